//! Who reports, descriptions that vary, and headlines.

use super::check;

#[test]
fn whoever_reports_says_it_of_themselves() {
    let rows = |verb: &str, she: &str| {
        format!(
            "Berg NNP 2 nsubj (1-person)
             {verb} VBD 0 root
             Ann NNP 2 obj (2-person)

             Ann NNP 2 nsubj (2-person)
             claims VBZ 0 root
             that IN 5 mark
             {she} PRP 5 nsubj (3-person)
             left VBD 2 ccomp"
        )
    };
    check(&rows("met", "she"), "Ann = Ann = she");
    check(&rows("met", "we"), "Ann = Ann");
}

#[test]
fn a_new_noun_with_an_article_tells_more_of_the_last_subject() {
    let rows = |noun: &str| {
        format!(
            "Ann NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             rang VBD 0 root
             Oslo NNP 3 obj (2-place)

             The DT 2 det (3-person
             {noun} NN 4 nsubj 3)
             was VBD 4 aux
             waiting VBG 0 root"
        )
    };
    check(&rows("virologist"), "Ann Berg = The virologist");
    check(
        &rows("virologist")
            .replace("waiting VBG 0 root", "waiting VBG 0 root\n\nBo NNP 2 nsubj (4-person)\nleft VBD 0 root"),
        "Ann Berg = The virologist",
    );
}

#[test]
fn a_headline_describes_whom_the_report_names() {
    let rows = |stop: &str| {
        format!(
            "Hospital NN 2 compound (1-organization
             group NN 3 nsubj 1)
             refuses VBZ 0 root
             ransom NN 3 obj (2-abstract)
             {stop}

             Acme NNP 2 compound (3-organization
             Health NNP 3 nsubj 3)
             said VBD 0 root
             so RB 3 advmod"
        )
    };
    check(&rows("today NN 3 obl"), "Hospital group = Acme Health");
    check(&rows(". . 3 punct"), "");
}
