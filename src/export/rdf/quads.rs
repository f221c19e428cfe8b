//! The quads of one document: the only place that says what the linked data of a graph is.

use std::collections::BTreeSet;

use oxrdf::{GraphName, Literal, NamedNode, Quad, Term, Triple};
use serde::Serialize;

use super::literal::{self, date, typed};
use super::names::{Names, listed, part, relation_label};
use super::vocabulary::{self as v, Name};
use crate::claim::{Attribution, AttributionKind, Claim, Slot};
use crate::document::{MentionId, MentionKind};
use crate::export::Options;
use crate::export::iri::is_iri;
use crate::graph::{EntityRecord, Referent, View, claim_records, entity_records};
use crate::resolve::Entity;
use crate::span::{self, Offsets, Span};

/// What claims say about their statements.
#[derive(Clone, Copy)]
enum Statements {
    /// Their parts alone.
    Plain,
    /// The statement that they are about, as a triple term.
    Reified,
}

/// Makes the quads of one document.
pub struct DocumentQuads<'g> {
    pub(super) view: &'g View<'g>,
    pub(super) names: &'g Names<'g>,
    pub(super) options: &'g Options,
    pub(super) document: NamedNode,
    offsets: Offsets,
    pub(super) quads: Vec<Quad>,
    pub(super) graph: GraphName,
}

impl<'g> DocumentQuads<'g> {
    pub fn new(view: &'g View<'g>, names: &'g Names<'g>, options: &'g Options) -> DocumentQuads<'g> {
        let document = names.document(view.document().id());
        let offsets = Offsets::new(view.document().text());
        DocumentQuads { view, names, options, document, offsets, quads: vec![], graph: GraphName::DefaultGraph }
    }

    /// All quads, a node's together: the article, its entities, its claims, and those of the relations and programs that
    /// `shared` does not have yet; then the bare triples; then where everything is from.
    pub fn all(self, shared: &mut BTreeSet<NamedNode>) -> Vec<Quad> {
        self.made(shared, Statements::Plain)
    }

    /// All quads in the form of RDF 1.2: each claim whose ends are known names its statement (`rdf:reifies`), which
    /// asserts nothing by itself.
    pub fn all_reified(self, shared: &mut BTreeSet<NamedNode>) -> Vec<Quad> {
        self.made(shared, Statements::Reified)
    }

    fn made(mut self, shared: &mut BTreeSet<NamedNode>, statements: Statements) -> Vec<Quad> {
        let record = self.view.record();
        self.article();
        for (entity, published) in record.entities.iter().zip(entity_records(record)) {
            self.entity(entity, &published);
        }
        for (claim, published) in record.claims.iter().zip(claim_records(record)) {
            let evidence = published.evidence.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" ");
            if let (Statements::Reified, Some(triple)) = (statements, self.statement(claim)) {
                self.add(&self.names.claim(claim.id), v::REIFIES, triple);
            }
            self.claim(claim, published.confidence, &evidence);
        }
        for claim in &record.claims {
            let relation = self.names.relation(&claim.predicate);
            if shared.insert(relation.clone()) {
                self.class(&relation, v::PROPERTY_CLASS);
                self.text(&relation, v::PREF_LABEL, relation_label(&claim.predicate));
            }
        }
        self.graph = part(&self.document, "assertions").into();
        self.bare();
        self.graph = self.names.provenance().into();
        self.provenance(shared);
        self.quads
    }

    pub(super) fn add(&mut self, subject: &NamedNode, property: Name, object: impl Into<Term>) {
        self.quads.push(Quad::new(subject.clone(), property.node(), object, self.graph.clone()));
    }

    pub(super) fn class(&mut self, subject: &NamedNode, class: Name) {
        let kind = oxrdf::vocab::rdf::TYPE.into_owned();
        self.quads.push(Quad::new(subject.clone(), kind, class.node(), self.graph.clone()));
    }

    pub(super) fn text(&mut self, subject: &NamedNode, property: Name, text: &str) {
        self.add(subject, property, Literal::from(text));
    }

    pub(super) fn number(&mut self, subject: &NamedNode, property: Name, kind: &str, number: &impl ToString) {
        self.add(subject, property, typed(number.to_string(), kind));
    }

    fn listed(&mut self, subject: &NamedNode, property: Name, list: &str, value: &impl Serialize) {
        if let Some(value) = listed(list, value) {
            self.add(subject, property, value);
        }
    }

