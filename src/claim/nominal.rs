//! Claims without a verb: appositions, titles, ages, names in places, nouns for acts.

use super::argument::{Conjuncts, Place, fronted, nominal, phrase, trim};
use super::attachment::belongs_to_verb;
use super::coordination::{attributes, conjuncts};
use super::draft::{Draft, Part, Traits};
use super::grammar::{first_conjunct, has, introducers, is_name, is_quantified, leftmost, lower, opens_clause};
use super::grammar::{set_off, whose};
use super::{Rule, event_noun, life, named, time, title, wordnet};
use crate::document::{Document, EntityType, SentenceId, Token, TokenId};
use crate::span::join;
use crate::ud::{Relation, Upos};

/// The verbless claims of a sentence, in text order.
pub(super) fn drafts(document: &Document, sentence: SentenceId) -> Vec<Draft> {
    let mut found = vec![];
    for token in document.sentence_tokens(sentence) {
        found.extend(event_noun::draft(document, token));
        found.extend(title::described_name(document, token));
        found.extend(named::organization(document, token));
        let Some(head) = document.token(token).head else { continue };
        found.extend(
            members(document, head, token)
                .or_else(|| descriptions(document, head, token))
                .unwrap_or_else(|| apposition(document, head, token)),
        );
        found.extend(depictive(document, head, token));
        found.extend(life::life(document, head, token));
        found.extend(origin(document, head, token));
        found.extend(title::title(document, head, token));
        found.extend(title::age(document, head, token));
        found.extend(title::years_old(document, head, token));
        found.extend(title::aged(document, head, token));
        found.extend(example(document, head, token));
        found.extend(quality(document, head, token));
        found.extend(location(document, head, token));
        found.extend(named::place(document, head, token));
        found.extend(named::member(document, head, token));
    }
    found
}

pub(super) fn slot(document: &Document, head: TokenId, place: Place) -> Part {
    Part { head, tokens: phrase(document, head, place, Conjuncts::Split), clause: false }
}

