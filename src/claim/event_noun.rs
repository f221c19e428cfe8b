//! Claims in nouns for acts: "Ann's criticism of Bo", "the killing of Bo by Ann", "the arrival of Ann in Oslo".
//!
//! A noun makes a claim where the text gives it both who does it and to whom, or, where the verb takes no object, who
//! does it. Bare possessives ("Ann's visit") make none. Nor does what is only feared, planned or demanded: a noun has no
//! auxiliaries to say so.

use super::argument::{Conjuncts, Place, is_time_phrase, nominal, role};
use super::draft::{Draft, Extra, Traits};
use super::grammar::{introducers, is_name, lower};
use super::lexicon::{self, Class};
use super::negation::negated;
use super::{Modality, Role, Rule, factuality, time, wordnet};
use crate::document::{Document, EntityType, TokenId};
use crate::ud::{Relation, Upos};

/// The claim of a noun for an act, if it makes one.
pub(super) fn draft(document: &Document, noun: TokenId) -> Option<Draft> {
    let word = document.token(noun);
    let verb = wordnet::verb_of(&word.lemma.to_lowercase()).filter(|_| word.upos == Upos::Noun)?;
    let phrases: Vec<TokenId> =
        document.children_by(noun, Relation::Nmod).filter(|n| *n > noun && is_phrase(document, *n)).collect();
    let with = |wanted: &[&str]| phrases.iter().copied().find(|p| wanted.contains(&preposition(document, *p).as_str()));
    let timeless = |p: &TokenId| !is_time_phrase(document, *p, &preposition(document, *p));
    let by = with(&["by"]).filter(|p| timeless(p) && can_act(document, *p));
    let possessor = document.children(noun).iter().copied().find(|c| is_possessor(document, *c));
    let of = with(&["of"]).filter(timeless);
    let intransitive = lexicon::is_verb(verb, Class::Intransitive);
    let (agent, patient) = match (by, possessor) {
        _ if intransitive => (of.or(possessor.filter(|_| phrases.iter().any(|p| is_setting(document, *p))))?, None),
        (Some(by), Some(patient)) if of.is_none() => (by, Some(patient)),
        (Some(by), _) => (by, Some(of.or_else(|| with(&TOWARDS).filter(timeless))?)),
        (None, agent) => {
            let agent = agent.or_else(|| compound_agent(document, noun))?;
            (agent, Some(of.or_else(|| with(&TOWARDS).filter(timeless))?))
        }
    };
    if !is_real(document, noun) {
        return None;
    }
    let closing = patient.filter(|p| *p > noun).map_or(vec![], |p| introducers(document, p, Relation::Case));
    let mut relation: Vec<TokenId> = modifiers(document, noun, &[agent]).chain([noun]).chain(closing.clone()).collect();
    relation.sort_unstable();
    let mut lemma = verb.to_owned();
    let words = lower(document, &closing);
    if !closing.is_empty() && words != "of" {
        lemma = format!("{lemma} {words}");
    }
    let extras = phrases
        .iter()
        .copied()
        .filter(|p| *p != agent && Some(*p) != patient)
        .filter_map(|p| setting(document, p))
        .collect();
    Some(Draft {
        predicate: noun,
        governors: vec![],
        subject: Some(nominal(document, agent, Place::Subject, Conjuncts::Whole)),
        relation,
        implied: None,
        lemma,
        object: patient.map(|p| nominal(document, p, Place::Object, Conjuncts::Whole)),
        extras,
        rule: Rule::Nominal,
        traits: Traits::default(),
    })
}

/// Prepositions of whom or what an act is directed at.
const TOWARDS: [&str; 6] = ["against", "on", "to", "with", "into", "upon"];

fn preposition(document: &Document, phrase: TokenId) -> String {
    lower(document, &introducers(document, phrase, Relation::Case))
}

fn is_phrase(document: &Document, phrase: TokenId) -> bool {
    matches!(document.token(phrase).upos, Upos::Noun | Upos::Propn | Upos::Pron)
        && !introducers(document, phrase, Relation::Case).is_empty()
}

/// "Ann's", "her", but not "last week's" and not "whose".
fn is_possessor(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    document.hangs_by(child, "nmod:poss")
        && !word.xpos.starts_with('W')
        && !time::is_time(document, child)
        && can_act(document, child)
}

