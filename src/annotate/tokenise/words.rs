//! Words and numbers: how far they reach over hyphens and other signs.

use super::characters::{at, from, is_apostrophe, is_currency, is_hyphen, is_ideograph, is_word, run, short_run};
use super::endings::{dotted, finish, with_clitic};
use super::lists::{CLIPPED, CURRENCIES, INTERJECTIONS, MONEY, OPENERS, PREFIXES, SUFFIXES, UNITS, listed};
use super::{Scan, Token};

/// Abbreviations and numbers with more parts than this are not looked for, so that a text without spaces is read in
/// linear time.
pub(super) const MOST_PARTS: usize = 12;

/// The word or number that begins here, if one does. `quoted`: a single quotation mark is open.
pub(super) fn word(scan: &Scan, quoted: bool) -> Option<Token> {
    let rest = scan.rest;
    let first = at(rest, 0)?;
    if let Some(len) = signed(scan, first) {
        return Some(Token::whole(len));
    }
    if is_ideograph(first) {
        let length = short_run(rest, 8, is_ideograph);
        let name = at(rest, length).is_none_or(|c| !is_ideograph(c));
        return Some(Token::whole(if name { length } else { first.len_utf8() }));
    }
    if !is_word(first) {
        return None;
    }
    if let Some(len) = dotted(scan) {
        return Some(with_clitic(rest, len));
    }
    if first.is_ascii_digit() {
        let number = number(rest);
        if unit_follows(scan, number) {
            return Some(Token::whole(number));
        }
    }
    // "x" between numbers: "3x5".
    if first == 'x'
        && scan.before().is_some_and(|c| c.is_ascii_digit())
        && at(rest, 1).is_none_or(|c| c.is_ascii_digit())
    {
        return Some(Token::whole(1));
    }
    // "Rs1000", "USD500".
    let letters = short_run(rest, 4, |c| c.is_ascii_alphabetic());
    if at(rest, letters).is_some_and(|c| c.is_ascii_digit())
        && rest.get(..letters).is_some_and(|w| listed(CURRENCIES, w))
    {
        return Some(Token::whole(letters));
    }
    let (last, end) = compound(rest, scan.before().is_some_and(is_hyphen));
    Some(finish(scan, last, end, quoted))
}

/// Words that begin with a sign: ".5", "+44", "#topic", "'em", "'90s".
fn signed(scan: &Scan, first: char) -> Option<usize> {
    let rest = scan.rest;
    let second = at(rest, first.len_utf8())?;
    let free = scan.before().is_none_or(|c| !c.is_alphanumeric());
    match first {
        '.' if second.is_ascii_digit() && free && scan.before() != Some('.') => Some(1 + number(from(rest, 1))),
        '+' if second.is_ascii_digit() && scan.at_start() => Some(1 + compound(from(rest, 1), false).1),
        '#' if second.is_alphabetic() && free && !is_ideograph(second) => {
            Some(1 + run(from(rest, 1), |c| is_word(c) || c == '_'))
        }
        c if (is_apostrophe(c) || c == '\u{2018}') && free => {
            let tail = from(rest, c.len_utf8());
            let letters = run(tail, is_word);
            let word = tail.get(..letters)?.to_lowercase();
            let digits = run(&word, |c| c.is_ascii_digit());
            let year = digits == 2 && matches!(from(&word, 2), "" | "s");
            let plural = if word.len() == 2 && year { decade(from(tail, 2)) } else { 0 };
            (year || listed(CLIPPED, &word)).then_some(c.len_utf8() + letters + plural)
        }
        _ => None,
    }
}

/// The length of an apostrophe and "s" ("'90's").
fn decade(text: &str) -> usize {
    let apostrophe = text.chars().next().filter(|c| is_apostrophe(*c)).map_or(0, char::len_utf8);
    let free = at(text, apostrophe + 1).is_none_or(|c| !is_word(c));
    if apostrophe > 0 && at(text, apostrophe) == Some('s') && free { apostrophe + 1 } else { 0 }
}

