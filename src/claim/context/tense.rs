//! The tense of a clause, and whether it looks forward from a past.

use super::first_conjunct;
use crate::claim::clause_kind;
use crate::document::{Document, SentenceId, TokenId};
use crate::ud::{Relation, Upos};

/// Whether a clause looks forward from the past, by the sequence of tenses: the complement of a verb in the past ("said
/// that it would sail"), a clause below one ("met Bo, who would help"), a sentence that goes on from one.
pub(in crate::claim) fn follows_past(document: &Document, token: TokenId) -> bool {
    let at = first_conjunct(document, token);
    let word = document.token(at);
    let Some(head) = word.head else {
        return at != token && is_past(document, at)
            || !is_quoted(document, token) && sentence_before_is_past(document, token);
    };
    match word.relation {
        Relation::Ccomp | Relation::Csubj => {
            is_past(document, head)
                || document.token(head).xpos == "VBN"
                // "saying that it would sail": the tense is further up.
                || document.token(head).xpos == "VBG" && document.token(head).head.is_some_and(|h| is_past(document, h))
        }
        Relation::Acl if word.subtype != "relcl" => true,
        Relation::Acl | Relation::Advcl | Relation::Appos => {
            let mut above = Some(head);
            while let Some(t) = above.filter(|t| !matches!(document.token(*t).upos, Upos::Verb)) {
                above = document.token(t).head;
            }
            above.is_some_and(|t| is_past(document, t))
        }
        _ => false,
    }
}

/// Whether a predicate is in a past tense: "sailed", "was", "had sailed".
pub(super) fn is_past(document: &Document, predicate: TokenId) -> bool {
    let past = |t: TokenId| document.token(t).xpos == "VBD";
    past(predicate)
        || document
            .children_by(predicate, Relation::Cop)
            .chain(document.children_by(predicate, Relation::Aux))
            .any(past)
}

fn sentence_before_is_past(document: &Document, token: TokenId) -> bool {
    let before = document.sentence_of(token).0.checked_sub(1).map(SentenceId);
    before.is_some_and(|s| is_past(document, document.root(s)))
}

/// Whether a quotation is open at a token, by the marks since its paragraph began.
fn is_quoted(document: &Document, token: TokenId) -> bool {
    let sentences = &document.sentences()[..=document.sentence_of(token).index()];
    let first = sentences.iter().rfind(|s| s.starts_paragraph).map_or(0, |s| s.tokens.start);
    (first..token.0).filter(|t| clause_kind::is_quote(&document.token(TokenId(*t)).form)).count() % 2 == 1
}

/// Whether a clause is in the present, by its verb or its first auxiliary: "sails", "is sailing", "has sailed".
pub(in crate::claim) fn is_present(document: &Document, predicate: TokenId) -> bool {
    let present = |t: TokenId| matches!(document.token(t).xpos.as_str(), "VBZ" | "VBP");
    let helpers =
        || document.children_by(predicate, Relation::Aux).chain(document.children_by(predicate, Relation::Cop));
    present(predicate) && helpers().next().is_none() || helpers().any(present)
}
