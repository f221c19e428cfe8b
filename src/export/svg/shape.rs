//! Boxes, heads and texts as SVG elements.

use super::super::picture::place::Rect;
use super::super::picture::style::{Class, LEADING, Status};
use super::route::{End, HEAD};
use super::xml::{escape, number};

/// SVG elements in the making.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    out: String,
}

/// A line's colour, width and dashes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    pub(super) colour: &'static str,
    pub(super) width: f64,
    pub(super) status: Status,
}

impl Pen {
    fn attributes(self) -> String {
        let dashes = match self.status {
            Status::Asserted => "",
            Status::Reported => " stroke-dasharray=\"5 3.5\"",
            Status::Possible => " stroke-dasharray=\"0.1 4.6\" stroke-linecap=\"round\"",
        };
        format!("stroke=\"{}\" stroke-width=\"{}\"{dashes}", self.colour, number(self.width))
    }
}

/// Size, colour and place of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    pub(super) font: f64,
    pub(super) colour: &'static str,
    /// Whether lines are centred on x or begin there.
    pub(super) middle: bool,
}

/// A rectangle's attributes.
fn rect(r: Rect) -> String {
    format!(
        "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
        number(r.left()),
        number(r.top()),
        number(r.width),
        number(r.height)
    )
}

fn inset(r: Rect, by: f64) -> Rect {
    Rect { width: (r.width - 2.0 * by).max(0.0), height: (r.height - 2.0 * by).max(0.0), ..r }
}

impl Canvas {
    /// Begins a group with an id, a class and what a reader sees who points at it, where there are any.
    pub(super) fn open(&mut self, id: &str, class: &str, tooltip: &str) {
        let id = if id.is_empty() { String::new() } else { format!(" id=\"{}\"", escape(id)) };
        self.out.push_str(&format!("<g{id} class=\"{class}\">"));
        if !tooltip.is_empty() {
            self.out.push_str(&format!("<title>{}</title>", escape(tooltip)));
        }
        self.out.push('\n');
    }

    /// Begins a group whose origin stands at a point.
    pub(super) fn open_at(&mut self, (x, y): (f64, f64)) {
        self.out.push_str(&format!("<g class=\"drawing\" transform=\"translate({} {})\">\n", number(x), number(y)));
    }

    /// Ends a group.
    pub(super) fn close(&mut self) {
        self.out.push_str("</g>\n");
    }

    /// All elements.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Lines of text below a point.
    pub(super) fn text(&mut self, lines: &[String], (x, top): (f64, f64), text: Text) {
        if lines.is_empty() {
            return;
        }
        let anchor = if text.middle { " text-anchor=\"middle\"" } else { "" };
        self.out.push_str(&format!("<text font-size=\"{}\" fill=\"{}\"{anchor}>", number(text.font), text.colour));
        for (i, line) in lines.iter().enumerate() {
            // The baseline of Arial: capitals are 0.72 of the size, so their middle is the line's.
            let y = top + (i as f64 + 0.5) * text.font * LEADING + 0.36 * text.font;
            let line = escape(line);
            self.out.push_str(&format!("<tspan x=\"{}\" y=\"{}\">{line}</tspan>", number(x), number(y)));
        }
        self.out.push_str("</text>\n");
    }

    /// A line by its path data.
    pub(super) fn path(&mut self, data: &str, pen: Pen) {
        self.out.push_str(&format!("<path d=\"{data}\" fill=\"none\" {}/>\n", pen.attributes()));
    }

    /// The head of a claim that is affirmed.
    pub(super) fn arrow(&mut self, end: End, colour: &str) {
        let back = end.x - end.towards * HEAD;
        self.out.push_str(&format!(
            "<path class=\"head\" d=\"M{} {}L{} {}V{}Z\" fill=\"{colour}\"/>\n",
            number(end.x),
            number(end.y),
            number(back),
            number(end.y - 2.8),
            number(end.y + 2.8)
        ));
    }

