//! What the guidelines of Universal Dependencies rule out and the decoder, which scores arcs one by one, may still make.

mod appositions;
mod clauses;
mod complements;
mod gerunds;
mod infinitives;
mod lists;
mod names;
mod nominals;
mod relatives;
mod tags;

use appositions::first_of;
pub(super) use appositions::{appositions_of_other_types, of_subjects};

use crate::document::{Token, TokenId};
use crate::ud::{Relation, Upos};

/// Mends a sentence, whose heads count from its first token.
pub(super) fn mend(tokens: &mut [Token]) {
    tags::tags_of_one_word(tokens);
    tags::nouns_behind_prepositions(tokens);
    tags::adjectives_with_objects(tokens);
    tags::hyphens_inside_words(tokens);
    tags::dependents_of_verbs(tokens);
    tags::actives_without_auxiliary(tokens);
    tags::copulas_of_adjectives(tokens);
    clauses::sources_that_are_subjects(tokens);
    nominals::days_of_verbs(tokens);
    nominals::days_behind_nouns(tokens);
    nominals::participles_of_nouns(tokens);
    nominals::nouns_joined_to_verbs(tokens);
    nominals::first_objects(tokens);
    nominals::counted_subjects(tokens);
    infinitives::due_to_verbs(tokens);
    complements::fused_relatives(tokens);
    gerunds::gerunds_of_verbs(tokens);
    gerunds::gerunds_of_objects(tokens);
    gerunds::gerunds_behind_particles(tokens);
    infinitives::infinitives_of_orders(tokens);
    infinitives::infinitives_of_calls(tokens);
    infinitives::infinitives_of_habits(tokens);
    infinitives::infinitives_of_nouns(tokens);
    infinitives::infinitives_of_catenatives(tokens);
    complements::complements_that_touch(tokens);
    complements::second_complements(tokens);
    gerunds::gerunds_that_are_nouns(tokens);
    relatives::verbs_for_subjects(tokens);
    complements::subjects_before_governors(tokens);
    complements::subjects_of_complements(tokens);
    complements::words_before_that(tokens);
    complements::words_before_conjunctions(tokens);
    complements::questions_behind_verbs(tokens);
    relatives::complements_of_relatives(tokens);
    relatives::relatives_behind_commas(tokens);
    relatives::conjuncts_of_relatives(tokens);
    clauses::predicates_of_bare_nouns(tokens);
    clauses::asides_of_reports(tokens);
    clauses::complements_before_semicolons(tokens);
    clauses::gerunds_of_agents(tokens);
    clauses::gerunds_that_go_on(tokens);
    clauses::comments_on_reports(tokens);
    clauses::finite_conjuncts_of_participles(tokens);
    clauses::subjects_behind_conjunctions(tokens);
    clauses::subjects_without_label(tokens);
    clauses::participles_beside_clauses(tokens);
    lists::appositions_in_lists(tokens);
    lists::nouns_behind_ages(tokens);
    names::names_that_touch(tokens);
    names::names_with_hyphens(tokens);
    names::towns_before_regions(tokens);
    names::genitives_before_names(tokens);
    names::nouns_before_names(tokens);
    names::bare_nouns_before_names(tokens);
    names::nouns_before_possessors(tokens);
    names::titles_of_works(tokens);
    subjects_of_fronted_clauses(tokens);
    second_subjects(tokens);
    nominals::participles_behind_commas(tokens);
    complements::reports_that_go_on(tokens);
    complements::complements_that_go_on(tokens);
    appositions::of_the_last_conjunct(tokens);
}

/// A predicate has one subject (<https://universaldependencies.org/u/dep/nsubj.html>). A second one that stands behind
/// the first with only a comma, dash or bracket between is its apposition: "One, Ann, left". A relative pronoun before
/// another subject is the object: "a plan which, it seems, Ann shelved".
fn second_subjects(tokens: &mut [Token]) {
    for b in 0..tokens.len() {
        let Some(a) = (0..b).rev().find(|a| is_subject(&tokens[*a]) && tokens[*a].head == tokens[b].head) else {
            continue;
        };
        let relative = |i: usize| matches!(tokens[i].xpos.as_str(), "WDT" | "WP");
        let verb = tokens[a].head.map_or(a, |h| h.index());
        let open = !tokens.iter().any(|t| of(t, verb) && t.relation == Relation::Obj);
        if is_subject(&tokens[b]) && relative(a) && !relative(b) && open && tokens[verb].upos == Upos::Verb {
            tokens[a].relation = Relation::Obj;
            tokens[a].subtype.clear();
        } else if is_subject(&tokens[b]) && set_off(tokens, a, b) {
            tokens[b].head = Some(TokenId(a as u32));
            tokens[b].relation = Relation::Appos;
            tokens[b].subtype.clear();
        }
    }
}

