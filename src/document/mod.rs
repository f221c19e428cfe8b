//! [Article]: a text and what is known of it. [Document]: the same with sentences, tokens, tree, mentions and chains.
//!
//! Everything lies in flat vectors and points by typed ids. A [`Document`] is complete from the start: [`Document::new`]
//! checks its parts once, and what reads it afterwards needs no further checks.

mod check;

use std::ops::Range;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::span::Span;
use crate::ud::{Feats, Relation, UnknownLabel, Upos};

macro_rules! typed_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its vector.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

typed_id!(
    /// A token of a document, counted over the whole document from 0.
    TokenId
);
typed_id!(
    /// A sentence of a document, from 0.
    SentenceId
);
typed_id!(
    /// A mention of a document, from 0, in the order of [`Document::mentions`].
    MentionId
);

/// A text as it was read, with what is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The caller's id, the file's stem, or `d-` and a hash of the text.
    pub id: String,
    /// The text, never changed: all offsets count in it.
    pub text: String,
    /// What is known of it.
    #[serde(default)]
    pub metadata: Metadata,
}

/// What is known of an article beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// Headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Publication date, `2026-02-04` or longer, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Newspaper or agency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Byline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Where it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A sentence: a run of tokens with one root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its first token, and one past its last.
    pub tokens: Range<u32>,
    /// Whether a paragraph begins with it.
    pub starts_paragraph: bool,
}

/// A syntactic word of Universal Dependencies.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Where it stands. The words of a multiword token that cannot be told apart in the text share its span.
    pub span: Span,
    /// The word as the tree has it ("wo" of "won't").
    pub form: String,
    /// Base form.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: Upos,
    /// Penn Treebank tag. Names are told by NNP and NNPS, not by `upos`.
    pub xpos: String,
    /// Morphological features.
    pub feats: Feats,
    /// The governing word, in the same sentence; none for the root.
    pub head: Option<TokenId>,
    /// Universal relation to the head.
    pub relation: Relation,
    /// Subtype of the relation, `pass` of `nsubj:pass`; empty for none.
    pub subtype: String,
    /// How far the head's score was above the next best, as a probability from 0 to 1 rounded to two decimals;
    /// 1 for a tree that somebody gave.
    pub margin: f32,
}

/// A surface token that stands for several words ("don't"), with the words it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Multiword {
    /// Where it stands.
    pub span: Span,
    /// Its first word, and one past its last.
    pub tokens: Range<u32>,
}

macro_rules! closed_names {
    ($(#[$doc:meta])* $name:ident, $what:literal, { $($(#[$variant_doc:meta])* $variant:ident = $label:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "lowercase")]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// The name as it is written in files.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $label,)* }
            }
        }

        impl FromStr for $name {
            type Err = UnknownLabel;
            fn from_str(label: &str) -> Result<$name, UnknownLabel> {
                match label { $($label => Ok($name::$variant),)* _ => Err(UnknownLabel(label.to_owned(), $what)) }
            }
        }
    };
}

closed_names! {
    /// What kind of thing a mention stands for: the ten types of the GUM corpus
    /// (<https://gucorpling.org/gum/>, entity annotation guidelines).
    EntityType, "entity type", {
        /// "the mayor", "two smugglers"
        Person = "person",
        /// "the ministry", "Acme"
        Organization = "organization",
        /// "Oslo", "the harbour"
        Place = "place",
        /// "the strike", "their meeting"
        Event = "event",
        /// "Tuesday", "two years"
        Time = "time",
        /// "the ship", "a letter"
        Object = "object",
        /// "the policy", "trust"
        Abstract = "abstract",
        /// "water", "cocaine"
        Substance = "substance",
        /// "the dog"
        Animal = "animal",
        /// "oaks"
        Plant = "plant",
    }
}

closed_names! {
    /// How a mention refers.
    MentionKind, "kind of mention", {
        /// "Gustavo Petro"
        Name = "name",
        /// "the Colombian president"
        Nominal = "nominal",
        /// "he", "his", "which"
        Pronoun = "pronoun",
    }
}

/// A phrase that stands for something: the whole phrase as GUM marks it, a possessive's 's included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its first token, and one past its last, in one sentence.
    pub tokens: Range<u32>,
    /// The word that the rest of it hangs on.
    pub head: TokenId,
    /// What kind of thing it stands for.
    pub kind: EntityType,
    /// How it refers.
    pub form: MentionKind,
}

/// Mentions of one thing, in text order; two or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The mentions, in text order.
    pub mentions: Vec<MentionId>,
}

