//! The RDF formats, read back by somebody else's parsers: all say the same.

use std::collections::BTreeSet;

use claimgraph::claim::mapping::RelationType;
use claimgraph::claim::{Claim, Modality};
use claimgraph::document::{Article, Document, EntityType, MentionKind, Metadata};
use claimgraph::export::{Format, Options};
use claimgraph::graph::{ClaimGraph, build};
use claimgraph::resolve::Entity;
use oxjsonld::JsonLdParser;
use oxrdf::{GraphName, Quad};
use oxttl::{NQuadsParser, TriGParser, TurtleParser};
use proptest::prelude::*;

use crate::support::{claim, entities, export, story, three_graphs};

/// The one file of a format under a base IRI.
pub fn written(graph: &ClaimGraph, format: Format, base: &str) -> Vec<u8> {
    let options = Options { base_iri: base.to_owned(), ..Options::default() };
    let mut files = export(graph, format, &options).expect("memory takes everything");
    files.0.remove(format.file_name()).expect("the format has this file")
}

fn read(format: Format, bytes: &[u8]) -> Vec<Quad> {
    let place = || String::from_utf8_lossy(bytes).into_owned();
    let quads: Result<Vec<Quad>, String> = match format {
        Format::Jsonld => JsonLdParser::new().for_slice(bytes).map(|q| q.map_err(|e| e.to_string())).collect(),
        Format::Nquads => NQuadsParser::new().for_slice(bytes).map(|q| q.map_err(|e| e.to_string())).collect(),
        Format::Turtle => {
            let triples = TurtleParser::new().for_slice(bytes).map(|t| t.map_err(|e| e.to_string()));
            triples.map(|t| t.map(|t| t.in_graph(GraphName::DefaultGraph))).collect()
        }
        _ => TriGParser::new().for_slice(bytes).map(|q| q.map_err(|e| e.to_string())).collect(),
    };
    quads.unwrap_or_else(|e| panic!("{}: {e}\n{}", format.name(), place()))
}

/// The statements of a file, which has each of them once.
fn statements(graph: &ClaimGraph, format: Format, base: &str) -> BTreeSet<String> {
    let quads = read(format, &written(graph, format, base));
    let found = quads.iter().map(Quad::to_string).collect::<BTreeSet<_>>();
    assert_eq!(found.len(), quads.len(), "{} says something twice", format.name());
    found
}

fn all_say_the_same(graph: &ClaimGraph, base: &str) -> BTreeSet<String> {
    let quads = statements(graph, Format::Nquads, base);
    assert_eq!(statements(graph, Format::Trig, base), quads);
    assert_eq!(statements(graph, Format::Jsonld, base), quads);
    let triple = |q: Quad| q.subject.to_string() + " " + q.predicate.as_str() + " " + &q.object.to_string();
    let triples =
        |format| -> BTreeSet<String> { read(format, &written(graph, format, base)).into_iter().map(triple).collect() };
    assert_eq!(triples(Format::Turtle), triples(Format::Nquads));
    quads
}

fn meeting(text: &str, change: impl FnOnce(&mut Claim, &mut [Entity])) -> ClaimGraph {
    let document = story(
        "talks",
        text,
        &[("Ann", EntityType::Person, MentionKind::Name), ("Bo", EntityType::Person, MentionKind::Name)],
    );
    let mut all = entities(&document);
    let mut met = claim(&document, 1, "Ann", "met", "Bo");
    change(&mut met, &mut all);
    build(document, vec![met], all)
}

#[test]
fn what_an_article_asserts_is_in_its_own_graph_and_nothing_else_is() {
    let asserted = "<urn:claimgraph:entity/e-00000000000000000000000000000001> <urn:claimgraph:relation/met> \
        <urn:claimgraph:entity/e-00000000000000000000000000000002> <urn:claimgraph:document/talks/assertions>";
    let in_assertions = |graph: &ClaimGraph| -> Vec<String> {
        let quads = all_say_the_same(graph, "urn:claimgraph:").into_iter();
        quads.filter(|q| q.ends_with("<urn:claimgraph:document/talks/assertions>")).collect()
    };
    assert_eq!(in_assertions(&meeting("Ann met Bo", |_, _| {})), [asserted]);
    let intended = meeting("Ann met Bo", |met, _| met.modality = Modality::Intended);
    assert_eq!(in_assertions(&intended), [""; 0]);
    let turtle = written(&intended, Format::Turtle, "urn:claimgraph:");
    let bare =
        read(Format::Turtle, &turtle).into_iter().filter(|q| q.predicate.as_str() == "urn:claimgraph:relation/met");
    assert_eq!(bare.count(), 0);
}

