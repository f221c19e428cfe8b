//! "Ann said it sank. 'It leaked,' she added.": a speaker who is only a pronoun goes on from who spoke before.

use std::collections::BTreeMap;

use super::quoted;
use crate::claim::quotation::Quotation;
use crate::claim::reporting::Report;
use crate::document::{Document, EntityType, SentenceId, TokenId};
use crate::ud::{Relation, Upos};

/// For each pronoun that speaks and that coreference ties to nobody, who spoke last before it: in the same paragraph or
/// the one above, with no other person to act in between, and of the same gender and number as far as is known.
pub(super) fn continued(
    document: &Document,
    quotations: &[Quotation],
    reports: &[Report],
) -> BTreeMap<TokenId, TokenId> {
    let nested = |cue: TokenId| reports.iter().any(|r| r.content.binary_search(&cue).is_ok());
    let spoken = reports.iter().filter_map(|r| Some((*r.cue.first()?, r.source?)));
    let mut spoken: Vec<(TokenId, TokenId)> = spoken.filter(|(cue, _)| !nested(*cue)).collect();
    spoken.sort_unstable();
    let mut found = BTreeMap::new();
    let mut last: Option<(TokenId, TokenId)> = None;
    for (cue, source) in spoken {
        if !is_open(document, source) {
            last = Some((cue, source)).filter(|_| document.token(source).upos != Upos::Pron);
            continue;
        }
        last = last.filter(|(said, speaker)| {
            said < &source && goes_on(document, quotations, *said, source) && agrees(document, *speaker, source)
        });
        if let Some((_, speaker)) = last {
            found.insert(source, speaker);
            last = Some((cue, speaker));
        }
    }
    found
}

/// A third person whose chain holds pronouns only.
fn is_open(document: &Document, source: TokenId) -> bool {
    let word = document.token(source);
    let third = matches!(word.lemma.to_lowercase().as_str(), "he" | "she" | "it" | "they");
    let chain = document.mention_at(source).and_then(|m| document.chain_of(m));
    let pronouns = chain.is_none_or(|chain| {
        chain.mentions.iter().all(|m| document.token(document.mention(*m).head).upos == Upos::Pron)
    });
    word.upos == Upos::Pron && third && pronouns
}

/// Whether at most one paragraph ends between two words, and nobody else acts there.
fn goes_on(document: &Document, quotations: &[Quotation], said: TokenId, source: TokenId) -> bool {
    let (from, to) = (document.sentence_of(said).0, document.sentence_of(source).0);
    let between = || (from + 1..=to).map(SentenceId);
    let breaks = between().filter(|s| document.sentences()[s.index()].starts_paragraph).count();
    let other = between().filter_map(|s| quoted::acts(document, quotations, s));
    breaks <= 1 && other.into_iter().all(|subject| document.token(subject).upos == Upos::Pron)
}

/// Whether a pronoun may stand for a speaker.
fn agrees(document: &Document, speaker: TokenId, pronoun: TokenId) -> bool {
    let word = document.token(speaker);
    let lemma = document.token(pronoun).lemma.to_lowercase();
    let kind = document.mention_at(speaker).map(|m| document.mention(m).kind);
    let plural = word.feats.is("Number", "Plur") || document.child(speaker, Relation::Conj).is_some();
    let opposite = match lemma.as_str() {
        "he" => "she",
        "she" => "he",
        "they" => return plural || kind == Some(EntityType::Organization),
        _ => return kind == Some(EntityType::Organization) && !plural,
    };
    let chain = document.mention_at(speaker).and_then(|m| document.chain_of(m));
    let clashes = chain.is_some_and(|chain| {
        let lemmas = chain.mentions.iter().map(|m| document.token(document.mention(*m).head).lemma.to_lowercase());
        lemmas.into_iter().any(|l| l == opposite)
    });
    kind == Some(EntityType::Person) && !plural && !clashes
}

#[cfg(test)]
mod tests {
    use crate::claim::Target;
    use crate::claim::attribution::Sources;
    use crate::conllu;
    use crate::document::TokenId;

    /// Whether the speaker of "It burned, PRONOUN said." behind "NAME said it sank." is who spoke before.
    fn goes_on(entity: &str, pronoun: &str, between: &str) -> bool {
        let text = format!(
            "# newdoc id = d\n# newpar\n# sent_id = 1\n\
             1\tBerg\tBerg\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-{entity}-1-name)\n\
             2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n\
             3\tit\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n\
             4\tsank\tsink\tVERB\tVBD\t_\t2\tccomp\t_\t_\n\
             5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n{between}\
             # sent_id = 3\n\
             1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n\
             2\tburned\tburn\tVERB\tVBD\t_\t5\tccomp\t_\t_\n\
             3\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_\n\
             4\t{pronoun}\t{pronoun}\tPRON\tPRP\t_\t5\tnsubj\t_\tEntity=(3-person-1-pronoun)\n\
             5\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n\
             6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n"
        );
        let document = conllu::read(&text).expect("a tree").remove(0);
        let burned = TokenId(document.tokens().len() as u32 - 5);
        let source = Sources::new(&document).of(&document, burned).pop().and_then(|a| a.source).expect("a source");
        source.target == document.mention_at(TokenId(0)).map_or(Target::Words(TokenId(0)), Target::Mention)
    }

    #[test]
    fn a_pronoun_goes_on_with_a_speaker_that_it_agrees_with() {
        assert!(goes_on("person", "he", ""));
        assert!(goes_on("organization", "it", ""));
        assert!(!goes_on("organization", "he", ""));
        assert!(!goes_on("person", "they", ""));
    }

    #[test]
    fn nobody_else_may_act_in_between() {
        let wept = "# sent_id = 2\n1\tLund\tLund\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(2-person-1-name)\n\
                    2\twept\tweep\tVERB\tVBD\t_\t0\troot\t_\t_\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
        assert!(!goes_on("person", "he", wept));
        assert!(goes_on(
            "person",
            "he",
            &wept.replace("person", "place").replace("Lund", "Rain").replace("PROPN\tNNP", "NOUN\tNN")
        ));
    }
}
