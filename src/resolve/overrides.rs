//! [Override]: what a person has judged of entities, by their names.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::knowledge::{BadLine, rows};
use super::places::key;

/// A judgement on entities, by name. It holds in every document, or in one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// What is judged.
    pub judgement: Judgement,
    /// A name of one entity, or its id.
    pub first: String,
    /// A name of the other, or its id; for a new name that name.
    pub second: String,
    /// The id of the only document that it holds in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
}

/// What a person may say of two entities, or of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// "The Old Lady is the Bank of England": both are one, in a document and across documents.
    Same,
    /// "Smith is not John Smith": they are two, in a document and across documents.
    NotSame,
    /// "Call the Old Lady the Bank of England."
    Rename,
}

impl fmt::Display for Judgement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Judgement::Same => "same",
            Judgement::NotSame => "not-same",
            Judgement::Rename => "rename",
        })
    }
}

impl Override {
    /// Whether it holds in a document.
    pub fn holds_in(&self, document: &str) -> bool {
        self.document.as_ref().is_none_or(|d| d == document)
    }
}

/// Reads a table of three or four fields separated by tabs, a judgement a line: `same`, `not-same` or `rename`; the names or
/// ids of two entities, or of one and its new name; and the id of a document where it holds in that one only. Lines that
/// begin with `#` are comments.
///
/// # Errors
/// The first line of another shape, or that contradicts one before it.
pub fn read(text: &str) -> Result<Vec<Override>, BadLine> {
    let mut found: Vec<(usize, Override)> = vec![];
    for (line, fields) in rows(text) {
        let bad = |reason: String| BadLine { line, reason };
        let (judgement, first, second, document) = match fields.as_slice() {
            [judgement, first, second] => (*judgement, *first, *second, None),
            [judgement, first, second, document] => (*judgement, *first, *second, Some(*document)),
            _ => {
                let count = fields.len();
                return Err(bad(format!(
                    "{count} fields, not three or four separated by tabs (judgement, two names, document)"
                )));
            }
        };
        let judgement = match judgement {
            "same" => Judgement::Same,
            "not-same" => Judgement::NotSame,
            "rename" => Judgement::Rename,
            other => return Err(bad(format!("`{other}` is none of same, not-same and rename"))),
        };
        if key(first).is_empty() || key(second).is_empty() || document == Some("") {
            return Err(bad("a name or document is empty".to_owned()));
        }
        let new = Override {
            judgement,
            first: first.to_owned(),
            second: second.to_owned(),
            document: document.map(str::to_owned),
        };
        if let Some((before, _)) = found.iter().find(|(_, old)| contradicts(old, &new)) {
            return Err(bad(format!("it contradicts line {before}")));
        }
        if !found.iter().any(|(_, old)| *old == new) {
            found.push((line, new));
        }
    }
    Ok(found.into_iter().map(|(_, o)| o).collect())
}

fn contradicts(old: &Override, new: &Override) -> bool {
    let pair = |o: &Override| {
        let mut pair = [key(&o.first), key(&o.second)];
        pair.sort_unstable();
        pair
    };
    let meet = old.document.is_none() || new.document.is_none() || old.document == new.document;
    match (old.judgement, new.judgement) {
        (Judgement::Same, Judgement::NotSame) | (Judgement::NotSame, Judgement::Same) => meet && pair(old) == pair(new),
        (Judgement::Rename, Judgement::Rename) => {
            old.document == new.document && key(&old.first) == key(&new.first) && old.second != new.second
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judgements_are_read_with_names_and_document() {
        let read = read("# reviewed\nsame\tthe Old Lady\tBank of England\nnot-same\tSmith\tJohn Smith\ttalks\n")
            .expect("lines");
        assert_eq!(read[0].judgement, Judgement::Same);
        assert_eq!(read[1].document.as_deref(), Some("talks"));
        assert!(read[1].holds_in("talks") && !read[1].holds_in("other"));
    }

    #[test]
    fn broken_and_contradicting_lines_are_named() {
        let reason = |text: &str| read(text).expect_err("a broken line").to_string();
        assert_eq!(reason("\nequal\ta\tb"), "line 2: `equal` is none of same, not-same and rename");
        assert_eq!(
            reason("same\ta"),
            "line 1: 2 fields, not three or four separated by tabs (judgement, two names, document)"
        );
        assert_eq!(reason("same\ta\t"), "line 1: a name or document is empty");
        assert_eq!(reason("same\tAnn\tBo\nnot-same\tBo\tAnn\td"), "line 2: it contradicts line 1");
        assert_eq!(reason("rename\tAnn\tBo\nrename\tann\tCy"), "line 2: it contradicts line 1");
    }

    #[test]
    fn judgements_of_two_documents_do_not_contradict() {
        assert_eq!(read("same\tAnn\tBo\td\nnot-same\tAnn\tBo\te").map(|o| o.len()), Ok(2));
    }
}
