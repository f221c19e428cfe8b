//! Direct speech without quotation marks: paragraphs that are announced or signed.

use crate::claim::lexicon::{self, Class};
use crate::claim::quotation::Quotation;
use crate::claim::reporting::Report;
use crate::claim::source;
use crate::document::{Document, EntityType, Sentence, SentenceId, TokenId};
use crate::ud::{Relation, Upos};

/// Paragraphs without quotation marks that the sentence before gives to a speaker: "The ministry wrote:".
pub(super) fn blocks(document: &Document, quotations: &[Quotation]) -> Vec<Report> {
    let sentences = document.sentences();
    let mut found = vec![];
    for (i, pair) in sentences.windows(2).enumerate() {
        let first = TokenId(pair[1].tokens.start);
        let announces = document.token(TokenId(pair[0].tokens.end - 1)).form == ":" && pair[1].starts_paragraph;
        if !announces || quotations.iter().any(|q| q.holds(TokenId(first.0 + 1))) {
            continue;
        }
        let root = document.root(SentenceId(i as u32));
        let verb = document.sentence_tokens(SentenceId(i as u32)).rfind(|t| {
            let word = document.token(*t);
            word.upos == Upos::Verb
                && lexicon::classes(word).iter().any(|c| matches!(c, Class::Report | Class::Deny))
                && (*t == root || matches!(word.relation, Relation::Conj | Relation::Xcomp | Relation::Advcl))
        });
        let Some((verb, speaker)) = verb.and_then(|v| source::of_verb(document, v).map(|s| (v, s))) else { continue };
        let goes_on = |(_, s): &(usize, &Sentence)| !s.starts_paragraph;
        let own = |(s, _): &(usize, &Sentence)| !is_told_of(document, SentenceId(*s as u32), speaker);
        let inside = sentences.iter().enumerate().skip(i + 2).take_while(goes_on).take_while(own);
        let end = inside.last().map_or(pair[1].tokens.end, |(_, s)| s.tokens.end);
        found.push(Report { cue: vec![verb], source: Some(speaker), content: (first.0..end).map(TokenId).collect() });
    }
    found
}

/// Whether a sentence tells what the speaker said, and so is none of the words: "They also claimed that it sank."
fn is_told_of(document: &Document, sentence: SentenceId, speaker: TokenId) -> bool {
    let root = document.root(sentence);
    let Some(subject) = document.child(root, Relation::Nsubj) else { return false };
    let chained = document
        .mention_at(subject)
        .and_then(|m| document.chain_of(m))
        .is_some_and(|chain| document.mention_at(speaker).is_some_and(|s| chain.mentions.contains(&s)));
    let pronoun = matches!(document.token(subject).lemma.to_lowercase().as_str(), "he" | "she" | "they");
    let says = lexicon::is(document.token(root), Class::Report);
    says && (chained || pronoun) && document.child(root, Relation::Ccomp).is_some()
}

/// Paragraphs in the first person that end with nothing but somebody's name, and their sentences where they stand once
/// more: quotations that are set apart, as in a box.
pub(super) fn signed(document: &Document, quotations: &[Quotation]) -> Vec<Report> {
    let sentences = document.sentences();
    let ids = |range: std::ops::Range<usize>| range.map(|s| SentenceId(s as u32));
    let mut found = vec![];
    for (i, sentence) in sentences.iter().enumerate() {
        let ends = sentences.get(i + 1).is_none_or(|s| s.starts_paragraph);
        if !ends || sentence.starts_paragraph {
            continue;
        }
        let Some(name) = only_name(document, SentenceId(i as u32)) else { continue };
        let first = (0..i).rev().find(|s| sentences[*s].starts_paragraph).unwrap_or(0);
        let words = |s: SentenceId| document.sentence_tokens(s).map(|t| document.token(t).form.as_str());
        let personal = ids(first..i).any(|s| words(s).any(|w| matches!(w, "I" | "my" | "My" | "we" | "We" | "me")));
        let tokens = TokenId(sentences[first].tokens.start);
        if !personal || quotations.iter().any(|q| q.first >= tokens && q.last < name) {
            continue;
        }
        let said: Vec<Vec<&str>> = ids(first..i).map(|s| words(s).collect()).collect();
        let again = |s: &SentenceId| said.iter().any(|w| w.len() > 4 && words(*s).eq(w.iter().copied()));
        for s in ids(0..sentences.len()).filter(|s| (first..i).contains(&s.index()) || again(s)) {
            found.push(Report { cue: vec![], source: Some(name), content: document.sentence_tokens(s).collect() });
        }
    }
    found
}

/// The head of the name, in a sentence that is only a person's name.
fn only_name(document: &Document, sentence: SentenceId) -> Option<TokenId> {
    let mut tokens = document.sentence_tokens(sentence);
    let named = tokens.all(|t| matches!(document.token(t).upos, Upos::Propn | Upos::Punct));
    let person = |t: &TokenId| document.mention_at(*t).is_some_and(|m| document.mention(m).kind == EntityType::Person);
    document.sentence_tokens(sentence).find(person).filter(|_| named)
}

#[cfg(test)]
mod tests {
    use crate::claim::attribution::Sources;
    use crate::conllu;
    use crate::span::join;

    /// The source of the second word of the first sentence, behind which a name stands alone.
    fn source(first: &str, entity: &str) -> Option<String> {
        let text = format!(
            "# newdoc id = d\n# newpar\n# sent_id = 1\n{first}3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n\
             # sent_id = 2\n1\tAnn\tAnn\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-{entity}-1-name\n\
             2\tBerg\tBerg\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)\n\n"
        );
        let document = conllu::read(&text).expect("a tree").remove(0);
        let sank = crate::document::TokenId(1);
        let found = Sources::new(&document).of(&document, sank).pop()?.source?;
        Some(join(&found.spans, document.text()))
    }

    #[test]
    fn a_name_alone_signs_a_paragraph_in_the_first_person() {
        // I sank. Ann Berg
        let i = "1\tI\tI\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\t_\n";
        assert_eq!(source(i, "person").as_deref(), Some("Ann Berg"));
        // A place signs nothing.
        assert_eq!(source(i, "place"), None);
        // It sank. Ann Berg
        let it = "1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\t_\n";
        assert_eq!(source(it, "person"), None);
    }

    #[test]
    fn what_the_speaker_also_said_is_told_of_and_not_quoted() {
        let announces = "# newdoc id = d\n# newpar\n# sent_id = 1\n1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n\
                         2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n3\t:\t:\tPUNCT\t:\t_\t2\tpunct\t_\t_\n\n\
                         # newpar\n# sent_id = 2\n1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n\
                         2\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
        let sources = |who: &str| {
            let told = format!(
                "# sent_id = 3\n1\t{who}\t{who}\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tclaimed\tclaim\tVERB\tVBD\t_\t0\troot\t_\t_\n\
                 3\tit\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n4\tburned\tburn\tVERB\tVBD\t_\t2\tccomp\t_\t_\n\n"
            );
            let document = conllu::read(&format!("{announces}{told}")).expect("a tree").remove(0);
            let sources = Sources::new(&document);
            [4, 6].map(|t| sources.of(&document, crate::document::TokenId(t)).len())
        };
        // It sank. She claimed it burned.
        assert_eq!(sources("she"), [1, 0]);
        // It sank. We claimed it burned.
        assert_eq!(sources("we"), [1, 1]);
    }
}
