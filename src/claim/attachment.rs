//! Noun modifiers that say something of the verb: the tree gives them to a noun beside it.

use super::grammar::{has, introducers, is_name, lower};
use super::time;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// Verbs whose of-phrase is what somebody loses, is told or is charged with: "stripped Bo of his post", "accused Ann of
/// fraud" (Levin 1993, sections 10.5 and 10.6, and verbs of telling and judging).
const PRIVATIVE: [&str; 22] = [
    "strip", "rob", "deprive", "rid", "relieve", "cure", "cheat", "cleanse", "accuse", "convict", "acquit", "suspect",
    "inform", "notify", "remind", "warn", "assure", "advise", "convince", "persuade", "absolve", "clear",
];

/// Whether a modifier of a noun is an argument of the verb that the noun belongs to.
pub(super) fn belongs_to_verb(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    let Some(noun) = word.head.filter(|n| word.relation == Relation::Nmod && *n < child) else { return false };
    let preposition = lower(document, &introducers(document, child, Relation::Case));
    range_end(document, noun, &preposition)
        || theme(document, noun, &preposition)
        || existence(document, noun, &preposition)
        || dated(document, noun, child, &preposition)
}

/// "ran from Oslo *to Bergen*", "rose from 10 *to 20*"
fn range_end(document: &Document, noun: TokenId, preposition: &str) -> bool {
    matches!(preposition, "to" | "into" | "until" | "till" | "through")
        && document.token(noun).relation == Relation::Obl
        && !time::is_time(document, noun)
        && lower(document, &introducers(document, noun, Relation::Case)) == "from"
}

/// "stripped Bo *of his post*". Of a common noun, an of-phrase may tell which one: "warned the owners of the mine".
fn theme(document: &Document, noun: TokenId, preposition: &str) -> bool {
    let word = document.token(noun);
    let known = is_name(document, noun)
        || word.upos == Upos::Pron
        || document.children_by(noun, Relation::Nmod).any(|p| document.token(p).subtype == "poss");
    let first = super::grammar::first_conjunct(document, noun);
    let verb = document.token(first).head;
    preposition == "of"
        && known
        && document.token(first).relation == Relation::Obj
        && verb.is_some_and(|v| PRIVATIVE.contains(&document.token(v).lemma.as_str()))
}

/// "died on Friday *of a stroke*", "burned on New Year's Eve *in Oslo*": only another time belongs to a date.
fn dated(document: &Document, noun: TokenId, child: TokenId, preposition: &str) -> bool {
    let apart =
        matches!(preposition, "in" | "at" | "near" | "inside" | "outside" | "across" | "by" | "with" | "for" | "from")
            || preposition == "of" && document.token(noun).head.is_some_and(|v| document.token(v).lemma == "die");
    // "on the Friday of the festival"
    apart
        && !has(document, noun, Relation::Det)
        && document.token(noun).relation == Relation::Obl
        && is_name(document, noun)
        && time::is_time(document, noun)
        && !time::is_time(document, child)
}

/// "There was a strike *in Oslo*"
fn existence(document: &Document, noun: TokenId, preposition: &str) -> bool {
    let word = document.token(noun);
    matches!(preposition, "in" | "at" | "on" | "near" | "inside" | "outside" | "within" | "across" | "throughout")
        && word.relation == Relation::Nsubj
        && !has(document, noun, Relation::Conj)
        && word.head.is_some_and(|v| {
            document.token(v).lemma == "be" && has(document, v, Relation::Expl) && !has(document, v, Relation::Obl)
        })
}
