//! Appositions that hang on the wrong noun: in "its terminal to Acme Lines, a container company" the company is Acme Lines.

use super::Reason;
use super::grouping::Groups;
use crate::document::{Document, EntityType, MentionId, MentionKind};
use crate::ud::Relation;

/// Joins an apposition of a person or institution that hangs on something of another kind to the name of its own kind that
/// ends right before its comma.
pub fn join(groups: &mut Groups<'_>) {
    let document = groups.document;
    let mentions = || (0..document.mentions().len() as u32).map(MentionId);
    for mention in mentions().filter(|m| is_apposition(document, *m)) {
        let kind = groups.kinds[mention.index()];
        let over = document.token(document.mention(mention).head).head.and_then(|h| document.mention_at(h));
        let unlike = over.is_some_and(|o| groups.kinds[o.index()] != kind);
        if !unlike || !matches!(kind, EntityType::Person | EntityType::Organization) {
            continue;
        }
        let comma = document.mention(mention).tokens.start.saturating_sub(1);
        let before = mentions().find(|m| {
            let other = document.mention(*m);
            let ends = groups.names[m.index()].as_ref().and_then(|n| n.tokens.last()).is_some_and(|t| t.0 + 1 == comma);
            ends && other.form == MentionKind::Name && groups.kinds[m.index()] == kind
        });
        let (Some(a), Some(b)) = (before.and_then(|b| groups.group_of(b)), groups.group_of(mention)) else { continue };
        if a != b && groups.fullest(b).is_empty() {
            groups.join(a.min(b), a.max(b), Some(Reason::Apposition));
        }
    }
}

/// Whether a description without "the" stands behind a comma as an apposition.
fn is_apposition(document: &Document, mention: MentionId) -> bool {
    let m = document.mention(mention);
    let comma = m.tokens.start.checked_sub(1).and_then(|t| document.tokens().get(t as usize));
    m.form == MentionKind::Nominal
        && document.token(m.head).relation == Relation::Appos
        && comma.is_some_and(|t| t.form == ",")
}
