//! Tags that contradict each other, and labels that contradict tags.

use super::{hang, of, subject};
use crate::document::{Token, TokenId};
use crate::ud::{Relation, Upos};

/// The two sets of tags are read from scores of their own. Where one has a verb and the other a noun, the part of speech
/// is right more often, and the finer tag follows it.
pub(super) fn tags_of_one_word(tokens: &mut [Token]) {
    for token in tokens {
        let fitting = match (token.upos, token.xpos.as_str()) {
            (Upos::Verb, "NNS") => "VBZ",
            (Upos::Verb, "NN") => "VB",
            (Upos::Noun, "VBZ") => "NNS",
            (Upos::Noun, "VB" | "VBP") => "NN",
            _ => continue,
        };
        token.xpos = fitting.to_owned();
    }
}

/// A verb in the past without auxiliary that has an object is active: "The attack, which was big, *forced* them to leave".
pub(super) fn actives_without_auxiliary(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let Some(verb) = tokens[i].head.map(|h| h.index()).filter(|v| *v > i && tokens[*v].xpos == "VBD") else {
            continue;
        };
        let passive = tokens[i].relation == Relation::Nsubj && tokens[i].subtype == "pass";
        let helped = tokens.iter().any(|t| of(t, verb) && t.relation == Relation::Aux);
        let object = tokens[verb..].iter().any(|t| of(t, verb) && t.relation == Relation::Obj);
        if passive && object && !helped {
            tokens[i].subtype.clear();
        }
    }
}

/// Only verbs have passive auxiliaries (<https://universaldependencies.org/u/dep/aux-pass.html>): beside an adjective it is a
/// copula.
pub(super) fn copulas_of_adjectives(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let Some(adjective) = tokens[i].head.map(|h| h.index()) else { continue };
        let passive = tokens[i].relation == Relation::Aux && tokens[i].subtype == "pass";
        if !passive || tokens[adjective].upos != Upos::Adj || tokens[adjective].xpos != "JJ" {
            continue;
        }
        tokens[i].relation = Relation::Cop;
        tokens[i].subtype.clear();
        for token in tokens.iter_mut() {
            if of(token, adjective) && token.relation == Relation::Nsubj {
                token.subtype.clear();
            }
        }
    }
}

/// Only nominals have nominal modifiers and adnominal clauses (<https://universaldependencies.org/u/dep/nmod.html>). Under
/// the verb of a clause they are obliques and complements: "pleads with *Bo* to *leave*".
pub(super) fn dependents_of_verbs(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let Some(verb) = tokens[i].head.map(|h| h.index()).filter(|v| *v < i) else { continue };
        let head = &tokens[verb];
        let clause = head.upos == Upos::Verb
            && head.xpos.starts_with('V')
            && matches!(
                head.relation,
                Relation::Root
                    | Relation::Conj
                    | Relation::Ccomp
                    | Relation::Xcomp
                    | Relation::Advcl
                    | Relation::Acl
                    | Relation::Parataxis
            );
        let has = |relation: Relation| tokens.iter().any(|t| of(t, i) && t.relation == relation);
        let infinitive = tokens.iter().any(|t| of(t, i) && t.relation == Relation::Mark && t.xpos == "TO");
        let relation = match tokens[i].relation {
            Relation::Nmod if tokens[i].subtype.is_empty() && has(Relation::Case) => Relation::Obl,
            Relation::Acl if tokens[i].subtype.is_empty() && infinitive => Relation::Xcomp,
            Relation::Acl if tokens[i].subtype.is_empty() => Relation::Advcl,
            _ => continue,
        };
        if clause {
            hang(&mut tokens[i], verb, relation);
        }
    }
}

/// Prepositions that open no clause with a tense.
const PREPOSITIONS: [&str; 14] =
    ["to", "of", "on", "about", "by", "with", "from", "against", "amid", "despite", "over", "for", "in", "at"];

/// "answered to *claims* that he fell": no verb in the present follows a preposition.
pub(super) fn nouns_behind_prepositions(tokens: &mut [Token]) {
    for noun in 1..tokens.len() {
        let preposition = &tokens[noun - 1];
        let introduced = matches!(preposition.relation, Relation::Mark | Relation::Case)
            && of(preposition, noun)
            && PREPOSITIONS.contains(&preposition.form.to_lowercase().as_str());
        let clause = matches!(tokens[noun].relation, Relation::Advcl | Relation::Acl | Relation::Ccomp);
        let Some(above) = tokens[noun].head.map(|h| h.index()) else { continue };
        if !introduced || !clause || tokens[noun].xpos != "VBZ" {
            continue;
        }
        let relation = if tokens[above].upos == Upos::Verb { Relation::Obl } else { Relation::Nmod };
        hang(&mut tokens[noun], above, relation);
        (tokens[noun].upos, tokens[noun].xpos) = (Upos::Noun, "NNS".to_owned());
        hang(&mut tokens[noun - 1], noun, Relation::Case);
        (tokens[noun - 1].upos, tokens[noun - 1].xpos) = (Upos::Adp, "IN".to_owned());
        for token in tokens.iter_mut().filter(|t| of(t, noun) && t.relation == Relation::Ccomp) {
            token.relation = Relation::Acl;
        }
    }
}

