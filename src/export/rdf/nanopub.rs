//! Nanopublications (<https://nanopub.net/guidelines/working_draft/>): a claim as four small graphs, to be cited alone.
//!
//! The head names the other three. The assertion is a bare triple where the claim is asserted and both its ends are
//! entities; otherwise a node for the claim with its polarity, modality and attribution, and never the bare triple. The
//! provenance says which article the assertion is from, who says so, and the words that it rests on. The publication info
//! says what made the nanopublication, and names what the assertion speaks of. Not in it are a licence, which is the user's
//! to choose, a signature and a Trusty URI, which belong to publishing.

use std::collections::BTreeMap;
use std::io;

use oxrdf::{GraphName, NamedNode, NamedOrBlankNode, Quad};

use super::literal::date;
use super::names::{part, relation_label};
use super::quads::{DocumentQuads, innermost};
use super::vocabulary as v;
use crate::claim::{AttributionKind, Claim, ClaimId};
use crate::graph::{ClaimRecord, Triple, claim_records};

/// The asserted claims between two entities.
type Asserted<'g> = BTreeMap<ClaimId, Triple<'g>>;

impl DocumentQuads<'_> {
    /// Shows the quads of each claim's nanopublication, graph by graph.
    pub fn nanopublications(mut self, show: &mut dyn FnMut(&[Quad]) -> io::Result<()>) -> io::Result<()> {
        let record = self.view.record();
        let asserted = self.view.asserted().into_iter().map(|triple| (triple.claim.id, triple)).collect();
        for (claim, published) in record.claims.iter().zip(claim_records(record)) {
            self.nanopublication(claim, &published, &asserted);
            show(&self.quads)?;
            self.quads.clear();
        }
        Ok(())
    }

    fn nanopublication(&mut self, claim: &Claim, published: &ClaimRecord, asserted: &Asserted<'_>) {
        let nanopublication = self.names.nanopublication(claim.id);
        let [head, assertion, provenance, info] =
            ["head", "assertion", "provenance", "pubinfo"].map(|name| part(&nanopublication, name));

        self.graph = head.into();
        self.class(&nanopublication, v::NANOPUBLICATION_CLASS);
        self.add(&nanopublication, v::HAS_ASSERTION, assertion.clone());
        self.add(&nanopublication, v::HAS_PROVENANCE, provenance.clone());
        self.add(&nanopublication, v::HAS_PUBLICATION_INFO, info.clone());

        let evidence = self.assertion(claim, published, &assertion, asserted.get(&claim.id));
        self.graph = provenance.into();
        self.about(claim, published, &assertion, evidence);
        self.graph = info.into();
        self.publication(claim, &nanopublication);
    }

    /// Adds the assertion, and gives what was said about its evidence.
    fn assertion(
        &mut self,
        claim: &Claim,
        published: &ClaimRecord,
        graph: &NamedNode,
        asserted: Option<&Triple<'_>>,
    ) -> Vec<Quad> {
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
        match asserted {
            Some(Triple { subject, object, .. }) => {
                let (subject, object) = (self.names.entity(subject.id), self.names.entity(object.id));
                let relation = self.names.relation(&claim.predicate);
                self.quads.push(Quad::new(subject, relation, object, self.graph.clone()));
            }
            None => self.quads.append(&mut said),
        }
        evidence
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
        self.text(&self.names.relation(&claim.predicate), v::PREF_LABEL, relation_label(&claim.predicate));
        let sources = claim.attribution.iter().filter_map(|a| a.source.as_ref());
        let slots = claim.subject.iter().chain(&claim.object).chain(claim.arguments.iter().map(|a| &a.slot));
        let entities = slots.chain(sources).filter_map(|slot| self.view.entity_of(Some(slot)));
        let named = entities.map(|e| (e.id, &e.name)).collect::<BTreeMap<_, _>>();
        for (entity, name) in named {
            self.text(&self.names.entity(entity), v::PREF_LABEL, name);
        }
    }
}
