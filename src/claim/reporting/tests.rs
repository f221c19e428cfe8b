use crate::claim::attribution::Sources;
use crate::claim::small_trees::{document, predicates};
use crate::span::join;

/// Checks the sources of all predicates: `source[cue]`, outermost first, `-` for no source.
fn check(trees: &str, expected: &[&str]) {
    let document = document(trees);
    let sources = Sources::new(&document);
    let found: Vec<String> = predicates(&document)
        .into_iter()
        .map(|(words, _, predicate)| {
            let chain = sources.of(&document, predicate);
            let named = chain.iter().map(|a| {
                let source = a.source.as_ref().map_or("-".to_owned(), |s| join(&s.spans, document.text()));
                format!("{source}[{}]", join(&a.cue, document.text()))
            });
            format!("{words}: {}", named.collect::<Vec<_>>().join(" > ")).trim_end().to_owned()
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_claim_behind_a_copula_is_somebody_s_and_a_fact_is_not() {
    // The claim is that it sank.
    check(
        "The/the/DET/DT/2/det claim/=/NOUN/NN/6/nsubj:outer is/be/AUX/VBZ/6/cop that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./6/punct",
        &["sank: -[claim]"],
    );
    // Ann's fear is that it sank.
    check(
        "Ann/=/PROPN/NNP/3/nmod:poss 's/=/PART/POS/1/case fear/=/NOUN/NN/7/nsubj:outer is/be/AUX/VBZ/7/cop that/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./7/punct",
        &["sank: Ann[fear]"],
    );
    // The fact is that it sank.
    check(
        "The/the/DET/DT/2/det fact/=/NOUN/NN/6/nsubj:outer is/be/AUX/VBZ/6/cop that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./6/punct",
        &["sank:"],
    );
}

#[test]
fn a_verb_of_speech_behind_a_colon_reports_nothing_before_it() {
    // It sank, officials agreed.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/5/punct officials/official/NOUN/NNS/5/nsubj agreed/agree/VERB/VBD/2/parataxis ./=/PUNCT/./2/punct",
        &["sank: officials[agreed]", "agreed:"],
    );
    // It sank: officials agreed.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root :/=/PUNCT/:/5/punct officials/official/NOUN/NNS/5/nsubj agreed/agree/VERB/VBD/2/parataxis ./=/PUNCT/./2/punct",
        &["sank:", "agreed:"],
    );
}

#[test]
fn according_to_in_front_of_a_comma_covers_its_clause() {
    // Bo learned that according to a note, it sank.
    check(
        "Bo/=/PROPN/NNP/2/nsubj learned/learn/VERB/VBD/0/root that/=/SCONJ/IN/10/mark according/accord/VERB/VBG/7/case to/=/ADP/IN/4/fixed a/=/DET/DT/7/det rumble/=/NOUN/NN/10/obl ,/=/PUNCT/,/7/punct it/=/PRON/PRP/10/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["learned:", "sank: a rumble[according to]"],
    );
    // Bo learned that ships sank according to weight.
    check(
        "Bo/=/PROPN/NNP/2/nsubj learned/learn/VERB/VBD/0/root that/=/SCONJ/IN/5/mark ships/ship/NOUN/NNS/5/nsubj sank/sink/VERB/VBD/2/ccomp according/accord/VERB/VBG/8/case to/=/ADP/IN/6/fixed weight/=/NOUN/NN/5/obl ./=/PUNCT/./2/punct",
        &["learned:", "sank:"],
    );
}

#[test]
fn a_report_finds_for_its_author_and_a_person_finds_out() {
    // A report by Ann found that it sank.
    check(
        "A/a/DET/DT/2/det report/=/NOUN/NN/5/nsubj by/=/ADP/IN/4/case Ann/=/PROPN/NNP/2/nmod found/find/VERB/VBD/0/root that/=/SCONJ/IN/8/mark it/=/PRON/PRP/8/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./5/punct",
        &["found:", "sank: Ann[found]"],
    );
    // Ann found that it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj found/find/VERB/VBD/0/root that/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["found:", "sank:"],
    );
}

#[test]
fn a_stray_mark_opens_no_quotation() {
    // The hulk “Ann sank.
    check(
        "The/the/DET/DT/2/det hulk/=/NOUN/NN/5/nsubj “/\"/PUNCT/``/4/punct Ann/=/PROPN/NNP/2/appos sank/sink/VERB/VBD/0/root ./=/PUNCT/./5/punct",
        &["sank:"],
    );
    // “It sank. ¶ Bo left.
    check(
        "“/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./3/punct\n\
         ¶ Bo/=/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root ./=/PUNCT/./2/punct",
        &["sank: -[]", "left:"],
    );
}

