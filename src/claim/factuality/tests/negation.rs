//! Polarity: words that deny, how far they reach, and verbs that imply it.

use super::{Document, Polarity, TokenId, assess, assess_with, check, document};

#[test]
fn an_adverb_or_particle_denies_its_clause() {
    // The ferry did not sail.
    check(
        "The/the/DET/DT/2/det ferry/=/NOUN/NN/5/nsubj did/do/AUX/VBD/5/aux not/=/PART/RB/5/advmod sail/=/VERB/VB/0/root ./=/PUNCT/./5/punct",
        &["sail: negative actual"],
    );
    // Ann never sold the ship.
    check(
        "Ann/=/PROPN/NNP/3/nsubj never/=/ADV/RB/3/advmod sold/sell/VERB/VBD/0/root the/=/DET/DT/5/det ship/=/NOUN/NN/3/obj ./=/PUNCT/./3/punct",
        &["sold: negative actual"],
    );
    // The crew hardly slept.
    check(
        "The/the/DET/DT/2/det crew/=/NOUN/NN/4/nsubj hardly/=/ADV/RB/4/advmod slept/sleep/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["slept: negative actual"],
    );
    // Nor did Ann sail.
    check(
        "Nor/nor/CCONJ/CC/4/cc did/do/AUX/VBD/4/aux Ann/=/PROPN/NNP/4/nsubj sail/=/VERB/VB/0/root ./=/PUNCT/./4/punct",
        &["sail: negative actual"],
    );
}

#[test]
fn no_longer_denies_but_no_longer_than_compares() {
    // Ann no longer owns the ship.
    check(
        "Ann/=/PROPN/NNP/4/nsubj no/=/ADV/RB/3/advmod longer/long/ADV/RBR/4/advmod owns/own/VERB/VBZ/0/root the/=/DET/DT/6/det ship/=/NOUN/NN/4/obj ./=/PUNCT/./4/punct",
        &["owns: negative actual"],
    );
    // The trip took no longer than a day.
    check(
        "The/the/DET/DT/2/det trip/=/NOUN/NN/3/nsubj took/take/VERB/VBD/0/root no/=/ADV/RB/5/advmod longer/long/ADV/RBR/3/advmod than/=/ADP/IN/8/case a/=/DET/DT/8/det day/=/NOUN/NN/3/obl ./=/PUNCT/./3/punct",
        &["took: actual"],
    );
}

#[test]
fn an_empty_subject_or_object_denies() {
    // Nobody saw the ship.
    check(
        "Nobody/nobody/PRON/NN/2/nsubj saw/see/VERB/VBD/0/root the/=/DET/DT/4/det ship/=/NOUN/NN/2/obj ./=/PUNCT/./2/punct",
        &["saw: negative actual"],
    );
    // Police found no evidence.
    check(
        "Police/police/NOUN/NNS/2/nsubj found/find/VERB/VBD/0/root no/=/DET/DT/4/det evidence/=/NOUN/NN/2/obj ./=/PUNCT/./2/punct",
        &["found: negative actual"],
    );
    // Not all ships sank.
    check(
        "Not/not/PART/RB/3/advmod all/=/DET/DT/3/det ships/ship/NOUN/NNS/4/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["sank: negative actual"],
    );
    // It was no accident.
    check(
        "It/it/PRON/PRP/4/nsubj was/be/AUX/VBD/4/cop no/=/DET/DT/4/det accident/=/NOUN/NN/0/root ./=/PUNCT/./4/punct",
        &["accident: negative actual"],
    );
}

#[test]
fn counting_words_and_not_only_do_not_deny() {
    // No fewer than ten ships sank.
    check(
        "No/no/ADV/RB/2/advmod fewer/few/ADJ/JJR/5/amod than/=/ADP/IN/2/fixed ten/=/NUM/CD/5/nummod ships/ship/NOUN/NNS/6/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./6/punct",
        &["sank: actual"],
    );
    // Not only did the ship sink, it also burned.
    check(
        "Not/not/PART/RB/6/advmod only/=/ADV/RB/6/advmod did/do/AUX/VBD/6/aux the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sink/=/VERB/VB/0/root ,/=/PUNCT/,/10/punct it/=/PRON/PRP/10/nsubj also/=/ADV/RB/10/advmod burned/burn/VERB/VBD/6/parataxis ./=/PUNCT/./6/punct",
        &["sink: actual", "burned: actual"],
    );
    // No doubt the ship sank.
    check(
        "No/no/ADV/RB/2/advmod doubt/=/ADV/RB/5/advmod the/=/DET/DT/4/det ship/=/NOUN/NN/5/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./5/punct",
        &["sank: actual"],
    );
}

