//! Which names are one thing's: the same, a short form, initials, or two that a list gives to it.

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use super::grouping::Groups;
use super::knowledge::Knowledge;
use super::places;
use crate::document::{EntityType, MentionId, MentionKind};
use crate::names::Name;
use crate::ud::Relation;
use crate::ud::Upos;

/// Joins groups that have a name in common.
pub fn join_same_names(groups: &mut Groups<'_>) {
    let mut by_words: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for group in 0..groups.all.len() {
        let names: Vec<Name> = groups.own_names(group).filter(|n| !n.is_general()).cloned().collect();
        let words: BTreeSet<&[String]> = names.iter().map(Name::core).collect();
        let mut before: Vec<usize> = words
            .iter()
            .filter_map(|w| by_words.get(*w))
            .flatten()
            .copied()
            .filter(|g| !groups.all[*g].mentions.is_empty())
            .collect();
        before.sort_unstable();
        let shares = |other: &usize| groups.own_names(*other).any(|o| names.iter().any(|n| n.same(o)));
        let same = before.into_iter().find(|b| {
            groups.compatible(*b, group) && groups.all[*b].government == groups.all[group].government && shares(b)
        });
        let at = same.unwrap_or(group);
        if let Some(same) = same {
            groups.join(same, group, None);
        }
        for words in words {
            let with_words = by_words.entry(words.to_vec()).or_default();
            if with_words.last() != Some(&at) {
                with_words.push(at);
            }
        }
    }
}

/// Joins "FARC" to "the Revolutionary Armed Forces of Colombia (FARC)", which need not be its initials.
pub fn join_bracketed_initials(groups: &mut Groups<'_>) {
    let document = groups.document;
    let form = |t: u32| document.tokens().get(t as usize).map_or("", |t| t.form.as_str());
    let ends: BTreeMap<u32, MentionId> = {
        let whole = (0..document.mentions().len() as u32).map(MentionId);
        let named = whole.filter(|m| groups.names[m.index()].as_ref().is_some_and(|n| n.words.len() > 1));
        named
            .map(|m| (document.mention(m).head, m))
            .filter_map(|(_, m)| {
                let last = groups.names[m.index()].as_ref()?.tokens.last()?;
                Some((last.0 + 1, m))
            })
            .collect()
    };
    for mention in (0..document.mentions().len() as u32).map(MentionId) {
        let m = document.mention(mention);
        let (start, end) = (m.tokens.start, m.tokens.end);
        let bracketed =
            start > 0 && ["(", "-LRB-", "["].contains(&form(start - 1)) && [")", "-RRB-", "]"].contains(&form(end));
        let Some(short) = groups.names[mention.index()].as_ref().filter(|n| bracketed && n.is_initials()) else {
            continue;
        };
        let Some(long) = ends.get(&(start - 1)).copied() else { continue };
        let of_kind = document.mention(long).kind == m.kind && m.kind != EntityType::Person;
        let initials = groups.names[long.index()].as_ref().is_some_and(|l| short.acronym_of(l));
        if let (true, Some(a), Some(b)) = (of_kind || initials, groups.group_of(long), groups.group_of(mention)) {
            // "Oslo (NO)", "the Labour Party (UK)": a place tells where.
            if m.kind != EntityType::Place || initials {
                groups.join(a.min(b), a.max(b), Some(Reason::Acronym));
            }
        }
    }
}

/// Joins names that lists give to one thing: "the U.S.", "America".
pub fn join_identifiers(groups: &mut Groups<'_>, knowledge: &Knowledge) {
    let mut by_iri: BTreeMap<String, usize> = BTreeMap::new();
    for group in 0..groups.all.len() {
        if let Some(iri) = identifier(groups, knowledge, group) {
            match by_iri.get(&iri) {
                Some(first) => groups.join(*first, group, Some(Reason::Alias)),
                None => {
                    by_iri.insert(iri, group);
                }
            }
        }
    }
}

