//! text/ID.txt: each document's text as it was read, which all offsets count in.

use std::io::{self, Write};

use super::Sink;
use super::iri::percent_encode;
use crate::graph::ClaimGraph;

/// Writes each text to a file of its own, named by the percent-encoded id. Withheld texts are an error.
pub(super) fn write(graph: &ClaimGraph, sink: &mut dyn Sink) -> io::Result<()> {
    if let Some(id) = graph.records().iter().find(|(_, r)| r.withheld.is_some()).map(|(id, _)| id) {
        let message = format!("the text of `{id}` is withheld, so that it cannot be written");
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    for (id, record) in graph.records() {
        let mut out = sink.open(&format!("text/{}.txt", percent_encode(id)))?;
        out.write_all(record.document.text().as_bytes())?;
        out.flush()?;
    }
    Ok(())
}
