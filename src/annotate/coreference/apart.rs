//! Descriptions with the same noun that names tell apart: "Ann's plan" and "Bo's plan", "the North Bay district" and "the
//! South Bay district"; or words that pick: "the previous vote".

use std::collections::BTreeSet;

use super::Context;
use super::clusters::Clusters;
use super::features::{Class, Facts};
use crate::document::{EntityType, TokenId};
use crate::names::{is_kind, is_title};
use crate::ud::Relation;

/// Adjectives of order and difference.
const PICKING: [&str; 17] = [
    "previous",
    "prior",
    "earlier",
    "later",
    "next",
    "other",
    "another",
    "different",
    "second",
    "third",
    "fourth",
    "fifth",
    "subsequent",
    "following",
    "preceding",
    "similar",
    "separate",
];

/// Whether a description is another time than a cluster, picks one of several that the cluster is not known to be, or has
/// other names at its noun than one of a cluster with the same noun. Names of which one has all words of the other tell
/// nothing apart, nor do two names for one thing.
pub fn told_apart(context: &Context<'_>, clusters: &Clusters, facts: &[Facts], cluster: usize, mention: usize) -> bool {
    let described = |m: usize| context.names[m].is_none() && facts[m].class >= Class::Name;
    if !described(mention) {
        return false;
    }
    if context.mentions[mention].kind == EntityType::Time {
        // "this year" is not "last year".
        let same = |m: &usize| facts[*m].words == facts[mention].words;
        return !clusters.members(cluster).iter().any(same);
    }
    if is_new(context, facts, mention) || part_of_named(context, clusters, cluster, mention) {
        return true;
    }
    let own = institution(&facts[mention].lemma);
    let another = |m: &usize| described(*m) && institution(&facts[*m].lemma).is_some_and(|i| Some(i) != own);
    if own.is_some() && clusters.members(cluster).iter().any(another) {
        return true;
    }
    let picked = picking(context, mention);
    let like = |m: &usize| facts[*m].lemma == facts[mention].lemma && picking(context, *m) == picked;
    if !picked.is_empty() && !clusters.members(cluster).iter().any(like) {
        return true;
    }
    // "Ann's brother" and "his brother" are two, where it is known of both whose they are.
    let owner = owner(context, clusters, facts, mention);
    let of_another = |m: &usize| {
        described(*m)
            && facts[*m].lemma == facts[mention].lemma
            && self::owner(context, clusters, facts, *m).is_some_and(|other| Some(other) != owner)
    };
    if owner.is_some() && clusters.members(cluster).iter().any(of_another) {
        return true;
    }
    let same_noun = |m: &&usize| described(**m) && facts[**m].lemma == facts[mention].lemma;
    let mut rivals = clusters.members(cluster).iter().filter(same_noun).peekable();
    let own = rivals.peek().map(|_| (Named::of(context, clusters, mention), peoples(context, mention)));
    let count = counted(context, mention);
    own.is_some_and(|(own, mine)| {
        rivals.any(|m| {
            let theirs = peoples(context, *m);
            let theirs_count = counted(context, *m);
            let digits = |c: &BTreeSet<String>| c.iter().all(|w| w.contains(|c: char| c.is_ascii_digit()));
            let comparable = !count.is_empty() && !theirs_count.is_empty() && digits(&count) == digits(&theirs_count);
            let other_count = comparable && count.is_disjoint(&theirs_count);
            let strangers = other_count || !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs);
            strangers || own.differs(&Named::of(context, clusters, *m))
        })
    })
}

/// "An official" is nobody spoken of before (Heim 1982, the novelty condition), where it is no predicate or apposition.
fn is_new(context: &Context<'_>, facts: &[Facts], mention: usize) -> bool {
    let m = &context.mentions[mention];
    let token = context.tree.token(m.head);
    let argument = matches!(token.relation, Relation::Nsubj | Relation::Obj | Relation::Iobj | Relation::Obl)
        && !context.tree.has(m.head, Relation::Cop);
    m.kind == EntityType::Person && facts[mention].class == Class::A && argument
}

/// Institutions that a country has one of each of: what is one of them is no other.
const INSTITUTIONS: [&[&str]; 9] = [
    &["government", "administration", "cabinet"],
    &["parliament", "congress", "senate", "legislature", "house"],
    &["court", "tribunal"],
    &["army", "military"],
    &["navy"],
    &["police"],
    &["ministry", "department"],
    &["opposition"],
    &["church"],
];

