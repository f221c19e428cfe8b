use super::*;
use crate::claim::small_trees::{document, predicates};
use crate::span;

/// Checks the sources of all predicates: `source[cue|kind]`, outermost first, `-` for no source.
fn check(trees: &str, expected: &[&str]) {
    let document = document(trees);
    let sources = Sources::new(&document);
    let found: Vec<String> = predicates(&document)
        .into_iter()
        .map(|(words, _, predicate)| {
            let chain = sources.of(&document, predicate).iter().map(|a| written(&document, a)).collect::<Vec<_>>();
            format!("{words}: {}", chain.join(" > ")).trim_end().to_owned()
        })
        .collect();
    assert_eq!(found, expected);
}

fn written(document: &Document, attribution: &Attribution) -> String {
    let source = attribution.source.as_ref().map_or("-".to_owned(), |s| span::join(&s.spans, document.text()));
    format!("{source}[{}|{:?}]", span::join(&attribution.cue, document.text()), attribution.kind)
}

#[test]
fn a_reported_clause_has_its_subject_as_source_and_the_report_itself_none() {
    // Ann said that the ship sank because it leaked.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp because/=/SCONJ/IN/9/mark it/=/PRON/PRP/9/nsubj leaked/leak/VERB/VBD/6/advcl ./=/PUNCT/./2/punct",
        &["said:", "sank: Ann[said|Indirect]", "leaked: Ann[said|Indirect]"],
    );
    // Ann added that it leaked and that it burned.
    check(
        "Ann/=/PROPN/NNP/2/nsubj added/add/VERB/VBD/0/root that/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj leaked/leak/VERB/VBD/2/ccomp and/=/CCONJ/CC/9/cc that/=/SCONJ/IN/9/mark it/=/PRON/PRP/9/nsubj burned/burn/VERB/VBD/5/conj ./=/PUNCT/./2/punct",
        &["added:", "leaked: Ann[added|Indirect]", "burned: Ann[added|Indirect]"],
    );
}

#[test]
fn a_conjunct_with_its_own_subject_is_not_reported() {
    // Ann said it leaked, but the crew stayed.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root it/=/PRON/PRP/4/nsubj leaked/leak/VERB/VBD/2/ccomp ,/=/PUNCT/,/9/punct but/=/CCONJ/CC/9/cc the/=/DET/DT/8/det crew/=/NOUN/NN/9/nsubj stayed/stay/VERB/VBD/2/conj ./=/PUNCT/./2/punct",
        &["said:", "leaked: Ann[said|Indirect]", "stayed:"],
    );
}

#[test]
fn a_parenthetical_report_covers_the_clause_around_it() {
    // The ship sank, Ann said, because it leaked.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/3/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/6/punct Ann/=/PROPN/NNP/6/nsubj said/say/VERB/VBD/3/parataxis ,/=/PUNCT/,/10/punct because/=/SCONJ/IN/10/mark it/=/PRON/PRP/10/nsubj leaked/leak/VERB/VBD/3/advcl ./=/PUNCT/./3/punct",
        &["sank: Ann[said|Indirect]", "said:", "leaked: Ann[said|Indirect]"],
    );
    // The ship sank, officials said.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/3/nsubj sank/sink/VERB/VBD/6/ccomp ,/=/PUNCT/,/5/punct officials/official/NOUN/NNS/6/nsubj said/say/VERB/VBD/0/root ./=/PUNCT/./6/punct",
        &["sank: officials[said|Indirect]", "said:"],
    );
    // As Ann said, the ship sank.
    check(
        "As/as/SCONJ/IN/3/mark Ann/=/PROPN/NNP/3/nsubj said/say/VERB/VBD/7/advcl ,/=/PUNCT/,/3/punct the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./7/punct",
        &["said:", "sank: Ann[said|Indirect]"],
    );
}

