//! The claims of a clause: one for each of its subjects and objects.

use super::argument::{self, Conjuncts, Place, nominal, role};
use super::clause::{Clause, Kind};
use super::coordination::{conjuncts, is_open, split};
use super::draft::{Draft, Extra, Part, Traits};
use super::frame::{Frame, frame};
use super::grammar::{depth, first_conjunct, has, introducers, is_name, is_relative_clause, lower, opens_clause};
use super::object::{clausal_predicate, identified};
use super::{Rule, reciprocal};
use crate::document::{Document, TokenId};
use crate::ud::Relation;

/// The claims of a clause: one for each subject and object.
pub(super) fn drafts(document: &Document, clause: &Clause) -> Vec<Draft> {
    let Some(frame) = frame(document, clause) else { return vec![] };
    let mut subjects: Vec<Option<Part>> = match clause.subject {
        // "Ann (born in 1960) and Bo": the brackets are hers alone.
        Some(subject) if stands_before_conjuncts(document, subject, clause.head) => {
            vec![Some(nominal(document, subject, Place::Subject, Conjuncts::Split))]
        }
        Some(subject) => split(document, subject, Place::Subject).into_iter().map(Some).collect(),
        None => vec![None],
    };
    if subjects.len() > 1 && is_reciprocal(document, clause, &frame) {
        return reciprocal(document, clause, frame, &subjects);
    }
    if subjects.len() > 1 && matches!(frame.objects.as_slice(), [o] if reciprocal::is_each_other(document, o)) {
        return mutual(document, clause, &frame, &subjects);
    }
    subjects.retain(|s| s.as_ref().is_none_or(|s| !s.tokens.is_empty()));
    if let Some(members) = members(document, clause, &frame) {
        return members;
    }
    let objects: Vec<Option<Part>> =
        if frame.objects.is_empty() { vec![None] } else { frame.objects.iter().cloned().map(Some).collect() };
    let mut found: Vec<Draft> = clausal_predicate(document, clause).into_iter().collect();
    for (i, subject) in subjects.iter().enumerate() {
        for (j, object) in objects.iter().enumerate() {
            let object = object.clone().map(|o| identified(document, &o).unwrap_or(o));
            let mut draft = frame.draft(document, clause, subject.clone(), object);
            draft.traits.later_conjunct = i > 0 || j > 0;
            found.push(draft);
        }
    }
    found
}

/// Whether a clause in brackets stands between its subject and what that is joined to.
fn stands_before_conjuncts(document: &Document, subject: TokenId, verb: TokenId) -> bool {
    let next = document.child(subject, Relation::Conj);
    document.token(verb).relation == Relation::Parataxis && subject < verb && next.is_some_and(|n| verb < n)
}

/// "The winners were Ann and Bo": each is one of them.
fn members(document: &Document, clause: &Clause, frame: &Frame) -> Option<Vec<Draft>> {
    let named = conjuncts(document, clause.head);
    let subject = clause.subject.filter(|s| document.token(*s).xpos == "NNS" && !has(document, *s, Relation::Conj))?;
    let several = named.len() > 1
        && named.iter().all(|t| is_name(document, *t) && introducers(document, *t, Relation::Case).is_empty());
    if !several
        || is_open(document, &named)
        || frame.rule != Rule::Copula
        || named[1..].iter().any(|t| opens_clause(document, *t))
    {
        return None;
    }
    let whole = nominal(document, subject, Place::Subject, Conjuncts::Whole);
    let names = named.into_iter().map(|t| nominal(document, t, Place::Subject, Conjuncts::Split));
    let draft = |name: Part| {
        let mut draft = frame.draft(document, clause, Some(name), Some(whole.clone()));
        draft.implied = Some("is one of".to_owned());
        draft.lemma = "be".to_owned();
        draft
    };
    Some(names.map(draft).collect())
}

