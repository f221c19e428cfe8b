//! What the network returns.

/// Rows of scores, one row a word; row 0 is the root.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    width: usize,
    data: Vec<f32>,
}

impl Matrix {
    /// Rows of `width` scores each.
    pub fn new(width: usize, data: Vec<f32>) -> Matrix {
        Matrix { width, data }
    }

    /// A row.
    pub fn row(&self, i: usize) -> &[f32] {
        &self.data[i * self.width..(i + 1) * self.width]
    }

    /// The place of the highest score in a row; the first of equals.
    pub fn best(&self, i: usize) -> usize {
        best(self.row(i), |_| true)
    }

    /// The place of the highest score in a row but for its first.
    pub fn best_but_first(&self, i: usize) -> usize {
        best(self.row(i), |place| place > 0)
    }
}

fn best(scores: &[f32], allowed: impl Fn(usize) -> bool) -> usize {
    let mut found = None;
    for (i, score) in scores.iter().enumerate().filter(|(i, _)| allowed(*i)) {
        if found.is_none_or(|(_, top)| *score > top) {
            found = Some((i, *score));
        }
    }
    found.map_or(0, |(i, _)| i)
}

/// The scores of a window of N words: matrices of N + 1 rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// Universal parts of speech.
    pub upos: Matrix,
    /// Penn Treebank tags.
    pub xpos: Matrix,
    /// Bundles of features.
    pub feats: Matrix,
    /// Edit scripts to the lemma.
    pub lemma: Matrix,
    /// Mention heads by type; 0 is none.
    pub mention: Matrix,
    /// Whether a sentence starts with the word: no, yes.
    pub start: Matrix,
    /// A word's heads, 0 the root.
    pub arcs: Matrix,
    /// The dependent's side of the label score: a row a word and label.
    pub(super) label_dependent: Matrix,
    /// The head's side of the label score.
    pub(super) label_head: Matrix,
    /// How many labels there are.
    pub(super) labels: usize,
}

impl Scores {
    /// The best label of an arc, among those that are allowed.
    pub fn label(&self, dependent: usize, head: usize, allowed: impl Fn(usize) -> bool) -> usize {
        let side = self.label_head.row(head);
        let score = |label: usize| -> f32 {
            let other = self.label_dependent.row(dependent * self.labels + label);
            other.iter().zip(side).map(|(a, b)| a * b).sum()
        };
        let scores: Vec<f32> = (0..self.labels).map(score).collect();
        best(&scores, allowed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_equal_scores_wins() {
        assert_eq!(Matrix::new(3, vec![0.0, 2.0, 2.0]).best(0), 1);
        assert_eq!(best(&[3.0, 1.0], |i| i > 0), 1);
    }
}
