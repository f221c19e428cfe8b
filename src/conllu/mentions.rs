//! `Entity=` in the last column: brackets that open and close mentions, as GUM and CorefUD write them. Of a mention in
//! several parts (`e1[1/2]`) the first is taken.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Error;
use super::escape;
use crate::document::{Chain, Document, EntityType, Mention, MentionId, MentionKind, Token, TokenId};
use crate::ud::{Relation, Upos};

/// Which field of a bracket says what, by position, from `# global.Entity = GRP-etype-...`.
#[derive(Clone, Debug)]
pub struct Fields {
    kind: Option<usize>,
    head: Option<usize>,
    form: Option<usize>,
}

impl Default for Fields {
    fn default() -> Fields {
        Fields { kind: Some(1), head: None, form: None }
    }
}

impl Fields {
    /// What [`super::write`] declares.
    pub const DECLARATION: &str = "GRP-etype-head-form";

    /// Reads a declaration; the group comes first in all of them.
    pub fn parse(declaration: &str) -> Fields {
        let names: Vec<&str> = declaration.trim().split('-').collect();
        let position = |name: &str| names.iter().position(|n| *n == name);
        Fields { kind: position("etype"), head: position("head"), form: position("form") }
    }
}

/// A mention that is still open, or done.
#[derive(Clone, Debug)]
struct Bracket {
    group: String,
    first: u32,
    /// Its fields after the group.
    fields: Vec<String>,
    line: usize,
    /// How many were opened before it in its sentence.
    order: usize,
}

/// Collects the mentions of one document.
#[derive(Clone, Debug, Default)]
pub struct Collector {
    open: Vec<Bracket>,
    done: Vec<(Range<u32>, Bracket)>,
    opened: usize,
    mentions: Vec<(Mention, String)>,
}

impl Collector {
    /// Takes the value of `Entity=` at a token.
    pub fn token(&mut self, value: &str, token: u32, line: usize) -> Result<(), Error> {
        let mut rest = value;
        while !rest.is_empty() {
            if let Some(inner) = rest.strip_prefix('(') {
                let end = inner.find(['(', ')']).unwrap_or(inner.len());
                let (content, after) = inner.split_at(end);
                let mut fields = content.split('-').map(escape::undo);
                let group = fields.next().unwrap_or_default();
                if group.is_empty() {
                    return Err(Error::new(line, format!("a mention without a group in `Entity={value}`")));
                }
                self.open.push(Bracket { group, first: token, fields: fields.collect(), line, order: self.opened });
                self.opened += 1;
                rest = after;
                if let Some(after) = after.strip_prefix(')') {
                    self.close(self.open.len() - 1, token);
                    rest = after;
                }
            } else {
                let (group, after) = rest
                    .split_once(')')
                    .ok_or_else(|| Error::new(line, format!("a bracket is missing in `Entity={value}`")))?;
                let at = self
                    .open
                    .iter()
                    .rposition(|b| b.group == escape::undo(group))
                    .ok_or_else(|| Error::new(line, format!("mention `{group}` ends here but does not begin")))?;
                self.close(at, token);
                rest = after;
            }
        }
        Ok(())
    }

    fn close(&mut self, at: usize, token: u32) {
        let bracket = self.open.remove(at);
        self.done.push((bracket.first..token + 1, bracket));
    }

    /// Ends a sentence whose tokens are in `tokens`: all mentions must be closed.
    pub fn sentence(&mut self, tokens: &[Token], fields: &Fields) -> Result<(), Error> {
        if let Some(open) = self.open.first() {
            let reason = format!("mention `{}` does not end in its sentence", open.group);
            return Err(Error::new(open.line, reason));
        }
        self.opened = 0;
        self.done.sort_by_key(|(_, bracket)| bracket.order);
        for (range, bracket) in self.done.drain(..) {
            let (group, part) = match bracket.group.strip_suffix(']').and_then(|g| g.rsplit_once('[')) {
                Some((group, part)) => (group.to_owned(), Some(part)),
                None => (bracket.group, None),
            };
            if part.is_some_and(|p| !p.starts_with("1/")) {
                continue;
            }
            let field = |at: Option<usize>| {
                let text = at.and_then(|at| bracket.fields.get(at.checked_sub(1)?));
                text.map(String::as_str).filter(|t| !t.is_empty())
            };
            let wrong = |e: &dyn std::fmt::Display| Error::new(bracket.line, e.to_string());
            // Corpora without types leave the field empty; the widest type stands for them.
            let kind = match field(fields.kind).map(|kind| (kind, kind.parse())) {
                None => EntityType::Abstract,
                Some((_, Ok(kind))) => kind,
                Some((kind, Err(_))) => return Err(wrong(&format!("`{kind}` is none of GUM's entity types"))),
            };
            let head = match field(fields.head).map(|h| (h, h.parse::<u32>())) {
                None => highest(&range, tokens),
                Some(_) if part.is_some() => highest(&range, tokens),
                Some((_, Ok(n))) if n >= 1 && range.contains(&(range.start + n - 1)) => TokenId(range.start + n - 1),
                Some((head, _)) => return Err(wrong(&format!("`{head}` is no word of the mention"))),
            };
            let form = match field(fields.form) {
                Some(form) => form.parse().map_err(|_| wrong(&format!("`{form}` is not name, nominal or pronoun")))?,
                None => form_of(&tokens[head.index()]),
            };
            self.mentions.push((Mention { tokens: range, head, kind, form }, group));
        }
        Ok(())
    }

