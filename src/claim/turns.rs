//! Turns of an interview, where the text names who speaks in front of each: "Q: Why? A: Because.", "Ann Berg: I sail."

use std::collections::BTreeMap;

use crate::document::{Document, TokenId};
use crate::ud::Upos;

/// What one speaker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// The words in front of the colon.
    pub label: Vec<TokenId>,
    /// What is said, up to the next turn, in text order.
    pub content: Vec<TokenId>,
}

/// Labels of pictures and notes, which stand in front of colons like speakers.
const CAPTIONS: [&str; 14] = [
    "image", "photo", "picture", "video", "audio", "source", "note", "update", "file", "graphic", "credit", "warning",
    "caption", "map",
];

/// The turns of a document in text order; none where it is no interview, that is, where there are not two speakers with
/// two turns each.
pub(super) fn turns(document: &Document) -> Vec<Turn> {
    let opened: Vec<Vec<TokenId>> = document
        .sentences()
        .iter()
        .filter(|s| s.starts_paragraph)
        .filter_map(|s| label(document, s.tokens.clone().map(TokenId)))
        .collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for label in &opened {
        *counts.entry(words(document, label)).or_default() += 1;
    }
    if counts.values().filter(|n| **n > 1).count() < 2 {
        return vec![];
    }
    let mut found = vec![];
    for (i, label) in opened.iter().enumerate() {
        let begin = label[label.len() - 1].0 + 2;
        let end = opened.get(i + 1).map_or(document.tokens().len() as u32, |next| next[0].0);
        found.push(Turn { label: label.clone(), content: (begin..end).map(TokenId).collect() });
    }
    found
}

fn words(document: &Document, label: &[TokenId]) -> String {
    label.iter().map(|t| document.token(*t).form.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// Up to four words in capitals before the first colon of a sentence: a name, or "Q" and "A".
fn label(document: &Document, sentence: impl Iterator<Item = TokenId>) -> Option<Vec<TokenId>> {
    let head: Vec<TokenId> = sentence.take(5).collect();
    let colon = head.iter().position(|t| document.token(*t).form == ":").filter(|c| *c > 0)?;
    let label = head.get(..colon)?.to_vec();
    let named = |t: &TokenId| {
        let word = document.token(*t);
        word.form.starts_with(char::is_uppercase)
            && !matches!(word.upos, Upos::Verb | Upos::Aux)
            && !CAPTIONS.contains(&word.form.to_lowercase().as_str())
    };
    label.iter().all(named).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::small_trees::document;

    fn check(trees: &str, expected: &[&str]) {
        let document = document(trees);
        let text = |t: &[TokenId]| t.iter().map(|t| document.token(*t).form.as_str()).collect::<Vec<_>>().join(" ");
        let found: Vec<String> =
            turns(&document).iter().map(|t| format!("{} > {}", text(&t.label), text(&t.content))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_label_opens_a_turn_that_lasts_to_the_next() {
        // Q: Why? A: It leaked. It sank. Q: When? A: In May.
        check(
            "¶ Q/=/PROPN/NNP/3/dep :/=/PUNCT/:/3/punct Why/why/ADV/WRB/0/root ?/=/PUNCT/./3/punct\n\
             ¶ A/=/PROPN/NNP/4/dep :/=/PUNCT/:/4/punct It/it/PRON/PRP/4/nsubj leaked/leak/VERB/VBD/0/root ./=/PUNCT/./4/punct\n\
             It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./2/punct\n\
             ¶ Q/=/PROPN/NNP/3/dep :/=/PUNCT/:/3/punct When/when/ADV/WRB/0/root ?/=/PUNCT/./3/punct\n\
             ¶ A/=/PROPN/NNP/4/dep :/=/PUNCT/:/4/punct In/in/ADP/IN/4/case May/=/PROPN/NNP/0/root ./=/PUNCT/./4/punct",
            &["Q > Why ?", "A > It leaked . It sank .", "Q > When ?", "A > In May ."],
        );
    }

    #[test]
    fn captions_and_single_labels_are_no_turns() {
        // Image: Ann. Bo: It sank. Image: Bo. Bo: It leaked.
        check(
            "¶ Image/image/NOUN/NN/0/root :/=/PUNCT/:/3/punct Ann/=/PROPN/NNP/1/appos ./=/PUNCT/./1/punct\n\
             ¶ Bo/=/PROPN/NNP/4/dep :/=/PUNCT/:/4/punct It/it/PRON/PRP/4/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct\n\
             ¶ Image/image/NOUN/NN/0/root :/=/PUNCT/:/3/punct Bo/=/PROPN/NNP/1/appos ./=/PUNCT/./1/punct\n\
             ¶ Bo/=/PROPN/NNP/4/dep :/=/PUNCT/:/4/punct It/it/PRON/PRP/4/nsubj leaked/leak/VERB/VBD/0/root ./=/PUNCT/./4/punct",
            &[],
        );
    }
}
