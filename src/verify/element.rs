//! The nodes and links of a property graph, however they were written, and what they say.

use std::collections::{BTreeMap, BTreeSet};

use super::{Error, Facts, Field, list};

/// Properties as text; numbers, truth values and lists as JSON.
pub(super) type Properties = BTreeMap<String, String>;

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Elements {
    /// Kind, id and properties.
    pub(super) nodes: Vec<(String, String, Properties)>,
    /// Kind, ends and properties.
    pub(super) links: Vec<(String, String, String, Properties)>,
}

const HOLDS: [Field; 20] = [
    Field::Document,
    Field::Subject,
    Field::SubjectSpans,
    Field::Relation,
    Field::Lemma,
    Field::Object,
    Field::ObjectSpans,
    Field::Arguments,
    Field::ArgumentSpans,
    Field::Polarity,
    Field::Modality,
    Field::Sources,
    Field::SourceSpans,
    Field::UnnamedSources,
    Field::Evidence,
    Field::EvidenceSpans,
    Field::Name,
    Field::Type,
    Field::IsAsserted,
    Field::Asserted,
];

impl Elements {
    /// What they say. A link must end where there is a node, and no id may stand for two.
    pub(super) fn facts(self) -> Result<Facts, Error> {
        let mut facts = Facts::new(&HOLDS);
        let (mut seen, mut ids, mut values) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut unnamed = vec![];
        for (kind, id, mut properties) in self.nodes {
            let mut take = |name: &str| properties.remove(name).unwrap_or_default();
            match kind.as_str() {
                "entity" => {
                    facts.add(&id, Field::Name, take("name"));
                    facts.add(&id, Field::Type, take("type"));
                }
                "claim" => {
                    for (name, field) in [
                        ("document", Field::Document),
                        ("relation", Field::Relation),
                        ("lemma", Field::Lemma),
                        ("polarity", Field::Polarity),
                        ("modality", Field::Modality),
                        ("asserted", Field::IsAsserted),
                        ("evidence", Field::Evidence),
                        ("evidenceSpans", Field::EvidenceSpans),
                    ] {
                        facts.add(&id, field, take(name));
                    }
                    let sources = take("unnamedSources");
                    unnamed.push((id.clone(), if sources.is_empty() { "[]".to_owned() } else { sources }));
                }
                _ => {}
            }
            if !seen.insert((kind.clone(), id.clone())) {
                return Err(Error::Malformed(format!("two nodes of kind {kind} have the id {id:?}")));
            }
            if kind == "value" {
                values.insert(id.clone());
            }
            ids.insert(id);
        }
        for (id, sources) in unnamed {
            facts.add(&id, Field::UnnamedSources, sources);
            for field in [Field::Arguments, Field::ArgumentSpans, Field::Sources, Field::SourceSpans] {
                facts.add(&id, field, "[]");
            }
        }
        let mut many = BTreeMap::<(String, Field), BTreeMap<usize, String>>::new();
        for (kind, from, to, mut properties) in self.links {
            if !ids.contains(&from) || !ids.contains(&to) {
                let message = format!("a link of kind {kind} goes from {from:?} to {to:?}, one of which is not there");
                return Err(Error::Malformed(message));
            }
            let mut take = |name: &str| properties.remove(name).unwrap_or_default();
            let refers = if values.contains(&to) { String::new() } else { to.clone() };
            let position = take("position").parse().unwrap_or(0);
            match kind.as_str() {
                "subject" | "object" => {
                    let (words, spans) = match kind.as_str() {
                        "subject" => (Field::Subject, Field::SubjectSpans),
                        _ => (Field::Object, Field::ObjectSpans),
                    };
                    facts.add(&from, words, list(&[take("text"), refers]));
                    facts.add(&from, spans, take("spans"));
                }
                "argument" => {
                    let value = list(&[take("role"), take("preposition"), take("text"), refers]);
                    many.entry((from.clone(), Field::Arguments)).or_default().insert(position, value);
                    many.entry((from, Field::ArgumentSpans)).or_default().insert(position, take("spans"));
                }
                "stated_by" => {
                    let value = list(&[take("attribution"), take("cue"), take("text"), refers]);
                    many.entry((from.clone(), Field::Sources)).or_default().insert(position, value);
                    let spans = list(&[take("cueSpans"), take("spans")]);
                    many.entry((from, Field::SourceSpans)).or_default().insert(position, spans);
                }
                "asserted" => facts.add(&take("claim"), Field::Asserted, list(&[from, to])),
                _ => {}
            }
        }
        for ((id, field), values) in many {
            facts.add(&id, field, list(&values.into_values().collect::<Vec<_>>()));
        }
        Ok(facts)
    }
}
