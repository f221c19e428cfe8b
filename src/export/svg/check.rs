//! What a picture must never do: let boxes or texts overlap, leave the sheet, set small type or pale type, or lead a line
//! over what it does not belong to.

use super::super::picture::metrics;
use super::super::picture::style::contrast;

/// An element as it stands in the file: name and attributes, or the text between two.
#[derive(Debug)]
pub(super) struct Element<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    text: &'a str,
}

impl<'a> Element<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(n, _)| *n == name).map(|(_, v)| *v)
    }

    fn number(&self, name: &str) -> f64 {
        self.get(name).and_then(|v| v.parse().ok()).unwrap_or_else(|| panic!("{name} in {self:?}"))
    }
}

/// Reads the file and checks that it is well-formed: tags nest, attributes are quoted, nothing is bare.
pub(super) fn read(svg: &str) -> Vec<Element<'_>> {
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

/// What a reader sees as one box, on the sheet.
#[derive(Clone, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    /// Class and words.
    what: String,
    /// Id of its element.
    id: String,
    colour: String,
}

impl Area {
    fn overlaps(&self, other: &Area) -> bool {
        let apart = |low: f64, high: f64| low >= high - 0.2;
        !apart(self.left, other.right)
            && !apart(other.left, self.right)
            && !apart(self.top, other.bottom)
            && !apart(other.top, self.bottom)
    }

    fn is_inside(&self, other: &Area) -> bool {
        let within = |low: f64, high: f64| low >= high - 0.2;
        within(self.left, other.left)
            && within(self.top, other.top)
            && within(other.right, self.right)
            && within(other.bottom, self.bottom)
    }

    /// Whether a point lies well inside.
    fn holds(&self, (x, y): (f64, f64)) -> bool {
        x > self.left + 1.5 && x < self.right - 1.5 && y > self.top + 1.5 && y < self.bottom - 1.5
    }
}

/// A picture as a reader has it.
#[derive(Default)]
struct Seen {
    /// Nodes, and what the words of lines stand on.
    boxes: Vec<Area>,
    /// Boxes of groups.
    groups: Vec<Area>,
    texts: Vec<Area>,
    /// Lines of claims by the id of their elements, each as points.
    lines: Vec<(String, Vec<(f64, f64)>)>,
    smallest: f64,
}

