use crate::claim::attribution::Sources;
use crate::claim::small_trees::{document, predicates};
use crate::span::join;

/// Checks the innermost source of all predicates, `-` where there is none.
fn check(trees: &str, expected: &[&str]) {
    let document = document(trees);
    let sources = Sources::new(&document);
    let found: Vec<String> = predicates(&document)
        .into_iter()
        .map(|(words, _, predicate)| {
            let last = sources.of(&document, predicate).pop().and_then(|a| a.source);
            format!("{words}: {}", last.map_or("-".to_owned(), |s| join(&s.spans, document.text())))
        })
        .collect();
    assert_eq!(found, expected);
}

/// "It sank." in quotation marks.
const QUOTED: &str =
    "“/\"/PUNCT/``/3/punct It/it/PRON/PRP/3/nsubj sank/sink/VERB/VBD/0/root ./=/PUNCT/./3/punct ”/\"/PUNCT/''/3/punct";

#[test]
fn the_person_beside_a_quotation_in_its_paragraph_speaks() {
    // Bo wept. “It sank.”
    check(
        &format!("Bo/=/PROPN/NNP/2/nsubj wept/weep/VERB/VBD/0/root ./=/PUNCT/./2/punct\n{QUOTED}"),
        &["wept: -", "sank: Bo"],
    );
    // “It sank.” Bo wept.
    check(
        &format!("{QUOTED}\nBo/=/PROPN/NNP/2/nsubj wept/weep/VERB/VBD/0/root ./=/PUNCT/./2/punct"),
        &["sank: Bo", "wept: -"],
    );
    // It burned. “It sank.”
    check(
        &format!("It/it/PRON/PRP/2/nsubj burned/burn/VERB/VBD/0/root ./=/PUNCT/./2/punct\n{QUOTED}"),
        &["burned: -", "sank: -"],
    );
    // Bo wept. ¶ “It sank.”
    check(
        &format!("Bo/=/PROPN/NNP/2/nsubj wept/weep/VERB/VBD/0/root ./=/PUNCT/./2/punct\n¶ {QUOTED}"),
        &["wept: -", "sank: -"],
    );
}

#[test]
fn a_paragraph_that_is_a_quotation_goes_on_with_who_spoke_before() {
    // Ann said it burned. ¶ “It sank.”
    check(
        &format!(
            "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root it/=/PRON/PRP/4/nsubj burned/burn/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct\n¶ {QUOTED}"
        ),
        &["said: -", "burned: Ann", "sank: Ann"],
    );
    // Ann spoke to Bo. ¶ “It sank.”
    check(
        &format!(
            "Ann/=/PROPN/NNP/2/nsubj spoke/speak/VERB/VBD/0/root to/=/ADP/IN/4/case Bo/=/PROPN/NNP/2/obl ./=/PUNCT/./2/punct\n¶ {QUOTED}"
        ),
        &["spoke: -", "sank: Ann"],
    );
    // Ann said it burned. ¶ “It sank.” It did.
    check(
        &format!(
            "Ann/=/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root it/=/PRON/PRP/4/nsubj burned/burn/VERB/VBD/2/ccomp ./=/PUNCT/./2/punct\n¶ {QUOTED}\nIt/it/PRON/PRP/2/nsubj did/do/VERB/VBD/0/root ./=/PUNCT/./2/punct"
        ),
        &["said: -", "burned: Ann", "sank: -", "did: -"],
    );
}

#[test]
fn who_stands_in_front_of_a_colon_speaks() {
    // Ann's message was simple: “It sank.”
    check(
        "Ann/=/PROPN/NNP/3/nmod:poss 's/=/PART/POS/1/case message/=/NOUN/NN/5/nsubj was/be/AUX/VBD/5/cop simple/=/ADJ/JJ/0/root :/=/PUNCT/:/9/punct “/\"/PUNCT/``/9/punct It/it/PRON/PRP/9/nsubj sank/sink/VERB/VBD/5/parataxis ./=/PUNCT/./9/punct ”/\"/PUNCT/''/9/punct",
        &["simple: -", "sank: Ann"],
    );
    // Ann, the mate: “It sank.”
    check(
        "Ann/=/PROPN/NNP/0/root ,/=/PUNCT/,/4/punct the/=/DET/DT/4/det mate/=/NOUN/NN/1/appos :/=/PUNCT/:/8/punct “/\"/PUNCT/``/8/punct It/it/PRON/PRP/8/nsubj sank/sink/VERB/VBD/1/parataxis ./=/PUNCT/./8/punct ”/\"/PUNCT/''/8/punct",
        &["sank: Ann"],
    );
    // The cabin: “It sank.”
    check(
        "The/the/DET/DT/2/det cabin/=/NOUN/NN/0/root :/=/PUNCT/:/6/punct “/\"/PUNCT/``/6/punct It/it/PRON/PRP/6/nsubj sank/sink/VERB/VBD/2/parataxis ./=/PUNCT/./6/punct ”/\"/PUNCT/''/6/punct",
        &["sank: -"],
    );
}
