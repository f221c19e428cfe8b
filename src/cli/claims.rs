//! Which claims are written, and what their relations are called.

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};

use claimgraph::claim::explain::{Account, explain};
use claimgraph::claim::mapping::{Relations, Usage};
use claimgraph::graph::{ClaimGraph, Conflict, Record};

use super::input;
use super::report::Report;

/// Which claims are written, and what their relations are called.
#[derive(clap::Args)]
pub struct ClaimOptions {
    /// Leave out claims that are less sure than this, from 0 to 1
    #[arg(long, value_name = "P", value_parser = probability)]
    min_confidence: Option<f32>,
    /// Table of your own types of relations: lemma, then type or IRI, parted by tab or comma
    ///
    /// A line for each lemma, as `relation.lemma` of claims.jsonl has it: `buy`, `sell to`. A passive has its own: `sell
    /// to (passive)`. A third column may give the IRI of a type. Lines that begin with # are comments. What it says is
    /// written as `relation.type` and `relation.iri`; lemmas that no claim has are reported.
    #[arg(long, value_name = "FILE")]
    relations: Option<PathBuf>,
}

fn probability(text: &str) -> Result<f32, String> {
    let number = text.parse::<f32>().ok().filter(|p| (0.0..=1.0).contains(p));
    number.ok_or_else(|| "no number from 0 to 1".to_owned())
}

/// The options, ready for use, and what they did so far.
pub struct Choice {
    least: Option<f32>,
    relations: Option<(String, Relations)>,
    usage: Usage,
}

impl ClaimOptions {
    /// Reads the table of relations, if there is one.
    ///
    /// # Errors
    /// Where it cannot be used: its name, the line and the reason.
    pub fn choice(&self) -> Result<Choice> {
        let read = |path: &PathBuf| {
            let name = input::name(path);
            let bytes = input::read_bytes(path).map_err(|e| anyhow!("{name}: {e}"))?;
            let text = String::from_utf8(bytes).map_err(|_| anyhow!("{name}: this is not UTF-8"))?;
            let relations = Relations::parse(&text).with_context(|| name.clone())?;
            Ok::<_, anyhow::Error>((name, relations))
        };
        let relations = self.relations.as_ref().map(read).transpose()?;
        Ok(Choice { least: self.min_confidence, relations, usage: Usage::default() })
    }
}

impl Choice {
    /// The record with the claims that are sure enough, and their types.
    pub fn of(&mut self, record: Record) -> Record {
        let record = match self.least {
            Some(least) => record.at_least(least),
            None => record,
        };
        self.typed(record)
    }

    /// The record with types of relations; all its claims stay.
    pub fn typed(&mut self, mut record: Record) -> Record {
        if let Some((_, relations)) = &self.relations {
            relations.apply(&record.document, &mut record.claims, &mut self.usage);
        }
        record
    }

    /// The graph with the claims that are sure enough, and their types.
    ///
    /// # Errors
    /// None, since its documents stand in it once.
    pub fn of_graph(&mut self, graph: ClaimGraph) -> Result<ClaimGraph, Conflict> {
        if self.least.is_none() && self.relations.is_none() {
            return Ok(graph);
        }
        let records = graph.records().values().cloned();
        ClaimGraph::merge(records.map(|record| ClaimGraph::from(self.of(record))).collect::<Vec<_>>())
    }

    /// What became of each sentence of a record that holds all its claims.
    pub fn accounts(&self, record: &Record) -> Vec<Account> {
        explain(&record.document, &record.claims, self.least.unwrap_or(0.0))
    }

    /// Says which lemmas of the table no claim has had, and how many claims have no type.
    pub fn report(&self, report: &Report) {
        let Some((name, relations)) = &self.relations else { return };
        let unmatched = relations.unmatched(&self.usage);
        if !unmatched.is_empty() {
            report.note(&format!("{name}: no claim has the lemma {}", unmatched.join(", ")));
        }
        let Usage { claims, unmapped, .. } = self.usage;
        report.note(&format!("{name}: {unmapped} of {claims} claims have a lemma that is not in it"));
    }
}
