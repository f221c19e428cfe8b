//! Where the items of the layers stand: heights first, then widths.

use std::cmp::Ordering;

use super::columns::{assign, close_gaps};
use super::layers::{Item, Layers};
use super::pack::Framed;
use super::plan::{NodeKind, Plan, text_size};
use super::style::Measures;

/// A rectangle, by its middle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::export) struct Rect {
    pub(in crate::export) x: f64,
    pub(in crate::export) y: f64,
    pub(in crate::export) width: f64,
    pub(in crate::export) height: f64,
}

impl Rect {
    pub(in crate::export) fn left(&self) -> f64 {
        self.x - self.width / 2.0
    }
    pub(in crate::export) fn right(&self) -> f64 {
        self.x + self.width / 2.0
    }
    pub(in crate::export) fn top(&self) -> f64 {
        self.y - self.height / 2.0
    }
    pub(in crate::export) fn bottom(&self) -> f64 {
        self.y + self.height / 2.0
    }
}

/// A picture with every place known, its upper left corner at 0, 0.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Placed {
    pub(in crate::export) layers: Layers,
    /// The box of each item: of a node without its note.
    pub(in crate::export) boxes: Vec<Rect>,
    /// Left and right edge of each layer.
    pub(in crate::export) bands: Vec<(f64, f64)>,
    pub(in crate::export) width: f64,
    pub(in crate::export) height: f64,
    /// Column of each node.
    pub(in crate::export) columns: Vec<usize>,
    /// The box of each group.
    pub(in crate::export) frames: Vec<Framed>,
    cost: f64,
}

/// Between neighbours in a layer.
const SEPARATION: f64 = 7.0;
/// Between a note and its node.
pub(in crate::export) const NOTE_GAP: f64 = 4.0;
/// Least distance of a line's end from the corner of its node.
pub(in crate::export) const CORNER: f64 = 6.0;
/// Between layers, at least and at most.
const GAP: (f64, f64) = (17.0, 70.0);

/// Lays a picture out in at most `room` (width, height), by trying this many fixed starts; none where it does not fit.
pub(in crate::export) fn place(plan: &Plan, measures: &Measures, room: (f64, f64), starts: u64) -> Option<Placed> {
    let mut best: Option<Placed> = None;
    for columns in (2..=measures.columns).rev() {
        let column = assign(plan, measures, columns, room.1);
        let tried = arrange(plan, measures, &column, room, starts);
        best = best.into_iter().chain(tried).reduce(cheaper);
    }
    best
}

/// Moves single nodes to other columns as long as that makes the picture better.
pub(in crate::export) fn improve(plan: &Plan, measures: &Measures, room: (f64, f64), mut best: Placed) -> Placed {
    for _ in 0..2 {
        let before = best.cost;
        for node in 0..plan.nodes.len() {
            if matches!(plan.nodes[node].kind, NodeKind::Hub(_)) {
                continue;
            }
            let last = best.columns.iter().copied().max().unwrap_or(0);
            for wish in (0..=last).filter(|c| *c != best.columns[node]).collect::<Vec<_>>() {
                let mut column = best.columns.clone();
                column[node] = wish;
                close_gaps(&mut column);
                if let Some(tried) = arrange(plan, measures, &column, room, 3) {
                    best = cheaper(best, tried);
                }
            }
        }
        if best.cost > before - 1e-9 {
            break;
        }
    }
    best
}

/// The cheaper of two; the first where they are equal.
fn cheaper(a: Placed, b: Placed) -> Placed {
    if b.cost < a.cost - 1e-9 { b } else { a }
}

/// The best order for given columns.
fn arrange(plan: &Plan, measures: &Measures, column: &[usize], room: (f64, f64), starts: u64) -> Option<Placed> {
    let layers = Layers::new(plan, column);
    let bands = bands(plan, measures, &layers, room.0)?;
    let sizes: Vec<(f64, f64, f64)> = layers.items.iter().map(|i| size(plan, measures, *i)).collect();
    let tries = (0..starts).map_while(|start| {
        let mut layers = layers.clone();
        layers.arrange(start);
        settle(plan, measures, layers, column, &bands, &sizes, room.1)
    });
    tries.reduce(cheaper)
}

/// Left and right edge of each layer: as far apart as the width allows.
fn bands(plan: &Plan, measures: &Measures, layers: &Layers, room: f64) -> Option<Vec<(f64, f64)>> {
    let widths: Vec<f64> = layers
        .order
        .iter()
        .map(|l| l.iter().map(|i| outer_width(plan, measures, layers.items[*i])).fold(0.0, f64::max))
        .collect();
    let total: f64 = widths.iter().sum();
    let gaps = widths.len().saturating_sub(1) as f64;
    let gap = if gaps > 0.0 { ((room - total) / gaps).min(GAP.1) } else { 0.0 };
    if total > room || gaps > 0.0 && gap < GAP.0 {
        return None;
    }
    let mut at = 0.0;
    let mut bands = vec![];
    for width in widths {
        bands.push((at, at + width));
        at += width + gap;
    }
    Some(bands)
}