fn see(elements: &[Element<'_>]) -> Seen {
    let mut seen = Seen { smallest: f64::INFINITY, ..Seen::default() };
    let mut shifts: Vec<(f64, f64)> = vec![(0.0, 0.0)];
    let mut names: Vec<(&str, &str)> = vec![];
    let (mut font, mut middle, mut ink) = (0.0, false, "");
    for e in elements {
        let (dx, dy) = *shifts.last().expect("the sheet");
        if e.name == "/" {
            shifts.pop();
            names.pop();
            continue;
        }
        if ["g", "svg", "title", "desc", "text", "tspan"].contains(&e.name) {
            let shift =
                e.get("transform").and_then(|t| t.strip_prefix("translate(")?.strip_suffix(')')?.split_once(' '));
            let shift = shift.map_or((0.0, 0.0), |(x, y)| (x.parse().expect("x"), y.parse().expect("y")));
            shifts.push((dx + shift.0, dy + shift.1));
            names.push((e.get("class").unwrap_or(""), e.get("id").unwrap_or("")));
        }
        let (class, id) = names.iter().rev().find(|n| !n.0.is_empty()).copied().unwrap_or_default();
        let area = |left: f64, top: f64, width: f64, height: f64| Area {
            left: dx + left,
            top: dy + top,
            right: dx + left + width,
            bottom: dy + top + height,
            what: format!("{class}: {}", e.text),
            id: id.to_owned(),
            colour: e.get("fill").unwrap_or("").to_owned(),
        };
        match (e.name, e.get("class").unwrap_or("")) {
            ("text", _) => {
                (font, middle) = (e.number("font-size"), e.get("text-anchor") == Some("middle"));
                ink = e.get("fill").expect("a colour");
                seen.smallest = seen.smallest.min(font);
            }
            ("tspan", _) => {
                let width = metrics::width(&plain(e.text), font);
                let left = if middle { e.number("x") - width / 2.0 } else { e.number("x") };
                let colour = ink.to_owned();
                seen.texts.push(Area { colour, ..area(left, e.number("y") - 0.8 * font, width, 1.02 * font) });
            }
            ("rect", "box" | "blank") => {
                seen.boxes.push(area(e.number("x"), e.number("y"), e.number("width"), e.number("height")));
            }
            ("rect", "frame") if class == "group" => {
                seen.groups.push(area(e.number("x"), e.number("y"), e.number("width"), e.number("height")));
            }
            ("path", "box") => {
                // M left top H right-fold L right top+fold V bottom H left Z
                let n = numbers(e.get("d").expect("data"));
                seen.boxes.push(area(n[0], n[1], n[3] - n[0], n[5] - n[1]));
            }
            ("path", "") if class.starts_with("line") => {
                let points = points(e.get("d").expect("data"));
                seen.lines.push((id.to_owned(), points.into_iter().map(|(x, y)| (x + dx, y + dy)).collect()));
            }
            _ => {}
        }
    }
    seen
}

fn numbers(data: &str) -> Vec<f64> {
    let parts = data.split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-').filter(|p| !p.is_empty());
    parts.map(|p| p.parse().expect("a number")).collect()
}

/// Points along path data of M, L, H, V and C, a few to each piece; gaps are left out.
fn points(data: &str) -> Vec<(f64, f64)> {
    let (mut points, mut at) = (vec![], (0.0, 0.0));
    let starts: Vec<usize> = data.char_indices().filter(|(_, c)| c.is_ascii_alphabetic()).map(|(i, _)| i).collect();
    for (i, start) in starts.iter().enumerate() {
        let piece = data.get(*start..starts.get(i + 1).copied().unwrap_or(data.len())).expect("whole characters");
        let n = numbers(piece);
        let to = match (piece.chars().next(), &n[..]) {
            (Some('M'), [x, y]) => {
                at = (*x, *y);
                continue;
            }
            (Some('H'), [x]) => (*x, at.1),
            (Some('V'), [y]) => (at.0, *y),
            (Some('L'), [x, y]) | (Some('C'), [.., x, y]) => (*x, *y),
            _ => panic!("{data}"),
        };
        let bends = if let [a, b, c, d, _, _] = n[..] { [(a, b), (c, d)] } else { [at, to] };
        for step in 0..=40 {
            let t = f64::from(step) / 40.0;
            let mix = |p: fn((f64, f64)) -> f64| {
                let s = 1.0 - t;
                match n.len() {
                    6 => {
                        s * s * s * p(at)
                            + 3.0 * s * s * t * p(bends[0])
                            + 3.0 * s * t * t * p(bends[1])
                            + t * t * t * p(to)
                    }
                    _ => s * p(at) + t * p(to),
                }
            };
            points.push((mix(|p| p.0), mix(|p| p.1)));
        }
        at = to;
    }
    points
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// No two boxes overlap, every text is in its box or clear of all, nothing lies off the sheet, no type is smaller than
/// 8 points or paler than 4.5 to 1, no line runs over a box or over words of another.
pub(super) fn check(svg: &str) {
    let elements = read(svg);
    let side =
        |name: &str| -> f64 { elements[0].get(name).and_then(|v| v.strip_suffix("pt")?.parse().ok()).expect("points") };
    let ground = elements.iter().find(|e| e.get("class") == Some("background")).expect("a background");
    let sheet = Area {
        left: 0.0,
        top: 0.0,
        right: side("width"),
        bottom: side("height"),
        what: "sheet".to_owned(),
        id: String::new(),
        colour: ground.get("fill").expect("a colour").to_owned(),
    };
    let seen = see(&elements);
    for (kind, areas) in [("box", &seen.boxes), ("group", &seen.groups)] {
        for (i, a) in areas.iter().enumerate() {
            assert!(a.is_inside(&sheet), "{kind} {a:?} lies off the sheet");
            for b in &areas[i + 1..] {
                assert!(!a.overlaps(b), "{kind} {a:?} overlaps {b:?}");
            }
        }
    }
    for a in seen.boxes.iter().chain(&seen.texts) {
        for group in &seen.groups {
            assert!(!a.overlaps(group) || a.is_inside(group), "{a:?} lies across the edge of {group:?}");
        }
    }
    for (i, text) in seen.texts.iter().enumerate() {
        assert!(text.is_inside(&sheet), "{text:?} lies off the sheet");
        for b in &seen.boxes {
            assert!(!text.overlaps(b) || text.is_inside(b), "{text:?} overlaps {b:?}");
        }
        for other in &seen.texts[i + 1..] {
            let (upper, lower) = (text.top.max(other.top), text.bottom.min(other.bottom));
            let side = text.left < other.right - 0.2 && other.left < text.right - 0.2;
            assert!(!side || lower - upper < 0.5, "{text:?} overlaps {other:?}");
        }
        let under = seen.boxes.iter().find(|b| text.is_inside(b)).unwrap_or(&sheet);
        let contrast = contrast(&text.colour, &under.colour);
        assert!(contrast >= 4.5, "{} in {} on {}: {contrast:.1}", text.what, text.colour, under.colour);
    }
    assert!(seen.smallest >= 8.0, "type of {} points", seen.smallest);
    for (id, points) in &seen.lines {
        let own = id.strip_suffix("-line").unwrap_or(id);
        for other in seen.boxes.iter().chain(&seen.texts).filter(|b| b.id != own) {
            let over = points.iter().find(|p| other.holds(**p));
            assert!(over.is_none(), "line {id} runs over {other:?} at {over:?}");
        }
    }
}
