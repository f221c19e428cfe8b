//! Graphs and what is written from them.

mod identity;
mod jsonld;
mod laws;
mod rdf;
mod records;
mod schemas;
mod support;
mod verify;
mod webannotation;
mod withhold;