#[test]
fn the_source_leaves_out_appositions_and_relative_clauses() {
    // “The ship sank,” said Ann Berg, the mayor of Oslo.
    check(
        "“/\"/PUNCT/``/4/punct The/the/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/7/ccomp ,/=/PUNCT/,/4/punct ”/\"/PUNCT/''/4/punct said/say/VERB/VBD/0/root Ann/=/PROPN/NNP/7/nsubj Berg/=/PROPN/NNP/8/flat ,/=/PUNCT/,/12/punct the/=/DET/DT/12/det mayor/=/NOUN/NN/8/appos of/=/ADP/IN/14/case Oslo/=/PROPN/NNP/12/nmod ./=/PUNCT/./7/punct",
        &["sank: Ann Berg[said|Direct]", "said:"],
    );
    // The mayor, who said that the ship sank, left.
    check(
        "The/the/DET/DT/2/det mayor/=/NOUN/NN/11/nsubj ,/=/PUNCT/,/5/punct who/=/PRON/WP/5/nsubj said/say/VERB/VBD/2/acl:relcl that/=/SCONJ/IN/9/mark the/=/DET/DT/8/det ship/=/NOUN/NN/9/nsubj sank/sink/VERB/VBD/5/ccomp ,/=/PUNCT/,/2/punct left/leave/VERB/VBD/0/root ./=/PUNCT/./11/punct",
        &["said:", "sank: The mayor[said|Indirect]", "left:"],
    );
}

#[test]
fn a_quotation_runs_on_with_its_speaker() {
    // “The ship sank,” Ann said. “It leaked for years.”
    check(
        "“/\"/PUNCT/``/4/punct The/the/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/8/ccomp ,/=/PUNCT/,/4/punct ”/\"/PUNCT/''/4/punct Ann/=/PROPN/NNP/8/nsubj said/say/VERB/VBD/0/root ./=/PUNCT/./8/punct\n\
         “/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj leaked/leak/VERB/VBD/0/root for/=/ADP/IN/5/case years/year/NOUN/NNS/3/obl ./=/PUNCT/./3/punct ”/\"/PUNCT/''/3/punct",
        &["sank: Ann[said|Direct]", "said:", "leaked: Ann[said|Direct]"],
    );
    // “The ship,” Ann said, “sank in the storm.”
    check(
        "“/\"/PUNCT/``/3/punct The/the/DET/DT/3/det ship/=/NOUN/NN/7/ccomp ,/=/PUNCT/,/3/punct ”/\"/PUNCT/''/3/punct Ann/=/PROPN/NNP/7/nsubj said/say/VERB/VBD/0/root ,/=/PUNCT/,/10/punct “/\"/PUNCT/``/10/punct sank/sink/VERB/VBD/7/ccomp in/=/ADP/IN/13/case the/=/DET/DT/13/det storm/=/NOUN/NN/10/obl ./=/PUNCT/./10/punct ”/\"/PUNCT/''/10/punct",
        &["said:", "sank: Ann[said|Direct]"],
    );
    // Ann had this to say: “The ship sank. It leaked.”
    check(
        "Ann/=/PROPN/NNP/2/nsubj had/have/VERB/VBD/0/root this/=/PRON/DT/2/obj to/=/PART/TO/5/mark say/=/VERB/VB/2/xcomp :/=/PUNCT/:/10/punct “/\"/PUNCT/``/10/punct The/the/DET/DT/9/det ship/=/NOUN/NN/10/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./10/punct\n\
         It/it/PRON/PRP/2/nsubj leaked/leak/VERB/VBD/0/root ./=/PUNCT/./2/punct ”/\"/PUNCT/''/2/punct",
        &["had:", "say:", "sank: Ann[say|Direct]", "leaked: Ann[say|Direct]"],
    );
    // Ann wrote: "The ship sank."
    check(
        "Ann/=/PROPN/NNP/2/nsubj wrote/write/VERB/VBD/0/root :/=/PUNCT/:/7/punct \"/=/PUNCT/``/7/punct The/the/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./7/punct \"/=/PUNCT/''/7/punct",
        &["wrote:", "sank: Ann[wrote|Direct]"],
    );
    // “Did the ship sink?” Ann asked.
    check(
        "“/\"/PUNCT/``/5/punct Did/do/AUX/VBD/5/aux the/=/DET/DT/4/det ship/=/NOUN/NN/5/nsubj sink/=/VERB/VB/0/root ?/=/PUNCT/./5/punct ”/\"/PUNCT/''/5/punct\n\
         Ann/=/PROPN/NNP/2/nsubj asked/ask/VERB/VBD/0/root ./=/PUNCT/./2/punct",
        &["sink: Ann[asked|Direct]", "asked:"],
    );
}

