//! Web Annotations: selectors that agree with the text, and links that lead somewhere.

use std::collections::BTreeSet;

use claimgraph::claim::{Attribution, AttributionKind, Modality};
use claimgraph::document::{EntityType, MentionKind};
use claimgraph::export::{Format, Options};
use claimgraph::graph::{ClaimGraph, build};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{claim, entities, export, file, find, slot, story, three_graphs};

fn items(graph: &ClaimGraph) -> Vec<Value> {
    let written: Value = serde_json::from_str(&file(graph, Format::WebAnnotation)).expect("the file is JSON");
    assert_eq!(written["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = written["first"]["items"].as_array().expect("the page has items").clone();
    assert_eq!(written["total"], items.len());
    items
}

/// The targets of an annotation, of which there may be one or several.
fn targets(annotation: &Value) -> Vec<&Value> {
    annotation["target"].as_array().map_or_else(|| vec![&annotation["target"]], |all| all.iter().collect())
}

/// Where the selectors of a target lead to, by quotation and by position.
fn found(target: &Value, text: &str) -> Option<(String, String, usize)> {
    let [quote, position] = target["selector"].as_array()?.as_slice() else { return None };
    let number = |key: &str| position[key].as_u64().expect("a position is a number") as usize;
    let by_position = text.chars().skip(number("start")).take(number("end") - number("start")).collect();
    let of = |key: &str| quote[key].as_str().expect("a quotation is a text");
    let all = [of("prefix"), of("exact"), of("suffix")].concat();
    let places = (0..text.len()).filter(|i| text.get(*i..).is_some_and(|rest| rest.starts_with(&all))).count();
    Some((of("exact").to_owned(), by_position, places))
}

fn reported() -> ClaimGraph {
    let text = "\u{1f6a2} Ann met Bo , the \u{5e9}\u{5dc}\u{5d5}\u{5dd} officials said";
    let named = |name| (name, EntityType::Person, MentionKind::Name);
    let document = story("talks", text, &[named("Ann"), named("Bo"), named("officials")]);
    let all = entities(&document);
    let mut met = claim(&document, 1, "Ann", "met", "Bo");
    met.modality = Modality::Possible;
    met.evidence = vec![find(text, "Ann met Bo"), find(text, "said")];
    let source = Some(slot(&document, "officials"));
    met.attribution = vec![Attribution { source, cue: vec![find(text, "said")], kind: AttributionKind::Indirect }];
    let mut waited = claim(&document, 2, "the", "met", "\u{5e9}\u{5dc}\u{5d5}\u{5dd}");
    waited.evidence = vec![find(text, "the")];
    build(document, vec![met, waited], all)
}

#[test]
fn a_reported_claim_links_its_parts_and_is_not_tagged_as_asserted() {
    let items = items(&reported());
    let id = |path: &str| format!("urn:claimgraph:claim/c-00000000000000000000000000000001/{path}");
    let item = |id: &str| items.iter().find(|i| i["id"] == id).unwrap_or_else(|| panic!("{id} is there"));
    let claim = item(&id("annotation"));
    assert_eq!(targets(claim).len(), 2);
    let body = claim["body"].to_string();
    for said in ["Ann | met | Bo", "polarity/positive", "modality/possible", "attribution/indirect", "\"not asserted\""]
    {
        assert!(body.contains(said), "{said} in {body}");
    }
    let source = item(&id("attribution/0/annotation"));
    assert_eq!(source["motivation"], "linking");
    let ends = targets(source).iter().map(|t| t["id"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>();
    let officials = "urn:claimgraph:entity/e-00000000000000000000000000000003/mention/0/annotation".to_owned();
    assert_eq!(ends, [id("annotation"), officials]);
    // Words that stand for nothing get an annotation of their own.
    let words = "urn:claimgraph:claim/c-00000000000000000000000000000002/object/words/annotation";
    assert_eq!(item(words)["body"][0]["value"], "\u{5e9}\u{5dc}\u{5d5}\u{5dd}");
}

#[test]
fn when_they_were_made_is_said_only_if_it_is_known() {
    assert!(!file(&reported(), Format::WebAnnotation).contains("\"created\""));
    let options = Options { created: Some("2026-02-05T08:00:00Z".to_owned()), ..Options::default() };
    let files = export(&reported(), Format::WebAnnotation, &options).expect("memory takes everything");
    let written = String::from_utf8_lossy(&files.0["annotations.jsonld"]).into_owned();
    assert!(written.contains("\"created\":\"2026-02-05T08:00:00Z\""));
}

fn everything_is_found(graph: &ClaimGraph) {
    let items = items(graph);
    let ids = items.iter().filter_map(|i| i["id"].as_str()).collect::<BTreeSet<_>>();
    assert_eq!(ids.len(), items.len(), "no id stands for two annotations");
    let documents = graph.records().values().map(|r| r.document.text()).collect::<Vec<_>>();
    let mut at = 0;
    for item in &items {
        let describes_document = item["target"]["type"] == "Text";
        at += usize::from(describes_document);
        for target in targets(item) {
            match found(target, documents[at - 1]) {
                Some((quoted, there, places)) => {
                    assert_eq!(quoted, there);
                    assert_eq!(places, 1, "{quoted:?} in {:?}", documents[at - 1]);
                }
                None if describes_document => {}
                None => assert!(target["id"].as_str().is_some_and(|id| ids.contains(id)), "{item}"),
            }
        }
    }
    assert_eq!(at, documents.len());
}

#[test]
fn every_selector_leads_to_its_words() {
    everything_is_found(&reported());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn every_selector_of_every_graph_leads_to_its_words([a, _, _] in three_graphs()) {
        everything_is_found(&a);
    }
}
