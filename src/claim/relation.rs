//! The words of a relation: auxiliaries, negation, adjacent adverbs, verb, particle, with what is merged into it.

use super::clause::{Clause, Kind, finite, own_subject};
use super::dependents::{is_time, says_when};
use super::grammar::{first_conjunct, has, is_gerund, is_infinitive, is_name, is_passive};
use super::grammar::{is_verb, outer_subject, set_off};
use super::{time, wordnet};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// Adverbs that say something of the whole sentence even next to an adjective: "is still jovial" against "is quite
/// jovial".
pub(super) const SENTENTIAL: [&str; 28] = [
    "not",
    "never",
    "also",
    "still",
    "already",
    "now",
    "always",
    "often",
    "usually",
    "generally",
    "currently",
    "just",
    "only",
    "even",
    "again",
    "once",
    "probably",
    "perhaps",
    "possibly",
    "sometimes",
    "rarely",
    "seldom",
    "thus",
    "therefore",
    "then",
    "normally",
    "typically",
    "no longer",
];

/// The words of a clause's relation without the preposition that may close it, and its lemmas. The adverb `apart` is
/// left to the object.
pub(super) fn words(document: &Document, clause: &Clause, apart: Option<TokenId>) -> (Vec<TokenId>, Vec<String>) {
    let mut tokens = vec![];
    let mut lemmas = vec![];
    let links = clause.links();
    for (i, link) in links.iter().enumerate() {
        let last = i + 1 == links.len();
        let nominal_end = last && !is_verb(document, *link) && has(document, *link, Relation::Cop);
        core(document, *link, nominal_end, &mut tokens);
        // "called for Bo *to leave*"
        let with_to = matches!(clause.kind, Kind::Controlled | Kind::Purpose)
            || matches!(clause.kind, Kind::Complement | Kind::Adverbial) && is_infinitive(document, *link);
        if i > 0 || with_to || is_due(document, *link) {
            introduce(document, *link, &mut tokens);
        }
        // "for Bo to be ready": the "for" only brings the subject.
        if i == 0 && with_to && !matches!(clause.kind, Kind::Controlled | Kind::Purpose) {
            tokens.retain(|t| document.token(*t).relation != Relation::Mark || document.token(*t).xpos == "TO");
        }
        if i > 0 {
            lemmas.extend(mark_words(document, *link));
        }
        if let Some(copula) = document.child(*link, Relation::Cop) {
            lemmas.push(document.token(copula).lemma.clone());
        }
        if !nominal_end {
            let word = document.token(*link);
            lemmas.push(if is_name(document, *link) { word.form.clone() } else { word.lemma.clone() });
            for particle in particles(document, *link).chain(idiom(document, *link)) {
                lemmas.push(document.token(particle).lemma.clone());
            }
        }
    }
    // A later conjunct that is not finite shares the auxiliaries of the first: "had bought and sold".
    shared_auxiliaries(document, clause.top(), &mut tokens);
    shared_marks(document, clause, &mut tokens);
    tokens.sort_unstable();
    tokens.dedup();
    for link in &links {
        adverbs(document, *link, apart, &mut tokens);
    }
    (tokens, lemmas)
}

/// "is to sail": a copula or auxiliary in front of the "to".
fn is_due(document: &Document, link: TokenId) -> bool {
    let Some(to) = document.children_by(link, Relation::Mark).find(|m| document.token(*m).xpos == "TO") else {
        return false;
    };
    let children = document.children(link).iter();
    is_verb(document, link)
        && children.into_iter().any(|c| {
            *c < to
                && matches!(document.token(*c).relation, Relation::Cop | Relation::Aux)
                && document.token(*c).lemma == "be"
        })
        && outer_subject(document, link).is_none_or(|_| !has(document, link, Relation::Cop))
}

fn particles(document: &Document, verb: TokenId) -> impl Iterator<Item = TokenId> + '_ {
    document.children_by(verb, Relation::Compound).filter(|c| document.token(*c).subtype == "prt")
}

/// The preposition behind a passive whose object is the subject: "is being dealt *with*".
pub(super) fn stranded(document: &Document, verb: TokenId) -> Option<TokenId> {
    let next = TokenId(verb.0 + 1);
    let word = document.tokens().get(next.index()).filter(|_| is_passive(document, verb))?;
    let bare = word.head == Some(verb) && document.children(next).is_empty();
    let preposition = matches!(word.form.as_str(), "with" | "to" | "for" | "at" | "upon" | "about" | "into" | "of");
    (bare && preposition && matches!(word.relation, Relation::Advmod | Relation::Obl)).then_some(next)
}

/// The bare noun that is one verb with its verb: "took *place*", and where something completes the two, "took *part* in".
pub(super) fn idiom(document: &Document, verb: TokenId) -> Option<TokenId> {
    let bare = |noun: &TokenId| {
        let specified = |c: &TokenId| *c < *noun && document.token(*c).relation != Relation::Punct;
        *noun > verb
            && document.token(*noun).upos == Upos::Noun
            && !has(document, *noun, Relation::Conj)
            && !document.children(*noun).iter().any(specified)
    };
    let mut nouns =
        document.children_by(verb, Relation::Obj).chain(document.children_by(verb, Relation::Obl)).filter(bare);
    let (noun, things) =
        nouns.find_map(|n| Some((n, wordnet::idiom(&document.token(verb).lemma, &document.token(n).lemma)?)))?;
    let completes = |c: TokenId| {
        c > noun
            && has(document, c, Relation::Case)
            && !is_time(document, c)
            && !super::dependents::is_aside(document, c)
    };
    let complete = document.children_by(verb, Relation::Obl).any(completes)
        || document.children_by(noun, Relation::Nmod).any(completes);
    (things || complete).then_some(noun)
}

