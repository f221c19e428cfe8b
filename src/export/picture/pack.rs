//! Boxes side by side and in rows. What is in each is laid out by itself, since no line leaves its box.

use super::label::{limit, wrap_to_width};
use super::layers::Item;
use super::place::{self, Placed, Rect, place};
use super::plan::{Group, Line, Plan};
use super::style::{LEADING, Measures};

/// Between boxes, and between a box and what is in it.
const GAP: f64 = 10.0;
const PADDING: f64 = 8.0;
/// Shares of the width that boxes of a row have.
const ROWS: [&[f64]; 6] = [&[1.0], &[0.5, 0.5], &[0.65, 0.35], &[0.35, 0.65], &[1.0 / 3.0; 3], &[0.25; 4]];
/// No box is narrower.
const LEAST: f64 = 150.0;

/// The box of a group, with its name at its top.
#[derive(Clone, Debug)]
pub(in crate::export) struct Framed {
    pub(in crate::export) rect: Rect,
    pub(in crate::export) label: Vec<String>,
}

/// Lays a picture out in at most `room` (width, height), in boxes where it has groups, by trying this many fixed starts;
/// none where it does not fit.
pub(super) fn lay_out(plan: &Plan, measures: &Measures, room: (f64, f64), starts: u64) -> Option<Placed> {
    if plan.groups.is_empty() {
        return place(plan, measures, room, starts);
    }
    let parts = parts(plan);
    let cells = rows(&parts, measures, room)?;
    let placed = |(part, cell): (&Part, &Cell)| place(&part.plan, measures, cell.inside(measures), starts);
    let placed: Option<Vec<Placed>> = parts.iter().zip(&cells).map(placed).collect();
    Some(joined(plan, &parts, &cells, placed?, measures))
}

/// Moves single nodes to other columns as long as that makes the picture better.
pub(super) fn improve(plan: &Plan, measures: &Measures, room: (f64, f64), placed: Placed) -> Placed {
    if plan.groups.is_empty() {
        return place::improve(plan, measures, room, placed);
    }
    placed
}

/// What is in one box.
struct Part {
    plan: Plan,
    /// The nodes and lines that it has of the whole.
    nodes: Vec<usize>,
    lines: Vec<usize>,
}

fn parts(plan: &Plan) -> Vec<Part> {
    let part = |group: usize| {
        let nodes: Vec<usize> = (0..plan.nodes.len()).filter(|n| plan.nodes[*n].group == group).collect();
        let lines: Vec<usize> =
            (0..plan.lines.len()).filter(|l| plan.nodes[plan.lines[*l].from].group == group).collect();
        let mut part = Plan { nodes: nodes.iter().map(|n| plan.nodes[*n].clone()).collect(), ..Plan::default() };
        let at = |node: usize| nodes.partition_point(|n| *n < node);
        for line in &lines {
            let line = plan.lines[*line].clone();
            part.lines.push(Line { from: at(line.from), to: at(line.to), ..line });
        }
        Part { plan: part, nodes, lines }
    };
    (0..plan.groups.len()).map(part).collect()
}

/// Where a box stands on the sheet.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Cell {
    /// Room for what is in it.
    fn inside(&self, measures: &Measures) -> (f64, f64) {
        (self.width - 2.0 * PADDING, self.height - strip(measures) - PADDING)
    }
}

/// Height of a box's name.
fn strip(measures: &Measures) -> f64 {
    measures.node_font * LEADING + 9.0
}

/// The cell of each part: rows, the largest part first, that are as low as can be; none where they are too high.
fn rows(parts: &[Part], measures: &Measures, room: (f64, f64)) -> Option<Vec<Cell>> {
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|p| (usize::MAX - parts[*p].lines.len(), *p));
    let widths = |shares: &[f64]| -> Vec<f64> {
        let free = room.0 - (shares.len() - 1) as f64 * GAP;
        shares.iter().map(|s| s * free).collect()
    };
    let patterns: Vec<Vec<f64>> = ROWS.iter().map(|r| widths(r)).filter(|r| r.iter().all(|w| *w >= LEAST)).collect();
    let heights: Vec<Vec<(f64, f64)>> = parts.iter().map(|p| heights(p, &patterns, measures, room.1)).collect();
    let height = |part: usize, width: f64| heights[part].iter().find(|(w, _)| *w == width).map(|(_, h)| *h);
    // The least height from each part on, with the pattern of its first row.
    let mut best: Vec<Option<(f64, usize, f64)>> = vec![None; order.len() + 1];
    best[order.len()] = Some((-GAP, 0, 0.0));
    for first in (0..order.len()).rev() {
        for (at, pattern) in patterns.iter().enumerate() {
            let Some(Some((below, _, _))) = best.get(first + pattern.len()) else { continue };
            let row = order[first..].iter().zip(pattern).map(|(part, width)| height(*part, *width));
            let Some(row) = row.collect::<Option<Vec<f64>>>() else { continue };
            let row = row.into_iter().fold(0.0, f64::max);
            let total = row + GAP + below;
            if best[first].is_none_or(|(known, _, _)| total < known - 1e-9) {
                best[first] = Some((total, at, row));
            }
        }
    }
    best[0].filter(|(total, _, _)| *total <= room.1 + 1e-6)?;
    let mut cells = vec![Cell::default(); parts.len()];
    let (mut first, mut top) = (0, 0.0);
    while let Some((_, pattern, row)) = best[first].filter(|_| first < order.len()) {
        let mut left = 0.0;
        for (part, width) in order[first..].iter().zip(&patterns[pattern]) {
            cells[*part] = Cell { left, top, width: *width, height: row };
            left += width + GAP;
        }
        first += patterns[pattern].len();
        top += row + GAP;
    }
    Some(cells)
}

