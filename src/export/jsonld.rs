//! graph.jsonld: linked data as JSON-LD 1.1, with its context inside.
//!
//! A claim is a node (`schema:Claim`) with its parts, polarity, modality, attribution and evidence. Between entities
//! stands a bare triple only where a claim is asserted. Identifiers are the base IRI with percent-encoded ids behind it;
//! words of the text are literals. Classes and properties that no common vocabulary has are under
//! `urn:claimgraph:vocabulary:`, so that they mean the same in everybody's graph.

mod context;
mod literal;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Options;
use super::iri::{is_iri, percent_encode};
use crate::claim::{Attribution, AttributionKind, Circumstance, Claim, Slot};
use crate::document::{Document, EntityType, MentionId, MentionKind};
use crate::graph::{ClaimGraph, EntityRecord, Referent, View, claim_records, entity_records};
use crate::resolve::{Entity, EntityId};
use crate::span::{self, Offsets, Span};
use context::VOCABULARY;

/// Writes the graph, a node a line: documents by id, each followed by its entities and claims, then relations and tools.
pub(super) fn write(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    if !is_iri(&options.base_iri) {
        let message = format!("`{}` is no absolute IRI to begin others with", options.base_iri);
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    context::write(out)?;
    let mut nodes = Nodes { base: &options.base_iri, out, first: true };
    let (mut lemmas, mut tools) = (BTreeSet::new(), BTreeSet::new());
    for view in graph.views() {
        let record = view.record();
        tools.insert(record.tool.as_str());
        lemmas.extend(record.claims.iter().map(|c| c.predicate.lemma.as_str()));
        DocumentNodes::new(&view, &options.base_iri).write(&mut nodes)?;
    }
    for lemma in lemmas {
        nodes.add(&Node::new(nodes.iri("relation", lemma), "Property").with("prefLabel", lemma))?;
    }
    for tool in tools {
        nodes.add(&Node::new(nodes.iri("tool", tool), "SoftwareAgent").with("prefLabel", tool))?;
    }
    nodes.out.write_all(b"]}\n")
}

/// What is written so far.
struct Nodes<'a> {
    base: &'a str,
    out: &'a mut dyn Write,
    first: bool,
}

impl Nodes<'_> {
    fn iri(&self, kind: &str, id: &str) -> String {
        iri(self.base, kind, id)
    }

    fn add(&mut self, node: &Node) -> io::Result<()> {
        self.out.write_all(if self.first { b"\n" } else { b",\n" })?;
        self.first = false;
        Ok(serde_json::to_writer(&mut *self.out, node)?)
    }
}

fn iri(base: &str, kind: &str, id: &str) -> String {
    format!("{base}{kind}/{}", percent_encode(id))
}

/// A node, its fields in the order in which they are given.
#[derive(Serialize)]
#[serde(transparent)]
struct Node(Map<String, Value>);

impl Node {
    fn new(id: String, kind: impl Into<Value>) -> Node {
        Node(Map::new()).with("@id", id).with("@type", kind)
    }

    fn with(mut self, key: &str, value: impl Into<Value>) -> Node {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    fn with_some(self, key: &str, value: Option<impl Into<Value>>) -> Node {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    fn with_all(self, key: &str, values: Vec<impl Into<Value>>) -> Node {
        if values.is_empty() { self } else { self.with(key, values) }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Object(node.0)
    }
}

/// The nodes of one document.
struct DocumentNodes<'g> {
    view: &'g View<'g>,
    base: &'g str,
    iri: String,
    offsets: Offsets,
}

impl<'g> DocumentNodes<'g> {
    fn new(view: &'g View<'g>, base: &'g str) -> DocumentNodes<'g> {
        let document = view.document();
        let iri = iri(base, "document", document.id());
        DocumentNodes { view, base, iri, offsets: Offsets::new(document.text()) }
    }

    fn write(&self, nodes: &mut Nodes<'_>) -> io::Result<()> {
        nodes.add(&self.article(self.view.document()))?;
        nodes.add(&self.extraction())?;
        let mut triples = BTreeMap::<EntityId, BTreeMap<String, BTreeSet<EntityId>>>::new();
        for triple in self.view.asserted() {
            let relation = iri(self.base, "relation", &triple.claim.predicate.lemma);
            triples.entry(triple.subject.id).or_default().entry(relation).or_default().insert(triple.object.id);
        }
        let record = self.view.record();
        for (entity, published) in record.entities.iter().zip(entity_records(record)) {
            let mut node = self.entity(entity, &published);
            for (relation, objects) in triples.remove(&entity.id).unwrap_or_default() {
                let objects = objects.iter().map(|o| json!({ "@id": self.entity_iri(*o) }));
                node = node.with(&relation, objects.collect::<Vec<_>>());
            }
            nodes.add(&node)?;
        }
        for (claim, published) in record.claims.iter().zip(claim_records(record)) {
            let evidence = published.evidence.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" ");
            let node = self.claim(claim, published.confidence).with("text", evidence);
            nodes.add(&node.with("evidence", self.evidence(claim)))?;
        }
        Ok(())
    }

