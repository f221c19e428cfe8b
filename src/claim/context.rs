//! What the clause around a claim does to it: conditions, questions, orders, purposes, and the verbs, adjectives and
//! nouns whose complement it is.

mod adverbial;

use self::adverbial::of_adverbial;
use super::Modality;
use super::clause_kind::{self, is_direct_question, is_imperative, is_inverted_question};
use super::clause_kind::{is_gerund_clause, is_marked_condition};
use super::factuality;
use super::lexicon::{self, Class};
use super::negation::negated;
use crate::document::{Document, SentenceId, TokenId};
use crate::ud::{Relation, Upos};

/// A change of polarity, and a modality where there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Effect {
    /// Whether it turns yes into no.
    pub negative: bool,
    /// The modality that it gives.
    pub modality: Option<Modality>,
}

impl Effect {
    const NONE: Effect = Effect { negative: false, modality: None };

    fn of(modality: Modality) -> Effect {
        Effect { negative: false, modality: Some(modality) }
    }

    fn flipped(self, flip: bool) -> Effect {
        Effect { negative: self.negative != flip, ..self }
    }
}

/// The effect of everything above the outermost word of a claim.
pub(super) fn around(document: &Document, top: TokenId) -> Effect {
    if is_imperative(document, top) {
        return Effect::of(Modality::Intended);
    }
    let at = first_conjunct(document, top);
    if let Some(noun) = outer_noun(document, at) {
        let outer = around_outer(document, top);
        return match outer.modality {
            Some(Modality::Conditional | Modality::Question) => outer,
            _ => of_finite(document, noun, negated(document, noun)),
        };
    }
    around_outer(document, top)
}

/// The effect of what is above a clause, whatever its own subject is.
pub(super) fn around_outer(document: &Document, top: TokenId) -> Effect {
    let at = first_conjunct(document, top);
    let word = document.token(at);
    let Some(head) = word.head else { return of_main_clause(document, top, at) };
    match word.relation {
        Relation::Ccomp | Relation::Csubj | Relation::Xcomp => {
            under_outer(document, head, of_complement(document, head, at))
        }
        Relation::Acl if word.subtype != "relcl" => match of_noun(document, head, at) {
            Effect::NONE => of_sought(document, head, &[Modality::Question, Modality::Conditional]),
            effect => effect,
        },
        Relation::Acl => of_sought(document, head, &[Modality::Question, Modality::Conditional, Modality::Intended]),
        Relation::Advcl if word.subtype != "relcl" => of_adverbial(document, head, at),
        Relation::Parataxis => of_main_clause(document, top, at),
        // A quoted question in any slot: "examples such as 'Did it sink?'"
        Relation::Obj | Relation::Obl | Relation::Nmod | Relation::Appos | Relation::Dep => {
            of_main_clause(document, top, at)
        }
        _ => Effect::NONE,
    }
}

/// "The claim is that it sank": the noun whose clause is the predicate.
pub(super) fn outer_noun(document: &Document, clause: TokenId) -> Option<TokenId> {
    let noun = document.children(clause).iter().copied().find(|c| document.token(*c).subtype == "outer")?;
    let finite = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["that"]))
        || is_bare_finite(document, clause);
    (finite && document.token(noun).upos == Upos::Noun).then_some(noun)
}

/// Whether a clause looks forward from the past, by the sequence of tenses: the complement of a verb in the past ("said
/// that it would sail"), a clause below one ("met Bo, who would help"), a sentence that goes on from one.
pub(super) fn follows_past(document: &Document, token: TokenId) -> bool {
    let at = first_conjunct(document, token);
    let word = document.token(at);
    let Some(head) = word.head else {
        return at != token && is_past(document, at)
            || !is_quoted(document, token) && sentence_before_is_past(document, token);
    };
    match word.relation {
        Relation::Ccomp | Relation::Csubj => {
            is_past(document, head)
                || document.token(head).xpos == "VBN"
                // "saying that it would sail": the tense is further up.
                || document.token(head).xpos == "VBG" && document.token(head).head.is_some_and(|h| is_past(document, h))
        }
        Relation::Acl if word.subtype != "relcl" => true,
        Relation::Acl | Relation::Advcl | Relation::Appos => {
            let mut above = Some(head);
            while let Some(t) = above.filter(|t| !matches!(document.token(*t).upos, Upos::Verb)) {
                above = document.token(t).head;
            }
            above.is_some_and(|t| is_past(document, t))
        }
        _ => false,
    }
}