    fn article(&mut self) {
        let (document, iri) = (self.view.document(), self.document.clone());
        let metadata = document.metadata();
        self.class(&iri, v::NEWS_ARTICLE_CLASS);
        self.text(&iri, v::IDENTIFIER, document.id());
        if let Some(title) = &metadata.title {
            self.text(&iri, v::HEADLINE, title);
        }
        if let Some(text) = &metadata.date {
            self.add(&iri, v::DATE_PUBLISHED, date(text));
        }
        let publisher = metadata.source.as_ref().map(|name| (part(&iri, "publisher"), name));
        if let Some((publisher, _)) = &publisher {
            self.add(&iri, v::PUBLISHER, publisher.clone());
        }
        for (property, text) in [(v::BYLINE, &metadata.author), (v::IN_LANGUAGE, &metadata.language)] {
            if let Some(text) = text {
                self.text(&iri, property, text);
            }
        }
        if let Some(url) = &metadata.url {
            // What is no IRI is kept as it was given.
            self.add(&iri, v::URL, if is_iri(url) { typed(url, "anyURI") } else { Literal::from(url.as_str()) });
        }
        self.add(&iri, v::SHA256, typed(self.view.record().text_sha256().to_uppercase(), "hexBinary"));
        if let Some((publisher, name)) = publisher {
            self.class(&publisher, v::ORGANIZATION_CLASS);
            self.text(&publisher, v::PREF_LABEL, name);
        }
    }

    fn entity(&mut self, entity: &Entity, published: &EntityRecord) {
        let id = self.names.entity(entity.id);
        self.class(&id, v::class(entity.kind));
        self.text(&id, v::PREF_LABEL, &entity.name);
        let mut seen = BTreeSet::from([entity.name.as_str()]);
        for other in published.mentions.iter().filter(|m| m.kind == MentionKind::Name) {
            if seen.insert(&other.text) {
                self.text(&id, v::ALT_LABEL, &other.text);
            }
        }
        for member in entity.members.iter().collect::<BTreeSet<_>>() {
            if self.view.entity(*member).is_some() {
                self.add(&id, v::MEMBER, self.names.entity(*member));
            }
        }
        let links = published.links.iter().filter(|l| is_iri(&l.iri)).collect::<Vec<_>>();
        let targets = links.iter().map(|l| l.iri.as_str()).collect::<BTreeSet<_>>();
        for target in targets {
            self.add(&id, v::EXACT_MATCH, NamedNode::new_unchecked(target));
        }
        for i in 0..links.len() {
            self.add(&id, v::LINK, part(&id, format_args!("link/{i}")));
        }
        let mentions = there(entity, self.view).zip(&published.mentions).collect::<Vec<_>>();
        for i in 0..mentions.len() {
            self.add(&id, v::MENTION, part(&id, format_args!("mention/{i}")));
        }
        for (i, link) in links.iter().enumerate() {
            let node = part(&id, format_args!("link/{i}"));
            self.class(&node, v::LINK_CLASS);
            self.add(&node, v::TARGET, NamedNode::new_unchecked(link.iri.as_str()));
            self.number(&node, v::SCORE, "decimal", &link.score);
        }
        for (i, (at, mention)) in mentions.into_iter().enumerate() {
            let node = part(&id, format_args!("mention/{i}"));
            self.class(&node, v::SPECIFIC_RESOURCE_CLASS);
            self.text(&node, v::MENTION_TEXT, &mention.text);
            self.listed(&node, v::MENTION_KIND, "kind", &mention.kind);
            self.listed(&node, v::REASON, "reason", &mention.reason);
            self.place(&node, self.view.document().mention_core(at), false);
        }
    }

