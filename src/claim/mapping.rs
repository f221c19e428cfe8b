//! [Relations]: the user's own types of relations, by lemma.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::NamedNode;
use serde::{Deserialize, Serialize};

use super::grammar::{is_passive, is_past_participle};
use super::{Claim, Predicate};
use crate::document::{Document, TokenId};
use crate::ud::Relation;

/// What the user calls a relation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RelationType {
    /// A short name: as given, or the last segment of the IRI.
    #[serde(rename = "type")]
    pub name: String,
    /// Its IRI, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iri: Option<String>,
}

/// Types of relations by lemma, read from a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    /// With the line that they stand in.
    types: BTreeMap<Key, (RelationType, u64)>,
}

/// Why a table cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is nothing in it but comments.
    #[error("there is no relation in it")]
    Empty,
    /// A line that says nothing clear.
    #[error("line {line}: {reason}")]
    Line {
        /// From 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
}

/// What a table did for claims so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Claims looked at.
    pub claims: usize,
    /// Those among them whose lemma has no type.
    pub unmapped: usize,
    matched: BTreeSet<Key>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// In lower case, words parted by one space.
    lemma: String,
    passive: bool,
}

/// Marks the lemma of a passive, whose subject is what the active has for object.
const PASSIVE: &str = " (passive)";

impl Key {
    fn of(cell: &str) -> Key {
        let cell = cell.to_lowercase();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        match words(&cell).strip_suffix(PASSIVE) {
            Some(lemma) => Key { lemma: lemma.to_owned(), passive: true },
            None => Key { lemma: words(&cell), passive: false },
        }
    }

    fn name(&self) -> String {
        format!("{}{}", self.lemma, if self.passive { PASSIVE } else { "" })
    }
}

impl Relations {
    /// Reads a table of lemmas and types: a relation a line, its columns parted by tabs or, where the first line has no
    /// tab, by commas. Columns: lemma as in `relation.lemma` of claims.jsonl, type or IRI, IRI if the type is a name.
    /// What holds `://` or begins with `urn:` is an IRI. Lines that begin with `#` are comments, and a first line that
    /// begins with `lemma` is a heading.
    ///
    /// # Errors
    /// See [`Error`]: the line, from 1, and the reason.
    pub fn parse(text: &str) -> Result<Relations, Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let is_row = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
        let first = text.lines().find(is_row).unwrap_or("");
        let delimiter = if first.contains('\t') { b'\t' } else { b',' };
        let mut found = Relations::default();
        for (row, line) in text.lines().zip(1..).filter(|(row, _)| is_row(row)) {
            let wrong = |reason| Error::Line { line, reason };
            let cells = cells(row, delimiter).ok_or_else(|| wrong("it cannot be read as a row".to_owned()))?;
            let heading = row == first && cells.get(0).is_some_and(|c| c.eq_ignore_ascii_case("lemma"));
            if !heading {
                found.add(&cells.iter().collect::<Vec<_>>(), line).map_err(wrong)?;
            }
        }
        if found.types.is_empty() { Err(Error::Empty) } else { Ok(found) }
    }

    fn add(&mut self, cells: &[&str], line: u64) -> Result<(), String> {
        let (lemma, kind, iri) = match cells {
            [lemma, kind] | [lemma, kind, ""] => (*lemma, *kind, None),
            [lemma, kind, iri] => (*lemma, *kind, Some(*iri)),
            [_] => return Err("it has one column, but a lemma and a type are needed".to_owned()),
            _ => return Err(format!("it has {} columns, but lemma, type and IRI are all that fits", cells.len())),
        };
        if lemma.is_empty() || kind.is_empty() {
            return Err(format!("the {} is empty", if lemma.is_empty() { "lemma" } else { "type" }));
        }
        let kind = match iri {
            Some(iri) => RelationType { name: kind.to_owned(), iri: Some(checked(iri)?) },
            None if kind.contains("://") || kind.starts_with("urn:") => {
                let iri = checked(kind)?;
                let name = iri.rsplit(['#', '/', ':']).find(|part| !part.is_empty()).unwrap_or(&iri).to_owned();
                RelationType { name, iri: Some(iri) }
            }
            None => RelationType { name: kind.to_owned(), iri: None },
        };
        let key = Key::of(lemma);
        match self.types.get(&key) {
            Some((known, at)) if *known != kind => {
                Err(format!("`{}` is `{}` already, by line {at}", key.name(), known.name))
            }
            Some(_) => Ok(()),
            None => {
                self.types.insert(key, (kind, line));
                Ok(())
            }
        }
    }

    /// Gives each claim of a document the type of its lemma, or none.
    pub fn apply(&self, document: &Document, claims: &mut [Claim], usage: &mut Usage) {
        for claim in claims {
            let key = self.key(document, &claim.predicate);
            claim.predicate.kind = key.as_ref().and_then(|key| self.types.get(key)).map(|(kind, _)| kind.clone());
            usage.claims += 1;
            usage.unmapped += usize::from(key.is_none());
            usage.matched.extend(key);
        }
    }

    /// Lemmas that no claim has had, in the order of the table.
    pub fn unmatched(&self, usage: &Usage) -> Vec<String> {
        let mut left: Vec<_> = self.types.iter().filter(|(key, _)| !usage.matched.contains(key)).collect();
        left.sort_by_key(|(_, (_, line))| *line);
        left.into_iter().map(|(key, _)| key.name()).collect()
    }

    fn key(&self, document: &Document, predicate: &Predicate) -> Option<Key> {
        let voice = |passive: bool| Key { passive, ..Key::of(&predicate.lemma) };
        let passive = is_passive_relation(document, predicate);
        // "buy by" is a passive whether it says so or not.
        let either = passive && predicate.lemma.ends_with(" by");
        let keys = [Some(voice(passive)), either.then(|| voice(false))];
        keys.into_iter().flatten().find(|key| self.types.contains_key(key))
    }
}