#[test]
fn a_quotation_belongs_to_the_text_given_out_before_it() {
    // Ann issued a statement. “The ship sank. We are sorry.”
    check(
        "Ann/=/PROPN/NNP/2/nsubj issued/issue/VERB/VBD/0/root a/=/DET/DT/4/det statement/=/NOUN/NN/2/obj ./=/PUNCT/./2/punct\n\
         “/\"/PUNCT/``/4/punct The/the/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct\n\
         We/we/PRON/PRP/3/nsubj are/be/AUX/VBP/3/cop sorry/=/ADJ/JJ/0/root ./=/PUNCT/./3/punct ”/\"/PUNCT/''/3/punct",
        &["issued:", "sank: Ann[issued|Direct]", "sorry: Ann[issued|Direct]"],
    );
    // A permit was issued. “The ship sank. We are sorry.”
    check(
        "A/a/DET/DT/2/det permit/=/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass issued/issue/VERB/VBN/0/root ./=/PUNCT/./4/punct\n\
         “/\"/PUNCT/``/4/punct The/the/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct\n\
         We/we/PRON/PRP/3/nsubj are/be/AUX/VBP/3/cop sorry/=/ADJ/JJ/0/root ./=/PUNCT/./3/punct ”/\"/PUNCT/''/3/punct",
        &["issued:", "sank: -[|Direct]", "sorry: -[|Direct]"],
    );
}

#[test]
fn quoted_words_in_a_report_are_its_source_s_and_elsewhere_nobody_s() {
    // Ann said the ship was “a wreck”.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root the/=/DET/DT/4/det ship/=/NOUN/NN/8/nsubj was/be/AUX/VBD/8/cop “/\"/PUNCT/``/8/punct a/=/DET/DT/8/det wreck/=/NOUN/NN/2/ccomp ”/\"/PUNCT/''/8/punct ./=/PUNCT/./2/punct",
        &["said:", "wreck: Ann[said|Direct]"],
    );
    // The mayor was “a wreck” in the storm.
    check(
        "The/the/DET/DT/2/det mayor/=/NOUN/NN/6/nsubj was/be/AUX/VBD/6/cop “/\"/PUNCT/``/6/punct a/=/DET/DT/6/det wreck/=/NOUN/NN/0/root ”/\"/PUNCT/''/6/punct in/=/ADP/IN/10/case the/=/DET/DT/10/det storm/=/NOUN/NN/6/nmod ./=/PUNCT/./6/punct",
        &["wreck: -[|Scare]"],
    );
}

#[test]
fn a_name_or_quality_is_the_caller_s_word() {
    // Ann called it “a wreck” that leaks.
    check(
        "Ann/=/PROPN/NNP/2/nsubj called/call/VERB/VBD/0/root it/=/PRON/PRP/2/obj “/\"/PUNCT/``/6/punct a/=/DET/DT/6/det wreck/=/NOUN/NN/2/xcomp ”/\"/PUNCT/''/6/punct that/=/PRON/WDT/9/nsubj leaks/leak/VERB/VBZ/6/acl:relcl ./=/PUNCT/./2/punct",
        &["called:", "leaks: Ann[called|Indirect]"],
    );
    // He described Bo as a thief who stole the ship.
    check(
        "He/he/PRON/PRP/2/nsubj described/describe/VERB/VBD/0/root Bo/=/PROPN/NNP/2/obj as/=/ADP/IN/6/case a/=/DET/DT/6/det thief/=/NOUN/NN/2/obl who/=/PRON/WP/8/nsubj stole/steal/VERB/VBD/6/acl:relcl the/=/DET/DT/10/det ship/=/NOUN/NN/8/obj ./=/PUNCT/./2/punct",
        &["described:", "stole: He[described|Indirect]"],
    );
    // He noticed a thief who stole the ship.
    check(
        "He/he/PRON/PRP/2/nsubj noticed/notice/VERB/VBD/0/root a/=/DET/DT/4/det thief/=/NOUN/NN/2/obj who/=/PRON/WP/6/nsubj stole/steal/VERB/VBD/4/acl:relcl the/=/DET/DT/8/det ship/=/NOUN/NN/6/obj ./=/PUNCT/./2/punct",
        &["noticed:", "stole:"],
    );
}

