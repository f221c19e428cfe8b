//! Literals of Cypher, for text that nobody may trust.

use std::io::{self, Write};

use serde_json::Value;

/// Writes a JSON value as a Cypher literal. The keys of its maps are property names of this program.
pub(super) fn write(value: &Value, out: &mut dyn Write) -> io::Result<()> {
    match value {
        Value::Null => out.write_all(b"null"),
        Value::Bool(truth) => write!(out, "{truth}"),
        Value::Number(number) => write!(out, "{number}"),
        Value::String(text) => string(text, out),
        Value::Array(items) => {
            out.write_all(b"[")?;
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.write_all(b", ")?;
                }
                write(item, out)?;
            }
            out.write_all(b"]")
        }
        Value::Object(fields) => {
            out.write_all(b"{")?;
            for (i, (key, value)) in fields.iter().enumerate() {
                debug_assert!(key.bytes().all(|b| b.is_ascii_alphanumeric()), "{key} is no name");
                let comma = if i > 0 { ", " } else { "" };
                write!(out, "{comma}{key}: ")?;
                write(value, out)?;
            }
            out.write_all(b"}")
        }
    }
}

/// A string in single quotes. What does not print, or turns the direction of the text around it, is escaped, so that
/// what is pasted is what is seen. Some versions of Cypher replace `\uXXXX` before they look for the ends of strings,
/// even behind an escaped backslash: a `u` there is escaped too, so that all versions read the same.
fn string(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"'")?;
    let mut before = None;
    for c in text.chars() {
        match c {
            '\'' => out.write_all(b"\\'")?,
            '\\' => out.write_all(b"\\\\")?,
            '\n' => out.write_all(b"\\n")?,
            '\r' => out.write_all(b"\\r")?,
            '\t' => out.write_all(b"\\t")?,
            'u' if before == Some('\\') => out.write_all(b"\\u0075")?,
            c if c.is_control() || unseen(c) => write!(out, "\\u{:04X}", u32::from(c))?,
            c => write!(out, "{c}")?,
        }
        before = Some(c);
    }
    out.write_all(b"'")
}

/// Line separators, zero-width characters and marks of direction; all are below U+10000.
fn unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(text: &str) -> String {
        let mut out = vec![];
        write(&Value::from(text), &mut out).expect("memory takes it");
        String::from_utf8(out).expect("it is UTF-8")
    }

    #[test]
    fn no_text_ends_its_string() {
        assert_eq!(literal("'}) DETACH DELETE n //"), r"'\'}) DETACH DELETE n //'");
        assert_eq!(literal(r"\"), r"'\\'");
        assert_eq!(literal(r"\'"), r"'\\\''");
        assert_eq!(literal(r"\u0027}) //"), r"'\\\u00750027}) //'");
        assert_eq!(literal("a\r\n\tb`\""), r#"'a\r\n\tb`"'"#);
    }

    #[test]
    fn what_is_not_seen_is_escaped() {
        assert_eq!(literal("\u{202e}a\u{0}\u{85}\u{2028}\u{1f6a2}"), "'\\u202Ea\\u0000\\u0085\\u2028\u{1f6a2}'");
    }
}
