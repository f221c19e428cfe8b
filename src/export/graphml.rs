//! graph.graphml: GraphML for Gephi, yEd, networkx, igraph and others.
//!
//! Nodes are entities, values and claims; edges say what stands in which place of a claim, and one edge of kind
//! `asserted` goes from entity to entity for each claim that is asserted. Data keys have speaking ids (`n_` for nodes,
//! `e_` for edges) and none is called `id`. Every property that a node or edge of its kind can have is written: an
//! unknown text is empty. Lists are JSON.

use std::io::{self, Write};

use super::property::{Column, Datum, ENDS, Kind, Label, Part, Type, get};
use super::xml::{at, escape};
use crate::graph::ClaimGraph;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"#;

/// Writes the nodes of all documents, then the edges.
///
/// # Errors
/// `InvalidData` where a text has a character that XML cannot say, and those of `out`.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(HEAD.as_bytes())?;
    let own = [("label", Type::Text), ("weight", Type::Number), ("kind", Type::Text)];
    keys("node", own.iter().chain(Label::OF_TOOLS.iter().flat_map(|l| l.columns())), out)?;
    keys("edge", own.iter().chain(kinds().flat_map(|k| k.columns())), out)?;
    out.write_all(b"<graph id=\"claims\" edgedefault=\"directed\">\n")?;
    for part in graph.records().values().map(Part::new) {
        for node in Label::OF_TOOLS.iter().flat_map(|l| part.nodes(*l)) {
            write!(out, "<node id=\"{}\">", node.id)?;
            let weight = get(&node.data, "mentions").map_or("1".to_owned(), Datum::plain);
            own_data("n", &node.caption, &weight, node.label.kind(), out).map_err(at(&node.id))?;
            data("n", node.label.columns(), &node.data, out).map_err(at(&node.id))?;
            out.write_all(b"</node>\n")?;
        }
    }
    for part in graph.records().values().map(Part::new) {
        for link in ENDS.iter().filter(|e| of_tools(e.0, e.1)).flat_map(|e| part.links(e.0, e.1)) {
            write!(out, "<edge id=\"{}\" source=\"{}\" target=\"{}\">", link.id, link.from.1, link.to.1)?;
            own_data("e", &link.caption, "1", link.kind.kind(), out).map_err(at(&link.id))?;
            data("e", link.kind.columns(), &link.data, out).map_err(at(&link.id))?;
            out.write_all(b"</edge>\n")?;
        }
    }
    out.write_all(b"</graph>\n</graphml>\n")
}

/// The kinds of links that graph tools are given.
pub(super) fn kinds() -> impl Iterator<Item = &'static Kind> {
    ENDS.iter().filter(|e| of_tools(e.0, e.1)).flat_map(|e| e.2)
}

/// Whether graph tools get links between these.
pub(super) fn of_tools(from: Label, to: Label) -> bool {
    Label::OF_TOOLS.contains(&from) && Label::OF_TOOLS.contains(&to)
}

fn keys<'c>(of: &str, columns: impl Iterator<Item = &'c Column>, out: &mut dyn Write) -> io::Result<()> {
    let mut written = vec![];
    for (name, kind) in columns {
        if written.contains(name) {
            continue;
        }
        written.push(*name);
        let kind = match kind {
            Type::Text | Type::Texts => "string",
            Type::Whole => "int",
            Type::Number => "double",
            Type::Truth => "boolean",
        };
        let letter = of.get(..1).unwrap_or_default();
        writeln!(out, "<key id=\"{letter}_{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")?;
    }
    Ok(())
}

fn own_data(letter: &str, label: &str, weight: &str, kind: &str, out: &mut dyn Write) -> io::Result<()> {
    for (name, value) in [("label", label), ("weight", weight), ("kind", kind)] {
        datum(letter, name, value, out)?;
    }
    Ok(())
}

fn data(letter: &str, columns: &[Column], data: &[(&'static str, Datum)], out: &mut dyn Write) -> io::Result<()> {
    for (name, kind) in columns {
        match get(data, name) {
            Some(value) => datum(letter, name, &value.plain(), out)?,
            // An empty number is none to any reader.
            None if *kind == Type::Text => datum(letter, name, "", out)?,
            None => {}
        }
    }
    Ok(())
}

fn datum(letter: &str, name: &str, value: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<data key=\"{letter}_{name}\">")?;
    escape(value, out)?;
    out.write_all(b"</data>")
}
