//! Lists of nouns: what is one more member, and what only describes the one before.

use super::{below, first_of, hang, of};
use crate::document::{Token, TokenId};
use crate::ud::{Relation, Upos};

/// "Two engines, *one ambulance* and a bus": an apposition is closed by a comma; without one the noun before "and" is one more
/// member of the list.
pub(super) fn appositions_in_lists(tokens: &mut [Token]) {
    for b in 1..tokens.len() {
        let Some(a) = tokens[b].head.map(|h| h.index()).filter(|a| *a < b) else { continue };
        let first = first_of(tokens, b);
        let apposed = tokens[b].relation == Relation::Appos && first > 0 && tokens[first - 1].form == ",";
        let counted = |i: usize| tokens.iter().any(|t| of(t, i) && t.relation == Relation::Nummod);
        let alike = counted(a) && counted(b) || tokens[a].upos == Upos::Propn && tokens[b].upos == Upos::Propn;
        let joined = |i: &usize| of(&tokens[*i], a) && tokens[*i].relation == Relation::Conj;
        let Some(last) = (b + 1..tokens.len()).find(joined).filter(|_| apposed && alike) else { continue };
        let cc = (b + 1..last).find(|i| of(&tokens[*i], last) && tokens[*i].relation == Relation::Cc);
        if cc.is_some_and(|cc| (b + 1..cc).all(|i| below(tokens, i, b) && tokens[i].relation != Relation::Punct)) {
            hang(&mut tokens[b], a, Relation::Conj);
        }
    }
}

/// "said Ann Berg, 40, *owner* and captain of the Fram": a noun without article behind a person's age is what she is.
pub(super) fn nouns_behind_ages(tokens: &mut [Token]) {
    for b in 3..tokens.len() {
        let Some(a) = tokens[b].head.map(|h| h.index()).filter(|a| *a < b) else { continue };
        let first = first_of(tokens, b);
        let joined = tokens[b].relation == Relation::Conj
            && tokens[b].upos == Upos::Noun
            && tokens[a].xpos == "NNP"
            && !tokens.iter().any(|t| of(t, b) && matches!(t.relation, Relation::Cc | Relation::Det));
        let aged = first > 2
            && tokens[first - 1].form == ","
            && tokens[first - 2].upos == Upos::Num
            && tokens[first - 3].form == ",";
        if !joined || !aged {
            continue;
        }
        hang(&mut tokens[b], a, Relation::Appos);
        for later in tokens.iter_mut().skip(b + 1) {
            if later.upos == Upos::Noun && later.relation == Relation::Conj && of(later, a) {
                later.head = Some(TokenId(b as u32));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::repaired;
    use super::*;

    #[test]
    fn a_noun_before_and_is_one_more_member() {
        let rows = |mark: &str| {
            format!(
                "1 engines NOUN/NNS 0 root\n2 , PUNCT 4 punct\n3 one NUM 4 nummod\n4 bus NOUN/NN 1 appos\n5 {mark}\n\
                 6 and CCONJ 7 cc\n7 cars NOUN/NNS 1 conj\n8 two NUM 1 nummod"
            )
        };
        assert_eq!(repaired(&rows("here ADV 4 advmod"), appositions_in_lists)[3], "conj<1");
        assert_eq!(repaired(&rows(", PUNCT 4 punct"), appositions_in_lists)[3], "appos<1");
        let described = rows("here ADV 4 advmod").replace("one NUM 4 nummod", "a DET 4 det");
        assert_eq!(repaired(&described, appositions_in_lists)[3], "appos<1");
    }

    #[test]
    fn a_bare_noun_behind_an_age_is_what_somebody_is() {
        let rows = |age: &str| {
            format!(
                "1 Ann PROPN/NNP 0 root\n2 , PUNCT 3 punct\n3 {age} 1 list\n4 , PUNCT 5 punct\n5 owner NOUN/NN 1 conj\n\
                 6 and CCONJ 7 cc\n7 captain NOUN/NN 1 conj"
            )
        };
        assert_eq!(repaired(&rows("40 NUM"), nouns_behind_ages)[4..], ["appos<1", "cc<7", "conj<5"]);
        assert_eq!(repaired(&rows("Bo PROPN"), nouns_behind_ages)[4], "conj<1");
    }
}
