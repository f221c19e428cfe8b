//! Names: which words are one, and what stands before them.

use super::{below, hang, of};
use crate::document::{Token, TokenId};
use crate::names::{is_company_word, is_kind, is_title};
use crate::ud::{Relation, Upos};

/// Two names that touch and do the same for one word are one name: "*Storm Ann* hit".
pub(super) fn names_that_touch(tokens: &mut [Token]) {
    for b in 1..tokens.len() {
        let (one, other) = (&tokens[b - 1], &tokens[b]);
        let named = |t: &Token| t.upos == Upos::Propn || t.xpos.starts_with("NNP");
        let same = one.head == other.head && one.relation == other.relation && one.subtype == other.subtype;
        let argument = matches!(one.relation, Relation::Nsubj | Relation::Obj | Relation::Obl | Relation::Nmod);
        if named(one) && named(other) && same && argument && one.head.is_some() {
            hang(&mut tokens[b], b - 1, Relation::Flat);
        }
    }
}

/// "Bank of *Oslo-Bergen*": a hyphen that touches both names joins them and sets off no apposition.
pub(super) fn names_with_hyphens(tokens: &mut [Token]) {
    for b in 2..tokens.len() {
        let (a, hyphen) = (b - 2, b - 1);
        let touches =
            tokens[a].span.end == tokens[hyphen].span.start && tokens[hyphen].span.end == tokens[b].span.start;
        let named = |i: usize| tokens[i].xpos == "NNP";
        let apposed = tokens[b].relation == Relation::Appos && tokens[hyphen].form == "-" && touches;
        if apposed && named(a) && named(b) && !below(tokens, a, b) {
            hang(&mut tokens[b], a, Relation::Flat);
        }
    }
}

/// "the Bank of *Oslo*'s Ann Berg": a genitive that touches the name behind it makes the whole before it a possessor.
pub(super) fn genitives_before_names(tokens: &mut [Token]) {
    for genitive in 1..tokens.len().saturating_sub(1) {
        let name = genitive + 1;
        let touches = tokens[genitive].xpos == "POS" && tokens[name].xpos == "NNP";
        let describes = |i: &usize| {
            of(&tokens[*i], name) && tokens[*i].subtype == "desc" && *i < genitive && below(tokens, genitive, *i)
        };
        let Some(owner) = (0..genitive).find(describes).filter(|_| touches) else { continue };
        tokens[owner].subtype = "poss".to_owned();
        if let Some(inner) = tokens[genitive].head.map(|h| h.index()).filter(|h| *h != owner)
            && tokens[inner].subtype == "poss"
        {
            tokens[inner].subtype.clear();
        }
        tokens[genitive].head = Some(TokenId(owner as u32));
    }
}

/// "veteran *Ann Berg*", "Home Secretary *Ann Berg*": a noun is no part of the name behind it but describes it, as the
/// treebank has it (`nmod:desc`).
pub(super) fn nouns_before_names(tokens: &mut [Token]) {
    for noun in 0..tokens.len().saturating_sub(2) {
        let (name, last) = (noun + 1, noun + 2);
        let word = tokens[noun].form.to_lowercase();
        // "General Motors Canada", "Major League Baseball": ranks that begin other names too.
        let rank =
            is_title(&word) && !matches!(word.as_str(), "major" | "general" | "private" | "saint" | "st" | "st.");
        let plain = matches!(tokens[noun].upos, Upos::Noun | Upos::Adj);
        let common = plain && (tokens[noun].xpos != "NNP" || last_is_apposed(tokens, noun)) || rank;
        let describes = common && tokens[noun].relation != Relation::Flat;
        let flat = |i: usize, head: usize| tokens[i].relation == Relation::Flat && of(&tokens[i], head);
        let named = |i: usize| tokens[i].xpos == "NNP" && tokens[i].form.starts_with(char::is_uppercase);
        let two = flat(name, noun)
            && (flat(last, name)
                || flat(last, noun)
                || tokens[last].relation == Relation::Appos && of(&tokens[last], noun));
        let closing = tokens[last].form.to_lowercase();
        if !describes || !two || !named(name) || !named(last) || is_kind(&closing) || is_company_word(&closing) {
            continue;
        }
        (tokens[name].head, tokens[name].relation) = (tokens[noun].head, tokens[noun].relation);
        tokens[name].subtype = tokens[noun].subtype.clone();
        for (i, token) in tokens.iter_mut().enumerate() {
            let moves = (of(token, noun) || of(token, last)) && i > last;
            let around = of(token, noun) && matches!(token.relation, Relation::Case | Relation::Cop | Relation::Cc);
            if moves || around || of(token, noun) && token.relation == Relation::Nsubj {
                token.head = Some(TokenId(name as u32));
            }
        }
        hang(&mut tokens[last], name, Relation::Flat);
        hang(&mut tokens[noun], name, Relation::Nmod);
        tokens[noun].subtype = "desc".to_owned();
    }
}

