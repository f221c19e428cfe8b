//! What hangs on the predicates of a clause, sorted by what it is.

use super::argument;
use super::attachment::belongs_to_verb;
use super::clause::{Clause, own_subject};
use super::coordination::conjuncts;
use super::grammar::number_range;
use super::grammar::{
    antecedent, clause_above, has, introducers, is_adverbial, is_passive, is_relative_clause, is_verb,
};
use super::grammar::{first_conjunct, leftmost, lower, opens_clause};
use super::reciprocal::each_other;
use super::{Role, relation, time, wordnet};
use crate::document::{Document, EntityType, TokenId};
use crate::ud::{Relation, Upos};

/// The dependents of all predicates of a clause, sorted by what they are.
#[derive(Default)]
pub(super) struct Dependents {
    /// Direct objects.
    pub(super) objects: Vec<TokenId>,
    /// Indirect objects.
    pub(super) indirect: Vec<TokenId>,
    /// A clause for an object.
    pub(super) clausal: Option<TokenId>,
    /// A predicate of subject or object without verb: "became *chair*".
    pub(super) secondary: Option<TokenId>,
    /// Obliques, with and without preposition.
    pub(super) obliques: Vec<TokenId>,
    /// Adverbs.
    pub(super) adverbs: Vec<TokenId>,
    /// Adverbial clauses.
    pub(super) clauses: Vec<TokenId>,
    /// A preposition without noun, whose noun the relative clause hangs on: "the ship we spoke *of*".
    pub(super) stranded: Option<TokenId>,
}

/// Gathers the dependents of a clause's predicates, with what it shares with clauses before it.
pub(super) fn dependents(document: &Document, clause: &Clause) -> Dependents {
    let links = clause.links();
    let mut found = Dependents::default();
    for link in &links {
        for child in document.children(*link).iter().copied() {
            if links.contains(&child) || links.iter().any(|l| document.dominates(child, *l)) {
                continue;
            }
            sort(document, child, &mut found);
        }
    }
    inherit(document, clause, &mut found);
    if found.objects.is_empty() && found.obliques.is_empty() && found.clausal.is_none() && found.secondary.is_none() {
        found.objects.extend(raised_object(document, clause.head));
    }
    if found.objects.is_empty() && found.clausal.is_none() {
        found.objects.extend(document.children(clause.head).iter().copied().find(|c| is_listed(document, *c)));
    }
    let nouns: Vec<TokenId> = clause.subject.iter().chain(&found.objects).chain(&found.obliques).copied().collect();
    for noun in nouns.into_iter().flat_map(|n| conjuncts(document, n)) {
        found.obliques.extend(document.children(noun).iter().copied().filter(|c| belongs_to_verb(document, *c)));
    }
    // What is the subject already is no object as well.
    found.objects.retain(|o| {
        clause.subject.is_none() || antecedent(document, *o) != clause.subject && clause.subject != Some(*o)
    });
    if let Some(preposition) = relation::stranded(document, clause.head) {
        found.obliques.retain(|o| *o != preposition);
        found.adverbs.retain(|a| *a != preposition);
    }
    // "took part in the talks": the noun is in the relation, and what it is complemented by belongs to both.
    if let Some(noun) = relation::idiom(document, clause.head) {
        found.objects.retain(|o| *o != noun);
        found.obliques.retain(|o| *o != noun);
        let prepositional = |c: &TokenId| !introducers(document, *c, Relation::Case).is_empty();
        found.obliques.extend(document.children_by(noun, Relation::Nmod).filter(prepositional));
    }
    // "each other" is one object, whatever the tree makes of its words.
    let twin = |o: &TokenId| {
        each_other(document, *o).is_some_and(|[first, second]| *o == first && !document.dominates(first, second))
    };
    found.objects.retain(|o| !twin(o));
    let ranges: Vec<_> = found.obliques.iter().filter_map(|o| number_range(document, *o, Relation::Case)).collect();
    found.obliques.retain(|o| !ranges.iter().any(|r| r.contains(&o.0)));
    recipient(document, clause.head, &mut found);
    relative_gap(document, clause, &mut found);
    for list in [&mut found.objects, &mut found.obliques, &mut found.adverbs, &mut found.clauses] {
        list.sort_unstable();
    }
    found
}

