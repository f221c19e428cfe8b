//! Sentences, tags, lemmas and trees from the encoder's scores.

use std::ops::Range;

use super::tokenise::Word;
use super::tree::{self, ArcScores};
use super::types::Guess;
use super::{boundary, repair};
use crate::document::{EntityType, Token, TokenId};
use crate::model::{Labels, MAX_PIECES, Matrix, Model, Scores};
use crate::ud::{Feats, Relation, Upos};

/// Word pieces of a usual window: several sentences, so that their boundaries can be seen.
const WINDOW: usize = 150;
/// Words of a part of a paragraph that is far longer than any in print.
const PART: usize = 2000;
/// Word pieces that a window has at least, if a sentence surely ends behind them. Windows of one sentence are parsed best:
/// on the dev part of GUM half a point of LAS better than whole windows.
const SHORTEST: usize = 8;
/// No sentence is longer than this, in words: what is longer is no sentence, and trees of it would take for ever.
const LONGEST: usize = 250;

/// A parsed sentence: words from 0, heads by position in the sentence.
pub struct Parsed {
    /// The words of the paragraph that it is made of.
    pub words: Range<usize>,
    /// A token each, with heads counted from the sentence's first token.
    pub tokens: Vec<Token>,
    /// What the mention is taken for whose head the word is.
    pub guesses: Vec<Option<Guess>>,
}

/// Cuts the words of a paragraph into sentences and parses them, in one pass over windows. A window that ends neither with
/// the paragraph nor at a certain boundary gives all its sentences but the last, with which the next window begins. `read`
/// has the words as the encoder is to read them, where that is not as they are written.
pub fn paragraph(words: &[Word], read: Option<&[String]>, model: &Model) -> Vec<Parsed> {
    let pieces: Vec<usize> = words.iter().map(|w| model.piece_count(&w.form)).collect();
    let (mut found, mut at, mut room) = (vec![], 0, WINDOW);
    // A line in capitals throughout is one headline.
    let headline = read.is_some();
    while at < words.len() {
        let limit = window_end(&pieces, at, room);
        let cut = boundary::certain(words, at, window_end(&pieces, at, SHORTEST), limit);
        let end = cut.unwrap_or(limit);
        let forms: Vec<&str> = match read {
            Some(read) => read[at..end].iter().map(String::as_str).collect(),
            None => words[at..end].iter().map(|w| w.form.as_str()).collect(),
        };
        let scores = model.scores(&forms);
        let lead = |i: usize| match scores.start.row(i + 1) {
            [no, yes] => yes - no,
            _ => f32::NEG_INFINITY,
        };
        let starts = |i: &usize| *i == 0 || !headline && boundary::starts_sentence(&words[..end], at, *i, &lead);
        let mut starts: Vec<usize> = (0..forms.len()).filter(starts).collect();
        let last = starts.last().copied().unwrap_or(0);
        let whole = end == words.len() || cut.is_some();
        if !whole && last == 0 && room < MAX_PIECES - 2 && forms.len() < LONGEST {
            room = MAX_PIECES - 2;
            continue;
        }
        // Where the window ends with a sentence, or where no boundary can be seen, the last sentence ends with the window.
        let stop = if whole || last == 0 { forms.len() } else { last };
        starts.push(forms.len());
        for pair in starts.windows(2).filter(|pair| pair[0] < stop) {
            for range in pieces_of(pair[0]..pair[1]) {
                let (tokens, guesses) = sentence(&words[at..], range.clone(), &scores, model);
                found.push(Parsed { words: at + range.start..at + range.end, tokens, guesses });
            }
        }
        at += stop;
        room = WINDOW;
    }
    found
}

/// A paragraph in parts that can be parsed beside each other; all but monsters are one part.
pub fn parts(mut words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut found = vec![];
    while words.len() > 2 * PART {
        let inside = |i: &usize| words[*i].multiword.is_some() && words[*i].multiword == words[*i - 1].multiword;
        let anywhere = || (PART..words.len()).find(|i| !inside(i));
        let Some(at) = boundary::certain(&words, 0, PART, 2 * PART).or_else(anywhere) else { break };
        let rest = words.split_off(at);
        found.push(std::mem::replace(&mut words, rest));
    }
    found.push(words);
    found
}

