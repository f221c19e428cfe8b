//! How well mentions and chains agree with the gold's: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and
//! CEAF-e (Luo 2005), as Pradhan et al. 2014 (<https://aclanthology.org/P14-2006/>) define them for mentions that were
//! found and not given. Mentions outside all chains count among mentions alone, relative pronouns nowhere.

use std::collections::{BTreeMap, BTreeSet};

use claimgraph::document::{Document, Mention, MentionId, MentionKind};
use claimgraph::span::Span;

/// A mention's place: its first character and one past its last, white space not counted.
pub type Place = (usize, usize);
/// The chains of a document, each a set of places.
pub type Chains = Vec<BTreeSet<Place>>;

/// What counts as two mentions being the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The same first and last word.
    Exact,
    /// The same head.
    Head,
}

/// Sums for precision and recall.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ratio {
    /// What is right of the gold's, and how much there is.
    pub recall: (f64, f64),
    /// What is right of the answer's, and how much there is.
    pub precision: (f64, f64),
}

impl Ratio {
    fn add(&mut self, other: Ratio) {
        self.recall = (self.recall.0 + other.recall.0, self.recall.1 + other.recall.1);
        self.precision = (self.precision.0 + other.precision.0, self.precision.1 + other.precision.1);
    }

    /// Precision, recall and their harmonic mean in per cent; 0 of nothing.
    pub fn per_cent(self) -> [f64; 3] {
        let share = |(part, whole): (f64, f64)| if whole > 0.0 { 100.0 * part / whole } else { 0.0 };
        let (p, r) = (share(self.precision), share(self.recall));
        [p, r, if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }]
    }
}

/// The measures of one or several documents.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// Mentions by exact place, whatever their type; then by head and type.
    pub mentions: [Ratio; 2],
    /// Mentions by place and type, under each type of the gold's or the answer's.
    pub types: BTreeMap<&'static str, Ratio>,
    /// MUC, B-cubed and CEAF-e.
    pub chains: [Ratio; 3],
    /// Chains that equal one of the gold's.
    pub whole: Ratio,
    /// Pronouns in a chain with a name or description, those of the third person and others by themselves.
    pub pronouns: BTreeMap<&'static str, Pronouns>,
    /// Pairs of mentions of the answer with names, in one chain: how many, and how many of these the gold has in two.
    pub names: (usize, usize),
}

/// Kinds of pronouns, each with its words.
pub const PRONOUNS: [(&str, &str); 6] = [
    ("he, she", "he him his himself she her hers herself"),
    ("it", "it its itself"),
    ("they", "they them their theirs themselves"),
    ("I", "i me my mine myself"),
    ("we", "we us our ours ourselves"),
    ("you", "you your yours yourself yourselves"),
];

/// Counts of pronouns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pronouns {
    /// In a chain with a name or description, by the gold.
    pub gold: usize,
    /// In a chain with a name or description, by the answer.
    pub resolved: usize,
    /// Resolved, and the nearest name or description before it (else behind it) is in the gold's chain of the pronoun.
    pub right: usize,
}

impl Scores {
    /// Adds the sums of another document.
    pub fn add(&mut self, other: &Scores) {
        for (mine, theirs) in self.mentions.iter_mut().zip(other.mentions) {
            mine.add(theirs);
        }
        for (kind, theirs) in &other.types {
            self.types.entry(kind).or_default().add(*theirs);
        }
        for (mine, theirs) in self.chains.iter_mut().zip(other.chains) {
            mine.add(theirs);
        }
        self.whole.add(other.whole);
        for (kind, theirs) in &other.pronouns {
            self.pronouns.entry(kind).or_default().add(*theirs);
        }
        self.names.0 += other.names.0;
        self.names.1 += other.names.1;
    }

    /// The mean F1 of MUC, B-cubed and CEAF-e: the score of the CoNLL shared tasks.
    pub fn mean(&self) -> f64 {
        self.chains.iter().map(|c| c.per_cent()[2]).sum::<f64>() / 3.0
    }
}

