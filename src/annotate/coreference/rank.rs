//! One pass over the mentions in text order: each joins the thing before it that is likeliest by the scorer, or none.

use std::collections::{BTreeMap, BTreeSet};

use super::agreement::{Number, is_group};
use super::apart::told_apart;
use super::binding;
use super::clusters::Clusters;
use super::features::{self, Candidate, Class, Facts};
use super::news::{only_person, reporter, varied};
use super::place::{fronted, told_by_place};
use super::quotations::told_apart_by_voice;
use super::scorer::Scorer;
use super::{Context, all_related};
use crate::document::EntityType;
use crate::meanings::{Kind, kind};
use crate::ud::Relation;

/// How many sentences back any antecedent may stand.
const WITHIN: usize = 6;
/// How many sentences back a pronoun of the third person finds its antecedent.
const PRONOUN_WITHIN: usize = 4;
/// The least probability that "they" stands for one thing.
const LEAST_FOR_GROUP: f32 = 0.5;
/// How many mentions of a thing are looked at.
const LOOKED_AT: usize = 10;

/// Joins each mention that is likely to be something mentioned before.
pub fn join_likely(context: &Context<'_>, text: &str, clusters: &mut Clusters) {
    let scorer = Scorer::embedded();
    join_each(context, text, clusters, |clusters, facts, mention, candidates| {
        if let Some(cluster) = told_by_place(context, clusters, facts, mention, candidates) {
            return Some(cluster);
        }
        let alone = scorer.score(&features::alone(context, facts, mention, candidates.len()));
        let scores: Vec<f32> =
            candidates.iter().map(|c| scorer.score(&features::pair(context, clusters, facts, mention, c))).collect();
        let top = scores.iter().copied().fold(alone, f32::max);
        let total: f32 = (alone - top).exp() + scores.iter().map(|s| (s - top).exp()).sum::<f32>();
        let best = (0..scores.len()).max_by(|a, b| scores[*a].total_cmp(&scores[*b]).then(b.cmp(a)))?;
        let probability = (scores[best] - top).exp() / total;
        let found = candidates[best].cluster;
        // "they" of one group must be surer than of several.
        let one = facts[mention].class == Class::They && clusters.agreement(found).number != Some(Number::Plural);
        let least = if one { LEAST_FOR_GROUP } else { scorer.least(facts[mention].class) };
        let likely = (probability >= least).then_some(found);
        let only = || {
            let only = only_person(context, clusters, facts, mention);
            only.filter(|o| candidates.iter().any(|c| c.cluster == *o))
        };
        likely.or_else(|| varied(context, clusters, facts, mention, candidates)).or_else(only)
    });
}

/// Joins each mention that is the first of its cluster, in text order, with the cluster that `choose` finds for it among
/// the candidates, the nearest first.
pub fn join_each(
    context: &Context<'_>,
    text: &str,
    clusters: &mut Clusters,
    mut choose: impl FnMut(&Clusters, &[Facts], usize, &[Candidate]) -> Option<usize>,
) {
    let facts = features::facts(context, text);
    let mut known = Known::default();
    let mut spoken = vec![];
    for mention in possessors_first(context) {
        let opens = clusters.members(clusters.of(mention)).first() == Some(&mention);
        if let Some(speaker) = said_by(context, &facts, mention) {
            if speaker < mention {
                clusters.join(speaker, mention);
            } else {
                spoken.push((speaker, mention));
            }
        } else if let Some(subject) = fronted(context, &facts, mention).filter(|s| opens && clusters.agree(*s, mention))
        {
            spoken.push((subject, mention));
        } else if let Some(reporter) = reporter(context, clusters, &facts, mention).filter(|_| opens) {
            match facts[mention].class {
                Class::They => clusters.join_as_they(reporter, mention),
                _ => clusters.join(reporter, mention),
            }
        } else if opens && facts[mention].class != Class::Relative {
            let candidates = candidates(context, clusters, &facts, &known, mention);
            if let Some(cluster) = choose(clusters, &facts, mention, &candidates) {
                match facts[mention].class {
                    Class::They => clusters.join_as_they(cluster, mention),
                    _ => clusters.join(cluster, mention),
                }
            }
        }
        known.add(context, &facts, mention);
    }
    // Whoever says a quotation can be a pronoun behind it, which must find its antecedent first.
    for (speaker, mention) in spoken {
        let fits =
            facts[mention].class == Class::I || binding::fits(context, clusters, &facts, clusters.of(speaker), mention);
        if fits && clusters.agree(speaker, mention) {
            clusters.join(speaker, mention);
        }
    }
    join_coordinations(context, clusters);
}

