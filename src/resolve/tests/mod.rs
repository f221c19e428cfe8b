//! Documents in short rows: `form xpos head relation [entity]`, sentences apart by an empty line. Chains are given by
//! equal groups in `Entity=`. A form can have its lemma behind a slash.

mod countries;
mod described;
mod knowledge;
mod names;
mod offices;
mod plurals;
mod times;

use super::*;
use crate::conllu;
use proptest::prelude::*;

fn document(rows: &str) -> Document {
    let mut out = "# newdoc id = d\n".to_owned();
    for sentence in rows.trim().split("\n\n") {
        for (i, line) in sentence.lines().enumerate() {
            let f: Vec<&str> = line.split_whitespace().collect();
            let entity = f.get(4).map_or("_".to_owned(), |e| format!("Entity={e}"));
            let upos = match f[1] {
                "NNP" => "PROPN",
                "NN" | "NNS" => "NOUN",
                "JJ" => "ADJ",
                "VBD" | "VBZ" | "VBP" | "VBN" => "VERB",
                "PRP" | "PRP$" | "WP" => "PRON",
                "," | "." => "PUNCT",
                _ => "X",
            };
            let (form, lemma) = f[0].split_once('/').unwrap_or((f[0], f[0]));
            out += &format!("{}\t{form}\t{lemma}\t{upos}\t{}\t_\t{}\t{}\t_\t{entity}\n", i + 1, f[1], f[2], f[3]);
        }
        out.push('\n');
    }
    conllu::read(&out).expect("rows are CoNLL-U").remove(0)
}

/// A document of sentences in which each word hangs on the one before, named by `Entity=` in the row.
fn resolved(rows: &str, knowledge: &Knowledge) -> (Document, Vec<Entity>) {
    let document = document(rows);
    let entities = resolve(&document, &[], knowledge);
    (document, entities)
}

/// The entities as their mentions, "Ann Berg, Berg | Bo".
fn grouped(document: &Document, entities: &[Entity]) -> String {
    let words = |e: &Entity| {
        let mentions: Vec<&str> = e.mentions.iter().map(|m| document.mention_text(m.mention)).collect();
        mentions.join(", ")
    };
    entities.iter().map(words).collect::<Vec<_>>().join(" | ")
}

/// Checks which mentions are one.
fn check_groups(rows: &str, expected: &str) {
    let (document, entities) = resolved(rows, &Knowledge::default());
    assert_eq!(grouped(&document, &entities), expected);
}

/// The entities as "Ann Berg (person): Ann Berg, Berg by part-of-name | ...".
fn check(rows: &str, expected: &str) {
    let document = document(rows);
    let entities = resolve(&document, &[], &Knowledge::default());
    let reason = |r: Reason| serde_json::to_value(r).expect("a reason is a word").as_str().unwrap_or("").to_owned();
    let member = |m: &Member| match m.reason {
        Reason::First => document.mention_text(m.mention).to_owned(),
        other => format!("{} by {}", document.mention_text(m.mention), reason(other)),
    };
    let line = |e: &Entity| {
        let members: Vec<String> = e.mentions.iter().map(member).collect();
        format!("{} ({}): {}", e.name, e.kind.as_str(), members.join(", "))
    };
    assert_eq!(entities.iter().map(line).collect::<Vec<_>>().join(" | "), expected);
}

#[test]
fn entity_bears_its_fullest_name_without_title() {
    check(
        "Berg NNP 2 nsubj (1-person)
         met VBD 0 root
         President NNP 4 nmod:desc (2-person
         Bo NNP 2 obj
         Dahl NNP 4 flat 2)

         Ann NNP 4 nsubj (1-person
         Berg NNP 1 flat 1)
         , , 1 punct
         left VBD 0 root
         Dahl NNP 4 obj (2-person)",
        "Ann Berg (person): Berg, Ann Berg by part-of-name | \
         Bo Dahl (person): President Bo Dahl, Dahl by part-of-name",
    );
}

