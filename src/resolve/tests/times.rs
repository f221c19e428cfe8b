//! Times that are one by the calendar.

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
