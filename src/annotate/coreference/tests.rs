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
                "DT" if f[0] == "Both" => "PRON",
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
fn first_of_two_surnames_is_the_person_where_nobody_else_bears_it() {
    let tail = "left VBD 0 root

         Berg NNP 2 nsubj (3-person)
         slept VBD 0 root";
    let ana = "Ana NNP 7 nsubj (1-person
         Berg NNP 1 flat
         Lund NNP 1 flat 1)
         and CC 5 cc";
    check(&format!("{ana}\n Bo NNP 1 conj (2-person\n Dahl NNP 5 flat 2)\n {tail}"), "Ana Berg Lund = Berg");
    check(&format!("{ana}\n Bo NNP 1 conj (2-person\n Berg NNP 5 flat 2)\n {tail}"), "Bo Berg = Berg");
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
         burned VBD 0 root",
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
fn first_person_in_a_quotation_is_who_says_it() {
    check(
        "John NNP 2 nsubj (1-person)
         met VBD 0 root
         Mary NNP 2 obj (2-person)
         . . 2 punct

         Mary NNP 2 nsubj (3-person)
         said VBD 0 root
         : , 2 punct
         \u{201c} `` 6 punct
         I PRP 6 nsubj (4-person)
         left VBD 2 ccomp
         . . 6 punct
         \u{201d} '' 6 punct",
        "Mary = Mary = I",
    );
}

#[test]
fn first_person_in_a_quotation_is_the_pronoun_behind_it() {
    check(
        "Mary NNP 2 nsubj (1-person)
         waited VBD 0 root
         . . 2 punct

         \u{201c} `` 3 punct
         I PRP 3 nsubj (2-person)
         left VBD 0 root
         , , 3 punct
         \u{201d} '' 3 punct
         she PRP 7 nsubj (3-person)
         said VBD 3 parataxis
         . . 3 punct",
        "Mary = I = she",
    );
}

#[test]
fn first_person_in_a_quotation_is_not_several() {
    check(
        "\u{201c} `` 3 punct
         I PRP 3 nsubj (2-person)
         left VBD 0 root
         , , 3 punct
         \u{201d} '' 3 punct
         sailors NNS 7 nsubj (3-person)
         said VBD 3 parataxis
         . . 3 punct",
        "",
    );
}

#[test]
fn coordinations_of_the_same_persons_are_the_same() {
    let rows = |second: &str| {
        format!(
            "John NNP 4 nsubj (1-person(2-person)
             and CC 3 cc
             Paul NNP 1 conj (3-person)1)
             sang VBD 0 root
             . . 4 punct

             {second} NNP 4 nsubj (4-person(5-person)
             and CC 3 cc
             John NNP 1 conj (6-person)4)
             left VBD 0 root"
        )
    };
    check(&rows("Paul"), "John and Paul = Paul and John | John = John | Paul = Paul");
    check(&rows("George"), "John = John");
}

#[test]
fn both_are_the_two_that_were_joined() {
    check(
        "John NNP 4 nsubj (1-person(2-person)
         and CC 3 cc
         Bo NNP 1 conj (3-person)1)
         sang VBD 0 root
         . . 4 punct

         Both DT 2 nsubj (4-person)
         left VBD 0 root",
        "John and Bo = Both",
    );
}

#[test]
fn men_are_the_coordination_of_men() {
    check(
        "John NNP 4 nsubj (1-person(2-person)
         and CC 3 cc
         Paul NNP 1 conj (3-person)1)
         sang VBD 0 root
         . . 4 punct

         The DT 2 det (4-person
         men NNS 3 nsubj 4)
         left VBD 0 root",
        "John and Paul = The men",
    );
}

#[test]
fn women_are_no_coordination_of_men() {
    check(
        "John NNP 4 nsubj (1-person(2-person)
         and CC 3 cc
         Paul NNP 1 conj (3-person)1)
         sang VBD 0 root
         . . 4 punct

         The DT 2 det (4-person
         women NNS 3 nsubj 4)
         left VBD 0 root",
        "",
    );
}

#[test]
fn possessive_in_a_predicate_is_the_subject() {
    check(
        "Mary NNP 4 nsubj (1-person)
         was VBD 4 cop
         a DT 4 det (2-person
         sailor NN 0 root 2)
         in IN 7 case
         her PRP$ 7 nmod:poss (3-person)
         youth NN 4 obl",
        "Mary = a sailor = her",
    );
}

