//! Governments: "the Colombian government", and capitals that stand for one ("Bogota refused").
//!
//! A capital stands for a government where the syntax makes it act or be dealt with, and for the place where a preposition
//! says that something is there. Where the name is used in both ways, the mentions are two entities.

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use super::grouping::Groups;
use super::places::{self, Place};
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::ud::{Relation, Upos};

/// What a capital's name stands for at a place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Government,
    Place,
    Open,
}

/// How the capitals of a document are used: the groups of those that are never the place, by country.
#[derive(Debug, Default)]
pub struct Uses {
    /// Groups of mentions that stand for the country's government.
    governments: BTreeMap<Place, usize>,
    /// Groups whose mentions tell neither.
    open: BTreeMap<Place, Vec<usize>>,
}

/// Tells the mentions of a capital as a government from those of it as a place.
pub fn split_capitals(groups: &mut Groups<'_>) -> Uses {
    let document = groups.document;
    let mut by_key: BTreeMap<String, Vec<MentionId>> = BTreeMap::new();
    for (i, name) in groups.names.iter().enumerate() {
        let Some(name) = name else { continue };
        let key = name.words.join(" ");
        if !places::of_capital(&key).is_empty() {
            by_key.entry(key).or_default().push(MentionId(i as u32));
        }
    }
    let mut uses = Uses::default();
    for (key, mentions) in by_key {
        let told: Vec<(MentionId, Use)> = mentions.iter().map(|m| (*m, use_of(document, *m))).collect();
        let acts = told.iter().any(|(_, u)| *u == Use::Government);
        let stands = told.iter().any(|(_, u)| *u == Use::Place);
        let country = match places::of_capital(&key) {
            [only] => Some(*only),
            _ => None,
        };
        if !acts {
            if let (false, Some(country)) = (stands, country) {
                let open = told.iter().filter_map(|(m, _)| groups.group_of(*m)).collect::<BTreeSet<_>>();
                uses.open.entry(country).or_default().extend(open);
            }
            continue;
        }
        let government: BTreeSet<MentionId> =
            told.iter().filter(|(_, u)| *u == Use::Government || *u == Use::Open && !stands).map(|(m, _)| *m).collect();
        // A chain that calls its thing by other names too is not this capital's.
        let foreign = |groups: &Groups<'_>, m: &MentionId| {
            groups.group_of(*m).is_none_or(|g| {
                let mut named = groups.all[g].mentions.iter().filter(|m| groups.names[m.index()].is_some());
                named.any(|m| !mentions.contains(m))
            })
        };
        let government: BTreeSet<MentionId> = government.into_iter().filter(|m| !foreign(groups, m)).collect();
        let Some(first) = government.first().copied() else { continue };
        let mut taken = vec![];
        let of: BTreeSet<usize> = government.iter().filter_map(|m| groups.group_of(*m)).collect();
        for group in of {
            // A pronoun or description goes with the name before it.
            let mut with = None;
            let mut out = BTreeSet::new();
            for mention in &groups.all[group].mentions {
                if mentions.contains(mention) {
                    with = Some(government.contains(mention));
                }
                if with.unwrap_or(*mention > first) {
                    out.insert(*mention);
                }
            }
            groups.take(group, &out);
            taken.extend(out);
        }
        let group = groups.push(taken);
        groups.all[group].government = true;
        if let Some(country) = country {
            match uses.governments.get(&country) {
                Some(other) => groups.join(*other, group, Some(Reason::Seat)),
                None => {
                    uses.governments.insert(country, group);
                }
            }
        }
    }
    uses
}

/// Joins what names one country's government: "the Colombian government", "Colombia's government", its capital.
pub fn join_governments(groups: &mut Groups<'_>, uses: &Uses) {
    let document = groups.document;
    let mut by_country: BTreeMap<Place, usize> = BTreeMap::new();
    for group in 0..groups.all.len() {
        let named = groups.all[group].mentions.iter().find_map(|m| government_of(document, *m));
        let Some(country) = named else { continue };
        match by_country.get(&country) {
            Some(first) => groups.join(*first, group, Some(Reason::Description)),
            None => {
                by_country.insert(country, group);
            }
        }
    }
    for (country, named) in by_country {
        let capital = uses.governments.get(&country).copied();
        let open = uses.open.get(&country).into_iter().flatten().copied();
        for group in capital.into_iter().chain(open) {
            if !groups.all[group].mentions.is_empty() {
                groups.all[group].government = true;
                groups.join(named, group, Some(Reason::Seat));
            }
        }
    }
}

