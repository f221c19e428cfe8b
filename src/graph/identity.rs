//! Which entities of different documents are one thing, computed when the graph is looked at.
//!
//! Nothing of this is stored, so that a graph stays the union of its documents: taking one out takes out what it joined.

use std::collections::{BTreeMap, BTreeSet};

use super::{ClaimGraph, Record};
use crate::claim::ClaimId;
use crate::document::EntityType;
use crate::names::Name;
use crate::resolve::overrides::{Judgement, Override};
use crate::resolve::places::key;
use crate::resolve::{Entity, EntityId, Link, is_called};

/// An identifier counts as proof that two entities are one from this score on.
const SURE: f32 = 0.9;

/// Why an entity is in a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SameBecause {
    /// It is the first.
    First,
    /// A person has judged so.
    Override,
    /// It has the same identifier elsewhere.
    Identifier,
    /// It has the same full name and type.
    Name,
}

impl SameBecause {
    /// The reason as it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            SameBecause::First => "first",
            SameBecause::Override => "override",
            SameBecause::Identifier => "identifier",
            SameBecause::Name => "name",
        }
    }
}

/// Entities of one or more documents that are one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The fullest of their names, or the one that a person has given.
    pub name: String,
    /// The type of most of them.
    pub kind: EntityType,
    /// Document and id of each, by document and then in the order of first mention, with the reason.
    pub entities: Vec<(String, EntityId, SameBecause)>,
    /// Their identifiers elsewhere, each with its best score.
    pub links: Vec<Link>,
}

/// One asserted statement, and the documents that make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corroboration {
    /// Who or what it is about, by its place among the clusters.
    pub subject: usize,
    /// The lemma of the predicate.
    pub relation: String,
    /// Of whom or what it is said, by its place among the clusters.
    pub object: usize,
    /// Document and id of each claim that says so.
    pub claims: Vec<(String, ClaimId)>,
    /// How many documents say so.
    pub documents: usize,
}

/// An entity and the record it stands in.
struct Item<'g> {
    record: &'g Record,
    entity: &'g Entity,
}

impl ClaimGraph {
    /// The entities of all documents, those that are one thing together, in the order of their first.
    ///
    /// Entities of different documents are one where a person has judged so, where they have an identifier in common, or
    /// where they have the same type and full name: two words at least for a person. Those of one document stay apart
    /// unless a person joins them, as do those that a person has judged not to be the same.
    pub fn clusters(&self) -> Vec<Cluster> {
        let items: Vec<Item<'_>> = self
            .records
            .values()
            .flat_map(|record| record.entities.iter().map(move |entity| Item { record, entity }))
            .collect();
        let mut joins = Joins::new(&items, &self.overrides);
        joins.judged();
        joins.shared(SameBecause::Identifier, |item| {
            let sure = item.entity.links.iter().filter(|l| l.score >= SURE);
            sure.map(|l| l.iri.clone()).collect()
        });
        joins.shared(SameBecause::Name, |item| full_name(item).into_iter().collect());
        let given: BTreeSet<&str> =
            self.overrides.iter().filter(|o| o.judgement == Judgement::Rename).map(|o| o.second.as_str()).collect();
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for item in 0..items.len() {
            members.entry(joins.root[item]).or_default().push(item);
        }
        let mut clusters: Vec<Vec<usize>> = members.into_values().collect();
        clusters.sort_by_key(|c| c[0]);
        clusters.into_iter().map(|c| cluster(&items, &c, &joins, &given)).collect()
    }

    /// The statements that documents assert, with all documents that assert them, those of most documents first.
    pub fn corroborations(&self, clusters: &[Cluster]) -> Vec<Corroboration> {
        let mut of: BTreeMap<(&str, EntityId), usize> = BTreeMap::new();
        for (at, cluster) in clusters.iter().enumerate() {
            for (document, entity, _) in &cluster.entities {
                of.insert((document, *entity), at);
            }
        }
        let mut found: BTreeMap<_, Vec<(String, ClaimId)>> = BTreeMap::new();
        for triple in self.asserted() {
            let document = triple.document.id();
            let (subject, object) = (of.get(&(document, triple.subject.id)), of.get(&(document, triple.object.id)));
            if let (Some(subject), Some(object)) = (subject, object) {
                let statement = (*subject, triple.claim.predicate.lemma.as_str(), *object);
                found.entry(statement).or_default().push((document.to_owned(), triple.claim.id));
            }
        }
        let mut all: Vec<Corroboration> = vec![];
        for ((subject, relation, object), claims) in found {
            let documents = claims.iter().map(|(d, _)| d).collect::<BTreeSet<_>>().len();
            all.push(Corroboration { subject, relation: relation.to_owned(), object, claims, documents });
        }
        all.sort_by_key(|c| std::cmp::Reverse(c.documents));
        all
    }
}

/// The type and full proper name of an entity, as it is compared; none for descriptions, and for a person with one word.
fn full_name(item: &Item<'_>) -> Option<String> {
    let document = &item.record.document;
    let wanted = key(&item.entity.name);
    let proper = item.entity.mentions.iter().any(|m| {
        let mention = document.parts().mentions.get(m.mention.index());
        let name = mention.and_then(|m| Name::of(document.text(), document.tokens(), m));
        name.is_some_and(|n| key(&n.words.join(" ")) == wanted)
    });
    let named = matches!(
        item.entity.kind,
        EntityType::Person | EntityType::Organization | EntityType::Place | EntityType::Event | EntityType::Object
    );
    let full = item.entity.kind != EntityType::Person || wanted.contains(' ');
    (proper && named && full && item.entity.members.is_empty())
        .then(|| format!("{} {wanted}", item.entity.kind.as_str()))
}

