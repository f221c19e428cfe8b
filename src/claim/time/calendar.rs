//! Values of time expressions by the calendar.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::words::{Item, Shift, Unit};

/// The day that an expression is told from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The article's.
    pub day: Date,
    /// Whether it tells of what is still to come: then "Monday" is the next one.
    pub ahead: bool,
}

/// The value of an expression whose words are known.
pub(super) fn value(items: &[Item], anchor: Option<Anchor>) -> Option<String> {
    let mut parts: Vec<&'static str> = vec![];
    let mut clock: Option<(u32, u32)> = None;
    let mut rest: Vec<Item> = vec![];
    let mut edge = false;
    for item in items {
        match item {
            Item::Part(part) => parts.push(*part),
            Item::Clock(hour, minute) => clock = Some((*hour, *minute)),
            Item::Edge => edge = true,
            other => rest.push(*other),
        }
    }
    let part = parts.first().copied();
    // "in" tells only with a length.
    let in_length = rest.first() == Some(&Item::In) && rest.iter().any(|i| matches!(i, Item::Unit(_)));
    if !in_length {
        rest.retain(|i| *i != Item::In);
    }
    // "the end of the year"
    if let (true, [Item::Unit(unit)]) = (edge, rest.as_slice()) {
        rest = vec![Item::Shift(Shift::This), Item::Unit(*unit)];
    }
    match (part, clock) {
        (None, None) => day_or_longer(&rest, anchor),
        (Some(part), None) => part_of_day(part, &rest, anchor),
        (_, Some((hour, minute))) => {
            let time = format!("T{hour:02}:{minute:02}");
            let day = match (rest.is_empty(), part) {
                (true, Some("tonight")) => day_or_longer(&[Item::Day(0)], anchor)?,
                (true, _) => String::new(),
                (false, _) => day_or_longer(&rest, anchor).filter(|d| d.len() == 10)?,
            };
            Some(format!("{day}{time}"))
        }
    }
}

/// "Tuesday morning", "last night", "this evening", "every morning"
fn part_of_day(part: &str, rest: &[Item], anchor: Option<Anchor>) -> Option<String> {
    let day = match (part, rest) {
        ("tonight", []) => return Some(format!("{}TNI", anchor?.day)),
        (_, []) => return None,
        (_, [Item::Number(1)]) => return None,
        (_, [Item::Every]) => "XXXX-XX-XX".to_owned(),
        (_, [Item::Shift(shift)]) => {
            let days = match shift {
                Shift::Last | Shift::Past => -1,
                Shift::This => 0,
                Shift::Next => 1,
            };
            day_or_longer(&[Item::Day(days)], anchor)?
        }
        _ => day_or_longer(rest, anchor)?,
    };
    (day.len() == 10).then(|| format!("{day}T{part}"))
}

fn day_or_longer(items: &[Item], anchor: Option<Anchor>) -> Option<String> {
    date(items, anchor)
        .or_else(|| year_or_longer(items))
        .or_else(|| quarter(items, anchor))
        .or_else(|| shifted(items, anchor))
        .or_else(|| length(items, anchor))
}

