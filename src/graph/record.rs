//! The published records: a line of claims.jsonl and of entities.jsonl, joined from claim, mentions and entities.
//! Offsets are Unicode code points into the document's text, end exclusive.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Record, Referent, View};
use crate::claim::{
    Argument, Attribution, AttributionKind, Circumstance, Claim, ClaimId, Modality, Polarity, Predicate,
};
use crate::claim::{Role, Rule, Slot};
use crate::document::{EntityType, MentionKind};
use crate::resolve::{Entity, EntityId, Member, Reason, RelatedPlace};
use crate::span::{self, Offsets, Span};

/// Spans in Unicode code points of the document's text: from the first, to one past the last.
pub type CodePoints = Vec<[usize; 2]>;

/// A slot of a claim: its words and what they stand for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartRecord {
    /// The claim that it is, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimId>,
    /// The slices of `spans`, joined by one space.
    pub text: String,
    /// Where they stand: `[start, end]` in code points, end exclusive, in text order.
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PredicateRecord {
    /// As written, or the implied word.
    pub text: String,
    /// Base form with the preposition that closes it.
    pub lemma: String,
    /// What the user calls it, by a table of relations.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The user's IRI for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iri: Option<String>,
    /// Where its words stand, or those that imply it: `[start, end]` in code points, end exclusive, in text order.
    pub spans: CodePoints,
}

/// A further argument of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArgumentRecord {
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What introduces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preposition: Option<String>,
    /// The claim that it is, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimId>,
    /// The slices of `spans`, joined by one space.
    pub text: String,
    /// Where they stand: `[start, end]` in code points, end exclusive, in text order.
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

/// Words and where they stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// The slices of `spans`, joined by one space.
    pub text: String,
    /// Where they stand: `[start, end]` in code points, end exclusive, in text order.
    pub spans: CodePoints,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CircumstanceRecord {
    /// As written.
    pub text: String,
    /// Normalised; absent where unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A line of claims.jsonl.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
    /// Probability that the claim is right, two decimals.
    #[schemars(range(min = 0, max = 1))]
    pub confidence: f64,
    /// The rule that made it.
    pub rule: Rule,
    /// Whether the relation's words are implied, not written.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub implied: bool,
    /// The words it rests on, by sentence.
    pub evidence: Vec<EvidenceRecord>,
    /// Program, version and weights.
    pub tool: String,
}

/// A link of an entity to an identifier elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkRecord {
    /// The identifier.
    pub iri: String,
    /// How sure it is, two decimals.
    #[schemars(range(min = 0, max = 1))]
    pub score: f64,
}

/// A country that an entity's words relate it to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceRecord {
    /// Its common name.
    pub name: String,
    /// Its identifier.
    pub iri: String,
    /// The entity of the same document that is this country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityId>,
}

/// A mention in a line of entities.jsonl.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MentionRecord {
    /// As written.
    pub text: String,
    /// How it refers.
    pub kind: MentionKind,
    /// The sentence, from 0.
    pub sentence: u32,
    /// Where it stands: `[start, end]` in code points, end exclusive.
    pub spans: CodePoints,
    /// Why it is in this entity.
    pub reason: Reason,
}

/// A line of entities.jsonl.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
    pub links: Vec<LinkRecord>,
    /// Countries that its words relate it to: "Colombian goods", "U.S. strikes".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceRecord>,
    /// For a plural: what it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<EntityId>,
    /// Its mentions in text order.
    pub mentions: Vec<MentionRecord>,
    /// Program, version and weights.
    pub tool: String,
}

/// The lines of claims.jsonl of one document. References that lead nowhere leave the words alone.
pub fn claim_records(record: &Record) -> Vec<ClaimRecord> {
    let writer = Writer::new(record);
    record.claims.iter().map(|claim| writer.claim(claim)).collect()
}

/// The lines of entities.jsonl of one document. Mentions and members that are not there are left out.
pub fn entity_records(record: &Record) -> Vec<EntityRecord> {
    let writer = Writer::new(record);
    record.entities.iter().map(|entity| writer.entity(entity)).collect()
}

/// What the records of one document have in common.
struct Writer<'g> {
    view: View<'g>,
    offsets: Offsets,
    /// Where each sentence starts.
    sentences: Vec<u32>,
}