/// Whether a mention is a relative pronoun: GUM has none, so there is nothing to compare them with.
fn is_relative(document: &Document, mention: &Mention) -> bool {
    let token = document.token(mention.head);
    let word = token.form.to_lowercase();
    token.feats.is("PronType", "Rel") && ["who", "whom", "whose", "which", "that", "where"].contains(&word.as_str())
}

/// A document with its characters counted without white space.
pub struct Side<'a> {
    document: &'a Document,
    solid: Vec<usize>,
}

impl<'a> Side<'a> {
    /// Counts the characters.
    pub fn new(document: &'a Document) -> Side<'a> {
        let text = document.text();
        let (mut solid, mut count) = (vec![0; text.len() + 1], 0);
        for (at, c) in text.char_indices() {
            count += usize::from(!c.is_whitespace());
            solid[at + 1..=at + c.len_utf8()].fill(count);
        }
        Side { document, solid }
    }

    fn place(&self, span: Span) -> Place {
        (self.solid[span.start as usize], self.solid[span.end as usize])
    }

    fn of(&self, id: MentionId, by: Match) -> Place {
        match by {
            Match::Exact => self.place(self.document.mention_span(id)),
            Match::Head => self.place(self.document.token(self.document.mention(id).head).span),
        }
    }

    fn mentions(&self) -> impl Iterator<Item = (MentionId, &'a Mention)> {
        let all = self.document.mentions().iter().enumerate().map(|(i, m)| (MentionId(i as u32), m));
        all.filter(|(_, m)| !is_relative(self.document, m))
    }

    /// The chains; of mentions with one place the first counts.
    pub fn chains(&self, by: Match) -> Chains {
        let mut seen = BTreeSet::new();
        let mut found = vec![];
        for chain in self.document.chains() {
            let mentions = chain.mentions.iter().filter(|m| !is_relative(self.document, self.document.mention(**m)));
            let places: BTreeSet<Place> = mentions.map(|m| self.of(*m, by)).filter(|p| seen.insert(*p)).collect();
            if places.len() > 1 {
                found.push(places);
            }
        }
        found
    }
}

/// Compares two annotations of one text.
///
/// # Errors
/// Where the texts differ in more than white space.
pub fn score(gold: &Document, system: &Document, by: Match) -> Result<Scores, String> {
    let solid = |d: &Document| d.text().chars().filter(|c| !c.is_whitespace()).collect::<String>();
    if solid(gold) != solid(system) {
        return Err(format!("the texts of {} differ", gold.id()));
    }
    let (gold, system) = (Side::new(gold), Side::new(system));
    let (g, s) = (gold.chains(by), system.chains(by));
    let exact = |side: &Side| -> Vec<Place> { side.mentions().map(|(id, _)| side.of(id, Match::Exact)).collect() };
    let headed = |side: &Side| -> Vec<(Place, &'static str)> {
        side.mentions().map(|(id, m)| (side.of(id, Match::Head), m.kind.as_str())).collect()
    };
    let typed = |side: &Side, kind: &str| -> Vec<Place> {
        side.mentions().filter(|(_, m)| m.kind.as_str() == kind).map(|(id, _)| side.of(id, Match::Exact)).collect()
    };
    let kinds: BTreeSet<&'static str> =
        gold.mentions().chain(system.mentions()).map(|(_, m)| m.kind.as_str()).collect();
    let equal = s.iter().filter(|chain| g.contains(chain)).count() as f64;
    Ok(Scores {
        mentions: [common(exact(&gold), exact(&system)), common(headed(&gold), headed(&system))],
        types: kinds.into_iter().map(|kind| (kind, common(typed(&gold, kind), typed(&system, kind)))).collect(),
        chains: [muc(&g, &s), b_cubed(&g, &s), ceaf(&g, &s)],
        whole: Ratio { recall: (equal, g.len() as f64), precision: (equal, s.len() as f64) },
        pronouns: pronouns(&gold, &system),
        names: names(&gold, &system),
    })
}

/// Equal things of two lists, each counted once.
fn common<T: Ord>(gold: Vec<T>, system: Vec<T>) -> Ratio {
    let (of, in_all) = (system.len() as f64, gold.len() as f64);
    let mut left: BTreeMap<T, usize> = BTreeMap::new();
    for thing in gold {
        *left.entry(thing).or_default() += 1;
    }
    let mut right = 0.0;
    for thing in system {
        if let Some(n) = left.get_mut(&thing).filter(|n| **n > 0) {
            *n -= 1;
            right += 1.0;
        }
    }
    Ratio { recall: (right, in_all), precision: (right, of) }
}

fn chain_of(chains: &Chains) -> BTreeMap<Place, usize> {
    chains.iter().enumerate().flat_map(|(i, c)| c.iter().map(move |p| (*p, i))).collect()
}

/// Links: a chain of n mentions has n - 1, and every part that it falls into on the other side costs one.
pub fn muc(gold: &Chains, system: &Chains) -> Ratio {
    let links = |chains: &Chains, others: &Chains| {
        let of = chain_of(others);
        let mut sums = (0.0, 0.0);
        for chain in chains {
            let alone = chain.iter().filter(|p| !of.contains_key(p)).count();
            let parts = chain.iter().filter_map(|p| of.get(p)).collect::<BTreeSet<_>>().len() + alone;
            sums = (sums.0 + (chain.len() - parts) as f64, sums.1 + (chain.len() - 1) as f64);
        }
        sums
    };
    Ratio { recall: links(gold, system), precision: links(system, gold) }
}

/// For each mention the share of its chain that the other side's chain of it has.
pub fn b_cubed(gold: &Chains, system: &Chains) -> Ratio {
    let shares = |chains: &Chains, others: &Chains| {
        let of = chain_of(others);
        let mut sums = (0.0, 0.0);
        for chain in chains {
            for place in chain {
                let overlap = of.get(place).map_or(0, |i| others[*i].intersection(chain).count());
                sums = (sums.0 + overlap as f64 / chain.len() as f64, sums.1 + 1.0);
            }
        }
        sums
    };
    Ratio { recall: shares(gold, system), precision: shares(system, gold) }
}

/// The best pairing of chains, each pair worth its shared mentions by twice their part of both.
pub fn ceaf(gold: &Chains, system: &Chains) -> Ratio {
    let alike =
        |a: &BTreeSet<Place>, b: &BTreeSet<Place>| 2.0 * a.intersection(b).count() as f64 / (a.len() + b.len()) as f64;
    let (rows, columns) = if gold.len() <= system.len() { (gold, system) } else { (system, gold) };
    let table: Vec<Vec<f64>> = rows.iter().map(|r| columns.iter().map(|c| alike(r, c)).collect()).collect();
    let best = best_pairing(&table);
    Ratio { recall: (best, gold.len() as f64), precision: (best, system.len() as f64) }
}

/// The highest sum of entries with no two in a row or column (Kuhn 1955); no more rows than columns.
fn best_pairing(table: &[Vec<f64>]) -> f64 {
    let (n, m) = (table.len(), table.first().map_or(0, Vec::len));
    // Potentials of rows and columns, the row that each column is given to, by 1; column 0 stands for none.
    let (mut u, mut v, mut given) = (vec![0.0; n + 1], vec![0.0; m + 1], vec![0usize; m + 1]);
    for row in 1..=n {
        let (mut least, mut used, mut way) = (vec![f64::INFINITY; m + 1], vec![false; m + 1], vec![0usize; m + 1]);
        given[0] = row;
        let mut column = 0;
        while given[column] != 0 {
            used[column] = true;
            let (at, mut gap, mut next) = (given[column], f64::INFINITY, 0);
            for j in (1..=m).filter(|j| !used[*j]) {
                let cost = -table[at - 1][j - 1] - u[at] - v[j];
                if cost < least[j] {
                    (least[j], way[j]) = (cost, column);
                }
                if least[j] < gap {
                    (gap, next) = (least[j], j);
                }
            }
            for j in 0..=m {
                if used[j] {
                    u[given[j]] += gap;
                    v[j] -= gap;
                } else {
                    least[j] -= gap;
                }
            }
            column = next;
        }
        while column != 0 {
            given[column] = given[way[column]];
            column = way[column];
        }
    }
    (1..=m).filter(|j| given[*j] > 0).map(|j| table[given[j] - 1][j - 1]).sum()
}

impl Pronouns {
    /// Adds other counts.
    pub fn add(&mut self, other: Pronouns) {
        self.gold += other.gold;
        self.resolved += other.resolved;
        self.right += other.right;
    }
}

/// The kind of a pronoun.
fn pronoun(document: &Document, mention: &Mention) -> Option<&'static str> {
    let word = document.token(mention.head).form.to_lowercase();
    let kind = PRONOUNS.iter().find(|(_, words)| words.split(' ').any(|w| w == word));
    kind.filter(|_| mention.form == MentionKind::Pronoun).map(|(name, _)| *name)
}

