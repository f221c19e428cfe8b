//! Graphs without the words of their articles, for articles that may not be passed on, and the words put back.
//!
//! The text of a withheld document has a filler for every character that is no white space, of the same length in
//! bytes, code points and UTF-16 units: all positions stay right in every format. What is kept of its words are proper
//! names, the base forms of relations, prepositions and metadata. What the text alone does not give back (lemmas,
//! names of descriptions) is sealed with the text as key: it opens for who has the article, and for nobody else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ClaimGraph, Record};
use crate::document::{Article, Document, MentionKind, Misfit};
use crate::resolve::{Entity, EntityId};

/// What stands for the words of a withheld document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// SHA-256 of the text, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Words that the text alone does not give back, sealed with it; hexadecimal digits.
    pub sealed: String,
}

/// Why a text is not put back.
#[derive(Debug, thiserror::Error)]
pub enum NotThatText {
    /// It is another.
    #[error("the text has the SHA-256 {found}, but that of `{document}` has {expected}")]
    Other {
        /// The document's id.
        document: String,
        /// Of its text.
        expected: String,
        /// Of the text that was given.
        found: String,
    },
    /// The sealed words are damaged, or do not fit the document.
    #[error("the sealed words of `{0}` are damaged")]
    Damaged(String),
}

/// The words that are sealed.
#[derive(Serialize, Deserialize)]
struct Words {
    lemmas: Vec<String>,
    /// Forms that are not the characters of their tokens, by position.
    forms: BTreeMap<usize, String>,
    names: BTreeMap<EntityId, String>,
}

impl Record {
    /// SHA-256 of the document's text, in lower-case hexadecimal digits, also where the text is withheld.
    pub fn text_sha256(&self) -> String {
        self.withheld.as_ref().map_or_else(|| sha256(self.document.text()), |w| w.sha256.clone())
    }

    /// The record without the words of its text.
    pub fn without_text(&self) -> Record {
        if self.withheld.is_some() {
            return self.clone();
        }
        let text = self.document.text();
        let forms = self.document.tokens().iter().enumerate().filter(|(_, t)| t.form != t.span.of(text));
        let mut words = Words {
            lemmas: self.document.tokens().iter().map(|t| t.lemma.clone()).collect(),
            forms: forms.map(|(i, t)| (i, t.form.clone())).collect(),
            names: BTreeMap::new(),
        };
        let mut entities = self.entities.clone();
        for entity in entities.iter_mut().filter(|e| !is_named(e, &self.entities, &self.document)) {
            let name = filler(&entity.name);
            words.names.insert(entity.id, std::mem::replace(&mut entity.name, name));
        }
        let words = serde_json::to_vec(&words).unwrap_or_default();
        let withheld = Withheld { sha256: self.text_sha256(), sealed: hex(&stream(text, words)) };
        let mut parts = self.document.parts().clone();
        for token in &mut parts.tokens {
            token.form = filler(&token.form);
            token.lemma = filler(&token.lemma);
        }
        let article = Article { text: filler(text), ..self.document.article().clone() };
        let document = Document::new(article, parts).expect("fillers are as long as what they stand for");
        Record { document, entities, withheld: Some(withheld), ..self.clone() }
    }

