//! Strings of Graphviz's language. The syntax tree prints what it is given, so every string passes through here.

/// A quoted string that means exactly this text, on one line for each `\n` in it, each line ended by `end`.
///
/// A backslash would begin an escape (`\n`, `\N`, ...) and `&name;` a character entity, so both are escaped. Control
/// characters are left out.
pub(super) fn quote_lines(text: &str, end: LineEnd) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    let lines: Vec<&str> = text.split('\n').collect();
    for (i, line) in lines.iter().enumerate() {
        for (at, c) in line.char_indices() {
            match c {
                '"' => quoted.push_str("\\\""),
                '\\' => quoted.push_str("\\\\"),
                '&' if begins_entity(line.get(at + 1..).unwrap_or("")) => quoted.push_str("&amp;"),
                c if c.is_control() => {}
                c => quoted.push(c),
            }
        }
        match end {
            LineEnd::Left => quoted.push_str("\\l"),
            LineEnd::Centre if i + 1 < lines.len() => quoted.push_str("\\n"),
            LineEnd::Centre => {}
        }
    }
    quoted.push('"');
    quoted
}

/// A quoted string that means exactly this text.
pub(super) fn quote(text: &str) -> String {
    quote_lines(text, LineEnd::Centre)
}

/// How the lines of a label are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// In the middle.
    Centre,
    /// At the left.
    Left,
}

/// Whether what follows an ampersand makes it a character entity: `amp;`, `#38;`, `#x26;`.
fn begins_entity(rest: &str) -> bool {
    let Some((name, _)) = rest.split_once(';') else { return false };
    let name = name.strip_prefix('#').unwrap_or(name);
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_backslashes_are_escaped() {
        assert_eq!(quote(r#"a "b" \N c\"#), r#""a \"b\" \\N c\\""#);
    }

    #[test]
    fn newlines_become_line_ends() {
        assert_eq!(quote("a\nb"), r#""a\nb""#);
        assert_eq!(quote_lines("a\nb", LineEnd::Left), r#""a\lb\l""#);
    }

    #[test]
    fn braces_brackets_and_emoji_stay() {
        assert_eq!(quote("{a|b} <b>c</b> [x] 🚢 é"), "\"{a|b} <b>c</b> [x] 🚢 é\"");
    }

    #[test]
    fn entities_are_not_resolved() {
        assert_eq!(quote("&lt; A&B &#38; & c;"), "\"&amp;lt; A&B &amp;#38; & c;\"");
    }

    #[test]
    fn control_characters_are_left_out() {
        assert_eq!(quote("a\u{0}\u{7}\r\tb\u{9f}"), "\"ab\"");
    }
}
