//! The way of each line: it leaves and enters nodes sideways, bends only between the layers, where nothing stands, and
//! passes straight through its own words.

use super::super::picture::layers::Item;
use super::super::picture::place::{CORNER, Placed, Rect};
use super::super::picture::plan::{Heads, Plan};
use super::xml::number;

/// Length of an arrow head.
pub(super) const HEAD: f64 = 7.0;

/// Where a line ends at a node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct End {
    pub(super) x: f64,
    pub(super) y: f64,
    /// 1 where the line goes to the right into the node, -1 to the left.
    pub(super) towards: f64,
    pub(super) head: bool,
}

/// A line ready to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Route {
    /// Path data.
    pub(super) path: String,
    /// At its subject and at its object.
    pub(super) ends: [End; 2],
}

impl Route {
    /// A sample for the legend, with a head.
    pub(super) fn straight((x, y): (f64, f64), to: f64) -> Route {
        let path = format!("M{} {}H{}", number(x), number(y), number(to - HEAD + 1.0));
        let end = |x, head| End { x, y, towards: 1.0, head };
        Route { path, ends: [end(x, false), end(to, true)] }
    }
}

/// The routes of all lines, in the plan's order.
pub(super) fn routes(plan: &Plan, placed: &Placed) -> Vec<Route> {
    let ports = ports(placed);
    (0..plan.lines.len()).map(|line| route(plan, placed, &ports, line)).collect()
}

/// Heights at which a line enters its first and leaves for its last node; and, where both stand on one side of its
/// words, the heights at the words.
struct Ports {
    ends: Vec<[f64; 2]>,
}

fn ports(placed: &Placed) -> Ports {
    let layers = &placed.layers;
    let mut ends = vec![[0.0; 2]; layers.paths.len()];
    // All ends at one side of one node: wished height, line, which end.
    let mut sides: Vec<[Vec<(f64, usize, usize)>; 2]> = vec![Default::default(); layers.items.len()];
    for (line, path) in layers.paths.iter().enumerate() {
        let last = path.len() - 1;
        for (which, (node, next)) in [(path[0], path[1]), (path[last], path[last - 1])].into_iter().enumerate() {
            let right = layers.layer(next) > layers.layer(node);
            sides[node][usize::from(right)].push((placed.boxes[next].y, line, which));
        }
    }
    for (node, sides) in sides.into_iter().enumerate() {
        for mut side in sides {
            side.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
            let wishes: Vec<f64> = side.iter().map(|(y, _, _)| *y).collect();
            for (y, (_, line, which)) in spread(&wishes, &placed.boxes[node]).into_iter().zip(side) {
                ends[line][which] = y;
            }
        }
    }
    Ports { ends }
}

/// Heights along a side of a box, in order, near the wished ones and apart from each other: least squares by pooling
/// adjacent violators.
fn spread(wishes: &[f64], side: &Rect) -> Vec<f64> {
    let corner = CORNER.min(side.height * 0.3);
    let (top, room) = (side.top() + corner, side.height - 2.0 * corner);
    let step = match wishes.len() {
        0 | 1 => 0.0,
        n => (room / (n - 1) as f64).min(9.0),
    };
    let mut pools: Vec<(f64, usize)> = vec![];
    for (k, wish) in wishes.iter().enumerate() {
        pools.push((wish - k as f64 * step, 1));
        while let [.., (upper, n), (lower, m)] = pools[..]
            && upper > lower
        {
            pools.truncate(pools.len() - 2);
            pools.push(((upper * n as f64 + lower * m as f64) / (n + m) as f64, n + m));
        }
    }
    let slack = room - wishes.len().saturating_sub(1) as f64 * step;
    let values = pools.into_iter().flat_map(|(value, count)| std::iter::repeat_n(value, count));
    values.enumerate().map(|(k, v)| v.clamp(top, top + slack.max(0.0)) + k as f64 * step).collect()
}

