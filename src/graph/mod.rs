//! [ClaimGraph]: documents with their claims and entities, over petgraph.
//!
//! The records are the truth and the petgraph graph is made from them, so merging is a union of records: associative,
//! commutative, idempotent, and undone exactly by removing a document.

mod filter;
mod identity;
pub mod json;
mod record;
pub mod schema;
mod view;
mod withhold;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use petgraph::graph::{DiGraph, NodeIndex};

use crate::claim::{AttributionKind, Claim, ClaimId, Role, Slot, Target};
use crate::document::Document;
use crate::resolve::overrides::Override;
use crate::resolve::{Entity, EntityId, Member};
use crate::span;

pub use identity::{Cluster, Corroboration, SameBecause};
pub use record::{ArgumentRecord, AttributionRecord, CircumstanceRecord, ClaimRecord, EntityRecord, EvidenceRecord};
pub use record::{
    CodePoints, LinkRecord, MentionRecord, PartRecord, PlaceRecord, PredicateRecord, claim_records, entity_records,
};
pub use view::{Referent, Triple, View};
pub use withhold::{NotThatText, Withheld, sha256};

/// What one document brings to a graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The document.
    pub document: Document,
    /// Its claims, sorted by evidence.
    pub claims: Vec<Claim>,
    /// Its entities, in the order in which their first mentions end.
    pub entities: Vec<Entity>,
    /// The program, version and weights that annotated it, for example `claimgraph 0.1.0 model 3f2a`.
    pub tool: String,
    /// Where the words of the text are withheld: what stands for them.
    pub withheld: Option<Withheld>,
}

/// A node of the graph.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// A document, by id.
    Document(String),
    /// A claim, by document and id.
    Claim(String, ClaimId),
    /// An entity, by document and id.
    Entity(String, EntityId),
    /// Words that stand for no entity, by document: an adjective, a quantity, an unresolved phrase. Slots with the same
    /// head share a node; other words that happen to be spelt alike do not, since "he" and "he" may be two people.
    Value(String, String),
}

/// What an edge from a claim to an entity, value or other claim means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Edge {
    /// Who or what the claim is about.
    Subject,
    /// Of whom or what it is said.
    Object,
    /// A further argument, by its position, and what it does.
    Argument(u32, Option<Role>),
    /// Who says it, by position, outermost first.
    Source(u32),
    /// From a claim to the document it was found in.
    StatedIn,
    /// From a plural entity to one that it is made of.
    Member,
}

/// One id with two different contents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Conflict {
    /// The texts, or what is known of them, differ.
    #[error("document `{0}` has two different texts or metadata")]
    Article(String),
    /// The article is the same, but its annotation, claims or entities differ, as between two versions of the program.
    #[error("document `{0}` was annotated in two different ways")]
    Annotation(String),
}

/// Claims, entities and documents as a graph. Two are equal when their records and judgements are.
#[derive(Clone, Debug, Default)]
pub struct ClaimGraph {
    records: BTreeMap<String, Record>,
    /// What persons have judged of entities. By name, so that it holds for documents that come later too.
    overrides: BTreeSet<Override>,
    /// Derived from the records when first looked at, so that merging many graphs stays linear.
    graph: OnceLock<DiGraph<Node, Edge>>,
}

impl PartialEq for ClaimGraph {
    fn eq(&self, other: &ClaimGraph) -> bool {
        self.records == other.records && self.overrides == other.overrides
    }
}

/// The graph of one document, in the order of [`Record::new`].
pub fn build(document: Document, claims: Vec<Claim>, entities: Vec<Entity>) -> ClaimGraph {
    let tool = concat!("claimgraph ", env!("CARGO_PKG_VERSION")).to_owned();
    ClaimGraph::from(Record::new(document, claims, entities, tool))
}

impl Record {
    /// A record in canonical order: claims by evidence, entities by where their first mention ends, so that what is named
    /// inside another stands before it. Of several with one id the first counts.
    pub fn new(document: Document, mut claims: Vec<Claim>, mut entities: Vec<Entity>, tool: String) -> Record {
        claims.sort_by(|a, b| a.evidence.cmp(&b.evidence));
        let there = |m: &&Member| m.mention.index() < document.mentions().len();
        entities.sort_by_cached_key(|e| e.mentions.first().filter(there).map(|m| document.nested_first(m.mention)));
        let (mut claim_ids, mut entity_ids) = (BTreeSet::new(), BTreeSet::new());
        claims.retain(|c| claim_ids.insert(c.id));
        entities.retain(|e| entity_ids.insert(e.id));
        Record { document, claims, entities, tool, withheld: None }
    }
}

impl From<Record> for ClaimGraph {
    fn from(record: Record) -> ClaimGraph {
        let Record { document, claims, entities, tool, withheld } = record;
        let record = Record { withheld, ..Record::new(document, claims, entities, tool) };
        let records = BTreeMap::from([(record.document.id().to_owned(), record)]);
        ClaimGraph { records, ..ClaimGraph::default() }
    }
}

