//! The command line: one file for each subcommand, and what they share. The only code that prints, or touches the disk.
//!
//! Data goes to standard output, diagnostics to standard error. Exit codes: 0 done; 1 some input failed, the others went
//! on; 2 wrong usage.

mod annotate;
mod attach;
mod build;
mod claims;
mod explain;
mod export;
mod extract;
mod graphs;
mod input;
mod knowledge;
mod licenses;
mod merge;
mod output;
mod picture;
mod pipeline;
mod remove;
mod report;
mod show;
mod stats;
mod stream;
mod verify;

use std::num::NonZeroUsize;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use report::Report;

#[derive(Parser)]
#[command(name = "claimgraph", version, about, arg_required_else_help = true, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Threads to work on [default: all cores]; the output does not depend on it
    #[arg(long, global = true, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

const EXAMPLES: &str = "\
Examples:
  claimgraph build talks.txt                      claims, graph and picture in talks.claimgraph/
  claimgraph build *.html -o news                 one graph of many articles
  claimgraph extract --input-format jsonl - < articles.jsonl > claims.jsonl
  claimgraph export talks.claimgraph --format jsonld

Exit codes: 0 done, 1 some input failed (the others went on), 2 wrong usage.";

#[derive(Subcommand)]
enum Command {
    Build(build::Args),
    Annotate(annotate::Args),
    Extract(extract::Args),
    Export(export::Args),
    Merge(merge::Args),
    Remove(remove::Args),
    Attach(attach::Args),
    Show(show::Args),
    Stats(stats::Args),
    Verify(verify::Args),
    Licenses(licenses::Args),
}

/// A command line that clap takes and that makes no sense all the same.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Usage(String);

/// Parses the command line, runs the subcommand and reports how it went.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    if let Some(threads) = cli.threads {
        // Fails only where a pool exists already, and nothing has made one.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads.get()).build_global();
    }
    let mut report = Report::new();
    let done = match &cli.command {
        Command::Build(args) => build::run(args, &mut report),
        Command::Annotate(args) => annotate::run(args, &mut report),
        Command::Extract(args) => extract::run(args, &mut report),
        Command::Export(args) => export::run(args, &report),
        Command::Merge(args) => merge::run(args, &mut report),
        Command::Remove(args) => remove::run(args),
        Command::Attach(args) => attach::run(args, &mut report),
        Command::Show(args) => show::run(args),
        Command::Stats(args) => stats::run(args),
        Command::Verify(args) => verify::run(args, &mut report),
        Command::Licenses(args) => licenses::run(args),
    };
    if let Err(error) = done {
        if let Some(Usage(message)) = error.downcast_ref() {
            Cli::command().error(ErrorKind::ValueValidation, message).exit();
        }
        // Whoever reads standard output has seen enough (`| head`).
        if !output::is_closed_pipe(&error) {
            report.fatal(&error);
        }
    }
    report.exit_code()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subcommand_has_examples() {
        for command in Cli::command().get_subcommands() {
            let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let own = format!("claimgraph {}", command.get_name());
            assert!(after.starts_with("Examples:\n") && after.contains(&own), "{own}: {after}");
        }
    }

    #[test]
    fn options_of_all_subcommands_fit_together() {
        Cli::command().debug_assert();
    }
}
