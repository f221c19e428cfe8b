//! Reports beside what they report: "P, Ann said", "said Ann".

use super::argument;
use super::clause::{Clause, own_subject};
use super::draft::{Draft, Extra, Part};
use super::grammar::{clause_above, is_behind_semicolon, is_verb};
use super::report_word::{SPEAKING, has_any, says};
use super::{Role, Rule};
use crate::document::{Document, TokenId};
use crate::ud::Relation;

/// Gives a reporting clause that stands loosely in or behind what it reports that sentence as its object.
pub(super) fn report(document: &Document, clause: &Clause, drafts: &mut [Draft]) {
    let top = clause.top();
    let Some(reported) = reported(document, top) else { return };
    let own: Vec<TokenId> = document.subtree(top);
    let mut part = argument::clause(document, reported);
    part.tokens.retain(|t| own.binary_search(t).is_err());
    argument::trim(document, &mut part.tokens);
    for draft in drafts.iter_mut() {
        if let Some(addressee) = draft.object.take() {
            // "P, Ann told the crew"
            let extra = Extra { part: addressee, role: Some(Role::Recipient), preposition: vec![] };
            draft.extras.insert(0, extra);
        }
        draft.object = Some(Part { head: reported, tokens: part.tokens.clone(), clause: true });
        draft.rule = Rule::Speech;
    }
}

/// What a clause reports: the clause it hangs on loosely, where it is a verb with a subject and nothing else to report.
fn reported(document: &Document, top: TokenId) -> Option<TokenId> {
    let word = document.token(top);
    let reports = has_any(document, top, &SPEAKING) || says(document, top);
    // "As Ann told the crew, P"
    let as_said = word.relation == Relation::Advcl
        && document.child(top, Relation::Mark).is_some_and(|m| document.token(m).lemma.eq_ignore_ascii_case("as"))
        && says(document, top)
        && document.child(top, Relation::Ccomp).is_none()
        && document.child(top, Relation::Obj).is_none();
    if !(word.relation == Relation::Parataxis || as_said) || !is_verb(document, top) || !reports {
        return None;
    }
    own_subject(document, top)?;
    let head = word.head.filter(|h| *h > top || !is_behind_semicolon(document, top))?;
    let above = if super::grammar::opens_clause(document, head) { Some(head) } else { clause_above(document, top) };
    above.or(Some(head))
}