#[test]
fn according_to_covers_the_sentence_that_it_begins_or_ends() {
    // According to the ministry, the ship sank and the crew died.
    check(
        "According/accord/VERB/VBG/4/case to/=/ADP/IN/1/fixed the/=/DET/DT/4/det ministry/=/NOUN/NN/8/obl ,/=/PUNCT/,/4/punct the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/0/root and/=/CCONJ/CC/12/cc the/=/DET/DT/11/det crew/=/NOUN/NN/12/nsubj died/die/VERB/VBD/8/conj ./=/PUNCT/./8/punct",
        &["sank: the ministry[According to|Indirect]", "died: the ministry[According to|Indirect]"],
    );
    // The ship sank, killing ten sailors, according to the ministry.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/3/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/5/punct killing/kill/VERB/VBG/3/advcl ten/=/NUM/CD/7/nummod sailors/sailor/NOUN/NNS/5/obj ,/=/PUNCT/,/12/punct according/accord/VERB/VBG/12/case to/=/ADP/IN/9/fixed the/=/DET/DT/12/det ministry/=/NOUN/NN/3/obl ./=/PUNCT/./3/punct",
        &["sank: the ministry[according to|Indirect]", "killing: the ministry[according to|Indirect]"],
    );
    // In Ann's view, the ship is a wreck.
    check(
        "In/in/ADP/IN/4/case Ann/=/PROPN/NNP/4/nmod:poss 's/=/PART/POS/2/case view/=/NOUN/NN/10/obl ,/=/PUNCT/,/4/punct the/=/DET/DT/7/det ship/=/NOUN/NN/10/nsubj is/be/AUX/VBZ/10/cop a/=/DET/DT/10/det wreck/=/NOUN/NN/0/root ./=/PUNCT/./10/punct",
        &["wreck: Ann[In view|Indirect]"],
    );
}

#[test]
fn a_letter_speaks_for_its_author() {
    // Her letter said that the ship sank.
    check(
        "Her/her/PRON/PRP$/2/nmod:poss letter/=/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/3/ccomp ./=/PUNCT/./3/punct",
        &["said:", "sank: Her[said|Indirect]"],
    );
    // A survey found that the ship leaks.
    check(
        "A/a/DET/DT/2/det survey/=/NOUN/NN/3/nsubj found/find/VERB/VBD/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj leaks/leak/VERB/VBZ/3/ccomp ./=/PUNCT/./3/punct",
        &["found:", "leaks: A survey[found|Indirect]"],
    );
    // Ann found that the ship leaks.
    check(
        "Ann/=/PROPN/NNP/2/nsubj found/find/VERB/VBD/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj leaks/leak/VERB/VBZ/2/ccomp ./=/PUNCT/./2/punct",
        &["found:", "leaks:"],
    );
}

#[test]
fn nested_sources_stand_outermost_first() {
    // Bo claimed that Ann said that the ship sank.
    check(
        "Bo/=/PROPN/NNP/2/nsubj claimed/claim/VERB/VBD/0/root that/=/SCONJ/IN/5/mark Ann/=/PROPN/NNP/5/nsubj said/say/VERB/VBD/2/ccomp that/=/SCONJ/IN/9/mark the/=/DET/DT/8/det ship/=/NOUN/NN/9/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./2/punct",
        &["claimed:", "said: Bo[claimed|Indirect]", "sank: Bo[claimed|Indirect] > Ann[said|Indirect]"],
    );
}