    /// A claim with all that is said about it. Says nothing about its subject or object.
    pub(super) fn claim(&mut self, claim: &Claim, confidence: f64, evidence: &str) {
        let id = self.names.claim(claim.id);
        self.class(&id, v::CLAIM_CLASS);
        self.text(&id, v::TEXT, evidence);
        self.add(&id, v::APPEARANCE, self.document.clone());
        if let Some(subject) = &claim.subject {
            self.slot(&id, [v::SUBJECT, v::SUBJECT_TEXT], subject, self.view.referent(subject));
        }
        self.add(&id, v::RELATION, self.names.relation(&claim.predicate));
        let words = claim.predicate.implied.clone().unwrap_or_else(|| self.words(&claim.predicate.spans));
        self.text(&id, v::RELATION_TEXT, &words);
        self.text(&id, v::LEMMA, &claim.predicate.lemma);
        if let Some((object, referent)) = claim.object.as_ref().zip(self.view.object(claim)) {
            self.slot(&id, [v::OBJECT, v::OBJECT_TEXT], object, referent);
        }
        let parts = |property, path: &str, count: usize| {
            let nodes = (0..count).map(|i| (property, part(&id, format_args!("{path}/{i}"))));
            nodes.collect::<Vec<_>>()
        };
        for (property, node) in parts(v::ARGUMENT, "argument", claim.arguments.len()) {
            self.add(&id, property, node);
        }
        self.listed(&id, v::POLARITY, "polarity", &claim.polarity);
        self.listed(&id, v::MODALITY, "modality", &claim.modality);
        self.add(&id, v::ASSERTED, Literal::from(claim.is_asserted()));
        for (property, node) in parts(v::ATTRIBUTION, "attribution", claim.attribution.len()) {
            self.add(&id, property, node);
        }
        if let Some(speaker) = self.speaker(claim) {
            self.add(&id, v::AUTHOR, speaker);
        }
        let circumstances = [(&claim.time, v::TIME, v::TIME_TEXT), (&claim.place, v::PLACE, v::PLACE_TEXT)];
        for (circumstance, value, text) in circumstances {
            let Some(circumstance) = circumstance else { continue };
            if let Some(known) = &circumstance.value {
                self.add(&id, value, date(known));
            }
            self.text(&id, text, &self.words(&circumstance.spans));
        }
        self.number(&id, v::CONFIDENCE, "decimal", &confidence);
        if let Some(rule) = serde_json::to_value(claim.rule).ok().as_ref().and_then(|r| r.as_str()) {
            self.text(&id, v::RULE, rule);
        }
        if claim.predicate.implied.is_some() {
            self.add(&id, v::IMPLIED, Literal::from(true));
        }
        self.number(&id, v::SENTENCE, "integer", &claim.sentence.0);
        for (property, node) in parts(v::EVIDENCE, "evidence", claim.evidence.len()) {
            self.add(&id, property, node);
        }
        for (i, argument) in claim.arguments.iter().enumerate() {
            let node = part(&id, format_args!("argument/{i}"));
            self.class(&node, v::ARGUMENT_CLASS);
            self.number(&node, v::POSITION, "integer", &i);
            self.slot(&node, [v::VALUE, v::VALUE_TEXT], &argument.slot, self.view.referent(&argument.slot));
            if let Some(role) = argument.role {
                self.listed(&node, v::ROLE, "role", &role);
            }
            if let Some(preposition) = &argument.preposition {
                self.text(&node, v::PREPOSITION, preposition);
            }
        }
        for (i, attribution) in claim.attribution.iter().enumerate() {
            self.attribution(&part(&id, format_args!("attribution/{i}")), i, attribution);
        }
        for (i, span) in claim.evidence.iter().enumerate() {
            let node = part(&id, format_args!("evidence/{i}"));
            self.class(&node, v::SPECIFIC_RESOURCE_CLASS);
            self.place(&node, *span, true);
        }
    }

    /// What a claim says as subject, predicate and object, whether or not it is asserted; the object's words where it
    /// stands for nothing else. None without object, or where the subject is unresolved.
    fn statement(&self, claim: &Claim) -> Option<Triple> {
        let subject = match self.view.referent(claim.subject.as_ref()?) {
            Referent::Entity(entity) => self.names.entity(entity.id),
            Referent::Claim(claim) => self.names.claim(claim.id),
            Referent::Words => return None,
        };
        let object: Term = match self.view.object(claim)? {
            Referent::Entity(entity) => self.names.entity(entity.id).into(),
            Referent::Claim(claim) => self.names.claim(claim.id).into(),
            Referent::Words => Literal::from(self.words(&claim.object.as_ref()?.spans)).into(),
        };
        Some(Triple::new(subject, self.names.relation(&claim.predicate), object))
    }

    /// A slot's words, and the entity or claim that it stands for.
    fn slot(&mut self, node: &NamedNode, [thing, words]: [Name; 2], slot: &Slot, referent: Referent<'_>) {
        match referent {
            Referent::Entity(entity) => self.add(node, thing, self.names.entity(entity.id)),
            Referent::Claim(claim) => self.add(node, thing, self.names.claim(claim.id)),
            Referent::Words => {}
        }
        self.text(node, words, &self.words(&slot.spans));
    }

    fn attribution(&mut self, node: &NamedNode, position: usize, attribution: &Attribution) {
        self.class(node, v::ATTRIBUTION_CLASS);
        self.number(node, v::POSITION, "integer", &position);
        if let Some(source) = &attribution.source {
            self.slot(node, [v::SOURCE, v::SOURCE_TEXT], source, self.view.referent(source));
        }
        if !attribution.cue.is_empty() {
            self.text(node, v::CUE, &self.words(&attribution.cue));
        }
        self.listed(node, v::ATTRIBUTION_KIND, "attribution", &attribution.kind);
    }

