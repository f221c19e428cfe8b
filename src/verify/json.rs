//! graph.cyjs, graph.node-link.json, and the rows of cypher/.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::element::{Elements, Properties};
use super::{Error, Facts};

#[derive(Deserialize)]
struct Cytoscape {
    elements: CytoscapeElements,
}

#[derive(Deserialize)]
struct CytoscapeElements {
    nodes: Vec<Data>,
    edges: Vec<Data>,
}

#[derive(Deserialize)]
struct Data {
    data: Map<String, Value>,
}

pub(super) fn cytoscape(text: &str) -> Result<Facts, Error> {
    let Cytoscape { elements } = serde_json::from_str(text).map_err(Error::malformed)?;
    let data = |list: Vec<Data>| list.into_iter().map(|d| d.data).collect();
    graph(data(elements.nodes), data(elements.edges))
}

#[derive(Deserialize)]
struct NodeLink {
    nodes: Vec<Map<String, Value>>,
    edges: Vec<Map<String, Value>>,
}

pub(super) fn node_link(text: &str) -> Result<Facts, Error> {
    let NodeLink { nodes, edges } = serde_json::from_str(text).map_err(Error::malformed)?;
    graph(nodes, edges)
}

fn graph(nodes: Vec<Map<String, Value>>, edges: Vec<Map<String, Value>>) -> Result<Facts, Error> {
    let mut elements = Elements::default();
    for mut node in nodes.into_iter().map(properties) {
        let (kind, id) = (node.remove("kind").unwrap_or_default(), node.remove("id").unwrap_or_default());
        elements.nodes.push((kind, id, node));
    }
    for mut edge in edges.into_iter().map(properties) {
        let mut take = |name: &str| edge.remove(name).unwrap_or_default();
        let (kind, from, to) = (take("kind"), take("source"), take("target"));
        elements.links.push((kind, from, to, edge));
    }
    elements.facts()
}

#[derive(Deserialize)]
struct Batch {
    statement: String,
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    from: Option<String>,
    to: Option<String>,
    props: Map<String, Value>,
}

pub(super) fn rows(text: &str) -> Result<Facts, Error> {
    let mut elements = Elements::default();
    for line in text.lines() {
        let Batch { statement, rows } = serde_json::from_str(line).map_err(Error::malformed)?;
        let behind = |mark: &str| {
            let rest = statement.split_once(mark).map_or("", |(_, rest)| rest);
            rest.split_once(" {").map_or("", |(name, _)| name)
        };
        let (label, kind) = (behind("MERGE (n:").to_lowercase(), behind("-[r:").to_lowercase());
        for Row { id, from, to, props } in rows {
            match from.zip(to) {
                // A type of the user's own is that of an asserted claim.
                Some((from, to)) if props.contains_key("phrase") => {
                    elements.links.push(("asserted".to_owned(), from, to, properties(props)));
                }
                Some((from, to)) => elements.links.push((kind.clone(), from, to, properties(props))),
                None => elements.nodes.push((label.clone(), id, properties(props))),
            }
        }
    }
    elements.facts()
}

fn properties(fields: Map<String, Value>) -> Properties {
    let plain = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    fields.into_iter().map(|(name, value)| (name, plain(value))).collect()
}