#[test]
fn a_report_without_a_source_has_a_cue_alone() {
    // It was said that the ship sank.
    check(
        "It/it/PRON/PRP/3/expl was/be/AUX/VBD/3/aux:pass said/say/VERB/VBN/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/3/csubj:pass ./=/PUNCT/./3/punct",
        &["said:", "sank: -[said|Indirect]"],
    );
    // The ship is said to have sunk.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj:pass is/be/AUX/VBZ/4/aux:pass said/say/VERB/VBN/0/root to/=/PART/TO/7/mark have/=/AUX/VB/7/aux sunk/sink/VERB/VBN/4/xcomp ./=/PUNCT/./4/punct",
        &["said sunk: -[said|Indirect]"],
    );
    // The ship reportedly sank.
    check(
        "The/the/DET/DT/2/det ship/=/NOUN/NN/4/nsubj reportedly/=/ADV/RB/4/advmod sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["sank: -[reportedly|Indirect]"],
    );
    // Reports that the ship sank are false.
    check(
        "Reports/report/NOUN/NNS/7/nsubj that/=/SCONJ/IN/5/mark the/=/DET/DT/4/det ship/=/NOUN/NN/5/nsubj sank/sink/VERB/VBD/1/acl are/be/AUX/VBP/7/cop false/=/ADJ/JJ/0/root ./=/PUNCT/./7/punct",
        &["sank: -[Reports|Indirect]", "false:"],
    );
}

#[test]
fn an_accusation_is_the_accuser_s() {
    // Ann was accused of smuggling gold.
    check(
        "Ann/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass accused/accuse/VERB/VBN/0/root of/=/SCONJ/IN/5/mark smuggling/smuggle/VERB/VBG/3/advcl gold/=/NOUN/NN/5/obj ./=/PUNCT/./3/punct",
        &["accused:", "smuggling: -[accused|Indirect]"],
    );
    // Bo accused Ann of smuggling gold.
    check(
        "Bo/=/PROPN/NNP/2/nsubj accused/accuse/VERB/VBD/0/root Ann/=/PROPN/NNP/2/obj of/=/SCONJ/IN/5/mark smuggling/smuggle/VERB/VBG/2/advcl gold/=/NOUN/NN/5/obj ./=/PUNCT/./2/punct",
        &["accused:", "smuggling: Bo[accused|Indirect]"],
    );
}

#[test]
fn what_was_not_said_has_no_source() {
    // Ann did not say that the ship sank.
    check(
        "Ann/=/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod say/=/VERB/VB/0/root that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct",
        &["say:", "sank:"],
    );
    // Ann refused to say that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj refused/refuse/VERB/VBD/0/root to/=/PART/TO/4/mark say/=/VERB/VB/2/xcomp that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./2/punct",
        &["refused say:", "sank:"],
    );
}

#[test]
fn knowing_gives_no_source_and_hoping_does() {
    // Ann knew that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj knew/know/VERB/VBD/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["knew:", "sank:"],
    );
    // Ann hopes that the ship floats.
    check(
        "Ann/=/PROPN/NNP/2/nsubj hopes/hope/VERB/VBZ/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj floats/float/VERB/VBZ/2/ccomp ./=/PUNCT/./2/punct",
        &["hopes:", "floats: Ann[hopes|Indirect]"],
    );
    // The ministry is confident that the ship floats.
    check(
        "The/the/DET/DT/2/det ministry/=/NOUN/NN/4/nsubj is/be/AUX/VBZ/4/cop confident/=/ADJ/JJ/0/root that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj floats/float/VERB/VBZ/4/ccomp ./=/PUNCT/./4/punct",
        &["confident:", "floats: The ministry[confident|Indirect]"],
    );
    // It is certain that the ship sank.
    check(
        "It/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop certain/=/ADJ/JJ/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/3/csubj ./=/PUNCT/./3/punct",
        &["certain:", "sank:"],
    );
    // I think the ship sank.
    check(
        "I/=/PRON/PRP/2/nsubj think/=/VERB/VBP/0/root the/=/DET/DT/4/det ship/=/NOUN/NN/5/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["think:", "sank:"],
    );
}

