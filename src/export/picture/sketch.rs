//! Small graphs for tests, from a line of text for each claim:
//!
//! ```text
//! person:Ann Berg | did not buy | object:the ship | not, time Tuesday, says person:Bo
//! ```
//!
//! The parts of a line are subject, predicate, object and marks. A slot is `type:name` for an entity, `~he` for a
//! pronoun that nothing is known of, `#3` for the claim of line 3, or words. Marks: `not`, a modality, `says SLOT`,
//! `time WORDS`, `rule NAME`, `lemma WORDS`, `with PREPOSITION SLOT`.

use std::collections::BTreeMap;

use crate::claim::{
    Argument, Attribution, AttributionKind, Circumstance, Claim, ClaimId, Modality, Polarity, Predicate, Rule, Slot,
    Target,
};
use crate::document::{
    Article, Document, EntityType, Mention, MentionId, MentionKind, Metadata, Parts, Sentence, SentenceId, Token,
    TokenId,
};
use crate::graph::{ClaimGraph, build};
use crate::resolve::{Entity, EntityId, Member, Reason};
use crate::span::Span;
use crate::ud::{Feats, Relation, Upos};

#[derive(Default)]
struct Sketch {
    text: String,
    parts: Parts,
    entities: BTreeMap<(EntityType, String), Vec<Member>>,
    order: Vec<(EntityType, String)>,
}

/// The graph of one document.
pub(in crate::export) fn sketch(lines: &str) -> ClaimGraph {
    document("sketch", lines)
}

/// The graph of one document with this id.
pub(in crate::export) fn document(id: &str, lines: &str) -> ClaimGraph {
    let metadata =
        Metadata { title: Some("Ship sails".to_owned()), date: Some("2026-02-04".to_owned()), ..Metadata::default() };
    with_metadata(id, metadata, lines)
}

/// The graph of one document of which this is known.
pub(in crate::export) fn with_metadata(id: &str, metadata: Metadata, lines: &str) -> ClaimGraph {
    let mut sketch = Sketch::default();
    let lines = lines.lines().map(str::trim).filter(|l| !l.is_empty());
    let claims: Vec<Claim> = lines.enumerate().map(|(i, line)| sketch.claim(i, line)).collect();
    let entities = sketch.order.iter().enumerate().map(|(i, key)| Entity {
        id: EntityId(0x1000 + i as u128),
        name: key.1.clone(),
        kind: key.0,
        links: vec![],
        places: vec![],
        mentions: sketch.entities[key].clone(),
        members: vec![],
    });
    let entities = entities.collect();
    let article = Article { id: id.to_owned(), text: sketch.text, metadata };
    let document = Document::new(article, sketch.parts).expect("a sketch fits together");
    build(document, claims, entities)
}

impl Sketch {
    /// Adds words, one token each, and gives their span and the last of them.
    fn words(&mut self, words: &str) -> (Span, TokenId) {
        let start = self.text.len();
        let first = self.parts.sentences.last().expect("a sentence is open").tokens.start;
        for word in words.split(' ').filter(|w| !w.is_empty()) {
            let at = self.text.len();
            self.text.push_str(word);
            let here = self.parts.tokens.len() as u32;
            self.parts.tokens.push(Token {
                span: Span::new(at, self.text.len()),
                form: word.to_owned(),
                lemma: word.to_owned(),
                upos: Upos::X,
                xpos: String::new(),
                feats: Feats::default(),
                head: (here > first).then_some(TokenId(first)),
                relation: if here > first { Relation::Dep } else { Relation::Root },
                subtype: String::new(),
                margin: 1.0,
            });
            self.text.push(' ');
        }
        let end = self.parts.tokens.len() as u32;
        self.parts.sentences.last_mut().expect("a sentence is open").tokens.end = end;
        (Span::new(start, self.text.len() - 1), TokenId(end - 1))
    }

