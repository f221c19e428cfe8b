//! `licenses`: every notice that the program must carry.

use std::io::Write;

use anyhow::Result;

use super::output;

const EXAMPLES: &str = "\
Examples:
  claimgraph licenses > NOTICES.txt";

/// Print the licences of the program, its weights and its data
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {}

const NOTICES: [(&str, &str); 5] = [
    ("The weights", include_str!("../../models/LICENSE-weights")),
    ("Lists of nouns from WordNet", include_str!("../claim/wordnet/LICENSE-wordnet")),
    ("The lists of places and of words of saying", include_str!("../../lexicons/LICENSE-lexicons")),
    ("The code, at your choice: MIT", include_str!("../../LICENSE-MIT")),
    (
        "The code, at your choice: Apache-2.0; and the model that the weights were trained from",
        include_str!("../../LICENSE-APACHE"),
    ),
];

pub fn run(_: &Args) -> Result<()> {
    let mut out = output::stdout();
    writeln!(out, "claimgraph {}: (MIT OR Apache-2.0) AND CC-BY-SA-4.0", env!("CARGO_PKG_VERSION"))?;
    for (what, text) in NOTICES {
        writeln!(out, "\n== {what} ==\n\n{}", text.trim_end())?;
    }
    Ok(out.flush()?)
}
