//! A graph as RDF: one function makes the quads ([`each_document`]), and every RDF format is written from it.
//!
//! - The default graph describes: articles, entities with their mentions, claims (`schema:Claim`) with their parts,
//!   polarity, modality, attribution and evidence, and the relations that they use.
//! - `BASE document/ID/assertions`, a graph for each article, holds what the article asserts as bare triples from entity to
//!   entity, and nothing else: what is denied, reported, threatened or hoped for is never in it.
//! - `BASE provenance` says with PROV-O what was made from what, by which program, and whose words a claim is.
//!
//! Identifiers are the base IRI with percent-encoded ids behind it, and there are no blank nodes; words of the text are
//! literals.

pub(super) mod literal;
pub(super) mod names;
mod nanopub;
mod ontology;
mod quads;
pub(super) mod vocabulary;
mod write;

use std::collections::BTreeSet;
use std::io;

use oxrdf::Quad;

use super::Options;
use super::iri::is_iri;
use crate::graph::ClaimGraph;
use names::Names;
use quads::DocumentQuads;

pub use ontology::ontology;
pub(super) use write::{by_subject, nanopublications, nquads, rdf12, trig, turtle};

/// Shows the quads of each document, by its id, each quad once. What documents share (relations, programs) is with the
/// first that has it.
///
/// # Errors
/// `InvalidInput` where the base is no absolute IRI, and those of `show`.
pub(super) fn each_document(
    graph: &ClaimGraph,
    options: &Options,
    show: &mut dyn FnMut(Vec<Quad>) -> io::Result<()>,
) -> io::Result<()> {
    let mut shared = BTreeSet::new();
    each(graph, options, &mut |document| show(document.all(&mut shared)))
}

/// Shows the maker of each document's quads.
fn each(
    graph: &ClaimGraph,
    options: &Options,
    show: &mut dyn FnMut(DocumentQuads<'_>) -> io::Result<()>,
) -> io::Result<()> {
    checked_base(options)?;
    let names = Names::new(&options.base_iri);
    for view in graph.views() {
        show(DocumentQuads::new(&view, &names, options))?;
    }
    Ok(())
}

/// Refuses a base that is no absolute IRI.
pub(super) fn checked_base(options: &Options) -> io::Result<()> {
    match is_iri(&options.base_iri) {
        true => Ok(()),
        false => Err(invalid(&format!("`{}` is no absolute IRI to begin others with", options.base_iri))),
    }
}

fn invalid(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message.to_owned())
}
