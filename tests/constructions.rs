//! Claims of whole sentences, from text: every construction of `docs/claims.md` with its near miss, and the sentences of
//! `tests/data/constructions.tsv`.

use std::collections::BTreeSet;

use claimgraph::annotate::annotate;
use claimgraph::claim::{self, AttributionKind, Claim, Modality, Polarity, Slot, Target};
use claimgraph::document::{Article, Document};
use claimgraph::model::Model;
use claimgraph::span::join;

const TABLE: &str = include_str!("../docs/claims.md");
const SENTENCES: &str = include_str!("data/constructions.tsv");

/// A document for each text.
fn read(texts: &[&str]) -> Vec<Document> {
    let model = Model::embedded().expect("the weights are whole");
    let article = |(i, text): (usize, &&str)| Article { id: i.to_string(), text: (*text).into(), ..Article::default() };
    annotate(&texts.iter().enumerate().map(article).collect::<Vec<_>>(), &model)
}

fn slot(document: &Document, slot: Option<&Slot>) -> String {
    let Some(slot) = slot else { return "-".to_owned() };
    let mark = if matches!(slot.target, Target::Claim(_)) { "@" } else { "" };
    format!("{mark}{}", join(&slot.spans, document.text()))
}

fn relation(document: &Document, claim: &Claim) -> String {
    claim.predicate.implied.clone().unwrap_or_else(|| join(&claim.predicate.spans, document.text()))
}

/// A value as the published records write it.
fn name(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The innermost source; `?` where the text names none, `-` where the author speaks.
fn source(document: &Document, claim: &Claim) -> String {
    let mut sources = claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare);
    let source = sources.next_back().map(|a| a.source.as_ref().map_or("?".to_owned(), |s| slot(document, Some(s))));
    source.unwrap_or_else(|| "-".to_owned())
}

/// A claim as the table has it: `subject · relation · object · [role] preposition argument {facts} — rule`.
fn line(document: &Document, claim: &Claim) -> String {
    let mut parts =
        vec![slot(document, claim.subject.as_ref()), relation(document, claim), slot(document, claim.object.as_ref())];
    for argument in &claim.arguments {
        let role = argument.role.map(|r| format!("[{}]", name(r)));
        let words = slot(document, Some(&argument.slot));
        parts.push(role.into_iter().chain(argument.preposition.clone()).chain([words]).collect::<Vec<_>>().join(" "));
    }
    let mut facts = vec![];
    if claim.polarity != Polarity::Positive {
        facts.push(name(claim.polarity));
    }
    if claim.modality != Modality::Actual {
        facts.push(name(claim.modality));
    }
    let said = source(document, claim);
    if said != "-" {
        facts.push(format!("by {said}"));
    }
    let facts = if facts.is_empty() { String::new() } else { format!(" {{{}}}", facts.join(", ")) };
    format!("{}{facts} — {}", parts.join(" · "), name(claim.rule))
}

/// Rows of the table: construction, sentence, its claims, near miss, its claims.
fn rows() -> Vec<Vec<&'static str>> {
    let rows = TABLE.lines().filter(|l| l.starts_with("| ") && !l.starts_with("| Construction"));
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
    rows.map(cells).collect()
}

#[test]
fn every_construction_gives_the_claims_of_the_table() {
    let rows = rows();
    assert!(rows.len() >= 55, "{} constructions", rows.len());
    assert!(rows.iter().all(|r| r.len() == 5), "a row has five cells");
    let pairs: Vec<(&str, &str)> = rows.iter().flat_map(|r| [(r[1], r[2]), (r[3], r[4])]).collect();
    let documents = read(&pairs.iter().map(|(sentence, _)| *sentence).collect::<Vec<_>>());
    let mut wrong = vec![];
    for ((sentence, cell), document) in pairs.iter().zip(&documents) {
        let claims = claim::extract(document);
        let found: BTreeSet<String> = claims.iter().map(|c| line(document, c)).collect();
        let expected: BTreeSet<String> = cell.split("<br>").map(str::to_owned).filter(|c| c != "no claim").collect();
        if found != expected {
            wrong.push(format!("{sentence}\n  expected {expected:#?}\n  found {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_near_miss_differs_from_its_construction() {
    for row in rows() {
        assert!(row[1] != row[3] && row[2] != row[4], "{}", row[0]);
    }
}

/// Columns of the sentences: sentence, subject, relation, object, polarity, modality, source.
#[test]
fn sentences_give_their_claims() {
    let rows: Vec<Vec<&str>> =
        SENTENCES.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
    let sentences: BTreeSet<&str> = rows.iter().map(|r| r[0]).collect();
    assert!(sentences.len() >= 40, "{} sentences", sentences.len());
    let sentences: Vec<&str> = sentences.into_iter().collect();
    let documents = read(&sentences);
    let mut missing = vec![];
    for (sentence, document) in sentences.iter().zip(&documents) {
        let cells = |c: &Claim| {
            [
                slot(document, c.subject.as_ref()),
                relation(document, c),
                slot(document, c.object.as_ref()),
                name(c.polarity),
                name(c.modality),
                source(document, c),
            ]
        };
        let found: Vec<[String; 6]> = claim::extract(document).iter().map(cells).collect();
        for row in rows.iter().filter(|r| r[0] == *sentence) {
            if !found.iter().any(|f| f[..] == row[1..]) {
                missing.push(format!("{}\n  expected {:?}\n  found {found:#?}", row[0], &row[1..]));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
