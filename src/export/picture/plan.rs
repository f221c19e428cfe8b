//! The picture before it is laid out: nodes, lines and their words.

use super::metrics;
use super::style::{Class, LEADING, Measures, Status};

/// A node of the picture.
#[derive(Clone, Debug)]
pub(in crate::export) struct Node {
    /// Stable id.
    pub(in crate::export) id: String,
    pub(in crate::export) kind: NodeKind,
    pub(in crate::export) label: Vec<String>,
    pub(in crate::export) tooltip: String,
    /// The thing, by its position in what was gathered; none for a claim.
    pub(in crate::export) thing: Option<usize>,
    /// What the thing is, in grey above it.
    pub(in crate::export) note: Option<Note>,
    /// Position in [`Plan::groups`]; 0 where there are none.
    pub(in crate::export) group: usize,
}

/// What stands together in a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) struct Group {
    /// Stable id.
    pub(in crate::export) id: String,
    pub(in crate::export) label: String,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum NodeKind {
    /// A thing.
    Thing(Class),
    /// One of the two things with most lines.
    Hub(Class),
    /// A claim that another claim is about.
    Claim(Status, bool),
}

/// Grey words at a thing.
#[derive(Clone, Debug)]
pub(in crate::export) struct Note {
    pub(in crate::export) id: String,
    pub(in crate::export) label: Vec<String>,
    pub(in crate::export) tooltip: String,
    /// The claims in it, by their position in what was gathered.
    pub(in crate::export) claims: Vec<usize>,
}

/// Which ends have an arrow head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Heads {
    /// The first half of a claim that is a node.
    None,
    /// The object.
    Object,
    /// Both: they do it to each other.
    Both,
}

/// A line between nodes, with the words of one or more claims on it, or half of a claim that is a node itself.
#[derive(Clone, Debug)]
pub(in crate::export) struct Line {
    pub(in crate::export) id: String,
    pub(in crate::export) from: usize,
    pub(in crate::export) to: usize,
    pub(in crate::export) label: Vec<String>,
    /// Whether the label's rows begin with bullets.
    pub(in crate::export) bundle: bool,
    pub(in crate::export) status: Status,
    pub(in crate::export) negated: bool,
    pub(in crate::export) heads: Heads,
    /// Documents that say so.
    pub(in crate::export) sources: usize,
    pub(in crate::export) tooltip: String,
    /// The claims that it stands for, by their position in what was gathered.
    pub(in crate::export) claims: Vec<usize>,
}

impl Line {
    /// Width of the line in points: that of its status, and more where several documents say so.
    pub(in crate::export) fn pen(&self) -> f64 {
        (self.status.pen() + 0.5 * (self.sources.saturating_sub(1)) as f64).min(3.0)
    }
}

/// The picture before it is laid out.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Plan {
    pub(in crate::export) title: Vec<String>,
    pub(in crate::export) foot: Vec<String>,
    /// Whether its signs are explained.
    pub(in crate::export) legend: bool,
    pub(in crate::export) nodes: Vec<Node>,
    pub(in crate::export) lines: Vec<Line>,
    /// Boxes that nodes stand in; none where all stand together. No line leads from one to another.
    pub(in crate::export) groups: Vec<Group>,
}

impl Node {
    /// Width and height of its box in points, without its note; that of a hub depends on its lines.
    pub(in crate::export) fn size(&self, measures: &Measures) -> (f64, f64) {
        let (font, margin) = match self.kind {
            NodeKind::Hub(_) => (measures.hub_font, (10.0, 9.0)),
            NodeKind::Thing(Class::Place | Class::Event) => (measures.node_font, (10.0, 6.0)),
            NodeKind::Thing(Class::Thing) => (measures.node_font, (9.0, 4.5)),
            NodeKind::Thing(_) => (measures.node_font, (6.5, 4.0)),
            NodeKind::Claim(..) => (measures.claim_font, (5.0, 3.0)),
        };
        let (width, height) = text_size(&self.label, font);
        (width + 2.0 * margin.0, height + 2.0 * margin.1)
    }
}

/// Width and height of lines of text, in points.
pub(in crate::export) fn text_size(lines: &[String], font: f64) -> (f64, f64) {
    let width = lines.iter().map(|l| metrics::width(l, font)).fold(0.0, f64::max);
    (width, lines.len() as f64 * font * LEADING)
}
