//! [Entity]: what the mentions stand for, one for each real thing.

mod ahead;
mod bare;
mod clients;
mod country;
mod described;
mod government;
mod grouping;
mod judged;
mod kinds;
mod knowledge;
mod naming;
pub mod overrides;
pub mod places;
mod plurals;
mod reason;
mod related;
mod roles;
mod same_name;
mod same_time;
mod speaker;

use std::borrow::Cow;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use sha2::{Digest, Sha256};

use crate::claim::{BadId, Claim};
use crate::document::{Document, EntityType, MentionId};
use grouping::Group;
use overrides::Judgement;

pub use judged::is_called;
pub use knowledge::{BadLine, Entry, Gazetteer, Knowledge};

/// 128 bits of a hash over document id and the first mention's span: entities are local to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(pub u128);

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "e-{:032x}", self.0)
    }
}

impl FromStr for EntityId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<EntityId, BadId> {
        let hex = text.strip_prefix("e-").filter(|h| h.len() == 32);
        hex.and_then(|h| u128::from_str_radix(h, 16).ok()).map(EntityId).ok_or_else(|| BadId(text.to_owned()))
    }
}

impl JsonSchema for EntityId {
    fn schema_name() -> Cow<'static, str> {
        "EntityId".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^e-[0-9a-f]{32}$" })
    }
}

impl Serialize for EntityId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntityId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<EntityId, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Why a mention is in an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is the first.
    First,
    /// The same name again: "Ann Berg ... Ann Berg".
    SameName,
    /// Part of the name: "Ann Berg ... Berg".
    PartOfName,
    /// Initials: "the National Liberation Army ... the NLA".
    Acronym,
    /// "Ann Berg, the mayor"
    Apposition,
    /// "Ann Berg is the mayor."
    Copula,
    /// "Ann Berg ... she"
    Coreference,
    /// "Ann, who sails, ..."
    RelativePronoun,
    /// Two names that a list gives to one thing: "the United States ... America".
    Alias,
    /// One day, month or year by the calendar: "on Tuesday ... yesterday".
    SameTime,
    /// "Colombian President Ann Berg ... the Colombian president"
    Office,
    /// The same by its description: "the Colombian government ... Colombia's government", "a joint commission ... the
    /// commission", "the engine called the Heron".
    Description,
    /// A capital for a government: "the Colombian government ... Bogota refused".
    Seat,
    /// A person has judged so.
    Override,
}

/// A mention of an entity and why it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Which mention.
    pub mention: MentionId,
    /// Why.
    pub reason: Reason,
}

/// A link to an identifier elsewhere, as `skos:exactMatch` with a score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The identifier.
    pub iri: String,
    /// 0 to 1.
    pub score: f32,
}

/// A country that an entity's words relate it to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedPlace {
    /// Its common name.
    pub name: String,
    /// Its identifier.
    pub iri: String,
    /// The entity of the same document that is this country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
}

/// What one or more mentions stand for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Stable id.
    pub id: EntityId,
    /// The fullest proper name in the text, else the first nominal mention's words.
    pub name: String,
    /// What kind of thing it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Identifiers elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Countries that its words relate it to, by adjective, people or name: "Colombian goods", "U.S. strikes", "the
    /// Americans".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<RelatedPlace>,
    /// Its mentions in text order, one at least.
    pub mentions: Vec<Member>,
    /// For a plural ("the two men"): the entities it is made of, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<EntityId>,
}

/// Groups the mentions of a document into entities, in the order in which their first mentions end. Pronouns and
/// descriptions that could not be resolved belong to none; every other mention is in one. Leaves the claims alone.
///
/// An entity is a chain of the document, or several that have the same name, or one that is short for the other; that a list
/// gives to one thing; that are one stretch of the calendar; an office and its only holder; a country's government and its
/// capital that acts; a definite description and the only thing before it of that noun ("a joint commission ... the
/// commission", "Lake Tyri ... the lake"); a name and what is called by it; "the country" and the country last spoken of; "I" and
/// who is quoted. Two things of one name stay two, and what fits two things is neither. A person's judgements come last.
///
/// A coordination that is taken up ("Ann and Bo ... they ... the two leaders") is an entity with [`Entity::members`]; so is "the
/// two leaders" where just two persons were named apart.
pub fn resolve(document: &Document, claims: &[Claim], knowledge: &Knowledge) -> Vec<Entity> {
    let (groups, kinds) = grouping::groups(document, claims, knowledge);
    let mut of_mention: Vec<Option<usize>> = vec![None; document.mentions().len()];
    for (at, group) in groups.iter().enumerate() {
        for mention in &group.mentions {
            of_mention[mention.index()] = Some(at);
        }
    }
    let mut entities: Vec<Entity> = vec![];
    let mut ids = BTreeSet::new();
    for group in &groups {
        let mut id = entity_id(document, group.mentions[0], 0);
        // Two mentions of other people's annotation can have the same words.
        let mut clash = 0;
        while !ids.insert(id) {
            clash += 1;
            id = entity_id(document, group.mentions[0], clash);
        }
        entities.push(entity(document, group, &kinds, id, knowledge));
    }
    related::relate(document, &mut entities);
    for (at, group) in groups.iter().enumerate() {
        let parts: BTreeSet<usize> = group.members.iter().filter_map(|m| of_mention[m.index()]).collect();
        let parts: Vec<usize> = parts.into_iter().filter(|p| *p != at).collect();
        if parts.len() > 1 {
            let names: Vec<&str> = parts.iter().map(|p| entities[*p].name.as_str()).collect();
            let (name, members) = (naming::list(&names), parts.iter().map(|p| entities[*p].id).collect());
            entities[at].name = name;
            entities[at].members = members;
            let kinds: BTreeSet<EntityType> = parts.iter().map(|p| entities[*p].kind).collect();
            if let (1, Some(kind)) = (kinds.len(), kinds.first()) {
                entities[at].kind = *kind;
            }
        }
    }
    for entity in &mut entities {
        if let Some(name) = new_name(document, entity, knowledge) {
            entity.name = name;
        }
    }
    entities
}

fn entity(document: &Document, group: &Group, kinds: &[EntityType], id: EntityId, knowledge: &Knowledge) -> Entity {
    let kind = if group.government { government::KIND } else { naming::kind(document, kinds, &group.mentions) };
    Entity {
        id,
        name: naming::name(document, group, kind),
        kind,
        links: related::links(document, group, kind, knowledge),
        places: vec![],
        mentions: reason::members(document, group),
        members: vec![],
    }
}

/// The name that a person has given an entity, by its name so far, one of its mentions, or its id.
fn new_name(document: &Document, entity: &Entity, knowledge: &Knowledge) -> Option<String> {
    let mut renamed =
        knowledge.overrides.iter().rev().filter(|o| o.judgement == Judgement::Rename && o.holds_in(document.id()));
    renamed.find(|o| judged::is_called(document, entity, &o.first)).map(|o| o.second.clone())
}

fn entity_id(document: &Document, first: MentionId, clash: u32) -> EntityId {
    let span = document.mention_span(first);
    let mut text = format!("{}\0{}-{}", document.id(), span.start, span.end);
    if clash > 0 {
        text.push_str(&format!("\0{clash}"));
    }
    let digest = Sha256::digest(text.as_bytes());
    EntityId(digest.iter().take(16).fold(0, |id, byte| id << 8 | u128::from(*byte)))
}

#[cfg(test)]
mod tests;
