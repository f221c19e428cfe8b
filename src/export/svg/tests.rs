use std::path::{Path, PathBuf};

use super::super::picture::sketch::{sketch, with_metadata};
use super::super::{Arrangement, Cluster, Focus, Legend, Options, Show, Size, Theme, View};
use super::check::{check, read};
use super::*;
use crate::document::Metadata;
use crate::graph::json;

fn svg(graph: &ClaimGraph, size: Size) -> String {
    showing(graph, size, Show::default())
}

fn showing(graph: &ClaimGraph, size: Size, show: Show) -> String {
    let mut out = vec![];
    write(graph, &Options { size, show, ..Options::default() }, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("SVG is UTF-8")
}

fn timeline() -> Show {
    Show { arrangement: Arrangement::Timeline, ..Show::default() }
}

/// An article with two busy people, some quiet ones, reports, denials and notes.
fn busy() -> String {
    let mut lines = String::new();
    for i in 0..14 {
        let (kind, mark) = [
            ("place", ""),
            ("abstract", "possible"),
            ("organization", "not"),
            ("event", "says person:Bo Lind"),
            ("object", "time Tuesday"),
        ][i % 5];
        lines.push_str(&format!("person:Ann Berg | has seen at last | {kind}:the thing number {i} | {mark}\n"));
        lines.push_str(&format!("person:Bo Lind | wrote a letter about | {kind}:Thing {i} | {mark}\n"));
        lines.push_str(&format!("person:Cy {i} | owns | {kind}:Thing {} | \n", (i * 5) % 14));
        lines.push_str(&format!(
            "{kind}:Thing {i} | is | {} | rule copula, lemma be\n",
            ["old", "new", "dear to some"][i % 3]
        ));
    }
    lines.push_str("person:Ann Berg | greeted | person:Bo Lind\nperson:Bo Lind | thanked | person:Ann Berg\n");
    lines.push_str("person:Ann Berg | hopes | #60 | rule speech\nperson:Ann Berg | thinks | #61\n");
    lines.push_str("event:The talks | will mend | abstract:their ties | future, says person:Ann Berg\n");
    lines.push_str("person:Bo Lind | waited | | possible, says person:Ann Berg\n");
    lines
}

/// All pictures of a graph that a reader can ask for, light and dark.
fn check_all(graph: &ClaimGraph, sizes: &[Size]) {
    let clusters = [Cluster::Speaker, Cluster::Topic, Cluster::Document].map(Some);
    for size in sizes.iter().copied() {
        let boxes = clusters.iter().map(|cluster| Show { cluster: *cluster, ..Show::default() });
        let shows: Vec<Show> = boxes.chain([timeline()]).collect();
        for show in &shows {
            check(&showing(graph, size, show.clone()));
        }
        for theme in [Theme::Light, Theme::Dark] {
            let mut out = vec![];
            write(graph, &Options { size, theme, ..Options::default() }, &mut out).expect("memory takes everything");
            check(&String::from_utf8(out).expect("SVG is UTF-8"));
        }
    }
}

/// The pictures of the samples, and of another graph that `GRAPH` names, if it does.
#[test]
fn pictures_of_articles_have_no_flaw() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs");
    let samples = std::fs::read_dir(folder).expect("there are samples").map(|e| e.expect("a folder").path());
    let mut paths: Vec<_> = samples.map(|p| p.join("graph.json")).filter(|p| p.is_file()).collect();
    assert!(paths.len() >= 3, "{paths:?}");
    paths.extend(std::env::var_os("GRAPH").map(PathBuf::from));
    std::thread::scope(|scope| {
        for path in &paths {
            scope.spawn(move || {
                let graph = json::read(&std::fs::read_to_string(path).expect("a file")).expect("a graph");
                check_all(&graph, &[Size::Slide, Size::Page]);
            });
        }
    });
}

#[test]
fn nothing_overlaps_or_lies_off_the_sheet() {
    let graph = sketch(&busy());
    let focus = |entity: &str, hops| Some(Focus { entity: entity.to_owned(), hops });
    check_all(&graph, &[Size::Page, Size::Slide]);
    check(&svg(&graph, Size::Poster));
    check(&showing(&graph, Size::Poster, Show { cluster: Some(Cluster::Topic), ..Show::default() }));
    let mut small = vec![Show { focus: focus("Ann Berg", 1), legend: Legend::None, ..Show::default() }];
    small.push(Show { focus: focus("Bo Lind", 3), ..Show::default() });
    small.extend([View::Asserted, View::Speaker].map(|view| Show { view, ..Show::default() }));
    for show in small {
        check(&showing(&graph, Size::Slide, show));
    }
}

