//! What is no part of a noun phrase but looks like one.

use super::{below, hang, of, subject};
use crate::document::{Token, TokenId};
use crate::meanings::kind;
use crate::model::verb;
use crate::ud::{Relation, Upos};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// "A court *on Friday* convicted Bo": somebody is not of a day; between a subject and its verb a day says when.
pub(super) fn days_of_verbs(tokens: &mut [Token]) {
    for day in 2..tokens.len() {
        let Some(noun) = tokens[day].head.map(|h| h.index()).filter(|n| *n < day) else { continue };
        let dated = DAYS.contains(&tokens[day].form.as_str()) && tokens[day].relation == Relation::Nmod;
        let on = of(&tokens[day - 1], day) && tokens[day - 1].lemma == "on";
        let somebody = tokens[noun].xpos.starts_with("NNP") || kind(&tokens[noun].lemma).is_some();
        if !(dated && on && somebody && tokens[noun].relation == Relation::Nsubj) {
            continue;
        }
        let Some(verb) = tokens[noun].head.map(|h| h.index()).filter(|v| *v > day) else { continue };
        let helps = |i: usize| of(&tokens[i], verb) && matches!(tokens[i].relation, Relation::Aux | Relation::Advmod);
        if tokens[verb].upos == Upos::Verb && (day + 1..verb).all(helps) {
            hang(&mut tokens[day], verb, Relation::Obl);
        }
    }
}

/// "The council, *meeting* in Oslo, left": behind a comma a form in -ing without determiner or adjective is a participle.
pub(super) fn participles_behind_commas(tokens: &mut [Token]) {
    for i in 2..tokens.len() {
        let apposed = tokens[i].relation == Relation::Appos
            && tokens[i].xpos == "NN"
            && tokens[i].form.ends_with("ing")
            && tokens[i - 1].form == ",";
        let Some(noun) = tokens[i].head.map(|h| h.index()).filter(|n| apposed && *n + 2 == i) else { continue };
        let modified = |t: &Token| of(t, i) && matches!(t.relation, Relation::Nmod) && t.subtype.is_empty();
        if !tokens[i + 1..].iter().any(modified)
            || tokens[..i].iter().any(|t| of(t, i) && t.relation != Relation::Punct)
        {
            continue;
        }
        hang(&mut tokens[i], noun, Relation::Acl);
        (tokens[i].upos, tokens[i].xpos) = (Upos::Verb, "VBG".to_owned());
        let form = tokens[i].form.to_lowercase();
        let stem = form.strip_suffix("ing").unwrap_or(&form);
        tokens[i].lemma = verb(stem, &form).unwrap_or_else(|| stem.to_owned());
        for token in tokens.iter_mut().filter(|t| modified(t)) {
            token.relation = Relation::Obl;
        }
    }
}

/// "soldiers *captured* in May": a clause without subject that hangs on a noun is a participle, not in the past.
pub(super) fn participles_of_nouns(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let bare = tokens[i].relation == Relation::Acl && tokens[i].subtype.is_empty() && tokens[i].xpos == "VBD";
        let helped = |t: &Token| {
            of(t, i) && (subject(t.relation) || matches!(t.relation, Relation::Mark | Relation::Aux | Relation::Obj))
        };
        if bare && !tokens.iter().any(helped) {
            tokens[i].xpos = "VBN".to_owned();
        }
    }
}

/// "went on trial *Monday* in Oslo": a bare day behind the last noun of a clause says when, and a place behind it belongs to
/// the verb too.
pub(super) fn days_behind_nouns(tokens: &mut [Token]) {
    for day in 2..tokens.len() {
        let noun = day - 1;
        let dated = DAYS.contains(&tokens[day].form.as_str()) && tokens[day].relation == Relation::Nmod;
        let bare = !tokens.iter().any(|t| of(t, day) && t.relation == Relation::Case) && of(&tokens[day], noun);
        let argument = matches!(tokens[noun].relation, Relation::Obl | Relation::Obj);
        let Some(verb) = tokens[noun].head.map(|h| h.index()).filter(|v| *v < noun && dated && bare && argument) else {
            continue;
        };
        if tokens[verb].upos != Upos::Verb {
            continue;
        }
        let local = |i: &usize| {
            let case = |t: &Token| of(t, *i) && t.relation == Relation::Case;
            let place = |t: &Token| matches!(t.form.as_str(), "in" | "at" | "near" | "on");
            of(&tokens[*i], noun) && tokens[*i].relation == Relation::Nmod && tokens.iter().any(|t| case(t) && place(t))
        };
        let places: Vec<usize> = (day + 1..tokens.len()).filter(local).collect();
        for place in places {
            hang(&mut tokens[place], verb, Relation::Obl);
        }
        hang(&mut tokens[day], verb, Relation::Obl);
        tokens[day].subtype = "unmarked".to_owned();
    }
}