/// Parses words that are known to be one sentence. One that is too long for a pass is parsed in parts, each hanging
/// on the root of the first.
pub fn given_sentence(words: &[Word], model: &Model) -> (Vec<Token>, Vec<Option<Guess>>) {
    let pieces: Vec<usize> = words.iter().map(|w| model.piece_count(&w.form)).collect();
    let (mut tokens, mut guesses): (Vec<Token>, Vec<_>) = (vec![], vec![]);
    while tokens.len() < words.len() {
        let at = tokens.len();
        let end = window_end(&pieces, at, MAX_PIECES - 2).min(at + LONGEST);
        let forms: Vec<&str> = words[at..end].iter().map(|w| w.form.as_str()).collect();
        let scores = model.scores(&forms);
        let (part, part_guesses) = sentence(&words[at..], 0..forms.len(), &scores, model);
        let first_root = tokens.iter().position(|t| t.head.is_none());
        tokens.extend(part.into_iter().map(|mut token| {
            match (token.head, first_root) {
                (Some(head), _) => token.head = Some(TokenId(head.0 + at as u32)),
                (None, Some(root)) => {
                    (token.head, token.relation) = (Some(TokenId(root as u32)), Relation::Parataxis);
                }
                (None, None) => {}
            }
            token
        }));
        guesses.extend(part_guesses);
    }
    (tokens, guesses)
}

/// Where a window that begins at `at` ends so that its words have at most `room` pieces; one word at least.
fn window_end(pieces: &[usize], at: usize, room: usize) -> usize {
    let (mut end, mut used) = (at, 2);
    while end < pieces.len() && (end == at || used + pieces[end] <= room) {
        used += pieces[end];
        end += 1;
    }
    end
}

/// A sentence in parts of at most [`LONGEST`] words.
fn pieces_of(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let end = range.end;
    range.step_by(LONGEST).map(move |start| start..(start + LONGEST).min(end))
}

/// Tags and tree of the words `range` of a window.
fn sentence(words: &[Word], range: Range<usize>, scores: &Scores, model: &Model) -> (Vec<Token>, Vec<Option<Guess>>) {
    let arcs = arc_probabilities(&range, scores);
    let logs: ArcScores = arcs.iter().map(|row| row.iter().map(|p| p.max(1e-30).ln()).collect()).collect();
    let heads = tree::decode(&logs);
    let labels = model.labels();
    let mut tokens = Vec::with_capacity(range.len());
    let mut guesses: Vec<Option<Guess>> = Vec::with_capacity(range.len());
    for (i, word) in words[range.clone()].iter().enumerate() {
        let row = range.start + i + 1;
        let head = heads[i + 1];
        let head_row = if head == 0 { 0 } else { range.start + head };
        let label = scores.label(row, head_row, |l| (labels.rel[l] == "root") == (head == 0));
        let (relation, subtype) = labels.rel[label].split_once(':').unwrap_or((&labels.rel[label], ""));
        let upos = &labels.upos[scores.upos.best(row)];
        let script = &labels.lemma[scores.lemma.best(row)];
        tokens.push(Token {
            span: word.span,
            form: word.form.clone(),
            lemma: model.lemmas().lemma(&word.form, upos, script),
            upos: upos.parse().unwrap_or(Upos::X),
            xpos: labels.xpos[scores.xpos.best(row)].clone(),
            feats: feats(labels, scores.feats.best(row)),
            head: (head > 0).then(|| TokenId(head as u32 - 1)),
            relation: relation.parse().unwrap_or(Relation::Dep),
            subtype: subtype.to_owned(),
            margin: margin(&arcs[i + 1], head),
        });
        guesses.push(guess(labels, &scores.mention, row, scores.mention.best(row)));
    }
    repair::mend(&mut tokens);
    for (i, token) in tokens.iter().enumerate() {
        if is_argument_name(token) {
            let row = range.start + i + 1;
            guesses[i] = guesses[i].or_else(|| guess(labels, &scores.mention, row, scores.mention.best_but_first(row)));
        } else if token.relation == Relation::Flat {
            // A part of a name is no mention of its own.
            guesses[i] = None;
        }
    }
    let types: Vec<Option<EntityType>> = guesses.iter().map(|g| g.map(|g| g.kind)).collect();
    repair::appositions_of_other_types(&mut tokens, &types);
    repair::of_subjects(&mut tokens, &types);
    (tokens, guesses)
}

