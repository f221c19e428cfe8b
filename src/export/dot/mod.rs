//! graph.dot: the picture in Graphviz's language, to be drawn with `dot`.
//!
//! The file is a drawing, not an exchange format: the order of an edge's ends is layout, so that a claim whose object
//! stands left of its subject is written from object to subject with `dir=back`. What an edge means is in its `class`
//! (`asserted`, `reported`, `possible`, `negated`), its heads and its id: `c-…-s` leads to a claim's subject, `c-…-o`
//! to its object.

mod legend;
mod quote;
mod sides;
mod timeline;

use std::collections::BTreeSet;
use std::io::{self, Write};

use graphviz_rust::dot_structures::{
    Attribute, Edge, EdgeTy, Graph, GraphAttributes, Id, Node, NodeId, Port, Stmt, Subgraph, Vertex,
};
use graphviz_rust::printer::{DotPrinter, PrinterContext};

use self::quote::{LineEnd, quote, quote_lines};
use super::picture::Picture;
use super::picture::layers::Item;
use super::picture::place::Placed;
use super::picture::plan::{Heads, Line, NodeKind, Plan};
use super::picture::style::{Class, Measures, Palette, Status};
use super::{Arrangement, Options};
use crate::graph::ClaimGraph;

/// Writes the picture of a graph as UTF-8 DOT.
///
/// # Errors
/// Those of the writer, and `InvalidInput` where the options do not fit.
pub fn write(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let picture = Picture::of(graph, options)?;
    if options.show.arrangement == Arrangement::Timeline {
        let graph = timeline::graph(&picture, Palette::of(options.theme));
        return writeln!(out, "{}", graph.print(&mut PrinterContext::default()));
    }
    let (plan, placed) = picture.fit();
    let drawing =
        Drawing { plan: &plan, placed: &placed, measures: picture.measures, palette: Palette::of(options.theme) };
    writeln!(out, "{}", drawing.graph().print(&mut PrinterContext::default()))
}

/// Attributes by name; the values are printed as they are.
type Attributes = Vec<(&'static str, String)>;

fn attributes(list: Attributes) -> Vec<Attribute> {
    list.into_iter().map(|(name, value)| Attribute(Id::Plain(name.to_owned()), Id::Plain(value))).collect()
}

fn id(name: &str) -> NodeId {
    NodeId(Id::Plain(quote(name)), None)
}

fn id_at(name: &str, side: &str) -> NodeId {
    NodeId(Id::Plain(quote(name)), Some(Port(None, Some(side.to_owned()))))
}

fn node(name: &str, list: Attributes) -> Stmt {
    Stmt::Node(Node::new(id(name), attributes(list)))
}

fn mention(name: &str) -> Stmt {
    Stmt::Node(Node::new(id(name), vec![]))
}

fn edge(from: NodeId, to: NodeId, list: Attributes) -> Stmt {
    Stmt::Edge(Edge { ty: EdgeTy::Pair(Vertex::N(from), Vertex::N(to)), attributes: attributes(list) })
}

fn attribute(name: &'static str, value: &str) -> Stmt {
    Stmt::Attribute(Attribute(Id::Plain(name.to_owned()), Id::Plain(value.to_owned())))
}

fn subgraph(name: &str, stmts: Vec<Stmt>) -> Stmt {
    let id = if name.is_empty() { Id::Anonymous(String::new()) } else { Id::Plain(quote(name)) };
    Stmt::Subgraph(Subgraph { id, stmts })
}

struct Drawing<'a> {
    plan: &'a Plan,
    placed: &'a Placed,
    measures: Measures,
    palette: Palette,
}

