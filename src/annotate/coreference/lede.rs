//! Whom the opening of a report describes before it names them.

use super::Context;
use super::clusters::Clusters;
use crate::document::{EntityType, MentionKind, TokenId};
use crate::ud::{Relation, Upos};

/// So many paragraphs behind the headline the report begins: a byline or dateline may stand between.
const LEDE: usize = 2;

/// Joins the subject of a headline without article to the name that is the subject of the first sentence behind it: "Hospital
/// group refuses ransom | Acme Health said". Headlines describe whom the report then names.
pub fn join_headline(context: &Context<'_>, clusters: &mut Clusters) {
    let tree = &context.tree;
    let Some(last) = tree.tokens.iter().enumerate().rposition(|(i, _)| tree.sentence(TokenId(i as u32)) == 0) else {
        return;
    };
    let subject = |from: usize| {
        let main = |t: &TokenId| tree.token(*t).relation == Relation::Nsubj && tree.is_main_subject(*t);
        let open = (from..tree.tokens.len()).map(|i| TokenId(i as u32)).find(main)?;
        context.mention_of(open)
    };
    if tree.tokens[last].upos == Upos::Punct {
        return;
    }
    let (Some(headline), Some(lede)) = (subject(0), subject(last + 1)) else { return };
    let (h, l) = (&context.mentions[headline], &context.mentions[lede]);
    let bare = h.form == MentionKind::Nominal
        && context.tree.token(h.head).xpos == "NN"
        && context.determiner(headline).is_none()
        && tree.sentence(h.head) == 0
        && !tree.has(h.head, Relation::Conj);
    let named = context.names[lede].is_some() && !tree.has(l.head, Relation::Conj);
    let somebody = matches!(h.kind, EntityType::Person | EntityType::Organization) && h.kind == l.kind;
    let near = tree.paragraph(l.head) <= tree.paragraph(h.head) + LEDE;
    if bare && named && somebody && near && clusters.agree(headline, lede) {
        clusters.join(headline, lede);
    }
}
