//! The order from top to bottom in each layer. Layers are columns of nodes and, between them, columns of labels; a line
//! that goes further passes through those between.
//!
//! Method: barycentre sweeps with exchanges of neighbours (Sugiyama, Tagawa, Toda 1981), from several fixed starts.

use super::plan::Plan;

/// What stands in a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Item {
    /// A node, by its position in the plan.
    Node(usize),
    /// The words of a line.
    Label(usize),
    /// A line that passes.
    Pass(usize),
}

/// Nodes, labels and passing lines in layers.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Layers {
    pub(in crate::export) items: Vec<Item>,
    /// Items of each layer, from top to bottom. Even layers hold nodes, odd ones labels.
    pub(in crate::export) order: Vec<Vec<usize>>,
    /// Neighbours in layers side by side, the left one first, and the line that joins them.
    pub(in crate::export) segments: Vec<(usize, usize, usize)>,
    /// The items along each line, from its subject to its object.
    pub(in crate::export) paths: Vec<Vec<usize>>,
    layer_of: Vec<usize>,
    /// Segments by left and by right item.
    right: Vec<Vec<usize>>,
    left: Vec<Vec<usize>>,
}

impl Layers {
    /// Lays the items out by the columns of the nodes, in the plan's order.
    pub(in crate::export) fn new(plan: &Plan, column: &[usize]) -> Layers {
        let columns = column.iter().max().map_or(0, |c| c + 1);
        let order = vec![vec![]; (2 * columns).saturating_sub(1)];
        let mut layers = Layers { order, ..Layers::default() };
        for (node, at) in column.iter().enumerate() {
            layers.add(Item::Node(node), 2 * at);
        }
        for (i, line) in plan.lines.iter().enumerate() {
            let (from, to) = (2 * column[line.from], 2 * column[line.to]);
            let label = if line.label.is_empty() { Item::Pass(i) } else { Item::Label(i) };
            let mut path = vec![line.from];
            if from == to {
                // Both ends on one side of the words, which stand to the right, in the last column to the left.
                if layers.order.len() == 1 {
                    layers.order.push(vec![]);
                }
                let at = if from + 1 < layers.order.len() { from + 1 } else { from - 1 };
                path.push(layers.add(label, at));
            } else {
                let steps: Vec<usize> =
                    if from < to { (from + 1..to).collect() } else { (to + 1..from).rev().collect() };
                // The words stand where the line begins.
                for (step, at) in steps.iter().enumerate() {
                    path.push(layers.add(if step == 0 { label } else { Item::Pass(i) }, *at));
                }
            }
            path.push(line.to);
            for pair in path.windows(2) {
                let (a, b) = (pair[0], pair[1]);
                let (a, b) = if layers.layer_of[a] < layers.layer_of[b] { (a, b) } else { (b, a) };
                layers.segments.push((a, b, i));
            }
            layers.paths.push(path);
        }
        layers.left = vec![vec![]; layers.items.len()];
        layers.right = vec![vec![]; layers.items.len()];
        for (a, b, _) in &layers.segments {
            layers.right[*a].push(*b);
            layers.left[*b].push(*a);
        }
        layers
    }

    fn add(&mut self, item: Item, layer: usize) -> usize {
        self.items.push(item);
        self.layer_of.push(layer);
        self.order[layer].push(self.items.len() - 1);
        self.items.len() - 1
    }

    /// Tells the layer of each item, where these were laid out elsewhere and only lines are to be drawn.
    pub(super) fn set_layers(&mut self, layer_of: Vec<usize>) {
        self.layer_of = layer_of;
    }

    /// The layer of an item.
    pub(in crate::export) fn layer(&self, item: usize) -> usize {
        self.layer_of[item]
    }

    /// Items to the left and to the right of one.
    pub(in crate::export) fn neighbours(&self, item: usize) -> impl Iterator<Item = usize> {
        self.left[item].iter().chain(&self.right[item]).copied()
    }

