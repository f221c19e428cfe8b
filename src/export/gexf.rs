//! graph.gexf: GEXF 1.3 for Gephi. Nodes and edges are those of [`super::graphml`]. Where a document's date is a day, its
//! nodes and edges appear on that day of Gephi's timeline.

use std::io::{self, Write};

use super::cytoscape::{links, nodes};
use super::graphml::kinds;
use super::property::{Column, Datum, Label, Type, get};
use super::xml::{at, escape};
use crate::graph::ClaimGraph;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
"#;

/// Writes the attributes, the nodes and the edges.
///
/// # Errors
/// `InvalidData` where a text has a character that XML cannot say, and those of `out`.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    let dated = graph.records().values().any(|r| day(r.document.metadata().date.as_deref()).is_some());
    let mode = if dated { "mode=\"dynamic\" timeformat=\"date\"" } else { "mode=\"static\"" };
    writeln!(out, "<graph defaultedgetype=\"directed\" idtype=\"string\" {mode}>")?;
    attributes("node", Label::OF_TOOLS.iter().flat_map(|l| l.columns()), out)?;
    attributes("edge", kinds().flat_map(|k| k.columns()), out)?;
    let start = |document: Option<&Datum>| {
        let Some(Datum::Text(id)) = document else { return String::new() };
        let date = graph.records().get(id).and_then(|r| day(r.document.metadata().date.as_deref()));
        date.map_or(String::new(), |d| format!(" start=\"{d}\""))
    };
    out.write_all(b"<nodes>\n")?;
    for node in nodes(graph) {
        write!(out, "<node id=\"{}\" label=\"", node.id)?;
        escape(&node.caption, out).map_err(at(&node.id))?;
        write!(out, "\"{}>", start(get(&node.data, "document")))?;
        values(node.label.kind(), &node.data, out).map_err(at(&node.id))?;
        out.write_all(b"</node>\n")?;
    }
    out.write_all(b"</nodes>\n<edges>\n")?;
    for link in links(graph) {
        write!(out, "<edge id=\"{}\" source=\"{}\" target=\"{}\" label=\"", link.id, link.from.1, link.to.1)?;
        escape(&link.caption, out).map_err(at(&link.id))?;
        out.write_all(b"\" weight=\"1\">")?;
        values(link.kind.kind(), &link.data, out).map_err(at(&link.id))?;
        out.write_all(b"</edge>\n")?;
    }
    out.write_all(b"</edges>\n</graph>\n</gexf>\n")
}

/// A date that is a day of the calendar as XML Schema writes it.
fn day(date: Option<&str>) -> Option<String> {
    let day = date?.get(..10)?.parse::<jiff::civil::Date>().ok()?;
    Some(day.to_string())
}

fn attributes<'c>(of: &str, columns: impl Iterator<Item = &'c Column>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<attributes class=\"{of}\" mode=\"static\">")?;
    let mut written = vec![];
    for (name, kind) in std::iter::once(&("kind", Type::Text)).chain(columns) {
        if written.contains(name) {
            continue;
        }
        written.push(*name);
        let kind = match kind {
            Type::Text | Type::Texts => "string",
            Type::Whole => "integer",
            Type::Number => "double",
            Type::Truth => "boolean",
        };
        writeln!(out, "<attribute id=\"{name}\" title=\"{name}\" type=\"{kind}\"/>")?;
    }
    out.write_all(b"</attributes>\n")
}

fn values(kind: &str, data: &[(&'static str, Datum)], out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<attvalues><attvalue for=\"kind\" value=\"{kind}\"/>")?;
    for (name, value) in data {
        write!(out, "<attvalue for=\"{name}\" value=\"")?;
        escape(&value.plain(), out)?;
        out.write_all(b"\"/>")?;
    }
    out.write_all(b"</attvalues>")
}
