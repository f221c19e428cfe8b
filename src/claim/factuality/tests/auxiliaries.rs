//! Modality from auxiliaries and what stands for them.

use super::check;

#[test]
fn auxiliaries_give_the_modality() {
    // The ship will sail.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj will/=/AUX/MD/4/aux sail/=/VERB/VB/0/root ./=/PUNCT/./4/punct",
        &["sail: future"],
    );
    // The ship may sail.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj may/=/AUX/MD/4/aux sail/=/VERB/VB/0/root ./=/PUNCT/./4/punct",
        &["sail: possible"],
    );
    // The ship could not sail.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/5/nsubj could/=/AUX/MD/5/aux not/=/PART/RB/5/advmod sail/=/VERB/VB/0/root ./=/PUNCT/./5/punct",
        &["sail: negative possible"],
    );
    // The ship must sail.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj must/=/AUX/MD/4/aux sail/=/VERB/VB/0/root ./=/PUNCT/./4/punct",
        &["sail: obligation"],
    );
    // The ship must have sailed.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/5/nsubj must/=/AUX/MD/5/aux have/=/AUX/VB/5/aux sailed/sail/VERB/VBN/0/root ./=/PUNCT/./5/punct",
        &["sailed: probable"],
    );
    // The ship has sailed.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj has/have/AUX/VBZ/4/aux sailed/sail/VERB/VBN/0/root ./=/PUNCT/./4/punct",
        &["sailed: actual"],
    );
}

#[test]
fn conjuncts_share_auxiliaries_that_fit_their_form() {
    // The ship might sink and burn.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj might/=/AUX/MD/4/aux sink/=/VERB/VB/0/root and/=/CCONJ/CC/6/cc burn/=/VERB/VB/4/conj ./=/PUNCT/./4/punct",
        &["sink: possible", "burn: possible"],
    );
    // The ship will stop and the crew sleeps.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj will/=/AUX/MD/4/aux stop/=/VERB/VB/0/root and/=/CCONJ/CC/8/cc the/=/DET/DT/7/det crew/=/NOUN/NN/8/nsubj sleeps/sleep/VERB/VBZ/4/conj ./=/PUNCT/./4/punct",
        &["stop: future", "sleeps: actual"],
    );
}

#[test]
fn have_to_is_due_and_have_yet_to_is_not_done() {
    // Ann has to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["has sail: obligation"],
    );
    // Ann has yet to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root yet/=/ADV/RB/2/advmod to/=/PART/TO/5/mark sail/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["has sail: negative actual"],
    );
}

#[test]
fn going_to_and_be_to_are_future() {
    // Ann is going to sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/aux going/go/VERB/VBG/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["going sail: future"],
    );
    // Ann is to sail on Monday.
    check(
        "Ann/=/PROPN/NNP/4/nsubj:outer is/be/AUX/VBZ/4/cop to/=/PART/TO/4/mark sail/=/VERB/VB/0/root on/=/ADP/IN/6/case Monday/=/PROPN/NNP/4/obl ./=/PUNCT/./4/punct",
        &["sail: future"],
    );
    // Ann is going to Oslo.
    check(
        "Ann/=/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/aux going/go/VERB/VBG/0/root to/=/ADP/IN/5/case Oslo/=/PROPN/NNP/3/obl ./=/PUNCT/./3/punct",
        &["going: actual"],
    );
}

#[test]
fn would_is_future_after_a_past_report_and_supposed_elsewhere() {
    // Ann said that she would sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root that/=/SCONJ/IN/6/mark she/=/PRON/PRP/6/nsubj would/=/AUX/MD/6/aux sail/=/VERB/VB/2/ccomp ./=/PUNCT/./2/punct",
        &["said: actual", "sail: future"],
    );
    // Ann would sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj would/=/AUX/MD/3/aux sail/=/VERB/VB/0/root ./=/PUNCT/./3/punct",
        &["sail: conditional"],
    );
    // Ann would have sailed.
    check(
        "Ann/=/PROPN/NNP/4/nsubj would/=/AUX/MD/4/aux have/=/AUX/VB/4/aux sailed/sail/VERB/VBN/0/root ./=/PUNCT/./4/punct",
        &["sailed: conditional"],
    );
    // Ann would later become mayor.
    check(
        "Ann/=/PROPN/NNP/4/nsubj would/=/AUX/MD/4/aux later/late/ADV/RBR/4/advmod become/=/VERB/VB/0/root mayor/=/NOUN/NN/4/xcomp ./=/PUNCT/./4/punct",
        &["become: future"],
    );
}