#[test]
fn the_label_of_a_turn_names_its_speaker_and_what_he_reports_is_nested() {
    // Q: Did it sink? A: Ann said it sank. Q: It leaked. A: It did.
    check(
        "¶ Q/=/PROPN/NNP/5/dep :/=/PUNCT/:/5/punct Did/do/AUX/VBD/5/aux it/=/PRON/PRP/5/nsubj sink/=/VERB/VB/0/root ?/=/PUNCT/./5/punct\n\
         ¶ A/=/PROPN/NNP/4/dep :/=/PUNCT/:/4/punct Ann/=/PROPN/NNP/4/nsubj said/say/VERB/VBD/0/root it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/4/ccomp ./=/PUNCT/./4/punct\n\
         ¶ Q/=/PROPN/NNP/4/dep :/=/PUNCT/:/4/punct It/it/PRON/PRP/4/nsubj leaked/leak/VERB/VBD/0/root ./=/PUNCT/./4/punct\n\
         ¶ A/=/PROPN/NNP/4/dep :/=/PUNCT/:/4/punct Bo/=/PROPN/NNP/4/nsubj left/leave/VERB/VBD/0/root ./=/PUNCT/./4/punct",
        &["sink: Q[]", "said: A[]", "sank: A[] > Ann[said]", "leaked: Q[]", "left: A[]"],
    );
}

#[test]
fn the_speaker_stands_behind_his_verb_or_between_it_and_what_he_says() {
    // It sank, insists the mate.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/4/punct insists/insist/VERB/VBZ/2/parataxis the/=/DET/DT/6/det mate/=/NOUN/NN/4/obj ./=/PUNCT/./2/punct",
        &["sank: the mate[insists]", "insists:"],
    );
    // “It sank,” the mate, Bo, said in May.
    check(
        "“/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj sank/sink/VERB/VBD/11/ccomp ,/=/PUNCT/,/3/punct ”/\"/PUNCT/''/3/punct the/=/DET/DT/7/det mate/=/NOUN/NN/3/nsubj ,/=/PUNCT/,/9/punct Bo/=/PROPN/NNP/7/appos ,/=/PUNCT/,/7/punct said/say/VERB/VBD/0/root in/=/ADP/IN/13/case May/=/PROPN/NNP/11/obl ./=/PUNCT/./11/punct",
        &["sank: the mate[said]", "said:"],
    );
    // Bo knew it sank and told the mate.
    check(
        "Bo/=/PROPN/NNP/2/nsubj knew/know/VERB/VBD/0/root it/=/PRON/PRP/4/nsubj sank/sink/VERB/VBD/2/ccomp and/=/CCONJ/CC/6/cc told/tell/VERB/VBD/2/conj the/=/DET/DT/8/det mate/=/NOUN/NN/6/obj ./=/PUNCT/./2/punct",
        &["knew:", "sank:", "told:"],
    );
}

#[test]
fn a_report_set_off_by_commas_covers_the_clause_around_it_and_what_follows() {
    // The firm, its crew says, broke rules.
    check(
        "The/the/DET/DT/2/det firm/=/NOUN/NN/8/nsubj ,/=/PUNCT/,/6/punct its/=/PRON/PRP$/5/nmod:poss crew/=/NOUN/NN/6/nsubj says/say/VERB/VBZ/2/parataxis ,/=/PUNCT/,/6/punct broke/break/VERB/VBD/0/root rules/rule/NOUN/NNS/8/obj ./=/PUNCT/./8/punct",
        &["says:", "broke: its crew[says]"],
    );
    // It sank, Ann said, and Bo died.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/5/punct Ann/=/PROPN/NNP/5/nsubj said/say/VERB/VBD/2/parataxis ,/=/PUNCT/,/9/punct and/=/CCONJ/CC/9/cc Bo/=/PROPN/NNP/9/nsubj died/die/VERB/VBD/5/conj ./=/PUNCT/./2/punct",
        &["sank: Ann[said]", "said:", "died: Ann[said]"],
    );
    // “It sank,” Ann said, pointing at Bo.
    check(
        "“/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj sank/sink/VERB/VBD/7/ccomp ,/=/PUNCT/,/3/punct ”/\"/PUNCT/''/3/punct Ann/=/PROPN/NNP/7/nsubj said/say/VERB/VBD/0/root ,/=/PUNCT/,/9/punct pointing/point/VERB/VBG/3/advcl at/=/ADP/IN/11/case Bo/=/PROPN/NNP/9/obl ./=/PUNCT/./7/punct",
        &["sank: Ann[said]", "said:", "pointing:"],
    );
    // As Ann put it, it sank.
    check(
        "As/as/SCONJ/IN/3/mark Ann/=/PROPN/NNP/3/nsubj put/=/VERB/VBD/7/advcl it/=/PRON/PRP/3/obj ,/=/PUNCT/,/3/punct it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./7/punct",
        &["put:", "sank: Ann[put]"],
    );
    // As Ann put rope, it sank.
    check(
        "As/as/SCONJ/IN/3/mark Ann/=/PROPN/NNP/3/nsubj put/=/VERB/VBD/7/advcl rope/=/NOUN/NN/3/obj ,/=/PUNCT/,/3/punct it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./7/punct",
        &["put:", "sank:"],
    );
}