#[test]
fn a_timeline_is_in_the_order_of_time_with_a_column_for_each_thing() {
    let mut lines = String::new();
    for i in 0..40 {
        let (who, mark) = (["Ann Berg", "Bo Lind", "Cy Holm", "Di Moe", "Ed Ask", "Flo Ray"][i % 6], i % 3);
        let mark = [", possible", ", not", ", says person:Ann Berg"][mark];
        lines.push_str(&format!(
            "person:{who} | has quietly bought | object:the ship number {i} | time May {i}{mark}\n"
        ));
    }
    lines.push_str("person:Ann Berg | owns | object:the yacht\n");
    let graph = sketch(&lines);
    for size in [Size::Page, Size::Slide, Size::Poster] {
        let svg = showing(&graph, size, timeline());
        check(&svg);
        assert!(!svg.contains("yacht"), "what has no date is left out");
        assert!(svg.contains("of 40 dated claims, of 41 in all"));
    }
    let svg = showing(
        &sketch("person:Ann | met | person:Bo | time May\nperson:Ann | left | | time June"),
        Size::Page,
        timeline(),
    );
    check(&svg);
    assert!(svg.contains(">met Bo</tspan>") && svg.contains(">left</tspan>") && svg.contains(">May</tspan>"));
    assert!(svg.find(">May<") < svg.find(">June<"));
    let five = ["Ann", "Bo", "Cy", "Di", "Ed"].map(|who| format!("person:{who} | left | | time {who}'s day\n"));
    let svg = showing(&sketch(&five.concat()), Size::Page, timeline());
    check(&svg);
    assert!(svg.contains(">Ann</tspan>") && svg.contains(">others</tspan>"), "{svg}");
    assert!(svg.contains(">Ed left</tspan>") && svg.contains(">left</tspan>"), "others are named: {svg}");
    check(&showing(&sketch(""), Size::Slide, timeline()));
}

#[test]
fn small_and_empty_graphs_are_drawn() {
    for lines in ["", "person:Ann | waited", "person:Ann | bought | object:the ship", "person:Ann | saw | person:Ann"] {
        for size in [Size::Page, Size::Slide] {
            check(&svg(&sketch(lines), size));
        }
    }
    check(&svg(&ClaimGraph::default(), Size::Page));
}

#[test]
fn hostile_labels_survive() {
    let long = "x".repeat(300);
    let title = Some(format!("</title><script>&\"'{long}\u{0}\u{202e}"));
    let lines = format!(
        "person:</text><script>alert(1)</script> | \"says\" <b>&amp;</b> ]]> {long} | object:{long} {long}\n\
         person:{long} | 漢字漢字漢字漢字漢字漢字漢字 | place:🚢🚢🚢 🚢🚢 &#x0; \u{301}"
    );
    let graph = with_metadata("<&>", Metadata { title, ..Metadata::default() }, &lines);
    for size in [Size::Page, Size::Slide, Size::Poster] {
        let svg = svg(&graph, size);
        check(&svg);
        assert!(!svg.contains("<script"));
        check(&showing(&graph, size, timeline()));
    }
}

#[test]
fn lines_tell_how_far_a_claim_holds() {
    let svg = svg(
        &sketch(
            "person:Ann Berg | bought | object:the ship
             person:Ann Berg | may sell | object:the boat | possible
             person:Ann Berg | owns | object:the yacht | says person:Bo Lind
             person:Ann Berg | sold | object:the raft | not",
        ),
        Size::Page,
    );
    check(&svg);
    let drawing = svg.split("class=\"legend\"").next().expect("a drawing");
    let line = |class: &str| {
        let marker = format!("class=\"line {class}\"");
        assert_eq!(drawing.matches(&marker).count(), 1, "{class}");
        drawing.split(&marker).nth(1).and_then(|d| d.split("</g>").next()).expect("a line").to_owned()
    };
    assert!(!line("asserted").contains("dasharray") && line("asserted").contains("class=\"head\""));
    assert!(line("possible").contains("dasharray=\"0.1"));
    assert!(line("reported").contains("dasharray=\"5"));
    assert!(line("asserted negated").contains("class=\"tee\"") && !line("asserted negated").contains("class=\"head\""));
    assert!(svg.contains(">Bo Lind says:</tspan>") && svg.contains(">not sold</tspan>"));
    assert!(svg.contains("<title>Ann Berg bought the ship [2026-02-04]</title>"));
    assert!(svg.contains("<title>Ship sails · 2026-02-04</title>") && svg.contains("<desc>Drawn: 4 of 4 claims"));
}

#[test]
fn the_same_graph_gives_the_same_bytes() {
    let graph = sketch(&busy());
    assert_eq!(svg(&graph, Size::Slide), svg(&graph, Size::Slide));
}

#[test]
fn a_slide_has_its_exact_size_and_a_page_is_cut_to_what_it_shows() {
    let graph = sketch("person:Ann | bought | object:the ship");
    assert!(svg(&graph, Size::Slide).contains("viewBox=\"0 0 960 540\""));
    let page = svg(&graph, Size::Page);
    let elements = read(&page);
    let height: f64 = elements[0].get("viewBox").and_then(|v| v.rsplit(' ').next()?.parse().ok()).expect("a height");
    assert!(height < 300.0, "{height}");
}

#[test]
fn dark_is_dark() {
    let mut out = vec![];
    let options = Options { theme: Theme::Dark, ..Options::default() };
    write(&sketch("person:Ann | bought | object:the ship"), &options, &mut out).expect("memory takes everything");
    let svg = String::from_utf8(out).expect("SVG is UTF-8");
    assert!(svg.contains("fill=\"#15181C\"") && !svg.contains("#FFFFFF"));
}
