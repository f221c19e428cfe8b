//! The best tree: a maximum spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967).

/// Scores of a sentence of n words: `scores[d][h]` is how well word h (1 to n; 0 is the root) governs word d (1 to n).
/// Row 0 is not read.
pub type ArcScores = Vec<Vec<f64>>;

const NEVER: f64 = f64::NEG_INFINITY;

/// The head of each word (0 for the root) in the best tree that has exactly one root. Entry 0 of the answer is 0.
/// Of equally good trees always the same one is found.
pub fn decode(scores: &ArcScores) -> Vec<usize> {
    let n = scores.len().saturating_sub(1);
    if n == 0 {
        return vec![0];
    }
    let heads = spanning(scores);
    let roots: Vec<usize> = (1..=n).filter(|d| heads[*d] == 0).collect();
    if roots.len() == 1 {
        return heads;
    }
    // More than one: the best of the trees in which one of the words that could be the root is. A word whose root score
    // is far below the others' cannot win, but the number of candidates is small enough to try them all.
    let mut best: Option<(f64, Vec<usize>)> = None;
    for root in roots {
        let mut single = scores.clone();
        for (d, row) in single.iter_mut().enumerate().skip(1) {
            if d == root {
                row[1..].fill(NEVER);
            } else {
                row[0] = NEVER;
            }
        }
        let heads = spanning(&single);
        let total: f64 = (1..=n).map(|d| single[d][heads[d]]).sum();
        if best.as_ref().is_none_or(|(top, _)| total > *top) {
            best = Some((total, heads));
        }
    }
    best.map(|(_, heads)| heads).unwrap_or_default()
}

/// The best arborescence from 0, with any number of roots.
fn spanning(scores: &ArcScores) -> Vec<usize> {
    let n = scores.len();
    let mut heads = vec![0; n];
    for d in 1..n {
        let mut top = NEVER;
        for h in (0..n).filter(|h| *h != d) {
            if scores[d][h] > top {
                (top, heads[d]) = (scores[d][h], h);
            }
        }
    }
    let Some(cycle) = find_cycle(&heads) else { return heads };

    // The cycle becomes one node, the last; what enters it must break one of its arcs.
    let inside = |v: usize| cycle.contains(&v);
    let rest: Vec<usize> = (0..n).filter(|v| !inside(*v)).collect();
    let m = rest.len();
    let mut smaller = vec![vec![NEVER; m + 1]; m + 1];
    let (mut enter, mut leave) = (vec![0; m], vec![0; m]);
    for (i, v) in rest.iter().enumerate() {
        for (j, w) in rest.iter().enumerate() {
            smaller[i][j] = scores[*v][*w];
        }
        for c in &cycle {
            if i > 0 && scores[*v][*c] > smaller[i][m] {
                (smaller[i][m], leave[i]) = (scores[*v][*c], *c);
            }
            let gain = scores[*c][*v] - scores[*c][heads[*c]];
            if gain > smaller[m][i] {
                (smaller[m][i], enter[i]) = (gain, *c);
            }
        }
    }
    let found = spanning(&smaller);
    for i in 1..m {
        heads[rest[i]] = if found[i] == m { leave[i] } else { rest[found[i]] };
    }
    heads[enter[found[m]]] = rest[found[m]];
    heads
}

fn find_cycle(heads: &[usize]) -> Option<Vec<usize>> {
    let mut seen = vec![0; heads.len()];
    for start in 1..heads.len() {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = heads[at];
        }
        if at != 0 && seen[at] == start {
            let mut cycle = vec![at];
            let mut next = heads[at];
            while next != at {
                cycle.push(next);
                next = heads[next];
            }
            return Some(cycle);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_tree(heads: &[usize]) -> bool {
        (1..heads.len()).filter(|d| heads[*d] == 0).count() == 1 && find_cycle(heads).is_none()
    }

    /// All trees of n words with one root.
    fn every_tree(n: usize) -> Vec<Vec<usize>> {
        let mut all = vec![vec![0]];
        for d in 1..=n {
            let longer = |heads: &Vec<usize>| {
                let heads = heads.clone();
                (0..=n).filter(move |h| *h != d).map(move |h| [heads.clone(), vec![h]].concat())
            };
            all = all.iter().flat_map(longer).collect();
        }
        all.into_iter().filter(|heads| is_tree(heads)).collect()
    }

    #[test]
    fn a_cycle_is_broken_where_it_costs_least() {
        let scores = vec![vec![0.0; 3], vec![1.0, 0.0, 10.0], vec![2.0, 10.0, 0.0]];
        assert_eq!(decode(&scores), [0, 2, 0]);
    }

    #[test]
    fn one_word_is_the_root() {
        assert_eq!(decode(&vec![vec![0.0; 2]; 2]), [0, 0]);
    }

    proptest! {
        #[test]
        fn no_tree_is_better(values in prop::collection::vec(-9i32..9, 25)) {
            let scores: ArcScores = values.chunks(5).map(|row| row.iter().map(|v| f64::from(*v)).collect()).collect();
            let total = |heads: &[usize]| -> f64 { (1..heads.len()).map(|d| scores[d][heads[d]]).sum() };
            let found = decode(&scores);
            prop_assert!(is_tree(&found));
            let best = every_tree(4).iter().map(|t| total(t)).fold(f64::NEG_INFINITY, f64::max);
            prop_assert_eq!(total(&found), best);
        }
    }
}