    /// Who says it: the innermost source, since it is whose words these are.
    pub(super) fn speaker(&self, claim: &Claim) -> Option<NamedNode> {
        self.view.entity_of(innermost(claim)?.source.as_ref()).map(|e| self.names.entity(e.id))
    }

    /// A place in the text, in code points, and on demand as a quotation with enough around it to be found again.
    fn place(&mut self, node: &NamedNode, span: Span, quoted: bool) {
        let (position, quote) = (part(node, "position"), part(node, "quote"));
        self.add(node, v::HAS_SOURCE, self.document.clone());
        self.add(node, v::SELECTOR, position.clone());
        if quoted {
            self.add(node, v::SELECTOR, quote.clone());
        }
        let [start, end] = self.offsets.code_points(span);
        self.class(&position, v::TEXT_POSITION_SELECTOR_CLASS);
        self.number(&position, v::START, "nonNegativeInteger", &start);
        self.number(&position, v::END, "nonNegativeInteger", &end);
        if quoted {
            let text = self.view.document().text();
            let (prefix, suffix) = literal::surroundings(text, span);
            self.class(&quote, v::TEXT_QUOTE_SELECTOR_CLASS);
            self.text(&quote, v::EXACT, span.of(text));
            self.text(&quote, v::PREFIX, prefix);
            self.text(&quote, v::SUFFIX, suffix);
        }
    }

    /// What the article asserts from entity to entity, subject by subject.
    fn bare(&mut self) {
        let mut triples = self.view.asserted().into_iter().enumerate().collect::<Vec<_>>();
        let first = triples.iter().rev().map(|(i, t)| (t.subject.id, *i)).collect::<std::collections::BTreeMap<_, _>>();
        let relation = |t: &crate::graph::Triple<'_>| self.names.relation(&t.claim.predicate).into_string();
        triples.sort_by_key(|(i, t)| (first.get(&t.subject.id).copied(), relation(t), *i));
        let mut seen = BTreeSet::new();
        for (_, triple) in triples {
            let relation = self.names.relation(&triple.claim.predicate);
            let (subject, object) = (self.names.entity(triple.subject.id), self.names.entity(triple.object.id));
            if seen.insert((subject.clone(), relation.clone(), object.clone())) {
                self.quads.push(Quad::new(subject, relation, object, self.graph.clone()));
            }
        }
    }

    fn provenance(&mut self, shared: &mut BTreeSet<NamedNode>) {
        let record = self.view.record();
        let (document, extraction) = (self.document.clone(), part(&self.document, "extraction"));
        self.class(&document, v::ENTITY_CLASS);
        if record.document.metadata().source.is_some() {
            self.add(&document, v::ATTRIBUTED_TO, part(&document, "publisher"));
        }
        let tool = self.names.tool(&record.tool);
        self.class(&extraction, v::ACTIVITY_CLASS);
        self.add(&extraction, v::USED, document.clone());
        self.add(&extraction, v::ASSOCIATED_WITH, tool.clone());
        if let Some(created) = &self.options.created {
            self.add(&extraction, v::ENDED_AT, date(created));
        }
        if shared.insert(tool.clone()) {
            self.class(&tool, v::SOFTWARE_AGENT_CLASS);
            self.text(&tool, v::PREF_LABEL, &record.tool);
        }
        let assertions = part(&document, "assertions");
        self.class(&assertions, v::ENTITY_CLASS);
        self.add(&assertions, v::DERIVED_FROM, document.clone());
        self.add(&assertions, v::GENERATED_BY, extraction.clone());
        for entity in &record.entities {
            self.add(&self.names.entity(entity.id), v::DERIVED_FROM, document.clone());
        }
        for claim in &record.claims {
            let id = self.names.claim(claim.id);
            self.add(&id, v::DERIVED_FROM, document.clone());
            self.add(&id, v::GENERATED_BY, extraction.clone());
            if let Some(speaker) = self.speaker(claim) {
                self.add(&id, v::ATTRIBUTED_TO, speaker);
            }
            if innermost(claim).is_some_and(|a| a.kind == AttributionKind::Direct) {
                self.add(&id, v::QUOTED_FROM, document.clone());
            }
        }
    }

    fn words(&self, spans: &[Span]) -> String {
        span::join(spans, self.view.document().text())
    }
}

/// The last source of a claim, which is no source where only some words are quoted.
pub(super) fn innermost(claim: &Claim) -> Option<&Attribution> {
    claim.attribution.iter().rfind(|a| a.kind != AttributionKind::Scare)
}

/// The mentions of an entity that are there, as its record has them.
fn there(entity: &Entity, view: &View<'_>) -> impl Iterator<Item = MentionId> {
    let known = view.document().mentions().len();
    entity.mentions.iter().map(|m| m.mention).filter(move |m| m.index() < known)
}
