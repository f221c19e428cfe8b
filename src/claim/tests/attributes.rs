//! Attributes, appositions behind the verb, verbs that are two words, and what a clause is called for.

use super::check;

#[test]
fn attributes_are_claims_apart() {
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj Berg/Berg/PROPN/NNP/1/flat is/be/AUX/VBZ/4/cop young/young/ADJ/JJ/0/root \
         ,/,/PUNCT/,/6/punct bright/bright/ADJ/JJ/4/conj and/and/CCONJ/CC/8/cc popular/popular/ADJ/JJ/4/conj \
         ././PUNCT/./4/punct",
        &["Ann Berg | is | bright", "Ann Berg | is | popular", "Ann Berg | is | young"],
    );
    check(
        "Ann/Ann/PROPN/NNP/5/nsubj Berg/Berg/PROPN/NNP/1/flat is/be/AUX/VBZ/5/cop the/the/DET/DT/5/det \
         founder/founder/NOUN/NN/0/root and/and/CCONJ/CC/7/cc owner/owner/NOUN/NN/5/conj of/of/ADP/IN/10/case \
         the/the/DET/DT/10/det mine/mine/NOUN/NNS/7/nmod ././PUNCT/./5/punct",
        &["Ann Berg | is | the founder and owner of the mine"],
    );
}

#[test]
fn attributes_of_an_apposition_are_claims_apart() {
    check(
        "Bo/Bo/PROPN/NNP/9/nsubj Lund/Lund/PROPN/NNP/1/flat ,/,/PUNCT/,/5/punct a/a/DET/DT/5/det \
         lawyer/lawyer/NOUN/NN/1/appos and/and/CCONJ/CC/7/cc diplomat/diplomat/NOUN/NN/5/conj \
         ,/,/PUNCT/,/1/punct left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/9/obj ././PUNCT/./9/punct",
        &["Bo Lund | is | a lawyer", "Bo Lund | is | diplomat", "Bo Lund | left | Oslo"],
    );
    check(
        "Bo/Bo/PROPN/NNP/12/nsubj Lund/Lund/PROPN/NNP/1/flat ,/,/PUNCT/,/5/punct the/the/DET/DT/5/det \
         founder/founder/NOUN/NN/1/appos and/and/CCONJ/CC/7/cc owner/owner/NOUN/NN/5/conj \
         of/of/ADP/IN/10/case the/the/DET/DT/10/det mine/mine/NOUN/PRP/5/nmod ,/,/PUNCT/,/1/punct \
         left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/12/obj ././PUNCT/./12/punct",
        &["Bo Lund | is | the founder and owner of the mine", "Bo Lund | left | Oslo"],
    );
}

#[test]
fn several_are_named_one_by_one() {
    check(
        "The/the/DET/DT/2/det winners/winner/NOUN/NNS/4/nsubj were/be/AUX/VBD/4/cop Ann/Ann/PROPN/NNP/0/root \
         Berg/Berg/PROPN/NNP/4/flat and/and/CCONJ/CC/7/cc Bo/Bo/PROPN/NNP/4/conj Lund/Lund/PROPN/NNP/7/flat \
         ././PUNCT/./4/punct",
        &["Ann Berg | is one of | The winners", "Bo Lund | is one of | The winners"],
    );
    check(
        "The/the/DET/DT/2/det causes/cause/NOUN/NNS/4/nsubj were/be/AUX/VBD/4/cop rain/rain/NOUN/NN/0/root \
         and/and/CCONJ/CC/6/cc wind/wind/NOUN/NN/4/conj ././PUNCT/./4/punct",
        &["The causes | were | rain and wind"],
    );
}

#[test]
fn whoever_has_a_plan_is_to_do_it() {
    check(
        "The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj has/have/VERB/VBZ/0/root a/a/DET/DT/5/det \
         plan/plan/NOUN/NN/3/obj to/to/PART/TO/7/mark close/close/VERB/VB/5/acl the/the/DET/DT/9/det \
         mine/mine/NOUN/NN/7/obj ././PUNCT/./3/punct",
        &["The firm | has | a plan to close the mine", "The firm | plan to close | the mine"],
    );
    check(
        "The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj rejected/reject/VERB/VBD/0/root a/a/DET/DT/5/det \
         plan/plan/NOUN/NN/3/obj to/to/PART/TO/7/mark close/close/VERB/VB/5/acl the/the/DET/DT/9/det \
         mine/mine/NOUN/NN/7/obj ././PUNCT/./3/punct",
        &["The firm | rejected | a plan to close the mine"],
    );
}