/// Days, weekdays and months.
fn date(items: &[Item], anchor: Option<Anchor>) -> Option<String> {
    match *items {
        [Item::Date(y, m, 0)] => Some(format!("{y:04}-{m:02}")),
        [Item::Date(y, m, d)] => Date::new(y, m, d).ok().map(|d| d.to_string()),
        [Item::Day(days)] => Some(anchor?.day.checked_add(days.days()).ok()?.to_string()),
        [Item::Reference(code)] => Some(code.to_owned()),
        // "Tuesday last week", "Tuesday of next week"
        [Item::Weekday(d @ 1..=7), Item::Shift(shift), Item::Unit(Unit::Week)] => {
            let monday = latest(anchor?.day, 1)?;
            let days = i32::from(d) - 1 + 7 * weeks(shift);
            Some(monday.checked_add(days.days()).ok()?.to_string())
        }
        // "Tuesday, January 26"
        [Item::Weekday(1..=7), ref day @ ..] if !day.is_empty() => date(day, anchor).filter(|d| d.len() == 10),
        [Item::Month(m), Item::Number(d) | Item::Ordinal(d)] | [Item::Number(d) | Item::Ordinal(d), Item::Month(m)] => {
            month_day(m, d, anchor)
        }
        [Item::Month(m), Item::Number(d) | Item::Ordinal(d), Item::Year(y)]
        | [Item::Number(d) | Item::Ordinal(d), Item::Month(m), Item::Year(y)] => {
            Date::new(y, m, i8::try_from(d).ok()?).ok().map(|d| d.to_string())
        }
        [Item::Month(m), Item::Year(y)] => Some(format!("{y:04}-{m:02}")),
        [Item::Month(m)] => Some(match anchor {
            Some(a) => format!("{:04}-{m:02}", a.year_of(m, m)),
            None => format!("XXXX-{m:02}"),
        }),
        [Item::Holiday(m, d)] => month_day(m, d, anchor),
        [Item::Holiday(m, d), Item::Year(y)] => Some(Date::new(y, m, i8::try_from(d).ok()?).ok()?.to_string()),
        [Item::Shift(shift), Item::Holiday(m, d)] => {
            let (day, of_month) = (anchor?.day, i8::try_from(d).ok()?);
            let this = Date::new(day.year(), m, of_month).ok()?;
            let year = match shift {
                Shift::Last | Shift::Past => day.year() - i16::from(this >= day),
                Shift::This => day.year(),
                Shift::Next => day.year() + i16::from(this <= day),
            };
            Some(Date::new(year, m, of_month).ok()?.to_string())
        }
        [Item::Shift(shift), Item::Month(m)] => {
            let a = anchor?.day;
            let year = match shift {
                Shift::Last | Shift::Past => a.year() - i16::from(m >= a.month()),
                Shift::This => a.year(),
                Shift::Next => a.year() + i16::from(m <= a.month()),
            };
            Some(format!("{year:04}-{m:02}"))
        }
        [Item::Weekday(d @ 1..=7)] => Some(match anchor {
            Some(a) if a.ahead => latest(a.day.checked_add(6.days()).ok()?, d)?.to_string(),
            Some(a) => latest(a.day, d)?.to_string(),
            None => format!("XXXX-WXX-{d}"),
        }),
        [Item::Weekday(d @ 11..=17)] => Some(format!("XXXX-WXX-{}", d - 10)),
        [Item::Every, Item::Weekday(d)] => Some(format!("XXXX-WXX-{}", if d > 10 { d - 10 } else { d })),
        [Item::Shift(shift), Item::Weekday(d @ 1..=7)] => weekday(shift, d, anchor?.day),
        _ => None,
    }
}

fn weeks(shift: Shift) -> i32 {
    match shift {
        Shift::Last | Shift::Past => -1,
        Shift::This => 0,
        Shift::Next => 1,
    }
}

impl Anchor {
    /// The year of the latest stretch from one month to another that has begun, or of the next that has not ended.
    fn year_of(self, first: i8, last: i8) -> i16 {
        if self.ahead {
            self.day.year() + i16::from(last < self.day.month())
        } else {
            self.day.year() - i16::from(first > self.day.month())
        }
    }
}

/// The latest such weekday up to and including a day.
fn latest(from: Date, weekday: i8) -> Option<Date> {
    let target = Weekday::from_monday_one_offset(weekday).ok()?;
    if from.weekday() == target { Some(from) } else { from.nth_weekday(-1, target).ok() }
}

fn weekday(shift: Shift, day: i8, anchor: Date) -> Option<String> {
    let target = Weekday::from_monday_one_offset(day).ok()?;
    let date = match shift {
        Shift::Last | Shift::Past => anchor.nth_weekday(-1, target).ok()?,
        Shift::Next => anchor.nth_weekday(1, target).ok()?,
        // The one in the same week.
        Shift::This => latest(anchor, 1)?.checked_add((i32::from(day) - 1).days()).ok()?,
    };
    Some(date.to_string())
}