fn cells(row: &str, delimiter: u8) -> Option<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new();
    reader.delimiter(delimiter).has_headers(false).trim(csv::Trim::All);
    reader.from_reader(row.as_bytes()).records().next()?.ok()
}

fn checked(iri: &str) -> Result<String, String> {
    NamedNode::new(iri).map(NamedNode::into_string).map_err(|_| format!("`{iri}` is no absolute IRI"))
}

/// Whether the innermost verb of a relation is passive: "was bought", "to be bought", "bought by Acme" behind a noun.
fn is_passive_relation(document: &Document, predicate: &Predicate) -> bool {
    if predicate.implied.is_some() {
        return false;
    }
    let first = document.tokens().partition_point(|t| predicate.spans.first().is_some_and(|s| t.span.start < s.start));
    let words = (first as u32..document.tokens().len() as u32).map(TokenId);
    let inside = words
        .take_while(|t| predicate.spans.last().is_some_and(|s| document.token(*t).span.end <= s.end))
        .filter(|t| predicate.spans.iter().any(|s| s.overlaps(document.token(*t).span)));
    let participle = |t: TokenId| {
        is_past_participle(document, t)
            && matches!(document.token(t).relation, Relation::Acl | Relation::Advcl | Relation::Amod)
            && document.child(t, Relation::Aux).is_none()
    };
    let passive = |t: TokenId| is_passive(document, t) || participle(t);
    inside.filter(|t| document.token(*t).upos == crate::ud::Upos::Verb).last().is_some_and(passive)
}

#[cfg(test)]
mod tests {
    use super::super::extract;
    use super::super::small_trees::document;
    use super::*;

    fn kinds(relations: &Relations, trees: &str) -> Vec<(String, Option<String>)> {
        let document = document(trees);
        let mut claims = extract(&document);
        relations.apply(&document, &mut claims, &mut Usage::default());
        claims.into_iter().map(|c| (c.predicate.lemma, c.predicate.kind.map(|k| k.name))).collect()
    }

    fn error(table: &str) -> String {
        Relations::parse(table).expect_err(table).to_string()
    }

