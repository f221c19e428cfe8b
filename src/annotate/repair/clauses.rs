//! Clauses that hang where no clause can.

use super::{below, first_of, hang, of, subject};
use crate::document::{Token, TokenId};
use crate::ud::{Relation, Upos};

/// "A man whom she met, Bo, *left* and slept": a verb with a tense and no subject is no conjunct of a bare noun, but what is
/// said of it.
pub(super) fn predicates_of_bare_nouns(tokens: &mut [Token]) {
    let Some(noun) = tokens.iter().position(|t| t.head.is_none()) else { return };
    let nominal = matches!(tokens[noun].upos, Upos::Noun | Upos::Propn);
    if !nominal || tokens.iter().any(|t| of(t, noun) && (t.relation == Relation::Cop || subject(t.relation))) {
        return;
    }
    let conjunct = |i: usize| of(&tokens[i], noun) && tokens[i].relation == Relation::Conj;
    let states = |i: usize| {
        let helped = |t: &Token| {
            of(t, i) && t.relation == Relation::Aux && matches!(t.xpos.as_str(), "MD" | "VBD" | "VBZ" | "VBP")
        };
        let tensed = matches!(tokens[i].xpos.as_str(), "VBD" | "VBZ" | "VBP") || tokens.iter().any(helped);
        let joined = |t: &Token| of(t, i) && (t.relation == Relation::Cc || subject(t.relation));
        tokens[i].upos == Upos::Verb && tensed && !tokens[..i].iter().any(joined)
    };
    let Some(verb) = (noun + 1..tokens.len()).find(|i| conjunct(*i)).filter(|v| states(*v)) else { return };
    tokens[verb].head = None;
    tokens[verb].relation = Relation::Root;
    tokens[verb].subtype.clear();
    hang(&mut tokens[noun], verb, Relation::Nsubj);
    for (i, token) in tokens.iter_mut().enumerate().skip(verb + 1) {
        let last = token.relation == Relation::Punct || token.relation == Relation::Conj;
        if i != verb && of(token, noun) && last {
            token.head = Some(TokenId(verb as u32));
        }
    }
}

/// "'It sank,' she said, *wiping* away tears": what stands behind the verb of the report hangs on it, not on what is
/// reported before it.
pub(super) fn asides_of_reports(tokens: &mut [Token]) {
    for aside in 0..tokens.len() {
        if tokens[aside].relation != Relation::Advcl {
            continue;
        }
        let Some(inner) = tokens[aside].head.map(|h| h.index()).filter(|h| *h < aside) else { continue };
        let above = std::iter::successors(tokens[inner].head, |h| tokens[h.index()].head);
        let between = above.map(|h| h.index()).filter(|h| inner < *h && *h < aside && tokens[*h].upos == Upos::Verb);
        // "it sank, he said, warning ...", where the report is the aside
        let beside = (inner + 1..aside).find(|i| {
            of(&tokens[*i], inner) && tokens[*i].relation == Relation::Parataxis && tokens[*i].upos == Upos::Verb
        });
        if let Some(report) = between.last().or(beside) {
            tokens[aside].head = Some(TokenId(report as u32));
        }
    }
}

/// "to cancel flights and *stranding* thousands": forms in -ing are joined to one another, not to an infinitive below one.
pub(super) fn gerunds_that_go_on(tokens: &mut [Token]) {
    for later in 0..tokens.len() {
        let Some(first) = tokens[later].head.map(|h| h.index()).filter(|f| *f < later) else { continue };
        let bare = |i: usize| !tokens.iter().any(|t| of(t, i) && (subject(t.relation) || t.relation == Relation::Aux));
        let joined = tokens[later].relation == Relation::Conj && tokens[later].xpos == "VBG" && bare(later);
        if !joined || tokens[first].xpos != "VB" {
            continue;
        }
        let mut above = std::iter::successors(tokens[first].head, |h| tokens[h.index()].head).map(|h| h.index());
        if let Some(gerund) = above.find(|i| *i < first && tokens[*i].xpos == "VBG" && bare(*i)) {
            tokens[later].head = Some(TokenId(gerund as u32));
        }
    }
}

