//! Claims without a verb: appositions, titles, ages, names in places, nouns for acts.

use super::argument::{Conjuncts, Place, fronted, phrase, trim};
use super::coordination::conjuncts;
use super::draft::{Draft, Part, Traits};
use super::grammar::{first_conjunct, has, introducers, is_name, lower, set_off};
use super::{Rule, event_noun, time, wordnet};
use crate::document::{Document, EntityType, SentenceId, Token, TokenId};
use crate::ud::{Relation, Upos};

/// The verbless claims of a sentence, in text order.
pub(super) fn drafts(document: &Document, sentence: SentenceId) -> Vec<Draft> {
    let mut found = vec![];
    for token in document.sentence_tokens(sentence) {
        found.extend(event_noun::draft(document, token));
        found.extend(described_name(document, token));
        let Some(head) = document.token(token).head else { continue };
        found.extend(
            members(document, head, token)
                .or_else(|| descriptions(document, head, token))
                .unwrap_or_else(|| apposition(document, head, token).into_iter().collect()),
        );
        found.extend(origin(document, head, token));
        found.extend(title(document, head, token));
        found.extend(age(document, head, token));
        found.extend(location(document, head, token));
    }
    found
}

fn slot(document: &Document, head: TokenId, place: Place) -> Part {
    Part { head, tokens: phrase(document, head, place, Conjuncts::Split), clause: false }
}

fn implied(document: &Document, subject: Part, words: Vec<TokenId>, relation: &str, object: Part, rule: Rule) -> Draft {
    let later = document.token(object.head).relation == Relation::Conj;
    let lemma = relation.replacen("is", "be", 1).replacen("are", "be", 1);
    Draft {
        predicate: object.head,
        governors: vec![],
        subject: Some(subject),
        relation: words,
        implied: Some(relation.to_owned()),
        lemma,
        object: Some(object),
        extras: vec![],
        rule,
        traits: Traits { later_conjunct: later, ..Traits::default() },
    }
}

/// "A sailor and a poet, Ann ...": she is both.
fn descriptions(document: &Document, head: TokenId, token: TokenId) -> Option<Vec<Draft>> {
    let first = first_conjunct(document, head);
    let members = conjuncts(document, first);
    if fronted(document, first) != Some(token) || members.len() < 2 {
        return None;
    }
    let drafts = members.into_iter().map(|member| {
        let object = slot(document, member, Place::Object);
        let words = object.tokens.clone();
        implied(document, slot(document, token, Place::Subject), words, "is", object, Rule::Apposition)
    });
    Some(drafts.collect())
}

/// "Two members of the board, Ann and Bo, ...": each of them is one.
fn members(document: &Document, head: TokenId, token: TokenId) -> Option<Vec<Draft>> {
    let plural = document.token(head).feats.is("Number", "Plur") || document.token(head).xpos == "NNS";
    let names = conjuncts(document, token);
    let all = names.len() > 1 && names.iter().all(|n| is_name(document, *n));
    if document.token(token).relation != Relation::Appos || !plural || !all || is_name(document, head) {
        return None;
    }
    let object = slot(document, head, Place::Subject);
    let drafts = names.into_iter().map(|name| {
        let subject = slot(document, name, Place::Subject);
        let words = object.tokens.clone();
        let mut draft = implied(document, subject, words, "is one of", object.clone(), Rule::Apposition);
        draft.lemma = "be".to_owned();
        draft.predicate = name;
        draft
    });
    Some(drafts.collect())
}

/// "Ann, the mayor of Oslo, ...". The name is the subject, whichever comes first.
fn apposition(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let noun = matches!(document.token(head).upos, Upos::Noun | Upos::Propn | Upos::Pron) || is_name(document, head);
    let pronoun = || fronted(document, first_conjunct(document, head)) == Some(token);
    let nominal = matches!(word.upos, Upos::Noun | Upos::Propn) || is_name(document, token) || pronoun();
    if word.relation != Relation::Appos || !noun || !nominal || !introducers(document, token, Relation::Case).is_empty()
    {
        return None;
    }
    let first = slot(document, head, Place::Subject);
    let tokens = phrase(document, token, Place::Object, Conjuncts::Whole);
    let mut second = Part { head: token, tokens, clause: false };
    let bracketed = unwrap_brackets(document, &mut second.tokens);
    // "the navy office (NO)", "NO (the navy office)", "ten miles (16 km)": the same once more.
    let again = bracketed && (is_acronym(document, &first) || has(document, token, Relation::Nummod));
    if again || is_acronym(document, &second) || time::is_time(document, token) || time::is_time(document, head) {
        return None;
    }
    // "Dallas, Texas": a place in a place. "the ministers Ann Berg": one of several.
    let names = is_name(document, head) && is_name(document, token) && !has(document, token, Relation::Det);
    let plural = document.token(head).feats.is("Number", "Plur") || document.token(head).xpos == "NNS";
    let one_name = is_name(document, token) && !has(document, token, Relation::Conj);
    // "Oslo College, Norway": the place of an organization.
    let placed = names && is_kind(document, token, EntityType::Place) && !is_kind(document, head, EntityType::Person);
    if names && is_place(document, head)
        || placed
        || plural && one_name
        || first.tokens.is_empty()
        || second.tokens.is_empty()
    {
        return None;
    }
    let words = second.tokens.clone();
    let swapped = (is_name(document, token) || word.upos == Upos::Pron) && !is_name(document, head);
    let (subject, object) = if swapped { (second, first) } else { (first, second) };
    let several = plural || has(document, head, Relation::Conj);
    Some(implied(document, subject, words, if several { "are" } else { "is" }, object, Rule::Apposition))
}

