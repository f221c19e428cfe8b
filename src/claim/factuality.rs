//! Polarity and modality of a claim, from the grammar around its predicate.
//!
//! A claim is read from the inside out. Its own words come first: auxiliaries, negation, adverbs, and the governors
//! merged into its relation. Then the clause that its outermost word depends on: a condition, a question, a verb of
//! wanting, believing or preventing, a noun such as "plan" or "evidence". Which words do what is in `lexicon.tsv`.

mod hedge;

use super::clause_kind;
use super::context::{self, Effect};
use super::grammar::antecedent;
use super::lexicon::{self, Class};
use super::negation;
use super::{Modality, Polarity};
use crate::document::{Document, EntityType, Token, TokenId};
use crate::ud::{Relation, Upos};

/// Polarity and modality of the claim whose innermost predicate is `predicate`. `governors` are the verbs, adjectives
/// or nouns merged into its relation ("refused to sign"), outermost first.
///
/// A governor that implies a negative ("refused to sign") leaves the claim positive, since the relation says so; the
/// same complement on its own ("kept the crew from leaving": the crew leaving) is negative.
pub fn assess(document: &Document, predicate: TokenId, governors: &[TokenId]) -> (Polarity, Modality) {
    let reading = read(document, predicate, governors);
    (
        if reading.negative { Polarity::Negative } else { Polarity::Positive },
        reading.modality.unwrap_or(Modality::Actual),
    )
}

/// Polarity and modality of a claim in one of whose slots these are the heads: what a coordination rules out ("Ann, not
/// Bo", "rice rather than fish") is denied of its member alone.
pub(super) fn assess_with(
    document: &Document,
    predicate: TokenId,
    governors: &[TokenId],
    slots: &[TokenId],
) -> (Polarity, Modality) {
    let (polarity, modality) = assess(document, predicate, governors);
    // "counted how many ships sank": the clause is a question within another.
    if slots.iter().any(|s| *s < predicate && is_asked_for(document, *s)) && modality == Modality::Actual {
        return (polarity, Modality::Question);
    }
    let flips = slots.iter().any(|s| *s != predicate && negation::ruled_out(document, *s));
    match polarity {
        Polarity::Positive if flips => (Polarity::Negative, modality),
        _ => (polarity, modality),
    }
}

/// "how many ships", "which ship", "what kind of ship", but no relative pronoun and no "what Ann saw".
fn is_asked_for(document: &Document, head: TokenId) -> bool {
    let noun = matches!(document.token(head).upos, Upos::Noun | Upos::Propn);
    let asks = |t: TokenId| matches!(document.token(t).xpos.as_str(), "WDT" | "WP" | "WRB");
    // "wrote about her dress or who she met"
    let who = document.token(head).xpos == "WP" && matches!(document.token(head).lemma.as_str(), "who" | "whom");
    if who && antecedent(document, head).is_none() && document.children(head).is_empty() {
        return true;
    }
    noun && document.children(head).iter().filter(|c| **c < head).any(|c| {
        let child = document.token(*c);
        matches!(child.relation, Relation::Det | Relation::Amod | Relation::Advmod | Relation::Nummod)
            && (asks(*c) || document.children_by(*c, Relation::Advmod).any(asks))
    })
}

/// What is known of a claim: whether it is denied, and its modality where something gives it one.
pub(super) fn read(document: &Document, predicate: TokenId, governors: &[TokenId]) -> Effect {
    let chain: Vec<TokenId> = governors.iter().copied().chain([predicate]).collect();
    // "The trouble is not that it sank": the copula in front of a clause is denied in front of that clause.
    if let [copula] = chain[..]
        && let Some(effect) = of_outer_copula(document, copula)
    {
        return effect;
    }
    let own = own_words(document, &chain);
    let outer = context::around(document, chain[0]);
    let consequence = chain.iter().any(|t| clause_kind::has_condition(document, *t)).then_some(Modality::Conditional);
    let strongest = |m: Option<Modality>| m.filter(|m| matches!(m, Modality::Conditional | Modality::Question));
    let alternative = || chain.iter().any(|t| hedge::is_alternative(document, *t)).then_some(Modality::Possible);
    let modality = strongest(outer.modality)
        .or(consequence)
        .or(outer.modality.filter(|m| !matches!(m, Modality::Future | Modality::Probable)))
        .or(own.modality)
        .or(outer.modality)
        .or_else(|| chain.iter().find_map(|t| hedge::of_aside(document, *t)))
        .or_else(alternative);
    Effect { negative: own.negative != outer.negative, modality }
}

