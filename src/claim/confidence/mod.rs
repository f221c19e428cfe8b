//! How sure a claim is: a logistic model over its construction, its parse and its length. Where the weights come from and
//! how far the numbers can be trusted: `docs/confidence.md`.

mod features;
mod weights;

pub(super) use features::{NAMES, features};

/// The probability that a claim is right, 0 to 1, two decimals.
pub(super) fn of(features: &[f32; NAMES.len()]) -> f32 {
    let log_odds: f32 = weights::WEIGHTS.iter().zip(features).map(|((_, weight), value)| weight * value).sum();
    (100.0 / (1.0 + (-log_odds).exp())).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::confidence_examples;
    use crate::claim::small_trees::document;

    const CHAIN: &str = "Ann/=/PROPN/NNP/2/nsubj refused/refuse/VERB/VBD/0/root to/=/PART/TO/4/mark \
        sign/=/VERB/VB/2/xcomp the/=/DET/DT/6/det pact/=/NOUN/NN/4/obj ././PUNCT/./2/punct";

    fn features() -> [f32; NAMES.len()] {
        let (_, named) = confidence_examples(&document(CHAIN)).remove(0);
        assert_eq!(named.iter().map(|(name, _)| *name).collect::<Vec<_>>(), NAMES);
        named.iter().map(|(_, value)| *value).collect::<Vec<_>>().try_into().expect("one value for each name")
    }

    fn with(features: &[f32; NAMES.len()], names: &str, value: f32) -> [f32; NAMES.len()] {
        let mut changed = *features;
        for (slot, name) in changed.iter_mut().zip(NAMES) {
            if name.starts_with(names) {
                *slot = value;
            }
        }
        changed
    }

    #[test]
    fn weights_stand_in_the_order_of_the_features() {
        assert_eq!(weights::WEIGHTS.map(|(name, _)| name), NAMES);
    }

    #[test]
    fn features_say_what_the_claim_is_made_of() {
        let values = features();
        let value = |name: &str| values[NAMES.iter().position(|n| *n == name).expect(name)];
        for name in ["bias", "rule verb-object", "merged governors", "subject is a name", "words of relation"] {
            assert!(value(name) > 0.0, "{name}");
        }
        for name in ["rule passive", "no object", "subject is a pronoun", "greatest doubt", "negative"] {
            assert_eq!(value(name), 0.0, "{name}");
        }
    }

    #[test]
    fn a_doubtful_parse_makes_a_claim_less_sure() {
        let sure = features();
        let mut doubtful = sure;
        for name in ["doubt of predicate", "doubt of subject", "doubt of object", "greatest doubt", "doubt inside"] {
            doubtful = with(&doubtful, name, 0.6);
        }
        assert!(of(&doubtful) < of(&sure), "{} {}", of(&doubtful), of(&sure));
    }

    #[test]
    fn confidence_is_a_probability_of_two_decimals() {
        for value in [-1e9, -3.0, 0.0, 0.3, 7.0, 1e9] {
            let confidence = of(&with(&features(), "", value));
            assert!((0.0..=1.0).contains(&confidence), "{value}: {confidence}");
            assert_eq!((confidence * 100.0).round() / 100.0, confidence);
        }
    }
}
