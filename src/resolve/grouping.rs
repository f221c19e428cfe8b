//! Which mentions are one thing: the document's chains, joined by names, identifiers, times, offices and judgements.

use std::collections::{BTreeMap, BTreeSet};

use super::government::{self};
use super::knowledge::Knowledge;
use super::{Reason, judged, places, roles};
use crate::claim::time;
use crate::document::{Document, EntityType, MentionId, MentionKind, TokenId};
use crate::names::Name;
use crate::ud::{Relation, Upos};

/// The mentions of one entity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// In text order.
    pub mentions: Vec<MentionId>,
    /// Why a mention was joined to the ones before, where grammar and name do not tell by themselves.
    pub reasons: BTreeMap<MentionId, Reason>,
    /// Whether it is the government of a country, called by its capital.
    pub government: bool,
}

/// All groups of a document, which grow together. What was joined to another leaves an empty group behind.
pub struct Groups<'d> {
    pub document: &'d Document,
    /// The name of each mention that consists of one, with article, title and what is set off at most.
    pub names: Vec<Option<Name>>,
    pub all: Vec<Group>,
    /// What is known of each group.
    facts: Vec<Facts>,
}

/// What is known of a group.
#[derive(Clone, Debug)]
struct Facts {
    kind: EntityType,
    /// Its names that are no short forms of others in it.
    fullest: Vec<Name>,
    /// The titles of its names, in lower case and without dots.
    titles: BTreeSet<String>,
}

/// The mentions of each entity in text order, entities in the order of their first mention. Groups of pronouns alone
/// stand for nobody knows whom, and are left out.
pub fn groups(document: &Document, knowledge: &Knowledge) -> Vec<Group> {
    let mut groups = Groups::of_chains(document);
    let uses = government::split_capitals(&mut groups);
    groups.join_same_names();
    groups.join_bracketed_initials();
    groups.join_identifiers(knowledge);
    groups.join_short_forms();
    groups.join_times();
    roles::join_offices(&mut groups);
    government::join_governments(&mut groups, &uses);
    judged::apply(&mut groups, &knowledge.overrides);
    let mut found: Vec<Group> = groups.all.into_iter().filter(|g| !g.mentions.is_empty()).collect();
    found.sort_by_key(|g| g.mentions[0]);
    found
}

impl Facts {
    fn nothing() -> Facts {
        Facts { kind: EntityType::Abstract, fullest: vec![], titles: BTreeSet::new() }
    }
}

