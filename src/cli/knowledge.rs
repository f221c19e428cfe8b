//! What a user tells beside the articles: a gazetteer and judgements.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use claimgraph::resolve::overrides::{self, Override};
use claimgraph::resolve::{Gazetteer, Knowledge};

use super::input;

/// Files of the user's own knowledge.
#[derive(clap::Args)]
pub struct KnowledgeOptions {
    /// Names and identifiers of your own, a thing a line: name, other names separated by semicolons, type or nothing, IRI;
    /// separated by tabs
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
    #[command(flatten)]
    judgements: OverrideOptions,
}

/// The file of judgements on entities.
#[derive(clap::Args)]
pub struct OverrideOptions {
    /// Judgements on entities, one a line: same, not-same or rename, two names or ids, and maybe the only document that
    /// it holds in; separated by tabs
    #[arg(long, value_name = "FILE")]
    overrides: Option<PathBuf>,
}

impl KnowledgeOptions {
    /// Reads the files.
    ///
    /// # Errors
    /// With the file and, for a broken line, its number.
    pub fn read(&self) -> Result<Knowledge> {
        let gazetteer = match &self.gazetteer {
            Some(path) => Gazetteer::read(&text(path)?).map_err(|e| anyhow!("{}: {e}", input::name(path)))?,
            None => Gazetteer::default(),
        };
        Ok(Knowledge { gazetteer, overrides: self.judgements.read()? })
    }
}

impl OverrideOptions {
    /// Reads the file.
    ///
    /// # Errors
    /// With the file and, for a broken line, its number.
    pub fn read(&self) -> Result<Vec<Override>> {
        match &self.overrides {
            Some(path) => overrides::read(&text(path)?).map_err(|e| anyhow!("{}: {e}", input::name(path))),
            None => Ok(vec![]),
        }
    }
}

fn text(path: &Path) -> Result<String> {
    let bytes = input::read_bytes(path).map_err(|e| anyhow!("{}: {e}", input::name(path)))?;
    String::from_utf8(bytes).map_err(|_| anyhow!("{}: this is not UTF-8", input::name(path)))
}
