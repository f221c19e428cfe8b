//! What the tree forbids and what it says for sure.

use super::{Context, is_person};
use crate::annotate::mention::relative_antecedent;
use crate::document::TokenId;
use crate::ud::Relation;

use super::agreement::{Number, is_group};
use super::clusters::Clusters;
use super::features::{Class, Facts};
use crate::document::{EntityType, MentionKind};

/// Whether a word, lower-case, is a reflexive pronoun.
pub fn is_reflexive(word: &str) -> bool {
    word.ends_with("self") || word.ends_with("selves")
}

/// Whether a word is a relative pronoun with a noun above.
pub fn is_relative(context: &Context<'_>, word: TokenId) -> bool {
    relative_antecedent(context.tree.tokens, word).is_some()
}

/// The subject of the clause that a word stands in; for the subject itself, that of the clause above.
pub fn own_clause_subject(context: &Context<'_>, word: TokenId) -> Option<TokenId> {
    let tree = &context.tree;
    let mut at = word;
    loop {
        let head = tree.token(at).head?;
        if let Some(subject) = tree.children_by(head, Relation::Nsubj).next()
            && subject != at
            && subject != word
        {
            return Some(subject);
        }
        at = head;
    }
}

/// Whether a pronoun may stand for a cluster, as far as number, gender and kind tell.
pub fn fits(context: &Context<'_>, clusters: &Clusters, facts: &[Facts], cluster: usize, mention: usize) -> bool {
    let members = clusters.members(cluster);
    let known = clusters.agreement(cluster);
    let person = is_person(clusters.kind(cluster)) || members.iter().any(|m| is_person(context.mentions[*m].kind));
    let singular = known.number != Some(Number::Plural);
    let verbal = members.iter().all(|m| context.tree.token(context.mentions[*m].head).xpos.starts_with("VB"));
    let gender = |g| context.agreement(mention).gender == Some(g);
    match facts[mention].class {
        Class::He | Class::She => {
            let group = members.iter().any(|m| is_group(&facts[*m].lemma));
            person && singular && known.gender.is_none_or(gender) && !group && !verbal
        }
        // Names of one word are often taken for persons: "Norvik said it ...".
        Class::It => {
            singular && (!person || known.gender.is_none() && members.iter().all(|m| could_be_company(context, *m)))
        }
        Class::They => {
            let open = known.number.is_none() || is_person(clusters.kind(cluster));
            let company = clusters.kind(cluster) == EntityType::Organization;
            known.number == Some(Number::Plural) || open && known.gender.is_none() || company
        }
        Class::Both | Class::Reciprocal => known.number != Some(Number::Singular),
        Class::I => person && singular,
        _ => true,
    }
}

/// Whether a mention is a name of one word that nothing makes a person's but its type.
fn could_be_company(context: &Context<'_>, mention: usize) -> bool {
    context.names[mention].as_ref().is_some_and(|n| n.words.len() == 1 && n.titles.is_empty())
}

/// Whether two mentions of one thing cannot be: arguments of one predicate, a phrase and its own part, conjuncts.
pub fn blocked(context: &Context<'_>, antecedent: usize, mention: usize) -> bool {
    let (a, m) = (&context.mentions[antecedent], &context.mentions[mention]);
    if m.form == MentionKind::Pronoun {
        return pronoun_blocked(context, antecedent, m.head);
    }
    let within = a.tokens.start < m.tokens.end && m.tokens.start < a.tokens.end;
    within
        || context.tree.token(m.head).relation == Relation::Conj
            && context.tree.first_conjunct(a.head) == context.tree.first_conjunct(m.head)
}

fn pronoun_blocked(context: &Context<'_>, antecedent: usize, pronoun: TokenId) -> bool {
    let tree = &context.tree;
    let (mention, antecedent) = (&context.mentions[antecedent], context.mentions[antecedent].head);
    if tree.sentence(antecedent) != tree.sentence(pronoun) || is_reflexive(&context.word(pronoun)) {
        return false;
    }
    if tree.first_conjunct(antecedent) == tree.first_conjunct(pronoun) {
        return true;
    }
    // "his mother": not his own mother; but "the man who lost his hat" and "Ann was a member in her youth".
    if tree.dominates(antecedent, pronoun) {
        let clause = |t: TokenId| tree.token(t).relation == Relation::Acl;
        let mut path = std::iter::successors(Some(pronoun), |t| tree.token(*t).head).take_while(|t| *t != antecedent);
        return mention.tokens.contains(&pronoun.0) && !path.any(clause);
    }
    if tree.dominates(pronoun, antecedent) {
        return true;
    }
    let Some((predicate, relation)) = tree.governor(pronoun) else { return false };
    if let Some((other, _)) = tree.governor(antecedent)
        && other == predicate
    {
        return true;
    }
    // "Ann wanted to help her": the subject of "help" is Ann; "she" as subject of what is said of her.
    relation != Relation::Nsubj && tree.subject(predicate).is_some_and(|s| s == antecedent)
}

/// The type of what is said of a mention by a copula: an event in "it was a session".
pub fn said_of(context: &Context<'_>, mention: usize) -> Option<EntityType> {
    let token = context.tree.token(context.mentions[mention].head);
    let predicate = token.head.filter(|h| token.relation == Relation::Nsubj && context.tree.has(*h, Relation::Cop))?;
    context.mention_of(predicate).map(|p| context.mentions[p].kind)
}

/// Whether a mention is the predicate of a cluster without being said to be it: "Ann is not the mayor", "Ann may be the
/// mayor", "Is Ann the mayor?", "Ann is like a mayor".
pub fn not_said_to_be(context: &Context<'_>, clusters: &Clusters, cluster: usize, mention: usize) -> bool {
    let (tree, head) = (&context.tree, context.mentions[mention].head);
    let Some(copula) = tree.children_by(head, Relation::Cop).next() else { return false };
    let members = clusters.members(cluster);
    let of_cluster = |t: TokenId| members.iter().any(|m| context.mentions[*m].head == t);
    let subjects = || tree.children_by(head, Relation::Nsubj);
    // "Ann and Bo are the winners": no one of them is.
    let several = |s: &TokenId| tree.has(*s, Relation::Conj);
    let whole = || members.iter().any(|m| context.is_coordination(*m));
    let one_of = |s: TokenId| std::iter::once(s).chain(tree.children_by(s, Relation::Conj)).any(of_cluster);
    if subjects().filter(several).any(one_of) && !whole() {
        return true;
    }
    if !subjects().any(of_cluster) {
        return false;
    }
    let denies = |t: TokenId| ["not", "never"].contains(&context.lemma(t).as_str());
    let none = context.determiner(mention).is_some_and(|d| d == "no");
    let modal = tree.children_by(head, Relation::Aux).any(|t| tree.token(t).xpos == "MD");
    let asked = subjects().any(|s| copula < s);
    let behind_preposition = tree.children_by(head, Relation::Case).any(|c| c < head);
    none || modal || asked || behind_preposition || tree.children_by(head, Relation::Advmod).any(denies)
}