impl<'d> Groups<'d> {
    fn of_chains(document: &'d Document) -> Groups<'d> {
        let count = document.mentions().len() as u32;
        let chain = |m: MentionId| document.chain_of(m).and_then(|c| c.mentions.iter().min().copied()).unwrap_or(m);
        let mut chains: BTreeMap<MentionId, Vec<MentionId>> = BTreeMap::new();
        for mention in (0..count).map(MentionId) {
            chains.entry(chain(mention)).or_default().push(mention);
        }
        let described = |m: &MentionId| document.mention(*m).form != MentionKind::Pronoun;
        let chains = chains.into_values().filter(|g| g.iter().any(described));
        let all: Vec<Group> = chains.map(|mentions| Group { mentions, ..Group::default() }).collect();
        let names = (0..count).map(|m| bare_name(document, MentionId(m))).collect();
        let mut groups = Groups { document, names, all, facts: vec![] };
        groups.facts = (0..groups.all.len()).map(|g| groups.look(g)).collect();
        groups
    }

    /// Adds a group of some mentions.
    pub fn push(&mut self, mut mentions: Vec<MentionId>) -> usize {
        mentions.sort_unstable();
        self.all.push(Group { mentions, ..Group::default() });
        self.facts.push(self.look(self.all.len() - 1));
        self.all.len() - 1
    }

    /// Takes mentions out of a group.
    pub fn take(&mut self, group: usize, out: &BTreeSet<MentionId>) {
        self.all[group].mentions.retain(|m| !out.contains(m));
        self.facts[group] = self.look(group);
    }

    /// Joins a group to another, for a reason that its first mention will bear.
    pub fn join(&mut self, into: usize, from: usize, reason: Option<Reason>) {
        if into == from {
            return;
        }
        let taken = std::mem::take(&mut self.all[from]);
        let (Some(first), Some(other)) = (taken.mentions.first(), self.all[into].mentions.first()) else { return };
        if let Some(reason) = reason {
            let later = *first.max(other);
            self.all[into].reasons.insert(later, reason);
        }
        let group = &mut self.all[into];
        for (mention, reason) in taken.reasons {
            group.reasons.entry(mention).or_insert(reason);
        }
        let behind = group.mentions.last() < taken.mentions.first();
        group.mentions.extend(taken.mentions);
        if !behind {
            group.mentions.sort_unstable();
        }
        group.government |= taken.government;
        let other = std::mem::replace(&mut self.facts[from], Facts::nothing());
        let facts = &self.facts[into];
        let same_kind = facts.kind == other.kind;
        let names = facts.fullest.iter().cloned().chain(other.fullest).collect();
        self.facts[into].titles.extend(other.titles);
        if !same_kind {
            self.facts[into].kind = super::naming::kind(self.document, &self.all[into].mentions);
        }
        self.facts[into].fullest = fullest(names, self.facts[into].kind);
    }

    /// What is known of a group from its mentions.
    fn look(&self, group: usize) -> Facts {
        let kind = super::naming::kind(self.document, &self.all[group].mentions);
        let titles = self.own_names(group).flat_map(|n| &n.titles);
        let title = |t: &TokenId| self.document.token(*t).form.to_lowercase().trim_end_matches('.').to_owned();
        let titles = titles.map(title).collect();
        Facts { kind, fullest: fullest(self.own_names(group).cloned().collect(), kind), titles }
    }

    /// The names of a group that are no short forms of others in it.
    pub fn fullest(&self, group: usize) -> &[Name] {
        &self.facts[group].fullest
    }

    /// What kind of thing a group is.
    pub fn kind(&self, group: usize) -> EntityType {
        self.facts[group].kind
    }

    /// Whether all that two groups are called can be one thing's names: "Berg" and "Ann Berg", not "Bo Berg" and "Ann Berg".
    fn compatible(&self, a: usize, b: usize) -> bool {
        let related = |x: &Name, y: &Name| x.related(y);
        let fits = |x: &[Name], y: &[Name]| x.iter().all(|n| y.iter().all(|o| related(n, o)));
        fits(&self.facts[a].fullest, &self.facts[b].fullest)
            && !(self.addressed_as_man(a) && self.addressed_as_woman(b))
            && !(self.addressed_as_woman(a) && self.addressed_as_man(b))
    }

    fn addressed(&self, group: usize, words: &[&str]) -> bool {
        words.iter().any(|w| self.facts[group].titles.contains(*w))
    }

    fn addressed_as_man(&self, group: usize) -> bool {
        self.addressed(group, &["mr", "sir", "king", "prince", "lord", "father", "brother"])
    }

    fn addressed_as_woman(&self, group: usize) -> bool {
        self.addressed(group, &["mrs", "ms", "miss", "dame", "queen", "princess", "lady", "madam", "mother", "sister"])
    }

    /// The names of a group's mentions.
    fn own_names(&self, group: usize) -> impl Iterator<Item = &Name> {
        self.all[group].mentions.iter().filter_map(|m| self.names[m.index()].as_ref())
    }

    /// Joins groups that have a name in common.
    fn join_same_names(&mut self) {
        let mut by_words: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
        for group in 0..self.all.len() {
            let names: Vec<Name> = self.own_names(group).filter(|n| !n.is_general()).cloned().collect();
            let words: BTreeSet<&[String]> = names.iter().map(Name::core).collect();
            let mut before: Vec<usize> = words
                .iter()
                .filter_map(|w| by_words.get(*w))
                .flatten()
                .copied()
                .filter(|g| !self.all[*g].mentions.is_empty())
                .collect();
            before.sort_unstable();
            let shares = |other: &usize| self.own_names(*other).any(|o| names.iter().any(|n| n.same(o)));
            let same = before.into_iter().find(|b| {
                self.compatible(*b, group) && self.all[*b].government == self.all[group].government && shares(b)
            });
            let at = same.unwrap_or(group);
            if let Some(same) = same {
                self.join(same, group, None);
            }
            for words in words {
                let groups = by_words.entry(words.to_vec()).or_default();
                if groups.last() != Some(&at) {
                    groups.push(at);
                }
            }
        }
    }

    /// Joins "FARC" to "the Revolutionary Armed Forces of Colombia (FARC)", which need not be its initials.
    fn join_bracketed_initials(&mut self) {
        let document = self.document;
        let form = |t: u32| document.tokens().get(t as usize).map_or("", |t| t.form.as_str());
        let ends: BTreeMap<u32, MentionId> = {
            let whole = (0..document.mentions().len() as u32).map(MentionId);
            let named = whole.filter(|m| self.names[m.index()].as_ref().is_some_and(|n| n.words.len() > 1));
            named
                .map(|m| (document.mention(m).head, m))
                .filter_map(|(_, m)| {
                    let last = self.names[m.index()].as_ref()?.tokens.last()?;
                    Some((last.0 + 1, m))
                })
                .collect()
        };
        for mention in (0..document.mentions().len() as u32).map(MentionId) {
            let m = document.mention(mention);
            let (start, end) = (m.tokens.start, m.tokens.end);
            let bracketed =
                start > 0 && ["(", "-LRB-", "["].contains(&form(start - 1)) && [")", "-RRB-", "]"].contains(&form(end));
            let Some(short) = self.names[mention.index()].as_ref().filter(|n| bracketed && n.is_initials()) else {
                continue;
            };
            let Some(long) = ends.get(&(start - 1)).copied() else { continue };
            let of_kind = document.mention(long).kind == m.kind && m.kind != EntityType::Person;
            let initials = self.names[long.index()].as_ref().is_some_and(|l| short.acronym_of(l));
            if let (true, Some(a), Some(b)) = (of_kind || initials, self.group_of(long), self.group_of(mention)) {
                // "Oslo (NO)", "the Labour Party (UK)": a place tells where.
                if m.kind != EntityType::Place || initials {
                    self.join(a.min(b), a.max(b), Some(Reason::Acronym));
                }
            }
        }
    }

    /// The group that a mention is in.
    pub fn group_of(&self, mention: MentionId) -> Option<usize> {
        self.all.iter().position(|g| g.mentions.binary_search(&mention).is_ok())
    }

    /// Joins names that lists give to one thing: "the U.S.", "America".
    fn join_identifiers(&mut self, knowledge: &Knowledge) {
        let mut by_iri: BTreeMap<String, usize> = BTreeMap::new();
        for group in 0..self.all.len() {
            if let Some(iri) = identifier(self, knowledge, group) {
                match by_iri.get(&iri) {
                    Some(first) => self.join(*first, group, Some(Reason::Alias)),
                    None => {
                        by_iri.insert(iri, group);
                    }
                }
            }
        }
    }

    /// Joins a name to the only thing that it can be short for: "Berg" to "Ann Berg", "the NLA" to "the National Liberation
    /// Army".
    fn join_short_forms(&mut self) {
        let mut by_word: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for group in 0..self.all.len() {
            for name in &self.facts[group].fullest {
                let initials: Vec<String> = name.initials();
                for word in name.words.iter().chain(&initials) {
                    by_word.entry(word.clone()).or_default().insert(group);
                }
            }
        }
        for group in 0..self.all.len() {
            let [first, rest @ ..] = self.facts[group].fullest.as_slice() else { continue };
            if !rest.is_empty() || self.all[group].government {
                continue;
            }
            let near = by_word
                .get(&first.words[0])
                .into_iter()
                .chain(first.words.last().and_then(|w| by_word.get(w)))
                .flatten();
            let near: BTreeSet<usize> =
                near.copied().filter(|g| *g != group && !self.all[*g].mentions.is_empty()).collect();
            let short = |other: &usize| {
                let shorter = |f: &Name| first.part_of(f) || first.acronym_of(f);
                !self.all[*other].government && self.facts[*other].fullest.iter().any(shorter)
            };
            let fitting: Vec<usize> = near.into_iter().filter(short).collect();
            if let [only] = fitting.as_slice()
                && self.compatible(*only, group)
            {
                self.join(*only, group, None);
            }
        }
    }

    /// Joins what is one day, month or year by the calendar: "Tuesday", "yesterday".
    fn join_times(&mut self) {
        let mut by_value: BTreeMap<String, usize> = BTreeMap::new();
        let date = self.document.metadata().date.clone();
        for group in 0..self.all.len() {
            if self.all[group].mentions.is_empty() || self.kind(group) != EntityType::Time {
                continue;
            }
            if self.all[group].mentions.iter().any(|m| is_part_of_time(self.document, *m)) {
                continue;
            }
            let texts = self.all[group].mentions.iter().map(|m| self.document.mention_text(*m));
            let values: BTreeSet<String> = texts.filter_map(|t| time::value(t, date.as_deref())).collect();
            let Some(value) = values.first().filter(|v| values.len() == 1 && is_point(v)) else { continue };
            match by_value.get(value) {
                Some(first) => self.join(*first, group, Some(Reason::SameTime)),
                None => {
                    by_value.insert(value.clone(), group);
                }
            }
        }
    }
}

/// Whether a mention stands for a part of the time that it names: "most of last month", "late 2022".
fn is_part_of_time(document: &Document, mention: MentionId) -> bool {
    let tokens = document.mention(mention).tokens.clone();
    let parts = ["early", "late", "mid", "most", "much", "part", "half", "rest", "end", "start", "beginning", "middle"];
    let mut words = tokens.map(|t| document.token(TokenId(t)).lemma.to_lowercase());
    words.any(|w| parts.contains(&w.split('-').next().unwrap_or(&w)) || w == "later" || w == "earlier")
}

/// The names of a group of a type that are no short forms of others: those of its own type, where it has any.
fn fullest(names: Vec<Name>, kind: EntityType) -> Vec<Name> {
    let of_kind = names.iter().any(|n| n.kind() == kind);
    let mut fullest: Vec<Name> = vec![];
    for name in names.into_iter().filter(|n| n.kind() == kind || !of_kind) {
        if !fullest.iter().any(|f| f.words == name.words && f.same(&name) || name.part_of(f)) {
            fullest.retain(|f| !f.part_of(&name));
            fullest.push(name);
        }
    }
    fullest
}

/// Whether a value is one stretch of the calendar: not a length, a repeated time, or one with open digits.
fn is_point(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains(['X', '/'])
}

/// The only thing in the gazetteer, else in the list of countries, that a group is called by.
fn identifier(groups: &Groups<'_>, knowledge: &Knowledge, group: usize) -> Option<String> {
    let names = groups.fullest(group);
    let kind = groups.kind(group);
    if names.is_empty() || groups.all[group].government {
        return None;
    }
    let words = |n: &Name| n.words.join(" ");
    let listed: BTreeSet<&str> =
        names.iter().flat_map(|n| knowledge.gazetteer.named(&words(n), kind)).map(|e| e.iri.as_str()).collect();
    if let (1, Some(iri)) = (listed.len(), listed.first()) {
        return Some((*iri).to_owned());
    }
    let countries: BTreeSet<places::Place> = names.iter().filter_map(|n| places::named(&words(n))).collect();
    let place = countries.first().filter(|_| countries.len() == 1 && kind != EntityType::Person)?;
    Some(place.iri())
}

/// The name of a mention that consists of one, with article, title and possessive at most, and what is set off: in
/// "southern Norway" and "a second Norway" the name is another thing's; in "Oslo, where she lives" it is not.
fn bare_name(document: &Document, mention: MentionId) -> Option<Name> {
    let m = document.mention(mention);
    let name = Name::of(document.text(), document.tokens(), m)?;
    let (first, last) = (name.tokens.first()?.0, name.tokens.last()?.0);
    let person = m.kind == EntityType::Person && document.token(m.head).xpos != "NNPS";
    let before = |t: u32| {
        let token = document.token(TokenId(t));
        let article = token.xpos == "DT" && token.form.eq_ignore_ascii_case("the");
        let title = name.titles.contains(&TokenId(t));
        // "Colombian President Ann Berg", "the late Ann Berg", but not "a young Ann Berg".
        let told = person
            && (title
                || matches!(token.relation, Relation::Amod | Relation::Compound | Relation::Nmod | Relation::Advmod))
            && token.xpos != "DT";
        article || title || told || token.upos == Upos::Punct
    };
    let after = |t: u32| {
        let token = document.token(TokenId(t));
        let affiliation = person && token.relation == Relation::Nmod;
        let letters = person && token.xpos == "NNP" && !token.form.contains(char::is_lowercase);
        token.xpos == "POS" || letters || affiliation || set_off(document, TokenId(t))
    };
    let opening = (m.tokens.start..first).all(before);
    let mut closing = last + 1..m.tokens.end;
    // What follows a word that is set off is set off too.
    let stops = |t: &u32| {
        !after(*t)
            || document.token(TokenId(*t)).upos == Upos::Punct
            || document.token(TokenId(*t)).relation == Relation::Nmod
    };
    let closed = closing.find(stops).is_none_or(|t| after(t) && !is_qualified(document, m.kind, t..m.tokens.end));
    (opening && closed).then_some(name)
}

/// Whether a token opens what is set off from its phrase by a comma, bracket or dash.
fn set_off(document: &Document, token: TokenId) -> bool {
    let word = document.token(token);
    word.upos == Upos::Punct && [",", "(", "[", ":", "\u{2014}", "\u{2013}", "-LRB-"].contains(&word.form.as_str())
}

/// Whether a place is told from others of its name by another place behind it: "Portland, Maine".
fn is_qualified(document: &Document, kind: EntityType, rest: std::ops::Range<u32>) -> bool {
    let next = rest.start + 1;
    kind == EntityType::Place && next < rest.end && document.token(TokenId(next)).xpos.starts_with("NNP")
}
