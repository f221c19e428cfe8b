//! Descriptions of somebody by another noun, as news vary them: "Professor Ann Berg rang him. The virologist said ..."

use super::Context;
use super::agreement::Number;
use super::clusters::Clusters;
use super::features::{Candidate, Class, Facts};
use crate::document::{EntityType, TokenId};
use crate::meanings::{Kind, kind};
use crate::ud::Relation;

/// So many sentences back the person was the subject.
const WITHIN: usize = 2;

/// Whom a definite description of one person stands for where its noun is new: the named subject of the last main clause
/// before, other than in its own sentence, that had a person for its subject. In news the subject goes on being spoken of
/// (Grosz, Joshi and Weinstein 1995, "Centering"), and a noun without complement that is new tells more of somebody known.
pub fn varied(
    context: &Context<'_>,
    clusters: &Clusters,
    facts: &[Facts],
    mention: usize,
    candidates: &[Candidate],
) -> Option<usize> {
    let m = &context.mentions[mention];
    let fact = &facts[mention];
    let tree = &context.tree;
    let described = fact.class == Class::The
        && m.kind == EntityType::Person
        && context.agreement(mention).number == Some(Number::Singular)
        && kind(&fact.lemma) == Some(Kind::Person);
    // "the last person", "the man at the door" tell one of several.
    let narrows = |t: TokenId| {
        let token = tree.token(t);
        matches!(token.relation, Relation::Nmod | Relation::Acl | Relation::Appos | Relation::Nummod)
            || ["first", "last", "next", "other", "only", "same"].contains(&token.lemma.as_str())
    };
    let narrowed = tree.children(m.head).iter().any(|t| narrows(*t));
    let subject = tree.token(m.head).relation == Relation::Nsubj;
    let again = facts[..mention].iter().any(|f| f.lemma == fact.lemma);
    if !described || narrowed || !subject || again {
        return None;
    }
    let person = |c: &&Candidate| {
        clusters.kind(c.cluster) == EntityType::Person
            && clusters.agreement(c.cluster).number != Some(Number::Plural)
            && c.before.iter().any(|b| facts[*b].class == Class::Name)
    };
    let fitting: Vec<&Candidate> = candidates.iter().filter(person).collect();
    let quoted = |b: usize| tree.quotation(context.mentions[b].head).is_some();
    let here = |c: &Candidate| c.before.iter().any(|b| facts[*b].sentence == fact.sentence && !quoted(*b));
    for back in 1..=WITHIN {
        let there = |c: &&&Candidate| {
            c.before.iter().any(|b| {
                let head = context.mentions[*b].head;
                facts[*b].sentence + back == fact.sentence
                    && tree.token(head).relation == Relation::Nsubj
                    && tree.is_main_subject(head)
            })
        };
        if let Some(found) = fitting.iter().find(there) {
            return (!here(found)).then_some(found.cluster);
        }
    }
    None
}
