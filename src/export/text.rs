//! text/ID.txt: each document's text as it was read, which all offsets count in.

use std::io::{self, Write};

use super::Sink;
use super::iri::percent_encode;
use crate::graph::ClaimGraph;

/// Writes each text to a file of its own, named by the percent-encoded id.
pub(super) fn write(graph: &ClaimGraph, sink: &mut dyn Sink) -> io::Result<()> {
    for (id, record) in graph.records() {
        let mut out = sink.open(&format!("text/{}.txt", percent_encode(id)))?;
        out.write_all(record.document.text().as_bytes())?;
        out.flush()?;
    }
    Ok(())
}
