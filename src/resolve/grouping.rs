//! Which mentions are one thing: the document's chains, joined by names, identifiers, times, offices and judgements.

use std::collections::{BTreeMap, BTreeSet};

use super::bare::bare_name;
use super::government::{self};
use super::knowledge::Knowledge;
use super::{Reason, ahead, clients, country, described, judged, kinds, plurals, roles, same_name, same_time, speaker};
use crate::claim::Claim;
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::names::Name;
use crate::ud::Relation;

/// The mentions of one entity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// In text order.
    pub mentions: Vec<MentionId>,
    /// Why a mention was joined to the ones before, where grammar and name do not tell by themselves.
    pub reasons: BTreeMap<MentionId, Reason>,
    /// For a plural, a mention of each of its members, where they are known.
    pub members: Vec<MentionId>,
    /// Whether it is the government of a country, called by its capital.
    pub government: bool,
}

/// All groups of a document, which grow together. What was joined to another leaves an empty group behind.
pub struct Groups<'d> {
    pub document: &'d Document,
    /// The name of each mention that consists of one, with article, title and what is set off at most.
    pub names: Vec<Option<Name>>,
    pub all: Vec<Group>,
    /// The type of each mention, by the best evidence that there is.
    pub kinds: Vec<EntityType>,
    /// What is known of each group.
    facts: Vec<Facts>,
}

/// What is known of a group.
#[derive(Clone, Debug)]
struct Facts {
    kind: EntityType,
    /// Its names that are no short forms of others in it.
    fullest: Vec<Name>,
    /// The titles of its names, in lower case and without dots.
    titles: BTreeSet<String>,
}

/// The mentions of each entity in text order, entities in the order in which their first mentions end. Groups of pronouns
/// alone stand for nobody knows whom, and are left out. With them the type of each mention.
pub fn groups(document: &Document, claims: &[Claim], knowledge: &Knowledge) -> (Vec<Group>, Vec<EntityType>) {
    let mut groups = Groups::of_chains(document, kinds::of_mentions(document, claims));
    let uses = government::split_capitals(&mut groups);
    same_name::join_same_names(&mut groups);
    same_name::join_bracketed_initials(&mut groups);
    same_name::join_identifiers(&mut groups, knowledge);
    same_name::join_short_forms(&mut groups);
    same_name::join_openings(&mut groups);
    same_time::join(&mut groups);
    described::join_kinds(&mut groups);
    roles::join_offices(&mut groups);
    government::join_governments(&mut groups, &uses);
    country::join_countries(&mut groups);
    ahead::join(&mut groups);
    described::join_again(&mut groups);
    described::join_called(&mut groups);
    clients::join(&mut groups);
    speaker::join(&mut groups, claims);
    plurals::join(&mut groups);
    judged::apply(&mut groups, &knowledge.overrides);
    let mut found: Vec<Group> = groups.all.into_iter().filter(|g| !g.mentions.is_empty()).collect();
    found.sort_by_cached_key(|g| document.nested_first(g.mentions[0]));
    (found, groups.kinds)
}

impl Facts {
    fn nothing() -> Facts {
        Facts { kind: EntityType::Abstract, fullest: vec![], titles: BTreeSet::new() }
    }
}

