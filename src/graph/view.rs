//! What is computed when a graph is looked at: who a slot stands for, and the triples that the articles assert.

use std::collections::BTreeMap;

use super::{ClaimGraph, Record};
use crate::claim::{Claim, ClaimId, Rule, Slot, Target};
use crate::document::{Document, MentionId};
use crate::resolve::{Entity, EntityId};

/// What a slot stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Referent<'g> {
    /// An entity.
    Entity(&'g Entity),
    /// Another claim of the same document.
    Claim(&'g Claim),
    /// Nothing but its words: an adjective, an unresolved phrase, or a reference to something that is not there.
    Words,
}

/// A document's record with its references looked up once.
#[derive(Clone, Debug)]
pub struct View<'g> {
    record: &'g Record,
    at_mention: Vec<Option<&'g Entity>>,
    entities: BTreeMap<EntityId, &'g Entity>,
    claims: BTreeMap<ClaimId, &'g Claim>,
}

impl<'g> View<'g> {
    /// Looks up the references of a record. Those that lead nowhere are left out.
    pub fn new(record: &'g Record) -> View<'g> {
        let mut at_mention = vec![None; record.document.mentions().len()];
        for entity in &record.entities {
            for member in &entity.mentions {
                if let Some(slot @ None) = at_mention.get_mut(member.mention.index()) {
                    *slot = Some(entity);
                }
            }
        }
        let entities = record.entities.iter().map(|e| (e.id, e)).collect();
        let claims = record.claims.iter().map(|c| (c.id, c)).collect();
        View { record, at_mention, entities, claims }
    }

    /// The record.
    pub fn record(&self) -> &'g Record {
        self.record
    }

    /// The document.
    pub fn document(&self) -> &'g Document {
        &self.record.document
    }

    /// An entity by its id.
    pub fn entity(&self, id: EntityId) -> Option<&'g Entity> {
        self.entities.get(&id).copied()
    }

    /// A claim by its id.
    pub fn claim(&self, id: ClaimId) -> Option<&'g Claim> {
        self.claims.get(&id).copied()
    }

    /// The entity that a mention stands for; none where unresolved.
    pub fn entity_at(&self, mention: MentionId) -> Option<&'g Entity> {
        self.at_mention.get(mention.index()).copied().flatten()
    }

    /// What a slot stands for.
    pub fn referent(&self, slot: &Slot) -> Referent<'g> {
        let found = match slot.target {
            Target::Mention(id) => self.entity_at(id).map(Referent::Entity),
            Target::Claim(id) => self.claim(id).map(Referent::Claim),
            Target::Words(_) => None,
        };
        found.unwrap_or(Referent::Words)
    }

    /// What the object of a claim stands for. What only describes the subject ("Ann is *the mayor*") stands for the same
    /// entity, but a claim from the entity to itself would say nothing: there the words are the object.
    pub fn object(&self, claim: &Claim) -> Option<Referent<'g>> {
        let referent = self.referent(claim.object.as_ref()?);
        let describes = matches!(claim.rule, Rule::Copula | Rule::Apposition | Rule::Title | Rule::SecondaryPredicate);
        match (referent, self.entity_of(claim.subject.as_ref())) {
            (Referent::Entity(object), Some(subject)) if describes && object.id == subject.id => Some(Referent::Words),
            _ => Some(referent),
        }
    }

    /// The entity that a slot stands for, if it is one.
    pub fn entity_of(&self, slot: Option<&Slot>) -> Option<&'g Entity> {
        match self.referent(slot?) {
            Referent::Entity(entity) => Some(entity),
            Referent::Claim(_) | Referent::Words => None,
        }
    }

    /// The claims that [`Claim::is_asserted`] and that hold between two entities, in the order of the claims.
    pub fn asserted(&self) -> Vec<Triple<'g>> {
        let triple = |claim: &'g Claim| {
            let subject = self.entity_of(claim.subject.as_ref())?;
            let Some(Referent::Entity(object)) = self.object(claim) else { return None };
            Some(Triple { document: &self.record.document, subject, claim, object })
        };
        self.record.claims.iter().filter(|c| c.is_asserted()).filter_map(triple).collect()
    }
}

/// An asserted claim between two entities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triple<'g> {
    /// The document that asserts it.
    pub document: &'g Document,
    /// Who or what it is about.
    pub subject: &'g Entity,
    /// The claim; its predicate's lemma names the relation.
    pub claim: &'g Claim,
    /// Of whom or what it is said.
    pub object: &'g Entity,
}

impl ClaimGraph {
    /// The documents, by id, with their references looked up.
    pub fn views(&self) -> impl Iterator<Item = View<'_>> {
        self.records().values().map(View::new)
    }

    /// The triples from entity to entity that the articles assert, by document id and then in the order of the claims.
    /// Denied, reported, threatened and hoped-for claims are never among them.
    pub fn asserted(&self) -> Vec<Triple<'_>> {
        self.views().flat_map(|view| view.asserted()).collect()
    }
}
