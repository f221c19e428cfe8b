//! The measures of the CoNLL 2018 shared task (<https://universaldependencies.org/conll18/evaluation.html>), and mentions.
//!
//! Tokens, sentences and words are right when they cover the same characters, white space not counted. Words of multiword
//! tokens are aligned by their forms. Everything else is counted on aligned words.

use std::collections::BTreeMap;

use claimgraph::document::{Document, Mention, TokenId};
use claimgraph::span::Span;

/// What is measured, in the order of the table.
pub const MEASURES: [&str; 12] = [
    "Tokens",
    "Sentences",
    "Words",
    "UPOS",
    "XPOS",
    "UFeats",
    "Lemmas",
    "UAS",
    "LAS",
    "Mention heads",
    "Mention types",
    "Mention spans",
];

/// Features that are Universal Dependencies' own; others are not compared.
const UNIVERSAL_FEATURES: [&str; 21] = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
    "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
];

/// How many there are in the gold and in the answer, and how many of these are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// In the gold.
    pub gold: usize,
    /// In the answer.
    pub system: usize,
    /// Right ones.
    pub correct: usize,
    /// Words that could be aligned; 0 where that means nothing.
    pub aligned: usize,
}

impl Count {
    /// Right ones of the answer's, in per cent; 100 of nothing.
    pub fn precision(self) -> f64 {
        percent(self.correct, self.system)
    }

    /// Right ones of the gold's, in per cent; 100 of nothing.
    pub fn recall(self) -> f64 {
        percent(self.correct, self.gold)
    }

    /// The harmonic mean of the two, in per cent.
    pub fn f1(self) -> f64 {
        percent(2 * self.correct, self.gold + self.system)
    }

    /// Right ones of the aligned words, in per cent.
    pub fn aligned_accuracy(self) -> Option<f64> {
        (self.aligned > 0).then(|| percent(self.correct, self.aligned))
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// The counts of one or several documents, in the order of [`MEASURES`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores(pub [Count; MEASURES.len()]);

impl Scores {
    /// Adds the counts of other documents.
    pub fn add(&mut self, other: &Scores) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            mine.gold += theirs.gold;
            mine.system += theirs.system;
            mine.correct += theirs.correct;
            mine.aligned += theirs.aligned;
        }
    }

    /// The count of a measure.
    pub fn of(&self, measure: &str) -> Option<Count> {
        MEASURES.iter().position(|m| *m == measure).map(|i| self.0[i])
    }
}

/// A word with the place of its surface token, in characters that are not white space.
struct Word {
    id: TokenId,
    start: usize,
    end: usize,
    multiword: bool,
    form: String,
}

/// A document with places counted in characters that are not white space.
struct Side<'a> {
    document: &'a Document,
    words: Vec<Word>,
    tokens: Vec<(usize, usize)>,
    sentences: Vec<(usize, usize)>,
}

