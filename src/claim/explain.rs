//! [explain]: what became of each sentence: its claims, or why it has none.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use super::clause::clauses;
use super::clause_kind::is_direct_question;
use super::silence::silence;
use super::{Claim, ClaimId, sentence_drafts};
use crate::document::{Document, SentenceId, TokenId};
use crate::span::Span;
use crate::ud::Upos;

/// Why words have no claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// "* * *"
    NoWords,
    /// "A quiet night in Oslo."
    Fragment,
    /// "Sounds good."
    NoSubject,
    /// "Close the port!"
    Order,
    /// "Who left?"
    Question,
    /// "There is a problem."
    Existence,
    /// "those *who left*"
    Picked,
    /// "Ann is Ann", where both are one phrase of the text
    Itself,
    /// "He did."
    NoContent,
    /// A claim was found, but it is not sure enough.
    LowConfidence,
}

impl Silence {
    /// The name that is written in files.
    pub fn name(self) -> &'static str {
        match self {
            Silence::NoWords => "no-words",
            Silence::Fragment => "fragment",
            Silence::NoSubject => "no-subject",
            Silence::Order => "order",
            Silence::Question => "question",
            Silence::Existence => "existence",
            Silence::Picked => "picked",
            Silence::Itself => "itself",
            Silence::NoContent => "no-content",
            Silence::LowConfidence => "low-confidence",
        }
    }
}

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Silence::NoWords => "there are no words in it",
            Silence::Fragment => "it has no verb that says something of somebody",
            Silence::NoSubject => "there is nobody and nothing that it is said of",
            Silence::Order => "it is an order or a request",
            Silence::Question => "it asks for what would make it a statement",
            Silence::Existence => "it only says that something exists",
            Silence::Picked => "it only says which one is meant",
            Silence::Itself => "it says nothing but itself of its subject",
            Silence::NoContent => "it is made of pronouns and auxiliaries alone",
            Silence::LowConfidence => "it is not sure enough",
        })
    }
}

/// Words that have no claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The words that would be its relation, or the whole sentence.
    pub spans: Vec<Span>,
    /// Why.
    pub reason: Silence,
    /// The claim that was found and left out.
    pub claim: Option<ClaimId>,
}

/// What became of a sentence: it has claims, or something was left out, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The sentence.
    pub sentence: SentenceId,
    /// Its claims, in the order in which they were given.
    pub claims: Vec<ClaimId>,
    /// Predicates without a claim in text order, then claims that are not sure enough.
    pub left_out: Vec<LeftOut>,
}

impl Account {
    /// Why the sentence has no claim; none where it has one.
    pub fn reason(&self) -> Option<Silence> {
        if !self.claims.is_empty() {
            return None;
        }
        // Had it been surer, there would be a claim: whatever else was left out is not the reason.
        let reasons = || self.left_out.iter().map(|l| l.reason);
        reasons().find(|r| *r == Silence::LowConfidence).or_else(|| reasons().next())
    }
}

/// Accounts for every sentence of a document, in order. The claims are those of [`super::extract`]; those whose
/// confidence is below `least` count as left out.
pub fn explain(document: &Document, claims: &[Claim], least: f32) -> Vec<Account> {
    let sentences = (0..document.sentences().len() as u32).map(SentenceId);
    let mut accounts: Vec<Account> =
        sentences.map(|sentence| Account { sentence, claims: vec![], left_out: silent(document, sentence) }).collect();
    for claim in claims {
        let Some(account) = accounts.get_mut(claim.sentence.index()) else { continue };
        if claim.confidence >= least {
            account.claims.push(claim.id);
        } else {
            let spans = claim.predicate.spans.clone();
            account.left_out.push(LeftOut { spans, reason: Silence::LowConfidence, claim: Some(claim.id) });
        }
    }
    for account in &mut accounts {
        if account.claims.is_empty() && account.left_out.is_empty() {
            let reason = match document.sentence_tokens(account.sentence).any(|t| is_word(document, t)) {
                true => Silence::Fragment,
                false => Silence::NoWords,
            };
            let spans = vec![document.sentence_span(account.sentence)];
            account.left_out.push(LeftOut { spans, reason, claim: None });
        }
    }
    accounts
}

fn is_word(document: &Document, token: TokenId) -> bool {
    !matches!(document.token(token).upos, Upos::Punct | Upos::Sym)
}

/// The predicates of a sentence that no claim was made of.
fn silent(document: &Document, sentence: SentenceId) -> Vec<LeftOut> {
    let (mut told, mut left_out) = (BTreeSet::new(), vec![]);
    for draft in sentence_drafts(document, sentence) {
        match silence(document, &draft) {
            None => {
                told.insert(draft.predicate);
            }
            Some(reason) => {
                left_out.push((
                    draft.predicate,
                    document.spans(&draft.relation),
                    asked(document, draft.predicate, reason),
                ));
            }
        }
    }
    for clause in clauses(document, sentence) {
        let reason = asked(document, clause.head, Silence::NoSubject);
        left_out.push((clause.head, vec![document.token(clause.head).span], reason));
    }
    left_out.sort_by_key(|(predicate, ..)| *predicate);
    left_out.retain(|(predicate, ..)| told.insert(*predicate));
    left_out.into_iter().map(|(_, spans, reason)| LeftOut { spans, reason, claim: None }).collect()
}

