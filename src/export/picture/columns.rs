//! Which column each node stands in, so that most lines read from left to right.

use std::collections::VecDeque;

use super::plan::{Node, NodeKind, Plan, text_size};
use super::style::Measures;

/// The column of each node, from 0: hubs first, then breadth first from them, then whatever makes it cheaper.
pub(in crate::export) fn assign(plan: &Plan, measures: &Measures, columns: usize, height: f64) -> Vec<usize> {
    let n = plan.nodes.len();
    if n == 0 {
        return vec![];
    }
    let last = columns.max(2) - 1;
    let hubs: Vec<usize> = hubs(plan);
    let mut column: Vec<Option<usize>> = vec![None; n];
    for (at, hub) in hubs.iter().enumerate() {
        column[*hub] = Some(at);
    }
    let mut queue: VecDeque<usize> = hubs.iter().copied().collect();
    let cost = Cost::new(plan, measures, last, height);
    loop {
        while let Some(node) = queue.pop_front() {
            let here = column[node].unwrap_or(0);
            for line in &plan.lines {
                let (other, wish) = match (line.from == node, line.to == node) {
                    (true, false) => (line.to, (here + 1).min(last)),
                    (false, true) => (line.from, if here > 0 { here - 1 } else { 1 }),
                    _ => continue,
                };
                if column[other].is_none() {
                    column[other] = Some(wish);
                    queue.push_back(other);
                }
            }
        }
        // A component without a hub begins where there is most room, at a node that nothing leads to.
        let open = |i: &usize| column[*i].is_none();
        let next = (0..n).filter(open).min_by_key(|i| (plan.lines.iter().filter(|l| l.to == *i).count(), *i));
        let Some(next) = next else { break };
        let heights = cost.heights(&column);
        let start = (0..last).min_by(|a, b| {
            let room = |c: usize| heights[c] + heights[c + 1];
            room(*a).total_cmp(&room(*b)).then(b.cmp(a))
        });
        column[next] = start.or(Some(0));
        queue.push_back(next);
    }
    let mut column: Vec<usize> = column.into_iter().map(|c| c.unwrap_or(0)).collect();
    let mut best = cost.of(&column);
    for _ in 0..6 {
        let before = best;
        for node in (0..n).filter(|i| !hubs.contains(i)) {
            let mut here = column[node];
            for wish in 0..=last {
                column[node] = wish;
                let now = cost.of(&column);
                if now < best - 1e-9 {
                    (best, here) = (now, wish);
                }
            }
            column[node] = here;
        }
        if best > before - 1e-9 {
            break;
        }
    }
    close_gaps(&mut column);
    column
}

/// The hubs, the one that acts on the other more often first.
fn hubs(plan: &Plan) -> Vec<usize> {
    let is_hub = |i: &usize| matches!(plan.nodes[*i].kind, NodeKind::Hub(_));
    let mut hubs: Vec<usize> = (0..plan.nodes.len()).filter(is_hub).collect();
    if let [a, b] = hubs[..] {
        let acts = |from: usize, to: usize| plan.lines.iter().filter(|l| l.from == from && l.to == to).count();
        let all = |from: usize| plan.lines.iter().filter(|l| l.from == from).count();
        if (acts(b, a), all(b)) > (acts(a, b), all(a)) {
            hubs.swap(0, 1);
        }
    }
    hubs
}

/// Renumbers the columns so that none is empty.
pub(in crate::export) fn close_gaps(column: &mut [usize]) {
    let mut used: Vec<usize> = column.to_vec();
    used.sort_unstable();
    used.dedup();
    for c in column.iter_mut() {
        *c = used.partition_point(|u| u < c);
    }
}

struct Cost<'a> {
    plan: &'a Plan,
    last: usize,
    height: f64,
    /// Heights of nodes with their notes, and of the words of lines.
    nodes: Vec<f64>,
    labels: Vec<f64>,
}

impl<'a> Cost<'a> {
    fn new(plan: &'a Plan, measures: &Measures, last: usize, height: f64) -> Cost<'a> {
        let words = |label: &[String]| text_size(label, measures.claim_font).1;
        let node = |node: &Node| {
            let note = node.note.as_ref().map_or(0.0, |n| words(&n.label));
            let hub = if matches!(node.kind, NodeKind::Hub(_)) { 0.3 * height } else { 0.0 };
            node.size(measures).1.max(hub) + note + 8.0
        };
        let nodes = plan.nodes.iter().map(node).collect();
        let labels = plan.lines.iter().map(|l| words(&l.label) + 6.0).collect();
        Cost { plan, last, height, nodes, labels }
    }

    /// Height of what stands in each column of nodes.
    fn heights(&self, column: &[Option<usize>]) -> Vec<f64> {
        let mut heights = vec![0.0; self.last + 1];
        for (height, at) in self.nodes.iter().zip(column) {
            if let Some(at) = at {
                heights[*at] += height;
            }
        }
        heights
    }

    fn of(&self, column: &[usize]) -> f64 {
        let mut cost = 0.0;
        let mut labels = vec![0.0; self.last + 1];
        for (line, height) in self.plan.lines.iter().zip(&self.labels) {
            let (from, to) = (column[line.from], column[line.to]);
            let whole = line.label.is_empty();
            cost += match (from, to) {
                _ if from < to => (to - from - 1) as f64,
                _ if from == to => 3.0 + if whole { 1.0 } else { 0.0 },
                _ => 1.2 + (from - to - 1) as f64 + if whole { 3.0 } else { 0.0 },
            };
            let gap = from.min(to).min(self.last.saturating_sub(1));
            labels[gap] += height;
        }
        let mut nodes = vec![0.0; self.last + 1];
        for (height, at) in self.nodes.iter().zip(column) {
            nodes[*at] += height;
        }
        for full in nodes.into_iter().chain(labels) {
            let share = full / self.height;
            // Crowding costs a little, not fitting a lot.
            cost += 1.5 * share * share + 40.0 * (share - 0.92).max(0.0);
        }
        cost
    }
}
