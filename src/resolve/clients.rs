//! Whom a lawyer speaks for: "Ann Berg's lawyer, Bo Lund, said his *client* would appeal."

use super::Reason;
use super::grouping::Groups;
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::ud::Relation;

/// Nouns for those who have clients, by lemma.
const LAWYERS: [&str; 7] = ["lawyer", "attorney", "solicitor", "barrister", "counsel", "advocate", "agent"];

/// Joins "his client" to whose lawyer he is.
pub fn join(groups: &mut Groups<'_>) {
    let document = groups.document;
    for mention in (0..document.mentions().len() as u32).map(MentionId) {
        let m = document.mention(mention);
        let head = document.token(m.head);
        if m.form != MentionKind::Nominal || head.lemma != "client" || head.xpos != "NN" {
            continue;
        }
        let Some(whose) = possessor(document, m.head) else { continue };
        // The one who says it where the pronoun is taken for somebody else.
        let lawyers = [document.mention_at(whose), reporter(document, m.head).and_then(|t| document.mention_at(t))];
        let client = lawyers.into_iter().flatten().filter_map(|l| groups.group_of(l)).find_map(|g| client(groups, g));
        if let (Some(client), Some(own)) = (client, groups.group_of(mention))
            && client != own
            && groups.fullest(own).is_empty()
        {
            groups.join(client.min(own), client.max(own), Some(Reason::Description));
        }
    }
}

/// "Ann's", "her"
fn possessor(document: &Document, noun: TokenId) -> Option<TokenId> {
    document.children_by(noun, Relation::Nmod).find(|c| document.token(*c).subtype == "poss")
}

/// The subject of the verb that reports the clause of a word.
fn reporter(document: &Document, word: TokenId) -> Option<TokenId> {
    let mut above = std::iter::successors(Some(word), |t| document.token(*t).head);
    let clause = above.find(|t| document.token(*t).relation == Relation::Ccomp)?;
    document.child(document.token(clause).head?, Relation::Nsubj)
}

/// The person whose lawyer somebody is said to be: "Ann's lawyer", "the lawyer for Ann".
fn client(groups: &Groups<'_>, lawyer: usize) -> Option<usize> {
    let document = groups.document;
    let described = |m: &MentionId| LAWYERS.contains(&document.token(document.mention(*m).head).lemma.as_str());
    groups.all[lawyer].mentions.iter().filter(|m| described(m)).find_map(|m| {
        let noun = document.mention(*m).head;
        let for_ = document.children_by(noun, Relation::Nmod).find(|c| {
            document.children_by(*c, Relation::Case).any(|p| matches!(document.token(p).form.as_str(), "for" | "of"))
        });
        let whom = possessor(document, noun).or(for_)?;
        groups.group_of(document.mention_at(whom)?).filter(|g| groups.kind(*g) == EntityType::Person && *g != lawyer)
    })
}
