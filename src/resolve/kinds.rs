//! The type of each mention by the best evidence: the annotation's, but for names of listed places where something is, and
//! for names of those who speak.

use std::collections::BTreeSet;

use super::government::THERE;
use super::places;
use crate::claim::{AttributionKind, Claim, Target};
use crate::document::{Document, EntityType, Mention, MentionKind};
use crate::names::Name;
use crate::ud::Relation;

/// The types of all mentions.
pub fn of_mentions(document: &Document, claims: &[Claim]) -> Vec<EntityType> {
    let mentions = document.mentions();
    let mut kinds: Vec<EntityType> = mentions.iter().map(|m| m.kind).collect();
    let names: Vec<Option<Name>> = mentions
        .iter()
        .map(|m| Name::of(document.text(), document.tokens(), m).filter(|_| m.form == MentionKind::Name))
        .collect();
    let key = |name: &Name| name.words.join(" ");
    let listed = |name: &Name| places::named(&key(name)).is_some() || !places::of_capital(&key(name)).is_empty();
    let located =
        mentions.iter().zip(&names).filter_map(|(m, n)| n.as_ref().filter(|n| listed(n) && is_there(document, m)));
    let located: BTreeSet<String> = located.map(key).collect();
    // "Jordan" is no country where Michael Jordan is.
    let surnames: BTreeSet<&String> = names
        .iter()
        .flatten()
        .filter(|n| n.kind() == EntityType::Person && n.words.len() > 1)
        .filter_map(|n| n.words.last())
        .collect();
    for (at, name) in names.iter().enumerate() {
        let Some(name) = name else { continue };
        let person = kinds[at] == EntityType::Person && name.titles.is_empty();
        if person && located.contains(&key(name)) && !name.words.last().is_some_and(|w| surnames.contains(w)) {
            kinds[at] = EntityType::Place;
        }
    }
    let sources = claims.iter().flat_map(|c| &c.attribution).filter(|a| a.kind != AttributionKind::Scare);
    for source in sources.filter_map(|a| a.source.as_ref()) {
        let Target::Mention(mention) = source.target else { continue };
        let speaks =
            matches!(kinds[mention.index()], EntityType::Person | EntityType::Organization | EntityType::Place);
        if names[mention.index()].is_some() && !speaks {
            kinds[mention.index()] = EntityType::Organization;
        }
    }
    kinds
}

/// Whether a preposition says that something is at a mention: "in Lilongwe".
fn is_there(document: &Document, mention: &Mention) -> bool {
    let token = document.token(mention.head);
    matches!(token.relation, Relation::Obl | Relation::Nmod)
        && document
            .children_by(mention.head, Relation::Case)
            .any(|c| THERE.contains(&document.token(c).form.to_lowercase().as_str()))
}