/// What a document is made of, before [`Document::new`] checks it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// Sentences in text order.
    pub sentences: Vec<Sentence>,
    /// Tokens in text order.
    pub tokens: Vec<Token>,
    /// Multiword tokens in text order.
    pub multiwords: Vec<Multiword>,
    /// Mentions sorted by first token, longer ones first.
    pub mentions: Vec<Mention>,
    /// Chains in the order of their first mentions; no mention is in two.
    pub chains: Vec<Chain>,
}

/// Parts that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Misfit(String);

/// An annotated article.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    article: Article,
    parts: Parts,
    /// Children of each token, in text order, as ranges of `children`.
    children: Vec<TokenId>,
    child_ranges: Vec<Range<u32>>,
    sentence_of: Vec<SentenceId>,
    mention_of_head: Vec<Option<MentionId>>,
    chain_of: Vec<Option<u32>>,
}

impl Document {
    /// Joins an article and its annotation.
    ///
    /// # Errors
    /// Where the parts do not fit: sentences that do not tile the tokens, spans outside the text, a sentence without
    /// exactly one root or with a cycle, mentions out of order or over a sentence boundary.
    pub fn new(article: Article, parts: Parts) -> Result<Document, Misfit> {
        let n = parts.tokens.len();
        let mut sentence_of = Vec::with_capacity(n);
        for (i, sentence) in parts.sentences.iter().enumerate() {
            if sentence.tokens.start as usize != sentence_of.len() || sentence.tokens.end as usize > n {
                return Err(Misfit(format!("sentence {i} does not follow the one before it")));
            }
            sentence_of.extend(sentence.tokens.clone().map(|_| SentenceId(i as u32)));
        }
        if sentence_of.len() != n {
            return Err(Misfit("tokens outside all sentences".to_owned()));
        }
        for (i, token) in parts.tokens.iter().enumerate() {
            let span = token.span;
            if article.text.get(span.start as usize..span.end as usize).is_none() || span.is_empty() {
                return Err(Misfit(format!("token {i} stands outside the text")));
            }
        }
        check::trees(&parts)?;
        check::mentions(&parts, &sentence_of)?;

        let mut counts = vec![0u32; n + 1];
        for head in parts.tokens.iter().filter_map(|t| t.head) {
            counts[head.index() + 1] += 1;
        }
        for i in 0..n {
            counts[i + 1] += counts[i];
        }
        let child_ranges = (0..n).map(|i| counts[i]..counts[i + 1]).collect();
        let mut children = vec![TokenId(0); counts[n] as usize];
        let mut next = counts;
        for (i, token) in parts.tokens.iter().enumerate() {
            if let Some(head) = token.head {
                children[next[head.index()] as usize] = TokenId(i as u32);
                next[head.index()] += 1;
            }
        }
        let mut mention_of_head = vec![None; n];
        for (i, mention) in parts.mentions.iter().enumerate() {
            mention_of_head[mention.head.index()] = Some(MentionId(i as u32));
        }
        let mut chain_of = vec![None; parts.mentions.len()];
        for (i, chain) in parts.chains.iter().enumerate() {
            for mention in &chain.mentions {
                match chain_of.get_mut(mention.index()) {
                    Some(slot @ None) => *slot = Some(i as u32),
                    _ => return Err(Misfit(format!("chain {i} holds a mention that is missing or in another chain"))),
                }
            }
        }
        Ok(Document { article, parts, children, child_ranges, sentence_of, mention_of_head, chain_of })
    }

    /// The article's id.
    pub fn id(&self) -> &str {
        &self.article.id
    }

    /// The text that all spans count in.
    pub fn text(&self) -> &str {
        &self.article.text
    }

    /// The article it was made from.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// What is known of the article.
    pub fn metadata(&self) -> &Metadata {
        &self.article.metadata
    }

