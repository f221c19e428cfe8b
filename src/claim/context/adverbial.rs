//! Clauses beside their verb: conditions, comparisons, gerunds behind a preposition, purposes, times.

use super::complement::is_hard_to_see;
use super::tense::{is_past, is_present};
use super::{Effect, above, is_lemma};
use crate::claim::Modality;
use crate::claim::clause_kind::{is_condition, is_gerund_clause};
use crate::claim::factuality;
use crate::claim::grammar::{leftmost, set_off};
use crate::claim::lexicon::{self, Class};
use crate::claim::negation::negated;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// What a clause beside its verb takes from it and from its mark.
pub(super) fn of_adverbial(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    if is_condition(document, clause) || is_as_long_as(document, head, clause) {
        return Effect::of(Modality::Conditional);
    }
    if is_hard_to_see(document, head) && document.token(clause).xpos == "VBG" {
        return Effect { negative: true, modality: Some(Modality::Possible) };
    }
    let marks: Vec<String> =
        document.children_by(clause, Relation::Mark).map(|m| document.token(m).lemma.to_lowercase()).collect();
    let marked = |lemma: &str| marks.iter().any(|m| m == lemma);
    // "as if it floats", "as though it floats", "seems like it floats": only so it seems.
    let seems = is_lemma(document, head, &["seem", "look", "sound", "feel", "appear"]) && marked("like");
    if seems || marked("whether") || marked("lest") || marked("as") && (marked("though") || marked("if")) {
        return Effect::of(Modality::Possible);
    }
    if marked("without") || marked("instead") || marked("rather") {
        return Effect::NONE.flipped(true);
    }
    if factuality::has_to(document, clause) {
        return of_purpose(document, head, clause);
    }
    if is_result(document, head, clause) {
        return match negated(document, head) {
            true => Effect { negative: true, modality: Some(Modality::Possible) },
            false => above(document, head),
        };
    }
    if is_gerund_clause(document, clause) {
        return of_gerund(document, head, clause, &marks);
    }
    // "if it leaked because it was old": inside the condition.
    if in_condition(document, head) {
        return Effect::of(Modality::Conditional);
    }
    let past_participle = document.token(clause).xpos == "VBN" && document.child(clause, Relation::Aux).is_none();
    let timed = is_time_clause(document, clause);
    // "When someone leaves, it is closed": whoever it may be, whenever.
    let anybody = |s: TokenId| {
        is_lemma(
            document,
            s,
            &["someone", "somebody", "something", "anyone", "anybody", "anything", "everyone", "everybody"],
        )
    };
    if timed
        && !marked("as")
        && is_present(document, clause)
        && document.child(clause, Relation::Nsubj).is_some_and(anybody)
    {
        return Effect::of(Modality::Conditional);
    }
    // "when the port closes", "when asked": at the time of what may be or will be. "As" may also give a reason.
    if timed && (past_participle || is_present(document, clause)) {
        let modality = above(document, head).modality;
        return Effect { negative: false, modality: modality.filter(|m| !marked("as") || *m == Modality::Future) };
    }
    Effect::NONE
}

/// Prepositions whose gerund is what the word before them is about.
const TOPICAL: [&str; 12] = ["of", "about", "on", "from", "with", "for", "at", "into", "to", "over", "in", "against"];

/// A gerund has no tense of its own: it goes with its verb ("may sail, leaving the port"), unless it stands in front
/// with its own subject ("With the port closing, it may sail") or tells of what came before ("having sailed").
fn of_gerund(document: &Document, head: TokenId, clause: TokenId, marks: &[String]) -> Effect {
    let word = document.token(head);
    let marked = |lemma: &str| marks.iter().any(|m| m == lemma);
    let bare = marks.is_empty() && document.child(clause, Relation::Nsubj).is_none();
    // "dies when eating salt": whenever it may be.
    let when = document.children_by(clause, Relation::Advmod).any(|a| is_lemma(document, a, &["when"]));
    if (when || marked("when")) && is_present(document, head) {
        return Effect::of(Modality::Conditional);
    }
    if bare || TOPICAL.iter().any(|p| marked(p)) {
        // "kept from sailing", "remiss in sailing"
        if lexicon::is(word, Class::Failing) && (marked("from") || word.upos == Upos::Adj && !bare) {
            let outer = above(document, head);
            return Effect { negative: !outer.negative, modality: outer.modality };
        }
        // "voted against sailing"
        if marked("against") {
            return Effect::of(Modality::Possible);
        }
        // "anticipating having ships" has none; but "tried, leaving Oslo" did leave.
        let mut classes = lexicon::classes(word).iter();
        let near = !bare || clause.0 == head.0 + 1;
        if let Some(modality) = classes.find_map(|c| factuality::infinitive_effect(*c, true)).filter(|_| near) {
            // "not afraid of sailing" leaves it open, "not interested in sailing" does not.
            let able = ["able", "capable", "eligible", "interested", "qualified", "welcome"];
            let closed = modality != Modality::Possible || is_lemma(document, head, &able);
            return Effect::of(modality).flipped(negated(document, head) && closed);
        }
        if marked("for") && is_for_doing(document, head) {
            return Effect::of(Modality::Intended);
        }
    }
    let own_subject = document.child(clause, Relation::Nsubj).is_some();
    let apart = own_subject && (clause < head || lexicon::is(document.token(clause), Class::Report));
    let past = marked("after") || marked("since") || marked("despite");
    if apart || past {
        return Effect::NONE;
    }
    Effect { negative: false, modality: goes_with(document, head, clause).modality }
}

/// What a gerund goes with. "Agreed to sail, ending the strike": behind a comma it tells what the agreeing did, as it
/// would not behind wanting or planning.
fn goes_with(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    let word = document.token(head);
    let governor = word.head.filter(|h| {
        word.relation == Relation::Xcomp
            && is_past(document, *h)
            && is_lemma(document, *h, &["agree", "decide", "vote", "choose", "opt", "elect", "resolve", "move"])
    });
    match governor {
        Some(governor) if set_off(document, leftmost(document, clause)) => above(document, governor),
        _ => above(document, head),
    }
}

/// "is used for cutting", "is good for cutting", but not "thanked for helping", "sorry for leaving"
fn is_for_doing(document: &Document, head: TokenId) -> bool {
    let word = document.token(head);
    match word.upos {
        Upos::Adj | Upos::Noun => !lexicon::is(word, Class::Judging),
        _ => lexicon::is(word, Class::Serving),
    }
}

/// "as long as it floats", "as far as it allows": a condition in the present, a time or way in the past.
fn is_as_long_as(document: &Document, head: TokenId, clause: TokenId) -> bool {
    is_lemma(document, head, &["long", "far"])
        && document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["as"]))
        && is_present(document, clause)
}

/// Whether a verb is that of a condition, or merged with it ("if it began to leak").
fn in_condition(document: &Document, verb: TokenId) -> bool {
    let word = document.token(verb);
    word.relation == Relation::Advcl && is_condition(document, verb)
        || word.relation == Relation::Xcomp && word.head.is_some_and(|h| in_condition(document, h))
}

/// "so strong that it floats"
fn is_result(document: &Document, head: TokenId, clause: TokenId) -> bool {
    let that = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["that"]));
    that && document
        .subtree_without(head, |t| t == clause)
        .into_iter()
        .any(|t| t < clause && is_lemma(document, t, &["so", "such"]))
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
            && is_lemma(document, *c, &["when", "whenever", "until", "till", "once", "after", "before", "as", "where"])
    })
}
