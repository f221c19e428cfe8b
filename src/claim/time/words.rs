//! The words of time expressions.

use super::holidays;
use super::lists::{FILLERS, MONTHS, NUMBERS, ORDINALS, TENS, WEEKDAYS};

/// A length of time that calendars count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Which of a row of days, weeks or years is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    Last,
    /// "the past year": a length up to now, where "last year" is a year of the calendar.
    Past,
    This,
    Next,
}

/// What a word or number contributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// "two", "30"
    Number(u32),
    /// "several"
    Few,
    /// "26th", "first"
    Ordinal(u32),
    /// "2022"
    Year(i16),
    /// "1990s", by its first three digits.
    Decade(i16),
    /// "January", from 1.
    Month(i8),
    /// "Tuesday", from Monday, 1.
    Weekday(i8),
    /// "week"
    Unit(Unit),
    /// "Tuesdays", "daily"
    Every,
    /// "morning", by its code
    Part(&'static str),
    /// "summer", by its code
    Season(&'static str),
    /// "3 p.m."
    Clock(u32, u32),
    /// "Q3"
    Quarter(u32),
    /// "half"
    Half,
    /// "next"
    Shift(Shift),
    /// "today" and its neighbours, in days
    Day(i32),
    /// "now", "recently", by its code
    Reference(&'static str),
    /// "before last", "after next": the one beyond
    Beyond(Shift),
    /// "the end of", which tells that a unit without number is the present one
    Edge,
    /// "between", which makes of "and" a span
    Between,
    /// "and" between two points in time
    And,
    /// "ago"
    Ago,
    /// "from now"
    FromNow,
    /// "in", which turns a length into a point: "in two weeks"
    In,
    /// "from 2019 to 2021"
    To,
    /// "BC"
    Bc,
    /// "2026-02-03", year, month, day
    Date(i16, i8, i8),
    /// "Christmas", month, day
    Holiday(i8, u32),
}

/// Reads the words of an expression; none where one of them is unknown or nothing is left.
pub(super) fn read(text: &str) -> Option<Vec<Item>> {
    let words = pieces(text);
    let mut items: Vec<Item> = vec![];
    let mut at = 0;
    while at < words.len() {
        let rest: Vec<&str> = words.iter().skip(at).map(String::as_str).collect();
        let (taken, item) = next_item(&rest, &items)?;
        // "for weeks", "in recent weeks": nobody says how many; "on weekends": all of them.
        if matches!(item, Some(Item::Unit(_))) && rest[0].ends_with('s') && !items.last().is_some_and(counts) {
            items.push(if item == Some(Item::Unit(Unit::Weekend)) { Item::Every } else { Item::Few });
        }
        items.extend(item);
        at += taken;
    }
    (!items.is_empty()).then_some(items)
}

/// Whether what stands before a unit says how many.
fn counts(before: &Item) -> bool {
    matches!(before, Item::Number(_) | Item::Few | Item::Year(_) | Item::Half | Item::Every)
}

/// The words of an expression, in lower case.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('’', "'");
    let split = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')');
    let mut words: Vec<String> = vec![];
    for piece in lower.split(split).filter(|p| !p.is_empty()) {
        push_piece(piece, &mut words);
    }
    words
}

/// Splits "two-year", "mid-1990s", "2019-21", "day's"; keeps dates and clocks.
fn push_piece(piece: &str, words: &mut Vec<String>) {
    let piece = piece.strip_suffix("'s").or_else(|| piece.strip_suffix("s'").filter(|p| p.len() > 2)).unwrap_or(piece);
    let dashed: Vec<&str> = piece.split(['-', '–', '—', '/']).filter(|p| !p.is_empty()).collect();
    if iso_date(piece).is_some() || dashed.len() < 2 {
        words.extend((!piece.is_empty()).then(|| piece.to_owned()));
        return;
    }
    let number = |p: &str| p.parse::<u32>().ok();
    for (i, part) in dashed.iter().enumerate() {
        if i > 0 && number(part).is_some() && number(dashed[i - 1]).is_some() {
            words.push("to".to_owned());
            // "2019-21"
            if part.len() == 2 && dashed[i - 1].len() == 4 {
                words.push(format!("{}{part}", dashed[i - 1].get(..2).unwrap_or("")));
                continue;
            }
        }
        words.push((*part).to_owned());
    }
}

