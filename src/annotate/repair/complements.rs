//! Clauses that hang on the wrong word: what a verb is complemented by, and which verb a later conjunct belongs to.

use super::relatives::BETWEEN;
use super::{below, hang, of, subject};
use crate::document::{Token, TokenId};
use crate::ud::{Relation, Upos};

/// Verbs of saying that go on with a report: "said it sank and *warned* that".
const REPORTING: [&str; 18] = [
    "accuse",
    "acknowledge",
    "add",
    "admit",
    "argue",
    "caution",
    "concede",
    "criticise",
    "criticize",
    "deny",
    "insist",
    "note",
    "pledge",
    "predict",
    "stress",
    "urge",
    "vow",
    "warn",
];

/// "Ann left and Bo feared | a strike would follow": of three conjuncts the last is the complement of the verb that it
/// touches, where that has no object and only one conjunction stands between the first and the last.
pub(super) fn complements_that_touch(tokens: &mut [Token]) {
    for clause in 0..tokens.len() {
        let Some(first) = tokens[clause].head.map(|h| h.index()).filter(|f| *f < clause) else { continue };
        let conjunct = |i: usize| of(&tokens[i], first) && tokens[i].relation == Relation::Conj;
        let Some(verb) = (first + 1..clause).rev().find(|i| conjunct(*i)).filter(|_| conjunct(clause)) else {
            continue;
        };
        let own = |i: usize| below(tokens, i, clause) && !(of(&tokens[i], clause) && i < verb);
        let marks = |i: usize| matches!(tokens[i].relation, Relation::Cc | Relation::Punct);
        let touches = (verb + 1..clause).all(|i| own(i) && !(marks(i) && of(&tokens[i], clause)));
        let has = |head: usize, test: &dyn Fn(Relation) -> bool| {
            (verb..tokens.len()).any(|i| i != clause && of(&tokens[i], head) && test(tokens[i].relation))
        };
        let subject_inside = (verb + 1..clause).any(|i| of(&tokens[i], clause) && subject(tokens[i].relation));
        let tensed = matches!(tokens[verb].xpos.as_str(), "VBD" | "VBZ" | "VBP" | "VB");
        let complete = has(verb, &|r| matches!(r, Relation::Obj | Relation::Ccomp | Relation::Xcomp));
        if touches && subject_inside && tensed && !complete {
            hang(&mut tokens[clause], verb, Relation::Ccomp);
            for token in tokens.iter_mut().take(verb).filter(|t| of(t, clause)) {
                token.head = Some(TokenId(verb as u32));
            }
        }
    }
}

/// "called it *fantasy* and said": what stands before the conjunction of a later verb is the first verb's.
pub(super) fn words_before_conjunctions(tokens: &mut [Token]) {
    for i in 1..tokens.len() {
        let Some(later) = tokens[i].head.map(|h| h.index()).filter(|l| *l > i) else { continue };
        let Some(first) = tokens[later].head.map(|h| h.index()).filter(|f| *f < i) else { continue };
        let cc = (i + 1..later).any(|c| of(&tokens[c], later) && tokens[c].relation == Relation::Cc);
        let conjoined = tokens[later].relation == Relation::Conj && tokens[later].upos == Upos::Verb;
        let nominal = matches!(tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Adj);
        let bearer = tokens.iter().any(|t| of(t, i) && subject(t.relation));
        match tokens[i].relation {
            Relation::Ccomp if cc && conjoined && nominal && !bearer => hang(&mut tokens[i], first, Relation::Xcomp),
            Relation::Obl | Relation::Obj if cc && conjoined => tokens[i].head = Some(TokenId(first as u32)),
            _ => {}
        }
    }
}

