//! Infinitives that look like purposes, and "due to" before a verb.

use super::{below, hang, of, subject};
use crate::document::{Token, TokenId};
use crate::ud::{Relation, Upos};

/// Verbs that have somebody do something (Huddleston and Pullum 2002, pages 1229 and 1230).
const DIRECTIVE: [&str; 35] = [
    "order",
    "ask",
    "tell",
    "urge",
    "advise",
    "allow",
    "permit",
    "force",
    "compel",
    "require",
    "request",
    "instruct",
    "command",
    "direct",
    "forbid",
    "encourage",
    "persuade",
    "invite",
    "beg",
    "oblige",
    "prompt",
    "enable",
    "warn",
    "remind",
    "authorize",
    "authorise",
    "press",
    "pressure",
    "implore",
    "induce",
    "entitle",
    "challenge",
    "counsel",
    "expect",
    "convince",
];

/// "ordered the firm on Friday *to pay*": the infinitive is what the firm is to do, not the order's purpose.
pub(super) fn infinitives_of_orders(tokens: &mut [Token]) {
    for clause in 0..tokens.len() {
        let to = |t: &Token| of(t, clause) && t.relation == Relation::Mark && t.xpos == "TO";
        let infinitive = tokens[clause].relation == Relation::Advcl && tokens[..clause].iter().any(to);
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v < clause && infinitive) else { continue };
        let object = (verb..clause).any(|i| of(&tokens[i], verb) && tokens[i].relation == Relation::Obj);
        let passive = tokens.iter().any(|t| of(t, verb) && t.relation == Relation::Aux && t.subtype == "pass");
        let comma = (verb..clause).any(|i| of(&tokens[i], clause) && tokens[i].form == ",");
        let complete = tokens.iter().any(|t| of(t, verb) && matches!(t.relation, Relation::Xcomp | Relation::Ccomp));
        if (object || passive) && !comma && !complete && DIRECTIVE.contains(&tokens[verb].lemma.as_str()) {
            hang(&mut tokens[clause], verb, Relation::Xcomp);
        }
    }
}

/// Verbs that ask for something (Levin 1993, sections 32 and 37).
const APPEALING: [&str; 12] =
    ["appeal", "argue", "arrange", "ask", "call", "campaign", "lobby", "plead", "press", "push", "vote", "wait"];

/// "called on Friday *for Bo to leave*": what is called for, of which Bo is the subject, however the tree has "for".
pub(super) fn infinitives_of_calls(tokens: &mut [Token]) {
    for clause in 2..tokens.len() {
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v < clause) else { continue };
        let to = (verb..clause).find(|i| of(&tokens[*i], clause) && tokens[*i].xpos == "TO");
        let complete =
            |t: &Token| of(t, verb) && matches!(t.relation, Relation::Obj | Relation::Xcomp | Relation::Ccomp);
        let calls = APPEALING.contains(&tokens[verb].lemma.as_str()) && tokens[verb].upos == Upos::Verb;
        let Some(to) = to.filter(|_| calls && tokens[clause].relation == Relation::Advcl) else { continue };
        if tokens.iter().any(complete) || tokens[verb..clause].iter().any(|t| of(t, clause) && t.form == ",") {
            continue;
        }
        let for_of = |head: usize| (verb..to).find(|i| of(&tokens[*i], head) && tokens[*i].form == "for");
        let bearer = (verb..to).rev().find(|i| of(&tokens[*i], verb) && tokens[*i].relation == Relation::Obl);
        if for_of(clause).is_some() && tokens.iter().any(|t| of(t, clause) && subject(t.relation)) {
            tokens[clause].relation = Relation::Ccomp;
        } else if let Some((bearer, mark)) = bearer.and_then(|b| Some((b, for_of(b)?)))
            && below(tokens, to - 1, bearer)
        {
            hang(&mut tokens[bearer], clause, Relation::Nsubj);
            hang(&mut tokens[mark], clause, Relation::Mark);
            tokens[clause].relation = Relation::Ccomp;
        }
    }
}

