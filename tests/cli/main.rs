//! The program as its users run it: exit codes, messages, files, and the same output for any number of threads.

mod claims;
mod entities;
mod explain;
mod pictures;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("claimgraph-{}-{test}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Folder(path)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> &Folder {
        fs::write(self.0.join(name), content).expect("a file");
        self
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// Names of all files below, sorted.
    fn names(&self) -> Vec<String> {
        fn walk(folder: &Path, prefix: &str, names: &mut Vec<String>) {
            for entry in fs::read_dir(folder).expect("a folder").flatten() {
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                if entry.path().is_dir() {
                    walk(&entry.path(), &format!("{name}/"), names);
                } else {
                    names.push(name);
                }
            }
        }
        let mut names = vec![];
        walk(&self.0, "", &mut names);
        names.sort();
        names
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, b"")
    }

    fn run_with(&self, arguments: &[&str], stdin: &[u8]) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_claimgraph"))
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut pipe = child.stdin.take().expect("a pipe");
        let stdin = stdin.to_vec();
        let writer = std::thread::spawn(move || pipe.write_all(&stdin));
        let Output { status, stdout, stderr } = child.wait_with_output().expect("the program ends");
        // A program that does not read its input may close it.
        let _ = writer.join();
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Ran { code: status.code(), out: text(stdout), err: text(stderr) }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// What a run that went well wrote to standard output.
fn good(ran: Ran) -> String {
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    ran.out
}

/// What a run that ended with this code wrote to standard error.
fn bad(code: i32, ran: Ran) -> String {
    assert_eq!(ran.code, Some(code), "{}{}", ran.out, ran.err);
    ran.err
}

/// "NAME met the mayor of Oslo." in CoNLL-U.
fn document(id: &str, name: &str) -> String {
    format!(
        "# newdoc id = {id}
# global.Entity = GRP-etype-head-form
# newpar
1\t{name}\t{name}\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tEntity=(1-person-1-name)
2\tmet\tmeet\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t4\tdet\t_\tEntity=(2-person-2-nominal
4\tmayor\tmayor\tNOUN\tNN\tNumber=Sing\t2\tobj\t_\t_
5\tof\tof\tADP\tIN\t_\t6\tcase\t_\t_
6\tOslo\tOslo\tPROPN\tNNP\tNumber=Sing\t4\tnmod\t_\tEntity=(3-place-1-name)2)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"
    )
}

const FRENCH: &str = "Le port a fermé ses portes mardi après la tempête qui a détruit deux quais et une grue. \
    Les navires attendent au large, et le capitaine du plus grand d'entre eux a déclaré que son équipage n'avait \
    plus d'eau depuis neuf jours. La mairie n'a pas répondu à nos questions.";

#[test]
fn build_writes_its_files_beside_the_article_and_nothing_else() {
    let folder = Folder::new("beside");
    folder.file("talks.conllu", document("talks", "Ann"));
    fs::create_dir(folder.0.join("talks.claimgraph")).expect("a folder");
    folder.file("talks.claimgraph/notes.txt", "mine").file("talks.claimgraph/claims.jsonl", "old");
    assert_eq!(good(folder.run(&["build", "talks.conllu"])), "");
    let names = folder.names();
    for name in
        ["claims.jsonl", "entities.jsonl", "document.conllu", "graph.json", "graph.dot", "graph.jsonld", "graph.html"]
    {
        assert!(names.contains(&format!("talks.claimgraph/{name}")), "{name} in {names:?}");
    }
    assert!(!names.iter().any(|n| n.ends_with(".tmp")), "{names:?}");
    assert_eq!(folder.read("talks.claimgraph/notes.txt"), "mine");
    assert_ne!(folder.read("talks.claimgraph/claims.jsonl"), "old");
    assert_eq!(folder.read("talks.claimgraph/text/talks.txt"), "Ann met the mayor of Oslo.");
}

#[test]
fn only_the_formats_asked_for_are_written() {
    let folder = Folder::new("formats");
    folder.file("a.conllu", document("a", "Ann"));
    good(folder.run(&["build", "a.conllu", "-o", "x/y", "--format", "claims,json"]));
    assert_eq!(folder.names(), ["a.conllu", "x/y/claims.jsonl", "x/y/graph.json"]);
    let claims = good(folder.run(&["build", "a.conllu", "-o", "-", "--format", "claims"]));
    assert_eq!(claims, folder.read("x/y/claims.jsonl"));
    assert!(bad(2, folder.run(&["build", "a.conllu", "-o", "-"])).contains("one format goes to standard output"));
    assert!(bad(2, folder.run(&["build", "a.conllu", "--format", "docx"])).contains("docx"));
}

