//! Object, arguments, and how much of the tree they take.

use super::check;

#[test]
fn indirect_object_is_an_argument() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj gave/give/VERB/VBD/0/root Bo/Bo/PROPN/NNP/2/iobj a/a/DET/DT/5/det \
         letter/letter/NOUN/NN/2/obj ././PUNCT/./2/punct",
        &["Ann | gave | a letter | [Recipient] Bo"],
    );
}

#[test]
fn first_oblique_that_is_no_time_is_the_object() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj arrived/arrive/VERB/VBD/0/root on/on/ADP/IN/4/case \
         Tuesday/Tuesday/PROPN/NNP/2/obl in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/2/obl \
         with/with/ADP/IN/8/case Bo/Bo/PROPN/NNP/2/obl ././PUNCT/./2/punct",
        &["Ann | arrived in | Oslo | [Time] on Tuesday | with Bo"],
    );
}

#[test]
fn oblique_in_front_of_the_verb_stays_an_argument() {
    check(
        "In/in/ADP/IN/2/case Oslo/Oslo/PROPN/NNP/4/obl Ann/Ann/PROPN/NNP/4/nsubj waited/wait/VERB/VBD/0/root \
         ././PUNCT/./4/punct",
        &["Ann | waited | - | In Oslo"],
    );
}

#[test]
fn passive_keeps_its_order() {
    check(
        "The/the/DET/DT/2/det mine/mine/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass \
         bought/buy/VERB/VBN/0/root by/by/ADP/IN/6/case Acme/Acme/PROPN/NNP/4/obl:agent ././PUNCT/./4/punct",
        &["The mine | was bought by | Acme"],
    );
}

#[test]
fn passive_with_time_alone_has_no_object() {
    check(
        "The/the/DET/DT/2/det mine/mine/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass \
         bought/buy/VERB/VBN/0/root in/in/ADP/IN/6/case 1990/1990/NUM/CD/4/obl ././PUNCT/./4/punct",
        &["The mine | was bought | - | [Time] in 1990"],
    );
}

#[test]
fn agent_behind_an_oblique_is_an_argument() {
    check(
        "Acme/Acme/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass founded/found/VERB/VBN/0/root \
         in/in/ADP/IN/5/case Oslo/Oslo/PROPN/NNP/3/obl by/by/ADP/IN/7/case Ann/Ann/PROPN/NNP/3/obl:agent \
         ././PUNCT/./3/punct",
        &["Acme | was founded in | Oslo | [Agent] by Ann"],
    );
}

#[test]
fn adverb_of_an_intransitive_is_its_object() {
    check(
        "The/the/DET/DT/2/det talks/talk/NOUN/NNS/3/nsubj went/go/VERB/VBD/0/root badly/badly/ADV/RB/3/advmod \
         ././PUNCT/./3/punct",
        &["The talks | went | badly"],
    );
}

#[test]
fn adverb_behind_an_object_is_a_manner() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj sang/sing/VERB/VBD/0/root the/the/DET/DT/4/det song/song/NOUN/NN/2/obj \
         badly/badly/ADV/RB/2/advmod ././PUNCT/./2/punct",
        &["Ann | sang | the song | [Manner] badly"],
    );
}

#[test]
fn adverb_in_front_of_an_oblique_is_in_the_relation() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj moved/move/VERB/VBD/0/root slowly/slowly/ADV/RB/2/advmod \
         to/to/ADP/IN/5/case Oslo/Oslo/PROPN/NNP/2/obl ././PUNCT/./2/punct",
        &["Ann | moved slowly to | Oslo"],
    );
}

#[test]
fn copula_with_noun() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop a/a/DET/DT/4/det member/member/NOUN/NN/0/root \
         of/of/ADP/IN/7/case the/the/DET/DT/7/det board/board/NOUN/NN/4/nmod ././PUNCT/./4/punct",
        &["Ann | is | a member of the board"],
    );
}

#[test]
fn copula_with_preposition() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop in/in/ADP/IN/4/case talks/talk/NOUN/NNS/0/root \
         ././PUNCT/./4/punct",
        &["Ann | is in | talks"],
    );
}

