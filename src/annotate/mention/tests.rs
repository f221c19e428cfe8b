//! Mentions of short sentences, in rows of `form xpos head relation [type]`.

use super::*;
use crate::conllu;

/// Reads rows of `form xpos head relation [type]`, the form with a `~` where no space follows, and compares the words of the mentions.
fn check(rows: &str, expected: &[&str]) {
    let (mut out, mut types) = ("# newdoc id = d\n".to_owned(), vec![]);
    for sentence in rows.trim().split("\n\n") {
        for (i, line) in sentence.lines().enumerate() {
            let f: Vec<&str> = line.split_whitespace().collect();
            types.push(f.get(4).map(|t| t.parse().expect("a type")));
            let upos = match f[1] {
                "NNP" => "PROPN",
                "NN" | "NNS" => "NOUN",
                "PRP" | "WP" => "PRON",
                "JJ" => "ADJ",
                "VBD" => "VERB",
                "," | "HYPH" | "-LRB-" | "-RRB-" => "PUNCT",
                _ => "X",
            };
            let (form, misc) = f[0].strip_suffix('~').map_or((f[0], "_"), |form| (form, "SpaceAfter=No"));
            out += &format!("{}\t{form}\t_\t{upos}\t{}\t_\t{}\t{}\t_\t{misc}\n", i + 1, f[1], f[2], f[3]);
        }
        out.push('\n');
    }
    let document = conllu::read(&out).expect("rows are CoNLL-U").remove(0);
    let (tokens, text) = (document.tokens(), document.text());
    let found = mentions(text, document.sentences(), tokens, &types);
    let span = |m: &Mention| {
        tokens[m.tokens.start as usize].span.cover(tokens[m.tokens.end as usize - 1].span).of(text).to_owned()
    };
    assert_eq!(found.iter().map(span).collect::<Vec<_>>(), expected);
}

#[test]
fn preposition_stays_outside_and_possessive_inside() {
    check(
        "in IN 4 case
         Berg NNP 4 nmod:poss person
         's POS 2 case
         port NN 5 obl place
         slept VBD 0 root",
        &["Berg 's port", "Berg 's"],
    );
}

#[test]
fn apposition_and_conjunct_are_mentions_of_their_own() {
    check(
        "Berg NNP 8 nsubj person
         , , 4 punct
         the DT 4 det
         mayor NN 1 appos person
         , , 4 punct
         and CC 7 cc
         Dahl NNP 1 conj person
         slept VBD 0 root",
        &["Berg", "the mayor", "Dahl"],
    );
}

#[test]
fn relative_clause_is_kept_and_its_pronoun_is_a_mention() {
    check(
        "the DT 2 det
         ship NN 5 nsubj object
         which WDT 4 nsubj
         burned VBD 2 acl:relcl
         sank VBD 0 root",
        &["the ship which burned", "which"],
    );
}

#[test]
fn subject_and_copula_stay_outside_a_predicate() {
    check(
        "She PRP 5 nsubj person
         was VBD 5 cop
         not RB 5 advmod
         the DT 5 det
         mayor NN 0 root person
         in IN 7 case
         May NNP 5 obl time",
        &["She", "the mayor", "May"],
    );
}

#[test]
fn a_clause_that_goes_on_stays_outside_a_predicate() {
    check(
        "ships NNS 3 nsubj object
         are VBP 3 cop
         ours NN 0 root object
         and CC 6 cc
         she PRP 6 nsubj person
         knows VBZ 3 conj",
        &["ships", "ours", "she"],
    );
}

#[test]
fn one_of_those_with_a_name_is_described() {
    let form = |rows: &str| {
        let rows: Vec<String> =
            rows.split(' ').enumerate().map(|(i, r)| format!("{}\t{}", i + 1, r.replace('/', "\t"))).collect();
        let document = conllu::read(&format!("# newdoc id = d\n{}\n\n", rows.join("\n"))).expect("rows").remove(0);
        let mut types = vec![None; document.tokens().len()];
        types[1] = Some(EntityType::Person);
        mentions(document.text(), document.sentences(), document.tokens(), &types)[0].form
    };
    let rows = |first: &str, relation: &str| {
        format!("{first}/_/2/{relation}/_/_ Tuareg/_/PROPN/NNP/_/3/nsubj/_/_ left/_/VERB/VBD/_/0/root/_/_")
    };
    assert_eq!(form(&rows("One/_/NUM/CD", "det")), MentionKind::Nominal);
    assert_eq!(form(&rows("The/_/DET/DT", "det")), MentionKind::Name);
    assert_eq!(form(&rows("former/former/ADJ/JJ", "amod")), MentionKind::Nominal);
    assert_eq!(form(&rows("late/late/ADJ/JJ", "amod")), MentionKind::Name);
}

#[test]
fn coordination_is_a_mention_where_a_plural_takes_it_up() {
    let rows = "Ann NNP 4 nsubj person
         and CC 3 cc
         Bo NNP 1 conj person
         slept VBD 0 root";
    check(rows, &["Ann", "Bo"]);
    let taken_up = format!("{rows}\n\nThey PRP 2 nsubj person\nwoke VBD 0 root");
    check(&taken_up, &["Ann and Bo", "Ann", "Bo", "They"]);
}

#[test]
fn comma_before_a_title_does_not_set_it_off() {
    check(
        "Here RB 5 advmod
         , , 5 punct
         Mayor NNP 4 nmod:desc
         Berg NNP 5 nsubj person
         slept VBD 0 root",
        &["Mayor Berg"],
    );
    check(
        "Berg NNP 6 nsubj person
         , , 4 punct
         like IN 4 case
         others NNS 1 nmod person
         , , 4 punct
         slept VBD 0 root",
        &["Berg", "others"],
    );
}

#[test]
fn place_in_brackets_is_no_part_of_a_name() {
    check(
        "Acme NNP 5 nsubj organization
         ( -LRB- 3 punct
         Oslo NNP 1 nmod place
         ) -RRB- 3 punct
         grew VBD 0 root",
        &["Acme", "Oslo"],
    );
}

#[test]
fn title_before_a_hyphen_is_nobody_else() {
    let rows = |first: &str, last: &str| {
        format!(
            "the DT 4 det
             {first}~ NNP 4 compound person
             -~ HYPH 2 punct
             {last} NNP 5 nsubj person
             slept VBD 0 root"
        )
    };
    check(&rows("Governor", "General"), &["the Governor-General"]);
    check(&rows("Ford", "Berg"), &["the Ford-Berg", "Ford"]);
}

#[test]
fn preposition_that_hangs_on_a_noun_before_the_head_stays_outside() {
    let rows = |relation: &str| {
        format!(
            "during IN 3 case
             the DT 4 det
             May NNP 4 {relation} time
             floods NNS 5 obl event
             left VBD 0 root"
        )
    };
    check(&rows("compound"), &["the May floods", "May"]);
    check(&rows("nmod:poss"), &["during the May floods", "May"]);
}
