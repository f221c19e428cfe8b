//! What nouns do to the clause behind them: "a plan to sail", "no evidence that it sank", "charges of smuggling".

use super::complement::{is_hard_to_see, of_finite};
use super::{Effect, is_bare_finite, is_lemma};
use crate::claim::Modality;
use crate::claim::factuality;
use crate::claim::lexicon::{self, Class};
use crate::claim::negation::negated;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// What a noun does to a clause of its own that is no relative one.
pub(super) fn of_noun(document: &Document, noun: TokenId, clause: TokenId) -> Effect {
    let word = document.token(noun);
    let not = noun_denied(document, noun);
    let infinitive = factuality::has_to(document, clause);
    let marks: Vec<TokenId> = document.children_by(clause, Relation::Mark).collect();
    if marks.iter().any(|m| is_lemma(document, *m, &["whether", "if"])) {
        return Effect::of(Modality::Question);
    }
    if infinitive {
        if lexicon::is(word, Class::Failing) {
            return Effect::NONE.flipped(!not);
        }
        let effect = lexicon::classes(word).iter().find_map(|c| factuality::infinitive_effect(*c, false));
        // "the first to sail" sailed; "a book to read" is for reading.
        return match effect {
            Some(modality) => Effect::of(modality).flipped(not),
            None if is_ranked(document, noun) => Effect::NONE,
            None => Effect::of(Modality::Intended).flipped(not),
        };
    }
    let finite = marks.iter().any(|m| is_lemma(document, *m, &["that"])) || is_bare_finite(document, clause);
    if finite {
        return of_finite(document, noun, clause, not);
    }
    if marks.is_empty() {
        // A participle: "the crew leaving". Under "hard to see" it belongs to the seeing.
        let seen = word.head.filter(|_| word.relation == Relation::Obj);
        return match seen.filter(|v| is_hard_to_see(document, *v)) {
            Some(_) => Effect { negative: true, modality: Some(Modality::Possible) },
            None => Effect::NONE,
        };
    }
    if lexicon::is(word, Class::Failing) {
        return Effect::NONE.flipped(!not);
    }
    let marked = |lemmas: &[&str]| marks.iter().any(|m| is_lemma(document, *m, lemmas));
    // "one step before workers taking over"
    if marked(&["before", "until", "till", "against"]) {
        return Effect::of(Modality::Possible);
    }
    let effect = lexicon::classes(word).iter().find_map(|c| factuality::infinitive_effect(*c, true));
    match effect {
        Some(modality) => Effect::of(modality).flipped(not),
        // "a tool for cutting" is made to cut; "praise for helping" and "the reason for leaving" are of what was done.
        None if marked(&["for"]) && !lexicon::is(word, Class::Judging) => Effect::of(Modality::Intended),
        None => Effect::NONE,
    }
}

/// "no evidence", "did not find evidence", "denied claims": the noun's clause is denied with it.
fn noun_denied(document: &Document, noun: TokenId) -> bool {
    let word = document.token(noun);
    let by_governor = word.head.is_some_and(|h| {
        matches!(word.relation, Relation::Obj | Relation::Nsubj)
            && matches!(document.token(h).upos, Upos::Verb)
            && (document.child(h, Relation::Expl).is_some() || word.relation == Relation::Obj)
            && (negated(document, h) || lexicon::is(document.token(h), Class::Deny))
    });
    by_governor
        || negated(document, noun)
        || document.children_by(noun, Relation::Case).any(|c| is_lemma(document, c, &["without"]))
}

/// "the first", "the only", "the youngest": a noun picked out by rank.
fn is_ranked(document: &Document, noun: TokenId) -> bool {
    let ranks = |t: TokenId| {
        let word = document.token(t);
        word.feats.is("Degree", "Sup")
            || word.xpos == "JJS"
            || word.feats.is("NumType", "Ord")
            || is_lemma(document, t, &["first", "second", "third", "last", "latest", "only", "next", "sole"])
    };
    ranks(noun) || document.children_by(noun, Relation::Amod).any(ranks)
}
