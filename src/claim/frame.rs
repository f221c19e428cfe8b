//! What a clause says: the dependents of its predicates, sorted into object and arguments.

use super::argument::{self, Conjuncts, Place, clause_role, nominal, role};
use super::clause::{Clause, controller};
use super::coordination::{attributes, split};
use super::dependents::relative_adverb;
use super::dependents::{Dependents, PLACES, dependents, first_oblique, is_aside, is_time, object_adverb, says_when};
use super::draft::{Extra, Part};
use super::grammar::{has, introducers, is_passive, is_verb, lower};
use super::grammar::{is_gerund, is_infinitive, is_prepositional, is_relative_clause, opens_clause, set_off};
use super::object::{complement_of_bare_noun, gerund_object, predicate_phrase, small_clause, subordinator};
use super::{Role, Rule, relation, time};
use crate::document::{Document, TokenId};
use crate::ud::{Relation, Upos};

/// The preposition that an oblique object left in the relation.
pub(super) struct Closing {
    pub(super) tokens: Vec<TokenId>,
    pub(super) lemmas: usize,
}

/// What the dependents of a clause's predicates are for its claims.
pub(super) struct Frame {
    pub(super) relation: Vec<TokenId>,
    pub(super) lemmas: Vec<String>,
    pub(super) objects: Vec<Part>,
    pub(super) closing: Option<Closing>,
    pub(super) extras: Vec<Extra>,
    pub(super) rule: Rule,
}

/// What a clause says; none where its head is no predicate.
pub(super) fn frame(document: &Document, clause: &Clause) -> Option<Frame> {
    let head = clause.head;
    let given = dependents(document, clause);
    let copular = !is_verb(document, head) && has(document, head, Relation::Cop);
    if !copular && !is_verb(document, head) {
        return None;
    }
    let apart = (!copular).then(|| object_adverb(document, head, &given)).flatten();
    let (relation, lemmas) = relation::words(document, clause, apart);
    let mut frame = Frame { relation, lemmas, objects: vec![], closing: None, extras: vec![], rule: Rule::Verb };
    let mut used = vec![];
    if copular {
        frame.copula(document, head, &given, &mut used);
    } else {
        frame.verb(document, head, &given, apart, &mut used);
    }
    frame.rest(document, head, &given, &used);
    // "There is a way": the word that stands for the subject belongs to the relation where nothing says where.
    let there = document.child(head, Relation::Expl).filter(|t| document.token(*t).lemma.eq_ignore_ascii_case("there"));
    if let Some(there) = there.filter(|_| frame.objects.is_empty()) {
        frame.relation.push(there);
        frame.relation.sort_unstable();
    }
    let passive = |l: &TokenId| is_passive(document, *l) || relation::shares_passive(document, *l);
    if !copular && clause.links().iter().any(passive) {
        frame.rule = Rule::Passive;
    }
    Some(frame)
}

impl Frame {
    fn copula(&mut self, document: &Document, head: TokenId, given: &Dependents, used: &mut Vec<TokenId>) {
        self.rule = Rule::Copula;
        let word = document.token(head);
        if is_verb(document, head) {
            return;
        }
        let case = introducers(document, head, Relation::Case);
        let phrase = predicate_phrase(document, head, &self.relation, Conjuncts::Whole);
        if let Some(complement) = complement_of_bare_noun(document, head, &case) {
            // "is in contact with Bo"
            self.relation.extend(case.iter().copied().chain([head]));
            self.relation.sort_unstable();
            self.lemmas.extend(case.iter().map(|t| document.token(*t).form.to_lowercase()));
            self.lemmas.push(word.lemma.clone());
            self.close(document, introducers(document, complement, Relation::Case));
            self.objects = split(document, complement, Place::Object);
            used.push(complement);
            return;
        }
        if !case.is_empty() {
            // "is in talks"
            self.close(document, case);
            self.objects = vec![Part { head, tokens: phrase, clause: false }];
            return;
        }
        let complement = given.obliques.iter().copied().find(|o| {
            *o > head
                && !introducers(document, *o, Relation::Case).is_empty()
                && !is_time(document, *o)
                && !is_aside(document, *o)
        });
        // "the best of friends": behind an article an adjective is a noun.
        if word.upos == Upos::Adj
            && !has(document, head, Relation::Det)
            && let Some(complement) = complement
        {
            // "is wary of banks"
            self.relation.extend(phrase);
            self.lemmas.push(word.lemma.clone());
            self.close(document, introducers(document, complement, Relation::Case));
            self.objects = split(document, complement, Place::Object);
            used.push(complement);
        } else if word.upos == Upos::Adj
            && let Some(gerund) = gerund_object(document, head, given)
        {
            // "is involved in building ships"
            self.relation.extend(phrase);
            self.lemmas.push(word.lemma.clone());
            self.close(document, introducers(document, gerund, Relation::Mark));
            let mut part = argument::clause(document, gerund);
            part.tokens.retain(|t| !self.relation.contains(t));
            self.objects = vec![part];
            used.push(gerund);
        } else if let Some(clause) = given.clausal.filter(|c| word.upos == Upos::Adj && *c > head) {
            // "is sure that Bo left"
            self.relation.extend(phrase);
            self.relation.sort_unstable();
            self.lemmas.push(word.lemma.clone());
            self.objects = vec![argument::clause(document, clause)];
            used.push(clause);
        } else if let Some(attributes) = attributes(document, head) {
            // "is a singer, a writer and a director"
            let first = predicate_phrase(document, head, &self.relation, Conjuncts::Split);
            self.objects = vec![Part { head, tokens: first, clause: false }];
            self.objects.extend(attributes);
        } else {
            self.objects = vec![Part { head, tokens: phrase, clause: false }];
        }
    }

