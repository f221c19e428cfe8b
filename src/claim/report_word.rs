//! Words that report: verbs and nouns of saying, texts that say something, and who can say it.

use super::lexicon::{self, Class};
use super::wordnet::{self, Speech};
use crate::document::{Document, EntityType, TokenId};
use crate::ud::Upos;

/// Classes of words that make somebody the source of their clause, whoever it is.
pub(super) const SPEAKING: [Class; 7] =
    [Class::Report, Class::Belief, Class::Hope, Class::Expect, Class::Deny, Class::Doubt, Class::Ask];

/// Classes that leave a finite clause alone: a word with none of them may report though the lexicon does not say so.
const INFINITIVAL: [Class; 9] = [
    Class::Intended,
    Class::Possible,
    Class::Probable,
    Class::Future,
    Class::Obligation,
    Class::Talk,
    Class::Calling,
    Class::Document,
    Class::Intransitive,
];

/// Whether a word makes somebody the source of its clause.
pub(super) fn speaks(document: &Document, token: TokenId) -> bool {
    // Whoever ensures that it sinks brings it about.
    let brings_about = document.token(token).lemma == "ensure";
    has_any(document, token, &SPEAKING)
        || has_any(document, token, &[Class::Demand, Class::Evidence, Class::Suggestion]) && !brings_about
        || speaks_by_sense(document, token)
}

/// Whether a word says its clause: by the lexicon or, if it is a verb on which that is silent, by WordNet.
pub(super) fn says(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    lexicon::is(word, Class::Report) || word.upos == Upos::Verb && speaks_by_sense(document, token)
}

/// Whether the lexicon is silent on a word, but WordNet has a sense of speech for it.
pub(super) fn speaks_by_sense(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let kind = match word.upos {
        Upos::Verb => Speech::Verb,
        Upos::Noun => Speech::Noun,
        _ => return false,
    };
    let silent = lexicon::classes(word).iter().all(|c| INFINITIVAL.contains(c));
    silent && wordnet::is_speech(kind, &word.lemma.to_lowercase())
}

/// Whether a word is of one of these classes.
pub(super) fn has_any(document: &Document, token: TokenId, wanted: &[Class]) -> bool {
    lexicon::classes(document.token(token)).iter().any(|c| wanted.contains(c))
}

/// Whether a noun is a text, picture, record, inquiry or datum, which says or shows something.
pub(super) fn is_text(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let kind = document.mention_at(token).map(|m| document.mention(m).kind);
    lexicon::is(word, Class::Document)
        || word.upos == Upos::Noun
            && !matches!(kind, Some(EntityType::Person | EntityType::Organization))
            && wordnet::is_speech(Speech::Text, &word.lemma.to_lowercase())
}

/// Persons, organizations and texts can be sources; facts cannot.
pub(super) fn can_speak(document: &Document, token: TokenId) -> bool {
    is_agent(document, token) || is_text(document, token)
}

/// Persons, organizations, and pronouns for them.
pub(super) fn is_agent(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let lemma = word.lemma.to_lowercase();
    match document.mention_at(token).map(|m| document.mention(m).kind) {
        Some(EntityType::Person | EntityType::Organization) => true,
        None if word.upos == Upos::Propn || word.upos == Upos::Noun && wordnet::is_person(&lemma) => true,
        _ => matches!(lemma.as_str(), "he" | "she" | "they" | "we" | "i"),
    }
}

/// Whether what somebody finds is his word: a court, a study, a coroner. Others come to know it.
pub(super) fn finds(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    let kind = document.mention_at(token).map(|m| document.mention(m).kind);
    kind == Some(EntityType::Organization)
        || is_text(document, token)
        || word.upos == Upos::Noun && wordnet::is_speech(Speech::Finder, &word.lemma.to_lowercase())
}

/// "I", "we" and "you" and their possessives.
pub(super) fn is_speaker_or_hearer(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    word.upos == Upos::Pron && matches!(word.lemma.to_lowercase().as_str(), "i" | "we" | "you" | "my" | "our" | "your")
}

/// Verbs whose object is the hearer: "was persuaded to leave" reports nothing about leaving.
pub(super) fn addresses(document: &Document, verb: TokenId) -> bool {
    matches!(
        document.token(verb).lemma.as_str(),
        "tell"
            | "persuade"
            | "convince"
            | "inform"
            | "advise"
            | "remind"
            | "assure"
            | "notify"
            | "brief"
            | "reassure"
            | "warn"
            | "caution"
    )
}
