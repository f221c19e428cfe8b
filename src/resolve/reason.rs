//! Why a mention is in its entity.

use super::{Member, Reason};
use crate::document::{Document, MentionId, MentionKind, TokenId};
use crate::names::Name;
use crate::ud::Relation;

/// The mentions of a group, each with the surest reason that joins it to the ones before.
pub fn members(document: &Document, group: &[MentionId]) -> Vec<Member> {
    let reason = |at: usize| if at == 0 { Reason::First } else { reason(document, group, at) };
    group.iter().enumerate().map(|(at, mention)| Member { mention: *mention, reason: reason(at) }).collect()
}

fn reason(document: &Document, group: &[MentionId], at: usize) -> Reason {
    let mention = document.mention(group[at]);
    let in_group = |t: TokenId| document.mention_at(t).is_some_and(|m| group.contains(&m));
    let head = document.token(mention.head);
    if mention.form == MentionKind::Pronoun {
        let relative = matches!(head.xpos.as_str(), "WP" | "WP$" | "WDT") || head.feats.is("PronType", "Rel");
        return if relative { Reason::RelativePronoun } else { Reason::Coreference };
    }
    if head.relation == Relation::Appos && head.head.is_some_and(in_group) {
        return Reason::Apposition;
    }
    let name = |m: &MentionId| Name::of(document.text(), document.tokens(), document.mention(*m));
    if let Some(own) = name(&group[at]) {
        let before: Vec<Name> = group[..at].iter().filter_map(name).collect();
        if before.iter().any(|n| own.same(n)) {
            return Reason::SameName;
        }
        if before.iter().any(|n| own.part_of(n) || n.part_of(&own)) {
            return Reason::PartOfName;
        }
        if before.iter().any(|n| own.acronym_of(n) || n.acronym_of(&own)) {
            return Reason::Acronym;
        }
    }
    let copula = |t: TokenId| document.child(t, Relation::Cop).is_some();
    let predicate = copula(mention.head) && document.child(mention.head, Relation::Nsubj).is_some_and(in_group);
    let subject = head.relation == Relation::Nsubj && head.head.is_some_and(|h| copula(h) && in_group(h));
    if predicate || subject { Reason::Copula } else { Reason::Coreference }
}
