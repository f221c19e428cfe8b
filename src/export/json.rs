//! graph.json: the whole graph, which [`crate::graph::json::read`] reads back.

use std::io::{self, Write};

use crate::graph::{ClaimGraph, json};

/// Writes all documents with their annotation, claims and entities.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    json::write(graph, out)
}
