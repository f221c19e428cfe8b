//! What the graph itself says, from its published records.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Facts, Field, list};
use crate::claim::AttributionKind;
use crate::graph::{ClaimGraph, ClaimRecord, PartRecord, claim_records, entity_records};

pub(super) fn facts(graph: &ClaimGraph, holds: &BTreeSet<Field>) -> Facts {
    let mut facts = Facts { holds: holds.clone(), ..Facts::default() };
    for view in graph.views() {
        for (own, record) in view.record().claims.iter().zip(claim_records(view.record())) {
            claim(&record, &mut facts);
            facts.add(&record.id.to_string(), Field::IsAsserted, own.is_asserted().to_string());
        }
        for record in entity_records(view.record()) {
            let id = record.entity.to_string();
            facts.add(&id, Field::Name, record.name.as_str());
            facts.add(&id, Field::Type, record.kind.as_str());
        }
        for triple in view.asserted() {
            let ends = list(&[triple.subject.id.to_string(), triple.object.id.to_string()]);
            facts.add(&triple.claim.id.to_string(), Field::Asserted, ends);
        }
    }
    facts
}

/// What one claim says.
pub(super) fn claim(record: &ClaimRecord, facts: &mut Facts) {
    let id = record.id.to_string();
    facts.add(&id, Field::Document, record.document.as_str());
    for (part, words, spans) in
        [(&record.subject, Field::Subject, Field::SubjectSpans), (&record.object, Field::Object, Field::ObjectSpans)]
    {
        let Some(part) = part else { continue };
        facts.add(&id, words, list(&[part.text.as_str(), &refers_to(part)]));
        facts.add(&id, spans, json(&part.spans));
    }
    facts.add(&id, Field::Relation, record.relation.text.as_str());
    facts.add(&id, Field::Lemma, record.relation.lemma.as_str());
    facts.add(&id, Field::Polarity, word(&record.polarity));
    facts.add(&id, Field::Modality, word(&record.modality));
    let arguments = record.arguments.iter().map(|a| {
        let part = PartRecord { claim: a.claim, entity: a.entity, ..PartRecord::default() };
        let role = a.role.map_or(String::new(), |r| word(&r));
        let preposition = a.preposition.as_deref().unwrap_or_default();
        list(&[&role, preposition, &a.text, &refers_to(&part)])
    });
    facts.add(&id, Field::Arguments, list(&arguments.collect::<Vec<_>>()));
    let spans = record.arguments.iter().map(|a| json(&a.spans));
    facts.add(&id, Field::ArgumentSpans, list(&spans.collect::<Vec<_>>()));
    let arguments = record.arguments.iter().map(|a| {
        let role = a.role.map_or(String::new(), |r| word(&r) + ": ");
        let preposition = a.preposition.as_ref().map_or(String::new(), |p| format!("{p} "));
        format!("{role}{preposition}{}", a.text)
    });
    facts.add(&id, Field::ArgumentWords, arguments.collect::<Vec<_>>().join("\n"));
    let real = || record.attribution.iter().filter(|a| a.kind != AttributionKind::Scare);
    let named = || real().filter_map(|a| Some((a, a.source.as_ref()?)));
    let sources = named().map(|(a, source)| {
        let cue = a.cue.as_ref().map_or("", |c| c.text.as_str());
        list(&[&word(&a.kind), cue, &source.text, &refers_to(source)])
    });
    facts.add(&id, Field::Sources, list(&sources.collect::<Vec<_>>()));
    let spans = named().map(|(a, source)| {
        let cue = a.cue.as_ref().map_or(String::new(), |c| json(&c.spans));
        list(&[cue, json(&source.spans)])
    });
    facts.add(&id, Field::SourceSpans, list(&spans.collect::<Vec<_>>()));
    let sources = record.attribution.iter().map(|a| {
        let name = a.source.as_ref().map_or("", |s| s.name.as_deref().unwrap_or(&s.text));
        let cue = a.cue.as_ref().map_or(String::new(), |c| format!(" ({})", c.text));
        format!("{}: {name}{cue}", word(&a.kind))
    });
    facts.add(&id, Field::SourceWords, sources.collect::<Vec<_>>().join("\n"));
    let unnamed = real().filter(|a| a.source.is_none());
    let unnamed = unnamed.map(|a| a.cue.as_ref().map_or("reported".to_owned(), |c| c.text.clone()));
    facts.add(&id, Field::UnnamedSources, list(&unnamed.collect::<Vec<_>>()));
    let evidence = record.evidence.iter().map(|e| e.text.as_str()).collect::<Vec<_>>();
    facts.add(&id, Field::Evidence, evidence.join(" "));
    let spans = record.evidence.iter().map(|e| &e.spans).collect::<Vec<_>>();
    facts.add(&id, Field::EvidenceSpans, json(&spans));
    facts.add(&id, Field::EvidencePlaces, json(&spans.into_iter().flatten().collect::<Vec<_>>()));
}

fn refers_to(part: &PartRecord) -> String {
    let claim = part.claim.map(|c| c.to_string());
    part.entity.map(|e| e.to_string()).or(claim).unwrap_or_default()
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The published name of a value of a closed list.
fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
