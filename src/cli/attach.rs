//! `attach`: the words of articles back into a graph that was written without them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Result, anyhow};

use claimgraph::graph::{ClaimGraph, json};
use claimgraph::read;

use super::report::Report;
use super::{graphs, input, output};

const EXAMPLES: &str = "\
Examples:
  claimgraph attach shared.json --text articles -o graph.json
  claimgraph attach shared.json --text talks.txt > graph.json";

/// Put the texts back into a graph that was written with --no-text
///
/// Each document's text is found by its SHA-256, whatever its file is called, so that no other text can take its place.
/// Documents without their text stay as they are and make the exit code 1.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// graph.json, or the folder that it is in; - is standard input
    #[arg(value_name = "GRAPH")]
    graph: PathBuf,
    /// Plain text, or folders of such files
    #[arg(long, required = true, value_name = "DIR|FILE", num_args = 1..)]
    text: Vec<PathBuf>,
    /// File to write, which may be GRAPH [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub fn run(args: &Args, report: &mut Report) -> Result<()> {
    let name = input::name(&args.graph);
    let graph = graphs::read(&args.graph).map_err(|e| anyhow!("{name}: {e}"))?;
    let mut wanted: BTreeMap<String, Option<String>> = BTreeMap::new();
    for record in graph.records().values().filter(|r| r.withheld.is_some()) {
        wanted.insert(record.text_sha256(), None);
    }
    for path in files(&args.text, report) {
        let text = input::read_bytes(&path).and_then(|bytes| read::decode(bytes).map_err(|e| e.to_string()));
        match text {
            Ok(text) => {
                if let Some(place) = wanted.get_mut(&claimgraph::graph::sha256(&text)) {
                    *place = Some(text);
                }
            }
            // A folder may hold what is no text.
            Err(_) if !args.text.contains(&path) => {}
            Err(reason) => report.error(&path.display().to_string(), &reason),
        }
    }
    let mut whole = vec![];
    for record in graph.records().values() {
        let text = wanted.get(&record.text_sha256()).and_then(Option::as_deref);
        let record = match text.map(|t| record.with_text(t)) {
            Some(Ok(record)) => record,
            Some(Err(error)) => {
                report.error(&name, &error);
                record.clone()
            }
            None => {
                if record.withheld.is_some() {
                    let (id, hash) = (record.document.id(), record.text_sha256());
                    report.error(&name, &format!("none of the files is the text of `{id}` (SHA-256 {hash})"));
                }
                record.clone()
            }
        };
        whole.push(ClaimGraph::from(record));
    }
    let graph = ClaimGraph::merge(whole)?.judged(graph.overrides().iter().cloned());
    output::write_to(args.output.as_deref(), |out| Ok(json::write(&graph, out)?))
}

/// The files that were named, and those in folders that were, with their text/ folder; sorted.
fn files(paths: &[PathBuf], report: &mut Report) -> Vec<PathBuf> {
    let mut found = vec![];
    for path in paths {
        if !path.is_dir() {
            found.push(path.clone());
            continue;
        }
        for folder in [path.clone(), path.join("text")].iter().filter(|f| f.is_dir()) {
            match std::fs::read_dir(folder) {
                Ok(entries) => found.extend(entries.flatten().map(|e| e.path()).filter(|p| p.is_file())),
                Err(error) => report.error(&folder.display().to_string(), &input::reason(&error)),
            }
        }
    }
    found.sort();
    found
}
