//! Every construction has a normalised relation: base form, governors, the preposition that closes it.

use super::document;
use crate::claim::{Rule, extract};

/// The lemma of the only claim by this rule.
fn lemma(words: &str, rule: Rule) -> String {
    let claims = extract(&document(words));
    let mut found: Vec<_> = claims.into_iter().filter(|c| c.rule == rule).map(|c| c.predicate.lemma).collect();
    assert_eq!(found.len(), 1, "{rule:?}: {found:?}");
    found.remove(0)
}

#[test]
fn every_construction_has_its_lemma() {
    let cases = [
        (
            Rule::VerbObject,
            "had sold off",
            "Ann/Ann/PROPN/NNP/4/nsubj had/have/AUX/VBD/4/aux quietly/quietly/ADV/RB/4/advmod sold/sell/VERB/VBN/0/root \
                off/off/ADP/RP/4/compound:prt ships/ship/NOUN/NNS/4/obj",
            "sell off",
        ),
        (
            Rule::VerbOblique,
            "did not go to",
            "Ann/Ann/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod go/go/VERB/VB/0/root \
                To/to/ADP/IN/6/case Oslo/Oslo/PROPN/NNP/4/obl",
            "go to",
        ),
        (Rule::Verb, "slept", "Ann/Ann/PROPN/NNP/2/nsubj slept/sleep/VERB/VBD/0/root", "sleep"),
        (
            Rule::Passive,
            "was bought by",
            "It/it/PRON/PRP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass bought/buy/VERB/VBN/0/root by/by/ADP/IN/5/case \
                Acme/Acme/PROPN/NNP/3/obl:agent",
            "buy by",
        ),
        (
            Rule::Copula,
            "is not wary of",
            "Ann/Ann/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop not/not/PART/RB/4/advmod wary/wary/ADJ/JJ/0/root \
                of/of/ADP/IN/6/case banks/bank/NOUN/NNS/4/obl",
            "be wary of",
        ),
        (
            Rule::SecondaryPredicate,
            "became",
            "Ann/Ann/PROPN/NNP/2/nsubj became/become/VERB/VBD/0/root chair/chair/NOUN/NN/2/xcomp",
            "become",
        ),
        (
            Rule::Speech,
            "has said",
            "Ann/Ann/PROPN/NNP/3/nsubj has/have/AUX/VBZ/3/aux said/say/VERB/VBN/0/root that/that/SCONJ/IN/6/mark \
                Bo/Bo/PROPN/NNP/6/nsubj slept/sleep/VERB/VBD/3/ccomp",
            "say",
        ),
        (
            Rule::RelativeClause,
            "sank",
            "Ann/Ann/PROPN/NNP/2/nsubj saw/see/VERB/VBD/0/root ships/ship/NOUN/NNS/2/obj that/that/PRON/WDT/5/nsubj \
                sank/sink/VERB/VBD/3/acl:relcl",
            "sink",
        ),
        (
            Rule::Participle,
            "built by",
            "Ships/ship/NOUN/NNS/5/nsubj built/build/VERB/VBN/1/acl by/by/ADP/IN/4/case Acme/Acme/PROPN/NNP/2/obl:agent \
                sank/sink/VERB/VBD/0/root",
            "build by",
        ),
        (
            Rule::ObjectControl,
            "to leave",
            "Ann/Ann/PROPN/NNP/2/nsubj ordered/order/VERB/VBD/0/root Bo/Bo/PROPN/NNP/2/obj to/to/PART/TO/5/mark \
                leave/leave/VERB/VB/2/xcomp Oslo/Oslo/PROPN/NNP/5/obj",
            "leave",
        ),
        (
            Rule::Purpose,
            "to win",
            "Ann/Ann/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root to/to/PART/TO/4/mark win/win/VERB/VB/2/advcl \
                time/time/NOUN/NN/4/obj",
            "win",
        ),
        (
            Rule::Apposition,
            "is",
            "Ann/Ann/PROPN/NNP/6/nsubj ,/,/PUNCT/,/4/punct the/the/DET/DT/4/det mayor/mayor/NOUN/NN/1/appos \
                ,/,/PUNCT/,/4/punct left/leave/VERB/VBD/0/root",
            "be",
        ),
        (
            Rule::Title,
            "is from",
            "Ann/Ann/PROPN/NNP/4/nsubj from/from/ADP/IN/3/case Oslo/Oslo/PROPN/NNP/1/nmod left/leave/VERB/VBD/0/root",
            "be from",
        ),
        (
            Rule::Nominal,
            "refusal to sign",
            "Ann/Ann/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case refusal/refusal/NOUN/NN/7/nsubj to/to/PART/TO/5/mark \
                sign/sign/VERB/VB/3/acl it/it/PRON/PRP/5/obj cost/cost/VERB/VBD/0/root ships/ship/NOUN/NNS/7/obj",
            "refusal to sign",
        ),
    ];
    for (rule, relation, words, expected) in cases {
        assert_eq!(lemma(words, rule), expected, "{relation}");
    }
}

#[test]
fn governors_and_gerunds_stay_in_the_lemma() {
    let refused = "Ann/Ann/PROPN/NNP/3/nsubj has/have/AUX/VBZ/3/aux refused/refuse/VERB/VBN/0/root to/to/PART/TO/5/mark \
        sign/sign/VERB/VB/3/xcomp it/it/PRON/PRP/5/obj";
    assert_eq!(lemma(refused, Rule::VerbObject), "refuse to sign");
    let talked = "Ann/Ann/PROPN/NNP/2/nsubj talked/talk/VERB/VBD/0/root about/about/SCONJ/IN/4/mark \
        closing/close/VERB/VBG/2/advcl mines/mine/NOUN/NNS/4/obj";
    assert_eq!(lemma(talked, Rule::VerbObject), "talk about close");
}