/// The day nearest to the anchor, before or after it: "on 26 March" is as often announced as reported. The next one of what
/// is to come.
fn month_day(month: i8, day: u32, anchor: Option<Anchor>) -> Option<String> {
    let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    let Some(Anchor { day: from, ahead }) = anchor else { return Some(format!("XXXX-{month:02}-{day:02}")) };
    let years = [from.year() - 1, from.year(), from.year() + 1];
    let distance = |date: &Date| date.since(from).map_or(i32::MAX, |span| span.get_days().abs());
    let days = years.iter().filter_map(|year| Date::new(*year, month, day).ok());
    days.filter(|d| !ahead || *d >= from).min_by_key(distance).map(|date| date.to_string())
}

/// Years, seasons, quarters, decades and centuries that need no anchor.
fn year_or_longer(items: &[Item]) -> Option<String> {
    match *items {
        [Item::Year(y)] => Some(format!("{y:04}")),
        // A repetition that the calendar has no place for has its period.
        [Item::Every, Item::Number(n), Item::Unit(unit)] => Some(unit_length(unit, &n.to_string(), u64::from(n))),
        [Item::Number(y), Item::Bc] => Some(format!("BC{y:04}")),
        [Item::Year(y), Item::Bc] => Some(format!("BC{y:04}")),
        [Item::Season(s), Item::Year(y)] => Some(format!("{y:04}-{s}")),
        [Item::Half, Item::Year(y)] => Some(format!("{y:04}")),
        [Item::Ordinal(h @ 1..=2), Item::Half, Item::Year(y)] => Some(format!("{y:04}-H{h}")),
        [Item::Decade(d)] => Some(d.to_string()),
        [Item::Ordinal(c @ 2..=30), Item::Unit(Unit::Century)] => Some(format!("{:02}", c - 1)),
        [Item::Every, Item::Unit(unit)] | [Item::Number(_), Item::Every, Item::Unit(unit)] => Some(
            match unit {
                Unit::Year => "XXXX",
                Unit::Month => "XXXX-XX",
                Unit::Week => "XXXX-WXX",
                Unit::Weekend => "XXXX-WXX-WE",
                Unit::Day => "XXXX-XX-XX",
                Unit::Hour => "XXXX-XX-XXTXX",
                _ => return None,
            }
            .to_owned(),
        ),
        [Item::Every, Item::Season(s)] => Some(format!("XXXX-{s}")),
        [Item::Every, Item::Month(m)] => Some(format!("XXXX-{m:02}")),
        _ => None,
    }
}

/// "the third quarter", "Q3 2024"
fn quarter(items: &[Item], anchor: Option<Anchor>) -> Option<String> {
    let (q, year) = match *items {
        [Item::Ordinal(q @ 1..=4), Item::Unit(Unit::Quarter), ref year @ ..] => (q, year),
        [Item::Quarter(q), ref year @ ..] => (q, year),
        _ => return None,
    };
    let last = i8::try_from(q).ok()? * 3;
    let year = match (year, anchor) {
        ([Item::Year(y)], _) => format!("{y:04}"),
        ([], Some(a)) => format!("{:04}", a.year_of(last - 2, last)),
        ([], None) => "XXXX".to_owned(),
        ([Item::Shift(shift), Item::Unit(Unit::Year)], Some(a)) => step(a.day, Unit::Year, weeks(*shift))?,
        _ => return None,
    };
    Some(format!("{year}-Q{q}"))
}

