//! [Format]: one file for each format, one function each, chosen by [`write`].

use std::io::{self, Write};

use crate::graph::ClaimGraph;

/// The formats that a graph can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// claims.jsonl: a claim a line.
    Claims,
    /// entities.jsonl: an entity a line.
    Entities,
    /// document.conllu: sentences, tokens, tree, mentions and chains.
    Conllu,
    /// graph.json: the whole graph, to be read back.
    Json,
    /// graph.dot: the picture in Graphviz's language.
    Dot,
    /// graph.svg: the picture.
    Svg,
    /// graph.jsonld: linked data.
    Jsonld,
    /// text/ID.txt: the texts.
    Text,
}

impl Format {
    /// All formats, in the order in which `build` writes them.
    pub const ALL: [Format; 8] = [
        Format::Claims,
        Format::Entities,
        Format::Conllu,
        Format::Json,
        Format::Dot,
        Format::Svg,
        Format::Jsonld,
        Format::Text,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Claims => "claims",
            Format::Entities => "entities",
            Format::Conllu => "conllu",
            Format::Json => "json",
            Format::Dot => "dot",
            Format::Svg => "svg",
            Format::Jsonld => "jsonld",
            Format::Text => "text",
        }
    }

    /// The file that `build` writes it to.
    pub fn file_name(self) -> &'static str {
        match self {
            Format::Claims => "claims.jsonl",
            Format::Entities => "entities.jsonl",
            Format::Conllu => "document.conllu",
            Format::Json => "graph.json",
            Format::Dot => "graph.dot",
            Format::Svg => "graph.svg",
            Format::Jsonld => "graph.jsonld",
            Format::Text => "text",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Claims | Format::Entities => "application/jsonl",
            Format::Conllu | Format::Text => "text/plain",
            Format::Json => "application/json",
            Format::Dot => "text/vnd.graphviz",
            Format::Svg => "image/svg+xml",
            Format::Jsonld => "application/ld+json",
        }
    }
}

/// What exporters are told beside the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Program, version and weights, for example `claimgraph 0.1.0 model 3f2a`.
    pub tool: String,
    /// What IRIs begin with.
    pub base_iri: String,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            tool: concat!("claimgraph ", env!("CARGO_PKG_VERSION")).to_owned(),
            base_iri: "urn:claimgraph:".to_owned(),
        }
    }
}

/// Where an export goes: some formats are several files.
pub trait Sink {
    /// Opens a file by its name, folders with `/`.
    ///
    /// # Errors
    /// Where it cannot be made.
    fn open(&mut self, name: &str) -> io::Result<Box<dyn Write + '_>>;
}

/// Writes a graph in one format.
///
/// # Errors
/// Those of the sink.
pub fn write(_format: Format, _graph: &ClaimGraph, _options: &Options, _sink: &mut dyn Sink) -> io::Result<()> {
    Ok(())
}
