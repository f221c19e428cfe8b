//! The encoder: words in, scores for every head of the network out. Knows strings and numbers, not documents.
//!
//! A six-layer transformer over word pieces (Devlin et al. 2019, in the distilled form of Wang et al. 2020), with linear
//! heads for tags and deep biaffine attention for the tree (Dozat and Manning 2017). `training/` makes the weights.

mod lemmas;
mod pieces;
mod scores;

use std::path::Path;
use std::sync::Arc;

use rten::{ModelOptions, NodeId, RunOptions, ThreadPool, Value};
use rten_tensor::Tensor;
use rten_tensor::prelude::*;
use sha2::{Digest, Sha256};

pub use lemmas::{Lemmas, verb};
use pieces::Pieces;
pub use scores::{Matrix, Scores};

#[cfg(feature = "embedded-model")]
static WEIGHTS: &[u8] = include_bytes!("../../models/claimgraph-en.onnx");

/// Word pieces that one pass can take, the two marks at its ends included.
pub const MAX_PIECES: usize = 512;

/// The outputs of the network that are asked for, in this order.
const OUTPUTS: [&str; 9] =
    ["upos", "xpos", "feats", "lemma", "mention", "start", "arcs", "label_dependent", "label_head"];

/// Weights that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error("cannot read the weights: {0}")]
    Io(#[from] std::io::Error),
    /// It is no network of this program.
    #[error("these are no weights of claimgraph: {0}")]
    Unusable(String),
}

/// What the numbers of each head stand for, most frequent first.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Labels {
    /// Universal parts of speech.
    pub upos: Vec<String>,
    /// Penn Treebank tags.
    pub xpos: Vec<String>,
    /// Bundles of features.
    pub feats: Vec<String>,
    /// Edit scripts from form to lemma: `casing|characters to drop|ending`, or `=lemma`.
    pub lemma: Vec<String>,
    /// Relations with subtype.
    pub rel: Vec<String>,
    /// `none` and the types of mentions.
    pub mention: Vec<String>,
}

/// The encoder with all it needs.
pub struct Model {
    network: rten::Model,
    inputs: [NodeId; 5],
    outputs: Vec<NodeId>,
    labels: Labels,
    pieces: Pieces,
    lemmas: Lemmas,
    hash: String,
}

impl Model {
    /// The weights inside the program.
    ///
    /// # Errors
    /// Where they are damaged.
    #[cfg(feature = "embedded-model")]
    pub fn embedded() -> Result<Model, Error> {
        let network = options().load_static_slice(WEIGHTS).map_err(|e| Error::Unusable(e.to_string()))?;
        Model::new(network, hash(WEIGHTS))
    }

    /// Weights of one's own, as `training/export.py` writes them.
    ///
    /// # Errors
    /// Where the file cannot be read or holds something else.
    pub fn load(path: &Path) -> Result<Model, Error> {
        let bytes = std::fs::read(path)?;
        let hash = hash(&bytes);
        let network = options().load(bytes).map_err(|e| Error::Unusable(e.to_string()))?;
        Model::new(network, hash)
    }

    fn new(network: rten::Model, hash: String) -> Result<Model, Error> {
        let node = |name: &str| network.node_id(name).map_err(|e| Error::Unusable(e.to_string()));
        let inputs = [node("ids")?, node("mask")?, node("shapes")?, node("first")?, node("last")?];
        let outputs = OUTPUTS.iter().map(|name| node(name)).collect::<Result<Vec<_>, _>>()?;
        let metadata = |name: &str| {
            network.metadata().get(name).map(str::to_owned).ok_or_else(|| Error::Unusable(format!("no {name} in them")))
        };
        let labels = serde_json::from_str(&metadata("labels")?).map_err(|e| Error::Unusable(e.to_string()))?;
        let pieces = Pieces::new(&metadata("pieces")?)?;
        let lemmas = Lemmas::new(&metadata("lexicon")?)?;
        Ok(Model { network, inputs, outputs, labels, pieces, lemmas, hash })
    }

