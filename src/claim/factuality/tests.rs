use super::*;
use crate::claim::small_trees::{document, predicates};

/// Checks polarity and modality of all predicates of a sentence, each with the governors merged with it.
fn check(trees: &str, expected: &[&str]) {
    let document = document(trees);
    let found: Vec<String> = predicates(&document)
        .into_iter()
        .map(|(words, governors, predicate)| {
            let (polarity, modality) = assess(&document, predicate, &governors);
            let denied = if polarity == Polarity::Negative { "negative " } else { "" };
            format!("{words}: {denied}{}", format!("{modality:?}").to_lowercase())
        })
        .collect();
    assert_eq!(found, expected);
}

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
    // Ann did not say that the ship sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod say/=/VERB/VB/0/root that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["say: negative actual", "sank: possible"],
    );
}

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
fn adverbs_give_the_modality() {
    // The ship probably sank.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj probably/=/ADV/RB/4/advmod sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["sank: probable"],
    );
    // Perhaps the ship sank.
    check(
        "Perhaps/perhaps/ADV/RB/4/advmod the/=/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["sank: possible"],
    );
    // The ship allegedly sank.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj allegedly/=/ADV/RB/4/advmod sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["sank: possible"],
    );
    // The ship quickly sank.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj quickly/=/ADV/RB/4/advmod sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["sank: actual"],
    );
}

#[test]
fn adjectives_give_the_modality_of_their_complement() {
    // Ann is likely to win.
    check(
        "Ann/=/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop likely/=/ADJ/JJ/0/root to/=/PART/TO/5/mark win/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["likely win: probable"],
    );
    // It is likely that Ann won.
    check(
        "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop likely/=/ADJ/JJ/0/root that/=/SCONJ/IN/6/mark Ann/=/PROPN/NNP/6/nsubj won/win/VERB/VBD/3/csubj ./=/PUNCT/./3/punct",
        &["likely: actual", "won: probable"],
    );
    // It is unlikely that Ann won.
    check(
        "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop unlikely/=/ADJ/JJ/0/root that/=/SCONJ/IN/6/mark Ann/=/PROPN/NNP/6/nsubj won/win/VERB/VBD/3/csubj ./=/PUNCT/./3/punct",
        &["unlikely: actual", "won: negative probable"],
    );
    // It is possible that Ann won.
    check(
        "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop possible/=/ADJ/JJ/0/root that/=/SCONJ/IN/6/mark Ann/=/PROPN/NNP/6/nsubj won/win/VERB/VBD/3/csubj ./=/PUNCT/./3/punct",
        &["possible: actual", "won: possible"],
    );
    // Ann is able to sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop able/=/ADJ/JJ/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["able sail: possible"],
    );
    // It is important to sail.
    check(
        "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop important/=/ADJ/JJ/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/csubj ./=/PUNCT/./3/punct",
        &["important: actual", "sail: obligation"],
    );
}

#[test]
fn wanting_planning_and_trying_are_intended_but_beginning_is_not() {
    // Ann wants to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj wants/want/VERB/VBZ/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["wants sail: intended"],
    );
    // Ann threatened to close the port.
    check(
        "Ann/=/PROPN/NNP/2/nsubj threatened/threaten/VERB/VBD/0/root to/=/PART/TO/4/mark close/=/VERB/VB/2/xcomp the/=/DET/DT/6/det port/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["threatened close: intended"],
    );
    // Ann decided to close the port.
    check(
        "Ann/=/PROPN/NNP/2/nsubj decided/decide/VERB/VBD/0/root to/=/PART/TO/4/mark close/=/VERB/VB/2/xcomp the/=/DET/DT/6/det port/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["decided close: intended"],
    );
    // Ann will try to sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj will/=/AUX/MD/3/aux try/=/VERB/VB/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["try sail: intended"],
    );
    // Ann began to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj began/begin/VERB/VBD/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["began sail: actual"],
    );
    // Ann managed to close the port.
    check(
        "Ann/=/PROPN/NNP/2/nsubj managed/manage/VERB/VBD/0/root to/=/PART/TO/4/mark close/=/VERB/VB/2/xcomp the/=/DET/DT/6/det port/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["managed close: actual"],
    );
}