/// "in *Bergen, Norway*": a comma stands in no compound; the town is the head, as elsewhere in the treebank, and the country hangs
/// on it.
pub(super) fn towns_before_regions(tokens: &mut [Token]) {
    for town in 0..tokens.len().saturating_sub(2) {
        let region = town + 2;
        let named = |i: usize| tokens[i].xpos == "NNP";
        let dated = tokens.iter().any(|t| of(t, region) && t.upos == Upos::Num);
        let compound = tokens[town].relation == Relation::Compound && of(&tokens[town], region) && !dated;
        if !compound || tokens[town + 1].form != "," || !named(town) || !named(region) {
            continue;
        }
        tokens[town].head = tokens[region].head;
        tokens[town].relation = tokens[region].relation;
        tokens[town].subtype = tokens[region].subtype.clone();
        let own = |t: &Token| {
            matches!(
                t.relation,
                Relation::Punct | Relation::Flat | Relation::Compound | Relation::Amod | Relation::Nummod
            )
        };
        for token in tokens.iter_mut().filter(|t| of(t, region) && !own(t)) {
            token.head = Some(TokenId(town as u32));
        }
        hang(&mut tokens[region], town, Relation::Nmod);
        tokens[region].subtype = "unmarked".to_owned();
    }
}

/// Whether the tree takes the surname for an apposition of the noun, as it takes no part of a name.
fn last_is_apposed(tokens: &[Token], noun: usize) -> bool {
    tokens[noun + 2].relation == Relation::Appos && of(&tokens[noun + 2], noun)
}

/// "in journal *North Sea News*": a noun without article before a name that touches it describes it too.
pub(super) fn bare_nouns_before_names(tokens: &mut [Token]) {
    for name in 1..tokens.len() {
        let Some(noun) = tokens[name].head.map(|h| h.index()).filter(|n| *n < name) else { continue };
        let apposed = tokens[name].relation == Relation::Appos && tokens[name].xpos == "NNP";
        let common = tokens[noun].upos == Upos::Noun && tokens[noun].xpos == "NN";
        let touches = (noun + 1..name).all(|i| below(tokens, i, name) && tokens[i].xpos.starts_with("NNP"));
        let open =
            |t: &Token| of(t, noun) && (matches!(t.relation, Relation::Det | Relation::Conj) || t.subtype == "poss");
        if !apposed || !common || !touches || tokens.iter().any(open) || tokens[noun].head.is_none() {
            continue;
        }
        (tokens[name].head, tokens[name].relation) = (tokens[noun].head, tokens[noun].relation);
        tokens[name].subtype = tokens[noun].subtype.clone();
        let inside = |t: &Token| matches!(t.relation, Relation::Amod | Relation::Compound | Relation::Nummod);
        for token in tokens.iter_mut().filter(|t| of(t, noun) && !inside(t)) {
            token.head = Some(TokenId(name as u32));
        }
        hang(&mut tokens[noun], name, Relation::Nmod);
        tokens[noun].subtype = "desc".to_owned();
    }
}

