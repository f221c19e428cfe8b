mod auxiliaries;
mod clauses;
mod governors;
mod hedges;
mod inherited;
mod negation;

use super::{assess, assess_with};
use crate::claim::Polarity;
use crate::claim::small_trees::{document, predicates};
use crate::document::{Document, TokenId};

/// Checks polarity and modality of all predicates of a sentence, each with the governors merged with it.
fn check(trees: &str, expected: &[&str]) {
    let document = document(trees);
    let found: Vec<String> = predicates(&document)
        .into_iter()
        .map(|(words, governors, predicate)| {
            let (polarity, modality) = assess(&document, predicate, &governors);
            let denied = if polarity == Polarity::Negative { "negative " } else { "" };
            format!("{words}: {denied}{}", format!("{modality:?}").to_lowercase())
        })
        .collect();
    assert_eq!(found, expected);
}
