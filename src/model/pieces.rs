//! Words to word pieces of an uncased vocabulary, and the case that it loses.

use std::collections::HashMap;

use rten_text::models::{Model as _, WordPiece, WordPieceOptions};
use rten_text::normalizers::{Bert as Cleaner, BertOptions, Normalizer};
use rten_text::pre_tokenizers::{Bert as Splitter, PreTokenizer};

use super::Error;

/// `[CLS]`, which also stands for the root of every tree.
pub const START: i32 = 101;
/// `[SEP]`.
pub const END: i32 = 102;
/// `[UNK]`.
const UNKNOWN: i32 = 100;
/// A "word" of more pieces than this is no word.
const LONGEST: usize = 40;

/// The vocabulary of word pieces, and what a word goes through before it is looked up.
pub struct Pieces {
    cleaner: Cleaner,
    splitter: Splitter,
    vocabulary: WordPiece,
}

impl Pieces {
    /// From a list of pieces, one a line, numbered from 0.
    pub fn new(list: &str) -> Result<Pieces, Error> {
        let vocabulary: HashMap<String, u32> =
            list.lines().enumerate().map(|(i, piece)| (piece.to_owned(), i as u32)).collect();
        for (piece, id) in [("[CLS]", START), ("[SEP]", END), ("[UNK]", UNKNOWN)] {
            if vocabulary.get(piece) != Some(&(id as u32)) {
                return Err(Error::Unusable(format!("word piece {piece} is not number {id}")));
            }
        }
        let cleaner = Cleaner::new(BertOptions { lowercase: true, strip_accents: true });
        let vocabulary = WordPiece::from_vocab(vocabulary, WordPieceOptions::default());
        Ok(Pieces { cleaner, splitter: Splitter::new(), vocabulary })
    }

    /// The pieces of a word, one at least.
    pub fn of(&self, word: &str) -> Vec<i32> {
        // The treebanks that the encoder learned from have none of the Penn Treebank's spellings of quotation marks
        // and brackets.
        let word = match word {
            "``" | "''" => "\"",
            "-LRB-" => "(",
            "-RRB-" => ")",
            "-LSB-" => "[",
            "-RSB-" => "]",
            "-LCB-" => "{",
            "-RCB-" => "}",
            word => word,
        };
        match self.look_up(word) {
            Some(found) if (1..=LONGEST).contains(&found.len()) => found,
            _ => vec![UNKNOWN],
        }
    }

    fn look_up(&self, word: &str) -> Option<Vec<i32>> {
        let (clean, _) = self.cleaner.normalize(word).ok()?;
        let mut found = vec![];
        for part in self.splitter.pre_tokenize(&clean).ok()?.iter().filter(|p| !p.trim().is_empty()) {
            found.extend(self.vocabulary.encode(part).ok()?.into_iter().map(|id| id as i32));
        }
        Some(found)
    }
}

/// Case and shape class of a word: what an uncased vocabulary loses.
pub fn shape(word: &str) -> i32 {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return if word.chars().any(char::is_numeric) { 1 } else { 2 };
    };
    let rest: Vec<char> = letters.collect();
    let lower = rest.iter().all(|c| c.is_lowercase());
    let upper = rest.iter().all(|c| c.is_uppercase());
    match (first.is_lowercase(), first.is_uppercase()) {
        (true, _) if lower => 3,
        (_, true) if rest.is_empty() => 5,
        (_, true) if upper => 4,
        (_, true) if lower => 6,
        _ => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::shape;

    #[test]
    fn shapes_tell_case() {
        let found: Vec<i32> = ["42", ";", "port", "NATO", "A", "Oslo", "iPod"].iter().map(|w| shape(w)).collect();
        assert_eq!(found, [1, 2, 3, 4, 5, 6, 7]);
    }
}