impl Drawing<'_> {
    fn graph(&self) -> Graph {
        let m = &self.measures;
        let (nodesep, ranksep) = m.separation;
        let foot = quote_lines(&self.plan.foot.join("\n"), LineEnd::Left);
        let graph = vec![
            ("charset", quote("UTF-8")),
            ("rankdir", "LR".to_owned()),
            ("bgcolor", quote(self.palette.background)),
            ("pad", "0.2".to_owned()),
            ("nodesep", nodesep.to_string()),
            ("ranksep", ranksep.to_string()),
            ("splines", "true".to_owned()),
            ("newrank", "true".to_owned()),
            ("outputorder", "edgesfirst".to_owned()),
            ("fontname", quote("Arial")),
            ("fontsize", m.claim_font.to_string()),
            ("fontcolor", quote(self.palette.grey)),
            ("labelloc", "b".to_owned()),
            ("labeljust", "l".to_owned()),
            ("label", foot),
            ("tooltip", quote(&self.plan.title.join(" "))),
        ];
        let nodes = vec![
            ("fontname", quote("Arial")),
            ("fontsize", m.node_font.to_string()),
            ("fontcolor", quote(self.palette.text)),
            ("penwidth", "1.4".to_owned()),
            ("height", "0.1".to_owned()),
            ("margin", quote("0.09,0.05")),
        ];
        let edges =
            vec![("fontname", quote("Arial")), ("fontsize", m.claim_font.to_string()), ("arrowsize", "0.7".to_owned())];
        let mut stmts = vec![
            Stmt::GAttribute(GraphAttributes::Graph(attributes(graph))),
            Stmt::GAttribute(GraphAttributes::Node(attributes(nodes))),
            Stmt::GAttribute(GraphAttributes::Edge(attributes(edges))),
        ];
        stmts.extend(self.legend());
        stmts.push(self.body());
        Graph::DiGraph { id: Id::Plain(quote("claims")), strict: false, stmts }
    }

    fn body(&self) -> Stmt {
        let mut stmts = vec![
            attribute("label", &quote_lines(&self.plan.title.join("\n"), LineEnd::Left)),
            attribute("labelloc", "t"),
            attribute("labeljust", "l"),
            attribute("fontsize", &self.measures.title_font.to_string()),
            attribute("fontcolor", &quote(self.palette.text)),
            attribute("penwidth", "0"),
            attribute("margin", "4"),
        ];
        if self.plan.groups.is_empty() {
            stmts.extend(self.statements(None));
            stmts.extend(self.sides());
        }
        for (at, group) in self.plan.groups.iter().enumerate() {
            let mut inside = vec![
                attribute("label", &quote(&group.label)),
                attribute("class", &quote("group")),
                attribute("fontsize", &self.measures.node_font.to_string()),
                attribute("color", &quote(self.palette.grey)),
                attribute("style", "rounded"),
                attribute("penwidth", "0.7"),
                attribute("margin", "8"),
            ];
            inside.extend(self.statements(Some(at)));
            stmts.push(subgraph(&format!("cluster_{}", group.id), inside));
        }
        stmts.extend(self.rows());
        subgraph("cluster_all", stmts)
    }

    /// Boxes that stand side by side: unseen edges lead from the right end of each to the left end of the next.
    fn rows(&self) -> Vec<Stmt> {
        let frames = &self.placed.frames;
        let ends = |group: usize| {
            let nodes = || (0..self.plan.nodes.len()).filter(|n| self.plan.nodes[*n].group == group);
            let column = |n: &usize| self.placed.columns[*n];
            Some((nodes().min_by_key(column)?, nodes().max_by_key(column)?))
        };
        let next = |group: usize| {
            let beside = |g: &usize| {
                frames[*g].rect.top() == frames[group].rect.top() && frames[*g].rect.x > frames[group].rect.x
            };
            (0..frames.len()).filter(beside).min_by(|a, b| frames[*a].rect.x.total_cmp(&frames[*b].rect.x))
        };
        let tie = |group: usize| {
            let ((_, right), (left, _)) = (ends(group)?, ends(next(group)?)?);
            let list = vec![("style", "invis".to_owned()), ("weight", "0".to_owned())];
            Some(edge(id(&self.plan.nodes[right].id), id(&self.plan.nodes[left].id), list))
        };
        (0..frames.len()).filter_map(tie).collect()
    }

    /// Nodes, lines and notes, of one group or of all.
    fn statements(&self, group: Option<usize>) -> Vec<Stmt> {
        let mut stmts = vec![];
        let layers = &self.placed.layers;
        let among = |node: usize| group.is_none_or(|g| self.plan.nodes[node].group == g);
        let among = |item: &Item| match item {
            Item::Node(node) => among(*node),
            Item::Label(line) | Item::Pass(line) => among(self.plan.lines[*line].from),
        };
        let down: Vec<Item> = layers.order.iter().flatten().map(|i| layers.items[*i]).filter(among).collect();
        stmts.extend(down.iter().filter_map(|item| match item {
            Item::Node(i) => Some(self.node(*i)),
            _ => None,
        }));
        // A line may pass through several layers.
        let mut done = BTreeSet::new();
        for item in &down {
            match item {
                Item::Label(i) => stmts.extend(self.line(&self.plan.lines[*i])),
                Item::Pass(i) if self.plan.lines[*i].label.is_empty() && done.insert(*i) => {
                    stmts.push(self.half(&self.plan.lines[*i]));
                }
                _ => {}
            }
        }
        for item in &down {
            if let Item::Node(i) = item {
                stmts.extend(self.note(*i));
            }
        }
        stmts
    }

    fn node(&self, i: usize) -> Stmt {
        let source = &self.plan.nodes[i];
        let mut list = vec![("label", quote(&source.label.join("\n")))];
        match source.kind {
            NodeKind::Thing(class) => {
                list.extend(boxed(&self.palette, class));
                list.push(("class", quote(class.name())));
                if class == Class::Event {
                    list.push(("margin", quote("0.13,0.06")));
                }
            }
            NodeKind::Hub(class) => {
                list.extend(boxed(&self.palette, class));
                let height = self.placed.boxes[i].height / 72.0;
                list.extend([
                    ("class", quote(&format!("{} hub", class.name()))),
                    ("fontsize", self.measures.hub_font.to_string()),
                    ("penwidth", "2.4".to_owned()),
                    ("margin", quote("0.14,0.12")),
                    ("height", format!("{height:.2}")),
                ]);
            }
            NodeKind::Claim(status, negated) => {
                let colour = quote(self.palette.line(status, negated));
                list.extend([
                    ("shape", "box".to_owned()),
                    ("style", quote(&format!("rounded,filled,{}", status.line()))),
                    ("fillcolor", quote(self.palette.claim)),
                    ("color", colour.clone()),
                    ("penwidth", "1".to_owned()),
                    ("margin", quote("0.06,0.04")),
                    ("fontsize", self.measures.claim_font.to_string()),
                    ("fontcolor", colour),
                    ("class", quote(&format!("claim {}", classes(status, negated)))),
                ]);
            }
        }
        list.extend([("id", quote(&source.id)), ("tooltip", quote(&source.tooltip))]);
        node(&source.id, list)
    }

    fn backward(&self, line: &Line) -> bool {
        self.placed.columns[line.to] < self.placed.columns[line.from]
    }

    fn pen(&self, line: &Line) -> Attributes {
        vec![
            ("class", quote(&classes(line.status, line.negated))),
            ("style", line.status.line().to_owned()),
            ("color", quote(self.palette.line(line.status, line.negated))),
            ("penwidth", format!("{:.1}", line.pen())),
        ]
    }

    /// The words of a claim and the two edges to its ends.
    fn line(&self, line: &Line) -> Vec<Stmt> {
        let end = if line.bundle { LineEnd::Left } else { LineEnd::Centre };
        let label = node(
            &line.id,
            vec![
                ("label", quote_lines(&line.label.join("\n"), end)),
                ("shape", "plaintext".to_owned()),
                ("width", "0.1".to_owned()),
                ("margin", quote("0.03,0.01")),
                ("fontsize", self.measures.claim_font.to_string()),
                ("fontcolor", quote(self.palette.line(line.status, line.negated))),
                ("class", quote(&format!("claim {}", classes(line.status, line.negated)))),
                ("id", quote(&line.id)),
                ("tooltip", quote(&line.tooltip)),
            ],
        );
        let (subject, object) = (&self.plan.nodes[line.from].id, &self.plan.nodes[line.to].id);
        let hub = |i: usize| matches!(self.plan.nodes[i].kind, NodeKind::Hub(_));
        let weight = ("weight", if hub(line.from) && hub(line.to) { "16" } else { "4" }.to_owned());
        let backward = self.backward(line);
        let half = |end: &str, head: bool| {
            let mut list = self.pen(line);
            list.push(("id", quote(&format!("{}-{end}", line.id))));
            list.extend(heads(line.negated, head, (end == "s") != backward));
            list.push(weight.clone());
            list
        };
        let first = half("s", line.heads == Heads::Both);
        let second = half("o", true);
        let (left, right, first, second) =
            if backward { (object, subject, second, first) } else { (subject, object, first, second) };
        vec![label, edge(id(left), id_at(&line.id, "w"), first), edge(id_at(&line.id, "e"), id(right), second)]
    }

    /// Half of a claim that is a node: one edge without words.
    fn half(&self, line: &Line) -> Stmt {
        let (from, to) = (&self.plan.nodes[line.from].id, &self.plan.nodes[line.to].id);
        let backward = self.backward(line);
        let mut list = self.pen(line);
        list.push(("id", quote(&line.id)));
        list.extend(heads(line.negated, line.heads != Heads::None, backward));
        list.push(("weight", "4".to_owned()));
        let side = |name: &str, node: usize, side: &str| match self.plan.nodes[node].kind {
            NodeKind::Claim(..) => id_at(name, side),
            _ => id(name),
        };
        if backward {
            edge(side(to, line.to, "e"), side(from, line.from, "w"), list)
        } else {
            edge(side(from, line.from, "e"), side(to, line.to, "w"), list)
        }
    }

    /// Grey words on top of their node: in one rank with it, and in one frame, which keeps others from between them.
    fn note(&self, i: usize) -> Vec<Stmt> {
        let owner = &self.plan.nodes[i];
        let Some(note) = &owner.note else { return vec![] };
        let words = node(
            &note.id,
            vec![
                ("label", quote(&note.label.join("\n"))),
                ("shape", "plaintext".to_owned()),
                ("width", "0.1".to_owned()),
                ("margin", quote("0.03,0.01")),
                ("fontsize", self.measures.claim_font.to_string()),
                ("fontcolor", quote(self.palette.grey)),
                ("class", quote("note")),
                ("id", quote(&note.id)),
                ("tooltip", quote(&note.tooltip)),
            ],
        );
        let frame = vec![
            attribute("label", "\"\""),
            attribute("penwidth", "0"),
            attribute("margin", "0"),
            mention(&owner.id),
            mention(&note.id),
        ];
        let tie = edge(
            id(&owner.id),
            id(&note.id),
            vec![
                ("dir", "none".to_owned()),
                ("color", quote(self.palette.hairline)),
                ("penwidth", "0.8".to_owned()),
                ("weight", "8".to_owned()),
            ],
        );
        vec![
            words,
            subgraph(&format!("cluster_{}", note.id), frame),
            subgraph("", vec![attribute("rank", "same"), tie]),
        ]
    }
}