/// What is told from the article's date: "last month", "two days ago", "in two weeks".
fn shifted(items: &[Item], anchor: Option<Anchor>) -> Option<String> {
    match *items {
        [Item::Shift(Shift::Past), Item::Unit(unit)] => Some(unit_length(unit, "1", 1)),
        [Item::Shift(shift), Item::Unit(unit)] => step(anchor?.day, unit, weeks(shift)),
        [Item::Unit(unit), Item::Beyond(shift)] => step(anchor?.day, unit, 2 * weeks(shift)),
        [Item::Shift(shift), Item::Season(s)] => {
            let a = anchor?.day;
            let year = match shift {
                Shift::This => a.year(),
                // A season is over once its last month is.
                Shift::Last | Shift::Past => a.year() - i16::from(a.month() <= last_month(s)),
                Shift::Next => a.year() + i16::from(a.month() >= last_month(s) - 2),
            };
            Some(format!("{year:04}-{s}"))
        }
        [Item::Number(n), Item::Unit(unit), Item::Ago] => step(anchor?.day, unit, -i32::try_from(n).ok()?),
        [Item::Year(n), Item::Unit(unit), Item::Ago] => step(anchor?.day, unit, -i32::from(n)),
        [Item::Few, Item::Unit(_), Item::Ago] | [Item::Unit(_), Item::Ago] => Some("PAST_REF".to_owned()),
        [Item::Number(n), Item::Unit(unit), Item::FromNow] | [Item::In, Item::Number(n), Item::Unit(unit)] => {
            step(anchor?.day, unit, i32::try_from(n).ok()?)
        }
        _ => None,
    }
}

fn last_month(season: &str) -> i8 {
    match season {
        "SP" => 5,
        "SU" => 8,
        "FA" => 11,
        _ => 2,
    }
}

/// The day, week, month or year that lies so many of them away.
fn step(anchor: Date, unit: Unit, count: i32) -> Option<String> {
    let count = i64::from(count);
    let span = |span: Result<Span, jiff::Error>| anchor.checked_add(span.ok()?).ok();
    match unit {
        Unit::Day => Some(span(Span::new().try_days(count))?.to_string()),
        Unit::Week | Unit::Weekend => {
            let week = span(Span::new().try_weeks(count))?.iso_week_date();
            let weekend = if unit == Unit::Weekend { "-WE" } else { "" };
            Some(format!("{:04}-W{:02}{weekend}", week.year(), week.week()))
        }
        Unit::Fortnight => step(anchor, Unit::Week, i32::try_from(2 * count).ok()?),
        Unit::Month => {
            let date = span(Span::new().try_months(count))?;
            Some(format!("{:04}-{:02}", date.year(), date.month()))
        }
        Unit::Quarter => {
            let date = span(Span::new().try_months(count * 3))?;
            Some(format!("{:04}-Q{}", date.year(), (date.month() - 1) / 3 + 1))
        }
        Unit::Year => Some(format!("{:04}", span(Span::new().try_years(count))?.year())),
        Unit::Decade => Some((span(Span::new().try_years(count * 10))?.year() / 10).to_string()),
        Unit::Century => Some(format!("{:02}", span(Span::new().try_years(count * 100))?.year() / 100)),
        _ => None,
    }
}

/// "two years", "several days", "half an hour", "the past two weeks"
fn length(items: &[Item], anchor: Option<Anchor>) -> Option<String> {
    match *items {
        [Item::Number(n), Item::Unit(unit)] | [Item::Shift(_), Item::Number(n), Item::Unit(unit)] => {
            Some(unit_length(unit, &n.to_string(), u64::from(n)))
        }
        [Item::Year(n), Item::Unit(unit)] => Some(unit_length(unit, &n.to_string(), u64::try_from(n).ok()?)),
        [Item::Few, Item::Unit(unit)] | [Item::Shift(_), Item::Few, Item::Unit(unit)] => Some(unknown_length(unit)),
        [Item::Unit(unit @ (Unit::Decade | Unit::Century))] => Some(unknown_length(unit)),
        [Item::Half, Item::Number(1), Item::Unit(unit)] => half(0, unit),
        [Item::Number(n), Item::Number(1), Item::Half, Item::Unit(unit)] => half(n, unit),
        [Item::Number(n), Item::Unit(unit), Item::Number(1), Item::Half] => half(n, unit),
        // "two hundred years"
        [Item::Number(n @ 1..=99), Item::Number(100), ref rest @ ..] => {
            let mut joined = vec![Item::Number(n * 100)];
            joined.extend(rest);
            day_or_longer(&joined, anchor)
        }
        // "a year and two months"
        [Item::Number(n), Item::Unit(unit), Item::Number(m), Item::Unit(smaller)] => {
            let (first, second) =
                (unit_length(unit, &n.to_string(), u64::from(n)), unit_length(smaller, &m.to_string(), u64::from(m)));
            let prefix = if first.starts_with("PT") { "PT" } else { "P" };
            let plain =
                |s: &str| s.strip_prefix(prefix).filter(|s| !s.contains('T') && !s.contains('W')).map(str::to_owned);
            (unit as u8 > smaller as u8).then(|| Some(format!("{prefix}{}{}", plain(&first)?, plain(&second)?)))?
        }
        // "twenty five years"
        [Item::Number(tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)), Item::Number(ones @ 1..=9), ref rest @ ..] => {
            let mut joined = vec![Item::Number(tens + ones)];
            joined.extend(rest);
            day_or_longer(&joined, anchor)
        }
        _ => None,
    }
}