fn next_item(rest: &[&str], before: &[Item]) -> Option<(usize, Option<Item>)> {
    let word = *rest.first()?;
    let next = rest.get(1).copied().unwrap_or("");
    let one = |item: Item| Some((1, Some(item)));
    if let Some((y, m, d)) = iso_date(word) {
        return one(Item::Date(y, m, d));
    }
    if let Some(found) = clock(rest) {
        return Some(found);
    }
    if let Some((taken, month, day)) = holidays::opening(rest) {
        return Some((taken, Some(Item::Holiday(month, day))));
    }
    // "a day earlier", "two years later", "the day before" count from a time that stands elsewhere in the text.
    let after_unit = matches!(before.last(), Some(Item::Unit(_)));
    match (word, next) {
        ("before", "last") if after_unit => return Some((2, Some(Item::Beyond(Shift::Last)))),
        ("after", "next") if after_unit => return Some((2, Some(Item::Beyond(Shift::Next)))),
        ("earlier" | "later" | "before" | "after" | "afterwards", _) if after_unit => return None,
        ("following" | "previous", "day" | "week" | "month" | "year" | "morning" | "night" | "evening") => return None,
        ("the", "past") if rest.get(2).is_none() => return Some((2, Some(Item::Reference("PAST_REF")))),
        ("end" | "beginning" | "start" | "middle", _) | ("later" | "earlier" | "early" | "late", "in") => {
            return one(Item::Edge);
        }
        _ => {}
    }
    // "the past Monday", "this past Monday", "this coming Friday" are told by one word.
    if word == "this" && matches!(next, "past" | "last" | "coming" | "next") {
        return Some((1, None));
    }
    // "from 2019", "between May"; "from now" closes a length.
    match (word, next) {
        ("from", "now") => return Some((2, Some(Item::FromNow))),
        ("in", "recent") => return Some((1, None)),
        ("these", "days") => return Some((2, Some(Item::Reference("PRESENT_REF")))),
        ("at" | "right", "present" | "now") => return Some((2, Some(Item::Reference("PRESENT_REF")))),
        ("per", _) => return one(Item::Every),
        ("between", _) => return one(Item::Between),
        ("from", _) => return Some((1, None)),
        ("and", _) if spans_on(before, rest) && before.first() != Some(&Item::Between) => return one(Item::And),
        ("to" | "until" | "through" | "and" | "till", _) if spans_on(before, rest) => return one(Item::To),
        ("second", _) if before.iter().any(|i| matches!(i, Item::Number(_))) => return one(Item::Unit(Unit::Second)),
        ("a" | "an" | "one", n) if n == "few" || n == "couple" => return Some((1, None)),
        ("other", _) if before.last() == Some(&Item::Every) => return one(Item::Number(2)),
        ("hundred", _) => return one(Item::Number(100)),
        ("a", "year" | "month" | "week" | "day")
            if before.iter().any(|i| matches!(i, Item::Number(_) | Item::Every)) =>
        {
            return one(Item::Every);
        }
        ("once" | "twice", _) => return Some((1, Some(Item::Number(if word == "once" { 1 } else { 2 })))),
        ("a" | "an", _) => return one(Item::Number(1)),
        ("in", _) => return one(Item::In),
        ("day", "before") if rest.get(2) == Some(&"yesterday") => return Some((3, Some(Item::Day(-2)))),
        ("day", "after") if rest.get(2) == Some(&"tomorrow") => return Some((3, Some(Item::Day(2)))),
        ("b.c." | "bc" | "bce" | "b.c", _) => return one(Item::Bc),
        _ => {}
    }
    // "the year 2000", "the month of May": the noun only names what follows.
    let named_next = rest
        .iter()
        .skip(1)
        .find(|w| **w != "of")
        .is_some_and(|w| MONTHS.contains(w) || matches!(number_item(w), Some(Item::Year(_) | Item::Number(_))));
    if matches!(word, "year" | "month") && named_next {
        return Some((1, None));
    }
    if let Some(quarter) = word.strip_prefix('q').and_then(|q| q.parse().ok()).filter(|q| (1..=4).contains(q)) {
        return one(Item::Quarter(quarter));
    }
    if let Some(item) = named(word).or_else(|| number_item(word)) {
        return one(item);
    }
    FILLERS.contains(&word).then_some((1, None))
}