/// The country whose government a description names; none for "any Colombian government", "a former government".
pub fn government_of(document: &Document, mention: MentionId) -> Option<Place> {
    let m = document.mention(mention);
    if m.form != MentionKind::Nominal
        || !document.token(m.head).lemma.eq_ignore_ascii_case("government")
        || document.token(m.head).xpos == "NNS"
    {
        return None;
    }
    let mut country = None;
    let mut definite = false;
    for child in document.children(m.head).iter().filter(|c| m.tokens.contains(&c.0)) {
        let token = document.token(*child);
        let place = places::of_adjective(&token.form).or_else(|| places::named(token_name(document, *child).as_str()));
        match (token.relation, place) {
            (Relation::Det, _) if token.form.eq_ignore_ascii_case("the") => definite = true,
            (Relation::Det, _) => return None,
            (Relation::Amod | Relation::Compound | Relation::Nmod, Some(place)) => {
                definite |= token.subtype == "poss";
                country = Some(place);
            }
            (Relation::Amod | Relation::Compound | Relation::Nmod | Relation::Nummod | Relation::Conj, None) => {
                return None;
            }
            _ => {}
        }
    }
    country.filter(|_| definite)
}

/// The words of a name that a token heads.
fn token_name(document: &Document, token: TokenId) -> String {
    let parts = document.subtree_without(token, |c| {
        let relation = document.token(c).relation;
        !matches!(relation, Relation::Flat | Relation::Compound | Relation::Amod)
    });
    parts.iter().map(|t| document.token(*t).form.as_str()).collect::<Vec<_>>().join(" ")
}

/// Prepositions that say where something is or goes.
pub const THERE: &[&str] = &[
    "in",
    "at",
    "to",
    "from",
    "near",
    "into",
    "outside",
    "inside",
    "through",
    "around",
    "across",
    "via",
    "of",
    "over",
    "within",
    "throughout",
    "out",
    "through",
];
const DEALING: &[&str] = &["with", "against", "between", "towards", "toward"];

/// What a mention of a capital stands for.
fn use_of(document: &Document, mention: MentionId) -> Use {
    let m = document.mention(mention);
    if m.form != MentionKind::Name {
        return Use::Open;
    }
    let mut head = m.head;
    while document.token(head).relation == Relation::Conj
        && let Some(first) = document.token(head).head
    {
        head = first;
    }
    let token = document.token(head);
    let Some(governor) = token.head else { return Use::Open };
    let over = document.token(governor);
    let lemma = over.lemma.to_lowercase();
    let verb = over.upos == Upos::Verb;
    let cases: Vec<String> =
        document.children_by(head, Relation::Case).map(|c| document.token(c).form.to_lowercase()).collect();
    let case = |list: &[&str]| cases.iter().any(|c| list.contains(&c.as_str()));
    match token.relation {
        Relation::Nsubj if verb && token.subtype.is_empty() && places::is_act(&lemma) => Use::Government,
        Relation::Nsubj if verb && token.subtype == "pass" && places::is_address(&lemma) => Use::Government,
        Relation::Obj | Relation::Iobj if verb && places::is_address(&lemma) => Use::Government,
        Relation::Obl if token.subtype == "agent" && places::is_act(&lemma) => Use::Government,
        Relation::Nmod if token.subtype == "poss" && places::is_thought(&lemma) => Use::Government,
        Relation::Nmod if case(DEALING) => Use::Government,
        Relation::Obl if case(DEALING) && places::is_act(&lemma) => Use::Government,
        Relation::Obl | Relation::Nmod if case(THERE) => Use::Place,
        Relation::Appos => Use::Place,
        Relation::Nsubj if document.child(governor, Relation::Cop).is_some() => Use::Place,
        _ => Use::Open,
    }
}

/// The kind of thing a government is.
pub const KIND: EntityType = EntityType::Organization;
