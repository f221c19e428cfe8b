//! `show`: all that a graph holds of one entity.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use serde::Serialize;

use claimgraph::claim::{Claim, ClaimId};
use claimgraph::document::EntityType;
use claimgraph::graph::{ClaimGraph, Cluster, View, entity_records};
use claimgraph::graph::{ClaimRecord, EntityRecord, LinkRecord, PlaceRecord, claim_records};
use claimgraph::resolve::{is_called, places};

use super::{graphs, input, output};

const EXAMPLES: &str = "\
Examples:
  claimgraph show \"Ann Berg\" talks.claimgraph
  claimgraph show Berg week.json --json";

/// Columns of the text.
const WIDTH: usize = 80;

/// Print the mentions of an entity, why each is one, and its claims
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A name of the entity, words that mention it, or its id
    #[arg(value_name = "ENTITY")]
    entity: String,
    /// graph.json, or the folder that it is in; - is standard input
    #[arg(value_name = "GRAPH", default_value = ".")]
    graph: PathBuf,
    /// Print JSON, one entity a line
    #[arg(long)]
    json: bool,
}

/// An entity over all documents, as it is published.
#[derive(Serialize)]
struct Shown {
    name: String,
    #[serde(rename = "type")]
    kind: EntityType,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<LinkRecord>,
    /// The entities of the documents, each with its mentions.
    entities: Vec<ShownEntity>,
    /// The claims that it is part of.
    claims: Vec<ClaimRecord>,
}

#[derive(Serialize)]
struct ShownEntity {
    /// Why it is the same as the ones before.
    because: &'static str,
    #[serde(flatten)]
    record: EntityRecord,
}

pub fn run(args: &Args) -> Result<()> {
    let graph = graphs::read(&args.graph).map_err(|e| anyhow!("{}: {e}", input::name(&args.graph)))?;
    let clusters = graph.clusters();
    let found = find(&graph, &clusters, &args.entity);
    if found.is_empty() {
        bail!("{}", unknown(&graph, &clusters, &args.entity, &input::name(&args.graph)));
    }
    output::write_to(None, |out| {
        for (i, cluster) in found.into_iter().enumerate() {
            let shown = shown(&graph, cluster);
            if args.json {
                serde_json::to_writer(&mut *out, &shown)?;
                writeln!(out)?;
            } else {
                if i > 0 {
                    writeln!(out)?;
                }
                write_text(&shown, graph.records().len() > 1, out)?;
            }
        }
        Ok(())
    })
}

/// The clusters of this name or id, else those with a mention of these words.
fn find<'c>(graph: &ClaimGraph, clusters: &'c [Cluster], words: &str) -> Vec<&'c Cluster> {
    let wanted = places::key(words);
    let named = |c: &&Cluster| {
        let of_name = |(document, id, _): &(String, _, _)| {
            let entity = graph.records().get(document).and_then(|r| r.entities.iter().find(|e| e.id == *id));
            entity.is_some_and(|e| places::key(&e.name) == wanted || e.id.to_string() == words)
        };
        places::key(&c.name) == wanted || c.entities.iter().any(of_name)
    };
    let found: Vec<&Cluster> = clusters.iter().filter(named).collect();
    if !found.is_empty() {
        return found;
    }
    let mentioned = |c: &&Cluster| {
        c.entities.iter().any(|(document, id, _)| {
            let record = graph.records().get(document);
            let entity = record.and_then(|r| r.entities.iter().find(|e| e.id == *id).map(|e| (r, e)));
            entity.is_some_and(|(r, e)| is_called(&r.document, e, words))
        })
    };
    clusters.iter().filter(mentioned).collect()
}

/// What to say of a name that no entity has: those that have it among their words.
fn unknown(graph: &ClaimGraph, clusters: &[Cluster], words: &str, file: &str) -> String {
    let wanted = places::key(words);
    let wanted: Vec<&str> = wanted.split(' ').collect();
    let like = |c: &&Cluster| places::key(&c.name).split(' ').any(|w| wanted.contains(&w));
    let mentions = |c: &&&Cluster| mention_count(graph, c);
    let mut near: Vec<&Cluster> = clusters.iter().filter(like).collect();
    let hint = if near.is_empty() { "the most mentioned are" } else { "like it are" };
    if near.is_empty() {
        near = clusters.iter().collect();
    }
    near.sort_by_key(|c| std::cmp::Reverse(mentions(&c)));
    let near: Vec<&str> = near.iter().take(5).map(|c| c.name.as_str()).collect();
    match near.is_empty() {
        true => format!("{file}: there are no entities in it"),
        false => format!("{file}: there is no entity `{words}` in it; {hint}: {}", near.join(", ")),
    }
}

fn mention_count(graph: &ClaimGraph, cluster: &Cluster) -> usize {
    let count = |(document, id, _): &(String, _, _)| {
        let record = graph.records().get(document)?;
        record.entities.iter().find(|e| e.id == *id).map(|e| e.mentions.len())
    };
    cluster.entities.iter().filter_map(count).sum()
}

