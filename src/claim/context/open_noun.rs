//! Clauses about things that need not be there: "may build a bridge that spans the bay", "wants a ship carrying coal".
//!
//! A clause inside a noun phrase takes for granted that its thing exists where the phrase is definite ("the ship that
//! leaks may sink"). Where it is not, the clause is as open as what the phrase stands in.

use super::tense::{is_past, is_present};
use super::{Effect, above, first_conjunct, is_lemma};
use crate::claim::Modality;
use crate::claim::factuality;
use crate::claim::grammar::{leftmost, set_off};
use crate::claim::lexicon::{self, Class};
use crate::claim::negation::{is_empty_phrase, negated};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// What a relative clause or participle takes from where its noun stands.
pub(super) fn of_open_noun(document: &Document, noun: TokenId, clause: TokenId) -> Effect {
    let relative = document.token(clause).subtype == "relcl";
    // "a ship, which leaks": told in passing, whatever becomes of the rest.
    if set_off(document, leftmost(document, clause)) {
        return Effect::NONE;
    }
    // "has her crew waiting": the participle belongs to the verb as much as to the noun.
    if let Some(verb) = perceiver(document, noun, clause) {
        return above(document, verb);
    }
    if is_empty_phrase(document, noun) {
        let denied = document.token(noun).relation != Relation::Nsubj || exists(document, noun);
        return if denied { Effect::NONE.flipped(true) } else { Effect::of(Modality::Conditional) };
    }
    // "There isn't a ship that leaks": of none is it said.
    if exists(document, noun) && document.token(noun).head.is_some_and(|h| negated(document, h)) {
        return Effect::NONE.flipped(true);
    }
    // "any ship that leaks", "everyone who sailed": a case, not a thing.
    let gap = !relative || document.child(clause, Relation::Nsubj).is_none_or(|s| is_relative(document, s));
    if is_case(document, noun) && gap {
        return Effect::of(Modality::Conditional);
    }
    let Some(modality) = openness(document, noun) else { return Effect::NONE };
    // A past of its own is not swept along, unless by a question, condition or purpose: "may sell a ship that sank".
    let own = if relative {
        is_past(document, clause) || !is_present(document, clause)
    } else {
        document.token(clause).xpos == "VBN" && !is_needed(document, noun)
    };
    let kept = !own
        || matches!(modality, Modality::Question | Modality::Conditional)
        || relative && modality == Modality::Intended;
    if kept { Effect::of(modality) } else { Effect::NONE }
}

fn is_relative(document: &Document, token: TokenId) -> bool {
    matches!(document.token(token).xpos.as_str(), "WDT" | "WP") || document.token(token).feats.is("PronType", "Rel")
}

/// The verb of having, seeing or keeping whose object a participle describes.
fn perceiver(document: &Document, noun: TokenId, clause: TokenId) -> Option<TokenId> {
    let word = document.token(noun);
    let verb = word.head.filter(|_| word.relation == Relation::Obj && document.token(clause).xpos == "VBG")?;
    is_lemma(document, verb, &["have", "keep", "leave", "see", "hear", "watch", "catch", "get", "find"]).then_some(verb)
}

/// "there is no ship": the subject of a verb with "there".
fn exists(document: &Document, noun: TokenId) -> bool {
    document.token(noun).head.is_some_and(|h| document.child(h, Relation::Expl).is_some())
}

/// "any ship", "every ship", "anyone"
fn is_case(document: &Document, noun: TokenId) -> bool {
    document.children_by(noun, Relation::Det).any(|d| is_lemma(document, d, &["any", "every", "whichever", "whatever"]))
        || is_lemma(document, noun, &["anyone", "anybody", "anything", "everyone", "everybody", "whoever"])
}