#[test]
fn output_is_the_same_for_any_number_of_threads() {
    let folder = Folder::new("threads");
    let many: String = (0..600).map(|i| document(&format!("d{i}"), &format!("Ann{i}"))).collect();
    folder.file("many.conllu", many);
    let run = |threads: &str| {
        let claims = good(folder.run(&["extract", "many.conllu", "--threads", threads]));
        let conllu = good(folder.run(&["annotate", "many.conllu", "--threads", threads]));
        let graph = good(folder.run(&["build", "many.conllu", "-o", "-", "--format", "json", "--threads", threads]));
        (claims, conllu, graph)
    };
    let one = run("1");
    let ids = one.1.lines().filter_map(|l| l.strip_prefix("# newdoc id = d"));
    assert_eq!(ids.collect::<Vec<_>>(), (0..600).map(|i| i.to_string()).collect::<Vec<_>>());
    assert!(run("2") == one);
    assert!(run("7") == one);
    assert!(bad(2, folder.run(&["extract", "many.conllu", "--threads", "0"])).contains("--threads"));
}

#[test]
fn claims_are_the_same_from_the_annotation_that_was_written() {
    let folder = Folder::new("seam");
    folder.file("talks.conllu", document("talks", "Ann"));
    let conllu = good(folder.run(&["annotate", "talks.conllu"]));
    assert_eq!(good(folder.run_with(&["annotate", "-"], conllu.as_bytes())), conllu);
    let claims = good(folder.run(&["extract", "talks.conllu"]));
    assert_eq!(good(folder.run_with(&["extract", "-"], conllu.as_bytes())), claims);
}

#[test]
fn inputs_that_fail_are_named_and_the_others_go_on() {
    let folder = Folder::new("failing");
    let good_one = document("good", "Ann");
    let broken = document("broken", "Bo").replacen("\t0\troot", "\t9\troot", 1);
    folder
        .file("empty.txt", "")
        .file("blank.txt", " \n\n")
        .file("latin.txt", b"caf\xc3\xa9 \xff\xfe")
        .file("binary.txt", b"PK\x03\x04\x00\x00")
        .file("french.txt", FRENCH)
        .file("report.pdf", "x")
        .file("broken.conllu", broken + &good_one)
        .file("void.conllu", "");
    let inputs = [
        "extract",
        "empty.txt",
        "blank.txt",
        "latin.txt",
        "binary.txt",
        "french.txt",
        "report.pdf",
        "missing.txt",
        ".",
        "void.conllu",
        "broken.conllu",
    ];
    let ran = folder.run(&inputs);
    let expected = [
        "error: empty.txt: there is no text in it",
        "error: blank.txt: there is no text in it",
        "error: latin.txt: this is not UTF-8 (byte 6), nor clearly text in another encoding",
        "error: binary.txt: this is no text: byte 4 is NUL",
        "error: french.txt: the text seems to be French, not English (--force takes it)",
        "error: report.pdf: unknown extension; say with --input-format what it is",
        "error: missing.txt: No such file or directory",
        "error: .: this is a directory, not a file",
        "error: broken.conllu: line 5: the head 9 lies outside the sentence",
    ];
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.err.lines().collect::<Vec<_>>(), expected);
    folder.file("good.conllu", good_one);
    assert_eq!(ran.out, good(folder.run(&["extract", "good.conllu"])));
}

#[test]
fn a_build_of_nothing_but_failures_leaves_nothing_behind() {
    let folder = Folder::new("nothing");
    folder.file("empty.txt", "");
    let error = bad(1, folder.run(&["build", "empty.txt"]));
    assert!(error.ends_with("error: there is no document to build a graph from\n"), "{error}");
    folder.file("a.conllu", document("a", "Ann"));
    let error = bad(2, folder.run(&["build", "a.conllu", "-o", "x/y", "--base-iri", "no iri"]));
    assert!(error.contains("`no iri` is no absolute IRI"), "{error}");
    let error = bad(1, folder.run(&["build", "a.conllu", "-o", "empty.txt"]));
    assert_eq!(error, "error: empty.txt: this is a file, not a folder\n");
    assert_eq!(folder.names(), ["a.conllu", "empty.txt"]);
    assert!(!folder.0.join("x").exists());
}

