//! What words mean: how nouns stand to each other and what they stand for, by WordNet's most frequent senses
//! (`lexicons/README.md`), and verbs by what they do to their object.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Nouns that WordNet's corpus uses in other senses, or that it has not, but that in news stand for companies and bodies.
const BODIES: &str = "group bank institute ministry airline regulator watchdog lender insurer retailer carmaker automaker \
    drugmaker chipmaker start-up startup";

/// Verbs whose object is kept from doing what the gerund says: "stopped Bo from leaving" (Levin 1993, section 10).
pub const KEEPING: [&str; 20] = [
    "prevent",
    "stop",
    "keep",
    "ban",
    "bar",
    "block",
    "deter",
    "discourage",
    "exclude",
    "prohibit",
    "hinder",
    "dissuade",
    "disqualify",
    "save",
    "protect",
    "free",
    "exempt",
    "inhibit",
    "preclude",
    "restrain",
];

/// So many levels of kinds are climbed: "accord", "agreement", "statement".
const LEVELS: usize = 3;

/// How two nouns can stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// "deal" and "bargain"
    Same,
    /// The first is a kind of the second: "ferry" and "vessel".
    Kind,
    /// The second is a kind of the first.
    Genus,
    /// Both are kinds of one thing: "ferry" and "tanker".
    Sisters,
}

struct Nouns {
    senses: BTreeMap<&'static str, Vec<u32>>,
    above: BTreeMap<u32, u32>,
}

static NOUNS: LazyLock<Nouns> = LazyLock::new(|| {
    let mut nouns = Nouns { senses: BTreeMap::new(), above: BTreeMap::new() };
    for line in include_str!("../lexicons/nouns.tsv").lines() {
        let mut columns = line.split('\t');
        let (noun, senses) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        let numbers = |text: &str| text.split(' ').filter_map(|n| n.parse().ok()).collect::<Vec<u32>>();
        if let (Some(sense), Some(above)) = (numbers(senses).first(), columns.next().and_then(|n| n.parse().ok())) {
            nouns.above.insert(*sense, above);
        } else {
            nouns.senses.insert(noun, numbers(senses));
        }
    }
    nouns
});

impl Nouns {
    fn senses(&self, noun: &str) -> &[u32] {
        self.senses.get(noun).map_or(&[], Vec::as_slice)
    }

    fn over(&self, sense: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(self.above.get(&sense), |s| self.above.get(s)).copied().take(LEVELS)
    }
}

/// Whether a word, lower-case, is a noun of WordNet.
pub fn is_noun(word: &str) -> bool {
    !NOUNS.senses(word).is_empty()
}

/// What a noun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Organization,
    Person,
    Place,
}

/// What a noun, lower-case, stands for by the first of its two most frequent senses that tells.
pub fn kind(noun: &str) -> Option<Kind> {
    if BODIES.split_ascii_whitespace().any(|w| w == noun) {
        return Some(Kind::Organization);
    }
    let genera = [("organization", Kind::Organization), ("person", Kind::Person), ("location", Kind::Place)];
    let nouns = &*NOUNS;
    let of = |sense: u32| {
        let mut over = std::iter::successors(Some(&sense), |s| nouns.above.get(s));
        over.find_map(|s| {
            genera.iter().find(|(genus, _)| nouns.senses(genus).first() == Some(s)).map(|(_, kind)| *kind)
        })
    };
    nouns.senses(noun).iter().take(2).find_map(|sense| of(*sense))
}

/// How two different nouns, lower-case, stand to each other by any of their senses; the closest that holds.
pub fn kinship(a: &str, b: &str) -> Option<Kinship> {
    let nouns = &*NOUNS;
    let (x, y) = (nouns.senses(a), nouns.senses(b));
    let any = |test: &dyn Fn(u32, u32) -> bool| x.iter().any(|s| y.iter().any(|t| test(*s, *t)));
    let parents = |s, t| nouns.above.get(&s).is_some_and(|p| nouns.above.get(&t) == Some(p));
    if a == b {
        None
    } else if any(&|s, t| s == t) {
        Some(Kinship::Same)
    } else if any(&|s, t| nouns.over(s).any(|o| o == t)) {
        Some(Kinship::Kind)
    } else if any(&|s, t| nouns.over(t).any(|o| o == s)) {
        Some(Kinship::Genus)
    } else if any(&parents) {
        Some(Kinship::Sisters)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_akin_by_their_frequent_senses() {
        assert_eq!(kinship("car", "auto"), Some(Kinship::Same));
        assert_eq!(kinship("hurricane", "storm"), Some(Kinship::Kind));
        assert_eq!(kinship("storm", "hurricane"), Some(Kinship::Genus));
        assert_eq!(kinship("dog", "treaty"), None);
        assert_eq!(kinship("blorf", "dog"), None);
    }

    #[test]
    fn nouns_stand_for_somebody_or_some_place() {
        assert_eq!(kind("firm"), Some(Kind::Organization));
        assert_eq!(kind("bank"), Some(Kind::Organization));
        assert_eq!(kind("virologist"), Some(Kind::Person));
        assert_eq!(kind("province"), Some(Kind::Place));
        assert_eq!(kind("treaty"), None);
    }
}