/// How open it is whether the thing exists; none where it does.
fn openness(document: &Document, noun: TokenId) -> Option<Modality> {
    let word = document.token(noun);
    let first = first_conjunct(document, noun);
    if first != noun {
        return is_indefinite(document, noun).then(|| openness(document, first)).flatten();
    }
    let indefinite = is_indefinite(document, noun);
    // "It may be a ship that leaks": the noun is the predicate itself.
    if document.child(noun, Relation::Cop).is_some() {
        return factuality::read(document, noun, &[]).modality.filter(|_| indefinite);
    }
    let head = word.head.filter(|_| indefinite)?;
    // "easy to do with a crew that waits": the crew is at hand.
    let at_hand = || document.children_by(noun, Relation::Case).any(|c| is_lemma(document, c, &["with"]));
    let looked_for = match word.relation {
        Relation::Obl => !at_hand(),
        Relation::Obj | Relation::Nsubj | Relation::Nmod | Relation::Appos | Relation::Xcomp => true,
        _ => false,
    };
    let verbal = document.token(head).upos == Upos::Verb || document.child(head, Relation::Cop).is_some();
    match verbal {
        _ if !looked_for => None,
        // "may keep ships that leak": those are there.
        true if is_lemma(document, head, &["keep", "continue", "stop", "quit", "cease", "resume"]) => None,
        true if word.relation == Relation::Obj && is_going_on(document, head) => None,
        true => sought(document, head, noun)
            .or_else(|| above(document, head).modality)
            .or_else(|| (word.relation == Relation::Obj && negated(document, head)).then_some(Modality::Possible)),
        false => feared(document, head, noun).or_else(|| openness(document, head)),
    }
}

/// "keep sailing ships": what goes on, or comes to an end, has its object already.
fn is_going_on(document: &Document, verb: TokenId) -> bool {
    let word = document.token(verb);
    word.relation == Relation::Xcomp
        && word.head.is_some_and(|h| is_lemma(document, h, &["keep", "continue", "stop", "quit", "cease", "resume"]))
}

/// "wants a ship", "a ship is expected": verbs whose object need not exist.
fn sought(document: &Document, verb: TokenId, noun: TokenId) -> Option<Modality> {
    let object = match document.token(noun).relation {
        Relation::Nsubj => document.hangs_by(noun, "nsubj:pass"),
        Relation::Obj => true,
        Relation::Obl => document.children_by(noun, Relation::Case).any(|c| is_lemma(document, c, &["for"])),
        _ => false,
    };
    let word = document.token(verb);
    let opaque = object && lexicon::is(word, Class::Opaque);
    let modality = || lexicon::classes(word).iter().find_map(|c| factuality::infinitive_effect(*c, false));
    opaque.then(|| modality().unwrap_or(Modality::Possible))
}

/// "needs material preserved in ice": not even what was done to it is there.
fn is_needed(document: &Document, noun: TokenId) -> bool {
    document.token(noun).head.is_some_and(|h| sought(document, h, noun).is_some())
}

/// "the risk of ships sinking", "rules on ships carrying coal": nouns whose thing is only thought of.
fn feared(document: &Document, head: TokenId, noun: TokenId) -> Option<Modality> {
    let of = document.children_by(noun, Relation::Case).any(|c| is_lemma(document, c, &["of"]));
    let classes = lexicon::classes(document.token(head));
    let open = |c: &Class| match c {
        // "the right of people living here": whose it is.
        Class::Possible | Class::Intended => (!of
            || lexicon::is(document.token(head), Class::Hope)
            || is_lemma(document, head, &["risk", "danger", "threat", "prospect", "possibility", "chance", "idea"]))
        .then(|| factuality::infinitive_effect(*c, true))
        .flatten(),
        _ => factuality::infinitive_effect(*c, true),
    };
    classes.iter().find_map(open)
}

/// Whether a noun phrase brings up something new: "a ship", "some ships", "ships", "someone", but not "two ships".
fn is_indefinite(document: &Document, noun: TokenId) -> bool {
    let word = document.token(noun);
    let article = document.child(noun, Relation::Det).map(|d| document.token(d).lemma.to_lowercase());
    let possessed = document.children_by(noun, Relation::Nmod).any(|n| document.hangs_by(n, "nmod:poss"));
    match (word.upos, article.as_deref()) {
        (Upos::Propn, _) => false,
        // "the one that floats" is whichever does.
        _ if is_lemma(document, noun, &["one"]) && word.upos != Upos::Num => true,
        (_, Some("a" | "an" | "any" | "some" | "another" | "no" | "such" | "either")) => true,
        (_, Some(_)) => false,
        (Upos::Pron, None) => {
            is_lemma(document, noun, &["someone", "somebody", "something", "anyone", "anybody", "anything", "one"])
        }
        (Upos::Noun, None) => !possessed && document.child(noun, Relation::Nummod).is_none(),
        _ => false,
    }
}
