//! The stages of the library, chunk by chunk.

use std::path::PathBuf;

use anyhow::{Context, Result};
use rayon::prelude::*;

use claimgraph::annotate::annotate;
use claimgraph::claim;
use claimgraph::conllu::Found;
use claimgraph::document::{Article, Document};
use claimgraph::graph::Record;
use claimgraph::model::Model;
use claimgraph::resolve::{self, Knowledge};

use super::input::{self, Content, InputOptions, Item};
use super::report::Report;

/// How much is worked on at once: enough for all cores, and little enough that output streams.
const CHUNK_DOCUMENTS: usize = 256;
const CHUNK_BYTES: usize = 1 << 18;

/// An annotated document, and the program, version and weights that made it.
pub struct Annotated {
    pub document: Document,
    pub tool: String,
}

/// Reads all inputs and hands on their annotated documents, in input order and in chunks. `keep` sees each document
/// before it is annotated, and may refuse it.
///
/// # Errors
/// Those of the weights and of `take`.
pub fn run(
    paths: &[PathBuf],
    options: &InputOptions,
    report: &mut Report,
    keep: &mut dyn FnMut(&Item) -> Result<bool, String>,
    take: &mut dyn FnMut(Vec<Annotated>) -> Result<()>,
) -> Result<()> {
    let mut model = None;
    let (mut chunk, mut bytes) = (vec![], 0);
    let mut flush = |chunk: &mut Vec<Item>, report: &mut Report| {
        let count = chunk.len();
        take(annotated(std::mem::take(chunk), options, &mut model)?)?;
        report.advance(count);
        Ok::<(), anyhow::Error>(())
    };
    input::each(paths, options, report, &mut |item, report| {
        match keep(&item) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(reason) => {
                report.error(&item.place, &reason);
                return Ok(());
            }
        }
        bytes += item.article().text.len();
        chunk.push(item);
        if chunk.len() >= CHUNK_DOCUMENTS || bytes >= CHUNK_BYTES {
            bytes = 0;
            flush(&mut chunk, report)?;
        }
        Ok(())
    })?;
    flush(&mut chunk, report)
}

/// Annotates what is not annotated yet; only then are weights needed.
fn annotated(chunk: Vec<Item>, options: &InputOptions, model: &mut Option<Model>) -> Result<Vec<Annotated>> {
    let articles: Vec<Article> = chunk
        .iter()
        .filter_map(|item| match &item.content {
            Content::Article(article) => Some(article.clone()),
            Content::Document(_) => None,
        })
        .collect();
    let version = concat!("claimgraph ", env!("CARGO_PKG_VERSION"));
    let (mut new, mut tool) = (vec![].into_iter(), String::new());
    if !articles.is_empty() {
        if model.is_none() {
            *model = Some(load(options)?);
        }
        if let Some(model) = model {
            new = annotate(&articles, model).into_iter();
            tool = format!("{version} model {}", model.hash());
        }
    }
    let content = |item: Item| match item.content {
        Content::Article(_) => new.next().map(|document| Annotated { document, tool: tool.clone() }),
        // Claims read from our own annotation rest on the weights that made it.
        Content::Document(found) => {
            let Found { document, generator } = *found;
            let weights = generator.strip_prefix("claimgraph ").and_then(|g| g.split_once(" model "));
            let tool = weights.map_or(version.to_owned(), |(_, hash)| format!("{version} model {hash}"));
            Some(Annotated { document, tool })
        }
    };
    Ok(chunk.into_iter().filter_map(content).collect())
}

fn load(options: &InputOptions) -> Result<Model> {
    if let Some(path) = &options.model {
        return Model::load(path).with_context(|| path.display().to_string());
    }
    #[cfg(feature = "embedded-model")]
    return Ok(Model::embedded()?);
    #[cfg(not(feature = "embedded-model"))]
    anyhow::bail!("this program holds no weights; name their file with --model");
}

/// Finds claims and entities, on all threads.
pub fn records(documents: Vec<Annotated>, knowledge: &Knowledge) -> Vec<Record> {
    let record = |Annotated { document, tool }| {
        let claims = claim::extract(&document);
        let entities = resolve::resolve(&document, &claims, knowledge);
        Record::new(document, claims, entities, tool)
    };
    documents.into_par_iter().map(record).collect()
}
