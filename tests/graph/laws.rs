//! The laws of graphs: merging is a union, removing undoes it, and what is derived is the same whatever the order.

use crate::support::{claim, entities, export, file, graphs_of_one, story, three_graphs};
use claimgraph::claim::{Claim, ClaimId, Modality, Polarity, Rule, Slot, Target};
use claimgraph::document::{EntityType, MentionId, MentionKind};
use claimgraph::export::{Format, Options};
use claimgraph::graph::{ClaimGraph, Conflict, Edge, Node, Record, build, json};
use claimgraph::resolve::{EntityId, overrides};
use petgraph::visit::EdgeRef;
use proptest::prelude::*;

/// Nodes and edges in their order.
fn shape(graph: &ClaimGraph) -> (Vec<Node>, Vec<(usize, usize, Edge)>) {
    let edges = graph.graph().edge_references().map(|e| (e.source().index(), e.target().index(), *e.weight()));
    (graph.graph().node_weights().cloned().collect(), edges.collect())
}

fn merged(graphs: &[&ClaimGraph]) -> Result<ClaimGraph, Conflict> {
    ClaimGraph::merge(graphs.iter().copied().cloned())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn merging_is_associative([a, b, c] in three_graphs()) {
        let left = merged(&[&a, &b]).and_then(|ab| merged(&[&ab, &c]));
        let right = merged(&[&b, &c]).and_then(|bc| merged(&[&a, &bc]));
        prop_assert_eq!(left.is_ok(), right.is_ok());
        if let (Ok(left), Ok(right)) = (left, right) {
            prop_assert_eq!(shape(&left), shape(&right));
            prop_assert_eq!(left, right);
        }
    }

    #[test]
    fn merging_is_commutative([a, b, c] in three_graphs()) {
        let (one, other) = (merged(&[&a, &b, &c]), merged(&[&c, &a, &b]));
        prop_assert_eq!(one.as_ref().map(shape), other.as_ref().map(shape));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn merging_is_idempotent([a, b, _] in three_graphs()) {
        prop_assert_eq!(merged(&[&a, &a]), Ok(a.clone()));
        if let Ok(both) = merged(&[&a, &b]) {
            prop_assert_eq!(merged(&[&both, &b]), Ok(both));
        }
    }

    #[test]
    fn merging_unites_judgements_and_what_they_join([a, b, c] in three_graphs(), numbers in prop::collection::vec(0..6usize, 3)) {
        let lines = ["same\tAnn\tBo", "not-same\tAnn\tship", "same\tOslo\tship", "rename\tBo\tBo Dahl", "not-same\tBo\tBo", "same\tAnn\tAnn"];
        let judged = |g: ClaimGraph, n: usize| g.judged(overrides::read(lines[n]).expect("a judgement"));
        let [a, b, c] = [judged(a, numbers[0]), judged(b, numbers[1]), judged(c, numbers[2])];
        let left = merged(&[&a, &b]).and_then(|ab| merged(&[&ab, &c]));
        let right = merged(&[&c, &b]).and_then(|bc| merged(&[&a, &bc]));
        if let (Ok(left), Ok(right)) = (left, right) {
            prop_assert_eq!(left.clusters(), right.clusters());
            prop_assert_eq!(file(&left, Format::Json), file(&right, Format::Json));
            let read = json::read(&file(&left, Format::Json)).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert_eq!(&read, &left);
            // Every entity is in one cluster.
            let members = left.clusters().iter().map(|c| c.entities.len()).sum::<usize>();
            prop_assert_eq!(members, left.records().values().map(|r| r.entities.len()).sum::<usize>());
        }
    }

    #[test]
    fn removing_a_document_undoes_its_merge([a, _, _] in three_graphs(), one in graphs_of_one()) {
        let id = one.records().keys().next().cloned().unwrap_or_default();
        prop_assume!(!a.records().contains_key(&id));
        let mut both = merged(&[&a, &one]).map_err(|e| TestCaseError::fail(e.to_string()))?;
        // What was derived before must not stay.
        prop_assert_ne!(shape(&both), shape(&a));
        prop_assert!(both.remove(&id).is_some());
        prop_assert_eq!(shape(&both), shape(&a));
        prop_assert_eq!(both, a);
    }

    #[test]
    fn a_merged_graph_is_the_graphs_of_its_documents_one_after_the_other([a, b, _] in three_graphs()) {
        let Ok(both) = merged(&[&a, &b]) else { return Ok(()) };
        let (mut nodes, mut edges) = (vec![], vec![]);
        for record in both.records().values() {
            let (more_nodes, more_edges) = shape(&ClaimGraph::from(record.clone()));
            edges.extend(more_edges.into_iter().map(|(s, t, e)| (s + nodes.len(), t + nodes.len(), e)));
            nodes.extend(more_nodes);
        }
        prop_assert_eq!(shape(&both), (nodes, edges));
    }

    #[test]
    fn the_surer_claims_stay_as_they_are_but_for_links_to_the_others([a, _, _] in three_graphs(), least in 0..=100u8, next in 0..=100u8) {
        let [least, next] = [least, next].map(|p| f32::from(p) / 100.0);
        for record in a.records().values() {
            let kept = record.clone().at_least(least);
            prop_assert_eq!(&kept.entities, &record.entities);
            let ids = |r: &Record| r.claims.iter().map(|c| c.id).collect::<Vec<_>>();
            let sure = record.claims.iter().filter(|c| c.confidence >= least).map(|c| c.id).collect::<Vec<_>>();
            prop_assert_eq!(ids(&kept), sure.clone());
            for claim in &kept.claims {
                let slots = claim.subject.iter().chain(&claim.object).chain(claim.arguments.iter().map(|a| &a.slot));
                for slot in slots {
                    prop_assert!(!matches!(slot.target, Target::Claim(id) if !sure.contains(&id)), "{:?}", slot);
                }
            }
            let both = kept.clone().at_least(next);
            prop_assert_eq!(both, record.clone().at_least(least.max(next)));
        }
    }

    #[test]
    fn the_asserted_triples_are_claims_that_are_asserted([a, _, _] in three_graphs()) {
        for record in a.records().values() {
            let entity = |slot: &Option<Slot>| match slot.as_ref().map(|s| s.target) {
                Some(Target::Mention(id)) => {
                    record.entities.iter().find(|e| e.mentions.iter().any(|m| m.mention == id)).map(|e| e.id)
                }
                _ => None,
            };
            let describes = |c: &Claim| {
                matches!(c.rule, Rule::Copula | Rule::Apposition | Rule::Title | Rule::SecondaryPredicate)
            };
            let between = record.claims.iter().filter(|c| match (entity(&c.subject), entity(&c.object)) {
                (Some(subject), Some(object)) => subject != object || !describes(c),
                _ => false,
            });
            let expected = between.filter(|c| c.is_asserted()).map(|c| c.id).collect::<Vec<_>>();
            let triples = a.asserted().into_iter().filter(|t| t.document.id() == record.document.id());
            prop_assert_eq!(triples.map(|t| t.claim.id).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_graph_reads_back_as_it_was_written([a, _, _] in three_graphs()) {
        let written = file(&a, Format::Json);
        let read = json::read(&written).map_err(|e| TestCaseError::fail(format!("{e}\n{written}")))?;
        for format in Format::ALL.iter().copied() {
            // Also what a format cannot say is the same.
            let of = |graph| export(graph, format, &Options::default()).map_err(|e| e.to_string());
            prop_assert_eq!(of(&read), of(&a), "{}", format.name());
        }
        prop_assert_eq!(read, a);
    }
}

fn harbour() -> ClaimGraph {
    let document = story(
        "harbour",
        "Ann Berg met Bo Lund",
        &[("Ann Berg", EntityType::Person, MentionKind::Name), ("Bo Lund", EntityType::Person, MentionKind::Name)],
    );
    let claims = vec![claim(&document, 1, "Ann Berg", "met", "Bo Lund")];
    let entities = entities(&document);
    build(document, claims, entities)
}

#[test]
fn a_claim_is_a_node_with_edges_to_what_it_is_about() {
    let (nodes, edges) = shape(&harbour());
    let id = || "harbour".to_owned();
    let expected = [
        Node::Document(id()),
        Node::Entity(id(), EntityId(1)),
        Node::Entity(id(), EntityId(2)),
        Node::Claim(id(), ClaimId(1)),
    ];
    assert_eq!(nodes, expected);
    assert_eq!(edges, [(3, 1, Edge::Subject), (3, 2, Edge::Object), (3, 0, Edge::StatedIn)]);
}

#[test]
fn a_reference_that_leads_nowhere_leaves_the_words() {
    let graph = harbour();
    let record = &graph.records()["harbour"];
    let mut claims = record.claims.clone();
    let spans = claims[0].predicate.spans.clone();
    for target in [Target::Claim(ClaimId(99)), Target::Mention(MentionId(99))] {
        claims[0].object = Some(Slot { spans: spans.clone(), target });
        let mut entities = record.entities.clone();
        entities[0].members = vec![EntityId(77)];
        let graph = build(record.document.clone(), claims.clone(), entities);
        assert!(shape(&graph).0.contains(&Node::Value("harbour".to_owned(), "met".to_owned())));
        assert_eq!(graph.asserted(), []);
        for format in Format::ALL.iter().copied() {
            let written = export(&graph, format, &Options::default()).expect("a dangling reference is no error");
            assert!(!written.0.is_empty());
        }
        for format in [Format::Claims, Format::Entities, Format::Jsonld] {
            let written = file(&graph, format);
            assert!(
                !written.contains("00000063\"") && !written.contains("0000004d\""),
                "{} refers to it",
                format.name()
            );
        }
    }
}

#[test]
fn only_asserted_claims_become_triples() {
    let graph = harbour();
    assert_eq!(graph.asserted().len(), 1);
    let record = &graph.records()["harbour"];
    for (polarity, modality) in [(Polarity::Negative, Modality::Actual), (Polarity::Positive, Modality::Intended)] {
        let mut claims = record.claims.clone();
        (claims[0].polarity, claims[0].modality) = (polarity, modality);
        assert_eq!(build(record.document.clone(), claims, record.entities.clone()).asserted(), []);
    }
}

#[test]
fn one_id_with_two_texts_is_a_conflict() {
    let other = build(story("harbour", "Ann Berg left", &[]), vec![], vec![]);
    assert_eq!(ClaimGraph::merge([harbour(), other]), Err(Conflict::Article("harbour".to_owned())));
    let renamed = harbour().made_by("claimgraph 9.9.9");
    assert_eq!(ClaimGraph::merge([harbour(), renamed]), Err(Conflict::Annotation("harbour".to_owned())));
}

#[test]
fn what_is_no_graph_is_refused_with_its_reason() {
    let good = file(&harbour(), Format::Json);
    assert!(json::read(&good).is_ok());
    for (from, to, reason) in [
        ("\"format\":1", "\"format\":2", "graph format 2, but this program reads format 1"),
        ("\"format\":1,", "", "it has no `format`"),
        ("]}\n", "", "not a claim graph: EOF"),
        ("\"head\":0", "\"head\":40", "document `harbour`: sentence 0: the head of word 2 lies outside"),
        ("\"mention\":1", "\"mention\":8", "holds a mention or a word that is not there"),
        ("\"reason\":\"first\"", "\"reason\":\"worst\"", "unknown variant `worst`"),
        ("\"span\":[0,3]", "\"span\":[0,300]", "document `harbour`: token 0 stands outside the text"),
        ("\"span\":[0,3]", "\"span\":[3,0]", "the span [3, 0] ends before it starts"),
        ("\"evidence\":[[0,20]]", "\"evidence\":[[0,21]]", "has words outside the text"),
        ("\"sentence\":0", "\"sentence\":1", "stands in a sentence that is not there"),
        ("{\"mention\":0,\"reason\"", "{\"mention\":5,\"reason\"", "has a mention that is not there"),
        ("c-0", "k-0", "is no id"),
        ("\"margin\"", "\"margins\"", "unknown field `margins`"),
        ("\"upos\":\"X\"", "\"upos\":\"Y\"", "token 0: `Y` is no part of speech"),
    ] {
        assert!(good.contains(from), "{from}\n{good}");
        let error = json::read(&good.replacen(from, to, 1)).expect_err(reason).to_string();
        assert!(error.contains(reason), "{error}");
    }
}