impl<'a> Side<'a> {
    fn new(document: &'a Document) -> Side<'a> {
        let text = document.text();
        let mut solid = vec![0; text.len() + 1];
        let mut count = 0;
        for (at, c) in text.char_indices() {
            count += usize::from(!c.is_whitespace());
            solid[at + 1..=at + c.len_utf8()].fill(count);
        }
        let place = |span: Span| (solid[span.start as usize], solid[span.end as usize]);
        let mut surface: Vec<Option<Span>> = vec![None; document.tokens().len()];
        for multiword in &document.parts().multiwords {
            for token in multiword.tokens.clone() {
                surface[token as usize] = Some(multiword.span);
            }
        }
        let words: Vec<Word> = document
            .tokens()
            .iter()
            .zip(&surface)
            .enumerate()
            .map(|(i, (token, surface))| {
                let (start, end) = place(surface.unwrap_or(token.span));
                let form = token.form.to_lowercase();
                Word { id: TokenId(i as u32), start, end, multiword: surface.is_some(), form }
            })
            .collect();
        let mut tokens: Vec<_> = words.iter().map(|w| (w.start, w.end)).collect();
        tokens.dedup();
        let sentence = |range: &std::ops::Range<u32>| {
            let words = &words[range.start as usize..range.end as usize];
            (words.first().map_or(0, |w| w.start), words.last().map_or(0, |w| w.end))
        };
        let sentences = document.sentences().iter().map(|s| sentence(&s.tokens)).collect();
        Side { document, words, tokens, sentences }
    }
}

/// Compares two annotations of one text.
///
/// # Errors
/// Where the texts differ in more than white space.
pub fn score(gold: &Document, system: &Document) -> Result<Scores, String> {
    let solid = |d: &Document| d.text().chars().filter(|c| !c.is_whitespace()).collect::<String>();
    if solid(gold) != solid(system) {
        return Err(format!("the texts of {} differ", gold.id()));
    }
    let (gold, system) = (Side::new(gold), Side::new(system));
    let pairs = align(&gold.words, &system.words);
    let partner: BTreeMap<TokenId, TokenId> = pairs.iter().map(|(g, s)| (*s, *g)).collect();

    let words = Count { gold: gold.words.len(), system: system.words.len(), correct: pairs.len(), aligned: 0 };
    let agree = |same: &dyn Fn(TokenId, TokenId) -> bool| Count {
        correct: pairs.iter().filter(|(g, s)| same(*g, *s)).count(),
        aligned: pairs.len(),
        ..words
    };
    let g = |id: TokenId| gold.document.token(id);
    let s = |id: TokenId| system.document.token(id);
    let features = |feats: &claimgraph::ud::Feats| -> Vec<(String, String)> {
        let universal = feats.iter().filter(|(name, _)| UNIVERSAL_FEATURES.contains(name));
        universal.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    // A head is right if it is the word aligned with the gold's head, or the root on both sides.
    let attached = |a: TokenId, b: TokenId| match (g(a).head, s(b).head) {
        (None, None) => true,
        (Some(a), Some(b)) => partner.get(&b) == Some(&a),
        _ => false,
    };
    let [heads, types, spans] = mentions(&gold, &system, &partner);
    Ok(Scores([
        common(&gold.tokens, &system.tokens),
        common(&gold.sentences, &system.sentences),
        words,
        agree(&|a, b| g(a).upos == s(b).upos),
        agree(&|a, b| g(a).xpos == s(b).xpos),
        agree(&|a, b| features(&g(a).feats) == features(&s(b).feats)),
        agree(&|a, b| g(a).lemma == "_" || g(a).lemma == s(b).lemma),
        agree(&attached),
        agree(&|a, b| attached(a, b) && g(a).relation == s(b).relation),
        heads,
        types,
        spans,
    ]))
}

/// Equal places of two sorted lists.
fn common(gold: &[(usize, usize)], system: &[(usize, usize)]) -> Count {
    let (mut g, mut s, mut correct) = (0, 0, 0);
    while let (Some(a), Some(b)) = (gold.get(g), system.get(s)) {
        correct += usize::from(a == b);
        let (left, right) = (a.0 <= b.0, b.0 <= a.0);
        g += usize::from(left);
        s += usize::from(right);
    }
    Count { gold: gold.len(), system: system.len(), correct, aligned: 0 }
}

/// Mentions are right by head, by head and type, or by first word, last word and type.
fn mentions(gold: &Side, system: &Side, partner: &BTreeMap<TokenId, TokenId>) -> [Count; 3] {
    type Key = (Option<TokenId>, Option<TokenId>, String);
    let count = |gold_keys: Vec<Key>, system_keys: Vec<Key>| {
        let mut left: BTreeMap<&Key, usize> = BTreeMap::new();
        for key in &gold_keys {
            *left.entry(key).or_default() += 1;
        }
        let mut correct = 0;
        for key in &system_keys {
            if let Some(n) = left.get_mut(key).filter(|n| **n > 0) {
                *n -= 1;
                correct += 1;
            }
        }
        Count { gold: gold_keys.len(), system: system_keys.len(), correct, aligned: 0 }
    };
    // A word of the answer that has no partner equals no word of the gold.
    let nowhere = Some(TokenId(u32::MAX));
    let found = |id: u32| partner.get(&TokenId(id)).copied().or(nowhere);
    let same = |id: u32| Some(TokenId(id));
    // Heads, heads with types, spans with types.
    let keys = |mentions: &[Mention], of: &dyn Fn(u32) -> Option<TokenId>, which: usize| -> Vec<Key> {
        let key = |m: &Mention| match which {
            0 => (of(m.head.0), None, String::new()),
            1 => (of(m.head.0), None, m.kind.as_str().to_owned()),
            _ => (of(m.tokens.start), of(m.tokens.end - 1), m.kind.as_str().to_owned()),
        };
        mentions.iter().map(key).collect()
    };
    [0, 1, 2].map(|which| {
        count(keys(gold.document.mentions(), &same, which), keys(system.document.mentions(), &found, which))
    })
}

/// Pairs of words: those that cover the same characters, and in regions with multiword tokens the longest common
/// subsequence of forms.
fn align(gold: &[Word], system: &[Word]) -> Vec<(TokenId, TokenId)> {
    let mut pairs = vec![];
    let (mut g, mut s) = (0, 0);
    while let (Some(a), Some(b)) = (gold.get(g), system.get(s)) {
        if a.multiword || b.multiword {
            let (from, to) = region(gold, system, g, s);
            common_forms(&gold[from.0..to.0], &system[from.1..to.1], &mut pairs);
            (g, s) = to;
        } else if (a.start, a.end) == (b.start, b.end) {
            pairs.push((a.id, b.id));
            (g, s) = (g + 1, s + 1);
        } else if a.start <= b.start {
            g += 1;
        } else {
            s += 1;
        }
    }
    pairs
}

/// The smallest region of both sides that holds a multiword token and all that overlap it.
fn region(gold: &[Word], system: &[Word], mut g: usize, mut s: usize) -> ((usize, usize), (usize, usize)) {
    let mut end;
    if gold[g].multiword {
        end = gold[g].end;
        s += usize::from(!system[s].multiword && system[s].start < gold[g].start);
    } else {
        end = system[s].end;
        g += usize::from(!gold[g].multiword && gold[g].start < system[s].start);
    }
    let from = (g, s);
    let beyond = |words: &[Word], i: usize, end: usize| {
        words.get(i).is_none_or(|w| if w.multiword { w.start >= end } else { w.end > end })
    };
    while !beyond(gold, g, end) || !beyond(system, s, end) {
        let left = match (gold.get(g), system.get(s)) {
            (Some(a), Some(b)) => a.start <= b.start,
            (a, _) => a.is_some(),
        };
        let word = if left { &gold[g] } else { &system[s] };
        if word.multiword {
            end = end.max(word.end);
        }
        g += usize::from(left);
        s += usize::from(!left);
    }
    (from, (g, s))
}

/// Adds the pairs of a longest common subsequence of forms.
fn common_forms(gold: &[Word], system: &[Word], pairs: &mut Vec<(TokenId, TokenId)>) {
    let mut best = vec![vec![0usize; system.len() + 1]; gold.len() + 1];
    for g in (0..gold.len()).rev() {
        for s in (0..system.len()).rev() {
            let skipped = best[g + 1][s].max(best[g][s + 1]);
            best[g][s] = if gold[g].form == system[s].form { skipped.max(1 + best[g + 1][s + 1]) } else { skipped };
        }
    }
    let (mut g, mut s) = (0, 0);
    while g < gold.len() && s < system.len() {
        if gold[g].form == system[s].form && best[g][s] == 1 + best[g + 1][s + 1] {
            pairs.push((gold[g].id, system[s].id));
            (g, s) = (g + 1, s + 1);
        } else if best[g + 1][s] >= best[g][s + 1] {
            g += 1;
        } else {
            s += 1;
        }
    }
}
