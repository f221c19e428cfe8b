//! Offices: "Colombian President Ann Berg ... the Colombian president ... the president of Colombia".

use super::Reason;
use super::grouping::Groups;
use super::places::{self, Place};
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::names::{Name, is_title};
use crate::ud::{Relation, Upos};

/// An office or rank that somebody is said to have.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Office {
    title: String,
    country: Option<Place>,
    /// "former", "acting", "deputy"
    kind: Vec<String>,
}

/// Joins a definite description that names an office to the only person before it who is said to have it. "The president"
/// fits a president of any country, and a president whose country is not told fits "the Colombian president", where there
/// is no other.
pub fn join_offices(groups: &mut Groups<'_>) {
    let document = groups.document;
    let offices = |groups: &Groups<'_>, group: usize| -> Vec<Office> {
        groups.all[group].mentions.iter().flat_map(|m| offices_of(document, *m)).collect()
    };
    let is_person =
        |groups: &Groups<'_>, g: usize| !groups.all[g].mentions.is_empty() && groups.kind(g) == EntityType::Person;
    let people: Vec<usize> = (0..groups.all.len()).filter(|g| is_person(groups, *g)).collect();
    let is_named = |groups: &Groups<'_>, g: usize| {
        let name = |m: &MentionId| Name::of(document.text(), document.tokens(), document.mention(*m)).is_some();
        groups.all[g].mentions.iter().any(name)
    };
    let mut named: Vec<(usize, Vec<Office>)> = vec![];
    for group in people.iter().copied().filter(|g| is_named(groups, *g)) {
        let offices = offices(groups, group);
        if !offices.is_empty() {
            named.push((group, offices));
        }
    }
    for group in people {
        if named.is_empty() || is_named(groups, group) {
            continue;
        }
        let first = groups.all[group].mentions[0];
        let described = groups.all[group].mentions.iter().find_map(|m| definite_office(document, *m));
        let Some(office) = described else { continue };
        let same_title = |o: &Office| o.title == office.title && o.kind == office.kind;
        let holders = |fits: &dyn Fn(&Office) -> bool| -> Vec<usize> {
            let held = named.iter().filter(|(_, offices)| offices.iter().any(|o| same_title(o) && fits(o)));
            held.map(|(g, _)| *g).collect()
        };
        let exact = holders(&|o| office.country.is_none() || o.country == office.country);
        let open = || holders(&|o| o.country.is_none());
        // "Foreign Minister Bo Lund ... the minister"
        let wider = || -> Vec<usize> {
            let part = |o: &Office| o.title == office.title && office.kind.iter().all(|k| o.kind.contains(k));
            let fits = |o: &Office| part(o) && (office.country.is_none() || o.country == office.country);
            named.iter().filter(|(_, offices)| offices.iter().any(fits)).map(|(g, _)| *g).collect()
        };
        let found = [exact, open(), wider()].into_iter().find(|f| !f.is_empty()).unwrap_or_default();
        let [holder] = found.as_slice() else { continue };
        if groups.all[*holder].mentions[0] < first {
            groups.join(*holder, group, Some(Reason::Office));
        }
    }
}

/// The offices that a mention says its person has, before the name or as a description.
fn offices_of(document: &Document, mention: MentionId) -> Vec<Office> {
    let m = document.mention(mention);
    match m.form {
        MentionKind::Pronoun => vec![],
        MentionKind::Name => {
            let Some(name) = Name::of(document.text(), document.tokens(), m) else { return vec![] };
            let before = |t: TokenId| (m.tokens.start..t.0).map(TokenId).filter(|b| !name.titles.contains(b)).collect();
            // "Prime Minister Ann Berg": the last title tells.
            name.titles.last().map(|t| office(document, *t, before(*t))).into_iter().flatten().collect()
        }
        MentionKind::Nominal => {
            let inside = |c: &&TokenId| m.tokens.contains(&c.0);
            let modifiers = document.children(m.head).iter().filter(inside).copied().collect();
            office(document, m.head, modifiers).into_iter().collect()
        }
    }
}

/// The office of "the Colombian president", "Colombia's president"; none for "a president", "his president".
fn definite_office(document: &Document, mention: MentionId) -> Option<Office> {
    let m = document.mention(mention);
    let definite = document.children(m.head).iter().any(|c| {
        let token = document.token(*c);
        let article = token.relation == Relation::Det && token.form.eq_ignore_ascii_case("the");
        article || token.relation == Relation::Nmod && token.subtype == "poss" && places::named(&token.form).is_some()
    });
    let singular = document.token(m.head).xpos == "NN" || document.token(m.head).xpos == "NNP";
    let conjoined = document.child(m.head, Relation::Conj).is_some();
    if m.form != MentionKind::Nominal || !definite || !singular || conjoined {
        return None;
    }
    offices_of(document, mention).pop()
}

/// The office that a noun names with the words that narrow it down; none where these tell more than a country.
fn office(document: &Document, noun: TokenId, modifiers: Vec<TokenId>) -> Option<Office> {
    let title = document.token(noun).lemma.to_lowercase();
    if !is_title(&title) {
        return None;
    }
    let mut office = Office { title, country: None, kind: vec![] };
    for modifier in modifiers {
        let token = document.token(modifier);
        let lemma = token.lemma.to_lowercase();
        let country = places::of_adjective(&token.form).or_else(|| places::named(&token.form));
        match (country, token.relation, token.upos) {
            (Some(country), ..) => office.country = Some(country),
            (_, Relation::Case | Relation::Det | Relation::Punct | Relation::Cop, _) => {}
            // Set off, or a clause about the person: "the president, who left".
            (_, Relation::Appos | Relation::Nsubj | Relation::Advmod | Relation::Aux | Relation::Parataxis, _) => {}
            (_, Relation::Acl, _) if document.token(TokenId(modifier.0 - 1)).upos == Upos::Punct => {}
            (_, _, Upos::Adj | Upos::Noun | Upos::Propn) => office.kind.push(lemma),
            _ => return None,
        }
    }
    office.kind.sort_unstable();
    Some(office)
}
