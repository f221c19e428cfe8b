//! Nouns for acts and for persons, from WordNet (see `training/wordnet.py` and `wordnet/LICENSE-wordnet`).

use std::sync::LazyLock;

static ACTS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lines(include_str!("wordnet/nominalisations.tsv")).filter_map(|l| l.split_once('\t')).collect());

static PERSONS: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("wordnet/persons.tsv")).collect());

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|l| !l.starts_with('#'))
}

/// The verb whose act, communication or event a noun names: "refuse" for "refusal". In lower case.
pub(super) fn verb_of(noun: &str) -> Option<&'static str> {
    let found = ACTS.binary_search_by(|(n, _)| (*n).cmp(noun)).ok()?;
    ACTS.get(found).map(|(_, verb)| *verb)
}

/// Whether a noun, in lower case, names persons by what they are or do: "captain".
pub(super) fn is_person(noun: &str) -> bool {
    PERSONS.binary_search(&noun).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_so_that_every_entry_is_found() {
        assert!(ACTS.iter().all(|(noun, verb)| verb_of(noun) == Some(verb)));
        assert!(PERSONS.iter().all(|noun| is_person(noun)));
        assert!(ACTS.len() > 4000 && PERSONS.len() > 5000);
    }

    #[test]
    fn acts_have_verbs_and_offices_and_things_have_none() {
        assert_eq!(verb_of("refusal"), Some("refuse"));
        assert_eq!(verb_of("response"), Some("respond"));
        assert_eq!(verb_of("president"), None);
        assert_eq!(verb_of("harbor"), None);
    }

    #[test]
    fn persons_are_known_and_places_and_names_are_not() {
        assert!(is_person("captain"));
        assert!(!is_person("harbor"));
        assert!(!is_person("einstein"));
    }
}
