//! What is shown: the best claims, greedily, within the budget of the sheet; bundles, notes, title and foot.

use std::collections::{BTreeMap, BTreeSet};

use super::foot::{Tally, foot};
use super::gather::{Form, Gathered, Says};
use super::label::{limit, wrap, wrap_to_width};
use super::metrics;
use super::rank::{Ranking, ends, things};
use super::style::{Class, HUB_CHARS, LEADING, Measures, Status};

/// A node of the picture.
#[derive(Clone, Debug)]
pub(in crate::export) struct Node {
    /// Stable id.
    pub(in crate::export) id: String,
    pub(in crate::export) kind: NodeKind,
    pub(in crate::export) label: Vec<String>,
    pub(in crate::export) tooltip: String,
    /// The thing, by its position in what was gathered; none for a claim.
    pub(in crate::export) thing: Option<usize>,
    /// What the thing is, in grey above it.
    pub(in crate::export) note: Option<Note>,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum NodeKind {
    /// A thing.
    Thing(Class),
    /// One of the two things with most lines.
    Hub(Class),
    /// A claim that another claim is about.
    Claim(Status, bool),
}

/// Grey words at a thing.
#[derive(Clone, Debug)]
pub(in crate::export) struct Note {
    pub(in crate::export) id: String,
    pub(in crate::export) label: Vec<String>,
    pub(in crate::export) tooltip: String,
    /// The claims in it, by their position in what was gathered.
    pub(in crate::export) claims: Vec<usize>,
}

/// Which ends have an arrow head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) enum Heads {
    /// The first half of a claim that is a node.
    None,
    /// The object.
    Object,
    /// Both: they do it to each other.
    Both,
}

/// A line between nodes, with the words of one or more claims on it, or half of a claim that is a node itself.
#[derive(Clone, Debug)]
pub(in crate::export) struct Line {
    pub(in crate::export) id: String,
    pub(in crate::export) from: usize,
    pub(in crate::export) to: usize,
    pub(in crate::export) label: Vec<String>,
    /// Whether the label's rows begin with bullets.
    pub(in crate::export) bundle: bool,
    pub(in crate::export) status: Status,
    pub(in crate::export) negated: bool,
    pub(in crate::export) heads: Heads,
    /// Documents that say so.
    pub(in crate::export) sources: usize,
    pub(in crate::export) tooltip: String,
    /// The claims that it stands for, by their position in what was gathered.
    pub(in crate::export) claims: Vec<usize>,
}

impl Line {
    /// Width of the line in points: that of its status, and more where several documents say so.
    pub(in crate::export) fn pen(&self) -> f64 {
        (self.status.pen() + 0.5 * (self.sources.saturating_sub(1)) as f64).min(3.0)
    }
}

/// The picture before it is laid out.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Plan {
    pub(in crate::export) title: Vec<String>,
    pub(in crate::export) foot: Vec<String>,
    /// Whether its signs are explained.
    pub(in crate::export) legend: bool,
    pub(in crate::export) nodes: Vec<Node>,
    pub(in crate::export) lines: Vec<Line>,
}

/// The picture of the first units of a ranking. It has a legend unless that is taken away.
pub(super) fn plan(
    gathered: &Gathered,
    tally: &Tally,
    ranking: &Ranking,
    units: usize,
    measures: &Measures,
    title: &str,
) -> Plan {
    let chosen: Vec<usize> = ranking.units.iter().take(units).flatten().copied().collect();
    let mut builder = Builder::new(gathered, ranking, measures, chosen);
    builder.add_nodes();
    builder.add_lines();
    builder.add_notes(tally);
    let foot = foot(tally, &builder.plan, [&builder.lined, &builder.noted], builder.node_of_thing.len());
    let mut plan = builder.plan;
    plan.legend = true;
    let room = measures.sheet.0 - 40.0;
    plan.title = limit(wrap_to_width(title, measures.title_font, room), 2);
    plan.foot = wrap_to_width(&foot, measures.claim_font, room);
    plan
}