/// Verbs that comment on what was said, beside it: "denied it, *calling* it a lie".
const COMMENTING: [&str; 20] = [
    "accuse", "add", "argue", "blame", "brand", "call", "cite", "condemn", "decry", "denounce", "deny", "describe",
    "dismiss", "insist", "label", "note", "praise", "say", "stress", "warn",
];

/// "Ann said that Bo would go, *calling* it fair": behind a comma a gerund of a verb of saying goes on with the report, where
/// that has a subject.
pub(super) fn comments_on_reports(tokens: &mut [Token]) {
    for gerund in 2..tokens.len() {
        let comment = matches!(tokens[gerund].relation, Relation::Advcl | Relation::Conj)
            && tokens[gerund].xpos == "VBG"
            && tokens[gerund - 1].form == ","
            && COMMENTING.contains(&tokens[gerund].lemma.as_str());
        let Some(inner) = tokens[gerund].head.map(|h| h.index()).filter(|i| comment && *i < gerund) else { continue };
        let Some(report) = tokens[inner].head.map(|h| h.index()).filter(|r| *r < inner) else { continue };
        // "urged Bo to go, calling it fair"
        let object = |t: &Token| of(t, report) && matches!(t.relation, Relation::Obj | Relation::Iobj);
        let asked = tokens[inner].relation == Relation::Xcomp && tokens[report..inner].iter().any(object);
        let reported = tokens[inner].relation == Relation::Ccomp;
        let has_subject = |of_: usize| tokens.iter().any(|t| of(t, of_) && subject(t.relation));
        let bare = !has_subject(gerund) && !tokens.iter().any(|t| of(t, gerund) && t.relation == Relation::Mark);
        let told = asked || reported && has_subject(inner);
        if told && bare && has_subject(report) && tokens[report].upos == Upos::Verb {
            hang(&mut tokens[gerund], report, Relation::Advcl);
        }
    }
}

/// "left as the *worst* of it was over": in a clause with a conjunction and a tense the noun phrase without preposition in front
/// of the verb is the subject that it lacks.
pub(super) fn subjects_without_label(tokens: &mut [Token]) {
    for noun in 1..tokens.len() {
        let Some(verb) = tokens[noun].head.map(|h| h.index()).filter(|v| *v > noun) else { continue };
        let definite = |t: &Token| of(t, noun) && t.relation == Relation::Det && t.lemma == "the";
        let unlike = |t: &Token| of(t, noun) && matches!(t.relation, Relation::Case | Relation::Mark);
        let phrase = tokens[noun].relation == Relation::Obl && tokens.iter().any(definite);
        let first = first_of(tokens, noun);
        let mark = first > 0 && of(&tokens[first - 1], verb) && tokens[first - 1].relation == Relation::Mark;
        let tensed = matches!(tokens[verb].xpos.as_str(), "VBD" | "VBZ" | "VBP");
        let bearer = |t: &Token| of(t, verb) && subject(t.relation);
        if phrase && mark && tensed && !tokens.iter().any(|t| unlike(t) || bearer(t)) {
            hang(&mut tokens[noun], verb, Relation::Nsubj);
        }
    }
}

/// "was out early, *caught* by Bo": a participle without subject behind a comma hangs on the clause before and shares its
/// subject.
pub(super) fn participles_beside_clauses(tokens: &mut [Token]) {
    for participle in 2..tokens.len() {
        let beside = tokens[participle].relation == Relation::Parataxis
            && matches!(tokens[participle].xpos.as_str(), "VBN" | "VBG")
            && tokens[participle - 1].form == ",";
        let Some(clause) = tokens[participle].head.map(|h| h.index()).filter(|c| beside && *c < participle) else {
            continue;
        };
        let own = |t: &Token| {
            of(t, participle)
                && (subject(t.relation) || matches!(t.relation, Relation::Aux | Relation::Cop | Relation::Mark))
        };
        let bearer = tokens.iter().any(|t| of(t, clause) && t.relation == Relation::Nsubj);
        if bearer && !tokens.iter().any(own) {
            hang(&mut tokens[participle], clause, Relation::Advcl);
        }
    }
}

