//! A claim while it is being put together: tokens, not yet characters.

use super::{Role, Rule};
use crate::document::TokenId;

/// A slot as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The word that the rest hangs on.
    pub(super) head: TokenId,
    /// Its words, in text order.
    pub(super) tokens: Vec<TokenId>,
    /// Whether it is a clause, and so stands for the claim of that clause where there is one.
    pub(super) clause: bool,
}

/// A further argument as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Extra {
    /// Its words.
    pub(super) part: Part,
    /// What it does.
    pub(super) role: Option<Role>,
    /// What introduces it.
    pub(super) preposition: Vec<TokenId>,
}

/// What the confidence looks at beside the slots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits {
    /// The subject is not a child of the predicate: taken over from another clause.
    pub(super) inherited_subject: bool,
    /// The subject or object is a later member of a coordination.
    pub(super) later_conjunct: bool,
    /// The predicate is a later member of a coordination.
    pub(super) later_predicate: bool,
    /// How many clauses lie above.
    pub(super) depth: u8,
}

/// A claim as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// The innermost predicate.
    pub(super) predicate: TokenId,
    /// The verbs, adjectives or nouns above it in the same relation, outermost first.
    pub(super) governors: Vec<TokenId>,
    /// Who or what it is about.
    pub(super) subject: Option<Part>,
    /// The words of the relation, or those that imply it.
    pub(super) relation: Vec<TokenId>,
    /// The relation, where the text does not have its words.
    pub(super) implied: Option<String>,
    /// Base form.
    pub(super) lemma: String,
    /// Of whom or what it is said.
    pub(super) object: Option<Part>,
    /// Further arguments in text order.
    pub(super) extras: Vec<Extra>,
    /// The construction.
    pub(super) rule: Rule,
    /// For the confidence.
    pub(super) traits: Traits,
}
