//! Modality from adverbs and from the verbs, adjectives and nouns above.

use super::check;

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
fn what_one_is_paid_to_do_is_intended_and_what_one_is_forced_to_do_happens() {
    // Ann paid Bo to leave.
    check(
        "Ann/=/PROPN/NNP/2/nsubj paid/pay/VERB/VBD/0/root Bo/=/PROPN/NNP/2/obj to/=/PART/TO/5/mark leave/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["paid: actual", "leave: intended"],
    );
    // Ann bribed Bo to leave: no verb of the lexicon.
    check(
        "Ann/=/PROPN/NNP/2/nsubj bribed/bribe/VERB/VBD/0/root Bo/=/PROPN/NNP/2/obj to/=/PART/TO/5/mark leave/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["bribed: actual", "leave: intended"],
    );
    // Ann forced Bo to leave.
    check(
        "Ann/=/PROPN/NNP/2/nsubj forced/force/VERB/VBD/0/root Bo/=/PROPN/NNP/2/obj to/=/PART/TO/5/mark leave/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["forced: actual", "leave: actual"],
    );
}

#[test]
fn managing_is_doing_and_regretting_takes_for_granted() {
    // Ann managed to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj managed/manage/VERB/VBD/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/xcomp ./=/PUNCT/./2/punct",
        &["managed sail: actual"],
    );
    // Ann did not manage to sail.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod manage/=/VERB/VB/0/root to/=/PART/TO/6/mark sail/=/VERB/VB/4/xcomp ./=/PUNCT/./4/punct",
        &["manage sail: negative actual"],
    );
    // Ann does not regret that it sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj does/do/AUX/VBZ/4/aux not/=/PART/RB/4/advmod regret/=/VERB/VB/0/root that/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["regret: negative actual", "sank: actual"],
    );
    // Ann pretended that it floats.
    check(
        "Ann/=/PROPN/NNP/2/nsubj pretended/pretend/VERB/VBD/0/root that/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj floats/float/VERB/VBZ/2/ccomp ./=/PUNCT/./2/punct",
        &["pretended: actual", "floats: negative possible"],
    );
}

#[test]
fn what_one_plans_to_say_is_not_yet_said() {
    // Ann plans to announce that it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj plans/plan/VERB/VBZ/0/root to/=/PART/TO/4/mark announce/=/VERB/VB/2/xcomp that/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./2/punct",
        &["plans announce: intended", "sank: possible"],
    );
    // Ann began to announce that it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj began/begin/VERB/VBD/0/root to/=/PART/TO/4/mark announce/=/VERB/VB/2/xcomp that/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./2/punct",
        &["began announce: actual", "sank: actual"],
    );
}

#[test]
fn being_interested_in_doing_is_not_doing() {
    // Ann is interested in sailing ships.
    check(
        "Ann/=/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop interested/=/ADJ/JJ/0/root in/=/SCONJ/IN/5/mark sailing/sail/VERB/VBG/3/advcl ships/ship/NOUN/NNS/5/obj ./=/PUNCT/./3/punct",
        &["interested: actual", "sailing: possible"],
    );
    // Ann is tired of sailing ships.
    check(
        "Ann/=/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop tired/=/ADJ/JJ/0/root of/=/SCONJ/IN/5/mark sailing/sail/VERB/VBG/3/advcl ships/ship/NOUN/NNS/5/obj ./=/PUNCT/./3/punct",
        &["tired: actual", "sailing: actual"],
    );
}

#[test]
fn to_have_to_do_with_is_no_duty() {
    // It has to do with ships.
    check(
        "It/it/PRON/PRP/2/nsubj has/have/VERB/VBZ/0/root to/=/PART/TO/4/mark do/=/VERB/VB/2/xcomp with/=/ADP/IN/6/case ships/ship/NOUN/NNS/4/obl ./=/PUNCT/./2/punct",
        &["has do: actual"],
    );
    // Ann has to do it with ships.
    check(
        "Ann/=/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root to/=/PART/TO/4/mark do/=/VERB/VB/2/xcomp it/=/PRON/PRP/4/obj with/=/ADP/IN/7/case ships/ship/NOUN/NNS/4/obl ./=/PUNCT/./2/punct",
        &["has do: obligation"],
    );
}

#[test]
fn a_claim_behind_a_copula_is_as_sure_as_its_noun() {
    // The fear is that it sank.
    check(
        "The/the/DET/DT/2/det fear/=/NOUN/NN/6/nsubj:outer is/be/AUX/VBZ/6/cop that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./6/punct",
        &["sank: possible"],
    );
    // The fact is that it sank.
    check(
        "The/the/DET/DT/2/det fact/=/NOUN/NN/6/nsubj:outer is/be/AUX/VBZ/6/cop that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./6/punct",
        &["sank: actual"],
    );
}
