//! The surer claims alone.

use std::collections::BTreeSet;

use super::Record;
use crate::claim::{Claim, ClaimId, Slot, Target};
use crate::document::{Document, TokenId};
use crate::span::Span;

impl Record {
    /// The record without the claims whose confidence is below `least`. A slot of another claim that stood for one of
    /// them keeps its words, and stands for no more than these: "Ann said that the ship sank" may be sure while it is
    /// not sure what sank. Entities stay as they are.
    pub fn at_least(mut self, least: f32) -> Record {
        self.claims.retain(|c| c.confidence >= least);
        let kept: BTreeSet<ClaimId> = self.claims.iter().map(|c| c.id).collect();
        for claim in &mut self.claims {
            for slot in slots(claim) {
                if let Target::Claim(id) = slot.target
                    && !kept.contains(&id)
                    && let Some(head) = head(&self.document, &slot.spans)
                {
                    slot.target = Target::Words(head);
                }
            }
        }
        self
    }
}

fn slots(claim: &mut Claim) -> impl Iterator<Item = &mut Slot> {
    let sources = claim.attribution.iter_mut().filter_map(|a| a.source.as_mut());
    let arguments = claim.arguments.iter_mut().map(|a| &mut a.slot);
    claim.subject.iter_mut().chain(&mut claim.object).chain(arguments).chain(sources)
}

/// The word in these spans that hangs on none of them; the first where there are several.
fn head(document: &Document, spans: &[Span]) -> Option<TokenId> {
    let inside = |t: TokenId| spans.iter().any(|s| s.overlaps(document.token(t).span));
    let first = document.tokens().partition_point(|t| spans.first().is_some_and(|s| t.span.end <= s.start));
    let tokens = (first as u32..document.tokens().len() as u32).map(TokenId);
    let mut tokens = tokens
        .take_while(|t| spans.last().is_some_and(|s| document.token(*t).span.start < s.end))
        .filter(|t| inside(*t));
    tokens.find(|t| document.token(*t).head.is_none_or(|h| !inside(h)))
}
