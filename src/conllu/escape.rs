//! Text inside comments and the last column, where line breaks, bars and outer blanks cannot stand as they are.
//!
//! The escapes are UDPipe's (`\s \t \n \r \p \\`), which UD uses for spaces, and two more: `\u{a0}` for other white
//! space, control and invisible characters, and `\e` for no character at all.

/// Escapes a value of the last column. White space becomes visible, so that nothing gets lost on the way.
pub fn spaces(text: &str) -> String {
    if text.is_empty() {
        return "\\e".to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        match c {
            ' ' => out.push_str("\\s"),
            '|' => out.push_str("\\p"),
            _ => push(&mut out, c),
        }
    }
    out
}

/// Escapes the value of a comment: spaces stay unless they stand at an end.
pub fn value(text: &str) -> String {
    let mut out = String::new();
    let last = text.len().saturating_sub(1);
    for (at, c) in text.char_indices() {
        match c {
            ' ' if at == 0 || at == last => out.push_str("\\s"),
            ' ' => out.push(' '),
            _ => push(&mut out, c),
        }
    }
    out
}

fn push(out: &mut String, c: char) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\t' => out.push_str("\\t"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        _ if c.is_whitespace() || c.is_control() || is_invisible(c) => {
            out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
        }
        _ => out.push(c),
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Undoes both. An escape that is none of ours stays as it is written.
pub fn undo(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = after.chars();
        let known = match chars.next() {
            Some('s') => Some(" "),
            Some('t') => Some("\t"),
            Some('n') => Some("\n"),
            Some('r') => Some("\r"),
            Some('p') => Some("|"),
            Some('e') => Some(""),
            Some('\\') => Some("\\"),
            _ => None,
        };
        rest = match (known, code_point(after)) {
            (Some(known), _) => {
                out.push_str(known);
                chars.as_str()
            }
            (None, Some((c, rest))) => {
                out.push(c);
                rest
            }
            (None, None) => {
                out.push('\\');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// The character of `u{a0}...`, and what follows it.
fn code_point(text: &str) -> Option<(char, &str)> {
    let (hex, rest) = text.strip_prefix("u{")?.split_once('}')?;
    Some((char::from_u32(u32::from_str_radix(hex, 16).ok()?)?, rest))
}
