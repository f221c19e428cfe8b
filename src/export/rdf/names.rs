//! The identifiers of things: the base IRI, the kind of thing, and its percent-encoded id.

use std::fmt::Display;

use oxrdf::NamedNode;
use serde::Serialize;

use super::vocabulary::VOCABULARY;
use crate::claim::{ClaimId, Predicate};
use crate::export::iri::{is_iri, percent_encode};
use crate::resolve::EntityId;

/// Makes identifiers under a base.
pub struct Names<'a> {
    /// What they begin with: an absolute IRI.
    pub base: &'a str,
}

impl<'a> Names<'a> {
    pub fn new(base: &'a str) -> Names<'a> {
        Names { base }
    }

    pub fn document(&self, id: &str) -> NamedNode {
        self.made("document", id)
    }

    pub fn entity(&self, id: EntityId) -> NamedNode {
        self.made("entity", &id.to_string())
    }

    pub fn claim(&self, id: ClaimId) -> NamedNode {
        self.made("claim", &id.to_string())
    }

    pub fn nanopublication(&self, claim: ClaimId) -> NamedNode {
        self.made("nanopublication", &claim.to_string())
    }

    /// The property that a predicate stands for: the user's own where a table of relations gives one.
    pub fn relation(&self, predicate: &Predicate) -> NamedNode {
        match predicate.kind.as_ref().and_then(|k| k.iri.as_deref()).filter(|iri| is_iri(iri)) {
            Some(iri) => NamedNode::new_unchecked(iri),
            None => self.made("relation", relation_label(predicate)),
        }
    }

    pub fn tool(&self, name: &str) -> NamedNode {
        self.made("tool", name)
    }

    /// The graph that says where everything is from.
    pub fn provenance(&self) -> NamedNode {
        NamedNode::new_unchecked(format!("{}provenance", self.base))
    }

    fn made(&self, kind: &str, id: &str) -> NamedNode {
        NamedNode::new_unchecked(format!("{}{kind}/{}", self.base, percent_encode(id)))
    }
}

/// What the property of a predicate is called: by the user, else its lemma.
pub fn relation_label(predicate: &Predicate) -> &str {
    predicate.kind.as_ref().map_or(&predicate.lemma, |k| &k.name)
}

/// A part of a thing: `.../evidence/0`.
pub fn part(whole: &NamedNode, path: impl Display) -> NamedNode {
    NamedNode::new_unchecked(format!("{}/{path}", whole.as_str()))
}

/// A value of a closed list of ours; none for what is not published by a name.
pub fn listed(list: &str, value: &impl Serialize) -> Option<NamedNode> {
    let value = serde_json::to_value(value).ok()?;
    Some(NamedNode::new_unchecked(format!("{VOCABULARY}{list}/{}", value.as_str()?)))
}
