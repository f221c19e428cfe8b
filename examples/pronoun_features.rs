//! Prints what the model of pronouns is fitted on (`training/README.md`): one row for each pronoun and antecedent in a
//! CoNLL-U file with mentions and chains, such as GUM.
//!
//! Columns, separated by tabs: document id, number of the pronoun's mention, kind of pronoun (0 "he" and "she", 1 "it",
//! 2 "they"), 1 if the two are in one chain of the file, else 0, then the features.
//!
//! ```sh
//! cargo run --example pronoun_features FILE.conllu > features.tsv
//! ```

use std::io::{self, BufWriter, Write};

use anyhow::Context;
use claimgraph::annotate::coreference::pronoun_examples;
use claimgraph::conllu;

fn main() -> anyhow::Result<()> {
    let path = std::env::args_os().nth(1).context("usage: pronoun_features FILE.conllu")?;
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut out = BufWriter::new(io::stdout().lock());
    for found in conllu::documents(&text) {
        let document = found?.document;
        for example in pronoun_examples(&document) {
            let features = example.features.map(|f| f.to_string()).join("\t");
            let label = u8::from(example.is_true);
            writeln!(out, "{}\t{}\t{}\t{label}\t{features}", document.id(), example.pronoun.0, example.kind)?;
        }
    }
    out.flush()?;
    Ok(())
}
