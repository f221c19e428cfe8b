//! What the speaker takes back a little.

use super::check;

#[test]
fn what_i_think_is_probable_and_what_ann_thinks_is_hers() {
    let thinks = |subject: &str, verb: &str| {
        format!("{subject}/2/nsubj {verb}/0/root it/=/PRON/PRP/4/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct")
    };
    check(&thinks("I/=/PRON/PRP", "think/=/VERB/VBP"), &["think: actual", "sank: probable"]);
    check(&thinks("Ann/=/PROPN/NNP", "thinks/think/VERB/VBZ"), &["thinks: actual", "sank: actual"]);
    check(&thinks("I/=/PRON/PRP", "know/=/VERB/VBP"), &["know: actual", "sank: actual"]);
}

#[test]
fn what_i_think_may_be_due_or_possible_by_its_own_words() {
    // I think it may sink.
    check(
        "I/=/PRON/PRP/2/nsubj think/=/VERB/VBP/0/root it/=/PRON/PRP/5/nsubj may/=/AUX/MD/5/aux sink/=/VERB/VB/2/ccomp ./=/PUNCT/./2/punct",
        &["think: actual", "sink: possible"],
    );
}

#[test]
fn a_clause_in_passing_hedges_the_one_that_it_stands_in() {
    let aside = |subject: &str, verb: &str| {
        format!(
            "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/5/punct {subject}/5/nsubj {verb}/2/parataxis ./=/PUNCT/./2/punct"
        )
    };
    check(&aside("I/=/PRON/PRP", "believe/=/VERB/VBP"), &["sank: probable", "believe: actual"]);
    check(&aside("it/=/PRON/PRP", "seems/seem/VERB/VBZ"), &["sank: possible", "seems: actual"]);
    check(&aside("I/=/PRON/PRP", "left/leave/VERB/VBD"), &["sank: actual", "left: actual"]);
}

#[test]
fn being_not_sure_is_not_being_sure_of_the_opposite() {
    // Ann is not sure that it sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop not/=/PART/RB/4/advmod sure/=/ADJ/JJ/0/root that/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["sure: negative actual", "sank: possible"],
    );
    // Ann makes sure that it floats.
    check(
        "Ann/=/PROPN/NNP/2/nsubj makes/make/VERB/VBZ/0/root sure/=/ADJ/JJ/2/xcomp that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj floats/float/VERB/VBZ/3/ccomp ./=/PUNCT/./2/punct",
        &["makes: actual", "floats: intended"],
    );
}

#[test]
fn either_of_two_clauses_may_hold_and_both_joined_by_and_do() {
    let two = |joint: &str| {
        format!(
            "Ships/ship/NOUN/NNS/2/nsubj sank/sink/VERB/VBD/0/root {joint}/4/cc burned/burn/VERB/VBD/2/conj ./=/PUNCT/./2/punct"
        )
    };
    check(&two("or/=/CCONJ/CC"), &["sank: possible", "burned: possible"]);
    check(&two("and/=/CCONJ/CC"), &["sank: actual", "burned: actual"]);
    // Ships did not sink or burn.
    check(
        "Ships/ship/NOUN/NNS/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod sink/=/VERB/VB/0/root or/=/CCONJ/CC/6/cc burn/=/VERB/VB/4/conj ./=/PUNCT/./4/punct",
        &["sink: negative actual", "burn: negative actual"],
    );
}

#[test]
fn perhaps_in_front_reaches_the_later_verb() {
    // Perhaps it leaked and sank. / It perhaps leaked and sank.
    check(
        "Perhaps/perhaps/ADV/RB/3/advmod it/=/PRON/PRP/3/nsubj leaked/leak/VERB/VBD/0/root and/=/CCONJ/CC/5/cc sank/sink/VERB/VBD/3/conj ./=/PUNCT/./3/punct",
        &["leaked: possible", "sank: possible"],
    );
    check(
        "It/it/PRON/PRP/3/nsubj perhaps/=/ADV/RB/3/advmod leaked/leak/VERB/VBD/0/root and/=/CCONJ/CC/5/cc sank/sink/VERB/VBD/3/conj ./=/PUNCT/./3/punct",
        &["leaked: possible", "sank: actual"],
    );
}

#[test]
fn a_present_with_a_time_to_come_is_future() {
    // Ann sails next week. / Ann sails each week. / The next week Ann sails.
    let sails = |first: &str| {
        format!(
            "Ann/=/PROPN/NNP/2/nsubj sails/sail/VERB/VBZ/0/root {first} week/=/NOUN/NN/2/obl:unmarked ./=/PUNCT/./2/punct"
        )
    };
    check(&sails("next/=/ADJ/JJ/4/amod"), &["sails: future"]);
    check(&sails("each/=/DET/DT/4/det"), &["sails: actual"]);
    // Ann sailed the next week.
    check(
        "Ann/=/PROPN/NNP/2/nsubj sailed/sail/VERB/VBD/0/root the/=/DET/DT/5/det next/=/ADJ/JJ/5/amod week/=/NOUN/NN/2/obl:unmarked ./=/PUNCT/./2/punct",
        &["sailed: actual"],
    );
}

#[test]
fn a_question_word_for_a_subject_asks_and_any_other_takes_for_granted() {
    // Ann sees who sailed. / Ann sees how it sailed.
    check(
        "Ann/=/PROPN/NNP/2/nsubj sees/see/VERB/VBZ/0/root who/=/PRON/WP/4/nsubj sailed/sail/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["sees: actual", "sailed: question"],
    );
    check(
        "Ann/=/PROPN/NNP/2/nsubj sees/see/VERB/VBZ/0/root how/=/ADV/WRB/5/advmod it/=/PRON/PRP/5/nsubj sailed/sail/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["sees: actual", "sailed: actual"],
    );
}

#[test]
fn an_infinitive_for_a_subject_is_any_case_of_it_in_the_present() {
    // It takes courage to say that it sank. / It took years to sail.
    check(
        "It/it/PRON/PRP/2/expl takes/take/VERB/VBZ/0/root courage/=/NOUN/NN/2/obj to/=/PART/TO/5/mark sail/=/VERB/VB/2/csubj ./=/PUNCT/./2/punct",
        &["takes: actual", "sail: possible"],
    );
    check(
        "It/it/PRON/PRP/2/expl took/take/VERB/VBD/0/root years/year/NOUN/NNS/2/obj to/=/PART/TO/5/mark sail/=/VERB/VB/2/csubj ./=/PUNCT/./2/punct",
        &["took: actual", "sail: actual"],
    );
    // To say that it sank is wrong.
    check(
        "To/to/PART/TO/2/mark say/=/VERB/VB/7/csubj that/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/2/ccomp is/be/AUX/VBZ/7/cop wrong/=/ADJ/JJ/0/root ./=/PUNCT/./7/punct",
        &["say: actual", "sank: possible", "wrong: actual"],
    );
}

#[test]
fn a_passive_behind_a_modal_shares_it() {
    // Ships may leak or be sold. / Ships may leak and are sold.
    let sold = |joint: &str, be: &str| {
        format!(
            "Ships/ship/NOUN/NNS/3/nsubj may/=/AUX/MD/3/aux leak/=/VERB/VB/0/root {joint}/=/CCONJ/CC/6/cc {be}/6/aux:pass sold/sell/VERB/VBN/3/conj ./=/PUNCT/./3/punct"
        )
    };
    check(&sold("and", "be/=/AUX/VB"), &["leak: possible", "sold: possible"]);
    check(&sold("and", "are/be/AUX/VBP"), &["leak: possible", "sold: actual"]);
}