impl ClaimGraph {
    /// The union of graphs: of their documents and of the judgements on them. The order does not matter, and a document
    /// that several hold counts once.
    ///
    /// # Errors
    /// Where one document id stands for different contents; the smallest such id is named.
    pub fn merge(graphs: impl IntoIterator<Item = ClaimGraph>) -> Result<ClaimGraph, Conflict> {
        let (mut records, mut conflict) = (BTreeMap::<String, Record>::new(), None::<(String, Conflict)>);
        let mut overrides = BTreeSet::new();
        let records_of = graphs.into_iter().flat_map(|mut graph| {
            overrides.append(&mut graph.overrides);
            graph.records
        });
        for (id, record) in records_of {
            match records.entry(id) {
                Entry::Vacant(place) => {
                    place.insert(record);
                }
                Entry::Occupied(place) if *place.get() != record => {
                    let id = place.key().clone();
                    let same = place.get().document.article() == record.document.article();
                    let kind = if same { Conflict::Annotation } else { Conflict::Article };
                    let found = (id.clone(), kind(id));
                    conflict = Some(conflict.map_or(found.clone(), |c| c.min(found)));
                }
                Entry::Occupied(_) => {}
            }
        }
        match conflict {
            Some((_, conflict)) => Err(conflict),
            None => Ok(ClaimGraph { records, overrides, graph: OnceLock::new() }),
        }
    }

    /// Takes a document out, with all that it brought.
    pub fn remove(&mut self, document: &str) -> Option<Record> {
        let removed = self.records.remove(document)?;
        self.graph = OnceLock::new();
        Some(removed)
    }

    /// The same graph with judgements of a person added to it. They join and part entities of different documents, see
    /// [`ClaimGraph::clusters`]; within a document they have to be known when it is resolved.
    pub fn judged(mut self, overrides: impl IntoIterator<Item = Override>) -> ClaimGraph {
        self.overrides.extend(overrides);
        self
    }

    /// What persons have judged of entities.
    pub fn overrides(&self) -> &BTreeSet<Override> {
        &self.overrides
    }

    /// The same graph with the name of what annotated its documents: program, version and weights.
    pub fn made_by(mut self, tool: &str) -> ClaimGraph {
        self.records.values_mut().for_each(|r| tool.clone_into(&mut r.tool));
        self
    }

    /// What each document brought, by id.
    pub fn records(&self) -> &BTreeMap<String, Record> {
        &self.records
    }

    /// The petgraph graph: claims, entities, values and documents, with role edges. Nodes stand in the order of document
    /// ids; in a document come first itself, then its entities, claims and values, each in their own order.
    pub fn graph(&self) -> &DiGraph<Node, Edge> {
        self.graph.get_or_init(|| {
            let mut graph = DiGraph::new();
            self.views().for_each(|view| add(&view, &mut graph));
            graph
        })
    }
}

/// Adds the nodes and edges of one document.
fn add(view: &View<'_>, graph: &mut DiGraph<Node, Edge>) {
    let record = view.record();
    let id = || record.document.id().to_owned();
    let document = graph.add_node(Node::Document(id()));
    let (mut entities, mut claims) = (BTreeMap::new(), BTreeMap::new());
    for entity in &record.entities {
        entities.insert(entity.id, graph.add_node(Node::Entity(id(), entity.id)));
    }
    for claim in &record.claims {
        claims.insert(claim.id, graph.add_node(Node::Claim(id(), claim.id)));
    }
    for entity in &record.entities {
        for member in entity.members.iter().filter_map(|m| entities.get(m)) {
            graph.add_edge(entities[&entity.id], *member, Edge::Member);
        }
    }
    let mut values = BTreeMap::<(u8, u128), NodeIndex>::new();
    for claim in &record.claims {
        let from = claims[&claim.id];
        let mut join = |slot: &Slot, referent: Referent<'_>, edge: Edge| {
            let to = match referent {
                Referent::Entity(entity) => entities[&entity.id],
                Referent::Claim(claim) => claims[&claim.id],
                Referent::Words => {
                    let key = match slot.target {
                        Target::Mention(id) => (0, id.0.into()),
                        Target::Words(id) => (1, id.0.into()),
                        Target::Claim(id) => (2, id.0),
                    };
                    let words = || span::join(&slot.spans, record.document.text());
                    *values.entry(key).or_insert_with(|| graph.add_node(Node::Value(id(), words())))
                }
            };
            graph.add_edge(from, to, edge);
        };
        if let Some(slot) = &claim.subject {
            join(slot, view.referent(slot), Edge::Subject);
        }
        if let Some((slot, referent)) = claim.object.as_ref().zip(view.object(claim)) {
            join(slot, referent, Edge::Object);
        }
        for (i, argument) in claim.arguments.iter().enumerate() {
            join(&argument.slot, view.referent(&argument.slot), Edge::Argument(i as u32, argument.role));
        }
        for (i, attribution) in claim.attribution.iter().enumerate().filter(|(_, a)| a.kind != AttributionKind::Scare) {
            if let Some(slot) = &attribution.source {
                join(slot, view.referent(slot), Edge::Source(i as u32));
            }
        }
        graph.add_edge(from, document, Edge::StatedIn);
    }
}
