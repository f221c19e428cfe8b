//! Countries, their peoples and their governments.

use super::*;

fn places(rows: &str) -> Vec<(String, Vec<String>, Vec<String>)> {
    let (_, entities) = resolved(rows, &Knowledge::default());
    let links = |e: &Entity| e.links.iter().map(|l| l.iri.clone()).collect();
    entities.iter().map(|e| (e.name.clone(), links(e), e.places.iter().map(|p| p.name.clone()).collect())).collect()
}

#[test]
fn names_of_one_country_are_one_entity_with_its_identifiers() {
    let rows = "the DT 3 det (1-place
         United NNP 3 amod
         States NNPS 4 nsubj 1)
         met VBD 0 root
         America NNP 4 obj (2-place)";
    check_groups(rows, "the United States, America");
    let found = places(rows);
    assert_eq!(found[0].1[0], "http://www.wikidata.org/entity/Q30");
    assert!(found[0].1[1].ends_with(":US"));
}

#[test]
fn goods_of_a_country_relate_to_it_and_stay_goods() {
    let found = places(
        "Colombian JJ 2 amod (1-object
         goods NNS 3 nsubj 1)
         reached VBD 0 root
         Colombia NNP 3 obj (2-place)
         and CC 6 cc
         blue JJ 7 amod (3-object
         goods NNS 4 conj 3)",
    );
    assert_eq!(found[0].0, "Colombian goods");
    assert_eq!(found[0].2, ["Colombia"]);
    assert!(found[0].1.is_empty(), "goods have no identifier");
    assert!(found[2].2.is_empty(), "blue is no country");
}

#[test]
fn people_and_team_of_a_country_are_not_the_country() {
    let found = places(
        "the DT 2 det (1-person
         Americans NNPS 3 nsubj 1)
         met VBD 0 root
         Norway NNP 3 obj (2-organization)",
    );
    assert_eq!((found[0].1.len(), found[0].2.as_slice()), (0, &["United States".to_owned()][..]));
    assert!(found[1].1.is_empty());
}

#[test]
fn capital_that_acts_is_a_government_and_one_that_is_somewhere_a_place() {
    check_groups(
        "Bogota NNP 2 nsubj (1-place)
         refuse VBP 0 root
         Ann NNP 2 obj (2-person)
         in IN 5 case
         Bogota NNP 2 obl (3-place)",
        "Bogota | Ann | Bogota",
    );
    check_groups(
        "Ann NNP 2 nsubj (2-person)
         slept VBD 0 root
         in IN 4 case
         Bogota NNP 2 obl (3-place)
         near IN 6 case
         Bogota NNP 2 obl (1-place)",
        "Ann | Bogota, Bogota",
    );
}

#[test]
fn other_city_that_acts_stays_a_place() {
    let (_, entities) = resolved("Bergen NNP 2 nsubj (1-place)\nrefuse VBP 0 root", &Knowledge::default());
    assert_eq!(entities[0].kind, EntityType::Place);
    let (_, entities) = resolved("Bogota NNP 2 nsubj (1-place)\nrefuse VBP 0 root", &Knowledge::default());
    assert_eq!(entities[0].kind, EntityType::Organization);
    assert_eq!(entities[0].places[0].name, "Colombia");
}

#[test]
fn capital_that_rains_or_that_a_copula_describes_stays_a_place() {
    for verb in ["slept", "grew"] {
        let rows = format!("Bogota NNP 2 nsubj (1-place)\n{verb} VBD 0 root");
        assert_eq!(resolved(&rows, &Knowledge::default()).1[0].kind, EntityType::Place, "{verb}");
    }
}

#[test]
fn governments_of_one_country_are_one_with_its_capital() {
    let rows = "the DT 3 det (1-organization
         Colombian JJ 3 amod
         government NN 4 nsubj 1)
         met VBD 0 root
         Colombia NNP 7 nmod:poss (2-organization(3-place
         's POS 5 case 3)
         government NN 4 obj 2)

         Bogota NNP 2 nsubj (4-place)
         refuse VBP 0 root";
    check_groups(rows, "the Colombian government, Colombia 's government, Bogota | Colombia 's");
    let (_, entities) = resolved(rows, &Knowledge::default());
    assert_eq!(entities[0].name, "the Colombian government");
    assert_eq!(entities[0].mentions[2].reason, Reason::Seat);
}

#[test]
fn any_government_and_that_of_another_country_are_others() {
    check_groups(
        "the DT 3 det (1-organization
         Colombian JJ 3 amod
         government NN 4 nsubj 1)
         met VBD 0 root
         any DT 7 det (2-organization
         Colombian JJ 7 amod
         government NN 4 obj 2)

         the DT 3 det (3-organization
         Norwegian JJ 3 amod
         government NN 4 nsubj 3)
         left VBD 0 root",
        "the Colombian government | any Colombian government | the Norwegian government",
    );
}
