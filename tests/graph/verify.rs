//! Exports read back: they say what the graph says, to the letter, whatever its words are; and a change is found.

use std::collections::BTreeMap;

use claimgraph::claim::{Attribution, AttributionKind, Modality, Polarity};
use claimgraph::document::{EntityType, MentionKind};
use claimgraph::export::{Format, Options};
use claimgraph::graph::{ClaimGraph, build};
use claimgraph::resolve::Link;
use claimgraph::verify::{self, Facts, Field, READABLE};
use proptest::prelude::*;

use crate::support::{claim, entities, export, slot, story, three_graphs};

fn files(graph: &ClaimGraph, format: Format) -> BTreeMap<String, String> {
    let files = export(graph, format, &Options::default()).expect("memory takes everything");
    files.0.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).expect("exports are UTF-8"))).collect()
}

fn facts(graph: &ClaimGraph, format: Format) -> Facts {
    verify::read(format, &files(graph, format)).unwrap_or_else(|e| panic!("{}: {e}", format.name()))
}

fn is_xml(format: Format) -> bool {
    matches!(format, Format::Graphml | Format::Gexf)
}

/// Why a graph cannot be written in a format.
fn refused(graph: &ClaimGraph, format: Format) -> Option<String> {
    export(graph, format, &Options::default()).err().map(|e| e.to_string())
}

/// "NAME `threatened` ACME", said so in the document `id`.
fn threat(id: &str, name: &str, relation: &str) -> ClaimGraph {
    // Words of a story are parted by white space; the name is put in as one word and then as a whole.
    let text = format!("{name} {relation} Acme , officials said");
    let mentions =
        [(name, EntityType::Person, MentionKind::Name), ("Acme", EntityType::Organization, MentionKind::Name)];
    let document = story(id, &text, &mentions);
    let claims = vec![claim(&document, 1, name, relation, "Acme")];
    let entities = entities(&document);
    build(document, claims, entities)
}

/// Names that formats trip over.
fn hostile() -> Vec<String> {
    let long = "na\u{ef}ve\u{1f6a2}".repeat(2000);
    let names = [
        "\"quoted\" 'twice'",
        "back\\slash\\n\\u0027}) DETACH DELETE n //",
        "`tick``tick`",
        "'}) DETACH DELETE n //",
        "a\nnew\tline\r\nand more",
        "\u{1f6a2}\u{1f468}\u{200d}\u{1f469}",
        "\u{202e}\u{5e9}\u{5dc}\u{5d5}\u{5dd}\u{202c}",
        "\u{1}\u{7}\u{1b}\u{7f}\u{85}\u{2028}",
        "]]><!-- &amp; <b>",
        "</script><script>alert(1)</script>",
        "=cmd()|'/C calc'!A0",
        "@SUM(1)",
        "'=1",
        "-- ; DROP",
        "notes.ann",
        ";,\t\"\"",
        "{id: $x}",
        "e\u{301}\u{fffd}\u{feff}",
        &long,
    ];
    names.map(str::to_owned).to_vec()
}

