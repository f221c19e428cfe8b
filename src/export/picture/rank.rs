//! Which claims are lines: greedily the best that touches what is drawn already, within the budget of the sheet.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::Groups;
use super::gather::{Form, Gathered, Reading};
use super::style::{Measures, Status};

/// The readings that are drawn as lines, best first. Those that only repeat one stand in `repeats`.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Ranking {
    /// Readings that come together or not at all.
    pub(in crate::export) units: Vec<Vec<usize>>,
    /// Readings by the one that they repeat.
    pub(super) repeats: BTreeMap<usize, Vec<usize>>,
}

/// Its things: the subject, and the object if that is one.
pub(super) fn ends(form: Form) -> Option<(usize, Option<usize>)> {
    match form {
        Form::Line { subject, object, .. } => Some((subject, Some(object))),
        Form::About { subject, .. } | Form::Note { subject } => Some((subject, None)),
        Form::Said { .. } | Form::Unknown | Form::Outside => None,
    }
}

/// Ranks the claims that can be lines: greedily the best that touches what is drawn already.
pub(in crate::export) fn rank(gathered: &Gathered, groups: &Groups, measures: &Measures) -> Ranking {
    let mut ranking = Ranking::default();
    let mut pointed: BTreeSet<usize> = BTreeSet::new();
    for reading in &gathered.readings {
        if let Form::About { about, .. } = reading.form {
            pointed.extend(gathered.reading_of(about));
        }
    }
    // A mutual claim has two readings, and an article may say a thing twice.
    let mut first: BTreeMap<_, usize> = BTreeMap::new();
    let mut units: Vec<Unit> = vec![];
    for (i, reading) in gathered.readings.iter().enumerate() {
        if !matches!(reading.form, Form::Line { .. } | Form::About { .. }) {
            continue;
        }
        if let Form::Line { subject, object, mutual } = reading.form {
            let said = (reading.words.to_lowercase(), &reading.speakers, reading.negated);
            let key = (groups.of(i), subject, object, mutual, said);
            match first.get(&key) {
                Some(known) if !pointed.contains(&i) => {
                    ranking.repeats.entry(*known).or_default().push(i);
                    continue;
                }
                _ => first.insert(key, i),
            };
        }
        let Some(ends) = ends(reading.form) else { continue };
        let readings = chain(gathered, i);
        let scores = readings.iter().map(|r| score(gathered, &gathered.readings[*r], pointed.contains(r)));
        let score = scores.sum::<f64>() / readings.len() as f64;
        let things = readings.iter().flat_map(|r| things(gathered, *r)).collect();
        units.push(Unit { readings, things, ends, group: groups.of(i), score, order: units.len() });
    }
    choose(gathered, groups, measures, units, &mut ranking);
    ranking
}

/// Takes units as long as there is room: the best that touches what is drawn, else the best.
fn choose(gathered: &Gathered, groups: &Groups, measures: &Measures, mut units: Vec<Unit>, ranking: &mut Ranking) {
    // Penalties only lower a score, so that a search in this order ends soon.
    units.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.order.cmp(&b.order)));
    let mut chosen = Chosen::new(gathered, groups, measures);
    if groups.are_drawn() {
        // Every box is to have its share, so that what hangs together is only preferred.
        while let Some(i) = chosen.best(&units, 0..units.len()) {
            ranking.units.push(chosen.take(gathered, &units[i]));
        }
        return;
    }
    let mut of_thing: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, unit) in units.iter().enumerate() {
        for thing in &unit.things {
            of_thing.entry(*thing).or_default().push(i);
        }
    }
    // What touches what is drawn, best first.
    let mut touching: BTreeSet<usize> = BTreeSet::new();
    loop {
        let near = chosen.best(&units, touching.iter().copied());
        let Some(i) = near.or_else(|| chosen.best(&units, 0..units.len())) else { break };
        for thing in units[i].things.iter().filter(|t| !chosen.drawn.contains(&(0, **t))) {
            touching.extend(&of_thing[thing]);
        }
        ranking.units.push(chosen.take(gathered, &units[i]));
        touching.remove(&i);
    }
}

/// What is drawn so far. All but lines and nodes is counted by group.
struct Chosen<'a> {
    measures: &'a Measures,
    grouped: bool,
    taken: Vec<bool>,
    drawn: BTreeSet<(usize, usize)>,
    /// Lines by subject, by both ends, and of all.
    subjects: BTreeMap<(usize, usize), usize>,
    pairs: BTreeMap<(usize, usize, usize), usize>,
    groups: BTreeMap<usize, usize>,
    lines: usize,
}