#[test]
fn a_noun_reports_for_its_holder() {
    // Ann made the claim that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj made/make/VERB/VBD/0/root the/=/DET/DT/4/det claim/=/NOUN/NN/2/obj that/=/SCONJ/IN/8/mark the/=/DET/DT/7/det ship/=/NOUN/NN/8/nsubj sank/sink/VERB/VBD/4/acl ./=/PUNCT/./2/punct",
        &["made:", "sank: Ann[claim|Indirect]"],
    );
    // Ann gave up on the notion that the ship can float.
    check(
        "Ann/=/PROPN/NNP/2/nsubj gave/give/VERB/VBD/0/root up/=/ADP/RP/2/compound:prt on/=/ADP/IN/6/case the/=/DET/DT/6/det notion/=/NOUN/NN/2/obl that/=/SCONJ/IN/11/mark the/=/DET/DT/9/det ship/=/NOUN/NN/11/nsubj can/=/AUX/MD/11/aux float/=/VERB/VB/6/acl ./=/PUNCT/./2/punct",
        &["gave:", "float: Ann[notion|Indirect]"],
    );
}

#[test]
fn the_subject_of_a_report_may_stand_in_another_clause() {
    // Ann left the room and said that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root the/=/DET/DT/4/det room/=/NOUN/NN/2/obj and/=/CCONJ/CC/6/cc said/say/VERB/VBD/2/conj that/=/SCONJ/IN/10/mark the/=/DET/DT/9/det ship/=/NOUN/NN/10/nsubj sank/sink/VERB/VBD/6/ccomp ./=/PUNCT/./2/punct",
        &["left:", "said:", "sank: Ann[said|Indirect]"],
    );
    // Ann went home, saying that the ship sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj went/go/VERB/VBD/0/root home/=/ADV/RB/2/advmod ,/=/PUNCT/,/5/punct saying/say/VERB/VBG/2/advcl that/=/SCONJ/IN/9/mark the/=/DET/DT/8/det ship/=/NOUN/NN/9/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./2/punct",
        &["went:", "saying:", "sank: Ann[saying|Indirect]"],
    );
}

#[test]
fn a_fact_is_no_source() {
    // The wreck suggests that the ship leaked.
    check(
        "The/the/DET/DT/2/det wreck/=/NOUN/NN/3/nsubj suggests/suggest/VERB/VBZ/0/root that/=/SCONJ/IN/7/mark the/=/DET/DT/6/det ship/=/NOUN/NN/7/nsubj leaked/leak/VERB/VBD/3/ccomp ./=/PUNCT/./3/punct",
        &["suggests:", "leaked:"],
    );
}

#[test]
fn a_paragraph_behind_a_colon_is_the_reporter_s() {
    // Ann wrote in a letter: ¶ The ship sank. It burned. ¶ Bo left.
    check(
        "Ann/=/PROPN/NNP/2/nsubj wrote/write/VERB/VBD/0/root in/=/ADP/IN/5/case a/=/DET/DT/5/det letter/=/NOUN/NN/2/obl :/=/PUNCT/:/2/punct\n\
         ¶ The/the/DET/DT/2/det ship/=/NOUN/NN/3/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./3/punct\n\
         It/it/PRON/PRP/2/nsubj burned/burn/VERB/VBD/0/root ./=/PUNCT/./2/punct\n\
         ¶ Bo/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root ./=/PUNCT/./2/punct",
        &["wrote:", "sank: Ann[wrote|Indirect]", "burned: Ann[wrote|Indirect]", "left:"],
    );
    // Ann opened two letters: ¶ The ship sank. It burned. ¶ Bo left.
    check(
        "Ann/=/PROPN/NNP/2/nsubj opened/open/VERB/VBD/0/root two/=/NUM/CD/4/nummod letters/letter/NOUN/NNS/2/obj :/=/PUNCT/:/2/punct\n\
         ¶ The/the/DET/DT/2/det ship/=/NOUN/NN/3/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./3/punct\n\
         It/it/PRON/PRP/2/nsubj burned/burn/VERB/VBD/0/root ./=/PUNCT/./2/punct\n\
         ¶ Bo/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root ./=/PUNCT/./2/punct",
        &["opened:", "sank:", "burned:", "left:"],
    );
}

