//! A news article in, a graph of its claims out.
//!
//! The crate is a pipeline, and its modules follow the order in which data flows:
//!
//! ```text
//! file --read--> Article --annotate--> Document --claim--> Claims --resolve--> Entities --graph--> ClaimGraph --export--> files
//! ```
//!
//! ```
//! use claimgraph::document::Article;
//! use claimgraph::model::Model;
//! use claimgraph::resolve::Knowledge;
//! use claimgraph::{annotate, claim, graph, resolve};
//!
//! let text = "Mayor Ann Berg refused to close the port.".to_owned();
//! let article = Article { id: "port".to_owned(), text, ..Article::default() };
//! for document in annotate::annotate(&[article], &Model::embedded()?) {
//!     let claims = claim::extract(&document);
//!     let entities = resolve::resolve(&document, &claims, &Knowledge::default());
//!     let graph = graph::build(document, claims, entities);
//!     let lines = graph.records().values().flat_map(graph::claim_records);
//!     let relations: Vec<String> = lines.map(|line| line.relation.text).collect();
//!     assert!(relations.contains(&"refused to close".to_owned()));
//! }
//! # Ok::<(), claimgraph::model::Error>(())
//! ```

pub mod span;
pub mod ud;

pub mod document;

pub mod model;

pub mod conllu;
pub mod names;
pub mod read;

mod meanings;

pub mod annotate;

pub mod claim;
pub mod resolve;

pub mod graph;

pub mod export;

pub mod verify;