/// Whether a predicate is in a past tense: "sailed", "was", "had sailed".
fn is_past(document: &Document, predicate: TokenId) -> bool {
    let past = |t: TokenId| document.token(t).xpos == "VBD";
    past(predicate)
        || document
            .children_by(predicate, Relation::Cop)
            .chain(document.children_by(predicate, Relation::Aux))
            .any(past)
}

fn sentence_before_is_past(document: &Document, token: TokenId) -> bool {
    let before = document.sentence_of(token).0.checked_sub(1).map(SentenceId);
    before.is_some_and(|s| is_past(document, document.root(s)))
}

/// Whether a quotation is open at a token, by the marks since its paragraph began.
fn is_quoted(document: &Document, token: TokenId) -> bool {
    let sentences = &document.sentences()[..=document.sentence_of(token).index()];
    let first = sentences.iter().rfind(|s| s.starts_paragraph).map_or(0, |s| s.tokens.start);
    (first..token.0).filter(|t| clause_kind::is_quote(&document.token(TokenId(*t)).form)).count() % 2 == 1
}

pub(super) fn first_conjunct(document: &Document, token: TokenId) -> TokenId {
    let mut at = token;
    while let (Relation::Conj, Some(head)) = (document.token(at).relation, document.token(at).head) {
        at = head;
    }
    at
}

/// A condition or question over the governing word lies over its complement too ("if Ann says that it sank").
fn under_outer(document: &Document, head: TokenId, effect: Effect) -> Effect {
    match above(document, head).modality {
        Some(m @ (Modality::Conditional | Modality::Question)) => Effect { modality: Some(m), ..effect },
        _ => effect,
    }
}

/// What is known of a governing word, read as a claim of its own with the governors that it is merged with.
fn above(document: &Document, head: TokenId) -> Effect {
    let mut governors = vec![];
    let mut at = head;
    while let (Relation::Xcomp, Some(next)) = (document.token(at).relation, document.token(at).head) {
        if document.child(next, Relation::Obj).is_some() {
            break;
        }
        governors.insert(0, next);
        at = next;
    }
    factuality::read(document, head, &governors)
}

fn of_complement(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    if is_hard_to_see(document, head) {
        return Effect { negative: true, modality: Some(Modality::Possible) };
    }
    let infinite = document.token(clause).relation == Relation::Xcomp
        || factuality::has_to(document, clause)
        || is_gerund_clause(document, clause);
    let asked = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["whether", "if"]));
    if asked || is_direct_question(document, clause) {
        return Effect::of(Modality::Question);
    }
    if infinite {
        of_infinitive(document, head, clause)
    } else {
        of_finite(document, head, negated(document, head) || is_refused(document, head))
    }
}

/// "plans to say that it sank", "may show that it sank": not yet said or shown. What I "must say" or "can tell", I say.
fn is_unrealised(document: &Document, verb: TokenId) -> bool {
    let subject = document.child(verb, Relation::Nsubj).or_else(|| {
        let governor = document.token(verb).head.filter(|_| document.token(verb).relation == Relation::Xcomp);
        governor.and_then(|h| document.child(h, Relation::Nsubj))
    });
    document.token(verb).upos == Upos::Verb
        && !subject.is_some_and(|s| is_lemma(document, s, &["i", "we", "you"]))
        && matches!(
            above(document, verb).modality,
            Some(Modality::Intended | Modality::Possible | Modality::Obligation | Modality::Probable)
        )
}

/// "refused to say that it sank": as little said as "did not say".
fn is_refused(document: &Document, verb: TokenId) -> bool {
    let word = document.token(verb);
    word.relation == Relation::Xcomp
        && word.head.is_some_and(|h| lexicon::is(document.token(h), Class::Failing) && !negated(document, h))
}

/// "hard to see Ann leaving": negative and only possible.
fn is_hard_to_see(document: &Document, seen: TokenId) -> bool {
    let word = document.token(seen);
    is_lemma(document, seen, &["see", "imagine", "believe", "envision", "picture", "envisage"])
        && matches!(word.relation, Relation::Csubj | Relation::Xcomp | Relation::Ccomp | Relation::Advcl)
        && word.head.is_some_and(|h| is_lemma(document, h, &["hard", "difficult", "impossible", "tough"]))
}

