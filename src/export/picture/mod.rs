//! The picture that DOT and SVG draw: what is shown and in what words, before anybody lays it out.

mod builder;
mod cluster;
mod collect;
pub(in crate::export) mod columns;
mod community;
mod focus;
mod foot;
pub(in crate::export) mod gather;
pub(in crate::export) mod label;
pub(in crate::export) mod layers;
pub(in crate::export) mod legend;
pub(in crate::export) mod metrics;
mod notes;
mod pack;
pub(in crate::export) mod place;
pub(in crate::export) mod plan;
pub(in crate::export) mod rank;
pub(in crate::export) mod style;
pub(in crate::export) mod things;
pub(in crate::export) mod timeline;
mod words;

#[cfg(test)]
pub(in crate::export) mod sketch;

use std::io;

use self::builder::{Source, plan};
use self::cluster::Groups;
use self::foot::Tally;
use self::gather::{Form, Gathered, gather};
use self::legend::Legend;
use self::pack::{improve, lay_out};
use self::place::Placed;
use self::plan::Plan;
use self::rank::{Ranking, rank};
use self::style::{LEADING, Measures};
use self::things::Pronouns;
use super::{Arrangement, Options, Show};
use crate::graph::{ClaimGraph, Record};

/// What can be drawn of a graph, best first.
#[derive(Debug)]
pub(in crate::export) struct Picture {
    gathered: Gathered,
    ranking: Ranking,
    title: String,
    pub(in crate::export) measures: Measures,
    /// How many fixed starts are tried for the order of nodes and labels, and whether single nodes are moved after that.
    effort: (u64, bool),
    legend: bool,
    groups: Groups,
    tally: Tally,
}

impl Picture {
    /// Ranks the claims of a graph for a sheet.
    ///
    /// # Errors
    /// `InvalidInput` where the options ask for an entity that the graph does not have, or for boxes in a timeline.
    pub(in crate::export) fn of(graph: &ClaimGraph, options: &Options) -> io::Result<Picture> {
        Picture::with(graph, Measures::of(options.size), (STARTS, true), &options.show)
    }

    /// Ranks the claims of a graph for a screen. It may be one of many pictures, so that less is tried for each.
    ///
    /// # Errors
    /// `InvalidInput` where the options ask for an entity that the graph does not have.
    pub(in crate::export) fn for_screen(graph: &ClaimGraph, show: &Show) -> io::Result<Picture> {
        let show = Show { arrangement: Arrangement::Columns, ..show.clone() };
        Picture::with(graph, Measures::screen(), (SCREEN_STARTS, false), &show)
    }

