//! Measures how long each export of a graph takes, and the memory that it needs beside the graph.
//!
//! ```text
//! cargo bench --bench export -- [--claims 10000,100000,1000000] [--formats neo4j,graphml,...]
//! ```
//!
//! The graph is made up: documents of forty sentences, a claim each, of which a fifth is negative, a fifth intended and
//! a fifth somebody's word. A table row is a format and a number of claims: seconds, megabytes written, and the most
//! that the process held above what it held before (Linux alone tells). Time and size should grow as the claims do.

mod made_up;

use std::io::{self, Write};
use std::time::Instant;

use anyhow::Context;
use claimgraph::export::{self, Format, Options, Sink};
use claimgraph::graph::ClaimGraph;
use clap::Parser;

/// Measures the exports of made-up graphs.
#[derive(Parser)]
struct Arguments {
    /// Numbers of claims.
    #[arg(long, value_delimiter = ',', default_value = "10000,100000")]
    claims: Vec<usize>,
    /// Formats, by their names; those that write all claims unless given.
    #[arg(long, value_delimiter = ',')]
    formats: Vec<String>,
    /// Given by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

/// Counts what is written and throws it away.
#[derive(Default)]
struct Counter(u64);

impl Sink for Counter {
    fn open(&mut self, _: &str) -> io::Result<Box<dyn Write + '_>> {
        Ok(Box::new(self))
    }
}

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn main() -> anyhow::Result<()> {
    // A bare `cargo bench` measures nothing.
    if std::env::args().skip(1).all(|a| a == "--bench") {
        writeln!(io::stdout(), "export: give --claims; see --help")?;
        return Ok(());
    }
    let arguments = Arguments::parse();
    let mut formats = vec![];
    for name in &arguments.formats {
        let found = Format::ALL.iter().find(|f| f.name() == name);
        formats.push(*found.with_context(|| format!("{name} is no format"))?);
    }
    if formats.is_empty() {
        formats = Format::ALL.iter().copied().filter(|f| !is_picture(*f)).collect();
    }
    let mut out = io::stdout().lock();
    writeln!(out, "{:<12} {:>9} {:>9} {:>9} {:>9}", "format", "claims", "seconds", "written", "peak MB")?;
    for claims in &arguments.claims {
        let graph = made_up::graph(*claims);
        for format in &formats {
            let (seconds, written, peak) = measure(&graph, *format)?;
            let peak = peak.map_or("-".to_owned(), |p| format!("{p:.1}"));
            let written = written as f64 / 1e6;
            writeln!(out, "{:<12} {claims:>9} {seconds:>9.2} {written:>9.1} {peak:>9}", format.name())?;
        }
    }
    Ok(())
}

/// A picture shows as many claims as fit a sheet, however many there are.
fn is_picture(format: Format) -> bool {
    matches!(format, Format::Dot | Format::Svg | Format::Mermaid | Format::Html)
}

/// Seconds, bytes, and megabytes at the most.
fn measure(graph: &ClaimGraph, format: Format) -> io::Result<(f64, u64, Option<f64>)> {
    let before = reset_peak();
    let (start, mut counter) = (Instant::now(), Counter::default());
    export::write(format, graph, &Options::default(), &mut counter)?;
    let seconds = start.elapsed().as_secs_f64();
    let peak = before.zip(memory("VmHWM:")).map(|(before, peak)| (peak - before).max(0.0));
    Ok((seconds, counter.0, peak))
}

/// Forgets the most that the process held so far, and tells what it holds now, in megabytes.
fn reset_peak() -> Option<f64> {
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    memory("VmRSS:")
}

fn memory(line: &str) -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let found = status.lines().find_map(|l| l.strip_prefix(line))?;
    let kilobytes = found.trim().trim_end_matches(" kB").parse::<f64>().ok()?;
    Some(kilobytes / 1000.0)
}