/// The other pair of subjects: in "Ann, who runs, may leave, her office said" the first belongs to the clause that stands
/// between the two and has none.
fn subjects_of_fronted_clauses(tokens: &mut [Token]) {
    for clause in 0..tokens.len() {
        let Some(head) = tokens[clause].head.filter(|h| h.index() > clause) else { continue };
        if tokens[clause].relation != Relation::Ccomp || tokens.iter().any(|t| of(t, clause) && subject(t.relation)) {
            continue;
        }
        let of_head = |i: &usize| is_subject(&tokens[*i]) && tokens[*i].head == Some(head);
        let (first, second) = ((0..clause).find(of_head), (clause + 1..head.index()).find(of_head));
        if let (Some(first), Some(_)) = (first, second) {
            tokens[first].head = Some(TokenId(clause as u32));
        }
    }
}

/// Makes a word hang on another.
fn hang(token: &mut Token, head: usize, relation: Relation) {
    token.head = Some(TokenId(head as u32));
    token.relation = relation;
    token.subtype.clear();
}

fn of(token: &Token, head: usize) -> bool {
    token.head == Some(TokenId(head as u32))
}

fn subject(relation: Relation) -> bool {
    matches!(relation, Relation::Nsubj | Relation::Csubj | Relation::Expl)
}

fn is_subject(token: &Token) -> bool {
    token.relation == Relation::Nsubj && token.subtype != "outer" && token.head.is_some()
}

/// Whether a mark is all that stands between the phrases of two words.
fn set_off(tokens: &[Token], a: usize, b: usize) -> bool {
    let mut between = (a + 1..b).filter(|i| {
        let part = |root: usize| below(tokens, *i, root);
        !part(a) || tokens[*i].relation == Relation::Punct
    });
    let mark = between.next();
    let others = between.all(|i| below(tokens, i, b));
    others && mark.is_some_and(|i| matches!(tokens[i].form.as_str(), "," | "(" | "-" | "--" | "\u{2013}" | "\u{2014}"))
}

