//! [Knowledge]: what a user tells beside the document, a gazetteer of names and judgements on entities.

use std::collections::BTreeMap;

use super::overrides::Override;
use super::places;
use crate::document::EntityType;

/// What resolution knows beside the document and the lists of the program. Empty by default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knowledge {
    /// Names with identifiers.
    pub gazetteer: Gazetteer,
    /// What a person has judged of the entities.
    pub overrides: Vec<Override>,
}

/// Names of things and their identifiers in somebody's database.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    /// Entries by the key of each of their names.
    by_name: BTreeMap<String, Vec<usize>>,
}

/// A thing of a gazetteer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// What kind of thing it is, where the list says so.
    pub kind: Option<EntityType>,
    /// Its identifier.
    pub iri: String,
}

/// A line of a user's file that makes no sense.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct BadLine {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

/// The lines of a table that hold something: number, from 1, and fields without the white space around them. Lines that
/// begin with `#` are comments.
pub(super) fn rows(text: &str) -> impl Iterator<Item = (usize, Vec<&str>)> {
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let kept = lines.filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#'));
    kept.map(|(i, line)| (i + 1, line.split('\t').map(str::trim).collect()))
}

impl Gazetteer {
    /// Reads a table of four fields separated by tabs, a thing a line: name, other names separated by semicolons, type
    /// (one of the ten entity types, or empty), IRI. Lines that begin with `#` are comments.
    ///
    /// # Errors
    /// The first line of another shape.
    pub fn read(text: &str) -> Result<Gazetteer, BadLine> {
        let mut gazetteer = Gazetteer::default();
        for (line, fields) in rows(text) {
            let bad = |reason: String| BadLine { line, reason };
            let [name, aliases, kind, iri] = fields.as_slice() else {
                let count = fields.len();
                return Err(bad(format!("{count} fields, not four (name, other names, type, IRI) separated by tabs")));
            };
            if places::key(name).is_empty() {
                return Err(bad("the name is empty".to_owned()));
            }
            let scheme = iri.split_once(':').is_some_and(|(scheme, rest)| {
                let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
                scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(word) && !rest.is_empty()
            });
            let broken = |c: char| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c);
            if !scheme || iri.contains(broken) {
                return Err(bad(format!("`{iri}` is no IRI")));
            }
            let kind = match *kind {
                "" => None,
                kind => Some(kind.parse().map_err(|_| bad(format!("`{kind}` is no entity type")))?),
            };
            let aliases = aliases.split(';').map(str::trim).filter(|a| !a.is_empty()).map(str::to_owned).collect();
            gazetteer.add(Entry { name: (*name).to_owned(), aliases, kind, iri: (*iri).to_owned() });
        }
        Ok(gazetteer)
    }

    fn add(&mut self, entry: Entry) {
        let at = self.entries.len();
        for name in std::iter::once(&entry.name).chain(&entry.aliases) {
            let found = self.by_name.entry(places::key(name)).or_default();
            if !found.contains(&at) {
                found.push(at);
            }
        }
        self.entries.push(entry);
    }

    /// The things of a type that bear a name, in the order of the list. A thing without type fits any.
    pub fn named<'a>(&'a self, words: &str, kind: EntityType) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let found = self.by_name.get(&places::key(words)).map(Vec::as_slice).unwrap_or_default();
        found.iter().map(|at| &self.entries[*at]).filter(move |e| e.kind.is_none_or(|k| k == kind))
    }

    /// Whether it lists nothing.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gazetteer_finds_names_and_aliases_of_a_type() {
        let text =
            "# our ports\nOslo Port\tPort of Oslo; OP\torganization\thttps://ports.example/1\n\nOP\t\tplace\turn:x:2\n";
        let gazetteer = Gazetteer::read(text).expect("a table");
        let found = |words: &str, kind| gazetteer.named(words, kind).map(|e| e.iri.as_str()).collect::<Vec<_>>();
        assert_eq!(found("the Port of Oslo", EntityType::Organization), ["https://ports.example/1"]);
        assert_eq!(found("OP", EntityType::Place), ["urn:x:2"]);
        assert!(found("Oslo", EntityType::Organization).is_empty());
    }

    #[test]
    fn broken_lines_are_named() {
        let reason = |text: &str| Gazetteer::read(text).expect_err("a broken line").to_string();
        assert_eq!(reason("a\tb\n"), "line 1: 2 fields, not four (name, other names, type, IRI) separated by tabs");
        assert_eq!(reason("# x\na\t\tship\turn:x:1"), "line 2: `ship` is no entity type");
        assert_eq!(reason("a\t\t\tnot an iri"), "line 1: `not an iri` is no IRI");
        assert_eq!(reason("\t\t\turn:x:1"), "line 1: the name is empty");
    }
}
