//! Clauses without a tense or a thing of their own, which are as sure as what they stand in.

use super::check;

#[test]
fn a_gerund_goes_with_its_verb() {
    // Ships may sink, killing sailors.
    check(
        "Ships/ship/NOUN/NNS/3/nsubj may/=/AUX/MD/3/aux sink/=/VERB/VB/0/root ,/=/PUNCT/,/5/punct killing/kill/VERB/VBG/3/advcl sailors/sailor/NOUN/NNS/5/obj ./=/PUNCT/./3/punct",
        &["sink: possible", "killing: possible"],
    );
    // Ann may sail after leaving Oslo.
    check(
        "Ann/=/PROPN/NNP/3/nsubj may/=/AUX/MD/3/aux sail/=/VERB/VB/0/root after/=/SCONJ/IN/5/mark leaving/leave/VERB/VBG/3/advcl Oslo/=/PROPN/NNP/5/obj ./=/PUNCT/./3/punct",
        &["sail: possible", "leaving: actual"],
    );
    // With ships leaving, Ann may sail.
    check(
        "With/with/SCONJ/IN/3/mark ships/ship/NOUN/NNS/3/nsubj leaving/leave/VERB/VBG/7/advcl ,/=/PUNCT/,/3/punct Ann/=/PROPN/NNP/7/nsubj may/=/AUX/MD/7/aux sail/=/VERB/VB/0/root ./=/PUNCT/./7/punct",
        &["leaving: actual", "sail: possible"],
    );
    // Ships sank, killing sailors.
    check(
        "Ships/ship/NOUN/NNS/2/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/4/punct killing/kill/VERB/VBG/2/advcl sailors/sailor/NOUN/NNS/4/obj ./=/PUNCT/./2/punct",
        &["sank: actual", "killing: actual"],
    );
}

#[test]
fn a_gerund_behind_a_comma_goes_with_the_agreeing_but_not_with_the_wanting() {
    // Ann agreed to sail, ending the strike.
    check(
        "Ann/=/PROPN/NNP/2/nsubj agreed/agree/VERB/VBD/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ,/=/PUNCT/,/6/punct ending/end/VERB/VBG/4/advcl the/=/DET/DT/8/det strike/=/NOUN/NN/6/obj ./=/PUNCT/./2/punct",
        &["agreed sail: intended", "ending: actual"],
    );
    // Ann wanted to sail, ending the strike.
    check(
        "Ann/=/PROPN/NNP/2/nsubj wanted/want/VERB/VBD/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ,/=/PUNCT/,/6/punct ending/end/VERB/VBG/4/advcl the/=/DET/DT/8/det strike/=/NOUN/NN/6/obj ./=/PUNCT/./2/punct",
        &["wanted sail: intended", "ending: intended"],
    );
}

#[test]
fn a_gerund_behind_for_is_a_purpose_unless_somebody_is_judged_for_it() {
    // Ropes are good for holding ships.
    check(
        "Ropes/rope/NOUN/NNS/3/nsubj are/be/AUX/VBP/3/cop good/=/ADJ/JJ/0/root for/=/SCONJ/IN/5/mark holding/hold/VERB/VBG/3/advcl ships/ship/NOUN/NNS/5/obj ./=/PUNCT/./3/punct",
        &["good: actual", "holding: intended"],
    );
    // Ann is famous for saving ships.
    check(
        "Ann/=/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop famous/=/ADJ/JJ/0/root for/=/SCONJ/IN/5/mark saving/save/VERB/VBG/3/advcl ships/ship/NOUN/NNS/5/obj ./=/PUNCT/./3/punct",
        &["famous: actual", "saving: actual"],
    );
    // Ann was remiss in paying Bo.
    check(
        "Ann/=/PROPN/NNP/3/nsubj was/be/AUX/VBD/3/cop remiss/=/ADJ/JJ/0/root in/=/SCONJ/IN/5/mark paying/pay/VERB/VBG/3/advcl Bo/=/PROPN/NNP/5/obj ./=/PUNCT/./3/punct",
        &["remiss: actual", "paying: negative actual"],
    );
}