impl<'d> Groups<'d> {
    fn of_chains(document: &'d Document, kinds: Vec<EntityType>) -> Groups<'d> {
        let count = document.mentions().len() as u32;
        let chain = |m: MentionId| document.chain_of(m).and_then(|c| c.mentions.iter().min().copied()).unwrap_or(m);
        let mut chains: BTreeMap<MentionId, Vec<MentionId>> = BTreeMap::new();
        for mention in (0..count).map(MentionId) {
            chains.entry(chain(mention)).or_default().push(mention);
        }
        let described = |m: &MentionId| document.mention(*m).form != MentionKind::Pronoun;
        let chains = chains.into_values().filter(|g| g.iter().any(described));
        let all: Vec<Group> =
            chains.map(|mentions| Group { mentions: told(document, mentions), ..Group::default() }).collect();
        let names = (0..count).map(|m| bare_name(document, MentionId(m), kinds[m as usize])).collect();
        let mut groups = Groups { document, names, all, kinds, facts: vec![] };
        groups.facts = (0..groups.all.len()).map(|g| groups.look(g)).collect();
        groups
    }

    /// Adds a group of some mentions.
    pub fn push(&mut self, mut mentions: Vec<MentionId>) -> usize {
        mentions.sort_unstable();
        self.all.push(Group { mentions, ..Group::default() });
        self.facts.push(self.look(self.all.len() - 1));
        self.all.len() - 1
    }

    /// Adds pronouns that stand in no group to one.
    pub fn add(&mut self, group: usize, mentions: &[MentionId]) {
        self.all[group].mentions.extend(mentions);
        self.all[group].mentions.sort_unstable();
    }

    /// Takes mentions out of a group.
    pub fn take(&mut self, group: usize, out: &BTreeSet<MentionId>) {
        self.all[group].mentions.retain(|m| !out.contains(m));
        self.facts[group] = self.look(group);
    }

    /// Joins a group to another, for a reason that its first mention will bear.
    pub fn join(&mut self, into: usize, from: usize, reason: Option<Reason>) {
        if into == from {
            return;
        }
        let taken = std::mem::take(&mut self.all[from]);
        let (Some(first), Some(other)) = (taken.mentions.first(), self.all[into].mentions.first()) else { return };
        if let Some(reason) = reason {
            let later = *first.max(other);
            self.all[into].reasons.insert(later, reason);
        }
        let group = &mut self.all[into];
        for (mention, reason) in taken.reasons {
            group.reasons.entry(mention).or_insert(reason);
        }
        let behind = group.mentions.last() < taken.mentions.first();
        group.mentions.extend(taken.mentions);
        if !behind {
            group.mentions.sort_unstable();
        }
        group.government |= taken.government;
        if group.members.is_empty() {
            group.members = taken.members;
        }
        let other = std::mem::replace(&mut self.facts[from], Facts::nothing());
        let facts = &self.facts[into];
        let same_kind = facts.kind == other.kind;
        let names = facts.fullest.iter().cloned().chain(other.fullest).collect();
        self.facts[into].titles.extend(other.titles);
        if !same_kind {
            self.facts[into].kind = super::naming::kind(self.document, &self.kinds, &self.all[into].mentions);
        }
        self.facts[into].fullest = fullest(names, self.facts[into].kind);
    }

    /// What is known of a group from its mentions.
    fn look(&self, group: usize) -> Facts {
        let kind = super::naming::kind(self.document, &self.kinds, &self.all[group].mentions);
        let titles = self.own_names(group).flat_map(|n| &n.titles);
        let title = |t: &TokenId| self.document.token(*t).form.to_lowercase().trim_end_matches('.').to_owned();
        let titles = titles.map(title).collect();
        Facts { kind, fullest: fullest(self.own_names(group).cloned().collect(), kind), titles }
    }

    /// The names of a group that are no short forms of others in it.
    pub fn fullest(&self, group: usize) -> &[Name] {
        &self.facts[group].fullest
    }

    /// What kind of thing a group is.
    pub fn kind(&self, group: usize) -> EntityType {
        self.facts[group].kind
    }

    /// Whether all that two groups are called can be one thing's names: "Berg" and "Ann Berg", not "Bo Berg" and "Ann Berg".
    pub fn compatible(&self, a: usize, b: usize) -> bool {
        let related = |x: &Name, y: &Name| x.related(y);
        let fits = |x: &[Name], y: &[Name]| x.iter().all(|n| y.iter().all(|o| related(n, o)));
        fits(&self.facts[a].fullest, &self.facts[b].fullest)
            && !(self.addressed_as_man(a) && self.addressed_as_woman(b))
            && !(self.addressed_as_woman(a) && self.addressed_as_man(b))
    }

    fn addressed(&self, group: usize, words: &[&str]) -> bool {
        words.iter().any(|w| self.facts[group].titles.contains(*w))
    }

    fn addressed_as_man(&self, group: usize) -> bool {
        self.addressed(group, &["mr", "sir", "king", "prince", "lord", "father", "brother"])
    }

    fn addressed_as_woman(&self, group: usize) -> bool {
        self.addressed(group, &["mrs", "ms", "miss", "dame", "queen", "princess", "lady", "madam", "mother", "sister"])
    }

    /// The names of a group's mentions.
    pub fn own_names(&self, group: usize) -> impl Iterator<Item = &Name> {
        self.all[group].mentions.iter().filter_map(|m| self.names[m.index()].as_ref())
    }

    /// The group that a mention is in.
    pub fn group_of(&self, mention: MentionId) -> Option<usize> {
        self.all.iter().position(|g| g.mentions.binary_search(&mention).is_ok())
    }
}

/// The mentions of a chain without a pronoun of which no more is known than what is just said of it: "that" of "that was
/// my boat".
fn told(document: &Document, mut mentions: Vec<MentionId>) -> Vec<MentionId> {
    let described = |m: &&MentionId| document.mention(**m).form != MentionKind::Pronoun;
    let Some(first) = mentions.iter().find(described).copied() else { return mentions };
    let predicate = document.mention(first).head;
    let said_of = |m: MentionId| {
        let token = document.token(document.mention(m).head);
        token.relation == Relation::Nsubj && token.head == Some(predicate)
    };
    if document.child(predicate, Relation::Cop).is_some() {
        mentions.retain(|m| *m > first || !said_of(*m));
    }
    mentions
}

/// The names of a group of a type that are no short forms of others: those of its own type, where it has any.
fn fullest(names: Vec<Name>, kind: EntityType) -> Vec<Name> {
    let of_kind = names.iter().any(|n| n.kind() == kind);
    let mut fullest: Vec<Name> = vec![];
    for name in names.into_iter().filter(|n| n.kind() == kind || !of_kind) {
        if !fullest.iter().any(|f| f.words == name.words && f.same(&name) || name.part_of(f)) {
            fullest.retain(|f| !f.part_of(&name));
            fullest.push(name);
        }
    }
    fullest
}