fn of_infinitive(document: &Document, head: TokenId, clause: TokenId) -> Effect {
    let word = document.token(head);
    let not = negated(document, head);
    let from = document.children_by(clause, Relation::Mark).any(|m| is_lemma(document, m, &["from"]));
    // "kept the crew waiting" holds nobody back.
    let failing = lexicon::is(word, Class::Failing)
        && (from || factuality::has_to(document, clause) || word.lemma == "prevent" || word.upos != Upos::Verb);
    if failing {
        let outer = above(document, head);
        return Effect { negative: !outer.negative, modality: outer.modality };
    }
    match factuality::of_governor(document, head, clause) {
        Some(_) if word.lemma == "have" && document.child(head, Relation::Obj).is_some() => above(document, head),
        Some(modality) => Effect::of(modality).flipped(not != is_lemma(document, head, &["unlikely", "improbable"])),
        // "paid the crew to leave": what one is brought to do is not said to be done, unless the verb says so.
        None if is_told_to(document, head, clause) => Effect::of(Modality::Intended).flipped(not),
        // "made the crew leave": as true as the making.
        None if matches!(word.upos, Upos::Verb | Upos::Aux) => above(document, head),
        None => Effect::NONE,
    }
}

/// An infinitive with "to" whose subject is the object of a verb that does not bring it about.
fn is_told_to(document: &Document, verb: TokenId, clause: TokenId) -> bool {
    let word = document.token(verb);
    word.upos == Upos::Verb
        && factuality::has_to(document, clause)
        && document.child(verb, Relation::Obj).is_some()
        && !lexicon::is(word, Class::Implicative)
}

/// What a word does to its finite clause. `not`: whether the word is denied.
fn of_finite(document: &Document, head: TokenId, not: bool) -> Effect {
    let word = document.token(head);
    for class in lexicon::classes(word) {
        // "Ann is sure that": hers; "it is certain that": likely.
        let hers = word.upos != Upos::Adj || document.child(head, Relation::Expl).is_none();
        let open = if not { Effect::of(Modality::Possible) } else { Effect::NONE };
        return match class {
            // "no evidence that it sank"
            Class::Evidence | Class::Suggestion if not && word.upos == Upos::Noun => Effect::NONE.flipped(true),
            Class::Report | Class::Evidence if !not && is_unrealised(document, head) => Effect::of(Modality::Possible),
            Class::Report | Class::Evidence => open,
            // Verbs of coming to know by evidence keep their complement true only where they are not denied: semifactives
            // (Karttunen 1971, "Some observations on factivity").
            Class::Know if not && is_lemma(document, head, &["find", "hear", "see"]) => Effect::of(Modality::Possible),
            Class::Know => Effect::NONE,
            Class::Belief if hers => Effect::NONE.flipped(not),
            Class::Hope | Class::Suggestion => Effect::of(Modality::Possible),
            Class::Expect => Effect::of(Modality::Future).flipped(not),
            Class::Deny if not => Effect::of(Modality::Possible),
            Class::Deny => Effect::NONE.flipped(true),
            Class::Doubt if not => Effect::NONE,
            Class::Doubt => Effect::of(Modality::Possible).flipped(true),
            Class::Ask => Effect::of(Modality::Question),
            Class::Demand if is_lemma(document, head, &["recommend", "recommendation", "require", "requirement"]) => {
                Effect::of(Modality::Obligation)
            }
            Class::Demand => Effect::of(Modality::Intended).flipped(not),
            _ => continue,
        };
    }
    let unlikely = is_lemma(document, head, &["unlikely", "improbable", "impossible"]);
    if lexicon::is(word, Class::Failing) {
        return Effect::of(Modality::Possible).flipped(!not);
    }
    // Verbs of wanting take infinitives; with a clause they are others: "means that it sank".
    let wanting = |c: &&Class| **c != Class::Intended || word.upos != Upos::Verb;
    let classes = lexicon::classes(word).iter().filter(wanting);
    match classes.into_iter().find_map(|c| factuality::infinitive_effect(*c, false)) {
        Some(modality) => Effect::of(modality).flipped(not != unlikely),
        // "may mean that it sank", "it is not true that it sank"
        None if word.upos == Upos::Adj => Effect { modality: above(document, head).modality, negative: not },
        None if not => Effect::of(Modality::Possible),
        None => Effect { negative: false, modality: above(document, head).modality.filter(|m| *m != Modality::Future) },
    }
}

/// "Do you know a song that praises ships?", "if a ship that leaks sails": a clause about a thing that is not said to be
/// there is as open as the clause that looks for it.
fn of_sought(document: &Document, noun: TokenId, kept: &[Modality]) -> Effect {
    let word = document.token(noun);
    let article = document.child(noun, Relation::Det).map(|d| document.token(d).lemma.to_lowercase());
    let open = match article.as_deref() {
        Some("a" | "an" | "any" | "some") => true,
        Some(_) => false,
        None => is_lemma(document, noun, &["someone", "somebody", "something", "anyone", "anybody", "anything"]),
    };
    let looked_for = matches!(word.relation, Relation::Obj | Relation::Nsubj | Relation::Obl | Relation::Nmod);
    let Some(head) = word.head.filter(|_| open && looked_for && word.upos != Upos::Propn) else { return Effect::NONE };
    let verbal = document.token(head).upos == Upos::Verb || document.child(head, Relation::Cop).is_some();
    if !verbal {
        return of_sought(document, head, kept);
    }
    above(document, head).modality.filter(|m| kept.contains(m)).map_or(Effect::NONE, Effect::of)
}

