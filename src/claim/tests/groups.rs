//! Coordination, and claims without a verb.

use super::check;

#[test]
fn subjects_and_objects_are_split() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Bo/Bo/PROPN/NNP/1/conj sold/sell/VERB/VBD/0/root \
         ships/ship/NOUN/NNS/4/obj and/and/CCONJ/CC/7/cc boats/boat/NOUN/NNS/5/conj ././PUNCT/./4/punct",
        &["Ann | sold | ships", "Ann | sold | boats", "Bo | sold | ships", "Bo | sold | boats"],
    );
}

#[test]
fn nouns_that_share_a_modifier_stay_whole() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj sold/sell/VERB/VBD/0/root boxes/box/NOUN/NNS/2/obj and/and/CCONJ/CC/5/cc \
         bags/bag/NOUN/NNS/3/conj of/of/ADP/IN/7/case fruit/fruit/NOUN/NN/3/nmod ././PUNCT/./2/punct",
        &["Ann | sold | boxes and bags of fruit"],
    );
}

#[test]
fn nouns_behind_a_shared_adjective_stay_whole() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj saw/see/VERB/VBD/0/root two/two/NUM/CD/5/nummod old/old/ADJ/JJ/5/amod \
         boats/boat/NOUN/NNS/2/obj and/and/CCONJ/CC/7/cc ships/ship/NOUN/NNS/5/conj ././PUNCT/./2/punct",
        &["Ann | saw | two old boats and ships"],
    );
}

#[test]
fn both_sides_of_between_stay_together() {
    check(
        "Talks/talk/NOUN/NNS/6/nsubj between/between/ADP/IN/3/case Ann/Ann/PROPN/NNP/1/nmod \
         and/and/CCONJ/CC/5/cc Bo/Bo/PROPN/NNP/3/conj failed/fail/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["Talks between Ann and Bo | failed | -"],
    );
}

#[test]
fn possessor_is_shared() {
    check(
        "His/his/PRON/PRP$/2/nmod:poss brother/brother/NOUN/NN/5/nsubj and/and/CCONJ/CC/4/cc \
         sister/sister/NOUN/NN/2/conj slept/sleep/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["His brother | slept | -", "His sister | slept | -"],
    );
}

#[test]
fn later_verb_shares_the_object_on_its_right() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root and/and/CCONJ/CC/4/cc \
         repaired/repair/VERB/VBD/2/conj ships/ship/NOUN/NNS/2/obj ././PUNCT/./2/punct",
        &["Ann | bought | ships", "Ann | repaired | ships"],
    );
}

#[test]
fn later_verb_shares_the_time_on_the_left_of_the_first() {
    check(
        "On/on/ADP/IN/2/case Tuesday/Tuesday/PROPN/NNP/4/obl Ann/Ann/PROPN/NNP/4/nsubj \
         came/come/VERB/VBD/0/root to/to/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/obl and/and/CCONJ/CC/8/cc \
         left/leave/VERB/VBD/4/conj the/the/DET/DT/10/det board/board/NOUN/NN/8/obj ././PUNCT/./4/punct",
        &["Ann | came to | Oslo | [Time] On Tuesday", "Ann | left | the board | [Time] On Tuesday"],
    );
}

#[test]
fn later_participle_shares_the_auxiliary() {
    check(
        "Ann/Ann/PROPN/NNP/3/nsubj had/have/AUX/VBD/3/aux bought/buy/VERB/VBN/0/root the/the/DET/DT/5/det \
         ship/ship/NOUN/NN/3/obj and/and/CCONJ/CC/7/cc sold/sell/VERB/VBN/3/conj it/it/PRON/PRP/7/obj \
         ././PUNCT/./3/punct",
        &["Ann | had bought | the ship", "Ann | had sold | it"],
    );
}

#[test]
fn later_participle_shares_the_passive() {
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass \
         sold/sell/VERB/VBN/0/root and/and/CCONJ/CC/6/cc repaired/repair/VERB/VBN/4/conj ././PUNCT/./4/punct",
        &["The ship | was sold | -", "The ship | was repaired | -"],
    );
}

