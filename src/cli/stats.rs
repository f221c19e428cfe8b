//! `stats`: the main figures of a graph.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, anyhow};
use serde::Serialize;
use serde_json::Value;

use claimgraph::claim::AttributionKind;
use claimgraph::document::{EntityType, MentionKind};
use claimgraph::graph::{ClaimGraph, Cluster, View};

use super::{graphs, input, output};

const EXAMPLES: &str = "\
Examples:
  claimgraph stats talks.claimgraph
  claimgraph stats week.json --json";

/// How many entities are named.
const TOP: usize = 10;

/// Print the main figures of a graph
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// graph.json, or the folder that it is in; - is standard input
    #[arg(value_name = "GRAPH", default_value = ".")]
    graph: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// The figures.
#[derive(Debug, Default, PartialEq, Serialize)]
struct Stats {
    documents: usize,
    sentences: usize,
    words: usize,
    claims: Claims,
    /// Entities over all documents.
    entities: Entities,
    mentions: Mentions,
    /// Those with the most mentions.
    top: Vec<Top>,
    /// Statements that two documents or more assert.
    corroborated: usize,
}

#[derive(Debug, Default, PartialEq, Serialize)]
struct Claims {
    all: usize,
    /// By the article itself.
    asserted: usize,
    polarity: BTreeMap<String, usize>,
    modality: BTreeMap<String, usize>,
    /// Of the author, of a source, or of nobody who is named.
    source: BTreeMap<&'static str, usize>,
}

#[derive(Debug, Default, PartialEq, Serialize)]
struct Entities {
    all: usize,
    #[serde(rename = "type")]
    kind: BTreeMap<&'static str, usize>,
    /// With an identifier elsewhere.
    linked: usize,
    /// Of two documents or more.
    shared: usize,
}

#[derive(Debug, Default, PartialEq, Serialize)]
struct Mentions {
    all: usize,
    kind: BTreeMap<&'static str, usize>,
    unresolved_pronouns: usize,
}

#[derive(Debug, PartialEq, Serialize)]
struct Top {
    name: String,
    #[serde(rename = "type")]
    kind: EntityType,
    mentions: usize,
    documents: usize,
}

pub fn run(args: &Args) -> Result<()> {
    let graph = graphs::read(&args.graph).map_err(|e| anyhow!("{}: {e}", input::name(&args.graph)))?;
    let stats = of(&graph);
    output::write_to(None, |out| {
        if args.json {
            serde_json::to_writer_pretty(&mut *out, &stats)?;
            return Ok(writeln!(out)?);
        }
        write_text(&stats, out)
    })
}

fn of(graph: &ClaimGraph) -> Stats {
    let mut stats = Stats { documents: graph.records().len(), ..Stats::default() };
    for record in graph.records().values() {
        let document = &record.document;
        stats.sentences += document.sentences().len();
        stats.words += document.tokens().len();
        for claim in &record.claims {
            let word = |value: serde_json::Result<Value>| value.ok().and_then(|v| v.as_str().map(str::to_owned));
            stats.claims.all += 1;
            stats.claims.asserted += usize::from(claim.is_asserted());
            *stats
                .claims
                .polarity
                .entry(word(serde_json::to_value(claim.polarity)).unwrap_or_default())
                .or_default() += 1;
            *stats
                .claims
                .modality
                .entry(word(serde_json::to_value(claim.modality)).unwrap_or_default())
                .or_default() += 1;
            let mut told = claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare).peekable();
            let source = match (told.peek().is_some(), told.any(|a| a.source.is_some())) {
                (false, _) => "author",
                (true, true) => "named",
                (true, false) => "unnamed",
            };
            *stats.claims.source.entry(source).or_default() += 1;
        }
        let view = View::new(record);
        for (i, mention) in document.mentions().iter().enumerate() {
            stats.mentions.all += 1;
            *stats.mentions.kind.entry(mention.form.as_str()).or_default() += 1;
            let unresolved = view.entity_at(claimgraph::document::MentionId(i as u32)).is_none();
            stats.mentions.unresolved_pronouns += usize::from(mention.form == MentionKind::Pronoun && unresolved);
        }
    }
    let clusters = graph.clusters();
    for cluster in &clusters {
        stats.entities.all += 1;
        *stats.entities.kind.entry(cluster.kind.as_str()).or_default() += 1;
        stats.entities.linked += usize::from(!cluster.links.is_empty());
        stats.entities.shared += usize::from(documents(cluster) > 1);
    }
    let mut top: Vec<Top> = clusters.iter().map(|c| summary(graph, c)).collect();
    top.sort_by_key(|t| std::cmp::Reverse(t.mentions));
    top.truncate(TOP);
    stats.top = top;
    stats.corroborated = graph.corroborations(&clusters).iter().filter(|c| c.documents > 1).count();
    stats
}

fn documents(cluster: &Cluster) -> usize {
    let mut documents: Vec<&str> = cluster.entities.iter().map(|(d, ..)| d.as_str()).collect();
    documents.dedup();
    documents.len()
}

fn summary(graph: &ClaimGraph, cluster: &Cluster) -> Top {
    let mentions = |(document, id, _): &(String, claimgraph::resolve::EntityId, _)| {
        let entities = &graph.records().get(document)?.entities;
        entities.iter().find(|e| e.id == *id).map(|e| e.mentions.len())
    };
    Top {
        name: cluster.name.clone(),
        kind: cluster.kind,
        mentions: cluster.entities.iter().filter_map(mentions).sum(),
        documents: documents(cluster),
    }
}

fn write_text(stats: &Stats, out: &mut dyn Write) -> Result<()> {
    let row = |out: &mut dyn Write, name: &str, count: usize| writeln!(out, "{name:<32}{count:>8}");
    row(out, "documents", stats.documents)?;
    row(out, "sentences", stats.sentences)?;
    row(out, "words", stats.words)?;
    row(out, "claims", stats.claims.all)?;
    row(out, "  asserted", stats.claims.asserted)?;
    for (name, count) in stats.claims.polarity.iter().chain(&stats.claims.modality) {
        row(out, &format!("  {name}"), *count)?;
    }
    for (name, count) in &stats.claims.source {
        row(out, &format!("  source: {name}"), *count)?;
    }
    row(out, "entities", stats.entities.all)?;
    for (name, count) in &stats.entities.kind {
        row(out, &format!("  {name}"), *count)?;
    }
    row(out, "  with an identifier", stats.entities.linked)?;
    row(out, "  in several documents", stats.entities.shared)?;
    row(out, "mentions", stats.mentions.all)?;
    for (name, count) in &stats.mentions.kind {
        row(out, &format!("  {name}"), *count)?;
    }
    row(out, "  unresolved pronouns", stats.mentions.unresolved_pronouns)?;
    row(out, "statements of several documents", stats.corroborated)?;
    writeln!(out, "\nmost mentioned")?;
    for top in &stats.top {
        let name: String = top.name.chars().take(48).collect();
        writeln!(out, "{:>6}  {name} ({})", top.mentions, top.kind.as_str())?;
    }
    Ok(())
}
