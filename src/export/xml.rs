//! Text in XML 1.0.

use std::io::{self, Write};

/// Writes text so that a reader gets it back to the letter, in content and in attributes: tabs and line ends as
/// character references, which no reader folds.
///
/// # Errors
/// `InvalidData` for a character that XML 1.0 has no way to say (section 2.2), as are most control characters; and those
/// of `out`.
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
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                let message = format!("XML has no place for the character U+{:04X}", u32::from(c));
                return Err(io::Error::new(io::ErrorKind::InvalidData, message));
            }
            _ => continue,
        };
        out.write_all(&text.as_bytes()[plain..at])?;
        out.write_all(entity.as_bytes())?;
        plain = at + c.len_utf8();
    }
    out.write_all(&text.as_bytes()[plain..])
}

/// Says of an error in which node or edge it is.
pub(super) fn at(id: &str) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{id}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> io::Result<String> {
        let mut out = vec![];
        escape(text, &mut out)?;
        Ok(String::from_utf8(out).expect("what was text is text"))
    }

    #[test]
    fn markup_and_line_ends_are_escaped() {
        let expected = "&lt;a b=&quot;c&quot;&gt;&amp;amp;]]&gt;&#13;&#10;&#9;\u{1f6a2}\u{85}";
        assert_eq!(escaped("<a b=\"c\">&amp;]]>\r\n\t\u{1f6a2}\u{85}").expect("XML can say it"), expected);
    }

    #[test]
    fn a_character_that_xml_cannot_say_is_refused_by_name() {
        for (text, name) in [("a\u{0}", "U+0000"), ("\u{b}", "U+000B"), ("x\u{1f}", "U+001F"), ("\u{ffff}", "U+FFFF")] {
            let error = escaped(text).expect_err("XML has no place for it");
            assert_eq!(error.kind(), io::ErrorKind::InvalidData);
            assert!(error.to_string().contains(name), "{error}");
        }
    }
}