/// "says Ann admitted on Friday *the ship sank*": of two complements that nothing joins, the second is that of the first, where
/// that is a verb of saying without one.
pub(super) fn second_complements(tokens: &mut [Token]) {
    for second in 0..tokens.len() {
        let complement = |i: usize| tokens[i].relation == Relation::Ccomp;
        let Some(verb) = tokens[second].head.map(|h| h.index()).filter(|v| *v < second && complement(second)) else {
            continue;
        };
        let Some(first) = (verb + 1..second).find(|i| of(&tokens[*i], verb) && complement(*i)) else { continue };
        let says = tokens[first].upos == Upos::Verb && REPORTING.contains(&tokens[first].lemma.as_str());
        let own = |t: &Token| of(t, first) && matches!(t.relation, Relation::Ccomp | Relation::Obj | Relation::Xcomp);
        let apart = |t: &Token| matches!(t.relation, Relation::Punct | Relation::Cc);
        if says && !tokens.iter().any(own) && !tokens[first..second].iter().any(apart) {
            tokens[second].head = Some(TokenId(first as u32));
        }
    }
}

/// "depends on *what* Ann decides": behind a preposition the pronoun is the verb's oblique, and its clause describes it.
pub(super) fn fused_relatives(tokens: &mut [Token]) {
    for preposition in 0..tokens.len().saturating_sub(1) {
        let pronoun = preposition + 1;
        let Some(clause) = tokens[pronoun].head.map(|h| h.index()).filter(|c| *c > pronoun) else { continue };
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v < preposition) else { continue };
        let open = tokens[pronoun].xpos == "WP"
            && matches!(tokens[pronoun].relation, Relation::Obj | Relation::Obl | Relation::Nsubj)
            && of(&tokens[preposition], pronoun)
            && tokens[preposition].relation == Relation::Case;
        if open && matches!(tokens[clause].relation, Relation::Advcl | Relation::Ccomp) {
            hang(&mut tokens[pronoun], verb, Relation::Obl);
            hang(&mut tokens[clause], pronoun, Relation::Acl);
            tokens[clause].subtype = "relcl".to_owned();
        }
    }
}

/// "Ann said the ship sank and *warned* of more": a verb of saying in the past behind a complement without "that" goes on
/// with the report, not with what is reported. Quoted words stay together.
pub(super) fn reports_that_go_on(tokens: &mut [Token]) {
    for later in 0..tokens.len() {
        let Some(first) = tokens[later].head.map(|h| h.index()).filter(|f| *f < later) else { continue };
        let Some(report) = tokens[first].head.map(|h| h.index()).filter(|r| *r < first) else { continue };
        let conjoined = tokens[later].relation == Relation::Conj && tokens[first].relation == Relation::Ccomp;
        let says = |i: usize| tokens[i].xpos == "VBD" && (REPORTING.contains(&tokens[i].lemma.as_str()));
        let reports = tokens[report].xpos == "VBD" && matches!(tokens[report].lemma.as_str(), "say" | "tell");
        let bare = tokens
            .iter()
            .filter(|t| of(t, later))
            .all(|t| !subject(t.relation) && !matches!(t.relation, Relation::Aux | Relation::Cop | Relation::Mark));
        let marked = tokens.iter().any(|t| of(t, first) && t.relation == Relation::Mark);
        let bearer = tokens.iter().any(|t| of(t, first) && subject(t.relation));
        let quotes = tokens[report..later].iter().filter(|t| matches!(t.xpos.as_str(), "``" | "''")).count();
        let reporting_too = REPORTING.contains(&tokens[first].lemma.as_str()) && tokens[first].xpos == "VBD";
        if conjoined && says(later) && reports && bare && bearer && !marked && !reporting_too && quotes % 2 == 0 {
            tokens[later].head = Some(TokenId(report as u32));
        }
    }
}

/// "a session that they *hope* will help": what stands before a verb without subject is its own and not its complement's,
/// whose subject is the relative pronoun.
pub(super) fn subjects_before_governors(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let Some(clause) = tokens[i].head.map(|h| h.index()).filter(|_| tokens[i].relation == Relation::Nsubj) else {
            continue;
        };
        let Some(governor) = tokens[clause].head.map(|h| h.index()) else { continue };
        let between = i < governor && governor < clause && tokens[clause].relation == Relation::Ccomp;
        let bare = !tokens.iter().any(|t| of(t, governor) && subject(t.relation));
        let that = (0..i).find(|m| of(&tokens[*m], clause) && tokens[*m].relation == Relation::Mark);
        let relative = tokens[governor].subtype == "relcl";
        let tensed = matches!(tokens[governor].xpos.as_str(), "VBP" | "VBZ" | "VBD");
        let (true, true, true, true, Some(that)) = (between, bare, relative, tensed, that) else { continue };
        tokens[i].head = Some(TokenId(governor as u32));
        let pronoun = &mut tokens[that];
        (pronoun.upos, pronoun.xpos) = (Upos::Pron, "WDT".to_owned());
        pronoun.relation = Relation::Nsubj;
    }
}

