//! graph.jsonld: linked data as JSON-LD 1.1, with its context inside.
//!
//! The same quads as in the other RDF formats, framed so that a person can read them: a node a line, its parts (mentions,
//! evidence, arguments, attributions) inside it, under short names. A named graph is a line with a `@graph` of its own.

mod context;
mod frame;

use std::io::{self, Write};

use super::Options;
use super::rdf::{each_document, vocabulary};
use crate::graph::ClaimGraph;
use frame::Frame;

/// Writes the graph, documents by id: each with its entities and claims, what it asserts, and where that is from.
pub(super) fn write(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let names = vocabulary::by_iri();
    let mut first = true;
    each_document(graph, options, &mut |quads| {
        if first {
            context::write(out)?;
        }
        for line in Frame::new(&quads, &names).lines() {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            out.write_all(line.as_bytes())?;
        }
        Ok(())
    })?;
    if first {
        context::write(out)?;
    }
    out.write_all(b"]}\n")
}
