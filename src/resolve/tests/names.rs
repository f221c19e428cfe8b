//! Names, partial names, and which are one.

use super::*;

#[test]
fn given_name_joins_the_only_person_who_bears_it() {
    check_groups(
        "Ann NNP 3 nsubj (1-person
         Berg NNP 1 flat 1)
         met VBD 0 root
         Berg NNP 3 obj (1-person)

         Ann NNP 2 nsubj (2-person)
         left VBD 0 root",
        "Ann Berg, Berg, Ann",
    );
}

#[test]
fn surname_of_two_people_joins_neither() {
    check_groups(
        "Ann NNP 3 nsubj (1-person
         Smith NNP 1 flat 1)
         met VBD 0 root
         John NNP 3 obj (2-person
         Smith NNP 4 flat 2)

         Smith NNP 2 nsubj (3-person)
         left VBD 0 root",
        "Ann Smith | John Smith | Smith",
    );
}

#[test]
fn man_and_woman_of_one_surname_stay_two() {
    check_groups(
        "Mr. NNP 2 nmod:desc (1-person
         Smith NNP 3 nsubj 1)
         met VBD 0 root
         Mrs. NNP 5 nmod:desc (2-person
         Smith NNP 3 obj 2)",
        "Mr. Smith | Mrs. Smith",
    );
}

#[test]
fn generations_of_one_name_stay_two() {
    check_groups(
        "Ann NNP 4 nsubj (1-person
         Berg NNP 1 flat
         Sr. NNP 1 flat 1)
         met VBD 0 root
         Ann NNP 4 obj (2-person
         Berg NNP 5 flat
         Jr. NNP 5 flat 2)",
        "Ann Berg Sr. | Ann Berg Jr.",
    );
}

#[test]
fn middle_names_accents_and_letters_behind_do_not_part_a_name() {
    check_groups(
        "José NNP 3 nsubj (1-person
         Berg NNP 1 flat 1)
         met VBD 0 root
         Jose NNP 3 obj (2-person
         Maria NNP 4 flat
         Berg NNP 4 flat
         MP NNP 4 flat 2)",
        "José Berg, Jose Maria Berg MP",
    );
}

#[test]
fn bracketed_initials_join_whatever_the_letters() {
    check_groups(
        "the DT 2 det (1-organization
         Union NNP 8 nsubj
         of IN 4 case
         Sailors NNPS 2 nmod 1)
         ( -LRB- 6 punct
         SJF NNP 2 appos (2-organization)
         ) -RRB- 6 punct
         met VBD 0 root

         SJF NNP 2 nsubj (3-organization)
         left VBD 0 root",
        "the Union of Sailors, SJF, SJF",
    );
}

#[test]
fn bracketed_place_is_not_the_institution_before_it() {
    check_groups(
        "Port NNP 2 compound (1-organization
         Union NNP 6 nsubj 1)
         ( -LRB- 4 punct
         UK NNP 2 appos (2-place)
         ) -RRB- 4 punct
         met VBD 0 root",
        "Port Union | UK",
    );
}

#[test]
fn what_is_set_off_does_not_part_a_name() {
    check_groups(
        "Oslo NNP 6 nsubj (1-place
         , , 4 punct
         which WDT 4 nsubj
         grew VBD 1 acl:relcl 1)
         , , 1 punct
         waited VBD 0 root

         Oslo NNP 2 nsubj (2-place)
         slept VBD 0 root",
        "Oslo , which grew, Oslo",
    );
}

#[test]
fn place_behind_a_comma_tells_two_towns_apart() {
    check_groups(
        "Portland NNP 4 nsubj (1-place
         , , 3 punct
         Maine NNP 1 appos (9-place)1)
         met VBD 0 root
         Portland NNP 4 obj (2-place
         , , 7 punct
         Oregon NNP 5 appos (8-place)2)",
        "Portland , Maine | Maine | Portland , Oregon | Oregon",
    );
}

#[test]
fn institution_called_by_its_kind_is_told_by_the_only_one_of_that_kind() {
    check_groups(
        "Oslo NNP 2 compound (1-organization
         University NNP 3 nsubj 1)
         closed VBD 0 root

         the DT 2 det (2-organization
         University NNP 3 nsubj 2)
         waited VBD 0 root",
        "Oslo University, the University",
    );
    check_groups(
        "Oslo NNP 2 compound (1-organization
         University NNP 3 nsubj 1)
         met VBD 0 root
         Bergen NNP 5 compound (2-organization
         University NNP 3 obj 2)

         the DT 2 det (3-organization
         University NNP 3 nsubj 3)
         waited VBD 0 root",
        "Oslo University | Bergen University | the University",
    );
}

#[test]
fn possessor_and_what_it_has_are_two() {
    check_groups(
        "Berg NNP 3 nmod:poss (1-organization(2-person
         's POS 1 case 2)
         office NN 4 nsubj 1)
         waited VBD 0 root
         Berg NNP 4 obj (3-person)",
        "Berg 's, Berg | Berg 's office",
    );
}

#[test]
fn very_long_names_are_resolved_in_time() {
    let mut rows = "Ann NNP 0 root (1-person\n".to_owned();
    for i in 2..3000 {
        rows += &format!("Berg NNP 1 flat ({i}-person)\n");
    }
    rows += "Dahl NNP 1 flat 1)";
    let (_, entities) = resolved(&rows, &Knowledge::default());
    assert!(!entities.is_empty());
}

#[test]
fn a_headline_may_have_the_short_name_first() {
    let rows = |stop: &str| {
        format!(
            "Acme NNP 2 nsubj (1-organization)
             fell VBD 0 root
             {stop}

             Acme NNP 2 compound (2-organization
             Airways NNP 3 nsubj 2)
             said VBD 0 root
             so RB 3 advmod"
        )
    };
    check_groups(&rows("today NN 2 obl"), "Acme, Acme Airways");
    check_groups(&rows(". . 2 punct"), "Acme | Acme Airways");
}
