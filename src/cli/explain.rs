//! What became of each sentence, as text for people and as lines of JSON.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use claimgraph::claim::ClaimId;
use claimgraph::claim::explain::{Account, LeftOut, Silence};
use claimgraph::claim::{AttributionKind, Modality, Polarity, Rule};
use claimgraph::graph::{ClaimRecord, CodePoints, Record, claim_records};
use claimgraph::span::{Offsets, join};

/// How wide text is.
const COLUMNS: usize = 80;

/// Columns that the number of a sentence takes, and those that what is said of it is moved by.
const NUMBER: usize = 5;
const INDENT: usize = 7;

#[derive(Serialize)]
struct Line<'a> {
    document: &'a str,
    sentence: u32,
    text: &'a str,
    spans: CodePoints,
    claims: Vec<&'a ClaimRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<Silence>,
    left_out: Vec<LeftOutLine>,
}

#[derive(Serialize)]
struct LeftOutLine {
    text: String,
    spans: CodePoints,
    reason: Silence,
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<ClaimId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<Rule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
}

/// Writes a line of JSON for each sentence: its text, its claims as in claims.jsonl, why it has none, and what was left
/// out. The record holds the claims that were left out too.
pub fn write_json(record: &Record, accounts: &[Account], out: &mut dyn Write) -> io::Result<()> {
    let (document, claims) = (&record.document, claims_by_id(record));
    let offsets = Offsets::new(document.text());
    for account in accounts {
        let left_out = |l: &LeftOut| {
            let claim = l.claim.and_then(|id| claims.get(&id));
            LeftOutLine {
                text: join(&l.spans, document.text()),
                spans: l.spans.iter().map(|s| offsets.code_points(*s)).collect(),
                reason: l.reason,
                claim: l.claim,
                rule: claim.map(|c| c.rule),
                confidence: claim.map(|c| c.confidence),
            }
        };
        let span = document.sentence_span(account.sentence);
        let line = Line {
            document: document.id(),
            sentence: account.sentence.0,
            text: span.of(document.text()),
            spans: vec![offsets.code_points(span)],
            claims: account.claims.iter().filter_map(|id| claims.get(id)).collect(),
            reason: account.reason(),
            left_out: account.left_out.iter().map(left_out).collect(),
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes for each sentence its text, and below it its claims with rule and confidence or why it has none; at the end how
/// many sentences have claims and why the others have none.
pub fn write_text(record: &Record, accounts: &[Account], out: &mut dyn Write) -> io::Result<()> {
    let (document, claims) = (&record.document, claims_by_id(record));
    paragraph(document.id(), "", 0, out)?;
    for account in accounts {
        let text = document.sentence_span(account.sentence).of(document.text());
        let number = format!("{:>width$}  ", account.sentence.0, width = NUMBER - 2);
        paragraph(text, &number, NUMBER, out)?;
        for claim in account.claims.iter().filter_map(|id| claims.get(id)) {
            said(claim, out)?;
        }
        for left_out in &account.left_out {
            let words = join(&left_out.spans, document.text());
            let claim = left_out.claim.and_then(|id| claims.get(&id));
            let text = match claim {
                Some(claim) => format!("left out: {} {:.2}: {}", name(claim.rule), claim.confidence, statement(claim)),
                None if left_out.reason == Silence::Fragment || left_out.reason == Silence::NoWords => {
                    format!("no claim: {} ({})", left_out.reason, left_out.reason.name())
                }
                None => format!("no claim for \"{words}\": {} ({})", left_out.reason, left_out.reason.name()),
            };
            paragraph(&text, &" ".repeat(INDENT), INDENT + 2, out)?;
        }
    }
    let mut silent = BTreeMap::<Silence, usize>::new();
    for reason in accounts.iter().filter_map(Account::reason) {
        *silent.entry(reason).or_default() += 1;
    }
    let told: usize = accounts.iter().map(|a| a.claims.len()).sum();
    let without: usize = silent.values().sum();
    let mut summary = format!(
        "{}, {} with {}, {without} without",
        count(accounts.len(), "sentence"),
        accounts.len() - without,
        count(told, "claim")
    );
    let reasons: Vec<String> = silent.iter().map(|(reason, n)| format!("{n} {}", reason.name())).collect();
    if !reasons.is_empty() {
        summary += &format!(" ({})", reasons.join(", "));
    }
    paragraph(&summary, "", 0, out)?;
    writeln!(out)
}

fn count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

fn claims_by_id(record: &Record) -> BTreeMap<ClaimId, ClaimRecord> {
    claim_records(record).into_iter().map(|c| (c.id, c)).collect()
}

fn said(claim: &ClaimRecord, out: &mut dyn Write) -> io::Result<()> {
    let text = format!("{} {:.2}: {}", name(claim.rule), claim.confidence, statement(claim));
    paragraph(&text, &" ".repeat(INDENT), INDENT + 2, out)
}

/// The name of a value of a closed list, as it is written in files.
fn name(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// "Ann | met | Bo | in Oslo [negative; by the mayor]"
fn statement(claim: &ClaimRecord) -> String {
    let mut slots = vec![claim.subject.as_ref().map_or("", |s| &s.text).to_owned(), claim.relation.text.clone()];
    slots.extend(claim.object.as_ref().map(|o| o.text.clone()));
    for argument in &claim.arguments {
        let preposition = argument.preposition.iter().map(|p| format!("{p} "));
        slots.push(preposition.chain([argument.text.clone()]).collect());
    }
    let mut marks = vec![];
    if claim.polarity == Polarity::Negative {
        marks.push("negative".to_owned());
    }
    if claim.modality != Modality::Actual {
        marks.push(name(claim.modality));
    }
    for attribution in claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare) {
        let source = attribution.source.as_ref().map(|s| s.name.as_ref().unwrap_or(&s.text).as_str());
        marks.push(format!("by {}", source.unwrap_or("hearsay")));
    }
    marks.extend(claim.relation.kind.as_ref().map(|kind| format!("type {kind}")));
    let marks = if marks.is_empty() { String::new() } else { format!(" [{}]", marks.join(", ")) };
    slots.join(" | ") + &marks
}

/// Writes words in lines of [`COLUMNS`], the first behind `start`, the others behind so many spaces. A word that is longer
/// than a line is broken.
fn paragraph(text: &str, start: &str, indent: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut line = start.to_owned();
    let (mut width, mut empty) = (line.chars().count(), true);
    for word in text.split_whitespace() {
        let mut letters: Vec<char> = word.chars().collect();
        while !letters.is_empty() {
            let space = usize::from(!empty);
            if !empty && width + space + letters.len() > COLUMNS {
                writeln!(out, "{line}")?;
                line = " ".repeat(indent);
                (width, empty) = (indent, true);
                continue;
            }
            let fits = letters.len().min(COLUMNS - width - space);
            if !empty {
                line.push(' ');
            }
            line.extend(letters.drain(..fits));
            width += space + fits;
            empty = false;
        }
    }
    writeln!(out, "{}", line.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, start: &str, indent: usize) -> String {
        let mut out = vec![];
        paragraph(text, start, indent, &mut out).expect("memory takes everything");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn lines_are_broken_between_words_and_long_words_anywhere() {
        assert_eq!(wrapped("a  b\nc", "1 ", 2), "1 a b c\n");
        assert_eq!(wrapped("", "  ", 2), "\n");
        let broken = wrapped(&format!("{} {} end", "é".repeat(70), "x".repeat(100)), "  1  ", 5);
        let widths: Vec<usize> = broken.lines().map(|l| l.chars().count()).collect();
        assert_eq!(widths, [75, 80, 5 + 25 + 4]);
        assert!(broken.ends_with("x end\n"));
    }
}