fn sort(document: &Document, child: TokenId, found: &mut Dependents) {
    let word = document.token(child);
    let Some(head) = word.head else { return };
    let predicate = has(document, head, Relation::Cop);
    match word.relation {
        // An object behind a preposition is an oblique by another name.
        Relation::Obj if !introducers(document, child, Relation::Case).is_empty() => found.obliques.push(child),
        Relation::Obj => found.objects.push(child),
        Relation::Iobj => found.indirect.push(child),
        Relation::Ccomp => found.clausal = found.clausal.or(Some(child)),
        // "is not going to": the infinitive is left out, and its "to" belongs to the verb.
        Relation::Xcomp if word.xpos == "TO" => {}
        Relation::Xcomp if !opens_clause(document, child) => found.secondary = found.secondary.or(Some(child)),
        Relation::Obl if predicate && argument::is_of_adjective(document, child) => {}
        Relation::Obl => found.obliques.push(child),
        Relation::Advmod => found.adverbs.push(child),
        Relation::Advcl => found.clauses.push(child),
        Relation::Acl if is_adverbial(document, child) => found.clauses.push(child),
        // "was a member in 1990": times say when the predicate holds, not which member.
        Relation::Nmod if predicate && child.0 > head.0 && is_time(document, child) => found.obliques.push(child),
        _ => {}
    }
}

/// A noun phrase behind the colon of a verb that has no other object: "The report lists: *rain*, wind and ice".
fn is_listed(document: &Document, child: TokenId) -> bool {
    let word = document.token(child);
    let verb = word.head.filter(|h| *h < child && is_verb(document, *h));
    let before = leftmost(document, child).0.checked_sub(1).map(TokenId);
    matches!(word.relation, Relation::Appos | Relation::Parataxis | Relation::List | Relation::Dep)
        && matches!(word.upos, Upos::Noun | Upos::Propn | Upos::Num)
        && !opens_clause(document, child)
        && verb.is_some()
        && before.is_some_and(|b| document.token(b).form == ":" && b.0.checked_sub(1).map(TokenId) == verb)
}

/// What a later verb shares with the first: what stands left of the first, and right of the last.
fn inherit(document: &Document, clause: &Clause, found: &mut Dependents) {
    for link in clause.links() {
        let word = document.token(link);
        if word.relation != Relation::Conj || own_subject(document, link).is_some() || !is_verb(document, link) {
            continue;
        }
        let Some(first) = word.head.filter(|f| is_verb(document, *f)) else { continue };
        let members = conjuncts(document, first);
        let last = members[members.len() - 1];
        for child in document.children(first).iter().copied() {
            let start = leftmost(document, child);
            let innermost = link == clause.head;
            match document.token(child).relation {
                // "a ship that Ann bought and sold"
                Relation::Obj
                    if child < first
                        && innermost
                        && antecedent(document, child).is_some()
                        && found.objects.is_empty()
                        && found.clausal.is_none() =>
                {
                    found.objects.push(child);
                }
                Relation::Obl if child < first && antecedent(document, child).is_none() => found.obliques.push(child),
                Relation::Obj if start > link && innermost && found.objects.is_empty() && found.clausal.is_none() => {
                    found.objects.push(child);
                }
                Relation::Obl if start > last && innermost => found.obliques.push(child),
                // "apply for and *get a visa*": the preposition is the first verb's alone.
                Relation::Obl
                    if child > last
                        && innermost
                        && start < last
                        && introducers(document, child, Relation::Case).iter().all(|c| *c < last)
                        && found.objects.is_empty()
                        && found.clausal.is_none() =>
                {
                    found.objects.push(child);
                }
                _ => {}
            }
        }
    }
}

/// The object of the last of several verbs that touch, for an earlier one that cannot do without: "*build* and sell ships".
fn raised_object(document: &Document, verb: TokenId) -> Option<TokenId> {
    let first = if document.token(verb).relation == Relation::Conj { document.token(verb).head? } else { verb };
    let members = conjuncts(document, first);
    let last = *members.last().filter(|l| **l > verb)?;
    let object = document.child(last, Relation::Obj).filter(|o| *o > last)?;
    let between = |t: TokenId| {
        let word = document.token(t);
        let joins = matches!(word.relation, Relation::Cc | Relation::Punct) || word.subtype == "prt";
        members.contains(&t) || joins && word.head.is_some_and(|h| members.contains(&h))
    };
    let touch = (verb.0 + 1..last.0).map(TokenId).all(between);
    let same_form = document.token(verb).xpos == document.token(last).xpos;
    let object_needed =
        wordnet::is_transitive(&document.token(verb).lemma.to_lowercase()) && !is_passive(document, verb);
    (touch && same_form && object_needed && introducers(document, object, Relation::Case).is_empty()).then_some(object)
}

