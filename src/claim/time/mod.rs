//! Times: which phrases are times, and their TIMEX3-style values relative to the article's date.
//!
//! Values are those of TimeML's TIMEX3 (<https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html>):
//! `2026-02-03`, `2026-02`, `2026-W06`, `2026-SU`, `2026-Q1`, `199` for a decade, `18` for a century, `P2Y` for a
//! length, `XXXX-WXX-2` for every Tuesday, `2026-02-03TMO` for a morning, `PAST_REF`. A span from one to another is
//! ISO 8601's `2019/2021`.

mod calendar;
mod holidays;
pub(super) mod lists;
mod words;

use crate::document::{Document, EntityType, MentionKind, TokenId};
use crate::ud::{Relation, Upos};
use calendar::Anchor;
use words::Item;

/// Whether the phrase with this head is a time expression: a mention of a time, a day, month or year, a stretch of
/// time, an adverb such as "yesterday", or a bare noun phrase that UD marks as temporal.
pub fn is_time(document: &Document, head: TokenId) -> bool {
    let token = document.token(head);
    if let Some(mention) = document.mention_at(head).map(|m| document.mention(m)) {
        match mention.kind {
            EntityType::Time => return true,
            EntityType::Person | EntityType::Organization | EntityType::Place if mention.form == MentionKind::Name => {
                return false;
            }
            _ => {}
        }
    }
    if token.relation == Relation::Obl && token.subtype == "tmod" {
        return true;
    }
    let lemma = token.lemma.to_lowercase();
    match token.upos {
        Upos::Num => is_year(document, head),
        Upos::Adv | Upos::Noun | Upos::Propn => {
            let unmarked = token.relation == Relation::Obl && token.subtype == "unmarked";
            words::is_temporal(&lemma) || unmarked && words::is_temporal(&token.form.to_lowercase())
        }
        _ => false,
    }
}

/// A bare number from 1000 to 2100 in a slot of its own ("in 2022"), not one that counts something.
fn is_year(document: &Document, head: TokenId) -> bool {
    let token = document.token(head);
    let year = token.form.len() == 4 && token.form.parse().is_ok_and(|y: u32| (1000..=2100).contains(&y));
    let free =
        matches!(token.relation, Relation::Obl | Relation::Nmod | Relation::Root | Relation::Conj | Relation::Obj);
    let in_time = document.children_by(head, Relation::Case).any(|c| {
        matches!(
            document.token(c).lemma.to_lowercase().as_str(),
            "in" | "since" | "until" | "by" | "of" | "from" | "to" | "before" | "after" | "during" | "between" | "till"
        )
    });
    year && free && (in_time || token.relation != Relation::Obj)
}

/// The TIMEX3-style value of a time expression, or none where it is not understood. `anchor` is the article's date,
/// ISO 8601; a day without a week or a month without a year is the latest one up to it.
pub fn value(words: &str, anchor: Option<&str>) -> Option<String> {
    value_from(words, anchor, false)
}

/// The value of a time expression that tells when something is still to come: "Monday" is the next Monday then.
pub fn value_ahead(words: &str, anchor: Option<&str>) -> Option<String> {
    value_from(words, anchor, true)
}

fn value_from(words: &str, anchor: Option<&str>, ahead: bool) -> Option<String> {
    let day = anchor.and_then(|a| a.get(..10)).and_then(|a| a.parse().ok());
    let anchor = day.map(|day| Anchor { day, ahead });
    let items: Vec<Item> = words::read(words)?;
    let plain: Vec<Item> = items.iter().copied().filter(|i| *i != Item::Between).collect();
    range(&plain, anchor).or_else(|| calendar::value(&plain, anchor))
}

/// "from 2019 to 2021", "between May and July 2020"; "2019 and 2021" are two years and no span.
fn range(items: &[Item], anchor: Option<Anchor>) -> Option<String> {
    let at = items.iter().position(|i| matches!(i, Item::To | Item::And))?;
    let (from, to) = (items.get(..at)?, items.get(at + 1..)?);
    let end = calendar::value(to, anchor)?;
    // The year or month that only the end has holds for the start too: "from May to July 2020", "3 to 5 May".
    let shared = |first: usize| {
        let mut whole = from.to_vec();
        whole.extend(to.get(first..)?.iter().copied());
        calendar::value(&whole, anchor)
    };
    let has_year = from.iter().any(|i| matches!(i, Item::Year(_)));
    let lends = to.len() > from.len() && !has_year;
    let start = if lends { shared(from.len()) } else { None }.or_else(|| calendar::value(from, anchor))?;
    if start.len() != end.len() || start.starts_with('P') {
        return None;
    }
    // "from Monday to Friday", "from November to March": the first such end behind the start.
    let end = if end < start {
        calendar::value(to, Some(calendar::within_a_round(&start)?)).filter(|e| *e > start)?
    } else {
        end
    };
    let joined = items[at] == Item::To || calendar::follows(&start, &end);
    joined.then(|| format!("{start}/{end}"))
}

#[cfg(test)]
mod tests;
