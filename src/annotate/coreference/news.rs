//! What news say of who reports: "Ann Berg claims that *she* was kept", "Acme said *it* would pay"; and descriptions of
//! somebody by another noun: "Professor Ann Berg rang him. *The virologist* said ..."

use super::agreement::Number;
use super::clusters::Clusters;
use super::features::{Candidate, Class, Facts};
use super::{Context, binding};
use crate::document::{EntityType, TokenId};
use crate::meanings::{Kind, kind};
use crate::ud::{Relation, Upos};

/// Who reports what has a pronoun as its subject: whoever says something without naming somebody else says it of themselves
/// (Clements 1975 on logophoric pronouns).
pub fn reporter(context: &Context<'_>, clusters: &Clusters, facts: &[Facts], mention: usize) -> Option<usize> {
    let tree = &context.tree;
    let head = context.mentions[mention].head;
    let class = facts[mention].class;
    let clause = tree.token(head).head.filter(|_| tree.token(head).relation == Relation::Nsubj)?;
    let top = tree.first_conjunct(clause);
    let verb = tree.token(top).head.filter(|_| tree.token(top).relation == Relation::Ccomp)?;
    let subject = context.mention_of(tree.subject(verb)?).filter(|s| *s < mention)?;
    let here = tree.token(verb).xpos.starts_with('V') && tree.quotation(head) == tree.quotation(verb);
    let kind = clusters.kind(clusters.of(subject));
    let number = context.agreement(subject).number;
    // "it is clear that it sank" is about nothing.
    let empty =
        || tree.children(clause).iter().any(|c| matches!(tree.token(*c).relation, Relation::Csubj | Relation::Expl));
    let able = match class {
        Class::He | Class::She => kind == EntityType::Person && number == Some(Number::Singular),
        Class::It => kind == EntityType::Organization && number != Some(Number::Plural) && !empty(),
        Class::They => number == Some(Number::Plural) && kind == EntityType::Person,
        _ => false,
    };
    let plain = !matches!(facts[subject].class, Class::I | Class::We | Class::You | Class::Open | Class::Relative);
    let cluster = clusters.of(subject);
    (here
        && able
        && plain
        && clusters.agree(subject, mention)
        && binding::fits(context, clusters, facts, cluster, mention))
    .then_some(cluster)
}

/// What a pronoun stands for by where it stands, where grammar and the run of the text leave hardly anything else: the subject
/// of its clause for a possessive ("Ann lost *her* hat"), that of the clause above or before for a subject ("Ann left because
/// *she* was ill"), and that of the sentence before, the only person in it, for one that opens a sentence. After Hobbs 1978
/// and Grosz, Joshi and Weinstein 1995; each holds for 94 in 100 or more of GUM's training part.
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
        let predicate = tree.has(at, Relation::Nsubj) || token.upos == Upos::Verb;
        if at != word && predicate && (heads_clause || token.relation == Relation::Conj) {
            return Some(at);
        }
        at = token.head?;
    }
}

/// So many sentences back the person was the subject.
const WITHIN: usize = 2;

/// Whom a definite description of one person stands for where its noun is new: the named subject of the last main clause
/// before, other than in its own sentence, that had a person for its subject. In news the subject goes on being spoken of
/// (Grosz, Joshi and Weinstein 1995, "Centering"), and a noun without complement that is new tells more of somebody known.
pub fn varied(
    context: &Context<'_>,
    clusters: &Clusters,
    facts: &[Facts],
    mention: usize,
    candidates: &[Candidate],
) -> Option<usize> {
    let m = &context.mentions[mention];
    let fact = &facts[mention];
    let tree = &context.tree;
    let described = fact.class == Class::The
        && m.kind == EntityType::Person
        && context.agreement(mention).number == Some(Number::Singular)
        && kind(&fact.lemma) == Some(Kind::Person);
    // "the last person", "the man at the door" tell one of several.
    let narrows = |t: TokenId| {
        let token = tree.token(t);
        matches!(token.relation, Relation::Nmod | Relation::Acl | Relation::Appos | Relation::Nummod)
            || ["first", "last", "next", "other", "only", "same"].contains(&token.lemma.as_str())
    };
    let narrowed = tree.children(m.head).iter().any(|t| narrows(*t));
    let subject = tree.token(m.head).relation == Relation::Nsubj;
    let again = facts[..mention].iter().any(|f| f.lemma == fact.lemma);
    if !described || narrowed || !subject || again {
        return None;
    }
    let person = |c: &&Candidate| {
        clusters.kind(c.cluster) == EntityType::Person
            && clusters.agreement(c.cluster).number != Some(Number::Plural)
            && c.before.iter().any(|b| facts[*b].class == Class::Name)
    };
    let fitting: Vec<&Candidate> = candidates.iter().filter(person).collect();
    let quoted = |b: usize| tree.quotation(context.mentions[b].head).is_some();
    let here = |c: &Candidate| c.before.iter().any(|b| facts[*b].sentence == fact.sentence && !quoted(*b));
    for back in 1..=WITHIN {
        let there = |c: &&&Candidate| {
            c.before.iter().any(|b| {
                let head = context.mentions[*b].head;
                facts[*b].sentence + back == fact.sentence
                    && tree.token(head).relation == Relation::Nsubj
                    && tree.is_main_subject(head)
            })
        };
        if let Some(found) = fitting.iter().find(there) {
            return (!here(found)).then_some(found.cluster);
        }
    }
    None
}
