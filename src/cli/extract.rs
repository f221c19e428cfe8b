//! `extract`: articles to claims, streaming.

use std::io;
use std::path::PathBuf;

use anyhow::Result;
use rayon::prelude::*;

use claimgraph::export::{self, Format};
use claimgraph::graph::ClaimGraph;

use super::report::Report;
use super::{input, output, picture, pipeline};

const EXAMPLES: &str = "\
Examples:
  claimgraph extract talks.txt > claims.jsonl
  claimgraph extract --input-format jsonl - < articles.jsonl
  claimgraph extract talks.conllu";

/// Write the claims of articles, one a line of JSON
///
/// Runs every stage, document after document, and writes in input order as it goes: any number of articles can stream
/// through.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Files to read; - is standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// File to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    input: input::InputOptions,
}

pub fn run(args: &Args, report: &mut Report) -> Result<()> {
    report.count_documents(args.output.is_none());
    output::write_to(args.output.as_deref(), |out| {
        pipeline::run(&args.inputs, &args.input, report, &mut |_| Ok(true), &mut |documents| {
            let records = pipeline::records(documents).into_par_iter();
            let lines = records.map(|record| {
                let graph = ClaimGraph::from(record);
                picture::memory(|sink| export::write(Format::Claims, &graph, &export::Options::default(), sink))
            });
            for lines in lines.collect::<io::Result<Vec<_>>>()? {
                out.write_all(&lines)?;
            }
            Ok(out.flush()?)
        })
    })
}
