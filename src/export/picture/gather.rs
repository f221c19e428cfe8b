//! From the claims of a graph to what could be drawn: lines between things, lines to claims, notes.

use std::collections::BTreeMap;

use super::collect::Collector;
use super::style::Status;
use super::things::{Pronouns, Thing, Things};
use crate::claim::{Claim, ClaimId};
use crate::graph::ClaimGraph;
use crate::resolve::EntityId;
use crate::span::Span;

/// How a claim can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Form {
    /// From a thing to a thing; `mutual` where both do it.
    Line { subject: usize, object: usize, mutual: bool },
    /// From a thing to a claim, by its position in [`Gathered::claims`].
    About { subject: usize, about: usize },
    /// Words at a thing.
    Note { subject: usize },
    /// As the name of the speaker of a claim.
    Said { about: usize },
    /// Not at all: it lacks an end, or one is a pronoun that nothing is known of.
    Unknown,
    /// Not at all: the picture shows others.
    Outside,
}

/// What a note says of its thing, by what a reader wants to know first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Says {
    /// "mayor of Oslo"
    What,
    /// "tall"
    How,
    /// "waited"
    Does,
}

/// When a claim holds: its words, and as a TIMEX3 value where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) struct Time {
    pub(in crate::export) words: String,
    pub(in crate::export) value: Option<String>,
}

/// Who says a thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Speaker {
    /// Things, by position.
    Things(Vec<usize>),
    /// Words that stand for none.
    Words(String),
    /// A pronoun of which nothing is known, or nobody at all.
    Unnamed,
}

/// A claim as it can be drawn. A plural subject makes several of one claim.
#[derive(Clone, Debug)]
pub(in crate::export) struct Reading {
    /// Position in [`Gathered::claims`].
    pub(in crate::export) claim: usize,
    pub(in crate::export) form: Form,
    pub(in crate::export) words: String,
    /// The words of the object, for a claim whose object turns out not to be drawn.
    pub(super) object: String,
    /// "Ann says:", outermost first.
    pub(in crate::export) speakers: Vec<String>,
    /// Who is the outermost of them.
    pub(in crate::export) source: Option<Speaker>,
    pub(in crate::export) status: Status,
    pub(in crate::export) negated: bool,
    pub(in crate::export) dated: bool,
    /// Whether it stands where the news tells what matters most: in the first sentences.
    pub(in crate::export) leads: bool,
    /// Whether it is an act of speech: a threat, a promise, an accusation.
    pub(in crate::export) speaks: bool,
    pub(in crate::export) time: Option<Time>,
    /// What kind of note it makes.
    pub(in crate::export) says: Says,
    pub(in crate::export) confidence: f64,
    pub(in crate::export) tooltip: String,
    /// Where the predicate stands, to see that two claims are one statement.
    pub(super) predicate: (usize, Vec<Span>),
    pub(super) lemma: String,
}

/// Everything that could be drawn.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Gathered {
    pub(in crate::export) things: Vec<Thing>,
    /// Document (by position) and id of each claim, in document order.
    pub(in crate::export) claims: Vec<(usize, ClaimId)>,
    pub(in crate::export) readings: Vec<Reading>,
    /// The thing of each entity, by document and entity id.
    pub(in crate::export) entities: BTreeMap<(String, EntityId), usize>,
}

/// Verbs that take two or more who do it to each other (Levin 1993, social interaction: "correspond", "marry" and
/// "meet" verbs).
pub(super) const RECIPROCAL: [&str; 25] = [
    "agree",
    "argue",
    "bargain",
    "chat",
    "clash",
    "collaborate",
    "collide",
    "compete",
    "confer",
    "converse",
    "cooperate",
    "correspond",
    "debate",
    "differ",
    "disagree",
    "divorce",
    "feud",
    "haggle",
    "marry",
    "meet",
    "negotiate",
    "quarrel",
    "reconcile",
    "talk",
    "wed",
];

/// Collects what could be drawn of a graph, in the order of document ids.
pub(in crate::export) fn gather(graph: &ClaimGraph, pronouns: Pronouns) -> Gathered {
    let mut collector = Collector {
        views: graph.views().collect(),
        ids: BTreeMap::new(),
        things: Things::new(pronouns),
        claims: vec![],
        readings: vec![],
    };
    let claims: Vec<(usize, &Claim)> =
        graph.records().values().enumerate().flat_map(|(at, r)| r.claims.iter().map(move |c| (at, c))).collect();
    for (at, claim) in &claims {
        collector.ids.insert((*at, claim.id), collector.claims.len());
        collector.claims.push((*at, claim.id));
    }
    collector.count();
    for (index, (at, claim)) in claims.into_iter().enumerate() {
        collector.read(at, claim, index);
    }
    let Collector { things, claims, readings, .. } = collector;
    let mut gathered = Gathered { things: things.list, claims, readings, entities: things.of_entity };
    gathered.join_mutual();
    gathered.drop_dead_ends();
    gathered
}

impl Gathered {
    /// The first reading of a claim.
    pub(in crate::export) fn reading_of(&self, claim: usize) -> Option<usize> {
        let at = self.readings.partition_point(|r| r.claim < claim);
        self.readings.get(at).filter(|r| r.claim == claim).map(|_| at)
    }

    /// "Ann met Bo" and "Bo met Ann" of one verb become one line with two heads; so do "Ann met" and "Bo met".
    fn join_mutual(&mut self) {
        let mut first: BTreeMap<(usize, Vec<Span>), usize> = BTreeMap::new();
        for i in 0..self.readings.len() {
            let key = self.readings[i].predicate.clone();
            let Some(&other) = first.get(&key) else {
                first.insert(key, i);
                continue;
            };
            let reciprocal = RECIPROCAL.contains(&self.readings[i].lemma.as_str());
            let pair = match (self.readings[other].form, self.readings[i].form) {
                (Form::Line { subject: a, object: b, .. }, Form::Line { subject, object, .. })
                    if (a, b) == (object, subject) =>
                {
                    Some((a, b))
                }
                (Form::Note { subject: a }, Form::Note { subject: b }) if reciprocal && a != b => Some((a, b)),
                _ => None,
            };
            let same = self.readings[other].status == self.readings[i].status
                && self.readings[other].negated == self.readings[i].negated;
            if let Some((subject, object)) = pair.filter(|_| same) {
                let form = Form::Line { subject, object, mutual: true };
                self.readings[other].form = form;
                self.readings[i].form = form;
            }
        }
    }

    /// A claim about one that cannot be drawn is a note.
    pub(super) fn drop_dead_ends(&mut self) {
        for _ in 0..4 {
            for i in 0..self.readings.len() {
                let target = match self.readings[i].form {
                    Form::About { about, .. } | Form::Said { about } => about,
                    _ => continue,
                };
                let form = self.reading_of(target).map(|r| self.readings[r].form);
                let known = form.is_some_and(|f| !matches!(f, Form::Unknown | Form::Outside | Form::Said { .. }));
                if !known || target == self.readings[i].claim {
                    let reading = &mut self.readings[i];
                    reading.form = match reading.form {
                        Form::About { subject, .. } => Form::Note { subject },
                        _ => Form::Unknown,
                    };
                    reading.words = format!("{} {}", reading.words, reading.object);
                }
            }
        }
    }
}
