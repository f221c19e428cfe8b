//! "Ann quit as mayor": she was mayor before.

use super::Rule;
use super::draft::{Draft, Part, Traits};
use super::grammar::{introducers, lower};
use crate::document::{Document, TokenId};
use crate::ud::Relation;

/// Verbs of giving up or losing an office that an as-phrase names.
const LEAVING: [&str; 8] = ["quit", "resign", "retire", "oust", "remove", "fire", "sack", "depose"];

/// "stepped down as chair", but not "stepped in as chair".
fn leaves(document: &Document, verb: TokenId) -> bool {
    let down = document.children_by(verb, Relation::Compound).any(|p| document.token(p).lemma == "down");
    match document.token(verb).lemma.as_str() {
        "step" | "stand" => down,
        lemma => LEAVING.contains(&lemma),
    }
}

/// The claims that somebody held the office that a clause says they left, from the claims of that clause.
pub(super) fn former(document: &Document, drafts: &[Draft]) -> Vec<Draft> {
    let mut found = vec![];
    for draft in drafts {
        if !leaves(document, draft.predicate) {
            continue;
        }
        let Some(office) = document.children_by(draft.predicate, Relation::Obl).find(|o| is_office(document, *o))
        else {
            continue;
        };
        let part = |head: TokenId| draft.extras.iter().map(|e| &e.part).chain(&draft.object).find(|p| p.head == head);
        let Some(object) = part(office).cloned() else { continue };
        // Who is dismissed is the object of the active and the subject of the passive.
        let holder: Option<Part> = draft.object.clone().filter(|o| o.head != office).or_else(|| draft.subject.clone());
        let words = introducers(document, office, Relation::Case);
        found.push(Draft {
            predicate: office,
            governors: vec![],
            subject: holder,
            relation: words,
            implied: Some("was".to_owned()),
            lemma: "be".to_owned(),
            object: Some(object),
            extras: vec![],
            rule: Rule::Title,
            traits: Traits { inherited_subject: true, ..Traits::default() },
        });
    }
    found
}

fn is_office(document: &Document, oblique: TokenId) -> bool {
    lower(document, &introducers(document, oblique, Relation::Case)) == "as"
        && document.token(oblique).upos == crate::ud::Upos::Noun
}
