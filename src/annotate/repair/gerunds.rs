//! Gerunds that hang on the wrong word.

use super::{hang, of, subject};
use crate::document::{Token, TokenId};
use crate::meanings::KEEPING;
use crate::ud::{Relation, Upos};

/// Verbs whose object does what their gerund behind "of" says (Levin 1993, section 10).
const GERUND_OF: [&str; 4] = ["accuse", "convict", "suspect", "acquit"];

/// Verbs whose object may have a gerund that says what it does (Huddleston and Pullum 2002, page 1204).
const PERCEIVING: [&str; 24] = [
    "capture", "catch", "detect", "discover", "feel", "film", "find", "get", "glimpse", "have", "hear", "imagine",
    "keep", "leave", "notice", "observe", "overhear", "picture", "see", "send", "set", "spot", "start", "watch",
];

/// "accused Bo *of lying*", "kept Bo *from leaving*": the gerund is the verb's and says nothing of which Bo.
pub(super) fn gerunds_of_verbs(tokens: &mut [Token]) {
    for clause in 0..tokens.len() {
        if tokens[clause].relation != Relation::Acl || tokens[clause].xpos != "VBG" {
            continue;
        }
        let Some(noun) = tokens[clause].head.map(|h| h.index()).filter(|n| *n < clause) else { continue };
        let Some(verb) = tokens[noun].head.map(|h| h.index()) else { continue };
        let undergoes = tokens[noun].relation == Relation::Obj
            || tokens[noun].relation == Relation::Nsubj && tokens[noun].subtype == "pass";
        let mark = |form: &str| {
            tokens.iter().any(|t| of(t, clause) && t.relation == Relation::Mark && t.form.eq_ignore_ascii_case(form))
        };
        let lemma = tokens[verb].lemma.as_str();
        let taken = GERUND_OF.contains(&lemma) && mark("of") || KEEPING.contains(&lemma) && mark("from");
        if undergoes && taken {
            hang(&mut tokens[clause], verb, Relation::Advcl);
        }
    }
}

/// Verbs with a particle that a gerund complements (Huddleston and Pullum 2002, page 1240).
const GERUND_BEHIND_PARTICLE: [&str; 11] = [
    "rule out",
    "give up",
    "put off",
    "keep on",
    "go on",
    "carry on",
    "end up",
    "wind up",
    "take up",
    "leave off",
    "start off",
];

/// "rule out *leaving*": right behind such a verb the gerund is what is ruled out, not when.
pub(super) fn gerunds_behind_particles(tokens: &mut [Token]) {
    for gerund in 2..tokens.len() {
        let (particle, bare) = (gerund - 1, tokens[gerund].relation == Relation::Advcl && tokens[gerund].xpos == "VBG");
        let Some(verb) = tokens[gerund].head.map(|h| h.index()).filter(|v| *v < particle && bare) else { continue };
        let prt = of(&tokens[particle], verb) && tokens[particle].subtype == "prt";
        let whole = format!("{} {}", tokens[verb].lemma, tokens[particle].form.to_lowercase());
        if prt && GERUND_BEHIND_PARTICLE.contains(&whole.as_str()) {
            hang(&mut tokens[gerund], verb, Relation::Xcomp);
        }
    }
}

/// "hard to see Ann *leaving*": what is seen is that she does it, and no other noun could bear the gerund.
pub(super) fn gerunds_of_objects(tokens: &mut [Token]) {
    for clause in 0..tokens.len() {
        if tokens[clause].relation != Relation::Advcl || tokens[clause].xpos != "VBG" {
            continue;
        }
        let Some(verb) = tokens[clause].head.map(|h| h.index()).filter(|v| *v < clause) else { continue };
        let perceives = PERCEIVING[..].contains(&tokens[verb].lemma.as_str());
        let object = (verb..clause).any(|i| of(&tokens[i], verb) && tokens[i].relation == Relation::Obj);
        let bare = !tokens
            .iter()
            .any(|t| of(t, clause) && (subject(t.relation) || matches!(t.relation, Relation::Mark | Relation::Aux)));
        let bearer = tokens.iter().any(|t| of(t, verb) && subject(t.relation));
        let infinitive = tokens.iter().any(|t| of(t, verb) && t.xpos == "TO");
        if perceives && object && bare && !bearer && infinitive {
            hang(&mut tokens[clause], verb, Relation::Xcomp);
        }
    }
}