#[test]
fn conjuncts_share_a_negation_unless_they_contrast() {
    // The crew neither ate nor slept.
    check(
        "The/the/DET/DT/2/det crew/=/NOUN/NN/4/nsubj neither/=/CCONJ/CC/4/advmod ate/eat/VERB/VBD/0/root nor/=/CCONJ/CC/6/cc slept/sleep/VERB/VBD/4/conj ./=/PUNCT/./4/punct",
        &["ate: negative actual", "slept: negative actual"],
    );
    // Ann did not eat or sleep.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod eat/=/VERB/VB/0/root or/=/CCONJ/CC/6/cc sleep/=/VERB/VB/4/conj ./=/PUNCT/./4/punct",
        &["eat: negative actual", "sleep: negative actual"],
    );
    // Ann did not eat and left.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod eat/=/VERB/VB/0/root and/=/CCONJ/CC/6/cc left/leave/VERB/VBD/4/conj ./=/PUNCT/./4/punct",
        &["eat: negative actual", "left: actual"],
    );
    // The ship was not sold but sunk.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/5/nsubj:pass was/be/AUX/VBD/5/aux:pass not/=/PART/RB/5/advmod sold/sell/VERB/VBN/0/root but/=/CCONJ/CC/7/cc sunk/sink/VERB/VBN/5/conj ./=/PUNCT/./5/punct",
        &["sold: negative actual", "sunk: actual"],
    );
}

#[test]
fn without_denies_its_gerund() {
    // Ann left without paying the crew.
    check(
        "Ann/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root without/=/SCONJ/IN/4/mark paying/pay/VERB/VBG/2/advcl the/=/DET/DT/6/det crew/=/NOUN/NN/4/iobj ./=/PUNCT/./2/punct",
        &["left: actual", "paying: negative actual"],
    );
    // Ann left after paying the crew.
    check(
        "Ann/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root after/=/SCONJ/IN/4/mark paying/pay/VERB/VBG/2/advcl the/=/DET/DT/6/det crew/=/NOUN/NN/4/iobj ./=/PUNCT/./2/punct",
        &["left: actual", "paying: actual"],
    );
}

#[test]
fn no_evidence_denies_what_it_is_evidence_of() {
    // Police found no evidence that the ship sank.
    check(
        "Police/police/NOUN/NNS/2/nsubj found/find/VERB/VBD/0/root no/=/DET/DT/4/det evidence/=/NOUN/NN/2/obj that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/acl ./=/PUNCT/./2/punct",
        &["found: negative actual", "sank: negative actual"],
    );
    // Police did not find evidence that the ship sank.
    check(
        "Police/police/NOUN/NNS/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod find/=/VERB/VB/0/root evidence/=/NOUN/NN/4/obj that/=/SCONJ/IN/9/mark the/=/DET/DT/8/det ship/=/NOUN/NN/9/nsubj sank/sink/VERB/VBD/5/acl ./=/PUNCT/./4/punct",
        &["find: negative actual", "sank: negative actual"],
    );
    // There is evidence that the ship sank.
    check(
        "There/there/PRON/EX/2/expl is/be/VERB/VBZ/0/root evidence/=/NOUN/NN/2/nsubj that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/3/acl ./=/PUNCT/./2/punct",
        &["is: actual", "sank: possible"],
    );
}

#[test]
fn negation_is_raised_over_thinking_but_not_over_knowing_or_saying() {
    // Ann does not think that the ship sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj does/do/AUX/VBZ/4/aux not/=/PART/RB/4/advmod think/=/VERB/VB/0/root that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["think: negative actual", "sank: negative actual"],
    );
    // Ann does not know that the ship sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj does/do/AUX/VBZ/4/aux not/=/PART/RB/4/advmod know/=/VERB/VB/0/root that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["know: negative actual", "sank: actual"],
    );
    // Ann did not find that the ship sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod find/=/VERB/VB/0/root that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["find: negative actual", "sank: possible"],
    );
    // Ann did not say that the ship sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod say/=/VERB/VB/0/root that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["say: negative actual", "sank: possible"],
    );
}

#[test]
fn a_merged_refusal_stays_positive_until_it_is_denied() {
    // Ann refused to close the port.
    check(
        "Ann/=/PROPN/NNP/2/nsubj refused/refuse/VERB/VBD/0/root to/=/PART/TO/4/mark close/=/VERB/VB/2/xcomp the/=/DET/DT/6/det port/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["refused close: actual"],
    );
    // Ann failed to close the port.
    check(
        "Ann/=/PROPN/NNP/2/nsubj failed/fail/VERB/VBD/0/root to/=/PART/TO/4/mark close/=/VERB/VB/2/xcomp the/=/DET/DT/6/det port/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["failed close: actual"],
    );
    // Ann was unable to sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj was/be/AUX/VBD/3/cop unable/=/ADJ/JJ/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["unable sail: actual"],
    );
    // Ann did not refuse to meet Bo.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod refuse/=/VERB/VB/0/root to/=/PART/TO/6/mark meet/=/VERB/VB/4/xcomp Bo/=/PROPN/NNP/6/obj ./=/PUNCT/./4/punct",
        &["refuse meet: negative actual"],
    );
}

