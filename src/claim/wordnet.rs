//! Nouns for acts and for persons, verbs with an object and words of speech, from WordNet (see `training/wordnet.py` and `wordnet/LICENSE-wordnet`).

use std::sync::LazyLock;

static ACTS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lines(include_str!("wordnet/nominalisations.tsv")).filter_map(|l| l.split_once('\t')).collect());

static PERSONS: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("wordnet/persons.tsv")).collect());

static TRANSITIVE: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("wordnet/transitive.tsv")).collect());

static SPEECH: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lines(include_str!("wordnet/speech.tsv")).filter_map(|l| l.split_once('\t')).collect());

static IDIOMS: LazyLock<Vec<(&str, &str, bool)>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        Some((columns.next()?, columns.next()?, columns.next() == Some("thing")))
    };
    lines(include_str!("wordnet/idioms.tsv")).filter_map(row).collect()
});

/// What a word has to do with speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speech {
    /// A verb that says its that-clause: "attest".
    Verb,
    /// A verb of communication: "threaten".
    Act,
    /// A noun whose that-clause is what is said: "case".
    Noun,
    /// A noun for what tells or shows something: "footage".
    Text,
    /// A noun for whoever finds things out by profession: "coroner".
    Finder,
}

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

/// Whether a verb, in lower case, always has an object: "carry".
pub(super) fn is_transitive(verb: &str) -> bool {
    TRANSITIVE.binary_search(&verb).is_ok()
}

/// Whether a verb and a bare noun, by lemma, are one verb together, and if so whether things do it too: "take place", where
/// only somebody can "take office".
pub(super) fn idiom(verb: &str, noun: &str) -> Option<bool> {
    let found = IDIOMS.binary_search_by(|(v, n, _)| (*v, *n).cmp(&(verb, noun))).ok()?;
    IDIOMS.get(found).map(|(_, _, thing)| *thing)
}

/// Whether a word, in lower case, is one of speech.
pub(super) fn is_speech(kind: Speech, word: &str) -> bool {
    let kind = match kind {
        Speech::Verb => "verb",
        Speech::Act => "act",
        Speech::Noun => "noun",
        Speech::Text => "text",
        Speech::Finder => "finder",
    };
    SPEECH.binary_search(&(kind, word)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_so_that_every_entry_is_found() {
        assert!(ACTS.iter().all(|(noun, verb)| verb_of(noun) == Some(verb)));
        assert!(PERSONS.iter().all(|noun| is_person(noun)));
        assert!(TRANSITIVE.iter().all(|verb| is_transitive(verb)));
        assert!(ACTS.len() > 4000 && PERSONS.len() > 5000);
        assert!(SPEECH.is_sorted() && SPEECH.len() > 2000);
        assert!(IDIOMS.iter().all(|(verb, noun, thing)| idiom(verb, noun) == Some(*thing)) && IDIOMS.len() > 50);
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

    #[test]
    fn words_of_speech_are_known_by_kind() {
        assert!(is_speech(Speech::Verb, "attest") && !is_speech(Speech::Verb, "sail"));
        assert!(is_speech(Speech::Noun, "case") && !is_speech(Speech::Noun, "truth"));
        assert!(is_speech(Speech::Text, "record") && !is_speech(Speech::Text, "storm"));
        assert!(is_speech(Speech::Finder, "coroner") && !is_speech(Speech::Finder, "skipper"));
    }
}
