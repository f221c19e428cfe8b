//! Who speaks, and who is spoken of.

use super::super::Context;
use super::super::clusters::Clusters;
use super::{Candidate, Class, Facts, Row};
use crate::document::TokenId;
use crate::ud::Relation;

/// Who speaks where the two stand.
pub fn voices(
    context: &Context<'_>,
    clusters: &Clusters,
    fact: &Facts,
    mention: usize,
    nearest: usize,
    candidate: &Candidate,
    row: &mut Row,
) {
    let tree = &context.tree;
    let (e, m) = (context.mentions[nearest].head, context.mentions[mention].head);
    let voice = |t: TokenId| context.speaker(t).map(|s| clusters.of(s));
    let quoted = tree.quotation(m).is_some();
    let same_quotation = tree.quotation(e) == tree.quotation(m);
    let same_voice = same_quotation || voice(e).is_some() && voice(e) == voice(m);
    let speaks = voice(m) == Some(candidate.cluster);
    row.flags(&[
        same_quotation && quoted,
        same_quotation,
        same_voice,
        !same_voice && voice(e).is_some() && voice(m).is_some(),
        speaks,
        speaks && fact.class == Class::I,
        speaks && fact.class == Class::We,
        speaks && fact.class.is_third(),
        tree.paragraph(e) == tree.paragraph(m),
    ]);
}

/// Whether a mention says, thinks or hopes something: a subject whose verb has a clause as its object.
fn reports_something(context: &Context<'_>, mention: usize) -> bool {
    let token = context.tree.token(context.mentions[mention].head);
    let clause =
        |h: TokenId| context.tree.has(h, Relation::Ccomp) || context.tree.token(h).relation == Relation::Parataxis;
    token.relation == Relation::Nsubj && token.head.is_some_and(clause)
}

/// Who reports, who opens the text, and where the candidate's mentions stand.
pub fn reports(context: &Context<'_>, facts: &[Facts], mention: usize, candidate: &Candidate, row: &mut Row) {
    let fact = &facts[mention];
    let near = || candidate.before.iter().filter(|b| facts[**b].sentence + 2 >= fact.sentence);
    let says = reports_something(context, mention);
    let said = near().any(|b| reports_something(context, *b));
    let opens = |m: usize| context.mentions[m].tokens.start == context.first_word(m);
    let subject = |sentence: usize| {
        candidate.before.iter().any(|b| facts[*b].sentence == sentence && matches!(facts[*b].role, 0 | 11))
    };
    row.flags(&[
        says,
        said,
        says && said,
        facts[candidate.cluster].sentence == 0,
        facts[candidate.cluster].sentence <= 2,
        near().any(|b| opens(*b)),
        opens(mention) && near().any(|b| opens(*b)),
        subject(fact.sentence),
        fact.sentence > 0 && subject(fact.sentence - 1),
        near().any(|b| facts[*b].class == Class::A),
        candidate.before.iter().all(|b| !facts[*b].class.is_pronoun() && facts[*b].class != Class::Name),
    ]);
    row.value((near().count() as f32).ln_1p());
    let names = candidate.before.iter().filter(|b| facts[**b].class == Class::Name).count();
    row.value((names as f32).ln_1p());
}
