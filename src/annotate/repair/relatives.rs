//! Relative clauses: what they say something of, and what belongs into them.

use super::{below, hang, of, subject};
use crate::document::{Token, TokenId};
use crate::ud::{Relation, Upos};

/// Verbs of thinking and saying between a relative pronoun and the verb whose subject it is (Huddleston and Pullum 2002,
/// page 1083): "talks that she *hoped* would end it".
pub(super) const BETWEEN: [&str; 20] = [
    "allege", "argue", "assume", "believe", "claim", "expect", "fear", "feel", "hope", "imagine", "insist", "know",
    "predict", "promise", "say", "suggest", "suppose", "suspect", "think", "wish",
];

/// "talks that mediators hoped *would end* it": a verb with a tense and no subject that touches the verb of a relative clause
/// is what is thought there, and the relative pronoun is its subject.
pub(super) fn complements_of_relatives(tokens: &mut [Token]) {
    for verb in 0..tokens.len().saturating_sub(1) {
        if tokens[verb].subtype != "relcl" || !BETWEEN.contains(&tokens[verb].lemma.as_str()) {
            continue;
        }
        let pronoun = |i: &usize| of(&tokens[*i], verb) && matches!(tokens[*i].xpos.as_str(), "WDT" | "WP");
        let next = &tokens[verb + 1];
        let clause = if next.relation == Relation::Aux { next.head.map_or(0, |h| h.index()) } else { verb + 1 };
        let tensed = matches!(next.xpos.as_str(), "MD" | "VBD" | "VBZ" | "VBP");
        let bearer = tokens.iter().any(|t| of(t, clause) && subject(t.relation));
        let inside = below(tokens, verb, clause);
        let object = |i: &usize| matches!(tokens[*i].relation, Relation::Obj | Relation::Nsubj);
        let Some(pronoun) = (0..verb).find(|i| pronoun(i) && object(i)) else { continue };
        let own = (pronoun..verb).any(|i| i != pronoun && of(&tokens[i], verb) && subject(tokens[i].relation));
        if tensed && own && clause > verb && !bearer && !inside {
            hang(&mut tokens[clause], verb, Relation::Ccomp);
            hang(&mut tokens[pronoun], clause, Relation::Nsubj);
        }
    }
}

/// "a plan that they *drew*": no verb with a tense is a nominal subject; behind a noun and a relative pronoun it is a relative
/// clause.
pub(super) fn verbs_for_subjects(tokens: &mut [Token]) {
    for verb in 2..tokens.len() {
        let Some(noun) = tokens[verb].head.map(|h| h.index()).filter(|n| *n < verb) else { continue };
        let tensed = matches!(tokens[verb].xpos.as_str(), "VBP" | "VBZ" | "VBD") && tokens[verb].upos == Upos::Verb;
        let nominal = matches!(tokens[noun].upos, Upos::Noun | Upos::Propn);
        let pronoun = tokens[noun + 1..verb].iter().any(|t| matches!(t.xpos.as_str(), "WDT" | "WP"));
        if tokens[verb].relation == Relation::Nsubj && tensed && nominal && pronoun {
            tokens[verb].relation = Relation::Acl;
            tokens[verb].subtype = "relcl".to_owned();
        }
    }
}

/// "were killed in the strike, said the Red Cross, *which* it hurt": behind a comma a relative clause says something of the
/// noun that the comma closes, not of one on the other side of a verb.
pub(super) fn relatives_behind_commas(tokens: &mut [Token]) {
    for pronoun in 2..tokens.len() {
        let opens = matches!(tokens[pronoun].form.as_str(), "which" | "who") && tokens[pronoun - 1].form == ",";
        let Some(clause) = tokens[pronoun].head.map(|h| h.index()).filter(|c| opens && *c > pronoun) else { continue };
        let Some(noun) = tokens[clause].head.map(|h| h.index()).filter(|n| *n + 2 < pronoun) else { continue };
        let nominal = |i: usize| matches!(tokens[i].upos, Upos::Noun | Upos::Propn) || tokens[i].xpos == "NNP";
        let verb = (noun + 1..pronoun - 1)
            .any(|i| tokens[i].upos == Upos::Verb && !below(tokens, i, noun) && tokens[i].relation != Relation::Amod);
        if tokens[clause].subtype != "relcl" || !verb || !nominal(pronoun - 2) {
            continue;
        }
        let mut closed = pronoun - 2;
        while let Some(head) = tokens[closed].head.map(|h| h.index())
            && matches!(tokens[closed].relation, Relation::Flat | Relation::Compound)
        {
            closed = head;
        }
        tokens[clause].head = Some(TokenId(closed as u32));
    }
}

