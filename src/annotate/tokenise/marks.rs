//! Addresses, emoticons, punctuation and symbols.

use super::Scan;
use super::characters::{at, from, is_apostrophe, is_currency, is_extender, is_ideograph, is_word, run, short_run};
use super::lists::{CLITICS, DOMAIN_WORDS, DOMAINS, EXTENSIONS, listed};

/// Hosts, users and file names longer than this are not looked for, so that a text without spaces is read in linear time.
const LONGEST: usize = 255;

/// Faces that are no pair of eyes and a mouth.
const FACES: &[&str] =
    &["(:", "(;", "-.-", "-_-", "<3", "</3", "O_O", "O_o", "T_T", "XD", "\\o/", "^^", "^_^", "o_O", "o_o", "xD"];

/// A token of text that somebody tokenised before: a clitic on its own, a bracket written as "-LRB-".
pub(super) fn given(scan: &Scan) -> Option<usize> {
    if !scan.at_start() {
        return None;
    }
    let bracket = matches!(scan.rest, "-LRB-" | "-RRB-" | "-LSB-" | "-RSB-" | "-LCB-" | "-RCB-");
    let mut letters = scan.rest.chars().filter(|c| !is_apostrophe(*c));
    let lower = || scan.rest.to_lowercase();
    let clitic = scan.rest.len() < 8 && {
        let first = scan.rest.chars().next();
        first.is_some_and(is_apostrophe) && listed(CLITICS, lower().trim_start_matches(is_apostrophe))
            || letters.next().is_some_and(|c| c.eq_ignore_ascii_case(&'n'))
                && letters.next().is_some_and(|c| c.eq_ignore_ascii_case(&'t'))
                && letters.next().is_none()
                && at(scan.rest, 1).is_some_and(is_apostrophe)
    };
    (bracket || clitic).then_some(scan.rest.len())
}

/// An emoticon. A bracket that closes one of the text (`brackets` are open) is no mouth.
pub(super) fn emoticon(scan: &Scan, brackets: usize) -> Option<usize> {
    let rest = scan.rest;
    if scan.at_start() {
        let face = rest.trim_end_matches(['.', ',', '!', '?']);
        if FACES.contains(&face) {
            return Some(face.len());
        }
    }
    let brow = usize::from(rest.starts_with('>'));
    at(rest, brow).filter(|c| matches!(c, ':' | ';' | '='))?;
    let mut mouth = brow + 1;
    mouth += usize::from(matches!(at(rest, mouth), Some('-' | '^' | '\'' | 'o')));
    let shape = at(rest, mouth).filter(|c| ")(][DPpOo/\\|*3".contains(*c))?;
    let end = mouth + run(from(rest, mouth), |c| c == shape);
    let free = at(rest, end).is_none_or(|c| !c.is_alphanumeric() && c != '/');
    let glued = scan.before().is_some_and(|c| c.is_alphanumeric());
    let bracket = matches!(shape, ')' | ']') && brackets > 0 && mouth == brow + 1;
    let plain = matches!(shape, ')' | '(');
    (free && !bracket && (plain || !glued) && !(glued && scan.before().is_some_and(|c| c.is_numeric()))).then_some(end)
}

