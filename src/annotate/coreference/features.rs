//! What speaks for a mention standing for the same thing as mentions before it: the numbers that the scorer weighs.

mod class;
mod voice;

use std::collections::BTreeSet;

pub use self::class::{Class, class};

use self::class::CLASSES;
use super::agreement::{Gender, Number};
use super::clusters::Clusters;
use super::nominal::{self, Description};
use super::{Context, binding};
use crate::document::{EntityType, TokenId};
use crate::meanings::{Kinship, kinship};
use crate::ud::Relation;

/// What is known of each mention alone.
pub struct Facts {
    pub class: Class,
    pub sentence: usize,
    /// The mention's words in lower case without leading article and closing possessive.
    pub words: String,
    /// The noun and what narrows it down; several for a person with several titles, none for pronouns.
    pub descriptions: Vec<Description>,
    pub lemma: String,
    role: usize,
    kind: usize,
    content: BTreeSet<String>,
}

/// Facts of all mentions.
pub fn facts(context: &Context<'_>, text: &str) -> Vec<Facts> {
    (0..context.mentions.len()).map(|m| facts_of(context, text, m)).collect()
}

fn facts_of(context: &Context<'_>, text: &str, mention: usize) -> Facts {
    let m = &context.mentions[mention];
    let tokens = context.tree.tokens;
    let bare = |t: &u32| {
        let token = &tokens[*t as usize];
        let article = ["the", "a", "an"].contains(&token.form.to_lowercase().as_str());
        !(article && *t == m.tokens.start && m.tokens.len() > 1 || token.xpos == "POS" && *t + 1 == m.tokens.end)
    };
    let words: Vec<String> =
        m.tokens.clone().filter(bare).map(|t| tokens[t as usize].span.of(text).to_lowercase()).collect();
    let content = |t: u32| nominal::is_content(context, TokenId(t));
    Facts {
        class: class(context, mention),
        sentence: context.tree.sentence(m.head),
        words: words.join(" "),
        descriptions: nominal::descriptions(context, mention),
        lemma: context.lemma(m.head),
        role: role(context, m.head),
        kind: m.kind as usize,
        content: m.tokens.clone().filter(|t| content(*t)).map(|t| context.lemma(TokenId(t))).collect(),
    }
}

const ROLES: usize = 12;

/// The place of a word in its clause.
fn role(context: &Context<'_>, word: TokenId) -> usize {
    let tree = &context.tree;
    let token = tree.token(word);
    let top = tree.token(tree.first_conjunct(word));
    match top.relation {
        _ if token.relation == Relation::Conj && !matches!(top.relation, Relation::Nsubj) => 9,
        Relation::Nsubj if top.subtype == "pass" => 11,
        Relation::Nsubj if tree.is_main_subject(tree.first_conjunct(word)) => 0,
        Relation::Nsubj => 1,
        Relation::Obj | Relation::Iobj => 2,
        Relation::Obl => 3,
        Relation::Nmod if top.subtype == "poss" => 4,
        Relation::Nmod => 5,
        Relation::Appos => 6,
        Relation::Root | Relation::Parataxis => 7,
        Relation::Compound | Relation::Flat => 8,
        _ => 10,
    }
}

/// Features that are not zero, by number; the rest of a row is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Number and value, in order.
    pub values: Vec<(u16, f32)>,
    next: u16,
}

impl Row {
    fn value(&mut self, value: f32) {
        if value != 0.0 {
            self.values.push((self.next, value));
        }
        self.next += 1;
    }

    fn flag(&mut self, flag: bool) {
        self.value(f32::from(u8::from(flag)));
    }

    fn flags(&mut self, flags: &[bool]) {
        for flag in flags {
            self.flag(*flag);
        }
    }

    fn one_of(&mut self, at: usize, count: usize) {
        self.values.push((self.next + at.min(count - 1) as u16, 1.0));
        self.next += count as u16;
    }

    /// How many features there are.
    pub fn width(&self) -> usize {
        usize::from(self.next)
    }
}