/// Digits with the full stops, commas, colons and slashes between them.
fn number(rest: &str) -> usize {
    let digits = |at: usize| run(from(rest, at), |c| c.is_ascii_digit());
    let mut end = digits(0);
    let mut group = end;
    while let Some(sign @ ('.' | ',' | ':' | '/' | '\u{2044}' | '\\')) = at(rest, end) {
        // A slash of text in which slashes are escaped: "1\\/2".
        let escape = sign == '\\' && at(rest, end + 1) == Some('/');
        let start = end + sign.len_utf8() + usize::from(escape);
        let next = digits(start);
        // A comma sets off thousands; any other is the sentence's.
        if next == 0 || sign == '\\' && !escape || sign == ',' && !(next == 3 && group <= 3) {
            break;
        }
        end = start + next;
        group = next;
    }
    end
}

/// Whether a unit of measure is written on to a number of this length.
fn unit_follows(scan: &Scan, number: usize) -> bool {
    let after = from(scan.rest, number);
    let letters = short_run(after, 8, |c| c.is_alphanumeric());
    let Some(unit) = after.get(..letters) else { return false };
    let dotted = after.starts_with("a.m") || after.starts_with("p.m");
    let times = unit.starts_with('x') && from(unit, 1).chars().all(|c| c.is_ascii_digit() || c == 'x');
    dotted
        || times && !unit.is_empty() && (unit.len() > 1 || scan.at_start())
        || listed(UNITS, unit)
        || listed(MONEY, unit) && scan.before().is_some_and(is_currency)
}

/// One part of a word, up to a hyphen or the end.
fn segment(rest: &str) -> usize {
    let (mut end, mut before) = (0, None::<char>);
    if at(rest, 0).is_some_and(|c| c.is_ascii_digit()) {
        end = number(rest);
        before = Some('0');
    }
    while let Some(c) = at(rest, end) {
        let after = at(rest, end + c.len_utf8());
        let between = |test: fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
        let goes_on = is_word(c)
            || is_apostrophe(c) && between(is_word) && !between(|c| c.is_ascii_digit())
            || c == '.' && between(|c| c.is_ascii_digit())
            || matches!(c, '_' | '@') && between(is_word)
            || c == '&'
                && (between(char::is_uppercase)
                    || end == 1 && between(char::is_alphabetic) && ends_after_letter(rest, end + 1))
            || c == '$' && between(char::is_alphabetic);
        let masked = if c == '*' { run(from(rest, end), |c| c == '*') } else { 0 };
        if goes_on {
            end += c.len_utf8();
        } else if masked > 0
            && before.is_some_and(char::is_alphabetic)
            && at(rest, end + masked).is_some_and(char::is_alphabetic)
        {
            end += masked;
        } else {
            break;
        }
        before = Some(c);
    }
    end
}

/// Whether one letter, and no more, begins at a byte.
fn ends_after_letter(rest: &str, start: usize) -> bool {
    run(from(rest, start), is_word) == at(rest, start).map_or(0, char::len_utf8)
}

