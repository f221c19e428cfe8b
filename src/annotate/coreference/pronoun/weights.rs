//! How much each feature of an antecedent counts, fitted by logistic regression on the train part of GUM (the genres that
//! the encoder is trained on): for each pronoun the likelihood of its antecedents against that of having none here.
//! `training/pronouns.py` writes this file.

use super::FEATURES;

/// For "he" and "she", "it", "they": the least probability of an antecedent that is taken, and the weights.
pub const WEIGHTS: [(f32, [f32; FEATURES]); 3] = [
    (
        0.4,
        [
            -0.82, 1.52, 0.31, -0.74, 0.30, 0.62, 0.62, 0.20, 1.25, -0.30, 0.69, -0.62, 0.52, -0.44, 0.00, 0.00, 0.00,
            -0.32, 0.53, 0.10, -0.26, -0.23, -0.12, 1.60, 0.35, 0.64, 0.42, -0.12, 0.34, -0.33, 0.66, 0.72, -0.12,
        ],
    ),
    (
        0.6,
        [
            -2.78, 1.82, 0.70, -0.73, -0.22, 0.40, 2.57, 0.17, 1.16, -0.05, 0.72, -0.44, -0.09, 0.00, -0.40, -0.58,
            -0.62, -0.79, 0.11, 0.57, 0.25, -0.57, -0.33, -0.05, 0.18, 0.59, 1.03, 0.09, 0.52, -0.06, 0.63, 0.02,
            -0.09,
        ],
    ),
    (
        0.5,
        [
            -2.23, 2.39, 1.18, -1.28, -0.30, 0.54, 2.29, 0.42, 0.54, 0.13, 0.18, -0.66, 0.28, 1.23, -0.09, -0.54,
            -0.55, -0.83, -0.12, 0.38, -0.41, -0.75, 0.54, 0.76, -0.30, -0.05, 0.99, -0.90, 0.77, -0.25, 0.04, -0.22,
            1.97,
        ],
    ),
];