#[test]
fn who_is_quoted_speaks_and_who_quotes_does_not() {
    // Bo was quoted as saying it sank.
    check(
        "Bo/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass quoted/quote/VERB/VBN/0/root as/=/SCONJ/IN/5/mark saying/say/VERB/VBG/3/advcl it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./3/punct",
        &["quoted:", "saying:", "sank: Bo[saying]"],
    );
    // A paper quoted Bo as saying it sank.
    check(
        "A/a/DET/DT/2/det paper/=/NOUN/NN/3/nsubj quoted/quote/VERB/VBD/0/root Bo/=/PROPN/NNP/3/obj as/=/SCONJ/IN/6/mark saying/say/VERB/VBG/3/advcl it/=/PRON/PRP/8/nsubj sank/sink/VERB/VBD/6/ccomp ./=/PUNCT/./3/punct",
        &["quoted:", "saying:", "sank: Bo[saying]"],
    );
    // Bo was arrested and told Ann that it sank.
    check(
        "Bo/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass arrested/arrest/VERB/VBN/0/root and/=/CCONJ/CC/5/cc told/tell/VERB/VBD/3/conj Ann/=/PROPN/NNP/5/iobj that/=/SCONJ/IN/9/mark it/=/PRON/PRP/9/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./3/punct",
        &["arrested:", "told:", "sank: Bo[told]"],
    );
    // Bo was arrested and told that it sank.
    check(
        "Bo/=/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass arrested/arrest/VERB/VBN/0/root and/=/CCONJ/CC/5/cc told/tell/VERB/VBN/3/conj that/=/SCONJ/IN/8/mark it/=/PRON/PRP/8/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./3/punct",
        &["arrested:", "told:", "sank: -[told]"],
    );
}

#[test]
fn texts_speak_for_who_issues_or_signs_them_and_records_for_themselves() {
    // Ann issued a letter saying it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj issued/issue/VERB/VBD/0/root a/=/DET/DT/4/det letter/=/NOUN/NN/2/obj saying/say/VERB/VBG/4/acl it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./2/punct",
        &["issued:", "saying:", "sank: Ann[saying]"],
    );
    // Ann found a letter saying it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj found/find/VERB/VBD/0/root a/=/DET/DT/4/det letter/=/NOUN/NN/2/obj saying/say/VERB/VBG/4/acl it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./2/punct",
        &["found:", "saying:", "sank: a letter[saying]"],
    );
    // A letter signed by Ann said it sank.
    check(
        "A/a/DET/DT/2/det letter/=/NOUN/NN/6/nsubj signed/sign/VERB/VBN/2/acl by/=/ADP/IN/5/case Ann/=/PROPN/NNP/3/obl:agent said/say/VERB/VBD/0/root it/=/PRON/PRP/8/nsubj sank/sink/VERB/VBD/6/ccomp ./=/PUNCT/./6/punct",
        &["signed:", "said:", "sank: Ann[said]"],
    );
    // Records show that it sank.
    check(
        "Records/record/NOUN/NNS/2/nsubj show/=/VERB/VBP/0/root that/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["show:", "sank: Records[show]"],
    );
    // Storms show that it sank.
    check(
        "Storms/storm/NOUN/NNS/2/nsubj show/=/VERB/VBP/0/root that/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["show:", "sank:"],
    );
    // It sank, the study shows.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/6/punct the/=/DET/DT/5/det study/=/NOUN/NN/6/nsubj shows/show/VERB/VBZ/2/parataxis ./=/PUNCT/./2/punct",
        &["sank: the study[shows]", "shows:"],
    );
}

