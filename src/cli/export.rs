//! `export`: a graph in one format.

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use super::output::{self, Files};
use super::report::Report;
use super::{claims, graphs, input, picture};

const EXAMPLES: &str = "\
Examples:
  claimgraph export talks.claimgraph --format jsonld > talks.jsonld
  claimgraph export talks.claimgraph --format claims --min-confidence 0.8
  claimgraph export graph.json --format svg --theme dark -o talks.svg";

/// Write a graph in one format
///
/// Writes the same bytes as `build` does for that format.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// graph.json, or the folder that it is in; - is standard input
    #[arg(value_name = "GRAPH")]
    graph: PathBuf,
    /// Format to write
    #[arg(long, value_parser = picture::format_name())]
    format: picture::Output,
    /// File to write, or folder to write into [default: standard output]
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Write positions, hashes and names without the words of the articles; `attach` puts them back
    #[arg(long)]
    no_text: bool,
    #[command(flatten)]
    claims: claims::ClaimOptions,
    #[command(flatten)]
    picture: picture::PictureOptions,
}

pub fn run(args: &Args, report: &Report) -> Result<()> {
    args.picture.check(args.format)?;
    let mut choice = args.claims.choice()?;
    let graph = graphs::read(&args.graph).map_err(|e| anyhow!("{}: {e}", input::name(&args.graph)))?;
    let mut graph = choice.of_graph(graph)?;
    if args.no_text {
        graph = graph.without_text();
    }
    choice.report(report);
    match &args.output {
        Some(path) if !input::is_stdin(path) && (args.format.is_folder() || path.is_dir()) => {
            let mut files = Files::new(path);
            args.picture.write(args.format, &graph, &mut files)?;
            files.commit()
        }
        path => output::write_to(path.as_deref(), |out| {
            args.picture.write(args.format, &graph, &mut output::Single { out, opened: false })
        }),
    }
}
