//! Which entities of different documents are one.

use crate::support::{claim, entities, story};
use claimgraph::document::{EntityType, MentionKind};
use claimgraph::graph::{ClaimGraph, SameBecause, build};
use claimgraph::resolve::{Link, overrides};

use EntityType::{Organization, Person};
use MentionKind::Name;

/// "Ann_Berg left Acme." said by several documents; an underscore keeps a name one word.
fn graph(id: &str, subject: &str, kind: EntityType, object: &str) -> ClaimGraph {
    let text = format!("{subject} left {object} .");
    let document = story(id, &text, &[(subject, kind, Name), (object, Organization, Name)]);
    let claims = vec![claim(&document, 1, subject, "left", object)];
    let entities = entities(&document);
    build(document, claims, entities)
}

fn merged(graphs: Vec<ClaimGraph>, judgements: &str) -> ClaimGraph {
    let overrides = overrides::read(judgements).expect("judgements");
    ClaimGraph::merge(graphs).expect("no conflict").judged(overrides)
}

/// The clusters as "Acme: a b | Ann: a".
fn check(graph: &ClaimGraph, expected: &str) {
    let line = |c: &claimgraph::graph::Cluster| {
        let documents: Vec<&str> = c.entities.iter().map(|(d, ..)| d.as_str()).collect();
        format!("{}: {}", c.name, documents.join(" "))
    };
    assert_eq!(graph.clusters().iter().map(line).collect::<Vec<_>>().join(" | "), expected);
}

#[test]
fn institutions_of_one_name_are_one_and_persons_of_one_word_are_not() {
    let graph = merged(vec![graph("a", "Ann", Person, "Acme"), graph("b", "Ann", Person, "Acme")], "");
    check(&graph, "Ann: a | Acme: a b | Ann: b");
    assert_eq!(graph.clusters()[1].entities[1].2, SameBecause::Name);
}

#[test]
fn types_tell_things_of_one_name_apart() {
    let graph = merged(vec![graph("a", "Bo", Person, "Lincoln"), graph("b", "Lincoln", Person, "Acme")], "");
    check(&graph, "Bo: a | Lincoln: a | Lincoln: b | Acme: b");
}

#[test]
fn judgements_join_and_part_across_documents() {
    let two = || vec![graph("a", "Ann", Person, "Acme"), graph("b", "Ann", Person, "Acme")];
    let graph = merged(two(), "same\tAnn\tAnn\nnot-same\tAcme\tAcme");
    check(&graph, "Ann: a b | Acme: a | Acme: b");
    assert_eq!(graph.clusters()[0].entities[1].2, SameBecause::Override);
    let other = merged(vec![graph_of("a", "Ann"), graph_of("b", "Bo")], "same\tAnn\tBo");
    check(&other, "Ann: a b | Acme: a b");
    let one_document = merged(vec![graph_of("a", "Ann"), graph_of("b", "Bo")], "same\tAnn\tBo\ta");
    check(&one_document, "Ann: a | Acme: a b | Bo: b");
}

fn graph_of(id: &str, subject: &str) -> ClaimGraph {
    graph(id, subject, Person, "Acme")
}

#[test]
fn what_is_parted_stays_parted_whatever_joins_both() {
    let graph = merged(
        vec![graph_of("a", "Ann"), graph_of("b", "Bo"), graph_of("c", "Cy")],
        "same\tAnn\tBo\nsame\tBo\tCy\nnot-same\tAnn\tCy",
    );
    let clusters = graph.clusters();
    let of = |name: &str| clusters.iter().position(|c| c.entities.iter().any(|e| e.0 == name && c.kind == Person));
    assert_eq!(of("a"), of("b"));
    assert_ne!(of("a"), of("c"));
}

#[test]
fn identifiers_join_and_uncertain_ones_do_not() {
    let linked = |id: &str, name: &str, score: f32| {
        let document = story(id, &format!("{name} left ."), &[(name, Person, Name)]);
        let mut entities = entities(&document);
        entities[0].links = vec![Link { iri: "urn:x:1".to_owned(), score }];
        build(document, vec![], entities)
    };
    check(&merged(vec![linked("a", "Ann", 0.97), linked("b", "Anna", 0.95)], ""), "Anna: a b");
    check(&merged(vec![linked("a", "Ann", 0.97), linked("b", "Anna", 0.5)], ""), "Ann: a | Anna: b");
}

#[test]
fn document_that_knows_two_of_a_name_joins_neither() {
    let text = "Acme sued Acme .";
    let document = story("a", text, &[("Acme", Organization, Name), ("Acme .", Organization, Name)]);
    let mut two = entities(&document);
    two[1].name = "Acme".to_owned();
    two[1].mentions[0].mention = two[0].mentions[0].mention;
    let graph = merged(vec![build(document, vec![], two), graph("b", "Bo", Person, "Acme")], "");
    check(&graph, "Acme: a | Acme: a | Bo: b | Acme: b");
}

#[test]
fn statement_of_two_documents_is_corroborated() {
    let graph =
        merged(vec![graph("a", "Berg_Line", Organization, "Acme"), graph("b", "Berg_Line", Organization, "Acme")], "");
    let clusters = graph.clusters();
    let all = graph.corroborations(&clusters);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].documents, all[0].claims.len(), all[0].relation.as_str()), (2, 2, "left"));
    assert_eq!(clusters[all[0].subject].name, "Berg_Line");
    let parted = graph.judged(overrides::read("not-same\tAcme\tAcme").expect("a judgement"));
    assert!(parted.corroborations(&parted.clusters()).iter().all(|c| c.documents == 1));
}