fn of_outer_copula(document: &Document, copula: TokenId) -> Option<Effect> {
    let word = document.token(copula);
    let clause = word.head.filter(|_| word.relation == Relation::Cop)?;
    let noun = document.children(clause).iter().copied().find(|c| document.token(*c).subtype == "outer")?;
    let opens = document.child(clause, Relation::Mark).or_else(|| document.child(clause, Relation::Nsubj));
    let before = |t: TokenId| noun < t && opens.is_none_or(|o| t < o);
    let not = document
        .children_by(clause, Relation::Advmod)
        .any(|a| before(a) && lexicon::is(document.token(a), Class::Negative));
    let auxiliary = document.children_by(clause, Relation::Aux).filter(|a| before(*a) && *a < copula);
    let mut modalities = auxiliary.filter_map(|a| of_auxiliary(document, clause, a));
    let outer = match document.token(clause).head {
        Some(_) => context::around_outer(document, clause),
        // "Isn't the trouble that it sank?", but not "The question is: did it sink?"
        None if copula < noun => context::around_outer(document, clause),
        None => Effect::default(),
    };
    let scheduled = (has_to(document, clause) && happens(document, noun)).then_some(Modality::Future);
    let modality = outer.modality.or_else(|| modalities.next()).or(scheduled);
    Some(Effect { negative: not != outer.negative, modality })
}

/// "The match is to begin": where the subject is somebody or something that happens, the infinitive says what is due.
/// An abstract one is said to be that act: "The aim is to win".
fn happens(document: &Document, noun: TokenId) -> bool {
    let kind = document.mention_at(noun).map(|m| document.mention(m).kind);
    matches!(kind, Some(EntityType::Person | EntityType::Organization | EntityType::Event | EntityType::Place))
}

/// The effect of the words of the relation itself: the outermost modality that is more than future, else future.
fn own_words(document: &Document, chain: &[TokenId]) -> Effect {
    let mut negative = false;
    let mut found: Option<Modality> = None;
    let mut take = |m: Option<Modality>| {
        if found.is_none_or(|f| f == Modality::Future && m.is_some()) {
            found = m;
        }
    };
    for (i, token) in chain.iter().enumerate() {
        negative |= negation::negated(document, *token)
            || document.token(*token).upos == Upos::Verb && negation::ruled_out(document, *token);
        let next = chain.get(i + 1);
        // "would like to sail" is a wish, no supposed case.
        if !next.is_some_and(|n| is_polite_wish(document, *token, *n)) {
            take(of_words(document, *token));
        }
        match next {
            Some(next) if is_yet_to(document, *token) => negative |= document.token(*next).relation == Relation::Xcomp,
            Some(next) => take(of_governor(document, *token, *next)),
            None => {}
        }
    }
    Effect { negative, modality: found }
}

/// "have yet to sign": not signed.
fn is_yet_to(document: &Document, token: TokenId) -> bool {
    document.token(token).lemma == "have"
        && document.children_by(token, Relation::Advmod).any(|a| document.token(a).lemma.eq_ignore_ascii_case("yet"))
}

fn is_polite_wish(document: &Document, token: TokenId, next: TokenId) -> bool {
    matches!(document.token(token).lemma.as_str(), "like" | "love" | "prefer")
        && of_governor(document, token, next) == Some(Modality::Intended)
}

