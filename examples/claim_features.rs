//! Prints what the confidence of claims is fitted on (`training/README.md`): a line of JSON for each claim of a CoNLL-U
//! file, with its record as in claims.jsonl and its features.
//!
//! ```sh
//! cargo run --example claim_features FILE.conllu > features.jsonl
//! ```

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use anyhow::Context;
use claimgraph::{claim, conllu, graph};
use serde_json::{Map, json};

fn main() -> anyhow::Result<()> {
    let path = std::env::args_os().nth(1).context("usage: claim_features FILE.conllu")?;
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut out = BufWriter::new(io::stdout().lock());
    for found in conllu::documents(&text) {
        let document = found?.document;
        let examples = claim::confidence_examples(&document);
        let (claims, features): (Vec<_>, Vec<_>) = examples
            .into_iter()
            .map(|(c, f)| {
                let id = c.id;
                (c, (id, f))
            })
            .unzip();
        let features = features.into_iter().collect::<BTreeMap<_, _>>();
        let record = graph::Record::new(document, claims, vec![], String::new());
        for claim in graph::claim_records(&record) {
            let named = features[&claim.id]
                .iter()
                .map(|(name, value)| ((*name).to_owned(), json!((f64::from(*value) * 1e4).round() / 1e4)));
            serde_json::to_writer(&mut out, &json!({ "claim": claim, "features": named.collect::<Map<_, _>>() }))?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    Ok(())
}