impl<'a> Chosen<'a> {
    fn new(gathered: &Gathered, groups: &Groups, measures: &'a Measures) -> Chosen<'a> {
        Chosen {
            measures,
            grouped: groups.are_drawn(),
            taken: vec![false; gathered.readings.len()],
            drawn: BTreeSet::new(),
            subjects: BTreeMap::new(),
            pairs: BTreeMap::new(),
            groups: BTreeMap::new(),
            lines: 0,
        }
    }

    /// The best of some units, which stand in the order of their scores, that there is room for; the earlier of equals.
    fn best(&self, units: &[Unit], some: impl Iterator<Item = usize>) -> Option<usize> {
        let mut best: Option<(f64, usize, usize)> = None;
        for i in some {
            let unit = &units[i];
            if best.is_some_and(|(known, _, _)| unit.score < known) {
                break;
            }
            let Some(score) = self.score(unit) else { continue };
            let better =
                |(known, order, _): (f64, usize, usize)| score.total_cmp(&known).then(order.cmp(&unit.order)).is_gt();
            if best.is_none_or(better) {
                best = Some((score, unit.order, i));
            }
        }
        best.map(|(_, _, i)| i)
    }

    /// The score of a unit that there is room for, less what is taken off for others like it.
    fn score(&self, unit: &Unit) -> Option<f64> {
        let (group, m) = (unit.group, self.measures);
        let fresh = unit.readings.iter().filter(|r| !self.taken[**r]).count();
        let new = unit.things.iter().filter(|t| !self.drawn.contains(&(group, **t))).count();
        let same = self.subjects.get(&(group, unit.ends.0)).copied().unwrap_or(0);
        // Some things stand in several boxes.
        let things = if self.grouped { m.things + m.things / 2 } else { m.things };
        let full = same >= m.per_subject || self.lines + fresh > m.lines || self.drawn.len() + new > things;
        if fresh == 0 || full {
            return None;
        }
        let between = unit.ends.1.map(|o| pair(unit.ends.0, o));
        let between = between.and_then(|(a, b)| self.pairs.get(&(group, a, b))).copied().unwrap_or(0);
        if between >= PER_PAIR {
            return None;
        }
        let score = unit.score - 0.35 * same as f64 - 0.3 * between as f64;
        if !self.grouped {
            return Some(score);
        }
        match self.groups.get(&group) {
            None if self.groups.len() >= m.groups => None,
            None => Some(score),
            Some(lines) if new < unit.things.len() => Some(score - 0.1 * *lines as f64),
            Some(lines) => Some(score - 0.1 * *lines as f64 - 1.0),
        }
    }

    /// Draws a unit; gives what of it was not drawn before.
    fn take(&mut self, gathered: &Gathered, unit: &Unit) -> Vec<usize> {
        let fresh: Vec<usize> = unit.readings.iter().copied().filter(|r| !self.taken[*r]).collect();
        for r in &fresh {
            self.taken[*r] = true;
            self.lines += 1;
            *self.groups.entry(unit.group).or_default() += 1;
            if let Some((subject, object)) = ends(gathered.readings[*r].form) {
                *self.subjects.entry((unit.group, subject)).or_default() += 1;
                if let Some((a, b)) = object.map(|o| pair(subject, o)) {
                    *self.pairs.entry((unit.group, a, b)).or_default() += 1;
                }
            }
        }
        self.drawn.extend(unit.things.iter().map(|t| (unit.group, *t)));
        fresh
    }
}

/// Lines between the same two at most.
const PER_PAIR: usize = 5;

fn pair(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// Readings that come together or not at all.
struct Unit {
    readings: Vec<usize>,
    things: BTreeSet<usize>,
    /// Those of the first reading.
    ends: (usize, Option<usize>),
    group: usize,
    score: f64,
    /// Position in the order of the readings.
    order: usize,
}

/// A reading, the claim that it is about, the claim that that is about, ...
fn chain(gathered: &Gathered, reading: usize) -> Vec<usize> {
    let mut chain = vec![reading];
    while let Form::About { about, .. } = gathered.readings[chain[chain.len() - 1]].form
        && let Some(next) = gathered.reading_of(about)
        && !chain.contains(&next)
    {
        chain.push(next);
    }
    chain
}

/// The same as a list; empty for what is not drawn.
pub(super) fn things(gathered: &Gathered, reading: usize) -> Vec<usize> {
    let ends = ends(gathered.readings[reading].form);
    ends.map_or(vec![], |(subject, object)| std::iter::once(subject).chain(object).collect())
}

fn score(gathered: &Gathered, reading: &Reading, pointed: bool) -> f64 {
    let Some((subject, object)) = ends(reading.form) else { return 0.0 };
    let weight = |thing: usize| (1.0 + gathered.things[thing].salience()).log2();
    let mut score = weight(subject) + object.map_or(1.0, weight) + reading.confidence;
    for (holds, bonus) in [
        (pointed || matches!(reading.form, Form::About { .. }), 1.0),
        (reading.dated, 0.5),
        (reading.negated, 0.5),
        (reading.status == Status::Reported, 0.25),
        (reading.status == Status::Possible, 0.5),
        (reading.leads, 0.75),
        (reading.speaks, 0.5),
    ] {
        if holds {
            score += bonus;
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::super::super::Options;
    use super::super::Picture;
    use super::super::sketch::sketch;

    #[test]
    fn a_corpus_is_cut_to_what_a_person_can_read() {
        let mut lines = String::new();
        for i in 0..50_000u32 {
            // A few things are in many claims, most in few.
            let (a, b) = (i.wrapping_mul(2_654_435_761) >> 18, i.wrapping_mul(40_503) >> 3);
            let (subject, object) = ((a * a) >> 15, b % 20_000);
            writeln!(lines, "person:P {subject} | saw | object:O {object}").expect("a string");
        }
        let graph = sketch(&lines);
        let picture = Picture::of(&graph, &Options::default()).expect("no focus");
        assert!((20..=45).contains(&picture.ranking.units.len()));
        assert!(picture.fit().0.foot.join(" ").contains("of 50000 claims"));
    }
}
