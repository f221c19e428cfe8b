//! Nouns beside names and nouns, and what a slot must not lose or gain.

use super::check;

#[test]
fn titles_that_touch_are_one_title() {
    check(
        "Attorney/attorney/NOUN/NN/3/nmod:desc General/General/PROPN/NNP/3/nmod:desc Ann/Ann/PROPN/NNP/5/nsubj \
         Berg/Berg/PROPN/NNP/3/flat slept/sleep/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["Ann Berg | is | Attorney General", "Attorney General Ann Berg | slept | -"],
    );
    check(
        "President/president/NOUN/NN/2/nmod:desc Ann/Ann/PROPN/NNP/4/nsubj Berg/Berg/PROPN/NNP/2/flat \
         slept/sleep/VERB/VBD/0/root ././PUNCT/./4/punct",
        &["Ann Berg | is | President", "President Ann Berg | slept | -"],
    );
}

#[test]
fn one_of_several_is_named_behind_a_comma() {
    let tree = |one: &str, tag: &str| {
        format!(
            "{one}/{one}/{tag}/CD/8/nsubj of/of/ADP/IN/4/case the/the/DET/DT/4/det sailors/sailor/NOUN/NNS/1/nmod \
             ,/,/PUNCT/,/6/punct Bo/Bo/PROPN/NNP/1/appos ,/,/PUNCT/,/6/punct slept/sleep/VERB/VBD/0/root \
             ././PUNCT/./8/punct"
        )
    };
    check(&tree("One", "NUM"), &["Bo | is | One of the sailors", "Bo | slept | -"]);
    check(&tree("Two", "NUM"), &["Bo | slept | -"]);
}

#[test]
fn a_sum_is_described_only_by_a_phrase_of_its_own() {
    check(
        "It/it/PRON/PRP/2/nsubj fell/fall/VERB/VBD/0/root to/to/ADP/IN/4/case $/$/SYM/$/2/obl 31/31/NUM/CD/4/nummod \
         ,/,/PUNCT/,/9/punct its/its/PRON/PRP$/9/nmod:poss lowest/low/ADJ/JJS/9/amod level/level/NOUN/NN/4/appos \
         ././PUNCT/./2/punct",
        &["It | fell to | $ 31", "$ 31 | is | its lowest level"],
    );
    check(
        "It/it/PRON/PRP/2/nsubj fell/fall/VERB/VBD/0/root to/to/ADP/IN/5/case 38/38/NUM/CD/5/nummod \
         cents/cent/NOUN/NNS/2/obl a/a/DET/DT/7/det share/share/NOUN/NN/5/appos ././PUNCT/./2/punct",
        &["It | fell to | 38 cents"],
    );
}

#[test]
fn years_in_front_of_a_name_are_an_age() {
    let tree = |adjective: &str| {
        format!(
            "{adjective}/{adjective}/ADJ/JJ/2/amod Ann/Ann/PROPN/NNP/4/nsubj Berg/Berg/PROPN/NNP/2/flat \
             slept/sleep/VERB/VBD/0/root ././PUNCT/./4/punct"
        )
    };
    check(&tree("26-year-old"), &["Ann Berg | is | 26-year-old", "26-year-old Ann Berg | slept | -"]);
    check(&tree("year-long"), &["year-long Ann Berg | slept | -"]);
}

#[test]
fn aged_says_it_of_the_subject() {
    let tree = |adjective: &str| {
        format!(
            "She/she/PRON/PRP/2/nsubj left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/2/obj \
             {adjective}/{adjective}/ADJ/JJ/2/advcl 14/14/NUM/CD/4/xcomp ././PUNCT/./2/punct"
        )
    };
    check(&tree("aged"), &["She | left | Oslo", "She | was aged | 14"]);
    check(&tree("past"), &["She | left | Oslo"]);
}

#[test]
fn named_examples_are_members() {
    let tree = |preposition: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj likes/like/VERB/VBZ/0/root ports/port/NOUN/NNS/2/obj \
             {preposition}/{preposition}/ADP/IN/5/case Oslo/Oslo/PROPN/NNP/3/nmod and/and/CCONJ/CC/7/cc \
             Bergen/Bergen/PROPN/NNP/5/conj ././PUNCT/./2/punct"
        )
    };
    check(&tree("including"), &["Ann | likes | ports", "Oslo | is one of | ports", "Bergen | is one of | ports"]);
    check(&tree("near"), &["Ann | likes | ports near Oslo and Bergen"]);
}

