//! What verbs and adjectives do to the clause that is their complement.

use super::tense::{is_past, is_present};
use super::{Effect, above, is_lemma};
use crate::claim::Modality;
use crate::claim::clause_kind::{is_direct_question, is_gerund_clause};
use crate::claim::factuality;
use crate::claim::lexicon::{self, Class};
use crate::claim::negation::negated;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// What a word does to a clause that is its complement or subject.
pub(super) fn of_complement(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    if is_hard_to_see(document, head) {
        return Effect { negative: true, modality: Some(Modality::Possible) };
    }
    let infinite = document.token(clause).relation == Relation::Xcomp
        || factuality::has_to(document, clause)
        || is_gerund_clause(document, clause);
    let asked = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["whether", "if"]));
    if asked
        || is_direct_question(document, clause)
        || asks_who(document, clause)
        || is_wanted_answer(document, head, clause)
    {
        return Effect::of(Modality::Question);
    }
    if infinite {
        of_infinitive(document, head, clause)
    } else {
        of_finite(document, head, clause, negated(document, head) || is_refused(document, head))
    }
}

/// "know who sailed", "see what is wrong": the question word is the subject of its clause. Where it is anything else, the
/// clause takes for granted what it asks after ("explained how it sank").
fn asks_who(document: &Document, clause: TokenId) -> bool {
    let is_question_word = |t: TokenId| matches!(document.token(t).xpos.as_str(), "WP" | "WDT");
    let finite = matches!(document.token(clause).relation, Relation::Ccomp | Relation::Csubj);
    // "what leaks sinks" is said of a thing.
    let free = |s: TokenId| document.children(s).iter().any(|c| document.token(*c).subtype == "relcl");
    finite && document.child(clause, Relation::Nsubj).is_some_and(|s| is_question_word(s) && s < clause && !free(s))
}

/// "wants to know how it sank": a question, where "knows how it sank" is none.
pub(super) fn is_wanted_answer(document: &Document, verb: TokenId, clause: TokenId) -> bool {
    let asks = |t: TokenId| document.token(t).xpos == "WRB";
    is_lemma(document, verb, &["know", "learn", "hear"])
        && (asks(clause) || document.children_by(clause, Relation::Advmod).any(asks))
        && above(document, verb).modality == Some(Modality::Intended)
}

/// "plans to say that it sank", "may show that it sank": not yet said or shown. What I "must say" or "can tell", I say.
fn is_unrealised(document: &Document, verb: TokenId) -> bool {
    let subject = document.child(verb, Relation::Nsubj).or_else(|| {
        let governor = document.token(verb).head.filter(|_| document.token(verb).relation == Relation::Xcomp);
        governor.and_then(|h| document.child(h, Relation::Nsubj))
    });
    let open = || {
        matches!(
            above(document, verb).modality,
            Some(Modality::Intended | Modality::Possible | Modality::Obligation | Modality::Probable)
        )
    };
    // "to say that it sank is wrong"
    let supposed = document.token(verb).relation == Relation::Csubj && factuality::has_to(document, verb);
    document.token(verb).upos == Upos::Verb
        && (supposed || !subject.is_some_and(|s| is_lemma(document, s, &["i", "we", "you"])) && open())
}

/// "refused to say that it sank": as little said as "did not say".
fn is_refused(document: &Document, verb: TokenId) -> bool {
    let word = document.token(verb);
    word.relation == Relation::Xcomp
        && word.head.is_some_and(|h| lexicon::is(document.token(h), Class::Failing) && !negated(document, h))
}

/// "hard to see Ann leaving": negative and only possible.
pub(super) fn is_hard_to_see(document: &Document, seen: TokenId) -> bool {
    let word = document.token(seen);
    is_lemma(document, seen, &["see", "imagine", "believe", "envision", "picture", "envisage"])
        && matches!(word.relation, Relation::Csubj | Relation::Xcomp | Relation::Ccomp | Relation::Advcl)
        && word.head.is_some_and(|h| is_lemma(document, h, &["hard", "difficult", "impossible", "tough"]))
}

fn of_infinitive(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    let word = document.token(head);
    let not = negated(document, head);
    let from = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["from"]));
    // "kept the crew waiting" holds nobody back.
    let failing = lexicon::is(word, Class::Failing)
        && (from || factuality::has_to(document, clause) || word.lemma == "prevent" || word.upos != Upos::Verb);
    if failing {
        let outer = above(document, head);
        return Effect { negative: !outer.negative, modality: outer.modality };
    }
    match factuality::of_governor(document, head, clause) {
        Some(_) if word.lemma == "have" && document.child(head, Relation::Obj).is_some() => above(document, head),
        Some(modality) => Effect::of(modality).flipped(not != is_lemma(document, head, &["unlikely", "improbable"])),
        // "called for Bo to leave"
        None if is_called_for(document, head, clause) => Effect::of(Modality::Intended).flipped(not),
        // "paid the crew to leave": what one is brought to do is not said to be done, unless the verb says so.
        None if is_told_to(document, head, clause) => Effect::of(Modality::Intended).flipped(not),
        // "It takes courage to sail": said of any case of it. "It took a year to sail" tells what was done.
        None if is_timeless_subject(document, head, clause) => Effect::of(Modality::Possible),
        // "made the crew leave": as true as the making.
        None if matches!(word.upos, Upos::Verb | Upos::Aux) => above(document, head),
        None => Effect::NONE,
    }
}

