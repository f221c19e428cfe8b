//! Kinds of clauses: conditions, questions, orders.

use super::context::{first_conjunct, is_lemma};
use super::lexicon::{self, Class};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// Whether a full condition hangs on a word, or on the conjunct whose dependents to the left it shares.
pub(super) fn has_condition(document: &Document, token: TokenId) -> bool {
    let conditions = |t: TokenId| {
        document
            .children_by(t, Relation::Advcl)
            .filter(move |c| is_condition(document, *c) && !is_even_if(document, *c) && !is_fragment(document, *c))
    };
    let first = first_conjunct(document, token);
    conditions(token).next().is_some() || first != token && conditions(first).any(|c| c < first)
}

/// "if", "unless", "provided", "as if", and inversion: "had it sailed".
pub(super) fn is_condition(document: &Document, clause: TokenId) -> bool {
    is_marked_condition(document, clause) || is_inverted(document, clause)
}

pub(super) fn is_marked_condition(document: &Document, clause: TokenId) -> bool {
    let marked =
        document.children_by(clause, Relation::Mark).chain(document.children_by(clause, Relation::Case)).any(|m| {
            let word = document.token(m);
            let as_if =
                document.children_by(m, Relation::Fixed).any(|f| is_lemma(document, f, &["if", "though", "case"]));
            lexicon::is(word, Class::Condition)
                || as_if
                || matches!(word.form.to_lowercase().as_str(), "provided" | "providing" | "assuming" | "supposing")
        });
    let in_case = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["in"]))
        && document.subtree(clause).first().is_some_and(|t| {
            let next = TokenId(t.0 + 1);
            document.token(*t).lemma == "in"
                && next.index() < document.tokens().len()
                && document.token(next).lemma == "case"
        });
    marked || in_case
}

/// "had it sailed", "were it to sail", "should it sail": the auxiliary stands first, without a subordinator.
fn is_inverted(document: &Document, clause: TokenId) -> bool {
    let children = document.children(clause);
    let auxiliary =
        children.iter().copied().find(|c| matches!(document.token(*c).relation, Relation::Aux | Relation::Cop));
    let subject = document.child(clause, Relation::Nsubj);
    match (auxiliary, subject) {
        (Some(a), Some(s)) => {
            a < s
                && matches!(document.token(a).form.to_lowercase().as_str(), "had" | "were" | "should")
                && children.iter().filter(|c| **c < a).all(|c| document.token(*c).relation == Relation::Punct)
                && document.token(clause).subtype.is_empty()
        }
        _ => false,
    }
}

fn is_even_if(document: &Document, clause: TokenId) -> bool {
    let even = |t: TokenId| document.children_by(t, Relation::Advmod).any(|a| is_lemma(document, a, &["even"]));
    even(clause) || document.children_by(clause, Relation::Mark).any(even)
}

/// "if anything", "if not": no condition of the main clause.
fn is_fragment(document: &Document, clause: TokenId) -> bool {
    !matches!(document.token(clause).upos, Upos::Verb | Upos::Adj)
        && document.child(clause, Relation::Cop).is_none()
        && document.child(clause, Relation::Nsubj).is_none()
}

/// Whether a question mark closes a clause. A quoted question at its end is not its own ("she asked: 'Why?'").
pub(super) fn is_direct_question(document: &Document, clause: TokenId) -> bool {
    let word = document.token(clause);
    if asks_behind(document, clause) {
        return false;
    }
    let cut = |t: TokenId| document.token(t).relation == Relation::Parataxis && word.head.is_some();
    let is_punct = |t: TokenId| document.token(t).upos == Upos::Punct;
    let last = if word.head.is_none() {
        document.sentence_tokens(document.sentence_of(clause)).rfind(|t| !is_punct(*t))
    } else {
        document.subtree_without(clause, cut).into_iter().rfind(|t| !is_punct(*t))
    };
    let Some(last) = last else { return false };
    let end = document.sentences()[document.sentence_of(clause).index()].tokens.end;
    let mark =
        ((last.0 + 1)..end).map(TokenId).take_while(|t| is_punct(*t)).find(|t| document.token(*t).form.contains('?'));
    let Some(mark) = mark else { return false };
    let opened = (clause.0..mark.0).filter(|t| is_quote(&document.token(TokenId(*t)).form)).count();
    let closed = ((mark.0 + 1)..end).any(|t| is_quote(&document.token(TokenId(t)).form));
    let before = document.sentence_tokens(document.sentence_of(clause)).take_while(|t| *t < clause);
    let quoted = before.filter(|t| is_quote(&document.token(*t).form)).count() % 2 == 1;
    match word.relation {
        Relation::Root | Relation::Parataxis | Relation::Ccomp => !(closed && opened % 2 == 1),
        _ => closed && quoted,
    }
}

