//! What serves for an object where it is no plain noun phrase: small clauses, gerunds, nominal predicates.

use super::Rule;
use super::argument::{self, Conjuncts, Place, nominal};
use super::clause::Clause;
use super::dependents::{Dependents, is_time};
use super::draft::{Draft, Part, Traits};
use super::grammar::{depth, is_relative_clause, outer_subject};
use super::grammar::{has, introducers, is_infinitive, is_verb, leftmost, lower, opens_clause, set_off};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// Verbs of perception, causation and wish, whose object is what their infinitive says and not its bearer: "saw Bo
/// leave" is no word of seeing Bo, "wants Bo to leave" none of wanting him.
const CLAUSAL: [&str; 20] = [
    "see", "hear", "watch", "feel", "notice", "observe", "make", "let", "have", "get", "want", "expect", "like",
    "love", "hate", "prefer", "need", "believe", "consider", "think",
];

/// The predicate that an object is the subject of, where the two together are the object.
pub(super) fn small_clause(document: &Document, verb: TokenId, object: TokenId) -> Option<TokenId> {
    let predicate = document.children_by(verb, Relation::Xcomp).find(|x| *x > object && opens_clause(document, *x))?;
    (CLAUSAL.contains(&document.token(verb).lemma.as_str()) && object > verb).then_some(predicate)
}

/// The gerund behind a verb's preposition, where there is nothing else for its object: "was credited with finding gold",
/// "may result in a claim being refused".
pub(super) fn gerund_object(document: &Document, head: TokenId, given: &Dependents) -> Option<TokenId> {
    given.clauses.iter().copied().find(|c| {
        let mark = lower(document, &introducers(document, *c, Relation::Mark));
        let complement = matches!(
            mark.as_str(),
            "in" | "with" | "for" | "of" | "on" | "about" | "from" | "into" | "at" | "to" | "against"
        );
        // "ended with Bo winning" only adds what came along with it.
        let absolute = mark == "with" && has(document, *c, Relation::Nsubj);
        *c > head
            && complement
            && !absolute
            && !is_infinitive(document, *c)
            && is_verb(document, *c)
            && !set_off(document, leftmost(document, *c))
    })
}

/// The words that introduce a clause: "after", "as soon as", "when".
pub(super) fn subordinator(document: &Document, head: TokenId) -> Vec<TokenId> {
    let mut marks = introducers(document, head, Relation::Mark);
    if !marks.is_empty() {
        // "if we are to sign": the "to" goes with the verb.
        if has(document, head, Relation::Nsubj) {
            marks.retain(|m| document.token(*m).xpos != "TO");
        }
        return marks;
    }
    document
        .children_by(head, Relation::Advmod)
        .filter(|a| *a < head && document.token(*a).xpos == "WRB")
        .take(1)
        .collect()
}

/// The words of a nominal or adjectival predicate without what belongs to its clause.
pub(super) fn predicate_phrase(
    document: &Document,
    head: TokenId,
    relation: &[TokenId],
    conjuncts: Conjuncts,
) -> Vec<TokenId> {
    let whole = argument::phrase(document, head, Place::Object, conjuncts);
    let clausal: Vec<TokenId> = document
        .children(head)
        .iter()
        .copied()
        .filter(|c| match document.token(*c).relation {
            Relation::Nmod => *c > head && is_time(document, *c),
            Relation::Advmod => *c > head || relation.contains(c),
            Relation::Cc => *c > head && document.children_by(head, Relation::Conj).any(|k| opens_clause(document, k)),
            _ => false,
        })
        .collect();
    let mut tokens: Vec<TokenId> = whole
        .into_iter()
        .filter(|t| !relation.contains(t) && !clausal.iter().any(|c| document.dominates(*c, *t)))
        .collect();
    // A conjunction in front of a verb that went away.
    while tokens.last().is_some_and(|t| document.token(*t).upos == Upos::Cconj) {
        tokens.pop();
    }
    argument::trim(document, &mut tokens);
    tokens
}

