//! What takes a claim back a little without governing it: "it sank, I think", "it sank, it seems", "it sank or burned".

use crate::claim::Modality;
use crate::claim::context::is_lemma;
use crate::claim::lexicon::{self, Class};
use crate::claim::negation::negated;
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// The modality that a clause in passing gives the clause that it stands in.
pub(super) fn of_aside(document: &Document, token: TokenId) -> Option<Modality> {
    document.children(token).iter().find_map(|c| aside(document, *c))
}

fn aside(document: &Document, clause: TokenId) -> Option<Modality> {
    let word = document.token(clause);
    let loose = matches!(word.relation, Relation::Parataxis | Relation::Discourse | Relation::Advcl);
    // A clause with a complement of its own says what that is, and not what it stands beside.
    let bare = document.children(clause).iter().all(|c| {
        matches!(document.token(*c).relation, Relation::Nsubj | Relation::Punct | Relation::Advmod | Relation::Expl)
    });
    let subject = document.child(clause, Relation::Nsubj).or_else(|| document.child(clause, Relation::Expl))?;
    if !loose || !bare || word.upos != Upos::Verb || negated(document, clause) {
        return None;
    }
    if is_lemma(document, subject, &["i", "we"]) {
        return lexicon::classes(word).iter().find_map(|class| match class {
            Class::Belief => Some(Modality::Probable),
            Class::Hope | Class::Expect => Some(Modality::Possible),
            _ => None,
        });
    }
    let seems = is_lemma(document, subject, &["it"]) && is_lemma(document, clause, &["seem", "appear"]);
    seems.then_some(Modality::Possible)
}

/// Whether a clause is one of those that "or" joins: either may hold.
pub(super) fn is_alternative(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    // "You wait or you sail and get there": what goes on from an alternative is part of it.
    if let Some(head) = word.head
        && word.relation == Relation::Conj
        && document.token(head).relation == Relation::Conj
        && is_alternative(document, head)
    {
        return true;
    }
    let first = match word.head {
        Some(head) if word.relation == Relation::Conj => head,
        _ => token,
    };
    let clausal = |t: TokenId| document.token(t).upos == Upos::Verb || document.child(t, Relation::Cop).is_some();
    let by_or = |t: TokenId| document.children_by(t, Relation::Cc).any(|c| is_lemma(document, c, &["or"]));
    let last = document.children_by(first, Relation::Conj).find(|c| clausal(*c) && by_or(*c));
    // "did not eat or sleep" denies both.
    let denied = negated(document, first) || last.is_some_and(|l| negated(document, l));
    // "A and B or C": what stands before the "or" alone.
    clausal(token) && !denied && last.is_some_and(|l| token <= l)
}