#[test]
fn rdf_1_2_names_the_triple_of_a_claim_and_asserts_it_only_where_the_article_does() {
    let statement = "<urn:claimgraph:entity/e-00000000000000000000000000000001> <urn:claimgraph:relation/met> \
        <urn:claimgraph:entity/e-00000000000000000000000000000002>";
    let reified = format!(
        "<urn:claimgraph:claim/c-00000000000000000000000000000001> \
        <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( {statement} )>>"
    );
    for modality in [Modality::Actual, Modality::Intended, Modality::Possible, Modality::Question] {
        let graph = meeting("Ann met Bo", |met, _| met.modality = modality);
        let quads = statements(&graph, Format::Rdf12, "urn:claimgraph:");
        assert!(quads.contains(&reified), "{quads:#?}");
        let asserted = quads.iter().filter(|q| q.starts_with(statement)).count();
        assert_eq!(asserted, usize::from(modality == Modality::Actual), "{modality:?}");
        let rest = quads.into_iter().filter(|q| *q != reified).collect::<BTreeSet<_>>();
        assert_eq!(rest, statements(&graph, Format::Nquads, "urn:claimgraph:"));
    }
}

#[test]
fn a_nanopublication_is_four_graphs_and_its_assertion_bare_only_where_it_is_asserted() {
    let nanopublication = "urn:claimgraph:nanopublication/c-00000000000000000000000000000001";
    for modality in [Modality::Actual, Modality::Intended] {
        let graph = meeting("Ann met Bo", |met, _| met.modality = modality);
        let quads = read(Format::Trig, &written(&graph, Format::Nanopublications, "urn:claimgraph:"));
        let graphs = quads.iter().map(|q| q.graph_name.to_string()).collect::<BTreeSet<_>>();
        let expected = ["assertion", "head", "provenance", "pubinfo"].map(|g| format!("<{nanopublication}/{g}>"));
        assert_eq!(graphs, BTreeSet::from(expected.clone()));
        let [assertion, head, provenance, info] = expected;
        let of = |graph: &str| {
            let quads = quads.iter().filter(|q| q.graph_name.to_string() == graph);
            quads.map(|q| [q.subject.to_string(), q.predicate.to_string(), q.object.to_string()]).collect::<Vec<_>>()
        };
        let whole = format!("<{nanopublication}>");
        let np = |name: &str| format!("<http://www.nanopub.org/nschema#{name}>");
        assert!(of(&head).contains(&[whole.clone(), np("hasAssertion"), assertion.clone()]));
        assert!(of(&head).contains(&[whole.clone(), np("hasProvenance"), provenance.clone()]));
        assert!(of(&head).contains(&[whole.clone(), np("hasPublicationInfo"), info.clone()]));
        assert!(of(&provenance).iter().any(|[s, p, _]| *s == assertion && p.ends_with("wasDerivedFrom>")));
        assert!(of(&provenance).iter().any(|[_, p, o]| p.ends_with("oa#exact>") && o == "\"Ann met Bo\""));
        assert!(of(&info).iter().any(|[s, p, _]| *s == whole && p.ends_with("creator>")));
        let bare = of(&assertion).iter().filter(|[_, p, _]| p == "<urn:claimgraph:relation/met>").count();
        match modality {
            Modality::Actual => assert_eq!((bare, of(&assertion).len()), (1, 1)),
            _ => {
                assert_eq!(bare, 0);
                assert!(of(&assertion).iter().any(|[_, p, o]| p.ends_with("modality>") && o.ends_with("intended>")));
            }
        }
    }
}

#[test]
fn provenance_stands_apart_and_says_what_was_made_when() {
    let graph = meeting("Ann met Bo", |_, _| {});
    let quads = all_say_the_same(&graph, "urn:claimgraph:");
    let apart = |q: &&String| q.contains("www.w3.org/ns/prov#");
    assert!(quads.iter().filter(apart).all(|q| q.ends_with(" <urn:claimgraph:provenance>")));
    assert!(quads.iter().filter(apart).count() > 8);
    assert!(!quads.iter().any(|q| q.contains("endedAtTime")), "nobody said when");
    let options = Options { created: Some("2026-02-05T08:00:00Z".to_owned()), ..Options::default() };
    let files = export(&graph, Format::Nquads, &options).expect("memory takes everything");
    let lines = String::from_utf8_lossy(&files.0["graph.nq"]).into_owned();
    let ended = "<urn:claimgraph:document/talks/extraction> <http://www.w3.org/ns/prov#endedAtTime> \
        \"2026-02-05T08:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> <urn:claimgraph:provenance> .";
    assert!(lines.contains(ended), "{lines}");
}

#[test]
fn the_lines_of_a_document_are_sorted() {
    let lines = String::from_utf8(written(&meeting("Ann met Bo", |_, _| {}), Format::Nquads, "urn:x:")).expect("UTF-8");
    assert!(lines.lines().is_sorted());
    assert!(lines.lines().count() > 30 && lines.ends_with(" .\n"));
}

