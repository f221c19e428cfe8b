//! The clauses of a sentence: which predicates carry claims, what they merge with, and who their subject is.

use super::clause_kind::is_gerund_clause;
use super::factuality;
use super::grammar::{
    antecedent, clause_above, first_conjunct, has, introducers, is_gerund, is_infinitive, is_passive,
};
use super::grammar::{is_adverbial, is_past_participle, is_relative_clause, is_verb, lower, opens_clause};
use super::grammar::{is_measured, is_prepositional, is_scheduled, leftmost, opens_bracket, set_off};
use super::reciprocal::each_other;
use crate::document::{Document, SentenceId, TokenId};
use crate::meanings::KEEPING;
use crate::ud::{Relation, Upos};

/// What kind of clause a predicate heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// "Ann left." Later conjuncts and loosely joined clauses too.
    Main,
    /// "Bo said that *Ann left*."
    Complement,
    /// "Ann, *who left*, ..."
    Relative,
    /// "the ship *built by Acme*", "Ann waved, *leaving Oslo*"
    Participle,
    /// "*When Ann left*, Bo stayed."
    Adverbial,
    /// "Ann left *to win time*."
    Purpose,
    /// "Bo ordered the crew *to leave*."
    Controlled,
    /// "Ann's *refusal to sign*"
    Nominal,
}

/// A clause that carries a claim.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// The innermost predicate.
    pub(super) head: TokenId,
    /// The predicates it merges with, outermost first.
    pub(super) governors: Vec<TokenId>,
    /// What kind it is.
    pub(super) kind: Kind,
    /// The head of its subject.
    pub(super) subject: Option<TokenId>,
    /// Whether the subject comes from another clause.
    pub(super) inherited: bool,
}

impl Clause {
    /// The outermost predicate, on which the subject hangs.
    pub(super) fn top(&self) -> TokenId {
        self.governors.first().copied().unwrap_or(self.head)
    }

    /// All predicates, outermost first.
    pub(super) fn links(&self) -> Vec<TokenId> {
        let mut links = self.governors.clone();
        links.push(self.head);
        links
    }
}

/// Prepositions whose gerund is what the verb is about: "talked about closing", not "gained by closing".
const MERGING: [&str; 8] = ["about", "of", "on", "from", "into", "at", "to", "against"];

/// Verbs whose object is what it takes their subject to do the gerund: "spent years on building a ship".
const SPENDING: [&str; 4] = ["spend", "waste", "devote", "invest"];

/// Verbs that name whom they address in an oblique, and that person then is to act: "pleaded with Bo to stay".
const ADDRESSING: [&str; 14] = [
    "appeal", "beckon", "call", "count", "depend", "gesture", "motion", "plead", "prevail", "push", "rely", "signal",
    "wait", "look",
];

/// The clauses of a sentence that carry claims of their own, in text order.
pub(super) fn clauses(document: &Document, sentence: SentenceId) -> Vec<Clause> {
    let heads: Vec<TokenId> = document
        .sentence_tokens(sentence)
        .filter(|t| opens_clause(document, *t) && !is_prepositional(document, *t))
        .collect();
    let mut merged = vec![];
    let mut found = vec![];
    for head in &heads {
        let governors = governors(document, *head);
        merged.extend(governors.iter().copied());
        found.push((*head, governors));
    }
    found.retain(|(head, _)| !merged.contains(head));
    found.into_iter().map(|(head, governors)| clause(document, head, governors)).collect()
}

fn clause(document: &Document, head: TokenId, mut governors: Vec<TokenId>) -> Clause {
    let top = governors.first().copied().unwrap_or(head);
    let own = own_subject(document, top);
    let subject = own.or_else(|| inverted_subject(document, top)).or_else(|| inherited_subject(document, top));
    // "It is hard to leave": the clause is what is judged, and "it" only holds its place.
    let subject = subject.filter(|s| {
        let held = has(document, top, Relation::Expl) && document.token(*s).relation == Relation::Csubj;
        !held || opens_clause(document, *s) && finite(document, *s) && document.token(top).upos == Upos::Adj
    });
    // "accused each other of lying": both did.
    let subject = match subject.filter(|s| each_other(document, *s).is_some()) {
        Some(_) => clause_above(document, top).and_then(|above| own_subject(document, above)),
        None => subject,
    };
    let kind = kind(document, top);
    if kind == Kind::Nominal
        && let Some(noun) = document.token(first_conjunct(document, top)).head
    {
        governors.insert(0, noun);
    }
    Clause { kind, head, governors, inherited: own.is_none(), subject }
}

