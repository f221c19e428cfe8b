//! Dated claims in the order of time, in columns by what they are about: what a timeline shows, before it is drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::Picture;
use super::gather::{Form, Reading};
use super::label::{clean, limit, wrap, wrap_to_width};
use super::plan::text_size;
use super::style::{LEADING, Status};

/// Columns of things at most; the last is for all others where there are more.
const LANES: usize = 4;
/// Round the picture, between rows, between boxes, and between a box and its text.
pub(in crate::export) const MARGIN: f64 = 20.0;
pub(in crate::export) const ROW_GAP: f64 = 12.0;
pub(in crate::export) const GAP: f64 = 5.0;
pub(in crate::export) const PADDING: f64 = 6.0;
/// Claims in one box.
const ROWS: usize = 4;

/// Claims of one time, thing and status, which share a box.
pub(in crate::export) struct Cell {
    pub(in crate::export) lane: usize,
    pub(in crate::export) status: Status,
    pub(in crate::export) negated: bool,
    pub(in crate::export) claims: Vec<Row>,
    pub(in crate::export) tooltip: String,
}

/// What claims say, in the same words.
pub(in crate::export) struct Row {
    words: String,
    claims: BTreeSet<usize>,
}

/// A time and what is said of it.
pub(in crate::export) struct Moment {
    /// Whether its place in time is unknown, and its value or place in the text.
    key: (bool, String),
    words: String,
    score: f64,
    pub(in crate::export) cells: Vec<Cell>,
}

/// A timeline.
pub(in crate::export) struct Chart<'a> {
    pub(in crate::export) picture: &'a Picture,
    /// The things of the columns; none for all others.
    pub(in crate::export) lanes: Vec<Option<usize>>,
    pub(in crate::export) moments: Vec<Moment>,
    /// Width of the column of times, and of each other.
    pub(in crate::export) widths: (f64, f64),
    /// How many claims are dated.
    dated: usize,
}

impl<'a> Chart<'a> {
    /// As many times as fit on the sheet, those of which most is said first.
    pub(in crate::export) fn of(picture: &'a Picture) -> Chart<'a> {
        let mut chart = Chart::new(picture, None);
        // Columns are chosen anew for the times that are left.
        for _ in 0..4 {
            if !chart.crop() {
                break;
            }
            let kept = chart.moments.iter().map(|m| m.key.clone()).collect();
            chart = Chart::new(picture, Some(&kept));
        }
        chart.crop();
        chart
    }

    /// Leaves out the least of the times until the others fit; whether it did.
    fn crop(&mut self) -> bool {
        let before = self.moments.len();
        let m = &self.picture.measures;
        // Words of the foot are as many whatever is dropped, give or take a line.
        let foot = (self.foot().len() + 1) as f64 * m.claim_font * LEADING;
        let room = m.sheet.1 - self.top() - self.head() - ROW_GAP - foot - MARGIN;
        while self.height() > room && !self.moments.is_empty() {
            let score = |at: usize| self.moments[at].score;
            let worst = (0..self.moments.len()).rev().min_by(|a, b| score(*a).total_cmp(&score(*b)));
            worst.map(|at| self.moments.remove(at));
        }
        self.moments.len() < before
    }

    /// The title in lines.
    pub(in crate::export) fn title(&self) -> Vec<String> {
        let m = &self.picture.measures;
        limit(wrap_to_width(self.picture.title(), m.title_font, m.sheet.0 - 2.0 * MARGIN), 2)
    }

    /// Where the names of the columns begin, and their height.
    pub(in crate::export) fn top(&self) -> f64 {
        MARGIN + text_size(&self.title(), self.picture.measures.title_font).1 + 14.0
    }

    pub(in crate::export) fn head(&self) -> f64 {
        2.0 * self.picture.measures.node_font * LEADING + 8.0
    }

    fn new(picture: &'a Picture, only: Option<&BTreeSet<(bool, String)>>) -> Chart<'a> {
        let gathered = picture.gathered();
        let subject = |reading: &Reading| match reading.form {
            Form::Line { subject, .. } | Form::Note { subject } => Some(subject),
            _ => None,
        };
        let dated: Vec<(&Reading, usize)> =
            gathered.readings.iter().filter(|r| r.time.is_some()).filter_map(|r| Some((r, subject(r)?))).collect();
        // Resolved times in their order, then the others in that of the text.
        let mut unresolved: Vec<&str> = vec![];
        let mut keyed = vec![];
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
            if only.is_none_or(|only| only.contains(&key)) {
                keyed.push((*reading, *subject, key, words));
            }
        }
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, subject, ..) in &keyed {
            *counts.entry(*subject).or_default() += 1;
        }
        let mut busiest: Vec<usize> = counts.keys().copied().collect();
        busiest.sort_by_key(|t| (usize::MAX - counts[t], usize::MAX - gathered.things[*t].uses, *t));
        let mut lanes: Vec<Option<usize>> = busiest.iter().copied().map(Some).collect();
        if lanes.len() > LANES {
            lanes.truncate(LANES - 1);
            lanes.push(None);
        }
        let mut moments: BTreeMap<(bool, String), Moment> = BTreeMap::new();
        for (reading, subject, key, words) in keyed {
            let moment = moments.entry(key.clone()).or_insert_with(|| Moment { key, words, score: 0.0, cells: vec![] });
            let other = lanes.len() - 1;
            let lane = lanes.iter().position(|l| *l == Some(subject)).unwrap_or(other);
            let own = lanes[lane].is_some();
            moment.add(reading, lane, words_of(picture, reading, (!own).then_some(subject)));
            let salience = 1.0 + gathered.things[subject].salience();
            moment.score = moment.score.max(salience.log2() + reading.confidence);
        }
        let m = &picture.measures;
        let moments: Vec<Moment> = moments.into_values().collect();
        let widest = moments.iter().map(|t| text_size(&wrap(&t.words, m.node_chars), m.node_font).0);
        let first = widest.fold(40.0, f64::max) + 14.0;
        let width = (m.sheet.0 - 2.0 * MARGIN - first) / lanes.len().max(1) as f64;
        Chart {
            picture,
            lanes,
            moments,
            widths: (first, width.min(260.0)),
            dated: count(dated.iter().map(|(r, _)| r.claim)),
        }
    }

