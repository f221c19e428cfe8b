//! Graphs and what is written from them.

mod jsonld;
mod laws;
mod records;
mod schemas;
mod support;
