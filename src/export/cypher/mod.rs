//! cypher/: the graph for any database that speaks Cypher.
//!
//! rows.jsonl has a statement and up to a thousand rows a line, and load.py runs them with the rows as parameters.
//! graph.cypher is the same as one script to paste or pipe, with the rows as literals. Constraints come first, then nodes,
//! then relationships; everything is merged by id, so that running it again changes nothing.

mod literal;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::Sink;
use super::property::{Datum, ENDS, Label, Link, Node, Part};
use crate::graph::ClaimGraph;

/// How many rows a statement gets.
const BATCH: usize = 1000;

const LOADER: &str = include_str!("load.py");

/// Writes rows.jsonl, load.py and graph.cypher.
pub(super) fn write(graph: &ClaimGraph, sink: &mut dyn Sink) -> io::Result<()> {
    let mut out = sink.open("cypher/rows.jsonl")?;
    batches(graph, &mut |statement, rows| {
        serde_json::to_writer(&mut out, &json!({ "statement": statement, "rows": rows }))?;
        out.write_all(b"\n")
    })?;
    out.flush()?;
    drop(out);
    let mut out = sink.open("cypher/load.py")?;
    out.write_all(LOADER.as_bytes())?;
    out.flush()?;
    drop(out);
    let mut out = sink.open("cypher/graph.cypher")?;
    batches(graph, &mut |statement, rows| {
        match statement.strip_prefix("UNWIND $rows ") {
            Some(rest) => {
                out.write_all(b"UNWIND [")?;
                for (i, row) in rows.iter().enumerate() {
                    out.write_all(if i == 0 { b"\n" } else { b",\n" })?;
                    literal::write(row, &mut out)?;
                }
                write!(out, "\n] {rest}")?;
            }
            None => out.write_all(statement.as_bytes())?,
        }
        out.write_all(b";\n")
    })?;
    out.flush()
}

/// The constraint that lets ids be found at once, and be given once.
pub(super) fn constraint(label: Label) -> String {
    let (name, label) = (label.kind(), label.name());
    format!("CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
}

/// All statements with their rows.
fn batches(graph: &ClaimGraph, each: &mut dyn FnMut(&str, &[Json]) -> io::Result<()>) -> io::Result<()> {
    for label in Label::ALL {
        each(&constraint(label), &[])?;
    }
    for label in Label::ALL {
        let name = label.name();
        let mut batches = Batches::new(each, move |_: &str| {
            format!("UNWIND $rows AS row MERGE (n:{name} {{id: row.id}}) SET n += row.props")
        });
        for part in graph.records().values().map(Part::new) {
            part.nodes(label).into_iter().try_for_each(|node| batches.add("", node_row(&node)))?;
        }
        batches.flush()?;
    }
    for (from, to, _) in ENDS {
        let (a, b) = (from.name(), to.name());
        let mut batches = Batches::new(each, move |name: &str| {
            format!(
                "UNWIND $rows AS row MATCH (a:{a} {{id: row.from}}) MATCH (b:{b} {{id: row.to}}) \
                 MERGE (a)-[r:{name} {{id: row.id}}]->(b) SET r += row.props"
            )
        });
        for part in graph.records().values().map(Part::new) {
            for link in part.links(from, to) {
                let name = link.type_name();
                batches.add(name, link_row(&link))?;
            }
        }
        batches.flush()?;
    }
    Ok(())
}

/// Rows that wait for their statement, by relationship type.
struct Batches<'a, S> {
    each: &'a mut dyn FnMut(&str, &[Json]) -> io::Result<()>,
    statement: S,
    waiting: BTreeMap<String, Vec<Json>>,
}

impl<'a, S: Fn(&str) -> String> Batches<'a, S> {
    fn new(each: &'a mut dyn FnMut(&str, &[Json]) -> io::Result<()>, statement: S) -> Batches<'a, S> {
        Batches { each, statement, waiting: BTreeMap::new() }
    }

    fn add(&mut self, name: &str, row: Json) -> io::Result<()> {
        let rows = self.waiting.entry(name.to_owned()).or_default();
        rows.push(row);
        if rows.len() < BATCH {
            return Ok(());
        }
        (self.each)(&(self.statement)(name), &std::mem::take(rows))
    }

    fn flush(self) -> io::Result<()> {
        let Batches { each, statement, waiting } = self;
        let mut full = waiting.into_iter().filter(|(_, rows)| !rows.is_empty());
        full.try_for_each(|(name, rows)| each(&statement(&name), &rows))
    }
}

fn node_row(node: &Node) -> Json {
    json!({ "id": node.id, "props": props(&node.data) })
}

fn link_row(link: &Link) -> Json {
    json!({ "from": link.from.1, "to": link.to.1, "id": link.id, "props": props(&link.data) })
}

fn props(data: &[(&'static str, Datum)]) -> Map<String, Json> {
    data.iter().map(|(name, datum)| ((*name).to_owned(), datum.json())).collect()
}
