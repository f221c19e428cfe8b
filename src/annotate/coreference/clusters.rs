//! Sets of mentions that grow together, each with what is known of the thing.

use std::collections::BTreeMap;

use super::agreement::{Agreement, Number};
use crate::document::{Chain, EntityType, MentionId};

/// Mentions joined so far. Each mention starts alone.
pub struct Clusters {
    /// The cluster of each mention: the index of its first member.
    of: Vec<usize>,
    /// Members in text order, under the first one.
    members: BTreeMap<usize, Vec<usize>>,
    known: Vec<Agreement>,
    kinds: Vec<EntityType>,
}

impl Clusters {
    pub fn new(known: Vec<Agreement>, kinds: Vec<EntityType>) -> Clusters {
        let n = known.len();
        Clusters { of: (0..n).collect(), members: (0..n).map(|i| (i, vec![i])).collect(), known, kinds }
    }

    /// The cluster that a mention is in.
    pub fn of(&self, mention: usize) -> usize {
        self.of[mention]
    }

    /// The mentions of a cluster, in text order.
    pub fn members(&self, cluster: usize) -> &[usize] {
        self.members.get(&cluster).map_or(&[], Vec::as_slice)
    }

    /// Number and gender of a cluster, as far as its mentions tell.
    pub fn agreement(&self, cluster: usize) -> Agreement {
        self.known[cluster]
    }

    /// The type of a cluster's first mention.
    pub fn kind(&self, cluster: usize) -> EntityType {
        self.kinds[cluster]
    }

    /// Whether nothing known of two mentions' clusters speaks against joining them.
    pub fn agree(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.agreement(self.of(a)), self.agreement(self.of(b)));
        let number = matches!((a.number, b.number), (Some(x), Some(y)) if x != y);
        let gender = matches!((a.gender, b.gender), (Some(x), Some(y)) if x != y);
        !number && !gender
    }

    /// Joins the clusters of two mentions.
    pub fn join(&mut self, a: usize, b: usize) {
        let (keep, gone) = (self.of(a).min(self.of(b)), self.of(a).max(self.of(b)));
        if keep == gone {
            return;
        }
        let moved = self.members.remove(&gone).unwrap_or_default();
        for mention in &moved {
            self.of[*mention] = keep;
        }
        let all = self.members.entry(keep).or_default();
        all.extend(moved);
        all.sort_unstable();
        let other = self.known[gone];
        let known = &mut self.known[keep];
        known.number = known.number.or(other.number);
        known.gender = known.gender.or(other.gender);
    }

    /// Lets "they" stand for one thing without making it plural.
    pub fn join_as_they(&mut self, antecedent: usize, pronoun: usize) {
        let number = self.agreement(self.of(antecedent)).number;
        self.join(antecedent, pronoun);
        let cluster = self.of(antecedent);
        self.known[cluster].number = number.filter(|n| *n == Number::Plural);
    }

    /// The clusters of two or more mentions, in the order of their first.
    pub fn chains(&self) -> Vec<Chain> {
        let id = |m: &usize| MentionId(*m as u32);
        let several = self.members.values().filter(|m| m.len() > 1);
        several.map(|m| Chain { mentions: m.iter().map(id).collect() }).collect()
    }
}