#[test]
fn each_attribute_is_a_claim_and_a_verb_another() {
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/4/nsubj was/be/AUX/VBD/4/cop loud/loud/ADJ/JJ/0/root \
         ,/,/PUNCT/,/6/punct red/red/ADJ/JJ/4/conj and/and/CCONJ/CC/8/cc left/leave/VERB/VBD/4/conj \
         Oslo/Oslo/PROPN/NNP/8/obj ././PUNCT/./4/punct",
        &["The ship | was | loud", "The ship | was | red", "The ship | left | Oslo"],
    );
}

#[test]
fn meeting_is_mutual() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Bo/Bo/PROPN/NNP/1/conj met/meet/VERB/VBD/0/root \
         in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/obl ././PUNCT/./4/punct",
        &["Ann | met | Bo | in Oslo"],
    );
}

#[test]
fn apposition_is() {
    check(
        "Ann/Ann/PROPN/NNP/9/nsubj Berg/Berg/PROPN/NNP/1/flat ,/,/PUNCT/,/5/punct the/the/DET/DT/5/det \
         mayor/mayor/NOUN/NN/1/appos of/of/ADP/IN/7/case Oslo/Oslo/PROPN/NNP/5/nmod ,/,/PUNCT/,/1/punct \
         slept/sleep/VERB/VBD/0/root ././PUNCT/./9/punct",
        &["Ann Berg | slept | -", "Ann Berg | is | the mayor of Oslo"],
    );
}

#[test]
fn acronym_is_no_apposition() {
    check(
        "Rebels/rebel/NOUN/NNS/9/nsubj of/of/ADP/IN/5/case the/the/DET/DT/5/det Free/Free/ADJ/NNP/5/amod \
         Army/Army/PROPN/NNP/1/nmod (/(/PUNCT/-LRB-/7/punct FA/FA/PROPN/NNP/5/appos )/)/PUNCT/-RRB-/7/punct \
         left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/9/obj ././PUNCT/./9/punct",
        &["Rebels of the Free Army | left | Oslo"],
    );
}

#[test]
fn town_and_state_are_no_apposition() {
    check(
        "Bo/Bo/PROPN/NNP/2/nsubj visited/visit/VERB/VBD/0/root Dallas/Dallas/PROPN/NNP/2/obj \
         ,/,/PUNCT/,/5/punct Texas/Texas/PROPN/NNP/3/nmod:unmarked ././PUNCT/./2/punct",
        &["Bo | visited | Dallas , Texas"],
    );
}

#[test]
fn title_is_and_form_of_address_is_not() {
    check(
        "President/President/PROPN/NNP/2/nmod:desc Ann/Ann/PROPN/NNP/4/nsubj Berg/Berg/PROPN/NNP/2/flat \
         met/meet/VERB/VBD/0/root Mr./Mr./PROPN/NNP/6/nmod:desc Lund/Lund/PROPN/NNP/4/obj ././PUNCT/./4/punct",
        &["President Ann Berg | met | Mr. Lund", "Ann Berg | is | President"],
    );
}

#[test]
fn age_is() {
    check(
        "Bo/Bo/PROPN/NNP/6/nsubj Lund/Lund/PROPN/NNP/1/flat ,/,/PUNCT/,/4/punct 45/45/NUM/CD/1/amod \
         ,/,/PUNCT/,/1/punct slept/sleep/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["Bo Lund | slept | -", "Bo Lund | is | 45"],
    );
}

#[test]
fn name_from_a_place_is_from_it() {
    check(
        "Bo/Bo/PROPN/NNP/5/nsubj Lund/Lund/PROPN/NNP/1/flat from/from/ADP/IN/4/case \
         Oslo/Oslo/PROPN/NNP/1/nmod slept/sleep/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["Bo Lund from Oslo | slept | -", "Bo Lund | is from | Oslo"],
    );
}

