//! Descriptions: "Ann Berg, the mayor", "Ann Berg is the mayor", "Mayor Ann Berg ... the mayor", "a ship ... the ship".

use std::collections::BTreeSet;

use super::Context;
use super::agreement::Number;
use super::clusters::Clusters;
use crate::document::{EntityType, MentionKind, TokenId};
use crate::names;
use crate::ud::{Relation, Upos};

/// What a mention says its thing is: a noun and what narrows it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    pub noun: String,
    pub modifiers: BTreeSet<String>,
}

/// What a mention says its thing is: "colombian president" for "Colombian President Ann Berg" and for "the
/// Colombian president"; "ministry, defence" for "the Ministry of Defence".
pub fn descriptions(context: &Context<'_>, mention: usize) -> Vec<Description> {
    let m = &context.mentions[mention];
    match (&context.names[mention], m.form) {
        (_, MentionKind::Pronoun) => vec![],
        (Some(name), _) if m.kind == EntityType::Person => {
            let title = |t: &TokenId| Description {
                noun: context.lemma(*t),
                modifiers: title_modifiers(context, *t, m.tokens.start),
            };
            name.titles.iter().map(title).collect()
        }
        _ => vec![Description { noun: context.lemma(m.head), modifiers: modifiers(context, mention) }],
    }
}

fn title_modifiers(context: &Context<'_>, title: TokenId, first: u32) -> BTreeSet<String> {
    let before = (first..title.0).map(TokenId).filter(|t| is_content(context, *t));
    before.map(|t| context.lemma(t)).collect()
}

/// The content words of a mention beside its head; possessors, relative clauses and what is set off left out.
fn modifiers(context: &Context<'_>, mention: usize) -> BTreeSet<String> {
    let m = &context.mentions[mention];
    let kept = m.tokens.clone().map(TokenId).filter(|t| *t != m.head && is_content(context, *t));
    kept.map(|t| context.lemma(t)).collect()
}

pub fn is_content(context: &Context<'_>, token: TokenId) -> bool {
    let word = context.tree.token(token);
    let weak = ["other", "same", "such", "own", "more", "most", "late", "former", "very"];
    matches!(word.upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Verb | Upos::X)
        && !weak.contains(&word.lemma.to_lowercase().as_str())
}

/// The words that make a name stand for a part of what it names, or for some of those: "southern Norway", "two
/// Norwegians"; none for a person's.
pub fn narrowing(context: &Context<'_>, mention: usize) -> Vec<String> {
    let m = &context.mentions[mention];
    let one = context.tree.token(m.head).xpos != "NNPS";
    if m.kind == EntityType::Person && one {
        return vec![];
    }
    let own = |t: &TokenId| context.names[mention].as_ref().is_some_and(|n| n.tokens.contains(t));
    let narrows = |t: &TokenId| {
        let token = context.tree.token(*t);
        let relative = !one
            && token.relation == Relation::Acl
            && t.0 > m.head.0
            && context.tree.token(TokenId(t.0 - 1)).xpos != ",";
        // "the separatist Front" is no part of a front; "southern Norway" is one of Norway.
        let tells = m.kind == EntityType::Organization && one && token.relation != Relation::Nummod;
        let tells = tells && token.form.starts_with(char::is_lowercase);
        matches!(token.relation, Relation::Amod | Relation::Nummod | Relation::Compound)
            && token.xpos != "NNP"
            && !tells
            || relative
    };
    let kept = context.tree.children(m.head).iter().filter(|t| m.tokens.contains(&t.0) && !own(t) && narrows(t));
    kept.map(|t| context.lemma(*t)).collect()
}

/// Joins appositions and copulas.
pub fn join_predications(context: &Context<'_>, clusters: &mut Clusters) {
    for mention in 0..context.mentions.len() {
        let m = &context.mentions[mention];
        if m.form == MentionKind::Pronoun || context.is_coordination(mention) {
            continue;
        }
        let other = apposed(context, m.head).or_else(|| subject_of_copula(context, mention));
        let Some(other) = other.and_then(|t| context.mention_of(t)) else { continue };
        if other != mention && context.mentions[other].kind == m.kind && clusters.agree(mention, other) {
            clusters.join(mention, other);
        }
    }
}