#[test]
fn pronoun_without_antecedent_is_no_entity() {
    check(
        "She PRP 2 nsubj (1-person)
         left VBD 0 root
         the DT 4 det (2-place
         port NN 2 obj
         's POS 4 case 2)",
        "the port (place): the port 's",
    );
}

#[test]
fn pronoun_of_which_no_more_is_said_than_what_it_is_stays_unresolved() {
    let rows = "That PRP 4 nsubj (1-object)\nwas VBD 4 cop\nmy PRP$ 4 nmod:poss (1-object\nboat NN 0 root 1)";
    check_groups(rows, "my boat");
    check_groups(
        &format!("the DT 2 det (1-object\nship NN 3 nsubj 1)\nleft VBD 0 root\n\n{rows}"),
        "the ship, That, my boat",
    );
}

#[test]
fn storm_is_known_by_its_last_name() {
    let storm = |second: &str| {
        format!(
            "Hurricane NNP 3 nsubj (1-event\nAnn NNP 1 flat 1)\nhit VBD 0 root\n\n{second} NNP 2 nsubj (2-person)\nweakened VBD 0 root"
        )
    };
    check_groups(&storm("Ann"), "Hurricane Ann, Ann");
    check_groups(&storm("Bo"), "Hurricane Ann | Bo");
}

#[test]
fn chains_of_one_name_are_one_entity() {
    check(
        "Acme NNP 2 nsubj (1-organization)
         grew VBD 0 root
         its PRP$ 4 nmod:poss (1-organization)
         fleet NN 2 obj (3-object)

         Acme NNP 2 nsubj (2-organization)
         sold VBD 0 root
         it PRP 2 obj (3-object)",
        "Acme (organization): Acme, its by coreference, Acme by same-name | fleet (object): fleet, it by coreference",
    );
}

#[test]
fn apposition_and_copula_are_told_as_reasons() {
    check(
        "Berg NNP 8 nsubj (1-person)
         , , 4 punct
         the DT 4 det (1-person
         mayor NN 1 appos 1)
         , , 4 punct
         is VBZ 8 cop
         the DT 8 det (1-person
         winner NN 0 root 1)",
        "Berg (person): Berg, the mayor by apposition, the winner by copula",
    );
}

#[test]
fn coordination_that_is_taken_up_has_members() {
    let document = document(
        "Ann NNP 4 nsubj (1-person-1-nominal(2-person)
         and CC 3 cc
         Bo NNP 1 conj (3-person)1)
         left VBD 0 root

         They PRP 2 nsubj (1-person)
         slept VBD 0 root",
    );
    let entities = resolve(&document, &[], &Knowledge::default());
    let both = entities.iter().find(|e| !e.members.is_empty()).expect("a plural");
    assert_eq!(both.name, "Ann and Bo");
    assert_eq!(both.mentions.len(), 2);
    let singles: Vec<EntityId> = entities.iter().filter(|e| e.members.is_empty()).map(|e| e.id).collect();
    assert_eq!(both.members, singles);
}

#[test]
fn names_of_three_are_joined_by_comma_and_and() {
    assert_eq!(naming::list(&["Ann", "Bo", "Cy"]), "Ann, Bo and Cy");
}

#[test]
fn possessive_pronoun_opens_a_name_only_where_no_other_words_do() {
    for pronoun in ["its PRP$", "whose WP$"] {
        check(
            &format!(
                "{pronoun} 2 nmod:poss (1-object
                 quay NN 3 nsubj 1)
                 shut VBD 0 root

                 the DT 2 det (1-object
                 quay NN 3 nsubj 1)
                 opened VBD 0 root

                 {pronoun} 2 nmod:poss (2-object
                 crane NN 3 nsubj 2)
                 fell VBD 0 root"
            ),
            &format!(
                "the quay (object): {0} quay, the quay by coreference | {0} crane (object): {0} crane",
                pronoun.split(' ').next().unwrap_or_default()
            ),
        );
    }
}

#[test]
fn relative_clause_is_left_out_of_a_description() {
    check(
        "A DT 2 det (1-object
         ship NN 5 nsubj
         that WDT 4 nsubj
         burned VBD 2 acl:relcl 1)
         sank VBD 0 root",
        "A ship (object): A ship that burned",
    );
}

proptest! {
    /// Mentions of any names and chains: each described one is in one entity, entities stand in order of first mention,
    /// and a second run gives the same.
    #[test]
    fn every_described_mention_is_in_one_entity(words in prop::collection::vec((0usize..5, 0usize..4), 1..20)) {
        let names = ["Ann", "Berg", "Acme", "she", "ship"];
        let tags = ["NNP", "NNP", "NNP", "PRP", "NN"];
        let rows: Vec<String> = words
            .iter()
            .map(|(word, group)| format!("{} {} 0 root ({}-person)", names[*word], tags[*word], group + 1))
            .collect();
        let document = document(&rows.join("\n\n"));
        let entities = resolve(&document, &[], &Knowledge::default());
        let mut seen = vec![0; document.mentions().len()];
        for member in entities.iter().flat_map(|e| &e.mentions) {
            seen[member.mention.index()] += 1;
        }
        for (mention, count) in document.mentions().iter().zip(&seen) {
            let pronoun = mention.form == crate::document::MentionKind::Pronoun;
            prop_assert!(*count <= 1 && (pronoun || *count == 1));
        }
        let firsts: Vec<MentionId> = entities.iter().map(|e| e.mentions[0].mention).collect();
        prop_assert!(firsts.is_sorted());
        prop_assert_eq!(resolve(&document, &[], &Knowledge::default()), entities);
    }
}
