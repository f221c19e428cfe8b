//! One type for one name: what the encoder takes its mentions for, weighed with what the text says of it.

mod cues;

use std::collections::BTreeMap;

use crate::document::{EntityType, Token};
use crate::names::{is_company_word, is_storm};
use crate::ud::Relation;

/// So many guesses count beside what the text says.
const AT_MOST: usize = 3;

/// What the encoder takes a mention for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    pub kind: EntityType,
    /// How sure it is, from 0 to 1.
    pub probability: f32,
}

/// The type of the mention that each token heads, with one type for one name: that for which its mentions and the text
/// ("Norvik, a firm", "Norvik's board") speak most. A name that closes with the word of a company ("Norvik Systems") is
/// one where it has a vague type, and a name of one word has the type of the longer name that it is short for: "Norvik"
/// beside "Norvik Industries", "Berg" beside "Ann Berg".
pub fn agree_on_names(tokens: &[Token], guesses: &[Option<Guess>]) -> Vec<Option<EntityType>> {
    let mut types: Vec<Option<EntityType>> = guesses.iter().map(|g| g.map(|g| g.kind)).collect();
    let mut parts: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (i, token) in tokens.iter().enumerate() {
        let joined = matches!(token.relation, Relation::Flat | Relation::Compound);
        let heads = types.get(i).is_some_and(Option::is_some);
        if let Some(head) = token.head.filter(|_| joined) {
            parts.entry(head.index()).or_default().push(&token.form);
        }
        if heads && matches!(token.xpos.as_str(), "NNP" | "NNPS") {
            parts.entry(i).or_default().push(&token.form);
        }
    }
    let mut names: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
    for (i, words) in parts {
        if types[i].is_some() && matches!(tokens[i].xpos.as_str(), "NNP" | "NNPS") {
            names.entry(words).or_default().push(i);
        }
    }
    for (words, heads) in &names {
        let vague =
            |i: &usize| matches!(types[*i], Some(EntityType::Abstract | EntityType::Object | EntityType::Substance));
        let company = words.len() > 1 && words.last().is_some_and(|w| is_company_word(&w.to_lowercase()));
        if company && heads.iter().all(vague) {
            give(heads, EntityType::Organization, &mut types);
        }
    }
    let cues = cues::cues(tokens);
    let mut kinds: BTreeMap<&[&str], EntityType> = BTreeMap::new();
    for (words, heads) in &names {
        let mut votes: BTreeMap<EntityType, f32> = BTreeMap::new();
        // The guesses for one name err alike: more than three count no more than three.
        let share = heads.len().min(AT_MOST) as f32 / heads.len() as f32;
        for head in heads {
            let guess = types[*head].map(|kind| {
                let sure = guesses[*head].filter(|g| g.kind == kind).map_or(0.0, |g| g.probability);
                (kind, share * sure)
            });
            for (kind, weight) in guess.into_iter().chain(cues.get(head).into_iter().flatten().copied()) {
                *votes.entry(kind).or_default() += weight;
            }
        }
        let total: f32 = votes.values().sum();
        if let Some((kind, _)) = votes.into_iter().find(|(_, weight)| 2.0 * weight > total) {
            give(heads, kind, &mut types);
            kinds.insert(words.as_slice(), kind);
        }
    }
    for (words, heads) in &names {
        if let [word] = words.as_slice()
            && kinds.get(words.as_slice()) != Some(&EntityType::Place)
            && let Some(kind) = long_form(word, &kinds)
        {
            give(heads, kind, &mut types);
        }
    }
    types
}

/// The type of the longer names that a word can be short for: storms and persons that end with it, organisations that begin
/// with it; none where there are persons and organisations.
fn long_form(word: &str, kinds: &BTreeMap<&[&str], EntityType>) -> Option<EntityType> {
    let longer = |kind, at: fn(&[&str]) -> Option<usize>| {
        kinds.iter().any(|(words, k)| *k == kind && words.len() > 1 && at(words).is_some_and(|i| words[i] == word))
    };
    let company = longer(EntityType::Organization, |_| Some(0));
    let surname = longer(EntityType::Person, |words| words.len().checked_sub(1));
    let stormy = |words: &[&str]| matches!(words, [.., kind, last] if is_storm(&kind.to_lowercase()) && last == &word);
    let storm = kinds.iter().find(|(words, _)| stormy(words)).map(|(_, kind)| *kind);
    match (company, surname) {
        _ if storm.is_some() => storm,
        (true, false) => Some(EntityType::Organization),
        (false, true) => Some(EntityType::Person),
        _ => None,
    }
}

