//! claims.jsonl and entities.jsonl.

use serde::de::DeserializeOwned;

use super::{Error, Facts, Field, record};
use crate::graph::{ClaimRecord, EntityRecord};

pub(super) fn claims(text: &str) -> Result<Facts, Error> {
    let mut facts = Facts::new(&[
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
    ]);
    each::<ClaimRecord>(text, &mut |claim| record::claim(&claim, &mut facts))?;
    Ok(facts)
}

pub(super) fn entities(text: &str) -> Result<Facts, Error> {
    let mut facts = Facts::new(&[Field::Name, Field::Type]);
    each::<EntityRecord>(text, &mut |entity| {
        let id = entity.entity.to_string();
        facts.add(&id, Field::Name, entity.name.as_str());
        facts.add(&id, Field::Type, entity.kind.as_str());
    })?;
    Ok(facts)
}

fn each<T: DeserializeOwned>(text: &str, take: &mut dyn FnMut(T)) -> Result<(), Error> {
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        take(serde_json::from_str(line).map_err(|e| Error::Malformed(format!("line {}: {e}", i + 1)))?);
    }
    Ok(())
}
