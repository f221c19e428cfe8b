//! "The country", "this state", "the city": the place that was last spoken of.

use std::collections::BTreeSet;

use super::Reason;
use super::described::{generic_word, taken_up};
use super::grouping::Groups;
use super::places;
use crate::document::{Document, EntityType, MentionId, TokenId};
use crate::names::Name;
use crate::ud::{Relation, Upos};

/// So many sentences back a country is still "the country".
const COUNTRY_REACH: u32 = 2;

/// Joins "the country" to the country that the words before it name or belong to: "the Colombian government ... the country's
/// ports"; "this state" to a state, "the city" to a place that is neither.
pub fn join_countries(groups: &mut Groups<'_>) {
    let document = groups.document;
    for group in 0..groups.all.len() {
        let Some((mention, found)) = taken_up(groups, group) else { continue };
        if found.plural || !found.modifiers.is_empty() {
            continue;
        }
        let this = document
            .children(document.mention(mention).head)
            .iter()
            .any(|c| document.token(*c).form.eq_ignore_ascii_case("this"));
        let level = match found.noun.as_str() {
            "country" | "nation" => Level::Country,
            // "the state" is as often a government.
            "state" if this => Level::State,
            // "The city sued": its council.
            "city" | "town" if !acts(document, mention) => Level::City,
            _ => continue,
        };
        let start = document.mention(mention).tokens.start;
        let sentence = document.sentence_of(TokenId(start)).0;
        let near = (0..start).rev().map(TokenId).take_while(|t| document.sentence_of(*t).0 + COUNTRY_REACH >= sentence);
        let found = match level {
            Level::City => near.into_iter().find_map(|t| city_at(groups, t)),
            Level::Country | Level::State => {
                let last = near.into_iter().find_map(|t| place_at(document, t, level));
                let Some(place) = last.or_else(|| only_country(document, level)) else { continue };
                let is_it = |g: &usize| {
                    !groups.all[*g].government
                        && groups.kind(*g) == EntityType::Place
                        && groups.fullest(*g).iter().any(|n| places::named(&n.words.join(" ")) == Some(place))
                };
                (0..groups.all.len()).find(is_it)
            }
        };
        if let Some(found) = found.filter(|g| *g != group) {
            groups.join(found.min(group), found.max(group), Some(Reason::Description));
        }
    }
}

/// The country that the document speaks of, where it is one only.
fn only_country(document: &Document, level: Level) -> Option<places::Place> {
    if level != Level::Country {
        return None;
    }
    let tokens = (0..document.tokens().len() as u32).map(TokenId);
    // Named, not only the adjective of something.
    let name = |t: TokenId| document.token(t).xpos == "NNP";
    let found: BTreeSet<places::Place> = tokens.filter_map(|t| place_at(document, t, level)).collect();
    let named =
        (0..document.tokens().len() as u32).map(TokenId).any(|t| name(t) && place_at(document, t, level).is_some());
    found.first().copied().filter(|_| found.len() == 1 && named)
}

/// Whether a mention is the subject of what only somebody does.
fn acts(document: &Document, mention: MentionId) -> bool {
    let head = document.token(document.mention(mention).head);
    let verb = head.head.filter(|_| head.relation == Relation::Nsubj);
    verb.is_some_and(|v| {
        document.token(v).upos == Upos::Verb && places::is_act(&document.token(v).lemma.to_lowercase())
    })
}

/// What kind of place a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Country,
    State,
    City,
}

/// The group of a name of a place that is in no list.
fn city_at(groups: &Groups<'_>, token: TokenId) -> Option<usize> {
    let document = groups.document;
    let mention = document.mention_at(token)?;
    let name = groups.names[mention.index()].as_ref().filter(|n| n.kind() == EntityType::Place)?;
    let own = generic_word(groups, mention);
    (places::named(&name.words.join(" ")).is_none() && own.is_none()).then(|| groups.group_of(mention))?
}

/// The country that a word names or is the adjective of, or the state.
fn place_at(document: &Document, token: TokenId, level: Level) -> Option<places::Place> {
    let word = document.token(token);
    let name =
        || document.mention_at(token).and_then(|m| Name::of(document.text(), document.tokens(), document.mention(m)));
    let named = || name().and_then(|n| places::named(&n.words.join(" ")));
    let alone = || Some(()).filter(|()| word.xpos == "NNP").and_then(|()| places::named(&word.form));
    let of_level = |p: &places::Place| if level == Level::State { p.code.contains('-') } else { p.code.len() == 2 };
    places::of_adjective(&word.form).or_else(named).or_else(alone).filter(of_level)
}
