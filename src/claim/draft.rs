//! A claim while it is being put together: tokens, not yet characters.

use super::clause_kind::is_imperative;
use super::explain::Silence;
use super::grammar::{has, is_relative_clause};
use super::{Role, Rule};
use crate::document::{Document, MentionId, TokenId};
use crate::ud::{Relation, Upos};

/// A slot as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The word that the rest hangs on.
    pub(super) head: TokenId,
    /// Its words, in text order.
    pub(super) tokens: Vec<TokenId>,
    /// Whether it is a clause, and so stands for the claim of that clause where there is one.
    pub(super) clause: bool,
}

/// A further argument as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Extra {
    /// Its words.
    pub(super) part: Part,
    /// What it does.
    pub(super) role: Option<Role>,
    /// What introduces it.
    pub(super) preposition: Vec<TokenId>,
}

/// What the confidence looks at beside the slots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits {
    /// The subject is not a child of the predicate: taken over from another clause.
    pub(super) inherited_subject: bool,
    /// The subject or object is a later member of a coordination.
    pub(super) later_conjunct: bool,
    /// The predicate is a later member of a coordination.
    pub(super) later_predicate: bool,
    /// How many clauses lie above.
    pub(super) depth: u8,
}

/// A claim as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// The innermost predicate.
    pub(super) predicate: TokenId,
    /// The verbs, adjectives or nouns above it in the same relation, outermost first.
    pub(super) governors: Vec<TokenId>,
    /// Who or what it is about.
    pub(super) subject: Option<Part>,
    /// The words of the relation, or those that imply it.
    pub(super) relation: Vec<TokenId>,
    /// The relation, where the text does not have its words.
    pub(super) implied: Option<String>,
    /// Base form.
    pub(super) lemma: String,
    /// Of whom or what it is said.
    pub(super) object: Option<Part>,
    /// Further arguments in text order.
    pub(super) extras: Vec<Extra>,
    /// The construction.
    pub(super) rule: Rule,
    /// For the confidence.
    pub(super) traits: Traits,
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
        && (noun.lemma == "people" || super::wordnet::is_person(&noun.lemma.to_lowercase()));
    let helper = document
        .children(draft.predicate)
        .iter()
        .find(|c| matches!(document.token(**c).relation, Relation::Aux | Relation::Cop));
    let tense = helper.map_or(document.token(draft.predicate), |h| document.token(*h));
    let present = tense.xpos == "VBP" && tense.lemma != "have";
    let clause = draft.governors.first().copied().unwrap_or(draft.predicate);
    people && present && !super::grammar::set_off(document, super::grammar::leftmost(document, clause))
}