/// The height that a part needs in boxes of each width, where it fits.
fn heights(part: &Part, patterns: &[Vec<f64>], measures: &Measures, most: f64) -> Vec<(f64, f64)> {
    let mut widths: Vec<f64> = patterns.iter().flatten().copied().collect();
    widths.sort_by(f64::total_cmp);
    widths.dedup();
    let most = Cell { height: most, ..Cell::default() }.inside(measures).1;
    let height = |width: f64| {
        let inside = Cell { width, height: most, ..Cell::default() }.inside(measures).0;
        // Hubs grow with the room that there is: a second look gives the height that the part really needs.
        let wide = place(&part.plan, measures, (inside, most), 1)?.height;
        let tight =
            place(&part.plan, measures, (inside, (0.8 * wide).max(1.0)), 1).map_or(wide, |p| p.height.min(wide));
        Some((width, tight + strip(measures) + PADDING))
    };
    widths.into_iter().filter_map(height).collect()
}

/// One picture of all parts, each in the middle of its box.
fn joined(plan: &Plan, parts: &[Part], cells: &[Cell], placed: Vec<Placed>, measures: &Measures) -> Placed {
    let nodes = plan.nodes.len();
    let mut joined = Placed::default();
    (joined.boxes, joined.columns) = (vec![Rect::default(); nodes], vec![0; nodes]);
    joined.layers.items = (0..nodes).map(Item::Node).collect();
    joined.layers.paths = vec![vec![]; plan.lines.len()];
    let mut layer_of = vec![0; nodes];
    for ((part, cell), one) in parts.iter().zip(cells).zip(placed) {
        let inside = cell.inside(measures);
        let left = cell.left + PADDING + (inside.0 - one.width).max(0.0) / 2.0;
        let top = cell.top + strip(measures) + (inside.1 - one.height).max(0.0) / 2.0;
        let base = joined.bands.len();
        joined.bands.extend(one.bands.iter().map(|(l, r)| (l + left, r + left)));
        let mut at = vec![];
        for (item, rect) in one.layers.items.iter().zip(&one.boxes) {
            let here = match item {
                Item::Node(node) => part.nodes[*node],
                Item::Label(line) => push(&mut joined, Item::Label(part.lines[*line])),
                Item::Pass(line) => push(&mut joined, Item::Pass(part.lines[*line])),
            };
            joined.boxes[here] = Rect { x: rect.x + left, y: rect.y + top, ..*rect };
            at.push(here);
        }
        layer_of.resize(joined.boxes.len(), 0);
        for (item, here) in at.iter().enumerate() {
            layer_of[*here] = base + one.layers.layer(item);
        }
        let there = |items: &Vec<usize>| items.iter().map(|i| at[*i]).collect::<Vec<_>>();
        joined.layers.order.extend(one.layers.order.iter().map(there));
        for (line, path) in part.lines.iter().zip(&one.layers.paths) {
            joined.layers.paths[*line] = there(path);
        }
        for (node, column) in part.nodes.iter().zip(&one.columns) {
            joined.columns[*node] = *column;
        }
        (joined.width, joined.height) =
            (joined.width.max(cell.left + cell.width), joined.height.max(cell.top + cell.height));
    }
    joined.layers.set_layers(layer_of);
    let frame = |(cell, group): (&Cell, &Group)| {
        let (x, y) = (cell.left + cell.width / 2.0, cell.top + cell.height / 2.0);
        let label = limit(wrap_to_width(&group.label, measures.node_font, cell.width - 2.0 * PADDING), 1);
        Framed { rect: Rect { x, y, width: cell.width, height: cell.height }, label }
    };
    joined.frames = cells.iter().zip(&plan.groups).map(frame).collect();
    joined
}

fn push(joined: &mut Placed, item: Item) -> usize {
    joined.layers.items.push(item);
    joined.boxes.push(Rect::default());
    joined.boxes.len() - 1
}