/// A number that grows by one where a distance about doubles.
fn bucket(n: usize) -> usize {
    match n {
        0..=3 => n,
        4..=5 => 4,
        6..=9 => 5,
        10..=19 => 6,
        _ => 7,
    }
}

/// What speaks for a mention standing for nothing that was said before.
pub fn alone(context: &Context<'_>, facts: &[Facts], mention: usize, candidates: usize) -> Row {
    let mut row = Row::default();
    row.flag(true);
    own(context, facts, mention, &mut row);
    row.value((candidates as f32).ln_1p());
    let own = &facts[mention];
    let seen = |f: &&Facts| f.lemma == own.lemma && !f.class.is_pronoun();
    let before = facts.iter().take(mention);
    row.flag(!own.class.is_pronoun() && before.clone().any(|f| seen(&f)));
    row.flag(!own.class.is_pronoun() && before.clone().any(|f| f.words == own.words));
    row.flag(own.class.is_of_speech() && before.clone().any(|f| f.class == own.class));
    row
}

/// What a mention is itself: the same for each of its candidates.
fn own(context: &Context<'_>, facts: &[Facts], mention: usize, row: &mut Row) {
    let (m, fact) = (&context.mentions[mention], &facts[mention]);
    let tree = &context.tree;
    let token = tree.token(m.head);
    row.one_of(fact.class as usize, CLASSES);
    row.one_of(fact.kind, 10);
    row.one_of(fact.role, ROLES);
    let governor = token.head.map(|h| tree.token(h));
    let said = token.head.filter(|h| token.relation == Relation::Nsubj && tree.has(*h, Relation::Cop));
    // "it is clear that", "it seems that"
    let extraposed = token.head.is_some_and(|h| {
        tree.children(h).iter().any(|c| {
            *c > m.head
                && matches!(
                    tree.token(*c).relation,
                    Relation::Csubj | Relation::Ccomp | Relation::Advcl | Relation::Xcomp
                )
        })
    });
    row.flags(&[
        tree.quotation(m.head).is_some(),
        m.tokens.len() > 1,
        m.tokens.len() > 3,
        m.tokens.len() > 8,
        fact.sentence == 0,
        fact.sentence > 15,
        tree.has(m.head, Relation::Acl),
        tree.has(m.head, Relation::Cop),
        tree.has(m.head, Relation::Amod),
        tree.has(m.head, Relation::Nummod),
        said.is_some(),
        extraposed && said.is_some(),
        extraposed,
        binding::is_reflexive(&context.word(m.head)),
        governor.is_some_and(|g| g.upos.as_str() == "VERB"),
        token.relation == Relation::Expl,
        token.relation == Relation::Nmod && token.subtype.is_empty(),
        token.xpos.starts_with("VB"),
        context.agreement(mention).number == Some(Number::Plural),
        context.agreement(mention).number == Some(Number::Singular),
    ]);
}

/// A thing that a mention may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its cluster.
    pub cluster: usize,
    /// Its mentions before, the nearest first, ten at most.
    pub before: Vec<usize>,
    /// How many things were mentioned since.
    pub rank: usize,
    /// How many of these agree as well as it does.
    pub agreeing: usize,
}