/// "The trouble is that Ann left": the clause is what the trouble is.
pub(super) fn clausal_predicate(document: &Document, clause: &Clause) -> Option<Draft> {
    let subject = outer_subject(document, clause.head)?;
    let copula = document.child(clause.head, Relation::Cop)?;
    let part = nominal(document, subject, Place::Subject, Conjuncts::Whole);
    let mut object = argument::clause(document, clause.head);
    object.tokens.retain(|t| *t != copula && !document.dominates(subject, *t));
    argument::trim(document, &mut object.tokens);
    let relation = document.children_by(clause.head, Relation::Aux).filter(|a| *a < copula).chain([copula]).collect();
    Some(Draft {
        predicate: copula,
        governors: vec![],
        subject: Some(part),
        relation,
        implied: None,
        lemma: document.token(copula).lemma.clone(),
        object: Some(object),
        extras: vec![],
        rule: Rule::Copula,
        traits: Traits { depth: depth(document, clause.head), ..Traits::default() },
    })
}

/// The predicate that says what a free relative or "all" is: "What the firm needs is *a port*".
pub(super) fn identifying(document: &Document, pronoun: TokenId) -> Option<TokenId> {
    let word = document.token(pronoun);
    let open = matches!(word.form.to_lowercase().as_str(), "what" | "all") && word.relation == Relation::Nsubj;
    let predicate = word.head.filter(|h| open && has(document, *h, Relation::Cop) && *h > pronoun)?;
    let clause = document.children(pronoun).iter().copied().find(|c| is_relative_clause(document, *c))?;
    let known = matches!(document.token(predicate).upos, Upos::Noun | Upos::Propn);
    (known && has(document, clause, Relation::Nsubj) && introducers(document, predicate, Relation::Case).is_empty())
        .then_some(predicate)
}

/// The object of "What the firm needs is a port" in place of the pronoun.
pub(super) fn identified(document: &Document, object: &Part) -> Option<Part> {
    let head = identifying(document, object.head)?;
    let relation: Vec<TokenId> = document
        .children(head)
        .iter()
        .copied()
        .filter(|c| matches!(document.token(*c).relation, Relation::Cop | Relation::Aux))
        .collect();
    Some(Part { head, tokens: predicate_phrase(document, head, &relation, Conjuncts::Whole), clause: false })
}

/// What the bare noun of a phrase like "in contact with", "in charge of" is about: without article or modifier the noun is
/// part of what is said (Huddleston and Pullum 2002, section 5.3.2 of chapter 7).
pub(super) fn complement_of_bare_noun(document: &Document, noun: TokenId, case: &[TokenId]) -> Option<TokenId> {
    let word = document.token(noun);
    let before = |c: &TokenId| *c < noun && !case.contains(c) && document.token(*c).relation != Relation::Punct;
    let inner = |c: &TokenId| {
        matches!(
            document.token(*c).relation,
            Relation::Det | Relation::Amod | Relation::Compound | Relation::Nummod | Relation::Nmod
        )
    };
    let bare = document.children(noun).iter().filter(|c| before(c)).all(|c| !inner(c));
    let [preposition] = case else { return None };
    let opens = matches!(document.token(*preposition).form.to_lowercase().as_str(), "in" | "on" | "at" | "under");
    let behind = |c: &TokenId| {
        let words = lower(document, &introducers(document, *c, Relation::Case));
        let about = matches!(words.as_str(), "with" | "of" | "for" | "from" | "over" | "against" | "to" | "about");
        *c > noun && about && !is_time(document, *c)
    };
    let complement =
        document.children_by(noun, Relation::Nmod).chain(document.children_by(noun, Relation::Obl)).find(behind);
    complement.filter(|_| bare && opens && word.upos == Upos::Noun && word.xpos == "NN")
}
