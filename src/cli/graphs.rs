//! Reads graph.json.

use std::path::Path;

use claimgraph::graph::{ClaimGraph, json};

use super::input;

/// Reads a graph from its file, from the folder that `build` wrote, or from standard input.
///
/// # Errors
/// Why not, for a message that names the path.
pub fn read(path: &Path) -> Result<ClaimGraph, String> {
    let inside = path.join("graph.json");
    let path = if !input::is_stdin(path) && path.is_dir() && inside.is_file() { &inside } else { path };
    let text = String::from_utf8(input::read_bytes(path)?).map_err(|_| "this is not UTF-8")?;
    json::read(&text).map_err(|e| e.to_string())
}
