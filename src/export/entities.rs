//! entities.jsonl: an entity a line.

use std::io::{self, Write};

use super::json_line;
use crate::graph::{ClaimGraph, entity_records};

/// Writes the entities of all documents, by document id and then by first mention.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    graph.records().values().flat_map(entity_records).try_for_each(|record| json_line(&record, out))
}