/// Joins a name to the only thing that it can be short for: "Berg" to "Ann Berg", "the NLA" to "the National Liberation
/// Army".
pub fn join_short_forms(groups: &mut Groups<'_>) {
    let mut by_word: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for group in 0..groups.all.len() {
        for name in groups.fullest(group) {
            let initials: Vec<String> = name.initials();
            for word in name.words.iter().chain(&initials) {
                by_word.entry(word.clone()).or_default().insert(group);
            }
        }
    }
    for group in 0..groups.all.len() {
        let [first] = groups.fullest(group) else { continue };
        if groups.all[group].government {
            continue;
        }
        let near =
            by_word.get(&first.words[0]).into_iter().chain(first.words.last().and_then(|w| by_word.get(w))).flatten();
        let near: BTreeSet<usize> =
            near.copied().filter(|g| *g != group && !groups.all[*g].mentions.is_empty()).collect();
        let short = |other: &usize| {
            // Mexico is not Mexico City.
            let state = first.kind() == EntityType::Place && places::named(&first.words.join(" ")).is_some();
            let shorter = |f: &Name| first.part_of(f) && !state || first.acronym_of(f);
            !groups.all[*other].government && groups.fullest(*other).iter().any(shorter)
        };
        let mut fitting: Vec<usize> = near.into_iter().filter(short).collect();
        // "Berg" is rather Ann Berg than Ana Berg Lund.
        let inside = |other: &usize| groups.fullest(*other).iter().all(|f| first.inside(f));
        let by_last =
            |other: &usize| groups.fullest(*other).iter().any(|f| f.goes_by_last(groups.names.iter().flatten()));
        fitting.retain(|other| !inside(other) || !by_last(other));
        if !fitting.iter().all(inside) {
            fitting.retain(|other| !inside(other));
        }
        if let [only] = fitting.as_slice()
            && groups.compatible(*only, group)
        {
            groups.join(*only, group, None);
        }
    }
}

/// Joins an institution's name to the only one introduced before that begins with it: "Granite Point Capital ... Granite
/// Point". A person's first or last name can look the same, so what is called like a person anywhere is none.
pub fn join_openings(groups: &mut Groups<'_>) {
    for group in 0..groups.all.len() {
        let [short] = groups.fullest(group) else { continue };
        let kind = groups.kind(group);
        let able = kind == EntityType::Organization || kind == EntityType::Person && !is_like_a_person(groups, group);
        if !able || groups.all[group].government || places::named(&short.words.join(" ")).is_some() {
            continue;
        }
        let short = short.clone();
        // A headline may have the short form first.
        let below = |m: &&MentionId| !in_headline(groups, **m);
        let first = groups.all[group].mentions.iter().find(below).copied().unwrap_or(MentionId(u32::MAX));
        let longer = |g: &usize| {
            *g != group
                && groups.kind(*g) == EntityType::Organization
                && groups.all[*g].mentions.first().is_some_and(|m| *m < first)
                && matches!(groups.fullest(*g), [long] if short.opens(long))
        };
        let person = |g: &usize| {
            *g != group
                && groups.kind(*g) == EntityType::Person
                && groups.fullest(*g).iter().any(|n| short.part_of(n) || n.words.last() == short.words.last())
        };
        let all = || (0..groups.all.len()).filter(|g| !groups.all[*g].mentions.is_empty());
        let long: Vec<usize> = all().filter(longer).collect();
        if let ([only], false) = (long.as_slice(), all().any(|g| person(&g))) {
            groups.join(*only, group, Some(Reason::PartOfName));
        }
    }
}

/// Whether a mention stands in a first line without a full stop.
fn in_headline(groups: &Groups<'_>, mention: MentionId) -> bool {
    let document = groups.document;
    let line = document.sentence_of(document.mention(mention).head);
    let last = document.sentence_tokens(line).last();
    line.0 == 0 && last.is_some_and(|t| document.token(t).upos != Upos::Punct)
}

/// Whether something in a group tells that it is a person: a title, a name of several words, "she", "who", a description.
fn is_like_a_person(groups: &Groups<'_>, group: usize) -> bool {
    let document = groups.document;
    let personal = |m: &MentionId| {
        let mention = document.mention(*m);
        let head = document.token(mention.head);
        match mention.form {
            MentionKind::Pronoun => matches!(
                head.form.to_lowercase().as_str(),
                "he" | "she"
                    | "his"
                    | "her"
                    | "him"
                    | "hers"
                    | "himself"
                    | "herself"
                    | "who"
                    | "whom"
                    | "i"
                    | "my"
                    | "me"
            ),
            MentionKind::Name => {
                groups.names[m.index()].as_ref().is_none_or(|n| !n.titles.is_empty() || n.words.len() > 1)
            }
            MentionKind::Nominal => mention.kind == EntityType::Person && head.relation == Relation::Appos,
        }
    };
    groups.all[group].mentions.iter().any(personal)
}

/// The only thing in the gazetteer, else in the list of countries, that a group is called by.
fn identifier(groups: &Groups<'_>, knowledge: &Knowledge, group: usize) -> Option<String> {
    let names = groups.fullest(group);
    let kind = groups.kind(group);
    if names.is_empty() || groups.all[group].government {
        return None;
    }
    let words = |n: &Name| n.words.join(" ");
    let listed: BTreeSet<&str> =
        names.iter().flat_map(|n| knowledge.gazetteer.named(&words(n), kind)).map(|e| e.iri.as_str()).collect();
    if let (1, Some(iri)) = (listed.len(), listed.first()) {
        return Some((*iri).to_owned());
    }
    let countries: BTreeSet<places::Place> = names.iter().filter_map(|n| places::named(&words(n))).collect();
    let place = countries.first().filter(|_| countries.len() == 1 && kind != EntityType::Person)?;
    Some(place.iri())
}
