//! What stands at a person's name: titles, trades, ages.

use super::argument::{Place, trim};
use super::clause::own_subject;
use super::draft::{Draft, Part};
use super::grammar::{has, is_name, leftmost, set_off};
use super::nominal::{implied, is_kind, slot};
use super::{Rule, wordnet};
use crate::document::{Document, EntityType, TokenId};
use crate::ud::{Relation, Upos};

/// Forms of address say nothing of their bearer.
const COURTESY: [&str; 19] = [
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "miss",
    "dr",
    "dr.",
    "prof",
    "prof.",
    "professor",
    "sir",
    "st",
    "st.",
    "saint",
    "madam",
    "lord",
    "lady",
];

/// Offices by their initials.
const OFFICES: [&str; 10] = ["ceo", "cfo", "coo", "mep", "mla", "mp", "msp", "pm", "td", "vp"];

/// "President Ann Berg", "guitarist Bo Lund"
pub(super) fn title(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let described = word.relation == Relation::Nmod && word.subtype == "desc";
    let common = word.relation == Relation::Compound && matches!(word.xpos.as_str(), "NN");
    let person = document.mention_at(head).is_none_or(|m| document.mention(m).kind == EntityType::Person);
    if !(described || common && person && has(document, head, Relation::Flat))
        || token > head
        || !is_name(document, head)
    {
        return None;
    }
    let titles = |t: &TokenId| {
        let other = document.token(*t);
        other.relation == word.relation && other.subtype == word.subtype && is_title(document, *t)
    };
    if !is_title(document, token) {
        return None;
    }
    // "Attorney General Ann Berg": words for one office touch, and the last of them stands for all.
    let next = |t: TokenId| document.children(head).iter().copied().find(|c| leftmost(document, *c).0 == t.0 + 1);
    if next(token).filter(titles).is_some() {
        return None;
    }
    let mut object = slot(document, token, Place::Object);
    let before = |t: TokenId| document.children(head).iter().copied().find(|c| c.0 + 1 == leftmost(document, t).0);
    let mut first = token;
    while let Some(other) = before(first).filter(titles) {
        object.tokens.extend(slot(document, other, Place::Object).tokens);
        first = other;
    }
    // Adjectives in front of the whole belong to the title: "former dictator Ann Berg".
    for child in document.children(head).iter().filter(|c| **c < token) {
        if document.token(*child).relation == Relation::Amod {
            object.tokens.extend(document.subtree(*child));
        }
    }
    object.tokens.sort_unstable();
    let mut subject = slot(document, head, Place::Subject);
    // What else stands in front of the name describes it too.
    let name = |t: TokenId| matches!(document.token(t).relation, Relation::Compound | Relation::Flat);
    let front: Vec<TokenId> = document.children(head).iter().copied().filter(|c| *c < head && !name(*c)).collect();
    subject.tokens.retain(|t| !object.tokens.contains(t) && !front.iter().any(|f| document.dominates(*f, *t)));
    let words = object.tokens.clone();
    Some(implied(document, subject, words, "is", object, Rule::Title))
}

/// Whether a word in front of a name says what its bearer is: no form of address, no part of the name, and no first half
/// of a hyphenated word.
fn is_title(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let form = word.form.to_lowercase();
    let hyphen = document.tokens().get(token.index() + 1).is_some_and(|next| next.xpos == "HYPH");
    let named = word.xpos == "NNP" && !form.ends_with('.') && !form.contains('-');
    // "Baptist", "Commissioner": what WordNet lacks has at least the shape of a person's noun.
    let shaped = ["ist", "er", "or", "ian", "man"].iter().any(|suffix| form.ends_with(suffix));
    let person = !named || shaped || wordnet::is_person(&form) || OFFICES.contains(&form.as_str());
    !COURTESY.contains(&form.as_str()) && !hyphen && person
}

/// The name behind a noun for a person: "the skipper *Bo Lund*".
pub(super) fn name_behind(document: &Document, noun: TokenId) -> Option<Part> {
    let word = document.token(noun);
    let person = document.mention_at(noun).is_none_or(|m| document.mention(m).kind == EntityType::Person);
    let first = document.children_by(noun, Relation::Flat).find(|f| *f > noun && is_name(document, *f))?;
    // "the ministers Ann Berg and Bo Lund" are one each.
    if word.upos != Upos::Noun || word.xpos == "NNS" || is_name(document, noun) || !person || !is_title(document, noun)
    {
        return None;
    }
    let belongs = |t: TokenId| document.token(t).relation == Relation::Flat;
    let parts = document.children_by(noun, Relation::Flat).filter(|f| *f >= first);
    let last = parts.flat_map(|f| document.subtree_without(f, |t| !belongs(t))).max().unwrap_or(first);
    // With the hyphens and initials that stand inside it.
    Some(Part { head: first, tokens: (first.0..=last.0).map(TokenId).collect(), clause: false })
}