/// "left after an inquiry *found* traces": the noun between a conjunction and a verb with a tense is the verb's subject.
pub(super) fn subjects_behind_conjunctions(tokens: &mut [Token]) {
    for noun in 0..tokens.len().saturating_sub(1) {
        let Some(above) = tokens[noun].head.map(|h| h.index()).filter(|a| *a < noun) else { continue };
        let clause = |i: &usize| {
            of(&tokens[*i], above)
                && tokens[*i].relation == Relation::Advcl
                && matches!(tokens[*i].xpos.as_str(), "VBD" | "VBZ" | "VBP")
        };
        let Some(verb) = (noun + 1..tokens.len()).find(clause) else { continue };
        let own = |i: usize| below(tokens, i, noun);
        let Some(mark) = (above + 1..noun).rev().find(|i| !own(*i)) else { continue };
        let marks = of(&tokens[mark], verb) && tokens[mark].relation == Relation::Mark;
        let touches =
            (noun + 1..verb).all(|i| own(i) || matches!(tokens[i].relation, Relation::Aux | Relation::Advmod));
        let bearer = tokens.iter().any(|t| of(t, verb) && subject(t.relation));
        if tokens[noun].relation == Relation::Obl && marks && touches && !bearer {
            hang(&mut tokens[noun], verb, Relation::Nsubj);
        }
    }
}

/// "It sank; *she was quoted* on it": what a semicolon parts from a verb behind it is not its complement.
pub(super) fn complements_before_semicolons(tokens: &mut [Token]) {
    for clause in 0..tokens.len() {
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v > clause) else { continue };
        let parted = tokens[clause..verb].iter().any(|t| t.form == ";");
        if tokens[clause].relation == Relation::Ccomp && parted {
            tokens[clause].relation = Relation::Parataxis;
        }
    }
}

/// "was hit by a truck *carrying* coal": a gerund that touches the agent of a passive says what the agent did.
pub(super) fn gerunds_of_agents(tokens: &mut [Token]) {
    for gerund in 1..tokens.len() {
        let agent = gerund - 1;
        let touches = tokens[gerund].relation == Relation::Advcl && tokens[gerund].xpos == "VBG";
        let same = tokens[agent].head.is_some() && tokens[agent].head == tokens[gerund].head;
        let is_agent = tokens[agent].relation == Relation::Obl && tokens[agent].subtype == "agent";
        let bare = !tokens.iter().any(|t| of(t, gerund) && (t.relation == Relation::Mark || subject(t.relation)));
        if touches && same && is_agent && bare {
            hang(&mut tokens[gerund], agent, Relation::Acl);
        }
    }
}

