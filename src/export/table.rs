//! claims.csv: a claim a row, for spreadsheets. UTF-8 with a byte order mark, since spreadsheets look for one; RFC 4180.
//!
//! A cell that a spreadsheet could take for a formula gets an apostrophe before it: one that begins with `=`, `+`, `-`,
//! `@`, their full-width forms, tab, carriage return or line feed, also behind apostrophes of its own. A reader takes one
//! apostrophe off where one of these characters follows the apostrophes, and has every cell to the letter.

use std::io::{self, Write};

use crate::graph::{ArgumentRecord, AttributionRecord, ClaimGraph, ClaimRecord, PartRecord, claim_records};

const COLUMNS: [&str; 29] = [
    "id",
    "document",
    "sentence",
    "subject",
    "subject_name",
    "subject_type",
    "subject_refers_to",
    "relation",
    "lemma",
    "object",
    "object_name",
    "object_type",
    "object_refers_to",
    "arguments",
    "polarity",
    "modality",
    "asserted",
    "sources",
    "time",
    "time_value",
    "place",
    "place_value",
    "confidence",
    "rule",
    "implied",
    "evidence",
    "start",
    "end",
    "tool",
];

/// Writes the claims of all documents, by document id and then by evidence. Several arguments or sources stand in one
/// cell, a line each. `start` and `end` are code points from the beginning to the end of the evidence.
pub(super) fn write(graph: &ClaimGraph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    table.write_record(COLUMNS)?;
    for record in graph.records().values() {
        for (claim, published) in record.claims.iter().zip(claim_records(record)) {
            let cells = cells(&published, claim.is_asserted());
            table.write_record(cells.iter().map(|c| defused(c)))?;
        }
    }
    table.flush()
}

fn cells(claim: &ClaimRecord, asserted: bool) -> [String; COLUMNS.len()] {
    let text = |part: &Option<PartRecord>| part.as_ref().map_or(String::new(), |p| p.text.clone());
    let name = |part: &Option<PartRecord>| part.as_ref().and_then(|p| p.name.clone()).unwrap_or_default();
    let kind =
        |part: &Option<PartRecord>| part.as_ref().and_then(|p| p.kind).map_or(String::new(), |k| k.as_str().to_owned());
    let refers = |part: &Option<PartRecord>| part.as_ref().map_or(String::new(), refers_to);
    let time = claim.time.as_ref();
    let place = claim.place.as_ref();
    let spans = || claim.evidence.iter().flat_map(|e| &e.spans);
    let evidence = claim.evidence.iter().map(|e| e.text.as_str()).collect::<Vec<_>>();
    [
        claim.id.to_string(),
        claim.document.clone(),
        claim.sentence.to_string(),
        text(&claim.subject),
        name(&claim.subject),
        kind(&claim.subject),
        refers(&claim.subject),
        claim.relation.text.clone(),
        claim.relation.lemma.clone(),
        text(&claim.object),
        name(&claim.object),
        kind(&claim.object),
        refers(&claim.object),
        claim.arguments.iter().map(argument).collect::<Vec<_>>().join("\n"),
        word(&claim.polarity),
        word(&claim.modality),
        asserted.to_string(),
        claim.attribution.iter().map(source).collect::<Vec<_>>().join("\n"),
        time.map_or(String::new(), |t| t.text.clone()),
        time.and_then(|t| t.value.clone()).unwrap_or_default(),
        place.map_or(String::new(), |t| t.text.clone()),
        place.and_then(|t| t.value.clone()).unwrap_or_default(),
        claim.confidence.to_string(),
        word(&claim.rule),
        claim.implied.to_string(),
        evidence.join(" "),
        spans().map(|s| s[0]).min().map_or(String::new(), |n| n.to_string()),
        spans().map(|s| s[1]).max().map_or(String::new(), |n| n.to_string()),
        claim.tool.clone(),
    ]
}

/// The id of the entity or claim that a part stands for.
fn refers_to(part: &PartRecord) -> String {
    let claim = part.claim.map(|c| c.to_string());
    part.entity.map(|e| e.to_string()).or(claim).unwrap_or_default()
}

/// "time: on Tuesday"
fn argument(argument: &ArgumentRecord) -> String {
    let role = argument.role.map_or(String::new(), |r| format!("{}: ", word(&r)));
    let preposition = argument.preposition.as_ref().map_or(String::new(), |p| format!("{p} "));
    format!("{role}{preposition}{}", argument.text)
}

/// "indirect: officials (said)"
fn source(attribution: &AttributionRecord) -> String {
    let source = attribution.source.as_ref();
    let name = source.map_or("", |s| s.name.as_deref().unwrap_or(&s.text));
    let cue = attribution.cue.as_ref().map_or(String::new(), |c| format!(" ({})", c.text));
    format!("{}: {name}{cue}", word(&attribution.kind))
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The cell as no spreadsheet takes it for a formula.
fn defused(cell: &str) -> String {
    let begins = cell.trim_start_matches('\'').chars().next();
    if begins.is_some_and(is_dangerous) { format!("'{cell}") } else { cell.to_owned() }
}

fn is_dangerous(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused() {
        for cell in ["=cmd()", "+1", "-1", "@a", "\tx", "\r", "\n=1", "\u{ff1d}1", "'=x", "''+x"] {
            assert_eq!(defused(cell), format!("'{cell}"));
        }
        for cell in ["", "a=b", "'", "'a", "''", "\u{2212}1", " =1"] {
            assert_eq!(defused(cell), cell);
        }
    }
}
