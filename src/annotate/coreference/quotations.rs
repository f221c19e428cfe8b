//! Quotations: where they begin and end, and who says them.

use super::Context;
use super::agreement::Number;
use super::clusters::Clusters;
use super::features::{Class, Facts};
use crate::document::{EntityType, Sentence, Token, TokenId};
use crate::ud::{Relation, Upos};

/// What stands between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The mention of whoever says it.
    pub speaker: Option<usize>,
    /// Its first word.
    pub first: TokenId,
    /// Its last word.
    pub last: TokenId,
}

/// Numbers the quotations, from 1. One that is not closed goes on to the end of its paragraph, and on behind a mark that
/// opens it anew, in that paragraph or at the start of the next.
pub fn quotations(sentences: &[Sentence], tokens: &[Token]) -> Vec<Option<usize>> {
    let (mut inside, mut open, mut count) = (None, None, 0);
    let mut found = vec![None; tokens.len()];
    for sentence in sentences {
        if sentence.starts_paragraph {
            open = inside.take();
        }
        for t in sentence.tokens.clone() {
            let token = &tokens[t as usize];
            let mark = token.upos == Upos::Punct && token.form.starts_with(['"', '\u{201c}', '\u{201d}']);
            let quotes = mark || matches!(token.xpos.as_str(), "``" | "''") && token.form.len() > 1;
            found[t as usize] = inside;
            if quotes {
                inside = match inside {
                    Some(here) if opens(tokens, t as usize) => Some(here),
                    Some(_) => None,
                    None if open.is_some() => open,
                    None => {
                        count += 1;
                        Some(count)
                    }
                };
            }
            // Only at the very start of a paragraph does a quotation go on.
            open = None;
        }
    }
    found
}

/// Whether a quotation mark stands before what it quotes: it has space before it and none behind.
fn opens(tokens: &[Token], mark: usize) -> bool {
    let token = &tokens[mark];
    let before = mark.checked_sub(1).is_some_and(|t| tokens[t].span.end == token.span.start);
    let behind = tokens.get(mark + 1).is_some_and(|t| t.span.start == token.span.end);
    !token.form.starts_with('\u{201d}') && (token.form.starts_with('\u{201c}') || behind && !before)
}

/// The quotations of a document, by number, each with the mention that is the subject of the verb that reports it. Where it has
/// none, and opens its sentence, that is the person who was the subject of the sentence before ("Ann was angry. \"I ...\""),
/// else whoever says the quotation before in its paragraph.
pub fn of(context: &Context<'_>) -> Vec<Quotation> {
    let tree = &context.tree;
    let mut found: Vec<Quotation> = vec![];
    for token in (0..tree.tokens.len() as u32).map(TokenId) {
        let Some(number) = tree.quotation(token) else { continue };
        if found.len() <= number {
            found.resize(number + 1, Quotation { speaker: None, first: token, last: token });
        }
        let quotation = &mut found[number];
        quotation.last = token;
        if quotation.speaker.is_none() {
            quotation.speaker = tree.speaker(token).and_then(|s| context.mention_of(s));
        }
    }
    for number in 1..found.len() {
        if found[number].speaker.is_none() {
            let before = found
                .get(number - 1)
                .filter(|b| b.speaker.is_some() && tree.paragraph(b.first) == tree.paragraph(found[number].first));
            found[number].speaker = subject_before(context, found[number].first).or(before.and_then(|b| b.speaker));
        }
    }
    found
}

/// The person who is the subject of the sentence before a quotation that opens its sentence, where nothing is quoted in that
/// sentence.
fn subject_before(context: &Context<'_>, first: TokenId) -> Option<usize> {
    let tree = &context.tree;
    let sentence = tree.sentence(first);
    let back = |s: usize| (0..first.0).rev().map(TokenId).take_while(move |t| tree.sentence(*t) >= s);
    let opens = back(sentence).all(|t| tree.token(t).upos == Upos::Punct);
    let before = sentence.checked_sub(1).filter(|_| opens)?;
    let mut words = back(before).filter(|t| tree.sentence(*t) == before);
    let root = words.clone().find(|t| tree.token(*t).head.is_none())?;
    let plain = words.all(|t| tree.quotation(t).is_none()) && tree.paragraph(root) == tree.paragraph(first);
    let acts = |s: &TokenId| tree.token(*s).subtype != "pass";
    let subject = tree.children_by(root, Relation::Nsubj).next().filter(|s| plain && acts(s))?;
    let person = |m: &usize| {
        context.mentions[*m].kind == EntityType::Person && context.agreement(*m).number == Some(Number::Singular)
    };
    context.mention_of(subject).filter(person)
}

/// Whoever says the quotation right before the one that a mention is said to be the speaker of, in one paragraph: "\"...,\" Ann
/// said. \"...,\" *she* said." Another speaker has a paragraph of their own.
pub fn speaker_before(context: &Context<'_>, mention: usize) -> Option<usize> {
    let tree = &context.tree;
    let number = context.quotations.iter().position(|q| q.speaker == Some(mention))?;
    let (before, here) = (context.quotations.get(number.checked_sub(1)?)?, &context.quotations[number]);
    let head = context.mentions[mention].head;
    let next = tree.sentence(before.last) + 1 >= tree.sentence(here.first.min(head));
    let together = next && tree.paragraph(before.last) == tree.paragraph(here.first);
    before.speaker.filter(|s| together && *s < mention)
}

/// Whether who speaks where a mention stands tells it from a cluster. In a quotation neither "he" nor "you" nor "the agent" is who
/// says it, and "we" are no people of whom it speaks, nor those for whom somebody else says "we".
pub fn told_apart_by_voice(
    context: &Context<'_>,
    clusters: &Clusters,
    facts: &[Facts],
    cluster: usize,
    mention: usize,
) -> bool {
    let (tree, head) = (&context.tree, context.mentions[mention].head);
    let class = facts[mention].class;
    let Some(quotation) = tree.quotation(head) else { return false };
    let speaker = context.speaker(head).map(|s| clusters.of(s));
    if speaker == Some(cluster) {
        // "I am the agent."
        let predicate = tree.has(head, Relation::Cop) || tree.token(head).relation == Relation::Appos;
        return class.is_third() || class == Class::You || class > Class::Name && !predicate;
    }
    let members = clusters.members(cluster);
    let named = members.iter().any(|m| context.names[*m].is_some());
    if class != Class::We || named {
        return false;
    }
    members.iter().any(|m| {
        let there = context.mentions[*m].head;
        let spoken_of = facts[*m].class.is_third() || facts[*m].class > Class::Name;
        let other = context.speaker(there).map(|s| clusters.of(s));
        let strangers = facts[*m].class == Class::We && other.is_some() && speaker.is_some() && other != speaker;
        strangers || spoken_of && tree.quotation(there) == Some(quotation)
    })
}
