//! What clauses share, and what is said of nobody in particular.

use super::check;

#[test]
fn what_exists_is_a_claim_with_what_it_is_like() {
    // There was little security at night.
    check(
        "There/there/PRON/EX/2/expl was/be/VERB/VBD/0/root \
         little/little/ADJ/JJ/4/amod/(1-abstract-2-nominal security/security/NOUN/NN/2/nsubj/1) \
         at/at/ADP/IN/6/case night/night/NOUN/NN/2/obl/(2-time-1-nominal) ././PUNCT/./2/punct",
        &["little security | There was | - | [Time] at night"],
    );
    // There was a strike.
    check(
        "There/there/PRON/EX/2/expl was/be/VERB/VBD/0/root a/a/DET/DT/4/det/(1-event-2-nominal \
         strike/strike/NOUN/NN/2/nsubj/1) ././PUNCT/./2/punct",
        &[],
    );
}

#[test]
fn what_is_hoped_by_nobody_is_a_claim_of_its_own() {
    // It is hoped that the port will open.
    check(
        "It/it/PRON/PRP/3/expl/(1-abstract-1-pronoun) is/be/AUX/VBZ/3/aux:pass hoped/hope/VERB/VBN/0/root \
         that/that/SCONJ/IN/8/mark the/the/DET/DT/6/det/(2-place-2-nominal port/port/NOUN/NN/8/nsubj/2) \
         will/will/AUX/MD/8/aux open/open/VERB/VB/3/csubj:pass ././PUNCT/./3/punct",
        &["the port | will open | -"],
    );
    // Ann Berg was told that the port would open.
    check(
        "Ann/Ann/PROPN/NNP/4/nsubj:pass/(1-person-1-name Berg/Berg/PROPN/NNP/1/flat/1) \
         was/be/AUX/VBD/4/aux:pass told/tell/VERB/VBN/0/root that/that/SCONJ/IN/9/mark \
         the/the/DET/DT/7/det/(2-place-2-nominal port/port/NOUN/NN/9/nsubj/2) would/would/AUX/MD/9/aux \
         open/open/VERB/VB/4/ccomp ././PUNCT/./4/punct",
        &["Ann Berg | was told | @that the port would open", "the port | would open | -"],
    );
}

#[test]
fn the_object_of_the_later_verb_is_its_own() {
    // Sailors apply for and receive a licence.
    check(
        "Sailors/sailor/NOUN/NNS/2/nsubj/(1-person-1-nominal) apply/apply/VERB/VBP/0/root \
         for/for/ADP/IN/7/case and/and/CCONJ/CC/5/cc receive/receive/VERB/VBP/2/conj \
         a/a/DET/DT/7/det/(2-abstract-2-nominal licence/licence/NOUN/NN/2/obl/2) ././PUNCT/./2/punct",
        &["Sailors | apply for | a licence", "Sailors | receive | a licence"],
    );
    // Sailors wait for ships and receive a licence.
    check(
        "Sailors/sailor/NOUN/NNS/2/nsubj/(1-person-1-nominal) wait/wait/VERB/VBP/0/root \
         for/for/ADP/IN/4/case ships/ship/NOUN/NNS/2/obl/(2-object-1-nominal) and/and/CCONJ/CC/6/cc \
         receive/receive/VERB/VBP/2/conj a/a/DET/DT/8/det/(3-abstract-2-nominal \
         licence/licence/NOUN/NN/6/obj/3) ././PUNCT/./2/punct",
        &["Sailors | receive | a licence", "Sailors | wait for | ships"],
    );
}

#[test]
fn a_place_behind_a_date_is_the_verb_s() {
    // The port burned on Christmas Eve in Oslo.
    check(
        "The/the/DET/DT/2/det/(1-place-2-nominal port/port/NOUN/NN/3/nsubj:pass/1) \
         burned/burn/VERB/VBD/0/root on/on/ADP/IN/6/case \
         Christmas/Christmas/PROPN/NNP/6/compound/(2-time-2-name(3-time-1-name) Eve/Eve/PROPN/NNP/3/obl \
         in/in/ADP/IN/8/case Oslo/Oslo/PROPN/NNP/6/nmod/(4-place-1-name)2) ././PUNCT/./3/punct",
        &["The port | burned in | Oslo | [Time] on Christmas Eve"],
    );
    // The port burned on Friday at noon.
    check(
        "The/the/DET/DT/2/det/(1-place-2-nominal port/port/NOUN/NN/3/nsubj/1) burned/burn/VERB/VBD/0/root \
         on/on/ADP/IN/5/case Friday/Friday/PROPN/NNP/3/obl/(2-time-1-name) at/at/ADP/IN/7/case \
         noon/noon/NOUN/NN/3/obl/(3-time-1-nominal) ././PUNCT/./3/punct",
        &["The port | burned | - | [Time] on Friday | [Time] at noon"],
    );
}

