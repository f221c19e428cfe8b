//! graph.svg: the picture without Graphviz, laid out in columns.
//!
//! Every line leaves and enters nodes sideways and bends only between the columns, so none runs over a node or over the
//! words of another.

mod route;
mod shape;
mod timeline;
mod xml;

use std::io::{self, Write};

use self::route::{Route, routes};
use self::shape::{Canvas, Pen, Text};
use super::picture::layers::Item;
use super::picture::legend::{Legend, PADDING, SAMPLE};
use super::picture::place::{NOTE_GAP, Placed, Rect};
use super::picture::plan::{NodeKind, Plan, text_size};
use super::picture::style::{Class, FONTS, LEADING, Measures, Palette, Status};
use super::picture::{Frame, Picture};
use super::{Arrangement, Options, Size, Theme};
use crate::graph::ClaimGraph;

/// Writes the picture of a graph as SVG 1.1. Lengths are points; a page is no taller than what it shows.
///
/// # Errors
/// Those of the writer.
pub fn write(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let picture = Picture::of(graph, options)?;
    if options.show.arrangement == Arrangement::Timeline {
        return write_timeline(&picture, options, out);
    }
    let (plan, placed) = picture.fit();
    let frame = Frame::of(&plan, &picture.measures);
    let (width, sheet) = picture.measures.sheet;
    let used = 2.0 * frame.margin + frame.title + placed.height + frame.legend + frame.foot;
    let height = match options.size {
        Size::Slide => sheet,
        Size::Page | Size::Poster => used.min(sheet).ceil(),
    };
    // A slide has the room above and below the drawing.
    let spare = (height - used).max(0.0);
    let origin =
        (frame.margin + (frame.body.0 - placed.width).max(0.0) / 2.0, frame.margin + frame.title + spare / 2.0);
    let mut drawing = Drawing {
        plan: &plan,
        placed: &placed,
        measures: picture.measures,
        palette: Palette::of(options.theme),
        canvas: Canvas::default(),
    };
    drawing.title(&frame);
    drawing.canvas.open_at(origin);
    drawing.groups();
    drawing.lines();
    drawing.nodes();
    drawing.canvas.close();
    drawing.legend(&frame, height - frame.margin - frame.foot - frame.legend + 10.0);
    drawing.foot(&frame, height - frame.margin - frame.foot);
    let body = drawing.canvas.finish();
    let mut shows = plan.foot.clone();
    shows.extend(picture.main_claims(MAIN_CLAIMS));
    let escaped = |lines: &[String]| xml::escape(&lines.join(" "));
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FONTS}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n\
         <rect class=\"background\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n{body}</svg>",
        escaped(&plan.title),
        escaped(&shows),
        Palette::of(options.theme).background,
    )
}

/// The picture as a timeline.
fn write_timeline(picture: &Picture, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let palette = Palette::of(options.theme);
    let (canvas, used, foot) = timeline::draw(picture, &palette);
    let (width, sheet) = picture.measures.sheet;
    let height = if options.size == Size::Slide { sheet } else { used.min(sheet).ceil() };
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FONTS}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n\
         <rect class=\"background\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n{}</svg>",
        xml::escape(picture.title()),
        xml::escape(&foot),
        palette.background,
        canvas.finish(),
    )
}

/// Claims in the description of a picture.
pub(super) const MAIN_CLAIMS: usize = 12;

/// The drawing alone, without title, legend and foot, as an element of an HTML page: its name and what it shows are for
/// readers who do not see it.
pub(super) fn inline(plan: &Plan, placed: &Placed, measures: Measures, name: &str, shows: &str) -> String {
    let mut drawing = Drawing { plan, placed, measures, palette: Palette::of(Theme::Light), canvas: Canvas::default() };
    drawing.canvas.open_at((EDGE, EDGE));
    drawing.groups();
    drawing.lines();
    drawing.nodes();
    drawing.canvas.close();
    let body = drawing.canvas.finish();
    let (width, height) = ((placed.width + 2.0 * EDGE).ceil(), (placed.height + 2.0 * EDGE).ceil());
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"{FONTS}\" class=\"picture\">\n<title>{}</title>\n<desc>{}</desc>\n{body}</svg>",
        xml::escape(name),
        xml::escape(shows),
    )
}

/// Round a drawing in a page.
const EDGE: f64 = 12.0;

struct Drawing<'a> {
    plan: &'a Plan,
    placed: &'a Placed,
    measures: Measures,
    palette: Palette,
    canvas: Canvas,
}

