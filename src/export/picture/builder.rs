//! From ranked claims to the picture: nodes, bundles of lines, boxes, title and foot.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::Groups;
use super::foot::{Tally, foot};
use super::gather::{Form, Gathered};
use super::label::{limit, speaker_lines, wrap, wrap_to_width};
use super::plan::{Group, Heads, Line, Node, NodeKind, Plan};
use super::rank::{Ranking, ends, things};
use super::style::{HUB_CHARS, Measures};

/// What can be drawn, and in which order it is chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    pub(super) gathered: &'a Gathered,
    pub(super) tally: &'a Tally,
    pub(super) groups: &'a Groups,
    pub(super) ranking: &'a Ranking,
}

/// The picture of the first units of a ranking. It has a legend unless that is taken away.
pub(super) fn plan(source: Source<'_>, units: usize, measures: &Measures, title: &str) -> Plan {
    let chosen: Vec<usize> = source.ranking.units.iter().take(units).flatten().copied().collect();
    let mut builder = Builder::new(source, measures, chosen);
    builder.add_nodes();
    builder.add_lines();
    builder.add_notes(source.tally);
    builder.add_groups();
    let things: BTreeSet<usize> = builder.node_of_thing.keys().map(|(thing, _)| *thing).collect();
    let repeated = things.len() < builder.node_of_thing.len();
    let mut foot = foot(source.tally, &builder.plan, [&builder.lined, &builder.noted], things.len());
    if repeated {
        foot.push_str(" What several boxes speak of stands in each.");
    }
    let mut plan = builder.plan;
    plan.legend = true;
    let room = measures.sheet.0 - 40.0;
    plan.title = limit(wrap_to_width(title, measures.title_font, room), 2);
    plan.foot = wrap_to_width(&foot, measures.claim_font, room);
    plan
}

pub(super) struct Builder<'a> {
    pub(super) gathered: &'a Gathered,
    ranking: &'a Ranking,
    groups: &'a Groups,
    pub(super) measures: &'a Measures,
    chosen: Vec<usize>,
    pub(super) pointed: BTreeSet<usize>,
    /// By thing and group.
    pub(super) node_of_thing: BTreeMap<(usize, usize), usize>,
    node_of_reading: BTreeMap<usize, usize>,
    /// Claims drawn as lines, and as notes.
    lined: BTreeSet<usize>,
    pub(super) noted: BTreeSet<usize>,
    pub(super) plan: Plan,
}

impl<'a> Builder<'a> {
    fn new(source: Source<'a>, measures: &'a Measures, chosen: Vec<usize>) -> Builder<'a> {
        let Source { gathered, ranking, groups, .. } = source;
        let mut pointed = BTreeSet::new();
        for reading in &chosen {
            if let Form::About { about, .. } = gathered.readings[*reading].form {
                pointed.extend(gathered.reading_of(about));
            }
        }
        Builder {
            gathered,
            ranking,
            groups,
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

    /// The node of a thing in the group of a reading.
    fn node_of(&self, reading: usize, thing: usize) -> usize {
        self.node_of_thing[&(thing, self.groups.of(reading))]
    }

    /// Who says a thing, unless its box says so.
    pub(super) fn speakers(&self, reading: usize) -> &'a [String] {
        let speakers = &self.gathered.readings[reading].speakers;
        let group = self.groups.list.get(self.groups.of(reading));
        match (group.and_then(|g| g.says.as_ref()), speakers.first()) {
            (Some(says), Some(first)) if says == first => speakers.get(1..).unwrap_or(&[]),
            _ => speakers,
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
        let mut lines: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for reading in &self.chosen {
            for thing in things(self.gathered, *reading) {
                *lines.entry((thing, self.groups.of(*reading))).or_default() += 1;
            }
        }
        let mut busiest: Vec<_> = lines.iter().map(|(t, n)| (*n, *t)).filter(|(n, _)| *n >= 4).collect();
        busiest.sort_by_key(|(n, t)| (usize::MAX - n, *t));
        let hubs: Vec<(usize, usize)> = busiest.iter().take(2).map(|(_, t)| *t).collect();
        // In the order in which the claims were chosen: hubs come early, neighbours together.
        for reading in self.chosen.clone() {
            for thing in things(self.gathered, reading) {
                let at = (thing, self.groups.of(reading));
                if !self.node_of_thing.contains_key(&at) {
                    self.node_of_thing.insert(at, self.plan.nodes.len());
                    let node = self.thing_node(at, hubs.contains(&at));
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
                group: self.groups.of(reading),
            });
        }
    }

    fn thing_node(&self, (at, group): (usize, usize), hub: bool) -> Node {
        let thing = &self.gathered.things[at];
        let (kind, chars) = if hub {
            (NodeKind::Hub(thing.class), HUB_CHARS)
        } else {
            (NodeKind::Thing(thing.class), self.measures.node_chars)
        };
        let label = limit(wrap(&thing.name, chars), 4);
        let id = match self.plan.nodes.iter().filter(|n| n.thing == Some(at)).count() {
            0 => thing.id.clone(),
            n => format!("{}-{}", thing.id, n + 1),
        };
        Node { id, kind, label, tooltip: thing.tooltip(), thing: Some(at), note: None, group }
    }

    /// Keeps the groups that have nodes, in their order.
    fn add_groups(&mut self) {
        if !self.groups.are_drawn() {
            return;
        }
        let used: BTreeSet<usize> = self.plan.nodes.iter().map(|n| n.group).collect();
        let used: Vec<usize> = used.into_iter().collect();
        for node in &mut self.plan.nodes {
            node.group = used.partition_point(|g| *g < node.group);
        }
        let label = |at: usize| self.groups.list.get(at).map_or(String::new(), |g| g.label.clone());
        let group = |(i, at): (usize, &usize)| Group { id: format!("g-{}", i + 1), label: label(*at) };
        self.plan.groups = used.iter().enumerate().map(group).collect();
    }

    /// The lines of a claim's label: the speaker, unless the speaker's own claim points at it, and the words.
    fn label(&self, reading: usize, chars: usize) -> Vec<String> {
        let source = &self.gathered.readings[reading];
        let mut label = vec![];
        if !self.pointed.contains(&reading) {
            for speaker in self.speakers(reading) {
                label.extend(speaker_lines(speaker, chars));
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
            let key = (key, self.groups.of(reading), source.status, source.negated, &source.speakers);
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
            Form::Line { subject, object, .. } => (self.node_of(first, subject), self.node_of(first, object)),
            Form::About { subject, about } => {
                let Some(node) = self.gathered.reading_of(about).and_then(|r| self.node_of_reading.get(&r)) else {
                    return;
                };
                (self.node_of(first, subject), *node)
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
        for speaker in self.speakers(readings[0]) {
            label.extend(speaker_lines(speaker, chars));
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
            _ => object.map(|o| self.node_of(reading, o)),
        };
        let from = self.node_of(reading, subject);
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
}