fn of_noun(document: &Document, noun: TokenId, clause: TokenId) -> Effect {
    let word = document.token(noun);
    let not = noun_denied(document, noun);
    let infinitive = factuality::has_to(document, clause);
    let marks: Vec<TokenId> = document.children_by(clause, Relation::Mark).collect();
    if marks.iter().any(|m| is_lemma(document, *m, &["whether", "if"])) {
        return Effect::of(Modality::Question);
    }
    if infinitive {
        if lexicon::is(word, Class::Failing) {
            return Effect::NONE.flipped(!not);
        }
        let effect = lexicon::classes(word).iter().find_map(|c| factuality::infinitive_effect(*c, false));
        // "the first to sail" sailed; "a book to read" is for reading.
        return match effect {
            Some(modality) => Effect::of(modality).flipped(not),
            None if is_ranked(document, noun) => Effect::NONE,
            None => Effect::of(Modality::Intended).flipped(not),
        };
    }
    let finite = marks.iter().any(|m| is_lemma(document, *m, &["that"])) || is_bare_finite(document, clause);
    if finite {
        return of_finite(document, noun, not);
    }
    if marks.is_empty() {
        // A participle: "the crew leaving". Under "hard to see" it belongs to the seeing.
        let seen = word.head.filter(|_| word.relation == Relation::Obj);
        return match seen.filter(|v| is_hard_to_see(document, *v)) {
            Some(_) => Effect { negative: true, modality: Some(Modality::Possible) },
            None => Effect::NONE,
        };
    }
    if lexicon::is(word, Class::Failing) {
        return Effect::NONE.flipped(!not);
    }
    let effect = lexicon::classes(word).iter().find_map(|c| factuality::infinitive_effect(*c, true));
    effect.map_or(Effect::NONE, |m| Effect::of(m).flipped(not))
}

/// "fears it would sink": finite, without a subordinator.
pub(super) fn is_bare_finite(document: &Document, clause: TokenId) -> bool {
    let tensed = |t: TokenId| matches!(document.token(t).xpos.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    document.child(clause, Relation::Mark).is_none()
        && document.child(clause, Relation::Nsubj).is_some()
        && (tensed(clause)
            || document
                .children(clause)
                .iter()
                .any(|c| matches!(document.token(*c).relation, Relation::Aux | Relation::Cop) && tensed(*c)))
}

/// "no evidence", "did not find evidence", "denied claims": the noun's clause is denied with it.
fn noun_denied(document: &Document, noun: TokenId) -> bool {
    let word = document.token(noun);
    let by_governor = word.head.is_some_and(|h| {
        matches!(word.relation, Relation::Obj | Relation::Nsubj)
            && matches!(document.token(h).upos, Upos::Verb)
            && (document.child(h, Relation::Expl).is_some() || word.relation == Relation::Obj)
            && (negated(document, h) || lexicon::is(document.token(h), Class::Deny))
    });
    by_governor
        || negated(document, noun)
        || document.children_by(noun, Relation::Case).any(|c| is_lemma(document, c, &["without"]))
}

/// "the first", "the only", "the youngest": a noun picked out by rank.
fn is_ranked(document: &Document, noun: TokenId) -> bool {
    let ranks = |t: TokenId| {
        let word = document.token(t);
        word.feats.is("Degree", "Sup")
            || word.xpos == "JJS"
            || word.feats.is("NumType", "Ord")
            || is_lemma(document, t, &["first", "second", "third", "last", "latest", "only", "next", "sole"])
    };
    ranks(noun) || document.children_by(noun, Relation::Amod).any(ranks)
}

/// `top` is a conjunct of `clause`, or the clause itself.
fn of_main_clause(document: &Document, top: TokenId, clause: TokenId) -> Effect {
    if is_marked_condition(document, clause) {
        return Effect::of(Modality::Conditional);
    }
    let asked = is_inverted_question(document, top) || is_direct_question(document, clause);
    if asked { Effect::of(Modality::Question) } else { Effect::NONE }
}

pub(super) fn is_lemma(document: &Document, token: TokenId, lemmas: &[&str]) -> bool {
    let lemma = document.token(token).lemma.to_lowercase();
    lemmas.contains(&lemma.as_str())
}
