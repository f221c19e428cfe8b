//! The measures that `benches/parsing` reports, on examples small enough to count by hand.

#[path = "../benches/parsing/score.rs"]
mod score;

use claimgraph::conllu;
use claimgraph::document::Document;
use score::{Count, MEASURES, Scores, score};

const GOLD: &str = "\
# newdoc id = a
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# text = Ann didn't see old boats.
1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-sgl)
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tTense=Past|VerbForm=Fin\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
4\tsee\tsee\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
5\told\told\tADJ\tJJ\tDegree=Pos\t6\tamod\t_\tEntity=(2-object-new-nnnnn-cf2-2-sgl
6\tboats\tboat\tNOUN\tNNS\tNumber=Plur\t4\tobj\t_\tEntity=2)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Go!
1\tGo\tgo\tVERB\tVB\tMood=Imp|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

";

fn read(text: &str) -> Document {
    conllu::read(text).expect("readable").remove(0)
}

fn compare(system: &str) -> Scores {
    score(&read(GOLD), &read(system)).expect("the same text")
}

fn of(scores: &Scores, measure: &str) -> (usize, usize, usize) {
    let Count { gold, system, correct, .. } = scores.of(measure).expect("a measure");
    (gold, system, correct)
}

#[test]
fn a_document_agrees_with_itself() {
    let scores = compare(GOLD);
    for (name, count) in MEASURES.iter().zip(scores.0) {
        assert!(count.gold > 0 && count.correct == count.gold, "{name}: {count:?}");
        assert!((count.f1() - 100.0).abs() < 1e-9, "{name}");
    }
    assert_eq!(of(&scores, "Tokens"), (8, 8, 8));
    assert_eq!(of(&scores, "Words"), (9, 9, 9));
}

#[test]
fn wrong_tags_lemmas_and_features_count_once_each() {
    let system = GOLD
        .replace("\told\told\tADJ\tJJ\tDegree=Pos", "\told\tolder\tNOUN\tNN\tDegree=Cmp")
        // Features of a single language are not compared.
        .replace("Tense=Past|VerbForm=Fin", "Style=Coll|Tense=Past|VerbForm=Fin");
    let scores = compare(&system);
    for measure in ["UPOS", "XPOS", "UFeats", "Lemmas"] {
        assert_eq!(of(&scores, measure), (9, 9, 8), "{measure}");
    }
    assert_eq!(of(&scores, "LAS"), (9, 9, 9));
}

#[test]
fn labels_count_for_las_alone_and_subtypes_not_at_all() {
    let scores = compare(&GOLD.replace("\t4\tobj\t", "\t4\tiobj\t").replace("\t4\taux\t", "\t4\taux:pass\t"));
    assert_eq!(of(&scores, "UAS"), (9, 9, 9));
    assert_eq!(of(&scores, "LAS"), (9, 9, 8));
    let scores = compare(&GOLD.replace("\t6\tamod\t", "\t4\tamod\t"));
    assert_eq!(of(&scores, "UAS"), (9, 9, 8));
    assert_eq!(of(&scores, "LAS"), (9, 9, 8));
}

#[test]
fn words_of_multiword_tokens_are_aligned_by_form() {
    // "didn't" left whole: a token of the gold, but none of its words.
    let system = "\
# newdoc id = a
# text = Ann didn't see old boats.
1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\t_
2\tdidn't\tdo\tAUX\tVBD\t_\t3\taux\t_\t_
3\tsee\tsee\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
4\told\told\tADJ\tJJ\tDegree=Pos\t5\tamod\t_\t_
5\tboats\tboat\tNOUN\tNNS\tNumber=Plur\t3\tobj\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = Go!
1\tGo\tgo\tVERB\tVB\tMood=Imp|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

";
    let scores = compare(system);
    assert_eq!(of(&scores, "Tokens"), (8, 8, 8));
    assert_eq!(of(&scores, "Words"), (9, 8, 7));
    assert_eq!(of(&scores, "LAS"), (9, 8, 7));
    let las = scores.of("LAS").expect("a measure");
    let shown = [las.precision(), las.recall(), las.f1(), las.aligned_accuracy().expect("aligned words")];
    assert_eq!(shown.map(|p| format!("{p:.2}")), ["87.50", "77.78", "82.35", "100.00"]);
    // "did" and "not", one of which the gold has.
    let scores = compare(&GOLD.replace("3\tn't\tnot", "3\tnot\tnot"));
    assert_eq!(of(&scores, "Words"), (9, 9, 8));
    assert_eq!(of(&scores, "UPOS"), (9, 9, 8));
}

#[test]
fn joined_sentences_and_tokens_are_wrong() {
    let system = GOLD
        .replace("\n\n# text = Go!\n1\tGo", "\n8\tGo")
        .replace("\t0\troot\t_\tSpaceAfter=No\n2\t!", "\t4\tparataxis\t_\tSpaceAfter=No\n9\t!")
        .replace("\t_\t1\tpunct", "\t_\t8\tpunct");
    let scores = compare(&system);
    assert_eq!(of(&scores, "Sentences"), (2, 1, 0));
    assert_eq!(of(&scores, "UAS"), (9, 9, 8));
    let system = GOLD.replace("\t4\tobj\t_\tEntity=2)|SpaceAfter=No\n7\t.\t.", "\t4\tobj\t_\tEntity=2)\n7\t.\t.");
    assert_eq!(of(&compare(&system), "Tokens"), (8, 8, 8), "white space does not count");
}

#[test]
fn heads_that_hang_on_a_word_without_partner_are_wrong() {
    let system = "\
# newdoc id = a
# text = Ann didn't see old boats.
1\tAnn\tAnn\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsee\tsee\tVERB\tVB\t_\t0\troot\t_\t_
5\told\told\tADJ\tJJ\t_\t6\tamod\t_\t_
6\tboats.\tboat\tNOUN\tNNS\t_\t4\tobj\t_\t_

# text = Go!
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

";
    let scores = compare(system);
    assert_eq!(of(&scores, "Words"), (9, 8, 7));
    assert_eq!(of(&scores, "UAS"), (9, 8, 6));
    assert_eq!(of(&scores, "Sentences"), (2, 2, 2));
}

#[test]
fn mentions_are_compared_by_head_type_and_span() {
    let scores = compare(&GOLD.replace("(2-object", "(2-abstract"));
    assert_eq!(of(&scores, "Mention heads"), (2, 2, 2));
    assert_eq!(of(&scores, "Mention types"), (2, 2, 1));
    assert_eq!(of(&scores, "Mention spans"), (2, 2, 1));
    let shorter = GOLD
        .replace("Entity=(2-object-new-nnnnn-cf2-2-sgl\n", "_\n")
        .replace("Entity=2)|", "Entity=(2-object-new-nnnnn-cf2-1-sgl)|");
    let scores = compare(&shorter);
    assert_eq!(of(&scores, "Mention types"), (2, 2, 2));
    assert_eq!(of(&scores, "Mention spans"), (2, 2, 1));
}

#[test]
fn documents_add_up() {
    let mut total = compare(GOLD);
    total.add(&compare(&GOLD.replace("\t4\tobj\t", "\t4\tiobj\t")));
    assert_eq!(of(&total, "LAS"), (18, 18, 17));
}

#[test]
fn texts_that_differ_are_refused() {
    let other = GOLD.replace("boats", "ships");
    assert!(score(&read(GOLD), &read(&other)).is_err());
}
