//! A gazetteer and the overrides of a person.

use super::*;

const BANK: &str = "the DT 3 det (1-organization
     Old NNP 3 amod
     Lady NNP 4 nsubj 1)
     met VBD 0 root
     Harbour NNP 6 compound (2-organization
     Bank NNP 4 obj 2)";

#[test]
fn gazetteer_joins_its_names_and_links_them() {
    let gazetteer = Gazetteer::read("Harbour Bank\tOld Lady\torganization\turn:bank:1").expect("a table");
    let knowledge = Knowledge { gazetteer, ..Knowledge::default() };
    let (document, entities) = resolved(BANK, &knowledge);
    assert_eq!(grouped(&document, &entities), "the Old Lady, Harbour Bank");
    assert_eq!(entities[0].links, [Link { iri: "urn:bank:1".to_owned(), score: 0.97 }]);
    assert_eq!(entities[0].mentions[1].reason, Reason::Alias);
}

#[test]
fn name_of_two_things_in_the_gazetteer_joins_nothing_and_links_to_both() {
    let text = "Harbour Bank\tOld Lady\torganization\turn:bank:1\nLady\tOld Lady\torganization\turn:lady:1";
    let knowledge = Knowledge { gazetteer: Gazetteer::read(text).expect("a table"), ..Knowledge::default() };
    let (document, entities) = resolved(BANK, &knowledge);
    assert_eq!(grouped(&document, &entities), "the Old Lady | Harbour Bank");
    assert_eq!(entities[0].links.iter().map(|l| l.score).collect::<Vec<_>>(), [0.5, 0.5]);
}

fn judged(rows: &str, overrides: &str) -> (Document, Vec<Entity>) {
    let overrides = overrides::read(overrides).expect("judgements");
    resolved(rows, &Knowledge { overrides, ..Knowledge::default() })
}

#[test]
fn person_joins_what_is_the_same() {
    let (document, entities) = judged(BANK, "same\tOld Lady\tthe Harbour Bank");
    assert_eq!(grouped(&document, &entities), "the Old Lady, Harbour Bank");
    assert_eq!(entities[0].mentions[1].reason, Reason::Override);
    let (_, entities) = judged(BANK, "same\tOld Lady\tthe Harbour Bank\tanother-document");
    assert_eq!(entities.len(), 2);
}

#[test]
fn person_parts_what_is_not_the_same_with_the_pronouns_behind_it() {
    let rows = "Ann NNP 3 nsubj (1-person
         Berg NNP 1 flat 1)
         met VBD 0 root
         Berg NNP 3 obj (1-person)

         She PRP 2 nsubj (1-person)
         left VBD 0 root";
    check_groups(rows, "Ann Berg, Berg, She");
    let (document, entities) = judged(rows, "not-same\tAnn Berg\tBerg");
    assert_eq!(grouped(&document, &entities), "Ann Berg | Berg, She");
}

#[test]
fn person_renames_an_entity_by_name_mention_or_id() {
    let (_, entities) = judged(BANK, "rename\tOld Lady\tBank of Bergen");
    assert_eq!(entities[0].name, "Bank of Bergen");
    let id = entities[0].id;
    let (_, entities) = judged(BANK, &format!("rename\t{id}\tThe Bank"));
    assert_eq!((entities[0].name.as_str(), entities[0].id), ("The Bank", id));
    assert_eq!(entities[1].name, "Harbour Bank");
}

#[test]
fn person_has_the_last_word_on_what_rules_join_and_has_it_every_time() {
    let rows = "a DT 3 det (1-organization
         joint JJ 3 amod
         commission NN 4 nsubj 1)
         met VBD 0 root

         the DT 2 det (2-organization
         commission NN 3 nsubj 2)
         slept VBD 0 root";
    check_groups(rows, "a joint commission, the commission");
    let lines = "not-same\ta joint commission\tthe commission\nrename\tthe commission\tRoad Commission";
    let (document, entities) = judged(rows, lines);
    assert_eq!(grouped(&document, &entities), "a joint commission | the commission");
    assert_eq!(entities[1].name, "Road Commission");
    assert_eq!(judged(rows, lines), (document, entities));
}