    fn verb(
        &mut self,
        document: &Document,
        head: TokenId,
        given: &Dependents,
        apart: Option<TokenId>,
        used: &mut Vec<TokenId>,
    ) {
        let object = given.objects.first().copied();
        if let Some(clausal) = given.clausal {
            self.rule = Rule::Speech;
            let mut part = argument::clause(document, clausal);
            // "disagree over whether the port closed"
            let marks = introducers(document, clausal, Relation::Mark);
            if let [preposition, .., last] = marks[..]
                && document.token(last).form.eq_ignore_ascii_case("whether")
            {
                part.tokens.retain(|t| *t != preposition);
                self.close(document, vec![preposition]);
            }
            self.objects = vec![part];
            used.push(clausal);
            for addressee in object.iter().chain(given.indirect.first()) {
                self.argument(document, *addressee, Some(Role::Recipient));
                used.push(*addressee);
            }
        } else if let Some((object, predicate)) = object.and_then(|o| Some((o, small_clause(document, head, o)?))) {
            self.rule = Rule::VerbObject;
            let mut part = argument::clause(document, predicate);
            part.tokens.extend(nominal(document, object, Place::Object, Conjuncts::Whole).tokens);
            part.tokens.sort_unstable();
            self.objects = vec![part];
            used.push(object);
        } else if let Some(object) = object {
            self.rule = Rule::VerbObject;
            self.close(document, given.stranded.into_iter().collect());
            self.objects = split(document, object, Place::Object);
            used.push(object);
        } else if let Some(secondary) = given.secondary {
            self.rule = Rule::SecondaryPredicate;
            self.secondary(document, secondary);
            used.push(secondary);
        } else if let Some(indirect) = given.indirect.first().copied() {
            self.rule = Rule::VerbObject;
            self.objects = split(document, indirect, Place::Object);
            used.push(indirect);
        } else if let Some(oblique) = first_oblique(document, head, given) {
            self.rule = Rule::VerbOblique;
            self.close(document, introducers(document, oblique, Relation::Case));
            self.objects = split(document, oblique, Place::Object);
            used.push(oblique);
        } else if let Some(gerund) = gerund_object(document, head, given) {
            self.rule = Rule::VerbOblique;
            self.close(document, introducers(document, gerund, Relation::Mark));
            let mut part = argument::clause(document, gerund);
            part.tokens.retain(|t| !self.relation.contains(t));
            self.objects = vec![part];
            used.push(gerund);
        } else if let Some(adverb) = apart {
            self.objects = vec![nominal(document, adverb, Place::Object, Conjuncts::Whole)];
            used.push(adverb);
        }
    }

    /// A secondary predicate as the object: "became chair", "seemed wary of banks".
    fn secondary(&mut self, document: &Document, head: TokenId) {
        let case = introducers(document, head, Relation::Case);
        self.close(document, case);
        let tokens = argument::phrase(document, head, Place::Object, Conjuncts::Whole);
        self.objects = vec![Part { head, tokens, clause: false }];
    }

    /// Lets a preposition close the relation.
    fn close(&mut self, document: &Document, preposition: Vec<TokenId>) {
        if preposition.is_empty() {
            return;
        }
        self.lemmas.extend(preposition.iter().map(|t| document.token(*t).form.to_lowercase()));
        self.relation.extend(preposition.iter().copied());
        self.relation.sort_unstable();
        self.closing = Some(Closing { lemmas: preposition.len(), tokens: preposition });
    }

    fn argument(&mut self, document: &Document, head: TokenId, given: Option<Role>) {
        let preposition = introducers(document, head, Relation::Case);
        let words = lower(document, &preposition);
        let part = nominal(document, head, Place::Object, Conjuncts::Whole);
        if part.tokens.is_empty() {
            return;
        }
        // "with the first meeting set for May": the noun and its participle are a claim.
        let participle = document.children_by(part.head, Relation::Acl).find(|a| {
            words == "with"
                && part.tokens.contains(a)
                && !is_relative_clause(document, *a)
                && !has(document, *a, Relation::Mark)
        });
        let part = match participle {
            Some(verb) => Part { head: verb, clause: true, tokens: part.tokens },
            None => part,
        };
        self.extras.push(Extra { part, role: given.or_else(|| role(document, head, &words)), preposition });
    }

