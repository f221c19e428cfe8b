//! Offices taken up by title and country.

use super::*;

const PRESIDENTS: &str = "Colombian JJ 2 amod (1-person
     President NNP 3 nmod:desc
     Ann NNP 5 nsubj
     Berg NNP 3 flat 1)
     met VBD 0 root
     Norwegian JJ 7 amod (2-person
     President NNP 8 nmod:desc
     Bo NNP 5 obj
     Dahl NNP 8 flat 2)";

fn after(presidents: &str, rows: &str, expected: &str) {
    check_groups(&format!("{presidents}\n\n{rows}"), expected);
}

#[test]
fn office_with_its_country_is_taken_up() {
    after(
        PRESIDENTS,
        "the DT 3 det (3-person
         Colombian JJ 3 amod
         president NN 4 nsubj 3)
         left VBD 0 root",
        "Colombian President Ann Berg, the Colombian president | Norwegian President Bo Dahl",
    );
    after(
        PRESIDENTS,
        "the DT 2 det (3-person
         president NN 5 nsubj
         of IN 4 case
         Norway NNP 2 nmod (4-place)3)
         left VBD 0 root",
        "Colombian President Ann Berg | Norwegian President Bo Dahl, the president of Norway | Norway",
    );
}

#[test]
fn office_of_two_people_is_nobodys() {
    after(
        PRESIDENTS,
        "the DT 2 det (3-person
         president NN 3 nsubj 3)
         left VBD 0 root",
        "Colombian President Ann Berg | Norwegian President Bo Dahl | the president",
    );
}

#[test]
fn office_of_another_country_or_of_former_times_is_not_taken_up() {
    for modifier in ["Danish", "former"] {
        after(
            PRESIDENTS,
            &format!("the DT 3 det (3-person\n{modifier} JJ 3 amod\npresident NN 4 nsubj 3)\nleft VBD 0 root"),
            &format!("Colombian President Ann Berg | Norwegian President Bo Dahl | the {modifier} president"),
        );
    }
}

#[test]
fn president_whose_country_is_not_told_fits_any() {
    after(
        "President NNP 2 nmod:desc (1-person
         Ann NNP 4 nsubj
         Berg NNP 2 flat 1)
         left VBD 0 root",
        "the DT 3 det (3-person
         U.S. NNP 3 compound (4-place)
         president NN 4 nsubj 3)
         slept VBD 0 root",
        "President Ann Berg, the U.S. president | U.S.",
    );
}

#[test]
fn indefinite_office_is_not_taken_up() {
    after(
        "President NNP 2 nmod:desc (1-person
         Ann NNP 4 nsubj
         Berg NNP 2 flat 1)
         left VBD 0 root",
        "a DT 2 det (3-person
         president NN 3 nsubj 3)
         slept VBD 0 root",
        "President Ann Berg | a president",
    );
}