/// "Swedish captain Ann Berg", "the skipper Bo Lund": a noun for a person with the name behind it.
pub(super) fn described_name(document: &Document, noun: TokenId) -> Option<Draft> {
    let subject = name_behind(document, noun)?;
    let mut object = slot(document, noun, Place::Object);
    object.tokens.retain(|t| *t < subject.head);
    trim(document, &mut object.tokens);
    let words = object.tokens.clone();
    (!words.is_empty()).then(|| implied(document, subject, words, "is", object, Rule::Title))
}

/// "Ann Berg, 45, ..."
pub(super) fn age(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let years = word.form.parse::<u32>().is_ok_and(|n| (1..120).contains(&n));
    let loose =
        matches!(word.relation, Relation::Appos | Relation::Amod | Relation::Nummod | Relation::Nmod | Relation::List);
    let person = document.mention_at(head).is_none_or(|m| document.mention(m).kind == EntityType::Person);
    if !years || !loose || !person || token < head || !is_name(document, head) || !set_off(document, token) {
        return None;
    }
    if document.children(token).iter().any(|c| document.token(*c).upos != Upos::Punct) {
        return None;
    }
    let object = Part { head: token, tokens: vec![token], clause: false };
    let subject = slot(document, head, Place::Subject);
    Some(implied(document, subject, vec![token], "is", object, Rule::Title))
}

/// "26-year-old Ann Berg"; "Ann Berg, a 26-year-old sailor"
pub(super) fn years_old(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let tokens = document.subtree(token);
    let old = word.lemma == "old" && tokens.len() > 1 || word.form.to_lowercase().ends_with("-year-old");
    let apposed = document.token(head).head.filter(|_| document.token(head).relation == Relation::Appos);
    let bearer = if is_name(document, head) { head } else { apposed? };
    let person = document.mention_at(bearer).is_none_or(|m| document.mention(m).kind == EntityType::Person);
    if word.relation != Relation::Amod || !old || !person || token > head || !is_name(document, bearer) {
        return None;
    }
    if bearer != head {
        let object = Part { head: token, tokens: tokens.clone(), clause: false };
        return Some(implied(document, slot(document, bearer, Place::Subject), tokens, "is", object, Rule::Title));
    }
    let name = |t: TokenId| matches!(document.token(t).relation, Relation::Compound | Relation::Flat);
    let front: Vec<TokenId> = document.children(head).iter().copied().filter(|c| *c < head && !name(*c)).collect();
    let mut subject = slot(document, head, Place::Subject);
    subject.tokens.retain(|t| !front.iter().any(|f| document.dominates(*f, *t)));
    let object = Part { head: token, tokens: tokens.clone(), clause: false };
    Some(implied(document, subject, tokens, "is", object, Rule::Title))
}

/// "Ann Berg, aged 26", "She left Oslo aged 14."
pub(super) fn aged(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let years =
        document.children(token).iter().copied().find(|c| document.token(*c).upos == Upos::Num && *c > token)?;
    let verbal = document.token(head).upos == Upos::Verb;
    let bearer = if verbal { own_subject(document, head)? } else { head };
    let loose = matches!(word.relation, Relation::Acl | Relation::Advcl | Relation::Amod);
    let whose = document.token(bearer).upos == Upos::Pron || is_kind(document, bearer, EntityType::Person);
    if !word.form.eq_ignore_ascii_case("aged") || !loose || !whose || has(document, token, Relation::Cop) {
        return None;
    }
    let object = slot(document, years, Place::Object);
    let subject = slot(document, bearer, Place::Subject);
    // "She left Oslo aged 14": she was.
    let relation = if verbal && document.token(head).xpos == "VBD" { "was aged" } else { "is aged" };
    let mut draft = implied(document, subject, vec![token], relation, object, Rule::Title);
    draft.lemma = "be aged".to_owned();
    Some(draft)
}
