//! Text in XML 1.0.

use std::io::{self, Write};

/// Writes text so that a reader gets it back to the letter, in content and in attributes: tabs and line ends as
/// character references, which no reader folds. XML has no way to say most control characters; each becomes U+FFFD, so
/// that offsets stay right.
pub(super) fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        let entity = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\t' => "&#9;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            c if is_forbidden(c) => "\u{fffd}",
            _ => continue,
        };
        out.write_all(&text.as_bytes()[plain..at])?;
        out.write_all(entity.as_bytes())?;
        plain = at + c.len_utf8();
    }
    out.write_all(&text.as_bytes()[plain..])
}

/// How a format writes text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Text {
    /// As it is.
    #[default]
    Exact,
    /// With U+FFFD for each character that XML 1.0 has no place for.
    Xml,
}

impl Text {
    /// A text as the format can say it.
    pub fn of(self, text: &str) -> String {
        match self {
            Text::Exact => text.to_owned(),
            Text::Xml => text.replace(is_forbidden, "\u{fffd}"),
        }
    }
}

/// Whether XML 1.0 has no place for a character (section 2.2).
fn is_forbidden(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_line_ends_are_escaped_and_forbidden_characters_are_marked() {
        let mut out = vec![];
        escape("<a b=\"c\">&amp;]]>\r\n\t\u{0}\u{b}\u{ffff}\u{1f6a2}\u{85}", &mut out).expect("memory takes it");
        let expected = "&lt;a b=&quot;c&quot;&gt;&amp;amp;]]&gt;&#13;&#10;&#9;\u{fffd}\u{fffd}\u{fffd}\u{1f6a2}\u{85}";
        assert_eq!(String::from_utf8(out).as_deref(), Ok(expected));
        assert_eq!(Text::Xml.of("a\u{1}b"), "a\u{fffd}b");
    }
}
