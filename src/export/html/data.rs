//! What the page's script works with. Offsets are UTF-16 units, as JavaScript counts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::super::picture::Picture;
use super::super::picture::gather::Form;
use super::super::picture::label::{is_filler, places};
use super::super::picture::plan::{NodeKind, Plan};
use super::super::picture::style::{Class, Status};
use crate::claim::{Attribution, AttributionKind, Circumstance, Claim, ClaimId, Modality, Polarity, Role, Rule, Slot};
use crate::document::EntityType;
use crate::graph::{ClaimGraph, Referent, View};
use crate::resolve::{Entity, EntityId};
use crate::span::{Offsets, Span, join};

type Units = Vec<[usize; 2]>;

/// Everything. Documents, entities and claims refer to each other by position.
#[derive(Serialize)]
pub(super) struct Data<'g> {
    documents: Vec<DocumentData<'g>>,
    entities: Vec<EntityData<'g>>,
    claims: Vec<ClaimData<'g>>,
    pictures: Vec<PictureData>,
}

#[derive(Serialize)]
struct DocumentData<'g> {
    id: &'g str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'g str>,
    text: &'g str,
    /// SHA-256 of the text that is withheld, for which fillers stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<&'g str>,
    /// Where each paragraph begins.
    paragraphs: Vec<usize>,
    tool: &'g str,
}

#[derive(Serialize)]
struct EntityData<'g> {
    document: usize,
    name: Cow<'g, str>,
    #[serde(rename = "type")]
    kind: EntityType,
    class: &'static str,
    mentions: Units,
}

/// A slot: its words, where they stand, and the entity or claim that they stand for.
#[derive(Serialize)]
struct PartData {
    text: String,
    spans: Units,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<usize>,
}

#[derive(Serialize)]
struct ArgumentData<'g> {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preposition: Option<&'g str>,
    #[serde(flatten)]
    part: PartData,
}

#[derive(Serialize)]
struct SpeakerData {
    /// Absent for "reportedly".
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<PartData>,
    kind: AttributionKind,
}

#[derive(Serialize)]
struct CircumstanceData<'g> {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'g str>,
}

#[derive(Serialize)]
struct ClaimData<'g> {
    id: String,
    document: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<PartData>,
    relation: PartData,
    #[serde(skip_serializing_if = "Option::is_none")]
    object: Option<PartData>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    arguments: Vec<ArgumentData<'g>>,
    status: &'static str,
    polarity: Polarity,
    modality: Modality,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    said: Vec<SpeakerData>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<CircumstanceData<'g>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<CircumstanceData<'g>>,
    confidence: f64,
    rule: Rule,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    implied: bool,
    evidence: Units,
}

/// What the elements of a drawing stand for.
#[derive(Serialize)]
pub(super) struct PictureData {
    /// The document that it is of; absent for all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<usize>,
    /// In figures, what is drawn and what is left out.
    foot: String,
    /// Elements by id, with their claims and the nodes that they join or belong to.
    parts: Vec<(String, Vec<usize>, Vec<usize>)>,
    /// Nodes by id, with the entities that they stand for.
    nodes: Vec<(String, Vec<usize>)>,
}

/// Where things stand in [`Data`].
pub(super) struct Positions {
    entities: BTreeMap<(String, EntityId), usize>,
    /// The first claim of each document.
    claims: Vec<usize>,
}

impl Positions {
    /// Those of a graph.
    pub(super) fn new(graph: &ClaimGraph) -> Positions {
        let mut positions = Positions { entities: BTreeMap::new(), claims: vec![] };
        let mut claims = 0;
        for (id, record) in graph.records() {
            for entity in &record.entities {
                positions.entities.insert((id.clone(), entity.id), positions.entities.len());
            }
            positions.claims.push(claims);
            claims += record.claims.len();
        }
        positions
    }
}

impl<'g> Data<'g> {
    /// Collects what the page shows of a graph.
    pub(super) fn new(graph: &'g ClaimGraph, pictures: Vec<PictureData>) -> Data<'g> {
        let mut data = Data { documents: vec![], entities: vec![], claims: vec![], pictures };
        for (at, record) in graph.records().values().enumerate() {
            let document = &record.document;
            let metadata = document.metadata();
            let reader = Reader {
                view: View::new(record),
                offsets: Offsets::new(document.text()),
                document: at,
                entities: (data.entities.len()..).zip(&record.entities).map(|(i, e)| (e.id, i)).collect(),
                claims: (data.claims.len()..).zip(&record.claims).map(|(i, c)| (c.id, i)).collect(),
            };
            let starts = document.sentences().iter().filter(|s| s.starts_paragraph);
            let starts = starts.filter_map(|s| document.tokens().get(s.tokens.start as usize));
            data.documents.push(DocumentData {
                id: document.id(),
                title: metadata.title.as_deref(),
                date: metadata.date.as_deref(),
                source: metadata.source.as_deref(),
                author: metadata.author.as_deref(),
                // A link may lead to the web and nowhere else.
                url: metadata.url.as_deref().filter(|u| u.starts_with("https://") || u.starts_with("http://")),
                text: document.text(),
                withheld: record.withheld.as_ref().map(|w| w.sha256.as_str()),
                paragraphs: starts.map(|t| reader.offsets.utf16(t.span.start)).collect(),
                tool: &record.tool,
            });
            for entity in &record.entities {
                let there = entity.mentions.iter().filter(|m| m.mention.index() < document.mentions().len());
                let spans: Vec<Span> = there.map(|m| document.mention_core(m.mention)).collect();
                data.entities.push(EntityData {
                    document: at,
                    name: reader.name(entity, &spans),
                    kind: entity.kind,
                    class: Class::of(entity.kind).name(),
                    mentions: reader.units(&spans),
                });
            }
            data.claims.extend(record.claims.iter().map(|claim| reader.claim(claim)));
        }
        data
    }
}

struct Reader<'g> {
    view: View<'g>,
    offsets: Offsets,
    document: usize,
    entities: BTreeMap<EntityId, usize>,
    claims: BTreeMap<ClaimId, usize>,
}