#[test]
fn would_below_or_after_the_past_is_future() {
    // Ann married Bo, who would become mayor.
    check(
        "Ann/=/PROPN/NNP/2/nsubj married/marry/VERB/VBD/0/root Bo/=/PROPN/NNP/2/obj ,/=/PUNCT/,/7/punct who/=/PRON/WP/7/nsubj would/=/AUX/MD/7/aux become/=/VERB/VBN/3/acl:relcl mayor/=/NOUN/NN/7/xcomp ./=/PUNCT/./2/punct",
        &["married: actual", "become: future"],
    );
    // Ann bought a ship. It would sink in May.
    check(
        "Ann/=/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root a/=/DET/DT/4/det ship/=/NOUN/NN/2/obj ./=/PUNCT/./2/punct\n\
         It/it/PRON/PRP/3/nsubj would/=/AUX/MD/3/aux sink/=/VERB/VB/0/root in/=/ADP/IN/5/case May/=/PROPN/NNP/3/obl ./=/PUNCT/./3/punct",
        &["bought: actual", "sink: future"],
    );
    // Ann wants a ship. It would sink in May.
    check(
        "Ann/=/PROPN/NNP/2/nsubj wants/want/VERB/VBZ/0/root a/=/DET/DT/4/det ship/=/NOUN/NN/2/obj ./=/PUNCT/./2/punct\n\
         It/it/PRON/PRP/3/nsubj would/=/AUX/MD/3/aux sink/=/VERB/VB/0/root in/=/ADP/IN/5/case May/=/PROPN/NNP/3/obl ./=/PUNCT/./3/punct",
        &["wants: actual", "sink: conditional"],
    );
    // “It would sink.”
    check(
        "“/\"/PUNCT/``/4/punct It/it/PRON/PRP/4/nsubj would/=/AUX/MD/4/aux sink/=/VERB/VB/0/root ./=/PUNCT/./4/punct ”/\"/PUNCT/''/4/punct",
        &["sink: conditional"],
    );
}

#[test]
fn being_able_in_the_past_is_having_done_it() {
    // Ann was able to sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj was/be/AUX/VBD/3/cop able/=/ADJ/JJ/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["able sail: actual"],
    );
    // Ann was not able to sail.
    check(
        "Ann/=/PROPN/NNP/4/nsubj was/be/AUX/VBD/4/cop not/=/PART/RB/4/advmod able/=/ADJ/JJ/0/root to/=/PART/TO/6/mark sail/=/VERB/VB/4/xcomp ./=/PUNCT/./4/punct",
        &["able sail: negative actual"],
    );
}

#[test]
fn would_with_a_frequency_is_a_habit() {
    // Ann would often sail to Oslo.
    check(
        "Ann/=/PROPN/NNP/4/nsubj would/=/AUX/MD/4/aux often/=/ADV/RB/4/advmod sail/=/VERB/VB/0/root to/=/ADP/IN/6/case Oslo/=/PROPN/NNP/4/obl ./=/PUNCT/./4/punct",
        &["sail: actual"],
    );
    // Ann would sail to Oslo every summer.
    check(
        "Ann/=/PROPN/NNP/3/nsubj would/=/AUX/MD/3/aux sail/=/VERB/VB/0/root to/=/ADP/IN/5/case Oslo/=/PROPN/NNP/3/obl every/=/DET/DT/7/det summer/=/NOUN/NN/3/obl:unmarked ./=/PUNCT/./3/punct",
        &["sail: actual"],
    );
}
