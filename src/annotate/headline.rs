//! Headlines with capitals on all words ("Talks End as Rebels Leave Valley"): one sentence each, where capitals tell no names.
//!
//! The rest of the article tells them apart (Lita et al. 2003, "tRuEcasIng", <https://aclanthology.org/P03-1020/>).

use std::collections::BTreeSet;

use super::tokenise::Word;
use crate::model::Lemmas;

/// Words of the longest headline.
const LONGEST: usize = 30;
/// Words of four letters or more that a line needs before its capitals are taken for a fashion, and how many have none.
const FEWEST: usize = 3;
const EXCEPTIONS: usize = 5;
/// Letters of the shortest word that every such headline writes with a capital.
const SHORT: usize = 4;

/// Whether the words of a paragraph are a headline as far as length and punctuation tell.
fn is_headline(words: &[Word]) -> bool {
    let mark = |w: &Word| matches!(w.form.as_str(), "." | "!" | "?" | "..." | "\u{2026}" | ":" | ";");
    let inner = |w: &&Word| w.form.chars().any(char::is_alphabetic);
    let dateline = words.last().is_some_and(|w| matches!(w.form.as_str(), "-" | "--" | "\u{2013}" | "\u{2014}"));
    words.len() <= LONGEST && !dateline && !words.iter().any(mark) && words.iter().filter(inner).count() > 2
}

/// Whether a headline has capitals on nearly all words.
pub fn is_in_capitals(words: &[Word]) -> bool {
    let long = |w: &&Word| w.form.chars().count() >= SHORT && w.form.chars().all(char::is_alphabetic);
    let long: Vec<&Word> = words.iter().filter(long).collect();
    let plain = long.iter().filter(|w| w.form.starts_with(char::is_lowercase)).count();
    is_headline(words) && long.len() >= FEWEST && plain * EXCEPTIONS <= long.len()
}

/// The words of a headline as they would stand in a sentence; none where their capitals tell what they tell elsewhere. `small`
/// and `capital` have the words that the rest of the article writes without and, inside sentences, with a capital.
pub fn recased(
    words: &[Word],
    small: &BTreeSet<&str>,
    capital: &BTreeSet<&str>,
    lemmas: &Lemmas,
) -> Option<Vec<String>> {
    if !is_in_capitals(words) {
        return None;
    }
    let read = |(i, word): (usize, &Word)| {
        let lower = word.form.to_lowercase();
        let seen = small.contains(lower.as_str()) && !capital.contains(word.form.as_str());
        let known = || lemmas.is_common(&lower) && !capital.contains(word.form.as_str());
        let opens = i == 0 && word.form.chars().skip(1).any(char::is_lowercase);
        if !opens && (seen || known()) { lower } else { word.form.clone() }
    };
    Some(words.iter().enumerate().map(read).collect())
}

/// The words of an article's sentences that begin small, and those that stand inside a sentence with a capital.
pub fn cases<'w>(paragraphs: impl Iterator<Item = &'w [Word]>) -> (BTreeSet<&'w str>, BTreeSet<&'w str>) {
    let (mut small, mut capital) = (BTreeSet::new(), BTreeSet::new());
    for words in paragraphs.filter(|words| !is_headline(words)) {
        for (i, word) in words.iter().enumerate() {
            let inside = i > 0 && words[i - 1].form.chars().all(|c| c.is_alphanumeric() || c == ',');
            if word.form.starts_with(char::is_lowercase) {
                small.insert(word.form.as_str());
            } else if inside && word.form.starts_with(char::is_uppercase) {
                capital.insert(word.form.as_str());
            }
        }
    }
    (small, capital)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn words(text: &str) -> Vec<Word> {
        let word = |w: &str| Word { span: Span::new(0, 1), form: w.to_owned(), multiword: None };
        text.split(' ').map(word).collect()
    }

    fn read(headline: &str, article: &str) -> Option<String> {
        let lemmas = Lemmas::new("falter\tVERB\tfalter\nvalley\tNOUN\tvalley\n").expect("entries");
        let article = words(article);
        let (small, capital) = cases([article.as_slice()].into_iter());
        recased(&words(headline), &small, &capital, &lemmas).map(|words| words.join(" "))
    }

    #[test]
    fn capitals_of_a_headline_are_as_in_the_article() {
        let article = "Talks with Bo Valley and the rebels in Karsa about their withdrawal ended on Friday .";
        assert_eq!(
            read("Talks to End Karsa War Falter as Rebels Ask for Withdrawal", article).as_deref(),
            Some("Talks to End Karsa War falter as rebels Ask for withdrawal")
        );
        assert_eq!(read("Bo Valley Leaves Talks", article).as_deref(), Some("Bo Valley Leaves Talks"));
        assert_eq!(read("Rebels in Karsa ask for withdrawal", article), None);
        assert_eq!(read("Rebels Leave Karsa After Talks .", article), None);
    }

    #[test]
    fn a_headline_has_no_full_stop() {
        assert!(is_headline(&words("Rebels Leave Karsa")));
        assert!(!is_headline(&words("Rebels left .")));
        assert!(!is_headline(&words("- 5")));
        assert!(!is_headline(&words("NEW YORK ( Agency ) \u{2014}")));
    }
}