#[test]
fn stranded_preposition_closes_the_relation() {
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/7/nsubj that/that/PRON/WDT/5/obl Ann/Ann/PROPN/NNP/5/nsubj \
         spoke/speak/VERB/VBD/2/acl:relcl of/of/ADP/IN/3/case sank/sink/VERB/VBD/0/root ././PUNCT/./7/punct",
        &["The ship | sank | -", "Ann | spoke of | The ship"],
    );
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/6/nsubj Ann/Ann/PROPN/NNP/4/nsubj spoke/speak/VERB/VBD/2/acl:relcl \
         of/of/ADP/IN/4/obl sank/sink/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["The ship | sank | -", "Ann | spoke of | The ship"],
    );
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/5/nsubj Ann/Ann/PROPN/NNP/4/nsubj saw/see/VERB/VBD/2/acl:relcl \
         sank/sink/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["The ship | sank | -", "Ann | saw | The ship"],
    );
}

#[test]
fn what_he_did_to_somebody_is_done_to_them() {
    let tree = |rest: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj knows/know/VERB/VBZ/0/root what/what/PRON/WP/2/obj he/he/PRON/PRP/5/nsubj \
             did/do/VERB/VBD/3/acl:relcl {rest}././PUNCT/./2/punct"
        )
    };
    let to_bo = "to/to/ADP/IN/7/case Bo/Bo/PROPN/NNP/5/obl ";
    check(&tree(to_bo), &["Ann | knows | what he did to Bo", "he | did to | Bo"]);
    check(&tree(""), &["Ann | knows | what he did"]);
}

#[test]
fn a_relative_clause_that_says_how_many_stays() {
    let tree = |noun: &str| {
        format!(
            "{noun} who/who/PRON/WP/3/nsubj left/leave/VERB/VBD/1/acl:relcl Oslo/Oslo/PROPN/NNP/3/obj \
             slept/sleep/VERB/VBD/0/root ././PUNCT/./5/punct"
        )
    };
    check(
        &tree("Everyone/everyone/PRON/NN/5/nsubj"),
        &["Everyone who left Oslo | slept | -", "Everyone | left | Oslo"],
    );
    check(&tree("Sailors/sailor/NOUN/NNS/5/nsubj"), &["Sailors | slept | -", "Sailors | left | Oslo"]);
}

#[test]
fn hard_to_believe_is_one_phrase_and_nobody_believes() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj called/call/VERB/VBD/0/root it/it/PRON/PRP/2/obj hard/hard/ADJ/JJ/2/xcomp \
         to/to/PART/TO/6/mark believe/believe/VERB/VB/4/advcl ././PUNCT/./2/punct",
        &["Ann | called | it | hard to believe"],
    );
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj made/make/VERB/VBD/0/root Bo/Bo/PROPN/NNP/2/obj ready/ready/ADJ/JJ/2/xcomp \
         to/to/PART/TO/6/mark sail/sail/VERB/VB/4/advcl ././PUNCT/./2/punct",
        &["Ann | made | Bo | ready to sail", "Bo | to sail | -"],
    );
}

#[test]
fn what_takes_time_means_no_end_by_it() {
    let tree = |verb: &str| {
        format!(
            "It/it/PRON/PRP/2/nsubj {verb}/{verb}/VERB/VBD/0/root time/time/NOUN/NN/2/obj to/to/PART/TO/5/mark \
             heal/heal/VERB/VB/2/advcl ././PUNCT/./2/punct"
        )
    };
    check(&tree("take"), &["It | take | time | [Purpose] to heal"]);
    check(&tree("win"), &["It | win | time | [Purpose] to @heal", "It | to heal | -"]);
}

