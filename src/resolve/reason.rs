//! Why a mention is in its entity.

use super::grouping::Group;
use super::{Member, Reason};
use crate::document::{Document, MentionId, MentionKind, TokenId};
use crate::names::Name;
use crate::ud::Relation;

/// The mentions of a group, each with the surest reason that joins it to the ones before.
pub fn members(document: &Document, group: &Group) -> Vec<Member> {
    let mut before: Vec<Name> = vec![];
    let mut members = vec![];
    for (at, mention) in group.mentions.iter().enumerate() {
        let name = Name::told(document.text(), document.tokens(), document.mention(*mention));
        let reason = match group.reasons.get(mention) {
            _ if at == 0 => Reason::First,
            Some(reason) => *reason,
            None => reason(document, &group.mentions, *mention, name.as_ref(), &before),
        };
        members.push(Member { mention: *mention, reason });
        if let Some(name) = name.filter(|n| !before.iter().any(|b| b.words == n.words && b.kind() == n.kind())) {
            before.push(name);
        }
    }
    members
}

/// Why a mention is in its group, in which these names stand before it.
fn reason(
    document: &Document,
    group: &[MentionId],
    mention: MentionId,
    name: Option<&Name>,
    before: &[Name],
) -> Reason {
    let mention = document.mention(mention);
    let in_group = |t: TokenId| document.mention_at(t).is_some_and(|m| group.binary_search(&m).is_ok());
    let head = document.token(mention.head);
    if mention.form == MentionKind::Pronoun {
        let relative = matches!(head.xpos.as_str(), "WP" | "WP$" | "WDT") || head.feats.is("PronType", "Rel");
        return if relative { Reason::RelativePronoun } else { Reason::Coreference };
    }
    if head.relation == Relation::Appos && head.head.is_some_and(in_group) {
        return Reason::Apposition;
    }
    if let Some(own) = name {
        if before.iter().any(|n| own.same(n)) {
            return Reason::SameName;
        }
        if before.iter().any(|n| own.part_of(n) || n.part_of(own)) {
            return Reason::PartOfName;
        }
        if before.iter().any(|n| own.acronym_of(n) || n.acronym_of(own)) {
            return Reason::Acronym;
        }
    }
    let copula = |t: TokenId| document.child(t, Relation::Cop).is_some();
    let predicate = copula(mention.head) && document.child(mention.head, Relation::Nsubj).is_some_and(in_group);
    let subject = head.relation == Relation::Nsubj && head.head.is_some_and(|h| copula(h) && in_group(h));
    if predicate || subject { Reason::Copula } else { Reason::Coreference }
}
