//! What does not hang together with a hub.

use std::collections::BTreeMap;

use graphviz_rust::dot_structures::Stmt;

use super::{Drawing, attribute, edge, id, mention, subgraph};
use crate::export::picture::plan::NodeKind;

impl Drawing<'_> {
    /// What does not hang together with a hub stands in a frame of its own, in the columns with most room.
    pub(super) fn sides(&self) -> Vec<Stmt> {
        let is_hub = |i: &usize| matches!(self.plan.nodes[*i].kind, NodeKind::Hub(_));
        let Some(hub) = (0..self.plan.nodes.len()).find(is_hub) else { return vec![] };
        let component = self.components();
        let columns = &self.placed.columns;
        let mut sides: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (i, part) in component.iter().enumerate() {
            sides.entry(*part).or_default().push(i);
        }
        let mut loads = vec![0.0; self.measures.columns.max(columns.iter().max().map_or(0, |c| c + 1))];
        let (main, side): (Vec<_>, Vec<_>) = sides.into_iter().partition(|(_, nodes)| nodes.iter().any(is_hub));
        let height = |i: usize| self.placed.boxes[i].height + 8.0;
        for i in main.into_iter().flat_map(|(_, nodes)| nodes) {
            loads[columns[i]] += height(i);
        }
        let mut stmts = vec![];
        for (at, nodes) in side {
            let Some(first) = nodes.iter().copied().min_by_key(|i| (columns[*i], *i)) else { continue };
            let shift = |i: usize| columns[i] - columns[first];
            let wide = nodes.iter().map(|i| shift(*i)).max().unwrap_or(0);
            let full = |start: usize| loads[start..=start + wide].iter().copied().fold(0.0, f64::max);
            // To the right where it is the same.
            let starts = (0..loads.len().saturating_sub(wide)).rev();
            let start = starts.min_by(|a, b| full(*a).total_cmp(&full(*b))).unwrap_or(0);
            for i in &nodes {
                loads[start + shift(*i)] += height(*i);
            }
            let mut inside = vec![attribute("label", "\"\""), attribute("penwidth", "0"), attribute("margin", "0")];
            inside.extend(nodes.iter().map(|i| mention(&self.plan.nodes[*i].id)));
            let words = self.plan.lines.iter().filter(|l| component[l.from] == at && !l.label.is_empty());
            inside.extend(words.map(|l| mention(&l.id)));
            stmts.push(subgraph(&format!("cluster_side_{at}"), inside));
            let steps = 2 * start.saturating_sub(columns[hub]);
            if steps > 0 {
                let list =
                    vec![("style", "invis".to_owned()), ("minlen", steps.to_string()), ("weight", "0".to_owned())];
                stmts.push(edge(id(&self.plan.nodes[hub].id), id(&self.plan.nodes[first].id), list));
            }
        }
        stmts
    }

    /// The smallest node that each hangs together with.
    fn components(&self) -> Vec<usize> {
        let mut of: Vec<usize> = (0..self.plan.nodes.len()).collect();
        for _ in 0..of.len() {
            for line in &self.plan.lines {
                let least = of[line.from].min(of[line.to]);
                (of[line.from], of[line.to]) = (least, least);
            }
        }
        of
    }
}
