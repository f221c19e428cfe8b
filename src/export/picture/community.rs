//! Communities of a graph: nodes that hang together more than chance would have it.
//!
//! Method: Louvain (Blondel, Guillaume, Lambiotte, Lefebvre 2008, "Fast unfolding of communities in large networks"),
//! which raises the modularity of Newman and Girvan (2004) by moving single nodes, then takes each community for a node
//! and begins again. Nodes are visited in their order and the first of equal communities wins, so that the result is
//! always the same.

use std::collections::BTreeMap;

use petgraph::graph::UnGraph;
use petgraph::visit::EdgeRef;

/// Gains below this count as none, so that no rounding moves a node to and fro.
const LEAST: f64 = 1e-9;
/// Visits of all nodes, and steps to larger communities; both end far earlier.
const ROUNDS: usize = 100;

/// The community of each node of a graph with weighted edges, numbered from 0 in the order of their first nodes.
pub(super) fn communities(graph: &UnGraph<(), f64>) -> Vec<usize> {
    let mut of: Vec<usize> = (0..graph.node_count()).collect();
    let mut whole = graph.clone();
    for _ in 0..ROUNDS {
        let moved = one_level(&whole);
        for community in &mut of {
            *community = moved[*community];
        }
        let count = moved.iter().max().map_or(0, |m| m + 1);
        if count == whole.node_count() {
            break;
        }
        whole = joined(&whole, &moved, count);
    }
    of
}

/// Moves single nodes to the community of a neighbour as long as modularity rises.
fn one_level(graph: &UnGraph<(), f64>) -> Vec<usize> {
    let n = graph.node_count();
    let mut of: Vec<usize> = (0..n).collect();
    // A loop counts for both of its ends.
    let degree = |node| graph.edges(node).map(|e| if e.source() == e.target() { 2.0 } else { 1.0 } * e.weight()).sum();
    let degrees: Vec<f64> = graph.node_indices().map(degree).collect();
    let total: f64 = degrees.iter().sum();
    let mut totals = degrees.clone();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for node in graph.node_indices() {
            let at = node.index();
            let mut ties: BTreeMap<usize, f64> = BTreeMap::new();
            for edge in graph.edges(node) {
                let other = if edge.source() == node { edge.target() } else { edge.source() };
                if other != node {
                    *ties.entry(of[other.index()]).or_default() += edge.weight();
                }
            }
            let own = of[at];
            totals[own] -= degrees[at];
            // Twice the change of modularity, without what all communities share.
            let gain = |c: usize, tie: f64| tie - degrees[at] * totals[c] / total;
            let mut best = (own, gain(own, ties.get(&own).copied().unwrap_or(0.0)));
            for (community, tie) in ties {
                let now = gain(community, tie);
                if now > best.1 + LEAST {
                    best = (community, now);
                }
            }
            totals[best.0] += degrees[at];
            moved |= best.0 != own;
            of[at] = best.0;
        }
        if !moved {
            break;
        }
    }
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    of.iter()
        .map(|c| {
            let next = numbers.len();
            *numbers.entry(*c).or_insert(next)
        })
        .collect()
}

/// The graph of the communities: what joins them, and what is inside as loops.
fn joined(graph: &UnGraph<(), f64>, of: &[usize], count: usize) -> UnGraph<(), f64> {
    let mut weights: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for edge in graph.edge_references() {
        let (a, b) = (of[edge.source().index()], of[edge.target().index()]);
        *weights.entry((a.min(b), a.max(b))).or_default() += edge.weight();
    }
    let mut joined = UnGraph::with_capacity(count, weights.len());
    let nodes: Vec<_> = (0..count).map(|_| joined.add_node(())).collect();
    for ((a, b), weight) in weights {
        joined.add_edge(nodes[a], nodes[b], weight);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(nodes: usize, edges: &[(u32, u32)]) -> UnGraph<(), f64> {
        let mut graph = UnGraph::from_edges(edges.iter().map(|(a, b)| (*a, *b, 1.0)));
        while graph.node_count() < nodes {
            graph.add_node(());
        }
        graph
    }

    /// Newman and Girvan 2004.
    fn modularity(graph: &UnGraph<(), f64>, of: &[usize]) -> f64 {
        let m: f64 = graph.edge_weights().sum();
        let mut sum = 0.0;
        for community in 0..=of.iter().copied().max().unwrap_or(0) {
            let ends = |e: &petgraph::graph::EdgeReference<'_, f64>| {
                [e.source(), e.target()].iter().filter(|n| of[n.index()] == community).count() as f64 * e.weight()
            };
            let inside =
                graph.edge_references().filter(|e| ends(e) == 2.0 * e.weight()).map(|e| e.weight()).sum::<f64>();
            let degree: f64 = graph.edge_references().map(|e| ends(&e)).sum();
            sum += inside / m - (degree / (2.0 * m)).powi(2);
        }
        sum
    }

    #[test]
    fn two_triangles_with_a_bridge_are_two() {
        let graph = graph(7, &[(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)]);
        assert_eq!(communities(&graph), [0, 0, 0, 1, 1, 1, 2]);
    }

    #[test]
    fn a_ring_of_cliques_falls_into_them() {
        let mut edges = vec![];
        for c in 0..6 {
            for a in 0..5 {
                edges.extend((a + 1..5).map(|b| (c * 5 + a, c * 5 + b)));
            }
            edges.push((c * 5 + 4, (c * 5 + 5) % 30));
        }
        let graph = graph(30, &edges);
        let of = communities(&graph);
        assert_eq!(of, (0..30).map(|n| n / 5).collect::<Vec<_>>());
        assert!((modularity(&graph, &of) - (60.0 / 66.0 - 1.0 / 6.0)).abs() < 1e-9);
    }

    #[test]
    fn nothing_is_gained_by_parting_a_clique_or_joining_what_is_apart() {
        assert_eq!(communities(&graph(4, &[(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)])), [0; 4]);
        assert_eq!(communities(&graph(4, &[(0, 1), (2, 3)])), [0, 0, 1, 1]);
        assert_eq!(communities(&graph(2, &[])), [0, 1]);
        assert!(communities(&UnGraph::default()).is_empty());
    }

    #[test]
    fn heavy_ties_hold_more_than_light_ones() {
        let mut graph = UnGraph::from_edges([(0, 1, 5.0), (1, 2, 1.0), (2, 3, 5.0)]);
        assert_eq!(communities(&graph), [0, 0, 1, 1]);
        graph.add_edge(1.into(), 2.into(), 40.0);
        assert_eq!(communities(&graph)[1], communities(&graph)[2]);
    }
}