#[test]
fn a_finder_by_profession_and_words_of_speech_by_sense_have_sources() {
    // The coroner found that it sank.
    check(
        "The/the/DET/DT/2/det coroner/=/NOUN/NN/3/nsubj found/find/VERB/VBD/0/root that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/3/ccomp ./=/PUNCT/./3/punct",
        &["found:", "sank: The coroner[found]"],
    );
    // Ann made the case that it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj made/make/VERB/VBD/0/root the/=/DET/DT/4/det case/=/NOUN/NN/2/obj that/=/SCONJ/IN/7/mark it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/4/acl ./=/PUNCT/./2/punct",
        &["made:", "sank: Ann[case]"],
    );
    // Ann attested that it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj attested/attest/VERB/VBD/0/root that/=/SCONJ/IN/5/mark it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct",
        &["attested:", "sank: Ann[attested]"],
    );
    // The hull attested that it sank.
    check(
        "The/the/DET/DT/2/det hull/=/NOUN/NN/3/nsubj attested/attest/VERB/VBD/0/root that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/3/ccomp ./=/PUNCT/./3/punct",
        &["attested:", "sank:"],
    );
    // Ann made sure that it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj made/make/VERB/VBD/0/root sure/=/ADJ/JJ/2/xcomp that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/3/ccomp ./=/PUNCT/./2/punct",
        &["made:", "sank:"],
    );
}

#[test]
fn who_explains_how_is_the_source_and_who_comments_is_not() {
    // Ann explained how it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj explained/explain/VERB/VBD/0/root how/=/ADV/WRB/2/obj it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/3/advcl:relcl ./=/PUNCT/./2/punct",
        &["explained:", "sank: Ann[explained]"],
    );
    // Ann knew how it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj knew/know/VERB/VBD/0/root how/=/ADV/WRB/2/obj it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/3/advcl:relcl ./=/PUNCT/./2/punct",
        &["knew:", "sank:"],
    );
    // Ann says it sank, a claim that Bo rejects.
    check(
        "Ann/=/PROPN/NNP/2/nsubj says/say/VERB/VBZ/0/root it/=/PRON/PRP/4/nsubj sank/sink/VERB/VBD/2/ccomp ,/=/PUNCT/,/7/punct a/=/DET/DT/7/det claim/=/NOUN/NN/4/parataxis that/=/PRON/WDT/10/obj Bo/=/PROPN/NNP/10/nsubj rejects/reject/VERB/VBZ/7/acl:relcl ./=/PUNCT/./2/punct",
        &["says:", "sank: Ann[says]", "rejects:"],
    );
    // Ann's verdict: it sank.
    check(
        "Ann/=/PROPN/NNP/3/nmod:poss 's/=/PART/POS/1/case verdict/=/NOUN/NN/0/root :/=/PUNCT/:/6/punct it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/3/appos ./=/PUNCT/./3/punct",
        &["sank: Ann[verdict]"],
    );
    // Ann's cabin: it sank.
    check(
        "Ann/=/PROPN/NNP/3/nmod:poss 's/=/PART/POS/1/case cabin/=/NOUN/NN/0/root :/=/PUNCT/:/6/punct it/=/PRON/PRP/6/nsubj sank/sink/VERB/VBD/3/appos ./=/PUNCT/./3/punct",
        &["sank:"],
    );
    // In the view of Bo, it sank.
    check(
        "In/in/ADP/IN/3/case the/=/DET/DT/3/det view/=/NOUN/NN/7/obl of/=/ADP/IN/5/case Bo/=/PROPN/NNP/3/nmod it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./7/punct",
        &["sank: Bo[In view]"],
    );
    // In view of the storm, it sank.
    check(
        "In/in/ADP/IN/2/case view/=/NOUN/NN/7/obl of/=/ADP/IN/5/case the/=/DET/DT/5/det storm/=/NOUN/NN/2/nmod it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./7/punct",
        &["sank:"],
    );
}