/// The first token of a hyphenated word: where its last part begins, and where it ends. `inside`: other parts are
/// before it.
fn compound(rest: &str, inside: bool) -> (usize, usize) {
    let first = segment(rest);
    if let Some(end) = digits_or_interjection(rest, first) {
        return (0, end);
    }
    let (mut start, mut end) = (0, first);
    loop {
        let part = rest.get(start..end).unwrap_or("");
        let Some(hyphen) = at(rest, end).filter(|c| is_hyphen(*c)) else { break };
        let next = end + hyphen.len_utf8();
        let length = segment(from(rest, next));
        let behind = rest.get(next..next + length).unwrap_or("");
        if length == 0 {
            // A word broken off, or a prefix that shares the next one's stem: "th-", "pre- and post-war".
            let free = at(rest, next).is_none_or(|c| matches!(c, ',' | '.' | '?' | '!' | '\u{2026}'));
            let lower = part.to_lowercase();
            let short = part.chars().count() < 4 && part.chars().all(char::is_alphabetic);
            if free && start == 0 && (short || listed(PREFIXES, &lower)) {
                return (end, next);
            }
            break;
        }
        let closes = at(rest, next + length).is_none_or(|c| !is_hyphen(c));
        // "e" and "co" inside compounds are words ("Naqsh-e-Jahan").
        let prefix = is_prefix(part, behind) && (!inside || part.len() > 2);
        if !(prefix && (closes || !is_function_word(behind))
            || closes && listed(SUFFIXES, &behind.to_lowercase()) && part.chars().any(char::is_alphabetic)
            || is_code(part, behind))
        {
            break;
        }
        start = next;
        end = next + length;
    }
    // "w/o", "n/a", "I/O"; "w/" before a word.
    if start == 0 && ends_after_letter(rest, 0) && at(rest, end) == Some('/') {
        if at(rest, end + 1).is_some_and(char::is_alphabetic) && ends_after_letter(rest, end + 1) {
            return (0, end + 1 + at(rest, end + 1).map_or(0, char::len_utf8));
        }
        if rest.starts_with(['w', 'W']) && at(rest, end + 1).is_some_and(is_word) {
            return (0, end + 1);
        }
    }
    // "US$", "HK$".
    let code = rest.get(..end).is_some_and(|w| w.len() <= 3 && w.chars().all(|c| c.is_ascii_uppercase()));
    match at(rest, end) {
        Some(c) if code && is_currency(c) => (0, end + c.len_utf8()),
        _ => (start, end),
    }
}

/// Telephone numbers, dates and post codes keep their hyphens, ranges do not; "uh-huh" does.
fn digits_or_interjection(rest: &str, first: usize) -> Option<usize> {
    let mut parts = vec![rest.get(..first)?];
    let mut end = first;
    let numeric = |p: &str| p.chars().all(|c| c.is_ascii_digit() || c == '/');
    let sounds = |p: &str| listed(INTERJECTIONS, &p.to_lowercase());
    let wanted: &dyn Fn(&str) -> bool = if numeric(parts[0]) { &numeric } else { &sounds };
    if !wanted(parts[0]) {
        return None;
    }
    while let Some(hyphen) = at(rest, end).filter(|c| is_hyphen(*c)) {
        let next = end + hyphen.len_utf8();
        let length = segment(from(rest, next));
        let fits = |p: &&str| !p.is_empty() && wanted(p) && parts.len() < MOST_PARTS;
        let part = rest.get(next..next + length).filter(fits)?;
        parts.push(part);
        end = next + length;
    }
    let joined = match parts.as_slice() {
        [_] => false,
        [a, b] if numeric(a) => b.len() == 4 && (matches!(a.len(), 1 | 3 | 5) || a.contains('/')),
        _ => true,
    };
    joined.then_some(end)
}

/// Whether a prefix stays with what is behind its hyphen.
fn is_prefix(part: &str, behind: &str) -> bool {
    // "UN-led" has no prefix, "NON-STOP" has.
    let upper = |s: &str| s.len() > 1 && s.chars().all(char::is_uppercase);
    let long = part.len() > 1 || behind.chars().count() > 3 && behind.starts_with(char::is_alphabetic);
    long && listed(PREFIXES, &part.to_lowercase()) && (!upper(part) || upper(behind))
}

/// Words inside longer compounds ("over-the-counter"), before which a prefix is a word of its own.
fn is_function_word(word: &str) -> bool {
    let mut letters = word.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    listed(OPENERS, &capital)
}

/// "x3-9890": letters and digits mixed, then a long number.
fn is_code(part: &str, behind: &str) -> bool {
    let mixed = part.chars().any(|c| c.is_ascii_digit()) && part.chars().any(char::is_alphabetic);
    mixed && behind.len() > 3 && behind.chars().all(|c| c.is_ascii_digit())
}
