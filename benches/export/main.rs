//! Measures how long each export of a graph takes, and the memory that it needs beside the graph.
//!
//! ```text
//! cargo bench --bench export -- [--claims 10000,100000,1000000] [--formats neo4j,graphml,...]
//! ```
//!
//! The graph is made up: documents of forty sentences, a claim each, of which a fifth is negative, a fifth intended and
//! a fifth somebody's word. A table row is a format and a number of claims: seconds, megabytes written, the megabytes
//! that the process held with the graph made, and the most that it held by the end (Linux alone tells). Each row is
//! measured in a process of its own, since memory that one format gave back would serve the next unseen. Time and size
//! should grow as the claims do.

mod made_up;

use std::io::{self, Write};
use std::process::Command;
use std::time::Instant;

use anyhow::Context;
use claimgraph::export::{self, Format, Options, Sink};
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
    /// Measure in this process and write the row alone.
    #[arg(long, hide = true)]
    row: bool,
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
    if arguments.row {
        return formats.iter().zip(&arguments.claims).try_for_each(|(format, claims)| row(*format, *claims));
    }
    let head = ["format", "claims", "seconds", "written", "held MB", "most MB"];
    let [format, rest @ ..] = head;
    writeln!(io::stdout(), "{format:<12}{}", rest.map(|name| format!(" {name:>9}")).concat())?;
    for claims in &arguments.claims {
        for format in &formats {
            let own = std::env::current_exe()?;
            let own = Command::new(own)
                .args(["--row", "--claims", &claims.to_string(), "--formats", format.name()])
                .status()?;
            anyhow::ensure!(own.success(), "{} of {claims} claims was not measured", format.name());
        }
    }
    Ok(())
}

/// A picture shows as many claims as fit a sheet, however many there are.
fn is_picture(format: Format) -> bool {
    matches!(format, Format::Dot | Format::Svg | Format::Mermaid | Format::Html)
}

/// Measures one format and writes its row.
fn row(format: Format, claims: usize) -> anyhow::Result<()> {
    let graph = made_up::graph(claims);
    let held = memory("VmRSS:");
    let (start, mut counter) = (Instant::now(), Counter::default());
    export::write(format, &graph, &Options::default(), &mut counter)?;
    let (seconds, written) = (start.elapsed().as_secs_f64(), counter.0 as f64 / 1e6);
    let [held, most] = [held, memory("VmHWM:")].map(|m| m.map_or("-".to_owned(), |m| format!("{m:.1}")));
    let name = format.name();
    Ok(writeln!(io::stdout(), "{name:<12} {claims:>9} {seconds:>9.2} {written:>9.1} {held:>9} {most:>9}")?)
}

fn memory(line: &str) -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let found = status.lines().find_map(|l| l.strip_prefix(line))?;
    let kilobytes = found.trim().trim_end_matches(" kB").parse::<f64>().ok()?;
    Some(kilobytes / 1000.0)
}