#[test]
fn a_predicate_behind_the_verb_is_of_the_subject() {
    check(
        "Bo/Bo/PROPN/NNP/4/nsubj:pass Lund/Lund/PROPN/NNP/1/flat was/be/AUX/VBD/4/aux:pass \
         born/bear/VERB/VBN/0/root in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/obl ,/,/PUNCT/,/9/punct \
         the/the/DET/DT/9/det son/son/NOUN/NN/4/advcl of/of/ADP/IN/12/case a/a/DET/DT/12/det \
         sailor/sailor/NOUN/NN/9/nmod ././PUNCT/./4/punct",
        &["Bo Lund | is | the son of a sailor", "Bo Lund | was born in | Oslo"],
    );
    check(
        "Bo/Bo/PROPN/NNP/4/nsubj:pass Lund/Lund/PROPN/NNP/1/flat was/be/AUX/VBD/4/aux:pass \
         born/bear/VERB/VBN/0/root in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/obl ,/,/PUNCT/,/9/punct \
         the/the/DET/DT/9/det capital/capital/NOUN/NN/6/appos of/of/ADP/IN/11/case \
         Norway/Norway/PROPN/NNP/9/nmod ././PUNCT/./4/punct",
        &["Bo Lund | was born in | Oslo", "Oslo | is | the capital of Norway"],
    );
}

#[test]
fn a_participle_in_brackets_is_of_the_name_before_it() {
    check(
        "Ann/Ann/PROPN/NNP/8/nsubj Berg/Berg/PROPN/NNP/1/flat (/(/PUNCT/-LRB-/4/punct \
         born/bear/VERB/VBN/1/acl in/in/ADP/IN/6/case 1960/1960/NUM/CD/4/obl )/)/PUNCT/-RRB-/4/punct \
         left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/8/obj ././PUNCT/./8/punct",
        &["Ann Berg | born | - | [Time] in 1960", "Ann Berg | left | Oslo"],
    );
    check(
        "Ann/Ann/PROPN/NNP/7/nsubj Berg/Berg/PROPN/NNP/1/flat (/(/PUNCT/-LRB-/5/punct in/in/ADP/IN/5/case \
         1960/1960/NUM/CD/1/nmod )/)/PUNCT/-RRB-/5/punct left/leave/VERB/VBD/0/root Oslo/Oslo/PROPN/NNP/7/obj \
         ././PUNCT/./7/punct",
        &["Ann Berg | left | Oslo"],
    );
}

#[test]
fn a_verb_and_its_bare_noun_are_one() {
    check(
        "The/the/DET/DT/2/det talks/talk/NOUN/NNS/3/nsubj took/take/VERB/VBD/0/root place/place/NOUN/NN/3/obj \
         in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/3/obl ././PUNCT/./3/punct",
        &["The talks | took place in | Oslo"],
    );
    check(
        "The/the/DET/DT/2/det talks/talk/NOUN/NNS/3/nsubj took/take/VERB/VBD/0/root time/time/NOUN/NN/3/obj \
         in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/3/obl ././PUNCT/./3/punct",
        &["The talks | took | time | in Oslo"],
    );
}

#[test]
fn a_preposition_left_behind_is_in_the_relation() {
    check(
        "The/the/DET/DT/2/det case/case/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass \
         dealt/deal/VERB/VBN/0/root with/with/ADP/IN/4/obl ././PUNCT/./4/punct",
        &["The case | was dealt with | -"],
    );
    check(
        "The/the/DET/DT/2/det case/case/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass \
         dealt/deal/VERB/VBN/0/root quickly/quickly/ADV/RB/4/advmod ././PUNCT/./4/punct",
        &["The case | was dealt | quickly"],
    );
}