/// What a governor does to the verb merged with it ("plans to sail").
pub(super) fn of_governor(document: &Document, governor: TokenId, complement: TokenId) -> Option<Modality> {
    let word = document.token(governor);
    let to = has_to(document, complement);
    let gerund = document.token(complement).xpos == "VBG" && !to;
    match word.lemma.as_str() {
        "go" => return (to && word.xpos == "VBG").then_some(Modality::Future),
        // "has to do with ships" is no duty.
        "have" if concerns(document, complement) => return None,
        "have" => return to.then_some(Modality::Obligation),
        // "has got to sail", but not "got to sail"
        "get" => {
            let has = document.children_by(governor, Relation::Aux).any(|a| document.token(a).lemma == "have");
            return (has && to).then_some(Modality::Obligation);
        }
        // Liking is no wish, save in "would like".
        "like" | "love" | "prefer" => {
            let would = document.children_by(governor, Relation::Aux).any(|a| document.token(a).xpos == "MD");
            return would.then_some(Modality::Intended);
        }
        // "was able to sail" did sail.
        "able" => {
            let was = document.children_by(governor, Relation::Cop).any(|c| document.token(c).xpos == "VBD");
            return (!was).then_some(Modality::Possible);
        }
        "mean" | "stop" | "work" | "move" | "wait" if gerund => return None,
        "set" | "suppose" if word.upos == Upos::Verb && word.xpos != "VBN" => return None,
        _ => {}
    }
    lexicon::classes(word).iter().find_map(|class| infinitive_effect(*class, gerund))
}

/// "to do with ships": "do" without an object, with a "with".
fn concerns(document: &Document, verb: TokenId) -> bool {
    let with = |o: TokenId| document.children_by(o, Relation::Case).any(|c| document.token(c).lemma == "with");
    document.token(verb).lemma == "do"
        && document.child(verb, Relation::Obj).is_none()
        && document.children_by(verb, Relation::Obl).any(with)
}

/// Whether what the infinitive of a noun says is not yet so for whoever has what the noun names: "plan", "promise".
pub(super) fn opens_infinitive(noun: &Token) -> bool {
    lexicon::classes(noun).iter().any(|c| infinitive_effect(*c, false).is_some())
}

/// What a class does to an infinitive or gerund.
pub(super) fn infinitive_effect(class: Class, gerund: bool) -> Option<Modality> {
    match class {
        Class::Intended => Some(Modality::Intended),
        Class::Possible => Some(Modality::Possible),
        Class::Probable => Some(Modality::Probable),
        Class::Future => Some(Modality::Future),
        Class::Obligation => Some(Modality::Obligation),
        Class::Talk | Class::Accuse if gerund => Some(Modality::Possible),
        _ => None,
    }
}

/// Whether it is an infinitive with "to".
pub(super) fn has_to(document: &Document, verb: TokenId) -> bool {
    document.children_by(verb, Relation::Mark).any(|m| {
        // "admitted to being" is no infinitive.
        let next = document.tokens().get(m.index() + 1);
        document.token(m).lemma.eq_ignore_ascii_case("to") && next.is_none_or(|n| n.xpos != "VBG")
    }) || negation::shares_auxiliaries(document, verb) && document.token(verb).head.is_some_and(|h| has_to(document, h))
}

/// The modality that a word's auxiliaries and adverbs give it.
fn of_words(document: &Document, token: TokenId) -> Option<Modality> {
    let auxiliary = auxiliaries(document, token).into_iter().find_map(|a| of_auxiliary(document, token, a));
    let mut adverbs = adverbs(document, token).into_iter().flat_map(|a| lexicon::classes(document.token(a)));
    let adverb = adverbs.find_map(|class| match class {
        Class::Possible => Some(Modality::Possible),
        Class::Probable => Some(Modality::Probable),
        _ => None,
    });
    // "will probably sail" is probable, "may probably" stays possible.
    match (auxiliary, adverb) {
        (None | Some(Modality::Future), Some(adverb)) => Some(adverb),
        (auxiliary, _) => auxiliary
            .or_else(|| of_bare_infinitive(document, token))
            .or_else(|| is_scheduled(document, token).then_some(Modality::Future)),
    }
}

/// "sails tomorrow", "is sailing next week": a present with a time to come.
fn is_scheduled(document: &Document, token: TokenId) -> bool {
    let next = |t: TokenId| {
        // "the next day" is one of a story.
        document.children_by(t, Relation::Amod).any(|a| document.token(a).lemma.eq_ignore_ascii_case("next"))
            && document.child(t, Relation::Det).is_none()
    };
    let times = || document.children_by(token, Relation::Obl).chain(document.children_by(token, Relation::Advmod));
    let word = document.token(token);
    // "plans a journey next week": the journey is to come.
    let plans = [Class::Intended, Class::Opaque, Class::Expect].iter().any(|c| lexicon::is(word, *c));
    word.upos == Upos::Verb
        && !plans
        && context::is_present(document, token)
        && times().any(|t| document.token(t).lemma.eq_ignore_ascii_case("tomorrow") || next(t))
}

