//! Descriptions of what was named or described before: "a joint commission ... the commission", "the group called Sea
//! Watch", "the Vedra region".

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use super::grouping::Groups;
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::meanings::is_noun;
use crate::names::is_kind;
use crate::ud::{Relation, Upos};

/// So many sentences back a description is still taken up; institutions and places further.
pub const REACH: u32 = 15;

/// How a description is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// "the", "this", "that"
    Definite,
    /// "a", "its", nothing
    Open,
    /// "every", "no", "my": what it stands for is not told, or somebody's own
    Closed,
}

/// A noun and what narrows it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    pub noun: String,
    pub plural: bool,
    opening: Opening,
    possessed: bool,
    pub modifiers: BTreeSet<String>,
}

fn description(document: &Document, mention: MentionId) -> Option<Description> {
    let m = document.mention(mention);
    let head = document.token(m.head);
    if m.form != MentionKind::Nominal || head.upos != Upos::Noun {
        return None;
    }
    let inside = document.children(m.head).iter().filter(|c| m.tokens.contains(&c.0));
    let (mut opening, mut possessed) = (Opening::Open, false);
    for child in inside.copied() {
        let token = document.token(child);
        let word = token.form.to_lowercase();
        match (token.relation, token.subtype.as_str(), word.as_str()) {
            (Relation::Det, "", "the" | "this" | "that" | "these" | "those") => opening = Opening::Definite,
            (Relation::Det, "", "a" | "an") => {}
            (_, _, "other" | "another" | "more" | "such" | "own") => {
                opening = Opening::Closed;
                break;
            }
            (Relation::Det, ..) => opening = Opening::Closed,
            (Relation::Nmod, "poss", "my" | "our" | "your") => opening = Opening::Closed,
            (Relation::Nmod, "poss", _) => possessed = true,
            _ => {}
        }
    }
    let content = |t: &TokenId| {
        let token = document.token(*t);
        *t != m.head && matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Verb)
    };
    // "the New York-based fund" tells something new.
    let based = |t: &TokenId| {
        document.token(*t).form.to_lowercase().ends_with("based") && document.token(*t).relation == Relation::Amod
    };
    let aside: BTreeSet<TokenId> =
        document.children(m.head).iter().filter(|c| based(c)).flat_map(|c| document.subtree(*c)).collect();
    let kept = |t: &TokenId| content(t) && !aside.contains(t);
    let modifiers =
        m.tokens.clone().map(TokenId).filter(kept).map(|t| document.token(t).lemma.to_lowercase()).collect();
    Some(Description { noun: head.lemma.to_lowercase(), plural: head.xpos == "NNS", opening, possessed, modifiers })
}

/// The description that a group without a name opens with, where it is definite.
pub fn taken_up(groups: &Groups<'_>, group: usize) -> Option<(MentionId, Description)> {
    if !groups.fullest(group).is_empty()
        || groups.all[group].mentions.is_empty()
        || groups.kind(group) == EntityType::Time
    {
        return None;
    }
    let document = groups.document;
    let first = groups.all[group].mentions.iter().find(|m| document.mention(**m).form != MentionKind::Pronoun)?;
    let found = description(document, *first).filter(|d| d.opening == Opening::Definite && !d.possessed)?;
    Some((*first, found))
}

/// Joins a definite description to the only thing before it that has the same noun and all that narrows it down: "the crossing"
/// to "their main border crossing", not to "every crossing"; "the lake" to "Lake Vedra". Of several places it is the latest.
pub fn join_again(groups: &mut Groups<'_>) {
    let document = groups.document;
    let sentence = |m: MentionId| document.sentence_of(document.mention(m).head).0;
    let mut by_noun: BTreeMap<(String, bool), Vec<(MentionId, Description)>> = BTreeMap::new();
    let mut by_word: BTreeMap<String, Vec<MentionId>> = BTreeMap::new();
    for mention in (0..document.mentions().len() as u32).map(MentionId) {
        if let Some(found) = description(document, mention) {
            by_noun.entry((found.noun.clone(), found.plural)).or_default().push((mention, found));
        } else if let Some(word) = generic_word(groups, mention) {
            by_word.entry(word).or_default().push(mention);
        }
    }
    for group in 0..groups.all.len() {
        let Some((mention, again)) = taken_up(groups, group) else { continue };
        let mut latest: BTreeMap<usize, (MentionId, BTreeSet<String>, bool)> = BTreeMap::new();
        for (other, found) in by_noun.get(&(again.noun.clone(), again.plural)).into_iter().flatten() {
            if *other >= mention || is_nested(document, *other, mention) {
                continue;
            }
            let Some(candidate) = groups.group_of(*other).filter(|g| *g != group) else { continue };
            let entry = latest.entry(candidate).or_insert((*other, BTreeSet::new(), true));
            entry.0 = *other;
            entry.1.extend(found.modifiers.iter().cloned());
            let named_apart = found.possessed && found.modifiers.is_empty();
            let predicate = document.child(document.mention(*other).head, Relation::Cop).is_some()
                && groups.all[candidate].mentions.len() == 1;
            let able = found.opening != Opening::Closed && !named_apart && !predicate;
            entry.2 &= able && !is_modifier(document, *other);
        }
        let fits =
            |(_, modifiers, able): &(MentionId, BTreeSet<String>, bool)| *able && again.modifiers.is_subset(modifiers);
        let described: Vec<(usize, MentionId)> =
            latest.iter().filter(|(_, l)| fits(l)).map(|(g, l)| (*g, l.0)).collect();
        let bare = again.modifiers.is_empty() && !again.plural;
        let mut found = described;
        for named in by_word.get(&again.noun).into_iter().flatten().filter(|n| bare && **n < mention) {
            if let Some(g) = groups.group_of(*named).filter(|g| *g != group && !latest.contains_key(g)) {
                found.retain(|(other, _)| *other != g);
                found.push((g, *named));
            }
        }
        let place =
            groups.kind(group) == EntityType::Place && found.iter().all(|(g, _)| groups.kind(*g) == EntityType::Place);
        let only = match found.as_slice() {
            [only] => Some(*only),
            several if place => several.iter().copied().max_by_key(|(_, m)| *m),
            _ => None,
        };
        let company = || latest.is_empty().then(|| speaking_company(groups, mention, &again)).flatten();
        let Some((to, last)) = only.or_else(company) else { continue };
        let lasting = matches!(groups.kind(to), EntityType::Organization | EntityType::Place);
        if lasting || sentence(last) + REACH >= sentence(mention) {
            groups.join(to, group, Some(Reason::Description));
        }
    }
}