/// The predicates above that share a claim with this one, outermost first.
fn governors(document: &Document, head: TokenId) -> Vec<TokenId> {
    let mut found = vec![];
    let mut at = head;
    while let Some(governor) = governor(document, at) {
        found.push(governor);
        at = governor;
    }
    found.reverse();
    found
}

fn governor(document: &Document, token: TokenId) -> Option<TokenId> {
    if own_subject(document, token).is_some() {
        return None;
    }
    let mut link = token;
    if document.token(token).relation == Relation::Conj {
        // "refused to sign or leave": the later verb hangs on the same governor as the first.
        link = first_conjunct(document, token);
        if finite(document, token) || own_subject(document, link).is_some() {
            return None;
        }
    }
    let head = document.token(link).head?;
    let merges = match document.token(link).relation {
        Relation::Xcomp => controller(document, head, link).is_none(),
        // "ended up working": the verb only says how it came about.
        Relation::Advcl
            if is_gerund(document, link) && !has(document, link, Relation::Mark) && has_particle_up(document, head) =>
        {
            true
        }
        Relation::Advcl if is_gerund_clause(document, link) => {
            let mark = lower(document, &introducers(document, link, Relation::Mark));
            link > head && MERGING.contains(&mark.as_str()) && controller(document, head, link).is_none()
        }
        // "is enough to win", "is too weak to win"
        Relation::Advcl if is_infinitive(document, link) => {
            document.token(head).upos == Upos::Adj
                && has(document, head, Relation::Cop)
                && own_subject(document, link).is_none()
                && link > head
        }
        _ => false,
    };
    (merges && (is_verb(document, head) || document.token(head).upos != Upos::Verb)).then_some(head)
}

/// "end up", "wind up"
fn has_particle_up(document: &Document, verb: TokenId) -> bool {
    matches!(document.token(verb).lemma.as_str(), "end" | "wind")
        && document.children_by(verb, Relation::Compound).any(|p| document.token(p).lemma == "up")
}

