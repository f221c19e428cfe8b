//! Reports within one sentence: who is said to say, think or hope what, by the grammar.

mod naming;
mod phrase;

use super::context;
use super::grammar::is_behind_semicolon;
use super::lexicon::{self, Class};
use super::negation::negated;
use super::quotation::Quotation;
use super::report_word::{
    SPEAKING, addresses, can_speak, finds, has_any, is_agent, is_speaker_or_hearer, is_text, says, speaks,
    speaks_by_sense,
};
use super::source;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// What a source says, and the words that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// The words that say so: "said", "according to".
    pub cue: Vec<TokenId>,
    /// The head of the source phrase; none for "it was said".
    pub source: Option<TokenId>,
    /// What is said, in text order.
    pub content: Vec<TokenId>,
}

/// The reports of a document, in the order of their cues.
pub(super) fn reports(document: &Document, quotations: &[Quotation]) -> Vec<Report> {
    let all = (0..document.tokens().len() as u32).map(TokenId);
    all.flat_map(|t| {
        let word = document.token(t);
        let mut found = vec![];
        found.extend(naming::of_accusation(document, t));
        found.extend(naming::of_calling(document, t));
        found.extend(of_clause(document, t, quotations));
        found.extend(of_parenthesis(document, t, quotations));
        found.extend(phrase::of_according(document, t));
        found.extend(naming::of_copula(document, t));
        found.extend(phrase::of_opinion(document, t));
        if lexicon::is(word, Class::Hearsay) {
            found.extend(phrase::of_hearsay(document, t));
        }
        // "You'll note that it leaks": who is told to note it does not say so.
        let told = |source: TokenId| document.token(source).lemma.eq_ignore_ascii_case("you") && has_modal(document, t);
        found.retain(|report| !report.source.is_some_and(told));
        found
    })
    .collect()
}

fn has_modal(document: &Document, verb: TokenId) -> bool {
    document.children_by(verb, Relation::Aux).any(|a| document.token(a).xpos == "MD")
}

/// Whether a token is quoted by a quotation that does not hold the other.
pub(super) fn quoted_apart(quotations: &[Quotation], token: TokenId, other: TokenId) -> bool {
    quotations.iter().any(|q| q.holds(token) && !q.holds(other))
}

/// "said that P", "'P,' said Ann", "the claim that P", "it is believed that P", "is said to have left".
fn of_clause(document: &Document, cue: TokenId, quotations: &[Quotation]) -> Option<Report> {
    let word = document.token(cue);
    let contents: Vec<TokenId> =
        document.children(cue).iter().copied().filter(|c| is_content(document, cue, *c, quotations)).collect();
    // Where only a part of the clause is quoted, its governor must speak by itself: "the form 'must be filled in'".
    let quoted = contents.iter().any(|c| {
        quoted_apart(quotations, *c, cue)
            && document.children_by(*c, Relation::Nsubj).all(|s| quoted_apart(quotations, s, cue))
    });
    let relation = document.token(*contents.first()?).relation;
    let noun = word.upos == Upos::Noun;
    let titled = noun && matches!(relation, Relation::Appos | Relation::Parataxis);
    let aside = noun && !titled && relation != Relation::Acl;
    let silent = if titled { !speaks(document, cue) && !is_text(document, cue) } else { !speaks(document, cue) }
        || aside && speaks_by_sense(document, cue);
    if !quoted && (silent || is_not_said(document, cue)) {
        return None;
    }
    let source = match word.upos {
        Upos::Noun | Upos::Propn => source::of_noun(document, cue),
        _ => source::of_verb(document, cue),
    };
    if !quoted {
        // What I think is what I say, and what you think is what you are asked or told.
        if source.is_some_and(|s| is_speaker_or_hearer(document, s)) && !says(document, cue) {
            return None;
        }
        let factual = [Class::Evidence, Class::Suggestion];
        // Finding is knowing, save where a study or a court finds.
        let finder = document.child(cue, Relation::Nsubj).or(source);
        if word.lemma == "find" && !finder.is_some_and(|s| finds(document, s)) {
            return None;
        }
        // Texts and signs read so; people read what others wrote.
        if word.lemma == "read" && finder.is_none_or(|s| is_agent(document, s)) {
            return None;
        }
        // A sense of speech among others needs somebody who can speak.
        let by_sense = speaks_by_sense(document, cue) || contents.iter().any(|c| is_manner_clause(document, *c));
        if by_sense && !source.is_some_and(|s| can_speak(document, s)) {
            return None;
        }
        if has_any(document, cue, &factual)
            && !has_any(document, cue, &SPEAKING)
            && !source.into_iter().chain(finder).any(|s| can_speak(document, s))
        {
            return None;
        }
        // "it is likely, certain, hoped": an adjective or an active verb without a holder has none.
        if source.is_none() && (word.upos == Upos::Adj || word.upos == Upos::Verb && !is_passive_like(document, cue)) {
            return None;
        }
        if source.is_none() && has_any(document, cue, &[Class::Ask, Class::Demand]) {
            return None;
        }
        // "made sure that it sank": it did.
        if word.upos == Upos::Adj && word.head.is_some_and(|h| document.token(h).lemma == "make") {
            return None;
        }
    }
    let content = contents.iter().flat_map(|c| said(document, *c, cue, quotations)).collect();
    Some(report(document, cue, source, content))
}

