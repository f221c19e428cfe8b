//! From the claims of a graph to what could be drawn: lines between things, lines to claims, notes.

use std::collections::BTreeMap;

use super::label::{clean, has_negator, without_article};
use super::style::Status;
use super::things::{Pronouns, Thing, Things};
use crate::claim::{AttributionKind, Claim, ClaimId, Modality, Polarity, Role, Rule, Slot, Target};
use crate::document::Document;
use crate::graph::{ClaimGraph, View};
use crate::resolve::EntityId;
use crate::span::{Span, join};

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

/// A claim as it can be drawn. A plural subject makes several of one claim.
#[derive(Clone, Debug)]
pub(in crate::export) struct Reading {
    /// Position in [`Gathered::claims`].
    pub(in crate::export) claim: usize,
    pub(in crate::export) form: Form,
    pub(in crate::export) words: String,
    /// The words of the object, for a claim whose object turns out not to be drawn.
    object: String,
    pub(in crate::export) speakers: Vec<String>,
    pub(in crate::export) status: Status,
    pub(in crate::export) negated: bool,
    pub(in crate::export) dated: bool,
    pub(in crate::export) time: Option<Time>,
    /// What kind of note it makes.
    pub(in crate::export) says: Says,
    pub(in crate::export) confidence: f64,
    pub(in crate::export) tooltip: String,
    /// Where the predicate stands, to see that two claims are one statement.
    predicate: (usize, Vec<Span>),
    lemma: String,
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

/// Verbs of speaking that add nothing to "X says".
const SAY: [&str; 12] =
    ["say", "tell", "add", "state", "report", "note", "write", "announce", "explain", "remark", "declare", "mention"];

/// Prepositions that a time does without: "(Tuesday)", but "(after the vote)".
const PLAIN_TIME: [&str; 4] = ["on", "in", "at", "of"];

/// Verbs that take two or more who do it to each other (Levin 1993, social interaction: "correspond", "marry" and
/// "meet" verbs).
const RECIPROCAL: [&str; 25] = [
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

struct Collector<'g> {
    views: Vec<View<'g>>,
    ids: BTreeMap<(usize, ClaimId), usize>,
    things: Things,
    claims: Vec<(usize, ClaimId)>,
    readings: Vec<Reading>,
}

impl<'g> Collector<'g> {
    /// Counts in how many places of claims each thing stands.
    fn count(&mut self) {
        for view in &self.views {
            for claim in &view.record().claims {
                let entity = |slot: &&Slot| view.entity_of(Some(slot)).is_some();
                let arguments = claim.arguments.iter().map(|a| &a.slot).filter(entity);
                for slot in claim.subject.iter().chain(&claim.object).chain(arguments) {
                    for thing in self.things.of(view, slot) {
                        self.things.list[thing].uses += 1;
                    }
                }
            }
        }
    }

    fn things_of(&mut self, at: usize, slot: &Slot) -> Vec<usize> {
        self.things.of(&self.views[at], slot)
    }

    fn is_entity(&self, at: usize, slot: &Slot) -> bool {
        self.views[at].entity_of(Some(slot)).is_some()
    }

    /// Adds the readings of a claim.
    fn read(&mut self, at: usize, claim: &Claim, index: usize) {
        let document = self.views[at].document();
        let subjects = claim.subject.as_ref().map_or(vec![], |s| self.things_of(at, s));
        let mut readings = vec![];
        if let [a, b] = subjects[..]
            && claim.object.is_none()
            && RECIPROCAL.contains(&claim.predicate.lemma.as_str())
        {
            let base = self.reading(at, claim, index);
            let words = finish(&base.words, claim, document);
            readings.push(Reading { form: Form::Line { subject: a, object: b, mutual: true }, words, ..base });
        } else {
            for subject in subjects {
                self.read_of(at, claim, index, subject, &mut readings);
            }
        }
        if readings.is_empty() {
            readings.push(self.reading(at, claim, index));
        }
        self.readings.extend(readings);
    }

    fn read_of(&mut self, at: usize, claim: &Claim, index: usize, subject: usize, readings: &mut Vec<Reading>) {
        let document = self.views[at].document();
        let base = self.reading(at, claim, index);
        let object_words = claim.object.as_ref().map_or(String::new(), |o| clean(&join(&o.spans, document.text())));
        if let Some(Target::Claim(target)) = claim.object.as_ref().map(|o| o.target)
            && let Some(about) = self.ids.get(&(at, target)).copied()
        {
            let plain = claim.polarity == Polarity::Positive && claim.modality == Modality::Actual;
            let said = plain && claim.rule == Rule::Speech && SAY.contains(&claim.predicate.lemma.as_str());
            let form = if said { Form::Said { about } } else { Form::About { subject, about } };
            let words = finish(&base.words, claim, document);
            readings.push(Reading { form, words, object: object_words, ..base });
            return;
        }
        let objects = claim.object.as_ref().map_or(vec![], |o| match o.target {
            Target::Mention(_) => self.things_of(at, o),
            _ => vec![],
        });
        let unresolved =
            objects.is_empty() && matches!(claim.object.as_ref().map(|o| o.target), Some(Target::Mention(_)));
        // A lasting end is worth a line of its own. Where the object is only words, a further argument may be one:
        // "gave a letter to | Ann".
        let lasting = objects.iter().any(|o| self.things.list[*o].named || self.things.list[*o].uses > 1);
        let short = object_words.chars().count() <= 30;
        if !lasting
            && short
            && let Some((end, link)) = self.further_end(at, claim, subject)
        {
            let words = [base.words.as_str(), object_words.as_str(), link.as_str()].join(" ");
            readings.push(Reading {
                form: Form::Line { subject, object: end, mutual: false },
                words: finish(&clean(&words), claim, document),
                ..base
            });
            return;
        }
        let nominal = is_copular(claim);
        for object in objects.iter().copied().filter(|o| *o != subject) {
            if nominal && !self.things.list[object].named && self.things.list[object].uses == 1 {
                continue;
            }
            readings.push(Reading {
                form: Form::Line { subject, object, mutual: false },
                words: finish(&base.words, claim, document),
                ..base.clone()
            });
        }
        if readings.iter().all(|r| r.claim != index) && !unresolved {
            let says = match (is_copular(claim), objects.is_empty()) {
                (true, false) => Says::What,
                (true, true) if claim.rule == Rule::Title => Says::What,
                (true, true) => Says::How,
                (false, _) => Says::Does,
            };
            let words = note(&base.words, &object_words, &base);
            let words = finish(&words, claim, document);
            readings.push(Reading { form: Form::Note { subject }, words, says, ..base });
        }
    }