#[test]
fn a_quotation_runs_over_paragraphs_and_a_new_one_may_follow_it() {
    // “The ship sank,” Ann said. “It leaked. ¶ “It burned too.” ¶ Bo left.
    check(
        "“/\"/PUNCT/``/4/punct The/the/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/8/ccomp ,/=/PUNCT/,/4/punct ”/\"/PUNCT/''/4/punct Ann/=/PROPN/NNP/8/nsubj said/say/VERB/VBD/0/root ./=/PUNCT/./8/punct\n\
         “/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj leaked/leak/VERB/VBD/0/root ./=/PUNCT/./3/punct\n\
         ¶ “/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj burned/burn/VERB/VBD/0/root too/=/ADV/RB/3/advmod ./=/PUNCT/./3/punct ”/\"/PUNCT/''/3/punct\n\
         ¶ Bo/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root ./=/PUNCT/./2/punct",
        &["sank: Ann[said|Direct]", "said:", "leaked: Ann[said|Direct]", "burned: Ann[said|Direct]", "left:"],
    );
    // “The ship sank,” Ann said. ¶ “It burned,” said Bo.
    check(
        "“/\"/PUNCT/``/4/punct The/the/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/8/ccomp ,/=/PUNCT/,/4/punct ”/\"/PUNCT/''/4/punct Ann/=/PROPN/NNP/8/nsubj said/say/VERB/VBD/0/root ./=/PUNCT/./8/punct\n\
         ¶ “/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj burned/burn/VERB/VBD/6/ccomp ,/=/PUNCT/,/3/punct ”/\"/PUNCT/''/3/punct said/say/VERB/VBD/0/root Bo/=/PROPN/NNP/6/nsubj ./=/PUNCT/./6/punct",
        &["sank: Ann[said|Direct]", "said:", "burned: Bo[said|Direct]", "said:"],
    );
}

#[test]
fn passive_hearers_report_nothing() {
    // Ann was persuaded to leave.
    check(
        "Ann/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass persuaded/persuade/VERB/VBN/0/root to/=/PART/TO/5/mark leave/=/VERB/VB/3/xcomp ./=/PUNCT/./3/punct",
        &["persuaded leave:"],
    );
    // Ann was believed to have left.
    check(
        "Ann/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass believed/believe/VERB/VBN/0/root to/=/PART/TO/6/mark have/=/AUX/VB/6/aux left/leave/VERB/VBN/3/xcomp ./=/PUNCT/./3/punct",
        &["believed left: -[believed|Indirect]"],
    );
}

#[test]
fn a_quotation_may_be_signed() {
    // “The ship sank.” — Ann Berg
    check(
        "“/\"/PUNCT/``/4/punct The/the/DET/DT/3/det ship/=/NOUN/NN/4/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./4/punct ”/\"/PUNCT/''/4/punct —/=/PUNCT/:/4/punct Ann/=/PROPN/NNP/4/dep Berg/=/PROPN/NNP/8/flat",
        &["sank: Ann Berg[|Direct]"],
    );
}

#[test]
fn according_to_may_tell_the_manner() {
    // They sorted the ships according to size.
    check(
        "They/they/PRON/PRP/2/nsubj sorted/sort/VERB/VBD/0/root the/=/DET/DT/4/det ships/ship/NOUN/NNS/2/obj according/accord/VERB/VBG/7/case to/=/ADP/IN/5/fixed size/=/NOUN/NN/2/obl ./=/PUNCT/./2/punct",
        &["sorted:"],
    );
    // They sorted the ships, according to Bo.
    check(
        "They/they/PRON/PRP/2/nsubj sorted/sort/VERB/VBD/0/root the/=/DET/DT/4/det ships/ship/NOUN/NNS/2/obj ,/=/PUNCT/,/8/punct according/accord/VERB/VBG/8/case to/=/ADP/IN/6/fixed Bo/=/PROPN/NNP/2/obl ./=/PUNCT/./2/punct",
        &["sorted: Bo[according to|Indirect]"],
    );
}

