//! What a text says that a name names: "Norvik, a firm based in Oslo", "Norvik's board", "shares in Norvik", "Ann, who".

use std::collections::BTreeMap;

use crate::document::{EntityType, Token};
use crate::meanings::{Kind, kind};
use crate::names::is_title;
use crate::ud::Relation;

/// Weights beside the encoder's guess for one mention, which is 1 at most.
const TOLD: f32 = 2.0;
const HINTED: f32 = 1.0;

/// Nouns of what companies and the like have and persons and countries do not, by lemma.
const HAD_BY_FIRMS: &str = "board chairman chairwoman chairperson ceo cfo executive shareholder stockholder share stock \
    headquarters subsidiary franchise workforce";

/// Types that the words around each name speak for, with weights, by the name's head.
pub fn cues(tokens: &[Token]) -> BTreeMap<usize, Vec<(EntityType, f32)>> {
    let mut children = vec![vec![]; tokens.len()];
    for (i, token) in tokens.iter().enumerate() {
        if let Some(head) = token.head {
            children[head.index()].push(i);
        }
    }
    let child =
        |of: usize, relation| children[of].iter().map(|c| &tokens[*c]).find(|t: &&Token| t.relation == relation);
    let mut found: BTreeMap<usize, Vec<(EntityType, f32)>> = BTreeMap::new();
    for (i, token) in tokens.iter().enumerate() {
        let Some(head) = token.head.map(|h| h.index()) else { continue };
        let mut say = |name: usize, kind: Option<EntityType>, weight: f32| {
            if let Some(kind) = kind.filter(|_| is_name(&tokens[name])) {
                found.entry(name).or_default().push((kind, weight));
            }
        };
        match token.relation {
            Relation::Appos => {
                say(i, described(&tokens[head]), TOLD);
                say(head, described(token), TOLD);
            }
            Relation::Nmod if token.subtype == "desc" => say(head, described(token), TOLD),
            Relation::Nmod if token.subtype == "poss" && listed(HAD_BY_FIRMS, &tokens[head].lemma) => {
                say(i, Some(EntityType::Organization), TOLD);
            }
            Relation::Nmod if matches!(tokens[head].lemma.as_str(), "share" | "stake") => {
                let inside = child(i, Relation::Case).is_some_and(|t| t.lemma == "in");
                say(i, inside.then_some(EntityType::Organization), TOLD);
            }
            Relation::Nsubj if child(head, Relation::Cop).is_some() => {
                say(i, described(&tokens[head]), TOLD);
            }
            // "Norvik said it would", "Ann said she would"
            Relation::Nsubj => {
                let content = children[head].iter().find(|c| tokens[**c].relation == Relation::Ccomp);
                let subject = content.and_then(|c| child(*c, Relation::Nsubj));
                let kind = match subject.map(|t| t.form.as_str()) {
                    Some("it") => Some(EntityType::Organization),
                    Some("he" | "she") => Some(EntityType::Person),
                    _ => None,
                };
                say(i, kind, HINTED);
            }
            Relation::Acl if token.subtype == "relcl" => {
                let who = child(i, Relation::Nsubj).is_some_and(|t| t.form == "who");
                say(head, who.then_some(EntityType::Person), HINTED);
            }
            _ => {}
        }
    }
    found
}

fn is_name(token: &Token) -> bool {
    matches!(token.xpos.as_str(), "NNP" | "NNPS")
}

/// The type of what a common noun describes; none for those that firms and persons share: "a maker", "a carrier".
fn described(noun: &Token) -> Option<EntityType> {
    if noun.xpos != "NN" {
        return None;
    }
    match kind(&noun.lemma)? {
        Kind::Organization => Some(EntityType::Organization),
        Kind::Place => Some(EntityType::Place),
        Kind::Person if is_title(&noun.lemma) || !noun.lemma.ends_with("er") && !noun.lemma.ends_with("or") => {
            Some(EntityType::Person)
        }
        Kind::Person => None,
    }
}

fn listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|w| w == word)
}
