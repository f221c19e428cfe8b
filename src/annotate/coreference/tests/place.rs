//! Pronouns told by their place, and descriptions kept apart; without the network, which might find the same.

use super::super::place::told_by_place;
use super::super::{Context, rank, sure};
use super::*;

/// The chains that the rules make, as words; descriptions join the nearest thing that they may, where `nearest` says so.
fn check_rules(rows: &str, nearest: bool, expected: &str) {
    let document = document(rows);
    let context = Context::new(document.text(), document.sentences(), document.tokens(), document.mentions());
    let mut clusters = sure(&context);
    rank::join_each(&context, document.text(), &mut clusters, |clusters, facts, mention, candidates| match nearest {
        true => candidates.first().map(|c| c.cluster),
        false => told_by_place(&context, clusters, facts, mention, candidates),
    });
    let words = |id: &MentionId| document.mention_text(*id).to_owned();
    let chain = |c: &Chain| c.mentions.iter().map(words).collect::<Vec<_>>().join(" = ");
    assert_eq!(clusters.chains().iter().map(chain).collect::<Vec<_>>().join(" | "), expected);
}

fn check_places(rows: &str, expected: &str) {
    check_rules(rows, false, expected);
}

#[test]
fn a_possessive_is_of_the_subject_of_its_clause() {
    let rows = |her: &str| {
        format!(
            "Ann NNP 2 nsubj (1-person)
             lost VBD 0 root
             {her} PRP$ 4 nmod:poss (3-object(2-person)
             hat NN 2 obj 3)"
        )
    };
    check_places(&rows("her"), "Ann = her");
    check_places(&rows("his"), "");
}

#[test]
fn a_possessive_behind_and_is_of_what_it_is_joined_to() {
    let rows = |link: &str| {
        format!(
            "Ann NNP 2 nsubj (1-person)
             thanked VBD 0 root
             Mary NNP 2 obj (2-person)
             and CC 6 cc
             her PRP$ 6 nmod:poss (4-person(3-person)
             crew NN {link} 4)"
        )
    };
    check_places(&rows("3 conj"), "Mary = her");
    check_places(&rows("2 obl"), "Ann = her");
}

#[test]
fn a_subject_of_a_clause_below_is_that_of_the_clause_above_where_nobody_else_is_near() {
    let rows = |bo: &str| {
        format!(
            "Ann NNP 2 nsubj (1-person)
             met VBD 0 root
             {bo} NNP 2 obj (2-person)
             because IN 6 mark
             she PRP 6 nsubj (3-person)
             waited VBD 2 advcl"
        )
    };
    check_places(&rows("Bob"), "Ann = she");
    check_places(&rows("Mary"), "");
}

#[test]
fn a_sentence_opens_with_the_subject_of_the_one_before() {
    let rows = |other: &str| {
        format!(
            "Ann NNP 2 nsubj (1-person)
             met VBD 0 root
             {other} 2 obj (2-person)

             She PRP 2 nsubj (3-person)
             left VBD 0 root"
        )
    };
    check_places(&rows("Bob NNP"), "Ann = She");
    check_places(&rows("Mary NNP"), "");
}

#[test]
fn a_possessive_in_front_is_of_the_subject_behind() {
    let rows = |clause: &str| {
        format!(
            "Leaving VBG 6 {clause}
             her PRP$ 3 nmod:poss (2-object(1-person)
             ship NN 1 obj 2)
             , , 1 punct
             Ann NNP 6 nsubj (3-person)
             waved VBD 0 root"
        )
    };
    check_places(&rows("advcl"), "her = Ann");
    check_places(&rows("ccomp"), "");
}

#[test]
fn teams_of_two_peoples_and_crowds_of_two_sizes_are_apart() {
    let rows = |first: &str, second: &str, noun: &str| {
        format!(
            "the DT 3 det (1-organization
             {first}
             {noun} 4 nsubj 1)
             won VBD 0 root

             Then RB 5 advmod
             the DT 4 det (2-organization
             {second}
             {noun} 5 nsubj 2)
             lost VBD 0 root"
        )
    };
    let team =
        |first: &str, second: &str| rows(&format!("{first} JJ 3 amod"), &format!("{second} JJ 4 amod"), "team NN");
    check_rules(&team("Danish", "Norwegian"), true, "");
    check_rules(&team("Danish", "Danish"), true, "the Danish team = the Danish team");
    let crowd = |a: &str, b: &str| rows(&format!("{a} CD 3 nummod"), &format!("{b} CD 4 nummod"), "sailors NNS");
    check_rules(&crowd("700", "200"), true, "");
    check_rules(&crowd("700", "700"), true, "the 700 sailors = the 700 sailors");
}

#[test]
fn a_family_is_no_one_of_its_members() {
    let rows = |noun: &str| {
        format!(
            "Ann NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             left VBD 0 root

             The DT 2 det (2-person
             {noun} NN 3 nsubj 2)
             wept VBD 0 root"
        )
    };
    check_rules(&rows("family"), true, "");
    check_rules(&rows("sailor"), true, "Ann Berg = The sailor");
}
