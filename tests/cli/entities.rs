//! Gazetteers, overrides, `show` and `stats`.

use super::{Folder, bad, document, good};

#[test]
fn overrides_hold_on_every_run_and_across_documents() {
    let folder = Folder::new("overrides");
    folder.file("a.conllu", document("a", "Ann")).file("b.conllu", document("b", "Bo"));
    folder.file("reviewed.tsv", "# reviewed\nsame\tAnn\tBo\nrename\tOslo\tKristiania\ta\n");
    for name in ["a", "b"] {
        good(folder.run(&["build", &format!("{name}.conllu"), "-o", name, "--overrides", "reviewed.tsv"]));
    }
    good(folder.run(&["build", "b.conllu", "a.conllu", "-o", "both", "--overrides", "reviewed.tsv"]));
    good(folder.run(&["merge", "b", "a", "-o", "merged.json"]));
    assert_eq!(folder.read("merged.json"), folder.read("both/graph.json"));
    good(folder.run(&["build", "a.conllu", "b.conllu", "-o", "again", "--overrides", "reviewed.tsv"]));
    assert_eq!(folder.read("again/graph.json"), folder.read("both/graph.json"));
    assert!(folder.read("both/entities.jsonl").contains("\"name\":\"Kristiania\""));
    assert!(folder.read("both/entities.jsonl").contains("\"name\":\"Oslo\""));
    let shown = good(folder.run(&["show", "Ann", "both"]));
    assert!(shown.contains("same by override") && shown.contains("2 mentions"), "{shown}");
    folder.file("broken.tsv", "same\tAnn\tBo\nunlike\tAnn\tBo\n");
    let error = bad(1, folder.run(&["build", "a.conllu", "-o", "c", "--overrides", "broken.tsv"]));
    assert_eq!(error, "error: broken.tsv: line 2: `unlike` is none of same, not-same and rename\n");
    assert!(!folder.names().iter().any(|n| n.starts_with("c/")));
}

#[test]
fn gazetteer_links_to_the_identifiers_of_a_database() {
    let folder = Folder::new("gazetteer");
    folder.file("a.conllu", document("a", "Ann")).file("ours.tsv", "Anna Berg\tAnn\tperson\thttps://db.example/7\n");
    let claims = good(folder.run(&["build", "a.conllu", "--format", "entities", "-o", "-", "--gazetteer", "ours.tsv"]));
    assert!(claims.contains(r#""links":[{"iri":"https://db.example/7","score":0.97}]"#), "{claims}");
    folder.file("bad.tsv", "Ann\tperson\n");
    let error = bad(1, folder.run(&["extract", "a.conllu", "--gazetteer", "bad.tsv"]));
    assert!(error.starts_with("error: bad.tsv: line 1: 2 fields"), "{error}");
}

#[test]
fn show_and_stats_print_what_a_graph_holds() {
    let folder = Folder::new("show");
    folder.file("a.conllu", document("a", "Ann"));
    good(folder.run(&["build", "a.conllu", "-o", "a"]));
    let shown = good(folder.run(&["show", "ann", "a"]));
    assert_eq!(
        shown,
        "Ann (person)\n\n1 mention\n    1  Ann                                                                 first\n\n\
         1 claim\n    1  Ann | met | the mayor of Oslo\n"
    );
    assert!(shown.lines().all(|l| l.chars().count() <= 80));
    let json: serde_json::Value =
        serde_json::from_str(&good(folder.run(&["show", "Ann", "a", "--json"]))).expect("JSON");
    assert_eq!(json["entities"][0]["mentions"][0]["reason"], "first");
    assert_eq!(json["claims"][0]["relation"]["text"], "met");
    let error = bad(1, folder.run(&["show", "Oslo harbour", "a"]));
    assert_eq!(error, "error: a: there is no entity `Oslo harbour` in it; like it are: Oslo, the mayor of Oslo\n");
    let stats = good(folder.run(&["stats", "a"]));
    assert!(
        stats.starts_with("documents                              1\nsentences                              1\n"),
        "{stats}"
    );
    let json: serde_json::Value = serde_json::from_str(&good(folder.run(&["stats", "a", "--json"]))).expect("JSON");
    assert_eq!((&json["claims"]["all"], &json["entities"]["type"]["person"]), (&1.into(), &2.into()));
    assert_eq!(json["top"][0]["name"], "Ann");
}
