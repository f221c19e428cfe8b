//! neo4j/: the CSV files with their headers.

use super::element::{Elements, Properties};
use super::{Error, Facts, list};

const NODES: [&str; 5] = ["document-nodes", "passage-nodes", "entity-nodes", "value-nodes", "claim-nodes"];
const LINKS: [&str; 6] =
    ["claim-entity", "claim-claim", "claim-value", "claim-passage", "passage-document", "entity-entity"];

pub(super) fn files() -> Vec<String> {
    let both = |name: &&str| [header(name), data(name)];
    NODES.iter().chain(&LINKS).flat_map(both).collect()
}

fn header(name: &str) -> String {
    format!("neo4j/{name}-header.csv")
}

fn data(name: &str) -> String {
    format!("neo4j/{name}.csv")
}

pub(super) fn read<'f>(file: &dyn Fn(&str) -> Result<&'f str, Error>) -> Result<Facts, Error> {
    let mut elements = Elements::default();
    for name in NODES {
        rows(file(&header(name))?, file(&data(name))?, &mut |mut row| {
            let (id, label) = (row.remove(":ID").unwrap_or_default(), row.remove(":LABEL").unwrap_or_default());
            elements.nodes.push((label.to_lowercase(), id, row));
        })?;
    }
    for name in LINKS {
        rows(file(&header(name))?, file(&data(name))?, &mut |mut row| {
            let mut take = |name: &str| row.remove(name).unwrap_or_default();
            let (from, to, kind) = (take(":START_ID"), take(":END_ID"), take(":TYPE").to_lowercase());
            // A type of the user's own is that of an asserted claim.
            let kind = if row.contains_key("phrase") { "asserted".to_owned() } else { kind };
            elements.links.push((kind, from, to, row));
        })?;
    }
    elements.facts()
}

/// Each row by the names of its header; the id's column is `:ID`, and empty fields are left out.
fn rows(header: &str, data: &str, take: &mut dyn FnMut(Properties)) -> Result<(), Error> {
    let reader = || {
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false);
        builder
    };
    let mut columns = reader().from_reader(header.as_bytes());
    let columns = columns.records().next().ok_or_else(|| Error::Malformed("a header is empty".to_owned()))?;
    let columns = columns.map_err(Error::malformed)?;
    for row in reader().from_reader(data.as_bytes()).records() {
        let row = row.map_err(Error::malformed)?;
        if row.len() != columns.len() {
            return Err(Error::Malformed(format!("{} fields under {} names", row.len(), columns.len())));
        }
        let mut properties = Properties::new();
        for (column, value) in columns.iter().zip(&row).filter(|(_, value)| !value.is_empty()) {
            let (name, kind) = column.split_once(':').unwrap_or((column, ""));
            let kind = kind.split('(').next().unwrap_or_default();
            let value = match kind {
                "string[]" => list(&value.split('\u{1f}').collect::<Vec<_>>()),
                _ => value.to_owned(),
            };
            let name = if name.is_empty() || kind == "ID" { format!(":{kind}") } else { name.to_owned() };
            properties.insert(name, value);
        }
        take(properties);
    }
    Ok(())
}
