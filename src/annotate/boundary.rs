//! Where sentences begin: what the encoder says of each word, and what punctuation rules out.

use super::tokenise::Word;

/// How much less sure the encoder may be of a boundary that a full stop also speaks for. Half of what it learned from is
/// informal text of the web, where full stops are rarer than in news; chosen on the dev parts of EWT and GUM.
const AFTER_FULL_STOP: f32 = -1.5;

/// The first place from `from` to `limit` where a sentence ends beyond doubt, so that a window that begins at `at` can end
/// there and nothing needs to be read twice: after a full stop (that of an abbreviation is no token of its own) and before a
/// capital.
pub(super) fn certain(words: &[Word], at: usize, from: usize, limit: usize) -> Option<usize> {
    let capital = |i: usize| words.get(i).is_some_and(|w| w.form.starts_with(char::is_uppercase)) || opens(words, i);
    let stop = |i: usize| last_mark(&words[at..i]).is_some_and(|mark| mark == ".");
    (from..=limit).find(|i| *i > at && capital(*i) && stop(*i) && !opens(words, *i - 1))
}

/// Whether word `i` of the window that begins at word `at` starts a sentence: the window does, what a multiword token
/// holds together does not, and for the rest the encoder decides, whose `lead` is how far a boundary before a word is
/// ahead of none. A mark that opens a quotation stands in the sentence of the word behind it, one that closes it in that
/// of the word before; behind a comma that it encloses the sentence goes on.
pub(super) fn starts_sentence(words: &[Word], at: usize, i: usize, lead: &impl Fn(usize) -> f32) -> bool {
    if i == 0 {
        return true;
    }
    let place = at + i;
    let (before, word) = (&words[place - 1], &words[place]);
    let inside = before.multiword.is_some() && before.multiword == word.multiword;
    let enclosed = closes(words, place - 1) && place > 1 && words[place - 2].form == ",";
    let least = if after_full_stop(&words[..place]) { AFTER_FULL_STOP } else { 0.0 };
    let seen = |i: usize| lead(i) > least;
    let next = place + 1 < words.len();
    let here = seen(i) || next && opens(words, place) && seen(i + 1) || closes(words, place - 1) && seen(i - 1);
    here && !inside && !enclosed && !closes(words, place) && !opens(words, place - 1)
}

/// Whether word `i` is a mark that opens a quotation. A straight one touches the word behind it and not the one before.
fn opens(words: &[Word], i: usize) -> bool {
    match words.get(i).map(|w| w.form.as_str()) {
        Some("\u{201c}") => true,
        Some("\"") => !touches(words, i) && touches(words, i + 1),
        _ => false,
    }
}

/// Whether word `i` is a mark that closes a quotation: a straight one touches the word before it and not the one behind.
fn closes(words: &[Word], i: usize) -> bool {
    match words.get(i).map(|w| w.form.as_str()) {
        Some("\u{201d}") => true,
        Some("\"") => touches(words, i) && !touches(words, i + 1),
        _ => false,
    }
}

/// Whether nothing stands between word `i` and the one before it.
fn touches(words: &[Word], i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|b| words.get(b));
    before.zip(words.get(i)).is_some_and(|(before, word)| before.span.end == word.span.start)
}

/// Whether the last of these words ends a sentence as far as punctuation tells.
fn after_full_stop(words: &[Word]) -> bool {
    last_mark(words).is_some_and(|mark| [".", "!", "?", "\u{2026}", "..."].contains(&mark))
}

/// The last of these words, closing quotation marks and brackets aside.
fn last_mark(words: &[Word]) -> Option<&str> {
    let closing = ["\"", "\u{201d}", "\u{2019}", "'", "''", ")", "]", "-RRB-", "\u{bb}"];
    words.iter().rev().map(|w| w.form.as_str()).find(|form| !closing.contains(form))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::tokenise::tokenise;
    use crate::span::Span;

    #[test]
    fn a_window_ends_with_a_sentence_where_one_surely_ends() {
        let words = |text: &str| -> Vec<Word> {
            let word = |w: &str| Word { span: Span::new(0, 1), form: w.to_owned(), multiword: None };
            text.split(' ').map(word).collect()
        };
        let boundary = |text: &str, from: usize| certain(&words(text), 0, from, 7);
        assert_eq!(boundary("Ann left . Bo and Mr. Berg did . Ann", 1), Some(3));
        assert_eq!(boundary("Ann left . Bo and Mr. Berg did . Ann", 4), None);
        assert_eq!(boundary("\u{201c} Why not . \u{201d} She left", 1), Some(5));
        assert_eq!(boundary("Why ? Ann and no . 5 left", 1), None);
    }

    /// The first words of the sentences of a text in which the encoder sees a boundary before the words of `seen`.
    fn sentences(text: &str, seen: &[usize]) -> Vec<String> {
        let words = tokenise(text, Span::new(0, text.len()));
        // Only words have scores.
        let lead = |i: usize| {
            assert!(i < words.len(), "word {i} of {}", words.len());
            if seen.contains(&i) { 1.0 } else { -9.0 }
        };
        let starts = (0..words.len()).filter(|i| starts_sentence(&words, 0, *i, &lead));
        starts.map(|i| words[i].form.clone()).collect()
    }

    #[test]
    fn a_mark_that_opens_a_quotation_begins_its_sentence() {
        // Ann left . " Bo stayed . "
        assert_eq!(sentences("Ann left. \"Bo stayed.\"", &[3]), ["Ann", "\""]);
        assert_eq!(sentences("Ann left. \"Bo stayed.\"", &[4]), ["Ann", "\""]);
        assert_eq!(sentences("Ann left. \"Bo stayed.\"", &[3, 4]), ["Ann", "\""]);
    }

    #[test]
    fn a_mark_that_closes_a_quotation_ends_its_sentence() {
        // " Bo stayed . " Ann left .
        assert_eq!(sentences("\"Bo stayed.\" Ann left.", &[4]), ["\"", "Ann"]);
        assert_eq!(sentences("\"Bo stayed.\" Ann left.", &[5]), ["\"", "Ann"]);
    }

    #[test]
    fn a_mark_may_be_the_last_word() {
        assert_eq!(sentences("He said: \u{201c}", &[]), ["He"]);
        assert_eq!(sentences("He said: \"", &[]), ["He"]);
    }

    #[test]
    fn a_sentence_goes_on_behind_a_quoted_comma() {
        assert_eq!(sentences("\"Bo stayed,\" Ann said.", &[5]), ["\""]);
        assert_eq!(sentences("\"Bo stayed!\" Ann said.", &[5]), ["\"", "Ann"]);
    }

    #[test]
    fn marks_with_spaces_around_them_are_left_to_the_encoder() {
        let certainly = |from: usize| {
            let text = "He left . \" Bo stayed .";
            certain(&tokenise(text, Span::new(0, text.len())), 0, from, 6)
        };
        assert_eq!(sentences("He left . \" Bo stayed .", &[4]), ["He", "Bo"]);
        assert_eq!(certainly(1), Some(4));
    }

    #[test]
    fn a_window_ends_before_the_mark_that_opens_a_quotation() {
        let text = "Ann left. \"Bo stayed.\"";
        let words = tokenise(text, Span::new(0, text.len()));
        assert_eq!(certain(&words, 0, 1, 6), Some(3));
        assert_eq!(certain(&words, 0, 4, 6), None);
    }
}