fn unit_length(unit: Unit, digits: &str, count: u64) -> String {
    match unit {
        Unit::Second => format!("PT{digits}S"),
        Unit::Minute => format!("PT{digits}M"),
        Unit::Hour => format!("PT{digits}H"),
        Unit::Day => format!("P{digits}D"),
        Unit::Weekend => format!("P{digits}WE"),
        Unit::Week => format!("P{digits}W"),
        Unit::Fortnight => format!("P{}W", count * 2),
        Unit::Month => format!("P{digits}M"),
        Unit::Quarter => format!("P{}M", count * 3),
        Unit::Year => format!("P{digits}Y"),
        Unit::Decade => format!("P{}Y", count * 10),
        Unit::Century => format!("P{}Y", count * 100),
    }
}

fn unknown_length(unit: Unit) -> String {
    match unit {
        Unit::Decade => "PXDE".to_owned(),
        Unit::Century => "PXCE".to_owned(),
        Unit::Quarter => "PXQ".to_owned(),
        Unit::Fortnight => "PXW".to_owned(),
        _ => unit_length(unit, "X", 0),
    }
}

/// So many and a half.
fn half(whole: u32, unit: Unit) -> Option<String> {
    let (larger, smaller, count) = match unit {
        Unit::Year => ("Y", "M", 6),
        Unit::Day => ("D", "TH", 12),
        Unit::Hour => ("H", "M", 30),
        Unit::Minute => ("M", "S", 30),
        Unit::Decade => return Some(format!("P{}Y", whole * 10 + 5)),
        Unit::Century => return Some(format!("P{}Y", whole * 100 + 50)),
        _ => return None,
    };
    let time = if matches!(unit, Unit::Hour | Unit::Minute) { "T" } else { "" };
    let head = if whole > 0 { format!("{whole}{larger}") } else { String::new() };
    let tail = match smaller {
        "TH" => format!("T{count}H"),
        _ => format!("{count}{smaller}"),
    };
    Some(format!("P{time}{head}{tail}"))
}

/// The anchor from which a day of the week or month is the first one behind a start: its whole week or year is past then.
pub(super) fn within_a_round(start: &str) -> Option<Anchor> {
    let day = match start.len() {
        10 => start.parse::<Date>().ok()?.checked_add(6.days()).ok()?,
        7 => format!("{start}-01").parse::<Date>().ok()?.checked_add(11.months()).ok()?,
        _ => return None,
    };
    Some(Anchor { day, ahead: false })
}

/// Whether two days, months or years follow upon each other.
pub(super) fn follows(start: &str, end: &str) -> bool {
    let number = |s: &str| s.parse::<i32>().ok();
    match (start.len(), end.len()) {
        (10, 10) => start.parse::<Date>().and_then(|d| d.tomorrow()).is_ok_and(|d| d.to_string() == end),
        (3..=4, 3..=4) => number(start).zip(number(end)).is_some_and(|(a, b)| a + 1 == b),
        _ => false,
    }
}
