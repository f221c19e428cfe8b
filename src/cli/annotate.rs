//! `annotate`: articles to CoNLL-U.

use anyhow::Result;

use claimgraph::conllu;

use super::report::Report;
use super::stream::Stream;

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
    #[command(flatten)]
    stream: Stream,
}

pub fn run(args: &Args, report: &mut Report) -> Result<()> {
    args.stream.run(report, &mut |documents, out| {
        for annotated in documents {
            conllu::write_generated(&annotated.document, &annotated.tool, out)?;
        }
        Ok(())
    })
}
