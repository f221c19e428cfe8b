//! What an entity is called, and what kind of thing it is.

use std::collections::BTreeMap;

use super::government::government_of;
use super::grouping::Group;
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::names::Name;
use crate::span::Span;
use crate::ud::{Relation, Upos};

/// The fullest proper name in the text, the first of several; else the words of the first description, without relative
/// clause, and what stands behind a comma or bracket. A description that opens with a possessive or relative pronoun ("its
/// union", "whose union") tells little alone, so one that does not comes before it.
///
/// A government that is described as one ("the Colombian government") is not called by its capital.
pub fn name(document: &Document, group: &Group, kind: EntityType) -> String {
    let government = group.government;
    let group = &group.mentions;
    let seated = |m: &&MentionId| government_of(document, **m).is_some();
    if let Some(described) = group.iter().find(seated).filter(|_| government) {
        return description(document, *described);
    }
    let mut fullest: Option<Name> = None;
    let of_kind = group.iter().filter(|m| document.mention(**m).kind == kind);
    let any = group.iter();
    for mention in of_kind.chain(any) {
        let Some(name) = Name::told(document.text(), document.tokens(), document.mention(*mention)) else { continue };
        if fullest.as_ref().is_none_or(|f| name.words.len() > f.words.len()) {
            fullest = Some(name);
        }
    }
    if let Some(name) = fullest {
        return one_line(name.span(document.tokens()).of(document.text()));
    }
    let described = |m: &&MentionId| document.mention(**m).form != MentionKind::Pronoun;
    let alone = |m: &&MentionId| {
        let opening = document.token(TokenId(document.mention(**m).tokens.start));
        !["PRP$", "WP$", "WP", "WDT"].contains(&opening.xpos.as_str())
    };
    let first = group.iter().filter(described).find(alone).or_else(|| group.iter().find(described)).or(group.first());
    first.map(|m| description(document, *m)).unwrap_or_default()
}

/// The words of a mention up to a relative clause, comma or bracket behind its head, without a possessive 's.
fn description(document: &Document, mention: MentionId) -> String {
    let m = document.mention(mention);
    let ends = |t: &u32| {
        let token = document.token(TokenId(*t));
        let clause = token.relation == Relation::Acl && token.head == Some(m.head);
        let first_of_clause = |c: TokenId| document.subtree(c).first() == Some(&TokenId(*t));
        let relative = document.children_by(m.head, Relation::Acl).any(|c| c > m.head && first_of_clause(c));
        // "the price of wheat, rice and maize"
        let joins = token.head.is_some_and(|h| document.token(h).relation == Relation::Conj && m.tokens.contains(&h.0));
        let stops = token.upos == Upos::Punct
            && !joins
            && [",", "(", "[", ":", ";", "\u{2014}", "\u{2013}"].contains(&token.form.as_str());
        let possessive = token.xpos == "POS" && token.head == Some(m.head);
        clause || relative || stops || possessive
    };
    let end = (m.head.0 + 1..m.tokens.end).find(ends).unwrap_or(m.tokens.end);
    let span = |t: u32| document.token(TokenId(t)).span;
    let words: Span = span(m.tokens.start).cover(span(end.max(m.tokens.start + 1) - 1));
    one_line(words.of(document.text()))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The type of the fullest name, or what most have of its length; else what most of the descriptions have, else most of all; of
/// several the first. `kinds` are those of all mentions.
pub fn kind(document: &Document, kinds: &[EntityType], group: &[MentionId]) -> EntityType {
    let length = |m: &MentionId| {
        Name::of(document.text(), document.tokens(), document.mention(*m)).map_or(0, |n| n.core().len())
    };
    let of_form = |form: MentionKind| group.iter().filter(move |m| document.mention(**m).form == form).copied();
    let named: Vec<(MentionId, usize)> = of_form(MentionKind::Name).map(|m| (m, length(&m))).collect();
    let fullest = named.iter().map(|(_, n)| *n).max();
    let fullest: Vec<MentionId> = named.iter().filter(|(_, n)| Some(*n) == fullest).map(|(m, _)| *m).collect();
    for mentions in [fullest, of_form(MentionKind::Nominal).collect(), of_form(MentionKind::Pronoun).collect()] {
        let mut counts: BTreeMap<EntityType, usize> = BTreeMap::new();
        for mention in &mentions {
            *counts.entry(kinds[mention.index()]).or_default() += 1;
        }
        let most = counts.values().max().copied();
        if let Some(first) = mentions.iter().find(|m| counts.get(&kinds[m.index()]).copied() == most) {
            return kinds[first.index()];
        }
    }
    EntityType::Abstract
}

/// "Ann", "Ann and Bo", "Ann, Bo and Cy".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
