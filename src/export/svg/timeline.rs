//! The timeline: dated claims from top to bottom in the order of time, in columns by what they are about.

use std::collections::BTreeMap;

use super::super::picture::Picture;
use super::super::picture::gather::{Form, Reading};
use super::super::picture::label::{limit, wrap, wrap_to_width};
use super::super::picture::place::Rect;
use super::super::picture::plan::text_size;
use super::super::picture::style::{LEADING, Palette, Status};
use super::shape::{Canvas, Pen, Text};

/// Columns of things at most; the last is for all others where there are more.
const LANES: usize = 4;
const MARGIN: f64 = 20.0;
/// Between rows, between boxes, and between a box and its text.
const ROW_GAP: f64 = 12.0;
const GAP: f64 = 5.0;
const PADDING: f64 = 6.0;
/// Claims in one box.
const ROWS: usize = 4;

/// Claims of one time, thing and status, which share a box.
struct Cell {
    lane: usize,
    status: Status,
    negated: bool,
    claims: Vec<(String, String)>,
    tooltip: String,
}

struct Moment {
    words: String,
    score: f64,
    cells: Vec<Cell>,
}

/// A timeline as it is laid out.
struct Chart<'a> {
    picture: &'a Picture,
    /// The things of the columns; none for all others.
    lanes: Vec<Option<usize>>,
    moments: Vec<Moment>,
    /// Width of the column of times, and of each other.
    widths: (f64, f64),
    /// How many claims are dated.
    dated: usize,
}

/// Draws the timeline on a sheet: its elements, its height, and in figures what it shows.
pub(super) fn draw(picture: &Picture, palette: &Palette) -> (Canvas, f64, String) {
    let mut chart = Chart::new(picture);
    let m = &picture.measures;
    let title = limit(wrap_to_width(picture.title(), m.title_font, m.sheet.0 - 2.0 * MARGIN), 2);
    let top = MARGIN + text_size(&title, m.title_font).1 + 14.0;
    let head = 2.0 * m.node_font * LEADING + 8.0;
    let lines = |chart: &Chart<'_>| wrap_to_width(&chart.foot(), m.claim_font, m.sheet.0 - 2.0 * MARGIN);
    // Words of the foot are as many whatever is dropped, give or take a line.
    let room = m.sheet.1 - top - head - ROW_GAP - (lines(&chart).len() + 1) as f64 * m.claim_font * LEADING - MARGIN;
    while chart.height() > room && !chart.moments.is_empty() {
        let worst =
            (0..chart.moments.len()).rev().min_by(|a, b| chart.moments[*a].score.total_cmp(&chart.moments[*b].score));
        worst.map(|at| chart.moments.remove(at));
    }
    let mut canvas = Canvas::default();
    canvas.open("", "title", "");
    canvas.text(&title, (MARGIN, MARGIN), Text { font: m.title_font, colour: palette.text, middle: false });
    canvas.close();
    let bottom = top + head + ROW_GAP + chart.height();
    canvas.open("", "drawing", "");
    chart.lanes(&mut canvas, palette, (top, head, bottom));
    chart.rows(&mut canvas, palette, top + head + ROW_GAP);
    canvas.close();
    let foot = lines(&chart);
    canvas.open("", "foot", "");
    canvas.text(&foot, (MARGIN, bottom + 10.0), Text { font: m.claim_font, colour: palette.grey, middle: false });
    canvas.close();
    (canvas, bottom + 10.0 + text_size(&foot, m.claim_font).1 + MARGIN, foot.join(" "))
}

impl<'a> Chart<'a> {
    fn new(picture: &'a Picture) -> Chart<'a> {
        let gathered = picture.gathered();
        let subject = |reading: &Reading| match reading.form {
            Form::Line { subject, .. } | Form::Note { subject } => Some(subject),
            _ => None,
        };
        let dated: Vec<(&Reading, usize)> =
            gathered.readings.iter().filter(|r| r.time.is_some()).filter_map(|r| Some((r, subject(r)?))).collect();
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, subject) in &dated {
            *counts.entry(*subject).or_default() += 1;
        }
        let mut busiest: Vec<usize> = counts.keys().copied().collect();
        busiest.sort_by_key(|t| (usize::MAX - counts[t], usize::MAX - gathered.things[*t].uses, *t));
        let mut lanes: Vec<Option<usize>> = busiest.iter().copied().map(Some).collect();
        if lanes.len() > LANES {
            lanes.truncate(LANES - 1);
            lanes.push(None);
        }
        // Resolved times in their order, then the others in that of the text.
        let mut moments: BTreeMap<(bool, String), Moment> = BTreeMap::new();
        let mut unresolved: Vec<&str> = vec![];
        for (reading, subject) in &dated {
            let Some(time) = &reading.time else { continue };
            // "PAST_REF" and the like say nothing of the order.
            let value = time.value.clone().filter(|v| v.starts_with(|c: char| c.is_ascii_digit()));
            let label = value.as_ref().filter(|v| **v != time.words);
            let words = label.map_or(time.words.clone(), |v| format!("{v} ({})", time.words));
            let key = value.map_or_else(
                || {
                    let known = unresolved.iter().position(|w| *w == time.words);
                    let at = known.unwrap_or_else(|| {
                        unresolved.push(&time.words);
                        unresolved.len() - 1
                    });
                    (true, format!("{at:08}"))
                },
                |value| (false, value),
            );
            let moment = moments.entry(key).or_insert_with(|| Moment { words, score: 0.0, cells: vec![] });
            let other = lanes.len() - 1;
            let lane = lanes.iter().position(|l| *l == Some(*subject)).unwrap_or(other);
            let own = lanes[lane].is_some();
            moment.add(reading, lane, words_of(picture, reading, (!own).then_some(*subject)));
            let salience = 1.0 + gathered.things[*subject].salience();
            moment.score = moment.score.max(salience.log2() + reading.confidence);
        }
        let m = &picture.measures;
        let moments: Vec<Moment> = moments.into_values().collect();
        let widest = moments.iter().map(|t| text_size(&wrap(&t.words, m.node_chars), m.node_font).0);
        let first = widest.fold(40.0, f64::max) + 14.0;
        let width = (m.sheet.0 - 2.0 * MARGIN - first) / lanes.len().max(1) as f64;
        Chart { picture, lanes, moments, widths: (first, width.min(260.0)), dated: dated.len() }
    }

