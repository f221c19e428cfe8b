//! What words end in: the full stops of abbreviations, the apostrophes of possessives, contractions.

use super::characters::{at, from, is_apostrophe, is_currency, is_word, run};
use super::lists::{
    ABBREVIATIONS, AFTER_COMMA, BEFORE_NAMES, BEFORE_NUMBERS, CLITICS, CLOSING, CONTRACTIONS, DOTTED, NO_POSSESSED,
    OPENERS, listed,
};
use super::words::MOST_PARTS;
use super::{Scan, Token};

/// A token that is known to be whole, with a possessive behind it ("Example.com's").
pub(super) fn with_clitic(rest: &str, len: usize) -> Token {
    let after = from(rest, len);
    let apostrophe = after.chars().next().filter(|c| is_apostrophe(*c)).map_or(0, char::len_utf8);
    let letters = run(from(after, apostrophe), is_word);
    let clitic = after.get(apostrophe..apostrophe + letters).unwrap_or("").to_lowercase();
    match apostrophe > 0 && listed(CLITICS, &clitic) {
        true => Token { len: len + apostrophe + letters, cuts: vec![len] },
        false => Token::whole(len),
    }
}

/// Single letters with full stops ("U.S.", "a.m.") and their like ("Ph.D.").
pub(super) fn dotted(scan: &Scan) -> Option<usize> {
    let rest = scan.rest;
    let ends = |len: usize| at(rest, len).is_none_or(|c| !is_word(c));
    for known in DOTTED {
        let bare = known.trim_end_matches('.');
        let starts = |with: &str| rest.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
        if starts(bare) && ends(bare.len()) {
            return Some(if starts(known) { known.len() } else { bare.len() });
        }
    }
    let (mut end, mut letters) = (0, 0);
    while let Some(letter) = at(rest, end).filter(|c| c.is_alphabetic() && letters < MOST_PARTS) {
        let stop = end + letter.len_utf8();
        if at(rest, stop) == Some('.') {
            end = stop + 1;
        } else if letters > 0 && ends(stop) {
            end = stop;
            letters += 1;
            break;
        } else {
            break;
        }
        letters += 1;
    }
    // A stop behind it is the sentence's ("L.P.."), but the first of "..." is not the letter's.
    if !(2..MOST_PARTS).contains(&letters) || from(rest, end).starts_with("..") {
        return None;
    }
    let hour = matches!(rest.get(..end).map(str::to_lowercase).as_deref(), Some("a.m." | "p.m."));
    Some(if hour && ends_paragraph(scan, end) && rest.starts_with(['a', 'p']) { end - 1 } else { end })
}

/// Gives a word what follows it: the apostrophe of a possessive, the full stop of an abbreviation; and cuts contractions.
pub(super) fn finish(scan: &Scan, last: usize, end: usize, quoted: bool) -> Token {
    let rest = scan.rest;
    let part = rest.get(last..end).unwrap_or("");
    if let Some(apostrophe @ ('\'' | '\u{2019}')) = at(rest, end) {
        let after = end + apostrophe.len_utf8();
        let free = at(rest, after).is_none_or(|c| !is_word(c) && c != apostrophe);
        let name = part.starts_with(char::is_uppercase);
        if free
            && !quoted
            && (part.ends_with(['s', 'S']) && part.len() > 1
                || name && part.len() > 2 && part.ends_with(['x', 'z', 'X', 'Z']))
        {
            return Token { len: after, cuts: vec![end] };
        }
        if free && !quoted && part.len() > 3 && part.to_lowercase().ends_with("in") {
            return Token::whole(after);
        }
    }
    if at(rest, end) == Some('.')
        && run(from(rest, end), |c| matches!(c, '.' | '\u{2026}')) < 3
        && keeps_stop(scan, part, end, last == 0)
    {
        return with_clitic(rest, end + 1);
    }
    // "its not", "your the": no possessive stands there.
    let alone = scan.at_start() && end == rest.len() && scan.next.is_some_and(|n| listed(NO_POSSESSED, n));
    if alone && (rest.eq_ignore_ascii_case("its") || rest.eq_ignore_ascii_case("your")) {
        return Token { len: end, cuts: vec![end - 1] };
    }
    Token { len: end, cuts: cuts(part).into_iter().map(|c| c + last).collect() }
}

/// Whether nothing but closing marks stands behind a byte of the paragraph.
fn ends_paragraph(scan: &Scan, end: usize) -> bool {
    scan.next.is_none() && closes_chunk(scan, end)
}