/// Whether a verb is finite: it carries tense itself or by an auxiliary.
pub(super) fn finite(document: &Document, token: TokenId) -> bool {
    let inflected = |t: TokenId| matches!(document.token(t).xpos.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    inflected(token)
        || document
            .children(token)
            .iter()
            .any(|c| matches!(document.token(*c).relation, Relation::Aux | Relation::Cop) && inflected(*c))
}

/// Who an infinitive's subject is where its governor has an object: "ordered *the crew* to leave".
pub(super) fn controller(document: &Document, governor: TokenId, complement: TokenId) -> Option<TokenId> {
    if is_passive(document, governor) {
        return None;
    }
    let mut objects = document.children(governor).iter().copied().filter(|c| {
        let relation = document.token(*c).relation;
        matches!(relation, Relation::Obj | Relation::Iobj)
    });
    if let Some(object) = objects.next() {
        return Some(object);
    }
    if !ADDRESSING.contains(&document.token(governor).lemma.as_str()) {
        return None;
    }
    let between = |c: &TokenId| *c > governor && *c < complement;
    document.children_by(governor, Relation::Obl).find(|c| {
        let preposition = lower(document, &introducers(document, *c, Relation::Case));
        between(c) && matches!(preposition.as_str(), "with" | "on" | "upon" | "to" | "for")
    })
}

fn kind(document: &Document, top: TokenId) -> Kind {
    let first = first_conjunct(document, top);
    let top = if document.token(top).relation == Relation::Conj && !has(document, top, Relation::Nsubj) {
        first
    } else {
        top
    };
    match document.token(top).relation {
        _ if is_relative_clause(document, top) => Kind::Relative,
        Relation::Ccomp | Relation::Csubj => Kind::Complement,
        Relation::Xcomp => Kind::Controlled,
        Relation::Acl if own_subject(document, top).is_some() => Kind::Complement,
        Relation::Acl if is_infinitive(document, top) => Kind::Nominal,
        Relation::Acl => Kind::Participle,
        Relation::Advcl if own_subject(document, top).is_some() => Kind::Adverbial,
        Relation::Advcl if is_infinitive(document, top) => Kind::Purpose,
        Relation::Advcl => Kind::Participle,
        _ => Kind::Main,
    }
}

/// The subject that hangs on a predicate itself.
pub(super) fn own_subject(document: &Document, token: TokenId) -> Option<TokenId> {
    let subjects = || {
        document.children(token).iter().copied().filter(|c| {
            matches!(document.token(*c).relation, Relation::Nsubj | Relation::Csubj)
                && (document.token(*c).subtype != "outer"
                    || !has(document, token, Relation::Cop)
                    || is_scheduled(document, token, *c))
        })
    };
    subjects().find(|s| document.token(*s).relation == Relation::Nsubj).or_else(|| subjects().next())
}

/// The subject behind the verb of a main clause that begins with a place: "In the harbour stood *a tower*".
fn inverted_subject(document: &Document, verb: TokenId) -> Option<TokenId> {
    let word = document.token(verb);
    let main = matches!(word.relation, Relation::Root | Relation::Parataxis | Relation::Ccomp);
    let finite = matches!(word.xpos.as_str(), "VBD" | "VBZ" | "VBP");
    let fronted = document.children(verb).iter().copied().find(|c| document.token(*c).upos != Upos::Punct)?;
    let place = document.token(fronted).relation == Relation::Obl && fronted < verb;
    let bare = !has(document, verb, Relation::Aux) && !has(document, verb, Relation::Expl);
    document.child(verb, Relation::Obj).filter(|o| main && finite && place && bare && *o > verb)
}

/// The subject that a clause takes over from where it stands in the sentence.
fn inherited_subject(document: &Document, top: TokenId) -> Option<TokenId> {
    let mut at = top;
    // Each step climbs, so a tree's height bounds the walk.
    loop {
        let word = document.token(at);
        let head = word.head?;
        if has(document, at, Relation::Expl) {
            return None;
        }
        match word.relation {
            Relation::Conj => {
                if let Some(subject) = own_subject(document, head) {
                    return Some(subject);
                }
                at = head;
            }
            Relation::Acl | Relation::Advcl if word.subtype == "relcl" => return relative_subject(document, at, head),
            Relation::Acl if is_adverbial(document, at) => {
                let governor = if opens_clause(document, head) { head } else { clause_above(document, at)? };
                if let Some(subject) = own_subject(document, governor) {
                    return Some(subject);
                }
                at = governor;
            }
            Relation::Acl if is_infinitive(document, at) => return possessor(document, head),
            Relation::Acl => return participle_subject(document, at, head),
            // "Ann Berg (born in 1960)"
            Relation::Parataxis if is_past_participle(document, at) && opens_bracket(document, at) => {
                return participle_subject(document, at, head).filter(|s| *s < at);
            }
            Relation::Xcomp => match controller(document, head, at).or_else(|| own_subject(document, head)) {
                Some(subject) => return Some(subject),
                None => at = head,
            },
            // "called it hard to believe": who believes is not said, and it is what is believed.
            Relation::Advcl if is_measured(document, at) && TOUGH.contains(&document.token(head).lemma.as_str()) => {
                return None;
            }
            // "made the crew ready to sail"
            Relation::Advcl if is_measured(document, at) => {
                let governor = document.token(head).head?;
                return controller(document, governor, head).or_else(|| own_subject(document, governor));
            }
            // "takes time to heal": what heals is the subject, and it means no end by it.
            Relation::Advcl if is_infinitive(document, at) && takes_time(document, head) => return None,
            Relation::Advcl => {
                let governor = if opens_clause(document, head) { head } else { clause_above(document, at)? };
                let mark = lower(document, &introducers(document, at, Relation::Mark));
                if MERGING.contains(&mark.as_str())
                    && is_gerund(document, at)
                    && !SPENDING.contains(&document.token(governor).lemma.as_str())
                    && (mark != "from" || KEEPING.contains(&document.token(governor).lemma.as_str()))
                    && let Some(object) = controller(document, governor, at)
                {
                    return Some(object);
                }
                // "one of the best, as measured by its sales": that it is so is measured.
                if mark == "as" && is_past_participle(document, at) {
                    return None;
                }
                // "By adding salt, the ice can be melted", "based upon having it": who does it is not said.
                let participle = is_past_participle(document, governor)
                    && own_subject(document, governor).is_none()
                    && !finite(document, governor);
                if is_gerund_clause(document, at)
                    && (mark == "by" && is_passive(document, governor) || !mark.is_empty() && participle)
                {
                    return None;
                }
                // "quoted the skipper as saying"
                if mark == "as"
                    && is_gerund(document, at)
                    && let Some(object) = controller(document, governor, at)
                {
                    return Some(object);
                }
                if let Some(subject) = own_subject(document, governor) {
                    // "After waiting, it is unfair to ask": it is not the asking that waits.
                    return Some(subject).filter(|s| document.token(*s).relation != Relation::Csubj);
                }
                at = governor;
            }
            // "a session that they hope will help": the subject of the complement stands before the relative clause.
            Relation::Ccomp if finite(document, top) && is_relative_clause(document, head) => {
                own_subject(document, head)?;
                return document.token(head).head;
            }
            // A complement without subject has its governor's where it is a gerund: "proposed closing the port".
            _ => return None,
        }
    }
}

/// Adjectives of an infinitive whose object is what they describe: "hard to believe" (Huddleston and Pullum 2002, page 1246).
const TOUGH: [&str; 12] = [
    "convenient",
    "dangerous",
    "difficult",
    "easy",
    "fun",
    "hard",
    "impossible",
    "interesting",
    "nice",
    "painful",
    "pleasant",
    "tough",
];

/// "take time", "took years"
fn takes_time(document: &Document, verb: TokenId) -> bool {
    document.token(verb).lemma == "take"
        && document
            .child(verb, Relation::Obj)
            .is_some_and(|o| document.token(o).lemma == "time" || super::time::is_time(document, o))
}

/// The subject of a relative clause that has none of its own: none, for a gap there is the object or an adverbial.
fn relative_subject(document: &Document, clause: TokenId, noun: TokenId) -> Option<TokenId> {
    let pronoun = document.children(clause).iter().any(|c| antecedent(document, *c).is_some());
    (!pronoun && !is_infinitive(document, clause)).then_some(noun)
}

/// Nouns whose gerund says what it was that somebody had: "difficulty getting a visa".
const UNDERGOING: [&str; 10] =
    ["difficulty", "trouble", "problem", "time", "experience", "fun", "luck", "success", "career", "year"];

/// Verbs that only say that their subject has what the noun says (Huddleston and Pullum 2002, pages 290 to 296), or tells of it.
const SUPPORTING: [&str; 14] = [
    "have", "make", "take", "hold", "reach", "express", "announce", "unveil", "develop", "devise", "launch", "form",
    "win", "keep",
];

/// Nouns whose infinitive is for others to do: "made a call to stop the war".
const ORDERING: [&str; 9] =
    ["call", "order", "request", "appeal", "demand", "invitation", "instruction", "command", "plea"];

/// Whose plan it is: "Ann's refusal to sign", "Ann has a plan to sign".
fn possessor(document: &Document, noun: TokenId) -> Option<TokenId> {
    let word = document.token(noun);
    let whose = document.children_by(noun, Relation::Nmod).find(|c| document.token(*c).subtype == "poss");
    let verb = word.head.filter(|v| word.relation == Relation::Obj && *v < noun && !has(document, *v, Relation::Iobj));
    let supported = |v: &TokenId| {
        SUPPORTING.contains(&document.token(*v).lemma.as_str())
            && !ORDERING.contains(&word.lemma.as_str())
            && factuality::opens_infinitive(word)
    };
    whose.or_else(|| {
        let verb = verb.filter(supported)?;
        own_subject(document, verb).or_else(|| inherited_subject(document, verb))
    })
}

/// The noun that a participle describes. Infinitives ("a plan to leave") and marked gerunds ("the trouble in leaving")
/// describe no bearer of theirs.
fn participle_subject(document: &Document, clause: TokenId, noun: TokenId) -> Option<TokenId> {
    let participle = is_gerund(document, clause) || is_past_participle(document, clause);
    if is_gerund(document, clause) && UNDERGOING.contains(&document.token(noun).lemma.as_str()) {
        return None;
    }
    // "Ann was a sailor, leaving Oslo each May": behind a comma it is of the subject.
    let bearer = own_subject(document, noun).filter(|_| {
        has(document, noun, Relation::Cop)
            && is_gerund(document, clause)
            && clause > noun
            && set_off(document, leftmost(document, clause))
    });
    (participle && !has(document, clause, Relation::Mark)).then_some(bearer.unwrap_or(noun))
}