#[test]
fn copula_with_adjective_and_complement() {
    check(
        "Ann/Ann/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop wary/wary/ADJ/JJ/0/root of/of/ADP/IN/5/case \
         banks/bank/NOUN/NNS/3/obl ././PUNCT/./3/punct",
        &["Ann | is wary of | banks"],
    );
}

#[test]
fn degree_stays_with_its_adjective() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop very/very/ADV/RB/4/advmod wary/wary/ADJ/JJ/0/root \
         ././PUNCT/./4/punct",
        &["Ann | is | very wary"],
    );
}

#[test]
fn sentence_adverb_does_not() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop still/still/ADV/RB/4/advmod wary/wary/ADJ/JJ/0/root \
         ././PUNCT/./4/punct",
        &["Ann | is still | wary"],
    );
}

#[test]
fn time_of_a_nominal_predicate_is_an_argument() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj was/be/AUX/VBD/4/cop a/a/DET/DT/4/det member/member/NOUN/NN/0/root \
         of/of/ADP/IN/7/case the/the/DET/DT/7/det board/board/NOUN/NN/4/nmod in/in/ADP/IN/9/case \
         1990/1990/NUM/CD/4/nmod ././PUNCT/./4/punct",
        &["Ann | was | a member of the board | [Time] in 1990"],
    );
}

#[test]
fn secondary_predicate_behind_an_object_is_an_argument() {
    check(
        "The/the/DET/DT/2/det board/board/NOUN/NN/3/nsubj named/name/VERB/VBD/0/root Ann/Ann/PROPN/NNP/3/obj \
         chair/chair/NOUN/NN/3/xcomp ././PUNCT/./3/punct",
        &["The board | named | Ann | chair"],
    );
}

#[test]
fn secondary_predicate_without_object_is_the_object() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj became/become/VERB/VBD/0/root chair/chair/NOUN/NN/2/xcomp \
         ././PUNCT/./2/punct",
        &["Ann | became | chair"],
    );
}

#[test]
fn secondary_predicate_of_a_passive_is_the_object() {
    check(
        "Ann/Ann/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass named/name/VERB/VBN/0/root \
         chair/chair/NOUN/NN/3/xcomp ././PUNCT/./3/punct",
        &["Ann | was named | chair"],
    );
}

#[test]
fn relative_clauses_and_appositions_are_cut() {
    check(
        "The/the/DET/DT/2/det owner/owner/NOUN/NN/6/nsubj of/of/ADP/IN/5/case the/the/DET/DT/5/det \
         mine/mine/NOUN/NN/2/nmod sold/sell/VERB/VBD/0/root ships/ship/NOUN/NNS/6/obj \
         built/build/VERB/VBN/7/acl in/in/ADP/IN/10/case Oslo/Oslo/PROPN/NNP/8/obl ,/,/PUNCT/,/13/punct \
         a/a/DET/DT/13/det port/port/NOUN/NN/10/appos ,/,/PUNCT/,/16/punct that/that/PRON/WDT/16/nsubj \
         leaked/leak/VERB/VBD/7/acl:relcl ././PUNCT/./6/punct",
        &[
            "The owner of the mine | sold | ships built in Oslo",
            "ships | built in | Oslo",
            "ships | leaked | -",
            "Oslo | is | a port",
        ],
    );
}

#[test]
fn examples_are_cut() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj sold/sell/VERB/VBD/0/root ships/ship/NOUN/NNS/2/obj ,/,/PUNCT/,/7/punct \
         including/include/VERB/VBG/7/case the/the/DET/DT/7/det Vega/Vega/PROPN/NNP/3/nmod \
         ,/,/PUNCT/,/10/punct to/to/ADP/IN/10/case Bo/Bo/PROPN/NNP/2/obl ././PUNCT/./2/punct",
        &["Ann | sold | ships | to Bo", "the Vega | is one of | ships"],
    );
}

