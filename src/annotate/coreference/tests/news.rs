//! Who reports, descriptions that vary, and headlines; without the network, which might join the same.

use super::super::news::varied;
use super::super::{Context, rank, sure};
use super::*;

/// The chains that rules make, as words.
fn check_rules(rows: &str, expected: &str) {
    let document = document(rows);
    let context = Context::new(document.text(), document.sentences(), document.tokens(), document.mentions());
    let mut clusters = sure(&context);
    rank::join_each(&context, document.text(), &mut clusters, |clusters, facts, mention, candidates| {
        varied(&context, clusters, facts, mention, candidates)
    });
    let words = |id: &MentionId| document.mention_text(*id).to_owned();
    let chain = |c: &Chain| c.mentions.iter().map(words).collect::<Vec<_>>().join(" = ");
    assert_eq!(clusters.chains().iter().map(chain).collect::<Vec<_>>().join(" | "), expected);
}

#[test]
fn whoever_reports_says_it_of_themselves() {
    let rows = |verb: &str, she: &str| {
        format!(
            "Ann NNP 2 nsubj (1-person)
             {verb} VBZ 0 root
             that IN 5 mark
             {she} PRP 5 nsubj (2-person)
             left VBD 2 ccomp"
        )
    };
    check_rules(&rows("claims", "she"), "Ann = she");
    check_rules(&rows("claims", "he"), "");
    check_rules(&rows("claims", "she").replace("left VBD 2 ccomp", "left VBD 2 advcl"), "");
}

#[test]
fn a_new_noun_with_an_article_tells_more_of_the_last_subject() {
    let rows = |noun: &str| {
        format!(
            "Ann NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             rang VBD 0 root
             Oslo NNP 3 obj (2-place)

             The DT 2 det (3-person
             {noun} NN 4 nsubj 3)
             was VBD 4 aux
             waiting VBG 0 root"
        )
    };
    check_rules(&rows("virologist"), "Ann Berg = The virologist");
    check_rules(&rows("bus"), "");
    check_rules(
        &rows("virologist").replace("rang VBD 0 root", "rang VBD 4 advcl").replace("Oslo NNP 3 obj", "Oslo NNP 0 root"),
        "",
    );
}

#[test]
fn a_headline_describes_whom_the_report_names() {
    let rows = |stop: &str| {
        format!(
            "Hospital NN 2 compound (1-organization
             group NN 3 nsubj 1)
             refuses VBZ 0 root
             ransom NN 3 obj (2-abstract)
             {stop}

             Acme NNP 2 compound (3-organization
             Health NNP 3 nsubj 3)
             said VBD 0 root
             so RB 3 advmod"
        )
    };
    check_rules(&rows("today NN 3 obl"), "Hospital group = Acme Health");
    check_rules(&rows(". . 3 punct"), "");
}
