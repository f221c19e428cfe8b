//! The scorer of antecedents: a network of one hidden layer over sparse features.

use std::sync::OnceLock;

use super::features::{Class, Row};

/// Numbers as `training/coreference.py` writes them.
static WEIGHTS: &[u8] = include_bytes!("../../../models/coreference.bin");

/// The weights.
pub struct Scorer {
    hidden: usize,
    /// A row of hidden weights a feature.
    first: Vec<f32>,
    bias: Vec<f32>,
    second: Vec<f32>,
    /// The least probability of an antecedent that is taken, by class.
    least: Vec<f32>,
}

impl Scorer {
    /// The weights inside the program.
    pub fn embedded() -> &'static Scorer {
        static SCORER: OnceLock<Scorer> = OnceLock::new();
        SCORER.get_or_init(|| Scorer::read(WEIGHTS))
    }

    /// Sizes (features, hidden, classes) as 32-bit little-endian integers, then thresholds, biases and the second layer as
    /// 32-bit floats, then for each feature a scale and its weights as 8-bit integers.
    fn read(bytes: &[u8]) -> Scorer {
        let mut words = bytes.chunks_exact(4).map(|c| [c[0], c[1], c[2], c[3]]);
        let mut size = || words.next().map_or(0, |w| u32::from_le_bytes(w) as usize);
        let (features, hidden, classes) = (size(), size(), size());
        let mut floats = |n: usize| -> Vec<f32> { words.by_ref().take(n).map(f32::from_le_bytes).collect() };
        let (least, bias, second) = (floats(classes), floats(hidden), floats(hidden));
        let rows = bytes.get(4 * (3 + classes + 2 * hidden)..).unwrap_or_default().chunks_exact(4 + hidden);
        let mut first = Vec::with_capacity(features * hidden);
        for row in rows.take(features) {
            let scale = f32::from_le_bytes([row[0], row[1], row[2], row[3]]);
            first.extend(row.iter().skip(4).map(|b| f32::from(b.cast_signed()) * scale));
        }
        Scorer { hidden, first, bias, second, least }
    }

    /// The score of a row: log odds but for a constant.
    pub fn score(&self, row: &Row) -> f32 {
        debug_assert!(row.width() * self.hidden <= self.first.len(), "the weights are fitted on other features");
        let mut hidden = self.bias.clone();
        for (feature, value) in &row.values {
            let at = usize::from(*feature) * self.hidden;
            for (sum, weight) in hidden.iter_mut().zip(self.first.get(at..at + self.hidden).unwrap_or_default()) {
                *sum += value * weight;
            }
        }
        hidden.iter().zip(&self.second).map(|(h, w)| h.max(0.0) * w).sum()
    }

    /// The least probability of an antecedent that a mention of this class takes.
    pub fn least(&self, class: Class) -> f32 {
        self.least.get(class as usize).copied().unwrap_or(1.0)
    }
}
