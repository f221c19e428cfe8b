//! claims.csv.

use super::{Error, Facts, Field, list};

const HOLDS: [Field; 11] = [
    Field::Document,
    Field::Subject,
    Field::Relation,
    Field::Lemma,
    Field::Object,
    Field::ArgumentWords,
    Field::Polarity,
    Field::Modality,
    Field::SourceWords,
    Field::Evidence,
    Field::IsAsserted,
];

pub(super) fn read(text: &str) -> Result<Facts, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let names = table.headers().map_err(Error::malformed)?.clone();
    let mut facts = Facts::new(&HOLDS);
    for row in table.records() {
        let row = row.map_err(Error::malformed)?;
        let cell = |name: &str| {
            let at =
                names.iter().position(|n| n == name).ok_or_else(|| Error::Missing(format!("the column {name}")))?;
            Ok::<String, Error>(armed(row.get(at).unwrap_or_default()).to_owned())
        };
        let id = cell("id")?;
        for (name, field) in [
            ("document", Field::Document),
            ("relation", Field::Relation),
            ("lemma", Field::Lemma),
            ("arguments", Field::ArgumentWords),
            ("polarity", Field::Polarity),
            ("modality", Field::Modality),
            ("asserted", Field::IsAsserted),
            ("sources", Field::SourceWords),
            ("evidence", Field::Evidence),
        ] {
            facts.add(&id, field, cell(name)?);
        }
        for (name, field) in [("subject", Field::Subject), ("object", Field::Object)] {
            let (words, refers) = (cell(name)?, cell(&format!("{name}_refers_to"))?);
            // Words are never empty.
            if !words.is_empty() {
                facts.add(&id, field, list(&[words, refers]));
            }
        }
    }
    Ok(facts)
}

/// The cell without the apostrophe that keeps spreadsheets from reading it as a formula.
fn armed(cell: &str) -> &str {
    let begins = cell.trim_start_matches('\'').chars().next();
    let defused = begins.is_some_and(|c| "=+-@\t\r\n\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".contains(c));
    cell.strip_prefix('\'').filter(|_| defused).unwrap_or(cell)
}
