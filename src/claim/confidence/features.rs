//! What the confidence looks at.

use super::super::draft::{Draft, Part};
use super::super::grammar::{is_name, is_verb, opens_clause};
use super::super::{Claim, Modality, Polarity, Rule, Target};
use crate::document::{Document, MentionKind, TokenId};
use crate::ud::{Relation, Upos};

/// The features, in the order of their values. "Doubt" is 1 minus the parse margin, 0 in a tree that somebody gave.
pub(in crate::claim) const NAMES: [&str; 67] = [
    "bias",
    // The construction.
    "rule verb-object",
    "rule verb-oblique",
    "rule verb",
    "rule passive",
    "rule copula",
    "rule secondary-predicate",
    "rule speech",
    "rule relative-clause",
    "rule participle",
    "rule object-control",
    "rule purpose",
    "rule apposition",
    "rule title",
    "rule nominal",
    "subject inherited",
    "later subject or object",
    "later predicate",
    "merged governors",
    "depth",
    "below another clause",
    // The parse.
    "doubt of predicate",
    "doubt of subject",
    "doubt of object",
    "doubt of arguments",
    "greatest doubt",
    "doubt inside",
    // What stands in the slots.
    "no object",
    "no object nor argument",
    "object is a clause",
    "object is a claim",
    "object is a name",
    "object is a pronoun",
    "object is an adjective or adverb",
    "subject is a name",
    "subject is a pronoun",
    "subject is an unresolved pronoun",
    "subject is a demonstrative",
    "subject is first or second person",
    "subject is no mention",
    "subject is a clause",
    "clause inside subject",
    "clause inside object",
    "comma inside object",
    "conjunction inside object",
    "one argument",
    "two arguments",
    "three arguments or more",
    "argument is a clause",
    "argument without role",
    "relation is be",
    "relation is have",
    // Sizes: logarithm of 1 plus the number of words.
    "words of subject",
    "words of relation",
    "words of object",
    "words of arguments",
    "distance of subject",
    "distance of object",
    "subject behind predicate",
    "words of sentence",
    "claims of sentence",
    "most of the sentence",
    "parts out of line",
    // What is said of it.
    "negative",
    "modality is not actual",
    "attributed",
    "question",
];