#[test]
fn an_adverb_in_the_object_is_no_argument() {
    // The ship is now fast.
    check(
        "The/the/DET/DT/2/det/(1-object-2-nominal ship/ship/NOUN/NN/5/nsubj/1) is/be/AUX/VBZ/5/cop \
         now/now/ADV/RB/5/advmod fast/fast/ADJ/JJ/0/root ././PUNCT/./5/punct",
        &["The ship | is | now fast"],
    );
    // The ship sails now.
    check(
        "The/the/DET/DT/2/det/(1-object-2-nominal ship/ship/NOUN/NN/3/nsubj/1) sails/sail/VERB/VBZ/0/root \
         now/now/ADV/RB/3/advmod ././PUNCT/./3/punct",
        &["The ship | sails | - | [Time] now"],
    );
}

#[test]
fn who_is_quoted_says_it() {
    // The paper quoted the skipper as saying that the ship sank.
    check(
        "The/the/DET/DT/2/det/(1-abstract-2-nominal paper/paper/NOUN/NN/3/nsubj/1) \
         quoted/quote/VERB/VBD/0/root the/the/DET/DT/5/det/(2-person-2-nominal \
         skipper/skipper/NOUN/NN/3/obj/2) as/as/SCONJ/IN/7/mark saying/say/VERB/VBG/3/advcl \
         that/that/SCONJ/IN/11/mark the/the/DET/DT/10/det/(3-object-2-nominal \
         ship/ship/NOUN/NN/11/nsubj/3) sank/sink/VERB/VBD/7/ccomp ././PUNCT/./3/punct",
        &[
            "The paper | quoted | the skipper | as @saying that the ship sank",
            "the ship | sank | -",
            "the skipper | saying | @that the ship sank",
        ],
    );
    // The paper helped the skipper by saying that the ship sank.
    check(
        "The/the/DET/DT/2/det/(1-object-2-nominal paper/paper/NOUN/NN/3/nsubj/1) \
         helped/help/VERB/VBD/0/root the/the/DET/DT/5/det/(2-person-2-nominal \
         skipper/skipper/NOUN/NN/3/obj/2) by/by/SCONJ/IN/7/mark saying/say/VERB/VBG/3/advcl \
         that/that/SCONJ/IN/11/mark the/the/DET/DT/10/det/(3-object-2-nominal \
         ship/ship/NOUN/NN/11/nsubj/3) sank/sink/VERB/VBD/7/ccomp ././PUNCT/./3/punct",
        &[
            "The paper | helped | the skipper | [Manner] by @saying that the ship sank",
            "The paper | saying | @that the ship sank",
            "the ship | sank | -",
        ],
    );
}

#[test]
fn an_adjective_is_not_shared_by_a_compound() {
    // Local officials and harbour workers left.
    check(
        "Local/local/ADJ/JJ/2/amod/(1-person-2-nominal officials/official/NOUN/NNS/6/nsubj/1) \
         and/and/CCONJ/CC/5/cc harbour/harbour/NOUN/NN/5/compound/(2-person-2-nominal \
         workers/worker/NOUN/NNS/2/conj/2) left/leave/VERB/VBD/0/root ././PUNCT/./6/punct",
        &["Local officials | left | -", "harbour workers | left | -"],
    );
    // Local officials and workers left.
    check(
        "Local/local/ADJ/JJ/2/amod/(1-person-2-nominal officials/official/NOUN/NNS/5/nsubj/1) \
         and/and/CCONJ/CC/4/cc workers/worker/NOUN/NNS/2/conj/(2-person-1-nominal) \
         left/leave/VERB/VBD/0/root ././PUNCT/./5/punct",
        &["Local officials and workers | left | -"],
    );
}