/// "has not decided *whether to leave*": behind its verb the question is what is decided.
pub(super) fn questions_behind_verbs(tokens: &mut [Token]) {
    for whether in 1..tokens.len() {
        let Some(clause) = tokens[whether].head.map(|h| h.index()).filter(|c| *c > whether) else { continue };
        let touches = of(&tokens[clause], whether - 1) && tokens[whether - 1].upos == Upos::Verb;
        let question = tokens[whether].form == "whether" && tokens[clause].relation == Relation::Advcl;
        if touches && question {
            tokens[clause].relation = Relation::Ccomp;
        }
    }
    // "understands *why* they left", where "why" hangs on the verb
    for why in 1..tokens.len() {
        let Some(verb) = tokens[why].head.map(|h| h.index()).filter(|v| *v + 1 == why) else { continue };
        let clause = |i: &usize| of(&tokens[*i], verb) && tokens[*i].relation == Relation::Advcl;
        let Some(clause) = (why + 1..tokens.len()).find(clause) else { continue };
        let marked = tokens.iter().any(|t| of(t, clause) && t.relation == Relation::Mark);
        let question = matches!(tokens[why].form.as_str(), "why" | "how") && tokens[why].relation == Relation::Advmod;
        if question && !marked && tokens[verb].upos == Upos::Verb && tokens[clause].upos != Upos::Noun {
            tokens[clause].relation = Relation::Ccomp;
            tokens[why].head = Some(TokenId(clause as u32));
        }
    }
}

/// "said in a statement *that* it sank": "that" opens the complement; what stands between the verb and it is the verb's.
pub(super) fn words_before_that(tokens: &mut [Token]) {
    for that in 0..tokens.len() {
        let Some(clause) = tokens[that].head.map(|h| h.index()).filter(|c| *c > that) else { continue };
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v < that) else { continue };
        let complement = tokens[clause].relation == Relation::Ccomp
            && tokens[that].relation == Relation::Mark
            && tokens[that].form == "that";
        for token in tokens[verb + 1..that].iter_mut().filter(|t| complement && of(t, clause)) {
            if matches!(token.relation, Relation::Obl | Relation::Advmod | Relation::Advcl) {
                token.head = Some(TokenId(verb as u32));
            }
        }
    }
}

/// "which said *it* could not tell": of two subjects around a verb the one behind it is its complement's, which has none.
pub(super) fn subjects_of_complements(tokens: &mut [Token]) {
    for late in 1..tokens.len() {
        let Some(verb) = tokens[late].head.map(|h| h.index()).filter(|v| *v < late) else { continue };
        let early = |i: &usize| of(&tokens[*i], verb) && tokens[*i].relation == Relation::Nsubj;
        let complement = |i: &usize| of(&tokens[*i], verb) && tokens[*i].relation == Relation::Ccomp;
        let (Some(_), Some(clause)) = ((0..verb).find(early), (late + 1..tokens.len()).find(complement)) else {
            continue;
        };
        let bearer = tokens.iter().any(|t| of(t, clause) && subject(t.relation));
        if tokens[late].relation == Relation::Nsubj && !bearer {
            tokens[late].head = Some(TokenId(clause as u32));
        }
    }
}