#[test]
fn a_subject_that_the_clause_beside_has_taken_is_the_speaker_s() {
    // It sank, Ann told Bo.
    check(
        "It/it/PRON/PRP/2/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/5/punct Ann/=/PROPN/NNP/2/nsubj told/tell/VERB/VBD/2/parataxis Bo/=/PROPN/NNP/5/iobj ./=/PUNCT/./2/punct",
        &["sank: Ann[told]", "told:"],
    );
    // Ann said in a statement that it sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root in/=/ADP/IN/5/case a/=/DET/DT/5/det statement/=/NOUN/NN/2/obl that/=/SCONJ/IN/8/mark it/=/PRON/PRP/8/nsubj sank/sink/VERB/VBD/5/acl ./=/PUNCT/./2/punct",
        &["said:", "sank: Ann[statement]"],
    );
    // Ann slept in a cabin that sank.
    check(
        "Ann/=/PROPN/NNP/2/nsubj slept/sleep/VERB/VBD/0/root in/=/ADP/IN/5/case a/=/DET/DT/5/det cabin/=/NOUN/NN/2/obl that/=/PRON/WDT/7/nsubj sank/sink/VERB/VBD/5/acl:relcl ./=/PUNCT/./2/punct",
        &["slept:", "sank:"],
    );
}

#[test]
fn who_is_told_to_note_it_does_not_say_so() {
    let rows = |who: &str| {
        format!(
            "{who}/=/PRON/PRP/3/nsubj will/=/AUX/MD/3/aux say/=/VERB/VB/0/root that/=/SCONJ/IN/6/mark it/=/PRON/PRP/6/nsubj leaks/leak/VERB/VBZ/3/ccomp ./=/PUNCT/./3/punct"
        )
    };
    check(&rows("she"), &["say:", "leaks: she[say]"]);
    check(&rows("you"), &["say:", "leaks:"]);
}

#[test]
fn what_something_is_to_do_is_said() {
    // Ann said the ship was to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root the/=/DET/DT/4/det ship/=/NOUN/NN/7/nsubj:outer was/be/AUX/VBD/7/cop to/=/PART/TO/7/mark sail/=/VERB/VB/2/ccomp ./=/PUNCT/./2/punct",
        &["said:", "sail: Ann[said]"],
    );
    // Ann said to sail.
    check(
        "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root to/=/PART/TO/4/mark sail/=/VERB/VB/2/ccomp ./=/PUNCT/./2/punct",
        &["said:", "sail:"],
    );
}

#[test]
fn what_a_paper_has_learned_is_its_word() {
    // The ship sank, coroner has learned.
    let learned = |who: &str| {
        format!(
            "The/the/DET/DT/2/det ship/=/NOUN/NN/3/nsubj sank/sink/VERB/VBD/0/root ,/=/PUNCT/,/7/punct {who}/=/NOUN/NN/7/nsubj has/have/AUX/VBZ/7/aux learned/learn/VERB/VBN/3/parataxis ./=/PUNCT/./3/punct"
        )
    };
    check(&learned("coroner"), &["sank: coroner[learned]", "learned:"]);
    check(&learned("crew"), &["sank:", "learned:"]);
}

#[test]
fn what_a_speaker_says_of_her_own_side_is_her_word() {
    // "We think it sank," Ann said.
    let quoted = |who: &str| {
        format!(
            "``/=/PUNCT/``/3/punct {who}/=/PRON/PRP/3/nsubj think/=/VERB/VBP/9/ccomp it/=/PRON/PRP/5/nsubj sank/sink/VERB/VBD/3/ccomp ,/=/PUNCT/,/3/punct ''/=/PUNCT/''/3/punct Ann/=/PROPN/NNP/9/nsubj said/say/VERB/VBD/0/root ./=/PUNCT/./9/punct"
        )
    };
    check(&quoted("we"), &["think: Ann[said]", "sank: Ann[said]", "said:"]);
    check(&quoted("they"), &["think: Ann[said]", "sank: Ann[said] > they[think]", "said:"]);
}

#[test]
fn a_noun_with_an_infinitive_says_nothing() {
    // They have a letter to say it sank.
    check(
        "They/they/PRON/PRP/2/nsubj have/=/VERB/VBP/0/root a/=/DET/DT/4/det letter/=/NOUN/NN/2/obj to/=/PART/TO/6/mark say/=/VERB/VB/4/acl it/=/PRON/PRP/8/nsubj sank/sink/VERB/VBD/6/ccomp ./=/PUNCT/./2/punct",
        &["have:", "say:", "sank:"],
    );
    // They have a letter saying it sank.
    check(
        "They/they/PRON/PRP/2/nsubj have/=/VERB/VBP/0/root a/=/DET/DT/4/det letter/=/NOUN/NN/2/obj saying/say/VERB/VBG/4/acl it/=/PRON/PRP/7/nsubj sank/sink/VERB/VBD/5/ccomp ./=/PUNCT/./2/punct",
        &["have:", "saying:", "sank: a letter[saying]"],
    );
}
