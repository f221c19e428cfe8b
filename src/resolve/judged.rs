//! Judgements of a person on the entities of a document.

use std::collections::BTreeSet;

use super::grouping::Groups;
use super::overrides::{Judgement, Override};
use super::places::key;
use super::{Entity, Member, Reason};
use crate::document::{Document, MentionId, MentionKind};
use crate::names::Name;

/// Splits what is not the same and joins what is; new names are for [`super::naming`].
pub fn apply(groups: &mut Groups<'_>, overrides: &[Override]) {
    let document = groups.document.id().to_owned();
    let held = |judgement: Judgement| {
        overrides.iter().filter(move |o| o.judgement == judgement).filter(|o| o.holds_in(&document)).collect::<Vec<_>>()
    };
    for o in held(Judgement::NotSame) {
        split(groups, o);
    }
    let apart = held(Judgement::NotSame);
    for o in held(Judgement::Same) {
        let called =
            |words: &str| (0..groups.all.len()).filter(|g| group_is_called(groups, *g, words)).collect::<Vec<_>>();
        let all: BTreeSet<usize> = called(&o.first).into_iter().chain(called(&o.second)).collect();
        let mut all = all.into_iter();
        let Some(first) = all.next() else { continue };
        for other in all {
            let parted = |a: &str, b: &str| group_is_called(groups, first, a) && group_is_called(groups, other, b);
            if !apart.iter().any(|n| parted(&n.first, &n.second) || parted(&n.second, &n.first)) {
                groups.join(first, other, Some(Reason::Override));
            }
        }
    }
}

/// Takes the mentions of one name out of a group that has both. A pronoun or description goes with the name before it.
fn split(groups: &mut Groups<'_>, o: &Override) {
    for group in 0..groups.all.len() {
        let mentions = groups.all[group].mentions.clone();
        let has = |words: &str| mentions.iter().any(|m| is_named(groups, *m, words));
        if !has(&o.first) || !has(&o.second) || key(&o.first) == key(&o.second) {
            continue;
        }
        let mut out = BTreeSet::new();
        let mut with_second = false;
        for mention in &mentions {
            let named = groups.document.mention(*mention).form != MentionKind::Pronoun;
            if is_named(groups, *mention, &o.second) {
                with_second = true;
            } else if is_named(groups, *mention, &o.first) || named && groups.names[mention.index()].is_some() {
                with_second = false;
            }
            if with_second {
                out.insert(*mention);
            }
        }
        groups.take(group, &out);
        groups.push(out.into_iter().collect());
    }
}

/// Whether a mention, or the name in it, has these words.
fn is_named(groups: &Groups<'_>, mention: MentionId, words: &str) -> bool {
    has_words(groups.document, mention, words)
}

/// Whether a mention, or the name in it, has these words, article and possessive aside.
fn has_words(document: &Document, mention: MentionId, words: &str) -> bool {
    let text = document.mention_text(mention);
    let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("\u{2019}s")).unwrap_or(text);
    let name = || Name::of(document.text(), document.tokens(), document.mention(mention));
    key(text) == key(words) || name().is_some_and(|n| key(&n.words.join(" ")) == key(words))
}

/// Whether a group has a mention with these words, or this id.
fn group_is_called(groups: &Groups<'_>, group: usize, words: &str) -> bool {
    let mentions = &groups.all[group].mentions;
    let id = || mentions.first().map(|m| super::entity_id(groups.document, *m, 0).to_string());
    mentions.iter().any(|m| is_named(groups, *m, words)) || words.starts_with("e-") && id().as_deref() == Some(words)
}

/// Whether an entity has this name, a mention with these words, or this id.
pub fn is_called(document: &Document, entity: &Entity, words: &str) -> bool {
    let named =
        |m: &Member| document.mention(m.mention).form != MentionKind::Pronoun && has_words(document, m.mention, words);
    key(&entity.name) == key(words) || entity.id.to_string() == words || entity.mentions.iter().any(named)
}