    /// Ends a document: mentions sorted by first token, longer ones first, and the groups of two or more.
    pub fn finish(self) -> (Vec<Mention>, Vec<Chain>) {
        let mut found = self.mentions;
        found.sort_by_key(|(m, _)| (m.tokens.start, u32::MAX - m.tokens.end));
        let mut groups: BTreeMap<&str, Vec<MentionId>> = BTreeMap::new();
        for (i, (_, group)) in found.iter().enumerate() {
            groups.entry(group).or_default().push(MentionId(i as u32));
        }
        let mut chains: Vec<Chain> =
            groups.into_values().filter(|g| g.len() > 1).map(|mentions| Chain { mentions }).collect();
        chains.sort_by_key(|c| c.mentions[0]);
        (found.into_iter().map(|(m, _)| m).collect(), chains)
    }
}

/// The word of a phrase whose head lies outside it; of several the first that is no punctuation.
fn highest(range: &Range<u32>, tokens: &[Token]) -> TokenId {
    let leaves = |t: &u32| tokens[*t as usize].head.is_none_or(|h| !range.contains(&h.0));
    let tops = range.clone().filter(leaves);
    let best = tops.min_by_key(|t| (tokens[*t as usize].relation == Relation::Punct, *t));
    TokenId(best.unwrap_or(range.start))
}

/// How a mention with this head refers, where the file does not say: names are told by their Penn tag.
fn form_of(head: &Token) -> MentionKind {
    match (head.xpos.as_str(), head.upos) {
        ("NNP" | "NNPS", _) => MentionKind::Name,
        ("" | "_", Upos::Propn) => MentionKind::Name,
        (_, Upos::Pron) | ("PRP" | "PRP$" | "WP" | "WP$", _) => MentionKind::Pronoun,
        _ => MentionKind::Nominal,
    }
}

/// The value of `Entity=` at each token where a mention begins or ends. Chains and mentions outside all chains are
/// numbered from 1 in the order of their first mentions.
pub fn brackets(document: &Document) -> BTreeMap<TokenId, String> {
    let mut groups: Vec<usize> = vec![];
    let mut next = 1;
    for i in 0..document.mentions().len() {
        let id = MentionId(i as u32);
        let first = document.chain_of(id).and_then(|c| c.mentions.first()).filter(|first| first.index() < i);
        groups.push(first.map_or(next, |first| groups[first.index()]));
        next += usize::from(first.is_none());
    }
    // At each token: mentions that begin, those that begin and end there, and those that end, the last begun first.
    let mut at: BTreeMap<TokenId, [String; 3]> = BTreeMap::new();
    let mut closing: BTreeMap<TokenId, Vec<usize>> = BTreeMap::new();
    for (mention, group) in document.mentions().iter().zip(groups) {
        let (kind, form) = (mention.kind.as_str(), mention.form.as_str());
        let head = mention.head.0 - mention.tokens.start + 1;
        let [begins, alone, _] = at.entry(TokenId(mention.tokens.start)).or_default();
        if mention.tokens.len() == 1 {
            alone.push_str(&format!("({group}-{kind}-{head}-{form})"));
        } else {
            begins.push_str(&format!("({group}-{kind}-{head}-{form}"));
            closing.entry(TokenId(mention.tokens.end - 1)).or_default().push(group);
        }
    }
    for (token, groups) in closing {
        let [_, _, ends] = at.entry(token).or_default();
        ends.extend(groups.iter().rev().map(|group| format!("{group})")));
    }
    // Where mentions cross, an end behind a beginning would read as part of it.
    let join = |[begins, alone, ends]: [String; 3]| {
        if begins.is_empty() { format!("{alone}{ends}") } else { format!("{ends}{begins}{alone}") }
    };
    at.into_iter().map(|(token, parts)| (token, join(parts))).collect()
}
