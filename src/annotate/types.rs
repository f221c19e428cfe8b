//! One type for one name: what most of its mentions in a text are taken for.

use std::collections::BTreeMap;

use crate::document::{EntityType, Token};
use crate::ud::Relation;

/// Mentions of a name from which its types are compared.
const ENOUGH: usize = 3;

/// Gives all mentions of a name ("Coron", "Ann Berg") the type that more than half of them have. `types` has for each token
/// the type of the mention that it heads.
pub fn agree_on_names(tokens: &[Token], types: &mut [Option<EntityType>]) {
    let mut modifiers: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for token in tokens.iter().filter(|t| matches!(t.relation, Relation::Flat | Relation::Compound)) {
        if let Some(head) = token.head {
            modifiers.entry(head.index()).or_default().push(&token.form);
        }
    }
    let mut names: BTreeMap<(&str, &[&str]), Vec<usize>> = BTreeMap::new();
    for (i, token) in tokens.iter().enumerate() {
        if token.xpos == "NNP" && types.get(i).is_some_and(Option::is_some) {
            let parts = modifiers.get(&i).map_or(&[][..], Vec::as_slice);
            names.entry((&token.form, parts)).or_default().push(i);
        }
    }
    for heads in names.into_values().filter(|heads| heads.len() >= ENOUGH) {
        let mut votes: BTreeMap<EntityType, usize> = BTreeMap::new();
        for kind in heads.iter().filter_map(|i| types[*i]) {
            *votes.entry(kind).or_default() += 1;
        }
        if let Some((kind, _)) = votes.into_iter().find(|(_, n)| 2 * n > heads.len()) {
            for i in heads {
                types[i] = Some(kind);
            }
        }
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
}