/// "It leaks, so will it sink?": the question is the clause behind the statement.
fn asks_behind(document: &Document, clause: TokenId) -> bool {
    // "I think the question is, is it a wreck?", "... what is it?"
    let what_is = |t: TokenId| {
        let (copula, subject) = (document.child(t, Relation::Cop), document.child(t, Relation::Nsubj));
        document.token(t).xpos == "WP" && copula.is_some() && copula < subject
    };
    let complement = |c: TokenId| {
        document.token(c).relation == Relation::Ccomp
            && document.subtree(c).into_iter().any(|t| is_inverted_question(document, t) || what_is(t))
    };
    let states = document.child(clause, Relation::Nsubj).is_some_and(|s| s < clause)
        && !document.children(clause).iter().any(|c| document.token(*c).xpos.starts_with('W'));
    states
        && !is_inverted_question(document, clause)
        && document.children(clause).iter().any(|c| {
            let loose = matches!(document.token(*c).relation, Relation::Parataxis | Relation::Conj);
            loose && is_inverted_question(document, *c) || complement(*c)
        })
}

/// "do ships sink", "why did it sink", "is it a wreck": the auxiliary or copula before the subject, and in front of it nothing but a question
/// phrase. Elsewhere inversion follows a negation, "so" or "only then", or is a condition ("had it sunk").
pub(super) fn is_inverted_question(document: &Document, clause: TokenId) -> bool {
    let word = document.token(clause);
    let Some(subject) = document.child(clause, Relation::Nsubj) else { return false };
    let helpers = document.children_by(clause, Relation::Aux).chain(document.children_by(clause, Relation::Cop));
    let Some(auxiliary) = helpers.into_iter().find(|a| *a < subject) else { return false };
    let form = document.token(auxiliary).form.to_lowercase();
    let copula = document.token(auxiliary).relation == Relation::Cop;
    let wh = |c: &TokenId| *c < auxiliary && matches!(document.token(*c).xpos.as_str(), "WRB" | "WP" | "WDT");
    let conditional = matches!(form.as_str(), "had" | "were" | "should" | "may" | "be");
    let free = word.subtype != "relcl"
        && (!copula || subject < clause)
        // "why should it sail", but "should it sail"
        && (!conditional || form == "should" && document.children(clause).iter().any(wh))
        // "so is Ann", "why is it so"
        && !(copula && document.children(clause).iter().any(|c| *c < auxiliary && document.token(*c).lemma == "so"));
    let mut in_front = document.children(clause).iter().copied().filter(|c| *c < auxiliary);
    let asks = |c: TokenId| {
        document.subtree(c).iter().any(|t| document.token(*t).xpos.starts_with('W'))
            && document.token(c).upos != Upos::Verb
    };
    let idle = |c: TokenId| {
        let child = document.token(c);
        matches!(child.relation, Relation::Punct | Relation::Discourse | Relation::Vocative | Relation::Parataxis)
            // "then will it sink", but not "only then did it sink"
            || matches!(child.lemma.to_lowercase().as_str(), "and" | "but" | "or" | "so" | "well" | "then" | "now")
                && document.children(c).is_empty()
    };
    free && in_front.all(|c| asks(c) || idle(c))
}

/// A gerund, or a participle, noun or adjective with "being" before it ("from being mayor", "result in it being sold"), without
/// another auxiliary.
pub(super) fn is_gerund_clause(document: &Document, clause: TokenId) -> bool {
    let being = || document.child(clause, Relation::Cop).is_some_and(|c| document.token(c).xpos == "VBG");
    let mut auxiliaries = document.children_by(clause, Relation::Aux);
    match auxiliaries.next() {
        None => document.token(clause).xpos == "VBG" || being(),
        Some(first) => auxiliaries.next().is_none() && document.token(first).form.eq_ignore_ascii_case("being"),
    }
}

pub(super) fn is_quote(form: &str) -> bool {
    matches!(form, "\"" | "“" | "”" | "``" | "''" | "‘" | "«" | "»" | "„")
}

/// A base form behind a comma that follows a clause in a tense: not of one coordination of predicates.
fn is_set_apart(document: &Document, first: TokenId, later: TokenId) -> bool {
    let tensed = matches!(document.token(first).xpos.as_str(), "VBD" | "VBZ")
        && !document.children_by(first, Relation::Aux).any(|a| document.token(a).xpos == "MD");
    tensed && document.children_by(later, Relation::Punct).any(|p| p < later && document.token(p).form == ",")
}

/// A base form without subject, auxiliary or "to", as the head of a main clause or of quoted speech.
pub(super) fn is_imperative(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let bare = word.upos == Upos::Verb && (word.feats.is("Mood", "Imp") || word.xpos == "VB");
    let first = document.token(first_conjunct(document, token));
    let main = matches!(first.relation, Relation::Root | Relation::Parataxis | Relation::Ccomp);
    let alone = document.children(token).iter().all(|c| {
        let child = document.token(*c);
        match child.relation {
            Relation::Nsubj | Relation::Csubj | Relation::Mark | Relation::Cop => false,
            Relation::Aux => child.form.eq_ignore_ascii_case("do"),
            _ => true,
        }
    });
    // "will stop and wait" shares an auxiliary; "it leaks, but stay" does not.
    let shares = word.relation == Relation::Conj
        && word.head.is_some_and(|h| !is_imperative(document, h) && !is_set_apart(document, h, token));
    bare && main && alone && !shares
        // "helped Ann build a ship": a bare complement.
        && !(first.relation == Relation::Ccomp && first.head.is_some_and(|h| !lexicon::is(document.token(h), Class::Report)))
}
