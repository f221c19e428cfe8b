//! Reports by a phrase beside the clause: "according to Ann", "in Ann's view", "reportedly".

use super::Report;
use crate::claim::lexicon::{self, Class};
use crate::claim::report_word::{is_agent, is_speaker_or_hearer, speaks};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// "according to Ann": the clause that it hangs in, however deep.
pub(super) fn of_according(document: &Document, token: TokenId) -> Option<Report> {
    let word = document.token(token);
    if !word.form.eq_ignore_ascii_case("according") {
        return None;
    }
    let source = match word.relation {
        Relation::Case | Relation::Mark => word.head?,
        _ => document
            .children(token)
            .iter()
            .copied()
            .find(|c| matches!(document.token(*c).relation, Relation::Obl | Relation::Nmod | Relation::Obj))?,
    };
    let phrase = if word.relation == Relation::Case { source } else { token };
    let mut clause = clause_of(document, phrase)?;
    // At either end of the sentence it speaks for the whole of it, even where it hangs on a participle.
    let sentence = document.sentence_of(token);
    let words: Vec<TokenId> =
        document.sentence_tokens(sentence).filter(|t| document.token(*t).upos != Upos::Punct).collect();
    let inside = document.subtree(phrase);
    let at_an_end =
        words.first().is_some_and(|w| inside.contains(w)) || words.last().is_some_and(|w| inside.contains(w));
    // Without a comma it may tell the manner: "sorted according to size".
    let before = token.0.checked_sub(1).map(TokenId);
    let is_comma = |t: &TokenId| document.tokens().get(t.index()).is_some_and(|w| w.form == ",");
    let behind = inside.last().is_some_and(|t| is_comma(t) || is_comma(&TokenId(t.0 + 1)));
    let set_off = before.is_none_or(|t| document.token(t).upos == Upos::Punct) || behind;
    let begins = words.first().is_some_and(|w| inside.contains(w));
    let speaker = is_agent(document, source) || lexicon::is(document.token(source), Class::Document);
    if !(begins || set_off || speaker) {
        return None;
    }
    // "It sank and the port closed according to Ann": without a comma only the last is her word. So with "which makes it the
    // best according to Ann".
    let own = |c: TokenId| {
        let joined = document.token(c).relation == Relation::Conj && document.child(c, Relation::Nsubj).is_some();
        joined || document.token(c).subtype == "relcl"
    };
    while at_an_end
        && let Some(head) = document.token(clause).head
        && (begins || set_off || !own(clause))
        && (matches!(document.token(clause).relation, Relation::Advcl | Relation::Xcomp | Relation::Conj)
            || document.token(clause).relation == Relation::Ccomp && !speaks(document, head))
    {
        clause = head;
    }
    let content = document.subtree_without(clause, |t| t == phrase);
    let next = TokenId(token.0 + 1);
    let mut cue = vec![token];
    cue.extend(document.token(next).form.eq_ignore_ascii_case("to").then_some(next));
    Some(Report { cue, source: Some(source), content })
}

/// The head of the clause that a phrase modifies.
pub(super) fn clause_of(document: &Document, phrase: TokenId) -> Option<TokenId> {
    let mut at = document.token(phrase).head?;
    loop {
        let word = document.token(at);
        let in_noun = matches!(
            word.relation,
            Relation::Nmod
                | Relation::Nsubj
                | Relation::Obj
                | Relation::Obl
                | Relation::Appos
                | Relation::Compound
                | Relation::Amod
                | Relation::Iobj
                | Relation::Flat
                | Relation::Nummod
        );
        match word.head {
            Some(head) if in_noun => at = head,
            _ => return Some(at),
        }
    }
}

/// "in Ann's view", "in the view of the court", "by his own account"
pub(super) fn of_opinion(document: &Document, noun: TokenId) -> Option<Report> {
    let word = document.token(noun);
    let view = matches!(
        word.lemma.as_str(),
        "view" | "opinion" | "estimation" | "judgment" | "judgement" | "word" | "words" | "account" | "eye" | "telling"
    );
    if word.relation != Relation::Obl || !view {
        return None;
    }
    let within = document
        .children_by(noun, Relation::Case)
        .find(|c| matches!(document.token(*c).form.to_lowercase().as_str(), "in" | "to" | "by"))?;
    let hers = document.children_by(noun, Relation::Nmod).find(|n| {
        let of = document.children_by(*n, Relation::Case).any(|c| document.token(c).lemma.eq_ignore_ascii_case("of"));
        document.hangs_by(*n, "nmod:poss") || of && is_agent(document, *n)
    })?;
    if is_speaker_or_hearer(document, hers) {
        return None;
    }
    let clause = word.head?;
    let content = document.subtree_without(clause, |t| t == noun);
    Some(Report { cue: vec![within, noun], source: Some(hers), content })
}

/// "reportedly": the clause of the adverb, without the clauses below it.
pub(super) fn of_hearsay(document: &Document, adverb: TokenId) -> Option<Report> {
    let head = document.token(adverb).head?;
    let clausal = matches!(document.token(head).upos, Upos::Verb | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Aux);
    let below = |t: TokenId| {
        t == adverb
            || matches!(
                document.token(t).relation,
                Relation::Advcl | Relation::Acl | Relation::Ccomp | Relation::Parataxis
            )
    };
    clausal.then(|| Report { cue: vec![adverb], source: None, content: document.subtree_without(head, below) })
}
