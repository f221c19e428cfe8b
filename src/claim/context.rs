//! What the clause around a claim does to it: conditions, questions, orders, purposes, and the verbs, adjectives and
//! nouns whose complement it is.

mod adverbial;
mod complement;
mod noun;
mod open_noun;
mod tense;

use self::adverbial::of_adverbial;
use self::complement::{is_wanted_answer, of_complement, of_finite};
use self::noun::of_noun;
use self::open_noun::of_open_noun;
pub(super) use self::tense::{follows_past, is_present};
use super::Modality;
use super::clause_kind::{is_direct_question, is_imperative, is_inverted_question, is_marked_condition};
use super::factuality;
use super::negation::negated;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// A change of polarity, and a modality where there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Effect {
    /// Whether it turns yes into no.
    pub negative: bool,
    /// The modality that it gives.
    pub modality: Option<Modality>,
}

impl Effect {
    const NONE: Effect = Effect { negative: false, modality: None };

    fn of(modality: Modality) -> Effect {
        Effect { negative: false, modality: Some(modality) }
    }

    fn flipped(self, flip: bool) -> Effect {
        Effect { negative: self.negative != flip, ..self }
    }
}

/// The effect of everything above the outermost word of a claim.
pub(super) fn around(document: &Document, top: TokenId) -> Effect {
    if is_imperative(document, top) {
        return Effect::of(Modality::Intended);
    }
    let at = first_conjunct(document, top);
    if let Some(noun) = outer_noun(document, at) {
        let outer = around_outer(document, top);
        return match outer.modality {
            Some(Modality::Conditional | Modality::Question) => outer,
            // "I think the claim is that it sank" is no surer than the thinking.
            _ => match of_finite(document, noun, at, negated(document, noun)) {
                Effect { negative, modality: None } => Effect { negative: negative != outer.negative, ..outer },
                effect => effect,
            },
        };
    }
    around_outer(document, top)
}

/// The effect of what is above a clause, whatever its own subject is.
pub(super) fn around_outer(document: &Document, top: TokenId) -> Effect {
    let at = first_conjunct(document, top);
    let word = document.token(at);
    let Some(head) = word.head else { return of_main_clause(document, top, at) };
    match word.relation {
        Relation::Ccomp | Relation::Csubj | Relation::Xcomp => {
            under_outer(document, head, of_complement(document, head, at))
        }
        Relation::Acl if word.subtype != "relcl" => match of_noun(document, head, at) {
            Effect::NONE if !is_finite_content(document, at) => of_open_noun(document, head, at),
            effect => effect,
        },
        Relation::Acl => of_open_noun(document, head, at),
        Relation::Advcl if word.subtype == "relcl" => {
            // "wants to know how it sank", where "how" is the object
            let verb = document.token(head).head.filter(|v| is_wanted_answer(document, *v, head));
            verb.map_or(Effect::NONE, |_| Effect::of(Modality::Question))
        }
        Relation::Advcl if word.subtype != "relcl" => of_adverbial(document, head, at),
        Relation::Parataxis => of_main_clause(document, top, at),
        // A quoted question in any slot: "examples such as 'Did it sink?'"
        Relation::Obj | Relation::Obl | Relation::Nmod | Relation::Appos | Relation::Dep => {
            of_main_clause(document, top, at)
        }
        _ => Effect::NONE,
    }
}

/// A clause that says what a noun is about ("the fact that it sank"), no participle.
fn is_finite_content(document: &Document, clause: TokenId) -> bool {
    document.child(clause, Relation::Mark).is_some() || is_bare_finite(document, clause)
}

/// "The claim is that it sank": the noun whose clause is the predicate.
pub(super) fn outer_noun(document: &Document, clause: TokenId) -> Option<TokenId> {
    // A clause in its place ("That it sank is that it leaked") is no noun.
    let noun = document.children_by(clause, Relation::Nsubj).find(|c| document.token(*c).subtype == "outer")?;
    let finite = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["that"]))
        || is_bare_finite(document, clause);
    (finite && document.token(noun).upos == Upos::Noun).then_some(noun)
}

pub(super) fn first_conjunct(document: &Document, token: TokenId) -> TokenId {
    let mut at = token;
    while let (Relation::Conj, Some(head)) = (document.token(at).relation, document.token(at).head) {
        at = head;
    }
    at
}

/// A condition or question over the governing word lies over its complement too ("if Ann says that it sank").
fn under_outer(document: &Document, head: TokenId, effect: Effect) -> Effect {
    match above(document, head).modality {
        Some(m @ (Modality::Conditional | Modality::Question)) => Effect { modality: Some(m), ..effect },
        _ => effect,
    }
}

/// What is known of a governing word, read as a claim of its own with the governors that it is merged with.
fn above(document: &Document, head: TokenId) -> Effect {
    let mut governors = vec![];
    let mut at = head;
    while let (Relation::Xcomp, Some(next)) = (document.token(at).relation, document.token(at).head) {
        if document.child(next, Relation::Obj).is_some() {
            break;
        }
        governors.insert(0, next);
        at = next;
    }
    factuality::read(document, head, &governors)
}

/// "fears it would sink": finite, without a subordinator.
pub(super) fn is_bare_finite(document: &Document, clause: TokenId) -> bool {
    let tensed = |t: TokenId| matches!(document.token(t).xpos.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    document.child(clause, Relation::Mark).is_none()
        && document.child(clause, Relation::Nsubj).is_some()
        && (tensed(clause)
            || document
                .children(clause)
                .iter()
                .any(|c| matches!(document.token(*c).relation, Relation::Aux | Relation::Cop) && tensed(*c)))
}

/// `top` is a conjunct of `clause`, or the clause itself.
fn of_main_clause(document: &Document, top: TokenId, clause: TokenId) -> Effect {
    if is_marked_condition(document, clause) {
        return Effect::of(Modality::Conditional);
    }
    let asked = is_inverted_question(document, top) || is_direct_question(document, clause);
    if asked { Effect::of(Modality::Question) } else { Effect::NONE }
}

pub(super) fn is_lemma(document: &Document, token: TokenId, lemmas: &[&str]) -> bool {
    let lemma = document.token(token).lemma.to_lowercase();
    lemmas.contains(&lemma.as_str())
}
