//! Modality from kinds of clauses: conditions, questions, orders, purposes.

use super::check;

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
fn whenever_it_may_be_is_a_condition() {
    // Ants die when eating salt.
    check(
        "Ants/ant/NOUN/NNS/2/nsubj die/=/VERB/VBP/0/root when/=/ADV/WRB/4/advmod eating/eat/VERB/VBG/2/advcl salt/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["die: actual", "eating: conditional"],
    );
    // Ants died when eating salt.
    check(
        "Ants/ant/NOUN/NNS/2/nsubj died/die/VERB/VBD/0/root when/=/ADV/WRB/4/advmod eating/eat/VERB/VBG/2/advcl salt/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["died: actual", "eating: actual"],
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

#[test]
fn an_auxiliary_before_the_subject_asks_without_a_question_mark() {
    // Why do ships sink.
    check(
        "Why/why/ADV/WRB/4/advmod do/=/AUX/VBP/4/aux ships/ship/NOUN/NNS/4/nsubj sink/=/VERB/VB/0/root ./=/PUNCT/./4/punct",
        &["sink: question"],
    );
    // Never do ships sink.
    check(
        "Never/never/ADV/RB/4/advmod do/=/AUX/VBP/4/aux ships/ship/NOUN/NNS/4/nsubj sink/=/VERB/VB/0/root ./=/PUNCT/./4/punct",
        &["sink: negative actual"],
    );
    // Only then did ships sink.
    check(
        "Only/only/ADV/RB/2/advmod then/=/ADV/RB/5/advmod did/do/AUX/VBD/5/aux ships/ship/NOUN/NNS/5/nsubj sink/=/VERB/VB/0/root ./=/PUNCT/./5/punct",
        &["sink: actual"],
    );
}

#[test]
fn a_statement_before_a_question_is_stated() {
    // It leaks, so will it sink?
    check(
        "It/it/PRON/PRP/2/nsubj leaks/leak/VERB/VBZ/0/root ,/=/PUNCT/,/7/punct so/=/ADV/RB/7/advmod will/=/AUX/MD/7/aux it/=/PRON/PRP/7/nsubj sink/=/VERB/VB/2/parataxis ?/=/PUNCT/./2/punct",
        &["leaks: actual", "sink: question"],
    );
    // Will it sink if it leaks?
    check(
        "Will/will/AUX/MD/3/aux it/=/PRON/PRP/3/nsubj sink/=/VERB/VB/0/root if/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj leaks/leak/VERB/VBZ/3/advcl ?/=/PUNCT/./3/punct",
        &["sink: question", "leaks: conditional"],
    );
}

#[test]
fn an_order_behind_a_statement_is_intended() {
    // It leaks, but stay here.
    check(
        "It/it/PRON/PRP/2/nsubj leaks/leak/VERB/VBZ/0/root ,/=/PUNCT/,/5/punct but/=/CCONJ/CC/5/cc stay/=/VERB/VB/2/conj here/=/ADV/RB/5/advmod ./=/PUNCT/./2/punct",
        &["leaks: actual", "stay: intended"],
    );
    // It will leak, but stay afloat.
    check(
        "It/it/PRON/PRP/3/nsubj will/=/AUX/MD/3/aux leak/=/VERB/VB/0/root ,/=/PUNCT/,/6/punct but/=/CCONJ/CC/6/cc stay/=/VERB/VB/3/conj afloat/=/ADV/RB/6/advmod ./=/PUNCT/./3/punct",
        &["leak: future", "stay: future"],
    );
}

#[test]
fn as_though_only_seems_and_as_soon_as_holds() {
    // It looked as though it leaked.
    check(
        "It/it/PRON/PRP/2/nsubj looked/look/VERB/VBD/0/root as/=/SCONJ/IN/6/mark though/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj leaked/leak/VERB/VBD/2/advcl ./=/PUNCT/./2/punct",
        &["looked: actual", "leaked: possible"],
    );
    // It sank though it floated.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root though/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj floated/float/VERB/VBD/2/advcl ./=/PUNCT/./2/punct",
        &["sank: actual", "floated: actual"],
    );
}

#[test]
fn a_purpose_with_its_own_subject_is_intended() {
    // It would take luck for Ann to win.
    check(
        "It/it/PRON/PRP/3/nsubj would/=/AUX/MD/3/aux take/=/VERB/VB/0/root luck/=/NOUN/NN/3/obj for/=/SCONJ/IN/8/mark Ann/=/PROPN/NNP/8/nsubj to/=/PART/TO/8/mark win/=/VERB/VB/3/advcl ./=/PUNCT/./3/punct",
        &["take: conditional", "win: intended"],
    );
    // It took luck before Ann won.
    check(
        "It/it/PRON/PRP/2/nsubj took/take/VERB/VBD/0/root luck/=/NOUN/NN/2/obj before/=/SCONJ/IN/6/mark Ann/=/PROPN/NNP/6/nsubj won/win/VERB/VBD/2/advcl ./=/PUNCT/./2/punct",
        &["took: actual", "won: actual"],
    );
}

#[test]
fn a_clause_about_what_is_asked_for_is_as_open_as_the_question() {
    // Do you know a song that praises ships?
    check(
        "Do/do/AUX/VBP/3/aux you/=/PRON/PRP/3/nsubj know/=/VERB/VB/0/root a/=/DET/DT/5/det song/=/NOUN/NN/3/obj that/=/PRON/WDT/7/nsubj praises/praise/VERB/VBZ/5/acl:relcl ships/ship/NOUN/NNS/7/obj ?/=/PUNCT/./3/punct",
        &["know: question", "praises: question"],
    );
    // Do you know the song that praises ships?
    check(
        "Do/do/AUX/VBP/3/aux you/=/PRON/PRP/3/nsubj know/=/VERB/VB/0/root the/=/DET/DT/5/det song/=/NOUN/NN/3/obj that/=/PRON/WDT/7/nsubj praises/praise/VERB/VBZ/5/acl:relcl ships/ship/NOUN/NNS/7/obj ?/=/PUNCT/./3/punct",
        &["know: question", "praises: actual"],
    );
}

#[test]
fn a_clause_for_a_subject_of_a_clause_ends_somewhere() {
    // That is the best is when it floats.
    check(
        "That/that/PRON/DT/4/nsubj is/be/AUX/VBZ/4/cop the/=/DET/DT/4/det best/=/NOUN/NN/8/csubj:outer is/be/AUX/VBZ/8/cop when/=/ADV/WRB/8/advmod it/=/PRON/PRP/8/nsubj floats/float/VERB/VBZ/0/root ./=/PUNCT/./8/punct",
        &["best: actual", "floats: actual"],
    );
}
