//! [Format]: one file for each format, one function each, chosen by [`write`].

mod brat;
mod cas;
mod claims;
mod conllu;
mod cypher;
mod cytoscape;
mod dot;
mod entities;
mod gexf;
mod graphml;
mod html;
mod iri;
mod json;
mod jsonld;
mod mermaid;
mod neo4j;
mod node_link;
mod picture;
mod property;
mod rdf;
mod show;
mod svg;
mod table;
mod text;
mod webannotation;
mod xml;

use std::io::{self, Write};

use serde::Serialize;

use crate::graph::ClaimGraph;

pub(crate) use iri::percent_encode;
pub use rdf::ontology;
pub use show::{Arrangement, Cluster, Focus, Legend, Show, View};

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
    /// graph.ttl: linked data, without named graphs.
    Turtle,
    /// graph.trig: linked data, a named graph for what each article asserts.
    Trig,
    /// graph.nq: linked data, a statement a line.
    Nquads,
    /// graph.html: a page with text, picture and table, to explore the claims.
    Html,
    /// graph.rdf12.trig: linked data in RDF 1.2, each claim naming the triple that it is about.
    Rdf12,
    /// nanopublications.trig: each claim as a nanopublication.
    Nanopublications,
    /// annotations.jsonld: W3C Web Annotations.
    WebAnnotation,
    /// text/ID.txt: the texts.
    Text,
    /// cypher/: statements with their rows, a loader, and one script.
    Cypher,
    /// neo4j/: CSV files for `neo4j-admin database import`.
    Neo4j,
    /// graph.graphml: for Gephi, yEd, networkx, igraph.
    Graphml,
    /// graph.gexf: for Gephi, with a timeline.
    Gexf,
    /// graph.cyjs: for Cytoscape.
    Cytoscape,
    /// graph.node-link.json: for networkx and D3.
    NodeLink,
    /// graph.mmd: the picture for Markdown pages.
    Mermaid,
    /// claims.csv: a claim a row, for spreadsheets.
    Table,
    /// brat/: brat standoff with its configuration.
    Brat,
    /// cas/: UIMA CAS JSON for INCEpTION.
    Cas,
}

impl Format {
    /// All formats.
    pub const ALL: &[Format] = &[
        Format::Claims,
        Format::Entities,
        Format::Conllu,
        Format::Json,
        Format::Dot,
        Format::Svg,
        Format::Jsonld,
        Format::Turtle,
        Format::Trig,
        Format::Nquads,
        Format::Html,
        Format::Rdf12,
        Format::Nanopublications,
        Format::WebAnnotation,
        Format::Text,
        Format::Cypher,
        Format::Neo4j,
        Format::Graphml,
        Format::Gexf,
        Format::Cytoscape,
        Format::NodeLink,
        Format::Mermaid,
        Format::Table,
        Format::Brat,
        Format::Cas,
    ];

    /// What `build` writes unless it is told otherwise, in this order.
    pub const DEFAULT: &[Format] = &[
        Format::Claims,
        Format::Entities,
        Format::Conllu,
        Format::Json,
        Format::Dot,
        Format::Svg,
        Format::Jsonld,
        Format::Html,
        Format::Text,
    ];

    /// Whether it is a folder of files, whose name [`Format::file_name`] gives.
    pub fn is_folder(self) -> bool {
        matches!(self, Format::Text | Format::Cypher | Format::Neo4j | Format::Brat | Format::Cas)
    }

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
            Format::Turtle => "ttl",
            Format::Trig => "trig",
            Format::Nquads => "nq",
            Format::Html => "html",
            Format::Rdf12 => "rdf12",
            Format::Nanopublications => "nanopub",
            Format::WebAnnotation => "webannotation",
            Format::Text => "text",
            Format::Cypher => "cypher",
            Format::Neo4j => "neo4j",
            Format::Graphml => "graphml",
            Format::Gexf => "gexf",
            Format::Cytoscape => "cytoscape",
            Format::NodeLink => "node-link",
            Format::Mermaid => "mermaid",
            Format::Table => "csv",
            Format::Brat => "brat",
            Format::Cas => "cas",
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
            Format::Turtle => "graph.ttl",
            Format::Trig => "graph.trig",
            Format::Nquads => "graph.nq",
            Format::Html => "graph.html",
            Format::Rdf12 => "graph.rdf12.trig",
            Format::Nanopublications => "nanopublications.trig",
            Format::WebAnnotation => "annotations.jsonld",
            Format::Text => "text",
            Format::Cypher => "cypher",
            Format::Neo4j => "neo4j",
            Format::Graphml => "graph.graphml",
            Format::Gexf => "graph.gexf",
            Format::Cytoscape => "graph.cyjs",
            Format::NodeLink => "graph.node-link.json",
            Format::Mermaid => "graph.mmd",
            Format::Table => "claims.csv",
            Format::Brat => "brat",
            Format::Cas => "cas",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Claims | Format::Entities => "application/jsonl",
            Format::Conllu | Format::Text | Format::Brat => "text/plain",
            Format::Json | Format::Cytoscape | Format::NodeLink | Format::Cas => "application/json",
            Format::Dot => "text/vnd.graphviz",
            Format::Svg => "image/svg+xml",
            Format::Jsonld => "application/ld+json",
            Format::WebAnnotation => "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
            Format::Turtle => "text/turtle",
            Format::Trig | Format::Rdf12 | Format::Nanopublications => "application/trig",
            Format::Nquads => "application/n-quads",
            Format::Cypher => "application/x-cypher-query",
            Format::Graphml => "application/graphml+xml",
            Format::Gexf => "application/gexf+xml",
            Format::Mermaid => "text/vnd.mermaid",
            Format::Table | Format::Neo4j => "text/csv",
            Format::Html => "text/html",
        }
    }
}

