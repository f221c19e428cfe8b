//! Clauses beside their verb: conditions, comparisons, gerunds behind a preposition, purposes, times.

use super::{Effect, above, is_hard_to_see, is_lemma};
use crate::claim::Modality;
use crate::claim::clause_kind::{is_condition, is_gerund_clause};
use crate::claim::factuality;
use crate::claim::lexicon::{self, Class};
use crate::claim::negation::negated;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// What a clause beside its verb takes from it and from its mark.
pub(super) fn of_adverbial(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    if is_condition(document, clause) {
        return Effect::of(Modality::Conditional);
    }
    if is_hard_to_see(document, head) && document.token(clause).xpos == "VBG" {
        return Effect { negative: true, modality: Some(Modality::Possible) };
    }
    let word = document.token(head);
    let marks: Vec<String> =
        document.children_by(clause, Relation::Mark).map(|m| document.token(m).lemma.to_lowercase()).collect();
    let marked = |lemma: &str| marks.iter().any(|m| m == lemma);
    // "as if it floats", "as though it floats", "like it floats": only so it seems.
    if marked("whether") || marked("as") && (marked("though") || marked("if")) {
        return Effect::of(Modality::Possible);
    }
    if marked("without") || marked("instead") || marked("rather") {
        return Effect::NONE.flipped(true);
    }
    if factuality::has_to(document, clause) {
        return of_purpose(document, head, clause);
    }
    let gerund = is_gerund_clause(document, clause);
    if gerund
        && ["of", "about", "on", "from", "with", "for", "at", "into", "to", "over", "in", "against"]
            .iter()
            .any(|p| marked(p))
    {
        if lexicon::is(word, Class::Failing) && marked("from") {
            let outer = above(document, head);
            return Effect { negative: !outer.negative, modality: outer.modality };
        }
        let effect = lexicon::classes(word).iter().find_map(|c| factuality::infinitive_effect(*c, true));
        // "voted against sailing"
        if marked("against") {
            return Effect::of(Modality::Possible);
        }
        // "considered for promoting" and the like stay as true as they are said.
        return effect
            .map_or(Effect::NONE, |m| Effect::of(m).flipped(negated(document, head) && m != Modality::Possible));
    }
    if is_time_clause(document, clause)
        && matches!(document.token(clause).xpos.as_str(), "VBZ" | "VBP")
        && above(document, head).modality == Some(Modality::Future)
    {
        return Effect::of(Modality::Future);
    }
    Effect::NONE
}

/// What a purpose, a result or the complement of an adjective takes.
fn of_purpose(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    let word = document.token(head);
    let degree = |lemma: &str| document.children_by(head, Relation::Advmod).any(|a| is_lemma(document, a, &[lemma]));
    if degree("too") {
        return Effect { negative: true, modality: Some(Modality::Possible) };
    }
    if degree("enough") {
        return Effect::of(Modality::Possible);
    }
    // "returned only to leave": a result.
    let to = document.children_by(clause, Relation::Mark).next().and_then(|m| m.0.checked_sub(1)).map(TokenId);
    if to.is_some_and(|t| is_lemma(document, t, &["only"])) {
        return Effect::NONE;
    }
    if word.upos == Upos::Adj {
        return match lexicon::classes(word).iter().find_map(|c| factuality::infinitive_effect(*c, false)) {
            Some(modality) => Effect::of(modality).flipped(negated(document, head)),
            // "glad to sail"
            None if lexicon::is(word, Class::Know) => Effect::NONE,
            None => Effect::of(Modality::Intended),
        };
    }
    Effect::of(factuality::of_governor(document, head, clause).unwrap_or(Modality::Intended))
}

fn is_time_clause(document: &Document, clause: TokenId) -> bool {
    document.children(clause).iter().any(|c| {
        matches!(document.token(*c).relation, Relation::Mark | Relation::Advmod)
            && is_lemma(document, *c, &["when", "until", "till", "once", "after", "before", "as"])
    })
}