/// "called for Bo to leave": the complement of a verb with a subject behind "for".
fn is_called_for(document: &Document, head: TokenId, clause: TokenId) -> bool {
    document.token(clause).relation == Relation::Ccomp
        && document.token(head).upos == Upos::Verb
        && document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["for"]))
}

/// An infinitive or gerund as the subject of a verb, or of a noun behind a copula, in the present.
fn is_timeless_subject(document: &Document, head: TokenId, clause: TokenId) -> bool {
    let perfect = document.children_by(head, Relation::Aux).any(|a| is_lemma(document, a, &["have"]));
    document.token(clause).relation == Relation::Csubj
        && (factuality::has_to(document, clause) || is_gerund_clause(document, clause))
        && !perfect
        && matches!(document.token(head).upos, Upos::Verb | Upos::Noun)
        && is_present(document, head)
}

/// An infinitive with "to" whose subject is the object of a verb that does not bring it about.
fn is_told_to(document: &Document, verb: TokenId, clause: TokenId) -> bool {
    let word = document.token(verb);
    word.upos == Upos::Verb
        && factuality::has_to(document, clause)
        && document.child(verb, Relation::Obj).is_some()
        && !lexicon::is(word, Class::Implicative)
}

/// What a word does to its finite clause. `not`: whether the word is denied.
pub(super) fn of_finite(document: &Document, head: TokenId, clause: TokenId, not: bool) -> Effect {
    let word = document.token(head);
    for class in lexicon::classes(word) {
        // "Ann is sure that": hers; "it is certain that": likely.
        let hers = word.upos != Upos::Adj || document.child(head, Relation::Expl).is_none();
        let open = if not { Effect::of(Modality::Possible) } else { Effect::NONE };
        return match class {
            // "no evidence that it sank"
            Class::Evidence | Class::Suggestion if not && word.upos == Upos::Noun => Effect::NONE.flipped(true),
            Class::Report | Class::Evidence if !not && is_unrealised(document, head) => Effect::of(Modality::Possible),
            Class::Report | Class::Evidence => open,
            // Verbs of coming to know by evidence keep their complement true only where they are not denied: semifactives
            // (Karttunen 1971, "Some observations on factivity").
            Class::Know
                if (not || is_unrealised(document, head)) && is_lemma(document, head, &["find", "hear", "see"]) =>
            {
                Effect::of(Modality::Possible)
            }
            // "I think I know that it sank" is no surer than the thinking.
            Class::Know => Effect {
                negative: false,
                modality: above(document, head).modality.filter(|m| *m == Modality::Probable),
            },
            // "Make sure that it floats": brought about, not known.
            Class::Belief if is_made_sure(document, head) => Effect::of(Modality::Intended),
            // Being not sure is no being sure of the opposite.
            Class::Belief if hers && not && word.upos == Upos::Adj => Effect::of(Modality::Possible),
            // What I think is what I say, but with less than certainty.
            Class::Belief if word.upos == Upos::Verb && is_mine(document, head) => {
                Effect::of(Modality::Probable).flipped(not)
            }
            // "tempted to believe that it sank"
            Class::Belief if is_unrealised(document, head) => Effect::of(Modality::Possible),
            Class::Belief if hers => Effect::NONE.flipped(not),
            Class::Hope | Class::Suggestion => Effect::of(Modality::Possible),
            Class::Expect => Effect::of(Modality::Future).flipped(not),
            Class::Deny if not => Effect::of(Modality::Possible),
            Class::Deny => Effect::NONE.flipped(true),
            Class::Doubt if not => Effect::NONE,
            Class::Doubt => Effect::of(Modality::Possible).flipped(true),
            Class::Ask => Effect::of(Modality::Question),
            Class::Demand if is_lemma(document, head, &["recommend", "recommendation", "require", "requirement"]) => {
                Effect::of(Modality::Obligation)
            }
            Class::Demand => Effect::of(Modality::Intended).flipped(not),
            _ => continue,
        };
    }
    let unlikely = is_lemma(document, head, &["unlikely", "improbable", "impossible"]);
    if lexicon::is(word, Class::Failing) {
        return Effect::of(Modality::Possible).flipped(!not);
    }
    // Verbs of wanting take infinitives; with a clause they are others: "means that it sank".
    let wanting = |c: &&Class| **c != Class::Intended || word.upos != Upos::Verb;
    let classes = lexicon::classes(word).iter().filter(wanting);
    match classes.into_iter().find_map(|c| factuality::infinitive_effect(*c, false)) {
        Some(modality) => Effect::of(modality).flipped(not != unlikely),
        // "may mean that it sank", "it is not true that it sank"
        None if word.upos == Upos::Adj => Effect { modality: above(document, head).modality, negative: not },
        None if not => Effect::of(Modality::Possible),
        None => {
            let forward = |m: &Modality| *m != Modality::Future || is_present(document, clause);
            Effect { negative: false, modality: above(document, head).modality.filter(forward) }
        }
    }
}

/// "makes sure that", "to be certain that"
fn is_made_sure(document: &Document, head: TokenId) -> bool {
    let word = document.token(head);
    word.upos == Upos::Adj
        && word.relation == Relation::Xcomp
        && word.head.is_some_and(|h| is_lemma(document, h, &["make"]) && !is_past(document, h))
}

/// "I think", "we believe", "do you suppose"
fn is_mine(document: &Document, verb: TokenId) -> bool {
    // "I figured out that it leaks" is knowing.
    document.child(verb, Relation::Compound).is_none()
        && document.child(verb, Relation::Nsubj).is_some_and(|s| is_lemma(document, s, &["i", "we", "you"]))
}
