use super::*;

/// Wednesday, 4 February 2026.
const ANCHOR: Option<&str> = Some("2026-02-04");

#[test]
fn expressions_have_their_values_relative_to_the_article() {
    let table = [
        ("Tuesday", "2026-02-03"),
        ("on Tuesday", "2026-02-03"),
        ("Wednesday", "2026-02-04"),
        ("Thursday", "2026-01-29"),
        ("last Tuesday", "2026-02-03"),
        ("last Wednesday", "2026-01-28"),
        ("next Tuesday", "2026-02-10"),
        ("this Friday", "2026-02-06"),
        ("Tuesday of last week", "2026-01-27"),
        ("Monday morning", "2026-02-02TMO"),
        ("Tuesday night", "2026-02-03TNI"),
        ("last night", "2026-02-03TNI"),
        ("this evening", "2026-02-04TEV"),
        ("tonight", "2026-02-04TNI"),
        ("today", "2026-02-04"),
        ("yesterday", "2026-02-03"),
        ("yesterday afternoon", "2026-02-03TAF"),
        ("tomorrow", "2026-02-05"),
        ("the day before yesterday", "2026-02-02"),
        ("January 26, 2025", "2025-01-26"),
        ("Sunday, January 26, 2025", "2025-01-26"),
        ("26 January 2025", "2025-01-26"),
        ("the 26th of January", "2026-01-26"),
        ("26 January", "2026-01-26"),
        ("Dec. 24", "2025-12-24"),
        ("March 2020", "2020-03"),
        ("in January", "2026-01"),
        ("March", "2025-03"),
        ("last March", "2025-03"),
        ("next June", "2026-06"),
        ("last month", "2026-01"),
        ("until last month", "2026-01"),
        ("next month", "2026-03"),
        ("this week", "2026-W06"),
        ("last week", "2026-W05"),
        ("last weekend", "2026-W05-WE"),
        ("this year", "2026"),
        ("next year", "2027"),
        ("early last year", "2025"),
        ("last decade", "201"),
        ("last quarter", "2025-Q4"),
        ("last summer", "2025-SU"),
        ("next summer", "2026-SU"),
        ("two days ago", "2026-02-02"),
        ("two weeks ago", "2026-W04"),
        ("three months ago", "2025-11"),
        ("a year ago", "2025"),
        ("several years ago", "PAST_REF"),
        ("in two weeks", "2026-W08"),
        ("two days from now", "2026-02-06"),
        ("3 p.m. on Tuesday", "2026-02-03T15:00"),
        ("Tuesday at 9:30 am", "2026-02-03T09:30"),
        ("from Monday to Tuesday", "2026-02-02/2026-02-03"),
    ];
    for (words, expected) in table {
        assert_eq!(value(words, ANCHOR).as_deref(), Some(expected), "{words}");
    }
}

#[test]
fn expressions_that_need_no_anchor_have_the_same_value_with_and_without_one() {
    let table = [
        ("2022", "2022"),
        ("in 2022", "2022"),
        ("late 2022", "2022"),
        ("the year 2000", "2000"),
        ("the end of 2021", "2021"),
        ("2025-01-26", "2025-01-26"),
        ("2025-01", "2025-01"),
        ("the summer of 2021", "2021-SU"),
        ("spring 2021", "2021-SP"),
        ("the first quarter of 2021", "2021-Q1"),
        ("the 1990s", "199"),
        ("the mid-1990s", "199"),
        ("the nineties", "199"),
        ("the '80s", "198"),
        ("the 19th century", "18"),
        ("the twentieth century", "19"),
        ("44 BC", "BC0044"),
        ("two years", "P2Y"),
        ("for more than a year", "P1Y"),
        ("ten-year", "P10Y"),
        ("twenty-five years", "P25Y"),
        ("2000 years", "P2000Y"),
        ("several months", "PXM"),
        ("a few days", "PXD"),
        ("decades", "PXDE"),
        ("two decades", "P20Y"),
        ("half an hour", "PT30M"),
        ("two and a half years", "P2Y6M"),
        ("an hour and a half", "PT1H30M"),
        ("30 minutes", "PT30M"),
        ("the past two weeks", "P2W"),
        ("every Tuesday", "XXXX-WXX-2"),
        ("Tuesdays", "XXXX-WXX-2"),
        ("every day", "XXXX-XX-XX"),
        ("daily", "XXXX-XX-XX"),
        ("every year", "XXXX"),
        ("twice a week", "XXXX-WXX"),
        ("every morning", "XXXX-XX-XXTMO"),
        ("noon", "T12:00"),
        ("10:15 p.m.", "T22:15"),
        ("five o'clock", "T05:00"),
        ("from 2019 to 2021", "2019/2021"),
        ("between 2019 and 2021", "2019/2021"),
        ("2019-21", "2019/2021"),
        ("from May to July 2020", "2020-05/2020-07"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
    ];
    for (words, expected) in table {
        assert_eq!(value(words, ANCHOR).as_deref(), Some(expected), "{words}");
        assert_eq!(value(words, None).as_deref(), Some(expected), "{words}, no anchor");
    }
}

#[test]
fn without_an_anchor_the_unknown_part_stays_open() {
    assert_eq!(value("Tuesday", None).as_deref(), Some("XXXX-WXX-2"));
    assert_eq!(value("January 26", None).as_deref(), Some("XXXX-01-26"));
    assert_eq!(value("March", None).as_deref(), Some("XXXX-03"));
    for words in ["yesterday", "last month", "two days ago", "next Tuesday"] {
        assert_eq!(value(words, None), None, "{words}");
    }
}

#[test]
fn what_is_not_understood_has_no_value() {
    let strange = [
        "",
        "the harbour",
        "the summer",
        "that day",
        "the war",
        "January 40, 2025",
        "30 February 2024",
        "the ship of 2021",
        "night",
    ];
    for words in strange {
        assert_eq!(value(words, ANCHOR), None, "{words}");
    }
}

#[test]
fn an_anchor_with_a_time_counts_by_its_day_and_a_broken_one_not_at_all() {
    assert_eq!(value("yesterday", Some("2026-02-04T10:00:00Z")).as_deref(), Some("2026-02-03"));
    assert_eq!(value("yesterday", Some("last year")), None);
}
