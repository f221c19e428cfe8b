//! What pictures show, and PNG and PDF through Graphviz.

use std::fs;
use std::process::Command;

use super::{Folder, bad, document, good};

fn graph(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("a.conllu", document("a", "Ann") + &document("b", "Bo"));
    good(folder.run(&["build", "a.conllu", "-o", "g", "--format", "json"]));
    folder
}

#[test]
fn a_picture_shows_what_is_near_an_entity() {
    let folder = graph("focus");
    let svg = |options: &[&str]| folder.run(&[&["export", "g", "--format", "svg"], options].concat());
    let near = good(svg(&["--focus", "bo", "--hops", "1", "--legend", "none"]));
    assert!(near.contains(">Bo</tspan>") && !near.contains(">Ann</tspan>") && !near.contains("class=\"legend\""));
    assert!(good(svg(&["--view", "asserted", "--size", "poster"])).contains(">Ann</tspan>"));
    assert!(bad(2, svg(&["--focus", "Eve"])).contains("no entity is called `Eve`"));
    assert!(bad(2, svg(&["--hops", "2"])).contains("--focus"));
    assert!(bad(2, svg(&["--focus", "Bo", "--hops", "0"])).contains("--hops"));
}

#[test]
fn a_timeline_is_drawn_as_svg_and_dot() {
    let folder = graph("timeline");
    let draw = |options: &[&str]| folder.run(&[&["export", "g", "--layout", "timeline", "--format"], options].concat());
    assert!(good(draw(&["svg"])).contains("0 dated claims"));
    assert!(good(draw(&["dot"])).contains("digraph \"timeline\""));
    assert!(bad(2, draw(&["mermaid"])).contains("svg, dot"));
    assert!(bad(2, draw(&["svg", "--cluster", "topic"])).contains("no boxes"));
}

#[test]
fn claims_stand_in_boxes() {
    let folder = graph("cluster");
    let draw = |options: &[&str]| good(folder.run(&[&["export", "g", "--cluster"], options].concat()));
    let svg = draw(&["document", "--format", "svg"]);
    assert!(svg.contains("class=\"group\"") && svg.contains(">a</tspan>") && svg.contains(">b</tspan>"), "{svg}");
    assert!(draw(&["speaker", "--format", "dot"]).contains("label=\"The articles themselves\""));
    assert!(draw(&["topic", "--format", "mermaid"]).contains("subgraph g0 [\"About "));
}

#[test]
fn options_of_pictures_are_refused_for_what_has_none() {
    let folder = graph("refused");
    for options in [["--focus", "Bo"], ["--view", "asserted"], ["--cluster", "topic"], ["--layout", "timeline"]] {
        let said = bad(2, folder.run(&[&["export", "g", "--format", "csv"], &options[..]].concat()));
        assert!(said.contains(options[0]) && said.contains("not for csv"), "{said}");
    }
}

#[test]
fn the_page_draws_what_is_near_an_entity_and_keeps_all_claims() {
    let folder = graph("page");
    let page = good(folder.run(&["export", "g", "--format", "html", "--focus", "bo"]));
    let (pictures, data) = page.split_once("id=\"data\"").expect("data");
    assert!(pictures.contains(">Bo</tspan>") && !pictures.contains(">Ann</tspan>"));
    assert_eq!(pictures.matches("<template").count(), 2, "the picture of the other document has nothing to show");
    assert!(data.contains("\"Ann\"") && data.contains("outside this view"));
}

#[test]
fn png_and_pdf_are_drawn_by_graphviz_or_said_to_need_it() {
    let folder = graph("graphviz");
    let lacking = Command::new(env!("CARGO_BIN_EXE_claimgraph"))
        .args(["export", "g", "--format", "png", "-o", "x.png"])
        .current_dir(&folder.0)
        .env("PATH", "")
        .output()
        .expect("the program starts");
    assert_eq!(lacking.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&lacking.stderr).contains("install Graphviz"), "{lacking:?}");
    assert!(!folder.0.join("x.png").exists());
    if Command::new("dot").arg("-V").output().is_err() {
        return;
    }
    for (format, start) in [("png", &b"\x89PNG"[..]), ("pdf", &b"%PDF"[..])] {
        let name = format!("x.{format}");
        good(folder.run(&["export", "g", "--format", format, "-o", &name]));
        assert!(fs::read(folder.0.join(name)).expect("a file").starts_with(start), "{format}");
    }
    good(folder.run(&["build", "a.conllu", "-o", "all", "--format", "png,svg"]));
    assert_eq!(folder.names().iter().filter(|n| n.starts_with("all/graph.")).count(), 2);
}