    const SOLD: &str = "Ann/=/PROPN/NNP/2/nsubj sold/sell/VERB/VBD/0/root to/=/ADP/IN/4/case \
        Acme/=/PROPN/NNP/2/obl ././PUNCT/./2/punct\n\
        It/it/PRON/PRP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass sold/sell/VERB/VBN/0/root to/=/ADP/IN/5/case \
        Acme/=/PROPN/NNP/3/obl ././PUNCT/./3/punct\n\
        It/it/PRON/PRP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass bought/buy/VERB/VBN/0/root by/=/ADP/IN/5/case \
        Acme/=/PROPN/NNP/3/obl:agent ././PUNCT/./3/punct";

    #[test]
    fn tabs_and_commas_part_columns() {
        let expected = kinds(&Relations::parse("sell to\tSale").expect("a table"), SOLD);
        assert_eq!(expected[0], ("sell to".to_owned(), Some("Sale".to_owned())));
        for table in ["sell to,Sale", "# note\n\nlemma, type\nSell  to , Sale\n", "\u{feff}\"sell to\",\"Sale\",\r\n"] {
            assert_eq!(kinds(&Relations::parse(table).expect(table), SOLD), expected, "{table}");
        }
    }

    #[test]
    fn iris_have_their_last_segment_for_name() {
        let table = "a\thttps://x.example/v#sells\nb\turn:x:buys\nc\tOwns\thttps://x.example/owns/\nd\tschema:owner";
        let relations = Relations::parse(table).expect("a table");
        let types: Vec<_> = relations.types.values().map(|(k, _)| (k.name.as_str(), k.iri.as_deref())).collect();
        let expected = [
            ("sells", Some("https://x.example/v#sells")),
            ("buys", Some("urn:x:buys")),
            ("Owns", Some("https://x.example/owns/")),
            ("schema:owner", None),
        ];
        assert_eq!(types, expected);
    }

    #[test]
    fn a_passive_has_a_type_of_its_own() {
        let types = |table: &str| -> Vec<Option<String>> {
            kinds(&Relations::parse(table).expect(table), SOLD).into_iter().map(|(_, kind)| kind).collect()
        };
        let some = |name: &str| Some(name.to_owned());
        assert_eq!(types("sell to\tsells"), [some("sells"), None, None]);
        assert_eq!(types("sell to (passive)\tsold"), [None, some("sold"), None]);
        assert_eq!(types("buy by\tbuyer"), [None, None, some("buyer")]);
        assert_eq!(types("buy by (passive)\tbuyer\nbuy by\tother"), [None, None, some("buyer")]);
    }

    #[test]
    fn what_matched_nothing_is_told_in_the_order_of_the_table() {
        let relations = Relations::parse("sink,Loss\nsell to,Sale\nburn (passive),Loss").expect("a table");
        let mut usage = Usage::default();
        let document = document(SOLD);
        relations.apply(&document, &mut extract(&document), &mut usage);
        assert_eq!((usage.claims, usage.unmapped), (3, 2));
        assert_eq!(relations.unmatched(&usage), ["sink", "burn (passive)"]);
    }

    #[test]
    fn lines_that_say_nothing_clear_are_named() {
        for (table, expected) in [
            ("", "there is no relation in it"),
            ("# a\tb\n", "there is no relation in it"),
            ("a,b\n\n# c\nd", "line 4: it has one column, but a lemma and a type are needed"),
            ("a\tb\tc:d\te", "line 1: it has 4 columns, but lemma, type and IRI are all that fits"),
            ("a,b\n,c", "line 2: the lemma is empty"),
            ("a,\n", "line 1: the type is empty"),
            ("a,http://x y/", "line 1: `http://x y/` is no absolute IRI"),
            ("a,b,c", "line 1: `c` is no absolute IRI"),
            ("a,b\nA ,b\na,c", "line 3: `a` is `b` already, by line 1"),
        ] {
            assert_eq!(error(table), expected, "{table}");
        }
    }
}
