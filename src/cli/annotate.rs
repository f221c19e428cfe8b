//! `annotate`: articles to CoNLL-U.

use std::path::PathBuf;

use anyhow::Result;

use claimgraph::conllu;

use super::report::Report;
use super::{input, output, pipeline};

const EXAMPLES: &str = "\
Examples:
  claimgraph annotate talks.txt > talks.conllu
  claimgraph annotate talks.txt | claimgraph extract -";

/// Write articles as CoNLL-U: sentences, words, trees, mentions, chains
///
/// Documents are written in input order. `extract` and `build` read them back and find the same claims.
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
            for annotated in documents {
                conllu::write_generated(&annotated.document, &annotated.tool, out)?;
            }
            Ok(out.flush()?)
        })
    })
}