#[test]
fn liking_is_intended_only_as_a_wish() {
    // Ann loves to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj loves/love/VERB/VBZ/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["loves sail: actual"],
    );
    // Ann would like to sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj would/=/AUX/MD/3/aux like/=/VERB/VB/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["like sail: intended"],
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
fn an_ordered_complement_is_intended_and_a_caused_one_holds() {
    // Ann ordered the crew to leave.
    check(
        "Ann/=/PROPN/NNP/2/nsubj ordered/order/VERB/VBD/0/root the/=/DET/DT/4/det crew/=/NOUN/NN/2/obj to/=/PART/TO/6/mark leave/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["ordered: actual", "leave: intended"],
    );
    // Ann did not order the crew to leave.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod order/=/VERB/VB/0/root the/=/DET/DT/6/det crew/=/NOUN/NN/4/obj to/=/PART/TO/8/mark leave/=/VERB/VB/4/xcomp ./=/PUNCT/./4/punct",
        &["order: negative actual", "leave: negative intended"],
    );
    // Ann made the crew leave.
    check(
        "Ann/=/PROPN/NNP/2/nsubj made/make/VERB/VBD/0/root the/=/DET/DT/4/det crew/=/NOUN/NN/2/obj leave/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["made: actual", "leave: actual"],
    );
    // The storm forced the crew to leave.
    check(
        "The/the/DET/DT/2/det storm/=/NOUN/NN/3/nsubj forced/force/VERB/VBD/0/root the/=/DET/DT/5/det crew/=/NOUN/NN/3/obj to/=/PART/TO/7/mark leave/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["forced: actual", "leave: actual"],
    );
    // The crew was ordered to leave.
    check(
        "The/the/DET/DT/2/det crew/=/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass ordered/order/VERB/VBN/0/root to/=/PART/TO/6/mark leave/=/VERB/VB/4/xcomp ./=/PUNCT/./4/punct",
        &["ordered leave: intended"],
    );
}

#[test]
fn seeming_hoping_and_fearing_make_possible() {
    // The ship seems to leak.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/3/nsubj seems/seem/VERB/VBZ/0/root to/=/PART/TO/5/mark leak/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["seems leak: possible"],
    );
    // It seems that the ship leaks.
    check(
        "It/it/PRON/PRP/2/expl seems/seem/VERB/VBZ/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj leaks/leak/VERB/VBZ/2/csubj ./=/PUNCT/./2/punct",
        &["seems: actual", "leaks: possible"],
    );
    // Ann hopes that the ship floats.
    check(
        "Ann/=/PROPN/NNP/2/nsubj hopes/hope/VERB/VBZ/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj floats/float/VERB/VBZ/2/ccomp ./=/PUNCT/./2/punct",
        &["hopes: actual", "floats: possible"],
    );
    // Ann fears the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj fears/fear/VERB/VBZ/0/root the/=/DET/DT/4/det ship/=/NOUN/NN/5/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["fears: actual", "sank: possible"],
    );
    // Ann knows that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj knows/know/VERB/VBZ/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["knows: actual", "sank: actual"],
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
fn a_condition_and_its_consequence_are_conditional() {
    // If the port closes, the ships will wait.
    check(
        "If/if/SCONJ/IN/4/mark the/=/DET/DT/3/det port/=/NOUN/NN/4/nsubj closes/close/VERB/VBZ/9/advcl ,/=/PUNCT/,/4/punct the/=/DET/DT/7/det ships/ship/NOUN/NNS/9/nsubj will/=/AUX/MD/9/aux wait/=/VERB/VB/0/root ./=/PUNCT/./9/punct",
        &["closes: conditional", "wait: conditional"],
    );
    // The ships will wait unless the port opens.
    check(
        "The/the/DET/DT/2/det ships/ship/NOUN/NNS/4/nsubj will/=/AUX/MD/4/aux wait/=/VERB/VB/0/root unless/=/SCONJ/IN/8/mark the/=/DET/DT/7/det port/=/NOUN/NN/8/nsubj opens/open/VERB/VBZ/4/advcl ./=/PUNCT/./4/punct",
        &["wait: conditional", "opens: conditional"],
    );
    // Had the storm come later, the ship would have sunk.
    check(
        "Had/have/AUX/VBD/4/aux the/=/DET/DT/3/det storm/=/NOUN/NN/4/nsubj come/=/VERB/VB/11/advcl later/late/ADV/RBR/4/advmod ,/=/PUNCT/,/4/punct the/=/DET/DT/8/det ship/=/NOUN/NN/11/nsubj would/=/AUX/MD/11/aux have/=/AUX/VB/11/aux sunk/sink/VERB/VBN/0/root ./=/PUNCT/./11/punct",
        &["come: conditional", "sunk: conditional"],
    );
}