fn outer_width(plan: &Plan, measures: &Measures, item: Item) -> f64 {
    match item {
        Item::Node(node) => {
            let note = plan.nodes[node].note.as_ref().map_or(0.0, |n| text_size(&n.label, measures.claim_font).0);
            plan.nodes[node].size(measures).0.max(note)
        }
        Item::Label(line) => label_size(plan, measures, line).0,
        Item::Pass(_) => 0.0,
    }
}

fn label_size(plan: &Plan, measures: &Measures, line: usize) -> (f64, f64) {
    let (width, height) = text_size(&plan.lines[line].label, measures.claim_font);
    (width + 6.0, height + 2.0)
}

/// Width and height of an item, and the height of what stands above it.
fn size(plan: &Plan, measures: &Measures, item: Item) -> (f64, f64, f64) {
    let (width, height) = match item {
        Item::Node(node) => plan.nodes[node].size(measures),
        Item::Label(line) => label_size(plan, measures, line),
        Item::Pass(_) => (0.0, 0.0),
    };
    (width, height, note_height(plan, measures, item))
}

/// The height of a note with the gap below it.
fn note_height(plan: &Plan, measures: &Measures, item: Item) -> f64 {
    match item {
        Item::Node(node) => {
            plan.nodes[node].note.as_ref().map_or(0.0, |n| text_size(&n.label, measures.claim_font).1 + NOTE_GAP)
        }
        _ => 0.0,
    }
}

/// A hub is as tall as the labels on its busier side want, so that lines leave it sideways.
fn hub_height(sizes: &[(f64, f64, f64)], share: f64, layers: &Layers, item: usize, room: f64) -> f64 {
    let mut sides = [0.0f64; 2];
    for other in layers.neighbours(item) {
        let height = match layers.items[other] {
            Item::Label(_) => sizes[other].1,
            _ => 4.0,
        };
        sides[usize::from(layers.layer(other) > layers.layer(item))] += height + SEPARATION;
    }
    (sides[0].max(sides[1]) * share).min(0.6 * room)
}

/// Finds heights for an order: every item as near to its neighbours as those above and below it allow.
fn settle(
    plan: &Plan,
    measures: &Measures,
    layers: Layers,
    columns: &[usize],
    bands: &[(f64, f64)],
    sizes: &[(f64, f64, f64)],
    room: f64,
) -> Option<Placed> {
    let n = layers.items.len();
    let mut boxes = vec![Rect::default(); n];
    let mut above = vec![0.0; n];
    for (i, item) in layers.items.iter().enumerate() {
        let (width, height, over) = sizes[i];
        let (left, right) = bands[layers.layer(i)];
        boxes[i] = Rect { x: (left + right) / 2.0, y: 0.0, width, height };
        above[i] = over;
        if let Item::Node(node) = item
            && matches!(plan.nodes[*node].kind, NodeKind::Hub(_))
        {
            boxes[i].height = height.max(hub_height(sizes, measures.hub_share, &layers, i, room - above[i]));
        }
    }
    let needs = |layer: &Vec<usize>, boxes: &[Rect]| {
        let gaps: f64 = layer.windows(2).map(|p| separation(layers.items[p[0]], layers.items[p[1]])).sum();
        layer.iter().map(|i| boxes[*i].height + above[*i]).sum::<f64>() + gaps
    };
    for layer in &layers.order {
        // A tall hub gives way to what shares its column.
        for i in layer {
            if !matches!(layers.items[*i], Item::Node(_)) {
                continue;
            }
            let least = sizes[*i].1;
            let excess = (needs(layer, &boxes) - room).clamp(0.0, (boxes[*i].height - least).max(0.0));
            boxes[*i].height -= excess;
        }
        let height = needs(layer, &boxes);
        if height > room + 1e-6 {
            return None;
        }
        let mut at = (room - height) / 2.0;
        for (k, i) in layer.iter().enumerate() {
            boxes[*i].y = at + above[*i] + boxes[*i].height / 2.0;
            at += above[*i] + boxes[*i].height;
            at += layer.get(k + 1).map_or(0.0, |next| separation(layers.items[*i], layers.items[*next]));
        }
    }
    for round in 0..24 {
        let order: Vec<usize> =
            if round % 2 == 0 { (0..layers.order.len()).collect() } else { (0..layers.order.len()).rev().collect() };
        for layer in order {
            relax(&layers, layer, &mut boxes, &above, room);
        }
    }
    let top = (0..n).map(|i| boxes[i].top() - above[i]).fold(f64::INFINITY, f64::min);
    let bottom = boxes.iter().map(Rect::bottom).fold(0.0, f64::max);
    for b in &mut boxes {
        b.y -= top;
    }
    let slant: f64 = layers
        .segments
        .iter()
        .map(|(a, b, _)| {
            let gap = (bands[layers.layer(*b)].0 - bands[layers.layer(*a)].1).max(10.0);
            let rise = pull(&layers, *a, *b, &boxes).abs();
            rise / 40.0 + (rise / gap).min(12.0) / 6.0
        })
        .sum();
    let passes = layers.items.iter().filter(|i| matches!(i, Item::Pass(_))).count();
    let against: f64 = plan.lines.iter().map(|l| reading(columns[l.from], columns[l.to], l.label.is_empty())).sum();
    let cost = 8.0 * layers.crossings() as f64 + slant + 2.0 * passes as f64 + against;
    let width = bands.last().map_or(0.0, |b| b.1);
    let height = (bottom - top).max(0.0);
    Some(Placed {
        layers,
        boxes,
        bands: bands.to_vec(),
        width,
        height,
        columns: columns.to_vec(),
        frames: vec![],
        cost,
    })
}