/// "Acme said ... The company": the last institution that was the subject of a sentence or two before, for what is nothing
/// else than a company.
fn speaking_company(groups: &Groups<'_>, mention: MentionId, again: &Description) -> Option<(usize, MentionId)> {
    let document = groups.document;
    if !matches!(again.noun.as_str(), "company" | "firm" | "corporation") || again.plural || !again.modifiers.is_empty()
    {
        return None;
    }
    let sentence = |m: MentionId| document.sentence_of(document.mention(m).head).0;
    let near = (0..mention.0).rev().map(MentionId).take_while(|m| sentence(*m) + 2 >= sentence(mention));
    let subject = near.into_iter().find(|m| {
        let named = groups.names[m.index()].as_ref().is_some_and(|n| n.kind() == EntityType::Organization);
        named
            && sentence(*m) < sentence(mention)
            && document.token(document.mention(*m).head).relation == Relation::Nsubj
    })?;
    groups.group_of(subject).map(|g| (g, subject))
}

/// The noun that a name of an institution or place opens or closes with and that tells its kind: "church" of "the Church of
/// England", "lake" of "Lake Vedra".
pub fn generic_word(groups: &Groups<'_>, mention: MentionId) -> Option<String> {
    let name = groups.names[mention.index()].as_ref()?;
    if !matches!(name.kind(), EntityType::Organization | EntityType::Place) || name.words.len() < 2 {
        return None;
    }
    let kind = |w: &&String| is_kind(w) || is_noun(w);
    let opens = name.words.get(1).is_some_and(|w| w == "of" || w == "for");
    let first = name.words.first().filter(|w| if opens { kind(w) } else { is_kind(w) });
    first.or_else(|| name.words.last().filter(kind)).cloned()
}

/// Whether a mention only narrows down another noun: "three-nation".
fn is_modifier(document: &Document, mention: MentionId) -> bool {
    document.token(document.mention(mention).head).relation == Relation::Compound
}

fn is_nested(document: &Document, a: MentionId, b: MentionId) -> bool {
    let (a, b) = (&document.mention(a).tokens, &document.mention(b).tokens);
    a.start <= b.start && b.end <= a.end || b.start <= a.start && a.end <= b.end
}

/// Joins what is said to be called by a name to the name: "the engine called the Heron", "the lake, which it calls Lake
/// Vedra", "the firm is known as Acme".
pub fn join_called(groups: &mut Groups<'_>) {
    let document = groups.document;
    for verb in (0..document.tokens().len() as u32).map(TokenId) {
        let token = document.token(verb);
        if !matches!(
            token.lemma.to_lowercase().as_str(),
            "call" | "name" | "dub" | "nickname" | "title" | "entitle" | "term" | "know"
        ) {
            continue;
        }
        let known = token.lemma.eq_ignore_ascii_case("know");
        let name = document.children(verb).iter().copied().find(|c| {
            let child = document.token(*c);
            let as_name =
                document.children_by(*c, Relation::Case).any(|t| document.token(t).form.eq_ignore_ascii_case("as"));
            let predicate = child.relation == Relation::Xcomp
                || !known && child.relation == Relation::Obj
                || child.relation == Relation::Obl && as_name;
            let named = document.mention_at(*c).is_some_and(|m| document.mention(m).form == MentionKind::Name);
            *c > verb && predicate && named && (!known || as_name)
        });
        let (Some(name), Some(thing)) = (name.and_then(|n| document.mention_at(n)), called_thing(document, verb))
        else {
            continue;
        };
        let Some(thing) = of_kind_named(groups, thing, name) else { continue };
        let (Some(a), Some(b)) = (groups.group_of(thing), groups.group_of(name)) else { continue };
        let negated =
            document.children_by(verb, Relation::Advmod).any(|c| document.token(c).lemma.eq_ignore_ascii_case("not"));
        if a != b && !negated {
            groups.join(a.min(b), a.max(b), Some(Reason::Description));
        }
    }
}

