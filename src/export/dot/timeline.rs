//! The timeline: a rank for each time, from top to bottom, and a column for each thing.

use graphviz_rust::dot_structures::{Graph, GraphAttributes, Id, Stmt};

use super::quote::{LineEnd, quote, quote_lines};
use super::{Attributes, attribute, attributes, boxed, classes, edge, id, node, subgraph};
use crate::export::picture::Picture;
use crate::export::picture::style::Palette;
use crate::export::picture::timeline::{Cell, Chart, Moment};

/// The timeline of a picture as a graph.
pub(super) fn graph(picture: &Picture, palette: Palette) -> Graph {
    let chart = Chart::of(picture);
    let m = &picture.measures;
    let graph = vec![
        ("charset", quote("UTF-8")),
        ("rankdir", "TB".to_owned()),
        ("bgcolor", quote(palette.background)),
        ("pad", "0.2".to_owned()),
        ("nodesep", "0.15".to_owned()),
        ("ranksep", "0.16".to_owned()),
        ("splines", "line".to_owned()),
        ("newrank", "true".to_owned()),
        ("outputorder", "edgesfirst".to_owned()),
        ("fontname", quote("Arial")),
        ("fontsize", m.claim_font.to_string()),
        ("fontcolor", quote(palette.grey)),
        ("labelloc", "b".to_owned()),
        ("labeljust", "l".to_owned()),
        ("label", quote_lines(&chart.foot().join("\n"), LineEnd::Left)),
        ("tooltip", quote(picture.title())),
    ];
    let nodes = vec![
        ("fontname", quote("Arial")),
        ("fontsize", m.claim_font.to_string()),
        ("fontcolor", quote(palette.text)),
        ("height", "0.1".to_owned()),
        ("margin", quote("0.09,0.06")),
    ];
    let mut body = vec![
        attribute("label", &quote_lines(&chart.title().join("\n"), LineEnd::Left)),
        attribute("labelloc", "t"),
        attribute("labeljust", "l"),
        attribute("fontsize", &m.title_font.to_string()),
        attribute("fontcolor", &quote(palette.text)),
        attribute("penwidth", "0"),
        attribute("margin", "4"),
    ];
    let drawing = Drawing { chart: &chart, palette };
    // What stands above in each column, times first.
    let mut above: Vec<Option<String>> = vec![None; chart.lanes.len() + 1];
    let mut ranks = vec![drawing.heads()];
    for (at, moment) in chart.moments.iter().enumerate() {
        ranks.extend(drawing.rows(at, moment));
    }
    for rank in ranks {
        let mut inside = vec![attribute("rank", "same")];
        inside.extend(rank.iter().map(|(_, name, list)| node(name, list.clone())));
        let invisible = || vec![("style", "invis".to_owned())];
        inside.extend(rank.windows(2).map(|pair| edge(id(&pair[0].1), id(&pair[1].1), invisible())));
        body.push(subgraph("", inside));
        for (column, name, _) in rank {
            if let Some(above) = above[column].replace(name.clone()) {
                // Nothing stands in the corner above the first time.
                let tie = if above == CORNER { vec![("style", "invis".to_owned())] } else { drawing.tie(column) };
                body.push(edge(id(&above), id(&name), tie));
            }
        }
    }
    let stmts = vec![
        Stmt::GAttribute(GraphAttributes::Graph(attributes(graph))),
        Stmt::GAttribute(GraphAttributes::Node(attributes(nodes))),
        subgraph("cluster_all", body),
    ];
    Graph::DiGraph { id: Id::Plain(quote("timeline")), strict: false, stmts }
}

/// The id of the node above the times.
const CORNER: &str = "t";

struct Drawing<'a> {
    chart: &'a Chart<'a>,
    palette: Palette,
}

/// Column, id and attributes of each node of a rank, from left to right.
type Rank = Vec<(usize, String, Attributes)>;

