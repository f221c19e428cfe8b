//! Which claims are lines: greedily the best that touches what is drawn already, within the budget of the sheet.

use std::collections::{BTreeMap, BTreeSet};

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
        Form::Said { .. } | Form::Unknown => None,
    }
}

/// Ranks the claims that can be lines: greedily the best that touches what is drawn already.
pub(in crate::export) fn rank(gathered: &Gathered, measures: &Measures) -> Ranking {
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
            let key = (subject, object, mutual, reading.words.to_lowercase(), &reading.speakers, reading.negated);
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
        units.push(Unit { readings, things, ends, score });
    }
    choose(gathered, measures, units, &mut ranking);
    ranking
}

/// Takes units as long as there is room: the best that touches what is drawn, else the best.
fn choose(gathered: &Gathered, measures: &Measures, mut units: Vec<Unit>, ranking: &mut Ranking) {
    let mut taken = vec![false; gathered.readings.len()];
    let mut drawn = vec![false; gathered.things.len()];
    let mut subjects = vec![0usize; gathered.things.len()];
    let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let pair = |a: usize, b: usize| (a.min(b), a.max(b));
    let (mut lines, mut things) = (0, 0);
    loop {
        let mut best: Option<((bool, f64), usize)> = None;
        for (i, unit) in units.iter().enumerate() {
            let fresh = unit.readings.iter().filter(|r| !taken[**r]).count();
            let new = unit.things.iter().filter(|t| !drawn[**t]).count();
            let same = subjects[unit.ends.0];
            if fresh == 0 || same >= 9 || lines + fresh > measures.lines || things + new > measures.things {
                continue;
            }
            let between = unit.ends.1.and_then(|o| pairs.get(&pair(unit.ends.0, o))).copied().unwrap_or(0);
            if between >= 5 {
                continue;
            }
            let key = (new < unit.things.len(), unit.score - 0.35 * same as f64 - 0.3 * between as f64);
            if best.is_none_or(|(known, _)| key.0.cmp(&known.0).then(key.1.total_cmp(&known.1)).is_gt()) {
                best = Some((key, i));
            }
        }
        let Some((_, i)) = best else { break };
        let unit = units.remove(i);
        let fresh: Vec<usize> = unit.readings.into_iter().filter(|r| !taken[*r]).collect();
        for r in &fresh {
            taken[*r] = true;
            lines += 1;
            if let Some((subject, object)) = ends(gathered.readings[*r].form) {
                subjects[subject] += 1;
                if let Some(object) = object {
                    *pairs.entry(pair(subject, object)).or_default() += 1;
                }
            }
        }
        for thing in unit.things {
            things += usize::from(!drawn[thing]);
            drawn[thing] = true;
        }
        ranking.units.push(fresh);
    }
}

/// Readings that come together or not at all.
struct Unit {
    readings: Vec<usize>,
    things: BTreeSet<usize>,
    /// Those of the first reading.
    ends: (usize, Option<usize>),
    score: f64,
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
    ] {
        if holds {
            score += bonus;
        }
    }
    score
}
