//! Reads and writes CoNLL-U: the seam between annotation and all that follows. The only place that counts from 1.
//!
//! The format is <https://universaldependencies.org/format.html>; mentions and chains stand in `Entity=` as the GUM
//! corpus has them (<https://wiki.gucorpling.org/gum/>). What [`write`] writes, [`read`] reads back as an equal
//! document: the text to the last space, metadata, multiword tokens, mentions, chains and parse margins.

mod escape;
mod mentions;
mod read;
mod write;

pub use read::{Documents, Found, documents, read};
pub use write::{write, write_generated};

/// Why a text is not CoNLL-U.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Error {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

impl Error {
    fn new(line: usize, reason: impl Into<String>) -> Error {
        Error { line, reason: reason.into() }
    }
}

#[cfg(test)]
mod tests;