/// "closed the Kerch *crossing*": a bare gerund behind a name with an article is the noun that the name belongs to, but
/// behind a verb of perception.
pub(super) fn gerunds_that_are_nouns(tokens: &mut [Token]) {
    for noun in 1..tokens.len() {
        let name = noun - 1;
        let Some(verb) = tokens[noun].head.map(|h| h.index()) else { continue };
        let gerund = tokens[noun].xpos == "VBG"
            && tokens[noun].relation == Relation::Xcomp
            && !tokens.iter().any(|t| of(t, noun) && t.relation != Relation::Punct);
        let object = of(&tokens[name], verb) && tokens[name].relation == Relation::Obj && tokens[name].xpos == "NNP";
        let article = tokens.iter().any(|t| of(t, name) && t.relation == Relation::Det);
        if !(gerund && object && article) || PERCEIVING.contains(&tokens[verb].lemma.as_str()) {
            continue;
        }
        for token in tokens.iter_mut() {
            if of(token, name) && token.relation != Relation::Flat && token.relation != Relation::Compound {
                token.head = Some(TokenId(noun as u32));
            }
        }
        hang(&mut tokens[name], noun, Relation::Compound);
        hang(&mut tokens[noun], verb, Relation::Obj);
        (tokens[noun].upos, tokens[noun].xpos) = (Upos::Noun, "NN".to_owned());
        tokens[noun].lemma = tokens[noun].form.to_lowercase();
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::repaired;
    use super::*;

    #[test]
    fn the_gerund_behind_of_belongs_to_the_verb_of_accusing() {
        let rows = |verb: &str| {
            format!(
                "1 Ann PROPN 2 nsubj\n2 {verb} VERB 0 root\n3 Bo PROPN 2 obj\n4 of SCONJ 5 mark\n5 lying VERB/VBG 3 acl"
            )
        };
        assert_eq!(repaired(&rows("accuse"), gerunds_of_verbs)[4], "advcl<2");
        assert_eq!(repaired(&rows("see"), gerunds_of_verbs)[4], "acl<3");
    }

    #[test]
    fn a_gerund_behind_a_particle_complements_some_verbs() {
        let rows = |verb: &str| {
            format!("1 Ann PROPN 2 nsubj\n2 {verb} VERB 0 root\n3 out ADP 2 compound:prt\n4 going VERB/VBG 2 advcl")
        };
        assert_eq!(repaired(&rows("rule"), gerunds_behind_particles)[3], "xcomp<2");
        assert_eq!(repaired(&rows("set"), gerunds_behind_particles)[3], "advcl<2");
    }

    #[test]
    fn a_gerund_behind_what_is_hard_to_see_is_of_the_object() {
        let rows = |verb: &str| {
            format!(
                "1 hard ADJ 0 root\n2 to PART/TO 3 mark\n3 {verb} VERB/VB 1 csubj\n4 Bo PROPN 3 obj\n5 leaving VERB/VBG 3 advcl"
            )
        };
        assert_eq!(repaired(&rows("see"), gerunds_of_objects)[4], "xcomp<3");
        assert_eq!(repaired(&rows("beat"), gerunds_of_objects)[4], "advcl<3");
    }

    #[test]
    fn a_gerund_behind_a_name_with_an_article_is_a_noun() {
        let rows = |verb: &str| {
            format!(
                "1 they PRON 2 nsubj\n2 {verb} VERB 0 root\n3 the DET 4 det\n4 Kerch PROPN/NNP 2 obj\n5 crossing VERB/VBG 2 xcomp"
            )
        };
        assert_eq!(repaired(&rows("close"), gerunds_that_are_nouns)[2..], ["det<5", "compound<5", "obj<2"]);
        assert_eq!(repaired(&rows("see"), gerunds_that_are_nouns)[4], "xcomp<2");
    }
}