#[test]
fn a_thing_that_need_not_be_there_opens_its_clause() {
    // Acme will build a ship that floats.
    let built = |article: &str, verb: &str| {
        format!(
            "Acme/=/PROPN/NNP/3/nsubj will/=/AUX/MD/3/aux build/=/VERB/VB/0/root {article}/=/DET/DT/5/det ship/=/NOUN/NN/3/obj that/=/PRON/WDT/7/nsubj {verb}/5/acl:relcl ./=/PUNCT/./3/punct"
        )
    };
    check(&built("a", "floats/float/VERB/VBZ"), &["build: future", "floats: future"]);
    check(&built("the", "floats/float/VERB/VBZ"), &["build: future", "floats: actual"]);
    check(&built("a", "floated/float/VERB/VBD"), &["build: future", "floated: actual"]);
    // Ann needs material kept in ice.
    check(
        "Ann/=/PROPN/NNP/2/nsubj needs/need/VERB/VBZ/0/root material/=/NOUN/NN/2/obj kept/keep/VERB/VBN/3/acl in/=/ADP/IN/6/case ice/=/NOUN/NN/4/obl ./=/PUNCT/./2/punct",
        &["needs: actual", "kept: obligation"],
    );
    // Ann owns material kept in ice.
    check(
        "Ann/=/PROPN/NNP/2/nsubj owns/own/VERB/VBZ/0/root material/=/NOUN/NN/2/obj kept/keep/VERB/VBN/3/acl in/=/ADP/IN/6/case ice/=/NOUN/NN/4/obl ./=/PUNCT/./2/punct",
        &["owns: actual", "kept: actual"],
    );
}

#[test]
fn what_is_kept_going_is_there() {
    // Acme can not keep running ships that leak.
    check(
        "Acme/=/PROPN/NNP/4/nsubj can/=/AUX/MD/4/aux not/=/PART/RB/4/advmod keep/=/VERB/VB/0/root running/run/VERB/VBG/4/xcomp ships/ship/NOUN/NNS/5/obj that/=/PRON/WDT/8/nsubj leak/=/VERB/VBP/6/acl:relcl ./=/PUNCT/./4/punct",
        &["keep running: negative possible", "leak: actual"],
    );
    // Acme can not buy ships that leak.
    check(
        "Acme/=/PROPN/NNP/4/nsubj can/=/AUX/MD/4/aux not/=/PART/RB/4/advmod buy/=/VERB/VB/0/root ships/ship/NOUN/NNS/4/obj that/=/PRON/WDT/7/nsubj leak/=/VERB/VBP/5/acl:relcl ./=/PUNCT/./4/punct",
        &["buy: negative possible", "leak: possible"],
    );
}

#[test]
fn a_relative_clause_behind_a_comma_is_told_in_passing() {
    // Acme will build a ship, which floats.
    check(
        "Acme/=/PROPN/NNP/3/nsubj will/=/AUX/MD/3/aux build/=/VERB/VB/0/root a/=/DET/DT/5/det ship/=/NOUN/NN/3/obj ,/=/PUNCT/,/8/punct which/=/PRON/WDT/8/nsubj floats/float/VERB/VBZ/5/acl:relcl ./=/PUNCT/./3/punct",
        &["build: future", "floats: actual"],
    );
}