/// Which of the institutions a noun names.
fn institution(lemma: &str) -> Option<usize> {
    INSTITUTIONS.iter().position(|nouns| nouns.contains(&lemma))
}

/// Whether a description has the name of a cluster at its noun: "the Oslo airport" is not Oslo. What only tells the kind of
/// what is named ("the Acme company") was joined before.
fn part_of_named(context: &Context<'_>, clusters: &Clusters, cluster: usize, mention: usize) -> bool {
    let head = context.mentions[mention].head;
    let at_noun = context.tree.children_by(head, Relation::Compound);
    let words: BTreeSet<String> =
        at_noun.filter(|t| context.tree.token(*t).xpos.starts_with("NNP")).map(|t| context.word(t)).collect();
    // "Oslo" or "Oslo City", not "Southern Oslo"
    let own = |w: &String| is_kind(w) || words.contains(w);
    let is_named = |m: &usize| context.names[*m].as_ref().is_some_and(|n| n.words.iter().all(own));
    !words.is_empty() && clusters.members(cluster).iter().any(is_named)
}

/// How many of them there are: "over *700* people" are not "*200* people".
fn counted(context: &Context<'_>, mention: usize) -> BTreeSet<String> {
    let numerals = context.tree.children_by(context.mentions[mention].head, Relation::Nummod);
    numerals.map(|t| context.word(t)).collect()
}

/// The adjectives in capitals at the noun of a description: "the *Danish* team".
fn peoples(context: &Context<'_>, mention: usize) -> BTreeSet<String> {
    let tree = &context.tree;
    let capital = |t: &TokenId| {
        let first = tree.sentence(TokenId(t.0.saturating_sub(1))) != tree.sentence(*t) || t.0 == 0;
        tree.token(*t).form.starts_with(char::is_uppercase) && !first
    };
    let adjectives = tree.children_by(context.mentions[mention].head, Relation::Amod);
    adjectives.filter(capital).map(|t| context.word(t)).collect()
}

/// Whose a thing is, where it is somebody with a name.
fn owner(context: &Context<'_>, clusters: &Clusters, facts: &[Facts], mention: usize) -> Option<usize> {
    let tree = &context.tree;
    let mut possessors = tree.children_by(context.mentions[mention].head, Relation::Nmod);
    let possessor = possessors.find(|c| tree.token(*c).subtype == "poss").and_then(|c| context.mention_of(c))?;
    let cluster = clusters.of(possessor);
    clusters.members(cluster).iter().any(|m| facts[*m].class == Class::Name).then_some(cluster)
}

/// The adjectives that pick one thing of several with its noun: "previous", "second", "deadliest".
fn picking(context: &Context<'_>, mention: usize) -> BTreeSet<String> {
    let adjectives = context.tree.children_by(context.mentions[mention].head, Relation::Amod);
    let picks = |t: &TokenId| context.tree.token(*t).xpos == "JJS" || PICKING.contains(&context.word(*t).as_str());
    adjectives.filter(picks).map(|t| context.word(t)).collect()
}

/// The names at the noun of a description.
struct Named {
    /// Their words, in lower case.
    words: BTreeSet<String>,
    /// What they stand for.
    things: BTreeSet<usize>,
}

impl Named {
    fn of(context: &Context<'_>, clusters: &Clusters, mention: usize) -> Named {
        let tree = &context.tree;
        let name = |t: &TokenId| tree.token(*t).xpos.starts_with("NNP");
        let head = context.mentions[mention].head;
        let at_noun = [Relation::Compound, Relation::Nmod].into_iter().flat_map(|r| tree.children_by(head, r));
        let names: Vec<TokenId> = at_noun.filter(name).collect();
        let inner = |t: &TokenId| {
            let (t, parts) = (*t, [Relation::Compound, Relation::Flat, Relation::Nmod]);
            parts.into_iter().flat_map(move |r| tree.children_by(t, r)).filter(name).chain([t])
        };
        let words = names.iter().flat_map(inner).map(|t| context.word(t)).filter(|w| !is_title(w)).collect();
        let things = names.iter().filter_map(|t| context.mention_of(*t)).map(|m| clusters.of(m)).collect();
        Named { words, things }
    }

    fn differs(&self, other: &Named) -> bool {
        let (a, b) = (&self.words, &other.words);
        !a.is_empty() && !b.is_empty() && !a.is_subset(b) && !b.is_subset(a) && self.things.is_disjoint(&other.things)
    }
}
