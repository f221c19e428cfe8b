//! Writes what the scorer of antecedents is fitted on (`training/README.md`): the mentions of a CoNLL-U file with chains,
//! such as GUM, and what they may stand for.
//!
//! ```sh
//! cargo run --example coreference_features FILE.conllu FOLDER [ANNOTATED.conllu]
//! ```
//!
//! With ANNOTATED.conllu trees and mentions are the program's own over the file's tokens, read from there or, where there is
//! no such file, made and written there; a mention has the chain of the file's mention with the same words, else with the
//! same head. FOLDER/rows.tsv has a line a row: document, mention, class,
//! nearest antecedent (-1 for none), 1 if true, number of features. FOLDER/features.bin has the features of all rows: numbers
//! (16 bits) and values (32-bit floats), little-endian.

use std::collections::BTreeMap;
use std::fs::{File, create_dir_all};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use claimgraph::annotate::annotate_given;
use claimgraph::annotate::coreference::examples;
use claimgraph::conllu;
use claimgraph::document::{Document, MentionId};
use claimgraph::model::Model;

fn main() -> anyhow::Result<()> {
    let usage = "usage: coreference_features FILE.conllu FOLDER [ANNOTATED.conllu]";
    let mut arguments = std::env::args_os().skip(1);
    let path = PathBuf::from(arguments.next().context(usage)?);
    let folder = PathBuf::from(arguments.next().context(usage)?);
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let gold = conllu::read(&text)?;
    let documents = match arguments.next() {
        Some(path) => annotated(&gold, Path::new(&path))?,
        None => gold.clone(),
    };
    create_dir_all(&folder)?;
    let mut rows = BufWriter::new(File::create(folder.join("rows.tsv"))?);
    let mut features = BufWriter::new(File::create(folder.join("features.bin"))?);
    for (gold, document) in gold.iter().zip(&documents) {
        for example in examples(document, &chains(gold, document)) {
            let antecedent = example.antecedent.map_or(-1, |a| i64::from(a.0));
            let (mention, class, label) = (example.mention.0, example.class, u8::from(example.is_true));
            let count = example.features.len();
            writeln!(rows, "{}\t{mention}\t{class}\t{antecedent}\t{label}\t{count}", document.id())?;
            for (number, value) in example.features {
                features.write_all(&number.to_le_bytes())?;
                features.write_all(&value.to_le_bytes())?;
            }
        }
    }
    rows.flush()?;
    features.flush()?;
    Ok(())
}

/// The documents with the program's trees and mentions.
fn annotated(gold: &[Document], path: &Path) -> anyhow::Result<Vec<Document>> {
    if let Ok(text) = std::fs::read_to_string(path) {
        return Ok(conllu::read(&text)?);
    }
    let model = Model::embedded()?;
    let documents: Vec<Document> = gold.iter().map(|document| annotate_given(document, &model)).collect();
    let mut out = BufWriter::new(File::create(path)?);
    for document in &documents {
        conllu::write(document, &mut out)?;
    }
    out.flush()?;
    Ok(documents)
}

/// The gold's chain of each mention.
fn chains(gold: &Document, document: &Document) -> Vec<Option<usize>> {
    let mut by_words = BTreeMap::new();
    let mut by_head = BTreeMap::new();
    for (i, chain) in gold.chains().iter().enumerate() {
        for id in &chain.mentions {
            let mention = gold.mention(*id);
            by_words.insert((mention.tokens.start, mention.tokens.end), i);
            by_head.insert(mention.head, i);
        }
    }
    let chain = |id: MentionId| {
        let mention = document.mention(id);
        let alone = document.mention_at(mention.head) == Some(id);
        let same = by_words.get(&(mention.tokens.start, mention.tokens.end));
        same.or_else(|| by_head.get(&mention.head).filter(|_| alone)).copied()
    };
    (0..document.mentions().len() as u32).map(|i| chain(MentionId(i))).collect()
}
