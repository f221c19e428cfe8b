//! Plurals and their members, and "I" in quotations.

use super::*;

/// Two persons together, and a sentence.
const TOGETHER: &str = "Ann NNP 4 nsubj (1-person(2-person)
     and CC 3 cc
     Bo NNP 1 conj (3-person)1)
     met VBD 0 root

     They PRP 2 nsubj (1-person)
     slept VBD 0 root";

fn leaders(number: &str, relation: &str) -> String {
    format!("the DT 3 det (4-person\n{number} X 3 {relation}\nleaders/leader NNS 4 nsubj 4)\nleft VBD 0 root")
}

#[test]
fn counted_description_takes_up_so_many() {
    let expected = "Ann | Bo | Ann and Bo, They, the two leaders";
    check_groups(&format!("{TOGETHER}\n\n{}", leaders("two", "nummod")), expected);
    let apart = "Ann | Bo | Ann and Bo, They | the three leaders";
    check_groups(&format!("{TOGETHER}\n\n{}", leaders("three", "nummod")), apart);
    let other = "Ann | Bo | Ann and Bo, They | the new leaders";
    check_groups(&format!("{TOGETHER}\n\n{}", leaders("new", "amod")), other);
}

#[test]
fn two_who_are_named_apart_are_the_members_of_the_two() {
    let rows = |third: &str| {
        format!(
            "Ann NNP 2 nsubj (1-person)\nmet VBD 0 root\nBo NNP 2 obj (2-person){third}\n\n{}",
            leaders("two", "nummod")
        )
    };
    let members = |rows: &str| {
        let (_, entities) = resolved(rows, &Knowledge::default());
        let last = entities.last().expect("the leaders");
        (last.name.clone(), last.members.len())
    };
    assert_eq!(members(&rows("")), ("Ann and Bo".to_owned(), 2));
    let (name, count) = members(&rows("\nand CC 5 cc\nCy NNP 3 conj (3-person)"));
    assert_eq!((name.as_str(), count), ("the two leaders", 0), "two of three");
}

#[test]
fn plurals_of_the_same_members_are_one() {
    let rows = format!("{TOGETHER}\n\n{}", TOGETHER.replace("(1-", "(5-").replace("1)", "5)"));
    check_groups(&rows, "Ann, Ann | Bo, Bo | Ann and Bo, They, Ann and Bo, They");
}

#[test]
fn list_of_names_is_not_the_first_of_them() {
    let rows =
        TOGETHER.replace("Ann NNP 4 nsubj (1-person(2-person)", "Ann NNP 4 nsubj (1-person(2-person)\n, , 4 punct");
    let rows = rows.replace("and CC 3", "and CC 4").replace("NNP 4", "NNP 5");
    check_groups(
        &format!("{rows}\n\nAnn NNP 2 nsubj (6-person)\nleft VBD 0 root"),
        "Ann, Ann | Bo | Ann , and Bo, They",
    );
}

#[test]
fn sides_are_countries_and_no_persons() {
    let sides = "both DT 2 det (4-organization\nsides/side NNS 3 nsubj 4)\nleft VBD 0 root";
    check_groups(&format!("{TOGETHER}\n\n{sides}"), "Ann | Bo | Ann and Bo, They | both sides");
    let countries = TOGETHER.replace("-person", "-place").replace("Ann", "Norway").replace("Bo", "Sweden");
    check_groups(&format!("{countries}\n\n{sides}"), "Norway | Sweden | Norway and Sweden, They, both sides");
}

fn found_with_claims(rows: &str) -> String {
    let document = document(rows);
    let claims = crate::claim::extract(&document);
    let entities = resolve(&document, &claims, &Knowledge::default());
    grouped(&document, &entities)
}

#[test]
fn quoted_we_is_the_organisation_that_the_speaker_is_of() {
    let rows = |speaker: &str| {
        format!(
            "\u{201c} `` 3 punct\nWe PRP 3 nsubj (2-person)\nwaited VBD 0 root\n, , 3 punct\n\u{201d} '' 3 punct\n{speaker}\nsaid/say VBD 3 parataxis"
        )
    };
    let company = "Acme NNP 7 nsubj (1-organization)";
    assert_eq!(found_with_claims(&rows(company)), "We, Acme");
    let director = "Acme NNP 7 compound (1-person(3-organization)\ndirector NN 8 nsubj 1)";
    assert_eq!(found_with_claims(&rows(director)), "We, Acme | Acme director");
    let neighbour = "Ann NNP 7 nsubj (1-person)";
    assert_eq!(found_with_claims(&rows(neighbour)), "Ann");
}

#[test]
fn quoted_self_is_the_speaker() {
    let rows = |open: &str, close: &str| {
        format!(
            "{open}I PRP 2 nsubj (2-person)\nwaited VBD 0 root\n{close}Ann NNP 5 nsubj (1-person)\nsaid/say VBD 2 parataxis"
        )
    };
    let quoted = "\u{201c} `` 3 punct\nI PRP 3 nsubj (2-person)\nwaited VBD 0 root\n, , 3 punct\n\u{201d} '' 3 punct\nAnn NNP 7 nsubj (1-person)\nsaid/say VBD 3 parataxis";
    assert_eq!(found_with_claims(quoted), "I, Ann");
    assert_eq!(found_with_claims(&rows("", ", , 2 punct\n")), "Ann", "nobody is quoted");
}
