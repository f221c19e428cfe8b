//! Measures mentions and coreference against gold documents.
//!
//! ```text
//! cargo bench --bench coreference -- GOLD.conllu... [--gold-mentions] [--head-match] [--documents PREFIX] [--model FILE]
//! cargo bench --bench coreference -- GOLD.conllu --system SYSTEM.conllu [--chains-anew]
//! ```
//!
//! The text that a gold file gives is annotated from scratch and compared with the file; with `--gold-mentions` its
//! sentences, tokens, trees and mentions are given and only the chains are found. `--documents` keeps those whose id
//! begins so (`GUM_news`). `--system` compares a file that something else wrote, `--chains-anew` its sentences, trees and
//! mentions with the program's chains. `--write PATH` keeps what was compared as CoNLL-U; `--chains PATH` writes the chains
//! of both sides as JSON, one object a document, for other scorers.

mod score;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use anyhow::{Context, bail};
use claimgraph::annotate::{annotate, chains_given};
use claimgraph::document::Document;
use claimgraph::model::Model;
use clap::Parser;
use rayon::prelude::*;
use score::{Chains, Match, PRONOUNS, Pronouns, Ratio, Scores, Side, score};

/// Measures mentions and coreference against gold documents.
#[derive(Parser)]
struct Arguments {
    /// Gold files.
    #[arg(required = true)]
    gold: Vec<PathBuf>,
    /// Give the gold's sentences, tokens, trees and mentions.
    #[arg(long)]
    gold_mentions: bool,
    /// Mentions with the same head are the same mention.
    #[arg(long)]
    head_match: bool,
    /// Keep documents whose id begins so.
    #[arg(long, default_value = "")]
    documents: String,
    /// Weights other than the embedded ones.
    #[arg(long)]
    model: Option<PathBuf>,
    /// Compare this file instead of annotating.
    #[arg(long, conflicts_with_all = ["gold_mentions", "model"])]
    system: Option<PathBuf>,
    /// Find the chains of `--system` again.
    #[arg(long, requires = "system")]
    chains_anew: bool,
    /// Where to write what was compared.
    #[arg(long)]
    write: Option<PathBuf>,
    /// Where to write the chains of both sides.
    #[arg(long)]
    chains: Option<PathBuf>,
    /// Scores of each document too.
    #[arg(long)]
    each: bool,
    /// Given by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> anyhow::Result<()> {
    // A bare `cargo bench` or `cargo test` has no gold file and nothing to measure.
    if std::env::args().skip(1).all(|a| a == "--bench") {
        writeln!(io::stdout(), "coreference: no gold file given; see --help")?;
        return Ok(());
    }
    let arguments = Arguments::parse();
    let gold = read(&arguments.gold, &arguments.documents)?;
    if gold.is_empty() {
        bail!("no documents");
    }
    let system = match &arguments.system {
        Some(path) => {
            let found = read(std::slice::from_ref(path), &arguments.documents)?;
            if arguments.chains_anew { anew(&found) } else { found }
        }
        None => annotated(&gold, &arguments)?,
    };
    if gold.len() != system.len() {
        bail!("{} gold documents, {} to compare", gold.len(), system.len());
    }
    let by = if arguments.head_match { Match::Head } else { Match::Exact };
    let mut total = Scores::default();
    let mut out = io::stdout().lock();
    for (gold, system) in gold.iter().zip(&system) {
        let found = score(gold, system, by).map_err(anyhow::Error::msg)?;
        if arguments.each {
            let [muc, b_cubed, ceaf] = found.chains.map(|c| c.per_cent()[2]);
            writeln!(out, "{:32} {:6.2}  ({muc:.2} {b_cubed:.2} {ceaf:.2})", gold.id(), found.mean())?;
        }
        total.add(&found);
    }
    if let Some(path) = &arguments.write {
        let mut file = BufWriter::new(File::create(path).with_context(|| path.display().to_string())?);
        for document in &system {
            claimgraph::conllu::write(document, &mut file)?;
        }
        file.flush()?;
    }
    if let Some(path) = &arguments.chains {
        let mut file = BufWriter::new(File::create(path).with_context(|| path.display().to_string())?);
        for (gold, system) in gold.iter().zip(&system) {
            let chains = |d: &Document| -> Chains { Side::new(d).chains(by) };
            let line = serde_json::json!({"document": gold.id(), "gold": chains(gold), "system": chains(system)});
            writeln!(file, "{line}")?;
        }
        file.flush()?;
    }
    report(&mut out, &total, gold.len())?;
    Ok(())
}

fn read(paths: &[PathBuf], prefix: &str) -> anyhow::Result<Vec<Document>> {
    let mut documents = vec![];
    for path in paths {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        documents.extend(claimgraph::conllu::read(&text).with_context(|| path.display().to_string())?);
    }
    documents.retain(|d| d.id().starts_with(prefix));
    Ok(documents)
}

/// Our own annotation of the same texts.
fn annotated(gold: &[Document], arguments: &Arguments) -> anyhow::Result<Vec<Document>> {
    if arguments.gold_mentions {
        return Ok(anew(gold));
    }
    let model = match &arguments.model {
        Some(path) => Model::load(path)?,
        None => Model::embedded()?,
    };
    let articles: Vec<_> = gold.iter().map(|d| d.article().clone()).collect();
    Ok(annotate(&articles, &model))
}

fn anew(documents: &[Document]) -> Vec<Document> {
    documents.par_iter().map(chains_given).collect()
}

fn report(out: &mut impl Write, total: &Scores, documents: usize) -> io::Result<()> {
    writeln!(out, "Measure                | Precision |  Recall |      F1")?;
    writeln!(out, "-----------------------+-----------+---------+--------")?;
    let mut line = |name: &str, ratio: Ratio| {
        let [p, r, f] = ratio.per_cent();
        writeln!(out, "{name:22} | {p:9.2} | {r:7.2} | {f:7.2}")
    };
    line("Mentions", total.mentions[0])?;
    line("Mention heads, types", total.mentions[1])?;
    for (kind, ratio) in &total.types {
        line(&format!("  {kind}"), *ratio)?;
    }
    for (name, ratio) in ["MUC", "B-cubed", "CEAF-e"].iter().zip(total.chains) {
        line(name, ratio)?;
    }
    line("Whole chains", total.whole)?;
    writeln!(out, "CoNLL F1               |           |         | {:7.2}", total.mean())?;
    let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    let mut pronouns = |name: &str, p: Pronouns| {
        let (recall, precision) = (share(p.right, p.gold), share(p.right, p.resolved));
        writeln!(out, "{name:22} | {precision:9.2} | {recall:7.2} |         | {} of {}", p.right, p.gold)
    };
    let mut third = Pronouns::default();
    for (name, _) in &PRONOUNS[..3] {
        third.add(total.pronouns.get(name).copied().unwrap_or_default());
    }
    pronouns("Pronouns, 3rd person", third)?;
    for (name, _) in PRONOUNS {
        pronouns(&format!("  {name}"), total.pronouns.get(name).copied().unwrap_or_default())?;
    }
    writeln!(out, "Names joined: {}, of these wrongly {}", total.names.0, total.names.1)?;
    writeln!(out, "{documents} documents")
}
