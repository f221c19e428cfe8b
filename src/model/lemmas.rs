//! Base forms: a lexicon from the training data, and an edit script for what it lacks.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Error;

/// Lemmas by form and universal part of speech.
pub struct Lemmas {
    lexicon: HashMap<String, HashMap<String, String>>,
}

impl Lemmas {
    /// From lines of form, part of speech and lemma, separated by tabs.
    pub fn new(lines: &str) -> Result<Lemmas, Error> {
        let mut lexicon: HashMap<String, HashMap<String, String>> = HashMap::new();
        for line in lines.lines() {
            let mut columns = line.split('\t');
            let (Some(form), Some(upos), Some(lemma)) = (columns.next(), columns.next(), columns.next()) else {
                return Err(Error::Unusable(format!("no entry of the lexicon: {line}")));
            };
            lexicon.entry(upos.to_owned()).or_default().insert(form.to_owned(), lemma.to_owned());
        }
        Ok(Lemmas { lexicon })
    }

    /// Whether the lexicon has a form, lower-case, as anything but a name.
    pub fn is_common(&self, form: &str) -> bool {
        self.lexicon.iter().any(|(upos, forms)| upos != "PROPN" && forms.contains_key(form))
    }

    /// The lemma of a form: as the lexicon has it, as it has the form in lower case, or by the script.
    pub fn lemma(&self, form: &str, upos: &str, script: &str) -> String {
        let known = self.lexicon.get(upos);
        let find = |form: &str| known.and_then(|k| k.get(form)).cloned();
        let lower = form.to_lowercase();
        let guess = || {
            let lemma = apply(form, script)?;
            Some(match (upos, lower.strip_suffix("men")) {
                ("VERB", _) => verb(&lemma, &lower).unwrap_or(lemma),
                ("NOUN", Some(stem)) if lemma != lower => format!("{stem}man"),
                _ => lemma,
            })
        };
        find(form)
            .or_else(|| (upos != "PROPN" && lower != form).then(|| find(&lower)).flatten())
            .or_else(guess)
            .unwrap_or_else(|| form.to_owned())
    }
}

/// Base forms of verbs (`lexicons/README.md`).
static VERBS: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("../../lexicons/verbs.tsv").lines().collect());

/// The verb that a form in "-ed" or "-ing", lower-case, is of, where the guess is none: "violate" for "violat". None where the
/// guess may be right.
pub fn verb(guess: &str, form: &str) -> Option<String> {
    let known = |word: &str| VERBS.binary_search(&word).is_ok();
    let stem = form.strip_suffix("ed").or_else(|| form.strip_suffix("ing"))?;
    if known(guess) {
        return None;
    }
    let mut letters = stem.chars().rev();
    let doubled = letters.next().zip(letters.next()).is_some_and(|(last, before)| last == before);
    let short = if doubled { stem.strip_suffix(|_: char| true).unwrap_or(stem) } else { stem };
    // "relied"
    let with_y = stem.strip_suffix('i').map(|short| format!("{short}y"));
    let others = [format!("{stem}e"), stem.to_owned(), short.to_owned()];
    with_y.into_iter().chain(others).find(|word| known(word))
}

/// Applies an edit script (`casing|characters to drop|ending`, or `=lemma`); none where it does not fit the form.
fn apply(form: &str, script: &str) -> Option<String> {
    if script.starts_with('=') {
        // A whole word from the training data: right for closed classes, which the lexicon knows, and a guess for others.
        return None;
    }
    let mut fields = script.splitn(3, '|');
    let (casing, drop, ending) = (fields.next()?, fields.next()?.parse::<usize>().ok()?, fields.next()?);
    let base = if casing == "k" { form.to_owned() } else { form.to_lowercase() };
    let kept = base.chars().count().checked_sub(drop).filter(|kept| *kept > 0)?;
    let lemma: String = base.chars().take(kept).chain(ending.chars()).collect();
    let mut letters = lemma.chars();
    Some(match casing {
        "u" => lemma.to_uppercase(),
        "t" => letters.next()?.to_uppercase().chain(letters).collect(),
        _ => lemma,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_make_lemmas() {
        assert_eq!(apply("Ships", "l|1|").as_deref(), Some("ship"));
        assert_eq!(apply("parties", "l|3|y").as_deref(), Some("party"));
        assert_eq!(apply("oslo", "t|0|").as_deref(), Some("Oslo"));
        assert_eq!(apply("a", "l|1|b"), None);
    }

    #[test]
    fn what_is_no_verb_becomes_the_one_that_it_is_a_form_of() {
        assert_eq!(verb("violat", "violated").as_deref(), Some("violate"));
        assert_eq!(verb("plann", "planned").as_deref(), Some("plan"));
        assert_eq!(verb("reli", "relied"), Some("rely".to_owned()));
        assert_eq!(verb("ratt", "rated"), Some("rate".to_owned()));
        assert_eq!(verb("walk", "walked"), None);
        assert_eq!(verb("blorf", "blorfed"), None);
        assert!(VERBS.is_sorted());
    }

    #[test]
    fn the_lexicon_comes_first() {
        let lemmas = Lemmas::new("went\tVERB\tgo\nWent\tPROPN\tWent\n").expect("two entries");
        assert_eq!(lemmas.lemma("Went", "VERB", "l|0|"), "go");
        assert_eq!(lemmas.lemma("Went", "PROPN", "k|0|"), "Went");
        assert_eq!(lemmas.lemma("businessmen", "NOUN", "l|1|"), "businessman");
        assert_eq!(lemmas.lemma("omen", "NOUN", "l|0|"), "omen");
        assert!(Lemmas::new("went").is_err());
    }
}