    fn article(&self, document: &Document) -> Node {
        let metadata = document.metadata();
        let named = |part: &str, kind: &str, name: &String| {
            Node::new(format!("{}/{part}", self.iri), kind).with("prefLabel", name.as_str())
        };
        Node::new(self.iri.clone(), "NewsArticle")
            .with("identifier", document.id())
            .with_some("headline", metadata.title.as_deref())
            .with_some("datePublished", metadata.date.as_deref().map(literal::date))
            .with_some("publisher", metadata.source.as_ref().map(|s| named("publisher", "Organization", s)))
            .with_some("byline", metadata.author.as_deref())
            .with_some("url", metadata.url.as_deref())
            .with_some("inLanguage", metadata.language.as_deref())
            .with("sha256", literal::sha256(document.text()))
    }

    fn extraction(&self) -> Node {
        Node::new(self.extraction_iri(), "Activity")
            .with("used", self.iri.as_str())
            .with("associatedWith", iri(self.base, "tool", &self.view.record().tool))
    }

    fn extraction_iri(&self) -> String {
        format!("{}/extraction", self.iri)
    }

    fn entity_iri(&self, id: EntityId) -> String {
        iri(self.base, "entity", &id.to_string())
    }

    fn claim_iri(&self, claim: &Claim) -> String {
        iri(self.base, "claim", &claim.id.to_string())
    }

    fn entity(&self, entity: &Entity, published: &EntityRecord) -> Node {
        let id = self.entity_iri(entity.id);
        let mut others = published.mentions.iter().filter(|m| m.kind == MentionKind::Name && m.text != entity.name);
        let mut seen = BTreeSet::new();
        let others = others.by_ref().map(|m| m.text.as_str()).filter(|t| seen.insert(*t)).collect::<Vec<_>>();
        let members = entity.members.iter().filter_map(|m| self.view.entity(*m));
        let links = published.links.iter().filter(|l| is_iri(&l.iri)).enumerate().map(|(i, link)| {
            let node = Node::new(format!("{id}/link/{i}"), "Link").with("target", link.iri.as_str());
            node.with("score", link.score.to_string())
        });
        let links = links.collect::<Vec<_>>();
        let mentions = published.mentions.iter().zip(there(entity, self.view)).enumerate().map(|(i, (m, at))| {
            let reason = serde_json::to_value(m.reason).unwrap_or_default();
            self.place(&format!("{id}/mention/{i}"), self.view.document().mention_span(at))
                .with("mentionText", m.text.as_str())
                .with("mentionKind", concept("kind", m.kind.as_str()))
                .with_some("reason", reason.as_str().map(|r| concept("reason", r)))
        });
        Node::new(id.clone(), class(entity.kind))
            .with("prefLabel", entity.name.as_str())
            .with_all("altLabel", others)
            .with("derivedFrom", self.iri.as_str())
            .with_all("member", members.map(|m| self.entity_iri(m.id)).collect())
            .with_all("exactMatch", links.iter().filter_map(|l| l.0.get("target").cloned()).collect())
            .with_all("link", links)
            .with_all("mention", mentions.collect())
    }

    fn claim(&self, claim: &Claim, confidence: f64) -> Node {
        let id = self.claim_iri(claim);
        let arguments = claim.arguments.iter().enumerate().map(|(i, argument)| {
            let node = Node::new(format!("{id}/argument/{i}"), "Argument").with("position", i);
            let role = argument.role.and_then(|r| name_of(&r));
            self.slot(node, "value", Some(&argument.slot))
                .with_some("role", role.map(|r| concept("role", &r)))
                .with_some("preposition", argument.preposition.as_deref())
        });
        let attributions = claim.attribution.iter().enumerate();
        let attributions = attributions.map(|(i, a)| self.attribution(&format!("{id}/attribution/{i}"), i, a));
        let node = Node::new(id.clone(), "Claim")
            .with("appearance", self.iri.as_str())
            .with("derivedFrom", self.iri.as_str())
            .with("generatedBy", self.extraction_iri());
        let node = self
            .slot(node, "subject", claim.subject.as_ref())
            .with("relation", iri(self.base, "relation", &claim.predicate.lemma))
            .with("relationText", self.relation(claim));
        let node = match claim.object.as_ref().zip(self.view.object(claim)) {
            Some((slot, referent)) => self.slot_as(node, "object", slot, referent),
            None => node,
        };
        let node = node
            .with_all("argument", arguments.collect())
            .with_some("polarity", name_of(&claim.polarity).map(|n| concept("polarity", &n)))
            .with_some("modality", name_of(&claim.modality).map(|n| concept("modality", &n)))
            .with("asserted", claim.is_asserted())
            .with_all("attribution", attributions.collect());
        self.speaker(self.circumstances(node, claim), claim)
            .with("confidence", confidence.to_string())
            .with_some("rule", name_of(&claim.rule))
            .with_some("implied", claim.predicate.implied.is_some().then_some(true))
            .with("sentence", claim.sentence.0)
    }

