//! What the subcommands have in common that write document after document.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;

use super::pipeline::{self, Annotated};
use super::report::Report;
use super::{input, output};

/// From inputs to one output.
#[derive(clap::Args)]
pub struct Stream {
    /// Files to read; - is standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// File to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    input: input::InputOptions,
}

/// Writes a chunk of documents.
type WriteChunk<'a> = &'a mut dyn FnMut(Vec<Annotated>, &mut dyn Write) -> Result<()>;

impl Stream {
    /// Annotates all inputs and hands them to `write`, chunk by chunk and in input order; each chunk is flushed.
    ///
    /// # Errors
    /// Those of the weights, of `write`, and of the output.
    pub fn run(&self, report: &mut Report, write: WriteChunk) -> Result<()> {
        report.count_documents(self.output.is_none());
        output::write_to(self.output.as_deref(), |out| {
            pipeline::run(&self.inputs, &self.input, report, &mut |_| Ok(true), &mut |documents| {
                write(documents, out)?;
                Ok(out.flush()?)
            })
        })
    }
}