#[test]
fn who_has_just_spoken_goes_on_in_a_quotation() {
    // Ann noted that the ship leaks. “It leaked for years.”
    check(
        "Ann/=/PROPN/NNP/2/nsubj noted/note/VERB/VBD/0/root that/=/SCONJ/IN/6/mark the/=/DET/DT/5/det ship/=/NOUN/NN/6/nsubj leaks/leak/VERB/VBZ/2/ccomp ./=/PUNCT/./2/punct\n\
         “/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj leaked/leak/VERB/VBD/0/root for/=/ADP/IN/5/case years/year/NOUN/NNS/3/obl ./=/PUNCT/./3/punct ”/\"/PUNCT/''/3/punct",
        &["noted:", "leaks: Ann[noted|Indirect]", "leaked: Ann[noted|Direct]"],
    );
    // Rain hid a ship that leaks. “It leaked for years.”
    check(
        "Rain/rain/NOUN/NN/2/nsubj hid/hide/VERB/VBD/0/root a/=/DET/DT/4/det ship/=/NOUN/NN/2/obj that/=/PRON/WDT/6/nsubj leaks/leak/VERB/VBZ/4/acl:relcl ./=/PUNCT/./2/punct\n\
         “/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj leaked/leak/VERB/VBD/0/root for/=/ADP/IN/5/case years/year/NOUN/NNS/3/obl ./=/PUNCT/./3/punct ”/\"/PUNCT/''/3/punct",
        &["hid:", "leaks:", "leaked: -[|Direct]"],
    );
}

#[test]
fn a_quotation_may_run_over_a_paragraph_without_a_new_mark() {
    // Ann said, "The ship sank. ¶ It burned too." ¶ Bo left.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root ,/=/PUNCT/,/7/punct \"/=/PUNCT/``/7/punct The/the/DET/DT/6/det ship/=/NOUN/NN/7/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./7/punct\n\
         ¶ It/it/PRON/PRP/2/nsubj burned/burn/VERB/VBD/0/root too/=/ADV/RB/2/advmod ./=/PUNCT/./2/punct \"/=/PUNCT/''/2/punct\n\
         ¶ Bo/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root ./=/PUNCT/./2/punct",
        &["said:", "sank: Ann[said|Direct]", "burned: Ann[said|Direct]", "left:"],
    );
}

#[test]
fn a_passive_participle_has_nobody_named() {
    // Bo bought a ship described as a wreck that leaks.
    check(
        "Bo/=/PROPN/NNP/2/nsubj bought/buy/VERB/VBD/0/root a/=/DET/DT/4/det ship/=/NOUN/NN/2/obj described/describe/VERB/VBN/4/acl as/=/ADP/IN/8/case a/=/DET/DT/8/det wreck/=/NOUN/NN/5/obl that/=/PRON/WDT/10/nsubj leaks/leak/VERB/VBZ/8/acl:relcl ./=/PUNCT/./2/punct",
        &["bought:", "described:", "leaks:"],
    );
    // Bo met a man describing it as a wreck that leaks.
    check(
        "Bo/=/PROPN/NNP/2/nsubj met/meet/VERB/VBD/0/root a/=/DET/DT/4/det man/=/NOUN/NN/2/obj describing/describe/VERB/VBG/4/acl it/=/PRON/PRP/5/obj as/=/ADP/IN/9/case a/=/DET/DT/9/det wreck/=/NOUN/NN/5/obl that/=/PRON/WDT/11/nsubj leaks/leak/VERB/VBZ/9/acl:relcl ./=/PUNCT/./2/punct",
        &["met:", "describing:", "leaks: a man[describing|Indirect]"],
    );
}
