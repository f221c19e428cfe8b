//! Coreference: which mentions stand for the same thing.
//!
//! Three passes of rules, the surest first, so that each can use what the ones before it joined: names, appositions and
//! copulas; definite descriptions; pronouns. The order follows the sieves of Lee et al. 2013
//! (<https://aclanthology.org/J13-4004/>), the ranking of a pronoun's antecedents Lappin and Leass 1994
//! (<https://aclanthology.org/J94-4002/>). Where two antecedents are about as good, none is taken.

mod agreement;
mod clusters;
mod nominal;
mod pronoun;
mod syntax;

use agreement::agreement;
use clusters::Clusters;
use syntax::Tree;

use super::mention::relative_antecedent;
use crate::document::{Chain, Document, EntityType, Mention, MentionId, MentionKind, Sentence, Token, TokenId};
use crate::names::Name;
use crate::ud::Relation;

/// What the passes read.
struct Context<'a> {
    tree: Tree<'a>,
    mentions: &'a [Mention],
    names: Vec<Option<Name>>,
    /// The shortest mention with this head.
    by_head: Vec<Option<usize>>,
}

impl<'a> Context<'a> {
    fn new(text: &str, sentences: &'a [Sentence], tokens: &'a [Token], mentions: &'a [Mention]) -> Context<'a> {
        let mut by_head = vec![None; tokens.len()];
        for (i, mention) in mentions.iter().enumerate() {
            by_head[mention.head.index()] = Some(i);
        }
        let names = mentions.iter().map(|m| Name::of(text, tokens, m)).collect();
        Context { tree: Tree::new(sentences, tokens), mentions, names, by_head }
    }

    /// The shortest mention that a token heads.
    fn mention_of(&self, head: TokenId) -> Option<usize> {
        self.by_head[head.index()]
    }

    /// Whether a mention is a whole coordination, whose first conjunct has a mention of its own.
    fn is_coordination(&self, mention: usize) -> bool {
        self.mention_of(self.mentions[mention].head) != Some(mention)
    }

    fn lemma(&self, token: TokenId) -> String {
        self.tree.token(token).lemma.to_lowercase()
    }

    /// A token's word in lower case.
    fn word(&self, token: TokenId) -> String {
        self.tree.token(token).form.to_lowercase()
    }

    /// The determiner of a mention, in lower case.
    fn determiner(&self, mention: usize) -> Option<String> {
        let determiner = self.tree.children_by(self.mentions[mention].head, Relation::Det).next()?;
        Some(self.tree.token(determiner).form.to_lowercase())
    }

    /// Whether a mention has a definite article.
    fn is_definite(&self, mention: usize) -> bool {
        self.determiner(mention).is_some_and(|d| d == "the")
    }

    /// Whether a mention has a determiner that can take up what was said before.
    fn takes_up(&self, mention: usize) -> bool {
        self.determiner(mention).is_some_and(|d| ["the", "this", "that", "these", "those"].contains(&d.as_str()))
    }
}

/// Chains of two mentions or more, in the order of their first mentions; no mention is in two.
pub fn chains(text: &str, sentences: &[Sentence], tokens: &[Token], mentions: &[Mention]) -> Vec<Chain> {
    let context = Context::new(text, sentences, tokens, mentions);
    let mut clusters = without_pronouns(&context, text);
    pronoun::join_pronouns(&context, &mut clusters);
    clusters.chains()
}

/// A mention that a pronoun may stand for, as its model sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct PronounExample {
    /// The pronoun.
    pub pronoun: MentionId,
    /// Which of the three fits it belongs to: 0 "he" and "she", 1 "it", 2 "they" and "both".
    pub kind: usize,
    /// The nearest mention before the pronoun of the thing that it may stand for.
    pub antecedent: MentionId,
    /// Whether the document has both in one chain.
    pub is_true: bool,
    /// What speaks for this antecedent.
    pub features: [f32; pronoun::FEATURES],
}