/// "What is the problem?": what is asked for is what is missing.
fn asked(document: &Document, predicate: TokenId, reason: Silence) -> Silence {
    let missing = matches!(reason, Silence::NoSubject | Silence::NoContent);
    if missing && is_direct_question(document, predicate) { Silence::Question } else { reason }
}

#[cfg(test)]
mod tests {
    use super::super::extract;
    use super::super::small_trees::document;
    use super::*;
    use crate::span::join;

    /// Number of claims, what was left out, and the reason for the whole.
    type Summary = (usize, Vec<(String, Silence)>, Option<Silence>);

    fn accounts(trees: &str, least: f32) -> Vec<Summary> {
        let document = document(trees);
        let found = explain(&document, &extract(&document), least);
        assert_eq!(found.len(), document.sentences().len());
        let words = |l: &LeftOut| (join(&l.spans, document.text()), l.reason);
        found.iter().map(|a| (a.claims.len(), a.left_out.iter().map(words).collect(), a.reason())).collect()
    }

    fn reason(tree: &str) -> Option<Silence> {
        accounts(tree, 0.0).remove(0).2
    }

    const LEFT: &str = "Ann/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root Oslo/=/PROPN/NNP/2/obj ././PUNCT/./2/punct";

    #[test]
    fn a_sentence_with_a_claim_needs_no_reason() {
        assert_eq!(accounts(LEFT, 0.0), [(1, vec![], None)]);
    }

    #[test]
    fn a_sentence_without_predicate_is_a_fragment() {
        assert_eq!(
            reason("Quiet/quiet/ADJ/JJ/2/amod night/=/NOUN/NN/0/root ././PUNCT/./2/punct"),
            Some(Silence::Fragment)
        );
        assert_eq!(reason("*/=/PUNCT/NFP/0/root */=/PUNCT/NFP/1/punct"), Some(Silence::NoWords));
    }

    #[test]
    fn orders_questions_and_existence_are_told_apart() {
        let order = "Close/close/VERB/VB/0/root the/=/DET/DT/3/det port/=/NOUN/NN/1/obj !/!/PUNCT/./1/punct";
        assert_eq!(reason(order), Some(Silence::Order));
        let question = "Who/who/PRON/WP/2/nsubj left/leave/VERB/VBD/0/root ?/?/PUNCT/./2/punct";
        assert_eq!(reason(question), Some(Silence::Question));
        let what = "What/what/PRON/WP/0/root is/be/AUX/VBZ/1/cop it/=/PRON/PRP/1/nsubj ?/?/PUNCT/./1/punct";
        assert_eq!(reason(what), Some(Silence::Question));
        let existence = "There/there/PRON/EX/2/expl is/be/VERB/VBZ/0/root a/=/DET/DT/4/det \
            problem/=/NOUN/NN/2/nsubj ././PUNCT/./2/punct";
        assert_eq!(reason(existence), Some(Silence::Existence));
        let bare = "Sounds/sound/VERB/VBZ/0/root good/=/ADJ/JJ/1/xcomp ././PUNCT/./1/punct";
        assert_eq!(reason(bare), Some(Silence::NoSubject));
        let pronouns = "He/he/PRON/PRP/2/nsubj did/do/AUX/VBD/0/root ././PUNCT/./2/punct";
        assert_eq!(reason(pronouns), Some(Silence::NoContent));
    }

    #[test]
    fn a_claim_that_is_not_sure_enough_is_the_reason() {
        let found = accounts(LEFT, 1.1);
        assert_eq!(found, [(0, vec![("left".to_owned(), Silence::LowConfidence)], Some(Silence::LowConfidence))]);
    }

    #[test]
    fn a_silent_clause_beside_a_claim_is_told_too() {
        let trees = "Ann/=/PROPN/NNP/2/nsubj saw/see/VERB/VBD/0/root those/that/PRON/DT/2/obj \
            who/=/PRON/WP/5/nsubj left/leave/VERB/VBD/3/acl:relcl ././PUNCT/./2/punct";
        assert_eq!(accounts(trees, 0.0), [(1, vec![("left".to_owned(), Silence::Picked)], None)]);
    }

    #[test]
    fn names_are_those_that_serde_writes() {
        for reason in [Silence::NoWords, Silence::LowConfidence, Silence::Existence] {
            assert_eq!(serde_json::to_value(reason).expect("a name"), reason.name());
        }
    }
}
