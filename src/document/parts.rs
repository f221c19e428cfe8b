//! What documents are made of.

use std::ops::Range;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{MentionId, TokenId};
use crate::span::Span;
use crate::ud::{Feats, Relation, UnknownLabel, Upos};

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