    /// The head of a claim that is denied: a bar before the node.
    pub(super) fn tee(&mut self, end: End, colour: &str) {
        let x = end.x - end.towards * 3.0;
        self.out.push_str(&format!(
            "<path class=\"tee\" d=\"M{} {}V{}\" stroke=\"{colour}\" stroke-width=\"2.6\"/>\n",
            number(x),
            number(end.y - 5.0),
            number(end.y + 5.0)
        ));
    }

    /// What a line's words stand on, so that they interrupt it.
    pub(super) fn blank(&mut self, place: Rect, fill: &str) {
        self.out.push_str(&format!("<rect class=\"blank\" {} fill=\"{fill}\"/>\n", rect(place)));
    }

    /// A thin line.
    pub(super) fn hairline(&mut self, from: (f64, f64), to: (f64, f64), colour: &str) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
        self.out.push_str(&format!("<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{colour}\" stroke-width=\"0.8\"/>\n"));
    }

    /// A thin frame.
    pub(super) fn frame(&mut self, place: Rect, colour: &str) {
        let place = rect(place);
        self.out.push_str(&format!(
            "<rect class=\"frame\" {place} rx=\"8\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"0.7\"/>\n"
        ));
    }

    /// A claim that another claim is about.
    pub(super) fn pill(&mut self, place: Rect, fill: &str, pen: Pen) {
        let radius = number((place.height / 2.0).min(9.0));
        self.out.push_str(&format!(
            "<rect class=\"box\" {} rx=\"{radius}\" fill=\"{fill}\" {}/>\n",
            rect(place),
            pen.attributes()
        ));
    }

    /// The box of a class, with this fill and border.
    pub(super) fn boxed(&mut self, class: Class, place: Rect, (fill, border): (&str, &str), width: f64) {
        let paint = format!("fill=\"{fill}\" stroke=\"{border}\" stroke-width=\"{width}\"");
        let line = format!("fill=\"none\" stroke=\"{border}\" stroke-width=\"{width}\"");
        // Borders lie inside the box.
        let r = inset(place, width / 2.0);
        let [left, right, top, bottom] = [r.left(), r.right(), r.top(), r.bottom()];
        let at = |x: f64, y: f64| format!("{} {}", number(x), number(y));
        match class {
            Class::Person => {
                let radius = number((place.height / 2.0).min(9.0));
                self.out.push_str(&format!("<rect class=\"box\" {} rx=\"{radius}\" {paint}/>\n", rect(r)));
            }
            Class::Organisation => self.out.push_str(&format!("<rect class=\"box\" {} {paint}/>\n", rect(r))),
            Class::Place => {
                self.out.push_str(&format!("<rect class=\"box\" {} {paint}/>\n", rect(r)));
                self.out.push_str(&format!("<rect {} {line}/>\n", rect(inset(r, 2.8))));
            }
            Class::Event => {
                self.out.push_str(&format!("<rect class=\"box\" {} {paint}/>\n", rect(r)));
                let c = 6.5;
                self.out.push_str(&format!(
                    "<path d=\"M{}L{}M{}L{}M{}L{}M{}L{}\" {line}/>\n",
                    at(left, top + c),
                    at(left + c, top),
                    at(right - c, top),
                    at(right, top + c),
                    at(right, bottom - c),
                    at(right - c, bottom),
                    at(left + c, bottom),
                    at(left, bottom - c)
                ));
            }
            Class::Thing => {
                let c = 6.0;
                self.out.push_str(&format!(
                    "<path class=\"box\" d=\"M{}H{}L{}V{}H{}Z\" {paint}/>\n",
                    at(left, top),
                    number(right - c),
                    at(right, top + c),
                    number(bottom),
                    number(left)
                ));
                self.out.push_str(&format!(
                    "<path d=\"M{}V{}H{}\" fill=\"none\" stroke=\"{border}\" stroke-width=\"1\"/>\n",
                    at(right - c, top),
                    number(top + c),
                    number(right)
                ));
            }
        }
    }
}