/// A clause without what stands outside its quotation and speaks for itself: in "'It leaks,' said Ann, but the port
/// stays open" the conjunct is the author's, in "'It leaks,' said Ann, pointing to it" the adverbial.
fn said(document: &Document, clause: TokenId, cue: TokenId, quotations: &[Quotation]) -> Vec<TokenId> {
    let quotation = quotations.iter().find(|q| q.holds(clause) && !q.holds(cue));
    document.subtree_without(clause, |t| {
        let word = document.token(t);
        let conjunct = word.relation == Relation::Conj && document.child(t, Relation::Nsubj).is_some();
        let adverbial = word.relation == Relation::Advcl && t > cue;
        // "P, a claim that others reject": a comment on it.
        let comment = matches!(word.relation, Relation::Parataxis | Relation::Appos)
            && word.head == Some(clause)
            && t > clause
            && (word.lemma == "something" || word.upos == Upos::Noun && lexicon::is(word, Class::Report))
            && !has_clause(document, t);
        let mark = document.child(t, Relation::Mark).map(|m| document.token(m).lemma.as_str());
        let that = mark == Some("that");
        // "P, with others saying Q"
        let absolute = word.relation == Relation::Advcl
            && mark == Some("with")
            && document.child(t, Relation::Nsubj).is_some()
            && says(document, t);
        let quoted_too = quotations.iter().any(|q| q.holds(t));
        comment || absolute || (conjunct || adverbial) && !that && !quoted_too && quotation.is_some_and(|q| t > q.last)
    })
}

fn is_passive_like(document: &Document, verb: TokenId) -> bool {
    source::is_passive(document, verb)
        || document.child(verb, Relation::Expl).is_some()
        || document.token(verb).xpos == "VBN"
}

fn report(document: &Document, cue: TokenId, source: Option<TokenId>, mut content: Vec<TokenId>) -> Report {
    let mut words = vec![cue];
    words.extend(document.children_by(cue, Relation::Compound).filter(|c| document.token(*c).subtype == "prt"));
    words.sort_unstable();
    content.sort_unstable();
    Report { cue: words, source, content }
}

/// Whether a child is what its cue reports.
fn is_content(document: &Document, cue: TokenId, clause: TokenId, quotations: &[Quotation]) -> bool {
    let word = document.token(clause);
    let noun = matches!(document.token(cue).upos, Upos::Noun | Upos::Propn);
    // "the fares are to help" has a tense.
    let infinitive = document.children_by(clause, Relation::Mark).any(|m| document.token(m).lemma == "to")
        && document.children_by(clause, Relation::Cop).all(|c| document.token(c).xpos == "VB");
    if is_manner_clause(document, clause) {
        return says(document, cue) && clause > cue;
    }
    match word.relation {
        Relation::Ccomp => !infinitive || quoted_apart(quotations, clause, cue),
        Relation::Csubj => !infinitive && speaks(document, cue),
        // "is said to have left"
        Relation::Xcomp => {
            source::is_passive(document, cue)
                && (says(document, cue) || has_any(document, cue, &[Class::Belief, Class::Hope]))
                && !has_any(document, cue, &[Class::Intended, Class::Expect])
                && !addresses(document, cue)
        }
        Relation::Acl if noun && word.subtype != "relcl" => {
            document.children_by(clause, Relation::Mark).any(|m| document.token(m).lemma == "that")
                || context::is_bare_finite(document, clause)
        }
        // "Ann's conclusion: P", "Reports: P"
        Relation::Appos | Relation::Parataxis if noun => {
            let anybody = word.relation == Relation::Parataxis && lexicon::is(document.token(cue), Class::Report);
            clause > cue
                && follows_colon(document, clause)
                && (anybody || has_clause(document, clause) && source::of_noun(document, cue).is_some())
        }
        // "Ann said: P", with the clauses side by side
        Relation::Parataxis => {
            clause > cue
                && (says(document, cue) || lexicon::is(document.token(cue), Class::Ask))
                && document.child(cue, Relation::Ccomp).is_none()
                && (quoted_apart(quotations, clause, cue) || follows_colon(document, clause))
        }
        Relation::Obj | Relation::Obl | Relation::Dep | Relation::Advcl => {
            (says(document, cue) || lexicon::is(document.token(cue), Class::Ask))
                && quoted_apart(quotations, clause, cue)
                && has_clause(document, clause)
        }
        _ => false,
    }
}

