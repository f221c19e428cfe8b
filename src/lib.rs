//! A news article in, a graph of its claims out.
//!
//! The crate is a pipeline, and its modules follow the order in which data flows:
//!
//! ```text
//! file --read--> Article --annotate--> Document --claim--> Claims --resolve--> Entities --graph--> ClaimGraph --export--> files
//! ```

pub mod span;
pub mod ud;

pub mod document;

pub mod model;

pub mod conllu;
pub mod names;
pub mod read;

pub mod annotate;

pub mod claim;
pub mod resolve;

pub mod graph;

pub mod export;