impl<'g> Writer<'g> {
    fn new(record: &'g Record) -> Writer<'g> {
        let document = &record.document;
        let starts = document.sentences().iter().map(|s| document.tokens()[s.tokens.start as usize].span.start);
        Writer { view: View::new(record), offsets: Offsets::new(document.text()), sentences: starts.collect() }
    }

    fn claim(&self, claim: &Claim) -> ClaimRecord {
        ClaimRecord {
            id: claim.id,
            document: self.view.document().id().to_owned(),
            sentence: claim.sentence.0,
            subject: claim.subject.as_ref().map(|s| self.part(s)),
            relation: self.predicate(&claim.predicate),
            object: claim.object.as_ref().zip(self.view.object(claim)).map(|(s, referent)| self.part_as(s, referent)),
            arguments: claim.arguments.iter().map(|a| self.argument(a)).collect(),
            polarity: claim.polarity,
            modality: claim.modality,
            attribution: claim.attribution.iter().map(|a| self.attribution(a)).collect(),
            time: claim.time.as_ref().map(|c| self.circumstance(c)),
            place: claim.place.as_ref().map(|c| self.circumstance(c)),
            confidence: two_decimals(claim.confidence),
            rule: claim.rule,
            implied: claim.predicate.implied.is_some(),
            evidence: self.evidence(&claim.evidence),
            tool: self.view.record().tool.clone(),
        }
    }

    fn part(&self, slot: &Slot) -> PartRecord {
        self.part_as(slot, self.view.referent(slot))
    }

    fn part_as(&self, slot: &Slot, referent: Referent<'_>) -> PartRecord {
        let part = PartRecord { text: self.text(&slot.spans), spans: self.spans(&slot.spans), ..PartRecord::default() };
        match referent {
            Referent::Entity(entity) => {
                let name = Some(entity.name.clone());
                PartRecord { name, entity: Some(entity.id), kind: Some(entity.kind), ..part }
            }
            Referent::Claim(claim) => PartRecord { claim: Some(claim.id), ..part },
            Referent::Words => part,
        }
    }

    fn predicate(&self, predicate: &Predicate) -> PredicateRecord {
        let text = predicate.implied.clone().unwrap_or_else(|| self.text(&predicate.spans));
        let kind = predicate.kind.as_ref();
        PredicateRecord {
            text,
            lemma: predicate.lemma.clone(),
            kind: kind.map(|k| k.name.clone()),
            iri: kind.and_then(|k| k.iri.clone()),
            spans: self.spans(&predicate.spans),
        }
    }

    fn argument(&self, argument: &Argument) -> ArgumentRecord {
        let PartRecord { claim, text, spans, name, entity, kind } = self.part(&argument.slot);
        let preposition = argument.preposition.clone();
        ArgumentRecord { role: argument.role, preposition, claim, text, spans, name, entity, kind }
    }

    fn attribution(&self, attribution: &Attribution) -> AttributionRecord {
        let cue = Some(&attribution.cue).filter(|c| !c.is_empty()).map(|c| self.words(c));
        AttributionRecord { source: attribution.source.as_ref().map(|s| self.part(s)), cue, kind: attribution.kind }
    }

    fn circumstance(&self, circumstance: &Circumstance) -> CircumstanceRecord {
        CircumstanceRecord { text: self.text(&circumstance.spans), value: circumstance.value.clone() }
    }

    fn evidence(&self, spans: &[Span]) -> Vec<EvidenceRecord> {
        let sentence = |span: &Span| self.sentences.partition_point(|start| *start <= span.start);
        spans.chunk_by(|a, b| sentence(a) == sentence(b)).map(|spans| self.words(spans)).collect()
    }

    fn entity(&self, entity: &Entity) -> EntityRecord {
        let links = entity.links.iter();
        EntityRecord {
            entity: entity.id,
            document: self.view.document().id().to_owned(),
            name: entity.name.clone(),
            kind: entity.kind,
            links: links.map(|l| LinkRecord { iri: l.iri.clone(), score: two_decimals(l.score) }).collect(),
            places: entity.places.iter().map(|p| self.place(p)).collect(),
            members: entity.members.iter().copied().filter(|m| self.view.entity(*m).is_some()).collect(),
            mentions: self.mentions(entity),
            tool: self.view.record().tool.clone(),
        }
    }

    fn place(&self, place: &RelatedPlace) -> PlaceRecord {
        let entity = place.entity.filter(|e| self.view.entity(*e).is_some());
        PlaceRecord { name: place.name.clone(), iri: place.iri.clone(), entity }
    }

    fn mentions(&self, entity: &Entity) -> Vec<MentionRecord> {
        let document = self.view.document();
        let there = entity.mentions.iter().filter(|m| m.mention.index() < document.mentions().len());
        let record = |member: &Member| {
            let mention = document.mention(member.mention);
            let span = document.mention_core(member.mention);
            MentionRecord {
                text: span.of(document.text()).to_owned(),
                kind: mention.form,
                sentence: document.sentence_of(mention.head).0,
                spans: self.spans(&[span]),
                reason: member.reason,
            }
        };
        there.map(record).collect()
    }

    fn words(&self, spans: &[Span]) -> EvidenceRecord {
        EvidenceRecord { text: self.text(spans), spans: self.spans(spans) }
    }

    fn text(&self, spans: &[Span]) -> String {
        span::join(spans, self.view.document().text())
    }

    fn spans(&self, spans: &[Span]) -> CodePoints {
        spans.iter().map(|s| self.offsets.code_points(*s)).collect()
    }
}

/// A number as it is published. Twice as wide as what it is made of, since the nearest `f32` to 0.93, widened, would be
/// written as 0.9300000071525574 by whatever goes through a JSON value.
pub(super) fn two_decimals(number: f32) -> f64 {
    (f64::from(number) * 100.0).round() / 100.0
}
