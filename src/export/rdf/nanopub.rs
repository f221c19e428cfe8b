//! Nanopublications (<https://nanopub.net/guidelines/working_draft/>): a claim as four small graphs, to be cited alone.
//!
//! The head names the other three. The assertion is a bare triple where the claim is asserted and both its ends are
//! entities; otherwise a node for the claim with its polarity, modality and attribution, and never the bare triple. The
//! provenance says which article the assertion is from, who says so, and the words that it rests on. The publication info
//! says what made the nanopublication, and names what the assertion speaks of. Not in it are a licence, which is the user's
//! to choose, a signature and a Trusty URI, which belong to publishing.

use std::io;

use oxrdf::{GraphName, NamedNode, NamedOrBlankNode, Quad};

use super::literal::date;
use super::names::part;
use super::quads::{DocumentQuads, innermost};
use super::vocabulary as v;
use crate::claim::{AttributionKind, Claim};
use crate::graph::{ClaimRecord, claim_records};

impl DocumentQuads<'_> {
    /// Shows the quads of each claim's nanopublication, graph by graph.
    pub fn nanopublications(mut self, show: &mut dyn FnMut(&[Quad]) -> io::Result<()>) -> io::Result<()> {
        let record = self.view.record();
        for (claim, published) in record.claims.iter().zip(claim_records(record)) {
            self.nanopublication(claim, &published);
            show(&self.quads)?;
            self.quads.clear();
        }
        Ok(())
    }

    fn nanopublication(&mut self, claim: &Claim, published: &ClaimRecord) {
        let nanopublication = self.names.nanopublication(claim.id);
        let [head, assertion, provenance, info] =
            ["head", "assertion", "provenance", "pubinfo"].map(|name| part(&nanopublication, name));

        self.graph = head.into();
        self.class(&nanopublication, v::NANOPUBLICATION_CLASS);
        self.add(&nanopublication, v::HAS_ASSERTION, assertion.clone());
        self.add(&nanopublication, v::HAS_PROVENANCE, provenance.clone());
        self.add(&nanopublication, v::HAS_PUBLICATION_INFO, info.clone());

        let evidence = self.assertion(claim, published, &assertion);
        self.graph = provenance.into();
        self.about(claim, published, &assertion, evidence);
        self.graph = info.into();
        self.publication(claim, &nanopublication);
    }

    /// Adds the assertion, and gives what was said about its evidence.
    fn assertion(&mut self, claim: &Claim, published: &ClaimRecord, graph: &NamedNode) -> Vec<Quad> {
        self.graph = graph.clone().into();
        let before = self.quads.len();
        let words = published.evidence.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" ");
        self.claim(claim, published.confidence, &words);
        let made = self.quads.split_off(before);
        let evidence = format!("{}/evidence/", self.names.claim(claim.id).as_str());
        let is_evidence = |quad: &Quad| match &quad.subject {
            NamedOrBlankNode::NamedNode(node) => node.as_str().starts_with(&evidence),
            NamedOrBlankNode::BlankNode(_) => false,
        };
        let (evidence, mut said): (Vec<_>, Vec<_>) = made.into_iter().partition(is_evidence);
        said.retain(|quad| quad.predicate != v::EVIDENCE.node());
        match self.asserted(claim) {
            Some(bare) => self.quads.push(bare),
            None => self.quads.append(&mut said),
        }
        evidence
    }

    /// The bare triple of an asserted claim between two entities.
    fn asserted(&self, claim: &Claim) -> Option<Quad> {
        let triple = self.view.asserted().into_iter().find(|t| t.claim.id == claim.id)?;
        let (subject, object) = (self.names.entity(triple.subject.id), self.names.entity(triple.object.id));
        Some(Quad::new(subject, self.names.relation(&claim.predicate), object, self.graph.clone()))
    }

    fn about(&mut self, claim: &Claim, published: &ClaimRecord, assertion: &NamedNode, evidence: Vec<Quad>) {
        self.add(assertion, v::DERIVED_FROM, self.document.clone());
        if let Some(speaker) = self.speaker(claim) {
            self.add(assertion, v::ATTRIBUTED_TO, speaker);
        }
        if innermost(claim).is_some_and(|a| a.kind == AttributionKind::Direct) {
            self.add(assertion, v::QUOTED_FROM, self.document.clone());
        }
        self.number(assertion, v::CONFIDENCE, "decimal", &published.confidence);
        for i in 0..claim.evidence.len() {
            self.add(assertion, v::EVIDENCE, part(&self.names.claim(claim.id), format_args!("evidence/{i}")));
        }
        let graph = self.graph.clone();
        let here = |quad: Quad| Quad { graph_name: GraphName::clone(&graph), ..quad };
        self.quads.extend(evidence.into_iter().map(here));
    }

    fn publication(&mut self, claim: &Claim, nanopublication: &NamedNode) {
        let tool = self.names.tool(&self.view.record().tool);
        self.add(nanopublication, v::CREATOR, tool.clone());
        if let Some(created) = &self.options.created {
            self.add(nanopublication, v::CREATED, date(created));
        }
        self.class(&tool, v::SOFTWARE_AGENT_CLASS);
        self.text(&tool, v::PREF_LABEL, &self.view.record().tool);
        self.text(&self.names.relation(&claim.predicate), v::PREF_LABEL, &claim.predicate.lemma);
        let sources = claim.attribution.iter().filter_map(|a| a.source.as_ref());
        let slots = claim.subject.iter().chain(&claim.object).chain(claim.arguments.iter().map(|a| &a.slot));
        let entities = slots.chain(sources).filter_map(|slot| self.view.entity_of(Some(slot)));
        let named = entities.map(|e| (e.id, &e.name)).collect::<std::collections::BTreeMap<_, _>>();
        for (entity, name) in named {
            self.text(&self.names.entity(entity), v::PREF_LABEL, name);
        }
    }
}
