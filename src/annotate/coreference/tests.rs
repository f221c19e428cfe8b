//! Documents in short rows: `form xpos head relation [entity]`, sentences apart by an empty line.

use super::*;
use crate::conllu;

/// Reads rows of `form xpos head relation [entity]`.
fn document(rows: &str) -> Document {
    let mut out = "# newdoc id = d\n".to_owned();
    for sentence in rows.trim().split("\n\n") {
        for (i, line) in sentence.lines().enumerate() {
            let f: Vec<&str> = line.split_whitespace().collect();
            let entity = f.get(4).map_or("_".to_owned(), |e| format!("Entity={e}"));
            let upos = match f[1] {
                "NNP" | "NNPS" => "PROPN",
                "NN" | "NNS" => "NOUN",
                "PRP" | "PRP$" | "WP" => "PRON",
                "DT" => "DET",
                "JJ" => "ADJ",
                "," | "." | "``" | "''" => "PUNCT",
                _ => "X",
            };
            let lemma = if f[1] == "NNS" { f[0].trim_end_matches('s') } else { f[0] };
            out += &format!("{}\t{}\t{lemma}\t{upos}\t{}\t_\t{}\t{}\t_\t{entity}\n", i + 1, f[0], f[1], f[2], f[3]);
        }
        out.push('\n');
    }
    conllu::read(&out).expect("rows are CoNLL-U").remove(0)
}

/// The chains as words, "Ann = she | the ship = it".
fn check(rows: &str, expected: &str) {
    let document = document(rows);
    let found = chains(document.text(), document.sentences(), document.tokens(), document.mentions());
    let words = |id: &MentionId| document.mention_text(*id).to_owned();
    let chain = |c: &Chain| c.mentions.iter().map(words).collect::<Vec<_>>().join(" = ");
    assert_eq!(found.iter().map(chain).collect::<Vec<_>>().join(" | "), expected);
}

#[test]
fn pronoun_stands_for_the_person_of_its_gender() {
    check(
        "Mary NNP 2 nsubj (1-person)
         met VBD 0 root
         John NNP 2 obj (2-person)

         She PRP 2 nsubj (3-person)
         left VBD 0 root",
        "Mary = She",
    );
}

#[test]
fn object_is_not_the_subject_of_its_verb() {
    check(
        "Berg NNP 2 nsubj (1-person)
         saw VBD 0 root
         him PRP 2 obj (2-person)",
        "",
    );
}

#[test]
fn reflexive_is_the_subject_of_its_verb() {
    check(
        "Berg NNP 2 nsubj (1-person)
         saw VBD 0 root
         himself PRP 2 obj (2-person)",
        "Berg = himself",
    );
}

#[test]
fn surname_alone_is_the_person_named_before() {
    check(
        "Mary NNP 3 nsubj (1-person
         Berg NNP 1 flat 1)
         left VBD 0 root

         Berg NNP 2 nsubj (2-person)
         slept VBD 0 root",
        "Mary Berg = Berg",
    );
}

#[test]
fn surname_of_two_persons_is_neither() {
    check(
        "Mary NNP 6 nsubj (1-person
         Berg NNP 1 flat 1)
         and CC 4 cc
         John NNP 1 conj (2-person
         Berg NNP 4 flat 2)
         left VBD 0 root

         Berg NNP 2 nsubj (3-person)
         slept VBD 0 root",
        "",
    );
}

#[test]
fn apposition_is_the_thing_that_it_explains() {
    check(
        "Berg NNP 5 nsubj (1-person)
         , , 4 punct
         the DT 4 det (2-person
         mayor NN 1 appos 2)
         left VBD 0 root",
        "Berg = the mayor",
    );
}

#[test]
fn denied_copula_joins_nothing() {
    check(
        "Berg NNP 5 nsubj (1-person)
         is VBZ 5 cop
         not RB 5 advmod
         the DT 5 det (2-person
         mayor NN 0 root 2)",
        "",
    );
}

#[test]
fn title_is_taken_up_by_the_office() {
    check(
        "Norwegian JJ 2 amod (1-person
         President NNP 3 nmod:desc
         Mary NNP 4 nsubj 1)
         met VBD 0 root
         Danish JJ 6 amod (2-person
         President NNP 7 nmod:desc
         John NNP 4 obj 2)

         The DT 3 det (3-person
         Danish JJ 3 amod
         president NN 4 nsubj 3)
         left VBD 0 root",
        "Danish President John = The Danish president",
    );
}

#[test]
fn repeated_noun_with_article_is_the_same_thing() {
    check(
        "A DT 2 det (1-object
         ship NN 3 nsubj 1)
         sank VBD 0 root

         The DT 2 det (2-object
         ship NN 3 nsubj 2)
         burned VBD 0 root

         The DT 3 det (3-object
         red JJ 3 amod
         ship NN 4 nsubj 3)
         sailed VBD 0 root",
        "A ship = The ship",
    );
}

#[test]
fn quoted_pronoun_is_not_the_speaker() {
    check(
        "John NNP 2 nsubj (1-person)
         said VBD 0 root
         : , 2 punct
         \u{201c} `` 6 punct
         He PRP 6 nsubj (2-person)
         lies VBZ 2 ccomp
         . . 6 punct
         \u{201d} '' 6 punct",
        "",
    );
}

#[test]
fn examples_of_pronouns_follow_the_chains_of_the_document() {
    let examples = |first: u8, second: u8| {
        let rows = format!(
            "Mary NNP 2 nsubj (1-person)
             met VBD 0 root
             Jane NNP 2 obj (2-person)

             She PRP 2 nsubj ({first}-person)
             left VBD 0 root

             She PRP 2 nsubj ({second}-person)
             slept VBD 0 root"
        );
        let document = document(&rows);
        let row = |e: PronounExample| (e.pronoun.0, e.antecedent.0, e.is_true);
        pronoun_examples(&document).into_iter().map(row).collect::<Vec<_>>()
    };
    // Nearest first: the second "She" has the first one as a mention of Jane, of Mary or of somebody else.
    assert_eq!(examples(2, 2), [(2, 1, true), (2, 0, false), (3, 2, true), (3, 0, false)]);
    assert_eq!(examples(1, 2), [(2, 1, false), (2, 0, true), (3, 2, false), (3, 1, true)]);
    assert_eq!(examples(3, 2), [(2, 1, false), (2, 0, false), (3, 2, false), (3, 1, true), (3, 0, false)]);
}
