//! `merge`: the union of graphs.

use std::path::PathBuf;

use anyhow::{Result, bail};

use claimgraph::graph::{ClaimGraph, json};

use super::report::Report;
use super::{graphs, input, knowledge, output};

const EXAMPLES: &str = "\
Examples:
  claimgraph merge monday.claimgraph tuesday.claimgraph -o week.json";

/// Join graphs to one
///
/// The order does not matter, and a document that several graphs hold counts once. Judgements hold between documents from
/// then on; to hold within one, they have to be given when it is built.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// graph.json files, or the folders that they are in; - is standard input
    #[arg(required = true, value_name = "GRAPH")]
    graphs: Vec<PathBuf>,
    /// File to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    judgements: knowledge::OverrideOptions,
}

pub fn run(args: &Args, report: &mut Report) -> Result<()> {
    let judgements = args.judgements.read()?;
    let mut graphs = vec![];
    for path in &args.graphs {
        match graphs::read(path) {
            Ok(graph) => graphs.push(graph),
            Err(reason) => report.error(&input::name(path), &reason),
        }
    }
    if graphs.is_empty() {
        bail!("there is no graph to merge");
    }
    let graph = ClaimGraph::merge(graphs)?.judged(judgements);
    output::write_to(args.output.as_deref(), |out| Ok(json::write(&graph, out)?))
}
