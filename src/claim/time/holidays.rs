//! Days of the year that have a name: "Christmas", "May Day", from `lexicons/holidays.tsv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::words::pieces;

static HOLIDAYS: LazyLock<BTreeMap<Vec<String>, (i8, u32)>> = LazyLock::new(|| {
    let lines = include_str!("../../../lexicons/holidays.tsv").lines().filter(|l| !l.starts_with('#'));
    let day = |line: &str| {
        let (name, date) = line.split_once('\t')?;
        let (month, day) = date.split_once('-')?;
        Some((undotted(&pieces(name)), (month.parse().ok()?, day.parse().ok()?)))
    };
    lines.filter_map(day).collect()
});

/// "St." and "St" are one word here.
fn undotted(words: &[String]) -> Vec<String> {
    words.iter().map(|w| w.trim_end_matches('.').to_owned()).collect()
}

/// How many words at the start are a holiday's name, the longest, with its month and day.
pub(super) fn opening(words: &[&str]) -> Option<(usize, i8, u32)> {
    let words: Vec<String> = words.iter().take(5).map(|w| (*w).to_owned()).collect();
    let words = undotted(&words);
    (1..=words.len()).rev().find_map(|n| HOLIDAYS.get(words.get(..n)?).map(|(month, day)| (n, *month, *day)))
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn the_longest_name_counts() {
        assert_eq!(opening(&["christmas", "eve", "2024"]), Some((2, 12, 24)));
        assert_eq!(opening(&["christmas", "dinner"]), Some((1, 12, 25)));
        assert_eq!(opening(&["st.", "patrick", "day"]), Some((3, 3, 17)));
        assert_eq!(opening(&["dinner"]), None);
    }
}
