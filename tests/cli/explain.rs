//! `extract --explain` accounts for every sentence.

use serde_json::Value;

use super::{Folder, document, good};

/// A fragment, a claim, an order and a line of stars.
fn talks() -> String {
    let rest = "\
1\tQuiet\tquiet\tADJ\tJJ\tDegree=Pos\t2\tamod\t_\t_
2\tnight\tnight\tNOUN\tNN\tNumber=Sing\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tClose\tclose\tVERB\tVB\tMood=Imp|VerbForm=Fin\t0\troot\t_\t_
2\tit\tit\tPRON\tPRP\tCase=Acc|Number=Sing|Person=3|PronType=Prs\t1\tobj\t_\tSpaceAfter=No
3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

1\t***\t***\tPUNCT\tNFP\t_\t0\troot\t_\t_

";
    document("talks", "Ann") + rest
}

#[test]
fn every_sentence_has_claims_or_a_reason_as_text() {
    let folder = Folder::new("explain");
    folder.file("talks.conllu", talks());
    let out = good(folder.run(&["extract", "talks.conllu", "--explain"]));
    let claims = good(folder.run(&["extract", "talks.conllu"]));
    let claim: Value = serde_json::from_str(&claims).expect("one claim");
    let expected = format!(
        "talks
  0  Ann met the mayor of Oslo.
       verb-object {:.2}: Ann | met | the mayor of Oslo
  1  Quiet night.
       no claim: it has no verb that says something of somebody (fragment)
  2  Close it!
       no claim for \"Close\": it is an order or a request (order)
  3  ***
       no claim: there are no words in it (no-words)
4 sentences, 1 with 1 claim, 3 without (1 no-words, 1 fragment, 1 order)

",
        claim["confidence"].as_f64().expect("a number")
    );
    assert_eq!(out, expected);
}

#[test]
fn every_sentence_is_a_line_of_json() {
    let folder = Folder::new("explain-json");
    folder.file("talks.conllu", talks());
    let out = good(folder.run(&["extract", "talks.conllu", "--explain=json"]));
    let lines: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let texts: Vec<&str> = lines.iter().filter_map(|l| l["text"].as_str()).collect();
    assert_eq!(texts, ["Ann met the mayor of Oslo.", "Quiet night.", "Close it!", "***"]);
    let reasons: Vec<&Value> = lines.iter().map(|l| &l["reason"]).collect();
    assert_eq!(reasons, [&Value::Null, &"fragment".into(), &"order".into(), &"no-words".into()]);
    let claims = good(folder.run(&["extract", "talks.conllu"]));
    assert_eq!(lines[0]["claims"][0], serde_json::from_str::<Value>(&claims).expect("one claim"));
    assert_eq!(lines[2]["left_out"][0]["text"], "Close");
    assert_eq!(lines[2]["spans"][0], serde_json::json!([40, 49]));
}

#[test]
fn an_article_is_accounted_for_to_its_last_sentence() {
    let folder = Folder::new("explain-article");
    let article = concat!(env!("CARGO_MANIFEST_DIR"), "/graphs/harbour-deal/document.conllu");
    let conllu = std::fs::read_to_string(article).expect("a sample");
    let out = good(folder.run(&["extract", article, "--explain=json"]));
    let lines: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines.len(), conllu.lines().filter(|l| l.starts_with("1\t")).count());
    for line in &lines {
        let claims = line["claims"].as_array().expect("claims").len();
        assert_eq!(claims == 0, line["reason"].is_string(), "{line}");
    }
    let mut told: Vec<&Value> = lines.iter().flat_map(|l| l["claims"].as_array().expect("claims")).collect();
    let claims = good(folder.run(&["extract", article]));
    let mut expected: Vec<Value> = claims.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let id = |claim: &Value| claim["id"].as_str().map(str::to_owned);
    told.sort_by_key(|c| id(c));
    expected.sort_by_key(id);
    assert_eq!(told, expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_claim_left_out_for_its_confidence_is_still_accounted_for() {
    let folder = Folder::new("explain-least");
    folder.file("talks.conllu", talks());
    let out = good(folder.run(&["extract", "talks.conllu", "--explain=json", "--min-confidence", "1"]));
    let first: Value = serde_json::from_str(out.lines().next().expect("a line")).expect("JSON");
    assert_eq!((&first["claims"], &first["reason"]), (&serde_json::json!([]), &"low-confidence".into()));
    assert_eq!(first["left_out"][0]["rule"], "verb-object");
    let text = good(folder.run(&["extract", "talks.conllu", "--explain=text", "--min-confidence", "1"]));
    assert!(text.contains("left out: verb-object 0."), "{text}");
    assert!(text.contains("4 sentences, 0 with 0 claims, 4 without"), "{text}");
}

#[test]
fn long_sentences_are_wrapped_at_eighty_columns() {
    let folder = Folder::new("explain-wide");
    let words = (1..60).map(|i| format!("{i}\tword{i}\tword\tNOUN\tNN\t_\t{}\tdep\t_\t_\n", i - 1)).collect::<String>();
    let words = words.replacen("\t0\tdep", "\t0\troot", 1);
    folder.file("long.conllu", format!("# newdoc id = {}\n{words}\n", "long".repeat(30)));
    let out = good(folder.run(&["extract", "long.conllu", "--explain"]));
    assert!(out.lines().count() > 8, "{out}");
    assert!(out.lines().all(|l| l.chars().count() <= 80), "{out}");
}
