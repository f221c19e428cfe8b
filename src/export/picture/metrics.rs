//! How wide a text is in Arial, Helvetica or Liberation Sans, which share their advance widths.

/// Advance widths of the characters from space to `~`, in thousandths of the font size. Published in Adobe's core font
/// metrics for Helvetica.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// The width of a text on one line, in points.
pub(in crate::export) fn width(text: &str, font: f64) -> f64 {
    f64::from(text.chars().map(advance).sum::<u32>()) * font / 1000.0
}

/// How many places of a line a character takes: 0, 1, or 2 for wide ones.
pub(in crate::export) fn columns(c: char) -> usize {
    match advance(c) {
        0 => 0,
        1000.. if u32::from(c) >= 0x1100 && c != '…' && c != '—' => 2,
        _ => 1,
    }
}

fn advance(c: char) -> u32 {
    let code = u32::from(c);
    match code {
        0x20..=0x7e => u32::from(ASCII[(code - 0x20) as usize]),
        // Combining marks, joiners and variation selectors take no room of their own.
        0x300..=0x36f | 0x200b..=0x200f | 0x2060 | 0xfe00..=0xfe0f => 0,
        0x2018 | 0x2019 => 222,
        0x201c | 0x201d => 333,
        0x2022 => 350,
        0x2026 | 0x2014 => 1000,
        0xa0 => 278,
        0xb7 => 333,
        // Capitals of Latin-1 and Latin Extended-A, Greek and Cyrillic are taken for wide ones.
        0xc0..=0xde => 722,
        0xdf..=0x17f => 556,
        0x391..=0x42f => 722,
        // East Asian wide and full-width characters, and pictographs.
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f => 1000,
        0xff00..=0xff60 | 0xffe0..=0xffe6 => 1000,
        0x1f000.. | 0x2600..=0x27bf => 1250,
        _ => 610,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_adds_up_the_advances() {
        assert!((width("Wi", 10.0) - 11.66).abs() < 1e-9);
        assert_eq!(width("", 10.0), 0.0);
        assert!(width("漢字", 10.0) > width("ab", 10.0));
        assert_eq!(width("e\u{301}", 10.0), width("e", 10.0));
    }
}