    fn mention(&mut self, words: &str, kind: EntityType, form: MentionKind) -> (Span, MentionId) {
        let first = self.parts.tokens.len() as u32;
        let (span, head) = self.words(words);
        self.parts.mentions.push(Mention { tokens: first..head.0 + 1, head, kind, form });
        (span, MentionId(self.parts.mentions.len() as u32 - 1))
    }

    fn slot(&mut self, source: &str) -> Option<Slot> {
        if source.is_empty() {
            return None;
        }
        if let Some(pronoun) = source.strip_prefix('~') {
            let (span, mention) = self.mention(pronoun, EntityType::Person, MentionKind::Pronoun);
            return Some(Slot { spans: vec![span], target: Target::Mention(mention) });
        }
        if let Some(line) = source.strip_prefix('#') {
            let (span, _) = self.words("that");
            let line: u128 = line.parse().expect("the number of a line");
            return Some(Slot { spans: vec![span], target: Target::Claim(ClaimId(line)) });
        }
        let entity = source.split_once(':').and_then(|(t, name)| Some((t.parse().ok()?, name)));
        let Some((kind, name)) = entity else {
            let (span, head) = self.words(source);
            return Some(Slot { spans: vec![span], target: Target::Words(head) });
        };
        let proper = name.chars().next().is_some_and(char::is_uppercase);
        let form = if proper { MentionKind::Name } else { MentionKind::Nominal };
        let (span, mention) = self.mention(name, kind, form);
        let key = (kind, name.to_owned());
        if !self.entities.contains_key(&key) {
            self.order.push(key.clone());
        }
        self.entities.entry(key).or_default().push(Member { mention, reason: Reason::First });
        Some(Slot { spans: vec![span], target: Target::Mention(mention) })
    }

    fn claim(&mut self, at: usize, line: &str) -> Claim {
        let end = self.parts.tokens.len() as u32;
        self.parts.sentences.push(Sentence { tokens: end..end, starts_paragraph: at == 0 });
        let mut parts = line.split('|').map(str::trim);
        let start = self.text.len();
        let subject = self.slot(parts.next().unwrap_or(""));
        let relation = parts.next().unwrap_or("");
        let (predicate, _) = self.words(relation);
        let object = self.slot(parts.next().unwrap_or(""));
        let mut claim = Claim {
            id: ClaimId(at as u128 + 1),
            sentence: SentenceId(at as u32),
            subject,
            predicate: Predicate { spans: vec![predicate], implied: None, lemma: relation.to_owned(), kind: None },
            object,
            arguments: vec![],
            polarity: Polarity::Positive,
            modality: Modality::Actual,
            attribution: vec![],
            time: None,
            place: None,
            confidence: 0.9,
            rule: Rule::VerbObject,
            evidence: vec![],
        };
        for mark in parts.next().unwrap_or("").split(", ").filter(|m| !m.is_empty()) {
            self.mark(&mut claim, mark.trim());
        }
        claim.evidence = vec![Span::new(start, self.text.len() - 1)];
        claim
    }

    fn mark(&mut self, claim: &mut Claim, mark: &str) {
        let json = |value: &str| serde_json::Value::String(value.to_owned());
        match mark.split_once(' ') {
            None if mark == "not" => claim.polarity = Polarity::Negative,
            None => claim.modality = serde_json::from_value(json(mark)).expect("a modality"),
            Some(("says", source)) => {
                let source = self.slot(source);
                claim.attribution.push(Attribution { source, cue: vec![], kind: AttributionKind::Indirect });
            }
            Some(("time", words)) => {
                let (span, _) = self.words(words);
                claim.time = Some(Circumstance { spans: vec![span], value: None });
            }
            Some(("rule", name)) => claim.rule = serde_json::from_value(json(name)).expect("a rule"),
            Some(("lemma", words)) => claim.predicate.lemma = words.to_owned(),
            Some(("with", rest)) => {
                let (preposition, slot) = rest.split_once(' ').expect("a preposition and a slot");
                let slot = self.slot(slot).expect("a slot");
                claim.arguments.push(Argument { slot, role: None, preposition: Some(preposition.to_owned()) });
            }
            Some(_) => panic!("unknown mark {mark}"),
        }
    }
}
