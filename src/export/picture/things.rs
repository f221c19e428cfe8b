//! What claims are about: one thing for each entity, for the same name in several documents, for the same words.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::label::{clean, is_filler, places, without_article, without_possessive};
use super::style::Class;
use super::words::said;
use crate::claim::{Slot, Target};
use crate::document::{EntityType, MentionId, MentionKind};
use crate::graph::View;
use crate::resolve::{Entity, EntityId};

/// Something that claims are about: an entity, entities of one name in several documents, or words that stand for none.
#[derive(Clone, Debug)]
pub(in crate::export) struct Thing {
    /// An entity's id, or `v-` and a hash.
    pub(in crate::export) id: String,
    pub(in crate::export) name: String,
    /// How a speaker is called.
    pub(in crate::export) short: String,
    pub(in crate::export) class: Class,
    /// Whether it has a proper name.
    pub(in crate::export) named: bool,
    pub(in crate::export) mentions: usize,
    /// Places in claims that it takes.
    pub(in crate::export) uses: usize,
    pub(in crate::export) aliases: BTreeSet<String>,
}

impl Thing {
    /// Claims that it takes part in and its mentions.
    pub(in crate::export) fn salience(&self) -> f64 {
        (self.uses + self.mentions) as f64
    }

    /// What a reader sees who points at it.
    pub(in crate::export) fn tooltip(&self) -> String {
        let others: Vec<&str> = self.aliases.iter().filter(|a| **a != self.name).map(String::as_str).collect();
        let also = if others.is_empty() { String::new() } else { format!(" (also {})", others.join(", ")) };
        let times = if self.mentions == 1 { "1 mention".to_owned() } else { format!("{} mentions", self.mentions) };
        format!("{}{also}: {}, {times}", self.name, self.class.name())
    }
}

/// What to do with pronouns of which nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::export) enum Pronouns {
    /// Leave the claims out.
    #[default]
    Leave,
    /// Draw them with the pronoun, where there is nothing better.
    Draw,
}

/// All things of a graph, found as they are asked for.
#[derive(Debug, Default)]
pub(super) struct Things {
    pronouns: Pronouns,
    pub(super) list: Vec<Thing>,
    pub(super) of_entity: BTreeMap<(String, EntityId), usize>,
    /// Things that share a node: names over all documents, other words within one.
    of_words: BTreeMap<(Option<String>, String, Class), usize>,
}

impl Things {
    pub(super) fn new(pronouns: Pronouns) -> Things {
        Things { pronouns, ..Things::default() }
    }

    /// What a slot stands for: one thing, the members of a plural, or nothing.
    pub(super) fn of(&mut self, view: &View<'_>, slot: &Slot) -> Vec<usize> {
        let Target::Mention(mention) = slot.target else {
            return if matches!(slot.target, Target::Words(_)) { self.of_words(view, slot, None) } else { vec![] };
        };
        let Some(entity) = view.entity_at(mention) else {
            let Some(found) = view.document().mentions().get(mention.index()) else { return vec![] };
            if found.form == MentionKind::Pronoun && self.pronouns == Pronouns::Leave {
                return vec![];
            }
            return self.of_words(view, slot, Some(found.kind));
        };
        let members: Vec<&Entity> = entity.members.iter().filter_map(|m| view.entity(*m)).collect();
        if members.len() == 2 && entity.members.len() == 2 {
            return members.into_iter().filter_map(|m| self.of_entity(view, m)).collect();
        }
        self.of_entity(view, entity).into_iter().collect()
    }

    fn of_entity(&mut self, view: &View<'_>, entity: &Entity) -> Option<usize> {
        let document = view.document();
        let id = (document.id().to_owned(), entity.id);
        if let Some(thing) = self.of_entity.get(&id) {
            return Some(*thing);
        }
        let forms: Vec<(MentionId, MentionKind)> = entity
            .mentions
            .iter()
            .filter_map(|m| document.mentions().get(m.mention.index()).map(|f| (m.mention, f.form)))
            .collect();
        if forms.iter().all(|(_, f)| *f == MentionKind::Pronoun) && self.pronouns == Pronouns::Leave {
            return None;
        }
        let class = Class::of(entity.kind);
        let withheld = view.record().withheld.is_some();
        let name = clean(without_possessive(&entity.name));
        let name = match forms.first() {
            Some((first, _)) if withheld && is_filler(&name) => {
                format!("{} {}", class.name(), places(&[document.mention_span(*first)], document.text()))
            }
            // "had no | plans": the line says so.
            _ => without_article(name.strip_prefix("no ").unwrap_or(&name)).to_owned(),
        };
        if name.is_empty() {
            return None;
        }
        let named: Vec<String> = forms
            .iter()
            .filter(|(_, f)| *f == MentionKind::Name && !withheld)
            .map(|(m, _)| without_article(without_possessive(&clean(document.mention_text(*m)))).to_owned())
            .collect();
        // "A man" and "a man" are two men; "the port" and "the port", like "cocaine" and "cocaine", are likely one.
        let indefinite = ["a ", "an "].iter().any(|a| entity.name.to_lowercase().starts_with(a));
        let is_named = forms.iter().any(|(_, f)| *f == MentionKind::Name);
        let key = match (!is_named, indefinite) {
            (false, _) => Some((None, name.to_lowercase(), class)),
            (true, false) => Some((Some(document.id().to_owned()), name.to_lowercase(), class)),
            (true, true) => None,
        };
        let known = key.as_ref().and_then(|k| self.of_words.get(k)).copied();
        let thing = known.unwrap_or_else(|| {
            self.list.push(Thing {
                id: entity.id.to_string(),
                short: name.clone(),
                name: name.clone(),
                class,
                named: is_named,
                mentions: 0,
                uses: 0,
                aliases: BTreeSet::new(),
            });
            self.list.len() - 1
        });
        if let Some(key) = key {
            self.of_words.insert(key, thing);
        }
        self.of_entity.insert(id, thing);
        let found = &mut self.list[thing];
        found.mentions += forms.len();
        // A person goes by the shortest name that the article itself uses.
        if entity.kind == EntityType::Person {
            let short = named.iter().filter(|n| n.chars().count() > 2 && name.contains(n.as_str()));
            if let Some(short) = short.min_by_key(|n| n.chars().count()).filter(|n| n.len() < found.short.len()) {
                found.short.clone_from(short);
            }
        }
        found.aliases.extend(named);
        Some(thing)
    }

    /// Words that stand for no entity.
    fn of_words(&mut self, view: &View<'_>, slot: &Slot, kind: Option<EntityType>) -> Vec<usize> {
        let document = view.document();
        let words = said(view.record(), &slot.spans);
        let name = without_article(without_possessive(&words)).to_owned();
        if name.is_empty() {
            return vec![];
        }
        let class = kind.map_or(Class::Thing, Class::of);
        let key = (Some(document.id().to_owned()), name.to_lowercase(), class);
        if let Some(thing) = self.of_words.get(&key) {
            return vec![*thing];
        }
        let hash = Sha256::digest(format!("{}\u{0}{}\u{0}{}", document.id(), name.to_lowercase(), class.name()));
        let id = hash.iter().take(8).fold("v-".to_owned(), |id, byte| format!("{id}{byte:02x}"));
        let short = name.clone();
        self.list.push(Thing { id, name, short, class, named: false, mentions: 1, uses: 0, aliases: BTreeSet::new() });
        self.of_words.insert(key, self.list.len() - 1);
        vec![self.list.len() - 1]
    }
}
