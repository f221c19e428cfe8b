//! One type for one name: what most of its mentions in a text are taken for.

use std::collections::BTreeMap;

use crate::document::{EntityType, Token};
use crate::names::{is_company_word, is_storm};
use crate::ud::Relation;

/// Mentions of a name from which its types are compared.
const ENOUGH: usize = 3;

/// Gives a name that closes with the word of a company ("Norvik Systems") its type where it has a vague one, all mentions
/// of a name ("Coron", "Ann Berg") the type that more than half of them have, and a name of one word that
/// of the longer name that it is short for: "Norvik" beside "Norvik Industries", "Berg" beside "Ann Berg". `types` has for
/// each token the type of the mention that it heads.
pub fn agree_on_names(tokens: &[Token], types: &mut [Option<EntityType>]) {
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
            give(heads, EntityType::Organization, types);
        }
    }
    for heads in names.values().filter(|heads| heads.len() >= ENOUGH) {
        if let Some(kind) = majority(heads, types) {
            give(heads, kind, types);
        }
    }
    let kinds: BTreeMap<&[&str], EntityType> =
        names.iter().filter_map(|(words, heads)| Some((words.as_slice(), majority(heads, types)?))).collect();
    for (words, heads) in &names {
        if let [word] = words.as_slice()
            && kinds.get(words.as_slice()) != Some(&EntityType::Place)
            && let Some(kind) = long_form(word, &kinds)
        {
            give(heads, kind, types);
        }
    }
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

/// The type that more than half of some heads have.
fn majority(heads: &[usize], types: &[Option<EntityType>]) -> Option<EntityType> {
    let mut votes: BTreeMap<EntityType, usize> = BTreeMap::new();
    for kind in heads.iter().filter_map(|i| types[*i]) {
        *votes.entry(kind).or_default() += 1;
    }
    votes.into_iter().find(|(_, n)| 2 * n > heads.len()).map(|(kind, _)| kind)
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

    #[test]
    fn name_has_the_type_of_most_of_its_mentions() {
        use EntityType::{Organization, Person, Place};
        let rows = "1\tCoron\tCoron\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsleeps\tsleep\tVERB\tVBZ\t_\t0\troot\t_\t_\n\n";
        let document = conllu::read(&format!("# newdoc id = d\n{}", rows.repeat(3))).expect("rows").remove(0);
        let vote = |kinds: [EntityType; 3]| {
            let mut types = vec![Some(kinds[0]), None, Some(kinds[1]), None, Some(kinds[2]), None];
            agree_on_names(document.tokens(), &mut types);
            types.into_iter().flatten().collect::<Vec<_>>()
        };
        assert_eq!(vote([Place, Person, Place]), [Place, Place, Place]);
        assert_eq!(vote([Place, Person, Organization]), [Place, Person, Organization]);
    }

    #[test]
    fn short_name_has_the_type_of_the_long_one() {
        use EntityType::{Organization, Person, Place};
        let rows = "1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tcompound\t_\t_\n2\tIndustries\tIndustries\tPROPN\tNNPS\t_\t3\tnsubj\t_\t_\n\
                    3\tgrew\tgrow\tVERB\tVBD\t_\t0\troot\t_\t_\n\n\
                    1\tAcme\tAcme\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
        let document = conllu::read(&format!("# newdoc id = d\n{rows}")).expect("rows").remove(0);
        let short = |long, short| {
            let mut types = vec![None, Some(long), None, Some(short), None];
            agree_on_names(document.tokens(), &mut types);
            types[3]
        };
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
        let document = conllu::read(&format!("# newdoc id = d\n{rows}")).expect("rows").remove(0);
        let kind = |kind| {
            let mut types = vec![None, Some(kind), None];
            agree_on_names(document.tokens(), &mut types);
            types[1]
        };
        assert_eq!(kind(Abstract), Some(Organization));
        assert_eq!(kind(Place), Some(Place));
    }
}