#[test]
fn comparison_in_passing_is_cut() {
    check(
        "The/the/DET/DT/2/det board/board/NOUN/NN/7/nsubj ,/,/PUNCT/,/5/punct like/like/ADP/IN/5/case \
         Bo/Bo/PROPN/NNP/2/nmod ,/,/PUNCT/,/2/punct sold/sell/VERB/VBD/0/root the/the/DET/DT/9/det \
         ship/ship/NOUN/NN/7/obj ././PUNCT/./7/punct",
        &["The board | sold | the ship"],
    );
}

#[test]
fn free_relative_stays_whole_and_subject_loses_its_participle() {
    check(
        "The/the/DET/DT/2/det crew/crew/NOUN/NN/5/nsubj sailing/sail/VERB/VBG/2/acl \
         north/north/ADV/RB/3/advmod saw/see/VERB/VBD/0/root what/what/PRON/WP/5/obj Bo/Bo/PROPN/NNP/8/nsubj \
         saw/see/VERB/VBD/6/acl:relcl ././PUNCT/./5/punct",
        &["The crew | saw | what Bo saw", "The crew | sailing | north"],
    );
}

#[test]
fn clauses_of_time_and_cause_are_arguments() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj slept/sleep/VERB/VBD/0/root when/when/ADV/WRB/6/advmod \
         the/the/DET/DT/5/det ship/ship/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/advcl \
         because/because/SCONJ/IN/10/mark she/she/PRON/PRP/10/nsubj was/be/AUX/VBD/10/cop \
         tired/tired/ADJ/JJ/2/advcl ././PUNCT/./2/punct",
        &[
            "Ann | slept | - | [Time] when @the ship sank | [Cause] because @she was tired",
            "the ship | sank | -",
            "she | was | tired",
        ],
    );
}

#[test]
fn source_in_an_oblique_is_no_argument() {
    check(
        "According/accord/VERB/VBG/3/case to/to/ADP/IN/1/fixed Ann/Ann/PROPN/NNP/6/obl ,/,/PUNCT/,/3/punct \
         Bo/Bo/PROPN/NNP/6/nsubj left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/6/obj ././PUNCT/./6/punct",
        &["Bo | left | Oslo"],
    );
}

#[test]
fn clause_object_keeps_its_that() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root that/that/SCONJ/IN/6/mark the/the/DET/DT/5/det \
         ship/ship/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ././PUNCT/./2/punct",
        &["Ann | said | @that the ship sank", "the ship | sank | -"],
    );
}

#[test]
fn addressee_beside_a_clause_is_an_argument() {
    check(
        "Ann/Ann/PROPN/NNP/2/nsubj told/tell/VERB/VBD/0/root the/the/DET/DT/4/det crew/crew/NOUN/NN/2/iobj \
         that/that/SCONJ/IN/8/mark the/the/DET/DT/7/det ship/ship/NOUN/NN/8/nsubj sank/sink/VERB/VBD/2/ccomp \
         ././PUNCT/./2/punct",
        &["Ann | told | @that the ship sank | [Recipient] the crew", "the ship | sank | -"],
    );
}

#[test]
fn loose_report_has_its_sentence_for_object() {
    check(
        "Bo/Bo/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/2/obj ,/,/PUNCT/,/6/punct \
         Ann/Ann/PROPN/NNP/6/nsubj told/tell/VERB/VBD/2/parataxis the/the/DET/DT/8/det \
         crew/crew/NOUN/NN/6/iobj ././PUNCT/./2/punct",
        &["Bo | left | Oslo", "Ann | told | @Bo left Oslo | [Recipient] the crew"],
    );
}

#[test]
fn loose_clause_without_report_has_none() {
    check(
        "Bo/Bo/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/2/obj ,/,/PUNCT/,/6/punct \
         Ann/Ann/PROPN/NNP/6/nsubj slept/sleep/VERB/VBD/2/parataxis ././PUNCT/./2/punct",
        &["Bo | left | Oslo", "Ann | slept | -"],
    );
}