/// Whether "to" or "and" joins two points in time rather than parts of a number.
fn spans_on(before: &[Item], rest: &[&str]) -> bool {
    let point = |i: &Item| {
        matches!(
            i,
            Item::Year(_)
                | Item::Month(_)
                | Item::Weekday(_)
                | Item::Date(..)
                | Item::Number(_)
                | Item::Ordinal(_)
                | Item::Clock(..)
        )
    };
    let follows = rest.iter().skip(1).find_map(|w| named(w).or_else(|| number_item(w)));
    // "a year and two months" is one length.
    let length = matches!(before.last(), Some(Item::Unit(_)));
    !length && before.iter().any(point) && follows.is_some_and(|i| point(&i)) && !rest.contains(&"half")
}

fn named(word: &str) -> Option<Item> {
    let bare = word.trim_end_matches('.');
    let starts = |names: &[&str]| {
        names
            .iter()
            .position(|n| *n == bare || bare.len() >= 3 && bare.len() <= 4 && n.starts_with(bare))
            .map(|i| i as i8 + 1)
    };
    if let Some(day) = WEEKDAYS.iter().position(|n| bare.strip_suffix('s') == Some(n)) {
        // Told apart from "Tuesday" by what stands before it in `calendar`.
        return Some(Item::Weekday(day as i8 + 11));
    }
    if let Some(month) = starts(&MONTHS) {
        return Some(Item::Month(month));
    }
    if let Some(day) = starts(&WEEKDAYS) {
        return Some(Item::Weekday(day));
    }
    Some(match bare {
        "second" | "seconds" if bare.ends_with('s') => Item::Unit(Unit::Second),
        "minute" | "minutes" => Item::Unit(Unit::Minute),
        "hour" | "hours" => Item::Unit(Unit::Hour),
        "day" | "days" => Item::Unit(Unit::Day),
        "weekend" | "weekends" => Item::Unit(Unit::Weekend),
        "week" | "weeks" => Item::Unit(Unit::Week),
        "fortnight" | "fortnights" => Item::Unit(Unit::Fortnight),
        "month" | "months" => Item::Unit(Unit::Month),
        "quarter" | "quarters" => Item::Unit(Unit::Quarter),
        "year" | "years" => Item::Unit(Unit::Year),
        "decade" | "decades" => Item::Unit(Unit::Decade),
        "century" | "centuries" => Item::Unit(Unit::Century),
        "every" | "each" | "daily" | "weekly" | "monthly" | "yearly" | "annually" | "annual" => return every(bare),
        "morning" | "mornings" => Item::Part("MO"),
        "afternoon" | "afternoons" => Item::Part("AF"),
        "evening" | "evenings" => Item::Part("EV"),
        "night" | "nights" | "overnight" => Item::Part("NI"),
        "spring" => Item::Season("SP"),
        "summer" | "summers" => Item::Season("SU"),
        "autumn" | "fall" => Item::Season("FA"),
        "winter" | "winters" => Item::Season("WI"),
        "noon" | "midday" => Item::Clock(12, 0),
        "midnight" => Item::Clock(0, 0),
        "half" => Item::Half,
        "last" | "previous" => Item::Shift(Shift::Last),
        "past" => Item::Shift(Shift::Past),
        "this" | "current" => Item::Shift(Shift::This),
        "next" | "coming" | "upcoming" | "following" => Item::Shift(Shift::Next),
        "today" => Item::Day(0),
        "yesterday" => Item::Day(-1),
        "tomorrow" => Item::Day(1),
        "tonight" => Item::Part("tonight"),
        "now" | "currently" | "nowadays" | "presently" => Item::Reference("PRESENT_REF"),
        "recently" | "lately" | "formerly" | "previously" | "once" => Item::Reference("PAST_REF"),
        "future" | "soon" => Item::Reference("FUTURE_REF"),
        "ago" => Item::Ago,
        "few" | "several" | "many" | "recent" => Item::Few,
        "couple" => Item::Number(2),
        "dozen" => Item::Number(12),
        _ => return None,
    })
}

/// "daily" is one word for "every day"; the unit is told by `calendar`.
fn every(word: &str) -> Option<Item> {
    Some(match word {
        "daily" => Item::Reference("XXXX-XX-XX"),
        "weekly" => Item::Reference("XXXX-WXX"),
        "monthly" => Item::Reference("XXXX-XX"),
        "yearly" | "annually" | "annual" => Item::Reference("XXXX"),
        _ => Item::Every,
    })
}

