//! [Facts]: what a graph says, read from it or back from one of its exports, so that the two can be compared.
//!
//! Each format has a reader of its own. What a format leaves out is left out of the comparison; what it carries must be
//! there, and the same to the letter.

mod brat;
mod cas;
mod element;
mod json;
mod lines;
mod nanopub;
mod neo4j;
mod rdf;
mod record;
mod table;
mod webannotation;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

use crate::export::Format;
use crate::graph::ClaimGraph;

/// What is compared of an entity, a claim or a triple.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The document of a claim.
    Document,
    /// Words and referent of the subject.
    Subject,
    /// Where they stand.
    SubjectSpans,
    /// The relation's words.
    Relation,
    /// Its base form.
    Lemma,
    /// Words and referent of the object.
    Object,
    /// Where they stand.
    ObjectSpans,
    /// Roles, prepositions, words and referents of the arguments.
    Arguments,
    /// Where they stand.
    ArgumentSpans,
    /// The arguments as a person reads them.
    ArgumentWords,
    /// Affirmed or denied.
    Polarity,
    /// How far it holds.
    Modality,
    /// Who says it: kind, cue, words and referents.
    Sources,
    /// Where the cues and the sources stand.
    SourceSpans,
    /// The sources as a person reads them.
    SourceWords,
    /// Cues of sources that have no name.
    UnnamedSources,
    /// The words it rests on.
    Evidence,
    /// Where they stand, sentence by sentence.
    EvidenceSpans,
    /// Where they stand, in one list.
    EvidencePlaces,
    /// Name of an entity.
    Name,
    /// Type of an entity.
    Type,
    /// Whether the article asserts it.
    IsAsserted,
    /// Subject and object of a bare triple, direct edge or plain line.
    Asserted,
}

/// What was read: the value of each field by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    values: BTreeMap<(String, Field), String>,
    /// Of which fields these are all.
    holds: BTreeSet<Field>,
}

/// Why an export could not be read back.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No reader knows this format.
    #[error("{} cannot be read back", .0.name())]
    Unreadable(Format),
    /// A file of it is missing.
    #[error("{0} is missing")]
    Missing(String),
    /// It is not what the format should be.
    #[error("{0}")]
    Malformed(String),
}

impl Error {
    fn malformed(error: impl std::fmt::Display) -> Error {
        Error::Malformed(error.to_string())
    }
}

/// The formats that can be read back.
pub const READABLE: &[Format] = &[
    Format::Claims,
    Format::Entities,
    Format::Table,
    Format::Cypher,
    Format::Neo4j,
    Format::Graphml,
    Format::Gexf,
    Format::Cytoscape,
    Format::NodeLink,
    Format::Jsonld,
    Format::Turtle,
    Format::Trig,
    Format::Nquads,
    Format::Rdf12,
    Format::Nanopublications,
    Format::WebAnnotation,
    Format::Brat,
    Format::Cas,
];

/// What an export says, from its files by name.
///
/// # Errors
/// See [`Error`].
pub fn read(format: Format, files: &BTreeMap<String, String>) -> Result<Facts, Error> {
    let file = |name: &str| files.get(name).map(String::as_str).ok_or_else(|| Error::Missing(name.to_owned()));
    match format {
        Format::Claims => lines::claims(file(format.file_name())?),
        Format::Entities => lines::entities(file(format.file_name())?),
        Format::Table => table::read(file(format.file_name())?),
        Format::Cypher => json::rows(file("cypher/rows.jsonl")?),
        Format::Neo4j => neo4j::read(&file),
        Format::Graphml => xml::graphml(file(format.file_name())?),
        Format::Gexf => xml::gexf(file(format.file_name())?),
        Format::Cytoscape => json::cytoscape(file(format.file_name())?),
        Format::NodeLink => json::node_link(file(format.file_name())?),
        Format::Jsonld => rdf::facts(&rdf::jsonld(file(format.file_name())?)?),
        Format::Turtle => rdf::facts(&rdf::turtle(file(format.file_name())?)?),
        Format::Trig | Format::Rdf12 => rdf::facts(&rdf::trig(file(format.file_name())?)?),
        Format::Nquads => rdf::facts(&rdf::nquads(file(format.file_name())?)?),
        Format::WebAnnotation => webannotation::read(file(format.file_name())?),
        Format::Nanopublications => nanopub::facts(&rdf::trig(file(format.file_name())?)?),
        Format::Brat => brat::read(files),
        Format::Cas => cas::read(files),
        other => Err(Error::Unreadable(other)),
    }
}

/// The files that [`read`] needs of a format, for the documents of a graph.
pub fn files(format: Format, graph: &ClaimGraph) -> Vec<String> {
    match format {
        Format::Cypher => vec!["cypher/rows.jsonl".to_owned()],
        Format::Neo4j => neo4j::files(),
        Format::Brat => brat::files(graph),
        Format::Cas => cas::files(graph),
        one => vec![one.file_name().to_owned()],
    }
}

impl Facts {
    fn new(holds: &[Field]) -> Facts {
        Facts { holds: holds.iter().copied().collect(), ..Facts::default() }
    }

    fn add(&mut self, id: &str, field: Field, value: impl Into<String>) {
        if self.holds.contains(&field) {
            self.values.insert((id.to_owned(), field), value.into());
        }
    }

    /// How many things have this field.
    pub fn count(&self, field: Field) -> usize {
        self.values.keys().filter(|(_, f)| *f == field).count()
    }

    /// Where an export and its graph say different things, a line each, in the order of ids; none where it says the
    /// same.
    pub fn differences(&self, graph: &ClaimGraph) -> Vec<String> {
        let expected = record::facts(graph, &self.holds);
        let mut found = vec![];
        for ((id, field), value) in &expected.values {
            match self.values.get(&(id.clone(), *field)) {
                Some(read) if read == value => {}
                Some(read) => found.push(format!("{id}: {field:?} is {read:?}, but in the graph {value:?}")),
                None => found.push(format!("{id}: {field:?} is missing, in the graph {value:?}")),
            }
        }
        let extra = self.values.iter().filter(|(key, _)| !expected.values.contains_key(key));
        found.extend(extra.map(|((id, field), read)| format!("{id}: {field:?} is {read:?}, but not in the graph")));
        found.sort();
        found
    }
}

/// A list of words as one value.
fn list<T: AsRef<str>>(items: &[T]) -> String {
    serde_json::Value::from(items.iter().map(AsRef::as_ref).collect::<Vec<&str>>()).to_string()
}