#[test]
fn a_fragment_or_an_even_if_is_no_condition_of_the_main_clause() {
    // If anything, the ship is safe.
    check(
        "If/if/SCONJ/IN/2/mark anything/=/PRON/NN/7/advcl ,/=/PUNCT/,/2/punct the/=/DET/DT/5/det ship/=/NOUN/NN/7/nsubj is/be/AUX/VBZ/7/cop safe/=/ADJ/JJ/0/root ./=/PUNCT/./7/punct",
        &["safe: actual"],
    );
    // Ann will sail even if it rains.
    check(
        "Ann/=/PROPN/NNP/3/nsubj will/=/AUX/MD/3/aux sail/=/VERB/VB/0/root even/=/ADV/RB/7/advmod if/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj rains/rain/VERB/VBZ/3/advcl ./=/PUNCT/./3/punct",
        &["sail: future", "rains: conditional"],
    );
}

#[test]
fn questions_direct_and_indirect() {
    // Did the ship sink?
    check(
        "Did/do/AUX/VBD/4/aux the/=/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sink/=/VERB/VB/0/root ?/=/PUNCT/./4/punct",
        &["sink: question"],
    );
    // Why did the ship sink?
    check(
        "Why/why/ADV/WRB/5/advmod did/do/AUX/VBD/5/aux the/=/DET/DT/4/det ship/=/NOUN/NN/5/nsubj sink/=/VERB/VB/0/root ?/=/PUNCT/./5/punct",
        &["sink: question"],
    );
    // Ann asked if the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj asked/ask/VERB/VBD/0/root if/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["asked: actual", "sank: question"],
    );
    // Ann wondered whether the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj wondered/wonder/VERB/VBD/0/root whether/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["wondered: actual", "sank: question"],
    );
    // Ann asked: “Did the ship sink?”
    check(
        "Ann/=/PROPN/NNP/2/nsubj asked/ask/VERB/VBD/0/root :/=/PUNCT/:/8/punct “/\"/PUNCT/``/8/punct Did/do/AUX/VBD/8/aux the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sink/=/VERB/VB/2/ccomp ?/=/PUNCT/./8/punct ”/\"/PUNCT/''/8/punct",
        &["asked: actual", "sink: question"],
    );
    // Do you think that the ship sank?
    check(
        "Do/do/AUX/VBP/3/aux you/=/PRON/PRP/3/nsubj think/=/VERB/VB/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/3/ccomp ?/=/PUNCT/./3/punct",
        &["think: question", "sank: question"],
    );
}

#[test]
fn an_imperative_is_intended() {
    // Close the port!
    check(
        "Close/close/VERB/VB/0/root the/=/DET/DT/3/det port/=/NOUN/NN/1/obj !/=/PUNCT/./1/punct",
        &["Close: intended"],
    );
    // The port closed!
    check(
        "The/the/DET/DT/2/det port/=/NOUN/NN/3/nsubj closed/close/VERB/VBD/0/root !/=/PUNCT/./3/punct",
        &["closed: actual"],
    );
}