/// "how the crew left" behind "explained": taken for granted, but told by whoever explains it.
fn is_manner_clause(document: &Document, head: TokenId) -> bool {
    let word = document.token(head);
    matches!(word.relation, Relation::Obj | Relation::Ccomp)
        && word.xpos == "WRB"
        && document.children(head).iter().any(|c| document.token(*c).subtype == "relcl")
}

fn has_clause(document: &Document, head: TokenId) -> bool {
    document.children(head).iter().any(|c| matches!(document.token(*c).relation, Relation::Nsubj | Relation::Cop))
}

fn follows_colon(document: &Document, clause: TokenId) -> bool {
    let first = document.subtree(clause).first().copied().unwrap_or(clause);
    let is_colon = |t: TokenId| document.token(t).form == ":";
    is_colon(first) || first.0.checked_sub(1).is_some_and(|t| is_colon(TokenId(t)))
}

/// "did not say that", "refused to say that": nobody said it.
fn is_not_said(document: &Document, cue: TokenId) -> bool {
    if !says(document, cue) {
        return false;
    }
    let word = document.token(cue);
    let refused = word.relation == Relation::Xcomp
        && word.head.is_some_and(|h| lexicon::is(document.token(h), Class::Failing) != negated(document, h));
    refused || word.upos == Upos::Verb && negated(document, cue)
}

/// "P, Ann said, Q", "P, as Ann said": the report stands beside what it reports, or hangs on it.
fn of_parenthesis(document: &Document, cue: TokenId, quotations: &[Quotation]) -> Option<Report> {
    let word = document.token(cue);
    let head = word.head?;
    let as_said = word.relation == Relation::Advcl
        && document.children(cue).iter().any(|c| document.token(*c).form.eq_ignore_ascii_case("as") && *c < cue);
    if !(word.relation == Relation::Parataxis || as_said) {
        return None;
    }
    // "The firm, its lawyers say, broke no law" may hang on the noun before it.
    let nominal =
        matches!(document.token(head).upos, Upos::Noun | Upos::Propn | Upos::Pron) && !has_clause(document, head);
    let main = if nominal && is_set_off(document, cue) { phrase::clause_of(document, head)? } else { head };
    let quoted = quoted_apart(quotations, main, cue);
    let puts_it = as_said
        && word.lemma == "put"
        && document.child(cue, Relation::Obj).is_some_and(|o| document.token(o).lemma.eq_ignore_ascii_case("it"));
    // "P, the study shows", "P, the paper has learned"
    let knows = has_any(document, cue, &[Class::Evidence, Class::Suggestion]) || word.lemma == "learn";
    let shows = knows && document.child(cue, Relation::Nsubj).is_some_and(|s| finds(document, s));
    let speaks = (speaks_itself(document, cue) || puts_it || shows) && !negated(document, cue);
    let stray = source::stray_subject(document, cue);
    let inverted = source::inverted_subject(document, cue).filter(|_| stray.is_none());
    let complete = document.children(cue).iter().any(|c| {
        matches!(document.token(*c).relation, Relation::Ccomp | Relation::Obj)
            && !document.token(*c).feats.is("PronType", "Rel")
            && Some(*c) != inverted
            && !puts_it
    });
    // "They agreed on this: she said so": what stands behind a colon tells more, and reports nothing before it.
    if !(quoted || speaks) || complete || word.upos != Upos::Verb || follows_colon(document, cue) {
        return None;
    }
    // "It sank; she was quoted on it"
    if !quoted && cue > main && is_behind_semicolon(document, cue) {
        return None;
    }
    let subject = document.child(cue, Relation::Nsubj).or(stray).or(inverted)?;
    let source = source::of_verb(document, cue);
    if source.is_none() && !document.hangs_by(subject, "nsubj:pass") {
        return None;
    }
    if source.is_some_and(|s| is_speaker_or_hearer(document, s)) && !quoted {
        return None;
    }
    let mut content = document.subtree_without(main, |t| t == cue);
    // "The ship sank, officials said, and the crew died": the report goes on behind the parenthesis.
    let goes_on = |c: &TokenId| document.child(*c, Relation::Nsubj).is_some() && !speaks_itself(document, *c);
    if !quoted && !as_said {
        content.extend(document.children_by(cue, Relation::Conj).filter(goes_on).flat_map(|c| document.subtree(c)));
    }
    Some(report(document, cue, source, content))
}

fn speaks_itself(document: &Document, verb: TokenId) -> bool {
    has_any(document, verb, &SPEAKING) || says(document, verb)
}

/// Whether a clause stands between punctuation marks.
fn is_set_off(document: &Document, clause: TokenId) -> bool {
    let tokens = document.subtree(clause);
    let is_punct = |t: TokenId| document.tokens().get(t.index()).is_none_or(|w| w.upos == Upos::Punct);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let before = is_punct(*first) || first.0.checked_sub(1).is_some_and(|t| is_punct(TokenId(t)));
    before && (is_punct(*last) || is_punct(TokenId(last.0 + 1)))
}

#[cfg(test)]
mod tests;