#[test]
fn a_complement_that_was_prevented_is_negative() {
    // Ann kept the crew from leaving.
    check(
        "Ann/=/PROPN/NNP/2/nsubj kept/keep/VERB/VBD/0/root the/=/DET/DT/4/det crew/=/NOUN/NN/2/obj from/=/SCONJ/IN/6/mark leaving/leave/VERB/VBG/2/advcl ./=/PUNCT/./2/punct",
        &["kept: actual", "leaving: negative actual"],
    );
    // Ann kept the crew waiting.
    check(
        "Ann/=/PROPN/NNP/2/nsubj kept/keep/VERB/VBD/0/root the/=/DET/DT/4/det crew/=/NOUN/NN/2/obj waiting/wait/VERB/VBG/2/xcomp ./=/PUNCT/./2/punct",
        &["kept: actual", "waiting: actual"],
    );
}

#[test]
fn denial_and_doubt_make_their_clause_negative() {
    // Ann denied that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj denied/deny/VERB/VBD/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["denied: actual", "sank: negative actual"],
    );
    // Ann doubts that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj doubts/doubt/VERB/VBZ/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["doubts: actual", "sank: negative possible"],
    );
    // Ann confirmed that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj confirmed/confirm/VERB/VBD/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["confirmed: actual", "sank: actual"],
    );
}

#[test]
fn too_much_and_hard_to_see_deny() {
    // The rope is too short to reach the quay.
    check(
        "The/the/DET/DT/2/det rope/=/NOUN/NN/5/nsubj is/be/AUX/VBZ/5/cop too/=/ADV/RB/5/advmod short/=/ADJ/JJ/0/root to/=/PART/TO/7/mark reach/=/VERB/VB/5/advcl the/=/DET/DT/9/det quay/=/NOUN/NN/7/obj ./=/PUNCT/./5/punct",
        &["short: actual", "reach: negative possible"],
    );
    // It is hard to see Ann leaving.
    check(
        "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop hard/=/ADJ/JJ/0/root to/=/PART/TO/5/mark see/=/VERB/VB/3/csubj Ann/=/PROPN/NNP/5/obj leaving/leave/VERB/VBG/5/xcomp ./=/PUNCT/./3/punct",
        &["hard: actual", "see: possible", "leaving: negative possible"],
    );
}

#[test]
fn rather_than_denies_the_later_verb() {
    // Ann sailed rather than wait.
    check(
        "Ann/=/PROPN/NNP/2/nsubj sailed/sail/VERB/VBD/0/root rather/=/ADV/RB/5/cc than/=/ADP/IN/3/fixed wait/=/VERB/VB/2/conj ./=/PUNCT/./2/punct",
        &["sailed: actual", "wait: negative actual"],
    );
    // Ann sailed and waited.
    check(
        "Ann/=/PROPN/NNP/2/nsubj sailed/sail/VERB/VBD/0/root and/=/CCONJ/CC/4/cc waited/wait/VERB/VBD/2/conj ./=/PUNCT/./2/punct",
        &["sailed: actual", "waited: actual"],
    );
}

#[test]
fn a_member_of_a_coordination_is_ruled_out_alone() {
    let tree = |link: &str| {
        document(&format!(
            "Ann/=/PROPN/NNP/2/nsubj ate/eat/VERB/VBD/0/root rice/=/NOUN/NN/2/obj {link} fish/=/NOUN/NN/3/conj ./=/PUNCT/./2/punct"
        ))
    };
    let ate = |d: &Document, object: u32| assess_with(d, TokenId(1), &[], &[TokenId(0), TokenId(object)]).0;
    // Ann ate rice not fish.
    let denied = tree("not/=/PART/RB/5/advmod");
    assert_eq!(ate(&denied, 2), Polarity::Positive);
    assert_eq!(ate(&denied, 4), Polarity::Negative);
    // Ann ate rice and fish.
    let both = tree("and/=/CCONJ/CC/5/cc");
    assert_eq!(ate(&both, 4), Polarity::Positive);
}

#[test]
fn the_copula_before_a_clause_is_denied_by_itself() {
    let tree = |not: &str, head: u32| {
        document(&format!(
            "Luck/luck/NOUN/NN/{head}/nsubj:outer is/be/AUX/VBZ/{head}/cop {not} that/=/SCONJ/IN/{head}/mark it/=/PRON/PRP/{head}/nsubj floats/float/VERB/VBZ/0/root ./=/PUNCT/./{head}/punct"
        ))
    };
    assert_eq!(assess(&tree("", 5), TokenId(1), &[]).0, Polarity::Positive);
    assert_eq!(assess(&tree("not/=/PART/RB/6/advmod", 6), TokenId(1), &[]).0, Polarity::Negative);
}