fn pronouns(gold: &Side, system: &Side) -> BTreeMap<&'static str, Pronouns> {
    let mut counts: BTreeMap<&'static str, Pronouns> = BTreeMap::new();
    let described = |side: &Side, id: MentionId| -> Vec<MentionId> {
        let chain = side.document.chain_of(id).map_or(&[][..], |c| c.mentions.as_slice());
        chain.iter().copied().filter(|m| side.document.mention(*m).form != MentionKind::Pronoun).collect()
    };
    let heads: BTreeMap<Place, MentionId> = gold.mentions().map(|(id, _)| (gold.of(id, Match::Head), id)).collect();
    for (id, mention) in gold.mentions() {
        if let Some(kind) = pronoun(gold.document, mention).filter(|_| !described(gold, id).is_empty()) {
            counts.entry(kind).or_default().gold += 1;
        }
    }
    for (id, mention) in system.mentions() {
        let Some(kind) = pronoun(system.document, mention) else { continue };
        let others = described(system, id);
        let before = others.iter().filter(|m| **m < id).max().or(others.first());
        let Some(antecedent) = before else { continue };
        let count = counts.entry(kind).or_default();
        count.resolved += 1;
        let gold_one = |m: MentionId| heads.get(&system.of(m, Match::Head)).copied();
        let chain = |m: Option<MentionId>| m.and_then(|m| gold.document.chain_of(m)).map(|c| c.mentions[0]);
        let found = chain(gold_one(id));
        count.right += usize::from(found.is_some() && found == chain(gold_one(*antecedent)));
    }
    counts
}

/// Pairs of neighbouring names in a chain of the answer, where the gold has both mentions; those it keeps apart.
fn names(gold: &Side, system: &Side) -> (usize, usize) {
    let heads: BTreeMap<Place, MentionId> = gold.mentions().map(|(id, _)| (gold.of(id, Match::Head), id)).collect();
    let mut counts = (0, 0);
    for chain in system.document.chains() {
        let named = |m: &&MentionId| system.document.mention(**m).form == MentionKind::Name;
        let found: Vec<MentionId> = chain
            .mentions
            .iter()
            .filter(named)
            .filter_map(|m| heads.get(&system.of(*m, Match::Head)).copied())
            .collect();
        for pair in found.windows(2) {
            let chain = |m: MentionId| gold.document.chain_of(m).map_or(m, |c| c.mentions[0]);
            counts.0 += 1;
            counts.1 += usize::from(chain(pair[0]) != chain(pair[1]));
        }
    }
    counts
}