    /// The record with its words, from the text that they were withheld of.
    ///
    /// # Errors
    /// Where it is another text. A record that has its words only checks the text.
    pub fn with_text(&self, text: &str) -> Result<Record, NotThatText> {
        let (expected, found) = (self.text_sha256(), sha256(text));
        let document = self.document.id().to_owned();
        if expected != found {
            return Err(NotThatText::Other { document, expected, found });
        }
        let Some(withheld) = &self.withheld else { return Ok(self.clone()) };
        let words = unhex(&withheld.sealed).map(|sealed| stream(text, sealed));
        let words = words.and_then(|w| serde_json::from_slice::<Words>(&w).ok());
        let mut parts = self.document.parts().clone();
        let words = words.filter(|w| w.lemmas.len() == parts.tokens.len());
        let Some(mut words) = words else { return Err(NotThatText::Damaged(document)) };
        for (i, (token, lemma)) in parts.tokens.iter_mut().zip(words.lemmas).enumerate() {
            token.form = words.forms.remove(&i).unwrap_or_else(|| token.span.of(text).to_owned());
            token.lemma = lemma;
        }
        let mut entities = self.entities.clone();
        for entity in &mut entities {
            if let Some(name) = words.names.remove(&entity.id) {
                entity.name = name;
            }
        }
        let article = Article { text: text.to_owned(), ..self.document.article().clone() };
        let whole = Document::new(article, parts).map_err(|_: Misfit| NotThatText::Damaged(document))?;
        Ok(Record { document: whole, entities, withheld: None, ..self.clone() })
    }
}

impl ClaimGraph {
    /// The graph without the words of its articles: positions, hashes and names alone.
    pub fn without_text(&self) -> ClaimGraph {
        let records = self.records.iter().map(|(id, record)| (id.clone(), record.without_text()));
        ClaimGraph { records: records.collect(), overrides: self.overrides.clone(), ..ClaimGraph::default() }
    }
}

/// SHA-256 of a text, in lower-case hexadecimal digits.
pub fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// Whether its name is a proper name, or the names of members that have such.
fn is_named(entity: &Entity, all: &[Entity], document: &Document) -> bool {
    let by_name = |entity: &Entity| {
        let mentions = entity.mentions.iter().filter_map(|m| document.mentions().get(m.mention.index()));
        mentions.into_iter().any(|m| m.form == MentionKind::Name)
    };
    let members = || all.iter().filter(|e| entity.members.contains(&e.id));
    match entity.members.is_empty() {
        true => by_name(entity),
        false => members().count() == entity.members.len() && members().all(by_name),
    }
}

/// The same white space with a filler for all else.
fn filler(text: &str) -> String {
    let fill = |c: char| match (c.is_whitespace(), c.len_utf8()) {
        (true, _) => c,
        (_, 1) => 'x',
        (_, 2) => '\u{d7}',
        (_, 3) => '\u{2715}',
        _ => '\u{1f5d9}',
    };
    text.chars().map(fill).collect()
}

/// Bytes with the key stream of a text added, which a second time takes it off: SHA-256 in counter mode.
fn stream(text: &str, mut bytes: Vec<u8>) -> Vec<u8> {
    let key = Sha256::digest([b"claimgraph sealed words\0", text.as_bytes()].concat());
    for (i, block) in bytes.chunks_mut(32).enumerate() {
        let pad = Sha256::digest([key.as_slice(), &(i as u64).to_be_bytes()].concat());
        block.iter_mut().zip(pad).for_each(|(byte, pad)| *byte ^= pad);
    }
    bytes
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = (0..digits.len()).step_by(2).map(|i| digits.get(i..i + 2));
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fillers_keep_every_count_and_all_white_space() {
        let text = "Ann \u{e9}t\u{e9}\n\u{65e5}\u{672c} \u{1f6a2}.";
        let filled = filler(text);
        assert_eq!(filled, "xxx \u{d7}x\u{d7}\n\u{2715}\u{2715} \u{1f5d9}x");
        assert_eq!(filled.len(), text.len());
        assert_eq!(filled.chars().count(), text.chars().count());
        assert_eq!(filled.encode_utf16().count(), text.encode_utf16().count());
    }

    #[test]
    fn sealed_words_open_with_the_text_alone() {
        let words = b"some words that are longer than a block of the stream".to_vec();
        let sealed = stream("the text", words.clone());
        assert_eq!(stream("the text", sealed.clone()), words);
        assert_ne!(stream("another text", sealed.clone()), words);
        assert_eq!(unhex(&hex(&sealed)), Some(sealed));
        assert_eq!(unhex("0g"), None);
        assert_eq!(unhex("abc"), None);
    }
}