#[test]
fn a_purpose_is_intended_and_a_result_is_not() {
    // Ann closed the port in order to win time.
    check(
        "Ann/=/PROPN/NNP/2/nsubj closed/close/VERB/VBD/0/root the/=/DET/DT/4/det port/=/NOUN/NN/2/obj in/=/ADP/IN/8/mark order/=/NOUN/NN/5/fixed to/=/PART/TO/8/mark win/=/VERB/VB/2/advcl time/=/NOUN/NN/8/obj ./=/PUNCT/./2/punct",
        &["closed: actual", "win: intended"],
    );
    // Ann left to win time.
    check(
        "Ann/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root to/=/PART/TO/4/mark win/=/VERB/VB/2/advcl time/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["left: actual", "win: intended"],
    );
    // Ann was the first woman to cross the sea.
    check(
        "Ann/=/PROPN/NNP/5/nsubj was/be/AUX/VBD/5/cop the/=/DET/DT/5/det first/=/ADJ/JJ/5/amod woman/=/NOUN/NN/0/root to/=/PART/TO/7/mark cross/=/VERB/VB/5/acl the/=/DET/DT/9/det sea/=/NOUN/NN/7/obj ./=/PUNCT/./5/punct",
        &["woman: actual", "cross: actual"],
    );
}

#[test]
fn nouns_govern_infinitives() {
    // Ann announced a plan to close the port.
    check(
        "Ann/=/PROPN/NNP/2/nsubj announced/announce/VERB/VBD/0/root a/=/DET/DT/4/det plan/=/NOUN/NN/2/obj to/=/PART/TO/6/mark close/=/VERB/VB/4/acl the/=/DET/DT/8/det port/=/NOUN/NN/6/obj ./=/PUNCT/./2/punct",
        &["announced: actual", "close: intended"],
    );
    // Ann has the right to vote.
    check(
        "Ann/=/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root the/=/DET/DT/4/det right/=/NOUN/NN/2/obj to/=/PART/TO/6/mark vote/=/VERB/VB/4/acl ./=/PUNCT/./2/punct",
        &["has: actual", "vote: possible"],
    );
    // There are no plans to close the port.
    check(
        "There/there/PRON/EX/2/expl are/be/VERB/VBP/0/root no/=/DET/DT/4/det plans/plan/NOUN/NNS/2/nsubj to/=/PART/TO/6/mark close/=/VERB/VB/4/acl the/=/DET/DT/8/det port/=/NOUN/NN/6/obj ./=/PUNCT/./2/punct",
        &["are: negative actual", "close: negative intended"],
    );
}