/// "Danish captain *Ann Berg*'s ship": the ship is hers, not the captain's; the noun before her name describes her.
pub(super) fn nouns_before_possessors(tokens: &mut [Token]) {
    for name in 1..tokens.len() {
        let noun = name - 1;
        let possessor = tokens[name].subtype == "poss" && tokens[name].xpos == "NNP" && of(&tokens[name], noun);
        let genitive = |t: &Token| of(t, name) && t.xpos == "POS";
        let Some(thing) = tokens[noun].head.map(|h| h.index()).filter(|t| possessor && *t > name) else { continue };
        let common = tokens[noun].upos == Upos::Noun && tokens[noun].xpos == "NN";
        let modifier = matches!(tokens[noun].relation, Relation::Compound | Relation::Nmod);
        if !common || !modifier || !tokens.iter().any(genitive) || tokens[thing].upos != Upos::Noun {
            continue;
        }
        tokens[name].head = Some(TokenId(thing as u32));
        hang(&mut tokens[noun], name, Relation::Nmod);
        tokens[noun].subtype = "desc".to_owned();
    }
}

/// "played in *Heron: The Long Flight*": capitals on both sides of a colon in the middle of a sentence are the title of a work
/// and its subtitle.
pub(super) fn titles_of_works(tokens: &mut [Token]) {
    for colon in 2..tokens.len().saturating_sub(1) {
        let (before, first) = (colon - 1, colon + 1);
        let capital = |i: usize| tokens[i].form.starts_with(char::is_uppercase);
        let subtitle = (first..tokens.len()).find(|i| {
            let title = &tokens[*i];
            title.relation == Relation::Appos
                && title.xpos.starts_with("NNP")
                && title.head.is_some_and(|h| h.index() < colon)
        });
        let Some(subtitle) = subtitle.filter(|_| tokens[colon].form == ":") else { continue };
        let Some(head) = tokens[subtitle].head.map(|h| h.index()) else { continue };
        let inside = (first..=subtitle).all(|i| capital(i) && below(tokens, i, subtitle));
        let clause = tokens[head].head.is_some_and(|h| tokens[h.index()].upos == Upos::Verb || h.index() < head);
        let article = tokens.iter().any(|t| of(t, head) && t.relation == Relation::Det);
        let several = tokens.iter().any(|t| of(t, subtitle) && t.relation == Relation::Conj);
        if inside
            && clause
            && !article
            && !several
            && below(tokens, before, head)
            && tokens[before].xpos.starts_with("NNP")
            && capital(head)
        {
            tokens[subtitle].relation = Relation::Flat;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mend;
    use super::super::tests::repaired;
    use super::*;

    #[test]
    fn names_that_touch_are_one() {
        let found = repaired("1 Storm NOUN/NNP 3 nsubj\n2 Ann PROPN/NNP 3 nsubj\n3 hit VERB 0 root", mend);
        assert_eq!(found, ["nsubj<3", "flat<1", "root<0"]);
    }

    #[test]
    fn a_noun_before_a_name_describes_it() {
        let rows = |noun: &str, last: &str| {
            format!(
                "1 the DET/DT 2 det\n2 {noun} 8 nsubj\n3 Ann PROPN/NNP 2 flat\n4 {last} PROPN/NNP 3 flat\n5 of ADP 7 case\n\
                 6 the DET 7 det\n7 north NOUN 2 nmod\n8 left VERB 0 root"
            )
        };
        let found = repaired(&rows("veteran NOUN/NN", "Berg"), nouns_before_names);
        assert_eq!(found[..4], ["det<2", "nmod<3", "nsubj<8", "flat<3"]);
        assert_eq!(found[6], "nmod<3");
        assert_eq!(repaired(&rows("Secretary PROPN/NNP", "Berg"), nouns_before_names)[1], "nmod<3");
        assert_eq!(repaired(&rows("Mary PROPN/NNP", "Berg"), nouns_before_names)[1], "nsubj<8");
        assert_eq!(repaired(&rows("General PROPN/NNP", "Company"), nouns_before_names)[1], "nsubj<8");
    }

    #[test]
    fn a_noun_before_a_possessor_describes_her() {
        let rows = |s: &str| {
            format!(
                "1 captain NOUN/NN 5 compound\n2 Ann PROPN/NNP 1 nmod:poss\n3 Berg PROPN/NNP 2 flat\n4 {s} 2 case\n\
                 5 ship NOUN/NN 0 root"
            )
        };
        let found = repaired(&rows("'s PART/POS"), nouns_before_possessors);
        assert_eq!(found[..3], ["nmod<2", "nmod<5", "flat<2"]);
        assert_eq!(repaired(&rows("- PUNCT"), nouns_before_possessors)[0], "compound<5");
    }

    #[test]
    fn a_hyphen_that_touches_two_names_joins_them() {
        let rows = "1 Bank PROPN/NNP 0 root\n2 of ADP 3 case\n3 Oslo PROPN/NNP 1 nmod\n4 - PUNCT/HYPH 5 punct\n\
                    5 Bergen PROPN/NNP 1 appos";
        let with_gap = |gap: u32| {
            repaired(rows, |tokens| {
                for (i, token) in tokens.iter_mut().enumerate() {
                    let start = 10 * i as u32 + if i > 3 { gap } else { 0 };
                    token.span = crate::span::Span { start, end: 10 * (i as u32 + 1) };
                }
                names_with_hyphens(tokens);
            })
            .remove(4)
        };
        assert_eq!(with_gap(0), "flat<3");
        assert_eq!(with_gap(1), "appos<1");
    }

    #[test]
    fn a_genitive_before_a_name_makes_a_possessor() {
        let rows = |s: &str| {
            format!(
                "1 Bank PROPN/NNP 5 nmod:desc\n2 of ADP 3 case\n3 Oslo PROPN/NNP 1 nmod:poss\n4 {s} 3 case\n\
                 5 Ann PROPN/NNP 0 root"
            )
        };
        let subtypes = |rows: &str| {
            let mut found = vec![];
            repaired(rows, |tokens| {
                genitives_before_names(tokens);
                found = tokens.iter().map(|t| t.subtype.clone()).collect();
            });
            found
        };
        assert_eq!(subtypes(&rows("'s PART/POS")), ["poss", "", "", "", ""]);
        assert_eq!(repaired(&rows("'s PART/POS"), genitives_before_names)[3], "case<1");
        assert_eq!(subtypes(&rows("- PUNCT/HYPH"))[0], "desc");
    }

    #[test]
    fn capitals_behind_a_colon_are_a_subtitle() {
        let rows = |flight: &str| {
            format!(
                "1 she PRON 2 nsubj\n2 sang VERB 0 root\n3 in ADP 4 case\n4 Heron PROPN/NNP 2 obl\n5 : PUNCT 8 punct\n\
                 6 The DET 8 det\n7 Long ADJ/NNP 8 amod\n8 {flight} 4 appos"
            )
        };
        assert_eq!(repaired(&rows("Flight NOUN/NNP"), titles_of_works)[7], "flat<4");
        assert_eq!(repaired(&rows("flight NOUN/NN"), titles_of_works)[7], "appos<4");
    }

    #[test]
    fn a_town_before_a_comma_is_the_head() {
        let rows = |mark: &str| {
            format!(
                "1 lives VERB 0 root\n2 in ADP 5 case\n3 Bergen PROPN/NNP 5 compound\n4 {mark} PUNCT 5 punct\n5 Norway PROPN/NNP 1 obl"
            )
        };
        let found = repaired(&rows(","), towns_before_regions);
        assert_eq!(found[1..], ["case<3", "obl<1", "punct<5", "nmod<3"]);
        assert_eq!(repaired(&rows("-"), towns_before_regions)[2], "compound<5");
    }

    #[test]
    fn a_bare_noun_before_a_name_describes_it() {
        let rows = |article: &str| {
            format!(
                "1 read VERB 0 root\n2 {article} 3 det\n3 journal NOUN/NN 1 obj\n4 North PROPN/NNP 5 compound\n5 Sea PROPN/NNP 3 appos"
            )
        };
        assert_eq!(repaired(&rows("the DET"), bare_nouns_before_names)[4], "appos<3");
        let bare = rows("in ADP").replace("3 det", "3 case");
        assert_eq!(repaired(&bare, bare_nouns_before_names)[1..], ["case<5", "nmod<5", "compound<5", "obj<1"]);
    }
}
