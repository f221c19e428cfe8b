//! "Ann and Bo met", "Ann and Bo accused each other": Ann and Bo did it to each other.

use super::clause::Clause;
use super::draft::Part;
use crate::document::{Document, TokenId};

/// Verbs whose conjoined subjects do it to each other.
const MUTUAL: [&str; 10] =
    ["meet", "marry", "divorce", "clash", "collide", "embrace", "kiss", "hug", "reconcile", "quarrel"];

/// Whether the verb of a clause is one that its subjects do to each other.
pub(super) fn is_mutual(document: &Document, clause: &Clause) -> bool {
    MUTUAL.contains(&document.token(clause.head).lemma.as_str())
}

/// Both words of "each other" or "one another", whichever of them is given.
pub(super) fn each_other(document: &Document, token: TokenId) -> Option<[TokenId; 2]> {
    let form = |t: TokenId| document.tokens().get(t.index()).map(|w| w.form.to_lowercase());
    let pair = |first: TokenId| {
        let second = TokenId(first.0 + 1);
        let words = (form(first)?, form(second)?);
        matches!((words.0.as_str(), words.1.as_str()), ("each", "other" | "others") | ("one", "another"))
            .then_some([first, second])
    };
    pair(token).or_else(|| pair(TokenId(token.0.checked_sub(1)?)))
}

/// Whether a slot is "each other" and no more.
pub(super) fn is_each_other(document: &Document, part: &Part) -> bool {
    each_other(document, part.head).is_some_and(|[first, second]| part.tokens == [first, second])
}