fn is_kind(document: &Document, head: TokenId, kind: EntityType) -> bool {
    document.mention_at(head).is_some_and(|m| document.mention(m).kind == kind)
}

/// Takes brackets away that stand around the whole.
fn unwrap_brackets(document: &Document, tokens: &mut Vec<TokenId>) -> bool {
    let is = |t: Option<&TokenId>, tag: &str| t.is_some_and(|t| document.token(*t).xpos == tag);
    let wrapped = tokens.len() > 2 && is(tokens.first(), "-LRB-") && is(tokens.last(), "-RRB-");
    if wrapped {
        tokens.pop();
        tokens.remove(0);
    }
    wrapped
}

/// "Ann Berg, a sailor from Oslo": where the person of an apposition comes from.
fn origin(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let person = is_name(document, head) && is_kind(document, head, EntityType::Person);
    if word.relation != Relation::Appos || !person || is_name(document, token) {
        return None;
    }
    let place = document.children_by(token, Relation::Nmod).find(|n| {
        lower(document, &introducers(document, *n, Relation::Case)) == "from"
            && is_name(document, *n)
            && is_kind(document, *n, EntityType::Place)
    })?;
    let case = introducers(document, place, Relation::Case);
    let subject = slot(document, head, Place::Subject);
    let object = slot(document, place, Place::Object);
    Some(implied(document, subject, case, "is from", object, Rule::Title))
}

fn is_place(document: &Document, head: TokenId) -> bool {
    match document.mention_at(head) {
        Some(mention) => document.mention(mention).kind == EntityType::Place,
        // Two names without more to tell them by are a place in a place more often than one thing.
        None => true,
    }
}

/// Short words in capitals in place of a name: "the National Liberation Army (NLA)".
fn is_acronym(document: &Document, part: &Part) -> bool {
    let counts = |t: &&Token| !matches!(t.upos, Upos::Punct | Upos::Det);
    let mut words = part.tokens.iter().map(|t| document.token(*t)).filter(counts);
    let (Some(word), None) = (words.next(), words.next()) else { return false };
    let form = &word.form;
    form.chars().filter(|c| c.is_uppercase()).count() > 1 && !form.chars().any(char::is_lowercase)
}

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

/// "President Ann Berg", "guitarist Bo Lund"
fn title(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
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
    if !is_title(document, token) {
        return None;
    }
    let mut object = slot(document, token, Place::Object);
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
    let person = !named || shaped || wordnet::is_person(&form);
    !COURTESY.contains(&form.as_str()) && !hyphen && person
}

/// "Swedish captain Ann Berg", "the skipper Bo Lund": a noun for a person with the name behind it.
fn described_name(document: &Document, noun: TokenId) -> Option<Draft> {
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
    let name: Vec<TokenId> = (first.0..=last.0).map(TokenId).collect();
    let mut object = slot(document, noun, Place::Object);
    object.tokens.retain(|t| *t < first);
    trim(document, &mut object.tokens);
    let subject = Part { head: first, tokens: name, clause: false };
    let words = object.tokens.clone();
    (!words.is_empty()).then(|| implied(document, subject, words, "is", object, Rule::Title))
}

/// "Ann Berg, 45, ..."
fn age(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let years = word.form.parse::<u32>().is_ok_and(|n| (1..120).contains(&n));
    let loose = matches!(word.relation, Relation::Appos | Relation::Amod | Relation::Nummod | Relation::Nmod);
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

/// "Bo Lund of Acme", "Ann Berg from Oslo": a name placed by another.
fn location(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    if word.relation != Relation::Nmod || !is_name(document, head) || !is_name(document, token) || token < head {
        return None;
    }
    let case = introducers(document, token, Relation::Case);
    let preposition = lower(document, &case);
    let member = preposition == "of"
        && !wordnet::is_person(&document.token(head).form.to_lowercase())
        && is_kind(document, head, EntityType::Person)
        && is_kind(document, token, EntityType::Organization);
    if !(member || matches!(preposition.as_str(), "in" | "from" | "at" | "near")) || time::is_time(document, token) {
        return None;
    }
    let mut subject = slot(document, head, Place::Subject);
    let inside = document.subtree(token);
    subject.tokens.retain(|t| !inside.contains(t));
    let relation = format!("is {preposition}");
    let object = slot(document, token, Place::Object);
    Some(implied(document, subject, case, &relation, object, Rule::Title))
}
