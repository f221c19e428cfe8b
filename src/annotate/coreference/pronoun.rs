//! Pronouns: the best agreeing thing before them, or none where two are about as good.

mod weights;

use std::collections::BTreeMap;

use super::agreement::{Gender, Number, is_group};
use super::clusters::Clusters;
use super::{Context, is_person};
use crate::document::{EntityType, MentionKind, TokenId};
use crate::ud::Relation;
use weights::WEIGHTS;

/// How many sentences back an antecedent may stand.
const WITHIN: usize = 3;

/// How many features an antecedent has.
pub const FEATURES: usize = 33;

/// What a pronoun asks of its antecedent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// "he", "she"
    Somebody(Gender),
    /// "it"
    Something,
    /// "they"
    Several,
    /// "both"
    Two,
}

impl Kind {
    fn index(self) -> usize {
        match self {
            Kind::Somebody(_) => 0,
            Kind::Something => 1,
            Kind::Several | Kind::Two => 2,
        }
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    Some(match word {
        "he" | "him" | "his" | "himself" => Kind::Somebody(Gender::Male),
        "she" | "her" | "hers" | "herself" => Kind::Somebody(Gender::Female),
        "it" | "its" | "itself" => Kind::Something,
        "they" | "them" | "their" | "theirs" | "themselves" => Kind::Several,
        "both" => Kind::Two,
        _ => return None,
    })
}

/// Joins pronouns of the third person with what they stand for, in text order.
pub fn join_pronouns(context: &Context<'_>, clusters: &mut Clusters) {
    join_each(context, clusters, |clusters, kind, mention| {
        let head = context.mentions[mention].head;
        let found = if is_reflexive(&context.word(head)) { own_subject(context, head) } else { None };
        let found = found.filter(|a| fits(context, clusters, kind, *a, mention));
        let found = found.or_else(|| best(context, clusters, kind, mention));
        found.or_else(|| ahead(context, clusters, kind, mention))
    });
}

/// The candidates of each pronoun, with the index of its row in [`WEIGHTS`], where the pronouns before it are joined as
/// `chains` says: the chain of each mention.
pub fn examples(
    context: &Context<'_>,
    clusters: &mut Clusters,
    chains: &[Option<usize>],
) -> Vec<(usize, usize, Candidate)> {
    let mut examples = vec![];
    join_each(context, clusters, |clusters, kind, mention| {
        let found = candidates(context, clusters, kind, mention);
        let same = |c: &&Candidate| chains[mention].is_some() && chains[c.nearest] == chains[mention];
        let antecedent = found.iter().find(same).map(|c| c.nearest);
        examples.extend(found.into_iter().map(|c| (mention, kind.index(), c)));
        antecedent
    });
    examples
}

/// Joins each pronoun of the third person, in text order, with the mention that `choose` finds for it.
fn join_each(
    context: &Context<'_>,
    clusters: &mut Clusters,
    mut choose: impl FnMut(&Clusters, Kind, usize) -> Option<usize>,
) {
    for mention in 0..context.mentions.len() {
        let m = &context.mentions[mention];
        let joined = clusters.members(clusters.of(mention)).len() > 1;
        let kind = kind_of(&context.word(m.head)).filter(|_| m.form == MentionKind::Pronoun && !joined);
        let Some(kind) = kind.filter(|_| context.tree.token(m.head).relation != Relation::Expl) else { continue };
        match (choose(clusters, kind, mention), kind) {
            (Some(antecedent), Kind::Several) => clusters.join_as_they(antecedent, mention),
            (Some(antecedent), _) => clusters.join(antecedent, mention),
            (None, _) => {}
        }
    }
}

fn is_reflexive(word: &str) -> bool {
    word.ends_with("self") || word.ends_with("selves")
}

/// The mention that is the subject of the clause that a reflexive stands in.
fn own_subject(context: &Context<'_>, pronoun: TokenId) -> Option<usize> {
    let (predicate, _) = context.tree.governor(pronoun)?;
    context.tree.subject(predicate).filter(|s| *s != pronoun).and_then(|s| context.mention_of(s))
}

/// The likeliest agreeing thing before a pronoun, if it is likely enough.
fn best(context: &Context<'_>, clusters: &Clusters, kind: Kind, mention: usize) -> Option<usize> {
    let (least, weights) = &WEIGHTS[kind.index()];
    let found = candidates(context, clusters, kind, mention);
    let odds = |c: &Candidate| c.features.iter().zip(weights).map(|(f, w)| f * w).sum::<f32>().exp();
    let all: f32 = 1.0 + found.iter().map(odds).sum::<f32>();
    let best = found.iter().map(|c| (odds(c), c.nearest)).max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    best.filter(|(odds, _)| odds / all >= *least).map(|(_, nearest)| nearest)
}

/// A thing that a pronoun may stand for: its mention nearest before the pronoun, and what speaks for it.
pub struct Candidate {
    pub nearest: usize,
    pub features: [f32; FEATURES],
}

/// The agreeing things in this and the three sentences before, those left out that the tree forbids.
pub fn candidates(context: &Context<'_>, clusters: &Clusters, kind: Kind, mention: usize) -> Vec<Candidate> {
    let m = &context.mentions[mention];
    let here = context.tree.sentence(m.head);
    let mut near: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for earlier in (0..context.mentions.len()).filter(|e| *e != mention) {
        let e = &context.mentions[earlier];
        let there = context.tree.sentence(e.head);
        let close = e.head < m.head && there <= here && here - there <= WITHIN;
        if close && !blocked(context, e.head, m.head) && fits(context, clusters, kind, earlier, mention) {
            near.entry(clusters.of(earlier)).or_default().push(earlier);
        }
    }
    // What is bound in this place by one mention is bound by all.
    let bound = |cluster: usize| {
        clusters.members(cluster).iter().any(|e| {
            context.tree.sentence(context.mentions[*e].head) == here
                && blocked(context, context.mentions[*e].head, m.head)
        })
    };
    near.retain(|cluster, _| !bound(*cluster) && Some(*cluster) != speaker(context, clusters, m.head));
    let mut order: Vec<(usize, usize)> =
        near.iter().map(|(c, ms)| (ms.iter().copied().max().unwrap_or(0), *c)).collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let candidate = |(rank, (nearest, cluster)): (usize, &(usize, usize))| Candidate {
        nearest: *nearest,
        features: features(
            context,
            clusters,
            kind,
            mention,
            *nearest,
            near.get(cluster).map_or(&[], Vec::as_slice),
            rank,
        ),
    };
    order.iter().enumerate().map(candidate).collect()
}

/// The cluster of whoever says the words that a token stands in: "he" in a quotation is somebody else.
fn speaker(context: &Context<'_>, clusters: &Clusters, token: TokenId) -> Option<usize> {
    context.tree.speaker(token).and_then(|s| context.mention_of(s)).map(|s| clusters.of(s))
}

/// What speaks for a thing being what a pronoun stands for; [`WEIGHTS`] weighs it.
fn features(
    context: &Context<'_>,
    clusters: &Clusters,
    kind: Kind,
    mention: usize,
    nearest: usize,
    near: &[usize],
    rank: usize,
) -> [f32; FEATURES] {
    let tree = &context.tree;
    let (e, m) = (&context.mentions[nearest], &context.mentions[mention]);
    let (here, there) = (tree.sentence(m.head), tree.sentence(e.head));
    let flag = |b: bool| f32::from(u8::from(b));
    let role = |t: TokenId| tree.governor(t).map(|g| g.1);
    let best_place = near.iter().map(|n| {
        let head = context.mentions[*n].head;
        tree.prominence(head) * 0.6f32.powi((here - tree.sentence(head)) as i32)
    });
    let known = clusters.agreement(clusters.of(nearest));
    let subject_here = own_clause_subject(context, m.head)
        .and_then(|s| context.mention_of(s))
        .is_some_and(|s| clusters.of(s) == clusters.of(nearest));
    let opening = |t: TokenId| tree.token(t).relation == Relation::Nsubj && tree.is_main_subject(t);
    let possessive = tree.token(m.head).subtype == "poss";
    let token = tree.token(m.head);
    let of_copula = token.relation == Relation::Nsubj && token.head.is_some_and(|h| tree.has(h, Relation::Cop));
    let determiner = context.determiner(nearest);
    let is = |k: EntityType| flag(e.kind == k);
    let pronoun_between = near.iter().any(|n| {
        context.mentions[*n].form == MentionKind::Pronoun
            && kind_of(&context.word(context.mentions[*n].head)).is_some_and(|k| k.index() == kind.index())
    });
    [
        1.0,
        flag(here == there),
        flag(here == there + 1),
        (rank as f32).ln_1p(),
        flag(rank == 0),
        tree.prominence(e.head),
        best_place.fold(0.0, f32::max),
        flag(role(e.head).is_some() && role(e.head) == role(m.head)),
        flag(pronoun_between),
        (near.len() as f32).ln(),
        (clusters.members(clusters.of(nearest)).len() as f32).ln(),
        flag(e.form == MentionKind::Name),
        flag(e.form == MentionKind::Pronoun),
        is(EntityType::Person),
        is(EntityType::Organization),
        is(EntityType::Place),
        is(EntityType::Event),
        is(EntityType::Abstract),
        flag(determiner.as_deref() == Some("the")),
        flag(matches!(determiner.as_deref(), Some("a" | "an"))),
        flag(determiner.is_none() && e.form == MentionKind::Nominal),
        flag(tree.quotation(e.head) != tree.quotation(m.head)),
        flag(tree.token(e.head).relation == Relation::Nmod),
        flag(subject_here),
        flag(subject_here && possessive),
        flag(there + 1 == here && opening(e.head)),
        flag(there + 1 == here && opening(e.head) && opening(m.head)),
        flag(possessive),
        flag(possessive && here == there),
        flag(of_copula),
        flag(known.number.is_some()),
        flag(token.relation == Relation::Nsubj),
        flag(context.is_coordination(nearest)),
    ]
}

/// The subject of the clause that a word stands in; for the subject itself, that of the clause above.
fn own_clause_subject(context: &Context<'_>, word: TokenId) -> Option<TokenId> {
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

/// Whether a mention's thing has the number, gender and kind that a pronoun asks for.
fn fits(context: &Context<'_>, clusters: &Clusters, kind: Kind, earlier: usize, mention: usize) -> bool {
    let e = &context.mentions[earlier];
    let cluster = clusters.of(earlier);
    let known = clusters.agreement(cluster);
    let person = is_person(clusters.kind(cluster)) || is_person(e.kind);
    let word = context.word(e.head);
    if e.form == MentionKind::Pronoun {
        // "I", "you", "this", "who" of a question start no chain of the third person.
        let third = kind_of(&word).is_some() || clusters.members(cluster).len() > 1;
        let personal = ["i", "me", "my", "you", "your", "we", "us", "our"].contains(&word.as_str());
        if !third || personal {
            return false;
        }
    }
    if !matches!(kind, Kind::Somebody(_))
        && said_of(context, mention).is_some_and(|kind| kind != clusters.kind(cluster))
    {
        return false;
    }
    let verbal = context.tree.token(e.head).xpos.starts_with("VB");
    if verbal || clusters.kind(cluster) == EntityType::Time {
        return false;
    }
    let singular = known.number != Some(Number::Plural);
    match kind {
        Kind::Somebody(gender) => {
            person && singular && known.gender.is_none_or(|g| g == gender) && !is_group(&context.lemma(e.head))
        }
        Kind::Something => !person && singular,
        Kind::Several => {
            let plural = known.number == Some(Number::Plural);
            let open = known.number.is_none() && !matches!(clusters.kind(cluster), EntityType::Abstract);
            let company = clusters.kind(cluster) == EntityType::Organization;
            // Persons and things do not mix: "the men bought ships; they ..." stays open, an animate verb tells.
            plural || open || company
        }
        Kind::Two => {
            let two = context.mentions[earlier].tokens.clone().map(|t| context.word(TokenId(t)));
            context.is_coordination(earlier) || two.clone().any(|w| w == "two") && mention > earlier
        }
    }
}

/// The type of what is said of a pronoun by a copula: an event in "it was a session".
fn said_of(context: &Context<'_>, mention: usize) -> Option<EntityType> {
    let token = context.tree.token(context.mentions[mention].head);
    let predicate = token.head.filter(|h| token.relation == Relation::Nsubj && context.tree.has(*h, Relation::Cop))?;
    context.mention_of(predicate).map(|p| context.mentions[p].kind)
}

/// Whether the tree forbids that two words stand for the same thing: arguments of one predicate, a phrase and its own
/// part, conjuncts.
fn blocked(context: &Context<'_>, antecedent: TokenId, pronoun: TokenId) -> bool {
    let tree = &context.tree;
    if tree.sentence(antecedent) != tree.sentence(pronoun) {
        return false;
    }
    if is_reflexive(&tree.token(pronoun).form.to_lowercase()) {
        return false;
    }
    if tree.first_conjunct(antecedent) == tree.first_conjunct(pronoun) {
        return true;
    }
    // "his mother": not his own mother; but "the man who lost his hat".
    if tree.dominates(antecedent, pronoun) {
        let clause = |t: TokenId| tree.token(t).relation == Relation::Acl;
        let mut path = std::iter::successors(Some(pronoun), |t| tree.token(*t).head).take_while(|t| *t != antecedent);
        return !path.any(clause);
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

/// The subject ahead of a pronoun in an opening clause: "After he left, Ann's brother slept."
fn ahead(context: &Context<'_>, clusters: &Clusters, kind: Kind, mention: usize) -> Option<usize> {
    let (tree, head) = (&context.tree, context.mentions[mention].head);
    if !matches!(kind, Kind::Somebody(_) | Kind::Something) {
        return None;
    }
    let clause = std::iter::successors(Some(head), |t| tree.token(*t).head)
        .find(|t| matches!(tree.token(*t).relation, Relation::Advcl))?;
    let main = tree.token(clause).head?;
    let subject = tree.children_by(main, Relation::Nsubj).next()?;
    let follows = clause < subject && head < subject && !tree.dominates(clause, subject);
    let found = context.mention_of(subject).filter(|_| follows)?;
    let named = context.names[found].is_some();
    (named && fits(context, clusters, kind, found, mention)).then_some(found)
}