fn core(document: &Document, link: TokenId, nominal_end: bool, tokens: &mut Vec<TokenId>) {
    if !nominal_end {
        tokens.push(link);
        tokens.extend(idiom(document, link));
        tokens.extend(document.children_by(link, Relation::Fixed));
        tokens.extend(document.children_by(link, Relation::Flat));
        // "fast-track"
        let hyphen = |c: &TokenId| c.0 + 2 == link.0 && document.token(TokenId(c.0 + 1)).xpos == "HYPH";
        for part in document.children_by(link, Relation::Compound).filter(hyphen) {
            tokens.extend([part, TokenId(part.0 + 1)]);
        }
    }
    for child in document.children(link) {
        let word = document.token(*child);
        let negation = word.relation == Relation::Advmod && matches!(word.lemma.as_str(), "not" | "never" | "n't");
        let outer = word.relation == Relation::Cop && outer_subject(document, link).is_some();
        if outer {
            continue;
        }
        let left_out = word.relation == Relation::Xcomp && word.xpos == "TO" && is_verb(document, link);
        let particle = word.subtype == "prt" || stranded(document, link) == Some(*child);
        if matches!(word.relation, Relation::Aux | Relation::Cop) || particle || negation || left_out {
            tokens.push(*child);
        }
    }
}

/// "to" and the prepositions of merged gerunds.
fn introduce(document: &Document, link: TokenId, tokens: &mut Vec<TokenId>) {
    for mark in document.children_by(link, Relation::Mark) {
        // "if we were to sign": the subordinator stays outside.
        if document.token(mark).xpos != "TO" && !is_gerund(document, link) && !has(document, link, Relation::Cop) {
            continue;
        }
        tokens.push(mark);
        tokens.extend(document.children_by(mark, Relation::Fixed));
    }
}

fn mark_words(document: &Document, link: TokenId) -> Vec<String> {
    document.children_by(link, Relation::Mark).map(|m| document.token(m).lemma.clone()).collect()
}

fn shared_auxiliaries(document: &Document, top: TokenId, tokens: &mut Vec<TokenId>) {
    let Some(first) = sharing(document, top) else { return };
    let shared = |c: &TokenId| {
        let child = document.token(*c);
        child.relation == Relation::Aux
            || child.relation == Relation::Advmod && matches!(child.lemma.as_str(), "not" | "never")
    };
    tokens.extend(document.children(first).iter().copied().filter(shared));
    shared_auxiliaries(document, first, tokens);
}

/// The verb before this one in a coordination, where its auxiliaries fit this one too: no tense and no subject of its
/// own, and the same form.
fn sharing(document: &Document, verb: TokenId) -> Option<TokenId> {
    let word = document.token(verb);
    let bare = word.relation == Relation::Conj && own_subject(document, verb).is_none() && !finite(document, verb);
    let first = word.head.filter(|_| bare)?;
    let fits = is_verb(document, first) && is_verb(document, verb) && document.token(first).xpos == word.xpos;
    fits.then_some(first)
}

/// Whether a later verb is passive by the auxiliary of the first: "was sold and repaired".
pub(super) fn shares_passive(document: &Document, verb: TokenId) -> bool {
    sharing(document, verb).is_some_and(|first| is_passive(document, first) || shares_passive(document, first))
}

/// A later infinitive or gerund shares the "to" or preposition of the first: "threatened to impose or raise".
fn shared_marks(document: &Document, clause: &Clause, tokens: &mut Vec<TokenId>) {
    for link in clause.links().into_iter().skip(1) {
        let first = first_conjunct(document, link);
        if first != link && !has(document, link, Relation::Mark) {
            introduce(document, first, tokens);
        }
    }
}

/// Adverbs that touch the relation or stand inside it.
fn adverbs(document: &Document, link: TokenId, apart: Option<TokenId>, tokens: &mut Vec<TokenId>) {
    let nominal = !is_verb(document, link);
    let mut candidates: Vec<TokenId> = document
        .children_by(link, Relation::Advmod)
        .filter(|a| Some(*a) != apart && is_relation_adverb(document, *a))
        .collect();
    // From the verb outwards, so that a row of adverbs joins one after another.
    candidates.sort_by_key(|a| a.0.abs_diff(link.0));
    for adverb in candidates {
        let word = document.token(adverb);
        // "returned later": behind the verb it is an argument.
        if adverb > link && says_when(document, adverb) {
            continue;
        }
        if nominal
            && document.token(link).upos == Upos::Adj
            && !SENTENTIAL.contains(&word.lemma.as_str())
            && adverb.0 + 1 == link.0
        {
            continue;
        }
        let subtree = document.subtree(adverb);
        let (first, last) = (subtree[0].0, subtree[subtree.len() - 1].0);
        let touches = |t: &TokenId| t.0 == last + 1 || t.0 + 1 == first;
        let inside = tokens.first().is_some_and(|t| t.0 < first) && tokens.last().is_some_and(|t| t.0 > last);
        // Behind the verb only directly, and not where it ends the clause: there it is the object or a manner.
        if inside || tokens.iter().any(touches) {
            tokens.extend(subtree);
            tokens.sort_unstable();
        }
    }
}

/// A plain adverb: no question word, no time, no conjunct in front of its clause, nothing long.
fn is_relation_adverb(document: &Document, adverb: TokenId) -> bool {
    let word = document.token(adverb);
    let plain = matches!(word.upos, Upos::Adv | Upos::Part) && !matches!(word.xpos.as_str(), "WRB");
    let subtree = document.subtree(adverb);
    plain && subtree.len() <= 2 && !time::is_time(document, adverb) && !set_off(document, subtree[0])
}
