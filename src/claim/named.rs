//! What a name is called beside it: "the *Dawn* party", "the town of *Bergen*", "the Fram Line's *Ann Berg*".

use super::Rule;
use super::argument::{Place, trim};
use super::draft::{Draft, Part};
use super::grammar::{has, introducers, is_name, lower};
use super::nominal::{implied, is_kind, slot};
use crate::document::{Document, EntityType, TokenId};
use crate::ud::Relation;

/// Nouns for organizations that stand behind the name of what they are.
const ORGANIZATIONS: [&str; 25] = [
    "agency",
    "airline",
    "alliance",
    "band",
    "broadcaster",
    "carmaker",
    "charity",
    "coalition",
    "company",
    "cult",
    "firm",
    "gang",
    "group",
    "magazine",
    "militia",
    "movement",
    "network",
    "newspaper",
    "organisation",
    "organization",
    "party",
    "publisher",
    "retailer",
    "sect",
    "website",
];

/// Nouns before those that tell of what kind the organization is: "the Dawn guerrilla group", not "the Dawn research group" or "the
/// Dawn parent company", which belong to it.
const KINDS: [&str; 8] =
    ["guerrilla", "insurgent", "militant", "news", "opposition", "rebel", "separatist", "terrorist"];

/// Nouns for places that stand before "of" and the name of what they are (Huddleston and Pullum 2002, page 447).
const PLACES: [&str; 11] = [
    "city",
    "county",
    "hamlet",
    "island",
    "isle",
    "municipality",
    "neighborhood",
    "neighbourhood",
    "province",
    "town",
    "village",
];

/// Adjectives that pick one of several in a place, as superlatives and ordinals do: "the main island of Japan".
const PICKING: [&str; 8] = ["capital", "central", "chief", "last", "main", "major", "only", "principal"];

/// "the *North Sea News* news agency": a name in front of a noun for an organization is what it is called, unless it is the name
/// of a place or person, whose organization it is.
pub(super) fn organization(document: &Document, noun: TokenId) -> Option<Draft> {
    let word = document.token(noun);
    let kind = word.xpos == "NN" && ORGANIZATIONS.contains(&word.lemma.to_lowercase().as_str());
    if !kind || !has(document, noun, Relation::Det) || !is_kind(document, noun, EntityType::Organization) {
        return None;
    }
    let mut part = slot(document, noun, Place::Subject);
    trim(document, &mut part.tokens);
    let capital = |t: &TokenId| document.token(*t).xpos.starts_with("NNP");
    let first = part.tokens.iter().position(capital)?;
    let name: Vec<TokenId> = part.tokens[first..].iter().copied().take_while(capital).collect();
    let (before, behind) = (&part.tokens[..first], &part.tokens[first + name.len()..]);
    let article = |t: &TokenId| document.token(*t).relation == Relation::Det;
    let kind_of = |t: &TokenId| KINDS.contains(&document.token(*t).lemma.to_lowercase().as_str());
    let modifier = |t: &TokenId| match document.token(*t).relation {
        Relation::Amod if *t != noun => true,
        Relation::Compound if *t != noun => kind_of(t),
        _ => *t == noun,
    };
    let owner = |t: &TokenId| is_kind(document, *t, EntityType::Place) || is_kind(document, *t, EntityType::Person);
    if !before.iter().all(article)
        || !behind.iter().all(modifier)
        || behind.last() != Some(&noun)
        || name.iter().any(owner)
    {
        return None;
    }
    Some(called(document, noun, name, behind.to_vec()))
}

/// "the old city of *Bergen*", not "the largest city of Norway"
pub(super) fn place(document: &Document, noun: TokenId, name: TokenId) -> Option<Draft> {
    let word = document.token(noun);
    let kind = word.xpos == "NN" && PLACES.contains(&word.lemma.to_lowercase().as_str());
    let of = lower(document, &introducers(document, name, Relation::Case)) == "of"
        && document.token(name).relation == Relation::Nmod;
    let named = is_name(document, name) && !has(document, name, Relation::Conj);
    let picks = document.children(noun).iter().any(|c| {
        let word = document.token(*c);
        let ordinal = word.xpos == "JJS" || word.feats.is("NumType", "Ord");
        word.relation == Relation::Compound || ordinal || PICKING.contains(&word.lemma.to_lowercase().as_str())
    });
    let article = document.child(noun, Relation::Det).is_some_and(|d| document.token(d).lemma == "the");
    let elsewhere = is_kind(document, name, EntityType::Person) || is_kind(document, name, EntityType::Organization);
    if !kind || !of || !named || elsewhere || picks || !article {
        return None;
    }
    let name = slot(document, name, Place::Object);
    let own = slot(document, noun, Place::Subject).tokens;
    let first = name.tokens.first().copied()?;
    let described =
        own.into_iter().filter(|t| *t <= noun && *t < first && document.token(*t).relation != Relation::Det);
    let described: Vec<TokenId> = described.collect();
    Some(called(document, noun, name.tokens, described))
}

/// The noun's mention is the bearer of the name, of which the noun's other words are said.
fn called(document: &Document, noun: TokenId, name: Vec<TokenId>, words: Vec<TokenId>) -> Draft {
    let subject = Part { head: noun, tokens: name, clause: false };
    let object = Part { head: noun, tokens: words.clone(), clause: false };
    implied(document, subject, words, "is", object, Rule::Title)
}

/// "the Fram Line's *Ann Berg*": a person with an organization in front belongs to it.
pub(super) fn member(document: &Document, person: TokenId, owner: TokenId) -> Option<Draft> {
    let possessor = document.token(owner).subtype == "poss" && is_kind(document, owner, EntityType::Organization);
    let named = is_name(document, person) && is_kind(document, person, EntityType::Person) && is_name(document, owner);
    if !possessor || !named || owner > person {
        return None;
    }
    let mut subject = slot(document, person, Place::Subject);
    subject.tokens.retain(|t| !document.dominates(owner, *t));
    trim(document, &mut subject.tokens);
    let object = slot(document, owner, Place::Subject);
    let words = document.children_by(owner, Relation::Case).collect();
    Some(implied(document, subject, words, "is of", object, Rule::Title))
}
