//! "I" in a quotation: who is quoted.

use std::collections::BTreeMap;

use super::Reason;
use super::grouping::Groups;
use crate::claim::{AttributionKind, Claim, Target};
use crate::document::{MentionId, MentionKind};

/// Joins "I", "me" and "my" that stand for nobody yet, with what is said to be one with them, to the source of the quotation
/// that they stand in.
pub fn join(groups: &mut Groups<'_>, claims: &[Claim]) {
    let document = groups.document;
    let is_self = |m: &MentionId| {
        let mention = document.mention(*m);
        let form = document.token(mention.head).form.to_lowercase();
        mention.form == MentionKind::Pronoun && matches!(form.as_str(), "i" | "me" | "my" | "mine" | "myself")
    };
    let selves: Vec<MentionId> = (0..document.mentions().len() as u32).map(MentionId).filter(is_self).collect();
    let mut speakers: BTreeMap<MentionId, Option<usize>> = BTreeMap::new();
    for claim in claims {
        let Some(quoted) = claim.attribution.last().filter(|a| a.kind == AttributionKind::Direct) else { continue };
        let Some(Target::Mention(source)) = quoted.source.as_ref().map(|s| s.target) else { continue };
        let Some(speaker) = groups.group_of(source) else { continue };
        for own in &selves {
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