/// Persons and organizations act, and so do places that have a government. A pronoun for a thing does not.
fn can_act(document: &Document, head: TokenId) -> bool {
    let word = document.token(head);
    let kind = document.mention_at(head).map(|m| document.mention(m).kind);
    match kind {
        Some(EntityType::Person | EntityType::Organization) => true,
        Some(EntityType::Place) => is_name(document, head),
        Some(_) => false,
        None => is_name(document, head) || wordnet::is_person(&word.lemma.to_lowercase()),
    }
}

/// "U.S. strikes", "police response": a name or a group in front of the noun.
fn compound_agent(document: &Document, noun: TokenId) -> Option<TokenId> {
    // "police response", but not "salesman approach"
    let group = |c: TokenId| {
        let word = document.token(c);
        is_name(document, c)
            || word.xpos == "NNS"
            || document.mention_at(c).is_some() && !wordnet::is_person(&word.lemma.to_lowercase())
    };
    document.children_by(noun, Relation::Compound).find(|c| *c < noun && group(*c) && can_act(document, *c))
}

/// What stands between the agent and the noun: "U.S. *drone* strikes".
fn modifiers<'a>(document: &'a Document, noun: TokenId, slots: &'a [TokenId]) -> impl Iterator<Item = TokenId> + 'a {
    let mut start = noun;
    while let Some(before) = start.0.checked_sub(1).map(TokenId)
        && document.token(before).head == Some(noun)
        && document.token(before).relation == Relation::Compound
        && document.children(before).is_empty()
        && !slots.contains(&before)
    {
        start = before;
    }
    (start.0..noun.0).map(TokenId)
}

/// A phrase that says when or where.
fn is_setting(document: &Document, phrase: TokenId) -> bool {
    setting(document, phrase).is_some()
}

fn setting(document: &Document, phrase: TokenId) -> Option<Extra> {
    let words = introducers(document, phrase, Relation::Case);
    let role = role(document, phrase, &lower(document, &words)).filter(|r| matches!(r, Role::Time | Role::Place))?;
    let part = nominal(document, phrase, Place::Object, Conjuncts::Whole);
    Some(Extra { part, role: Some(role), preposition: words })
}

/// Whether the act is taken for real where the noun stands: it is not denied, and no word above or beside it makes it
/// a plan, a fear, a demand or a mere case.
fn is_real(document: &Document, noun: TokenId) -> bool {
    let word = document.token(noun);
    let own = lexicon::classes(word);
    if negated(document, noun) || own.iter().any(|c| opens(*c) || matches!(c, Class::Report | Class::Failing)) {
        return false;
    }
    let dims = |c: &TokenId| {
        let child = document.token(*c);
        match child.relation {
            Relation::Det => matches!(child.lemma.to_lowercase().as_str(), "any" | "every" | "each" | "no" | "some"),
            Relation::Amod => {
                UNREAL.contains(&child.lemma.to_lowercase().as_str())
                    || lexicon::classes(child).iter().any(|c| opens(*c))
            }
            Relation::Case => {
                matches!(child.lemma.to_lowercase().as_str(), "for" | "without" | "against" | "pending" | "like" | "as")
            }
            _ => false,
        }
    };
    if document.children(noun).iter().any(dims) {
        return false;
    }
    let Some(head) = word.head else { return true };
    let above = document.token(head);
    if lexicon::classes(above).iter().any(|c| opens(*c)) {
        return false;
    }
    match above.upos {
        Upos::Noun if document.token(noun).relation == Relation::Nmod => is_real(document, head),
        _ => {
            let effect = factuality::read(document, head, &[]);
            !effect.negative && matches!(effect.modality, None | Some(Modality::Actual))
        }
    }
}

/// Classes of words below which an act is not said to be done.
fn opens(class: Class) -> bool {
    matches!(
        class,
        Class::Intended
            | Class::Possible
            | Class::Probable
            | Class::Future
            | Class::Obligation
            | Class::Failing
            | Class::Talk
            | Class::Accuse
            | Class::Hope
            | Class::Expect
            | Class::Deny
            | Class::Doubt
            | Class::Ask
            | Class::Demand
    )
}

/// Adjectives that make an act one that did not or not yet happen.
const UNREAL: [&str; 22] = [
    "possible",
    "potential",
    "alleged",
    "planned",
    "proposed",
    "future",
    "upcoming",
    "imminent",
    "attempted",
    "failed",
    "threatened",
    "suspected",
    "supposed",
    "hypothetical",
    "would-be",
    "eventual",
    "apparent",
    "likely",
    "feared",
    "intended",
    "impending",
    "scheduled",
];

#[cfg(test)]
mod tests;