    /// What the numbers of each head stand for.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Base forms.
    pub fn lemmas(&self) -> &Lemmas {
        &self.lemmas
    }

    /// The first four hexadecimal digits of the weights' SHA-256.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// How many word pieces a word has.
    pub fn piece_count(&self, word: &str) -> usize {
        self.pieces.of(word).len()
    }

    /// All heads over a window of words, which must have at most [`MAX_PIECES`] - 2 pieces together.
    ///
    /// A window is a batch of its own and has no padding, so its numbers are the same whatever runs beside it.
    pub fn scores(&self, words: &[&str]) -> Scores {
        let mut ids = vec![pieces::START];
        let (mut shapes, mut first, mut last) = (vec![0], vec![0], vec![0]);
        for word in words {
            let found = self.pieces.of(word);
            first.push(ids.len() as i32);
            shapes.extend(found.iter().map(|_| pieces::shape(word)));
            ids.extend(found);
            last.push(ids.len() as i32 - 1);
        }
        ids.push(pieces::END);
        shapes.push(0);
        let mask = vec![1; ids.len()];
        let tensor = |v: Vec<i32>| -> Value { Tensor::from_data(&[1, v.len()], v).into() };
        let inputs = self.inputs.iter().zip([ids, mask, shapes, first, last]).map(|(id, v)| (*id, tensor(v).into()));
        let outputs = self.network.run(inputs.collect(), &self.outputs, Some(run_options()));
        // The window holds the pieces it may, and the names in the graph were checked: nothing is left that could fail.
        let mut outputs = outputs.expect("the network runs").into_iter();
        let mut next = || -> Matrix {
            let tensor: Tensor<f32> = outputs.next().and_then(|v| v.try_into().ok()).expect("scores are floats");
            Matrix::new(tensor.shape().last().copied().unwrap_or(1), tensor.to_vec())
        };
        Scores {
            upos: next(),
            xpos: next(),
            feats: next(),
            lemma: next(),
            mention: next(),
            start: next(),
            arcs: next(),
            label_dependent: next(),
            label_head: next(),
            labels: self.labels.rel.len(),
        }
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(2).map(|b| format!("{b:02x}")).collect()
}

fn options() -> ModelOptions {
    let mut options = ModelOptions::with_all_ops();
    options.prepack_weights(true);
    options
}

thread_local! {
    /// One thread for each of the program's own: windows run beside each other, never one over several cores, which
    /// keeps sums in one order whatever the number of threads.
    static POOL: Arc<ThreadPool> = Arc::new(ThreadPool::with_num_threads(1));
}

fn run_options() -> RunOptions {
    RunOptions::default().with_thread_pool(Some(POOL.with(Arc::clone)))
}

#[cfg(all(test, feature = "embedded-model"))]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Reference {
        words: Vec<String>,
        pieces: Vec<i32>,
        upos: Vec<Vec<f32>>,
        mention: Vec<Vec<f32>>,
        start: Vec<Vec<f32>>,
        arcs: Vec<Vec<f32>>,
    }

    /// The same windows through PyTorch, with the same rounded weights (training/export.py).
    #[test]
    fn computes_what_training_computed() {
        let reference: Vec<Reference> =
            serde_json::from_str(include_str!("../../models/reference.json")).expect("reference");
        let model = Model::embedded().expect("weights");
        for window in reference {
            let words: Vec<&str> = window.words.iter().map(String::as_str).collect();
            let mut ids = vec![pieces::START];
            ids.extend(words.iter().flat_map(|w| model.pieces.of(w)));
            ids.push(pieces::END);
            assert_eq!(ids, window.pieces);
            let scores = model.scores(&words);
            for (expected, found) in [
                (&window.upos, &scores.upos),
                (&window.mention, &scores.mention),
                (&window.start, &scores.start),
                (&window.arcs, &scores.arcs),
            ] {
                for (i, row) in expected.iter().enumerate() {
                    for (a, b) in row.iter().zip(found.row(i)) {
                        assert!((a - b).abs() < 1e-3 * a.abs().max(1.0), "{a} {b}");
                    }
                }
            }
        }
    }
}
