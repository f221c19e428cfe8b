//! Dates of birth and death behind a name.

use super::Rule;
use super::argument::{Place, trim};
use super::draft::{Draft, Part};
use super::grammar::is_name;
use super::nominal::{implied, is_kind, slot};
use crate::document::{Document, EntityType, TokenId};
use crate::ud::{Relation, Upos};

/// "Ann Berg (3 May 1901 – 8 June 1980)": two dates in brackets behind a person's name are those of birth and death. Two years
/// alone can be a term of office.
pub(super) fn life(document: &Document, head: TokenId, token: TokenId) -> Vec<Draft> {
    let number = |t: TokenId| document.token(t).upos == Upos::Num;
    let dash = |t: TokenId| {
        document
            .children_by(t, Relation::Case)
            .any(|c| matches!(document.token(c).form.as_str(), "\u{2013}" | "-" | "\u{2014}"))
    };
    // What else the brackets hold, such as how the name is spoken, can stand between.
    let name = |t: &TokenId| is_name(document, *t);
    let owner = std::iter::successors(Some(head), |t| document.token(*t).head).find(name);
    let owner = owner.filter(|o| is_kind(document, *o, EntityType::Person));
    let Some(head) = owner.filter(|o| number(token) && *o < token) else { return vec![] };
    let marks = |xpos: &str| (head.0..token.0).filter(|t| document.token(TokenId(*t)).xpos == xpos).count();
    if marks("-LRB-") <= marks("-RRB-") {
        return vec![];
    }
    let Some(end) = document.children_by(token, Relation::Nmod).find(|c| *c > token && number(*c) && dash(*c)) else {
        return vec![];
    };
    let Some(mark) = document.children_by(end, Relation::Case).next() else { return vec![] };
    // The trees of dates differ, their words do not: a day, a month and a year on each side of the dash.
    let dated = |t: &TokenId| {
        let word = document.token(*t);
        matches!(word.upos, Upos::Num | Upos::Propn)
            || matches!(word.form.as_str(), "," | "c." | "." | "ca." | "around")
    };
    let date = |mut tokens: Vec<TokenId>| {
        tokens.sort_unstable();
        trim(document, &mut tokens);
        let year = tokens.iter().copied().rfind(|t| number(*t)).unwrap_or(end);
        Part { head: year, tokens, clause: false }
    };
    let born = date((head.0 + 1..mark.0).rev().map(TokenId).take_while(dated).collect());
    let died = date((mark.0 + 1..document.tokens().len() as u32).map(TokenId).take_while(dated).collect());
    let month = |part: &Part| {
        part.tokens
            .iter()
            .any(|t| document.token(*t).form.starts_with(char::is_alphabetic) && document.token(*t).form.len() > 2)
    };
    let year = |part: &Part| part.tokens.iter().any(|t| number(*t) && document.token(*t).form.len() == 4);
    if !year(&born) || !year(&died) || !month(&born) && !month(&died) {
        return vec![];
    }
    let subject = || slot(document, head, Place::Subject);
    [("was born on", born), ("died on", died)]
        .map(|(relation, date)| {
            let relation = if month(&date) { relation.to_owned() } else { relation.replace(" on", " in") };
            let mut draft = implied(document, subject(), date.tokens.clone(), &relation, date, Rule::Apposition);
            draft.lemma = relation.replace("was born", "be bear").replace("died", "die");
            draft
        })
        .into()
}
