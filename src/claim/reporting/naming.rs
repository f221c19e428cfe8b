//! Reports that are no object clauses: "accused Ann of smuggling", "called it a wreck that leaks", "the claim is that P".

use super::{Report, report};
use crate::claim::lexicon::{self, Class};
use crate::claim::report_word::{SPEAKING, has_any, is_speaker_or_hearer};
use crate::claim::{context, source};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// "is accused of smuggling", "accused Ann of smuggling"
pub(super) fn of_accusation(document: &Document, cue: TokenId) -> Option<Report> {
    if !lexicon::is(document.token(cue), Class::Accuse) {
        return None;
    }
    // The gerund hangs on the verb, or on the noun before it.
    let agent = document.children_by(cue, Relation::Obl).find(|o| document.hangs_by(*o, "obl:agent"));
    let nouns = document.children_by(cue, Relation::Obj).chain(agent);
    let objects = nouns.flat_map(|o| document.children_by(o, Relation::Acl));
    let contents = document.children(cue).iter().copied().chain(objects).filter(|c| {
        let word = document.token(*c);
        matches!(word.relation, Relation::Advcl | Relation::Xcomp | Relation::Acl)
            && document
                .children_by(*c, Relation::Mark)
                .any(|m| matches!(document.token(m).lemma.as_str(), "of" | "with" | "for"))
    });
    let content: Vec<TokenId> = contents.flat_map(|c| document.subtree(c)).collect();
    let participle = document.token(cue).xpos == "VBN" && document.child(cue, Relation::Aux).is_none();
    let passive = source::is_passive(document, cue) || participle;
    let source = if passive { agent } else { source::of_verb(document, cue) };
    (!content.is_empty()).then(|| report(document, cue, source, content))
}

/// "called it a wreck that leaks", "referred to it as a wreck": the name or quality, and the clauses in it.
pub(super) fn of_calling(document: &Document, cue: TokenId) -> Option<Report> {
    let word = document.token(cue);
    if word.upos != Upos::Verb || !lexicon::is(word, Class::Calling) {
        return None;
    }
    let bare = matches!(word.lemma.as_str(), "call" | "dub" | "label" | "brand");
    let is_name = |c: &TokenId| {
        let as_what = document.children(*c).iter().any(|m| {
            matches!(document.token(*m).relation, Relation::Case | Relation::Mark) && document.token(*m).lemma == "as"
        });
        match document.token(*c).relation {
            Relation::Xcomp => as_what || bare && document.child(*c, Relation::Mark).is_none(),
            // "called as she left" is no name.
            Relation::Obl | Relation::Advcl => as_what && document.child(*c, Relation::Nsubj).is_none(),
            _ => false,
        }
    };
    let source = source::of_verb(document, cue)?;
    let names = document.children(cue).iter().copied().filter(is_name);
    let content: Vec<TokenId> = names.flat_map(|c| document.subtree(c)).collect();
    (!content.is_empty()).then(|| report(document, cue, Some(source), content))
}

/// "The claim was that P", "Ann's fear is that P": the clause behind the copula is what the noun holds. A noun that any
/// author may use of his own words ("the answer is that P") needs somebody whose word it is.
pub(super) fn of_copula(document: &Document, clause: TokenId) -> Option<Report> {
    let noun = context::outer_noun(document, clause)?;
    let copula = document.child(clause, Relation::Cop)?;
    let source = source::of_noun(document, noun);
    let held = [Class::Belief, Class::Hope, Class::Expect, Class::Suggestion];
    let disowned = ["claim", "allegation", "accusation", "rumor", "rumour", "theory", "speculation", "contention"];
    let reports = has_any(document, noun, &SPEAKING) || has_any(document, noun, &held);
    let own = source.is_some_and(|s| is_speaker_or_hearer(document, s));
    let lemma = document.token(noun).lemma.to_lowercase();
    if !reports || own || source.is_none() && !has_any(document, noun, &held) && !disowned.contains(&lemma.as_str()) {
        return None;
    }
    let aside = |t: TokenId| {
        matches!(document.token(t).relation, Relation::Parataxis | Relation::Discourse)
            || document.token(t).relation == Relation::Conj && document.child(t, Relation::Nsubj).is_some()
    };
    let content = document.subtree_without(clause, |t| t == noun || t == copula || aside(t));
    Some(report(document, noun, source, content))
}
