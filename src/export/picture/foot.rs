//! The foot: in figures, what is drawn and what is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::Groups;
use super::gather::{Form, Gathered};
use super::plan::{Heads, NodeKind, Plan};
use super::rank::ends;

/// What could be drawn, counted once, so that many plans of one graph can be tried.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// How each claim can be drawn, by its first reading.
    forms: Vec<Option<Form>>,
    /// Claims whose speaker may stand in the words of another, with that other.
    said: Vec<(usize, usize)>,
    /// Further notes, those of lower rank, those that name nothing, those outside the view; if nothing is drawn.
    notes: usize,
    lower: usize,
    unknown: usize,
    outside: usize,
    things: usize,
    /// Readings that make notes, by thing and group.
    pub(super) notes_of: BTreeMap<(usize, usize), Vec<usize>>,
}

impl Tally {
    /// Counts what was gathered.
    pub(super) fn new(gathered: &Gathered, groups: &Groups) -> Tally {
        let mut tally = Tally { forms: vec![None; gathered.claims.len()], ..Tally::default() };
        let mut drawable = BTreeSet::new();
        for (i, reading) in gathered.readings.iter().enumerate() {
            tally.forms[reading.claim].get_or_insert(reading.form);
            drawable.extend(ends(reading.form).into_iter().flat_map(|(s, o)| std::iter::once(s).chain(o)));
            if let Form::Note { subject } = reading.form {
                tally.notes_of.entry((subject, groups.of(i))).or_default().push(i);
            }
        }
        tally.things = drawable.len();
        for claim in 0..tally.forms.len() {
            match tally.forms[claim] {
                Some(Form::Said { about }) => tally.said.push((claim, about)),
                form => *tally.counter(form) += 1,
            }
        }
        tally
    }

    fn counter(&mut self, form: Option<Form>) -> &mut usize {
        match form {
            Some(Form::Outside) => &mut self.outside,
            Some(Form::Note { .. }) => &mut self.notes,
            Some(Form::Unknown) | None => &mut self.unknown,
            Some(Form::Line { .. } | Form::About { .. } | Form::Said { .. }) => &mut self.lower,
        }
    }

    /// What is left out, given the claims drawn as lines and as notes, and how many stand in the words of others.
    fn without(&self, [lined, noted]: [&BTreeSet<usize>; 2]) -> (Tally, usize) {
        let drawn = |claim: &usize| lined.contains(claim) || noted.contains(claim);
        let mut left = Tally { forms: vec![], notes_of: BTreeMap::new(), said: vec![], ..*self };
        for claim in lined.union(noted) {
            if !matches!(self.forms[*claim], Some(Form::Said { .. })) {
                *left.counter(self.forms[*claim]) -= 1;
            }
        }
        let mut said = 0;
        for (claim, about) in self.said.iter().filter(|(claim, _)| !drawn(claim)) {
            debug_assert!(claim != about);
            if drawn(about) { said += 1 } else { left.lower += 1 }
        }
        (left, said)
    }
}

/// The foot of a plan, given the claims drawn as lines and as notes and how many things are drawn.
pub(super) fn foot(tally: &Tally, plan: &Plan, drawn_claims: [&BTreeSet<usize>; 2], things: usize) -> String {
    let [lined, noted] = drawn_claims;
    let total = tally.forms.len();
    let (Tally { notes, lower, unknown, outside, .. }, said) = tally.without(drawn_claims);
    let notes_only = noted.difference(lined).count();
    let mut drawn = vec![format!("{} of {} as lines", lined.len(), count(total, "claim"))];
    let mut left = vec![];
    for (n, words) in [(notes_only, "as grey notes (what it is)"), (said, "as the name of who says it")] {
        if n > 0 {
            drawn.push(format!("{n} {words}"));
        }
    }
    for (n, words) in [
        (outside, "outside this view"),
        (lower, "of lower rank"),
        (notes, "that are further notes"),
        (unknown, "that name nothing to draw (a missing end, a pronoun)"),
    ] {
        if n > 0 {
            left.push(format!("{n} {words}"));
        }
    }
    let mut foot = format!("Drawn: {}; {} of {}.", list(&drawn), things, count(tally.things, "thing"));
    if !left.is_empty() {
        foot.push_str(&format!(" Left out: {}.", list(&left)));
    }
    if plan.lines.iter().any(|l| l.heads == Heads::Both) {
        foot.push_str(" Two heads: both do it.");
    }
    if plan.nodes.iter().any(|n| matches!(n.kind, NodeKind::Claim(..))) {
        foot.push_str(" In a bubble: a claim that another is about.");
    }
    if plan.lines.iter().any(|l| l.sources > 1) {
        foot.push_str(" Thicker lines: more articles say so.");
    }
    foot
}

fn count(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}

fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
