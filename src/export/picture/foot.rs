//! The foot: in figures, what is drawn and what is left out.

use std::collections::BTreeSet;

use super::gather::{Form, Gathered};
use super::plan::{Heads, Plan};
use super::rank::ends;

/// The foot of a plan, given the claims drawn as lines and as notes and how many things are drawn.
pub(super) fn foot(gathered: &Gathered, plan: &Plan, [lined, noted]: [&BTreeSet<usize>; 2], things: usize) -> String {
    let total = gathered.claims.len();
    let mut drawable = BTreeSet::new();
    let (mut said, mut notes, mut lower, mut unknown) = (0, 0, 0, 0);
    for (claim, _) in gathered.claims.iter().enumerate() {
        let from = gathered.readings.partition_point(|r| r.claim < claim);
        let readings = gathered.readings[from..].iter().take_while(|r| r.claim == claim);
        let forms: Vec<Form> = readings.map(|r| r.form).collect();
        drawable.extend(forms.iter().filter_map(|f| ends(*f)).flat_map(|(s, o)| std::iter::once(s).chain(o)));
        if lined.contains(&claim) || noted.contains(&claim) {
            continue;
        }
        match forms.first() {
            Some(Form::Said { about }) if lined.contains(about) || noted.contains(about) => said += 1,
            Some(Form::Note { .. }) => notes += 1,
            Some(Form::Unknown) | None => unknown += 1,
            _ => lower += 1,
        }
    }
    let notes_only = noted.difference(lined).count();
    let mut drawn = vec![format!("{} of {} as lines", lined.len(), count(total, "claim"))];
    let mut left = vec![];
    for (n, words) in [(notes_only, "as grey notes (what it is)"), (said, "as the name of who says it")] {
        if n > 0 {
            drawn.push(format!("{n} {words}"));
        }
    }
    for (n, words) in [
        (lower, "of lower rank"),
        (notes, "that are further notes"),
        (unknown, "that name nothing to draw (a missing end, a pronoun)"),
    ] {
        if n > 0 {
            left.push(format!("{n} {words}"));
        }
    }
    let mut foot = format!("Drawn: {}; {} of {}.", list(&drawn), things, count(drawable.len(), "thing"));
    if !left.is_empty() {
        foot.push_str(&format!(" Left out: {}.", list(&left)));
    }
    if plan.lines.iter().any(|l| l.heads == Heads::Both) {
        foot.push_str(" Two heads: both do it.");
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