fn route(plan: &Plan, placed: &Placed, ports: &Ports, line: usize) -> Route {
    let layers = &placed.layers;
    let path = &layers.paths[line];
    let last = path.len() - 1;
    let heads = plan.lines[line].heads;
    let head = [heads == Heads::Both, heads != Heads::None];
    let negated = plan.lines[line].negated;
    let end = |which: usize| {
        let (node, next) = if which == 0 { (path[0], path[1]) } else { (path[last], path[last - 1]) };
        let right = layers.layer(next) > layers.layer(node);
        let b = &placed.boxes[node];
        let (x, towards) = if right { (b.right(), -1.0) } else { (b.left(), 1.0) };
        End { x, y: ports.ends[line][which], towards, head: head[which] }
    };
    let ends = [end(0), end(1)];
    // The line itself stops where an arrow head begins.
    let stop = |e: &End| if e.head && !negated { e.x - e.towards * (HEAD - 1.0) } else { e.x };
    if let [from, over, to] = path[..]
        && layers.layer(from) == layers.layer(to)
        && matches!(layers.items[over], Item::Pass(_))
    {
        return Route {
            path: bow(placed, layers.layer(from), layers.layer(over), ends.map(|e| (stop(&e), e.y))),
            ends,
        };
    }
    let mut data = format!("M{} {}", number(stop(&ends[0])), number(ends[0].y));
    let mut at = (stop(&ends[0]), ends[0].y);
    for k in 1..path.len() {
        let (from, to) = (path[k - 1], path[k]);
        let rightward = layers.layer(to) > layers.layer(from);
        let (left, right) = (layers.layer(from).min(layers.layer(to)), layers.layer(from).max(layers.layer(to)));
        let mut gap = (placed.bands[left].1, placed.bands[right].0);
        // Both ends of a line on one side of its words: they meet it a little apart, the upper one above.
        let turn = |node: usize| {
            let (first, last) = (path[0], path[path.len() - 1]);
            let both = path.len() == 3 && layers.layer(first) == layers.layer(last);
            let other = if node == first { last } else { first };
            match (both, placed.boxes[node].y < placed.boxes[other].y) {
                (false, _) => 0.0,
                (true, true) => -3.0,
                (true, false) => 3.0,
            }
        };
        let target = match layers.items[to] {
            Item::Node(_) => (stop(&ends[1]), ends[1].y),
            Item::Label(_) => {
                let b = &placed.boxes[to];
                (if rightward { b.left() } else { b.right() }, b.y + turn(from))
            }
            Item::Pass(_) => {
                let band = placed.bands[layers.layer(to)];
                (if rightward { band.0 } else { band.1 }, placed.boxes[to].y + turn(from))
            }
        };
        if let Item::Label(_) | Item::Pass(_) = layers.items[from] {
            // Through the words, or past the layer.
            let b = &placed.boxes[from];
            let band = placed.bands[layers.layer(from)];
            let (l, r) = if matches!(layers.items[from], Item::Label(_)) { (b.left(), b.right()) } else { band };
            let out = (if rightward { r } else { l }, b.y + turn(to));
            if (out.1 - at.1).abs() < 0.05 {
                data.push_str(&format!("H{}", number(out.0)));
            } else {
                // The words interrupt it; without words the line turns round.
                let move_or_draw = if matches!(layers.items[from], Item::Label(_)) { 'M' } else { 'L' };
                data.push_str(&format!("{move_or_draw}{} {}", number(out.0), number(out.1)));
            }
            at = out;
        }
        // Room for the heads and for a short straight piece.
        for (x, _) in [at, target] {
            if x > gap.0 && x < (gap.0 + gap.1) / 2.0 {
                gap.0 = x;
            }
            if x < gap.1 && x > (gap.0 + gap.1) / 2.0 {
                gap.1 = x;
            }
        }
        let (near, far) = if rightward { gap } else { (gap.1, gap.0) };
        if (target.1 - at.1).abs() < 0.3 {
            data.push_str(&format!("L{} {}", number(target.0), number(target.1)));
        } else {
            let middle = (near + far) / 2.0;
            data.push_str(&format!(
                "H{}C{} {} {} {} {} {}H{}",
                number(near),
                number(middle),
                number(at.1),
                number(middle),
                number(target.1),
                number(far),
                number(target.1),
                number(target.0)
            ));
        }
        at = target;
    }
    Route { path: data, ends }
}

/// A bow beside a column, from one of its nodes to another, for a line without words.
fn bow(placed: &Placed, column: usize, beside: usize, [from, to]: [(f64, f64); 2]) -> String {
    let right = beside > column;
    let edge = if right { placed.bands[column].1 } else { placed.bands[column].0 };
    let gap = if right { placed.bands[beside].0 - edge } else { edge - placed.bands[beside].1 };
    // Heads stand beside the column where their node is as wide as it.
    let start = |x: f64| if right { x.max(edge) } else { x.min(edge) };
    let (near, far) = (start(from.0), start(to.0));
    let out = (0.3 * (from.1 - to.1).abs() + 10.0).min(1.2 * gap);
    let bend = if right { edge + out } else { edge - out };
    let [x1, y1, x2, y2, near, far, bend] = [from.0, from.1, to.0, to.1, near, far, bend].map(number);
    format!("M{x1} {y1}H{near}C{bend} {y1} {bend} {y2} {far} {y2}H{x2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_spread_along_a_side() {
        let side = Rect { x: 0.0, y: 50.0, width: 10.0, height: 40.0 };
        assert_eq!(spread(&[50.0], &side), [50.0]);
        assert_eq!(spread(&[50.0, 50.0], &side), [45.5, 54.5]);
        let many = spread(&[50.0; 9], &side);
        assert!(many.windows(2).all(|p| p[0] < p[1]));
        assert!(many[0] >= side.top() && many[8] <= side.bottom());
        assert_eq!(spread(&[0.0, 100.0], &side), [36.0, 64.0]);
    }
}
