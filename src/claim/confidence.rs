//! How sure a claim is: a logistic model over its construction, its parse and its length.

use super::Rule;
use super::draft::Draft;
use crate::document::{Document, TokenId};
use crate::ud::Upos;

/// What each construction starts from, in logits.
fn base(rule: Rule) -> f32 {
    match rule {
        Rule::VerbObject => 1.6,
        Rule::VerbOblique => 1.4,
        Rule::Verb => 0.0,
        Rule::Passive => 1.5,
        Rule::Copula => 1.5,
        Rule::SecondaryPredicate => 1.3,
        Rule::Speech => 1.4,
        Rule::RelativeClause => 1.1,
        Rule::Participle => 0.5,
        Rule::ObjectControl => 0.2,
        Rule::Purpose => 0.0,
        Rule::Apposition => 0.3,
        Rule::Title => 0.5,
        Rule::Nominal => 0.0,
    }
}

/// The probability that a claim is right, 0 to 1, two decimals.
pub(super) fn of(document: &Document, draft: &Draft) -> f32 {
    let traits = draft.traits;
    let mut logit = base(draft.rule);
    for (present, weight) in [
        (draft.subject.is_none(), -1.0),
        (draft.object.is_none() && draft.extras.is_empty(), -1.2),
        (traits.inherited_subject, -0.2),
        (traits.later_conjunct, -0.4),
        (traits.later_predicate, -0.2),
        (pronoun_subject(document, draft), -0.2),
    ] {
        if present {
            logit += weight;
        }
    }
    logit -= 0.15 * f32::from(traits.depth);
    logit -= 0.3 * (draft.extras.len().min(4) as f32 - 1.0).max(0.0);
    logit += 1.5 * (margin(document, draft) - 1.0);
    let words = length(draft) as f32;
    logit -= 0.02 * (words - 15.0).max(0.0);
    let probability = 1.0 / (1.0 + (-logit).exp());
    (probability * 100.0).round() / 100.0
}

fn pronoun_subject(document: &Document, draft: &Draft) -> bool {
    draft.subject.as_ref().is_some_and(|s| document.token(s.head).upos == Upos::Pron)
}

/// How many words the claim has.
fn length(draft: &Draft) -> usize {
    let parts = draft.subject.iter().chain(&draft.object).chain(draft.extras.iter().map(|e| &e.part));
    draft.relation.len() + parts.map(|p| p.tokens.len()).sum::<usize>()
}

/// The least certain of the attachments that the claim stands on.
fn margin(document: &Document, draft: &Draft) -> f32 {
    let heads = draft.subject.iter().chain(&draft.object).map(|p| p.head);
    heads.chain([draft.predicate]).map(|t: TokenId| document.token(t).margin).fold(1.0, f32::min)
}