#[test]
fn names_behind_like_are_examples() {
    check(
        "The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj owns/own/VERB/VBZ/0/root ports/port/NOUN/NNS/3/obj \
         like/like/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/nmod and/and/CCONJ/CC/8/cc \
         Bergen/Bergen/PROPN/NNP/6/conj ././PUNCT/./3/punct",
        &["Bergen | is one of | ports", "Oslo | is one of | ports", "The firm | owns | ports like Oslo and Bergen"],
    );
    check(
        "The/the/DET/DT/2/det firm/firm/NOUN/NN/3/nsubj owns/own/VERB/VBZ/0/root ports/port/NOUN/NNS/3/obj \
         in/in/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/nmod and/and/CCONJ/CC/8/cc Bergen/Bergen/PROPN/NNP/6/conj \
         ././PUNCT/./3/punct",
        &["The firm | owns | ports in Oslo and Bergen"],
    );
}

#[test]
fn a_participle_says_of_how_many_it_holds() {
    check(
        "Each/each/DET/DT/2/det ship/ship/NOUN/NN/6/nsubj built/build/VERB/VBN/2/acl by/by/ADP/IN/5/case \
         Acme/Acme/PROPN/NNP/3/obl:agent carries/carry/VERB/VBZ/0/root coal/coal/NOUN/NN/6/obj \
         ././PUNCT/./6/punct",
        &["Each ship built by Acme | carries | coal", "Each ship | built by | Acme"],
    );
    check(
        "The/the/DET/DT/2/det ship/ship/NOUN/NN/6/nsubj built/build/VERB/VBN/2/acl by/by/ADP/IN/5/case \
         Acme/Acme/PROPN/NNP/3/obl:agent carries/carry/VERB/VBZ/0/root coal/coal/NOUN/NN/6/obj \
         ././PUNCT/./6/punct",
        &["The ship | built by | Acme", "The ship | carries | coal"],
    );
}

#[test]
fn what_is_called_for_is_a_clause() {
    check(
        "Ann/Ann/PROPN/NNP/3/nsubj Berg/Berg/PROPN/NNP/1/flat called/call/VERB/VBD/0/root \
         for/for/SCONJ/IN/8/mark the/the/DET/DT/6/det crew/crew/NOUN/NN/8/nsubj to/to/PART/TO/8/mark \
         leave/leave/VERB/VB/3/ccomp ././PUNCT/./3/punct",
        &["Ann Berg | called | @for the crew to leave", "the crew | to leave | -"],
    );
    check(
        "Ann/Ann/PROPN/NNP/3/nsubj Berg/Berg/PROPN/NNP/1/flat called/call/VERB/VBD/0/root \
         the/the/DET/DT/5/det crew/crew/NOUN/NN/3/obj to/to/PART/TO/7/mark leave/leave/VERB/VB/3/advcl \
         ././PUNCT/./3/punct",
        &["Ann Berg | called | the crew | [Purpose] to @leave", "Ann Berg | to leave | -"],
    );
}

#[test]
fn even_is_no_identity() {
    check(
        "Everybody/everybody/PRON/NN/6/nsubj ,/,/PUNCT/,/4/punct even/even/ADV/RB/4/advmod \
         sailors/sailor/NOUN/NNS/1/nmod ,/,/PUNCT/,/1/punct left/leave/VERB/VBD/0/root \
         Oslo/Oslo/PROPN/NNP/6/obj ././PUNCT/./6/punct",
        &["Everybody | left | Oslo"],
    );
    check(
        "The/the/DET/DT/2/det sailors/sailor/NOUN/NNS/9/nsubj ,/,/PUNCT/,/5/punct a/a/DET/DT/5/det \
         crew/crew/NOUN/NN/2/appos from/from/ADP/IN/7/case Oslo/Oslo/PROPN/NNP/5/nmod ,/,/PUNCT/,/2/punct \
         left/leave/VERB/VBD/0/root ././PUNCT/./9/punct",
        &["The sailors | are | a crew from Oslo", "The sailors | left | -"],
    );
}

