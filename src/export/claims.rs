//! claims.jsonl: a claim a line.

use std::io::{self, Write};

use super::json_line;
use crate::graph::{ClaimGraph, claim_records};

/// Writes the claims of all documents, by document id and then by evidence.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    graph.records().values().flat_map(claim_records).try_for_each(|record| json_line(&record, out))
}