/// The adverbs of a word, and those in front of the conjunct before it where it has no subject of its own: "Perhaps it
/// leaked and *sank*".
fn adverbs(document: &Document, token: TokenId) -> Vec<TokenId> {
    let word = document.token(token);
    let mut found: Vec<TokenId> = document.children_by(token, Relation::Advmod).collect();
    if let Some(first) = word.head.filter(|_| word.relation == Relation::Conj)
        && document.child(token, Relation::Nsubj).is_none()
        && let Some(subject) = document.child(first, Relation::Nsubj)
    {
        found.extend(adverbs(document, first).into_iter().filter(|a| *a < subject));
    }
    found
}

/// The auxiliaries of a word, its own or those of the conjunct whose auxiliaries it shares.
fn auxiliaries(document: &Document, token: TokenId) -> Vec<TokenId> {
    match document.token(token).head {
        Some(head) if negation::shares_auxiliaries(document, token) => auxiliaries(document, head),
        _ => document.children_by(token, Relation::Aux).collect(),
    }
}

fn of_auxiliary(document: &Document, token: TokenId, auxiliary: TokenId) -> Option<Modality> {
    let perfect = auxiliaries(document, token).into_iter().any(|a| a > auxiliary && document.token(a).lemma == "have");
    match document.token(auxiliary).lemma.to_lowercase().as_str() {
        "will" | "shall" | "'ll" | "wo" => Some(Modality::Future),
        "may" | "might" | "can" | "could" | "ca" => Some(Modality::Possible),
        // "must have sailed" infers; "should have sailed" still says what was due.
        "must" if perfect => Some(Modality::Probable),
        "should" | "must" | "ought" | "need" => Some(Modality::Obligation),
        "would" | "'d" if !perfect && is_habitual(document, token) => None,
        "would" | "'d" if document.token(auxiliary).xpos == "MD" => {
            Some(if !perfect && is_future_in_the_past(document, token) {
                Modality::Future
            } else {
                Modality::Conditional
            })
        }
        _ => None,
    }
}

/// "said that it would sail", "would later sail": still to come then. Elsewhere "would" supposes a case.
fn is_future_in_the_past(document: &Document, token: TokenId) -> bool {
    let later = document.children_by(token, Relation::Advmod).any(|a| {
        matches!(
            document.token(a).lemma.to_lowercase().as_str(),
            "later" | "late" | "eventually" | "ultimately" | "subsequently" | "soon" | "finally" | "again"
        )
    });
    let goes_on = document.token(token).lemma == "go" && document.child(token, Relation::Xcomp).is_some();
    later || goes_on || context::follows_past(document, token)
}

/// "would often sail", "would sail every summer": a habit of the past.
fn is_habitual(document: &Document, token: TokenId) -> bool {
    let often = ["often", "always", "usually", "sometimes", "frequently", "regularly", "occasionally", "typically"];
    document.children(token).iter().any(|c| {
        let word = document.token(*c);
        match word.relation {
            Relation::Advmod => often.contains(&word.lemma.to_lowercase().as_str()),
            Relation::Obl => document
                .children_by(*c, Relation::Det)
                .any(|d| matches!(document.token(d).lemma.to_lowercase().as_str(), "every" | "each")),
            _ => false,
        }
    })
}

/// "is to sail" and headlines such as "Port to close" are still to come; "the aim is to sail" is intended.
fn of_bare_infinitive(document: &Document, token: TokenId) -> Option<Modality> {
    if !has_to(document, token) || document.token(token).upos != Upos::Verb {
        return None;
    }
    let subject = document.child(token, Relation::Nsubj);
    let copula = document.child(token, Relation::Cop).is_some();
    let root = document.token(token).head.is_none();
    match subject {
        Some(s) if copula => {
            let planned = lexicon::classes(document.token(s)).iter().find_map(|c| infinitive_effect(*c, false));
            Some(planned.unwrap_or(Modality::Future))
        }
        Some(_) if root => Some(Modality::Future),
        None if root => Some(Modality::Intended),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
