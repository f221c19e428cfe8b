//! JSON-LD, read back by somebody else's parser.

use std::collections::BTreeSet;

use claimgraph::claim::{Argument, Attribution, AttributionKind, Circumstance, Claim, Modality, Polarity, Role};
use claimgraph::document::{Article, Document, EntityType, MentionKind, Metadata};
use claimgraph::export::{Format, Options};
use claimgraph::graph::{ClaimGraph, build};
use claimgraph::resolve::Link;
use claimgraph::span::Span;
use oxjsonld::JsonLdParser;
use oxrdf::{Quad, Term};
use proptest::prelude::*;

use crate::support::{claim, entities, export, file, find, slot, story, three_graphs};

const BASE: &str = "https://example.org/kg/";

/// The quads of a graph under a base IRI, as subject, predicate and object in the notation of N-Triples.
fn quads(graph: &ClaimGraph, base: &str) -> BTreeSet<[String; 3]> {
    let row = |q: Quad| [q.subject.to_string(), q.predicate.to_string(), q.object.to_string()];
    parsed(graph, base).into_iter().map(row).collect()
}

fn parsed(graph: &ClaimGraph, base: &str) -> Vec<Quad> {
    let options = Options { base_iri: base.to_owned(), ..Options::default() };
    let files = export(graph, Format::Jsonld, &options).expect("memory takes everything");
    let parsed = JsonLdParser::new().for_slice(&files.0["graph.jsonld"]).collect::<Result<Vec<Quad>, _>>();
    parsed.expect("the file is JSON-LD without anything from elsewhere")
}

/// The subjects and objects of bare triples, with their relations.
fn bare(quads: &BTreeSet<[String; 3]>, base: &str) -> Vec<[String; 3]> {
    quads.iter().filter(|[_, p, _]| p.starts_with(&format!("<{base}relation/"))).cloned().collect()
}

fn has(quads: &BTreeSet<[String; 3]>, subject: &str, predicate: &str, object: &str) {
    let found = quads.contains(&[subject.to_owned(), predicate.to_owned(), object.to_owned()]);
    let of = quads.iter().filter(|[s, ..]| s == subject).map(|q| q.join(" ")).collect::<Vec<_>>().join("\n");
    assert!(found, "{subject} {predicate} {object} is missing from\n{of}");
}

fn iri(path: &str) -> String {
    format!("<{BASE}{path}>")
}

fn vocabulary(name: &str) -> String {
    format!("<urn:claimgraph:vocabulary:{name}>")
}

const ANN: &str = "entity/e-00000000000000000000000000000001";
const BO: &str = "entity/e-00000000000000000000000000000002";
const MET: &str = "claim/c-00000000000000000000000000000001";

fn meeting(change: impl FnOnce(&mut Claim, &Document)) -> ClaimGraph {
    let text = "\u{1f6a2} Ann Berg met with Bo Lund on Tuesday , officials said";
    let plain = story(
        "talks 1",
        text,
        &[
            ("Ann Berg", EntityType::Person, MentionKind::Name),
            ("Bo Lund", EntityType::Person, MentionKind::Name),
            ("officials", EntityType::Abstract, MentionKind::Nominal),
        ],
    );
    let metadata = Metadata {
        title: Some("A \"meeting\"".to_owned()),
        date: Some("2026-02-04".to_owned()),
        source: Some("The Harbour Post".to_owned()),
        ..Metadata::default()
    };
    let article = Article { metadata, ..plain.article().clone() };
    let document = Document::new(article, plain.parts().clone()).expect("it fitted before");
    let mut all = entities(&document);
    all[0].links = vec![
        Link { iri: "https://example.org/Q1".to_owned(), score: 0.97 },
        Link { iri: "not an <iri>".to_owned(), score: 0.5 },
    ];
    let mut met = claim(&document, 1, "Ann Berg", "met with", "Bo Lund");
    met.predicate.lemma = "meet with".to_owned();
    met.evidence = vec![find(text, "Ann Berg met with Bo Lund")];
    change(&mut met, &document);
    build(document, vec![met], all)
}

