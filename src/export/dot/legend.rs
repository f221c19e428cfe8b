//! The legend.

use graphviz_rust::dot_structures::Stmt;

use super::quote::quote;
use super::{Drawing, attribute, boxed, edge, heads, id, node, subgraph};
use crate::export::picture::legend::Legend;
use crate::export::picture::style::{Class, LEADING};

impl Drawing<'_> {
    /// Real nodes and edges, so that it cannot disagree with the picture. Declared first, which puts it at the bottom.
    pub(super) fn legend(&self) -> Option<Stmt> {
        let legend = Legend::of(self.plan);
        if legend.classes.is_empty() {
            return None;
        }
        let font = self.measures.claim_font;
        let mut stmts = vec![
            attribute("label", "\"\""),
            attribute("color", &quote(self.palette.hairline)),
            attribute("style", "rounded"),
            attribute("penwidth", "0.7"),
            attribute("margin", "5"),
        ];
        let invisible = || vec![("style", "invis".to_owned()), ("weight", "9".to_owned())];
        let mut before: Option<String> = None;
        for class in &legend.classes {
            let name = format!("k-{}", class.name());
            // The second border of a place needs room.
            let height = (font * LEADING + if *class == Class::Place { 2.5 } else { 10.0 }) / 72.0;
            let mut list = vec![("label", quote(class.legend()))];
            list.extend(boxed(&self.palette, *class));
            list.extend([
                ("fontsize", font.to_string()),
                ("margin", quote("0.08,0.02")),
                ("height", format!("{height:.2}")),
            ]);
            stmts.push(node(&name, list));
            if let Some(before) = before {
                stmts.push(edge(id(&before), id(&name), invisible()));
            }
            before = Some(name);
        }
        // Four samples in a row on a slide, two on a page.
        let row = if self.measures.sheet.0 > self.measures.sheet.1 { 4 } else { 2 };
        for (i, sample) in legend.lines.iter().enumerate() {
            let (from, to) = (format!("k-from-{i}"), format!("k-to-{i}"));
            let colour = quote(self.palette.line(sample.status, sample.negated));
            stmts.push(node(
                &from,
                vec![
                    ("label", "\"\"".to_owned()),
                    ("shape", "point".to_owned()),
                    ("width", "0.05".to_owned()),
                    ("color", colour.clone()),
                ],
            ));
            stmts.push(node(
                &to,
                vec![
                    ("label", quote(sample.words())),
                    ("shape", "plaintext".to_owned()),
                    ("width", "0.1".to_owned()),
                    ("margin", quote("0.03,0.01")),
                    ("fontsize", font.to_string()),
                    ("fontcolor", colour.clone()),
                ],
            ));
            let mut list = vec![
                ("style", sample.status.line().to_owned()),
                ("color", colour),
                ("penwidth", format!("{:.1}", sample.status.pen())),
            ];
            list.extend(heads(sample.negated, true, false));
            list.push(("weight", "9".to_owned()));
            stmts.push(edge(id(&from), id(&to), list));
            if i % row > 0 {
                stmts.push(edge(id(&format!("k-to-{}", i - 1)), id(&from), invisible()));
            }
        }
        Some(subgraph("cluster_legend", stmts))
    }
}
