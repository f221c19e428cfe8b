//! [ClaimGraph]: documents with their claims and entities, over petgraph.
//!
//! The records are the truth and the petgraph graph is made from them, so merging is a union of records: associative,
//! commutative, idempotent, and undone exactly by removing a document.

mod record;

use std::collections::BTreeMap;

use petgraph::graph::DiGraph;

use crate::claim::{Claim, ClaimId};
use crate::document::Document;
use crate::resolve::{Entity, EntityId};

pub use record::{ArgumentRecord, AttributionRecord, CircumstanceRecord, ClaimRecord, EntityRecord, EvidenceRecord};
pub use record::{MentionRecord, PartRecord, PredicateRecord, claim_records, entity_records};

/// What one document brings to a graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The document.
    pub document: Document,
    /// Its claims, sorted by evidence.
    pub claims: Vec<Claim>,
    /// Its entities, in order of first mention.
    pub entities: Vec<Entity>,
}

/// A node of the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A document, by id.
    Document(String),
    /// A claim, by document and id.
    Claim(String, ClaimId),
    /// An entity, by document and id.
    Entity(String, EntityId),
    /// Words that stand for no entity: an adjective, a quantity, an unresolved phrase.
    Value(String),
}

/// What an edge from a claim to an entity, value or other claim means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Edge {
    /// Who or what the claim is about.
    Subject,
    /// Of whom or what it is said.
    Object,
    /// A further argument, by its position.
    Argument(u32),
    /// Who says it, by position, outermost first.
    Source(u32),
    /// From a claim to the document it was found in.
    StatedIn,
    /// From a plural entity to one that it is made of.
    Member,
}

/// One id with two different texts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("document `{0}` has two different contents")]
pub struct Conflict(pub String);

/// Claims, entities and documents as a graph.
#[derive(Clone, Debug, Default)]
pub struct ClaimGraph {
    records: BTreeMap<String, Record>,
    graph: DiGraph<Node, Edge>,
}

/// The graph of one document.
pub fn build(document: Document, claims: Vec<Claim>, entities: Vec<Entity>) -> ClaimGraph {
    let record = Record { document, claims, entities };
    ClaimGraph { records: BTreeMap::from([(record.document.id().to_owned(), record)]), graph: DiGraph::new() }
}

impl ClaimGraph {
    /// What each document brought, by id.
    pub fn records(&self) -> &BTreeMap<String, Record> {
        &self.records
    }

    /// The petgraph graph: claims, entities, values and documents, with role edges.
    pub fn graph(&self) -> &DiGraph<Node, Edge> {
        &self.graph
    }
}