/// The values of a claim's features; so many claims were found in its sentence.
pub(in crate::claim) fn features(
    document: &Document,
    draft: &Draft,
    claim: &Claim,
    in_sentence: usize,
) -> [f32; NAMES.len()] {
    let (subject, object) = (draft.subject.as_ref(), draft.object.as_ref());
    let extras = draft.extras.len();
    let doubt = |t: TokenId| 1.0 - document.token(t).margin;
    let doubt_of = |part: Option<&Part>| part.map_or(0.0, |p| doubt(p.head));
    let doubt_of_arguments = draft.extras.iter().map(|e| doubt(e.part.head)).fold(0.0, f32::max);
    let doubts = [doubt(draft.predicate), doubt_of(subject), doubt_of(object), doubt_of_arguments];
    let inside = words(draft).map(doubt).sum::<f32>() / words(draft).count().max(1) as f32;
    let head = |part: Option<&Part>| part.map(|p| document.token(p.head));
    let pronoun = |part: Option<&Part>| head(part).is_some_and(|w| w.upos == Upos::Pron);
    let named = |part: Option<&Part>| part.is_some_and(|p| is_name(document, p.head));
    let clause_in = |part: Option<&Part>| part.is_some_and(|p| !p.clause && has_clause(document, p));
    let size = |part: Option<&Part>| log(part.map_or(0, |p| p.tokens.len()));
    let distance = |part: Option<&Part>| log(part.map_or(0, |p| p.head.0.abs_diff(draft.predicate.0) as usize));
    let sentence = document.sentence_tokens(claim.sentence).count();
    let in_evidence = |t: &TokenId| claim.evidence.iter().any(|e| e.contains(document.token(*t).span));
    let covered = document.sentence_tokens(claim.sentence).filter(in_evidence).count();
    let qualities = object.filter(|o| !o.clause).and_then(|o| head(Some(o)));
    let quality = qualities.is_some_and(|w| matches!(w.upos, Upos::Adj | Upos::Adv));
    let word_counts = draft.extras.iter().map(|e| e.part.tokens.len() + e.preposition.len()).sum();
    let is = |present: bool| f32::from(u8::from(present));
    let rule = |rule: Rule| is(claim.rule == rule);
    [
        1.0,
        rule(Rule::VerbObject),
        rule(Rule::VerbOblique),
        rule(Rule::Verb),
        rule(Rule::Passive),
        rule(Rule::Copula),
        rule(Rule::SecondaryPredicate),
        rule(Rule::Speech),
        rule(Rule::RelativeClause),
        rule(Rule::Participle),
        rule(Rule::ObjectControl),
        rule(Rule::Purpose),
        rule(Rule::Apposition),
        rule(Rule::Title),
        rule(Rule::Nominal),
        is(draft.traits.inherited_subject),
        is(draft.traits.later_conjunct),
        is(draft.traits.later_predicate),
        is(!draft.governors.is_empty()),
        f32::from(draft.traits.depth.min(4)),
        is(draft.traits.depth > 0),
        doubts[0],
        doubts[1],
        doubts[2],
        doubts[3],
        doubts.into_iter().fold(0.0, f32::max),
        inside,
        is(object.is_none()),
        is(object.is_none() && extras == 0),
        is(object.is_some_and(|o| o.clause)),
        is(claim.object.as_ref().is_some_and(|o| matches!(o.target, Target::Claim(_)))),
        is(named(object)),
        is(pronoun(object)),
        is(quality),
        is(named(subject)),
        is(pronoun(subject)),
        is(pronoun(subject) && subject.is_some_and(|s| !resolved(document, s.head))),
        is(head(subject).is_some_and(|w| w.feats.is("PronType", "Dem"))),
        is(head(subject).is_some_and(|w| w.feats.is("Person", "1") || w.feats.is("Person", "2"))),
        is(subject.is_some_and(|s| document.mention_at(s.head).is_none())),
        is(subject.is_some_and(|s| s.clause)),
        is(clause_in(subject)),
        is(clause_in(object)),
        is(object.is_some_and(|o| o.tokens.iter().any(|t| document.token(*t).xpos == ","))),
        is(object.is_some_and(|o| o.tokens.iter().any(|t| document.token(*t).relation == Relation::Cc))),
        is(extras == 1),
        is(extras == 2),
        is(extras > 2),
        is(draft.extras.iter().any(|e| e.part.clause)),
        is(draft.extras.iter().any(|e| e.role.is_none())),
        is(draft.implied.is_none() && draft.lemma == "be"),
        is(draft.lemma == "have"),
        size(subject),
        log(draft.relation.len()),
        size(object),
        log(word_counts),
        distance(subject),
        distance(object),
        is(subject.is_some_and(|s| s.head > draft.predicate)),
        log(sentence),
        log(in_sentence),
        is(covered as f32 > 0.85 * sentence as f32),
        is(gaps(draft)),
        is(claim.polarity == Polarity::Negative),
        is(claim.modality != Modality::Actual),
        is(!claim.attribution.is_empty()),
        is(claim.modality == Modality::Question),
    ]
}

fn log(count: usize) -> f32 {
    (1.0 + count as f32).ln()
}

/// All words of a claim.
fn words(draft: &Draft) -> impl Iterator<Item = TokenId> + '_ {
    let parts = draft.subject.iter().chain(&draft.object).chain(draft.extras.iter().map(|e| &e.part));
    parts.flat_map(|p| &p.tokens).chain(&draft.relation).copied()
}

/// Whether the relation's words are not side by side.
fn gaps(draft: &Draft) -> bool {
    draft.relation.windows(2).any(|pair| pair[1].0 > pair[0].0 + 1)
}

/// Whether a phrase holds a clause of its own.
fn has_clause(document: &Document, part: &Part) -> bool {
    let clause = |t: &TokenId| *t != part.head && is_verb(document, *t) && opens_clause(document, *t);
    part.tokens.iter().any(clause)
}

/// Whether a pronoun stands in a chain with a name or a noun.
fn resolved(document: &Document, head: TokenId) -> bool {
    let chain = document.mention_at(head).and_then(|m| document.chain_of(m));
    chain.is_some_and(|c| c.mentions.iter().any(|m| document.mention(*m).form != MentionKind::Pronoun))
}
