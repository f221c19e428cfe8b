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
