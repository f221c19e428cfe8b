//! `extract`: articles to claims, streaming.

use std::io;

use anyhow::Result;
use clap::ValueEnum;
use rayon::prelude::*;

use claimgraph::export::{self, Format};
use claimgraph::graph::{ClaimGraph, Record};

use super::claims::ClaimOptions;
use super::knowledge::KnowledgeOptions;
use super::report::Report;
use super::stream::Stream;
use super::{explain, picture, pipeline};

const EXAMPLES: &str = "\
Examples:
  claimgraph extract talks.txt > claims.jsonl
  claimgraph extract --input-format jsonl - < articles.jsonl
  claimgraph extract talks.conllu --min-confidence 0.8 --relations relations.tsv
  claimgraph extract talks.txt --explain";

/// Write the claims of articles, one a line of JSON
///
/// Runs every stage, document after document, and writes in input order as it goes: any number of articles can stream
/// through.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    stream: Stream,
    #[command(flatten)]
    claims: ClaimOptions,
    #[command(flatten)]
    knowledge: KnowledgeOptions,
    /// Write for every sentence its claims and their rules, or why it has none, instead of claims alone
    ///
    /// As text of 80 columns, or a line of JSON for each sentence.
    #[arg(long, value_name = "HOW", value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    explain: Option<Explain>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Explain {
    Text,
    Json,
}

pub fn run(args: &Args, report: &mut Report) -> Result<()> {
    let mut choice = args.claims.choice()?;
    let knowledge = args.knowledge.read()?;
    args.stream.run(report, &mut |documents, out| {
        let records = pipeline::records(documents, &knowledge);
        if let Some(how) = args.explain {
            for record in records {
                let accounts = choice.accounts(&record);
                let record = choice.typed(record);
                match how {
                    Explain::Text => explain::write_text(&record, &accounts, out)?,
                    Explain::Json => explain::write_json(&record, &accounts, out)?,
                }
            }
            return Ok(());
        }
        let records: Vec<Record> = records.into_iter().map(|r| choice.of(r)).collect();
        let lines = records.into_par_iter().map(|record| {
            let graph = ClaimGraph::from(record);
            picture::memory(|sink| export::write(Format::Claims, &graph, &export::Options::default(), sink))
        });
        for lines in lines.collect::<io::Result<Vec<_>>>()? {
            out.write_all(&lines)?;
        }
        Ok(())
    })?;
    choice.report(report);
    Ok(())
}
