//! Literals: dates by how much of them is known, checksums, and quotations with enough around them to be found again.

use oxrdf::{Literal, NamedNode};

use super::vocabulary::XSD;
use crate::span::Span;

/// A date or time with the type of XML Schema that its precision calls for; anything else as plain words.
pub fn date(text: &str) -> Literal {
    let kind = match text.len() {
        4 if is_date(&format!("{text}-01-01")) => "gYear",
        7 if is_date(&format!("{text}-01")) => "gYearMonth",
        10 if is_date(text) => "date",
        _ if is_date_time(text) => "dateTime",
        _ => return Literal::from(text),
    };
    typed(text, kind)
}

/// A literal of one of XML Schema's types.
pub fn typed(text: impl Into<String>, kind: &str) -> Literal {
    Literal::new_typed_literal(text, NamedNode::new_unchecked(format!("{XSD}{kind}")))
}

fn is_date(text: &str) -> bool {
    let shape = |(i, b): (usize, u8)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() };
    text.len() == 10
        && text.bytes().enumerate().all(shape)
        && !text.starts_with("0000")
        && text.parse::<jiff::civil::Date>().is_ok()
}

/// `2026-02-04T14:30:00`, with or without fractions of a second and a zone.
pub fn is_date_time(text: &str) -> bool {
    let Some((day, rest)) = text.split_once('T') else { return false };
    let (clock, rest) = rest.split_at_checked(8).unwrap_or(("", rest));
    let number = |range: std::ops::Range<usize>| clock.get(range).and_then(two_digits);
    let clock_fits = number(0..2).is_some_and(|h| h < 24)
        && number(3..5).is_some_and(|m| m < 60)
        && number(6..8).is_some_and(|s| s < 60)
        && clock.bytes().enumerate().all(|(i, b)| (b == b':') == matches!(i, 2 | 5));
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    is_date(day) && clock_fits && !rest.starts_with(".Z") && rest != "." && is_zone(zone)
}

fn is_zone(text: &str) -> bool {
    match text.strip_prefix(['+', '-']).and_then(|t| t.split_once(':')) {
        Some((hours, minutes)) => {
            two_digits(hours).is_some_and(|h| h < 14) && two_digits(minutes).is_some_and(|m| m < 60)
        }
        None => text.is_empty() || text == "Z",
    }
}

fn two_digits(text: &str) -> Option<u8> {
    text.parse().ok().filter(|_| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()))
}

/// What stands before and after a span, as much as it takes for the three together to stand in the text once. Words are
/// left whole where they are not long, so that no character is parted from its accents or joiners.
pub fn surroundings(text: &str, span: Span) -> (&str, &str) {
    let (start, end) = (span.start as usize, span.end as usize);
    let mut width = 32;
    loop {
        let from = word_start(text, text.floor_char_boundary(start.saturating_sub(width)));
        let to = word_end(text, text.ceil_char_boundary(end.saturating_add(width)));
        let found = text.get(from..start).zip(text.get(end..to));
        let (Some((prefix, suffix)), Some(all)) = (found, text.get(from..to)) else { return ("", "") };
        if all.len() == text.len() || !repeats(text, from, all) {
            return (prefix, suffix);
        }
        width *= 2;
    }
}

/// The longest word that is left whole, in bytes.
const LONG: usize = 64;

/// Where the word begins that a place is in; the place itself where the word is long.
fn word_start(text: &str, at: usize) -> usize {
    let before = text.get(text.floor_char_boundary(at.saturating_sub(LONG))..at).unwrap_or_default();
    match before.char_indices().rfind(|(_, c)| c.is_whitespace()) {
        Some((i, c)) => at - before.len() + i + c.len_utf8(),
        None if before.len() == at => 0,
        None => at,
    }
}

/// Where the word ends that a place is in; the place itself where the word is long.
fn word_end(text: &str, at: usize) -> usize {
    let after = text.get(at..text.floor_char_boundary(at.saturating_add(LONG))).unwrap_or_default();
    match after.find(char::is_whitespace) {
        Some(i) => at + i,
        None if at + after.len() == text.len() => text.len(),
        None => at,
    }
}

/// Whether a part of the text that stands at `at` stands elsewhere too.
fn repeats(text: &str, at: usize, part: &str) -> bool {
    let next = text.ceil_char_boundary(at + 1);
    text.find(part) != Some(at) || text.get(next..).is_some_and(|rest| rest.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> String {
        let literal = date(text);
        let kind = literal.datatype().as_str().strip_prefix(XSD).unwrap_or_default().to_owned();
        if kind == "string" { String::new() } else { kind }
    }

    #[test]
    fn dates_are_typed_by_what_is_known_of_them() {
        for (text, expected) in [
            ("2026", "gYear"),
            ("2026-02", "gYearMonth"),
            ("2026-02-28", "date"),
            ("2026-02-28T14:30:00", "dateTime"),
            ("2026-02-28T14:30:00Z", "dateTime"),
            ("2026-02-28T14:30:00.25+05:30", "dateTime"),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
        for text in [
            "",
            "20x6",
            "0000",
            "2026-13",
            "2026-02-30",
            "2026-W05",
            "PRESENT_REF",
            "2026-02-28T14:30",
            "2026-02-28T24:00:00",
            "2026-02-28T14:30:00.",
            "2026-02-28T14:30:00.Z",
            "2026-02-28T14:30:00+5",
            "2026-02-28T14:30:0\u{e9}",
            "202\u{e9}",
        ] {
            assert_eq!(kind(text), "", "{text}");
        }
    }

    #[test]
    fn a_quotation_that_stands_twice_is_told_by_what_is_around_it() {
        let text = format!("{}The ship sank. {}The ship sank.", "\u{e9}".repeat(40), "\u{e9}".repeat(40));
        let at = text.rfind("The").expect("it is there");
        let (prefix, suffix) = surroundings(&text, Span::new(at, text.len()));
        assert_eq!(suffix, "");
        assert_eq!(text.matches(&format!("{prefix}The ship sank.")).count(), 1);
        assert!(prefix.ends_with('\u{e9}') && prefix.len() > 32, "{prefix}");
    }

    #[test]
    fn what_is_around_a_quotation_has_whole_words() {
        let text = format!(
            "{} the old harbour cafe\u{301} closed here ANN MET BO and the ship \u{1f468}\u{200d}\u{1f469}gone",
            "x ".repeat(30)
        );
        let at = text.find("ANN").expect("it is there");
        let (prefix, suffix) = surroundings(&text, Span::new(at, at + 10));
        assert_eq!(prefix, "the old harbour cafe\u{301} closed here ");
        assert_eq!(suffix, " and the ship \u{1f468}\u{200d}\u{1f469}gone");
        let long = format!("{}ANN{}", "y".repeat(500), "z".repeat(500));
        let (prefix, suffix) = surroundings(&long, Span::new(500, 503));
        assert_eq!((prefix.len(), suffix.len()), (32, 32));
    }

    #[test]
    fn a_span_that_does_not_fit_has_nothing_around_it() {
        assert_eq!(surroundings("\u{e9}", Span::new(1, 2)), ("", ""));
        assert_eq!(surroundings("abc", Span::new(5, 9)), ("", ""));
    }
}