#[test]
fn hostile_text_comes_back_from_every_format() {
    for (i, name) in hostile().iter().enumerate() {
        for graph in
            [threat(&format!("{i}"), name, "met"), threat(&format!("{i}"), "Ann", name), threat(name, "Ann", "met")]
        {
            for format in READABLE {
                if let Some(why) = refused(&graph, *format) {
                    // XML has no place for most control characters, and says which.
                    assert!(is_xml(*format), "{} of {name:?}: {why}", format.name());
                    assert!(name.contains('\u{1}') && why.contains("U+0001"), "{} of {name:?}: {why}", format.name());
                    continue;
                }
                let found = facts(&graph, *format).differences(&graph);
                assert!(found.is_empty(), "{} of {name:?}: {}", format.name(), found.join("\n"));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]
    #[test]
    fn every_export_says_what_its_graph_says([graph, _, _] in three_graphs()) {
        for format in READABLE.iter().filter(|f| !is_xml(**f) || refused(&graph, **f).is_none()) {
            let read = verify::read(*format, &files(&graph, *format));
            let read = read.map_err(|e| TestCaseError::fail(format!("{}: {e}", format.name())))?;
            prop_assert_eq!(read.differences(&graph), Vec::<String>::new(), "{}", format.name());
        }
    }
}

#[test]
fn only_what_is_asserted_has_a_direct_edge() {
    let asserted = threat("a", "Ann", "met");
    let edges = |graph: &ClaimGraph, format| facts(graph, format).count(Field::Asserted);
    let with_edges =
        [Format::Cypher, Format::Neo4j, Format::Graphml, Format::Gexf, Format::Cytoscape, Format::NodeLink];
    let record = &asserted.records()["a"];
    let change = |change: &dyn Fn(&mut claimgraph::claim::Claim)| {
        let mut claims = record.claims.clone();
        change(&mut claims[0]);
        build(record.document.clone(), claims, record.entities.clone())
    };
    let source = |kind, source: bool| {
        let words = slot(&record.document, "officials");
        Attribution { source: source.then_some(words), cue: vec![], kind }
    };
    let mut others = vec![
        change(&|c| c.polarity = Polarity::Negative),
        change(&|c| c.attribution = vec![source(AttributionKind::Indirect, true)]),
        change(&|c| c.attribution = vec![source(AttributionKind::Indirect, false)]),
    ];
    for modality in [
        Modality::Future,
        Modality::Probable,
        Modality::Possible,
        Modality::Intended,
        Modality::Obligation,
        Modality::Conditional,
        Modality::Question,
    ] {
        others.push(change(&|c| c.modality = modality));
    }
    let scare = change(&|c| c.attribution = vec![source(AttributionKind::Scare, false)]);
    for format in with_edges {
        assert_eq!(edges(&asserted, format), 1, "{}", format.name());
        assert_eq!(edges(&scare, format), 1, "{}", format.name());
        for other in &others {
            assert_eq!(edges(other, format), 0, "{}: {:?}", format.name(), other.records()["a"].claims[0]);
        }
    }
    // A plain line of the picture.
    let mermaid = |graph: &ClaimGraph| files(graph, Format::Mermaid)["graph.mmd"].clone();
    assert!(mermaid(&asserted).contains(" -->|"), "{}", mermaid(&asserted));
    for other in &others {
        let drawn = mermaid(other);
        assert!(!drawn.contains("-->"), "{drawn}");
    }
}

#[test]
fn a_change_in_an_export_is_found() {
    let graph = threat("a", "Ann", "met");
    let other = threat("a", "Bea", "met");
    for format in READABLE {
        let same = facts(&graph, *format);
        // These are compared by what is asserted and where that stands, which a name of one length leaves alone.
        let by_standing =
            matches!(format, Format::Nanopublications | Format::WebAnnotation | Format::Brat | Format::Cas);
        assert!(by_standing || !same.differences(&other).is_empty(), "{}: another name", format.name());
        assert!(!same.differences(&ClaimGraph::default()).is_empty(), "{}: more than the graph", format.name());
        let empty = facts(&ClaimGraph::default(), *format);
        assert!(!empty.differences(&graph).is_empty(), "{}: less than the graph", format.name());
    }
    for (format, from, to) in [
        (Format::Graphml, "positive", "negative"),
        (Format::Gexf, "actual", "possible"),
        (Format::Cytoscape, "\"spans\":\"[[0,3]]\"", "\"spans\":\"[[0,2]]\""),
        (Format::NodeLink, "\"kind\":\"asserted\"", "\"kind\":\"wished\""),
        (Format::Neo4j, "\"positive\",\"actual\",true", "\"positive\",\"actual\",false"),
        (Format::Table, "met", "saw"),
        (Format::Claims, "Ann", "Ana"),
        (Format::Entities, "person", "place"),
        (Format::Jsonld, "polarity/positive", "polarity/negative"),
        (Format::Turtle, "\"met\"", "\"saw\""),
        (Format::Trig, "Ann", "Ana"),
        (Format::Nquads, "asserted> \"true\"", "asserted> \"false\""),
        (Format::Rdf12, "modality\\/actual", "modality\\/possible"),
        (Format::WebAnnotation, "\"asserted\"", "\"not asserted\""),
        (Format::Brat, "Modality E1 Actual", "Modality E1 Possible"),
        (Format::Brat, "Person 0 3", "Person 0 2"),
        (Format::Cas, "\"evidence\":\"0-", "\"evidence\":\"1-"),
        (Format::Nanopublications, "oa:start \"0\"", "oa:start \"1\""),
    ] {
        let mut changed = files(&graph, format);
        let before = changed.clone();
        changed.values_mut().for_each(|text| *text = text.replace(from, to));
        assert_ne!(changed, before, "{} holds {from}", format.name());
        // What contradicts itself is no longer what the format should be.
        let same = verify::read(format, &changed).is_ok_and(|f| f.differences(&graph).is_empty());
        assert!(!same, "{}: {from} became {to}", format.name());
    }
}

#[test]
fn an_item_that_holds_what_parts_items_is_refused_in_neo4j() {
    let refused = refused(&threat("a", "Ann\u{1f}Berg", "met"), Format::Neo4j);
    assert!(refused.is_none(), "a name is no list: {refused:?}");
    let graph = threat("a", "Ann", "met");
    let record = &graph.records()["a"];
    let mut entities = record.entities.clone();
    entities[0].links = vec![Link { iri: "https://example.org/\u{1f}".to_owned(), score: 1.0 }];
    let graph = build(record.document.clone(), record.claims.clone(), entities);
    let message = self::refused(&graph, Format::Neo4j).expect("its links are a list");
    assert!(message.contains("U+001F") && message.contains("links"), "{message}");
}

#[test]
fn links_that_lead_nowhere_are_refused() {
    let graph = threat("a", "Ann", "met");
    let mut changed = files(&graph, Format::Graphml);
    changed.values_mut().for_each(|text| *text = text.replacen("<node id=\"e-", "<node id=\"x-", 1));
    let message = verify::read(Format::Graphml, &changed).expect_err("an end is not there").to_string();
    assert!(message.contains("one of which is not there"), "{message}");
    let missing = verify::read(Format::Neo4j, &BTreeMap::new()).expect_err("there are no files").to_string();
    assert_eq!(missing, "neo4j/document-nodes-header.csv is missing");
}

#[test]
fn no_word_of_an_article_is_a_name_in_cypher() {
    for name in hostile() {
        let files = files(&threat(&name, "Ann", &name), Format::Cypher);
        let statements = files["cypher/rows.jsonl"].lines().map(|line| {
            let batch: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
            batch["statement"].as_str().expect("a statement").to_owned()
        });
        for statement in statements {
            let allowed = |c: char| c.is_ascii_alphanumeric() || " $_().{}:,[]->+=".contains(c);
            assert!(statement.chars().all(allowed), "{statement}");
            assert!(!statement.contains("DETACH"), "{statement}");
        }
    }
}
