//! annotations.jsonld.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::rdf::{id, own};
use super::{Error, Facts, Field};

#[derive(Deserialize)]
struct Collection {
    total: usize,
    first: Page,
}

#[derive(Deserialize)]
struct Page {
    items: Vec<Annotation>,
}

#[derive(Deserialize)]
struct Annotation {
    id: String,
    body: Vec<Value>,
    target: Value,
}

/// What the annotations of claims say of their standing and place.
pub(super) fn read(text: &str) -> Result<Facts, Error> {
    let mut facts = Facts::new(&[Field::Polarity, Field::Modality, Field::IsAsserted, Field::EvidencePlaces]);
    let Collection { total, first } = serde_json::from_str(text).map_err(Error::malformed)?;
    if total != first.items.len() {
        return Err(Error::Malformed(format!("the total is {total}, but there are {} annotations", first.items.len())));
    }
    for Annotation { id: own_id, body, target } in &first.items {
        let node = own_id.strip_suffix("/annotation").map(id).filter(|node| node.starts_with("c-"));
        let Some(claim) = node else { continue };
        let values = body.iter().filter_map(|b| b["source"]["id"].as_str()).filter_map(|iri| iri.rsplit_once('/'));
        let values = values.collect::<BTreeMap<_, _>>();
        for (list, field) in [("polarity", Field::Polarity), ("modality", Field::Modality)] {
            facts.add(claim, field, values.get(own(list).as_str()).copied().unwrap_or_default());
        }
        let tag = |name: &str| body.iter().any(|b| b["purpose"] == "tagging" && b["value"] == name);
        match (tag("asserted"), tag("not asserted")) {
            (true, false) => facts.add(claim, Field::IsAsserted, "true"),
            (false, true) => facts.add(claim, Field::IsAsserted, "false"),
            _ => return Err(Error::Malformed(format!("{own_id} is not tagged as asserted or not"))),
        }
        let one = std::slice::from_ref(target);
        let places = target.as_array().map_or(one, Vec::as_slice).iter().flat_map(|t| t["selector"].as_array());
        let places = places.flatten().filter(|s| s["type"] == "TextPositionSelector");
        let places = places.map(|s| Value::from(vec![s["start"].clone(), s["end"].clone()]));
        facts.add(claim, Field::EvidencePlaces, Value::from(places.collect::<Vec<_>>()).to_string());
    }
    Ok(facts)
}
