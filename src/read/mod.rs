//! [`Article`]s from files: one module for each format, [`decode`] for bytes, [`check_english`] for what came out.
//!
//! Nothing here touches the disk. Plain text stays as it is to the last space; HTML and Markdown become plain text with
//! a paragraph on each line.

mod date;
mod encoding;
mod html;
mod jsonl;
mod language;
mod markdown;
mod text;

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use crate::document::Article;

pub use date::iso_date;
pub use encoding::{decode, decode_html};
pub use html::read_html;
pub use jsonl::read_line;
pub use language::check_english;
pub use markdown::read_markdown;
pub use text::read_text;

/// Why input is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// NUL bytes, which no text has.
    #[error("this is no text: byte {0} is NUL")]
    Nul(usize),
    /// Neither UTF-8 nor clearly text in another encoding.
    #[error("this is not UTF-8 (byte {0}), nor clearly text in another encoding")]
    Encoding(usize),
    /// Offsets are 32 bits.
    #[error("the text is 4 GiB or larger")]
    TooLarge,
    /// Nothing but white space.
    #[error("there is no text in it")]
    Empty,
    /// A page from which no article could be taken.
    #[error("no article was found in the page: {0}")]
    NoArticle(String),
    /// A line of JSON that is no article.
    #[error("line {line}: {reason}")]
    Line {
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        reason: String,
    },
    /// A text that is clearly not English, with the language that it seems to be.
    #[error("the text seems to be {0}, not English")]
    NotEnglish(String),
}

/// The formats that articles come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InputFormat {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// CommonMark.
    Markdown,
    /// An article a line: `{"id", "text", "title", "date", "source", "author", "url", "language"}`.
    Jsonl,
    /// Annotated documents.
    Conllu,
}

/// A name that no input format has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no input format; there are text, html, markdown, jsonl, conllu")]
pub struct UnknownFormat(pub String);

impl InputFormat {
    /// All of them.
    pub const ALL: [InputFormat; 5] =
        [InputFormat::Text, InputFormat::Html, InputFormat::Markdown, InputFormat::Jsonl, InputFormat::Conllu];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            InputFormat::Text => "text",
            InputFormat::Html => "html",
            InputFormat::Markdown => "markdown",
            InputFormat::Jsonl => "jsonl",
            InputFormat::Conllu => "conllu",
        }
    }

    /// The usual extensions; a file without one is plain text.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            InputFormat::Text => &["", "txt", "text"],
            InputFormat::Html => &["html", "htm", "xhtml"],
            InputFormat::Markdown => &["md", "markdown"],
            InputFormat::Jsonl => &["jsonl", "ndjson"],
            InputFormat::Conllu => &["conllu", "conll"],
        }
    }

    /// The format that a file's extension says, if it says one.
    pub fn of_path(path: &Path) -> Option<InputFormat> {
        let extension = path.extension().unwrap_or_default().to_str()?.to_ascii_lowercase();
        InputFormat::ALL.into_iter().find(|f| f.extensions().contains(&extension.as_str()))
    }

    /// The format that a stream without name begins like: CoNLL-U, JSON lines and web pages have heads of their own,
    /// all else is plain text.
    pub fn of_head(head: &[u8]) -> InputFormat {
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
        let begins = |with: &str| head.get(..with.len()).is_some_and(|h| h.eq_ignore_ascii_case(with.as_bytes()));
        let mut rows = head.split(|b| *b == b'\n').filter(|line| !line.starts_with(b"#"));
        let columns = |row: &[u8]| row.split(|b| *b == b'\t').count();
        if begins("<!doctype html") || begins("<html") {
            InputFormat::Html
        } else if begins("# newdoc") || begins("# sent_id") || rows.next().is_some_and(|row| columns(row) == 10) {
            InputFormat::Conllu
        } else if head.strip_prefix(b"{").is_some_and(|h| h.trim_ascii_start().starts_with(b"\"")) {
            InputFormat::Jsonl
        } else {
            InputFormat::Text
        }
    }
}

impl fmt::Display for InputFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for InputFormat {
    type Err = UnknownFormat;
    fn from_str(name: &str) -> Result<InputFormat, UnknownFormat> {
        let found = InputFormat::ALL.into_iter().find(|f| f.name() == name);
        found.ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// An article with this text, unless there is none or too much of it.
fn article(text: String) -> Result<Article, Error> {
    if text.trim().is_empty() {
        return Err(Error::Empty);
    }
    if u32::try_from(text.len()).is_err() {
        return Err(Error::TooLarge);
    }
    Ok(Article { text, ..Article::default() })
}

/// The value, unless it is blank.
fn filled(value: Option<impl AsRef<str>>) -> Option<String> {
    value.map(|v| v.as_ref().trim().to_owned()).filter(|v| !v.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_extension_and_head() {
        assert_eq!(InputFormat::of_path(Path::new("a/b.HTM")), Some(InputFormat::Html));
        assert_eq!(InputFormat::of_path(Path::new("a.b/c")), Some(InputFormat::Text));
        assert_eq!(InputFormat::of_path(Path::new("c.pdf")), None);
        assert_eq!(InputFormat::of_head(b"\xef\xbb\xbf<!DOCTYPE HTML><p>"), InputFormat::Html);
        assert_eq!(
            InputFormat::of_head(b"# global.Entity = x\n1\tGo\tgo\t_\t_\t_\t0\troot\t_\t_\n"),
            InputFormat::Conllu
        );
        assert_eq!(InputFormat::of_head(b"{ \"id\": 1}"), InputFormat::Jsonl);
        assert_eq!(InputFormat::of_head(b"The port closed."), InputFormat::Text);
        for format in InputFormat::ALL {
            assert_eq!(format.name().parse(), Ok(format));
        }
    }
}
