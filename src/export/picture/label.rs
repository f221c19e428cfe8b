//! The words of the picture: cleaning, wrapping, negators.

use super::metrics;
use crate::span::Span;

/// White space made single, control characters and those that turn the writing direction left out.
pub(in crate::export) fn clean(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_format(*c))
        .collect();
    kept.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Where words stand whose text is withheld: "[12–34]", in characters.
pub(in crate::export) fn places(spans: &[Span], text: &str) -> String {
    let at = |end: usize| text.get(..end).map_or(0, |before| before.chars().count());
    match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => format!("[{}–{}]", at(first.start as usize), at(last.end as usize)),
        _ => String::new(),
    }
}

/// Whether a name only says how long the name is that it stands for.
pub(in crate::export) fn is_filler(name: &str) -> bool {
    name.chars().all(|c| c.is_whitespace() || ['x', '\u{d7}', '\u{2715}', '\u{1f5d9}'].contains(&c))
}

/// Characters that steer the display and have no shape, save the joiners that emoji and some scripts need; and
/// characters that XML 1.0 forbids.
fn is_format(c: char) -> bool {
    matches!(u32::from(c), 0xad | 0x200b | 0x200e | 0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xffff)
}

/// Breaks a text into lines at spaces: as many lines as `max` characters need, then as narrow as that number allows.
/// Words of more than `max` characters and 24 are cut.
pub(in crate::export) fn wrap(text: &str, max: usize) -> Vec<String> {
    let words = words(text, max.max(24));
    let lines = fill(&words, max);
    let longest = words.iter().map(|w| length(w)).max().unwrap_or(0);
    let narrower = (longest..max).find(|width| fill(&words, *width).len() <= lines.len());
    narrower.map_or(lines, |width| fill(&words, width))
}

/// Breaks a text into lines of at most `width` points, at spaces where it can.
pub(in crate::export) fn wrap_to_width(text: &str, font: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in words(text, 24) {
        match lines.last_mut() {
            Some(line) if metrics::width(&format!("{line} {word}…"), font) <= width => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// The first lines, with an ellipsis if there are more.
pub(in crate::export) fn limit(mut lines: Vec<String>, max: usize) -> Vec<String> {
    if lines.len() > max {
        lines.truncate(max);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// "Ann Berg says:" in at most three lines, of which the last tells that it is said.
pub(in crate::export) fn speaker_lines(speaker: &str, max: usize) -> Vec<String> {
    let lines = wrap(speaker, max);
    match speaker.rsplit_once(' ') {
        Some((name, says)) if lines.len() > 3 => {
            let mut lines = limit(fill(&words(name, max.max(24)), max), 2);
            lines.push(says.to_owned());
            lines
        }
        _ => lines,
    }
}

fn words(text: &str, max: usize) -> Vec<String> {
    let mut words = vec![];
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let mut piece = String::new();
        for c in word.chars() {
            if length(&piece) >= max {
                words.push(std::mem::take(&mut piece));
            }
            piece.push(c);
        }
        words.push(piece);
    }
    words
}

fn fill(words: &[String], max: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in words {
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= max => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.clone()),
        }
    }
    lines
}

/// Characters, where wide ones (漢, 🚢) count twice and combining ones not at all.
fn length(text: &str) -> usize {
    text.chars().map(metrics::columns).sum()
}

/// Words that negate a clause in English by themselves.
const NEGATORS: [&str; 13] = [
    "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "nowhere", "without", "cannot", "hardly",
    "scarcely",
];

/// Whether a reader sees that the words are negative.
pub(in crate::export) fn has_negator(text: &str) -> bool {
    text.to_lowercase().replace('’', "'").split(|c: char| !c.is_alphanumeric() && c != '\'').any(|word| {
        let word = word.trim_matches('\'');
        NEGATORS.contains(&word) || word.ends_with("n't")
    })
}

/// A noun phrase without the article that begins it; one before a name ("the White House") is kept away too.
pub(in crate::export) fn without_article(text: &str) -> &str {
    let (first, rest) = text.split_once(' ').unwrap_or(("", text));
    if ["a", "an", "the"].iter().any(|a| first.eq_ignore_ascii_case(a)) { rest } else { text }
}

/// A phrase without the possessive ending that it has as a mention ("Berg's").
pub(in crate::export) fn without_possessive(text: &str) -> &str {
    let bare = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s"));
    bare.or_else(|| text.strip_suffix("s'").and(text.strip_suffix('\'')))
        .or_else(|| text.strip_suffix("s’").and(text.strip_suffix('’')))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_balanced() {
        assert_eq!(wrap("would not sign on to it", 14), ["would not", "sign on to it"]);
        assert_eq!(wrap("is pressing", 20), ["is pressing"]);
        assert_eq!(wrap("drug-producing country", 8), ["drug-producing", "country"]);
        assert_eq!(wrap("", 8), Vec::<String>::new());
    }

    #[test]
    fn endless_words_are_cut() {
        assert!(wrap(&"x".repeat(100), 14).iter().all(|l| l.chars().count() <= 24));
    }

    #[test]
    fn a_long_speaker_still_says() {
        assert_eq!(speaker_lines("Ann Berg says:", 14), ["Ann Berg says:"]);
        let long = speaker_lines("spokesman for the Ministry of the Environment says:", 14);
        assert_eq!(long, ["spokesman for", "the Ministry…", "says:"]);
    }

    #[test]
    fn lines_beyond_the_limit_end_in_an_ellipsis() {
        assert_eq!(limit(vec!["a".into(), "b".into(), "c".into()], 2), ["a", "b…"]);
        assert_eq!(limit(vec!["a".into()], 2), ["a"]);
    }

    #[test]
    fn control_and_direction_characters_are_left_out() {
        assert_eq!(clean("a\u{0}b\n\tc \u{202e}d\u{7}"), "ab c d");
        assert_eq!(clean("👩\u{200d}🚀"), "👩\u{200d}🚀");
    }

    #[test]
    fn negators_are_words() {
        assert!(has_negator("has never bought"));
        assert!(has_negator("won’t pay"));
        assert!(!has_negator("noted"));
    }

    #[test]
    fn articles_and_possessives_go() {
        assert_eq!(without_article("the port"), "port");
        assert_eq!(without_article("thence"), "thence");
        assert_eq!(without_possessive("Ann’s"), "Ann");
        assert_eq!(without_possessive("the banks'"), "the banks");
    }
}