pub(super) fn implied(
    document: &Document,
    subject: Part,
    words: Vec<TokenId>,
    relation: &str,
    object: Part,
    rule: Rule,
) -> Draft {
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

/// "the towns, including Oslo and Bergen", "towns like Oslo": each of the names is one of them. "ten people, including two children"
fn example(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let first = first_conjunct(document, token);
    let noun = document.token(first).head.filter(|_| document.token(first).relation == Relation::Nmod)?;
    let preposition = lower(document, &introducers(document, first, Relation::Case));
    // "people like Ann" are no kind of people.
    let plural = document.token(noun).xpos == "NNS"
        && document.token(noun).upos == Upos::Noun
        && !(document.token(noun).lemma == "people" && preposition == "like");
    if !(head == noun || head == first)
        || !matches!(preposition.as_str(), "including" | "such as" | "like")
        || !plural
        || is_quantified(document, noun)
    {
        return None;
    }
    if document.token(token).xpos != "NNP" || has(document, token, Relation::Nummod) {
        let beside = set_off(document, leftmost(document, first));
        let common = document.token(token).upos == Upos::Noun && preposition == "including" && beside;
        let whole = || slot(document, noun, Place::Subject);
        let words = introducers(document, first, Relation::Case);
        return common.then(|| {
            let object = slot(document, token, Place::Object);
            let mut draft = implied(document, whole(), words, "include", object, Rule::Apposition);
            draft.predicate = token;
            draft
        });
    }
    let subject = slot(document, token, Place::Subject);
    let mut object = slot(document, noun, Place::Subject);
    object.tokens.retain(|t| !document.dominates(first, *t));
    trim(document, &mut object.tokens);
    let words = introducers(document, first, Relation::Case);
    let mut draft = implied(document, subject, words, "is one of", object, Rule::Apposition);
    draft.lemma = "be".to_owned();
    draft.predicate = token;
    Some(draft)
}

/// "Ann, the mayor of Oslo, ...". The name is the subject, whichever comes first.
fn apposition(document: &Document, head: TokenId, token: TokenId) -> Vec<Draft> {
    let word = document.token(token);
    let noun = matches!(document.token(head).upos, Upos::Noun | Upos::Propn | Upos::Pron)
        || is_name(document, head)
        || is_one_of(document, head)
        || is_sum(document, head) && set_off(document, leftmost(document, token)) && is_definite(document, token);
    let pronoun = || fronted(document, first_conjunct(document, head)) == Some(token);
    let noun_phrase = matches!(word.upos, Upos::Noun | Upos::Propn)
        || is_name(document, token)
        || is_one_of(document, token)
        || pronoun();
    if word.relation != Relation::Appos
        || !noun
        || !noun_phrase
        || !introducers(document, token, Relation::Case).is_empty()
    {
        return vec![];
    }
    // A headline: "A port in need: An interview with Ann Berg".
    let before = leftmost(document, token).0.checked_sub(1).map(TokenId);
    let verbless = || document.sentence_tokens(document.sentence_of(head)).all(|t| !opens_clause(document, t));
    if before.is_some_and(|b| document.token(b).form == ":") && verbless() {
        return vec![];
    }
    // "everybody, even sailors": some of them, or more.
    let opening = document.token(leftmost(document, token));
    let focus = ["even", "especially", "particularly", "notably", "mainly", "mostly", "not", "perhaps", "maybe"];
    if focus.contains(&opening.lemma.to_lowercase().as_str()) {
        return vec![];
    }
    // "among them the writer Ann Berg"
    if document.token(head).upos == Upos::Pron && !introducers(document, head, Relation::Case).is_empty() {
        return vec![];
    }
    // "Acme, whose owner, Ann, sails": Ann is Acme's owner.
    let first = match whose(document, head) {
        Some(_) => nominal(document, head, Place::Subject, Conjuncts::Split),
        None => slot(document, head, Place::Subject),
    };
    // "55 cents a share": for each.
    let each = has(document, token, Relation::Det) && leftmost(document, token).0 == head.0 + 1;
    if has(document, head, Relation::Nummod) && each {
        return vec![];
    }
    let tokens = phrase(document, token, Place::Object, Conjuncts::Whole);
    let mut second = Part { head: token, tokens, clause: false };
    let name = title::name_behind(document, token);
    if let Some(name) = name.clone() {
        second = name;
    }
    let bracketed = unwrap_brackets(document, &mut second.tokens);
    // "the navy office (NO)", "NO (the navy office)", "ten miles (16 km)": the same once more.
    let again = bracketed && (is_acronym(document, &first) || has(document, token, Relation::Nummod));
    if again || is_acronym(document, &second) || time::is_time(document, token) || time::is_time(document, head) {
        return vec![];
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
        return vec![];
    }
    let words = second.tokens.clone();
    // "the Minister for Trade, Ann Berg": an office with an article is no name beside a person's.
    let office = has(document, head, Relation::Det)
        && !has(document, token, Relation::Det)
        && is_kind(document, token, EntityType::Person);
    let named = is_name(document, token) || name.is_some() || word.upos == Upos::Pron;
    let swapped = named && (!is_name(document, head) || office);
    let (subject, object) = if swapped { (second, first) } else { (first, second) };
    // "Ann and Bo, sailors", but "the sailor Ann and Bo"
    let several = plural || document.child(head, Relation::Conj).is_some_and(|c| c < token);
    let verb = if several { "are" } else { "is" };
    // "Ann, a lawyer and diplomat"
    let objects = match attributes(document, token).filter(|_| !swapped) {
        Some(others) => {
            let first = phrase(document, token, Place::Object, Conjuncts::Split);
            std::iter::once(Part { tokens: first, ..object }).chain(others).collect()
        }
        None => vec![object],
    };
    let draft = |object| implied(document, subject.clone(), words.clone(), verb, object, Rule::Apposition);
    objects.into_iter().map(draft).collect()
}

/// "Bo was born in Oslo, *the son of a sailor*": what the subject is, behind the verb.
fn depictive(document: &Document, head: TokenId, token: TokenId) -> Vec<Draft> {
    let word = document.token(token);
    let bare = !has(document, token, Relation::Cop) && !has(document, token, Relation::Nsubj);
    let person = wordnet::is_person(&word.lemma.to_lowercase());
    let noun =
        word.relation == Relation::Advcl && word.upos == Upos::Noun && person && has(document, token, Relation::Det);
    let alone = introducers(document, token, Relation::Case).is_empty() && !has(document, token, Relation::Mark);
    let subject = document.child(head, Relation::Nsubj).filter(|_| noun && bare && alone && token > head);
    let Some(subject) = subject.filter(|_| set_off(document, leftmost(document, token))) else { return vec![] };
    let objects = match attributes(document, token) {
        Some(others) => {
            let tokens = phrase(document, token, Place::Object, Conjuncts::Split);
            std::iter::once(Part { head: token, tokens, clause: false }).chain(others).collect()
        }
        None => vec![slot(document, token, Place::Object)],
    };
    let draft = |object: Part| {
        let subject = slot(document, subject, Place::Subject);
        implied(document, subject, object.tokens.clone(), "is", object, Rule::Apposition)
    };
    objects.into_iter().map(draft).collect()
}

/// Where something lies, with "of" or "from".
const BEARINGS: [&str; 11] = [
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "upstream",
    "downstream",
    "inland",
];

/// "Oslo, full of tourists, ...", "Bergen, west of Oslo, ...": an adjective or bearing with its complement between commas.
fn quality(document: &Document, head: TokenId, token: TokenId) -> Option<Draft> {
    let word = document.token(token);
    let noun = matches!(document.token(head).upos, Upos::Noun | Upos::Propn) && token > head;
    let bearing = BEARINGS.contains(&word.lemma.to_lowercase().as_str()) && is_name(document, head);
    let adjective = matches!(word.relation, Relation::Amod | Relation::Acl | Relation::Advmod)
        && (word.upos == Upos::Adj || word.form.eq_ignore_ascii_case("next") || bearing);
    if !noun || !adjective || has(document, token, Relation::Cop) || has(document, token, Relation::Nsubj) {
        return None;
    }
    let complement = document.children_by(token, Relation::Obl).find(|o| *o > token)?;
    let case = introducers(document, complement, Relation::Case);
    if case.is_empty() || !set_off(document, leftmost(document, token)) {
        return None;
    }
    let words: Vec<TokenId> = document.subtree(token).into_iter().filter(|t| *t < case[0]).collect();
    let mut relation = words;
    relation.extend(&case);
    trim(document, &mut relation);
    let verb = if document.token(head).xpos == "NNS" { "are" } else { "is" };
    let phrase = join(&document.spans(&relation), document.text());
    let (subject, object) = (slot(document, head, Place::Subject), slot(document, complement, Place::Object));
    Some(implied(document, subject, relation, &format!("{verb} {phrase}"), object, Rule::Apposition))
}

/// "One of the sailors"
fn is_one_of(document: &Document, head: TokenId) -> bool {
    document.token(head).form.eq_ignore_ascii_case("one")
        && document
            .children_by(head, Relation::Nmod)
            .any(|n| lower(document, &introducers(document, n, Relation::Case)) == "of")
}

/// "$31.17"
fn is_sum(document: &Document, head: TokenId) -> bool {
    document.token(head).upos == Upos::Sym && has(document, head, Relation::Nummod)
}

/// Whether a noun has an article or a possessor.
fn is_definite(document: &Document, noun: TokenId) -> bool {
    has(document, noun, Relation::Det)
        || document.children_by(noun, Relation::Nmod).any(|p| document.token(p).subtype == "poss")
}

pub(super) fn is_kind(document: &Document, head: TokenId, kind: EntityType) -> bool {
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

/// "Bo Lund of Acme", "Ann Berg from Oslo", "sailors from Norway": a name or people placed by a name.
fn location(document: &Document, above: TokenId, token: TokenId) -> Option<Draft> {
    let first = first_conjunct(document, token);
    let head = if first == token { above } else { document.token(first).head? };
    // "The plants, in Oslo and Bergen, will close": between commas it tells where they all are.
    let whole = document.token(head).upos == Upos::Noun
        && is_definite(document, head)
        && set_off(document, leftmost(document, first))
        && is_kind(document, token, EntityType::Place)
        && document.tokens().get(document.subtree(first).last()?.index() + 1).is_some_and(|t| t.form == ",");
    // "two sailors from Norway"
    let case = lower(document, &introducers(document, first, Relation::Case));
    let people = document.token(head).upos == Upos::Noun
        && case == "from"
        && !is_quantified(document, head)
        && first == token
        && !has(document, first, Relation::Conj)
        && (is_kind(document, head, EntityType::Person) || is_kind(document, head, EntityType::Organization));
    // "a room in Oslo", "a fire near Oslo"
    let argument = matches!(
        document.token(head).relation,
        Relation::Nsubj | Relation::Obj | Relation::Obl | Relation::Nmod | Relation::Iobj
    );
    let located = document.token(head).xpos == "NN"
        && argument
        && !has(document, head, Relation::Cop)
        && has(document, head, Relation::Det)
        && (case == "near" || case == "in" && is_kind(document, head, EntityType::Place))
        && !belongs_to_verb(document, first)
        && is_kind(document, token, EntityType::Place);
    let placed = is_name(document, head) && first == token || whole || people || located;
    if document.token(first).relation != Relation::Nmod || !placed || !is_name(document, token) || token < head {
        return None;
    }
    let case = introducers(document, first, Relation::Case);
    let preposition = lower(document, &case);
    let member = preposition == "of"
        && !wordnet::is_person(&document.token(head).form.to_lowercase())
        && is_kind(document, head, EntityType::Person)
        && is_kind(document, token, EntityType::Organization);
    let dated = time::is_time(document, token) || time::is_time(document, head);
    if !(member || matches!(preposition.as_str(), "in" | "from" | "at" | "near")) || dated {
        return None;
    }
    let mut subject = slot(document, head, Place::Subject);
    let inside = document.subtree(first);
    subject.tokens.retain(|t| !inside.contains(t));
    trim(document, &mut subject.tokens);
    let plural = document.token(head).xpos == "NNS";
    let relation = format!("{} {preposition}", if plural { "are" } else { "is" });
    let object = slot(document, token, Place::Object);
    Some(implied(document, subject, case, &relation, object, Rule::Title))
}