#[test]
fn a_name_in_apposition_stands_for_a_bare_pronoun() {
    let other = |relation: &str| {
        format!(
            "The/the/DET/DT/2/det other/other/ADJ/JJ/6/nsubj ,/,/PUNCT/,/4/punct Bo/Bo/PROPN/NNP/{relation} \
             ,/,/PUNCT/,/2/punct left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/6/obj"
        )
    };
    check(&other("2/appos"), &["Bo | left | Oslo"]);
    // A second subject between commas is an apposition by another name.
    check(&other("6/nsubj"), &["Bo | left | Oslo"]);
    check(&other("6/vocative"), &["The other | left | Oslo"]);
}

#[test]
fn quotation_marks_go_with_their_partners() {
    let quoted = |close: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj sold/sell/VERB/VBD/0/root the/the/DET/DT/5/det ``/``/PUNCT/``/5/punct \
             boat/boat/NOUN/NN/2/obj {close} that/that/PRON/WDT/8/nsubj sank/sink/VERB/VBD/5/acl:relcl \
             ././PUNCT/./2/punct ''/''/PUNCT/''/2/punct"
        )
    };
    check(&quoted("''/''/PUNCT/''/5/punct"), &["Ann | sold | the `` boat ''", "the `` boat '' | sank | -"]);
    check(&quoted("last/last/ADJ/JJ/5/amod"), &["Ann | sold | the boat last", "the boat last | sank | -"]);
}

#[test]
fn those_who_do_something_are_nobody_to_speak_of() {
    let who = |noun: &str| {
        format!(
            "{noun}/those/PRON/DT/4/nsubj who/who/PRON/WP/3/nsubj left/leave/VERB/VBD/1/acl:relcl \
             slept/sleep/VERB/VBD/0/root"
        )
    };
    check(&who("Those"), &["Those who left | slept | -"]);
    check(&who("Sailors"), &["Sailors | slept | -", "Sailors | left | -"]);
}

#[test]
fn words_in_front_of_a_preposition_go_with_it() {
    let even = |relation: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root even/even/ADV/RB/{relation} after/after/ADP/IN/6/case \
             the/the/DET/DT/6/det strike/strike/NOUN/NN/2/obl"
        )
    };
    check(&even("6/advmod"), &["Ann | left | - | [Time] even after the strike"]);
    check(&even("2/advmod"), &["Ann | left even | - | [Time] after the strike"]);
}

#[test]
fn stock_phrases_are_no_arguments() {
    let of = |noun: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root after/after/ADP/IN/4/case {noun}/{noun}/NOUN/NN/2/obl"
        )
    };
    check(&of("all"), &["Ann | left | -"]);
    check(&of("breakfast"), &["Ann | left | - | [Time] after breakfast"]);
}

#[test]
fn bare_existence_is_no_claim_and_existence_somewhere_is() {
    let exists = "There/there/PRON/EX/2/expl was/be/VERB/VBD/0/root a/a/DET/DT/4/det strike/strike/NOUN/NN/2/nsubj";
    check(exists, &[]);
    check(&format!("{exists} in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/2/obl"), &["a strike | was in | Oslo"]);
}

#[test]
fn a_measure_stays_with_its_adjective() {
    check(
        "Ann/Ann/PROPN/NNP/5/nsubj is/be/AUX/VBZ/5/cop 25/25/NUM/CD/4/nummod years/year/NOUN/NNS/5/obl:unmarked \
         old/old/ADJ/JJ/0/root",
        &["Ann | is | 25 years old"],
    );
}

#[test]
fn a_headline_with_a_colon_says_nothing() {
    let rows = |last: &str| {
        format!(
            "Oslo/Oslo/PROPN/NNP/0/root :/:/PUNCT/:/4/punct a/a/DET/DT/4/det town/town/NOUN/NN/1/appos \
             of/of/ADP/IN/6/case ships/ship/NOUN/NNS/4/nmod {last}"
        )
    };
    check(&rows(""), &[]);
    check(&rows("").replace(":/:/PUNCT/:", ",/,/PUNCT/,"), &["Oslo | is | a town of ships"]);
}
