//! Where something stands in a text.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes of one text, on character boundaries. In files it is `[start, end]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "[u32; 2]", try_from = "[u32; 2]")]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `start` to `end`, in bytes.
    ///
    /// # Panics
    /// If the text is 4 GiB or longer; readers refuse such texts.
    pub fn new(start: usize, end: usize) -> Span {
        debug_assert!(start <= end);
        let narrow = |n| u32::try_from(n).expect("texts are shorter than 4 GiB");
        Span { start: narrow(start), end: narrow(end) }
    }

    /// The bytes it covers.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words it stands for; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Whether the other span lies inside this one.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether they share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> [u32; 2] {
        [span.start, span.end]
    }
}

/// A span that ends before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the span [{0}, {1}] ends before it starts")]
pub struct Backwards(u32, u32);

impl TryFrom<[u32; 2]> for Span {
    type Error = Backwards;
    fn try_from([start, end]: [u32; 2]) -> Result<Span, Backwards> {
        if start <= end { Ok(Span { start, end }) } else { Err(Backwards(start, end)) }
    }
}

/// The slices of `spans` in text order, joined by one space; by "'s" where "whose" stood between: "Ann's ship" of "Ann,
/// whose ship".
pub fn join(spans: &[Span], text: &str) -> String {
    let mut joined = String::new();
    let mut last: Option<&Span> = None;
    for span in spans {
        if let Some(last) = last {
            let between = text.get(last.end as usize..span.start as usize).unwrap_or_default();
            joined.push_str(if between.trim_end().ends_with("whose") { "'s " } else { " " });
        }
        joined.push_str(span.of(text));
        last = Some(span);
    }
    joined
}

/// Byte offsets to Unicode code points and UTF-16 units of one text, for exporters.
#[derive(Clone, Debug)]
pub struct Offsets {
    /// At every 64th byte: the code points and UTF-16 units that begin before it.
    marks: Vec<(u32, u32)>,
    text: String,
}

const STRIDE: usize = 64;

impl Offsets {
    /// Prepares the offsets of a text in one pass.
    pub fn new(text: &str) -> Offsets {
        let mut marks = vec![(0, 0)];
        let (mut points, mut units) = (0u32, 0u32);
        for (at, c) in text.char_indices() {
            while marks.len() * STRIDE <= at {
                marks.push((points, units));
            }
            points += 1;
            units += c.len_utf16() as u32;
        }
        Offsets { marks, text: text.to_owned() }
    }

    /// Code points before a byte.
    pub fn code_point(&self, byte: u32) -> usize {
        self.at(byte).0
    }

    /// UTF-16 units before a byte.
    pub fn utf16(&self, byte: u32) -> usize {
        self.at(byte).1
    }

    /// A span in code points, end exclusive.
    pub fn code_points(&self, span: Span) -> [usize; 2] {
        [self.code_point(span.start), self.code_point(span.end)]
    }

    fn at(&self, byte: u32) -> (usize, usize) {
        let byte = byte as usize;
        let mark = (byte / STRIDE).min(self.marks.len() - 1);
        let (points, units) = self.marks[mark];
        let (mut points, mut units) = (points as usize, units as usize);
        // A character that straddles the mark is counted before it.
        let from = self.text.ceil_char_boundary(mark * STRIDE);
        for c in self.text.get(from..byte.min(self.text.len())).unwrap_or("").chars() {
            points += 1;
            units += c.len_utf16();
        }
        (points, units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_code_points_and_utf16_units() {
        let text = "a\u{e9}\u{1f600} ".repeat(40);
        let offsets = Offsets::new(&text);
        for (points, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.code_point(byte as u32), points);
            let units: usize = text.chars().take(points).map(char::len_utf16).sum();
            assert_eq!(offsets.utf16(byte as u32), units);
        }
        assert_eq!(offsets.code_point(text.len() as u32), text.chars().count());
    }

    #[test]
    fn a_span_that_does_not_fit_slices_to_nothing() {
        assert_eq!(Span::new(1, 2).of("\u{e9}"), "");
        assert_eq!(Span::new(0, 9).of("abc"), "");
        assert_eq!(join(&[Span::new(0, 1), Span::new(2, 3)], "a b"), "a b");
    }
}
