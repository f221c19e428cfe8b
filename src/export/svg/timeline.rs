//! The timeline: dated claims from top to bottom in the order of time, in columns by what they are about.

use super::super::picture::Picture;
use super::super::picture::place::Rect;
use super::super::picture::plan::text_size;
use super::super::picture::style::{Palette, Status};
use super::super::picture::timeline::{Chart, GAP, MARGIN, PADDING, ROW_GAP};
use super::shape::{Canvas, Pen, Text};

/// Draws the timeline on a sheet: its elements, its height, and in figures what it shows.
pub(super) fn draw(picture: &Picture, palette: &Palette) -> (Canvas, f64, String) {
    let chart = Chart::of(picture);
    let m = &picture.measures;
    let (top, head) = (chart.top(), chart.head());
    let mut canvas = Canvas::default();
    canvas.open("", "title", "");
    canvas.text(&chart.title(), (MARGIN, MARGIN), Text { font: m.title_font, colour: palette.text, middle: false });
    canvas.close();
    let bottom = top + head + ROW_GAP + chart.height();
    canvas.open("", "drawing", "");
    chart.lanes(&mut canvas, palette, (top, head, bottom));
    chart.rows(&mut canvas, palette, top + head + ROW_GAP);
    canvas.close();
    let foot = chart.foot();
    canvas.open("", "foot", "");
    canvas.text(&foot, (MARGIN, bottom + 10.0), Text { font: m.claim_font, colour: palette.grey, middle: false });
    canvas.close();
    (canvas, bottom + 10.0 + text_size(&foot, m.claim_font).1 + MARGIN, foot.join(" "))
}

impl Chart<'_> {
    /// The middle of a column.
    fn middle(&self, lane: usize) -> f64 {
        MARGIN + self.widths.0 + (lane as f64 + 0.5) * self.widths.1
    }

    /// Names of the columns, with a line down from each.
    fn lanes(&self, canvas: &mut Canvas, palette: &Palette, (top, head, bottom): (f64, f64, f64)) {
        let m = &self.picture.measures;
        for (lane, thing) in self.lanes.iter().enumerate() {
            let x = self.middle(lane);
            canvas.hairline((x, top + head), (x, bottom), palette.hairline);
            let place = Rect { x, y: top + head / 2.0, width: self.widths.1 - 12.0, height: head };
            let things = &self.picture.gathered().things;
            let font = m.node_font;
            let label = self.name(lane);
            let text = Text { font, colour: palette.text, middle: true };
            let height = text_size(&label, font).1;
            match thing {
                Some(t) => {
                    let class = things[*t].class;
                    canvas.open(&things[*t].id, &format!("node {}", class.name()), &things[*t].tooltip());
                    canvas.boxed(class, place, palette.boxed(class), 1.4);
                }
                None => {
                    canvas.open("", "node", "");
                    let pen = Pen { colour: palette.grey, width: 1.0, status: Status::Asserted };
                    canvas.pill(place, palette.background, pen);
                }
            }
            canvas.text(&label, (x, place.y - height / 2.0), text);
            canvas.close();
        }
    }

    fn rows(&self, canvas: &mut Canvas, palette: &Palette, mut top: f64) {
        let m = &self.picture.measures;
        for moment in &self.moments {
            let words = self.time(moment);
            canvas.open("", "time", "");
            canvas.text(&words, (MARGIN, top), Text { font: m.node_font, colour: palette.text, middle: false });
            canvas.close();
            let mut tops = vec![top; self.lanes.len()];
            for cell in &moment.cells {
                let lines = self.lines(cell);
                let (width, height) = text_size(&lines, m.claim_font);
                let place = Rect {
                    x: self.middle(cell.lane),
                    y: tops[cell.lane] + height / 2.0 + PADDING,
                    width: (width + 2.0 * PADDING).min(self.widths.1 - 6.0),
                    height: height + 2.0 * PADDING,
                };
                let colour = palette.line(cell.status, cell.negated);
                let negated = if cell.negated { " negated" } else { "" };
                canvas.open(&self.id(cell), &format!("claim {}{negated}", cell.status.name()), &cell.tooltip);
                canvas.pill(place, palette.background, Pen { colour, width: cell.status.pen(), status: cell.status });
                let (middle, x) = match cell.claims.len() {
                    1 => (true, place.x),
                    _ => (false, place.left() + PADDING),
                };
                canvas.text(&lines, (x, place.top() + PADDING), Text { font: m.claim_font, colour, middle });
                canvas.close();
                tops[cell.lane] = place.bottom() + GAP;
            }
            top += self.moment_height(moment);
        }
    }
}