impl Drawing<'_> {
    /// The names of the columns, and a corner above the times.
    fn heads(&self) -> Rank {
        let m = &self.chart.picture.measures;
        let mut rank = vec![(0, CORNER.to_owned(), self.words(&[], 0))];
        for (lane, thing) in self.chart.lanes.iter().enumerate() {
            let mut list = vec![("label", quote(&self.chart.name(lane).join("\n")))];
            let thing = thing.map(|t| &self.chart.picture.gathered().things[t]);
            match thing {
                Some(thing) => {
                    list.extend(boxed(&self.palette, thing.class));
                    list.extend([("class", quote(thing.class.name())), ("tooltip", quote(&thing.tooltip()))]);
                    list.push(("id", quote(&thing.id)));
                }
                None => list.extend([
                    ("shape", "box".to_owned()),
                    ("style", quote("rounded")),
                    ("color", quote(self.palette.grey)),
                ]),
            }
            list.extend([
                ("fontsize", m.node_font.to_string()),
                ("penwidth", "1.4".to_owned()),
                ("width", format!("{:.2}", (self.chart.widths.1 - 12.0) / 72.0)),
                ("height", format!("{:.2}", self.chart.head() / 72.0)),
                ("group", quote(&format!("lane-{}", lane + 1))),
            ]);
            rank.push((lane + 1, format!("lane-{}", lane + 1), list));
        }
        rank
    }

    /// A time and its cells; in as many ranks as the fullest column needs.
    fn rows(&self, at: usize, moment: &Moment) -> Vec<Rank> {
        let in_lane = |lane: usize| moment.cells.iter().filter(move |c| c.lane == lane);
        let most = (0..self.chart.lanes.len()).map(|lane| in_lane(lane).count()).max().unwrap_or(0);
        let row = |row: usize| {
            let mut rank = vec![];
            if row == 0 {
                rank.push((0, format!("t-{}", at + 1), self.words(&self.chart.time(moment), 0)));
            }
            for lane in 0..self.chart.lanes.len() {
                let cell = in_lane(lane).nth(row);
                let name = || format!("t-{}-{}-{}", at + 1, lane + 1, row + 1);
                rank.extend(cell.map(|cell| (lane + 1, name(), self.cell(cell))));
            }
            rank
        };
        (0..most).map(row).collect()
    }

    fn words(&self, lines: &[String], lane: usize) -> Attributes {
        vec![
            ("label", quote(&lines.join("\n"))),
            ("shape", "plaintext".to_owned()),
            ("fontsize", self.chart.picture.measures.node_font.to_string()),
            ("class", quote("time")),
            ("group", quote(&format!("lane-{lane}"))),
        ]
    }

    fn cell(&self, cell: &Cell) -> Attributes {
        let colour = quote(self.palette.line(cell.status, cell.negated));
        let end = if cell.claims.len() > 1 { LineEnd::Left } else { LineEnd::Centre };
        vec![
            ("label", quote_lines(&self.chart.lines(cell).join("\n"), end)),
            ("shape", "box".to_owned()),
            ("style", quote(&format!("rounded,filled,{}", cell.status.line()))),
            ("fillcolor", quote(self.palette.background)),
            ("color", colour.clone()),
            ("fontcolor", colour),
            ("penwidth", format!("{:.1}", cell.status.pen())),
            ("class", quote(&format!("claim {}", classes(cell.status, cell.negated)))),
            ("group", quote(&format!("lane-{}", cell.lane + 1))),
            ("id", quote(&self.chart.id(cell))),
            ("tooltip", quote(&cell.tooltip)),
        ]
    }

    /// Down a column; time has a direction.
    fn tie(&self, column: usize) -> Attributes {
        let mut list = vec![("color", quote(self.palette.hairline)), ("weight", "100".to_owned())];
        match column {
            0 => list.extend([("penwidth", "1.6".to_owned()), ("arrowsize", "0.6".to_owned())]),
            _ => list.extend([("penwidth", "0.8".to_owned()), ("dir", "none".to_owned())]),
        }
        list
    }
}
