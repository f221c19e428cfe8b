//! `verify`: whether exports say what their graph says.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use claimgraph::export::Format;
use claimgraph::graph::ClaimGraph;
use claimgraph::verify::{self, Field};

use super::report::Report;
use super::{graphs, input, output};

const EXAMPLES: &str = "\
Examples:
  claimgraph verify talks.claimgraph                          every export in the folder
  claimgraph verify graph.json --against graph.graphml claims.csv neo4j";

/// Differences shown of one export.
const SHOWN: usize = 20;

/// Read exports back and compare them with their graph
///
/// Compares entities, claims with their words, places, polarity, modality and sources, and which claims are asserted, as
/// far as each format carries them. Says so in a line for each export, and what differs; the exit code is 1 where
/// something does.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// graph.json, or the folder that it is in; - is standard input
    #[arg(value_name = "GRAPH")]
    graph: PathBuf,
    /// Exports: files, or folders of them [default: those beside graph.json]
    #[arg(long, value_name = "EXPORT", num_args = 1..)]
    against: Vec<PathBuf>,
}

pub fn run(args: &Args, report: &mut Report) -> Result<()> {
    let graph = graphs::read(&args.graph).map_err(|e| anyhow!("{}: {e}", input::name(&args.graph)))?;
    let beside = if args.graph.is_dir() { args.graph.clone() } else { folder_of(&args.graph) };
    let exports = if args.against.is_empty() { vec![beside] } else { args.against.clone() };
    let mut out = output::stdout();
    for export in exports {
        let found = formats(&export);
        if found.is_empty() {
            report.error(&export.display().to_string(), &"no export in a format that can be read back");
        }
        for (format, folder, name) in found {
            let place = match &name {
                Some(file) => file.display().to_string(),
                None => folder.join(format.file_name()).display().to_string(),
            };
            match compare(&graph, format, &folder, name.as_deref()) {
                Ok(same) => writeln!(out, "{place}: the same ({same})")?,
                Err(differences) => {
                    for difference in differences.iter().take(SHOWN) {
                        report.error(&place, difference);
                    }
                    if differences.len() > SHOWN {
                        report.error(&place, &format!("and {} more differences", differences.len() - SHOWN));
                    }
                }
            }
        }
    }
    Ok(out.flush()?)
}

fn folder_of(file: &Path) -> PathBuf {
    file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

/// What of each format there is at a path: the folder that its files are in, and the file where its name is the user's.
fn formats(path: &Path) -> Vec<(Format, PathBuf, Option<PathBuf>)> {
    if path.is_file() {
        let extension = |name: &str| Path::new(name).extension().map(std::ffi::OsStr::to_owned);
        let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let one = verify::READABLE.iter().filter(|f| !f.is_folder());
        let named = one.clone().find(|f| own.ends_with(f.file_name()));
        let found = named.or_else(|| one.clone().find(|f| extension(f.file_name()) == extension(&own)));
        return found.map(|f| (*f, folder_of(path), Some(path.to_owned()))).into_iter().collect();
    }
    let there = |folder: &Path| {
        let found = verify::READABLE.iter().filter(|f| folder.join(f.file_name()).exists());
        found.map(|f| (*f, folder.to_owned(), None)).collect::<Vec<_>>()
    };
    let inside = there(path);
    // The folder of one format itself, `neo4j`.
    if inside.is_empty() {
        there(&folder_of(path)).into_iter().filter(|f| path.ends_with(f.0.file_name())).collect()
    } else {
        inside
    }
}

/// What was compared, or the differences.
fn compare(graph: &ClaimGraph, format: Format, folder: &Path, name: Option<&Path>) -> Result<String, Vec<String>> {
    let mut files = BTreeMap::new();
    for file in verify::files(format, graph) {
        let path = name.map_or_else(|| folder.join(&file), Path::to_owned);
        let bytes = input::read_bytes(&path).map_err(|e| vec![e])?;
        files.insert(file, String::from_utf8(bytes).map_err(|_| vec!["this is not UTF-8".to_owned()])?);
    }
    let facts = verify::read(format, &files).map_err(|e| vec![e.to_string()])?;
    let differences = facts.differences(graph);
    if !differences.is_empty() {
        return Err(differences);
    }
    let counts = [(Field::Relation, "claims"), (Field::Name, "entities"), (Field::Asserted, "direct edges")];
    let counts = counts.map(|(field, what)| (facts.count(field), what));
    let counts = counts.iter().filter(|(n, what)| *n > 0 || *what == "claims" && format != Format::Entities);
    Ok(counts.map(|(n, what)| format!("{n} {what}")).collect::<Vec<_>>().join(", "))
}
