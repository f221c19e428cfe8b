//! neo4j/: CSV files for `neo4j-admin database import`, with their headers in files of their own, and import.sh.
//!
//! Every kind of node has its own id space. Fields of text are quoted, quotes doubled, numbers bare; an absent value is
//! an empty field without quotes. Items of lists are parted by U+001F, which import.sh says; an item that has one in it is
//! refused.

use std::io::{self, Write};

use super::Sink;
use super::property::{Column, Datum, ENDS, Kind, Label, Part, Type, get};
use crate::graph::ClaimGraph;

const LIST: char = '\u{1f}';

/// Writes the files of nodes, those of relationships, and import.sh.
pub(super) fn write(graph: &ClaimGraph, sink: &mut dyn Sink) -> io::Result<()> {
    for label in Label::ALL {
        let (name, group) = (nodes_file(label), label.name());
        let columns = label.columns().iter().map(|c| heading(*c));
        let header = std::iter::once(format!("id:ID({group}){{label:{group}}}")).chain(columns);
        file(sink, &format!("{name}-header"), |out| row(header.chain([":LABEL".to_owned()]), out))?;
        file(sink, &name, |out| {
            graph.records().values().map(Part::new).flat_map(|p| p.nodes(label)).try_for_each(|node| {
                let fields = fields(label.columns(), &node.data, &node.id)?;
                row(std::iter::once(quote(&node.id)).chain(fields).chain([quote(group)]), out)
            })
        })?;
    }
    for (from, to, kinds) in ENDS {
        let name = links_file(from, to);
        let columns = columns_of(kinds);
        let ends = [format!(":START_ID({})", from.name()), format!(":END_ID({})", to.name()), "id".to_owned()];
        let header = ends.into_iter().chain(columns.iter().map(|c| heading(*c)));
        file(sink, &format!("{name}-header"), |out| row(header.chain([":TYPE".to_owned()]), out))?;
        file(sink, &name, |out| {
            graph.records().values().map(Part::new).flat_map(|p| p.links(from, to)).try_for_each(|link| {
                let ends = [quote(&link.from.1), quote(&link.to.1), quote(&link.id)];
                let fields = fields(&columns, &link.data, &link.id)?;
                row(ends.into_iter().chain(fields).chain([quote(link.type_name())]), out)
            })
        })?;
    }
    let mut out = sink.open("neo4j/import.sh")?;
    script(&mut out)?;
    out.flush()
}

fn nodes_file(label: Label) -> String {
    format!("{}-nodes", label.kind())
}

fn links_file(from: Label, to: Label) -> String {
    format!("{}-{}", from.kind(), to.kind())
}

/// The properties of several kinds, each once.
fn columns_of(kinds: &[Kind]) -> Vec<Column> {
    let mut columns: Vec<Column> = vec![];
    for column in kinds.iter().flat_map(|k| k.columns()) {
        if columns.iter().all(|c| c.0 != column.0) {
            columns.push(*column);
        }
    }
    columns
}

fn heading((name, kind): Column) -> String {
    let kind = match kind {
        Type::Text => "",
        Type::Whole => ":long",
        Type::Number => ":double",
        Type::Truth => ":boolean",
        Type::Texts => ":string[]",
    };
    format!("{name}{kind}")
}

fn file(sink: &mut dyn Sink, name: &str, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = sink.open(&format!("neo4j/{name}.csv"))?;
    fill(&mut out)?;
    out.flush()
}

fn row(fields: impl Iterator<Item = String>, out: &mut dyn Write) -> io::Result<()> {
    for (i, field) in fields.enumerate() {
        if i > 0 {
            out.write_all(b",")?;
        }
        out.write_all(field.as_bytes())?;
    }
    out.write_all(b"\n")
}

/// The fields of a node or link, which its id names in errors.
fn fields(columns: &[Column], data: &[(&'static str, Datum)], id: &str) -> io::Result<Vec<String>> {
    let field = |(name, _): &Column| match get(data, name) {
        None => Ok(String::new()),
        Some(Datum::Text(text)) => Ok(quote(text)),
        // An empty list is none to Neo4j.
        Some(Datum::Texts(list)) if list.is_empty() => Ok(String::new()),
        Some(Datum::Texts(list)) if list.iter().any(|item| item.contains(LIST)) => {
            let message = format!("{id}: an item of {name} has the character U+001F, which parts the items of lists");
            Err(io::Error::new(io::ErrorKind::InvalidData, message))
        }
        Some(Datum::Texts(list)) => Ok(quote(&list.join(&LIST.to_string()))),
        Some(other) => Ok(other.plain()),
    };
    columns.iter().map(field).collect()
}

/// Quoted also where it need not be, since unquoted spaces at the ends are trimmed.
fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn script(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(
        b"#!/bin/sh
# Makes a Neo4j database of these files. It must not be running.
#   ./import.sh [DATABASE] [OPTION...]      for example: ./import.sh neo4j --overwrite-destination
# Afterwards, in the database:
",
    )?;
    for label in Label::ALL {
        writeln!(out, "#   {};", super::cypher::constraint(label))?;
    }
    out.write_all(
        b"set -eu
cd \"$(dirname \"$0\")\"
database=\"${1:-neo4j}\"
[ $# -eq 0 ] || shift
exec \"${NEO4J_ADMIN:-neo4j-admin}\" database import full \"$database\" \\
  --id-type=string --array-delimiter=U+001F --multiline-fields=true \\
",
    )?;
    for name in Label::ALL.map(nodes_file) {
        writeln!(out, "  --nodes={name}-header.csv,{name}.csv \\")?;
    }
    for name in ENDS.map(|(from, to, _)| links_file(from, to)) {
        writeln!(out, "  --relationships={name}-header.csv,{name}.csv \\")?;
    }
    out.write_all(b"  \"$@\"\n")
}
