//! The legend: only the entries that occur in the picture.

use super::metrics;
use super::plan::{Heads, NodeKind, Plan};
use super::style::{Class, Measures, NEGATED, Status};

/// Classes, line styles and whether anything is negated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::export) struct Legend {
    pub(in crate::export) classes: Vec<Class>,
    pub(in crate::export) lines: Vec<Sample>,
}

/// A line of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) struct Sample {
    pub(in crate::export) status: Status,
    pub(in crate::export) negated: bool,
}

impl Sample {
    /// Its words.
    pub(in crate::export) fn words(self) -> &'static str {
        if self.negated { NEGATED } else { self.status.legend() }
    }
}

/// Where an entry of a legend stands: left edge, middle, width of what comes before the words, whole width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::export) struct Spot {
    pub(in crate::export) x: f64,
    pub(in crate::export) y: f64,
    pub(in crate::export) width: f64,
}

/// Height of a row of the legend, by font size, and room round it.
const ROW: f64 = 2.5;
pub(in crate::export) const PADDING: f64 = 6.0;
/// Length of a sample line.
pub(in crate::export) const SAMPLE: f64 = 42.0;

impl Legend {
    /// What occurs in a plan.
    pub(in crate::export) fn of(plan: &Plan) -> Legend {
        if !plan.legend {
            return Legend::default();
        }
        let has = |class: Class| {
            plan.nodes.iter().any(|n| matches!(n.kind, NodeKind::Thing(c) | NodeKind::Hub(c) if c == class))
        };
        let plain = |status: Status| plan.lines.iter().any(|l| l.status == status && !l.negated);
        let mut lines: Vec<Sample> =
            Status::ALL.into_iter().filter(|s| plain(*s)).map(|status| Sample { status, negated: false }).collect();
        let negated =
            |status: &Status| plan.lines.iter().any(|l| l.negated && l.heads != Heads::None && l.status == *status);
        lines.extend(Status::ALL.into_iter().find(negated).map(|status| Sample { status, negated: true }));
        Legend { classes: Class::ALL.into_iter().filter(|c| has(*c)).collect(), lines }
    }

    /// Places the entries in rows of at most `width`; also the height and width of it all, 0 for an empty legend.
    pub(in crate::export) fn place(&self, measures: &Measures, width: f64) -> (Vec<Spot>, Vec<Spot>, (f64, f64)) {
        let font = measures.claim_font;
        let row = ROW * font;
        let boxes: Vec<f64> = self.classes.iter().map(|c| metrics::width(c.legend(), font) + 26.0).collect();
        let lines: Vec<f64> = self.lines.iter().map(|l| metrics::width(l.words(), font) + SAMPLE + 5.0).collect();
        let (mut spots, mut y, mut right) = (vec![], PADDING, 0.0f64);
        for (group, row) in [(boxes, row), (lines, 0.8 * row)] {
            let (mut placed, mut x) = (vec![], PADDING);
            for w in &group {
                if x > PADDING && x + w + PADDING > width {
                    (x, y) = (PADDING, y + row);
                }
                placed.push(Spot { x, y: y + row / 2.0, width: *w });
                right = right.max(x + w);
                x += w + 18.0;
            }
            if !group.is_empty() {
                y += row;
            }
            spots.push(placed);
        }
        let lines = spots.pop().unwrap_or_default();
        let boxes = spots.pop().unwrap_or_default();
        let size = if right > 0.0 { (right + PADDING, y + PADDING) } else { (0.0, 0.0) };
        (boxes, lines, size)
    }
}
