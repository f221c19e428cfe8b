//! Which clauses carry claims, and what they merge with.

use super::check;

#[test]
fn auxiliaries_adverb_and_particle_are_in_the_relation() {
    check(
        "Acme/Acme/PROPN/NNP/4/nsubj had/have/AUX/VBD/4/aux quietly/quietly/ADV/RB/4/advmod \
         sold/sell/VERB/VBN/0/root off/off/ADP/RP/4/compound:prt the/the/DET/DT/7/det mine/mine/NOUN/NN/4/obj \
         ././PUNCT/./4/punct",
        &["Acme | had quietly sold off | the mine"],
    );
}

#[test]
fn an_adverb_between_commas_is_not() {
    check(
        "Acme/Acme/PROPN/NNP/5/nsubj ,/,/PUNCT/,/1/punct however/however/ADV/RB/5/advmod ,/,/PUNCT/,/3/punct \
         sold/sell/VERB/VBD/0/root the/the/DET/DT/7/det mine/mine/NOUN/NN/5/obj ././PUNCT/./5/punct",
        &["Acme | sold | the mine"],
    );
}

#[test]
fn subject_control_is_one_claim() {
    check(
        "Bo/Bo/PROPN/NNP/2/nsubj refused/refuse/VERB/VBD/0/root to/to/PART/TO/4/mark \
         sign/sign/VERB/VB/2/xcomp the/the/DET/DT/6/det pact/pact/NOUN/NN/4/obj ././PUNCT/./2/punct",
        &["Bo | refused to sign | the pact"],
    );
}

#[test]
fn later_infinitive_shares_governor_and_object() {
    check(
        "Bo/Bo/PROPN/NNP/2/nsubj refused/refuse/VERB/VBD/0/root to/to/PART/TO/4/mark \
         sign/sign/VERB/VB/2/xcomp or/or/CCONJ/CC/6/cc publish/publish/VERB/VB/4/conj the/the/DET/DT/8/det \
         pact/pact/NOUN/NN/4/obj ././PUNCT/./2/punct",
        &["Bo | refused to sign | the pact", "Bo | refused to publish | the pact"],
    );
}

#[test]
fn later_finite_verb_does_not_share_the_governor() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj refused/refuse/VERB/VBD/0/root to/to/PART/TO/4/mark \
         sign/sign/VERB/VB/2/xcomp the/the/DET/DT/6/det pact/pact/NOUN/NN/4/obj and/and/CCONJ/CC/8/cc \
         left/leave/VERB/VBD/2/conj Oslo/Oslo/PROPN/NNP/8/obj ././PUNCT/./2/punct",
        &["Ann | refused to sign | the pact", "Ann | left | Oslo"],
    );
}

#[test]
fn gerund_after_about_merges() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj talked/talk/VERB/VBD/0/root about/about/SCONJ/IN/4/mark \
         closing/close/VERB/VBG/2/advcl the/the/DET/DT/6/det mine/mine/NOUN/NN/4/obj ././PUNCT/./2/punct",
        &["Ann | talked about closing | the mine"],
    );
}

#[test]
fn gerund_after_by_is_a_claim_of_its_own() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj won/win/VERB/VBD/0/root votes/vote/NOUN/NNS/2/obj by/by/SCONJ/IN/5/mark \
         closing/close/VERB/VBG/2/advcl the/the/DET/DT/7/det mine/mine/NOUN/NN/5/obj ././PUNCT/./2/punct",
        &["Ann | won | votes | [Manner] by @closing the mine", "Ann | closing | the mine"],
    );
}

#[test]
fn gerund_after_an_object_is_the_object_s() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj stopped/stop/VERB/VBD/0/root Bo/Bo/PROPN/NNP/2/obj \
         from/from/SCONJ/IN/5/mark leaving/leave/VERB/VBG/2/advcl Oslo/Oslo/PROPN/NNP/5/obj \
         ././PUNCT/./2/punct",
        &["Ann | stopped | Bo | from @leaving Oslo", "Bo | leaving | Oslo"],
    );
}

#[test]
fn object_control_is_two_claims() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj ordered/order/VERB/VBD/0/root the/the/DET/DT/4/det crew/crew/NOUN/NN/2/obj \
         to/to/PART/TO/6/mark leave/leave/VERB/VB/2/xcomp the/the/DET/DT/8/det ship/ship/NOUN/NN/6/obj \
         ././PUNCT/./2/punct",
        &["Ann | ordered | the crew | @to leave the ship", "the crew | to leave | the ship"],
    );
}