/// The mentions in text order, but for possessive pronouns that open a phrase, which go before it: whose "her ship" is helps
/// to tell which.
fn possessors_first(context: &Context<'_>) -> Vec<usize> {
    let possessive = |m: usize| context.tree.token(context.mentions[m].head).xpos == "PRP$";
    let mut order: Vec<usize> = (0..context.mentions.len()).collect();
    order.sort_by_key(|m| (context.mentions[*m].tokens.start, !possessive(*m), *m));
    order
}

/// Who says "I" in a quotation: a person, where the reporting verb has a subject that is one.
fn said_by(context: &Context<'_>, facts: &[Facts], mention: usize) -> Option<usize> {
    let speaker = context.speaker(context.mentions[mention].head).filter(|_| facts[mention].class == Class::I)?;
    let one =
        matches!(facts[speaker].class, Class::He | Class::She | Class::Name | Class::The | Class::A | Class::Possessed);
    let singular = context.agreement(speaker).number != Some(Number::Plural);
    (one && singular && context.mentions[speaker].kind == EntityType::Person).then_some(speaker)
}

/// Joins coordinations of the same things: "Ann and Bo ... the mayor and Bo".
fn join_coordinations(context: &Context<'_>, clusters: &mut Clusters) {
    let mut found: BTreeMap<BTreeSet<usize>, usize> = BTreeMap::new();
    for whole in (0..context.mentions.len()).filter(|m| context.is_coordination(*m)) {
        let head = context.mentions[whole].head;
        let conjuncts = std::iter::once(head).chain(context.tree.children_by(head, Relation::Conj));
        let parts: Option<BTreeSet<usize>> = conjuncts.map(|t| Some(clusters.of(context.mention_of(t)?))).collect();
        let Some(parts) = parts.filter(|p| p.len() > 1) else { continue };
        match found.get(&parts) {
            Some(first) => clusters.join(*first, whole),
            None => {
                found.insert(parts, whole);
            }
        }
    }
}

/// Mentions so far by what can be said again however far back.
#[derive(Default)]
struct Known {
    lemmas: BTreeMap<String, Vec<usize>>,
    speech: BTreeMap<Class, usize>,
}

impl Known {
    fn add(&mut self, context: &Context<'_>, facts: &[Facts], mention: usize) {
        let fact = &facts[mention];
        if fact.class.is_of_speech() {
            self.speech.insert(fact.class, mention);
        } else if fact.class >= Class::Name {
            let names = context.names[mention].iter().flat_map(|n| n.words.iter());
            let nouns = fact.descriptions.iter().map(|d| &d.noun);
            let words: BTreeSet<&String> = names.chain(nouns).chain([&fact.lemma]).collect();
            for word in words {
                self.lemmas.entry(word.clone()).or_default().push(mention);
            }
        }
    }
}

/// The things before a mention that it may stand for, the nearest first.
fn candidates(
    context: &Context<'_>,
    clusters: &Clusters,
    facts: &[Facts],
    known: &Known,
    mention: usize,
) -> Vec<Candidate> {
    let fact = &facts[mention];
    let within = if fact.class.is_third() { PRONOUN_WITHIN } else { WITHIN };
    let mut found: BTreeSet<usize> = BTreeSet::new();
    let near = (0..mention).rev().take_while(|e| facts[*e].sentence + within >= fact.sentence);
    found.extend(near.map(|e| clusters.of(e)));
    if fact.class.is_of_speech() {
        found.extend(known.speech.values().map(|e| clusters.of(*e)));
        found.extend(context.speaker(context.mentions[mention].head).filter(|s| *s < mention).map(|s| clusters.of(s)));
    } else if fact.class >= Class::Name {
        let same = known.lemmas.get(&fact.lemma).into_iter().flatten().rev().take(LOOKED_AT);
        found.extend(same.map(|e| clusters.of(*e)));
    }
    let own = clusters.of(mention);
    let mut candidates: Vec<Candidate> = found
        .into_iter()
        .filter(|cluster| *cluster != own)
        .filter_map(|cluster| candidate(context, clusters, facts, cluster, mention))
        .collect();
    candidates.sort_by_key(|c| std::cmp::Reverse(c.before.first().copied()));
    let mut agreeing = 0;
    for (rank, candidate) in candidates.iter_mut().enumerate() {
        candidate.rank = rank;
        candidate.agreeing = agreeing;
        agreeing += usize::from(clusters.agree(candidate.cluster, mention));
    }
    candidates
}

