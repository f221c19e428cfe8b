//! How a mention refers.

use super::super::{Context, binding};
use crate::document::MentionKind;
use crate::ud::Relation;

/// How a mention refers, as far as closed classes and determiners tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    He,
    She,
    It,
    They,
    I,
    We,
    You,
    /// "this", "that"
    This,
    /// "these", "those"
    These,
    /// "who", "which"
    Relative,
    /// "one", "the other", "others"
    One,
    /// "each other", "one another"
    Reciprocal,
    /// "both"
    Both,
    /// "someone", "everything", "what"
    Open,
    /// "Ann Berg"
    Name,
    /// "the ship"
    The,
    /// "this ship"
    ThisNoun,
    /// "her ship", "Ann's ship"
    Possessed,
    /// "a ship"
    A,
    /// "ships", "some ships", "two ships"
    Bare,
    /// "Ann and Bo"
    Several,
}

/// How many classes there are.
pub const CLASSES: usize = 21;

impl Class {
    /// Pronouns that need the gender or number of the third person.
    pub fn is_third(self) -> bool {
        matches!(self, Class::He | Class::She | Class::It | Class::They | Class::Both)
    }

    /// Pronouns of whoever speaks or is spoken to.
    pub fn is_of_speech(self) -> bool {
        matches!(self, Class::I | Class::We | Class::You)
    }

    /// Whether it is a pronoun of any kind.
    pub fn is_pronoun(self) -> bool {
        self < Class::Name
    }
}

/// The class of a mention.
pub fn class(context: &Context<'_>, mention: usize) -> Class {
    let m = &context.mentions[mention];
    let word = context.word(m.head);
    if context.is_coordination(mention) {
        return Class::Several;
    }
    match m.form {
        MentionKind::Name => Class::Name,
        MentionKind::Pronoun => match word.as_str() {
            "he" | "him" | "his" | "himself" => Class::He,
            "she" | "her" | "hers" | "herself" => Class::She,
            "it" | "its" | "itself" => Class::It,
            "they" | "them" | "their" | "theirs" | "themselves" | "themself" | "'em" => Class::They,
            "i" | "me" | "my" | "mine" | "myself" => Class::I,
            "we" | "us" | "our" | "ours" | "ourselves" | "'s" => Class::We,
            "you" | "your" | "yours" | "yourself" | "yourselves" => Class::You,
            "other" | "another" if context.determiner(mention).is_some_and(|d| d == "each" || d == "one") => {
                Class::Reciprocal
            }
            "both" => Class::Both,
            "one" | "other" | "another" | "others" | "ones" => Class::One,
            _ if binding::is_relative(context, m.head) => Class::Relative,
            "this" | "that" => Class::This,
            "these" | "those" => Class::These,
            _ => Class::Open,
        },
        MentionKind::Nominal => {
            let possessed = context
                .tree
                .children_by(m.head, Relation::Nmod)
                .any(|c| context.tree.token(c).subtype == "poss" && m.tokens.contains(&c.0));
            match context.determiner(mention).as_deref() {
                _ if matches!(word.as_str(), "one" | "other" | "others" | "ones") => Class::One,
                Some("the") => Class::The,
                Some("this" | "that" | "these" | "those") => Class::ThisNoun,
                Some("a" | "an") => Class::A,
                _ if possessed => Class::Possessed,
                _ => Class::Bare,
            }
        }
    }
}
