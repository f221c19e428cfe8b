//! Which times are one: "Tuesday ... yesterday".

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use super::grouping::Groups;
use crate::claim::time;
use crate::document::{Document, EntityType, MentionId, TokenId};

/// Joins what is one day, month or year by the calendar: "Tuesday", "yesterday".
pub fn join(groups: &mut Groups<'_>) {
    let mut by_value: BTreeMap<String, usize> = BTreeMap::new();
    let date = groups.document.metadata().date.clone();
    for group in 0..groups.all.len() {
        if groups.all[group].mentions.is_empty() || groups.kind(group) != EntityType::Time {
            continue;
        }
        if groups.all[group].mentions.iter().any(|m| is_part_of_time(groups.document, *m)) {
            continue;
        }
        let texts = groups.all[group].mentions.iter().map(|m| groups.document.mention_text(*m));
        let values: BTreeSet<String> = texts.filter_map(|t| time::value(t, date.as_deref())).collect();
        let Some(value) = values.first().filter(|v| values.len() == 1 && is_point(v)) else { continue };
        match by_value.get(value) {
            Some(first) => groups.join(*first, group, Some(Reason::SameTime)),
            None => {
                by_value.insert(value.clone(), group);
            }
        }
    }
}

/// Whether a mention stands for a part of the time that it names: "most of last month", "late 2022".
fn is_part_of_time(document: &Document, mention: MentionId) -> bool {
    let tokens = document.mention(mention).tokens.clone();
    let parts = ["early", "late", "mid", "most", "much", "part", "half", "rest", "end", "start", "beginning", "middle"];
    let mut words = tokens.map(|t| document.token(TokenId(t)).lemma.to_lowercase());
    words.any(|w| parts.contains(&w.split('-').next().unwrap_or(&w)) || w == "later" || w == "earlier")
}

/// Whether a value is one stretch of the calendar: not a length, a repeated time, or one with open digits.
fn is_point(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains(['X', '/'])
}