/// "won gold, silver and a *cup*": a noun that is joined to a verb behind its object goes on with the object; where something is
/// left out, the tree has an orphan ("Ann won gold and Bo silver").
pub(super) fn nouns_joined_to_verbs(tokens: &mut [Token]) {
    for noun in 0..tokens.len() {
        let Some(verb) = tokens[noun].head.map(|h| h.index()).filter(|v| *v < noun) else { continue };
        let joined = tokens[noun].relation == Relation::Conj
            && matches!(tokens[noun].upos, Upos::Noun | Upos::Propn)
            && tokens[verb].upos == Upos::Verb;
        let clausal = |t: &Token| {
            of(t, noun)
                && (subject(t.relation)
                    || matches!(
                        t.relation,
                        Relation::Cop | Relation::Orphan | Relation::Case | Relation::Aux | Relation::Mark
                    ))
        };
        let object = (verb + 1..noun).find(|i| of(&tokens[*i], verb) && tokens[*i].relation == Relation::Obj);
        if let Some(object) = object.filter(|_| joined && !tokens.iter().any(clausal)) {
            tokens[noun].head = Some(TokenId(object as u32));
        }
    }
}

/// "lost *casino* and food industry jobs": of two objects that only a coordination parts, the first is a part of the second.
pub(super) fn first_objects(tokens: &mut [Token]) {
    for second in 2..tokens.len() {
        let Some(verb) = tokens[second].head.map(|h| h.index()).filter(|v| *v < second) else { continue };
        let object = |i: usize| of(&tokens[i], verb) && tokens[i].relation == Relation::Obj;
        let Some(first) = (verb + 1..second).find(|i| object(*i)).filter(|_| object(second)) else { continue };
        let bare = tokens[first].xpos == "NN" && !tokens[..first].iter().any(|t| of(t, first));
        let joined = tokens[first..second].iter().any(|t| of(t, first) && t.relation == Relation::Conj);
        let plain = tokens[second].upos == Upos::Noun && !tokens[..second].iter().any(|t| of(t, second));
        if bare && joined && plain && (first + 1..second).all(|i| below(tokens, i, first)) {
            hang(&mut tokens[first], second, Relation::Compound);
        }
    }
}