#[test]
fn what_was_done_is_not_said_again() {
    check(
        "Ann/Ann/PROPN/NNP/3/nsubj Berg/Berg/PROPN/NNP/1/flat asked/ask/VERB/VBD/0/root \
         him/he/PRON/PRP/3/iobj to/to/PART/TO/6/mark sign/sign/VERB/VB/3/xcomp the/the/DET/DT/8/det \
         pact/pact/NOUN/NN/6/obj ,/,/PUNCT/,/12/punct which/which/PRON/WDT/12/obj he/he/PRON/PRP/12/nsubj \
         did/do/VERB/VBD/6/advcl:relcl on/on/ADP/IN/14/case Friday/Friday/PROPN/NNP/12/obl \
         ././PUNCT/./3/punct",
        &["Ann Berg | asked | him | @to sign the pact , which he did on Friday", "him | to sign | the pact"],
    );
    check(
        "Ann/Ann/PROPN/NNP/3/nsubj Berg/Berg/PROPN/NNP/1/flat asked/ask/VERB/VBD/0/root \
         him/he/PRON/PRP/3/iobj to/to/PART/TO/6/mark sign/sign/VERB/VB/3/xcomp the/the/DET/DT/8/det \
         pact/pact/NOUN/NN/6/obj ,/,/PUNCT/,/12/punct which/which/PRON/WDT/12/obj he/he/PRON/PRP/12/nsubj \
         tore/to/VERB/VBD/8/acl:relcl ././PUNCT/./3/punct",
        &[
            "Ann Berg | asked | him | @to sign the pact , which he tore",
            "he | tore | the pact",
            "him | to sign | the pact",
        ],
    );
}

#[test]
fn a_quick_path_is_in_the_verb() {
    check(
        "The/the/DET/DT/2/det council/council/NOUN/NN/6/nsubj will/will/AUX/MD/6/aux \
         fast/fast/ADV/VB/6/advmod -/-/PUNCT/HYPH/4/punct track/track/VERB/VB/0/root the/the/DET/DT/8/det \
         plan/plan/NOUN/NN/6/obj ././PUNCT/./6/punct",
        &["The council | will fast - track | the plan"],
    );
    check(
        "The/the/DET/DT/2/det council/council/NOUN/NN/5/nsubj will/will/AUX/MD/5/aux \
         quickly/quickly/ADV/RB/5/advmod track/track/VERB/VB/0/root the/the/DET/DT/7/det \
         plan/plan/NOUN/NN/5/obj ././PUNCT/./5/punct",
        &["The council | will quickly track | the plan"],
    );
}

#[test]
fn two_dates_in_brackets_are_those_of_a_life() {
    let tree = |kind: &str| {
        format!(
            "Ann/Ann/PROPN/NNP/14/nsubj/(1-{kind} Berg/Berg/PROPN/NNP/1/flat/1) (/(/PUNCT/-LRB-/4/punct \
             3/3/NUM/CD/1/nmod:unmarked May/May/PROPN/NNP/4/nmod 1901/1901/NUM/CD/4/nmod \u{2013}/\u{2013}/SYM/SYM/8/case \
             8/8/NUM/CD/4/nmod June/June/PROPN/NNP/8/nmod 1980/1980/NUM/CD/8/nmod )/)/PUNCT/-RRB-/4/punct \
             was/be/AUX/VBD/14/cop a/a/DET/DT/14/det singer/singer/NOUN/NN/0/root"
        )
    };
    check(
        &tree("person"),
        &["Ann Berg | was born on | 3 May 1901", "Ann Berg | died on | 8 June 1980", "Ann Berg | was | a singer"],
    );
    check(&tree("organization"), &["Ann Berg | was | a singer"]);
}

#[test]
fn people_are_from_somewhere() {
    let tree = |noun: &str, kind: &str| {
        format!(
            "Two/two/NUM/CD/2/nummod/(1-{kind} {noun}/{noun}/NOUN/NNS/5/nsubj from/from/ADP/IN/4/case \
             Norway/Norway/PROPN/NNP/2/nmod/(2-place)1) slept/sleep/VERB/VBD/0/root"
        )
    };
    check(&tree("sailors", "person"), &["Two sailors | are from | Norway", "Two sailors from Norway | slept | -"]);
    check(&tree("letters", "object"), &["Two letters from Norway | slept | -"]);
}