/// A cluster as something that a mention may stand for; none where grammar or names forbid it.
fn candidate(
    context: &Context<'_>,
    clusters: &Clusters,
    facts: &[Facts],
    cluster: usize,
    mention: usize,
) -> Option<Candidate> {
    let fact = &facts[mention];
    let members = clusters.members(cluster);
    let earlier = || members.iter().copied().filter(|m| *m < mention).rev();
    let bound = earlier().any(|e| facts[e].sentence == fact.sentence && binding::blocked(context, e, mention));
    // A relative pronoun tells nothing that its noun does not, and GUM, which the scorer is fitted on, has none.
    let before: Vec<usize> = earlier().filter(|m| facts[*m].class != Class::Relative).take(LOOKED_AT).collect();
    let nearest = before.first()?;
    let far = fact.class.is_third() && facts[*nearest].sentence + PRONOUN_WITHIN < fact.sentence;
    if far
        || bound
        || !binding::fits(context, clusters, facts, cluster, mention)
        || !names_fit(context, clusters, cluster, mention)
        || told_apart(context, clusters, facts, cluster, mention)
    {
        return None;
    }
    if binding::not_said_to_be(context, clusters, cluster, mention) {
        return None;
    }
    if told_apart_by_voice(context, clusters, facts, cluster, mention) {
        return None;
    }
    // "the sailors Ann Berg and Bo Lund": Ann Berg alone is no sailors.
    let person = |kind: EntityType| kind == EntityType::Person;
    let named = fact.class == Class::Name || fact.class > Class::Name && has_name(context, clusters, cluster);
    let numbers = (context.agreement(mention).number, clusters.agreement(cluster).number);
    if named && person(clusters.kind(cluster)) && matches!(numbers, (Some(a), Some(b)) if a != b) {
        return None;
    }
    // "Ann Berg ... the boy"
    let genders = (context.agreement(mention).gender, clusters.agreement(cluster).gender);
    let described = fact.class > Class::Name && person(clusters.kind(cluster));
    if described && matches!(genders, (Some(a), Some(b)) if a != b) {
        return None;
    }
    // "Ann Berg ... the family": a group is no one of its members.
    let full = |m: &usize| context.names[*m].as_ref().is_some_and(|n| n.words.len() > 1);
    let known = clusters.agreement(cluster).gender.is_some() || members.iter().any(full);
    if fact.class > Class::Name && is_group(&fact.lemma) && person(clusters.kind(cluster)) && known {
        return None;
    }
    // "Acme ... the state": a firm is no place.
    let place = fact.class > Class::Name && kind(&fact.lemma) == Some(Kind::Place);
    let placed =
        || members.iter().any(|m| !facts[*m].class.is_pronoun() && context.mentions[*m].kind == EntityType::Place);
    let body = clusters.kind(cluster) == EntityType::Organization && has_name(context, clusters, cluster);
    if place && body && !placed() {
        return None;
    }
    // "pictures ... the picture": one of them at most.
    let plural = |m: usize| context.tree.token(context.mentions[m].head).xpos == "NNS";
    let other_number =
        |m: &&usize| facts[**m].lemma == fact.lemma && facts[**m].class > Class::Name && plural(**m) != plural(mention);
    if fact.class > Class::Name && before.iter().any(|m| other_number(&m)) {
        return None;
    }
    let two = |m: &usize| context.is_coordination(*m) || facts[*m].words.split(' ').any(|w| w == "two");
    if fact.class == Class::Both && !before.iter().any(two) {
        return None;
    }
    let timely = |kind: EntityType| kind == EntityType::Time;
    let mixed = timely(clusters.kind(cluster)) != timely(context.mentions[mention].kind);
    if mixed && fact.class < Class::Name && (fact.class.is_third() || fact.class.is_of_speech()) {
        return None;
    }
    Some(Candidate { cluster, before, rank: 0, agreeing: 0 })
}

fn has_name(context: &Context<'_>, clusters: &Clusters, cluster: usize) -> bool {
    clusters.members(cluster).iter().any(|m| context.names[*m].is_some())
}

/// Whether nothing that a mention and a cluster are named speaks against joining them. Names were compared before: what
/// has a name of its own joins nothing that has one, but for descriptions that a name was joined to.
fn names_fit(context: &Context<'_>, clusters: &Clusters, cluster: usize, mention: usize) -> bool {
    let own = clusters.members(clusters.of(mention));
    let named = |m: &usize| context.names[*m].is_some();
    if named(&mention) && clusters.members(cluster).iter().any(named) {
        return false;
    }
    own.iter().filter_map(|m| context.names[*m].as_ref()).all(|name| all_related(context, clusters, cluster, name))
}