/// "rang Bo, who sails and *sings*": a verb in the present behind a relative clause in the present goes on with it where the
/// verb that it is joined to is in the past.
pub(super) fn conjuncts_of_relatives(tokens: &mut [Token]) {
    for later in 0..tokens.len() {
        let Some(first) = tokens[later].head.map(|h| h.index()).filter(|f| *f < later) else { continue };
        let conjunct =
            tokens[later].relation == Relation::Conj && present(tokens, later) && tokens[first].xpos == "VBD";
        if !conjunct || tokens.iter().any(|t| of(t, later) && subject(t.relation)) {
            continue;
        }
        let Some(cc) = (first..later).find(|i| of(&tokens[*i], later) && tokens[*i].relation == Relation::Cc) else {
            continue;
        };
        let relative = (first + 1..cc)
            .rev()
            .find(|i| tokens[*i].subtype == "relcl" && below(tokens, *i, first) && present(tokens, *i));
        if let Some(relative) = relative.filter(|r| below(tokens, cc - 1, *r)) {
            tokens[later].head = Some(TokenId(relative as u32));
        }
    }
}

/// Whether a predicate stands in the present.
fn present(tokens: &[Token], predicate: usize) -> bool {
    let form = |t: &Token| matches!(t.xpos.as_str(), "VBZ" | "VBP");
    let helper = |t: &Token| of(t, predicate) && matches!(t.relation, Relation::Cop | Relation::Aux);
    form(&tokens[predicate]) || tokens.iter().any(|t| helper(t) && form(t))
}

#[cfg(test)]
mod tests {
    use super::super::tests::repaired;
    use super::*;

    #[test]
    fn what_is_hoped_in_a_relative_clause_has_the_pronoun_as_its_subject() {
        let rows = |verb: &str| {
            format!(
                "1 talks NOUN 0 root\n2 that PRON/WDT 4 obj\n3 they PRON 4 nsubj\n4 {verb} VERB/VBD 1 acl:relcl\n\
                 5 would AUX/MD 6 aux\n6 help VERB/VB 1 ccomp"
            )
        };
        let found = repaired(&rows("hope"), complements_of_relatives);
        assert_eq!((found[1].as_str(), found[5].as_str()), ("nsubj<6", "ccomp<4"));
        assert_eq!(repaired(&rows("hold"), complements_of_relatives)[5], "ccomp<1");
    }

    #[test]
    fn a_relative_clause_behind_a_comma_is_of_the_noun_before_it() {
        let rows = "1 men NOUN 2 nsubj\n2 fell VERB 0 root\n3 by ADP 4 case\n4 Oslo PROPN/NNP 2 obl\n5 , PUNCT 7 punct\n\
                    6 which PRON/WDT 7 nsubj\n7 grows VERB/VBZ 1 acl:relcl";
        assert_eq!(repaired(rows, relatives_behind_commas)[6], "acl<4");
        let near =
            rows.replace("2 fell VERB 0 root", "2 old ADJ 1 amod").replace("1 men NOUN 2 nsubj", "1 men NOUN 0 root");
        assert_eq!(repaired(&near, relatives_behind_commas)[6], "acl<1");
    }

    #[test]
    fn the_present_goes_on_with_the_present() {
        let rows = |verb: &str| {
            format!(
                "1 she PRON 2 nsubj\n2 rang VERB/VBD 0 root\n3 Bo PROPN 2 obj\n4 , PUNCT 6 punct\n5 who PRON/WP 6 nsubj\n\
                 6 sails VERB/VBZ 3 acl:relcl\n7 and CCONJ 8 cc\n8 sings {verb} 2 conj"
            )
        };
        assert_eq!(repaired(&rows("VERB/VBZ"), conjuncts_of_relatives)[7], "conj<6");
        assert_eq!(repaired(&rows("VERB/VBD"), conjuncts_of_relatives)[7], "conj<2");
    }

    #[test]
    fn a_verb_with_a_tense_is_no_nominal_subject() {
        let rows = |tag: &str| {
            format!(
                "1 it PRON/PRP 2 expl\n2 plan NOUN/NN 0 root\n3 that PRON/WDT 5 obj\n4 they PRON/PRP 5 nsubj\n5 drew {tag} 2 nsubj"
            )
        };
        assert_eq!(repaired(&rows("VERB/VBD"), verbs_for_subjects)[4], "acl<2");
        assert_eq!(repaired(&rows("NOUN/NN"), verbs_for_subjects)[4], "nsubj<2");
    }
}