/// The box of a class.
fn boxed(palette: &Palette, class: Class) -> Attributes {
    let (fill, border) = palette.boxed(class);
    let (shape, style) = match class {
        Class::Person => ("box", "rounded,filled"),
        Class::Organisation | Class::Place => ("box", "filled"),
        Class::Event => ("box", "filled,diagonals"),
        Class::Thing => ("note", "filled"),
    };
    let mut list = vec![
        ("shape", shape.to_owned()),
        ("style", quote(style)),
        ("fillcolor", quote(fill)),
        ("color", quote(border)),
    ];
    if class == Class::Place {
        list.push(("peripheries", "2".to_owned()));
    }
    list
}

/// `asserted`, `reported`, `possible`, and `negated` with it.
fn classes(status: Status, negated: bool) -> String {
    format!("{}{}", status.name(), if negated { " negated" } else { "" })
}

/// The attributes of an edge's head: none, or one at its end, or, written backward, at its beginning.
fn heads(negated: bool, head: bool, backward: bool) -> Attributes {
    let shape = if negated { "tee" } else { "normal" }.to_owned();
    let mut list = match (head, backward) {
        (false, _) => return vec![("dir", "none".to_owned())],
        (true, false) => vec![("arrowhead", shape)],
        (true, true) => vec![("dir", "back".to_owned()), ("arrowtail", shape)],
    };
    if negated {
        list.push(("arrowsize", "1.1".to_owned()));
    }
    list
}

#[cfg(test)]
mod tests;