/// A type of the mention that a word heads, by its place among the labels, with its probability.
fn guess(labels: &Labels, scores: &Matrix, row: usize, label: usize) -> Option<Guess> {
    let scores = scores.row(row);
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let total: f32 = scores.iter().map(|s| (s - top).exp()).sum();
    let kind = labels.mention[label].parse().ok()?;
    Some(Guess { kind, probability: (scores[label] - top).exp() / total })
}

/// A proper noun in the place of an argument: it stands for something, however faint its type.
fn is_argument_name(token: &Token) -> bool {
    use Relation::{Appos, Iobj, Nmod, Nsubj, Obj, Obl};
    let plain = matches!(token.subtype.as_str(), "" | "pass" | "agent" | "poss");
    let argument = matches!(token.relation, Nsubj | Obj | Iobj | Obl | Nmod | Appos);
    matches!(token.xpos.as_str(), "NNP" | "NNPS") && token.upos == Upos::Propn && argument && plain
}

fn feats(labels: &Labels, number: usize) -> Feats {
    labels.feats[number].parse().unwrap_or_default()
}

/// The probability of each head for each word of a sentence: heads outside it are left out before the softmax, as in
/// training. Row and column 0 are the root's.
fn arc_probabilities(range: &Range<usize>, scores: &Scores) -> Vec<Vec<f64>> {
    let n = range.len();
    let mut out = vec![vec![0.0; n + 1]; n + 1];
    for (d, probabilities) in out.iter_mut().enumerate().skip(1) {
        let row = scores.arcs.row(range.start + d);
        let score = |h: usize| f64::from(if h == 0 { row[0] } else { row[range.start + h] });
        let allowed = |h: &usize| *h != d;
        let top = (0..=n).filter(allowed).map(score).fold(f64::NEG_INFINITY, f64::max);
        let total: f64 = (0..=n).filter(allowed).map(|h| (score(h) - top).exp()).sum();
        for h in (0..=n).filter(allowed) {
            probabilities[h] = (score(h) - top).exp() / total;
        }
    }
    out
}

/// How far the chosen head is above the best other, from 0 to 1, rounded to two decimals.
fn margin(probabilities: &[f64], head: usize) -> f32 {
    let others = probabilities.iter().enumerate().filter(|(h, _)| *h != head).map(|(_, p)| *p);
    let gap = (probabilities[head] - others.fold(0.0, f64::max)).max(0.0);
    ((gap * 100.0).round() / 100.0) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn a_window_holds_one_word_at_least() {
        assert_eq!(window_end(&[3, 3, 3], 0, 9), 2);
        assert_eq!(window_end(&[30], 0, 9), 1);
    }

    #[test]
    fn only_monsters_are_parsed_in_parts() {
        let words = |n: usize| vec![Word { span: Span::new(0, 1), form: "ship".to_owned(), multiword: None }; n];
        let lengths = |n: usize| parts(words(n)).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(lengths(4000), [4000]);
        assert_eq!(lengths(6100), [2000, 2000, 2100]);
    }

    #[test]
    fn the_margin_is_the_lead_over_the_second() {
        assert_eq!(margin(&[0.0, 0.7, 0.2, 0.1], 1), 0.5);
        assert_eq!(margin(&[0.6, 0.4], 1), 0.0);
    }
}
