//! Graphs without the words of their articles: nothing of them is left in any format, and everything comes back.

use claimgraph::document::{EntityType, MentionKind};
use claimgraph::export::{Format, Options};
use claimgraph::graph::{ClaimGraph, build, json};
use proptest::prelude::*;

use crate::support::{claim, entities, export, file, graphs_of_one, story};

const TEXT: &str = "Ann Berg \u{1f6a2} quietly sold the gr\u{e9}\u{e9}n ferry";

fn sale() -> ClaimGraph {
    let mentions = [
        ("Ann Berg", EntityType::Person, MentionKind::Name),
        ("the gr\u{e9}\u{e9}n ferry", EntityType::Object, MentionKind::Nominal),
    ];
    let document = story("sale", TEXT, &mentions);
    let mut sold = claim(&document, 1, "Ann Berg", "quietly sold", "the gr\u{e9}\u{e9}n ferry");
    sold.predicate.lemma = "sell".to_owned();
    let entities = entities(&document);
    build(document, vec![sold], entities)
}

#[test]
fn no_format_has_a_word_of_a_withheld_text_but_its_names() {
    let graph = sale().without_text();
    for format in Format::ALL.iter().copied().filter(|f| *f != Format::Text) {
        let files = export(&graph, format, &Options::default()).expect("memory takes everything").0;
        for (name, bytes) in files {
            let written = String::from_utf8(bytes).expect("exports are UTF-8");
            for word in ["quietly", "sold", "ferry", "gr\u{e9}\u{e9}n"] {
                assert!(!written.contains(word), "{name} holds `{word}`");
            }
        }
    }
    let claims = file(&graph, Format::Claims);
    assert!(claims.contains("\"name\":\"Ann Berg\"") && claims.contains("\"lemma\":\"sell\""), "{claims}");
}

#[test]
fn positions_and_hash_are_those_of_the_text() {
    let (graph, whole) = (sale(), sale().without_text());
    let spans = |graph: &ClaimGraph| {
        let line: serde_json::Value = serde_json::from_str(&file(graph, Format::Claims)).expect("one line");
        ["subject", "relation", "object"].map(|part| line[part]["spans"].clone())
    };
    assert_eq!(spans(&graph), spans(&whole));
    let hash = graph.records()["sale"].text_sha256();
    assert_eq!(whole.records()["sale"].text_sha256(), hash);
    for format in [Format::Json, Format::Cytoscape, Format::NodeLink] {
        assert!(file(&whole, format).contains(&hash), "{}", format.name());
    }
}

#[test]
fn only_the_same_text_is_put_back() {
    let whole = sale();
    let withheld = whole.without_text();
    let record = &withheld.records()["sale"];
    let error = record.with_text(&TEXT.replace("sold", "lent")).expect_err("it is another text").to_string();
    assert!(error.contains("`sale`") && error.contains(&record.text_sha256()), "{error}");
    assert_eq!(record.with_text(TEXT).expect("it is the text"), whole.records()["sale"]);
    let mut damaged = record.clone();
    damaged.withheld.as_mut().expect("it is withheld").sealed.replace_range(0..2, "zz");
    assert!(damaged.with_text(TEXT).is_err());
}

#[test]
fn a_withheld_text_is_not_written_as_one() {
    let error = export(&sale().without_text(), Format::Text, &Options::default()).expect_err("it is withheld");
    assert!(error.to_string().contains("`sale`"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn words_come_back_as_they_were(graph in graphs_of_one()) {
        let withheld = graph.without_text();
        let read = json::read(&file(&withheld, Format::Json)).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(&read, &withheld);
        for (id, record) in read.records() {
            let original = &graph.records()[id];
            let back = record.with_text(original.document.text());
            prop_assert_eq!(&back.map_err(|e| TestCaseError::fail(e.to_string()))?, original);
            prop_assert_eq!(record.without_text(), record.clone());
        }
    }
}
