//! Documents in short rows: `form xpos head relation [entity]`, sentences apart by an empty line. Chains are given by
//! equal groups in `Entity=`.

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
                "VBD" | "VBZ" | "VBP" => "VERB",
                "PRP" | "PRP$" | "WP" => "PRON",
                "," => "PUNCT",
                _ => "X",
            };
            out += &format!("{}\t{}\t{}\t{upos}\t{}\t_\t{}\t{}\t_\t{entity}\n", i + 1, f[0], f[0], f[1], f[2], f[3]);
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

mod names {
    use super::*;

    #[test]
    fn given_name_joins_the_only_person_who_bears_it() {
        check_groups(
            "Ann NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             met VBD 0 root
             Berg NNP 3 obj (1-person)

             Ann NNP 2 nsubj (2-person)
             left VBD 0 root",
            "Ann Berg, Berg, Ann",
        );
    }

    #[test]
    fn surname_of_two_people_joins_neither() {
        check_groups(
            "Ann NNP 3 nsubj (1-person
             Smith NNP 1 flat 1)
             met VBD 0 root
             John NNP 3 obj (2-person
             Smith NNP 4 flat 2)

             Smith NNP 2 nsubj (3-person)
             left VBD 0 root",
            "Ann Smith | John Smith | Smith",
        );
    }

    #[test]
    fn man_and_woman_of_one_surname_stay_two() {
        check_groups(
            "Mr. NNP 2 nmod:desc (1-person
             Smith NNP 3 nsubj 1)
             met VBD 0 root
             Mrs. NNP 5 nmod:desc (2-person
             Smith NNP 3 obj 2)",
            "Mr. Smith | Mrs. Smith",
        );
    }

    #[test]
    fn generations_of_one_name_stay_two() {
        check_groups(
            "Ann NNP 4 nsubj (1-person
             Berg NNP 1 flat
             Sr. NNP 1 flat 1)
             met VBD 0 root
             Ann NNP 4 obj (2-person
             Berg NNP 5 flat
             Jr. NNP 5 flat 2)",
            "Ann Berg Sr. | Ann Berg Jr.",
        );
    }

    #[test]
    fn middle_names_accents_and_letters_behind_do_not_part_a_name() {
        check_groups(
            "José NNP 3 nsubj (1-person
             Berg NNP 1 flat 1)
             met VBD 0 root
             Jose NNP 3 obj (2-person
             Maria NNP 4 flat
             Berg NNP 4 flat
             MP NNP 4 flat 2)",
            "José Berg, Jose Maria Berg MP",
        );
    }

    #[test]
    fn bracketed_initials_join_whatever_the_letters() {
        check_groups(
            "the DT 2 det (1-organization
             Union NNP 8 nsubj
             of IN 4 case
             Sailors NNPS 2 nmod 1)
             ( -LRB- 6 punct
             SJF NNP 2 appos (2-organization)
             ) -RRB- 6 punct
             met VBD 0 root

             SJF NNP 2 nsubj (3-organization)
             left VBD 0 root",
            "the Union of Sailors, SJF, SJF",
        );
    }

    #[test]
    fn bracketed_place_is_not_the_institution_before_it() {
        check_groups(
            "Port NNP 2 compound (1-organization
             Union NNP 6 nsubj 1)
             ( -LRB- 4 punct
             UK NNP 2 appos (2-place)
             ) -RRB- 4 punct
             met VBD 0 root",
            "Port Union | UK",
        );
    }

    #[test]
    fn what_is_set_off_does_not_part_a_name() {
        check_groups(
            "Oslo NNP 6 nsubj (1-place
             , , 4 punct
             which WDT 4 nsubj
             grew VBD 1 acl:relcl 1)
             , , 1 punct
             waited VBD 0 root

             Oslo NNP 2 nsubj (2-place)
             slept VBD 0 root",
            "Oslo , which grew, Oslo",
        );
    }

    #[test]
    fn place_behind_a_comma_tells_two_towns_apart() {
        check_groups(
            "Portland NNP 4 nsubj (1-place
             , , 3 punct
             Maine NNP 1 appos (9-place)1)
             met VBD 0 root
             Portland NNP 4 obj (2-place
             , , 7 punct
             Oregon NNP 5 appos (8-place)2)",
            "Portland , Maine | Maine | Portland , Oregon | Oregon",
        );
    }

    #[test]
    fn institution_called_by_its_kind_is_told_by_the_only_one_of_that_kind() {
        check_groups(
            "Oslo NNP 2 compound (1-organization
             University NNP 3 nsubj 1)
             closed VBD 0 root

             the DT 2 det (2-organization
             University NNP 3 nsubj 2)
             waited VBD 0 root",
            "Oslo University, the University",
        );
        check_groups(
            "Oslo NNP 2 compound (1-organization
             University NNP 3 nsubj 1)
             met VBD 0 root
             Bergen NNP 5 compound (2-organization
             University NNP 3 obj 2)

             the DT 2 det (3-organization
             University NNP 3 nsubj 3)
             waited VBD 0 root",
            "Oslo University | Bergen University | the University",
        );
    }

    #[test]
    fn possessor_and_what_it_has_are_two() {
        check_groups(
            "Petro NNP 3 nmod:poss (1-organization(2-person
             's POS 1 case 2)
             office NN 4 nsubj 1)
             waited VBD 0 root
             Petro NNP 4 obj (3-person)",
            "Petro 's office | Petro 's, Petro",
        );
    }

    #[test]
    fn very_long_names_are_resolved_in_time() {
        let mut rows = "Ann NNP 0 root (1-person\n".to_owned();
        for i in 2..3000 {
            rows += &format!("Berg NNP 1 flat ({i}-person)\n");
        }
        rows += "Dahl NNP 1 flat 1)";
        let (_, entities) = resolved(&rows, &Knowledge::default());
        assert!(!entities.is_empty());
    }
}