    /// Shuffles the layers by a fixed sequence of numbers, keeping what hangs together near each other, and sorts
    /// them until lines cross no less.
    pub(in crate::export) fn arrange(&mut self, start: u64) {
        let component = self.components();
        let mut state = start.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1);
        let mut key = vec![0; self.items.len()];
        for k in &mut key {
            // xorshift64, Marsaglia 2003
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            *k = if start == 0 { 0 } else { state };
        }
        for layer in &mut self.order {
            layer.sort_by_key(|i| (component[*i], key[*i], *i));
        }
        let mut best = (self.crossings(), self.order.clone());
        for round in 0..10 {
            let layers: Vec<usize> =
                if round % 2 == 0 { (0..self.order.len()).collect() } else { (0..self.order.len()).rev().collect() };
            for layer in layers {
                self.sort(layer, round);
            }
            self.exchange();
            let now = self.crossings();
            if now < best.0 {
                best = (now, self.order.clone());
            }
        }
        self.order = best.1;
    }

    /// The place of each item from 0 to 1.
    fn places(&self) -> Vec<f64> {
        let mut places = vec![0.0; self.items.len()];
        for layer in &self.order {
            for (at, item) in layer.iter().enumerate() {
                places[*item] = (at as f64 + 0.5) / layer.len() as f64;
            }
        }
        places
    }

    fn sort(&mut self, layer: usize, round: usize) {
        let places = self.places();
        let mean = |item: usize| {
            let (left, right) = (&self.left[item], &self.right[item]);
            let near: Vec<usize> = match round % 4 {
                0 if !left.is_empty() => left.clone(),
                1 if !right.is_empty() => right.clone(),
                _ => left.iter().chain(right).copied().collect(),
            };
            match near.len() {
                0 => places[item],
                n => near.iter().map(|i| places[*i]).sum::<f64>() / n as f64,
            }
        };
        let mut keyed: Vec<(f64, usize)> = self.order[layer].iter().map(|i| (mean(*i), *i)).collect();
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        self.order[layer] = keyed.into_iter().map(|(_, i)| i).collect();
    }

    /// Exchanges neighbours while that makes lines cross less.
    fn exchange(&mut self) {
        let mut at_of = self.positions();
        for _ in 0..8 {
            let mut better = false;
            for layer in 0..self.order.len() {
                for at in 1..self.order[layer].len() {
                    let (a, b) = (self.order[layer][at - 1], self.order[layer][at]);
                    let count = |upper: usize, lower: usize| {
                        let cross = |x: &[usize], y: &[usize]| {
                            x.iter().map(|i| y.iter().filter(|j| at_of[**j] < at_of[*i]).count()).sum::<usize>()
                        };
                        cross(&self.left[upper], &self.left[lower]) + cross(&self.right[upper], &self.right[lower])
                    };
                    if count(b, a) < count(a, b) {
                        self.order[layer].swap(at - 1, at);
                        at_of.swap(a, b);
                        better = true;
                    }
                }
            }
            if !better {
                break;
            }
        }
    }

    fn positions(&self) -> Vec<usize> {
        let mut positions = vec![0; self.items.len()];
        for layer in &self.order {
            for (at, item) in layer.iter().enumerate() {
                positions[*item] = at;
            }
        }
        positions
    }

    /// How often lines cross.
    pub(in crate::export) fn crossings(&self) -> usize {
        let at = self.positions();
        let mut count = 0;
        for layer in &self.order {
            // Down the layer; what began above and ends below crosses.
            let mut ends: Vec<usize> = vec![];
            for item in layer {
                let right = &self.right[*item];
                count += right.iter().map(|b| ends.iter().filter(|d| **d > at[*b]).count()).sum::<usize>();
                ends.extend(right.iter().map(|b| at[*b]));
            }
        }
        count
    }

    /// What hangs together has one number: the smallest item.
    fn components(&self) -> Vec<usize> {
        let mut of: Vec<usize> = (0..self.items.len()).collect();
        loop {
            let mut changed = false;
            for (a, b, _) in &self.segments {
                let least = of[*a].min(of[*b]);
                changed |= of[*a] != least || of[*b] != least;
                (of[*a], of[*b]) = (least, least);
            }
            if !changed {
                return of;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan::{Heads, Line, Node, NodeKind, Plan};
    use super::super::style::{Class, Status};
    use super::*;

    fn plan(nodes: usize, lines: &[(usize, usize)]) -> Plan {
        let node = |i: usize| Node {
            id: format!("e-{i}"),
            kind: NodeKind::Thing(Class::Thing),
            label: vec![format!("n{i}")],
            tooltip: String::new(),
            thing: Some(i),
            note: None,
            group: 0,
        };
        let line = |(i, (from, to)): (usize, &(usize, usize))| Line {
            id: format!("c-{i}"),
            from: *from,
            to: *to,
            label: vec![format!("l{i}")],
            bundle: false,
            status: Status::Asserted,
            negated: false,
            heads: Heads::Object,
            sources: 1,
            tooltip: String::new(),
            claims: vec![i],
        };
        Plan {
            nodes: (0..nodes).map(node).collect(),
            lines: lines.iter().enumerate().map(line).collect(),
            ..Plan::default()
        }
    }

    #[test]
    fn crossed_pairs_are_uncrossed() {
        let plan = plan(6, &[(0, 5), (1, 4), (2, 3)]);
        let mut layers = Layers::new(&plan, &[0, 0, 0, 1, 1, 1]);
        layers.arrange(1);
        assert_eq!(layers.crossings(), 0);
    }

    #[test]
    fn what_must_cross_is_counted() {
        let plan = plan(4, &[(0, 2), (0, 3), (1, 2), (1, 3)]);
        let mut layers = Layers::new(&plan, &[0, 0, 1, 1]);
        layers.arrange(0);
        assert_eq!(layers.crossings(), 1);
    }

    #[test]
    fn long_and_backward_lines_pass_through_every_layer() {
        let plan = plan(3, &[(0, 2), (2, 1), (1, 1)]);
        let layers = Layers::new(&plan, &[0, 1, 2]);
        let layers_of = |p: &Vec<usize>| p.iter().map(|i| layers.layer(*i)).collect::<Vec<_>>();
        assert_eq!(layers_of(&layers.paths[0]), [0, 1, 2, 3, 4]);
        assert_eq!(layers_of(&layers.paths[1]), [4, 3, 2]);
        assert_eq!(layers_of(&layers.paths[2]), [2, 3, 2]);
    }
}