#[test]
fn gerunds_that_are_only_talked_of_are_possible() {
    // Ann talked about closing the mine.
    check(
        "Ann/=/PROPN/NNP/2/nsubj talked/talk/VERB/VBD/0/root about/=/SCONJ/IN/4/mark closing/close/VERB/VBG/2/advcl the/=/DET/DT/6/det mine/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["talked: actual", "closing: possible"],
    );
    // Ann was accused of smuggling gold.
    check(
        "Ann/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass accused/accuse/VERB/VBN/0/root of/=/SCONJ/IN/5/mark smuggling/smuggle/VERB/VBG/3/advcl gold/=/NOUN/NN/5/obj ./=/PUNCT/./3/punct",
        &["accused: actual", "smuggling: possible"],
    );
    // Ann succeeded in closing the mine.
    check(
        "Ann/=/PROPN/NNP/2/nsubj succeeded/succeed/VERB/VBD/0/root in/=/SCONJ/IN/4/mark closing/close/VERB/VBG/2/advcl the/=/DET/DT/6/det mine/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["succeeded: actual", "closing: actual"],
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
fn meaning_to_is_intended_and_meaning_that_is_not() {
    // Ann means to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj means/mean/VERB/VBZ/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["means sail: intended"],
    );
    // This means that Ann sails.
    check(
        "This/this/PRON/DT/2/nsubj means/mean/VERB/VBZ/0/root that/=/SCONJ/IN/5/mark Ann/=/PROPN/NNP/5/nsubj sails/sail/VERB/VBZ/2/ccomp ./=/PUNCT/./2/punct",
        &["means: actual", "sails: actual"],
    );
}

#[test]
fn evidence_shows_or_suggests() {
    // The report suggests that the ship sank.
    check(
        "The/the/DET/DT/2/det report/=/NOUN/NN/3/nsubj suggests/suggest/VERB/VBZ/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/3/ccomp ./=/PUNCT/./3/punct",
        &["suggests: actual", "sank: possible"],
    );
    // The report shows that the ship sank.
    check(
        "The/the/DET/DT/2/det report/=/NOUN/NN/3/nsubj shows/show/VERB/VBZ/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/3/ccomp ./=/PUNCT/./3/punct",
        &["shows: actual", "sank: actual"],
    );
}

#[test]
fn what_is_demanded_is_intended_and_what_is_expected_is_future() {
    // Ann demanded that the port close.
    check(
        "Ann/=/PROPN/NNP/2/nsubj demanded/demand/VERB/VBD/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det port/=/NOUN/NN/6/nsubj close/=/VERB/VBP/2/ccomp ./=/PUNCT/./2/punct",
        &["demanded: actual", "close: intended"],
    );
    // Ann expects that the port will close.
    check(
        "Ann/=/PROPN/NNP/2/nsubj expects/expect/VERB/VBZ/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/5/det port/=/NOUN/NN/7/nsubj will/=/AUX/MD/7/aux close/=/VERB/VB/2/ccomp ./=/PUNCT/./2/punct",
        &["expects: actual", "close: future"],
    );
    // Ann is expected to sail.
    check(
        "Ann/=/PROPN/NNP/3/nsubj:pass is/be/AUX/VBZ/3/aux:pass expected/expect/VERB/VBN/0/root to/=/PART/TO/5/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["expected sail: future"],
    );
    // The law allows Ann to sail.
    check(
        "The/the/DET/DT/2/det law/=/NOUN/NN/3/nsubj allows/allow/VERB/VBZ/0/root Ann/=/PROPN/NNP/3/iobj to/=/PART/TO/6/mark sail/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["allows sail: possible"],
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

#[test]
fn a_time_clause_in_the_present_shares_a_future() {
    // When the port opens, the ship will sail.
    check(
        "When/when/ADV/WRB/4/advmod the/=/DET/DT/3/det port/=/NOUN/NN/4/nsubj opens/open/VERB/VBZ/9/advcl ,/=/PUNCT/,/4/punct the/=/DET/DT/7/det ship/=/NOUN/NN/9/nsubj will/=/AUX/MD/9/aux sail/=/VERB/VB/0/root ./=/PUNCT/./9/punct",
        &["opens: future", "sail: future"],
    );
    // When the port opened, the ship sailed.
    check(
        "When/when/ADV/WRB/4/advmod the/=/DET/DT/3/det port/=/NOUN/NN/4/nsubj opened/open/VERB/VBD/8/advcl ,/=/PUNCT/,/4/punct the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sailed/sail/VERB/VBD/0/root ./=/PUNCT/./8/punct",
        &["opened: actual", "sailed: actual"],
    );
}

#[test]
fn a_relative_clause_keeps_its_own_modality() {
    // The man who stole the ship may be in Oslo.
    check(
        "The/the/DET/DT/2/det man/=/NOUN/NN/10/nsubj who/=/PRON/WP/4/nsubj stole/steal/VERB/VBD/2/acl:relcl the/=/DET/DT/6/det ship/=/NOUN/NN/4/obj may/=/AUX/MD/10/aux be/=/AUX/VB/10/cop in/=/ADP/IN/10/case Oslo/=/PROPN/NNP/0/root ./=/PUNCT/./10/punct",
        &["stole: actual", "Oslo: possible"],
    );
}
