//! Descriptions that stand before the name: "The department refused. ... The Transport Department".

use std::collections::BTreeMap;

use super::Reason;
use super::described::{REACH, generic_word, taken_up};
use super::grouping::Groups;
use crate::document::{EntityType, MentionId};

/// Bodies of a government that reports call by their noun before they name them.
const BODIES: [&str; 5] = ["agency", "bureau", "commission", "department", "ministry"];

/// Joins a definite description without more than its noun, to which nothing before it gives sense, to the only institution
/// whose name has that noun and comes later.
pub fn join(groups: &mut Groups<'_>) {
    let document = groups.document;
    let sentence = |m: MentionId| document.sentence_of(document.mention(m).head).0;
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for group in (0..groups.all.len()).filter(|g| groups.kind(*g) == EntityType::Organization) {
        let mut words: Vec<String> =
            groups.all[group].mentions.iter().filter_map(|m| generic_word(groups, *m)).collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            named.entry(word).or_default().push(group);
        }
    }
    for group in 0..groups.all.len() {
        let Some((mention, found)) = taken_up(groups, group) else { continue };
        if !BODIES.contains(&found.noun.as_str()) {
            continue;
        }
        let Some([only]) = named.get(&found.noun).map(Vec::as_slice) else { continue };
        let (Some(first), false) = (groups.all[*only].mentions.first().copied(), found.plural) else { continue };
        let near = first > mention && sentence(mention) + REACH >= sentence(first);
        let plain = found.modifiers.is_empty() && groups.kind(group) == EntityType::Organization;
        // Another thing with the noun stands before it.
        let before = || {
            let noun = |m: u32| document.token(document.mention(MentionId(m)).head).lemma.to_lowercase();
            (0..mention.0).any(|m| noun(m) == found.noun)
        };
        if near && plain && !before() {
            groups.join(*only, group, Some(Reason::Description));
        }
    }
}
