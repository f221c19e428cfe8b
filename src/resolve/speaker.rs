//! "I" and "we" in a quotation: who is quoted, and whom they speak for.

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use super::grouping::Groups;
use crate::claim::{AttributionKind, Claim, Target};
use crate::document::{EntityType, MentionId, MentionKind, TokenId};
use crate::ud::Relation;

/// Joins pronouns that stand for nobody yet, with what is said to be one with them, to the source of the quotation that
/// they stand in: "I", "me" and "my" to who is quoted; "we", "us" and "our" to the organisation that is quoted, or the
/// only one that describes who is: "We are ready," said Acme's director.
pub fn join(groups: &mut Groups<'_>, claims: &[Claim]) {
    let quoted = |c: &Claim| {
        let source = c.attribution.last().filter(|a| a.kind == AttributionKind::Direct)?.source.as_ref()?;
        if let Target::Mention(source) = source.target { Some(source) } else { None }
    };
    let quotations: Vec<(&Claim, MentionId)> = claims.iter().filter_map(|c| Some((c, quoted(c)?))).collect();
    join_words(groups, &quotations, &["i", "me", "my", "mine", "myself"], |_, speaker| Some(speaker));
    join_words(groups, &quotations, &["we", "us", "our", "ours", "ourselves"], side);
}

/// Joins these words to what `stands_for` finds for the group of their speaker.
fn join_words(
    groups: &mut Groups<'_>,
    quotations: &[(&Claim, MentionId)],
    words: &[&str],
    stands_for: impl Fn(&Groups<'_>, usize) -> Option<usize>,
) {
    let document = groups.document;
    let is_own = |m: &MentionId| {
        let mention = document.mention(*m);
        let form = document.token(mention.head).form.to_lowercase();
        mention.form == MentionKind::Pronoun && words.contains(&form.as_str())
    };
    let own: Vec<MentionId> = (0..document.mentions().len() as u32).map(MentionId).filter(is_own).collect();
    let mut speakers: BTreeMap<MentionId, Option<usize>> = BTreeMap::new();
    for (claim, source) in quotations {
        let Some(speaker) = groups.group_of(*source).and_then(|s| stands_for(groups, s)) else { continue };
        for own in &own {
            let span = document.mention_span(*own);
            if claim.evidence.iter().any(|e| e.overlaps(span)) && groups.group_of(*own).is_none() {
                let first = *speakers.entry(*own).or_insert(Some(speaker));
                // Two who are quoted with the same words: neither.
                if first != Some(speaker) {
                    speakers.insert(*own, None);
                }
            }
        }
    }
    for (own, speaker) in speakers {
        let (Some(speaker), None) = (speaker, groups.group_of(own)) else { continue };
        let chain = document.chain_of(own).map_or_else(|| vec![own], |c| c.mentions.clone());
        for mention in &chain {
            groups.all[speaker].reasons.insert(*mention, Reason::Coreference);
        }
        groups.add(speaker, &chain);
    }
}

/// The organisation that a speaker is, or the only one that names and descriptions of a person put them to: "Acme
/// director Ann Berg", "Ann Berg, a spokeswoman for Acme", "its director".
fn side(groups: &Groups<'_>, speaker: usize) -> Option<usize> {
    if groups.kind(speaker) != EntityType::Person {
        return Some(speaker).filter(|s| groups.kind(*s) == EntityType::Organization);
    }
    let document = groups.document;
    let mut found = BTreeSet::new();
    for mention in groups.all[speaker].mentions.iter().map(|m| document.mention(*m)) {
        let inside = |t: &TokenId| mention.tokens.contains(&t.0);
        let title = |t: &TokenId| document.token(*t).relation == Relation::Nmod && document.token(*t).subtype == "desc";
        let nouns = document.children(mention.head).iter().copied().filter(title).chain([mention.head]);
        let modifier = |t: &TokenId| {
            let token = document.token(*t);
            token.relation == Relation::Compound || token.relation == Relation::Nmod && token.subtype != "desc"
        };
        let modifiers = nouns.flat_map(|noun| document.children(noun)).copied().filter(inside).filter(modifier);
        let groups_of = modifiers.filter_map(|t| groups.group_of(document.mention_at(t)?));
        found.extend(groups_of.filter(|g| groups.kind(*g) == EntityType::Organization));
    }
    if found.len() == 1 { found.first().copied() } else { None }
}
