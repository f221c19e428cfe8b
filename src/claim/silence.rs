//! Why a draft is not worth a claim.

use super::clause_kind::is_imperative;
use super::draft::{Draft, Part};
use super::explain::Silence;
use super::grammar::{has, is_cleft, is_passive, is_relative_clause, leftmost, set_off};
use super::object::identifying;
use super::report_word::addresses;
use super::{Rule, wordnet};
use crate::document::{Document, MentionId, TokenId};
use crate::ud::{Relation, Upos};

/// Why a draft is not worth a claim; none where it is.
pub(super) fn silence(document: &Document, draft: &Draft) -> Option<Silence> {
    let Some(subject) = draft.subject.as_ref().filter(|s| !s.tokens.is_empty()) else {
        return Some(if is_imperative(document, draft.predicate) { Silence::Order } else { Silence::NoSubject });
    };
    let holds = |reason: &Silence| match reason {
        Silence::Question => is_question(document, draft, subject),
        Silence::Existence => is_bare_existence(document, draft, subject),
        Silence::Itself => is_of_itself(document, draft, subject),
        Silence::Picked => is_picked(document, draft, subject),
        _ => is_empty(document, draft, subject),
    };
    [Silence::Question, Silence::Existence, Silence::Itself, Silence::Picked, Silence::NoContent]
        .into_iter()
        .find(holds)
}

/// Whether a slot asks, or is left open: "We know *what* the firm sold".
fn is_question(document: &Document, draft: &Draft, subject: &Part) -> bool {
    let asked = matches!(document.token(subject.head).xpos.as_str(), "WP" | "WDT" | "WRB") && subject.tokens.len() == 1;
    let open = |o: &Part| {
        o.tokens.len() == 1
            && document.token(o.head).xpos == "WP"
            && matches!(document.token(draft.predicate).relation, Relation::Ccomp | Relation::Csubj | Relation::Advcl)
    };
    asked || draft.object.as_ref().is_some_and(open)
}

/// "There is a problem": that something exists is worth a claim with what it is like, where or when, save where a clause of its
/// own says more of it.
fn is_bare_existence(document: &Document, draft: &Draft, subject: &Part) -> bool {
    let bare = |t: &TokenId| *t == subject.head || document.token(*t).relation == Relation::Det;
    has_no_arguments(draft)
        && has(document, draft.predicate, Relation::Expl)
        && (subject.tokens.iter().all(bare) || has(document, subject.head, Relation::Acl))
}

fn has_no_arguments(draft: &Draft) -> bool {
    draft.object.is_none() && draft.extras.is_empty()
}

/// Whether a draft says of its subject nothing but that it is itself, or what another clause says: "It was the storm *that sank
/// the ship*".
fn is_of_itself(document: &Document, draft: &Draft, subject: &Part) -> bool {
    let object = draft.object.as_ref();
    let itself = object.is_some_and(|o| o.head == subject.head && draft.implied.is_none());
    let cleft = || {
        object.is_some_and(|o| is_cleft(document, o.head, subject.head))
            || identifying(document, subject.head).is_some()
    };
    itself
        || draft.rule == Rule::Copula && cleft()
        || circular(document, draft)
        || stands_for_predicate(document, draft)
}

/// Whether a slot is a free relative made of the draft's own clause: "what the firm is" says nothing of the firm.
fn circular(document: &Document, draft: &Draft) -> bool {
    let own = |part: &Part| {
        matches!(document.token(part.head).xpos.as_str(), "WP" | "WDT")
            && !part.clause
            && draft.implied.is_none()
            && document.dominates(part.head, draft.predicate)
            && part.head != draft.predicate
    };
    draft.subject.iter().chain(&draft.object).any(own)
}

/// Whether a pronoun for a thing stands for nothing but its own predicate, of which a relative clause says all that there
/// is to say: "It was *a session* that they wanted".
fn stands_for_predicate(document: &Document, draft: &Draft) -> bool {
    let (Some(subject), Some(object)) = (&draft.subject, &draft.object) else { return false };
    let thing = matches!(document.token(subject.head).form.to_lowercase().as_str(), "it" | "this" | "that");
    let mentions = document.mention_at(subject.head).zip(document.mention_at(object.head));
    let told = document.children(object.head).iter().any(|c| is_relative_clause(document, *c));
    let Some((pronoun, predicate)) = mentions.filter(|_| thing && told && draft.rule == Rule::Copula) else {
        return false;
    };
    document.chain_of(pronoun).is_some_and(|chain| {
        let before = |m: &MentionId| document.mention(*m).tokens.start < document.mention(pronoun).tokens.start;
        chain.mentions.contains(&predicate) && !chain.mentions.iter().any(before)
    })
}