#[test]
fn an_addressed_oblique_controls_the_infinitive() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj pleaded/plead/VERB/VBD/0/root with/with/ADP/IN/5/case the/the/DET/DT/5/det \
         crew/crew/NOUN/NN/2/obl to/to/PART/TO/7/mark leave/leave/VERB/VB/2/xcomp the/the/DET/DT/9/det \
         ship/ship/NOUN/NN/7/obj ././PUNCT/./2/punct",
        &["Ann | pleaded with | the crew | @to leave the ship", "the crew | to leave | the ship"],
    );
}

#[test]
fn purpose_has_the_subject_of_its_clause() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root to/to/PART/TO/4/mark win/win/VERB/VB/2/advcl \
         time/time/NOUN/NN/4/obj ././PUNCT/./2/punct",
        &["Ann | left | - | [Purpose] to @win time", "Ann | to win | time"],
    );
}

#[test]
fn infinitive_behind_enough_merges() {
    check(
        "Bo/Bo/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop strong/strong/ADJ/JJ/0/root \
         enough/enough/ADV/RB/3/advmod to/to/PART/TO/6/mark lift/lift/VERB/VB/3/advcl the/the/DET/DT/8/det \
         ship/ship/NOUN/NN/6/obj ././PUNCT/./3/punct",
        &["Bo | is strong enough to lift | the ship"],
    );
}

#[test]
fn copula_in_an_infinitive_merges() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj wants/want/VERB/VBZ/0/root to/to/PART/TO/6/mark be/be/AUX/VB/6/cop \
         the/the/DET/DT/6/det mayor/mayor/NOUN/NN/2/xcomp ././PUNCT/./2/punct",
        &["Ann | wants to be | the mayor"],
    );
}

#[test]
fn relative_pronoun_stands_for_its_noun() {
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/7/nsubj ,/,/PUNCT/,/5/punct which/which/PRON/WDT/5/nsubj \
         sank/sink/VERB/VBD/2/acl:relcl ,/,/PUNCT/,/2/punct belonged/belong/VERB/VBD/0/root \
         to/to/ADP/IN/9/case Acme/Acme/PROPN/NNP/7/obl ././PUNCT/./7/punct",
        &["The ship | belonged to | Acme", "The ship | sank | -"],
    );
}

#[test]
fn relative_clause_without_pronoun_has_its_noun_for_object() {
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/5/nsubj Ann/Ann/PROPN/NNP/4/nsubj \
         bought/buy/VERB/VBD/2/acl:relcl sank/sink/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["The ship | sank | -", "Ann | bought | The ship"],
    );
}

#[test]
fn where_puts_the_noun_in_place() {
    check(
        "The/the/DET/DT/2/det town/town/NOUN/NN/6/nsubj where/where/ADV/WRB/5/advmod \
         Ann/Ann/PROPN/NNP/5/nsubj lived/live/VERB/VBD/2/acl:relcl burned/burn/VERB/VBD/0/root \
         ././PUNCT/./6/punct",
        &["The town | burned | -", "Ann | lived | - | [Place] The town"],
    );
}

#[test]
fn subject_is_found_above_a_clause_of_hope() {
    check(
        "It/it/PRON/PRP/4/nsubj was/be/AUX/VBD/4/cop a/a/DET/DT/4/det deal/deal/NOUN/NN/0/root \
         that/that/PRON/WDT/9/nsubj they/they/PRON/PRP/7/nsubj hope/hope/VERB/VBP/4/acl:relcl \
         will/will/AUX/MD/9/aux help/help/VERB/VB/7/ccomp Acme/Acme/PROPN/NNP/9/obj ././PUNCT/./4/punct",
        &["It | was | a deal", "they | hope | @will help Acme", "a deal | will help | Acme"],
    );
}

#[test]
fn reduced_relative_is_a_claim_of_its_noun() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj saw/see/VERB/VBD/0/root a/a/DET/DT/4/det ship/ship/NOUN/NN/2/obj \
         built/build/VERB/VBN/4/acl by/by/ADP/IN/7/case Acme/Acme/PROPN/NNP/5/obl:agent ././PUNCT/./2/punct",
        &["Ann | saw | a ship built by Acme", "a ship | built by | Acme"],
    );
}