/// What the model of pronouns is fitted on: for each pronoun of a document with chains, in text order, the antecedents that
/// would be weighed. Names and descriptions are joined by the rules, the pronouns before it as the document's chains say,
/// so that nothing depends on the weights.
pub fn pronoun_examples(document: &Document) -> Vec<PronounExample> {
    let context = Context::new(document.text(), document.sentences(), document.tokens(), document.mentions());
    let mut chains = vec![None; document.mentions().len()];
    for (i, chain) in document.chains().iter().enumerate() {
        for mention in &chain.mentions {
            chains[mention.index()] = Some(i);
        }
    }
    let mut clusters = without_pronouns(&context, document.text());
    let examples = pronoun::examples(&context, &mut clusters, &chains);
    let example = |(pronoun, kind, candidate): (usize, usize, pronoun::Candidate)| PronounExample {
        pronoun: MentionId(pronoun as u32),
        kind,
        antecedent: MentionId(candidate.nearest as u32),
        is_true: chains[pronoun].is_some() && chains[pronoun] == chains[candidate.nearest],
        features: candidate.features,
    };
    examples.into_iter().map(example).collect()
}

/// All passes but that of the pronouns.
fn without_pronouns(context: &Context<'_>, text: &str) -> Clusters {
    let known = context.mentions.iter().map(|m| agreement(text, context.tree.tokens, m)).collect();
    let mut clusters = Clusters::new(known, context.mentions.iter().map(|m| m.kind).collect());
    join_relative_pronouns(context, &mut clusters);
    join_names(context, &mut clusters);
    nominal::join_predications(context, &mut clusters);
    nominal::join_classed_names(context, &mut clusters);
    nominal::join_descriptions(context, &mut clusters);
    clusters
}

fn join_relative_pronouns(context: &Context<'_>, clusters: &mut Clusters) {
    for (i, mention) in context.mentions.iter().enumerate() {
        let antecedent = relative_antecedent(context.tree.tokens, mention.head).and_then(|t| context.mention_of(t));
        if mention.form == MentionKind::Pronoun
            && let Some(antecedent) = antecedent
            && antecedent != i
        {
            clusters.join(antecedent, i);
        }
    }
}

/// Joins mentions of one name, of its parts and of its initials, in text order.
fn join_names(context: &Context<'_>, clusters: &mut Clusters) {
    let named: Vec<usize> = (0..context.names.len()).filter(|m| context.names[*m].is_some()).collect();
    let narrowed: Vec<Vec<String>> = named.iter().map(|m| nominal::narrowing(context, *m)).collect();
    for (at, mention) in named.iter().enumerate() {
        let Some(name) = &context.names[*mention] else { continue };
        // Like "southern Norway" and "Norway", names that are narrowed down differently are different things.
        let before = named.iter().zip(&narrowed).take(at).filter(|(_, n)| **n == narrowed[at]).map(|(m, _)| *m);
        let fitting = |other: &usize| clusters.agree(*mention, *other) && all_related(context, clusters, *other, name);
        let related: Vec<usize> = before.filter(fitting).collect();
        let is_same = |other: &&usize| context.names[**other].as_ref().is_some_and(|n| name.same(n));
        // The same words are the same thing; a short form is, where it can be of one thing only.
        let joined = match related.iter().rev().find(is_same) {
            Some(same) => Some(*same),
            None => related.last().copied().filter(|l| related.iter().all(|r| clusters.of(*r) == clusters.of(*l))),
        };
        if let Some(other) = joined {
            clusters.join(other, *mention);
        }
    }
}

/// Whether a name can stand for all that a mention's cluster is named so far: "Ann Berg" and "Bo Berg" share "Berg".
fn all_related(context: &Context<'_>, clusters: &Clusters, mention: usize, name: &Name) -> bool {
    let mut others = clusters.members(clusters.of(mention)).iter().filter_map(|m| context.names[*m].as_ref());
    others.all(|other| name.related(other))
}

/// Whether a type is that of somebody.
fn is_person(kind: EntityType) -> bool {
    kind == EntityType::Person
}

#[cfg(test)]
mod tests;