#[test]
fn examples_follow_the_chains_that_are_given() {
    let document = document(
        "Mary NNP 2 nsubj (1-person)
         met VBD 0 root
         Jane NNP 2 obj (2-person)

         She PRP 2 nsubj (3-person)
         left VBD 0 root

         She PRP 2 nsubj (4-person)
         slept VBD 0 root",
    );
    let of = |mention: u32, chains: [usize; 4]| {
        let found = examples(&document, &chains.map(Some)).into_iter().filter(|e| e.mention.0 == mention);
        found.map(|e| (e.antecedent.map(|a| a.0), e.is_true)).collect::<Vec<_>>()
    };
    // Something new first, then the nearest: the second "She" has the first one as a mention of Jane, of Mary or of
    // somebody else.
    assert_eq!(of(2, [0, 1, 1, 1]), [(None, false), (Some(1), true), (Some(0), false)]);
    assert_eq!(of(3, [0, 1, 1, 1]), [(None, false), (Some(2), true), (Some(0), false)]);
    assert_eq!(of(3, [0, 1, 0, 1]), [(None, false), (Some(2), false), (Some(1), true)]);
    assert_eq!(of(3, [0, 1, 2, 3]), [(None, true), (Some(2), false), (Some(1), false), (Some(0), false)]);
}

#[test]
fn descriptions_with_other_names_are_told_apart() {
    let plans = |second: &str| {
        format!(
            "Berg NNP 3 nmod:poss (1-person
             's POS 1 case 1)
             plan NN 4 nsubj (2-abstract)
             failed VBD 0 root

             {second} NNP 3 nmod:poss (3-person
             's POS 1 case 3)
             plan NN 4 nsubj (4-abstract)
             sank VBD 0 root"
        )
    };
    check(&plans("Lund"), "");
    check(&plans("Berg"), "Berg 's = Berg 's | plan = plan");
}

#[test]
fn other_years_and_previous_votes_are_others() {
    let two = |first: &str, kind: &str, then: &str| {
        format!(
            "{first} DT 2 det (1-{kind}\nyear NN 3 nsubj 1)\nended VBD 0 root\n\n{then} DT 2 det (2-{kind}\nyear NN 3 nsubj 2)\nbegan VBD 0 root"
        )
    };
    check(&two("Last", "time", "This"), "");
    let votes = |which: &str| {
        format!(
            "the DT 2 det (1-event\nvote NN 3 nsubj 1)\nended VBD 0 root\n\nthe DT 3 det (2-event\n{which} JJ 3 amod\nvote NN 4 nsubj 2)\nbegan VBD 0 root"
        )
    };
    check(&votes("previous"), "");
    check(&votes("long"), "the vote = the long vote");
}

#[test]
fn a_clause_about_the_antecedent_hides_it_not() {
    check(
        "Mary NNP 7 nsubj (1-person)
         , , 4 punct
         who WP 4 nsubj (1-person)
         sails VBZ 1 acl:relcl
         ships NNS 4 obj
         , , 4 punct
         left VBD 0 root

         She PRP 2 nsubj (3-person)
         slept VBD 0 root",
        "Mary = who = She",
    );
}

#[test]
fn what_two_are_is_neither_of_them() {
    check(
        "Mary NNP 6 nsubj (1-person)
         and CC 3 cc
         John NNP 1 conj (2-person)
         are VBP 6 cop
         the DT 6 det (3-person
         mayors NNS 0 root 3)",
        "",
    );
}

#[test]
fn brothers_of_two_are_two() {
    let brothers = |other: &str| {
        format!(
            "Mary NNP 3 nmod:poss (1-person(2-person)\n's POS 1 case\nbrother NN 4 nsubj 1)\nleft VBD 0 root\n\n\
             {other} NNP 3 nmod:poss (3-person(4-person)\n's POS 1 case\nbrother NN 4 nsubj 3)\nslept VBD 0 root"
        )
    };
    check(&brothers("Ann"), "");
    check(&brothers("Mary"), "Mary 's brother = Mary 's brother | Mary = Mary");
}

mod descriptions;
mod news;
mod place;
mod quotations;
