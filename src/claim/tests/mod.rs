//! Each convention by a sentence of its own and one that only looks like it. A word of a tree is written
//! `form/lemma/UPOS/XPOS/head/relation`, and where a mention opens or closes its `Entity` behind that.

mod attributes;
mod beside;
mod clauses;
mod contract;
mod groups;
mod lemmas;
mod more;
mod named;
mod shared;
mod slots;

use std::collections::BTreeSet;

use super::{Claim, Slot, Target, extract};
use crate::document::Document;
use crate::span::join;

/// Reads one sentence whose words are separated by spaces.
fn document(words: &str) -> Document {
    let mut conllu = String::from("# newdoc id = test\n");
    for (i, word) in words.split_whitespace().enumerate() {
        let columns: Vec<&str> = word.split('/').collect();
        let [form, lemma, upos, xpos, head, relation, entity @ ..] = columns.as_slice() else {
            panic!("six or seven columns: {word}")
        };
        let misc = entity.first().map_or("_".to_owned(), |e| format!("Entity={e}"));
        conllu.push_str(&format!("{}\t{form}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t{misc}\n", i + 1));
    }
    conllu.push('\n');
    crate::conllu::read(&conllu).expect("a tree").remove(0)
}

/// Compares the claims of a sentence with `subject | relation | object | [Role] preposition argument`, in any order.
/// `@` marks a slot that is a claim, `-` an empty one.
pub(super) fn check(words: &str, expected: &[&str]) {
    let document = document(words);
    let found: BTreeSet<String> = extract(&document).iter().map(|c| compact(&document, c)).collect();
    assert_eq!(found, expected.iter().map(|e| (*e).to_owned()).collect());
}

fn compact(document: &Document, claim: &Claim) -> String {
    let words = |slot: &Slot| {
        let mark = if matches!(slot.target, Target::Claim(_)) { "@" } else { "" };
        format!("{mark}{}", join(&slot.spans, document.text()))
    };
    let slot = |slot: &Option<Slot>| slot.as_ref().map_or("-".to_owned(), words);
    let relation = claim.predicate.implied.clone().unwrap_or_else(|| join(&claim.predicate.spans, document.text()));
    let mut parts = vec![slot(&claim.subject), relation, slot(&claim.object)];
    for argument in &claim.arguments {
        let role = argument.role.map(|r| format!("[{r:?}]"));
        let words = words(&argument.slot);
        parts.push(role.into_iter().chain(argument.preposition.clone()).chain([words]).collect::<Vec<_>>().join(" "));
    }
    parts.join(" | ")
}