/// "The northern half of the lake, which it calls Lake Vedra": of a phrase and what stands in it, that whose noun the name
/// has. "A member of a group called Acme": nobody is called as a firm is; then that of the name's type.
fn of_kind_named(groups: &Groups<'_>, thing: MentionId, name: MentionId) -> Option<MentionId> {
    let document = groups.document;
    let (whole, end) = (document.mention(thing), document.mention(name).head.0);
    let inner = || (whole.tokens.start..whole.tokens.end.min(end)).map(TokenId).filter_map(|t| document.mention_at(t));
    let kind = |m: MentionId| document.mention(m).kind;
    let described = |m: &MentionId, noun: &str| description(document, *m).is_some_and(|d| d.noun == noun);
    let worded = generic_word(groups, name).and_then(|word| inner().rfind(|m| described(m, &word)));
    if worded.is_some() || (kind(thing) == EntityType::Person) == (kind(name) == EntityType::Person) {
        return Some(worded.unwrap_or(thing));
    }
    inner().rfind(|m| kind(*m) == kind(name) && document.mention(*m).form == MentionKind::Nominal)
}

/// What a verb of naming says to have a name.
fn called_thing(document: &Document, verb: TokenId) -> Option<MentionId> {
    let token = document.token(verb);
    let relative = |t: TokenId| matches!(document.token(t).xpos.as_str(), "WDT" | "WP");
    let object = document.child(verb, Relation::Obj).filter(|o| *o < verb);
    let subject = document.child(verb, Relation::Nsubj);
    let passive = subject.filter(|s| document.token(*s).subtype == "pass");
    let thing = match (token.relation, passive, object) {
        // "which it calls X", "which is called X"
        (Relation::Acl, Some(pronoun), _) | (Relation::Acl, None, Some(pronoun)) if relative(pronoun) => token.head,
        // "called X"
        (Relation::Acl, None, None) if token.xpos == "VBN" && subject.is_none() => token.head,
        (_, Some(subject), _) if !relative(subject) => Some(subject),
        _ => None,
    };
    thing.and_then(|t| document.mention_at(t)).filter(|m| document.mention(*m).form == MentionKind::Nominal)
}

/// Nouns that only repeat what kind of thing an institution is.
const INSTITUTIONS: &[&str] = &[
    "organization",
    "organisation",
    "group",
    "party",
    "company",
    "firm",
    "movement",
    "network",
    "corporation",
    "airline",
    "alliance",
    "bloc",
    "militia",
];
/// Nouns that only repeat what kind of place a place is.
const PLACES: &[&str] = &[
    "region",
    "city",
    "town",
    "province",
    "state",
    "county",
    "island",
    "village",
    "peninsula",
    "river",
    "district",
    "municipality",
];

/// Joins a name and a noun that only tells its kind to the name: "the Vedra region", "the city of Oslo", "the Dawn party".
pub fn join_kinds(groups: &mut Groups<'_>) {
    let document = groups.document;
    for mention in (0..document.mentions().len() as u32).map(MentionId) {
        let Some(found) = description(document, mention).filter(|d| d.opening == Opening::Definite && !d.plural) else {
            continue;
        };
        let m = document.mention(mention);
        let own = |c: &&TokenId| m.tokens.contains(&c.0);
        let rest: Vec<TokenId> = document
            .children(m.head)
            .iter()
            .filter(own)
            .copied()
            .filter(|c| !matches!(document.token(*c).relation, Relation::Det | Relation::Case | Relation::Punct))
            .collect();
        let [only] = rest.as_slice() else { continue };
        let Some(name) = document.mention_at(*only).filter(|n| groups.names[n.index()].is_some()) else { continue };
        let token = document.token(*only);
        let of = document.children_by(*only, Relation::Case).any(|c| document.token(c).form.eq_ignore_ascii_case("of"));
        let nouns = match (token.relation, groups.kinds[name.index()]) {
            (Relation::Compound | Relation::Amod, EntityType::Organization) => INSTITUTIONS,
            (Relation::Compound, EntityType::Place) => PLACES,
            (Relation::Nmod, EntityType::Place) if of && token.subtype.is_empty() => PLACES,
            _ => continue,
        };
        let (Some(a), Some(b)) = (groups.group_of(mention), groups.group_of(name)) else { continue };
        if a != b && nouns.contains(&found.noun.as_str()) && groups.fullest(a).is_empty() {
            groups.join(a.min(b), a.max(b), Some(Reason::Description));
        }
    }
}
