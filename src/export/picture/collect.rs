//! From each claim to how it can be drawn.

use std::collections::BTreeMap;

use super::gather::{Form, RECIPROCAL, Reading, Says, Speaker, Time};
use super::label::clean;
use super::style::Status;
use super::things::Things;
use super::words::{around, finish, is_copular, note, said, time};
use crate::claim::{AttributionKind, Claim, ClaimId, Modality, Polarity, Role, Rule, Slot, Target};
use crate::document::MentionKind;
use crate::graph::View;

/// Verbs of speaking that add nothing to "X says".
const SAY: [&str; 12] =
    ["say", "tell", "add", "state", "report", "note", "write", "announce", "explain", "remark", "declare", "mention"];

/// Sentences that a piece of news begins with, most important first ("inverted pyramid"): the baseline that summaries of
/// news are measured by.
const LEAD: usize = 3;

/// Collects things and readings, document by document.
pub(super) struct Collector<'g> {
    pub(super) views: Vec<View<'g>>,
    /// Positions in the list of claims.
    pub(super) ids: BTreeMap<(usize, ClaimId), usize>,
    pub(super) things: Things,
    pub(super) claims: Vec<(usize, ClaimId)>,
    pub(super) readings: Vec<Reading>,
}

impl<'g> Collector<'g> {
    /// Counts in how many places of claims each thing stands.
    pub(super) fn count(&mut self) {
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
    pub(super) fn read(&mut self, at: usize, claim: &Claim, index: usize) {
        let record = self.views[at].record();
        let subjects = claim.subject.as_ref().map_or(vec![], |s| self.things_of(at, s));
        let mut readings = vec![];
        if let [a, b] = subjects[..]
            && claim.object.is_none()
            && RECIPROCAL.contains(&claim.predicate.lemma.as_str())
        {
            let base = self.reading(at, claim, index);
            let words = finish(&base.words, claim, record);
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
        let record = self.views[at].record();
        let base = self.reading(at, claim, index);
        let object_words = claim.object.as_ref().map_or(String::new(), |o| said(record, &o.spans));
        if let Some(Target::Claim(target)) = claim.object.as_ref().map(|o| o.target)
            && let Some(about) = self.ids.get(&(at, target)).copied()
        {
            let plain = claim.polarity == Polarity::Positive && claim.modality == Modality::Actual;
            let said = plain && claim.rule == Rule::Speech && SAY.contains(&claim.predicate.lemma.as_str());
            let form = if said { Form::Said { about } } else { Form::About { subject, about } };
            let words = finish(&base.words, claim, record);
            readings.push(Reading { form, words, object: object_words, ..base });
            return;
        }
        let objects = claim.object.as_ref().map_or(vec![], |o| match o.target {
            Target::Mention(_) => self.things_of(at, o),
            _ => vec![],
        });
        let unresolved =
            objects.is_empty() && matches!(claim.object.as_ref().map(|o| o.target), Some(Target::Mention(_)));
        // "Ann is one of the two sailors", who are Ann and Bo: no line from Ann to herself and Bo.
        let among = is_copular(claim) && objects.len() > 1 && objects.contains(&subject);
        let objects = if among { vec![] } else { objects };
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
                words: finish(&clean(&words), claim, record),
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
                words: finish(&around(&base.words, claim, record), claim, record),
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
            let words = note(&base.words, &object_words, base.status);
            let words = finish(&words, claim, record);
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
        let record = self.views[at].record();
        let document = &record.document;
        let mut speakers: Vec<String> = vec![];
        let mut source = None;
        for attribution in claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare) {
            let speaker = attribution.source.as_ref().map_or(Speaker::Unnamed, |s| self.speaker(at, s));
            speakers.push(self.says(at, &speaker, attribution.source.as_ref()));
            source.get_or_insert(speaker);
        }
        speakers.dedup();
        let relation = match &claim.predicate.implied {
            Some(words) => clean(words),
            // Base forms are kept without the text.
            None if record.withheld.is_some() => clean(&claim.predicate.lemma),
            None => said(record, &claim.predicate.spans),
        };
        let negated = claim.polarity == Polarity::Negative;
        let sentence = document
            .sentences()
            .get(claim.sentence.index())
            .map_or(String::new(), |_| said(record, &[document.sentence_span(claim.sentence)]));
        let date = document.metadata().date.as_ref().map_or(String::new(), |d| format!(" [{}]", clean(d)));
        Reading {
            claim: index,
            form: Form::Unknown,
            words: relation,
            object: String::new(),
            speakers,
            source,
            status: Status::of(claim),
            negated,
            dated: claim.time.is_some(),
            leads: claim.sentence.index() < LEAD,
            speaks: claim.is_act_of_speech(),
            time: time(claim, record)
                .map(|words| Time { words, value: claim.time.as_ref().and_then(|t| t.value.as_deref()).map(clean) }),
            says: Says::Does,
            confidence: f64::from(claim.confidence),
            tooltip: format!("{sentence}{date}"),
            predicate: (at, claim.predicate.spans.clone()),
            lemma: claim.predicate.lemma.clone(),
        }
    }

    fn speaker(&mut self, at: usize, source: &Slot) -> Speaker {
        let things = if self.is_entity(at, source) { self.things_of(at, source) } else { vec![] };
        if !things.is_empty() {
            return Speaker::Things(things);
        }
        let document = self.views[at].document();
        let pronoun = match source.target {
            Target::Mention(m) => document.mentions().get(m.index()).is_some_and(|m| m.form == MentionKind::Pronoun),
            _ => false,
        };
        let words = said(self.views[at].record(), &source.spans);
        if pronoun || words.is_empty() { Speaker::Unnamed } else { Speaker::Words(words) }
    }

    /// "Ann says:", "Ann and Bo say:", "reportedly:"
    fn says(&self, at: usize, speaker: &Speaker, source: Option<&Slot>) -> String {
        let document = self.views[at].document();
        let head = source.and_then(|s| match s.target {
            Target::Mention(m) => document.mentions().get(m.index()).map(|m| m.head),
            Target::Words(head) => Some(head),
            Target::Claim(_) => None,
        });
        // "Fishermen say", but "The United States says".
        let several = head.is_some_and(|h| document.tokens().get(h.index()).is_some_and(|t| t.xpos == "NNS"));
        match speaker {
            Speaker::Things(things) => {
                let names: Vec<&str> = things.iter().map(|t| self.things.list[*t].short.as_str()).collect();
                format!("{} {}:", names.join(" and "), if names.len() > 1 || several { "say" } else { "says" })
            }
            Speaker::Words(words) => format!("{words} {}:", if several { "say" } else { "says" }),
            Speaker::Unnamed => {
                let words = source.map(|s| said(self.views[at].record(), &s.spans));
                words.filter(|w| !w.is_empty()).map_or("reportedly:".to_owned(), |w| format!("{w} says:"))
            }
        }
    }
}