impl<'g> Reader<'g> {
    fn units(&self, spans: &[Span]) -> Units {
        spans.iter().map(|s| [self.offsets.utf16(s.start), self.offsets.utf16(s.end)]).collect()
    }

    /// The words of spans; their places where the text is withheld.
    fn text(&self, spans: &[Span]) -> String {
        let text = self.view.document().text();
        if self.withheld() { places(spans, text) } else { join(spans, text) }
    }

    fn withheld(&self) -> bool {
        self.view.record().withheld.is_some()
    }

    fn name(&self, entity: &'g Entity, mentions: &[Span]) -> Cow<'g, str> {
        match mentions.first() {
            Some(first) if self.withheld() && is_filler(&entity.name) => {
                Cow::Owned(format!("{} {}", Class::of(entity.kind).name(), self.text(&[*first])))
            }
            _ => Cow::Borrowed(&entity.name),
        }
    }

    fn part(&self, slot: &Slot, referent: Referent<'_>) -> PartData {
        let (entity, claim) = match referent {
            Referent::Entity(entity) => (self.entities.get(&entity.id).copied(), None),
            Referent::Claim(claim) => (None, self.claims.get(&claim.id).copied()),
            Referent::Words => (None, None),
        };
        PartData { text: self.text(&slot.spans), spans: self.units(&slot.spans), entity, claim }
    }

    fn slot(&self, slot: &Slot) -> PartData {
        self.part(slot, self.view.referent(slot))
    }

    fn speaker(&self, attribution: &Attribution) -> SpeakerData {
        SpeakerData { part: attribution.source.as_ref().map(|s| self.slot(s)), kind: attribution.kind }
    }

    fn circumstance(&self, circumstance: &'g Circumstance) -> CircumstanceData<'g> {
        CircumstanceData { text: self.text(&circumstance.spans), value: circumstance.value.as_deref() }
    }

    fn claim(&self, claim: &'g Claim) -> ClaimData<'g> {
        let predicate = &claim.predicate;
        let relation = PartData {
            text: match &predicate.implied {
                Some(words) => words.clone(),
                // Base forms are kept without the text.
                None if self.withheld() => predicate.lemma.clone(),
                None => self.text(&predicate.spans),
            },
            spans: self.units(&predicate.spans),
            entity: None,
            claim: None,
        };
        let arguments = claim.arguments.iter().map(|a| ArgumentData {
            role: a.role,
            preposition: a.preposition.as_deref(),
            part: self.slot(&a.slot),
        });
        let said = claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare);
        ClaimData {
            id: claim.id.to_string(),
            document: self.document,
            subject: claim.subject.as_ref().map(|s| self.slot(s)),
            relation,
            object: claim.object.as_ref().zip(self.view.object(claim)).map(|(s, referent)| self.part(s, referent)),
            arguments: arguments.collect(),
            status: Status::of(claim).name(),
            polarity: claim.polarity,
            modality: claim.modality,
            said: said.map(|a| self.speaker(a)).collect(),
            time: claim.time.as_ref().map(|t| self.circumstance(t)),
            place: claim.place.as_ref().map(|p| self.circumstance(p)),
            confidence: (f64::from(claim.confidence) * 100.0).round() / 100.0,
            rule: claim.rule,
            implied: predicate.implied.is_some(),
            evidence: self.units(&claim.evidence),
        }
    }
}

impl PictureData {
    /// What the elements of a plan stand for.
    pub(super) fn new(document: Option<usize>, picture: &Picture, plan: &Plan, positions: &Positions) -> PictureData {
        let gathered = picture.gathered();
        // Who says a thing stands in its words.
        let mut sayings: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for reading in &gathered.readings {
            if let Form::Said { about } = reading.form {
                sayings.entry(about).or_default().push(reading.claim);
            }
        }
        let first = document.and_then(|d| positions.claims.get(d)).copied().unwrap_or(0);
        let with_sayings = |claims: &[usize]| -> Vec<usize> {
            let sayings = claims.iter().filter_map(|c| sayings.get(c)).flatten();
            let mut all: Vec<usize> = claims.iter().chain(sayings).map(|c| first + c).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let mut parts = vec![];
        for line in &plan.lines {
            let (claims, nodes) = (with_sayings(&line.claims), vec![line.from, line.to]);
            if !line.label.is_empty() {
                parts.push((line.id.clone(), claims.clone(), nodes.clone()));
            }
            parts.push((format!("{}-line", line.id), claims, nodes));
        }
        let mut entities: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (entity, thing) in &gathered.entities {
            entities.entry(*thing).or_default().extend(positions.entities.get(entity));
        }
        let mut nodes = vec![];
        for (at, node) in plan.nodes.iter().enumerate() {
            if let NodeKind::Claim(..) = node.kind {
                let half = format!("{}-s", node.id);
                let claims = plan.lines.iter().filter(|l| l.id == half).flat_map(|l| with_sayings(&l.claims)).collect();
                parts.push((node.id.clone(), claims, vec![at]));
            }
            if let Some(note) = &node.note {
                parts.push((note.id.clone(), with_sayings(&note.claims), vec![at]));
            }
            let of = node.thing.and_then(|t| entities.get(&t)).cloned();
            nodes.push((node.id.clone(), of.unwrap_or_default()));
        }
        PictureData { document, foot: plan.foot.join(" "), parts, nodes }
    }
}
