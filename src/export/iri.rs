//! Names made from ids: IRIs under a base, and file names.

use std::fmt::Write;

/// Keeps the unreserved characters of RFC 3986 (letters, digits, `-._~`) and writes every other byte as `%XX`. Dots
/// alone are encoded too, since they would lead to another folder.
pub(crate) fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let only_dots = text.bytes().all(|b| b == b'.');
    for byte in text.bytes() {
        match byte {
            b'.' if only_dots => encoded.push_str("%2E"),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(byte.into()),
            _ => write!(encoded, "%{byte:02X}").expect("a string takes everything"),
        }
    }
    encoded
}

/// Whether a text is an absolute IRI by RFC 3987: a scheme, a colon, and no character that must be encoded. Checked
/// because what users and gazetteers give as an IRI is written as one.
pub(super) fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let mut letters = scheme.chars();
    let allowed = |c: char| match c {
        '<' | '>' | '[' | ']' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' => false,
        // Private use and the non-characters are no part of an IRI outside its query; nothing here needs them.
        '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff0}'..='\u{ffff}' | '\u{f0000}'.. => false,
        _ => !c.is_control() && !c.is_whitespace() && !invisible(c),
    };
    letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        && rest.chars().all(allowed)
        && percent_signs_encode(rest)
        && rest.matches('#').count() < 2
}

/// Characters that turn the direction of the text around them (RFC 3987, section 4.1).
fn invisible(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn percent_signs_encode(text: &str) -> bool {
    text.split('%').skip(1).all(|after| {
        let mut digits = after.bytes();
        (0..2).all(|_| digits.next().is_some_and(|b| b.is_ascii_hexdigit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_percent_encoded() {
        assert_eq!(percent_encode("talks-2026_a.b~c"), "talks-2026_a.b~c");
        assert_eq!(percent_encode(".."), "%2E%2E");
        assert_eq!(percent_encode("../a b\u{e9}\u{1f600}"), "..%2Fa%20b%C3%A9%F0%9F%98%80");
    }

    #[test]
    fn iris_are_told_from_other_texts() {
        for good in ["urn:claimgraph:", "https://example.org/a%20b?c#d", "http://example.org/caf\u{e9}"] {
            assert!(is_iri(good), "{good}");
        }
        for bad in [
            "",
            "example",
            "1a:b",
            ":a",
            "http://a b",
            "http://a<b",
            "a:b#c#d",
            "http://a%2",
            "http://a\u{202e}b",
            "a:\n",
        ] {
            assert!(!is_iri(bad), "{bad}");
        }
    }
}