/// An address of the web or of mail, a host, file, news group, or a name behind "@".
pub(super) fn address(scan: &Scan) -> Option<usize> {
    let rest = scan.rest;
    let first = at(rest, 0)?;
    if scan.before().is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    if first == '@' {
        let name = short_run(from(rest, 1), LONGEST, |c| is_word(c) || c == '_' || c == '.');
        let name = from(rest, 1).get(..name)?.trim_end_matches('.');
        let letters = name.chars().any(char::is_alphabetic);
        return letters.then_some(1 + name.len());
    }
    if !first.is_alphanumeric() || is_ideograph(first) {
        return None;
    }
    let scheme = short_run(rest, 12, |c| c.is_ascii_alphanumeric());
    let web = from(rest, scheme).starts_with("://")
        || rest.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("www."))
        || rest.get(..7).is_some_and(|w| w.eq_ignore_ascii_case("mailto:"))
        || rest.get(..5).is_some_and(|w| w.eq_ignore_ascii_case("doi:1"));
    if web {
        return Some(path(rest, 0));
    }
    let goes_on = |c: char| is_word(c) || ".-_%+@#&".contains(c);
    let name = short_run(rest, LONGEST, goes_on);
    if at(rest, name).is_some_and(goes_on) {
        return None;
    }
    let name = rest.get(..name)?.trim_end_matches(['.', '-', '_', '%', '+', '@', '#', '&']);
    if let Some((user, host)) = name.split_once('@') {
        let host_starts = host.chars().next().is_some_and(char::is_alphanumeric);
        return (host_starts && !host.contains('@') && !user.is_empty()).then_some(name.len());
    }
    let (stem, ending) = name.rsplit_once('.')?;
    let lower = ending.to_lowercase();
    if listed(EXTENSIONS, &lower) && stem.chars().any(char::is_alphanumeric) && !stem.ends_with('.') {
        return Some(name.len());
    }
    let labels: Vec<&str> = name.split('.').collect();
    let host = labels.iter().all(|l| !l.is_empty() && l.chars().all(|c| is_word(c) || c == '-'))
        && stem.split('.').any(|l| l.chars().filter(|c| c.is_alphabetic()).count() > 1);
    if !host {
        return None;
    }
    let follows = from(rest, name.len()).starts_with('/');
    let cased = matches!(lower.as_str(), "com" | "net" | "org")
        || ending == lower
        || *ending == ending.to_uppercase() && *stem == stem.to_uppercase();
    let domain = listed(DOMAINS, &lower) && cased && (!listed(DOMAIN_WORDS, &lower) || labels.len() > 2 || follows);
    if domain {
        return Some(if follows { path(rest, name.len()) } else { name.len() });
    }
    // News groups: "alt.animals.cat".
    let group = |l: &&str| l.len() > 2 && l.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    (labels.len() > 2 && labels.iter().all(group)).then_some(name.len())
}

/// The end of an address: all that is no quote or angle bracket, less the punctuation that closes it.
fn path(rest: &str, host: usize) -> usize {
    let mut end = host + run(from(rest, host), |c| !"<>\"\u{201c}\u{201d}\u{ab}\u{bb}".contains(c));
    let body = rest.get(..end).unwrap_or(rest);
    let open = body.matches(['(', '[']).count();
    let mut closed = body.matches([')', ']']).count();
    for c in body.chars().rev() {
        match c {
            ')' | ']' if closed > open => closed -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '\u{2019}' | '*' => {}
            _ => break,
        }
        end -= c.len_utf8();
    }
    end
}

/// Punctuation or a symbol: a run of the same sign where such runs are one token, else one character.
pub(super) fn mark(scan: &Scan) -> usize {
    let rest = scan.rest;
    let Some(first) = at(rest, 0) else { return rest.len() };
    // A closure: runs of brackets, which are not read at once, must not be counted again and again.
    let same = || run(rest, |c| c == first);
    match first {
        '.' | '\u{2026}' => run(rest, |c| matches!(c, '.' | '\u{2026}')),
        '!' | '?' => run(rest, |c| matches!(c, '!' | '?')),
        // A slash of text in which slashes are escaped.
        '\\' if rest.starts_with("\\/") => 2,
        '<' if rest.starts_with("<>") => 1,
        '-' | '=' | '<' | '>' | '*' | '~' | '_' | '+' | '|' | '^' | '\\' | '#' => arrow(rest),
        '\u{2018}' if rest.starts_with("\u{2018}\u{2019}") => "\u{2018}\u{2019}".len(),
        '(' | ')' | '[' | ']' | '{' | '}' | '/' | '%' => first.len_utf8(),
        _ if first.is_ascii_punctuation() || is_currency(first) || is_apostrophe(first) => same(),
        '\u{2018}' | '\u{201c}' | '\u{201d}' | '\u{2013}' | '\u{2014}' | '\u{2015}' => same(),
        _ => symbol(rest),
    }
}

/// A run of signs that draw lines and arrows. A sign before a word or number stands alone behind a dash ("--*").
fn arrow(rest: &str) -> usize {
    run(rest, |c| "-=<>*~_+|^\\#".contains(c))
}

/// A symbol with what belongs to it: joiners and what they join, skin tones, the other half of a flag.
fn symbol(rest: &str) -> usize {
    let is_flag = |c: char| matches!(u32::from(c), 0x1f1e6..=0x1f1ff);
    let mut end = 0;
    let (mut joined, mut flags) = (true, 0);
    for c in rest.chars() {
        let half = is_flag(c) && flags == 1;
        if !(joined || half || is_extender(c)) {
            break;
        }
        flags += usize::from(is_flag(c));
        end += c.len_utf8();
        joined = c == '\u{200d}' && from(rest, end).chars().next().is_some_and(|c| !c.is_alphanumeric());
    }
    end
}