fn give(heads: &[usize], kind: EntityType, types: &mut [Option<EntityType>]) {
    for head in heads {
        types[*head] = Some(kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu;

    /// Types after agreement, where each token's is guessed with the given probability.
    fn agreed(rows: &str, guesses: &[Option<(EntityType, f32)>]) -> Vec<Option<EntityType>> {
        let document = conllu::read(&format!("# newdoc id = d\n{rows}")).expect("rows").remove(0);
        let guesses: Vec<Option<Guess>> =
            guesses.iter().map(|g| g.map(|(kind, probability)| Guess { kind, probability })).collect();
        agree_on_names(document.tokens(), &guesses)
    }

    #[test]
    fn a_name_has_the_type_that_most_speaks_for() {
        use EntityType::{Organization, Person, Place};
        let rows = "1\tCoron\tCoron\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsleeps\tsleep\tVERB\tVBZ\t_\t0\troot\t_\t_\n\n";
        let vote = |kinds: [(EntityType, f32); 3]| {
            let guesses: Vec<_> = kinds.iter().flat_map(|k| [Some(*k), None]).collect();
            agreed(&rows.repeat(3), &guesses).into_iter().flatten().collect::<Vec<_>>()
        };
        assert_eq!(vote([(Place, 0.9), (Person, 0.9), (Place, 0.9)]), [Place, Place, Place]);
        assert_eq!(vote([(Place, 0.3), (Person, 0.9), (Place, 0.3)]), [Person, Person, Person]);
        assert_eq!(vote([(Place, 0.8), (Person, 0.8), (Organization, 0.8)]), [Place, Person, Organization]);
    }

    #[test]
    fn what_the_text_says_of_a_name_outweighs_a_guess() {
        use EntityType::{Organization, Person};
        let board = "1\tCoron\tCoron\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_\n2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n\
                     3\tboard\tboard\tNOUN\tNN\t_\t4\tnsubj\t_\t_\n4\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
        assert_eq!(agreed(board, &[Some((Person, 0.9)), None, None, None])[0], Some(Organization));
        let brother = board.replace("board", "brother");
        assert_eq!(agreed(&brother, &[Some((Person, 0.9)), None, None, None])[0], Some(Person));
        let firm = "1\tCoron\tCoron\tPROPN\tNNP\t_\t5\tnsubj\t_\t_\n2\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_\n\
                    3\ta\ta\tDET\tDT\t_\t4\tdet\t_\t_\n4\tfirm\tfirm\tNOUN\tNN\t_\t1\tappos\t_\t_\n\
                    5\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
        assert_eq!(agreed(firm, &[Some((Person, 0.9)), None, None, None, None])[0], Some(Organization));
        let maker = firm.replace("firm", "maker");
        assert_eq!(agreed(&maker, &[Some((Organization, 0.5)), None, None, None, None])[0], Some(Organization));
    }

    #[test]
    fn short_name_has_the_type_of_the_long_one() {
        use EntityType::{Organization, Person, Place};
        let rows = "1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tcompound\t_\t_\n2\tIndustries\tIndustries\tPROPN\tNNPS\t_\t3\tnsubj\t_\t_\n\
                    3\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n\n\
                    1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
        let short = |long, short| agreed(rows, &[None, Some((long, 0.8)), None, Some((short, 0.8)), None])[3];
        assert_eq!(short(Organization, Person), Some(Organization));
        // "Harvard University" stands in "Harvard"; "Acme Industries" as a person's name says nothing of "Acme".
        assert_eq!(short(Organization, Place), Some(Place));
        assert_eq!(short(Person, Organization), Some(Organization));
    }

    #[test]
    fn a_name_that_closes_like_a_company_is_one() {
        use EntityType::{Abstract, Organization, Place};
        let rows = "1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tcompound\t_\t_\n2\tSystems\tSystems\tPROPN\tNNPS\t_\t3\tnsubj\t_\t_\n\
                    3\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
        let kind = |kind| agreed(rows, &[None, Some((kind, 0.8)), None])[1];
        assert_eq!(kind(Abstract), Some(Organization));
        assert_eq!(kind(Place), Some(Place));
    }
}