/// "fell after having slept and *was* hurt": what has a tense is no conjunct of a participle, but of the verb with a tense
/// above it.
pub(super) fn finite_conjuncts_of_participles(tokens: &mut [Token]) {
    for later in 0..tokens.len() {
        let Some(first) = tokens[later].head.map(|h| h.index()).filter(|f| *f < later) else { continue };
        let tense = |i: usize| {
            let helper = |t: &Token| of(t, i) && matches!(t.relation, Relation::Aux | Relation::Cop);
            let finite = |t: &Token| matches!(t.xpos.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
            tokens.iter().any(|t| helper(t) && finite(t))
        };
        let participle = matches!(tokens[first].relation, Relation::Advcl | Relation::Acl)
            && matches!(tokens[first].xpos.as_str(), "VBG" | "VBN")
            && tokens[first].subtype.is_empty()
            && !tense(first);
        let own = tokens.iter().any(|t| of(t, later) && subject(t.relation));
        if tokens[later].relation != Relation::Conj || !participle || !tense(later) || own {
            continue;
        }
        let above = std::iter::successors(tokens[first].head, |h| tokens[h.index()].head).map(|h| h.index());
        let finite = |i: &usize| tense(*i) || matches!(tokens[*i].xpos.as_str(), "VBD" | "VBZ" | "VBP");
        if let Some(verb) = above.into_iter().find(finite).filter(|v| *v < later) {
            tokens[later].head = Some(TokenId(verb as u32));
        }
    }
}

/// "According to *Ann*, the port, ... closed": whoever something is according to is not its subject. Where the tree has no
/// other, the subject is what it takes for an apposition behind the comma.
pub(super) fn sources_that_are_subjects(tokens: &mut [Token]) {
    for source in 2..tokens.len() {
        let Some(verb) = tokens[source].head.map(|h| h.index()).filter(|v| *v > source) else { continue };
        let case =
            |t: &Token| of(t, source) && t.relation == Relation::Case && t.form.eq_ignore_ascii_case("according");
        if tokens[source].relation != Relation::Nsubj || !tokens[..source].iter().any(case) {
            continue;
        }
        let others = tokens.iter().enumerate().any(|(i, t)| i != source && of(t, verb) && subject(t.relation));
        let apposed = |i: &usize| of(&tokens[*i], source) && tokens[*i].relation == Relation::Appos;
        let behind = (source + 1..verb).find(apposed).filter(|_| !others);
        let label = tokens[source].subtype.clone();
        hang(&mut tokens[source], verb, Relation::Obl);
        if let Some(behind) = behind {
            hang(&mut tokens[behind], verb, Relation::Nsubj);
            tokens[behind].subtype = label;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::repaired;
    use super::*;

    #[test]
    fn a_verb_with_a_tense_is_said_of_a_bare_noun() {
        let rows = |and: &str| {
            format!(
                "1 man NOUN 0 root\n2 {and} 3 punct\n3 left VERB/VBD 1 conj\n4 and CCONJ 5 cc\n5 slept VERB/VBD 1 conj\n6 . PUNCT 1 punct"
            )
        };
        let found = repaired(&rows(", PUNCT"), predicates_of_bare_nouns);
        assert_eq!(found, ["nsubj<3", "punct<3", "root<0", "cc<5", "conj<3", "punct<3"]);
        let joined = rows("and CCONJ").replace("3 punct", "3 cc");
        assert_eq!(repaired(&joined, predicates_of_bare_nouns)[0], "root<0");
    }

    #[test]
    fn what_stands_behind_a_report_hangs_on_it() {
        let rows = "1 it PRON 2 nsubj\n2 sank VERB 4 ccomp\n3 she PRON 4 nsubj\n4 said VERB 0 root\n5 smiling VERB/VBG 2 advcl";
        assert_eq!(repaired(rows, asides_of_reports)[4], "advcl<4");
        let inside = "1 she PRON 2 nsubj\n2 said VERB 0 root\n3 it PRON 4 nsubj\n4 sank VERB 2 ccomp\n5 burning VERB/VBG 4 advcl";
        assert_eq!(repaired(inside, asides_of_reports)[4], "advcl<4");
        let beside = "1 it PRON 2 nsubj\n2 sank VERB 0 root\n3 she PRON 4 nsubj\n4 said VERB 2 parataxis\n5 smiling VERB/VBG 2 advcl";
        assert_eq!(repaired(beside, asides_of_reports)[4], "advcl<4");
    }

    #[test]
    fn a_comment_on_what_is_reported_is_of_who_reports() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 said VERB 0 root\n3 Bo PROPN 4 nsubj\n4 left VERB 2 ccomp\n5 , PUNCT 6 punct\n\
                 6 {verb} VERB/VBG 4 advcl\n7 it PRON 6 obj"
            )
        };
        assert_eq!(repaired(&rows("call"), comments_on_reports)[5], "advcl<2");
        assert_eq!(repaired(&rows("take"), comments_on_reports)[5], "advcl<4");
        let asked = |to: &str| {
            rows("call").replace("3 Bo PROPN 4 nsubj", to).replace("4 left VERB 2 ccomp", "4 leave VERB 2 xcomp")
        };
        assert_eq!(repaired(&asked("3 Bo PROPN 2 obj"), comments_on_reports)[5], "advcl<2");
        assert_eq!(repaired(&asked("3 to PART 4 mark"), comments_on_reports)[5], "advcl<4");
    }

    #[test]
    fn a_form_in_ing_goes_on_with_another() {
        let rows = |tag: &str| {
            format!(
                "1 it PRON 2 nsubj\n2 sank VERB 0 root\n3 forcing VERB/{tag} 2 advcl\n4 Bo PROPN 3 obj\n5 to PART 6 mark\n\
                 6 stop VERB/VB 3 xcomp\n7 and CCONJ 8 cc\n8 stranding VERB/VBG 6 conj"
            )
        };
        assert_eq!(repaired(&rows("VBG"), gerunds_that_go_on)[7], "conj<3");
        assert_eq!(repaired(&rows("VBD"), gerunds_that_go_on)[7], "conj<6");
    }

    #[test]
    fn the_noun_between_conjunction_and_verb_is_its_subject() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 left VERB 0 root\n3 after SCONJ 6 mark\n4 an DET 5 det\n5 inquiry NOUN 2 obl\n\
                 6 found {verb} 2 advcl\n7 traces NOUN 6 obj"
            )
        };
        assert_eq!(repaired(&rows("VERB/VBD"), subjects_behind_conjunctions)[4], "nsubj<6");
        assert_eq!(repaired(&rows("VERB/VBG"), subjects_behind_conjunctions)[4], "obl<2");
    }

    #[test]
    fn a_semicolon_ends_what_is_reported() {
        let rows = |mark: &str| {
            format!(
                "1 it PRON 2 nsubj\n2 sank VERB 5 ccomp\n3 {mark} PUNCT 5 punct\n4 she PRON 5 nsubj\n5 said VERB 0 root"
            )
        };
        assert_eq!(repaired(&rows(";"), complements_before_semicolons)[1], "parataxis<5");
        assert_eq!(repaired(&rows(","), complements_before_semicolons)[1], "ccomp<5");
    }

    #[test]
    fn a_gerund_that_touches_an_agent_is_the_agent_s() {
        let rows = |relation: &str| {
            format!(
                "1 Ann PROPN 2 nsubj:pass\n2 hit VERB/VBN 0 root\n3 by ADP 4 case\n4 trucks NOUN 2 {relation}\n5 carrying VERB/VBG 2 advcl"
            )
        };
        assert_eq!(repaired(&rows("obl:agent"), gerunds_of_agents)[4], "acl<4");
        assert_eq!(repaired(&rows("obl"), gerunds_of_agents)[4], "advcl<2");
    }

    #[test]
    fn whoever_it_is_according_to_is_no_subject() {
        let rows = |first: &str| {
            format!(
                "1 {first} VERB 3 case\n2 to ADP 1 fixed\n3 Ann PROPN 7 nsubj\n4 , PUNCT 3 punct\n5 the DET 6 det\n\
                 6 port NOUN 3 appos\n7 closed VERB 0 root"
            )
        };
        let found = repaired(&rows("According"), sources_that_are_subjects);
        assert_eq!((found[2].as_str(), found[5].as_str()), ("obl<7", "nsubj<7"));
        assert_eq!(repaired(&rows("Next"), sources_that_are_subjects)[2], "nsubj<7");
    }

    #[test]
    fn what_has_a_tense_goes_on_with_what_has_one() {
        let rows = |was: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 fell VERB/VBD 0 root\n3 having AUX/VBG 4 aux\n4 slept VERB/VBN 2 advcl\n5 and CCONJ 7 cc\n\
                 6 {was} 7 aux\n7 eaten VERB/VBN 4 conj"
            )
        };
        assert_eq!(repaired(&rows("was AUX/VBD"), finite_conjuncts_of_participles)[6], "conj<2");
        assert_eq!(repaired(&rows("being AUX/VBG"), finite_conjuncts_of_participles)[6], "conj<4");
    }

    #[test]
    fn a_noun_phrase_without_preposition_is_the_subject_that_a_clause_lacks() {
        let rows = |the: &str| {
            format!(
                "1 left VERB/VBD 0 root\n2 as SCONJ 5 mark\n3 {the} 4 det\n4 worst ADJ/JJS 5 obl\n5 failed VERB/VBD 1 advcl"
            )
        };
        assert_eq!(repaired(&rows("the DET"), subjects_without_label)[3], "nsubj<5");
        assert_eq!(repaired(&rows("this DET"), subjects_without_label)[3], "obl<5");
    }

    #[test]
    fn a_participle_beside_a_clause_shares_its_subject() {
        let rows = |was: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 left VERB/VBD 0 root\n3 , PUNCT 4 punct\n4 caught VERB/VBN 2 parataxis\n5 {was}"
            )
        };
        assert_eq!(repaired(&rows("by ADP 4 obl"), participles_beside_clauses)[3], "advcl<2");
        assert_eq!(repaired(&rows("she PRON 4 nsubj"), participles_beside_clauses)[3], "parataxis<2");
    }
}
