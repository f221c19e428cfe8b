use proptest::prelude::*;

use super::{Word, paragraphs, tokenise};
use crate::span::Span;

fn words(text: &str) -> Vec<Word> {
    tokenise(text, Span::new(0, text.len()))
}

/// The words of a text, set apart by spaces; those of one multiword token by "|".
fn shown(text: &str) -> String {
    let mut out = String::new();
    let mut last = None;
    for word in words(text) {
        if !out.is_empty() {
            out.push(if word.multiword.is_some() && word.multiword == last { '|' } else { ' ' });
        }
        out.push_str(&word.form);
        last = word.multiword;
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(shown(text), expected, "{text}");
}

#[test]
fn punctuation_stands_apart() {
    check("Well, she left; he stayed (alone)!", "Well , she left ; he stayed ( alone ) !");
    check("“Why?” he asked.", "“ Why ? ” he asked .");
    check("the \"new\" plan [sic]", "the \" new \" plan [ sic ]");
    check("Stop!!! What?!", "Stop !!! What ?!");
    check("well... no…", "well ... no …");
}

#[test]
fn negations_and_clitics_are_words_of_one_token() {
    check("I don't, won't and can’t.", "I do|n't , wo|n't and ca|n’t .");
    check("She'd've said they're Ann's.", "She|'d|'ve said they|'re Ann|'s .");
    check("I’m sure we’ll see; IT'S FINE", "I|’m sure we|’ll see ; IT|'S FINE");
    check("gonna cannot dunno dont Im", "gon|na can|not du|n|no do|nt I|m");
}

#[test]
fn possessives_of_plurals_are_told_from_closing_quotes() {
    check("the ministers' letter", "the ministers|' letter");
    check("the ‘old rules’ of trade", "the ‘ old rules ’ of trade");
    check("the banks’ debts", "the banks|’ debts");
    check("the 1980's and 2019's budget", "the 1980's and 2019|'s budget");
}

#[test]
fn its_before_a_determiner_is_a_contraction() {
    check("its not its own", "it|s not its own");
}

#[test]
fn hyphens_stand_apart_but_for_prefixes() {
    check("a drug-producing state-of-the-art lab", "a drug - producing state - of - the - art lab");
    check("non-profit re-elected mid-1990s co-founder e-mail", "non-profit re-elected mid-1990s co-founder e-mail");
    check("an over-the-counter drug, UN-led", "an over - the - counter drug , UN - led");
    check("a 20-year-old; 10-20; 1990-1995", "a 20 - year - old ; 10 - 20 ; 1990 - 1995");
    check("call 555-0134 or 1-800-555-0134", "call 555-0134 or 1-800-555-0134");
    check("Naqsh-e-Jahan", "Naqsh - e - Jahan");
    check("uh-huh", "uh-huh");
    check("It was--he said—over - 5–10", "It was -- he said — over - 5 – 10");
}

#[test]
fn abbreviations_keep_their_full_stop() {
    check("Mr. Bo of Acme Inc. met Dr. Ng on Jan. 5.", "Mr. Bo of Acme Inc. met Dr. Ng on Jan. 5 .");
    check("the U.S. and the U.N. met at 5 a.m. today", "the U.S. and the U.N. met at 5 a.m. today");
    check("J. K. Olsen, M.Sc., wrote No. 5; no.", "J. K. Olsen , M.Sc. , wrote No. 5 ; no .");
    check("fees, e.g. taxes, etc.", "fees , e.g. taxes , etc .");
    check("He works for Acme Inc.", "He works for Acme Inc .");
    check("in Salem, Mass. today; a Mass.", "in Salem , Mass. today ; a Mass .");
    check("the E. coli of C. P. Snow", "the E. coli of C. P. Snow");
    check("Acme Inc., L.P.. GEN. Bo", "Acme Inc. , L.P. . GEN. Bo");
    check("It was Plan B. The rest failed.", "It was Plan B . The rest failed .");
    check("the end.Then she left", "the end . Then she left");
}

#[test]
fn numbers_keep_their_signs() {
    check("$1,000.50, 25% and €5m", "$ 1,000.50 , 25 % and € 5 m");
    check("at 5:30pm on 12/3/2020", "at 5:30 pm on 12/3/2020");
    check("[13,14] in 2019, 3 x 5", "[ 13 , 14 ] in 2019 , 3 x 5");
    check("the 1990s, the '90s, 2nd, 3D, 35mm, US$5", "the 1990s , the '90s , 2nd , 3D , 35 mm , US$ 5");
    check("USD500, Rs1,000 and 1\\/2", "USD 500 , Rs 1,000 and 1\\/2");
    check("5'11\" and 20°C", "5 ' 11 \" and 20 ° C");
}

#[test]
fn addresses_are_whole() {
    check("See https://a.example/b?c=1 (or www.b.example).", "See https://a.example/b?c=1 ( or www.b.example ) .");
    check("Mail a.b@c.example, now", "Mail a.b@c.example , now");
    check("<http://a.example/x_(y)>", "< http://a.example/x_(y) >");
    check("Shop.com's list.pdf #harbour @ann", "Shop.com|'s list.pdf #harbour @ann");
}

#[test]
fn slashes_stand_apart_but_for_single_letters() {
    check("and/or, w/o, n/a", "and / or , w/o , n/a");
}

#[test]
fn emoticons_and_emoji_are_whole() {
    check("nice :-) bad :( (note: this)", "nice :-) bad :( ( note : this )");
    check("(see 1:)", "( see 1 : )");
    check("👩\u{200d}🚒🇫🇷🇩🇪👍🏽", "👩\u{200d}🚒 🇫🇷 🇩🇪 👍🏽");
}

#[test]
fn text_in_tokens_keeps_them() {
    for given in
        ["Barbara 's plan , `` so '' -LRB- they do n't -RRB-", "the boys ' ca n't wo n’t gon na .", "I 'd go ..."]
    {
        check(given, given);
    }
}

#[test]
fn other_scripts_and_signs_without_width_are_kept() {
    check("नमस्ते दुनिया", "नमस्ते दुनिया");
    check("(樋口 一葉)", "( 樋口 一葉 )");
    check("a\u{200b}b \u{feff}", "a\u{200b}b \u{feff}");
}

#[test]
fn long_text_without_spaces_is_read_in_linear_time() {
    // Each took minutes if any place were read again and again.
    for piece in [
        "a.", "1-", "1x", "re-", "'", "a's", "1,", "(", ":)", "@", "a@", "http", "&", "a*", "-a", "U.S.", "語", "a/",
        "#", "ſ",
    ] {
        let text = piece.repeat(20_000) + "?";
        assert!(!words(&text).is_empty());
    }
}

/// Text of the kind that trips tokenisers.
fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,4}",
        2 => "[.,:;'’‘`\"“”()\\[\\]<>/@#$%&*+=_~|^!?…—–-]{1,3}",
        1 => "[0-9]{1,4}",
        1 => "[ \n\t\u{a0}\u{200b}\u{301}\u{200d}]",
        1 => "\\PC{1,2}",
        1 => prop_oneof![Just("n't"), Just("'s"), Just("www."), Just(".com"), Just("Mr."), Just("s'"), Just("non-"), Just("pm")]
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn spans_tile_all_but_white_space(text in odd_text()) {
        let mut at = 0;
        for paragraph in paragraphs(&text) {
            for word in tokenise(&text, paragraph) {
                prop_assert!(word.span.start as usize >= at, "{:?} overlaps", word);
                let gap = Span::new(at, word.span.start as usize).of(&text);
                prop_assert!(gap.trim().is_empty(), "{:?} is lost", gap);
                prop_assert_eq!(word.span.of(&text), word.form.as_str());
                prop_assert!(!word.form.is_empty() && !word.form.contains(char::is_whitespace));
                if let Some(whole) = word.multiword {
                    prop_assert!(whole.contains(word.span) && whole != word.span);
                }
                at = word.span.end as usize;
            }
        }
        prop_assert!(text.get(at..).is_some_and(|rest| rest.trim().is_empty()));
    }

    #[test]
    fn words_set_apart_by_spaces_are_found_again(text in "[a-z]{1,6}( [a-z]{1,6}){0,5}( [.?!])?") {
        let again = shown(&text).replace('|', " ");
        prop_assert_eq!(shown(&again).replace('|', " "), again);
    }
}