/// Whether the subjects of a clause do it to each other without a word that says so: "Ann and Bo met in Oslo".
fn is_reciprocal(document: &Document, clause: &Clause, frame: &Frame) -> bool {
    let place = frame.closing.is_some() && frame.objects.len() == 1 && clause.governors.is_empty();
    (frame.objects.is_empty() || place) && reciprocal::is_mutual(document, clause)
}

/// "Ann and Bo accused each other": Ann accused Bo, Bo accused Ann.
fn mutual(document: &Document, clause: &Clause, frame: &Frame, subjects: &[Option<Part>]) -> Vec<Draft> {
    let mut found = vec![];
    for subject in subjects {
        for object in subjects.iter().filter(|o| *o != subject) {
            let mut draft = frame.draft(document, clause, subject.clone(), object.clone());
            draft.traits.later_conjunct = true;
            found.push(draft);
        }
    }
    found
}

/// "Ann and Bo met": Ann met Bo.
fn reciprocal(document: &Document, clause: &Clause, mut frame: Frame, subjects: &[Option<Part>]) -> Vec<Draft> {
    if let (Some(closing), [object]) = (frame.closing.take(), frame.objects.as_slice()) {
        // The oblique that was the object is an argument again: "met at the station".
        frame.relation.retain(|t| !closing.tokens.contains(t));
        frame.lemmas.truncate(frame.lemmas.len() - closing.lemmas);
        let preposition = closing.tokens;
        let words = lower(document, &preposition);
        frame.extras.push(Extra { role: role(document, object.head, &words), part: object.clone(), preposition });
        frame.extras.sort_by_key(|e| e.part.tokens.first().copied());
        frame.objects.clear();
    }
    let mut found: Vec<Draft> = clausal_predicate(document, clause).into_iter().collect();
    for (i, subject) in subjects.iter().enumerate() {
        for object in subjects.iter().skip(i + 1) {
            let mut draft = frame.draft(document, clause, subject.clone(), object.clone());
            draft.traits.later_conjunct = i > 0;
            found.push(draft);
        }
    }
    found
}

impl Frame {
    fn draft(&self, document: &Document, clause: &Clause, subject: Option<Part>, object: Option<Part>) -> Draft {
        let rule = match clause.kind {
            Kind::Relative => Rule::RelativeClause,
            Kind::Participle => Rule::Participle,
            Kind::Controlled => Rule::ObjectControl,
            Kind::Purpose => Rule::Purpose,
            Kind::Nominal => Rule::Nominal,
            Kind::Main | Kind::Complement | Kind::Adverbial => self.rule,
        };
        Draft {
            predicate: clause.head,
            governors: clause.governors.clone(),
            subject: subject.map(|s| without_own(document, clause, s)),
            relation: self.relation.clone(),
            implied: None,
            lemma: self.lemmas.join(" "),
            object: object.map(|o| without_own(document, clause, o)),
            extras: self.extras.clone(),
            rule,
            traits: Traits {
                inherited_subject: clause.inherited,
                later_conjunct: false,
                later_predicate: document.token(clause.top()).relation == Relation::Conj,
                depth: depth(document, clause.head),
            },
        }
    }
}

/// The noun of a relative clause without that clause.
fn without_own(document: &Document, clause: &Clause, mut part: Part) -> Part {
    let top = first_conjunct(document, clause.top());
    let participle = clause.kind == Kind::Participle && document.token(top).relation == Relation::Acl;
    if (participle || is_relative_clause(document, top)) && document.token(top).head == Some(part.head) && !part.clause
    {
        let free = matches!(document.token(part.head).xpos.as_str(), "WP" | "WDT" | "WRB");
        // "only ships that carry coal": that they carry it is said of more than these.
        let only = |t: TokenId| document.token(t).form.eq_ignore_ascii_case("only");
        part.tokens.retain(|t| free || !document.dominates(top, *t) && !only(*t));
        argument::trim(document, &mut part.tokens);
    }
    part
}