    fn foot(&self) -> String {
        let shown: usize = self.moments.iter().flat_map(|t| &t.cells).map(|c| c.claims.len().min(ROWS)).sum();
        let total = self.picture.gathered().claims.len();
        let mut foot = format!(
            "Drawn: {shown} of {} dated claims, of {total} in all, in the order of time; times without a date come last.",
            self.dated
        );
        for (status, words) in [
            (Status::Asserted, " Solid box: the article asserts."),
            (Status::Reported, " Dashed: somebody says."),
            (Status::Possible, " Dotted: possible or intended."),
        ] {
            if self.moments.iter().flat_map(|t| &t.cells).any(|c| c.status == status) {
                foot.push_str(words);
            }
        }
        foot
    }

    /// The text of a cell.
    fn lines(&self, cell: &Cell) -> Vec<String> {
        let m = &self.picture.measures;
        let room = self.widths.1 - 12.0 - 2.0 * PADDING;
        let bullet = if cell.claims.len() > 1 { "• " } else { "" };
        let mut lines = vec![];
        for (words, _) in cell.claims.iter().take(ROWS) {
            lines.extend(limit(wrap_to_width(&format!("{bullet}{words}"), m.claim_font, room), 4));
        }
        if cell.claims.len() > ROWS {
            lines.push(format!("+ {} more", cell.claims.len() - ROWS));
        }
        lines
    }

    fn cell_height(&self, cell: &Cell) -> f64 {
        text_size(&self.lines(cell), self.picture.measures.claim_font).1 + 2.0 * PADDING
    }

    fn moment_height(&self, moment: &Moment) -> f64 {
        let mut stacks = vec![0.0; self.lanes.len()];
        for cell in &moment.cells {
            stacks[cell.lane] += self.cell_height(cell) + GAP;
        }
        let m = &self.picture.measures;
        let words = text_size(&limit(wrap(&moment.words, m.node_chars), 3), m.node_font).1;
        stacks.into_iter().fold(words + GAP, f64::max) - GAP + ROW_GAP
    }

    fn height(&self) -> f64 {
        self.moments.iter().map(|t| self.moment_height(t)).sum()
    }

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
            let name = thing.map_or("others", |t| things[t].name.as_str());
            let font = m.node_font;
            let label = limit(wrap_to_width(name, font, place.width - 20.0), 2);
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
            let words = limit(wrap(&moment.words, m.node_chars), 3);
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
                let id = cell.claims.first().map_or("", |(_, id)| id.as_str());
                canvas.open(id, &format!("claim {}{negated}", cell.status.name()), &cell.tooltip);
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

impl Moment {
    fn add(&mut self, reading: &Reading, lane: usize, claim: (String, String)) {
        let same = |c: &&mut Cell| (c.lane, c.status, c.negated) == (lane, reading.status, reading.negated);
        match self.cells.iter_mut().find(same) {
            Some(cell) if cell.claims.iter().any(|(words, _)| *words == claim.0) => {}
            Some(cell) => {
                cell.claims.push(claim);
                if !cell.tooltip.contains(&reading.tooltip) {
                    cell.tooltip = format!("{}\n{}", cell.tooltip, reading.tooltip);
                }
            }
            None => self.cells.push(Cell {
                lane,
                status: reading.status,
                negated: reading.negated,
                claims: vec![claim],
                tooltip: reading.tooltip.clone(),
            }),
        }
    }
}

/// What a claim says, without its time, and its id; with its subject where the column does not name it.
fn words_of(picture: &Picture, reading: &Reading, subject: Option<usize>) -> (String, String) {
    let gathered = picture.gathered();
    let time = reading.time.as_ref().map_or("", |t| t.words.as_str());
    let bare = reading.words.strip_suffix(')').and_then(|w| w.rsplit_once(" (")).filter(|(_, t)| t.ends_with(time));
    let words = bare.map_or(reading.words.as_str(), |(words, _)| words);
    let object = match reading.form {
        Form::Line { object, .. } => gathered.things[object].name.as_str(),
        _ => "",
    };
    let subject = subject.map_or("", |t| gathered.things[t].name.as_str());
    let speakers = reading.speakers.join(" ");
    let parts = [speakers.as_str(), subject, words, object];
    let words = parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ");
    (words, gathered.claims[reading.claim].1.to_string())
}
