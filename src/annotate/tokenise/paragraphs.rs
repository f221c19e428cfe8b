//! Paragraphs of a text.

use crate::span::Span;

/// A line longer than this was not broken to fit a page or a screen.
const WIDEST: usize = 132;
/// Nor was a text whose longest line is shorter than this.
const NARROWEST: usize = 40;

/// A line without the white space around it.
struct Line<'a> {
    span: Span,
    text: &'a str,
    /// Its length and that of its first word, in characters.
    width: usize,
    first: usize,
}

/// The paragraphs of a text, without the white space around them; none is empty.
///
/// A newline ends a paragraph. Where lines are visibly broken to a width (most are so full that the next word would not
/// have fitted, and most do not end like sentences), a blank line does, and so does a line that is much too short.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let width = lines.iter().map(|l| l.width).max().unwrap_or(0);
    let wrapped = is_wrapped(&lines, width);
    let mut found: Vec<Span> = vec![];
    let mut goes_on = false;
    for (i, line) in lines.iter().enumerate() {
        if line.width == 0 {
            goes_on = false;
            continue;
        }
        match found.last_mut() {
            Some(last) if goes_on => *last = last.cover(line.span),
            _ => found.push(line.span),
        }
        let short = lines.get(i + 1).is_some_and(|next| line.width + next.first < width / 2);
        goes_on = wrapped && !short;
    }
    found
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut lines = vec![];
    for raw in text.split_inclusive(['\n', '\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        let body = raw.trim();
        // The second half of "\r\n" is no blank line.
        if !(raw == "\n" && at > 0 && text.as_bytes().get(at - 1) == Some(&b'\r')) {
            let start = at + (raw.len() - raw.trim_start().len());
            let first = body.split_whitespace().next().map_or(0, |w| w.chars().count());
            let span = if body.is_empty() { Span::new(at, at) } else { Span::new(start, start + body.len()) };
            lines.push(Line { span, text: body, width: body.chars().count(), first });
        }
        at += raw.len();
    }
    lines
}

/// Whether most line breaks inside blocks of lines were made because the line was full.
fn is_wrapped(lines: &[Line], width: usize) -> bool {
    if !(NARROWEST..=WIDEST).contains(&width) {
        return false;
    }
    let (mut breaks, mut full, mut open) = (0, 0, 0);
    for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
        if line.width == 0 || next.width == 0 {
            continue;
        }
        breaks += 1;
        // Wrapping programs count columns in their own ways: leave them two.
        full += usize::from(line.width + next.first + 3 > width);
        open += usize::from(!line.text.ends_with(['.', '!', '?', '"', '\u{201d}', ':', '\u{2019}', ')']));
    }
    // A single break tells too little.
    breaks > 1 && full * 4 >= breaks * 3 && open * 2 >= breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|p| p.of(text)).collect()
    }

    #[test]
    fn a_newline_ends_a_paragraph() {
        assert_eq!(split("One line.\nAnother line.\r\n\r\n  A third. \n"), ["One line.", "Another line.", "A third."]);
        assert!(split(" \n\t\n").is_empty());
        assert!(split("").is_empty());
    }

    #[test]
    fn long_paragraphs_on_lines_of_their_own_stay_apart() {
        let one =
            "The council met for three hours and then, to nobody's surprise, put the matter off again. ".repeat(3);
        let text = format!("{one}\n{one}\n{one}");
        assert_eq!(split(&text).len(), 3);
    }

    #[test]
    fn a_blank_line_ends_a_paragraph_of_wrapped_lines() {
        let text = "The ferry to the outer islands will not run before the middle of\n\
                    next week, the company said, because a spare part for one of its\n\
                    engines has been held at the border.\n\
                    \n\
                    Passengers who hold tickets can travel with another line that has\n\
                    offered to take them.\n";
        let found = split(text);
        assert_eq!(found.len(), 2);
        assert!(found.first().is_some_and(|p| p.ends_with("at the border.")));
    }

    #[test]
    fn a_short_line_above_wrapped_lines_is_a_paragraph() {
        let text = "Ferry stopped\n\
                    The ferry to the outer islands will not run before the middle of\n\
                    next week, the company said, because a spare part for one of its\n\
                    engines has been held at the border since the beginning of last\n\
                    month.\n";
        assert_eq!(split(text).len(), 2);
    }

    #[test]
    fn short_lines_that_end_like_sentences_are_not_wrapped() {
        let text = "He came to the old harbour town in the spring.\nHe left it again in the autumn of the same year.\n\
                    Nobody in the whole of the town asked him why.";
        assert_eq!(split(text).len(), 3);
    }
}