struct Builder<'a> {
    gathered: &'a Gathered,
    ranking: &'a Ranking,
    measures: &'a Measures,
    chosen: Vec<usize>,
    pointed: BTreeSet<usize>,
    node_of_thing: BTreeMap<usize, usize>,
    node_of_reading: BTreeMap<usize, usize>,
    /// Claims drawn as lines, and as notes.
    lined: BTreeSet<usize>,
    noted: BTreeSet<usize>,
    plan: Plan,
}

impl<'a> Builder<'a> {
    fn new(gathered: &'a Gathered, ranking: &'a Ranking, measures: &'a Measures, chosen: Vec<usize>) -> Builder<'a> {
        let mut pointed = BTreeSet::new();
        for reading in &chosen {
            if let Form::About { about, .. } = gathered.readings[*reading].form {
                pointed.extend(gathered.reading_of(about));
            }
        }
        Builder {
            gathered,
            ranking,
            measures,
            chosen,
            pointed,
            node_of_thing: BTreeMap::new(),
            node_of_reading: BTreeMap::new(),
            lined: BTreeSet::new(),
            noted: BTreeSet::new(),
            plan: Plan::default(),
        }
    }

    /// The claim's id, with a number for a further reading of a plural subject or object.
    fn claim_id(&self, reading: usize) -> String {
        let claim = self.gathered.readings[reading].claim;
        let id = self.gathered.claims[claim].1;
        match self.gathered.reading_of(claim).map_or(0, |first| reading - first) {
            0 => id.to_string(),
            n => format!("{id}-{}", n + 1),
        }
    }

    fn add_nodes(&mut self) {
        let mut lines: BTreeMap<usize, usize> = BTreeMap::new();
        for reading in &self.chosen {
            for thing in things(self.gathered, *reading) {
                *lines.entry(thing).or_default() += 1;
            }
        }
        let mut busiest: Vec<(usize, usize)> = lines.iter().map(|(t, n)| (*n, *t)).filter(|(n, _)| *n >= 4).collect();
        busiest.sort_by_key(|(n, t)| (usize::MAX - n, *t));
        let hubs: Vec<usize> = busiest.iter().take(2).map(|(_, t)| *t).collect();
        // In the order in which the claims were chosen: hubs come early, neighbours together.
        for reading in self.chosen.clone() {
            for thing in things(self.gathered, reading) {
                if !self.node_of_thing.contains_key(&thing) {
                    self.node_of_thing.insert(thing, self.plan.nodes.len());
                    let node = self.thing_node(thing, hubs.contains(&thing));
                    self.plan.nodes.push(node);
                }
            }
        }
        for reading in self.pointed.clone() {
            self.node_of_reading.insert(reading, self.plan.nodes.len());
            let source = &self.gathered.readings[reading];
            let words = self.label(reading, self.measures.label_chars);
            self.plan.nodes.push(Node {
                id: self.claim_id(reading),
                kind: NodeKind::Claim(source.status, source.negated),
                label: words,
                tooltip: source.tooltip.clone(),
                thing: None,
                note: None,
            });
        }
    }

    fn thing_node(&self, thing: usize, hub: bool) -> Node {
        let at = thing;
        let thing = &self.gathered.things[at];
        let (kind, chars) = if hub {
            (NodeKind::Hub(thing.class), HUB_CHARS)
        } else {
            (NodeKind::Thing(thing.class), self.measures.node_chars)
        };
        let label = limit(wrap(&thing.name, chars), 4);
        Node { id: thing.id.clone(), kind, label, tooltip: thing.tooltip(), thing: Some(at), note: None }
    }

    /// The lines of a claim's label: the speaker, unless the speaker's own claim points at it, and the words.
    fn label(&self, reading: usize, chars: usize) -> Vec<String> {
        let source = &self.gathered.readings[reading];
        let mut label = vec![];
        if !self.pointed.contains(&reading) {
            for speaker in &source.speakers {
                label.extend(limit(wrap(speaker, chars), 2));
            }
        }
        label.extend(limit(wrap(&source.words, chars), self.measures.label_lines));
        label
    }

    fn add_lines(&mut self) {
        let mut bundles: Vec<Vec<usize>> = vec![];
        let mut bundle_of = BTreeMap::new();
        for &reading in &self.chosen {
            let source = &self.gathered.readings[reading];
            if self.pointed.contains(&reading) {
                continue;
            }
            let key = match source.form {
                Form::Line { subject, object, mutual } => (subject, object, mutual, usize::MAX),
                _ => (0, 0, false, reading),
            };
            let key = (key, source.status, source.negated, &source.speakers);
            let at = *bundle_of.entry(key).or_insert_with(|| {
                bundles.push(vec![]);
                bundles.len() - 1
            });
            bundles[at].push(reading);
        }
        for bundle in bundles {
            self.add_bundle(&bundle);
        }
        for reading in self.pointed.clone() {
            self.add_halves(reading);
        }
    }

    /// Documents, tooltip and claims of readings and of those that repeat them; counts these claims as drawn.
    fn evidence(&mut self, readings: &[usize]) -> (usize, String, Vec<usize>) {
        let repeats = readings.iter().filter_map(|r| self.ranking.repeats.get(r)).flatten();
        let all: Vec<usize> = readings.iter().chain(repeats).copied().collect();
        let mut documents = BTreeSet::new();
        let mut tooltips: Vec<&str> = vec![];
        let mut claims = vec![];
        for reading in &all {
            let source = &self.gathered.readings[*reading];
            self.lined.insert(source.claim);
            if !claims.contains(&source.claim) {
                claims.push(source.claim);
            }
            documents.insert(self.gathered.claims[source.claim].0);
            if !tooltips.contains(&source.tooltip.as_str()) {
                tooltips.push(&source.tooltip);
            }
        }
        (documents.len(), tooltips.join("\n"), claims)
    }

    fn add_bundle(&mut self, readings: &[usize]) {
        let first = readings[0];
        let source = &self.gathered.readings[first];
        let (from, to) = match source.form {
            Form::Line { subject, object, .. } => (self.node_of_thing[&subject], self.node_of_thing[&object]),
            Form::About { subject, about } => {
                let Some(node) = self.gathered.reading_of(about).and_then(|r| self.node_of_reading.get(&r)) else {
                    return;
                };
                (self.node_of_thing[&subject], *node)
            }
            _ => return,
        };
        let chars = self.measures.label_chars;
        let label = if readings.len() == 1 { self.label(first, chars) } else { self.rows(readings, chars) };
        let heads = if matches!(source.form, Form::Line { mutual: true, .. }) { Heads::Both } else { Heads::Object };
        let (status, negated) = (source.status, source.negated);
        let (sources, tooltip, claims) = self.evidence(readings);
        let id = self.claim_id(first);
        let bundle = readings.len() > 1;
        self.plan.lines.push(Line { id, from, to, label, bundle, status, negated, heads, sources, tooltip, claims });
    }

    /// One row for each claim, at most four.
    fn rows(&self, readings: &[usize], chars: usize) -> Vec<String> {
        let mut label = vec![];
        for speaker in &self.gathered.readings[readings[0]].speakers {
            label.extend(limit(wrap(speaker, chars), 2));
        }
        let shown = if readings.len() > 4 { 3 } else { readings.len() };
        for reading in &readings[..shown] {
            let rows = limit(wrap(&self.gathered.readings[*reading].words, chars), self.measures.label_lines);
            label.extend(
                rows.iter()
                    .enumerate()
                    .map(|(i, row)| format!("{}{row}", if i == 0 { "• " } else { "\u{a0}\u{a0}\u{a0}" })),
            );
        }
        if shown < readings.len() {
            label.push(format!("+ {} more", readings.len() - shown));
        }
        label
    }

    /// The two halves of a claim that is a node.
    fn add_halves(&mut self, reading: usize) {
        let source = &self.gathered.readings[reading];
        let node = self.node_of_reading[&reading];
        let Some((subject, object)) = ends(source.form) else { return };
        let object = match source.form {
            Form::About { about, .. } => {
                self.gathered.reading_of(about).and_then(|r| self.node_of_reading.get(&r)).copied()
            }
            _ => object.map(|o| self.node_of_thing[&o]),
        };
        let from = self.node_of_thing[&subject];
        let mutual = matches!(source.form, Form::Line { mutual: true, .. });
        let (status, negated) = (source.status, source.negated);
        let (sources, tooltip, claims) = self.evidence(&[reading]);
        let id = self.claim_id(reading);
        let half = |end: &str, from, to, heads| Line {
            id: format!("{id}-{end}"),
            from,
            to,
            label: vec![],
            bundle: false,
            status,
            negated,
            heads,
            sources,
            tooltip: tooltip.clone(),
            claims: claims.clone(),
        };
        // Of a mutual claim the first half would need a head at its beginning; turned round, it has it at its end.
        let first = if mutual { half("s", node, from, Heads::Object) } else { half("s", from, node, Heads::None) };
        let second = object.map(|o| half("o", node, o, Heads::Object));
        self.plan.lines.push(first);
        self.plan.lines.extend(second);
    }

    fn add_notes(&mut self, tally: &Tally) {
        for thing in self.node_of_thing.clone().into_keys() {
            let notes = tally.notes_of.get(&thing).into_iter().flatten();
            let mut readings: Vec<usize> = notes.copied().filter(|i| !self.pointed.contains(i)).collect();
            readings.sort_by_key(|r| {
                let reading = &self.gathered.readings[*r];
                (reading.says == Says::Does, !reading.dated, reading.says, *r)
            });
            let node = self.node_of_thing[&thing];
            if let Some(note) = self.note(&self.plan.nodes[node].id.clone(), &readings) {
                self.plan.nodes[node].note = Some(note);
            }
        }
    }

    /// As many items as there are lines for.
    fn note(&mut self, id: &str, readings: &[usize]) -> Option<Note> {
        let (mut items, mut lines, mut tooltips): (Vec<String>, _, Vec<&str>) = (vec![], vec![], vec![]);
        let (mut more, mut claims) = (false, vec![]);
        for reading in readings {
            let source = &self.gathered.readings[*reading];
            let item = [source.speakers.join(" "), source.words.clone()].join(" ").trim().to_owned();
            if items.contains(&item) {
                self.noted.insert(source.claim);
                claims.push(source.claim);
                continue;
            }
            let mut next = items.clone();
            next.push(item);
            // A no-break space keeps the dot at the end of its line.
            let wrapped = wrap(&next.join("\u{a0}· "), self.measures.note_chars);
            if wrapped.len() > self.measures.note_lines {
                more = true;
                continue;
            }
            (items, lines) = (next, wrapped);
            self.noted.insert(source.claim);
            claims.push(source.claim);
            if !tooltips.contains(&source.tooltip.as_str()) {
                tooltips.push(&source.tooltip);
            }
        }
        if let Some(last) = lines.last_mut().filter(|_| more) {
            last.push_str("\u{a0}· …");
        }
        let (label, tooltip) = (lines, tooltips.join("\n"));
        (!label.is_empty()).then(|| Note { id: format!("n-{id}"), label, tooltip, claims })
    }
}

impl Node {
    /// Width and height of its box in points, without its note; that of a hub depends on its lines.
    pub(in crate::export) fn size(&self, measures: &Measures) -> (f64, f64) {
        let (font, margin) = match self.kind {
            NodeKind::Hub(_) => (measures.hub_font, (10.0, 9.0)),
            NodeKind::Thing(Class::Place | Class::Event) => (measures.node_font, (10.0, 6.0)),
            NodeKind::Thing(Class::Thing) => (measures.node_font, (9.0, 4.5)),
            NodeKind::Thing(_) => (measures.node_font, (6.5, 4.0)),
            NodeKind::Claim(..) => (measures.claim_font, (5.0, 3.0)),
        };
        let (width, height) = text_size(&self.label, font);
        (width + 2.0 * margin.0, height + 2.0 * margin.1)
    }
}

/// Width and height of lines of text, in points.
pub(in crate::export) fn text_size(lines: &[String], font: f64) -> (f64, f64) {
    let width = lines.iter().map(|l| metrics::width(l, font)).fold(0.0, f64::max);
    (width, lines.len() as f64 * font * LEADING)
}
