//! Stable ids of claims.

use sha2::{Digest, Sha256};

use super::{Argument, ClaimId, Predicate, Slot};
use crate::span::Span;

/// The id of a claim: 128 bits of SHA-256 over the document's id, the spans of predicate and slots, and a reading
/// number that tells claims with equal spans apart.
pub(super) fn claim_id(
    document: &str,
    subject: Option<&Slot>,
    predicate: &Predicate,
    object: Option<&Slot>,
    arguments: &[Argument],
    reading: u32,
) -> ClaimId {
    let mut hash = Sha256::new();
    hash.update((document.len() as u64).to_le_bytes());
    hash.update(document.as_bytes());
    let mut part = |spans: &[Span]| {
        hash.update((spans.len() as u64).to_le_bytes());
        for span in spans {
            hash.update(span.start.to_le_bytes());
            hash.update(span.end.to_le_bytes());
        }
    };
    part(&predicate.spans);
    part(subject.map_or(&[], |s| s.spans.as_slice()));
    part(object.map_or(&[], |s| s.spans.as_slice()));
    for argument in arguments {
        part(&argument.slot.spans);
    }
    hash.update(reading.to_le_bytes());
    let digest = hash.finalize();
    ClaimId(digest.iter().take(16).fold(0, |n, byte| n << 8 | u128::from(*byte)))
}