/// "*used* to sail": without an object it tells a habit, and the infinitive is its complement; "was used to cut" has a purpose.
pub(super) fn infinitives_of_habits(tokens: &mut [Token]) {
    for clause in 2..tokens.len() {
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v + 2 == clause) else { continue };
        let to = tokens[clause - 1].xpos == "TO" && of(&tokens[clause - 1], clause);
        let habit = tokens[verb].form == "used"
            && tokens[verb].xpos == "VBD"
            && tokens[clause].xpos == "VB"
            && tokens[clause].relation != Relation::Xcomp;
        let other = |t: &Token| of(t, verb) && (t.relation == Relation::Obj || t.subtype == "pass");
        if to && habit && !tokens.iter().any(other) {
            hang(&mut tokens[clause], verb, Relation::Xcomp);
        }
    }
}

/// Verbs whose infinitive says what they are about, never why (Huddleston and Pullum 2002, pages 1228 to 1240).
const CATENATIVE: [&str; 31] = [
    "agree",
    "aim",
    "attempt",
    "cease",
    "dare",
    "decide",
    "decline",
    "deserve",
    "endeavor",
    "endeavour",
    "expect",
    "fail",
    "hesitate",
    "hope",
    "intend",
    "manage",
    "need",
    "neglect",
    "offer",
    "plan",
    "pledge",
    "pretend",
    "promise",
    "refuse",
    "strive",
    "struggle",
    "swear",
    "tend",
    "threaten",
    "vow",
    "want",
];

/// "failed on Friday *to agree*": behind such a verb without object the infinitive is what failed.
pub(super) fn infinitives_of_catenatives(tokens: &mut [Token]) {
    for clause in 1..tokens.len() {
        let to = of(&tokens[clause - 1], clause) && tokens[clause - 1].xpos == "TO";
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v < clause) else { continue };
        let marked = (verb..clause - 1).any(|i| of(&tokens[i], clause));
        let object = |t: &Token| {
            of(t, verb)
                && (matches!(t.relation, Relation::Obj | Relation::Xcomp | Relation::Ccomp) || t.subtype == "pass")
        };
        let complete = tokens.iter().any(object);
        let purpose = tokens[clause].relation == Relation::Advcl && tokens[clause].xpos == "VB";
        if to && purpose && !marked && !complete && CATENATIVE.contains(&tokens[verb].lemma.as_str()) {
            hang(&mut tokens[clause], verb, Relation::Xcomp);
        }
    }
}

/// Nouns whose infinitive says what they are about (Huddleston and Pullum 2002, pages 1257 to 1259).
const ABOUT: [&str; 31] = [
    "ability",
    "agreement",
    "ambition",
    "attempt",
    "bid",
    "decision",
    "demand",
    "desire",
    "determination",
    "duty",
    "effort",
    "failure",
    "inability",
    "intention",
    "obligation",
    "offer",
    "option",
    "order",
    "permission",
    "plan",
    "pledge",
    "promise",
    "proposal",
    "readiness",
    "refusal",
    "reluctance",
    "request",
    "right",
    "threat",
    "vow",
    "willingness",
];

/// "spoke of her decision *not to sail*": an infinitive that touches such a noun is what it is about, not a purpose.
pub(super) fn infinitives_of_nouns(tokens: &mut [Token]) {
    for clause in 2..tokens.len() {
        let purpose = tokens[clause].relation == Relation::Advcl && tokens[clause].xpos == "VB";
        let to = tokens[clause - 1].xpos == "TO" && of(&tokens[clause - 1], clause);
        let negated = tokens[clause - 2].lemma == "not" && of(&tokens[clause - 2], clause);
        let Some(noun) = clause.checked_sub(if negated { 3 } else { 2 }).filter(|_| purpose && to) else { continue };
        let known = tokens[noun].upos == Upos::Noun && ABOUT.contains(&tokens[noun].lemma.as_str());
        // "dropped the plan to save money" has a purpose.
        let inside = !matches!(tokens[noun].relation, Relation::Nsubj | Relation::Obj);
        if known && inside && !below(tokens, noun, clause) {
            hang(&mut tokens[clause], noun, Relation::Acl);
        }
    }
}

