//! Pronouns that grammar and the run of the text leave hardly more than one antecedent.

use super::Context;
use super::clusters::Clusters;
use super::features::{Candidate, Class, Facts};
use super::quotations::speaker_before;
use crate::document::TokenId;
use crate::ud::{Relation, Upos};

/// What a pronoun stands for by where it stands, where grammar and the run of the text leave hardly anything else: the subject
/// of its clause for a possessive ("Ann lost *her* hat"), that of the clause above or before for a subject ("Ann left because
/// *she* was ill"), and that of the sentence before, the only person in it, for one that opens a sentence. After Hobbs 1978
/// and Grosz, Joshi and Weinstein 1995.
pub fn told_by_place(
    context: &Context<'_>,
    clusters: &Clusters,
    facts: &[Facts],
    mention: usize,
    candidates: &[Candidate],
) -> Option<usize> {
    let tree = &context.tree;
    let head = context.mentions[mention].head;
    let class = facts[mention].class;
    if !matches!(class, Class::He | Class::She | Class::They) {
        return None;
    }
    let token = tree.token(head);
    let fitting = |m: usize| candidates.iter().any(|c| c.cluster == clusters.of(m)) && clusters.agree(m, mention);
    if let Some(speaker) = speaker_before(context, mention).filter(|s| class != Class::They && fitting(*s)) {
        return Some(clusters.of(speaker));
    }
    let subject = if token.xpos == "PRP$" {
        let noun = token.head?;
        // "thanked Ann and her crew"
        let joined = tree.token(noun).head.filter(|_| tree.token(noun).relation == Relation::Conj);
        let subject = match joined.filter(|c| tree.token(*c).upos != Upos::Verb) {
            Some(conjunct) => conjunct,
            None => clause_of(context, head).and_then(|c| tree.subject(c)).filter(|s| *s < head)?,
        };
        let first = context.mention_of(subject)?;
        let indefinite = facts[first].class == Class::A || class == Class::They && facts[first].class > Class::The;
        let inner = |m: &usize| *m != first && tree.dominates(subject, context.mentions[*m].head) && fitting(*m);
        (!indefinite && !(0..mention).any(|m| inner(&m))).then_some(first)?
    } else {
        let clause = token.head.filter(|_| token.relation == Relation::Nsubj)?;
        let link = tree.token(clause);
        let above = link.head.filter(|h| *h < clause);
        match above {
            Some(above) if matches!(link.relation, Relation::Advcl | Relation::Conj) => {
                let subject = tree.children_by(above, Relation::Nsubj).next().filter(|s| *s < head)?;
                let first = context.mention_of(subject)?;
                only(context, facts, mention, first, tree.sentence(head), &fitting).then_some(first)?
            }
            None if link.head.is_none() => {
                let before = tree.sentence(head).checked_sub(1)?;
                let roots = (0..head.0).rev().map(TokenId).take_while(|t| tree.sentence(*t) >= before);
                let root = roots.into_iter().find(|t| tree.sentence(*t) == before && tree.token(*t).head.is_none())?;
                let subject = tree.children_by(root, Relation::Nsubj).next()?;
                let first = context.mention_of(subject)?;
                let near = tree.paragraph(root) == tree.paragraph(head);
                (near && only(context, facts, mention, first, before, &fitting)).then_some(first)?
            }
            _ => return None,
        }
    };
    let plain = !matches!(facts[subject].class, Class::I | Class::We | Class::You | Class::Open | Class::Relative);
    // "his rival is running from her past": that the rival is Ann is for the scorer to find.
    let told = |m: &usize| facts[*m].class == Class::Name || facts[*m].class.is_third();
    let known = class == Class::They || clusters.members(clusters.of(subject)).iter().any(told);
    (plain && known && fitting(subject)).then(|| clusters.of(subject))
}

/// "Leaving *her* ship, Ann ...": the subject behind a clause without one that stands before it, for the possessives in it.
pub fn fronted(context: &Context<'_>, facts: &[Facts], mention: usize) -> Option<usize> {
    let tree = &context.tree;
    let head = context.mentions[mention].head;
    let possessive = facts[mention].class.is_third() && tree.token(head).xpos == "PRP$";
    let clause = clause_of(context, head).filter(|_| possessive)?;
    let open = tree.token(clause).relation == Relation::Advcl && !tree.has(clause, Relation::Nsubj);
    let above = tree.token(clause).head.filter(|a| open && *a > clause)?;
    let subject = tree.children_by(above, Relation::Nsubj).next().filter(|s| *s > head)?;
    context.mention_of(subject).filter(|s| *s > mention && !facts[*s].class.is_of_speech())
}

/// Whether nothing else that a pronoun may stand for is mentioned before it from a sentence on.
fn only(
    context: &Context<'_>,
    facts: &[Facts],
    mention: usize,
    subject: usize,
    sentence: usize,
    fitting: &dyn Fn(usize) -> bool,
) -> bool {
    let named = |m: &usize| !facts[*m].class.is_pronoun() && facts[*m].sentence >= sentence && *m != subject;
    let inside = |m: &usize| context.mentions[*m].head == context.mentions[subject].head;
    !(0..mention).filter(named).any(|m| !inside(&m) && fitting(m))
}

/// The predicate of the clause that a word stands in.
fn clause_of(context: &Context<'_>, word: TokenId) -> Option<TokenId> {
    let tree = &context.tree;
    let mut at = word;
    loop {
        let token = tree.token(at);
        let heads_clause = matches!(
            token.relation,
            Relation::Root | Relation::Ccomp | Relation::Xcomp | Relation::Advcl | Relation::Acl | Relation::Parataxis
        );
        let predicate = tree.has(at, Relation::Nsubj) || token.xpos.starts_with("VB");
        if at != word && predicate && (heads_clause || token.relation == Relation::Conj) {
            return Some(at);
        }
        at = token.head?;
    }
}