#[test]
fn a_relative_clause_behind_a_coordination_is_of_all() {
    let names = |verb: &str, at: u32| {
        format!(
            "Ann/Ann/PROPN/NNP/8/nsubj and/and/CCONJ/CC/3/cc Bo/Bo/PROPN/NNP/1/conj ,/,/PUNCT/,/6/punct \
             who/who/PRON/WP/6/nsubj {verb}/{at}/acl:relcl ,/,/PUNCT/,/6/punct left/leave/VERB/VBD/0/root"
        )
    };
    let both = ["Ann | left | -", "Bo | left | -", "Ann | sail | -", "Bo | sail | -"];
    check(&names("sail/sail/VERB/VBP", 1), &both);
    check(&names("sail/sail/VERB/VBP", 3), &both);
    let last = ["Ann | left | -", "Bo | left | -", "Bo | sails | -"];
    check(&names("sails/sail/VERB/VBZ", 3), &last);
    check(&names("sails/sail/VERB/VBZ", 1), &last);
}

#[test]
fn what_is_among_several_is_included() {
    let people = |preposition: &str| {
        format!(
            "Ten/ten/NUM/CD/2/nummod people/people/NOUN/NNS/8/nsubj ,/,/PUNCT/,/6/punct {preposition}/6/case \
             two/two/NUM/CD/6/nummod sailors/sailor/NOUN/NNS/2/nmod ,/,/PUNCT/,/6/punct left/leave/VERB/VBD/0/root"
        )
    };
    check(&people("including/include/VERB/VBG"), &["Ten people | left | -", "Ten people | include | two sailors"]);
    check(&people("without/without/ADP/IN"), &["Ten people | left | -"]);
}

#[test]
fn whose_owner_somebody_is() {
    let owner = |pronoun: &str| {
        format!(
            "Acme/Acme/PROPN/NNP/9/nsubj ,/,/PUNCT/,/8/punct {pronoun}/4/nmod:poss owner/owner/NOUN/NN/8/nsubj \
             ,/,/PUNCT/,/6/punct Ann/Ann/PROPN/NNP/4/appos ,/,/PUNCT/,/4/punct sailed/sail/VERB/VBD/1/acl:relcl \
             left/leave/VERB/VBD/0/root"
        )
    };
    check(&owner("whose/whose/PRON/WP$"), &["Acme | left | -", "Acme's owner | sailed | -", "Ann | is | Acme's owner"]);
    check(
        &owner("her/her/PRON/PRP$").replace("acl:relcl", "parataxis"),
        &["Acme | left | -", "her owner | sailed | -", "Ann | is | her owner"],
    );
}

#[test]
fn years_of_an_apposition_are_an_age() {
    let captain = |years: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/7/nsubj ,/,/PUNCT/,/5/punct a/a/DET/DT/5/det {years}/5/amod \
             captain/captain/NOUN/NN/1/appos ,/,/PUNCT/,/1/punct left/leave/VERB/VBD/0/root"
        )
    };
    check(
        &captain("26-year-old/26-year-old/ADJ/JJ"),
        &["Ann | left | -", "Ann | is | a 26-year-old captain", "Ann | is | 26-year-old"],
    );
    check(&captain("tired/tired/ADJ/JJ"), &["Ann | left | -", "Ann | is | a tired captain"]);
}

#[test]
fn one_of_several_can_be_an_apposition() {
    let acme = |relation: &str| {
        format!(
            "Acme/Acme/PROPN/NNP/8/nsubj ,/,/PUNCT/,/3/punct one/one/NUM/CD/1/{relation} of/of/ADP/IN/6/case \
             the/the/DET/DT/6/det firms/firm/NOUN/NNS/3/nmod ,/,/PUNCT/,/1/punct left/leave/VERB/VBD/0/root"
        )
    };
    check(&acme("appos"), &["Acme | left | -", "Acme | is | one of the firms"]);
    check(&acme("conj"), &["Acme | left | -", "one of the firms | left | -"]);
}