/// Whether an oblique is no argument: its speaker's source, or a comparison in passing.
pub(super) fn is_aside(document: &Document, oblique: TokenId) -> bool {
    let preposition = lower(document, &introducers(document, oblique, Relation::Case));
    let stock = [
        "after all",
        "in fact",
        "of course",
        "for example",
        "for instance",
        "in turn",
        "in addition",
        "on hand",
        "at all",
        "at least",
        "at most",
        "at first",
        "at last",
        "in particular",
        "in general",
        "by far",
        "with respect",
        "with regard",
        "in relation",
        "in accordance",
        "in light",
        "in view",
        "in terms",
        "on behalf",
    ];
    let phrase = format!("{preposition} {}", document.token(oblique).form.to_lowercase());
    stock.contains(&phrase.as_str())
        || preposition.starts_with("according")
        || matches!(preposition.as_str(), "like" | "unlike")
}

pub(super) fn is_time(document: &Document, oblique: TokenId) -> bool {
    argument::is_time_phrase(document, oblique, &lower(document, &introducers(document, oblique, Relation::Case)))
}

/// Verbs that an as-phrase completes (Levin 1993, section 29).
const AS_WHAT: [&str; 24] = [
    "know",
    "describe",
    "regard",
    "see",
    "view",
    "identify",
    "define",
    "recognize",
    "recognise",
    "perceive",
    "portray",
    "depict",
    "characterize",
    "characterise",
    "classify",
    "treat",
    "serve",
    "act",
    "work",
    "pose",
    "function",
    "double",
    "diagnose",
    "refer",
];

/// The first oblique behind the verb that is no time, cause or concession.
pub(super) fn first_oblique(document: &Document, head: TokenId, given: &Dependents) -> Option<TokenId> {
    given.obliques.iter().copied().find(|o| {
        let preposition = lower(document, &introducers(document, *o, Relation::Case));
        let aside = matches!(
            argument::role(document, *o, &preposition),
            Some(Role::Time | Role::Cause | Role::Concession | Role::Comparison)
        );
        // "known as the Heron"
        let aside = aside && !(preposition == "as" && AS_WHAT.contains(&document.token(head).lemma.as_str()));
        let behind = introducers(document, *o, Relation::Case).last().copied().max(Some(*o)) > Some(head);
        behind && !aside && !is_aside(document, *o)
    })
}

/// The adverb that an intransitive verb has for object: "went badly".
pub(super) fn object_adverb(document: &Document, head: TokenId, given: &Dependents) -> Option<TokenId> {
    let filled = !given.objects.is_empty()
        || !given.indirect.is_empty()
        || given.clausal.is_some()
        || given.secondary.is_some()
        || first_oblique(document, head, given).is_some();
    let good = |a: &TokenId| {
        let word = document.token(*a);
        *a > head
            && matches!(word.upos, Upos::Adv | Upos::Adj)
            && word.xpos != "WRB"
            && !relation::SENTENTIAL.contains(&word.lemma.to_lowercase().as_str())
            && !time::is_time(document, *a)
            && !says_when(document, *a)
    };
    if filled || has(document, head, Relation::Expl) { None } else { given.adverbs.iter().copied().find(good) }
}

/// Of two objects behind a verb, the first is the recipient where it is a person or organization and the second none.
fn recipient(document: &Document, verb: TokenId, found: &mut Dependents) {
    let kind = |o: TokenId| document.mention_at(o).map(|m| document.mention(m).kind);
    let bearer = |o: TokenId| matches!(kind(o), Some(EntityType::Person | EntityType::Organization));
    if let [first, second] = found.objects[..]
        && found.indirect.is_empty()
        && verb < first
        && first < second
        && bearer(first)
        && !bearer(second)
    {
        found.objects.remove(0);
        found.indirect.push(first);
    }
}