    /// A named argument that a line can lead to, and the preposition.
    fn further_end(&mut self, at: usize, claim: &Claim, subject: usize) -> Option<(usize, String)> {
        for argument in claim.arguments.iter().filter(|a| a.role != Some(Role::Time)) {
            let link = match (&argument.preposition, argument.role) {
                (Some(preposition), _) => clean(preposition),
                (None, Some(Role::Recipient)) => "to".to_owned(),
                _ => continue,
            };
            if !self.is_entity(at, &argument.slot) {
                continue;
            }
            let things = self.things_of(at, &argument.slot);
            if let [end] = things[..]
                && end != subject
                && self.things.list[end].named
            {
                return Some((end, link));
            }
        }
        None
    }

    fn reading(&mut self, at: usize, claim: &Claim, index: usize) -> Reading {
        let document = self.views[at].document();
        let said: Vec<_> = claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare).collect();
        let mut speakers: Vec<String> = vec![];
        for attribution in &said {
            let speaker = attribution.source.as_ref().map(|source| {
                let things = if self.is_entity(at, source) { self.things_of(at, source) } else { vec![] };
                match things[..] {
                    [] => clean(&join(&source.spans, document.text())),
                    _ => things.iter().map(|t| self.things.list[*t].short.as_str()).collect::<Vec<_>>().join(" and "),
                }
            });
            speakers.push(speaker.filter(|s| !s.is_empty()).map_or("reportedly:".to_owned(), |s| format!("{s} says:")));
        }
        speakers.dedup();
        let relation = match &claim.predicate.implied {
            Some(words) => clean(words),
            None => clean(&join(&claim.predicate.spans, document.text())),
        };
        let negated = claim.polarity == Polarity::Negative;
        let sentence = document
            .sentences()
            .get(claim.sentence.index())
            .map_or(String::new(), |_| clean(document.sentence_span(claim.sentence).of(document.text())));
        let date = document.metadata().date.as_ref().map_or(String::new(), |d| format!(" [{}]", clean(d)));
        Reading {
            claim: index,
            form: Form::Unknown,
            words: relation,
            object: String::new(),
            speakers,
            status: Status::of(claim),
            negated,
            dated: claim.time.is_some(),
            time: claim
                .time
                .as_ref()
                .map(|t| Time { words: clean(&join(&t.spans, document.text())), value: t.value.as_deref().map(clean) }),
            says: Says::Does,
            confidence: f64::from(claim.confidence),
            tooltip: format!("{sentence}{date}"),
            predicate: (at, claim.predicate.spans.clone()),
            lemma: claim.predicate.lemma.clone(),
        }
    }
}

/// "is a sailor", "the mayor of Oslo", "became tall"
fn is_copular(claim: &Claim) -> bool {
    matches!(claim.rule, Rule::Copula | Rule::Apposition | Rule::Title | Rule::SecondaryPredicate)
        && ["be", "become"].contains(&claim.predicate.lemma.as_str())
}

/// A note's words: what the thing is, without "is".
fn note(relation: &str, object: &str, reading: &Reading) -> String {
    let mut words = relation.split(' ').filter(|w| !w.is_empty()).peekable();
    let plain = ["is", "are", "am", "'s", "’s"];
    if !object.is_empty() && words.peek().is_some_and(|w| plain.contains(&w.to_lowercase().as_str())) {
        words.next();
    }
    let rest: Vec<&str> = words.collect();
    let all = if rest.is_empty() { without_article(object).to_owned() } else { format!("{} {object}", rest.join(" ")) };
    // Without the verb nothing would say that it is only possible.
    if rest.is_empty() && reading.status == Status::Possible {
        format!("possibly {all}")
    } else {
        all.trim().to_owned()
    }
}

/// Adds "not" where the words do not say so, and a short time in brackets.
fn finish(words: &str, claim: &Claim, document: &Document) -> String {
    let mut words = words.to_owned();
    let object = claim.object.as_ref().map_or(String::new(), |o| join(&o.spans, document.text()));
    // "had | no plans" says so in its object.
    if claim.polarity == Polarity::Negative && !has_negator(&words) && !has_negator(&object) {
        words = format!("not {words}");
    }
    let time = claim.time.as_ref().map(|time| {
        let argument = claim.arguments.iter().find(|a| a.slot.spans == time.spans);
        let preposition = argument.and_then(|a| a.preposition.as_deref()).filter(|p| !PLAIN_TIME.contains(p));
        clean(&[preposition.unwrap_or(""), &join(&time.spans, document.text())].join(" "))
    });
    match time.filter(|t| !t.is_empty() && t.chars().count() <= 24 && !words.contains(t.as_str())) {
        Some(time) => format!("{words} ({time})"),
        None => words,
    }
}
