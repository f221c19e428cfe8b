//! graph.cyjs: the JSON of Cytoscape and Cytoscape.js. Nodes and edges are those of [`super::graphml`].

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::graphml::of_tools;
use super::property::{Datum, ENDS, Label, Link, Node, Part};
use crate::graph::ClaimGraph;

/// Writes an element a line: nodes, then edges. What is not known is left out; lists are lists.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"format_version\":\"1.0\",\"data\":{\"documents\":")?;
    serde_json::to_writer(&mut *out, &documents(graph))?;
    out.write_all(b"},\n\"elements\":{\"nodes\":[")?;
    let nodes = nodes(graph).map(|n| json!({ "data": node(&n) }));
    lines(nodes, out)?;
    out.write_all(b"],\n\"edges\":[")?;
    let edges = links(graph).map(|l| {
        let mut data = json!({ "id": l.id, "source": l.from.1, "target": l.to.1 });
        if let Value::Object(data) = &mut data {
            data.extend(link(&l));
        }
        json!({ "data": data })
    });
    lines(edges, out)?;
    out.write_all(b"]}}\n")
}

/// The articles, for the head of a file.
pub(super) fn documents(graph: &ClaimGraph) -> Value {
    let nodes = graph.records().values().map(Part::new).flat_map(|p| p.nodes(Label::Document));
    nodes.map(|n| with(json!({ "id": n.id }), &n.data)).collect()
}

/// The nodes that graph tools are given.
pub(super) fn nodes(graph: &ClaimGraph) -> impl Iterator<Item = Node> {
    let parts = graph.records().values().map(Part::new);
    parts.flat_map(|part| Label::OF_TOOLS.into_iter().flat_map(|l| part.nodes(l)).collect::<Vec<_>>())
}

/// The links that graph tools are given.
pub(super) fn links(graph: &ClaimGraph) -> impl Iterator<Item = Link> {
    let parts = graph.records().values().map(Part::new);
    let ends = |part: Part<'_>| {
        let ends = ENDS.into_iter().filter(|e| of_tools(e.0, e.1));
        ends.flat_map(|(from, to, _)| part.links(from, to)).collect::<Vec<_>>()
    };
    parts.flat_map(ends)
}

/// What a node says: `id`, `label`, `kind` and its properties.
pub(super) fn node(node: &Node) -> Value {
    with(json!({ "id": node.id, "label": node.caption, "kind": node.label.kind() }), &node.data)
}

/// What a link says: `label`, `kind` and its properties.
pub(super) fn link(link: &Link) -> Map<String, Value> {
    match with(json!({ "label": link.caption, "kind": link.kind.kind() }), &link.data) {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn with(mut value: Value, data: &[(&'static str, Datum)]) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.extend(data.iter().map(|(name, datum)| ((*name).to_owned(), datum.json())));
    }
    value
}

/// Items of a list, one a line.
pub(super) fn lines(items: impl Iterator<Item = Value>, out: &mut dyn Write) -> io::Result<()> {
    for (i, item) in items.enumerate() {
        out.write_all(if i == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &item)?;
    }
    Ok(())
}