#[test]
fn any_ship_that_leaks_is_a_case_and_no_ship_that_leaks_is_none() {
    // Any ship that leaks sinks.
    let sinks = |article: &str| {
        format!(
            "{article}/=/DET/DT/2/det ship/=/NOUN/NN/5/nsubj that/=/PRON/WDT/4/nsubj leaks/leak/VERB/VBZ/2/acl:relcl sinks/sink/VERB/VBZ/0/root ./=/PUNCT/./5/punct"
        )
    };
    check(&sinks("Any"), &["leaks: conditional", "sinks: actual"]);
    check(&sinks("That"), &["leaks: actual", "sinks: actual"]);
    // There is no ship that leaks.
    check(
        "There/there/PRON/EX/2/expl is/be/VERB/VBZ/0/root no/=/DET/DT/4/det ship/=/NOUN/NN/2/nsubj that/=/PRON/WDT/6/nsubj leaks/leak/VERB/VBZ/4/acl:relcl ./=/PUNCT/./2/punct",
        &["is: negative actual", "leaks: negative actual"],
    );
    // There isn't a ship that leaks.
    check(
        "There/there/PRON/EX/2/expl is/be/VERB/VBZ/0/root n't/not/PART/RB/2/advmod a/=/DET/DT/5/det ship/=/NOUN/NN/2/nsubj that/=/PRON/WDT/7/nsubj leaks/leak/VERB/VBZ/5/acl:relcl ./=/PUNCT/./2/punct",
        &["is: negative actual", "leaks: negative actual"],
    );
}

#[test]
fn rules_on_ships_leave_open_what_the_ships_do() {
    // Ann read threats about ships sinking.
    let read = |noun: &str| {
        format!(
            "Ann/=/PROPN/NNP/2/nsubj read/=/VERB/VBD/0/root {noun}/2/obj about/=/ADP/IN/5/case ships/ship/NOUN/NNS/3/nmod sinking/sink/VERB/VBG/5/acl ./=/PUNCT/./2/punct"
        )
    };
    check(&read("threats/threat/NOUN/NNS"), &["read: actual", "sinking: intended"]);
    check(&read("books/book/NOUN/NNS"), &["read: actual", "sinking: actual"]);
}

#[test]
fn a_result_of_what_was_not_so_did_not_come_about() {
    // It was not so old that it sank.
    check(
        "It/it/PRON/PRP/5/nsubj was/be/AUX/VBD/5/cop not/=/PART/RB/5/advmod so/=/ADV/RB/5/advmod old/=/ADJ/JJ/0/root that/=/SCONJ/IN/8/mark it/=/PRON/PRP/8/nsubj sank/sink/VERB/VBD/5/advcl ./=/PUNCT/./5/punct",
        &["old: negative actual", "sank: negative possible"],
    );
    // It was so old that it sank.
    check(
        "It/it/PRON/PRP/4/nsubj was/be/AUX/VBD/4/cop so/=/ADV/RB/4/advmod old/=/ADJ/JJ/0/root that/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/4/advcl ./=/PUNCT/./4/punct",
        &["old: actual", "sank: actual"],
    );
}

#[test]
fn a_reason_inside_a_condition_is_part_of_it() {
    // If it sank because it leaked, Ann pays.
    check(
        "If/if/SCONJ/IN/3/mark it/=/PRON/PRP/3/nsubj sank/sink/VERB/VBD/9/advcl because/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj leaked/leak/VERB/VBD/3/advcl ,/=/PUNCT/,/3/punct Ann/=/PROPN/NNP/9/nsubj pays/pay/VERB/VBZ/0/root ./=/PUNCT/./9/punct",
        &["sank: conditional", "leaked: conditional", "pays: conditional"],
    );
    // It sank because it leaked.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root because/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj leaked/leak/VERB/VBD/2/advcl ./=/PUNCT/./2/punct",
        &["sank: actual", "leaked: actual"],
    );
}

#[test]
fn as_long_as_is_a_condition_in_the_present() {
    let paid = |pays: &str, floats: &str| {
        format!(
            "Ann/=/PROPN/NNP/2/nsubj {pays}/0/root as/=/ADV/RB/4/advmod long/=/ADV/RB/2/advmod as/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj {floats}/4/advcl ./=/PUNCT/./2/punct"
        )
    };
    check(&paid("pays/pay/VERB/VBZ", "floats/float/VERB/VBZ"), &["pays: actual", "floats: conditional"]);
    check(&paid("paid/pay/VERB/VBD", "floated/float/VERB/VBD"), &["paid: actual", "floated: actual"]);
}
