//! Appositions that hang on the wrong noun.

use super::{hang, of};
use crate::document::{EntityType, Token, TokenId};
use crate::meanings::{Kind, kind};
use crate::ud::{Relation, Upos};

/// Singular nouns that can sum up two things: "Ann and Bo, a *couple* from Oslo".
const SUMS: [&str; 8] = ["couple", "pair", "duo", "trio", "team", "group", "band", "family"];

/// "Danes and *Sami*, a minority of the north", "Acme and *Norvik*, from Oslo": what stands behind the comma that closes a
/// coordination and is one thing says something of the last member, not of the first.
pub(super) fn of_the_last_conjunct(tokens: &mut [Token]) {
    for b in 2..tokens.len() {
        let Some(first) = tokens[b].head.map(TokenId::index).filter(|a| *a < b) else { continue };
        let apposed = tokens[b].relation == Relation::Appos
            && matches!(tokens[b].xpos.as_str(), "NN" | "NNP")
            && !SUMS.contains(&tokens[b].lemma.as_str())
            && !tokens.iter().any(|t| of(t, b) && t.relation == Relation::Conj);
        let case = |t: &Token| of(t, b) && t.relation == Relation::Case && t.form == "from";
        let placed = tokens[b].relation == Relation::Nmod && tokens[b].xpos == "NNP" && tokens.iter().any(case);
        if !apposed && !placed {
            continue;
        }
        let member = |i: &usize| of(&tokens[*i], first) && tokens[*i].relation == Relation::Conj;
        let Some(last) = (first + 1..b).rev().find(member) else { continue };
        let Some(comma) = first_of(tokens, b).checked_sub(1).filter(|c| *c > last && tokens[*c].form == ",") else {
            continue;
        };
        let closes = (last + 1..comma).all(|i| super::below(tokens, i, last));
        let nominal = matches!(tokens[last].upos, Upos::Propn | Upos::Noun) || tokens[last].xpos.starts_with("NNP");
        if closes && nominal {
            tokens[b].head = Some(TokenId(last as u32));
        }
    }
}

/// "Bo was born in Oslo, *the son of a sailor*": a person is no apposition to the place where something happened to somebody;
/// the noun is a predicate of the subject, which the guidelines hang on the verb.
/// `types` has the type of the mention that each token heads.
pub(in crate::annotate) fn of_subjects(tokens: &mut [Token], types: &[Option<EntityType>]) {
    for b in 2..tokens.len() {
        let Some(above) = tokens[b].head.map(TokenId::index).filter(|a| *a < b) else { continue };
        let person = tokens[b].xpos == "NN"
            && kind(&tokens[b].lemma) == Some(Kind::Person)
            && tokens.iter().any(|t| of(t, b) && t.relation == Relation::Det)
            && first_of(tokens, b).checked_sub(1).is_some_and(|c| tokens[c].form == ",");
        // "looked at Bo, a sailor" is of Bo.
        let placed = matches!(types[above], Some(EntityType::Place | EntityType::Time));
        let verb = match tokens[b].relation {
            Relation::Appos if placed && tokens[above].relation == Relation::Obl => {
                tokens[above].head.map(TokenId::index)
            }
            Relation::Parataxis => Some(above),
            _ => None,
        };
        let Some(verb) = verb.filter(|v| *v < b && tokens[*v].upos == Upos::Verb && person) else { continue };
        let clausal = |t: &Token| of(t, b) && (super::subject(t.relation) || t.relation == Relation::Cop);
        let bearer = |t: &Token| of(t, verb) && t.relation == Relation::Nsubj && (t.xpos == "NNP" || t.xpos == "PRP");
        if tokens.iter().any(bearer) && !tokens.iter().any(clausal) {
            hang(&mut tokens[b], verb, Relation::Advcl);
        }
    }
}

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
pub(super) fn first_of(tokens: &[Token], head: usize) -> usize {
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
    fn one_thing_behind_a_coordination_is_its_last_member() {
        let rows = |noun: &str| {
            format!(
                "1 met VERB 0 root\n2 Danes PROPN/NNPS 1 obj\n3 and CCONJ 4 cc\n4 Sami PROPN/NNP 2 conj\n5 , PUNCT 7 punct\n\
                 6 a DET 7 det\n7 {noun} 2 appos"
            )
        };
        assert_eq!(repaired(&rows("minority NOUN/NN"), of_the_last_conjunct)[6], "appos<4");
        assert_eq!(repaired(&rows("peoples NOUN/NNS"), of_the_last_conjunct)[6], "appos<2");
        assert_eq!(repaired(&rows("pair NOUN/NN"), of_the_last_conjunct)[6], "appos<2");
    }

    #[test]
    fn a_person_is_no_apposition_to_a_place() {
        let found = |noun: &str, kind: EntityType| {
            let rows = format!(
                "1 Bo PROPN/NNP 3 nsubj:pass\n2 was AUX 3 aux:pass\n3 seen VERB/VBN 0 root\n4 at ADP 5 case\n\
                 5 Oslo PROPN/NNP 3 obl\n6 , PUNCT 8 punct\n7 the DET 8 det\n8 {noun} NOUN/NN 5 appos"
            );
            let mut types = vec![None; 8];
            types[4] = Some(kind);
            repaired(&rows, |tokens| of_subjects(tokens, &types)).remove(7)
        };
        assert_eq!(found("son", EntityType::Place), "advcl<3");
        assert_eq!(found("capital", EntityType::Place), "appos<5");
        assert_eq!(found("son", EntityType::Person), "appos<5");
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