fn below(tokens: &[Token], mut at: usize, root: usize) -> bool {
    loop {
        match tokens[at].head {
            _ if at == root => return true,
            Some(head) => at = head.index(),
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::conllu;

    fn tokens(rows: &str) -> Vec<Token> {
        let row = |line: &str| -> String {
            let c: Vec<&str> = line.split_whitespace().collect();
            let (upos, xpos) = c[2].split_once('/').unwrap_or((c[2], "_"));
            format!("{}\t{}\t{}\t{upos}\t{xpos}\t_\t{}\t{}\t_\t_\n", c[0], c[1], c[1], c[3], c[4])
        };
        let text: String = rows.lines().filter(|l| !l.trim().is_empty()).map(row).collect();
        conllu::read(&(text + "\n")).expect("a tree").remove(0).tokens().to_vec()
    }

    /// The relation and head of each word of a sentence after a repair. Forms stand for lemmas.
    pub(super) fn repaired(rows: &str, mut repair: impl FnMut(&mut [Token])) -> Vec<String> {
        let mut tokens = tokens(rows);
        repair(&mut tokens);
        tokens.iter().map(|t| format!("{}<{}", t.relation, t.head.map_or(0, |h| h.0 + 1))).collect()
    }

    /// The tags of each word after a repair.
    pub(super) fn tagged(rows: &str, repair: impl Fn(&mut [Token])) -> Vec<String> {
        let mut tokens = tokens(rows);
        repair(&mut tokens);
        tokens.iter().map(|t| format!("{}/{}", t.upos, t.xpos)).collect()
    }

    #[test]
    fn a_second_subject_behind_a_comma_is_an_apposition() {
        let found = repaired(
            "1 One NUM 5 nsubj\n2 , PUNCT 3 punct\n3 Ann PROPN 5 nsubj\n4 , PUNCT 3 punct\n5 left VERB 0 root",
            mend,
        );
        assert_eq!(found, ["nsubj<5", "punct<3", "appos<1", "punct<3", "root<0"]);
    }

    #[test]
    fn a_relative_pronoun_before_a_subject_is_the_object() {
        let found = repaired(
            "1 plan NOUN 0 root\n2 which PRON/WDT 5 nsubj\n3 , PUNCT 2 punct\n4 Ann PROPN 5 nsubj\n5 shelved VERB 1 acl:relcl",
            mend,
        );
        assert_eq!(found[1..], ["obj<5", "punct<2", "nsubj<5", "acl<1"]);
    }

    #[test]
    fn a_fronted_clause_takes_the_first_of_two_subjects() {
        let found = repaired(
            "1 Ann PROPN 7 nsubj\n2 may AUX 3 aux\n3 leave VERB 7 ccomp\n4 , PUNCT 3 punct\n5 her PRON 6 nmod:poss\n\
             6 office NOUN 7 nsubj\n7 said VERB 0 root",
            mend,
        );
        assert_eq!(found, ["nsubj<3", "aux<3", "ccomp<7", "punct<3", "nmod<6", "nsubj<7", "root<0"]);
    }

    #[test]
    fn a_complement_behind_its_verb_takes_nothing() {
        let found = repaired("1 Ann PROPN 2 nsubj\n2 said VERB 0 root\n3 go VERB 2 ccomp", mend);
        assert_eq!(found, ["nsubj<2", "root<0", "ccomp<2"]);
    }

    #[test]
    fn subjects_of_two_predicates_stay() {
        let found = repaired(
            "1 Ann PROPN 2 nsubj\n2 left VERB 0 root\n3 , PUNCT 5 punct\n4 Bo PROPN 5 nsubj\n5 said VERB 2 parataxis",
            mend,
        );
        assert_eq!(found, ["nsubj<2", "root<0", "punct<5", "nsubj<5", "parataxis<2"]);
    }

    /// Words with the tags that repairs look for; a small one with the relation by which it hangs on the next.
    const WORDS: [(&str, &str, &str, &str); 25] = [
        ("Ann", "PROPN", "NNP", ""),
        ("Berg", "PROPN", "NNP", ""),
        ("Friday", "PROPN", "NNP", ""),
        ("decision", "NOUN", "NN", ""),
        ("ships", "NOUN", "NNS", ""),
        ("29", "NUM", "CD", ""),
        ("old", "ADJ", "JJ", ""),
        ("she", "PRON", "PRP", ""),
        ("which", "PRON", "WDT", ""),
        ("what", "PRON", "WP", ""),
        ("said", "VERB", "VBD", ""),
        ("says", "VERB", "VBZ", ""),
        ("sinking", "VERB", "VBG", ""),
        ("sunk", "VERB", "VBN", ""),
        ("sail", "VERB", "VB", ""),
        ("was", "AUX", "VBD", "cop"),
        ("that", "SCONJ", "IN", "mark"),
        ("to", "PART", "TO", "mark"),
        ("not", "PART", "RB", "advmod"),
        ("of", "ADP", "IN", "case"),
        ("and", "CCONJ", "CC", "cc"),
        ("the", "DET", "DT", "det"),
        ("'s", "PART", "POS", "case"),
        (",", "PUNCT", ",", "punct"),
        ("-", "PUNCT", "HYPH", "punct"),
    ];
    const RELATIONS: [&str; 18] = [
        "nsubj",
        "nsubj:pass",
        "obj",
        "iobj",
        "obl",
        "nmod",
        "nmod:poss",
        "nmod:desc",
        "appos",
        "conj",
        "ccomp",
        "xcomp",
        "advcl",
        "acl",
        "acl:relcl",
        "parataxis",
        "flat",
        "compound",
    ];

    proptest! {
        #[test]
        fn a_repaired_tree_is_a_tree(
            words in proptest::collection::vec((0usize..25, 0usize..18, 0usize..99, 0usize..99), 1..14),
        ) {
            let word = |i: usize| WORDS[words[i].0];
            let (full, small): (Vec<usize>, Vec<usize>) = (0..words.len()).partition(|i| word(*i).3.is_empty());
            if full.is_empty() {
                return Ok(());
            }
            // Each full word hangs on one that was put into the tree before it.
            let mut order = full.clone();
            order.sort_by_key(|i| (words[*i].3, *i));
            let mut rows = vec![String::new(); words.len()];
            let row = |i: usize, head: usize, relation: &str| {
                format!("{} {} {}/{} {head} {relation}", i + 1, word(i).0, word(i).1, word(i).2)
            };
            for (at, i) in order.iter().enumerate() {
                rows[*i] = match at {
                    0 => row(*i, 0, "root"),
                    _ => row(*i, order[words[*i].2 % at] + 1, RELATIONS[words[*i].1]),
                };
            }
            for i in small {
                let next = full.iter().find(|f| **f > i).or(full.last()).map_or(0, |f| f + 1);
                rows[i] = row(i, next, word(i).3);
            }
            let mut tokens = tokens(&rows.join("\n"));
            mend(&mut tokens);
            prop_assert!(tokens.iter().any(|t| t.head.is_none()));
            for start in 0..tokens.len() {
                let above = std::iter::successors(Some(start), |at| tokens[*at].head.map(TokenId::index));
                prop_assert!(above.take(tokens.len() + 1).count() <= tokens.len(), "{rows:?}");
            }
        }
    }
}
