//! Coreference: which mentions stand for the same thing.
//!
//! First rules join what is sure, in the manner of the sieves of Lee et al. 2013 (<https://aclanthology.org/J13-4004/>):
//! relative pronouns, names, appositions and copulas, titles taken up, counted coordinations. Then one pass over the
//! mentions in text order lets each that is still alone join the thing before it that a small network finds likeliest,
//! or nothing where none is likely enough: clusters are ranked, after Rahman and Ng 2009
//! (<https://aclanthology.org/D09-1101/>), and "something new" is one of the ranked, after Durrett and Klein 2013
//! (<https://aclanthology.org/D13-1203/>). Grammar has the last word: what differs in name, number or gender, or is bound
//! in its place, is not ranked at all.

mod agreement;
mod apart;
mod binding;
mod clusters;
mod features;
mod lede;
mod news;
mod nominal;
mod place;
mod quotations;
mod rank;
mod scorer;
mod syntax;

use agreement::{Agreement, agreement};
use clusters::Clusters;
use quotations::Quotation;
use syntax::Tree;

use super::mention::relative_antecedent;
use crate::document::{Chain, Document, EntityType, Mention, MentionId, MentionKind, Sentence, Token, TokenId};
use crate::names::Name;
use crate::ud::{Relation, Upos};

/// What the passes read.
struct Context<'a> {
    tree: Tree<'a>,
    mentions: &'a [Mention],
    names: Vec<Option<Name>>,
    /// The shortest mention with this head.
    by_head: Vec<Option<usize>>,
    agreements: Vec<Agreement>,
    /// The quotations, by number.
    quotations: Vec<Quotation>,
}

impl<'a> Context<'a> {
    fn new(text: &str, sentences: &'a [Sentence], tokens: &'a [Token], mentions: &'a [Mention]) -> Context<'a> {
        let mut by_head = vec![None; tokens.len()];
        for (i, mention) in mentions.iter().enumerate() {
            by_head[mention.head.index()] = Some(i);
        }
        let names = mentions.iter().map(|m| Name::of(text, tokens, m)).collect();
        let agreements = mentions.iter().map(|m| agreement(text, tokens, m)).collect();
        let tree = Tree::new(sentences, tokens);
        let mut context = Context { tree, mentions, names, by_head, agreements, quotations: vec![] };
        context.quotations = quotations::of(&context);
        context
    }

    /// The mention of whoever says the words around a token.
    fn speaker(&self, token: TokenId) -> Option<usize> {
        self.quotations.get(self.tree.quotation(token)?)?.speaker
    }

    /// Number and gender of a mention alone.
    fn agreement(&self, mention: usize) -> Agreement {
        self.agreements[mention]
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

    /// The first word of the sentence that a mention stands in, opening quotation marks aside.
    fn first_word(&self, mention: usize) -> u32 {
        let sentence = self.tree.sentence(self.mentions[mention].head);
        let mut first = self.mentions[mention].head.0;
        while first > 0 && self.tree.sentence(TokenId(first - 1)) == sentence {
            first -= 1;
        }
        let mark = |t: u32| self.tree.tokens[t as usize].upos == Upos::Punct;
        (first..self.mentions[mention].head.0).find(|t| !mark(*t)).unwrap_or(self.mentions[mention].head.0)
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
}

/// Chains of two mentions or more, in the order of their first mentions; no mention is in two.
pub fn chains(text: &str, sentences: &[Sentence], tokens: &[Token], mentions: &[Mention]) -> Vec<Chain> {
    let context = Context::new(text, sentences, tokens, mentions);
    let mut clusters = sure(&context);
    rank::join_likely(&context, text, &mut clusters);
    clusters.chains()
}

/// A thing that a mention may stand for, as the scorer sees it; or none.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The mention.
    pub mention: MentionId,
    /// How it refers.
    pub class: usize,
    /// The nearest mention before it of the thing that it may stand for; none for "something new".
    pub antecedent: Option<MentionId>,
    /// Whether the document has both in one chain.
    pub is_true: bool,
    /// What speaks for it: numbers of features and their values; the others are zero.
    pub features: Vec<(u16, f32)>,
}

/// What the scorer is fitted on: for each mention of a document with chains that the sure rules leave open, in text order,
/// "something new" and the things that would be weighed. The mentions before it are joined by the sure rules and as
/// `chains` says (the chain of each mention), so that nothing depends on the weights.
pub fn examples(document: &Document, chains: &[Option<usize>]) -> Vec<Example> {
    let context = Context::new(document.text(), document.sentences(), document.tokens(), document.mentions());
    let mut clusters = sure(&context);
    let mut examples = vec![];
    rank::join_each(&context, document.text(), &mut clusters, |clusters, facts, mention, candidates| {
        let row = |antecedent: Option<usize>, is_true: bool, row: features::Row| Example {
            mention: MentionId(mention as u32),
            class: facts[mention].class as usize,
            antecedent: antecedent.map(|a| MentionId(a as u32)),
            is_true,
            features: row.values,
        };
        let same = |c: &features::Candidate| {
            chains[mention].is_some() && c.before.first().is_some_and(|n| chains[*n] == chains[mention])
        };
        let found = candidates.iter().find(|c| same(c));
        examples.push(row(None, found.is_none(), features::alone(&context, facts, mention, candidates.len())));
        for c in candidates {
            let features = features::pair(&context, clusters, facts, mention, c);
            examples.push(row(c.before.first().copied(), same(c), features));
        }
        found.map(|c| c.cluster)
    });
    examples
}

/// The clusters that rules join for sure.
fn sure(context: &Context<'_>) -> Clusters {
    let mut clusters = Clusters::new(context.agreements.clone(), context.mentions.iter().map(|m| m.kind).collect());
    join_relative_pronouns(context, &mut clusters);
    join_names(context, &mut clusters);
    nominal::join_predications(context, &mut clusters);
    nominal::join_classed_names(context, &mut clusters);
    nominal::join_taken_up(context, &mut clusters);
    lede::join_headline(context, &mut clusters);
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
            None => only(context, clusters, &related, name),
        };
        if let Some(other) = joined {
            clusters.join(other, *mention);
        }
    }
}

/// The only thing among mentions with related names; what a name opens or closes goes before what it stands inside of.
fn only(context: &Context<'_>, clusters: &Clusters, related: &[usize], name: &Name) -> Option<usize> {
    let inside = |m: &usize| context.names[*m].as_ref().is_some_and(|other| name.inside(other));
    let whole: Vec<usize> = related.iter().copied().filter(|m| !inside(m)).collect();
    let by_last =
        |m: &usize| context.names[*m].as_ref().is_some_and(|n| n.goes_by_last(context.names.iter().flatten()));
    if whole.is_empty() && related.iter().any(by_last) && related.iter().any(inside) {
        return None;
    }
    let related = if whole.is_empty() { related } else { &whole };
    related.last().copied().filter(|l| related.iter().all(|r| clusters.of(*r) == clusters.of(*l)))
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