/// "*29* of 50 states left": of two subjects the noun behind the second number is what is counted.
pub(super) fn counted_subjects(tokens: &mut [Token]) {
    for noun in 3..tokens.len() {
        let (some, of_, all) = (noun - 3, noun - 2, noun - 1);
        let number = |i: usize| tokens[i].upos == Upos::Num;
        let both = tokens[noun].relation == Relation::Nsubj
            && tokens[some].relation == Relation::Nsubj
            && tokens[noun].head == tokens[some].head;
        if both
            && number(some)
            && number(all)
            && tokens[of_].form == "of"
            && of(&tokens[of_], all)
            && of(&tokens[all], some)
        {
            hang(&mut tokens[noun], some, Relation::Nmod);
            hang(&mut tokens[all], noun, Relation::Nummod);
            hang(&mut tokens[of_], noun, Relation::Case);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{repaired, tagged};
    use super::*;

    #[test]
    fn a_day_between_subject_and_verb_says_when() {
        let rows = |noun: &str| {
            format!(
                "1 {noun} NOUN/NN 4 nsubj\n2 on ADP 3 case\n3 Friday PROPN/NNP 1 nmod\n4 left VERB/VBD 0 root\n5 Bo PROPN 4 obj"
            )
        };
        assert_eq!(repaired(&rows("judge"), days_of_verbs)[2], "obl<4");
        assert_eq!(repaired(&rows("rain"), days_of_verbs)[2], "nmod<1");
    }

    #[test]
    fn a_bare_form_in_ing_behind_a_comma_is_a_participle() {
        let rows = |det: &str| {
            format!(
                "1 council NOUN/NN 7 nsubj\n2 , PUNCT 3 punct\n3 meeting NOUN/NN 1 appos\n4 in ADP 5 case\n\
                 5 Oslo PROPN/NNP 3 nmod\n6 {det}\n7 left VERB/VBD 0 root"
            )
        };
        assert_eq!(repaired(&rows(", PUNCT 1 punct"), participles_behind_commas)[2..5], ["acl<1", "case<5", "obl<3"]);
        let mut lemmas = vec![];
        for form in ["meeting", "singing", "making"] {
            repaired(&rows(", PUNCT 1 punct").replace("meeting", form), |tokens| {
                participles_behind_commas(tokens);
                lemmas.push(tokens[2].lemma.clone());
            });
        }
        assert_eq!(lemmas, ["meet", "sing", "make"]);
        let noun = rows(", PUNCT 1 punct").replace("5 Oslo PROPN/NNP 3 nmod", "5 Oslo PROPN/NNP 1 nmod");
        assert_eq!(repaired(&noun, participles_behind_commas)[2], "appos<1");
    }

    #[test]
    fn a_clause_of_a_noun_without_subject_has_a_participle() {
        let rows = |bo: &str| format!("1 men NOUN/NNS 0 root\n2 {bo} nsubj\n3 caught VERB/VBD 1 acl");
        assert_eq!(tagged(&rows("here ADV/RB 3").replace("nsubj", "advmod"), participles_of_nouns)[2], "VERB/VBN");
        assert_eq!(tagged(&rows("Bo PROPN/NNP 3"), participles_of_nouns)[2], "VERB/VBD");
    }

    #[test]
    fn a_noun_joined_to_a_verb_is_one_more_object() {
        let rows = |silver: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 won VERB 0 root\n3 gold NOUN 2 obj\n4 and CCONJ 5 cc\n5 Bo PROPN 2 conj\n6 silver {silver}"
            )
        };
        assert_eq!(repaired(&rows("NOUN 5 compound"), nouns_joined_to_verbs)[4], "conj<3");
        assert_eq!(repaired(&rows("NOUN 5 orphan"), nouns_joined_to_verbs)[4], "conj<2");
    }

    #[test]
    fn the_first_of_two_objects_is_a_part_of_the_second() {
        let rows = |the: &str| {
            format!(
                "1 lost VERB 0 root\n2 {the}\n3 casino NOUN/NN 1 obj\n4 and CCONJ 6 cc\n5 food NOUN/NN 6 compound\n\
                 6 industry NOUN/NN 3 conj\n7 jobs NOUN/NNS 1 obj"
            )
        };
        assert_eq!(repaired(&rows("once ADV 1 advmod"), first_objects)[2], "compound<7");
        assert_eq!(repaired(&rows("the DET 3 det"), first_objects)[2], "obj<1");
    }

    #[test]
    fn some_of_a_number_are_counted() {
        let rows = |some: &str| {
            format!(
                "1 {some} 5 nsubj\n2 of ADP 3 case\n3 50 NUM/CD 1 nmod\n4 states NOUN/NNS 5 nsubj\n5 left VERB 0 root"
            )
        };
        assert_eq!(repaired(&rows("29 NUM/CD"), counted_subjects)[1..4], ["case<4", "nummod<4", "nmod<1"]);
        assert_eq!(repaired(&rows("Ann PROPN/NNP"), counted_subjects)[3], "nsubj<5");
    }

    #[test]
    fn a_bare_day_behind_a_noun_says_when() {
        let rows = |day: &str| {
            format!(
                "1 went VERB/VBD 0 root\n2 on ADP 3 case\n3 trial NOUN/NN 1 obl\n4 {day} PROPN/NNP 3 nmod\n5 in ADP 6 case\n\
                 6 Oslo PROPN/NNP 3 nmod"
            )
        };
        assert_eq!(repaired(&rows("Monday"), days_behind_nouns)[2..], ["obl<1", "obl<1", "case<6", "obl<1"]);
        assert_eq!(repaired(&rows("Norway"), days_behind_nouns)[3], "nmod<3");
    }
}