#[test]
fn an_asserted_claim_is_a_node_and_a_bare_triple() {
    let graph = meeting(|met, document| {
        let tuesday = slot(document, "Tuesday");
        met.time = Some(Circumstance { spans: tuesday.spans.clone(), value: Some("2026-02-03".to_owned()) });
        met.arguments = vec![Argument { slot: tuesday, role: Some(Role::Time), preposition: Some("on".to_owned()) }];
    });
    let quads = quads(&graph, BASE);
    let relation = iri("relation/meet%20with");
    assert_eq!(bare(&quads, BASE), [[iri(ANN), relation.clone(), iri(BO)]]);

    let (a, xsd) = ("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "http://www.w3.org/2001/XMLSchema#");
    let schema = |name: &str| format!("<https://schema.org/{name}>");
    let document = iri("document/talks%201");
    has(&quads, &document, a, &schema("NewsArticle"));
    has(&quads, &document, &schema("datePublished"), &format!("\"2026-02-04\"^^<{xsd}date>"));
    has(&quads, &document, &schema("headline"), r#""A \"meeting\"""#);
    has(&quads, &iri(ANN), a, &schema("Person"));
    has(&quads, &iri(ANN), "<http://www.w3.org/2004/02/skos/core#prefLabel>", "\"Ann Berg\"");
    has(&quads, &iri(ANN), "<http://www.w3.org/2004/02/skos/core#exactMatch>", "<https://example.org/Q1>");
    has(&quads, &iri(MET), a, &schema("Claim"));
    has(&quads, &iri(MET), &schema("text"), "\"Ann Berg met with Bo Lund\"");
    has(&quads, &iri(MET), &vocabulary("subject"), &iri(ANN));
    has(&quads, &iri(MET), &vocabulary("relation"), &relation);
    has(&quads, &iri(MET), &vocabulary("object"), &iri(BO));
    has(&quads, &iri(MET), &vocabulary("polarity"), &vocabulary("polarity/positive"));
    has(&quads, &iri(MET), &vocabulary("modality"), &vocabulary("modality/actual"));
    has(&quads, &iri(MET), &vocabulary("time"), &format!("\"2026-02-03\"^^<{xsd}date>"));
    has(&quads, &iri(MET), &vocabulary("confidence"), &format!("\"0.93\"^^<{xsd}decimal>"));
    has(&quads, &iri(MET), "<http://www.w3.org/ns/prov#wasDerivedFrom>", &document);
    let argument = iri(&format!("{MET}/argument/0"));
    has(&quads, &iri(MET), &vocabulary("argument"), &argument);
    has(&quads, &argument, &vocabulary("role"), &vocabulary("role/time"));
    has(&quads, &argument, &vocabulary("valueText"), "\"Tuesday\"");

    // The evidence stands at its code points: the ship before it is one, though four bytes long.
    let place = iri(&format!("{MET}/evidence/0"));
    let oa = |name: &str| format!("<http://www.w3.org/ns/oa#{name}>");
    has(&quads, &iri(MET), &vocabulary("evidence"), &place);
    has(&quads, &place, &oa("hasSource"), &document);
    let position = iri(&format!("{MET}/evidence/0/position"));
    has(&quads, &place, &oa("hasSelector"), &position);
    has(&quads, &position, &oa("start"), &format!("\"2\"^^<{xsd}nonNegativeInteger>"));
    has(&quads, &position, &oa("end"), &format!("\"27\"^^<{xsd}nonNegativeInteger>"));
    let quote = iri(&format!("{MET}/evidence/0/quote"));
    has(&quads, &quote, &oa("exact"), "\"Ann Berg met with Bo Lund\"");
    has(&quads, &quote, &oa("prefix"), "\"\u{1f6a2} \"");
    assert!(quads.iter().all(|q| !q.concat().contains("_:")), "there is no blank node");
    assert!(quads.iter().all(|[.., o]| o != "<not an <iri>>"));
}

#[test]
fn what_is_denied_reported_or_intended_leaves_no_bare_triple() {
    let attributed = |kind| {
        move |met: &mut Claim, document: &Document| {
            let source = Some(slot(document, "officials"));
            met.attribution = vec![Attribution { source, cue: vec![find(document.text(), "said")], kind }];
        }
    };
    let count = |graph: &ClaimGraph| bare(&quads(graph, BASE), BASE).len();
    assert_eq!(count(&meeting(|met, _| met.polarity = Polarity::Negative)), 0);
    assert_eq!(count(&meeting(|met, _| met.modality = Modality::Intended)), 0);
    assert_eq!(count(&meeting(|met, _| met.modality = Modality::Conditional)), 0);
    assert_eq!(count(&meeting(attributed(AttributionKind::Direct))), 0);
    // Quotation marks around some of the author's words are no source.
    assert_eq!(count(&meeting(attributed(AttributionKind::Scare))), 1);

    let reported = meeting(attributed(AttributionKind::Indirect));
    assert_eq!(count(&reported), 0);
    let quads = quads(&reported, BASE);
    let source = iri("entity/e-00000000000000000000000000000003");
    let attribution = iri(&format!("{MET}/attribution/0"));
    has(&quads, &attribution, &vocabulary("source"), &source);
    has(&quads, &attribution, &vocabulary("cue"), "\"said\"");
    has(&quads, &iri(MET), "<https://schema.org/author>", &source);
    has(&quads, &iri(MET), &vocabulary("subject"), &iri(ANN));
}

#[test]
fn hostile_labels_come_back_as_they_were() {
    for label in [
        "\"quoted\" \\ back\\slash \\u0041",
        "{\"@id\": \"https://example.org/x\"}",
        "line\nbreak\r\n\ttab",
        "\u{1f6a2}\u{1f1f3}\u{1f1f4} e\u{301}",
        "<script>alert(1)</script> &amp; ]]>",
        "nul \u{0} bell \u{7} delete \u{7f} next \u{85} separator \u{2028}",
        "\u{202e}\u{5e9}\u{5dc}\u{5d5}\u{5dd}\u{202c}",
        "@id",
        "_:b0",
        "https://example.org/an-iri",
        "",
    ] {
        let graph = meeting(|met, _| met.predicate.lemma = label.to_owned());
        let record = &graph.records()["talks 1"];
        let mut all = record.entities.clone();
        all[0].name = label.to_owned();
        let graph = build(record.document.clone(), record.claims.clone(), all).made_by(label);
        let options = Options { base_iri: BASE.to_owned(), ..Options::default() };
        let files = export(&graph, Format::Jsonld, &options).expect("memory takes everything");
        let found = JsonLdParser::new().for_slice(&files.0["graph.jsonld"]).filter(|quad| {
            let quad = quad.as_ref().expect("the file is JSON-LD");
            let literal = matches!(&quad.object, Term::Literal(l) if l.value() == label);
            literal && quad.predicate.as_str().ends_with("prefLabel")
        });
        assert_eq!(found.count(), 3, "the names of an entity, a relation and a tool: {label:?}");
        assert_eq!(bare(&quads(&graph, BASE), BASE).len(), 1);
    }
}

#[test]
fn a_base_that_is_no_iri_is_refused() {
    for base in ["", "no scheme/", "https://example.org/a b/", "https://example.org/<x>"] {
        let options = Options { base_iri: base.to_owned(), ..Options::default() };
        let error = export(&meeting(|_, _| {}), Format::Jsonld, &options).expect_err(base);
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    }
}

#[test]
fn a_base_that_looks_like_a_name_of_the_context_stays_what_it_is() {
    let quads = quads(&meeting(|_, _| {}), "text:");
    assert_eq!(bare(&quads, "text:").len(), 1);
    assert!(quads.iter().any(|[s, ..]| s == "<text:document/talks%201>"));
}

#[test]
fn a_quotation_stands_in_the_text_once() {
    let document = story("twice", "Ann met Bo and then again Ann met Bo", &[]);
    let mut met = claim(&document, 1, "Ann", "met", "Bo");
    met.evidence = vec![Span::new(0, 10)];
    let written = file(&build(document, vec![met], vec![]), Format::Jsonld);
    assert!(written.contains(r#""exact":"Ann met Bo","prefix":"","suffix":" and then again Ann met Bo""#), "{written}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn every_graph_is_json_ld_whose_bare_triples_are_its_asserted_ones([a, _, _] in three_graphs()) {
        let id = |id: &dyn std::fmt::Display| format!("<{BASE}entity/{id}>");
        let expected = a.asserted().iter().map(|t| (id(&t.subject.id), id(&t.object.id))).collect::<BTreeSet<_>>();
        // The user's own relations have IRIs of any form.
        let bare = parsed(&a, BASE).into_iter().filter(|q| q.graph_name.to_string().ends_with("/assertions>"));
        let found = bare.map(|q| (q.subject.to_string(), q.object.to_string())).collect::<BTreeSet<_>>();
        prop_assert_eq!(found, expected);
    }
}
