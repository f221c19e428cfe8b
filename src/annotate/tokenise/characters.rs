//! Classes of characters.

/// Letters and digits of any script, and what belongs to them.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !is_ideograph(c) || is_extender(c)
}

/// Characters that belong to the one before them: combining marks, joiners, selectors, and signs without width.
pub(super) fn is_extender(c: char) -> bool {
    if c.is_ascii() || c.is_alphanumeric() {
        return false;
    }
    matches!(u32::from(c),
        0xad | 0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x5bf | 0x5c1..=0x5c2 | 0x5c4..=0x5c5 | 0x5c7
        | 0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x6d6..=0x6ed | 0x711 | 0x730..=0x74a
        | 0x900..=0x963 | 0x971..=0xdf3 | 0xe31..=0xe4e | 0xeb1..=0xecd | 0xf18..=0xfc6 | 0x1037..=0x109d
        | 0x17b4..=0x17d3 | 0x180b..=0x180e | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff
        | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0x20d0..=0x20ff | 0x3099..=0x309a
        | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xfeff | 0x1f3fb..=0x1f3ff | 0xe0000..=0xe01ef)
}

/// Characters of scripts that put no space between words: a run of them is a token of its own, if it is no longer than
/// names are.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x2e80..=0x2fdf | 0x3041..=0x30ff | 0x31f0..=0x31ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

/// Apostrophes, and the signs that are typed for them.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' | '\u{2032}' | '\u{ff07}')
}

/// Hyphens inside words.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Signs of currencies.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}' | '\u{ff04}' | '\u{ffe1}' | '\u{ffe5}')
}

/// The bytes at the start of `text` whose characters fulfil `test`.
pub(super) fn run(text: &str, test: impl Fn(char) -> bool) -> usize {
    text.find(|c| !test(c)).unwrap_or(text.len())
}

/// The same, but no more than `most` characters.
pub(super) fn short_run(text: &str, most: usize, test: impl Fn(char) -> bool) -> usize {
    text.char_indices().enumerate().find(|(n, (_, c))| *n >= most || !test(*c)).map_or(text.len(), |(_, (at, _))| at)
}

/// `text` from a byte on; empty behind its end.
pub(super) fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or("")
}

/// The first character from a byte on.
pub(super) fn at(text: &str, at: usize) -> Option<char> {
    from(text, at).chars().next()
}