#[test]
fn a_person_or_thing_that_is_to_act_is_the_subject() {
    let tree = |subject: &str| {
        format!(
            "{subject}/{subject}/PROPN/NNP/4/nsubj:outer is/be/AUX/VBZ/4/cop to/to/PART/TO/4/mark \
             sail/sail/VERB/VB/0/root ././PUNCT/./4/punct"
        )
    };
    check(&tree("Ann"), &["Ann | is to sail | -"]);
    check(
        "It/it/DET/DT/2/det aim/aim/NUM/CD/5/nsubj:outer is/be/AUX/VBZ/5/cop to/to/PART/TO/5/mark \
         sail/sail/VERB/VB/0/root ././PUNCT/./5/punct",
        &["It aim | is | to sail"],
    );
}

#[test]
fn a_term_is_no_time_behind_to() {
    let tree = |preposition: &str| {
        format!(
            "It/it/PRON/PRP/2/nsubj sent/send/VERB/VBD/0/root Bo/Bo/PROPN/NNP/2/obj \
             {preposition}/{preposition}/ADP/IN/6/case six/six/NUM/CD/6/nummod years/year/NOUN/NNS/2/obl \
             ././PUNCT/./2/punct"
        )
    };
    check(&tree("to"), &["It | sent | Bo | to six years"]);
    check(&tree("for"), &["It | sent | Bo | [Time] for six years"]);
}

#[test]
fn a_later_time_is_no_object() {
    let tree = |adverb: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj returned/return/VERB/VBD/0/root {adverb}/{adverb}/ADV/RBR/2/advmod \
             ././PUNCT/./2/punct"
        )
    };
    check(&tree("later"), &["Ann | returned | - | [Time] later"]);
    check(&tree("faster"), &["Ann | returned | faster"]);
}

#[test]
fn a_denied_predicate_is_not_itself_negative() {
    let tree = |not: &str| {
        format!(
            "It/it/PRON/PRP/5/nsubj is/be/AUX/VBZ/5/cop {not}/{not}/PART/RB/5/advmod the/the/DET/DT/5/det \
             ship/ship/NOUN/NN/0/root that/that/PRON/WDT/8/obj Ann/Ann/PROPN/NNP/8/nsubj \
             sold/sell/VERB/VBD/5/acl:relcl ././PUNCT/./5/punct"
        )
    };
    check(&tree("not"), &["Ann | sold | the ship"]);
}

#[test]
fn doing_so_says_nothing_new() {
    let tree = |object: &str| {
        format!(
            "Doing/do/VERB/VBG/4/advcl {object}/{object}/ADV/RB/1/advmod Ann/Ann/PROPN/NNP/4/nsubj \
             slept/sleep/VERB/VBD/0/root ././PUNCT/./4/punct"
        )
    };
    check(&tree("so"), &["Ann | slept | -"]);
    check(&tree("well"), &["Ann | slept | -", "Ann | Doing | well"]);
}

#[test]
fn an_adjective_with_its_complement_between_commas_describes() {
    let tree = |comma: &str| {
        format!(
            "Oslo/Oslo/PROPN/NNP/6/nsubj {comma} full/full/ADJ/JJ/1/amod of/of/ADP/IN/5/case \
             tourists/tourist/NOUN/NNS/3/obl slept/sleep/VERB/VBD/0/root"
        )
    };
    check(&tree(",/,/PUNCT/,/3/punct"), &["Oslo | is full of | tourists", "Oslo | slept | -"]);
    check(&tree("so/so/ADV/RB/3/advmod"), &["Oslo so full of tourists | slept | -"]);
}

#[test]
fn a_preposition_before_whether_closes_the_relation() {
    let tree = |mark: &str| {
        format!(
            "They/they/PRON/PRP/2/nsubj fight/fight/VERB/VBP/0/root {mark}Ann/Ann/PROPN/NNP/5/nsubj \
             left/leave/VERB/VBD/2/ccomp"
        )
    };
    check(
        "They/they/PRON/PRP/2/nsubj fight/fight/VERB/VBP/0/root over/over/SCONJ/IN/6/mark \
         whether/whether/SCONJ/IN/6/mark Ann/Ann/PROPN/NNP/6/nsubj left/leave/VERB/VBD/2/ccomp",
        &["They | fight over | @whether Ann left", "Ann | left | -"],
    );
    check(&tree("that/that/SCONJ/IN/5/mark "), &["They | fight | @that Ann left", "Ann | left | -"]);
}
