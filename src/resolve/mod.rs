//! [Entity]: what the mentions stand for, one for each real thing.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::claim::{BadId, Claim};
use crate::document::{Document, EntityType, MentionId};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// Its mentions in text order, one at least.
    pub mentions: Vec<Member>,
    /// For a plural ("the two men"): the entities it is made of, in order of first mention.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<EntityId>,
}

/// What resolution knows beside the document.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {}

/// Groups the mentions of a document into entities, in order of first mention. Pronouns and descriptions that could
/// not be resolved belong to none. Leaves the claims alone.
pub fn resolve(_document: &Document, _claims: &[Claim], _knowledge: &Knowledge) -> Vec<Entity> {
    vec![]
}