impl Drawing<'_> {
    fn title(&mut self, frame: &Frame) {
        let font = self.measures.title_font;
        let text = Text { font, colour: self.palette.text, middle: false };
        self.canvas.open("", "title", "");
        self.canvas.text(&self.plan.title, (frame.margin, frame.margin), text);
        self.canvas.close();
    }

    fn foot(&mut self, frame: &Frame, top: f64) {
        let text = Text { font: self.measures.claim_font, colour: self.palette.grey, middle: false };
        self.canvas.open("", "foot", "");
        self.canvas.text(&self.plan.foot, (frame.margin, top), text);
        self.canvas.close();
    }

    /// Boxes round what stands together, under all else.
    fn groups(&mut self) {
        let font = self.measures.node_font;
        for (group, frame) in self.plan.groups.iter().zip(&self.placed.frames) {
            self.canvas.open(&group.id, "group", &group.label);
            self.canvas.frame(frame.rect, self.palette.grey);
            let text = Text { font, colour: self.palette.text, middle: false };
            self.canvas.text(&frame.label, (frame.rect.left() + 8.0, frame.rect.top() + 5.0), text);
            self.canvas.close();
        }
    }

    /// Lines first, then the words on them.
    fn lines(&mut self) {
        let routes = routes(self.plan, self.placed);
        for (line, route) in self.plan.lines.iter().zip(&routes) {
            self.canvas.open(
                &format!("{}-line", line.id),
                &format!("line {}", classes(line.status, line.negated)),
                &line.tooltip,
            );
            self.draw(route, line.status, line.negated, line.pen());
            self.canvas.close();
        }
        for (i, item) in self.placed.layers.items.iter().enumerate() {
            let Item::Label(at) = item else { continue };
            let line = &self.plan.lines[*at];
            let class = format!("claim {}", classes(line.status, line.negated));
            self.canvas.open(&line.id, &class, &line.tooltip);
            let place = self.placed.boxes[i];
            self.canvas.blank(place, self.palette.background);
            let colour = self.palette.line(line.status, line.negated);
            self.centred(&line.label, place, self.measures.claim_font, colour, line.bundle);
            self.canvas.close();
        }
    }

    fn draw(&mut self, route: &Route, status: Status, negated: bool, width: f64) {
        let pen = Pen { colour: self.palette.line(status, negated), width, status };
        self.canvas.path(&route.path, pen);
        for end in route.ends.iter().filter(|e| e.head) {
            if negated {
                self.canvas.tee(*end, pen.colour);
            } else {
                self.canvas.arrow(*end, pen.colour);
            }
        }
    }

    /// Lines of text in the middle of a box; those of a bundle begin at one edge.
    fn centred(&mut self, lines: &[String], place: Rect, font: f64, colour: &'static str, bundle: bool) {
        let (width, height) = text_size(lines, font);
        let x = if bundle { place.x - width / 2.0 } else { place.x };
        self.canvas.text(lines, (x, place.y - height / 2.0), Text { font, colour, middle: !bundle });
    }

    fn nodes(&mut self) {
        for (i, node) in self.plan.nodes.iter().enumerate() {
            let place = self.placed.boxes[i];
            if let Some(note) = &node.note {
                let font = self.measures.claim_font;
                let height = text_size(&note.label, font).1;
                let words = Rect { y: place.top() - NOTE_GAP - height / 2.0, height, ..place };
                self.canvas.open(&note.id, "note", &note.tooltip);
                self.canvas.hairline((place.x, words.bottom()), (place.x, place.top()), self.palette.hairline);
                self.centred(&note.label, words, font, self.palette.grey, false);
                self.canvas.close();
            }
            let (class, font, colour) = match node.kind {
                NodeKind::Thing(class) => (class.name().to_owned(), self.measures.node_font, self.palette.text),
                NodeKind::Hub(class) => (format!("{} hub", class.name()), self.measures.hub_font, self.palette.text),
                NodeKind::Claim(status, negated) => (
                    format!("claim {}", classes(status, negated)),
                    self.measures.claim_font,
                    self.palette.line(status, negated),
                ),
            };
            self.canvas.open(&node.id, &format!("node {class}"), &node.tooltip);
            match node.kind {
                NodeKind::Thing(class) => self.canvas.boxed(class, place, self.palette.boxed(class), 1.4),
                NodeKind::Hub(class) => self.canvas.boxed(class, place, self.palette.boxed(class), 2.4),
                NodeKind::Claim(status, _) => {
                    self.canvas.pill(place, self.palette.claim, Pen { colour, width: 1.0, status });
                }
            }
            self.centred(&node.label, place, font, colour, false);
            self.canvas.close();
        }
    }

    fn legend(&mut self, frame: &Frame, top: f64) {
        let legend = Legend::of(self.plan);
        let (boxes, lines, (width, height)) = legend.place(&self.measures, frame.body.0);
        if width == 0.0 {
            return;
        }
        let font = self.measures.claim_font;
        self.canvas.open("", "legend", "");
        self.canvas
            .frame(Rect { x: frame.margin + width / 2.0, y: top + height / 2.0, width, height }, self.palette.hairline);
        for (class, spot) in legend.classes.iter().zip(boxes) {
            let height = font * LEADING + if *class == Class::Place { 9.0 } else { 6.0 };
            let place = Rect {
                x: frame.margin + spot.x + spot.width / 2.0,
                y: top + spot.y,
                width: spot.width,
                height: height.min(2.5 * font - 2.0),
            };
            self.canvas.boxed(*class, place, self.palette.boxed(*class), 1.4);
            self.centred(&[class.legend().to_owned()], place, font, self.palette.text, false);
        }
        for (sample, spot) in legend.lines.iter().zip(lines) {
            let (x, y) = (frame.margin + spot.x, top + spot.y);
            let route = Route::straight((x, y), x + SAMPLE);
            self.draw(&route, sample.status, sample.negated, sample.status.pen());
            let text = Text { font, colour: self.palette.line(sample.status, sample.negated), middle: false };
            let words = [sample.words().to_owned()];
            self.canvas.text(&words, (x + SAMPLE + 5.0, y - font * LEADING / 2.0), text);
        }
        debug_assert!(width >= PADDING);
        self.canvas.close();
    }
}

/// `asserted`, `reported`, `possible`, and `negated` with it.
fn classes(status: Status, negated: bool) -> String {
    format!("{}{}", status.name(), if negated { " negated" } else { "" })
}

#[cfg(test)]
mod check;
#[cfg(test)]
mod tests;