fn shown(graph: &ClaimGraph, cluster: &Cluster) -> Shown {
    let (mut entities, mut claims) = (vec![], vec![]);
    let mut last: Option<&str> = None;
    for (document, id, because) in &cluster.entities {
        let Some(record) = graph.records().get(document) else { continue };
        let found = entity_records(record).into_iter().find(|e| e.entity == *id);
        entities.extend(found.map(|record| ShownEntity { because: because.as_str(), record }));
        if last != Some(document) {
            let view = View::new(record);
            let ids: Vec<_> = cluster.entities.iter().filter(|(d, ..)| d == document).map(|(_, id, _)| *id).collect();
            let of = |claim: &Claim| {
                let arguments = claim.arguments.iter().map(|a| &a.slot);
                let sources = claim.attribution.iter().filter_map(|a| a.source.as_ref());
                let mut slots = claim.subject.iter().chain(&claim.object).chain(arguments).chain(sources);
                slots.any(|s| view.entity_of(Some(s)).is_some_and(|e| ids.contains(&e.id)))
            };
            let mine: Vec<ClaimId> = record.claims.iter().filter(|c| of(c)).map(|c| c.id).collect();
            claims.extend(claim_records(record).into_iter().filter(|c| mine.contains(&c.id)));
        }
        last = Some(document);
    }
    let links = cluster.links.iter().map(|l| LinkRecord { iri: l.iri.clone(), score: two_decimals(l.score) });
    Shown { name: cluster.name.clone(), kind: cluster.kind, links: links.collect(), entities, claims }
}

fn two_decimals(score: f32) -> f64 {
    (f64::from(score) * 100.0).round() / 100.0
}

fn write_text(shown: &Shown, several: bool, out: &mut dyn Write) -> Result<()> {
    line(out, &format!("{} ({})", shown.name, shown.kind.as_str()))?;
    for link in &shown.links {
        // An identifier that is cut is none.
        writeln!(out, "  is {} ({:.2})", link.iri, link.score)?;
    }
    let mut places: Vec<&PlaceRecord> = shown.entities.iter().flat_map(|e| &e.record.places).collect();
    places.dedup();
    for place in places {
        writeln!(out, "  relates to {}, {}", place.name, place.iri)?;
    }
    let count: usize = shown.entities.iter().map(|e| e.record.mentions.len()).sum();
    writeln!(out, "\n{count} {}", if count == 1 { "mention" } else { "mentions" })?;
    for entity in &shown.entities {
        if several {
            let because =
                if entity.because == "first" { String::new() } else { format!(", same by {}", entity.because) };
            line(out, &format!("  {} {}{because}", entity.record.document, entity.record.entity))?;
        }
        for mention in &entity.record.mentions {
            let reason = serde_json::to_value(mention.reason)?;
            let reason = reason.as_str().unwrap_or_default();
            let at = format!("{:>5}  ", mention.sentence + 1);
            let room = WIDTH - at.len() - 20;
            writeln!(out, "{at}{:room$}{reason:>20}", cut(&mention.text, room - 1))?;
        }
    }
    writeln!(out, "\n{} {}", shown.claims.len(), if shown.claims.len() == 1 { "claim" } else { "claims" })?;
    for claim in &shown.claims {
        let at = format!("{:>5}  ", claim.sentence + 1);
        let place = if several { format!("  [{}]", claim.document) } else { String::new() };
        line(out, &format!("{at}{}{place}", statement(claim)))?;
        let told = told(claim);
        if !told.is_empty() {
            line(out, &format!("{:7}{told}", ""))?;
        }
    }
    Ok(())
}

/// "Ann Berg | refused to meet | Bo Dahl | on Tuesday", by names where they are known.
fn statement(claim: &ClaimRecord) -> String {
    let mut parts = vec![];
    let name = |name: &Option<String>, text: &str| name.clone().unwrap_or_else(|| text.to_owned());
    parts.extend(claim.subject.iter().map(|p| name(&p.name, &p.text)));
    parts.push(claim.relation.text.clone());
    parts.extend(claim.object.iter().map(|p| name(&p.name, &p.text)));
    for argument in &claim.arguments {
        let preposition = argument.preposition.as_ref().map(|p| format!("{p} ")).unwrap_or_default();
        parts.push(format!("{preposition}{}", name(&argument.name, &argument.text)));
    }
    parts.join(" | ")
}

/// "negative, intended, said by Bo Dahl": what makes it less than the article's own assertion.
fn told(claim: &ClaimRecord) -> String {
    let word = |value: serde_json::Result<serde_json::Value>| value.ok().and_then(|v| v.as_str().map(str::to_owned));
    let mut parts: Vec<String> = vec![];
    parts.extend(word(serde_json::to_value(claim.polarity)).filter(|p| p != "positive"));
    parts.extend(word(serde_json::to_value(claim.modality)).filter(|m| m != "actual"));
    for attribution in &claim.attribution {
        if let Some(source) = &attribution.source {
            parts.push(format!("said by {}", source.name.as_ref().unwrap_or(&source.text)));
        }
    }
    parts.join(", ")
}

fn line(out: &mut dyn Write, text: &str) -> Result<()> {
    Ok(writeln!(out, "{}", cut(text, WIDTH))?)
}

/// The text in one line of so many columns at most.
fn cut(text: &str, columns: usize) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if one_line.chars().count() <= columns {
        return one_line;
    }
    let kept: String = one_line.chars().take(columns.saturating_sub(3)).collect();
    format!("{}...", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_to_the_columns() {
        assert_eq!(cut("Ann Berg", 8), "Ann Berg");
        assert_eq!(cut("Ann\nBerg", 8), "Ann Berg");
        assert_eq!(cut("Ann Berg of Oslo", 10), "Ann Ber...");
    }
}