/// The noun that "where", "when" or "why" stands for at the head of a relative clause.
pub(super) fn relative_adverb(document: &Document, adverb: TokenId) -> Option<TokenId> {
    let word = document.token(adverb);
    let clause = word.head.filter(|h| word.xpos == "WRB" && is_relative_clause(document, *h))?;
    document.token(clause).head.filter(|noun| *noun != adverb && document.token(*noun).upos != Upos::Verb)
}

/// Adverbs that say when.
const TIMES: [&str; 20] = [
    "now",
    "then",
    "today",
    "tomorrow",
    "yesterday",
    "tonight",
    "ago",
    "recently",
    "lately",
    "soon",
    "later",
    "earlier",
    "before",
    "afterwards",
    "afterward",
    "previously",
    "formerly",
    "currently",
    "nowadays",
    "since",
];

/// Whether an adverb says when, by itself or by what it is measured with: "four years later".
pub(super) fn says_when(document: &Document, adverb: TokenId) -> bool {
    let word = document.token(adverb);
    TIMES.contains(&word.lemma.to_lowercase().as_str()) || TIMES.contains(&word.form.to_lowercase().as_str())
}

/// Adverbs that say where.
pub(super) const PLACES: [&str; 14] = [
    "here",
    "there",
    "abroad",
    "overseas",
    "nearby",
    "elsewhere",
    "everywhere",
    "home",
    "upstairs",
    "downstairs",
    "inside",
    "outside",
    "ashore",
    "onshore",
];

/// A relative clause without pronoun has its noun for object: "the ship Ann bought".
fn relative_gap(document: &Document, clause: &Clause, given: &mut Dependents) {
    let top = clause.top();
    if let Some(noun) = shared_gap(document, clause).filter(|_| given.objects.is_empty() && given.clausal.is_none()) {
        given.objects.push(noun);
        return;
    }
    if !is_relative_clause(document, top) || own_subject(document, top).is_none() {
        return;
    }
    let Some(noun) = document.token(top).head else { return };
    let pronoun = document.subtree(top).into_iter().any(|t| {
        let word = document.token(t);
        matches!(word.xpos.as_str(), "WDT" | "WP" | "WP$" | "WRB") && clause_above(document, t) == Some(clause.head)
            || antecedent(document, t) == Some(noun)
    });
    let transitive = given.objects.is_empty() && given.clausal.is_none() && is_verb(document, clause.head);
    let stranded =
        |t: &TokenId| *t > clause.head && document.token(*t).upos == Upos::Adp && document.children(*t).is_empty();
    if !pronoun && transitive {
        given.stranded = given.obliques.iter().chain(&given.adverbs).copied().find(stranded);
        given.obliques.retain(|o| Some(*o) != given.stranded);
        given.adverbs.retain(|a| Some(*a) != given.stranded);
    }
    // "did what he did to Bo": what the pronoun stands for is this clause itself.
    let open = matches!(document.token(noun).xpos.as_str(), "WP" | "WDT");
    if open && given.stranded.is_none() && first_oblique(document, clause.head, given).is_some() {
        return;
    }
    // "the way Ann left": how she did.
    let spends =
        matches!(document.token(clause.head).lemma.as_str(), "spend" | "waste" | "save" | "lose" | "take" | "have");
    let manner = matches!(document.token(noun).lemma.as_str(), "way" | "manner" | "reason")
        || document.token(noun).lemma == "time" && !spends;
    if !pronoun && transitive && document.token(noun).upos != Upos::Verb && !finite_time(document, noun) && !manner {
        given.objects.push(noun);
    }
}

/// "a plan that Ann liked but *Bo has yet to accept*": the noun is the object of both.
fn shared_gap(document: &Document, clause: &Clause) -> Option<TokenId> {
    let top = clause.top();
    let first = first_conjunct(document, top);
    let own = document.child(top, Relation::Nsubj).is_some();
    if first == top || !own || !is_relative_clause(document, first) || !is_verb(document, clause.head) {
        return None;
    }
    let noun = document.token(first).head?;
    let object = |t: TokenId| antecedent(document, t) == Some(noun);
    document.children_by(first, Relation::Obj).any(object).then_some(noun)
}

/// "The day Ann left": the noun says when.
fn finite_time(document: &Document, noun: TokenId) -> bool {
    argument::is_time_phrase(document, noun, "")
}