    /// Everything that the object did not take.
    fn rest(&mut self, document: &Document, head: TokenId, given: &Dependents, used: &[TokenId]) {
        for token in given.objects.iter().skip(1).chain(&given.obliques).copied().filter(|t| !used.contains(t)) {
            if !is_aside(document, token) {
                self.argument(document, token, None);
            }
        }
        for token in given.indirect.iter().copied().filter(|t| !used.contains(t)) {
            self.argument(document, token, Some(Role::Recipient));
        }
        if let Some(secondary) = given.secondary.filter(|s| !used.contains(s)) {
            self.argument(document, secondary, None);
        }
        for adverb in given.adverbs.iter().copied() {
            let inside = self.relation.contains(&adverb) || self.objects.iter().any(|o| o.tokens.contains(&adverb));
            if !used.contains(&adverb) && !inside {
                self.adverb(document, head, adverb);
            }
        }
        for clause in given.clauses.iter().filter(|c| !used.contains(c)) {
            self.clause(document, *clause);
        }
        // "ordered the crew *to leave*"
        let taken = |c: &TokenId| self.objects.iter().any(|o| o.tokens.contains(c));
        let controlled =
            |c: &TokenId| opens_clause(document, *c) && controller(document, head, *c).is_some() && !taken(c);
        let clauses: Vec<TokenId> = document.children_by(head, Relation::Xcomp).filter(controlled).collect();
        for clause in clauses {
            self.extras.push(Extra { part: argument::clause(document, clause), role: None, preposition: vec![] });
        }
        // "even after", "up until": what stands in front of the preposition modifies it.
        for extra in &mut self.extras {
            let Some(last) = extra.preposition.last().copied().filter(|l| *l < extra.part.head) else { continue };
            let in_front = extra.part.tokens.partition_point(|t| *t < last);
            extra.preposition.extend(extra.part.tokens.drain(..in_front));
            extra.preposition.sort_unstable();
        }
        self.extras.retain(|e| !e.part.tokens.is_empty());
        self.extras.sort_by_key(|e| e.part.tokens.first().copied());
    }

    /// Adverbs of time and place are arguments; what comments on the sentence is none.
    fn adverb(&mut self, document: &Document, head: TokenId, adverb: TokenId) {
        let word = document.token(adverb);
        if let Some(noun) = relative_adverb(document, adverb) {
            let mut part = nominal(document, noun, Place::Subject, Conjuncts::Split);
            part.tokens.retain(|t| *t == noun || !word.head.is_some_and(|clause| document.dominates(clause, *t)));
            argument::trim(document, &mut part.tokens);
            let role = if word.lemma == "when" { Role::Time } else { Role::Place };
            if word.lemma != "why" {
                self.extras.push(Extra { part, role: Some(role), preposition: vec![] });
            }
            return;
        }
        if matches!(word.xpos.as_str(), "WRB") || word.upos != Upos::Adv && word.upos != Upos::Noun {
            return;
        }
        let part = nominal(document, adverb, Place::Object, Conjuncts::Whole);
        let lemma = word.lemma.to_lowercase();
        let role = if time::is_time(document, adverb) || says_when(document, adverb) {
            Role::Time
        } else if PLACES.contains(&lemma.as_str()) {
            Role::Place
        } else if adverb > head && lemma.ends_with("ly") {
            Role::Manner
        } else {
            return;
        };
        self.extras.push(Extra { part, role: Some(role), preposition: vec![] });
    }

    fn clause(&mut self, document: &Document, head: TokenId) {
        if is_prepositional(document, head) {
            let mut tokens = document.subtree(head);
            argument::trim(document, &mut tokens);
            if tokens.len() < 2 || set_off(document, tokens[0]) {
                return;
            }
            self.extras.push(Extra { part: Part { head, tokens, clause: false }, role: None, preposition: vec![] });
            return;
        }
        let preposition = subordinator(document, head);
        let words = lower(document, &preposition);
        let role = match clause_role(&words) {
            None if is_infinitive(document, head) && matches!(words.as_str(), "to" | "in order to" | "so as to") => {
                Some(Role::Purpose)
            }
            // "quoted Ann as saying"
            Some(_) if words == "as" && is_gerund(document, head) => None,
            // "was arrested for stealing a ship"
            None if is_gerund(document, head) && !words.is_empty() => None,
            None => return,
            role => role,
        };
        let part = argument::clause(document, head);
        let tokens: Vec<TokenId> = part.tokens.into_iter().filter(|t| !preposition.contains(t)).collect();
        if !tokens.is_empty() {
            self.extras.push(Extra { part: Part { head, tokens, clause: true }, role, preposition });
        }
    }
}
