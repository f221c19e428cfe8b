use super::super::picture::sketch::{sketch, with_metadata};
use super::super::{Arrangement, Focus, Legend, Options, Show, Size, Theme, View};
use super::*;
use crate::document::Metadata;

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

/// An element as it stands in the file: name and attributes, or the text between two.
#[derive(Debug)]
struct Element<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    text: &'a str,
}

impl<'a> Element<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(n, _)| *n == name).map(|(_, v)| *v)
    }

    fn number(&self, name: &str) -> f64 {
        self.get(name).and_then(|v| v.parse().ok()).unwrap_or_else(|| panic!("{name} in {self:?}"))
    }
}

/// Reads the file and checks that it is well-formed: tags nest, attributes are quoted, nothing is bare.
fn read(svg: &str) -> Vec<Element<'_>> {
    let (mut elements, mut open) = (vec![], vec![]);
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("an open tag: {piece}"));
        assert!(!text.contains('>'), "{piece}");
        for entity in text.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|e| entity.starts_with(e)), "{piece}");
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
            elements.push(Element { name: "/", attributes: vec![], text });
            continue;
        }
        let inner = tag.strip_suffix('/').unwrap_or(tag);
        let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
        let mut attributes = vec![];
        while let Some((key, after)) = rest.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a closing quote");
            attributes.push((key, value));
            rest = after;
        }
        assert_eq!(rest.trim(), "", "{piece}");
        elements.push(Element { name, attributes, text });
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(svg.chars().all(|c| !c.is_control() || c == '\n'));
    elements
}

/// What a reader sees as one box: left, top, right, bottom, and what it is.
type Area = (f64, f64, f64, f64, String);

/// Boxes of nodes, of labels' backgrounds, and of every line of text, on the sheet.
fn areas(elements: &[Element<'_>]) -> (Vec<Area>, Vec<Area>) {
    let (mut boxes, mut texts) = (vec![], vec![]);
    let mut shifts: Vec<(f64, f64)> = vec![(0.0, 0.0)];
    let mut names = vec![];
    let (mut font, mut middle) = (0.0, false);
    for e in elements {
        let (dx, dy) = *shifts.last().expect("the sheet");
        match e.name {
            "/" => {
                shifts.pop();
                names.pop();
                continue;
            }
            "g" | "svg" | "title" | "desc" | "text" | "tspan" => {
                let shift =
                    e.get("transform").and_then(|t| t.strip_prefix("translate(")?.strip_suffix(')')?.split_once(' '));
                let shift = shift.map_or((0.0, 0.0), |(x, y)| (x.parse().expect("x"), y.parse().expect("y")));
                shifts.push((dx + shift.0, dy + shift.1));
                names.push(e.get("class").unwrap_or("").to_owned());
            }
            _ => {}
        }
        let class = names.iter().rev().find(|n| !n.is_empty()).cloned().unwrap_or_default();
        match e.name {
            "text" => (font, middle) = (e.number("font-size"), e.get("text-anchor") == Some("middle")),
            "tspan" => {
                let width = super::super::picture::metrics::width(&plain(e.text), font);
                let (x, y) = (dx + e.number("x"), dy + e.number("y"));
                let left = if middle { x - width / 2.0 } else { x };
                texts.push((left, y - 0.8 * font, left + width, y + 0.22 * font, format!("{class}: {}", e.text)));
            }
            "rect" if ["box", "blank"].contains(&e.get("class").unwrap_or("")) => {
                let (x, y) = (dx + e.number("x"), dy + e.number("y"));
                boxes.push((x, y, x + e.number("width"), y + e.number("height"), class));
            }
            "path" if e.get("class") == Some("box") => {
                // M left top H right-fold L right top+fold V bottom H left Z
                let d = e.get("d").expect("data");
                let n: Vec<f64> = d
                    .split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-')
                    .filter(|p| !p.is_empty())
                    .map(|p| p.parse().expect("a number"))
                    .collect();
                boxes.push((dx + n[0], dy + n[1], dx + n[3], dy + n[5], class));
            }
            _ => {}
        }
    }
    (boxes, texts)
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn overlap(a: &Area, b: &Area) -> bool {
    a.0 < b.2 - 0.2 && b.0 < a.2 - 0.2 && a.1 < b.3 - 0.2 && b.1 < a.3 - 0.2
}

fn inside(a: &Area, b: &Area) -> bool {
    a.0 >= b.0 - 0.2 && a.1 >= b.1 - 0.2 && a.2 <= b.2 + 0.2 && a.3 <= b.3 + 0.2
}

/// No two boxes overlap, every text is in its box or clear of all, nothing lies off the sheet, no type is small.
fn check(svg: &str) {
    let elements = read(svg);
    let side =
        |name: &str| -> f64 { elements[0].get(name).and_then(|v| v.strip_suffix("pt")?.parse().ok()).expect("points") };
    let sheet = (0.0, 0.0, side("width"), side("height"), String::new());
    let (boxes, texts) = areas(&elements);
    for (i, a) in boxes.iter().enumerate() {
        assert!(inside(a, &sheet), "{a:?} lies off the sheet");
        for b in &boxes[i + 1..] {
            assert!(!overlap(a, b), "{a:?} overlaps {b:?}");
        }
    }
    for (i, text) in texts.iter().enumerate() {
        assert!(inside(text, &sheet), "{text:?} lies off the sheet");
        for b in &boxes {
            assert!(!overlap(text, b) || inside(text, b), "{text:?} overlaps {b:?}");
        }
        for other in &texts[i + 1..] {
            let (upper, lower) = (text.1.max(other.1), text.3.min(other.3));
            let side = text.0 < other.2 - 0.2 && other.0 < text.2 - 0.2;
            assert!(!side || lower - upper < 0.5, "{text:?} overlaps {other:?}");
        }
    }
    for e in &elements {
        if let Some(font) = e.get("font-size") {
            assert!(font.parse::<f64>().expect("a size") >= 8.0);
        }
    }
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

#[test]
fn nothing_overlaps_or_lies_off_the_sheet() {
    let graph = sketch(&busy());
    let focus = |entity: &str, hops| Some(Focus { entity: entity.to_owned(), hops });
    for size in [Size::Page, Size::Slide, Size::Poster] {
        check(&svg(&graph, size));
        check(&showing(&graph, size, timeline()));
    }
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
        let place = |words: &str| svg.find(words).unwrap_or_else(|| panic!("{words}: {svg}"));
        assert!(place(">Ann Berg</tspan>") < place(">Bo Lind</tspan>") && svg.contains(">others</tspan>"));
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
