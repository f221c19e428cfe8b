//! Words that bear on polarity, modality and attribution, by lexical class: `lexicon.tsv`, an entry a line.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::document::Token;
use crate::ud::Upos;

macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a word does to the clause or phrase that depends on it. Classes of infinitives and gerunds and classes
        /// of that-clauses are apart, since many verbs take both ("told him to leave", "told him that it sank").
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        impl Class {
            fn named(name: &str) -> Option<Class> {
                match name { $($name => Some(Class::$variant),)* _ => None }
            }
        }
    };
}

classes! {
    /// Its infinitive is wanted, planned, tried, asked or ordered: "plans to sail".
    Intended = "intended",
    /// Its infinitive is possible, hoped, feared or alleged: "seems to sail".
    Possible = "possible",
    /// Its infinitive is likely: "likely to sail".
    Probable = "probable",
    /// Its infinitive is still to come: "expected to sail".
    Future = "future",
    /// Its infinitive is due: "has to sail".
    Obligation = "obligation",
    /// Its infinitive or gerund did not happen: "refused to sail", "kept him from sailing".
    Failing = "failing",
    /// Its infinitive came true with it, also where its object is who acts: "managed to sail", "forced him to sail".
    Implicative = "implicative",
    /// Its gerund is only spoken or thought of: "talked about sailing".
    Talk = "talk",
    /// Its gerund is what somebody is accused of: "accused of smuggling".
    Accuse = "accuse",
    /// Says its clause: "said that it sank".
    Report = "report",
    /// Holds its clause true: "believes that it sank".
    Belief = "belief",
    /// Hopes, fears or suspects its clause: "hopes that it floats".
    Hope = "hope",
    /// Expects its clause: "expects that it floats".
    Expect = "expect",
    /// Says that its clause is false: "denied that it sank".
    Deny = "deny",
    /// Holds that its clause may be false: "doubts that it sank".
    Doubt = "doubt",
    /// Takes its clause for granted and makes nobody its source: "knows that it sank".
    Know = "know",
    /// Asks its clause: "asked whether it sank".
    Ask = "ask",
    /// Shows its clause, with a person or document as its source, without one if it is a fact: "proves that it sank".
    Evidence = "evidence",
    /// Like evidence, but leaves its clause open: "suggests that it sank".
    Suggestion = "suggestion",
    /// Wants its clause to come true: "demanded that it sail".
    Demand = "demand",
    /// Gives its object a name or quality that is its subject's word: "called it a wreck".
    Calling = "calling",
    /// A text that speaks for its author: "her letter said".
    Document = "document",
    /// Says that others said it: "reportedly".
    Hearsay = "hearsay",
    /// Denies what it modifies, or the clause it is an argument of: "never", "nobody".
    Negative = "negative",
    /// Takes no object: what its noun is of is who does it: "the arrival of Ann".
    Intransitive = "intransitive",
    /// Its object need not be there: "wants a ship".
    Opaque = "opaque",
    /// Blames or rewards somebody for what was done: "thanked for sailing".
    Judging = "judging",
    /// Its gerund behind "for" is a purpose: "is used for sailing".
    Serving = "serving",
    /// Opens a condition: "if".
    Condition = "condition",
}

const TABLE: &str = include_str!("lexicon.tsv");

/// By part of speech, then lemma.
type Entries = BTreeMap<&'static str, BTreeMap<&'static str, Vec<Class>>>;

static ENTRIES: LazyLock<Entries> = LazyLock::new(|| {
    let mut entries = Entries::new();
    for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('\t');
        if let (Some(class), Some(pos), Some(lemma)) = (fields.next(), fields.next(), fields.next())
            && let Some(class) = Class::named(class)
        {
            entries.entry(pos).or_default().entry(lemma).or_default().push(class);
        }
    }
    entries
});

/// Whether a word is of a class.
pub fn is(token: &Token, class: Class) -> bool {
    classes(token).contains(&class)
}

/// Whether a verb, given by its lemma, is of a class.
pub(super) fn is_verb(lemma: &str, class: Class) -> bool {
    ENTRIES.get("verb").and_then(|lemmas| lemmas.get(lemma)).is_some_and(|c| c.contains(&class))
}

/// The classes of a word, by its lemma and part of speech.
pub fn classes(token: &Token) -> &'static [Class] {
    let pos = match token.upos {
        Upos::Verb | Upos::Aux => "verb",
        Upos::Noun | Upos::Propn | Upos::Pron => "noun",
        Upos::Adj => "adj",
        Upos::Adv | Upos::Part | Upos::Cconj | Upos::Det => "adv",
        Upos::Sconj | Upos::Adp => "sconj",
        _ => return &[],
    };
    let lemma = token.lemma.to_lowercase();
    ENTRIES.get(pos).and_then(|lemmas| lemmas.get(lemma.as_str())).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_known_class_a_lemma_and_an_example() {
        let mut seen = std::collections::BTreeSet::new();
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), 4, "{line}");
            assert!(Class::named(fields[0]).is_some(), "{line}");
            assert!(["verb", "noun", "adj", "adv", "sconj"].contains(&fields[1]), "{line}");
            assert!(seen.insert((fields[0], fields[1], fields[2])), "twice: {line}");
        }
        assert!(seen.len() > 400);
    }
}