#[test]
fn ids_come_from_the_caller_then_the_file_then_the_text() {
    let folder = Folder::new("ids");
    let anonymous = document("", "Ann").replacen("# newdoc id = \n", "", 1);
    let two = format!("{anonymous}# newdoc\n{anonymous}");
    folder.file("one.v2.conllu", &anonymous).file("two.conllu", two);
    let ids = |ran: Ran| -> Vec<String> {
        let out = good(ran);
        out.lines().filter_map(|l| l.strip_prefix("# newdoc id = ")).map(str::to_owned).collect()
    };
    assert_eq!(ids(folder.run(&["annotate", "one.v2.conllu"])), ["one.v2"]);
    let hashed = ids(folder.run_with(&["annotate", "-"], anonymous.as_bytes()));
    assert!(hashed[0].starts_with("d-") && hashed[0].len() == 34, "{hashed:?}");
    assert_eq!(ids(folder.run(&["annotate", "two.conllu"])), [hashed[0].as_str(), &hashed[0]]);
    folder.file("odd.conllu", document("a/b c", "Ann"));
    good(folder.run(&["build", "odd.conllu"]));
    assert!(folder.names().contains(&"odd.claimgraph/text/a%2Fb%20c.txt".to_owned()), "{:?}", folder.names());
}

#[test]
fn one_id_stands_for_one_text() {
    let folder = Folder::new("conflict");
    folder.file("a.conllu", document("x", "Ann")).file("b.conllu", document("x", "Bo"));
    folder.file("twice.conllu", document("x", "Ann").repeat(2));
    let error = bad(1, folder.run(&["build", "a.conllu", "b.conllu", "-o", "both"]));
    let expected =
        "error: b.conllu: document `x`: the id `x` is that of another text already (a.conllu: document `x`)\n";
    assert_eq!(error, expected);
    good(folder.run(&["build", "twice.conllu", "-o", "twice"]));
    good(folder.run(&["build", "a.conllu", "-o", "a"]));
    assert_eq!(folder.read("twice/graph.json"), folder.read("a/graph.json"));
    good(folder.run(&["build", "b.conllu", "-o", "b"]));
    assert!(bad(1, folder.run(&["merge", "a", "b"])).contains("`x`"));
    assert_eq!(good(folder.run(&["merge", "a", "twice"])), folder.read("a/graph.json"));
}

#[test]
fn merging_joins_and_removing_undoes_it() {
    let folder = Folder::new("merge");
    folder.file("a.conllu", document("a", "Ann")).file("b.conllu", document("b", "Bo"));
    for name in ["a", "b"] {
        good(folder.run(&["build", &format!("{name}.conllu"), "-o", name]));
    }
    good(folder.run(&["build", "b.conllu", "a.conllu", "-o", "both"]));
    good(folder.run(&["merge", "a/graph.json", "b", "-o", "merged.json"]));
    assert_eq!(folder.read("merged.json"), folder.read("both/graph.json"));
    good(folder.run(&["remove", "merged.json", "b", "-o", "merged.json"]));
    assert_eq!(folder.read("merged.json"), folder.read("a/graph.json"));
    let error = bad(1, folder.run(&["remove", "merged.json", "b"]));
    assert_eq!(error, "error: merged.json: there is no document `b` in it, but a\n");
    folder.file("other.json", "{}");
    let ran = folder.run(&["merge", "a", "other.json", "missing.json"]);
    assert_eq!((ran.code, ran.out), (Some(1), folder.read("a/graph.json")));
    assert!(ran.err.starts_with("error: other.json: not a claim graph"), "{}", ran.err);
    assert!(ran.err.ends_with("error: missing.json: No such file or directory\n"), "{}", ran.err);
}

#[test]
fn export_writes_what_build_writes() {
    let folder = Folder::new("export");
    folder.file("a.conllu", document("a", "Ann") + &document("b", "Bo"));
    good(folder.run(&["build", "a.conllu"]));
    for (format, file) in [
        ("claims", "claims.jsonl"),
        ("entities", "entities.jsonl"),
        ("conllu", "document.conllu"),
        ("json", "graph.json"),
        ("dot", "graph.dot"),
        ("svg", "graph.svg"),
        ("jsonld", "graph.jsonld"),
    ] {
        let out = good(folder.run(&["export", "a.claimgraph", "--format", format]));
        assert_eq!(out, folder.read(&format!("a.claimgraph/{file}")), "{format}");
    }
    good(folder.run(&["export", "a.claimgraph/graph.json", "--format", "text", "-o", "texts"]));
    assert_eq!(folder.read("texts/text/b.txt"), "Bo met the mayor of Oslo.");
    assert!(bad(2, folder.run(&["export", "a.claimgraph", "--format", "text"])).contains("name a folder with -o"));
}

