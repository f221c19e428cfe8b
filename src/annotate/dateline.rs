//! The place and date in front of a news report: "OSLO, Norway, Feb. 4 (Agency) — The port closed."
//!
//! It is no part of the sentence behind it, and parsed with it the city is taken for the predicate of both.

use super::tokenise::Word;

/// Words of the longest dateline.
const LONGEST: usize = 14;

/// How many words at the beginning of a paragraph are a dateline, its dash included; none where there is none. It begins
/// with a place in capitals, has nothing but names, numbers, commas and brackets, and ends with a dash between spaces.
pub fn length(paragraph: &[Word]) -> usize {
    let Some(dash) = paragraph.iter().take(LONGEST).position(is_dash) else { return 0 };
    let (line, report) = (&paragraph[..dash], &paragraph[dash + 1..]);
    let apart = |a: &Word, b: &Word| a.span.end < b.span.start;
    let spaced = line.last().is_some_and(|last| apart(last, &paragraph[dash]))
        && report.first().is_some_and(|first| apart(&paragraph[dash], first));
    let place = line.iter().take_while(|w| !matches!(w.form.as_str(), "," | "(" | "/"));
    let city =
        place.clone().next().is_some_and(|w| letters(&w.form) > 1) && place.clone().all(|w| is_capitals(&w.form));
    let plain = line.iter().all(|w| !w.form.starts_with(char::is_lowercase) || w.form == "and");
    let sentence = report.len() > 2 && report.iter().any(|w| w.form.starts_with(char::is_lowercase));
    if spaced && city && plain && sentence { dash + 1 } else { 0 }
}

fn is_dash(word: &Word) -> bool {
    matches!(word.form.as_str(), "-" | "--" | "\u{2013}" | "\u{2014}")
}

fn letters(form: &str) -> usize {
    form.chars().filter(|c| c.is_alphabetic()).count()
}

fn is_capitals(form: &str) -> bool {
    form.chars().any(char::is_uppercase) && !form.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::tokenise::{paragraphs, tokenise};

    fn cut(text: &str) -> usize {
        paragraphs(text).first().map_or(0, |p| length(&tokenise(text, *p)))
    }

    #[test]
    fn a_place_in_capitals_with_what_belongs_to_it_is_a_dateline() {
        assert_eq!(cut("OSLO \u{2014} The port closed."), 2);
        assert_eq!(cut("DAR ES SALAAM, Tanzania (AP) -- A ship sank near the port."), 9);
        assert_eq!(cut("BERGEN, Norway, Feb. 4 - The firm sold three ships."), 7);
    }

    #[test]
    fn other_dashes_are_none() {
        assert_eq!(cut("Oslo \u{2014} The port closed."), 0);
        assert_eq!(cut("NATO members met \u{2014} The port closed."), 0);
        assert_eq!(cut("COVID-19 cases rose in the port."), 0);
        assert_eq!(cut("OSLO - BERGEN"), 0);
        assert_eq!(cut("IT CLOSED"), 0);
    }
}
