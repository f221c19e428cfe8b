//! What holds for every claim, whatever its construction.

use super::{check, document};
use crate::claim::{Rule, Target, extract};
use crate::conllu;
use crate::span::{Span, join};

const ORDER: &str = "Ann/Ann/PROPN/NNP/2/nsubj ordered/order/VERB/VBD/0/root the/the/DET/DT/4/det \
    crew/crew/NOUN/NN/2/obj ,/,/PUNCT/,/6/punct whose/whose/PRON/WP$/7/nmod:poss ship/ship/NOUN/NN/8/nsubj \
    sank/sink/VERB/VBD/4/acl:relcl ,/,/PUNCT/,/4/punct to/to/PART/TO/11/mark leave/leave/VERB/VB/2/xcomp \
    on/on/ADP/IN/13/case Tuesday/Tuesday/PROPN/NNP/11/obl ././PUNCT/./2/punct";

#[test]
fn ids_are_stable_and_differ() {
    let (first, second) = (extract(&document(ORDER)), extract(&document(ORDER)));
    assert_eq!(first, second);
    let mut ids: Vec<_> = first.iter().map(|c| c.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), first.len());
    // Pinned: a person's reviews hang on it.
    assert_eq!(first[0].id.to_string(), "c-826ef87d0090a53055048658a005ad18");
}

#[test]
fn claims_are_sorted_by_evidence_and_rest_on_their_words() {
    let document = document(ORDER);
    let claims = extract(&document);
    assert!(claims.len() > 2 && claims.is_sorted_by(|a, b| a.evidence <= b.evidence));
    for claim in &claims {
        let slots = claim.subject.iter().chain(&claim.object).chain(claim.arguments.iter().map(|a| &a.slot));
        let words = slots.flat_map(|s| s.spans.iter()).chain(&claim.predicate.spans);
        assert!(words.into_iter().all(|w| claim.evidence.iter().any(|e| e.contains(*w))));
        assert!((0.0..=1.0).contains(&claim.confidence) && (claim.confidence * 100.0).fract().abs() < 0.01);
    }
    let control = claims.iter().find(|c| c.rule == Rule::ObjectControl).expect("the crew was to leave");
    assert_eq!(join(&control.evidence, document.text()), "the crew to leave on Tuesday");
    assert_eq!(control.time.as_ref().map(|t| join(&t.spans, document.text())).as_deref(), Some("Tuesday"));
}

#[test]
fn slots_point_to_mentions_of_the_same_head() {
    let text = "# newdoc id = m\n# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity\n\
        1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-nnn-cf1-1-sgl)\n\
        2\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
    let document = conllu::read(text).expect("a tree").remove(0);
    let claims = extract(&document);
    let subject = claims[0].subject.as_ref().expect("a subject");
    assert!(matches!(subject.target, Target::Mention(m) if document.mention_text(m) == "Ann"));
    assert_eq!(subject.spans, [Span::new(0, 3)]);
}

#[test]
fn a_text_without_verbs_has_no_claims() {
    check("Oslo/Oslo/PROPN/NNP/0/root ,/,/PUNCT/,/3/punct Tuesday/Tuesday/PROPN/NNP/1/nmod", &[]);
}

#[test]
fn lemma_has_neither_auxiliaries_nor_adverbs() {
    let claims = extract(&document(
        "Ann/Ann/PROPN/NNP/4/nsubj had/have/AUX/VBD/4/aux never/never/ADV/RB/4/advmod moved/move/VERB/VBN/0/root \
         slowly/slowly/ADV/RB/4/advmod to/to/ADP/IN/7/case Oslo/Oslo/PROPN/NNP/4/obl",
    ));
    assert_eq!(claims[0].predicate.lemma, "move to");
}