#[test]
fn linked_data_has_the_base_that_was_given_and_no_other() {
    let folder = Folder::new("linked");
    folder.file("a.conllu", document("a", "Ann"));
    good(folder.run(&["build", "a.conllu"]));
    for format in ["ttl", "trig", "nq", "rdf12", "nanopub", "jsonld", "webannotation"] {
        let run = |base| folder.run(&["export", "a.claimgraph", "--format", format, "--base-iri", base]);
        let out = good(run("https://example.org/kg/"));
        assert!(out.contains("https://example.org/kg/") && !out.contains("urn:claimgraph:document"), "{format}: {out}");
        assert!(bad(2, run("no iri")).contains("no absolute IRI"), "{format}");
    }
}

#[test]
fn what_is_known_of_an_article_is_taken_from_the_command_line() {
    let folder = Folder::new("metadata");
    folder.file("a.conllu", document("a", "Ann"));
    let options =
        ["--title", "Talks", "--date", "4 Feb 2026", "--source", "The Post", "--url", "https://post.example/1"];
    let out = good(folder.run(&[&["annotate", "a.conllu"], &options[..]].concat()));
    for line in ["title = Talks", "date = 2026-02-04", "source = The Post", "url = https://post.example/1"] {
        assert!(out.contains(&format!("# meta::{line}\n")), "{line} in {out}");
    }
    assert!(bad(2, folder.run(&["annotate", "a.conllu", "--date", "soon"])).contains("no date like 2026-02-04"));
    assert!(bad(2, folder.run(&["annotate", "a.conllu", "a.conllu", "--title", "x"])).contains("--title"));
    assert!(bad(2, folder.run(&["annotate", "-", "-"])).contains("standard input"));
    assert!(bad(2, folder.run(&["build", "-"])).contains("-o"));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let folder = Folder::new("pipe");
    let many: String = (0..2000).map(|i| document(&format!("d{i}"), "Ann")).collect();
    folder.file("many.conllu", many);
    let mut child = Command::new(env!("CARGO_BIN_EXE_claimgraph"))
        .args(["annotate", "many.conllu"])
        .current_dir(&folder.0)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn colours_are_for_terminals_and_never_against_no_color() {
    let folder = Folder::new("colours");
    let error = |variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimgraph"));
        command.args(["extract", "missing.txt"]).current_dir(&folder.0);
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        let output = command.envs(variables.iter().copied()).output().expect("the program runs");
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    let plain = "error: missing.txt: No such file or directory\n";
    assert_eq!(error(&[]), plain);
    assert!(error(&[("CLICOLOR_FORCE", "1")]).contains("\u{1b}["));
    assert_eq!(error(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), plain);
}

#[test]
fn help_and_licences_are_printed() {
    let folder = Folder::new("help");
    for command in ["build", "annotate", "extract", "export", "merge", "remove", "show", "stats"] {
        assert!(good(folder.run(&[command, "--help"])).contains("Examples:"), "{command}");
    }
    let notices = good(folder.run(&["licenses"]));
    for notice in [
        "CC BY-SA 4.0",
        "all-MiniLM-L6-v2",
        "GUM",
        "Apache License",
        "Permission is hereby granted",
        "WordNet 3.0 Copyright 2006",
    ] {
        assert!(notices.contains(notice), "{notice}");
    }
    assert!(good(folder.run(&["--version"])).starts_with("claimgraph "));
    bad(2, folder.run(&["draw"]));
    bad(2, folder.run(&["extract"]));
}

/// With the weights inside the program.
#[cfg(feature = "embedded-model")]
mod with_weights {
    use super::*;

    const TALKS: &str = "Ann Berg met the mayor of Oslo on Tuesday.  \"We won't sign,\" she said.\n\n\tShips wait.\r\n";

    #[test]
    fn text_is_annotated_and_comes_back_to_the_last_space() {
        let folder = Folder::new("text");
        folder.file("talks.txt", TALKS);
        good(folder.run(&["build", "talks.txt"]));
        assert_eq!(folder.read("talks.claimgraph/text/talks.txt"), TALKS);
        let conllu = good(folder.run(&["annotate", "talks.txt"]));
        assert_eq!(conllu, folder.read("talks.claimgraph/document.conllu"));
        good(folder.run_with(&["build", "-", "-o", "again"], conllu.as_bytes()));
        assert_eq!(folder.read("again/graph.json"), folder.read("talks.claimgraph/graph.json"));
        let claims = good(folder.run(&["extract", "talks.txt"]));
        assert_eq!(claims, folder.read("talks.claimgraph/claims.jsonl"));
        assert_eq!(good(folder.run_with(&["extract", "-"], conllu.as_bytes())), claims);
    }

    #[test]
    fn lines_of_json_stream_and_a_bad_one_is_named() {
        let folder = Folder::new("jsonl");
        let lines = "{\"id\": \"b\", \"text\": \"Ships wait.\", \"date\": \"2026-02-04\"}\n\n{\"id\": 1}\n\
            {\"id\": 7, \"text\": \"Ann left.\"}";
        let ran = folder.run_with(&["annotate", "--input-format", "jsonl", "-"], lines.as_bytes());
        assert_eq!((ran.code, ran.err.as_str()), (Some(1), "error: standard input: line 3: missing field `text`\n"));
        let ids: Vec<&str> = ran.out.lines().filter_map(|l| l.strip_prefix("# newdoc id = ")).collect();
        assert_eq!(ids, ["b", "7"]);
        assert_eq!(good(folder.run_with(&["extract", "--input-format", "jsonl", "-"], b"")), "");
    }

    #[test]
    fn foreign_text_is_taken_by_force_and_short_text_always() {
        let folder = Folder::new("foreign");
        folder.file("french.txt", FRENCH).file("short.txt", "Le port a fermé ses portes mardi.");
        bad(1, folder.run(&["annotate", "french.txt"]));
        assert!(!good(folder.run(&["annotate", "french.txt", "--force"])).is_empty());
        assert!(!good(folder.run(&["annotate", "short.txt"])).is_empty());
    }

    #[test]
    fn weights_that_are_none_are_refused() {
        let folder = Folder::new("weights");
        folder.file("talks.txt", TALKS).file("x.onnx", "no weights");
        let error = bad(1, folder.run(&["annotate", "talks.txt", "--model", "x.onnx"]));
        assert!(error.starts_with("error: x.onnx: these are no weights of claimgraph"), "{error}");
        let error = bad(1, folder.run(&["annotate", "talks.txt", "--model", "y.onnx"]));
        assert!(error.starts_with("error: y.onnx: cannot read the weights"), "{error}");
    }
}

#[test]
fn verify_tells_exports_that_say_the_same_from_those_that_do_not() {
    let folder = Folder::new("verify");
    folder.file("talks.conllu", document("talks", "Ann"));
    let formats = "json,claims,entities,neo4j,cypher,graphml,gexf,cytoscape,node-link,csv,brat,cas";
    good(folder.run(&["build", "talks.conllu", "-o", "talks", "--format", formats]));
    let same = good(folder.run(&["verify", "talks"]));
    assert_eq!(same.lines().count(), 11, "{same}");
    assert!(same.contains("graph.graphml: the same (1 claims, 3 entities, 1 direct edges)"), "{same}");
    good(folder.run(&["verify", "talks", "--against", "talks/claims.csv", "talks/neo4j"]));
    let changed = folder.read("talks/graph.gexf").replace("Oslo", "Bergen");
    folder.file("talks/graph.gexf", changed);
    let error = bad(1, folder.run(&["verify", "talks/graph.json", "--against", "talks/graph.gexf"]));
    assert!(error.contains("graph.gexf") && error.contains("Bergen") && error.contains("Oslo"), "{error}");
    let moved = folder.read("talks/brat/talks.ann").replacen("Place 21 25", "Place 20 24", 1);
    folder.file("talks/brat/talks.ann", moved);
    let error = bad(1, folder.run(&["verify", "talks", "--against", "talks/brat"]));
    assert!(error.contains("brat/talks.ann: line") && error.contains("not those of the text"), "{error}");
    let error = bad(1, folder.run(&["verify", "talks/graph.json", "--against", "talks/none"]));
    assert!(error.contains("no export"), "{error}");
}

#[test]
fn a_graph_without_text_gets_it_back_from_the_same_text_alone() {
    let folder = Folder::new("attach");
    folder.file("talks.conllu", document("talks", "Ann"));
    good(folder.run(&["build", "talks.conllu", "-o", "whole"]));
    good(folder.run(&["build", "talks.conllu", "-o", "shared", "--no-text"]));
    assert!(folder.names().iter().all(|n| !n.starts_with("shared/text")), "{:?}", folder.names());
    assert!(!folder.read("shared/graph.json").contains("mayor"));
    good(folder.run(&["attach", "shared", "--text", "whole", "-o", "attached.json"]));
    assert_eq!(folder.read("attached.json"), folder.read("whole/graph.json"));
    folder.file("other.txt", "Bo met the mayor of Oslo.");
    let error = bad(1, folder.run(&["attach", "shared", "--text", "other.txt"]));
    assert!(error.contains("none of the files is the text of `talks`"), "{error}");
    bad(2, folder.run(&["build", "talks.conllu", "-o", "none", "--no-text", "--format", "text"]));
}