    fn with(graph: &ClaimGraph, measures: Measures, effort: (u64, bool), show: &Show) -> io::Result<Picture> {
        if show.arrangement == Arrangement::Timeline && show.cluster.is_some() {
            let message = "a timeline has columns and no boxes: leave out the cluster";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let ranked = |pronouns: Pronouns| {
            let gathered = focus::shown(gather(graph, pronouns), show)?;
            let groups = show.cluster.map_or(Groups::default(), |c| Groups::new(&gathered, graph, c));
            let ranking = rank(&gathered, &groups, &measures);
            io::Result::Ok((gathered, groups, ranking))
        };
        let (mut gathered, mut groups, mut ranking) = ranked(Pronouns::Leave)?;
        if ranking.units.is_empty() {
            (gathered, groups, ranking) = ranked(Pronouns::Draw)?;
        }
        let legend = show.legend == super::Legend::Shown;
        let tally = Tally::new(&gathered, &groups);
        let title = title(graph.records().values());
        Ok(Picture { gathered, ranking, groups, tally, title, measures, effort, legend })
    }

    /// What could be drawn.
    pub(in crate::export) fn gathered(&self) -> &Gathered {
        &self.gathered
    }

    /// The first claims in the order in which they are chosen, as sentences, for readers who do not see the picture.
    pub(in crate::export) fn main_claims(&self, most: usize) -> Vec<String> {
        let mut sentences = vec![];
        for reading in self.ranking.units.iter().flatten().map(|r| &self.gathered.readings[*r]) {
            let Form::Line { subject, object, .. } = reading.form else { continue };
            let name = |thing: usize| self.gathered.things[thing].name.as_str();
            let parts = [&reading.speakers.join(" "), name(subject), &reading.words, name(object)];
            let sentence = format!("{}.", label::clean(&parts.join(" ")));
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
            if sentences.len() == most {
                break;
            }
        }
        sentences
    }

    /// What the picture is of: headline and date, or how many documents.
    pub(in crate::export) fn title(&self) -> &str {
        &self.title
    }

    /// The picture of all claims that were chosen, wide rather than tall as long as that leaves room.
    pub(in crate::export) fn fit_screen(&self) -> (Plan, Placed) {
        let plan = self.plan(self.ranking.units.len());
        let (width, height) = Frame::of(&plan, &self.measures).body;
        let rooms = SCREEN_SHARES.map(|share| (width, height * share));
        let placed = rooms.into_iter().find_map(|room| {
            lay_out(&plan, &self.measures, room, 1)?;
            lay_out(&plan, &self.measures, room, self.effort.0)
        });
        placed.map_or_else(|| self.fit(), |placed| (plan, placed))
    }

    /// The picture of as many claims, best first, as fit on the sheet.
    pub(in crate::export) fn fit(&self) -> (Plan, Placed) {
        let mut units = self.ranking.units.len();
        loop {
            let plan = self.plan(units);
            let room = Frame::of(&plan, &self.measures).body;
            // One start tells whether it fits; the rest find the best order.
            if units == 0 || lay_out(&plan, &self.measures, room, 1).is_some() {
                let (starts, moves) = self.effort;
                let placed = lay_out(&plan, &self.measures, room, starts).unwrap_or_default();
                let moves = moves && plan.nodes.len() <= MOVED;
                let placed = if moves { improve(&plan, &self.measures, room, placed) } else { placed };
                return (plan, placed);
            }
            units -= if units > MOVED { units / 20 } else { 1 };
        }
    }

    fn plan(&self, units: usize) -> Plan {
        let Picture { gathered, tally, groups, ranking, .. } = self;
        let plan = plan(Source { gathered, tally, groups, ranking }, units, &self.measures, &self.title);
        Plan { legend: self.legend, ..plan }
    }
}

/// Of more nodes than this, none is moved singly: it would take long and change little.
const MOVED: usize = 60;
/// Starts for a sheet, and for a screen.
const STARTS: u64 = 60;
const SCREEN_STARTS: u64 = 12;
/// Shares of a screen's height that are tried.
const SCREEN_SHARES: [f64; 5] = [0.2, 0.3, 0.45, 0.65, 1.0];
/// Between the edge of the sheet and the picture.
const MARGIN: f64 = 20.0;

/// What stands round the drawing, and the room for the drawing itself. All in points.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Frame {
    pub(in crate::export) margin: f64,
    /// Heights, with the space below them.
    pub(in crate::export) title: f64,
    pub(in crate::export) legend: f64,
    pub(in crate::export) foot: f64,
    /// Width and height.
    pub(in crate::export) body: (f64, f64),
}

impl Frame {
    /// The frame of a plan on its sheet.
    pub(in crate::export) fn of(plan: &Plan, measures: &Measures) -> Frame {
        let text = |lines: &Vec<String>, font: f64| lines.len() as f64 * font * LEADING;
        let width = measures.sheet.0 - 2.0 * MARGIN;
        let title = text(&plan.title, measures.title_font) + 12.0;
        let (_, _, (_, legend)) = Legend::of(plan).place(measures, width);
        let legend = if legend > 0.0 { legend + 20.0 } else { 0.0 };
        let foot = text(&plan.foot, measures.claim_font);
        let body = (width, measures.sheet.1 - 2.0 * MARGIN - title - legend - foot);
        Frame { margin: MARGIN, title, legend, foot, body }
    }
}

/// Headline and date, or how many documents from when to when.
fn title<'a>(records: impl Iterator<Item = &'a Record>) -> String {
    let records: Vec<&Record> = records.collect();
    let day = |r: &&Record| r.document.metadata().date.as_ref().and_then(|d| d.get(..10)).map(label::clean);
    let mut dates: Vec<String> = records.iter().filter_map(day).collect();
    dates.sort();
    let dated = match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => format!(" · {first} to {last}"),
        (Some(date), _) => format!(" · {date}"),
        _ => String::new(),
    };
    match records[..] {
        [] => "No documents".to_owned(),
        [one] => {
            let headline = one.document.metadata().title.as_deref().map(label::clean).filter(|t| !t.is_empty());
            headline.unwrap_or_else(|| label::clean(one.document.id())) + &dated
        }
        _ => format!("{} articles{dated}", records.len()),
    }
}
