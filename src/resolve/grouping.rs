//! Which mentions are one thing: the document's chains, joined where they have the same name.

use std::collections::BTreeMap;

use crate::document::{Document, MentionId, MentionKind};
use crate::names::Name;

/// The mentions of each entity in text order, entities in the order of their first mention. Groups of pronouns alone
/// stand for nobody knows whom, and are left out.
pub fn groups(document: &Document) -> Vec<Vec<MentionId>> {
    let count = document.mentions().len() as u32;
    let chain = |m: MentionId| document.chain_of(m).and_then(|c| c.mentions.iter().min().copied()).unwrap_or(m);
    let mut groups: BTreeMap<MentionId, Vec<MentionId>> = BTreeMap::new();
    for mention in (0..count).map(MentionId) {
        groups.entry(chain(mention)).or_default().push(mention);
    }
    let described = |m: &MentionId| document.mention(*m).form != MentionKind::Pronoun;
    let mut found: Vec<Vec<MentionId>> = vec![];
    for group in groups.into_values().filter(|g| g.iter().any(described)) {
        let names = bare_names(document, &group);
        let same = found.iter_mut().find(|f| {
            let others = bare_names(document, f);
            let shared = names.iter().any(|n| others.iter().any(|o| n.words == o.words && n.same(o)));
            shared && names.iter().all(|n| others.iter().all(|o| n.related(o)))
        });
        match same {
            Some(same) => same.extend(group),
            None => found.push(group),
        }
    }
    for group in &mut found {
        group.sort_unstable();
    }
    found
}

/// The names of a group's mentions that consist of a name, with article, title and possessive at most: in "southern
/// Norway" the name is another thing's.
fn bare_names(document: &Document, group: &[MentionId]) -> Vec<Name> {
    let named = group.iter().filter_map(|m| {
        let mention = document.mention(*m);
        let name = Name::of(document.text(), document.tokens(), mention)?;
        let extra = mention.tokens.clone().filter(|t| {
            let token = &document.tokens()[*t as usize];
            !name.tokens.iter().chain(&name.titles).any(|n| n.0 == *t) && !matches!(token.xpos.as_str(), "DT" | "POS")
        });
        (extra.count() == 0).then_some(name)
    });
    named.collect()
}
