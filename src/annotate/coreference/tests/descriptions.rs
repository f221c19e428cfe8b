//! Possessives, whom the opening of a report describes, and descriptions that are told apart.

use super::*;

#[test]
fn whose_a_thing_is_tells_it_apart_behind_a_pronoun_too() {
    let rows = |between: &str, pronoun: &str| {
        format!(
            "Mary NNP 4 nmod:poss (1-object(2-person
             's POS 1 case 2)
             old JJ 4 amod
             ship NN 5 nsubj 1)
             slept VBD 0 root

             {between}{pronoun} PRP$ 2 nmod:poss (4-object(5-person)
             ship NN 3 nsubj 4)
             left VBD 0 root"
        )
    };
    check(&rows("", "Her"), "Mary 's old ship = Her ship | Mary 's = Her");
    check(&rows("John NNP 2 nsubj (3-person)\n waited VBD 0 root\n\n", "His"), "John = His");
}

#[test]
fn description_is_the_only_person_so_far() {
    let rows = |noun: &str| {
        format!(
            "Mary NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             fell VBD 0 root
             yesterday NN 3 obl (4-time)
             . . 3 punct

             Rescuers NNS 2 nsubj (2-person)
             reached VBD 0 root
             the DT 4 det (3-person
             {noun} NN 2 obj 3)"
        )
    };
    check(&rows("girl"), "Mary Berg = the girl");
    check(&rows("suspect"), "");
}

#[test]
fn description_of_the_other_sex_is_somebody_else() {
    let rows = |noun: &str| {
        format!(
            "John NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             fell VBD 0 root
             . . 3 punct

             Rescuers NNS 2 nsubj (2-person)
             reached VBD 0 root
             the DT 4 det (3-person
             {noun} NN 2 obj 3)"
        )
    };
    check(&rows("man"), "John Berg = the man");
    check(&rows("woman"), "");
}

#[test]
fn somebody_indefinite_is_new() {
    let rows = |article: &str| {
        format!(
            "An DT 2 det (1-person
             official NN 3 nsubj 1)
             waited VBD 0 root

             {article} DT 2 det (2-person
             official NN 3 nsubj 2)
             left VBD 0 root"
        )
    };
    check(&rows("An"), "");
    check(&rows("The"), "An official = The official");
}

#[test]
fn institutions_of_two_kinds_are_two() {
    let rows = |noun: &str| {
        format!(
            "The DT 2 det (1-organization
             government NN 3 nsubj 1)
             met VBD 0 root

             The DT 2 det (2-organization
             {noun} NN 3 nsubj 2)
             left VBD 0 root"
        )
    };
    check(&rows("congress"), "");
    check(&rows("government"), "The government = The government");
}

#[test]
fn what_has_a_name_at_its_noun_is_not_what_is_named() {
    check(
        "Oslo NNP 2 nsubj (1-place)
         slept VBD 0 root

         the DT 3 det (2-place
         Oslo NNP 3 compound
         airport NN 4 nsubj 2)
         closed VBD 0 root

         the DT 2 det (3-place
         airport NN 3 nsubj 3)
         opened VBD 0 root",
        "the Oslo airport = the airport",
    );
}

#[test]
fn airport_of_a_place_is_another_place() {
    let rows = |noun: &str| {
        format!(
            "the DT 3 det (1-place
             Vik NNP 3 compound (2-place)
             {noun} NN 4 nsubj 1)
             closed VBD 0 root"
        )
    };
    check(&rows("airport"), "");
    check(&rows("province"), "the Vik province = Vik");
}