/// "is *due* to sail": the adjective is the predicate, and what looks like the preposition "due to" introduces a base form.
pub(super) fn due_to_verbs(tokens: &mut [Token]) {
    for due in 0..tokens.len() {
        let Some(verb) = tokens[due].head.map(|h| h.index()) else { continue };
        let to = due + 1;
        let preposition = tokens[due].lemma == "due"
            && matches!(tokens[due].relation, Relation::Case | Relation::Mark)
            && to + 1 == verb
            && tokens[to].form.eq_ignore_ascii_case("to")
            && of(&tokens[to], due);
        if !preposition || tokens[verb].upos != Upos::Verb || tokens[verb].xpos != "VB" {
            continue;
        }
        let (head, relation, subtype) = (tokens[verb].head, tokens[verb].relation, tokens[verb].subtype.clone());
        for (i, token) in tokens.iter_mut().enumerate() {
            let outer = subject(token.relation) || matches!(token.relation, Relation::Cop | Relation::Aux);
            if i < due && of(token, verb) && (outer || token.relation == Relation::Mark) {
                token.head = Some(TokenId(due as u32));
            }
        }
        (tokens[due].head, tokens[due].relation, tokens[due].subtype) = (head, relation, subtype);
        hang(&mut tokens[verb], due, Relation::Xcomp);
        hang(&mut tokens[to], verb, Relation::Mark);
        (tokens[to].upos, tokens[to].xpos) = (Upos::Part, "TO".to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::repaired;
    use super::*;

    #[test]
    fn an_infinitive_behind_an_order_is_what_is_ordered() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 {verb} VERB 0 root\n3 Bo PROPN 2 obj\n4 today NOUN 2 obl\n5 to PART/TO 6 mark\n\
                 6 pay VERB/VB 2 advcl"
            )
        };
        assert_eq!(repaired(&rows("order"), infinitives_of_orders)[5], "xcomp<2");
        assert_eq!(repaired(&rows("sell"), infinitives_of_orders)[5], "advcl<2");
    }

    #[test]
    fn an_infinitive_behind_failing_is_what_failed() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 {verb} VERB 0 root\n3 today NOUN 2 obl\n4 to PART/TO 5 mark\n5 pay VERB/VB 2 advcl"
            )
        };
        assert_eq!(repaired(&rows("fail"), infinitives_of_catenatives)[4], "xcomp<2");
        assert_eq!(repaired(&rows("sail"), infinitives_of_catenatives)[4], "advcl<2");
    }

    #[test]
    fn due_before_an_infinitive_is_the_predicate() {
        let rows = |tag: &str| {
            format!("1 Ann PROPN 5 nsubj\n2 is AUX 5 cop\n3 due ADJ 5 case\n4 to ADP 3 fixed\n5 sail {tag} 0 root")
        };
        let found = repaired(&rows("VERB/VB"), due_to_verbs);
        assert_eq!(found, ["nsubj<3", "cop<3", "root<0", "mark<5", "xcomp<3"]);
        assert_eq!(repaired(&rows("NOUN/NN"), due_to_verbs)[2], "case<5");
    }

    #[test]
    fn what_is_called_for_is_a_clause() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 {verb} VERB 0 root\n3 for ADP 4 case\n4 Bo PROPN 2 obl\n5 to PART/TO 6 mark\n\
                 6 leave VERB/VB 2 advcl"
            )
        };
        let found = repaired(&rows("call"), infinitives_of_calls);
        assert_eq!(found[2..], ["mark<6", "nsubj<6", "mark<6", "ccomp<2"]);
        assert_eq!(repaired(&rows("sail"), infinitives_of_calls)[5], "advcl<2");
    }

    #[test]
    fn an_infinitive_that_touches_a_decision_is_what_it_is_about() {
        let rows = |noun: &str| {
            format!(
                "1 spoke VERB 0 root\n2 of ADP 4 case\n3 her PRON 4 nmod:poss\n4 {noun} NOUN/NN 1 obl\n\
                 5 not PART/RB 7 advmod\n6 to PART/TO 7 mark\n7 sail VERB/VB 1 advcl"
            )
        };
        assert_eq!(repaired(&rows("decision"), infinitives_of_nouns)[6], "acl<4");
        assert_eq!(repaired(&rows("ship"), infinitives_of_nouns)[6], "advcl<1");
    }

    #[test]
    fn a_habit_has_a_complement() {
        let rows = |was: &str| {
            format!("1 Ann PROPN 3 nsubj\n2 {was}\n3 used VERB/VBD 0 root\n4 to PART/TO 5 mark\n5 sail VERB/VB 3 advcl")
        };
        assert_eq!(repaired(&rows("often ADV 3 advmod"), infinitives_of_habits)[4], "xcomp<3");
        assert_eq!(repaired(&rows("was AUX 3 aux:pass"), infinitives_of_habits)[4], "advcl<3");
    }
}