/// What speaks for a candidate.
pub fn pair(context: &Context<'_>, clusters: &Clusters, facts: &[Facts], mention: usize, candidate: &Candidate) -> Row {
    let tree = &context.tree;
    let mut row = Row::default();
    row.flag(false);
    own(context, facts, mention, &mut row);
    for _ in 0..4 {
        row.value(0.0);
    }
    let nearest = candidate.before.first().copied().unwrap_or(candidate.cluster);
    let (e, m) = (&context.mentions[nearest], &context.mentions[mention]);
    let (fact, other) = (&facts[mention], &facts[nearest]);
    row.one_of(other.class as usize, CLASSES);
    row.one_of(other.kind, 10);
    row.one_of(other.role, ROLES);
    row.one_of(bucket(fact.sentence.saturating_sub(other.sentence)), 8);
    row.one_of(bucket(candidate.rank), 8);
    row.one_of(bucket(candidate.agreeing), 8);

    let members = clusters.members(candidate.cluster);
    let known = clusters.agreement(candidate.cluster);
    let mine = context.agreement(mention);
    let agree = |same: bool, both: bool| [both && same, both && !same];
    row.flags(&agree(known.number == mine.number, known.number.is_some() && mine.number.is_some()));
    row.flags(&agree(known.gender == mine.gender, known.gender.is_some() && mine.gender.is_some()));
    row.flags(&[
        known.number == Some(Number::Plural),
        known.number == Some(Number::Singular),
        known.gender == Some(Gender::Female),
        known.gender == Some(Gender::Male),
    ]);
    let kind = clusters.kind(candidate.cluster);
    row.flags(&[
        kind == m.kind,
        e.kind == m.kind,
        kind == EntityType::Person,
        kind == EntityType::Organization,
        kind == EntityType::Place,
        matches!(kind, EntityType::Abstract | EntityType::Event),
        kind == EntityType::Time,
    ]);
    row.value((members.len() as f32).ln());
    row.value((candidate.before.len() as f32).ln());
    let recent = candidate.before.iter().filter(|b| fact.sentence - facts[**b].sentence <= 2).count();
    row.value((recent as f32).ln_1p());
    let has = |test: &dyn Fn(&Facts) -> bool| candidate.before.iter().any(|b| test(&facts[*b]));
    row.flags(&[
        has(&|f| f.class == Class::Name),
        members.iter().any(|b| facts[*b].class == Class::Name),
        has(&|f| f.class == fact.class),
        has(&|f| f.class.is_third()),
        has(&|f| f.class.is_of_speech()),
        has(&|f| f.class == Class::I),
        has(&|f| f.class == Class::We),
        has(&|f| f.class == Class::You),
        has(&|f| f.class == Class::It),
        has(&|f| f.class == Class::They),
        has(&|f| f.role == 0),
        has(&|f| f.role == fact.role && f.sentence + 1 == fact.sentence),
        has(&|f| f.class.is_pronoun() && f.sentence == fact.sentence),
        fact.role == other.role,
    ]);
    strings(facts, mention, candidate, &mut row);
    places(context, clusters, mention, nearest, candidate, &mut row);
    voice::voices(context, clusters, fact, mention, nearest, candidate, &mut row);
    let there = |b: &&usize| facts[**b].sentence + 3 > fact.sentence;
    let prominence =
        candidate.before.iter().filter(there).map(|b| {
            tree.prominence(context.mentions[*b].head) * 0.6f32.powi((fact.sentence - facts[*b].sentence) as i32)
        });
    row.value(prominence.fold(0.0, f32::max));
    row.value(tree.prominence(e.head));
    voice::reports(context, facts, mention, candidate, &mut row);
    meanings(facts, mention, candidate, &mut row);
    row
}

/// How far a description means what another noun means that the candidate was described by.
fn meanings(facts: &[Facts], mention: usize, candidate: &Candidate, row: &mut Row) {
    let described = |f: &Facts| f.class > Class::Name && f.class != Class::Several;
    let own = &facts[mention];
    let others = candidate.before.iter().map(|b| &facts[*b]).filter(|f| described(own) && described(f));
    let kinships: Vec<Kinship> = others.filter_map(|f| kinship(&own.lemma, &f.lemma)).collect();
    row.flags(&[Kinship::Same, Kinship::Kind, Kinship::Genus, Kinship::Sisters].map(|k| kinships.contains(&k)));
}