    /// In figures, what it shows, in lines.
    pub(in crate::export) fn foot(&self) -> Vec<String> {
        let cells = self.moments.iter().flat_map(|t| &t.cells);
        let shown = count(cells.flat_map(|c| c.claims.iter().take(ROWS)).flat_map(|r| r.claims.iter().copied()));
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
        let m = &self.picture.measures;
        wrap_to_width(&foot, m.claim_font, m.sheet.0 - 2.0 * MARGIN)
    }

    /// The name of a column in lines.
    pub(in crate::export) fn name(&self, lane: usize) -> Vec<String> {
        let things = &self.picture.gathered().things;
        let name = self.lanes[lane].map_or("others", |t| things[t].name.as_str());
        limit(wrap_to_width(name, self.picture.measures.node_font, self.widths.1 - 32.0), 2)
    }

    /// The words of a time in lines.
    pub(in crate::export) fn time(&self, moment: &Moment) -> Vec<String> {
        limit(wrap(&moment.words, self.picture.measures.node_chars), 3)
    }

    /// The id of the first claim of a cell.
    pub(in crate::export) fn id(&self, cell: &Cell) -> String {
        let first = cell.claims.first().and_then(|r| r.claims.first());
        first.map_or(String::new(), |claim| self.picture.gathered().claims[*claim].1.to_string())
    }

    /// The text of a cell.
    pub(in crate::export) fn lines(&self, cell: &Cell) -> Vec<String> {
        let m = &self.picture.measures;
        let room = self.widths.1 - 12.0 - 2.0 * PADDING;
        let bullet = if cell.claims.len() > 1 { "• " } else { "" };
        let mut lines = vec![];
        for Row { words, .. } in cell.claims.iter().take(ROWS) {
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

    pub(in crate::export) fn moment_height(&self, moment: &Moment) -> f64 {
        let mut stacks = vec![0.0; self.lanes.len()];
        for cell in &moment.cells {
            stacks[cell.lane] += self.cell_height(cell) + GAP;
        }
        let m = &self.picture.measures;
        let words = text_size(&self.time(moment), m.node_font).1;
        stacks.into_iter().fold(words + GAP, f64::max) - GAP + ROW_GAP
    }

    /// Of all times.
    pub(in crate::export) fn height(&self) -> f64 {
        self.moments.iter().map(|t| self.moment_height(t)).sum()
    }
}

impl Moment {
    fn add(&mut self, reading: &Reading, lane: usize, words: String) {
        let same = |c: &&mut Cell| (c.lane, c.status, c.negated) == (lane, reading.status, reading.negated);
        let row = Row { words, claims: BTreeSet::from([reading.claim]) };
        let Some(cell) = self.cells.iter_mut().find(same) else {
            let (status, negated, tooltip) = (reading.status, reading.negated, reading.tooltip.clone());
            self.cells.push(Cell { lane, status, negated, claims: vec![row], tooltip });
            return;
        };
        match cell.claims.iter_mut().find(|r| r.words == row.words) {
            Some(known) => known.claims.extend(row.claims),
            None => cell.claims.push(row),
        }
        if !cell.tooltip.contains(&reading.tooltip) {
            cell.tooltip = format!("{}\n{}", cell.tooltip, reading.tooltip);
        }
    }
}

/// How many different ones.
fn count(claims: impl Iterator<Item = usize>) -> usize {
    claims.collect::<BTreeSet<usize>>().len()
}

/// What a claim says, without its time; with its subject where the column does not name it.
fn words_of(picture: &Picture, reading: &Reading, subject: Option<usize>) -> String {
    let gathered = picture.gathered();
    let time = reading.time.as_ref().map_or("", |t| t.words.as_str());
    let bare = reading.words.strip_suffix(')').and_then(|w| w.rsplit_once(" (")).filter(|(_, t)| *t == time);
    let words = bare.map_or(reading.words.as_str(), |(words, _)| words);
    let object = match reading.form {
        Form::Line { object, .. } => gathered.things[object].name.as_str(),
        _ => "",
    };
    // "certified … as a producer" has its object in the middle.
    let words = match words.split_once(" … ") {
        Some((before, after)) => format!("{before} {object} {after}"),
        None => format!("{words} {object}"),
    };
    let subject = subject.map_or("", |t| gathered.things[t].name.as_str());
    // "It is his successor's problem" has nothing else to say of it.
    let subject = if words.trim() == subject { "" } else { subject };
    let speakers = reading.speakers.join(" ");
    clean(&[speakers.as_str(), subject, &words].join(" "))
}
