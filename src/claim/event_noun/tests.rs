use crate::claim::tests::check;

#[test]
fn a_name_or_possessor_acts_and_a_phrase_is_acted_on() {
    // Oslo welcomed Ann's criticism of Bo.
    check(
        "Oslo/Oslo/PROPN/NNP/2/nsubj welcomed/welcome/VERB/VBD/0/root Ann/Ann/PROPN/NNP/5/nmod:poss 's/'s/PART/POS/3/case criticism/criticism/NOUN/NN/2/obj of/of/ADP/IN/7/case Bo/Bo/PROPN/NNP/5/nmod ././PUNCT/./2/punct",
        &["Oslo | welcomed | Ann 's criticism of Bo", "Ann | criticism of | Bo"],
    );
    // Acme strikes against ships ended.
    check(
        "Acme/Acme/PROPN/NNP/2/compound strikes/strike/NOUN/NNS/5/nsubj against/against/ADP/IN/4/case ships/ship/NOUN/NNS/2/nmod ended/end/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["Acme strikes against ships | ended | -", "Acme | strikes against | ships"],
    );
    // The killing of Bo by Ann shocked Oslo.
    check(
        "The/the/DET/DT/2/det killing/killing/NOUN/NN/7/nsubj of/of/ADP/IN/4/case Bo/Bo/PROPN/NNP/2/nmod by/by/ADP/IN/6/case Ann/Ann/PROPN/NNP/2/nmod shocked/shock/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/7/obj ././PUNCT/./7/punct",
        &["The killing of Bo by Ann | shocked | Oslo", "Ann | killing of | Bo"],
    );
}

#[test]
fn a_bare_possessive_or_a_thing_makes_no_claim() {
    // Ann's criticism shocked Oslo.
    check(
        "Ann/Ann/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case criticism/criticism/NOUN/NN/4/nsubj shocked/shock/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/4/obj ././PUNCT/./4/punct",
        &["Ann 's criticism | shocked | Oslo"],
    );
    // Ann's map of Oslo shocked Bo.
    check(
        "Ann/Ann/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case map/map/NOUN/NN/6/nsubj of/of/ADP/IN/5/case Oslo/Oslo/PROPN/NNP/3/nmod shocked/shock/VERB/VBD/0/root Bo/Bo/PROPN/NNP/6/obj ././PUNCT/./6/punct",
        &["Ann 's map of Oslo | shocked | Bo"],
    );
}

#[test]
fn of_an_intransitive_act_the_phrase_names_who_does_it() {
    // The arrival of Ann in May surprised Bo.
    check(
        "The/the/DET/DT/2/det arrival/arrival/NOUN/NN/7/nsubj of/of/ADP/IN/4/case Ann/Ann/PROPN/NNP/2/nmod in/in/ADP/IN/6/case May/May/PROPN/NNP/2/nmod surprised/surprise/VERB/VBD/0/root Bo/Bo/PROPN/NNP/7/obj ././PUNCT/./7/punct",
        &["The arrival of Ann in May | surprised | Bo", "Ann | arrival | - | [Time] in May"],
    );
    // The owner of Acme surprised Bo.
    check(
        "The/the/DET/DT/2/det owner/owner/NOUN/NN/5/nsubj of/of/ADP/IN/4/case Acme/Acme/PROPN/NNP/2/nmod surprised/surprise/VERB/VBD/0/root Bo/Bo/PROPN/NNP/5/obj ././PUNCT/./5/punct",
        &["The owner of Acme | surprised | Bo"],
    );
}

#[test]
fn what_is_feared_demanded_or_planned_is_not_done() {
    // Oslo feared Ann's criticism of Bo.
    check(
        "Oslo/Oslo/PROPN/NNP/2/nsubj feared/fear/VERB/VBD/0/root Ann/Ann/PROPN/NNP/5/nmod:poss 's/'s/PART/POS/3/case criticism/criticism/NOUN/NN/2/obj of/of/ADP/IN/7/case Bo/Bo/PROPN/NNP/5/nmod ././PUNCT/./2/punct",
        &["Oslo | feared | Ann 's criticism of Bo"],
    );
    // Oslo may welcome Ann's criticism of Bo.
    check(
        "Oslo/Oslo/PROPN/NNP/3/nsubj may/may/AUX/MD/3/aux welcome/welcome/VERB/VB/0/root Ann/Ann/PROPN/NNP/6/nmod:poss 's/'s/PART/POS/4/case criticism/criticism/NOUN/NN/3/obj of/of/ADP/IN/8/case Bo/Bo/PROPN/NNP/6/nmod ././PUNCT/./3/punct",
        &["Oslo | may welcome | Ann 's criticism of Bo"],
    );
    // Plans for the killing of Bo by Ann failed.
    check(
        "Plans/plan/NOUN/NNS/9/nsubj for/for/ADP/IN/4/case the/the/DET/DT/4/det killing/killing/NOUN/NN/1/nmod of/of/ADP/IN/6/case Bo/Bo/PROPN/NNP/4/nmod by/by/ADP/IN/8/case Ann/Ann/PROPN/NNP/4/nmod failed/fail/VERB/VBD/0/root ././PUNCT/./9/punct",
        &["Plans for the killing of Bo by Ann | failed | -"],
    );
}

#[test]
fn a_noun_in_front_of_a_name_says_what_its_bearer_is() {
    // Norwegian captain Ann Berg left.
    check(
        "Norwegian/Norwegian/ADJ/JJ/2/amod captain/captain/NOUN/NN/5/nsubj Ann/Ann/PROPN/NNP/2/flat Berg/Berg/PROPN/NNP/3/flat left/leave/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["Norwegian captain Ann Berg | left | -", "Ann Berg | is | Norwegian captain"],
    );
    // Mr. Berg left: a form of address.
    check(
        "Mr./Mr./PROPN/NNP/2/nmod:desc Berg/Berg/PROPN/NNP/3/nsubj left/leave/VERB/VBD/0/root ././PUNCT/./3/punct",
        &["Mr. Berg | left | -"],
    );
}

#[test]
fn brackets_hold_an_apposition_but_not_a_second_name_or_measure() {
    // Ann left the yard (a dock).
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root the/the/DET/DT/4/det yard/yard/NOUN/NN/2/obj (/(/PUNCT/-LRB-/7/punct a/a/DET/DT/7/det dock/dock/NOUN/NN/4/appos )/)/PUNCT/-RRB-/7/punct ././PUNCT/./2/punct",
        &["Ann | left | the yard", "the yard | is | a dock"],
    );
    // Ann left the NO (naval office).
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root the/the/DET/DT/4/det NO/NO/PROPN/NNP/2/obj (/(/PUNCT/-LRB-/7/punct naval/naval/ADJ/JJ/7/amod office/office/NOUN/NN/4/appos )/)/PUNCT/-RRB-/7/punct ././PUNCT/./2/punct",
        &["Ann | left | the NO"],
    );
    // Ann sailed ten miles (16 km).
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj sailed/sail/VERB/VBD/0/root ten/ten/NUM/CD/4/nummod miles/mile/NOUN/NNS/2/obj (/(/PUNCT/-LRB-/7/punct 16/16/NUM/CD/7/nummod km/kilometer/NOUN/NNS/4/appos )/)/PUNCT/-RRB-/7/punct ././PUNCT/./2/punct",
        &["Ann | sailed | ten miles"],
    );
}