/// What a word is an apposition to: not for places and times ("Oslo, Norway", "Monday, 3 May").
fn apposed(context: &Context<'_>, head: TokenId) -> Option<TokenId> {
    let token = context.tree.token(head);
    // "Bo was born in Oslo, the son of a sailor"
    let open = [Relation::Cop, Relation::Nsubj, Relation::Case, Relation::Mark];
    let depictive = token.relation == Relation::Advcl
        && token.xpos == "NN"
        && context.tree.has(head, Relation::Det)
        && !open.iter().any(|r| context.tree.has(head, *r));
    let of = match token.head? {
        verb if depictive => context.tree.children_by(verb, Relation::Nsubj).next()?,
        of => Some(of).filter(|_| token.relation == Relation::Appos)?,
    };
    let kind = context.mention_of(head).map(|m| context.mentions[m].kind);
    // "Oslo, Norway", "Monday, 3 May" narrow down and do not say again.
    let both_names = [head, of].iter().all(|t| context.tree.token(*t).xpos.starts_with("NNP"));
    let narrows = both_names && matches!(kind, Some(EntityType::Place | EntityType::Time));
    let listed = context.tree.has(head, Relation::Conj) || context.tree.has(of, Relation::Conj);
    (!narrows && !listed).then_some(of)
}

/// The subject that a definite noun or a name is said to be: "Ann is the mayor", not "Ann is not the mayor", "Ann may be
/// the mayor", "Ann is a mayor".
fn subject_of_copula(context: &Context<'_>, mention: usize) -> Option<TokenId> {
    let (tree, head) = (&context.tree, context.mentions[mention].head);
    let copula = tree.children_by(head, Relation::Cop).next()?;
    let finite = matches!(tree.token(copula).xpos.as_str(), "VBZ" | "VBP" | "VBD");
    let modal = tree.has(head, Relation::Aux) || tree.has(head, Relation::Case);
    let negated = tree.children_by(head, Relation::Advmod).any(|t| tree.token(t).lemma.eq_ignore_ascii_case("not"));
    let definite = context.is_definite(mention) || context.names[mention].is_some();
    let superlative = tree.children_by(head, Relation::Amod).any(|t| tree.token(t).xpos == "JJS");
    if !finite || modal || negated || !definite || superlative {
        return None;
    }
    let subject = tree.children_by(head, Relation::Nsubj).next()?;
    let open = matches!(tree.token(subject).xpos.as_str(), "WP" | "WDT" | "DT" | "EX");
    // "Ann and Bo are the winners": no one of them is.
    (!open && !tree.has(subject, Relation::Conj)).then_some(subject)
}

/// Joins what takes up a title ("Colombian President Ann Berg ... the Colombian president") and what counts or sums
/// up a coordination ("Ann and Bo ... the two sailors", "John and Bo ... the men"), in text order.
pub fn join_taken_up(context: &Context<'_>, clusters: &mut Clusters) {
    let all: Vec<Vec<Description>> = (0..context.mentions.len()).map(|m| descriptions(context, m)).collect();
    for mention in 0..context.mentions.len() {
        let m = &context.mentions[mention];
        let alone = clusters.members(clusters.of(mention)).first() == Some(&mention);
        let described = m.form == MentionKind::Nominal && m.kind == EntityType::Person;
        if !alone || !described || !context.is_definite(mention) || restricted(context, m.head) {
            continue;
        }
        let [own] = all[mention].as_slice() else { continue };
        let titled = titled(context, clusters, mention, own, &all);
        if let Some(antecedent) = titled.or_else(|| coordination_of(context, clusters, mention, own)) {
            clusters.join(antecedent, mention);
        }
    }
}

/// Whether a relative clause or complement makes a description new: "the ship that sank".
fn restricted(context: &Context<'_>, head: TokenId) -> bool {
    let narrows = |c: &TokenId| matches!(context.tree.token(*c).relation, Relation::Acl | Relation::Ccomp);
    context.tree.children(head).iter().any(narrows)
}

