//! Measures the annotation of gold documents, and how long it takes.
//!
//! ```text
//! cargo bench --bench parsing -- GOLD.conllu... [--gold-tokens] [--documents PREFIX] [--model FILE]
//! cargo bench --bench parsing -- GOLD.conllu --system SYSTEM.conllu
//! ```
//!
//! The text that a gold file gives is annotated from scratch and compared with the file; with `--gold-tokens` the
//! sentences and tokens are given too. `--documents` keeps those whose id begins so (`GUM_news`). `--system` compares a
//! file that something else wrote. The measures are those of the CoNLL 2018 shared task, with mentions for gold files
//! that have them.

mod score;

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use claimgraph::annotate::{annotate, annotate_given};
use claimgraph::document::Document;
use claimgraph::model::Model;
use clap::Parser;
use score::{MEASURES, Scores, score};

/// Measures the annotation of gold documents by the CoNLL 2018 shared task's definitions.
#[derive(Parser)]
struct Arguments {
    /// Gold files.
    #[arg(required = true)]
    gold: Vec<PathBuf>,
    /// Give the gold's sentences and tokens.
    #[arg(long)]
    gold_tokens: bool,
    /// Keep documents whose id begins so.
    #[arg(long, default_value = "")]
    documents: String,
    /// Weights other than the embedded ones.
    #[arg(long)]
    model: Option<PathBuf>,
    /// Compare this file instead of annotating.
    #[arg(long, conflicts_with_all = ["gold_tokens", "model"])]
    system: Option<PathBuf>,
    /// Given by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> anyhow::Result<()> {
    // A bare `cargo bench` has no gold file and nothing to measure.
    if std::env::args().skip(1).all(|a| a == "--bench") {
        writeln!(io::stdout(), "parsing: no gold file given; see --help")?;
        return Ok(());
    }
    let arguments = Arguments::parse();
    let gold = read(&arguments.gold, &arguments.documents)?;
    if gold.is_empty() {
        bail!("no documents");
    }
    let (system, took) = match &arguments.system {
        Some(path) => (read(std::slice::from_ref(path), &arguments.documents)?, None),
        None => {
            let (system, took) = annotated(&gold, &arguments)?;
            (system, Some(took))
        }
    };
    if gold.len() != system.len() {
        bail!("{} gold documents, {} to compare", gold.len(), system.len());
    }
    let mut total = Scores::default();
    for (gold, system) in gold.iter().zip(&system) {
        total.add(&score(gold, system).map_err(anyhow::Error::msg)?);
    }
    let words: usize = system.iter().map(|d| d.tokens().len()).sum();
    report(&total, gold.len(), words, took)?;
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

/// Our own annotation of the same texts, and the time it took.
fn annotated(gold: &[Document], arguments: &Arguments) -> anyhow::Result<(Vec<Document>, Duration)> {
    let model = match &arguments.model {
        Some(path) => Model::load(path)?,
        None => Model::embedded()?,
    };
    let articles: Vec<_> = gold.iter().map(|d| d.article().clone()).collect();
    let start = Instant::now();
    let system = match arguments.gold_tokens {
        true => gold.iter().map(|d| annotate_given(d, &model)).collect(),
        false => annotate(&articles, &model),
    };
    Ok((system, start.elapsed()))
}

fn report(total: &Scores, documents: usize, words: usize, took: Option<Duration>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "Measure       | Precision |  Recall |      F1 | Of aligned")?;
    writeln!(out, "--------------+-----------+---------+---------+-----------")?;
    let has_mentions = total.of("Mention heads").is_some_and(|c| c.gold > 0);
    for (name, count) in MEASURES.iter().zip(total.0) {
        if name.starts_with("Mention") && !has_mentions {
            continue;
        }
        let aligned = count.aligned_accuracy().map_or(String::new(), |a| format!("{a:10.2}"));
        let (precision, recall, f1) = (count.precision(), count.recall(), count.f1());
        writeln!(out, "{name:13} | {precision:9.2} | {recall:7.2} | {f1:7.2} | {aligned}")?;
    }
    write!(out, "{documents} documents, {words} words")?;
    if let Some(took) = took {
        let seconds = took.as_secs_f64();
        write!(out, ", {seconds:.1} s, {:.0} words a second", words as f64 / seconds.max(1e-9))?;
    }
    writeln!(out)
}
