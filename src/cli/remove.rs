//! `remove`: a graph without some of its documents.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};

use claimgraph::graph::json;

use super::{graphs, input, output};

const EXAMPLES: &str = "\
Examples:
  claimgraph remove week.json talks -o week.json";

/// Take documents out of a graph, with all that they brought
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// graph.json, or the folder that it is in; - is standard input
    #[arg(value_name = "GRAPH")]
    graph: PathBuf,
    /// Ids of the documents to take out
    #[arg(required = true, value_name = "DOCUMENT")]
    documents: Vec<String>,
    /// File to write, which may be GRAPH [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub fn run(args: &Args) -> Result<()> {
    let name = input::name(&args.graph);
    let mut graph = graphs::read(&args.graph).map_err(|e| anyhow!("{name}: {e}"))?;
    for id in &args.documents {
        if graph.remove(id).is_none() {
            let known: Vec<&str> = graph.records().keys().take(5).map(String::as_str).collect();
            let more = if graph.records().len() > known.len() { ", ..." } else { "" };
            bail!("{name}: there is no document `{id}` in it, but {}{more}", known.join(", "));
        }
    }
    output::write_to(args.output.as_deref(), |out| Ok(json::write(&graph, out)?))
}