/// Whether nothing but closing marks stands behind a byte of the chunk.
fn closes_chunk(scan: &Scan, end: usize) -> bool {
    from(scan.rest, end).chars().all(|c| matches!(c, '"' | '\'' | '\u{201d}' | '\u{2019}' | ')' | ']'))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whether the full stop at `end` belongs to the word before it.
fn keeps_stop(scan: &Scan, word: &str, end: usize, whole: bool) -> bool {
    let behind = at(scan.rest, end + 1);
    let goes_on = behind.is_some_and(|c| matches!(c, '.' | ',' | ';' | ':' | '-' | '/' | '?' | '!'));
    let follower = if behind.is_some_and(is_word) { Some(from(scan.rest, end + 1)) } else { scan.next };
    let opens = follower.and_then(|f| f.chars().find(|c| c.is_alphanumeric() || is_currency(*c)));
    let before_number = opens.is_some_and(|c| c.is_ascii_digit()) && !closes_behind(scan, end);
    let closed = ends_paragraph(scan, end + 1);
    let may_close = closed || closes_chunk(scan, end + 1) && opens.is_none_or(|c| !c.is_lowercase() && !c.is_numeric());
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && letter.is_uppercase()
        && whole
    {
        let name = follower.map(|f| f.trim_matches(|c: char| !c.is_alphanumeric()));
        // "J. Olsen", and "E. coli": no sentence begins there.
        let named = name.is_some_and(|n| n.starts_with(char::is_alphabetic) && !listed(OPENERS, n));
        // "S. 10th Street".
        let compass = matches!(letter, 'N' | 'S' | 'E' | 'W') && before_number;
        return letter != 'I' && (goes_on || compass || named && !closes_behind(scan, end));
    }
    // "(b. March 1960)"
    let dated = || {
        let month = follower.map(|f| f.trim_matches(|c: char| !c.is_alphanumeric()));
        matches!(word, "b" | "d" | "c" | "m") && month.is_some_and(|m| MONTHS.contains(&m))
    };
    if listed(BEFORE_NUMBERS, word) && (before_number || dated()) {
        return true;
    }
    if scan.comma && listed(AFTER_COMMA, word) {
        return goes_on || !closed;
    }
    if listed(CLOSING, word) {
        return goes_on || !may_close;
    }
    // Titles and firms in capitals: "GEN.", "LTD.".
    let titled = word.get(1..).map(|tail| word.get(..1).unwrap_or("").to_owned() + &tail.to_lowercase());
    let shouted = word.len() > 2 && word.chars().all(|c| c.is_ascii_uppercase());
    let word = titled.as_deref().filter(|_| shouted).unwrap_or(word);
    if listed(BEFORE_NAMES, word) {
        return goes_on || !closed;
    }
    if listed(ABBREVIATIONS, word) {
        return goes_on || if word.starts_with(char::is_lowercase) { !may_close } else { !closed };
    }
    false
}

/// Whether a closing mark stands right behind the full stop at `end`.
fn closes_behind(scan: &Scan, end: usize) -> bool {
    at(scan.rest, end + 1).is_some_and(|c| matches!(c, '"' | '\u{201d}' | ')' | ']'))
}

/// Where a word is cut: before clitics ("she|'d|'ve", "do|n't") and inside contractions ("gon|na").
fn cuts(word: &str) -> Vec<usize> {
    let mut found = vec![];
    let mut stem = word;
    loop {
        let negated = stem.len().checked_sub(1).and_then(|n| stem.get(..n)).map(|s| s.trim_end_matches(is_apostrophe));
        let negated = negated.filter(|s| {
            let tail = from(stem, s.len());
            tail.len() > 1 && tail.ends_with(['t', 'T']) && s.ends_with(['n', 'N']) && s.len() > 1
        });
        if let Some(s) = negated {
            let cut = s.len() - 1;
            found.push(cut);
            stem = stem.get(..cut).unwrap_or("");
            continue;
        }
        let Some((cut, apostrophe)) = stem.char_indices().rev().find(|(_, c)| is_apostrophe(*c)) else { break };
        let tail = from(stem, cut + apostrophe.len_utf8()).to_lowercase();
        let head = stem.get(..cut).unwrap_or("");
        // Decades and codes have plurals with an apostrophe.
        let digits = head.ends_with(|c: char| c.is_ascii_digit());
        let plural = digits && (head.ends_with('0') && head.len() <= 4 || head.chars().any(char::is_alphabetic));
        if head.is_empty() || !listed(CLITICS, &tail) || plural {
            break;
        }
        found.push(cut);
        stem = head;
    }
    let lower = stem.to_lowercase().replace(is_apostrophe, "'");
    // "IM" is something else.
    let shouted = stem.len() < 3 && stem.chars().all(char::is_uppercase);
    if let (Ok(i), false) = (CONTRACTIONS.binary_search_by_key(&lower.as_str(), |c| c.0), shouted) {
        let places = CONTRACTIONS.get(i).map_or(&[][..], |c| c.1);
        found.extend(places.iter().rev().filter_map(|n| stem.char_indices().nth(*n)).map(|c| c.0));
    }
    found.reverse();
    found
}