/// The nearest person before whose title a description repeats; none where it could be either of two.
fn titled(
    context: &Context<'_>,
    clusters: &Clusters,
    mention: usize,
    own: &Description,
    all: &[Vec<Description>],
) -> Option<usize> {
    let mut found: Vec<(usize, bool)> = vec![];
    for earlier in (0..mention).rev() {
        let e = &context.mentions[earlier];
        let person = context.names[earlier].is_some() && e.kind == EntityType::Person;
        if !person || !clusters.agree(mention, earlier) {
            continue;
        }
        // A title without country ("President Berg") fits any ("the Norwegian president").
        let same = |d: &&Description| d.noun == own.noun;
        let exact = |d: &Description| own.modifiers.is_subset(&d.modifiers);
        let fitting = all[earlier].iter().filter(same).filter(|d| exact(d) || d.modifiers.is_empty());
        if let Some(exact) = fitting.map(exact).max() {
            found.push((earlier, exact));
        }
    }
    let (best, exact) = found.iter().copied().find(|(_, exact)| *exact).or_else(|| found.first().copied())?;
    let mut rivals = found.iter().filter(|(e, x)| *x == exact && clusters.of(*e) != clusters.of(best));
    rivals.next().is_none().then_some(best)
}

/// The nearest coordination of persons that "the two sailors" counts or that "the men" fits.
fn coordination_of(context: &Context<'_>, clusters: &Clusters, mention: usize, own: &Description) -> Option<usize> {
    let count = |word: &str| match word {
        "two" | "2" | "both" => Some(2),
        "three" | "3" => Some(3),
        "four" | "4" => Some(4),
        _ => None,
    };
    let modifiers: Vec<&String> = own.modifiers.iter().collect();
    let counted = match modifiers.as_slice() {
        [] => None,
        [one] => Some(count(one)?),
        _ => return None,
    };
    let gender = context.agreement(mention).gender;
    let plural = context.agreement(mention).number == Some(Number::Plural);
    let earlier = (0..mention).rev().find(|earlier| {
        let e = &context.mentions[*earlier];
        let coordination = context.is_coordination(*earlier) && e.kind == EntityType::Person;
        coordination && e.tokens.end <= context.mentions[mention].tokens.start && clusters.agree(*earlier, mention)
    })?;
    let head = context.mentions[earlier].head;
    let conjuncts: Vec<TokenId> = std::iter::once(head).chain(context.tree.children_by(head, Relation::Conj)).collect();
    let mut genders =
        conjuncts.iter().filter_map(|c| context.mention_of(*c)).map(|m| clusters.agreement(clusters.of(m)).gender);
    let fits = match counted {
        Some(n) => n == conjuncts.len(),
        None => gender.is_some(),
    };
    (plural && fits && genders.all(|g| gender.is_none() || g.is_none() || g == gender)).then_some(earlier)
}

/// Joins a class noun to the name inside it: "the Acme company", "the NLA guerrilla group".
pub fn join_classed_names(context: &Context<'_>, clusters: &mut Clusters) {
    for (inner, name) in context.names.iter().enumerate() {
        let m = &context.mentions[inner];
        let token = context.tree.token(m.head);
        let (Some(_), Relation::Compound, Some(head)) = (name, token.relation, token.head) else { continue };
        let Some(outer) = context.mention_of(head) else { continue };
        let o = &context.mentions[outer];
        // "the Oslo airport" is no Oslo, but "the Oslo province" may be.
        let noun = context.lemma(head);
        let class = match m.kind {
            EntityType::Place => names::is_territory(&noun) && !context.tree.has(head, Relation::Amod),
            _ => names::is_kind(&noun) || noun == "newspaper",
        };
        let lasting = matches!(o.kind, EntityType::Organization | EntityType::Place);
        if class && lasting && o.kind == m.kind && o.form == MentionKind::Nominal && clusters.agree(inner, outer) {
            clusters.join(inner, outer);
        }
    }
}