/// Whether a relative clause in the present picks out any people of whom it holds, be there such or not: "sailors *who are ill*
/// stay", but not "ten sailors who are ill", "sailors who fell ill".
fn is_any(document: &Document, draft: &Draft, subject: &Part) -> bool {
    let noun = document.token(subject.head);
    let people = noun.xpos == "NNS"
        && subject.tokens.len() == 1
        && (noun.lemma == "people" || wordnet::is_person(&noun.lemma.to_lowercase()));
    let helper = document
        .children(draft.predicate)
        .iter()
        .find(|c| matches!(document.token(**c).relation, Relation::Aux | Relation::Cop));
    let tense = helper.map_or(document.token(draft.predicate), |h| document.token(*h));
    let present = tense.xpos == "VBP" && tense.lemma != "have";
    let clause = draft.governors.first().copied().unwrap_or(draft.predicate);
    people && present && !set_off(document, leftmost(document, clause))
}

/// Whether a relative clause only tells who or what is meant: "those who left", "everything she saw".
fn is_picked(document: &Document, draft: &Draft, subject: &Part) -> bool {
    let one = subject.tokens.len() == 1
        && matches!(document.token(subject.head).form.to_lowercase().as_str(), "one" | "ones" | "those" | "that");
    let does = document.token(draft.predicate).lemma == "do";
    let any = |o: &Part| match document.token(o.head).lemma.to_lowercase().as_str() {
        "everything" | "anything" | "nothing" | "everyone" | "anyone" | "everybody" | "anybody" => true,
        "all" => o.tokens.len() == 1,
        // "the things he did"
        "thing" => does,
        _ => false,
    };
    draft.rule == Rule::RelativeClause
        && (one || is_any(document, draft, subject) || draft.object.as_ref().is_some_and(any))
}

/// Whether a draft has no words with content, adds nothing to them, says again what is said before, or only holds the line.
fn is_empty(document: &Document, draft: &Draft, subject: &Part) -> bool {
    let content = |t: &TokenId| {
        matches!(document.token(*t).upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Adv | Upos::Num)
    };
    let mut slots = draft.object.iter().chain(draft.extras.iter().map(|e| &e.part));
    let pale =
        draft.implied.is_none() && !draft.relation.iter().any(content) && !slots.any(|p| p.tokens.iter().any(content));
    let predicate = document.token(draft.predicate);
    // "spent years waiting", "in all cases examined": a participle alone adds nothing to the word that it goes with.
    let idle = draft.rule == Rule::Participle
        && has_no_arguments(draft)
        && (predicate.xpos == "VBG" || predicate.xpos == "VBN" && predicate.relation == Relation::Acl);
    draft.relation.is_empty() || pale || idle || is_again(document, draft) || is_filler(document, draft, subject)
}

/// Whether a clause says again what stands before it: "in doing so", "to leave, which he did", "less than it seems".
fn is_again(document: &Document, draft: &Draft) -> bool {
    let does = document.token(draft.predicate).lemma == "do";
    let so = |o: &Part| matches!(document.token(o.head).lemma.as_str(), "so" | "that" | "it");
    let object = draft.object.as_ref();
    match draft.rule {
        Rule::Participle if does && draft.extras.is_empty() => object.is_some_and(so),
        Rule::RelativeClause if does => object.is_some_and(|o| o.clause),
        _ => has_no_arguments(draft) && is_marked(document, draft.predicate, "than"),
    }
}

fn is_marked(document: &Document, clause: TokenId, lemma: &str) -> bool {
    document.child(clause, Relation::Mark).is_some_and(|m| document.token(m).lemma == lemma)
}

/// Whether a clause only holds the line ("It leaks, you know", "That said, it floats", "as far as Ann is concerned"), or reports
/// in nobody's name what is a claim by itself ("It is hoped that it sails").
fn is_filler(document: &Document, draft: &Draft, subject: &Part) -> bool {
    let verb = document.token(draft.predicate);
    let bearer = document.token(subject.head).lemma.to_lowercase();
    let loose = matches!(verb.relation, Relation::Parataxis | Relation::Discourse);
    match verb.lemma.as_str() {
        "know" | "mean" | "see" if loose && has_no_arguments(draft) => matches!(bearer.as_str(), "i" | "you"),
        "say" if verb.xpos == "VBN" && verb.relation == Relation::Advcl => bearer == "that",
        "concern" if verb.relation == Relation::Advcl => is_marked(document, draft.predicate, "as"),
        _ => {
            bearer == "it"
                && is_passive(document, draft.predicate)
                && !addresses(document, draft.predicate)
                && draft.object.as_ref().is_some_and(|o| o.clause)
                && draft.governors.is_empty()
        }
    }
}
