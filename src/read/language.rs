//! Whether a text is English: the model knows no other language and would find nonsense.

use super::Error;

/// Shorter texts are taken as they are.
const WORDS: usize = 40;

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 100_000;

/// Closed-class words that are common in English and rare in its neighbours.
const FUNCTION_WORDS: [&str; 15] =
    ["the", "and", "to", "that", "with", "for", "from", "by", "he", "it", "his", "this", "have", "which", "are"];

/// Refuses a text of 40 words or more that is clearly not English. Ideographs count as a word each.
///
/// # Errors
/// [`Error::NotEnglish`] with the language that it seems to be.
pub fn check_english(text: &str) -> Result<(), Error> {
    let sample = text.get(..text.floor_char_boundary(SAMPLE)).unwrap_or(text);
    let words: Vec<&str> = sample.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let ideographs = sample.chars().filter(|c| matches!(c, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{9fff}')).count();
    if words.len() + ideographs < WORDS {
        return Ok(());
    }
    let known = words.iter().filter(|w| FUNCTION_WORDS.iter().any(|f| f.eq_ignore_ascii_case(w))).count();
    match whatlang::detect(sample) {
        // An English text full of foreign names keeps its function words: a quarter of the words, never a tenth.
        Some(found) if found.lang() != whatlang::Lang::Eng && found.is_reliable() && known * 10 < words.len() => {
            Err(Error::NotEnglish(found.lang().eng_name().to_owned()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "Le port a fermé ses portes mardi après la tempête qui a détruit deux quais et une grue. \
        Les navires attendent au large, et le capitaine du plus grand d'entre eux a déclaré que son équipage \
        n'avait plus d'eau depuis neuf jours. La mairie n'a pas répondu à nos questions.";

    #[test]
    fn a_long_foreign_text_is_refused_and_a_short_one_is_not() {
        assert_eq!(check_english(FRENCH), Err(Error::NotEnglish("French".into())));
        assert_eq!(check_english("Le port a fermé ses portes mardi après la tempête."), Ok(()));
        let chinese = "港口星期二关闭，因为风暴摧毁了两个码头和一台起重机。船只在外面等待，最大的一艘船的船长说，他的船员已经九天没有水了。";
        assert_eq!(check_english(chinese), Err(Error::NotEnglish("Mandarin".into())));
    }

    #[test]
    fn english_with_foreign_names_is_taken() {
        let text = "Jean-Luc Lefèvre and Márta Kővári met Gianluca Bianchi at the Palais des Congrès, which the \
            Société Générale had rented for the evening. Søren Kjærgård of Århus came with Åse Øvergård, and the \
            mayor of Łódź, Grzegorz Brzęczyszczykiewicz, spoke to them for an hour about the Straßenbahn.";
        assert_eq!(check_english(text), Ok(()));
        assert_eq!(check_english(&"Vell 12 - 3 Orla 14 - 9 Runa 2 - 2\n".repeat(20)), Ok(()));
    }
}