    /// Everything that was annotated.
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Sentences in text order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.parts.sentences
    }

    /// Tokens in text order.
    pub fn tokens(&self) -> &[Token] {
        &self.parts.tokens
    }

    /// Mentions sorted by first token, longer ones first.
    pub fn mentions(&self) -> &[Mention] {
        &self.parts.mentions
    }

    /// Chains in the order of their first mentions.
    pub fn chains(&self) -> &[Chain] {
        &self.parts.chains
    }

    /// A token.
    pub fn token(&self, id: TokenId) -> &Token {
        &self.parts.tokens[id.index()]
    }

    /// A mention.
    pub fn mention(&self, id: MentionId) -> &Mention {
        &self.parts.mentions[id.index()]
    }

    /// The sentence that a token is in.
    pub fn sentence_of(&self, id: TokenId) -> SentenceId {
        self.sentence_of[id.index()]
    }

    /// The tokens of a sentence.
    pub fn sentence_tokens(&self, id: SentenceId) -> impl DoubleEndedIterator<Item = TokenId> + use<> {
        self.parts.sentences[id.index()].tokens.clone().map(TokenId)
    }

    /// The characters of a sentence, from its first token to its last.
    pub fn sentence_span(&self, id: SentenceId) -> Span {
        let tokens = &self.parts.sentences[id.index()].tokens;
        self.token(TokenId(tokens.start)).span.cover(self.token(TokenId(tokens.end - 1)).span)
    }

    /// The root of a sentence.
    pub fn root(&self, id: SentenceId) -> TokenId {
        let mut tokens = self.sentence_tokens(id);
        tokens.find(|t| self.token(*t).head.is_none()).expect("a checked sentence has a root")
    }

    /// The words that hang on a token, in text order.
    pub fn children(&self, id: TokenId) -> &[TokenId] {
        let range = &self.child_ranges[id.index()];
        &self.children[range.start as usize..range.end as usize]
    }

    /// The children with this relation, in text order, whatever the subtype.
    pub fn children_by(&self, id: TokenId, relation: Relation) -> impl DoubleEndedIterator<Item = TokenId> {
        self.children(id).iter().copied().filter(move |c| self.token(*c).relation == relation)
    }

    /// The first child with this relation.
    pub fn child(&self, id: TokenId, relation: Relation) -> Option<TokenId> {
        self.children_by(id, relation).next()
    }

    /// Whether the token hangs on its head by this relation and subtype, written as in CoNLL-U (`nsubj:pass`).
    pub fn hangs_by(&self, id: TokenId, label: &str) -> bool {
        let token = self.token(id);
        match label.split_once(':') {
            Some((relation, subtype)) => token.relation.as_str() == relation && token.subtype == subtype,
            None => token.relation.as_str() == label && token.subtype.is_empty(),
        }
    }

    /// A token and all below it, in text order.
    pub fn subtree(&self, id: TokenId) -> Vec<TokenId> {
        self.subtree_without(id, |_| false)
    }

    /// A token and all below it, in text order, leaving out whole branches below it that `cut` refuses.
    pub fn subtree_without(&self, id: TokenId, cut: impl Fn(TokenId) -> bool) -> Vec<TokenId> {
        let (mut found, mut open) = (vec![], vec![id]);
        while let Some(token) = open.pop() {
            found.push(token);
            open.extend(self.children(token).iter().filter(|c| !cut(**c)));
        }
        found.sort_unstable();
        found
    }

    /// Whether `ancestor` is the token itself or above it.
    pub fn dominates(&self, ancestor: TokenId, token: TokenId) -> bool {
        let mut at = Some(token);
        while let Some(t) = at {
            if t == ancestor {
                return true;
            }
            at = self.token(t).head;
        }
        false
    }

    /// The mention whose head this token is; where there are several ("Ann and Bo", "Ann") the shortest.
    pub fn mention_at(&self, head: TokenId) -> Option<MentionId> {
        self.mention_of_head[head.index()]
    }

    /// The chain that a mention is in.
    pub fn chain_of(&self, mention: MentionId) -> Option<&Chain> {
        self.chain_of[mention.index()].map(|i| &self.parts.chains[i as usize])
    }

    /// The characters of a mention.
    pub fn mention_span(&self, id: MentionId) -> Span {
        let tokens = &self.mention(id).tokens;
        self.token(TokenId(tokens.start)).span.cover(self.token(TokenId(tokens.end - 1)).span)
    }

    /// The words of a mention as the text has them.
    pub fn mention_text(&self, id: MentionId) -> &str {
        self.mention_span(id).of(self.text())
    }

    /// The spans of a set of tokens in text order. Neighbours that only white space separates are one span; words
    /// that share a surface token are counted once.
    pub fn spans(&self, tokens: &[TokenId]) -> Vec<Span> {
        let mut sorted = tokens.to_vec();
        sorted.sort_unstable();
        let mut spans: Vec<Span> = vec![];
        for span in sorted.iter().map(|t| self.token(*t).span) {
            match spans.last_mut() {
                Some(last) if span.start <= last.end => *last = last.cover(span),
                Some(last) if Span { start: last.end, end: span.start }.of(self.text()).trim().is_empty() => {
                    *last = last.cover(span);
                }
                _ => spans.push(span),
            }
        }
        spans
    }
}
