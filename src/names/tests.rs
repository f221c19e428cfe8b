use super::*;
use crate::conllu;

fn names(sentence: &str) -> Vec<Name> {
    let rows: Vec<String> = sentence.lines().map(|l| row(l.trim())).collect();
    let document = conllu::read(&format!("# newdoc id = d\n{}\n\n", rows.join("\n"))).expect("rows").remove(0);
    let (text, tokens) = (document.text().to_owned(), document.tokens());
    document.mentions().iter().filter_map(|m| Name::of(&text, tokens, m)).collect()
}

/// "1 Ann NNP 0 root (1-person)" as a row of CoNLL-U.
fn row(line: &str) -> String {
    let f: Vec<&str> = line.split(' ').collect();
    let misc =
        f.get(5).map_or("_".to_owned(), |m| if m.contains('=') { (*m).to_owned() } else { format!("Entity={m}") });
    format!("{}\t{}\t{}\tX\t{}\t_\t{}\t{}\t_\t{misc}", f[0], f[1], f[1], f[2], f[3], f[4])
}

fn words(name: &Name) -> String {
    name.words.join(" ")
}

#[test]
fn a_name_goes_on_behind_a_hyphen_and_begins_with_what_a_place_is() {
    let hyphenated = names(
        "1 Lin NNP 0 root (1-person
         2 Chun NNP 1 flat SpaceAfter=No
         3 - HYPH 4 punct SpaceAfter=No
         4 yu FW 1 flat 1)",
    );
    assert_eq!(hyphenated[0].tokens.len(), 4);
    let parted = names(
        "1 Lin NNP 0 root (1-person
         2 Chun NNP 1 flat
         3 - HYPH 4 punct
         4 yu FW 1 flat 1)",
    );
    assert_eq!(parted[0].tokens.len(), 2);
    let place = names(
        "1 St. NNP 2 nmod:desc (1-place
         2 Anselm NNP 0 root 1)",
    );
    assert_eq!(words(&place[0]), "st anselm");
    let person = names(
        "1 St. NNP 2 nmod:desc (1-person
         2 Anselm NNP 0 root 1)",
    );
    assert_eq!(words(&person[0]), "anselm");
}

#[test]
fn title_is_no_part_of_a_name() {
    let found = names(
        "1 Norwegian JJ 2 amod (1-person
         2 President NNP 3 nmod:desc
         3 Ann NNP 0 root
         4 Berg NNP 3 flat 1)",
    );
    assert_eq!(words(&found[0]), "ann berg");
    assert_eq!(found[0].titles, [TokenId(1)]);
}

#[test]
fn article_and_possessive_are_no_part_of_a_name() {
    let found = names(
        "1 the DT 3 det (1-place
         2 White NNP 3 compound
         3 House NNP 5 nmod:poss
         4 's POS 3 case 1)
         5 lawn NN 0 root",
    );
    assert_eq!(words(&found[0]), "white house");
}

#[test]
fn of_phrase_belongs_to_an_institution_and_not_to_a_person() {
    let bank = names(
        "1 the DT 2 det (1-organization
         2 Bank NNP 0 root
         3 of IN 4 case
         4 Norway NNP 2 nmod 1)",
    );
    assert_eq!(words(&bank[0]), "bank of norway");
    let ann = names(
        "1 Ann NNP 0 root (1-person
         2 of IN 3 case
         3 Oslo NNP 1 nmod 1)",
    );
    assert_eq!(words(&ann[0]), "ann");
}

#[test]
fn office_alone_is_no_name() {
    assert!(names("1 the DT 2 det (1-person\n2 President NNP 0 root 1)").is_empty());
}

fn name(words: &str, kind: EntityType) -> Name {
    let capitals = !words.contains(char::is_lowercase);
    let words = words.split(' ').filter_map(plain).collect();
    Name { tokens: vec![], words, titles: vec![], kind, capitals }
}

#[test]
fn surname_is_part_of_a_full_name() {
    use EntityType::{Organization, Person, Place};
    assert!(name("Berg", Person).part_of(&name("Ann Berg", Person)));
    assert!(name("Ann Berg", Person).part_of(&name("Ann K. Berg", Person)));
    assert!(!name("Bo Berg", Person).part_of(&name("Ann Berg", Person)));
    assert!(!name("Virginia", Place).part_of(&name("West Virginia", Place)));
    assert!(name("Harvard", Organization).part_of(&name("Harvard University", Organization)));
}

#[test]
fn first_of_two_surnames_is_part_of_a_full_name() {
    use EntityType::{Organization, Person};
    assert!(name("Berg", Person).part_of(&name("Ana Berg Lund", Person)));
    assert!(name("Berg", Person).inside(&name("Ana Berg Lund", Person)));
    assert!(!name("Lund", Person).inside(&name("Ana Berg Lund", Person)));
    assert!(!name("de", Person).part_of(&name("Ana de Berg", Person)));
    assert!(!name("Berg", Organization).part_of(&name("North Berg Mining", Organization)));
}

#[test]
fn initials_stand_for_an_institution() {
    use EntityType::{Organization, Person, Place};
    assert!(name("NLA", Organization).acronym_of(&name("National Liberation Army", Organization)));
    assert!(name("U.S.", Place).acronym_of(&name("United States", Place)));
    assert!(name("DOJ", Organization).acronym_of(&name("Department of Justice", Organization)));
    assert!(!name("Us", Organization).acronym_of(&name("United States", Organization)));
    assert!(!name("AB", Person).acronym_of(&name("Ann Berg", Person)));
}

#[test]
fn company_form_does_not_make_another_name() {
    use EntityType::{Organization, Person, Place};
    assert!(name("Acme Corp.", Organization).same(&name("Acme", Organization)));
    assert!(!name("Lincoln", Person).same(&name("Lincoln", Place)));
}
