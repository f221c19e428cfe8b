//! Values of time expressions: every line of `tests/data/times.tsv`.

use claimgraph::claim::time;

const TABLE: &str = include_str!("data/times.tsv");

/// Expression, date of the article, value; the latter two none where the table has `-`.
fn rows() -> Vec<(&'static str, Option<&'static str>, Option<&'static str>)> {
    let known = |field: &'static str| Some(field).filter(|f| *f != "-");
    let fields = |line: &'static str| line.split('\t').collect::<Vec<_>>();
    let rows: Vec<Vec<&str>> = TABLE.lines().filter(|l| !l.starts_with('#')).map(fields).collect();
    assert!(rows.iter().all(|r| r.len() == 3), "a line has three fields");
    rows.into_iter().map(|r| (r[0], known(r[1]), known(r[2]))).collect()
}

#[test]
fn expressions_have_the_values_of_the_table() {
    let rows = rows();
    assert!(rows.len() >= 100, "{} expressions", rows.len());
    let differs = |(words, anchor, expected): &(&str, Option<&str>, Option<&str>)| {
        let found = time::value(words, *anchor);
        (found.as_deref() != *expected).then(|| format!("{words} ({anchor:?}): {found:?}, not {expected:?}"))
    };
    let wrong: Vec<String> = rows.iter().filter_map(differs).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// All kinds of TIMEX3's `DATE`, `TIME`, `DURATION` and `SET` are in the table, and unknown ones.
#[test]
fn the_table_has_every_kind_of_value() {
    let values: Vec<&str> = rows().iter().filter_map(|r| r.2).collect();
    let any = |is: &dyn Fn(&str) -> bool| values.iter().any(|v| is(v));
    assert!(any(&|v| v.len() == 10 && v.starts_with("20")), "days");
    assert!(any(&|v| v.contains("-W") && !v.contains("XX")), "weeks");
    assert!(any(&|v| v.contains("-Q")) && any(&|v| v.ends_with("-SU")), "quarters and seasons");
    assert!(any(&|v| v.len() == 3) && any(&|v| v.len() == 2), "decades and centuries");
    assert!(any(&|v| v.contains('T') && v.starts_with("20")), "times of day");
    assert!(any(&|v| v.starts_with("PT")) && any(&|v| v.starts_with("PX")), "lengths");
    assert!(any(&|v| v.starts_with("XXXX-WXX-")), "repeated times");
    assert!(any(&|v| v.ends_with("_REF")) && any(&|v| v.contains('/')), "references and spans");
    assert!(rows().iter().filter(|r| r.2.is_none()).count() >= 15, "unknown ones");
}

#[test]
fn what_is_to_come_is_told_from_the_article_forwards() {
    let anchor = Some("2026-02-04");
    let table = [
        ("by Sunday", "2026-02-08"),
        ("Wednesday", "2026-02-04"),
        ("the end of June", "2026-06"),
        ("January", "2027-01"),
        ("November 20", "2026-11-20"),
        ("the second quarter", "2026-Q2"),
        // The calendar or a word tells already.
        ("2025", "2025"),
        ("next week", "2026-W07"),
    ];
    for (words, expected) in table {
        assert_eq!(time::value_ahead(words, anchor).as_deref(), Some(expected), "{words}");
    }
}