/// Why a draft is not worth a claim; none where it is.
pub(super) fn silence(document: &Document, draft: &Draft) -> Option<Silence> {
    let Some(subject) = draft.subject.as_ref().filter(|s| !s.tokens.is_empty()) else {
        return Some(if is_imperative(document, draft.predicate) { Silence::Order } else { Silence::NoSubject });
    };
    let content = |t: &TokenId| {
        matches!(document.token(*t).upos, Upos::Noun | Upos::Propn | Upos::Verb | Upos::Adj | Upos::Adv | Upos::Num)
    };
    let asked = matches!(document.token(subject.head).xpos.as_str(), "WP" | "WDT" | "WRB") && subject.tokens.len() == 1;
    // "We know what the firm sold": who or what is all that the clause leaves open.
    let open = draft.object.as_ref().is_some_and(|o| {
        o.tokens.len() == 1
            && document.token(o.head).xpos == "WP"
            && matches!(document.token(draft.predicate).relation, Relation::Ccomp | Relation::Csubj | Relation::Advcl)
    });
    let itself = draft.object.as_ref().is_some_and(|o| o.head == subject.head && draft.implied.is_none());
    // "those who left", "one that sank": the noun behind a relative clause says nothing of its bearer.
    let picked = draft.rule == Rule::RelativeClause
        && subject.tokens.len() == 1
        && matches!(document.token(subject.head).form.to_lowercase().as_str(), "one" | "ones" | "those" | "that");
    let picked = picked || draft.rule == Rule::RelativeClause && is_any(document, draft, subject);
    // "There is a problem": that something exists is worth a claim with what it is like, where or when.
    let bare = |t: &TokenId| *t == subject.head || document.token(*t).relation == Relation::Det;
    let exists = draft.object.is_none()
        && draft.extras.is_empty()
        && has(document, draft.predicate, Relation::Expl)
        && (subject.tokens.iter().all(bare) || has(document, subject.head, Relation::Acl));
    // "spent years waiting", "in all cases examined": a participle alone adds nothing to the word that it goes with.
    let predicate = document.token(draft.predicate);
    let idle = draft.rule == Rule::Participle
        && draft.object.is_none()
        && draft.extras.is_empty()
        && (predicate.xpos == "VBG" || predicate.xpos == "VBN" && predicate.relation == Relation::Acl);
    // "in doing so", "to leave, which he did": which act it was is said before.
    let again = draft.rule == Rule::Participle
        && draft.extras.is_empty()
        && document.token(draft.predicate).lemma == "do"
        && draft.object.as_ref().is_some_and(|o| matches!(document.token(o.head).lemma.as_str(), "so" | "that" | "it"));
    let done = draft.rule == Rule::RelativeClause && predicate.lemma == "do";
    // "everything he did", "the things she saw": which ones is all that the clause says.
    let any = |o: &Part| {
        let lemma = document.token(o.head).lemma.to_lowercase();
        matches!(
            lemma.as_str(),
            "everything" | "anything" | "nothing" | "everyone" | "anyone" | "everybody" | "anybody"
        ) || lemma == "all" && o.tokens.len() == 1
            || lemma == "thing" && predicate.lemma == "do"
    };
    let picked = picked || draft.rule == Rule::RelativeClause && draft.object.as_ref().is_some_and(any);
    // "less than it seems": what it seems stands before "than".
    let than = document.child(draft.predicate, Relation::Mark).is_some_and(|m| document.token(m).lemma == "than");
    let again = again || than && draft.object.is_none() && draft.extras.is_empty();
    let again = again || done && draft.object.as_ref().is_some_and(|o| o.clause);
    // "It was the storm that sank the ship" says nothing but what its relative clause does.
    let cleft = draft.rule == Rule::Copula
        && draft.object.as_ref().is_some_and(|o| super::grammar::is_cleft(document, o.head, subject.head));
    let cleft = cleft || draft.rule == Rule::Copula && super::object::identifying(document, subject.head).is_some();
    let empty = draft.relation.is_empty()
        || draft.implied.is_none()
            && !draft.relation.iter().any(content)
            && !draft.object.iter().chain(draft.extras.iter().map(|e| &e.part)).any(|p| p.tokens.iter().any(content));
    // "It leaks, you know": the clause only holds the line.
    let verb = document.token(draft.predicate);
    let filler = draft.object.is_none()
        && matches!(verb.relation, Relation::Parataxis | Relation::Discourse)
        && matches!(verb.lemma.as_str(), "know" | "mean" | "see")
        && matches!(document.token(subject.head).lemma.to_lowercase().as_str(), "i" | "you")
        && draft.extras.is_empty();
    // "That said, it floats."
    // "as far as Ann is concerned"
    let filler = filler
        || verb.lemma == "concern"
            && verb.relation == Relation::Advcl
            && document.child(draft.predicate, Relation::Mark).is_some_and(|m| document.token(m).lemma == "as");
    // "It is hoped that it sails": nobody says it, and what is hoped is a claim.
    let hearsay = document.token(subject.head).form.eq_ignore_ascii_case("it")
        && super::grammar::is_passive(document, draft.predicate)
        && !super::report_word::addresses(document, draft.predicate)
        && draft.object.as_ref().is_some_and(|o| o.clause)
        && draft.governors.is_empty();
    let filler = filler
        || hearsay
        || (verb.lemma.as_str(), verb.xpos.as_str(), verb.relation) == ("say", "VBN", Relation::Advcl)
            && document.token(subject.head).form.eq_ignore_ascii_case("that");
    let reasons = [
        (asked || open, Silence::Question),
        (exists, Silence::Existence),
        (itself || cleft || circular(document, draft) || stands_for_predicate(document, draft), Silence::Itself),
        (picked, Silence::Picked),
        (empty || idle || again || filler, Silence::NoContent),
    ];
    reasons.into_iter().find(|(holds, _)| *holds).map(|(_, reason)| reason)
}
