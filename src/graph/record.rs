//! The published records: a line of claims.jsonl and of entities.jsonl, joined from claim, mentions and entities.
//! Offsets are Unicode code points into the document's text, end exclusive.

use serde::{Deserialize, Serialize};

use super::Record;
use crate::claim::{AttributionKind, ClaimId, Modality, Polarity, Role, Rule};
use crate::document::{EntityType, MentionKind};
use crate::resolve::{EntityId, Link, Reason};

/// Spans in code points.
pub type CodePoints = Vec<[usize; 2]>;

/// A slot of a claim: its words and what they stand for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartRecord {
    /// The claim that it is, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimId>,
    /// The slices of `spans`, joined by one space.
    pub text: String,
    /// Where they stand.
    pub spans: CodePoints,
    /// Name of the entity it stands for; absent where unresolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
    /// Its type.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<EntityType>,
}

/// The predicate of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PredicateRecord {
    /// As written, or the implied word.
    pub text: String,
    /// Base form with the preposition that closes it.
    pub lemma: String,
    /// Its words, or those that imply it.
    pub spans: CodePoints,
}

/// A further argument of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArgumentRecord {
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What introduces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preposition: Option<String>,
    /// Its words and what they stand for.
    #[serde(flatten)]
    pub part: PartRecord,
}

/// Words and where they stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// The slices of `spans`, joined by one space.
    pub text: String,
    /// Where they stand.
    pub spans: CodePoints,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributionRecord {
    /// Who; absent for "reportedly".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<PartRecord>,
    /// The words that say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<EvidenceRecord>,
    /// How.
    pub kind: AttributionKind,
}

/// When or where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CircumstanceRecord {
    /// As written.
    pub text: String,
    /// Normalised; absent where unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A line of claims.jsonl.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimRecord {
    /// Stable id.
    pub id: ClaimId,
    /// The document's id.
    pub document: String,
    /// The sentence, from 0.
    pub sentence: u32,
    /// Who or what it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<PartRecord>,
    /// What is said.
    pub relation: PredicateRecord,
    /// Of whom or what it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<PartRecord>,
    /// Further arguments in text order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<ArgumentRecord>,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How far it holds.
    pub modality: Modality,
    /// Sources, outermost first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attribution: Vec<AttributionRecord>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<CircumstanceRecord>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<CircumstanceRecord>,
    /// Probability that the claim is right.
    pub confidence: f32,
    /// The rule that made it.
    pub rule: Rule,
    /// Whether the relation's words are implied, not written.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub implied: bool,
    /// The words it rests on.
    pub evidence: Vec<EvidenceRecord>,
    /// Program, version and weights.
    pub tool: String,
}

/// A mention in a line of entities.jsonl.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MentionRecord {
    /// As written.
    pub text: String,
    /// How it refers.
    pub kind: MentionKind,
    /// The sentence, from 0.
    pub sentence: u32,
    /// Where it stands.
    pub spans: CodePoints,
    /// Why it is in this entity.
    pub reason: Reason,
}

/// A line of entities.jsonl.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntityRecord {
    /// Stable id.
    pub entity: EntityId,
    /// The document's id.
    pub document: String,
    /// The fullest name.
    pub name: String,
    /// What kind of thing it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Identifiers elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// For a plural: what it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<EntityId>,
    /// Its mentions in text order.
    pub mentions: Vec<MentionRecord>,
    /// Program, version and weights.
    pub tool: String,
}

/// The lines of claims.jsonl of one document.
pub fn claim_records(_record: &Record, _tool: &str) -> Vec<ClaimRecord> {
    vec![]
}

/// The lines of entities.jsonl of one document.
pub fn entity_records(_record: &Record, _tool: &str) -> Vec<EntityRecord> {
    vec![]
}