/// What it costs that a line cannot be read from left to right; more without words, which tell the direction.
fn reading(from: usize, to: usize, bare: bool) -> f64 {
    let worse = if bare { 3.0 } else { 0.0 };
    match from.cmp(&to) {
        Ordering::Less => 0.0,
        Ordering::Equal => 4.0 + worse,
        Ordering::Greater => 3.0 + worse,
    }
}

fn separation(a: Item, b: Item) -> f64 {
    if matches!(a, Item::Pass(_)) || matches!(b, Item::Pass(_)) { SEPARATION * 0.7 } else { SEPARATION }
}

/// How far `from` would have to move for a straight line to `to`; 0 where their sides overlap.
fn pull(layers: &Layers, from: usize, to: usize, boxes: &[Rect]) -> f64 {
    let side = |i: usize| match layers.items[i] {
        Item::Node(_) => {
            let half = (boxes[i].height / 2.0 - CORNER).max(0.0);
            (boxes[i].y - half, boxes[i].y + half)
        }
        _ => (boxes[i].y, boxes[i].y),
    };
    let ((top, bottom), (other_top, other_bottom)) = (side(from), side(to));
    if other_top > bottom {
        other_top - bottom
    } else if other_bottom < top {
        other_bottom - top
    } else {
        0.0
    }
}

/// Moves the items of a layer to the heights that their neighbours wish, in order and without overlap: least squares
/// by pooling adjacent violators.
fn relax(layers: &Layers, layer: usize, boxes: &mut [Rect], above: &[f64], room: f64) {
    let items = &layers.order[layer];
    // Distances of each from the first when all are packed, so that the rest is an isotonic regression.
    let mut offset = vec![];
    let mut at = 0.0;
    for (k, i) in items.iter().enumerate() {
        at += above[*i] + boxes[*i].height / 2.0;
        offset.push(at);
        at += boxes[*i].height / 2.0;
        at += items.get(k + 1).map_or(0.0, |next| separation(layers.items[*i], layers.items[*next]));
    }
    let slack = (room - at).max(0.0);
    let mut pools: Vec<(f64, f64, usize)> = vec![];
    for (k, i) in items.iter().enumerate() {
        let (mut sum, mut weight) = (0.0, 0.0);
        for other in layers.neighbours(*i) {
            let w = match (layers.items[*i], layers.items[other]) {
                (Item::Pass(_), Item::Pass(_)) => 8.0,
                (Item::Pass(_), _) | (_, Item::Pass(_)) => 2.0,
                _ => 1.0,
            };
            sum += w * (boxes[*i].y + pull(layers, *i, other, boxes));
            weight += w;
        }
        if weight == 0.0 {
            (sum, weight) = (0.05 * boxes[*i].y, 0.05);
        }
        pools.push((sum / weight - offset[k], weight, 1));
        while let [.., (upper, w1, n1), (lower, w2, n2)] = pools[..]
            && upper > lower
        {
            pools.truncate(pools.len() - 2);
            pools.push(((upper * w1 + lower * w2) / (w1 + w2), w1 + w2, n1 + n2));
        }
    }
    let mut k = 0;
    for (value, _, count) in pools {
        for _ in 0..count {
            boxes[items[k]].y = value.clamp(0.0, slack) + offset[k];
            k += 1;
        }
    }
}
