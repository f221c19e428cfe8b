//! Text in XML 1.0, and numbers as SVG has them.

/// Escapes what XML would read as markup and leaves out the characters that it forbids.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A coordinate with one decimal at most.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // No "-0".
    (rounded + 0.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_forbidden_characters_go() {
        assert_eq!(escape("<a b=\"c\">&amp;\u{0}\u{b}\u{ffff}🚢"), "&lt;a b=&quot;c&quot;&gt;&amp;amp;🚢");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(-0.01), "0");
        assert_eq!(number(12.34), "12.3");
        assert_eq!(number(2.0), "2");
    }
}