    /// A slot's words, and the entity or claim that it stands for.
    fn slot(&self, node: Node, key: &str, slot: Option<&Slot>) -> Node {
        let Some(slot) = slot else { return node };
        self.slot_as(node, key, slot, self.view.referent(slot))
    }

    fn slot_as(&self, node: Node, key: &str, slot: &Slot, referent: Referent<'_>) -> Node {
        let node = match referent {
            Referent::Entity(entity) => node.with(key, self.entity_iri(entity.id)),
            Referent::Claim(claim) => node.with(key, self.claim_iri(claim)),
            Referent::Words => node,
        };
        node.with(&format!("{key}Text"), self.words(&slot.spans))
    }

    fn relation(&self, claim: &Claim) -> String {
        claim.predicate.implied.clone().unwrap_or_else(|| self.words(&claim.predicate.spans))
    }

    fn attribution(&self, id: &str, position: usize, attribution: &Attribution) -> Node {
        let node = Node::new(id.to_owned(), "Attribution").with("position", position);
        let cue = Some(&attribution.cue).filter(|c| !c.is_empty()).map(|c| self.words(c));
        self.slot(node, "source", attribution.source.as_ref())
            .with_some("cue", cue)
            .with_some("attributionKind", name_of(&attribution.kind).map(|n| concept("attribution", &n)))
    }

    /// Who says it: the innermost source, since it is whose words these are.
    fn speaker(&self, node: Node, claim: &Claim) -> Node {
        let Some(innermost) = claim.attribution.iter().rfind(|a| a.kind != AttributionKind::Scare) else { return node };
        let node = match self.view.entity_of(innermost.source.as_ref()).map(|e| self.entity_iri(e.id)) {
            Some(speaker) => node.with("author", speaker.as_str()).with("attributedTo", speaker),
            None => node,
        };
        match innermost.kind {
            AttributionKind::Direct => node.with("quotedFrom", self.iri.as_str()),
            AttributionKind::Indirect | AttributionKind::Scare => node,
        }
    }

    fn circumstances(&self, mut node: Node, claim: &Claim) -> Node {
        for (key, circumstance) in [("time", &claim.time), ("place", &claim.place)] {
            let Some(Circumstance { spans, value }) = circumstance else { continue };
            node = node.with_some(key, value.as_deref().map(literal::date));
            node = node.with(&format!("{key}Text"), self.words(spans));
        }
        node
    }

    fn evidence(&self, claim: &Claim) -> Vec<Node> {
        let id = self.claim_iri(claim);
        let text = self.view.document().text();
        let place = |(i, span): (usize, &Span)| {
            let id = format!("{id}/evidence/{i}");
            let mut node = self.place(&id, *span);
            let (prefix, suffix) = literal::surroundings(text, *span);
            let quote = Node::new(format!("{id}/quote"), "TextQuoteSelector")
                .with("exact", span.of(text))
                .with("prefix", prefix)
                .with("suffix", suffix);
            if let Some(Value::Array(selectors)) = node.0.get_mut("selector") {
                selectors.push(quote.into());
            }
            node
        };
        claim.evidence.iter().enumerate().map(place).collect()
    }

    /// A place in the text, in code points.
    fn place(&self, id: &str, span: Span) -> Node {
        let [start, end] = self.offsets.code_points(span);
        let position =
            Node::new(format!("{id}/position"), "TextPositionSelector").with("start", start).with("end", end);
        Node::new(id.to_owned(), "SpecificResource")
            .with("hasSource", self.iri.as_str())
            .with("selector", vec![Value::from(position)])
    }

    fn words(&self, spans: &[Span]) -> String {
        span::join(spans, self.view.document().text())
    }
}

/// The mentions of an entity that are there, as its record has them.
fn there(entity: &Entity, view: &View<'_>) -> impl Iterator<Item = MentionId> {
    let known = view.document().mentions().len();
    entity.mentions.iter().map(|m| m.mention).filter(move |m| m.index() < known)
}

/// The name of a closed list's value as it is published.
fn name_of(value: &impl Serialize) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(str::to_owned)
}

/// The identifier of a value of a closed list.
fn concept(list: &str, name: &str) -> String {
    format!("{VOCABULARY}{list}/{name}")
}

fn class(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "Person",
        EntityType::Organization => "Organization",
        EntityType::Place => "Place",
        EntityType::Event => "Event",
        EntityType::Time => "Time",
        EntityType::Object => "Object",
        EntityType::Abstract => "Abstract",
        EntityType::Substance => "Substance",
        EntityType::Animal => "Animal",
        EntityType::Plant => "Plant",
    }
}
