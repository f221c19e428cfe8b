//! Identifiers of entities, and the countries that their words relate them to.

use std::collections::{BTreeMap, BTreeSet};

use super::grouping::Group;
use super::knowledge::Knowledge;
use super::places::{self, Place};
use super::{Entity, EntityId, Link, RelatedPlace};
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::names::Name;
use crate::ud::Relation;

/// How sure an identifier of the gazetteer is, where no other thing in it has the name.
const GAZETTEER_SCORE: f32 = 0.97;

/// The identifiers of a group by its fullest name: those of the gazetteer, then those of a country. Where several things of
/// the gazetteer bear the name, each is as likely as the others.
pub fn links(document: &Document, group: &Group, kind: EntityType, knowledge: &Knowledge) -> Vec<Link> {
    let names = group.mentions.iter().filter_map(|m| whole_name(document, *m));
    let longest = names.max_by_key(|n| n.split(' ').count());
    let Some(name) = longest else { return vec![] };
    let all = group.mentions.iter().filter_map(|m| whole_name(document, *m)).collect::<BTreeSet<_>>();
    let found: BTreeSet<&str> = std::iter::once(&name)
        .chain(&all)
        .map(|n| knowledge.gazetteer.named(n, kind).map(|e| e.iri.as_str()).collect::<BTreeSet<_>>())
        .find(|found| !found.is_empty())
        .unwrap_or_default();
    let score = if found.len() > 1 { 1.0 / found.len() as f32 } else { GAZETTEER_SCORE };
    let mut links: Vec<Link> = found.into_iter().map(|iri| Link { iri: iri.to_owned(), score }).collect();
    if !group.government
        && let Some(place) = all.iter().find_map(|n| places::named(n)).filter(|p| is_place(*p, kind))
    {
        links.extend(place.links());
    }
    links
}

/// Whether an entity of a type can be a place of the list. A team that bears a country's name is no country, but a union of
/// countries is an organisation.
fn is_place(place: Place, kind: EntityType) -> bool {
    kind == EntityType::Place || kind == EntityType::Organization && place.code.is_empty()
}

/// The words of a mention that is a name and nothing more.
fn whole_name(document: &Document, mention: MentionId) -> Option<String> {
    let m = document.mention(mention);
    let name = Name::of(document.text(), document.tokens(), m)?;
    let weak = |t: &u32| {
        name.tokens.contains(&TokenId(*t)) || matches!(document.token(TokenId(*t)).xpos.as_str(), "DT" | "POS")
    };
    let titled = m.kind == EntityType::Person;
    (titled || m.tokens.clone().all(|t| weak(&t))).then(|| name.words.join(" "))
}

/// Tells each entity the countries that its words relate it to.
pub fn relate(document: &Document, entities: &mut [Entity]) {
    let mut by_iri: BTreeMap<String, EntityId> = BTreeMap::new();
    for entity in entities.iter().filter(|e| e.kind == EntityType::Place) {
        for link in &entity.links {
            by_iri.entry(link.iri.clone()).or_insert(entity.id);
        }
    }
    for entity in entities {
        let mut found: Vec<Place> = vec![];
        for member in &entity.mentions {
            for place in places_of(document, member.mention, entity.kind) {
                if !found.contains(&place) {
                    found.push(place);
                }
            }
        }
        let own = |place: &Place| entity.links.iter().any(|l| l.iri == place.iri());
        let related = found.into_iter().filter(|p| !own(p)).map(|place| {
            let iri = place.iri();
            RelatedPlace { name: place.name.to_owned(), entity: by_iri.get(&iri).copied(), iri }
        });
        entity.places = related.collect();
    }
}

/// The countries in the words of a mention: its adjectives, the names before its head or behind "of", a people, and the
/// country whose capital is a government.
fn places_of(document: &Document, mention: MentionId, kind: EntityType) -> Vec<Place> {
    let m = document.mention(mention);
    let mut found = vec![];
    if m.form == MentionKind::Pronoun {
        return found;
    }
    let head = document.token(m.head);
    if m.kind == EntityType::Person && m.tokens.len() <= 2 {
        found.extend(places::of_adjective(&head.form));
    }
    if kind == EntityType::Organization && m.form == MentionKind::Name {
        // Only a capital that stands for a government is an organisation.
        let capital = whole_name(document, mention).map(|n| places::of_capital(&n)).filter(|c| c.len() == 1);
        found.extend(capital.into_iter().flatten());
    }
    let inside = |t: &TokenId| m.tokens.contains(&t.0) && *t != m.head;
    let near = document.children(m.head).iter().copied().filter(inside);
    let titles =
        near.clone().filter(|t| document.token(*t).relation == Relation::Nmod && document.token(*t).subtype == "desc");
    let deeper = titles.flat_map(|t| document.children(t).iter().copied()).filter(inside).collect::<Vec<_>>();
    for token in near.chain(deeper) {
        let word = document.token(token);
        let before = matches!(word.relation, Relation::Amod | Relation::Compound);
        let possessor = word.relation == Relation::Nmod && word.subtype == "poss";
        if before {
            found.extend(places::of_adjective(&word.form));
        }
        if before || possessor {
            found.extend(
                document
                    .mention_at(token)
                    .and_then(|m| whole_name(document, m))
                    .and_then(|n| places::named(&n))
                    .or_else(|| places::named(&word.form)),
            );
        }
    }
    found
}