#[test]
fn hostile_text_comes_back_equal_from_every_format() {
    let long = "\u{1f6a2}na\u{ef}ve \"\\".repeat(1_200);
    for text in [
        "\"quoted\" 'single' \"\"\" ''' \\ back\\slash \\u0041 \\n",
        "`tick` ``ticks`` $(x) ${x} %s %20",
        "line\nbreak\r\n\ttab\u{b}\u{c}",
        "\u{1f6a2}\u{1f1f3}\u{1f1f4} \u{1f468}\u{200d}\u{1f469} e\u{301}",
        "]]> <!-- --> </script><script>alert(1)</script> &amp; <?x?>",
        "nul \u{0} bell \u{7} escape \u{1b} delete \u{7f} next \u{85} separators \u{2028}\u{2029} mark \u{feff}",
        "\u{202e}\u{5e9}\u{5dc}\u{5d5}\u{5dd}\u{202c} \u{627}\u{644}\u{633}\u{644}\u{627}\u{645}",
        "\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}\u{e000}",
        "@id @prefix _:b0 <https://example.org/> a:b # comment",
        " leading and trailing ",
        "",
        &long,
    ] {
        let graph = meeting("Ann met Bo", |met, all| {
            met.predicate.lemma = text.to_owned();
            all[0].name = text.to_owned();
        });
        let record = &graph.records()["talks"];
        let text_of_article = format!("Ann met Bo {text}");
        let document = &record.document;
        let metadata = Metadata {
            title: Some(text.to_owned()),
            source: Some(text.to_owned()),
            author: Some(text.to_owned()),
            url: Some(text.to_owned()),
            date: Some(text.to_owned()),
            language: Some(text.to_owned()),
        };
        let article = Article { id: text.to_owned(), text: text_of_article.clone(), metadata };
        let document = Document::new(article, document.parts().clone()).expect("the words are where they were");
        let mut claims = record.claims.clone();
        claims[0].evidence = vec![claimgraph::span::Span::new(0, text_of_article.len())];
        let graph = build(document, claims, record.entities.clone()).made_by(text);
        all_say_the_same(&graph, "https://example.org/");
        for format in [Format::Turtle, Format::Trig, Format::Nquads, Format::Jsonld, Format::Rdf12] {
            let quads = read(format, &written(&graph, format, "https://example.org/"));
            let literals = quads.iter().filter_map(|q| match &q.object {
                oxrdf::Term::Literal(literal) => Some(literal.value()),
                _ => None,
            });
            let (mut names, mut evidence) = (0, 0);
            for literal in literals {
                names += usize::from(literal == text);
                evidence += usize::from(literal == text_of_article);
            }
            // Id, title, date, publisher, author, address and language; entity, relation and program.
            assert!(names >= 10, "{names} in {} of {text:?}", format.name());
            assert_eq!(evidence, 2, "in {} of {text:?}", format.name());
        }
    }
}

#[test]
fn the_users_own_relation_is_the_predicate() {
    let graph = meeting("Ann met Bo", |met, _| {
        let iri = Some("https://example.org/knows".to_owned());
        met.predicate.kind = Some(RelationType { name: "knows".to_owned(), iri });
    });
    let quads = all_say_the_same(&graph, "urn:claimgraph:");
    let bare = "<urn:claimgraph:entity/e-00000000000000000000000000000001> <https://example.org/knows> \
        <urn:claimgraph:entity/e-00000000000000000000000000000002> <urn:claimgraph:document/talks/assertions>";
    assert!(quads.contains(bare), "{quads:#?}");
    assert!(quads.contains("<https://example.org/knows> <http://www.w3.org/2004/02/skos/core#prefLabel> \"knows\""));
    let named = meeting("Ann met Bo", |met, _| {
        met.predicate.kind = Some(RelationType { name: "knows of".to_owned(), iri: Some("no <iri>".to_owned()) });
    });
    let quads = all_say_the_same(&named, "urn:claimgraph:");
    assert!(quads.iter().any(|q| q.contains(" <urn:claimgraph:relation/knows%20of> <")), "{quads:#?}");
}

#[test]
fn the_ontology_in_docs_is_up_to_date() {
    let mut ontology = vec![];
    claimgraph::export::ontology(&mut ontology).expect("memory takes everything");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ontology.ttl");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &ontology).expect("docs can be written");
    }
    let kept = std::fs::read(&path).unwrap_or_default();
    assert!(kept == ontology, "{} is out of date: run with BLESS=1", path.display());
    assert!(read(Format::Turtle, &kept).len() > 400);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn every_graph_is_the_same_dataset_in_every_format([a, _, _] in three_graphs()) {
        let quads = all_say_the_same(&a, "urn:claimgraph:");
        let further = statements(&a, Format::Rdf12, "urn:claimgraph:").into_iter().filter(|q| !q.contains("<<("));
        prop_assert_eq!(further.collect::<BTreeSet<_>>(), quads);
        let nanopublications = read(Format::Trig, &written(&a, Format::Nanopublications, "urn:claimgraph:"));
        let heads = nanopublications.iter().filter(|q| q.predicate.as_str().ends_with("#hasAssertion")).count();
        prop_assert_eq!(heads, a.records().values().map(|r| r.claims.len()).sum::<usize>());
    }
}
