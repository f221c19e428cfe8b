//! The published records, to the letter.

use claimgraph::claim::{
    Argument, Attribution, AttributionKind, Circumstance, ClaimId, Modality, Polarity, Role, Target,
};
use claimgraph::document::{EntityType, MentionId, MentionKind};
use claimgraph::export::{Format, Options};
use claimgraph::graph::{ClaimGraph, ClaimRecord, EntityRecord, build};
use claimgraph::resolve::{EntityId, Link, Member, Reason};
use claimgraph::span::Span;

use crate::support::{claim, entities, export, file, find, slot, story};

/// Ann, whom a later "she" stands for, did not threaten to leave.
fn report() -> ClaimGraph {
    let text = "\u{1f6a2} She did not threaten to leave Oslo on Tuesday , officials said";
    let document = story(
        "talks/1",
        text,
        &[
            ("She", EntityType::Person, MentionKind::Pronoun),
            ("Oslo", EntityType::Place, MentionKind::Name),
            ("officials", EntityType::Person, MentionKind::Nominal),
        ],
    );
    let mut all = entities(&document);
    all[0].name = "Ann Berg".to_owned();
    all[0].mentions[0].reason = Reason::Coreference;
    all[1].links = vec![Link { iri: "https://example.org/Q585".to_owned(), score: 0.97 }];
    // Nobody knows who the officials are.
    all.truncate(2);
    let mut one = claim(&document, 0x1f0c, "She", "did not threaten to leave", "Oslo");
    one.predicate.lemma = "threaten to leave".to_owned();
    one.polarity = Polarity::Negative;
    let tuesday = slot(&document, "Tuesday");
    one.time = Some(Circumstance { spans: tuesday.spans.clone(), value: Some("2026-02-03".to_owned()) });
    one.arguments = vec![Argument { slot: tuesday, role: Some(Role::Time), preposition: Some("on".to_owned()) }];
    one.attribution = vec![Attribution {
        source: Some(slot(&document, "officials")),
        cue: vec![find(text, "said")],
        kind: AttributionKind::Indirect,
    }];
    one.evidence = vec![find(text, "She did not threaten to leave Oslo on Tuesday")];
    build(document, vec![one], all).made_by("claimgraph 0.1.0 model 3f2a")
}

#[test]
fn a_claim_is_written_in_the_order_of_its_schema_with_absent_fields_left_out() {
    let expected = concat!(
        r#"{"id":"c-00000000000000000000000000001f0c","document":"talks/1","sentence":0,"#,
        r#""subject":{"text":"She","spans":[[2,5]],"name":"Ann Berg","#,
        r#""entity":"e-00000000000000000000000000000001","type":"person"},"#,
        r#""relation":{"text":"did not threaten to leave","lemma":"threaten to leave","spans":[[6,31]]},"#,
        r#""object":{"text":"Oslo","spans":[[32,36]],"name":"Oslo","#,
        r#""entity":"e-00000000000000000000000000000002","type":"place"},"#,
        r#""arguments":[{"role":"time","preposition":"on","text":"Tuesday","spans":[[40,47]]}],"#,
        r#""polarity":"negative","modality":"actual","#,
        r#""attribution":[{"source":{"text":"officials","spans":[[50,59]]},"#,
        r#""cue":{"text":"said","spans":[[60,64]]},"kind":"indirect"}],"#,
        r#""time":{"text":"Tuesday","value":"2026-02-03"},"confidence":0.93,"rule":"verb-object","#,
        r#""evidence":[{"text":"She did not threaten to leave Oslo on Tuesday","spans":[[2,47]]}],"#,
        r#""tool":"claimgraph 0.1.0 model 3f2a"}"#,
        "\n"
    );
    assert_eq!(file(&report(), Format::Claims), expected);
}

#[test]
fn an_entity_is_written_with_its_mentions_and_why_they_are_its() {
    let expected = concat!(
        r#"{"entity":"e-00000000000000000000000000000001","document":"talks/1","name":"Ann Berg","type":"person","#,
        r#""mentions":[{"text":"She","kind":"pronoun","sentence":0,"spans":[[2,5]],"reason":"coreference"}],"#,
        r#""tool":"claimgraph 0.1.0 model 3f2a"}"#,
        "\n",
        r#"{"entity":"e-00000000000000000000000000000002","document":"talks/1","name":"Oslo","type":"place","#,
        r#""links":[{"iri":"https://example.org/Q585","score":0.97}],"#,
        r#""mentions":[{"text":"Oslo","kind":"name","sentence":0,"spans":[[32,36]],"reason":"first"}],"#,
        r#""tool":"claimgraph 0.1.0 model 3f2a"}"#,
        "\n"
    );
    assert_eq!(file(&report(), Format::Entities), expected);
}

