//! Plurals: "Ann Berg and Bo Lund ... the two leaders", and what they are made of.

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use super::grouping::Groups;
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::ud::{Relation, Upos};

/// Countries and institutions are the sides of news; persons are hardly ever called so.
const KIND: EntityType = EntityType::Organization;

/// How many sentences back two things that are named apart can be counted together: "the two men".
const NEAR: u32 = 3;

/// Tells the plurals whose members are known, joins those of the same members, and counted descriptions to the only one
/// that they fit.
pub fn join(groups: &mut Groups<'_>) {
    for group in 0..groups.all.len() {
        if let Some(members) = coordinated(groups, group) {
            groups.all[group].members = members;
        }
    }
    join_same_members(groups);
    for group in 0..groups.all.len() {
        if groups.all[group].mentions.is_empty()
            || !groups.all[group].members.is_empty()
            || !groups.fullest(group).is_empty()
        {
            continue;
        }
        let Some((mention, count)) =
            groups.all[group].mentions.iter().find_map(|m| Some((*m, counted(groups.document, *m)?)))
        else {
            continue;
        };
        let sides = is_of_all_kinds(groups.document, mention);
        let kind = groups.kind(group);
        let whole = (0..groups.all.len()).filter(|g| {
            let other = &groups.all[*g];
            let before = other.mentions.first().is_some_and(|m| *m < mention);
            let fits = if sides {
                is_at_hand(groups, *g, mention) && members_are(groups, *g, KIND)
            } else {
                members_are(groups, *g, kind)
            };
            other.members.len() == count && before && fits
        });
        let latest = |g: &usize| groups.all[*g].mentions.iter().filter(|m| **m < mention).max().copied();
        if let Some(whole) = whole.max_by_key(latest) {
            groups.join(whole, group, Some(Reason::Description));
        } else if let (false, Some(members)) = (sides, named_near(groups, mention, kind, count)) {
            groups.all[group].members = members;
        }
    }
    join_same_members(groups);
}

/// Joins plurals that are made of the same.
fn join_same_members(groups: &mut Groups<'_>) {
    let mut by_members: BTreeMap<BTreeSet<usize>, usize> = BTreeMap::new();
    for group in 0..groups.all.len() {
        let members: BTreeSet<usize> = groups.all[group].members.iter().filter_map(|m| groups.group_of(*m)).collect();
        if members.len() < 2 || groups.all[group].mentions.is_empty() {
            continue;
        }
        match by_members.get(&members) {
            Some(first) => groups.join(*first, group, Some(Reason::Description)),
            None => {
                by_members.insert(members, group);
            }
        }
    }
}

/// The conjuncts of a coordination in a group; none where one of them has no entity.
fn coordinated(groups: &Groups<'_>, group: usize) -> Option<Vec<MentionId>> {
    let document = groups.document;
    let is_whole = |m: &&MentionId| document.mention_at(document.mention(**m).head) != Some(**m);
    let head = document.mention(*groups.all[group].mentions.iter().find(is_whole)?).head;
    let conjuncts = std::iter::once(head).chain(document.children_by(head, Relation::Conj));
    let members: Option<Vec<MentionId>> = conjuncts.map(|t| document.mention_at(t)).collect();
    let members = members.filter(|all| all.iter().all(|m| groups.group_of(*m).is_some()))?;
    let different: BTreeSet<Option<usize>> = members.iter().map(|m| groups.group_of(*m)).collect();
    (different.len() > 1 && !different.contains(&Some(group))).then_some(members)
}

/// How many "the two leaders", "both sides", "these three" are; none for "two leaders", who are others, and for "two of the
/// leaders".
fn counted(document: &Document, mention: MentionId) -> Option<usize> {
    let m = document.mention(mention);
    let head = document.token(m.head);
    if m.form != MentionKind::Nominal || head.xpos != "NNS" {
        return None;
    }
    let near: Vec<TokenId> = document.children(m.head).iter().copied().filter(|c| m.tokens.contains(&c.0)).collect();
    let word = |t: &TokenId| document.token(*t).form.to_lowercase();
    let definite = near
        .iter()
        .any(|t| document.token(*t).relation == Relation::Det && matches!(word(t).as_str(), "the" | "these" | "those"));
    let number = near.iter().find_map(|t| match word(t).as_str() {
        "both" => Some((2, true)),
        "two" if document.token(*t).relation == Relation::Nummod => Some((2, false)),
        "three" if document.token(*t).relation == Relation::Nummod => Some((3, false)),
        "four" if document.token(*t).relation == Relation::Nummod => Some((4, false)),
        _ => None,
    });
    // "the two largest firms", "the two men he knew" are told by more than their number.
    let plain = near.iter().all(|t| {
        let token = document.token(*t);
        // "the two men being at odds"
        let state = token.relation == Relation::Acl && token.subtype.is_empty() && token.upos != Upos::Verb;
        matches!(token.relation, Relation::Det | Relation::Nummod | Relation::Case | Relation::Punct) || state
    });
    number.filter(|(_, both)| (definite || *both) && plain).map(|(n, _)| n)
}

/// Whether a noun fits whatever is two: "both sides", "the two parties".
fn is_of_all_kinds(document: &Document, mention: MentionId) -> bool {
    let head = document.mention(mention).head;
    matches!(
        document.token(head).lemma.to_lowercase().as_str(),
        "side" | "party" | "neighbor" | "neighbour" | "rival" | "ally"
    )
}

/// Whether a plural is what the text is about: named at its start, or in the sentences before a mention.
fn is_at_hand(groups: &Groups<'_>, group: usize, mention: MentionId) -> bool {
    let sentence = |m: MentionId| groups.document.sentence_of(groups.document.mention(m).head).0;
    let mut before = groups.all[group].mentions.iter().filter(|m| **m < mention);
    before.any(|m| sentence(*m) < 2 || sentence(*m) + NEAR >= sentence(mention))
}

/// Whether all members of a plural are of a type; countries and institutions act alike.
fn members_are(groups: &Groups<'_>, group: usize, kind: EntityType) -> bool {
    let alike = |k: EntityType| k == kind || is_body(k) && is_body(kind);
    groups.all[group].members.iter().filter_map(|m| groups.group_of(*m)).all(|g| alike(groups.kind(g)))
}

fn is_body(kind: EntityType) -> bool {
    matches!(kind, EntityType::Place | EntityType::Organization)
}

/// The so many things of a type that are named in the sentences before a mention, where there are not more of them.
fn named_near(groups: &Groups<'_>, mention: MentionId, kind: EntityType, count: usize) -> Option<Vec<MentionId>> {
    if kind != EntityType::Person {
        return None;
    }
    let document = groups.document;
    let sentence = |m: MentionId| document.sentence_of(document.mention(m).head).0;
    let mut found: BTreeMap<usize, MentionId> = BTreeMap::new();
    for other in (0..mention.0).map(MentionId).filter(|m| sentence(*m) + NEAR >= sentence(mention)) {
        let Some(group) = groups.group_of(other) else { continue };
        if groups.kind(group) == kind && !groups.fullest(group).is_empty() {
            found.entry(group).or_insert(other);
        }
    }
    (found.len() == count).then(|| {
        let mut members: Vec<MentionId> = found.into_values().collect();
        members.sort_unstable();
        members
    })
}