/// What exporters are told beside the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What IRIs begin with.
    pub base_iri: String,
    /// When the exports are made, an ISO 8601 date and time; left out where absent, since nothing here reads a clock.
    pub created: Option<String>,
    /// The sheet that pictures are drawn for.
    pub size: Size,
    /// The colours of pictures.
    pub theme: Theme,
    /// What pictures show.
    pub show: Show,
}

/// The sheet that a picture is drawn for: how much it shows and how large its type is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Size {
    /// 960 by 540 points (13.33 by 7.5 inches), type of 10 to 15 points, at most 22 claims as lines.
    Slide,
    /// 595 by 842 points (A4 upright), type of 8 to 10.5 points, at most 45 claims as lines: an article's worth.
    #[default]
    Page,
    /// 1684 by 1191 points (A2 across), type of 10 to 14 points, at most 120 claims as lines: several articles' worth.
    Poster,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Theme {
    /// Dark on white.
    #[default]
    Light,
    /// Light on near black.
    Dark,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            base_iri: "urn:claimgraph:".to_owned(),
            created: None,
            size: Size::default(),
            theme: Theme::default(),
            show: Show::default(),
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
/// Those of the sink, and `InvalidInput` where the options do not fit the format.
pub fn write(format: Format, graph: &ClaimGraph, options: &Options, sink: &mut dyn Sink) -> io::Result<()> {
    match format {
        Format::Text => return text::write(graph, sink),
        Format::Cypher => return cypher::write(graph, sink),
        Format::Neo4j => return neo4j::write(graph, sink),
        Format::Brat => return brat::write(graph, sink),
        Format::Cas => return cas::write(graph, sink),
        _ => {}
    }
    let mut out = sink.open(format.file_name())?;
    match format {
        Format::Claims => claims::write(graph, &mut out)?,
        Format::Entities => entities::write(graph, &mut out)?,
        Format::Conllu => conllu::write(graph, &mut out)?,
        Format::Dot => dot::write(graph, options, &mut out)?,
        Format::Json => json::write(graph, &mut out)?,
        Format::Jsonld => jsonld::write(graph, options, &mut out)?,
        Format::Turtle => rdf::turtle(graph, options, &mut out)?,
        Format::Trig => rdf::trig(graph, options, &mut out)?,
        Format::Nquads => rdf::nquads(graph, options, &mut out)?,
        Format::WebAnnotation => webannotation::write(graph, options, &mut out)?,
        Format::Rdf12 => rdf::rdf12(graph, options, &mut out)?,
        Format::Nanopublications => rdf::nanopublications(graph, options, &mut out)?,
        Format::Svg => svg::write(graph, options, &mut out)?,
        Format::Graphml => graphml::write(graph, &mut out)?,
        Format::Gexf => gexf::write(graph, &mut out)?,
        Format::Cytoscape => cytoscape::write(graph, &mut out)?,
        Format::NodeLink => node_link::write(graph, &mut out)?,
        Format::Mermaid => mermaid::write(graph, options, &mut out)?,
        Format::Table => table::write(graph, &mut out)?,
        Format::Html => html::write(graph, options, &mut out)?,
        Format::Text | Format::Cypher | Format::Neo4j | Format::Brat | Format::Cas => {}
    }
    out.flush()
}

/// One line of JSON.
fn json_line(record: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}