#[test]
fn participle_has_the_subject_of_its_clause() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj waved/wave/VERB/VBD/0/root ,/,/PUNCT/,/4/punct \
         leaving/leave/VERB/VBG/2/advcl Oslo/Oslo/PROPN/NNP/4/obj ././PUNCT/./2/punct",
        &["Ann | waved | -", "Ann | leaving | Oslo"],
    );
}

#[test]
fn gerund_of_difficulty_is_not_the_difficulty_s() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj had/have/VERB/VBD/0/root difficulty/difficulty/NOUN/NN/2/obj \
         finding/find/VERB/VBG/3/acl Oslo/Oslo/PROPN/NNP/4/obj ././PUNCT/./2/punct",
        &["Ann | had | difficulty finding Oslo"],
    );
}

#[test]
fn possessor_of_an_infinitive_is_its_subject() {
    check(
        "Bo/Bo/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case refusal/refusal/NOUN/NN/8/nsubj \
         to/to/PART/TO/5/mark sign/sign/VERB/VB/3/acl the/the/DET/DT/7/det pact/pact/NOUN/NN/5/obj \
         hurt/hurt/VERB/VBD/0/root Acme/Acme/PROPN/NNP/8/obj ././PUNCT/./8/punct",
        &["Bo | refusal to sign | the pact", "Bo 's refusal to sign the pact | hurt | Acme"],
    );
}

#[test]
fn infinitive_of_a_noun_without_possessor_is_no_claim() {
    check(
        "Bo/Bo/PROPN/NNP/2/nsubj signed/sign/VERB/VBD/0/root a/a/DET/DT/4/det plan/plan/NOUN/NN/2/obj \
         to/to/PART/TO/6/mark sell/sell/VERB/VB/4/acl the/the/DET/DT/8/det mine/mine/NOUN/NN/6/obj \
         ././PUNCT/./2/punct",
        &["Bo | signed | a plan to sell the mine"],
    );
}

#[test]
fn expletive_is_no_subject() {
    check(
        "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop hard/hard/ADJ/JJ/0/root to/to/PART/TO/5/mark \
         leave/leave/VERB/VB/3/csubj Oslo/Oslo/PROPN/NNP/5/obj ././PUNCT/./3/punct",
        &[],
    );
}

#[test]
fn question_word_is_no_subject() {
    check("What/what/PRON/WP/2/nsubj happened/happen/VERB/VBD/0/root ?/?/PUNCT/./2/punct", &[]);
}

#[test]
fn clause_as_predicate_is_a_claim_beside_its_own() {
    check(
        "The/the/DET/DT/2/det problem/problem/NOUN/NN/6/nsubj:outer is/be/AUX/VBZ/6/cop \
         that/that/SCONJ/IN/6/mark Bo/Bo/PROPN/NNP/6/nsubj left/leave/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["The problem | is | @that Bo left", "Bo | left | -"],
    );
}

#[test]
fn a_copula_behind_to_merges() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj admitted/admit/VERB/VBD/0/root to/to/SCONJ/IN/6/mark \
         being/be/AUX/VBG/6/cop the/the/DET/DT/6/det owner/owner/NOUN/NN/2/advcl ././PUNCT/./2/punct",
        &["Ann | admitted to being | the owner"],
    );
}

#[test]
fn verbs_that_touch_share_the_last_object_where_they_need_one() {
    let sentence = |verb: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj {verb}/VERB/VBD/0/root and/and/CCONJ/CC/4/cc \
             sold/sell/VERB/VBD/2/conj ships/ship/NOUN/NNS/4/obj ././PUNCT/./2/punct"
        )
    };
    check(&sentence("produced/produce"), &["Ann | produced | ships", "Ann | sold | ships"]);
    check(&sentence("came/come"), &["Ann | came | -", "Ann | sold | ships"]);
}

#[test]
fn a_bare_noun_behind_a_preposition_is_part_of_what_is_said() {
    let sentence = |article: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop in/in/ADP/IN/4/case {article} with/with/ADP/IN/6/case \
             Bo/Bo/PROPN/NNP/4/nmod ././PUNCT/./4/punct"
        )
    };
    check(&sentence("contact/contact/NOUN/NN/0/root"), &["Ann | is in contact with | Bo"]);
    check(&sentence("talks/talk/NOUN/NNS/0/root"), &["Ann | is in | talks with Bo"]);
}