/// "brought *curious* people to it": an adjective has no object; a noun that touches it is what it modifies.
pub(super) fn adjectives_with_objects(tokens: &mut [Token]) {
    for adjective in 0..tokens.len().saturating_sub(1) {
        let noun = adjective + 1;
        let object = tokens[noun].relation == Relation::Obj && of(&tokens[noun], adjective);
        let nominal = matches!(tokens[noun].upos, Upos::Noun | Upos::Propn);
        if tokens[adjective].xpos != "JJ" || tokens[adjective].upos != Upos::Adj || !object || !nominal {
            continue;
        }
        let (head, relation) = (tokens[adjective].head, tokens[adjective].relation);
        let predicate = |t: &Token| of(t, adjective) && (subject(t.relation) || t.relation == Relation::Cop);
        if tokens.iter().any(predicate) || head.is_none() {
            continue;
        }
        for token in tokens.iter_mut().filter(|t| of(t, adjective)) {
            token.head = Some(TokenId(noun as u32));
        }
        (tokens[noun].head, tokens[noun].relation) = (head, relation);
        hang(&mut tokens[adjective], noun, Relation::Amod);
    }
}

/// "daughter-in-law": a hyphen that touches the words on both sides sets nothing off.
pub(super) fn hyphens_inside_words(tokens: &mut [Token]) {
    for i in 1..tokens.len().saturating_sub(1) {
        let touches = tokens[i - 1].span.end == tokens[i].span.start && tokens[i].span.end == tokens[i + 1].span.start;
        if tokens[i].form == "-" && touches && tokens[i].xpos == "," {
            tokens[i].xpos = "HYPH".to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{repaired, tagged};
    use super::*;

    #[test]
    fn the_finer_tag_follows_the_part_of_speech() {
        let rows = "1 Ann PROPN/NNP 2 nsubj\n2 pleads VERB/NNS 0 root\n3 throats NOUN/VBZ 2 obj\n4 left VERB/VBD 2 dep";
        assert_eq!(tagged(rows, tags_of_one_word), ["PROPN/NNP", "VERB/VBZ", "NOUN/NNS", "VERB/VBD"]);
    }

    #[test]
    fn a_verb_with_an_object_and_no_auxiliary_is_active() {
        let subject = |rows: &str| {
            let mut found = vec![];
            repaired(rows, |tokens| {
                actives_without_auxiliary(tokens);
                found.push(tokens[0].subtype.clone());
            });
            found.remove(0)
        };
        assert_eq!(subject("1 it PRON 2 nsubj:pass\n2 forced VERB/VBD 0 root\n3 Bo PROPN 2 obj"), "");
        assert_eq!(subject("1 it PRON 2 nsubj:pass\n2 forced VERB/VBD 0 root\n3 up ADV 2 advmod"), "pass");
    }

    #[test]
    fn no_verb_in_the_present_follows_a_preposition() {
        let rows = |to: &str| {
            format!(
                "1 answered VERB/VBD 0 root\n2 {to} 3 mark\n3 claims VERB/VBZ 1 advcl\n4 he PRON/PRP 5 nsubj\n\
                 5 fell VERB/VBD 3 ccomp"
            )
        };
        let found = repaired(&rows("to PART/TO"), nouns_behind_prepositions);
        assert_eq!(found[1..], ["case<3", "obl<1", "nsubj<5", "acl<3"]);
        assert_eq!(repaired(&rows("as SCONJ/IN"), nouns_behind_prepositions)[2], "advcl<1");
    }

    #[test]
    fn an_adjective_has_no_object() {
        let rows = |relation: &str| {
            format!(
                "1 saw VERB/VBD 0 root\n2 fans NOUN/NNS 1 obj\n3 and CCONJ 4 cc\n4 curious ADJ/JJ 2 conj\n5 people NOUN/NNS 4 {relation}"
            )
        };
        assert_eq!(repaired(&rows("obj"), adjectives_with_objects)[2..], ["cc<5", "amod<5", "conj<2"]);
        assert_eq!(repaired(&rows("obl"), adjectives_with_objects)[3], "conj<2");
    }

    #[test]
    fn an_adjective_has_a_copula() {
        let rows = |tag: &str| format!("1 it PRON 3 nsubj:pass\n2 was AUX 3 aux:pass\n3 hurt {tag} 0 root");
        assert_eq!(repaired(&rows("ADJ/JJ"), copulas_of_adjectives)[..2], ["nsubj<3", "cop<3"]);
        assert_eq!(repaired(&rows("VERB/VBN"), copulas_of_adjectives)[1], "aux<3");
    }

    #[test]
    fn a_verb_has_obliques_and_complements() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 plead {verb} 0 root\n3 with ADP 4 case\n4 Bo PROPN 2 nmod\n5 to PART/TO 6 mark\n\
                 6 go VERB/VB 2 acl"
            )
        };
        assert_eq!(repaired(&rows("VERB/VBZ"), dependents_of_verbs)[3..], ["obl<2", "mark<6", "xcomp<2"]);
        assert_eq!(repaired(&rows("NOUN/NN"), dependents_of_verbs)[3..], ["nmod<2", "mark<6", "acl<2"]);
    }
}