#[test]
fn confidence_has_two_decimals_however_it_is_written() {
    let graph = report();
    let lines = file(&graph, Format::Claims);
    let record: ClaimRecord = serde_json::from_str(&lines).expect("a record reads back");
    let through_a_value = serde_json::to_value(&record).expect("a record is a value").to_string();
    assert!(through_a_value.contains(r#""confidence":0.93,"#), "{through_a_value}");
    assert_eq!(format!("{through_a_value}\n"), lines);
    assert!(file(&graph, Format::Json).contains(r#""confidence":0.93,"#));
    for line in file(&graph, Format::Entities).lines() {
        assert!(serde_json::from_str::<EntityRecord>(line).is_ok(), "{line}");
    }
}

#[test]
fn a_part_that_is_a_claim_is_linked_and_an_implied_relation_says_so() {
    let text = "Mayor Ann Berg said that Bo Lund left";
    let document = story("talks", text, &[("Ann Berg", EntityType::Person, MentionKind::Name)]);
    let all = entities(&document);
    let inner = claim(&document, 1, "Bo Lund", "left", "Bo Lund");
    let mut outer = claim(&document, 2, "Ann Berg", "said", "that Bo Lund left");
    outer.object.as_mut().expect("it has one").target = Target::Claim(ClaimId(1));
    let mut title = claim(&document, 3, "Ann Berg", "Mayor", "Mayor");
    title.predicate.implied = Some("is".to_owned());
    title.modality = Modality::Actual;
    let lines = file(&build(document, vec![inner, outer, title], all), Format::Claims);
    let link =
        r#""object":{"claim":"c-00000000000000000000000000000001","text":"that Bo Lund left","spans":[[20,37]]}"#;
    assert!(lines.contains(link), "{lines}");
    let implied = r#""relation":{"text":"is","lemma":"mayor","spans":[[0,5]]}"#;
    assert!(lines.contains(implied) && lines.contains(r#""rule":"verb-object","implied":true,"evidence""#), "{lines}");
}

#[test]
fn evidence_in_two_places_of_a_sentence_is_one_and_its_words_are_joined() {
    let graph = report();
    let record = &graph.records()["talks/1"];
    let mut claims = record.claims.clone();
    claims[0].evidence = vec![Span::new(5, 8), find(record.document.text(), "Oslo")];
    let lines = file(&build(record.document.clone(), claims, vec![]), Format::Claims);
    assert!(lines.contains(r#""evidence":[{"text":"She Oslo","spans":[[2,5],[32,36]]}]"#), "{lines}");
}

#[test]
fn a_plural_entity_names_its_members() {
    let document = story(
        "talks",
        "Ann and Bo left . The two men met",
        &[
            ("Ann", EntityType::Person, MentionKind::Name),
            ("Bo", EntityType::Person, MentionKind::Name),
            ("The two men", EntityType::Person, MentionKind::Nominal),
        ],
    );
    let mut all = entities(&document);
    all[2].name = "Ann and Bo".to_owned();
    all[2].members = vec![EntityId(1), EntityId(2)];
    all[2].mentions = vec![Member { mention: MentionId(2), reason: Reason::Coreference }];
    let lines = file(&build(document, vec![], all), Format::Entities);
    let members = concat!(
        r#""name":"Ann and Bo","type":"person","#,
        r#""members":["e-00000000000000000000000000000001","e-00000000000000000000000000000002"],"mentions":[{"#
    );
    assert!(lines.contains(members), "{lines}");
}

#[test]
fn texts_are_files_named_by_the_encoded_id() {
    let graph = report();
    let files = export(&graph, Format::Text, &Options::default()).expect("memory takes everything");
    let text = graph.records()["talks/1"].document.text().as_bytes().to_vec();
    assert_eq!(files.0.into_iter().collect::<Vec<_>>(), [("text/talks%2F1.txt".to_owned(), text)]);
}
