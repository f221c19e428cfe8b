//! Quads as nodes of JSON-LD: a node for each subject, with the nodes that are parts of it inside.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::{GraphName, Literal, NamedOrBlankNode, Quad, Term};
use serde_json::{Map, Value, json};

use crate::export::rdf::by_subject;
use crate::export::rdf::vocabulary::{Kind, Name, VOCABULARY, XSD};

/// The quads of a document, by graph and subject.
pub struct Frame<'a> {
    graphs: Vec<(&'a GraphName, Nodes<'a>)>,
    names: &'a BTreeMap<String, Name>,
}

/// The subjects of one graph.
struct Nodes<'a> {
    groups: Vec<Vec<&'a Quad>>,
    /// Where each subject is in `groups`.
    places: BTreeMap<&'a str, usize>,
    /// Those that stand inside the node that they are a part of.
    inside: BTreeSet<&'a str>,
}

impl<'a> Frame<'a> {
    pub fn new(quads: &'a [Quad], names: &'a BTreeMap<String, Name>) -> Frame<'a> {
        let graphs = quads.chunk_by(|a, b| a.graph_name == b.graph_name);
        Frame { graphs: graphs.map(|quads| (&quads[0].graph_name, Nodes::new(quads))).collect(), names }
    }

    /// The nodes as JSON, each on one line.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.graphs.iter().flat_map(|(graph, nodes)| {
            let mut whole = nodes.whole().map(|group| self.node(group, nodes)).collect::<Vec<_>>();
            if let GraphName::NamedNode(graph) = graph {
                whole = vec![json!({ "@id": graph.as_str(), "@graph": whole })];
            }
            whole.into_iter().map(|node| node.to_string())
        })
    }

    fn node(&self, group: &[&Quad], nodes: &Nodes<'_>) -> Value {
        let mut fields = Map::new();
        fields.insert("@id".to_owned(), group.first().map_or("", |q| iri_of(&q.subject)).into());
        for quad in group {
            let (key, value) = self.field(quad, nodes);
            match fields.get_mut(&key) {
                None => {
                    fields.insert(key, value);
                }
                Some(Value::Array(values)) => match value {
                    Value::Array(more) => values.extend(more),
                    value => values.push(value),
                },
                Some(one) => *one = Value::Array(vec![one.take(), value]),
            }
        }
        Value::Object(fields)
    }

    fn field(&self, quad: &Quad, nodes: &Nodes<'_>) -> (String, Value) {
        if quad.predicate == oxrdf::vocab::rdf::TYPE {
            let class = self.names.get(object_iri(quad).unwrap_or_default()).map(|n| n.term);
            return ("@type".to_owned(), class.or(object_iri(quad)).unwrap_or_default().into());
        }
        let Some(name) = self.names.get(quad.predicate.as_str()) else {
            let value = match &quad.object {
                Term::Literal(literal) => value_of(literal, Kind::Text),
                _ => json!({ "@id": object_iri(quad) }),
            };
            return (quad.predicate.as_str().to_owned(), value);
        };
        let value = match (&quad.object, name.kind) {
            (Term::Literal(literal), kind) => value_of(literal, kind),
            (_, Kind::Iri) => self.thing(quad, nodes),
            (_, Kind::Listed) => {
                let iri = object_iri(quad).unwrap_or_default();
                iri.strip_prefix(VOCABULARY).unwrap_or(iri).into()
            }
            _ => json!({ "@id": object_iri(quad) }),
        };
        (name.term.to_owned(), if name.is_list() { json!([value]) } else { value })
    }

    /// A part with its fields, anything else by its identifier.
    fn thing(&self, quad: &Quad, nodes: &Nodes<'_>) -> Value {
        let iri = object_iri(quad).unwrap_or_default();
        match nodes.places.get(iri) {
            Some(place) if is_part(quad) => self.node(&nodes.groups[*place], nodes),
            _ => iri.into(),
        }
    }
}

impl<'a> Nodes<'a> {
    fn new(quads: &'a [Quad]) -> Nodes<'a> {
        let groups = by_subject(quads);
        let places = groups.iter().enumerate().map(|(i, group)| (iri_of(&group[0].subject), i)).collect();
        let inside = quads.iter().filter(|q| is_part(q)).filter_map(object_iri).collect();
        Nodes { groups, places, inside }
    }

    /// The nodes that are no part of another.
    fn whole(&self) -> impl Iterator<Item = &[&'a Quad]> {
        let whole = self.groups.iter().filter(|g| !self.inside.contains(iri_of(&g[0].subject)));
        whole.map(Vec::as_slice)
    }
}

/// Whether the object is a part of the subject: `.../claim/c-1/evidence/0` of `.../claim/c-1`. A part is in one whole.
fn is_part(quad: &Quad) -> bool {
    let rest = object_iri(quad).and_then(|o| o.strip_prefix(iri_of(&quad.subject)));
    rest.is_some_and(|rest| rest.starts_with('/'))
}

fn iri_of(subject: &NamedOrBlankNode) -> &str {
    match subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str(),
        NamedOrBlankNode::BlankNode(_) => "",
    }
}

fn object_iri(quad: &Quad) -> Option<&str> {
    match &quad.object {
        Term::NamedNode(node) => Some(node.as_str()),
        _ => None,
    }
}

/// A literal as JSON's own values where that says the same.
fn value_of(literal: &Literal, kind: Kind) -> Value {
    let (text, datatype) = (literal.value(), literal.datatype().as_str());
    let short = datatype.strip_prefix(XSD).unwrap_or_default();
    match (short, kind) {
        ("integer" | "nonNegativeInteger", Kind::Typed(of)) if of == short => {
            text.parse::<u64>().map_or_else(|_| text.into(), Value::from)
        }
        (_, Kind::Typed(of)) if of == short => text.into(),
        ("boolean", Kind::Text) => (text == "true").into(),
        ("string", Kind::Text) => text.into(),
        _ => json!({ "@value": text, "@type": datatype }),
    }
}
