//! What news say of who reports: "Ann Berg claims that *she* was kept", "Acme said *it* would pay"; and descriptions of
//! somebody by another noun: "Professor Ann Berg rang him. *The virologist* said ..."

use std::collections::BTreeSet;

use super::agreement::Number;
use super::clusters::Clusters;
use super::features::{Candidate, Class, Facts};
use super::{Context, binding};
use crate::document::{EntityType, TokenId};
use crate::meanings::{Kind, kind};
use crate::ud::Relation;

/// Who reports what has a pronoun as its subject: whoever says something without naming somebody else says it of themselves
/// (Clements 1975 on logophoric pronouns).
pub fn reporter(context: &Context<'_>, clusters: &Clusters, facts: &[Facts], mention: usize) -> Option<usize> {
    let tree = &context.tree;
    let head = context.mentions[mention].head;
    let class = facts[mention].class;
    let clause = tree.token(head).head.filter(|_| tree.token(head).relation == Relation::Nsubj)?;
    let top = tree.first_conjunct(clause);
    let verb = tree.token(top).head.filter(|_| tree.token(top).relation == Relation::Ccomp)?;
    let subject = context.mention_of(tree.subject(verb)?).filter(|s| *s < mention)?;
    let here = tree.token(verb).xpos.starts_with('V') && tree.quotation(head) == tree.quotation(verb);
    let kind = clusters.kind(clusters.of(subject));
    let number = context.agreement(subject).number;
    // "it is clear that it sank" is about nothing.
    let empty =
        || tree.children(clause).iter().any(|c| matches!(tree.token(*c).relation, Relation::Csubj | Relation::Expl));
    let able = match class {
        Class::He | Class::She => kind == EntityType::Person && number == Some(Number::Singular),
        Class::It => kind == EntityType::Organization && number != Some(Number::Plural) && !empty(),
        Class::They => number == Some(Number::Plural) && kind == EntityType::Person,
        _ => false,
    };
    let plain = !matches!(facts[subject].class, Class::I | Class::We | Class::You | Class::Open | Class::Relative);
    let cluster = clusters.of(subject);
    (here
        && able
        && plain
        && clusters.agree(subject, mention)
        && binding::fits(context, clusters, facts, cluster, mention))
    .then_some(cluster)
}

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

/// Nouns that tell of a person no more than age and sex.
const AGES: [&str; 9] = ["baby", "boy", "child", "girl", "man", "teen", "teenager", "woman", "youth"];

/// Whom "the girl" or "the former champion" stands for where nobody but one named person was spoken of so far: what somebody was,
/// or is by age and sex, brings in nobody new most often.
pub fn only_person(context: &Context<'_>, clusters: &Clusters, facts: &[Facts], mention: usize) -> Option<usize> {
    let m = &context.mentions[mention];
    let one = |m: usize| {
        context.mentions[m].kind == EntityType::Person && context.agreement(m).number == Some(Number::Singular)
    };
    let former = context.tree.children_by(m.head, Relation::Amod).any(|a| context.lemma(a) == "former");
    let told = former || AGES.contains(&facts[mention].lemma.as_str());
    if facts[mention].class != Class::The || !told || !one(mention) || context.tree.has(m.head, Relation::Nummod) {
        return None;
    }
    let before: BTreeSet<usize> = (0..mention)
        .filter(|e| facts[*e].class >= Class::Name && one(*e) && context.mentions[*e].tokens.end <= m.tokens.start)
        .map(|e| clusters.of(e))
        .collect();
    let [only] = before.into_iter().collect::<Vec<_>>()[..] else { return None };
    let full = |e: &usize| context.names[*e].as_ref().is_some_and(|n| n.words.len() > 1);
    let named = clusters.members(only).iter().any(full);
    (named && clusters.agree(only, mention)).then_some(only)
}