/// "claims that she was ill and *fell*": a verb in the past behind a complement in the past goes on with it where the verb of
/// saying stands in the present.
pub(super) fn complements_that_go_on(tokens: &mut [Token]) {
    for later in 0..tokens.len() {
        let Some(report) = tokens[later].head.map(|h| h.index()).filter(|f| *f < later) else { continue };
        let conjoined = tokens[later].relation == Relation::Conj && tokens[later].xpos == "VBD";
        let present =
            matches!(tokens[report].xpos.as_str(), "VBZ" | "VBP") && BETWEEN.contains(&tokens[report].lemma.as_str());
        if !conjoined || !present || tokens.iter().any(|t| of(t, later) && subject(t.relation)) {
            continue;
        }
        let past = |i: usize| {
            tokens[i].xpos == "VBD"
                || tokens
                    .iter()
                    .any(|t| of(t, i) && matches!(t.relation, Relation::Aux | Relation::Cop) && t.xpos == "VBD")
        };
        let complement = |i: &usize| of(&tokens[*i], report) && tokens[*i].relation == Relation::Ccomp && past(*i);
        if let Some(complement) = (report + 1..later).rev().find(complement) {
            tokens[later].head = Some(TokenId(complement as u32));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mend;
    use super::super::tests::{repaired, tagged};
    use super::*;

    #[test]
    fn what_stands_before_a_conjunction_is_the_first_verb_s() {
        let rows = |at: u32| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 called VERB 0 root\n3 it PRON 2 obj\n4 fantasy ADJ 6 ccomp\n5 and CCONJ {at} cc\n\
                 6 said VERB 2 conj"
            )
        };
        assert_eq!(repaired(&rows(6), words_before_conjunctions)[3], "xcomp<2");
        assert_eq!(repaired(&rows(2), words_before_conjunctions)[3], "ccomp<6");
    }

    #[test]
    fn a_clause_that_touches_a_verb_without_object_is_its_complement() {
        let rows = |and: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 left VERB/VBD 0 root\n3 and CCONJ 8 cc\n4 Bo PROPN 5 nsubj\n\
                 5 feared VERB/VBD 2 conj\n6 {and} 8 cc\n7 ships NOUN 8 nsubj\n8 sank VERB/VBD 2 conj"
            )
        };
        let touching = rows("- PUNCT").replace("6 - PUNCT 8 cc", "6 the DET 7 det");
        let found = repaired(&touching, complements_that_touch);
        assert_eq!((found[2].as_str(), found[7].as_str()), ("cc<5", "ccomp<5"));
        assert_eq!(repaired(&rows("and CCONJ"), complements_that_touch)[7], "conj<2");
    }

    #[test]
    fn a_second_complement_is_that_of_the_first() {
        let rows = |verb: &str| {
            format!(
                "1 Bo PROPN 2 nsubj\n2 says VERB 0 root\n3 Ann PROPN 4 nsubj\n4 {verb} VERB/VBD 2 ccomp\n5 today NOUN 4 obl\n\
                 6 ships NOUN 7 nsubj\n7 sank VERB/VBD 2 ccomp"
            )
        };
        assert_eq!(repaired(&rows("admit"), second_complements)[6], "ccomp<4");
        assert_eq!(repaired(&rows("sleep"), second_complements)[6], "ccomp<2");
    }

    #[test]
    fn what_stands_behind_a_preposition_is_an_oblique() {
        let rows = |of: u32| {
            format!(
                "1 it PRON 2 nsubj\n2 depends VERB 0 root\n3 on ADP {of} case\n4 what PRON/WP 6 obj\n5 Ann PROPN 6 nsubj\n\
                 6 decides VERB 2 advcl"
            )
        };
        assert_eq!(repaired(&rows(4), fused_relatives)[3..], ["obl<2", "nsubj<6", "acl<4"]);
        assert_eq!(repaired(&rows(6), fused_relatives)[3..], ["obj<6", "nsubj<6", "advcl<2"]);
    }

    #[test]
    fn what_is_decided_is_whether_to_do_it() {
        let rows = |mark: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 decided VERB 0 root\n3 {mark} SCONJ 5 mark\n4 to PART/TO 5 mark\n5 go VERB/VB 2 advcl"
            )
        };
        assert_eq!(repaired(&rows("whether"), questions_behind_verbs)[4], "ccomp<2");
        assert_eq!(repaired(&rows("so"), questions_behind_verbs)[4], "advcl<2");
        let knows = |why: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 knows VERB 0 root\n3 {why} ADV 2 advmod\n4 Bo PROPN 5 nsubj\n5 left VERB 2 advcl"
            )
        };
        assert_eq!(repaired(&knows("why"), questions_behind_verbs)[2..], ["advmod<5", "nsubj<5", "ccomp<2"]);
        assert_eq!(repaired(&knows("well"), questions_behind_verbs)[4], "advcl<2");
    }

    #[test]
    fn what_stands_before_that_is_the_verb_s() {
        let rows = |that: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 said VERB 0 root\n3 in ADP 4 case\n4 Oslo PROPN 7 obl\n5 {that} SCONJ 7 mark\n\
                 6 ships NOUN 7 nsubj\n7 sank VERB 2 ccomp"
            )
        };
        assert_eq!(repaired(&rows("that"), words_before_that)[3], "obl<2");
        assert_eq!(repaired(&rows("as"), words_before_that)[3], "obl<7");
    }

    #[test]
    fn a_subject_behind_the_verb_is_its_complement_s() {
        let rows = |verb: &str| {
            format!(
                "1 firm NOUN 0 root\n2 which PRON/WDT 3 nsubj\n3 said VERB 1 acl:relcl\n4 it PRON 3 nsubj\n\
                 5 could AUX 6 aux\n6 tell VERB 3 {verb}"
            )
        };
        assert_eq!(repaired(&rows("ccomp"), mend)[1..4], ["nsubj<3", "acl<1", "nsubj<6"]);
        assert_eq!(repaired(&rows("advcl"), subjects_of_complements)[3], "nsubj<3");
    }

    #[test]
    fn a_later_verb_of_saying_goes_on_with_the_report() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 say VERB/VBD 0 root\n3 ships NOUN 4 nsubj\n4 sank VERB/VBD 2 ccomp\n\
                 5 and CCONJ 6 cc\n6 {verb} VERB/VBD 4 conj\n7 Bo PROPN 6 obj"
            )
        };
        assert_eq!(repaired(&rows("urge"), reports_that_go_on)[5], "conj<2");
        assert_eq!(repaired(&rows("drown"), reports_that_go_on)[5], "conj<4");
    }

    #[test]
    fn a_later_verb_of_a_complement_with_that_stays_in_it() {
        let found = repaired(
            "1 Ann PROPN 2 nsubj\n2 say VERB/VBD 0 root\n3 that SCONJ 5 mark\n4 Bo NOUN 5 nsubj\n5 left VERB/VBD 2 ccomp\n\
             6 and CCONJ 7 cc\n7 warn VERB/VBD 5 conj",
            reports_that_go_on,
        );
        assert_eq!(found[6], "conj<5");
    }

    #[test]
    fn a_subject_before_a_relative_verb_is_its_own() {
        let rows = "1 talks NOUN 0 root\n2 that SCONJ 6 mark\n3 they PRON 6 nsubj\n4 hope VERB/VBP 1 acl:relcl\n\
                    5 will AUX 6 aux\n6 help VERB/VB 4 ccomp";
        let found = repaired(rows, subjects_before_governors);
        assert_eq!(found[1..4], ["nsubj<6", "nsubj<4", "acl<1"]);
        assert_eq!(tagged(rows, subjects_before_governors)[1], "PRON/WDT");
        let behind = "1 talks NOUN 0 root\n2 they PRON 3 nsubj\n3 hope VERB/VBP 1 acl:relcl\n4 that SCONJ 6 mark\n\
                      5 it PRON 6 nsubj\n6 helps VERB/VBZ 3 ccomp";
        assert_eq!(repaired(behind, subjects_before_governors)[4], "nsubj<6");
    }

    #[test]
    fn the_past_goes_on_with_the_past_that_is_claimed() {
        let rows = |claims: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 claim {claims} 0 root\n3 she PRON 4 nsubj\n4 slept VERB/VBD 2 ccomp\n5 and CCONJ 6 cc\n\
                 6 fell VERB/VBD 2 conj"
            )
        };
        assert_eq!(repaired(&rows("VERB/VBZ"), complements_that_go_on)[5], "conj<4");
        assert_eq!(repaired(&rows("VERB/VBD"), complements_that_go_on)[5], "conj<2");
    }
}
