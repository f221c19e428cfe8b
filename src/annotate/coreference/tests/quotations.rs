//! Who speaks, and whom a quotation speaks of.

use super::*;

#[test]
fn who_speaks_on_is_who_spoke() {
    let rows = |between: &str| {
        format!(
            "Paul NNP 2 nsubj (1-person)
             waited VBD 0 root
             . . 2 punct

             \u{201c} `` 3 punct
             It PRP 3 nsubj
             sank VBD 0 root
             , , 3 punct
             \u{201d} '' 3 punct
             John NNP 7 nsubj (2-person)
             warned VBD 3 parataxis
             . . 3 punct
{between}
             \u{201c} `` 3 punct
             It PRP 3 nsubj
             burned VBD 0 root
             , , 3 punct
             \u{201d} '' 3 punct
             he PRP 7 nsubj (4-person)
             said VBD 3 parataxis
             . . 3 punct"
        )
    };
    check(&rows(""), "John = he");
    check(&rows("\n Paul NNP 2 nsubj (3-person)\n disagreed VBD 0 root\n . . 2 punct\n"), "Paul = Paul = he");
}

#[test]
fn quotation_that_is_not_closed_goes_on_at_the_next_mark() {
    let rows = |closing: &str| {
        format!(
            "\u{201c} `` 3 punct
             I PRP 3 nsubj (1-person)
             sank VBD 0 root
             . . 3 punct{closing}

             \u{201c} `` 3 punct
             It PRP 3 nsubj
             burned VBD 0 root
             , , 3 punct
             \u{201d} '' 3 punct
             John NNP 7 nsubj (2-person)
             said VBD 3 parataxis
             . . 3 punct"
        )
    };
    check(&rows(""), "I = John");
    check(&rows("\n \u{201d} '' 3 punct"), "");
}

#[test]
fn quotation_without_reporting_verb_is_the_subject_s_before() {
    let rows = |subject: &str| {
        format!(
            "{subject}
             left VBD 0 root
             . . 2 punct

             \u{201c} `` 3 punct
             I PRP 3 nsubj (2-person)
             swam VBD 0 root
             . . 3 punct
             \u{201d} '' 3 punct"
        )
    };
    check(&rows("Mary NNP 2 nsubj (1-person)"), "Mary = I");
    check(&rows("Ships NNS 2 nsubj (1-object)"), "");
}

#[test]
fn description_in_a_quotation_is_not_who_says_it() {
    let rows = |verb: &str, of: u32, clause: &str, object: &str| {
        format!(
            "Mary NNP 2 nsubj (1-person)
             said VBD 0 root
             : , 2 punct
             \u{201c} `` 2 punct
             I PRP {of} nsubj (2-person)
             {verb} {clause}
             the DT 8 det (3-person
             agent NN {object} 3)
             . . 2 punct
             \u{201d} '' 2 punct"
        )
    };
    check(&rows("met VBD", 6, "2 ccomp", "6 obj"), "Mary = I");
    check(&rows("am VBP", 8, "8 cop", "2 ccomp"), "Mary = I = the agent");
}

#[test]
fn we_in_a_quotation_are_nobody_spoken_of_in_it() {
    check(
        "Sailors NNS 2 nsubj (1-person)
         sang VBD 0 root
         . . 2 punct

         Mary NNP 2 nsubj (2-person)
         said VBD 0 root
         : , 2 punct
         \u{201c} `` 6 punct
         We PRP 6 nsubj (3-person)
         feed VBP 2 ccomp
         the DT 8 det (4-person
         sailors NNS 6 obj 4)
         . . 6 punct

         We PRP 2 nsubj (5-person)
         like VBP 0 root
         them PRP 2 obj (6-person)
         . . 2 punct
         \u{201d} '' 2 punct",
        "Sailors = the sailors = them | We = We",
    );
}
