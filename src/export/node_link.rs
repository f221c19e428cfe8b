//! graph.node-link.json: networkx's node-link data, for `node_link_graph(data, edges="edges")`, D3 and others. Nodes and
//! edges are those of [`super::graphml`]; the graph is directed and may have several edges between two nodes.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::cytoscape::{documents, lines, link, links, node, nodes};
use crate::graph::ClaimGraph;

/// Writes a node or edge a line. What is not known is left out; lists are lists.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"directed\":true,\"multigraph\":true,\"graph\":{\"documents\":")?;
    serde_json::to_writer(&mut *out, &documents(graph))?;
    out.write_all(b"},\n\"nodes\":[")?;
    lines(nodes(graph).map(|n| node(&n)), out)?;
    out.write_all(b"],\n\"edges\":[")?;
    let edges = links(graph).map(|l| {
        let mut edge = json!({ "source": l.from.1, "target": l.to.1, "key": l.id });
        if let Value::Object(fields) = &mut edge {
            fields.extend(link(&l));
        }
        edge
    });
    lines(edges, out)?;
    out.write_all(b"]}\n")
}
