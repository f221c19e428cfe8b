//! document.conllu: sentences, tokens, tree, mentions and chains.

use std::io::{self, Write};

use crate::conllu;
use crate::graph::ClaimGraph;

/// Writes all documents, by document id.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    graph.records().values().try_for_each(|record| conllu::write_generated(&record.document, &record.tool, out))
}