fn number_item(word: &str) -> Option<Item> {
    let word = word.trim_start_matches('\'');
    if let Some(i) = NUMBERS.iter().position(|n| *n == word) {
        return Some(Item::Number(i as u32));
    }
    if let Some(i) = TENS.iter().position(|n| *n == word) {
        return Some(Item::Number(i as u32 * 10 + 20));
    }
    if let Some(i) = ORDINALS.iter().position(|n| *n == word) {
        return Some(Item::Ordinal(i as u32));
    }
    // "nineties"
    if let Some(i) = TENS.iter().position(|n| word.strip_suffix("ies") == n.strip_suffix('y')) {
        return Some(Item::Decade(192 + i as i16));
    }
    for suffix in ["st", "nd", "rd", "th"] {
        if let Some(n) = word.strip_suffix(suffix).and_then(|n| n.parse().ok()) {
            return Some(Item::Ordinal(n));
        }
    }
    if let Some(decade) = word.strip_suffix('s').and_then(|w| w.trim_end_matches('\'').parse::<i16>().ok()) {
        return match decade {
            1000..=2100 if decade % 10 == 0 => Some(Item::Decade(decade / 10)),
            // "the 90s" are the last ones that were.
            20..=99 if decade % 10 == 0 => Some(Item::Decade(190 + decade / 10)),
            _ => None,
        };
    }
    let number: u32 = word.replace(',', "").parse().ok()?;
    let year = word.len() == 4 && (1000..=2100).contains(&number);
    Some(if year { Item::Year(number as i16) } else { Item::Number(number) })
}

fn iso_date(word: &str) -> Option<(i16, i8, i8)> {
    let date = word.split('t').next().unwrap_or(word);
    let parts: Vec<&str> = date.split('-').collect();
    match parts.as_slice() {
        [y, m, d] if y.len() == 4 && m.len() == 2 && d.len() == 2 => {
            Some((y.parse().ok()?, m.parse().ok()?, d.parse().ok()?))
        }
        [y, m] if y.len() == 4 && m.len() == 2 => {
            let month: i8 = m.parse().ok().filter(|m| (1..=12).contains(m))?;
            Some((y.parse().ok()?, month, 0))
        }
        _ => None,
    }
}

/// "3 p.m.", "3:30 pm", "15:30", "10am", "five o'clock"
fn clock(rest: &[&str]) -> Option<(usize, Option<Item>)> {
    let word = *rest.first()?;
    let half = |w: &str| match w {
        "am" | "a.m." | "a.m" => Some(0),
        "pm" | "p.m." | "p.m" => Some(12),
        _ => None,
    };
    let (digits, glued) = ["a.m.", "p.m.", "am", "pm"]
        .iter()
        .find_map(|s| {
            word.strip_suffix(s).filter(|d| d.starts_with(|c: char| c.is_ascii_digit())).map(|d| (d, half(s)))
        })
        .unwrap_or((word, None));
    let following = rest.get(1).and_then(|w| half(w));
    let oclock = rest.get(1).is_some_and(|w| *w == "o'clock");
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((h, m)) if m.len() == 2 => (h.parse().ok()?, m.parse().ok()?),
        Some(_) => return None,
        None => match number_item(digits)? {
            Item::Number(h) if glued.is_some() || following.is_some() || oclock => (h, 0),
            _ => return None,
        },
    };
    let hour: u32 = match glued.or(following) {
        Some(add) => hour % 12 + add,
        None => hour,
    };
    let taken = if glued.is_none() && (following.is_some() || oclock) { 2 } else { 1 };
    (hour < 24 && minute < 60).then_some((taken, Some(Item::Clock(hour, minute))))
}

/// Whether a word names a time by itself: days, months, units, seasons, "yesterday", "now".
pub(super) fn is_temporal(lemma: &str) -> bool {
    match named(lemma) {
        Some(Item::Every | Item::Half | Item::Shift(_) | Item::Few | Item::Number(_)) => false,
        // Short forms of other words: "mar", "sun", "may" as a name.
        Some(Item::Month(_) | Item::Weekday(_)) => lemma.len() > 3 || lemma == "may",
        Some(_) => !matches!(lemma, "fall" | "quarter" | "spring" | "once" | "second"),
        None => {
            matches!(number_item(lemma), Some(Item::Decade(_)))
                || matches!(lemma, "then" | "afterwards" | "moment" | "era")
        }
    }
}