fn cluster(items: &[Item<'_>], members: &[usize], joins: &Joins<'_>, given: &BTreeSet<&str>) -> Cluster {
    let entities = members.iter().map(|m| {
        let item = &items[*m];
        (item.record.document.id().to_owned(), item.entity.id, joins.because[*m])
    });
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut kinds: BTreeMap<EntityType, usize> = BTreeMap::new();
    let mut links: BTreeMap<&str, f32> = BTreeMap::new();
    for member in members {
        let entity = items[*member].entity;
        *names.entry(&entity.name).or_default() += 1;
        *kinds.entry(entity.kind).or_default() += 1;
        for link in &entity.links {
            let score = links.entry(&link.iri).or_default();
            *score = score.max(link.score);
        }
    }
    let rank =
        |(name, count): &(&str, usize)| (given.contains(name), name.split(' ').count(), *count, name.chars().count());
    let best = names.into_iter().rev().max_by_key(rank).map(|(name, _)| name).unwrap_or_default();
    let kind = kinds.into_iter().rev().max_by_key(|(_, count)| *count).map_or(EntityType::Abstract, |(kind, _)| kind);
    let links = links.into_iter().map(|(iri, score)| Link { iri: iri.to_owned(), score });
    Cluster { name: best.to_owned(), kind, entities: entities.collect(), links: links.collect() }
}

/// Joins of entities, the surest first. Each cluster is known by its first item.
struct Joins<'g> {
    items: &'g [Item<'g>],
    root: Vec<usize>,
    members: BTreeMap<usize, Vec<usize>>,
    because: Vec<SameBecause>,
    same: Vec<&'g Override>,
    /// For each judgement that two names are not the same: which items bear the one, and which the other.
    apart: Vec<(BTreeSet<usize>, BTreeSet<usize>)>,
}

impl<'g> Joins<'g> {
    fn new(items: &'g [Item<'g>], overrides: &'g BTreeSet<Override>) -> Joins<'g> {
        let called = |o: &Override, words: &str| called(items, o, words);
        let not_same = overrides.iter().filter(|o| o.judgement == Judgement::NotSame);
        Joins {
            items,
            root: (0..items.len()).collect(),
            members: (0..items.len()).map(|i| (i, vec![i])).collect(),
            because: vec![SameBecause::First; items.len()],
            same: overrides.iter().filter(|o| o.judgement == Judgement::Same).collect(),
            apart: not_same.map(|o| (called(o, &o.first), called(o, &o.second))).collect(),
        }
    }

    fn judged(&mut self) {
        for o in self.same.clone() {
            let mut all = called(self.items, o, &o.first);
            all.extend(called(self.items, o, &o.second));
            let all: Vec<usize> = all.into_iter().collect();
            for (at, item) in all.iter().enumerate().skip(1) {
                // With any of those before it that it is not parted from.
                let _ = all.iter().take(at).any(|first| self.join(*first, *item, SameBecause::Override));
            }
        }
    }

    /// Joins entities of different documents that have a key in common. A document that has a key twice is left out, since
    /// it knows two things of that name.
    fn shared(&mut self, because: SameBecause, keys: impl Fn(&Item<'g>) -> Vec<String>) {
        let mut by_key: BTreeMap<String, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
        for (at, item) in self.items.iter().enumerate() {
            for key in keys(item) {
                by_key.entry(key).or_default().entry(item.record.document.id()).or_default().push(at);
            }
        }
        for documents in by_key.into_values() {
            let single: Vec<usize> = documents.into_values().filter(|d| d.len() == 1).flatten().collect();
            for (at, item) in single.iter().enumerate().skip(1) {
                let _ = single.iter().take(at).any(|first| self.join(*first, *item, because));
            }
        }
    }

    /// Joins the clusters of two items, and says whether they are one now.
    fn join(&mut self, a: usize, b: usize, because: SameBecause) -> bool {
        let (into, from) = (self.root[a].min(self.root[b]), self.root[a].max(self.root[b]));
        if into == from {
            return true;
        }
        let (one, other) = (&self.members[&into], &self.members[&from]);
        let document = |i: &usize| self.items[*i].record.document.id();
        let documents: BTreeSet<&str> = one.iter().map(document).collect();
        let twice = because != SameBecause::Override && other.iter().any(|i| documents.contains(document(i)));
        if twice || self.parted(one, other) {
            return false;
        }
        let moved = self.members.remove(&from).unwrap_or_default();
        for item in &moved {
            self.root[*item] = into;
        }
        self.because[from] = because;
        self.members.entry(into).or_default().extend(moved);
        true
    }

    fn parted(&self, one: &[usize], other: &[usize]) -> bool {
        let has = |items: &[usize], named: &BTreeSet<usize>| items.iter().any(|i| named.contains(i));
        self.apart.iter().any(|(a, b)| has(one, a) && has(other, b) || has(one, b) && has(other, a))
    }
}

/// The items that a judgement calls so.
fn called(items: &[Item<'_>], o: &Override, words: &str) -> BTreeSet<usize> {
    let fits = |item: &Item<'_>| {
        let document = &item.record.document;
        o.holds_in(document.id()) && is_called(document, item.entity, words)
    };
    items.iter().enumerate().filter(|(_, item)| fits(item)).map(|(i, _)| i).collect()
}
