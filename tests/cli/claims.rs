//! `--min-confidence` and `--relations`.

use serde_json::Value;

use super::{Folder, Ran, bad, document, good};

/// "Bo said that Ann met the mayor.", the second clause with a doubtful parse.
const SAID: &str = "\
# newdoc id = said
# global.Entity = GRP-etype-head-form
1\tBo\tBo\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tEntity=(1-person-1-name)
2\tsaid\tsay\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
3\tthat\tthat\tSCONJ\tIN\t_\t5\tmark\t_\t_
4\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\tEntity=(2-person-1-name)|Margin=0.02
5\tmet\tmeet\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t2\tccomp\t_\t_
6\tthe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t7\tdet\t_\tEntity=(3-person-2-nominal
7\tmayor\tmayor\tNOUN\tNN\tNumber=Sing\t5\tobj\t_\tEntity=3)|Margin=0.02|SpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

";

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect()
}

fn confidence(claim: &Value) -> f64 {
    claim["confidence"].as_f64().expect("a number")
}

#[test]
fn claims_below_the_least_confidence_are_left_out_and_their_words_stay() {
    let folder = Folder::new("least");
    folder.file("said.conllu", SAID);
    let all = lines(&good(folder.run(&["extract", "said.conllu"])));
    let [frame, inner] = &all[..] else { panic!("{all:?}") };
    assert_eq!(frame["object"]["claim"], inner["id"]);
    assert!(confidence(frame) > confidence(inner), "{all:?}");
    let least = confidence(frame).to_string();
    let kept = lines(&good(folder.run(&["extract", "said.conllu", "--min-confidence", &least])));
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0]["object"], serde_json::json!({ "text": "that Ann met the mayor", "spans": [[8, 30]] }));
    let mut same = kept[0].clone();
    same["object"] = frame["object"].clone();
    assert_eq!(&same, frame);
    // The same number keeps it, the next leaves it out.
    let next = format!("{:.2}", confidence(frame) + 0.01);
    assert_eq!(good(folder.run(&["extract", "said.conllu", "--min-confidence", &next])), "");
    for wrong in ["1.1", "-0.1", "NaN", "much"] {
        let error = bad(2, folder.run(&["extract", "said.conllu", &format!("--min-confidence={wrong}")]));
        assert!(error.contains("no number from 0 to 1"), "{error}");
    }
}

#[test]
fn export_leaves_out_what_build_leaves_out() {
    let folder = Folder::new("least-export");
    folder.file("said.conllu", SAID.to_owned() + &document("talks", "Ann"));
    let claims = lines(&good(folder.run(&["extract", "said.conllu"])));
    let least = claims.iter().map(confidence).fold(0.0, f64::max).to_string();
    good(folder.run(&["build", "said.conllu", "-o", "all"]));
    good(folder.run(&["build", "said.conllu", "-o", "sure", "--min-confidence", &least]));
    assert_ne!(folder.read("all/graph.json"), folder.read("sure/graph.json"));
    assert_eq!(folder.read("all/entities.jsonl"), folder.read("sure/entities.jsonl"));
    for (format, file) in [("json", "graph.json"), ("claims", "claims.jsonl"), ("jsonld", "graph.jsonld")] {
        let out = good(folder.run(&["export", "all", "--format", format, "--min-confidence", &least]));
        assert_eq!(out, folder.read(&format!("sure/{file}")), "{format}");
        let out = good(folder.run(&["export", "sure", "--format", format]));
        assert_eq!(out, folder.read(&format!("sure/{file}")), "{format}");
    }
}

fn noted(ran: Ran) -> (String, Vec<String>) {
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    (ran.out, ran.err.lines().map(str::to_owned).collect())
}

#[test]
fn relations_have_the_types_of_the_table() {
    let folder = Folder::new("relations");
    folder.file("said.conllu", SAID);
    folder.file("own.tsv", "# ours\nmeet\thttps://x.example/v#meets\nsink\tLoss\nsell to (passive)\tSale\n");
    let (out, notes) = noted(folder.run(&["extract", "said.conllu", "--relations", "own.tsv"]));
    let claims = lines(&out);
    assert_eq!((&claims[0]["relation"]["type"], &claims[0]["relation"]["iri"]), (&Value::Null, &Value::Null));
    let relation = serde_json::json!({
        "text": "met", "lemma": "meet", "type": "meets", "iri": "https://x.example/v#meets", "spans": [[17, 20]],
    });
    assert_eq!(claims[1]["relation"], relation);
    let expected = [
        "note: own.tsv: no claim has the lemma sink, sell to (passive)",
        "note: own.tsv: 1 of 2 claims have a lemma that is not in it",
    ];
    assert_eq!(notes, expected);
}

#[test]
fn types_of_relations_survive_in_the_graph() {
    let folder = Folder::new("relations-graph");
    folder.file("said.conllu", SAID).file("own.csv", "lemma,type\nmeet,Meeting\nsay,Statement\n");
    let (_, notes) = noted(folder.run(&["build", "said.conllu", "-o", "typed", "--relations", "own.csv"]));
    assert_eq!(notes, ["note: own.csv: 0 of 2 claims have a lemma that is not in it"]);
    assert!(folder.read("typed/claims.jsonl").contains(r#""type":"Meeting""#));
    for (format, file) in [("json", "graph.json"), ("claims", "claims.jsonl"), ("jsonld", "graph.jsonld")] {
        let out = good(folder.run(&["export", "typed", "--format", format]));
        assert_eq!(out, folder.read(&format!("typed/{file}")), "{format}");
    }
    good(folder.run(&["build", "said.conllu", "-o", "plain"]));
    let (out, _) = noted(folder.run(&["export", "plain", "--format", "json", "--relations", "own.csv"]));
    assert_eq!(out, folder.read("typed/graph.json"));
}

#[test]
fn a_table_that_cannot_be_used_is_named_with_line_and_reason() {
    let folder = Folder::new("relations-bad");
    folder.file("said.conllu", SAID).file("empty.tsv", "# nothing\n").file("latin.tsv", b"caf\xe9\tx");
    folder.file("one.tsv", "meet\tMeeting\n\nsink\n").file("iri.csv", "meet,http://x y/\n");
    for (file, expected) in [
        ("one.tsv", "error: one.tsv: line 3: it has one column, but a lemma and a type are needed\n"),
        ("iri.csv", "error: iri.csv: line 1: `http://x y/` is no absolute IRI\n"),
        ("empty.tsv", "error: empty.tsv: there is no relation in it\n"),
        ("latin.tsv", "error: latin.tsv: this is not UTF-8\n"),
        ("missing.tsv", "error: missing.tsv: No such file or directory\n"),
    ] {
        let ran = folder.run(&["extract", "said.conllu", "--relations", file]);
        assert_eq!(ran.out, "", "{file}");
        assert_eq!(bad(1, ran), expected);
    }
}