/// How far the words are the same.
fn strings(facts: &[Facts], mention: usize, candidate: &Candidate, row: &mut Row) {
    let fact = &facts[mention];
    let noun = !fact.class.is_pronoun();
    let nouns = || candidate.before.iter().map(|b| &facts[*b]).filter(|f| noun && !f.class.is_pronoun());
    let headed = || nouns().filter(|f| f.lemma == fact.lemma);
    let own = fact.descriptions.first();
    let described = |same: bool| {
        nouns().any(|f| {
            f.descriptions.iter().any(|d| {
                own.is_some_and(|o| {
                    o.noun == d.noun
                        && if same { o.modifiers == d.modifiers } else { o.modifiers.is_subset(&d.modifiers) }
                })
            })
        })
    };
    let more = |f: &Facts| own.is_some_and(|o| f.descriptions.iter().any(|d| d.modifiers.is_subset(&o.modifiers)));
    let conflict = headed().next().is_some()
        && headed().all(|f| {
            let (a, b) = (&fact.content, &f.content);
            a.len() > 1 && b.len() > 1 && a.intersection(b).count() <= 1
        });
    row.flags(&[
        headed().next().is_some(),
        noun && candidate.before.first().is_some_and(|b| facts[*b].lemma == fact.lemma),
        described(true),
        described(false),
        headed().any(more),
        conflict,
        nouns().any(|f| f.words == fact.words),
        nouns().any(|f| f.content.contains(&fact.lemma)),
        nouns().any(|f| fact.content.contains(&f.lemma)),
        fact.class.is_pronoun() && candidate.before.iter().any(|b| facts[*b].words == fact.words),
        fact.class.is_pronoun() && candidate.before.first().is_some_and(|b| facts[*b].words == fact.words),
    ]);
    let overlap = nouns().map(|f| {
        let all = f.content.union(&fact.content).count();
        if all == 0 { 0.0 } else { f.content.intersection(&fact.content).count() as f32 / all as f32 }
    });
    row.value(overlap.fold(0.0, f32::max));
}

/// How the two stand to each other in the tree.
fn places(
    context: &Context<'_>,
    clusters: &Clusters,
    mention: usize,
    nearest: usize,
    candidate: &Candidate,
    row: &mut Row,
) {
    let tree = &context.tree;
    let (e, m) = (&context.mentions[nearest], &context.mentions[mention]);
    let in_cluster = |t: TokenId| context.mention_of(t).is_some_and(|s| clusters.of(s) == candidate.cluster);
    let token = tree.token(m.head);
    let possessive = token.subtype == "poss";
    let subject_here = binding::own_clause_subject(context, m.head).is_some_and(in_cluster);
    let opening = |t: TokenId| tree.token(t).relation == Relation::Nsubj && tree.is_main_subject(t);
    let apposed = token.relation == Relation::Appos && token.head.is_some_and(in_cluster);
    let subject = tree.children_by(m.head, Relation::Nsubj).next();
    let predicated = tree.has(m.head, Relation::Cop) && subject.is_some_and(in_cluster);
    let denied = tree.children_by(m.head, Relation::Advmod).any(|t| tree.token(t).lemma == "not");
    let named_by = matches!(token.relation, Relation::Compound | Relation::Nmod) && token.head.is_some_and(in_cluster);
    let same_predicate = match (tree.governor(e.head), tree.governor(m.head)) {
        (Some((a, _)), Some((b, _))) => a == b,
        _ => false,
    };
    let controlled = tree.governor(m.head).and_then(|(p, _)| tree.subject(p)).is_some_and(in_cluster);
    let same_sentence = tree.sentence(e.head) == tree.sentence(m.head);
    let near = m.tokens.start.saturating_sub(e.tokens.end);
    let said = binding::said_of(context, mention);
    row.flags(&[
        subject_here,
        subject_here && possessive,
        opening(e.head) && opening(m.head),
        opening(e.head),
        apposed,
        predicated && !denied,
        predicated && denied,
        predicated && tree.has(m.head, Relation::Aux),
        named_by,
        same_predicate,
        controlled,
        same_sentence && tree.dominates(e.head, m.head),
        same_sentence && tree.dominates(m.head, e.head),
        same_sentence && tree.first_conjunct(e.head) == tree.first_conjunct(m.head),
        same_sentence && near < 3,
        same_sentence && near < 8,
        context.is_coordination(nearest),
        tree.token(e.head).xpos.starts_with("VB"),
        said.is_some_and(|kind| kind == clusters.kind(candidate.cluster)),
        said.is_some_and(|kind| kind != clusters.kind(candidate.cluster)),
    ]);
}