mod offices {
    use super::*;

    const PRESIDENTS: &str = "Colombian JJ 2 amod (1-person
         President NNP 3 nmod:desc
         Ann NNP 5 nsubj
         Berg NNP 3 flat 1)
         met VBD 0 root
         Norwegian JJ 7 amod (2-person
         President NNP 8 nmod:desc
         Bo NNP 5 obj
         Dahl NNP 8 flat 2)";

    fn after(presidents: &str, rows: &str, expected: &str) {
        check_groups(&format!("{presidents}\n\n{rows}"), expected);
    }

    #[test]
    fn office_with_its_country_is_taken_up() {
        after(
            PRESIDENTS,
            "the DT 3 det (3-person
             Colombian JJ 3 amod
             president NN 4 nsubj 3)
             left VBD 0 root",
            "Colombian President Ann Berg, the Colombian president | Norwegian President Bo Dahl",
        );
        after(
            PRESIDENTS,
            "the DT 2 det (3-person
             president NN 5 nsubj
             of IN 4 case
             Norway NNP 2 nmod (4-place)3)
             left VBD 0 root",
            "Colombian President Ann Berg | Norwegian President Bo Dahl, the president of Norway | Norway",
        );
    }

    #[test]
    fn office_of_two_people_is_nobodys() {
        after(
            PRESIDENTS,
            "the DT 2 det (3-person
             president NN 3 nsubj 3)
             left VBD 0 root",
            "Colombian President Ann Berg | Norwegian President Bo Dahl | the president",
        );
    }

    #[test]
    fn office_of_another_country_or_of_former_times_is_not_taken_up() {
        for modifier in ["Danish", "former"] {
            after(
                PRESIDENTS,
                &format!("the DT 3 det (3-person\n{modifier} JJ 3 amod\npresident NN 4 nsubj 3)\nleft VBD 0 root"),
                &format!("Colombian President Ann Berg | Norwegian President Bo Dahl | the {modifier} president"),
            );
        }
    }

    #[test]
    fn president_whose_country_is_not_told_fits_any() {
        after(
            "President NNP 2 nmod:desc (1-person
             Ann NNP 4 nsubj
             Berg NNP 2 flat 1)
             left VBD 0 root",
            "the DT 3 det (3-person
             U.S. NNP 3 compound (4-place)
             president NN 4 nsubj 3)
             slept VBD 0 root",
            "President Ann Berg, the U.S. president | U.S.",
        );
    }

    #[test]
    fn indefinite_office_is_not_taken_up() {
        after(
            "President NNP 2 nmod:desc (1-person
             Ann NNP 4 nsubj
             Berg NNP 2 flat 1)
             left VBD 0 root",
            "a DT 2 det (3-person
             president NN 3 nsubj 3)
             slept VBD 0 root",
            "President Ann Berg | a president",
        );
    }
}

mod countries {
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
}

mod times {
    use super::*;

    #[test]
    fn part_of_a_time_is_not_the_whole() {
        check_groups(
            "Ann NNP 2 nsubj (1-person)
             left VBD 0 root
             in IN 4 case
             2022 CD 2 obl (2-time)
             most JJS 2 obl:unmarked (3-time
             of IN 7 case
             2022 CD 5 nmod (4-time)3)",
            "Ann | 2022, 2022 | most of 2022",
        );
    }

    #[test]
    fn one_day_by_the_calendar_is_one_entity_and_a_length_is_not() {
        let mut rows = document(
            "Ann NNP 2 nsubj (1-person)
             left VBD 0 root
             Tuesday NNP 2 obl:unmarked (2-time)

             Bo NNP 2 nsubj (3-person)
             left VBD 0 root
             yesterday NN 2 obl:unmarked (4-time)",
        );
        let mut article = rows.article().clone();
        article.metadata.date = Some("2026-02-04".to_owned());
        rows = Document::new(article, rows.parts().clone()).expect("the parts fit");
        let entities = resolve(&rows, &[], &Knowledge::default());
        assert_eq!(grouped(&rows, &entities), "Ann | Tuesday, yesterday | Bo");
        check_groups(
            "two CD 2 nummod (1-time
             years NNS 3 nsubj 1)
             beat VBD 0 root
             two CD 5 nummod (2-time
             years NNS 3 obj 2)",
            "two years | two years",
        );
    }
}

mod knowledge {
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
}
