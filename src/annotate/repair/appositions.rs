//! Appositions that hang on the wrong noun.

use crate::document::{EntityType, Token, TokenId};
use crate::ud::{Relation, Upos};

/// In "its terminal to Acme Lines, a container company" the company is Acme Lines. An apposition behind a comma that is a
/// person or institution and hangs on something of another type goes to the name of its own type right before the comma.
/// `types` has the type of the mention that each token heads.
pub(in crate::annotate) fn appositions_of_other_types(tokens: &mut [Token], types: &[Option<EntityType>]) {
    for b in 0..tokens.len() {
        let kind = types[b].filter(|k| matches!(k, EntityType::Person | EntityType::Organization));
        let (Some(kind), Some(a)) = (kind, tokens[b].head.map(TokenId::index)) else { continue };
        if tokens[b].relation != Relation::Appos || a > b || types[a].is_none_or(|k| k == kind) {
            continue;
        }
        let first = first_of(tokens, b);
        let Some(name) = first.checked_sub(2).filter(|_| tokens[first - 1].form == ",") else { continue };
        let head = head_of_name(tokens, name);
        if tokens[name].upos == Upos::Propn && types[head] == Some(kind) && head > a {
            tokens[b].head = Some(TokenId(head as u32));
        }
    }
}

/// The first word of all that hangs on a word, marks before it aside.
fn first_of(tokens: &[Token], head: usize) -> usize {
    let inside = |t: &usize| {
        let mut at = *t;
        while at != head {
            match tokens[at].head {
                Some(above) => at = above.index(),
                None => return false,
            }
        }
        true
    };
    (0..=head).find(|t| inside(t) && tokens[*t].upos != Upos::Punct).unwrap_or(head)
}

/// The head of the name that a word is in.
fn head_of_name(tokens: &[Token], mut word: usize) -> usize {
    while let Some(head) =
        tokens[word].head.filter(|_| matches!(tokens[word].relation, Relation::Flat | Relation::Compound))
    {
        word = head.index();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::repair::tests::repaired;

    /// "a terminal to Acme, a company" with the given types of the three nouns, by their positions.
    fn heads(types: [EntityType; 3]) -> Vec<String> {
        let rows = "1 a DET 2 det\n2 terminal NOUN 0 root\n3 to ADP 4 case\n4 Acme PROPN 2 nmod\n5 , PUNCT 7 punct\n\
                    6 a DET 7 det\n7 company NOUN 2 appos";
        let mut all = vec![None; 7];
        for (at, kind) in [1, 3, 6].into_iter().zip(types) {
            all[at] = Some(kind);
        }
        repaired(rows, |tokens| appositions_of_other_types(tokens, &all))
    }

    #[test]
    fn an_apposition_goes_to_the_name_of_its_type() {
        let moved = heads([EntityType::Place, EntityType::Organization, EntityType::Organization]);
        assert_eq!(moved[6], "appos<4");
        let fits = heads([EntityType::Organization, EntityType::Organization, EntityType::Organization]);
        assert_eq!(fits[6], "appos<2");
        let unlike = heads([EntityType::Place, EntityType::Person, EntityType::Organization]);
        assert_eq!(unlike[6], "appos<2");
    }
}