#[test]
fn whom_a_relative_clause_picks_out_is_not_said() {
    // Sailors who are ill stay in port.
    check(
        "Sailors/sailor/NOUN/NNS/5/nsubj/(1-person-1-nominal who/who/PRON/WP/4/nsubj/(1-person-1-pronoun) \
         are/be/AUX/VBP/4/cop ill/ill/ADJ/JJ/1/acl:relcl/1) stay/stay/VERB/VB/0/root in/in/ADP/IN/7/case \
         port/port/NOUN/NN/5/obl/(2-place-1-nominal) ././PUNCT/./5/punct",
        &["Sailors | stay in | port"],
    );
    // Ten sailors who fell ill stayed in port.
    check(
        "Ten/ten/NUM/CD/2/nummod/(1-person-2-nominal sailors/sailor/NOUN/NNS/6/nsubj \
         who/who/PRON/WP/4/nsubj/(1-person-1-pronoun) fell/fall/VERB/VBD/2/acl:relcl \
         ill/ill/ADJ/JJ/4/xcomp/1) stayed/stay/VERB/VBD/0/root in/in/ADP/IN/8/case \
         port/port/NOUN/NN/6/obl/(2-place-1-nominal) ././PUNCT/./6/punct",
        &["Ten sailors | fell | ill", "Ten sailors | stayed in | port"],
    );
}

#[test]
fn what_somebody_did_is_not_said() {
    // The crew praised everything she bought.
    check(
        "The/the/DET/DT/2/det/(1-person-2-nominal crew/crew/NOUN/NN/3/nsubj/1) \
         praised/praise/VERB/VBD/0/root everything/everything/PRON/NN/3/obj/(2-abstract-1-pronoun \
         she/she/PRON/PRP/6/nsubj/(3-person-1-pronoun) bought/buy/VERB/VBD/4/acl:relcl/2) \
         ././PUNCT/./3/punct",
        &["The crew | praised | everything she bought"],
    );
    // The crew praised the boats she bought.
    check(
        "The/the/DET/DT/2/det/(1-person-2-nominal crew/crew/NOUN/NN/3/nsubj/1) \
         praised/praise/VERB/VBD/0/root the/the/DET/DT/5/det/(2-object-2-nominal \
         boats/boat/NOUN/NNS/3/obj she/she/PRON/PRP/7/nsubj/(3-person-1-pronoun) \
         bought/buy/VERB/VBD/5/acl:relcl/2) ././PUNCT/./3/punct",
        &["The crew | praised | the boats", "she | bought | the boats"],
    );
}

#[test]
fn what_is_said_before_a_sentence_is_its_report() {
    // As Ann Berg told the crew, the ship sank.
    check(
        "As/as/SCONJ/IN/4/mark Ann/Ann/PROPN/NNP/4/nsubj/(1-person-1-name Berg/Berg/PROPN/NNP/2/flat/1) \
         told/tell/VERB/VBD/10/advcl the/the/DET/DT/6/det/(2-person-2-nominal crew/crew/NOUN/NN/4/iobj/2) \
         ,/,/PUNCT/,/4/punct the/the/DET/DT/9/det/(3-object-2-nominal ship/ship/NOUN/NN/10/nsubj/3) \
         sank/sink/VERB/VBD/0/root ././PUNCT/./10/punct",
        &[
            "Ann Berg | told | @the ship sank | [Recipient] the crew",
            "the ship | sank | - | [Time] As @Ann Berg told the crew",
        ],
    );
}

#[test]
fn what_something_is_less_than_is_no_claim() {
    // The ship is smaller than it seems.
    check(
        "The/the/DET/DT/2/det/(1-object-2-nominal ship/ship/NOUN/NN/4/nsubj/1) is/be/AUX/VBZ/4/cop \
         smaller/small/ADJ/JJR/0/root than/than/SCONJ/IN/7/mark \
         it/it/PRON/PRP/7/nsubj/(1-object-1-pronoun) seems/seem/VERB/VBZ/4/advcl ././PUNCT/./4/punct",
        &["The ship | is | smaller | [Comparison] than it seems"],
    );
    // The ship is smaller than Ann Berg said.
    check(
        "The/the/DET/DT/2/det/(1-object-2-nominal ship/ship/NOUN/NN/4/nsubj/1) is/be/AUX/VBZ/4/cop \
         smaller/small/ADJ/JJR/0/root than/than/ADP/IN/8/mark Ann/Ann/PROPN/NNP/8/nsubj/(2-person-1-name \
         Berg/Berg/PROPN/NNP/6/flat/2) said/say/VERB/VBD/4/advcl ././PUNCT/./4/punct",
        &["The ship | is | smaller | [Comparison] than Ann Berg said"],
    );
}
