//! cas/: a file for each document.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Error, Facts, Field};
use crate::export::percent_encode;
use crate::graph::ClaimGraph;

#[derive(Deserialize)]
struct Cas {
    #[serde(rename = "%FEATURE_STRUCTURES")]
    structures: Vec<Value>,
}

/// The file of each document.
pub(super) fn files(graph: &ClaimGraph) -> Vec<String> {
    graph.views().map(|view| format!("cas/{}.json", percent_encode(view.document().id()))).collect()
}

/// What the claims of all documents say of their standing and place.
pub(super) fn read(files: &BTreeMap<String, String>) -> Result<Facts, Error> {
    let fields = [Field::Lemma, Field::Polarity, Field::Modality, Field::IsAsserted, Field::EvidencePlaces];
    let mut facts = Facts::new(&fields);
    for (name, text) in files {
        let wrong = |why: &str| Error::Malformed(format!("{name}: {why}"));
        let Cas { structures } = serde_json::from_str(text).map_err(|e| wrong(&e.to_string()))?;
        let sofa = structures.iter().find_map(|s| s["sofaString"].as_str()).ok_or_else(|| wrong("it has no text"))?;
        // The code point that each UTF-16 unit begins or goes on.
        let points = sofa.chars().enumerate().flat_map(|(point, c)| vec![point; c.len_utf16()]);
        let points = points.chain([sofa.chars().count()]).collect::<Vec<_>>();
        for claim in structures.iter().filter(|s| s["%TYPE"] == "webanno.custom.Claim") {
            let text = |feature: &str| claim[feature].as_str().unwrap_or_default();
            let id = text("identifier");
            for (feature, field) in
                [("lemma", Field::Lemma), ("polarity", Field::Polarity), ("modality", Field::Modality)]
            {
                facts.add(id, field, text(feature));
            }
            facts.add(id, Field::IsAsserted, claim["asserted"].to_string());
            let pieces = text("evidence").split_terminator(';').map(|piece| {
                let (start, end) = piece.split_once('-')?;
                let point = |unit: &str| points.get(unit.parse::<usize>().ok()?).copied();
                Some(json!([point(start)?, point(end)?]))
            });
            let pieces = pieces.collect::<Option<Vec<_>>>().ok_or_else(|| wrong("evidence lies outside the text"))?;
            facts.add(id, Field::EvidencePlaces, Value::from(pieces).to_string());
        }
    }
    Ok(facts)
}
