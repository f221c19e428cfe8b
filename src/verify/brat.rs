//! brat/: the text and the annotation of each document.

use std::collections::{BTreeMap, BTreeSet};

use super::{Error, Facts, Field};
use crate::export::percent_encode;
use crate::graph::ClaimGraph;

/// The annotation and the text of each document.
pub(super) fn files(graph: &ClaimGraph) -> Vec<String> {
    let documents = graph.views().map(|view| percent_encode(view.document().id()));
    documents.flat_map(|name| [format!("brat/{name}.ann"), format!("brat/{name}.txt")]).collect()
}

/// What the events say of their standing; every span is compared with its text, and every reference must lead somewhere.
pub(super) fn read(files: &BTreeMap<String, String>) -> Result<Facts, Error> {
    let mut facts = Facts::new(&[Field::Polarity, Field::Modality, Field::IsAsserted]);
    for (name, annotation) in files {
        let Some(stem) = name.strip_suffix(".ann") else { continue };
        let text = format!("{stem}.txt");
        let text = files.get(&text).ok_or(Error::Missing(text))?;
        document(annotation, text, &mut facts).map_err(|why| Error::Malformed(format!("{name}: {why}")))?;
    }
    Ok(facts)
}

/// Polarity, modality and whether it is asserted, as far as they are read, and the claim's id.
#[derive(Default)]
struct Event {
    claim: String,
    negated: bool,
    modality: String,
    asserted: bool,
}

fn document(annotation: &str, text: &str, facts: &mut Facts) -> Result<(), String> {
    let bytes = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect::<Vec<_>>();
    let mut events = BTreeMap::<&str, Event>::new();
    let mut defined = BTreeSet::new();
    let mut used = vec![];
    for (number, line) in annotation.split_terminator('\n').enumerate() {
        let wrong = |why: &str| format!("line {}: {why}", number + 1);
        let (id, rest) = line.split_once('\t').ok_or_else(|| wrong("there is no tab"))?;
        match id.chars().next() {
            Some('T') => {
                let (place, words) = rest.split_once('\t').ok_or_else(|| wrong("a span has no words"))?;
                let (_, place) = place.split_once(' ').ok_or_else(|| wrong("a span has no place"))?;
                let pieces = place.split(';').map(|piece| at(piece, text, &bytes)).collect::<Option<Vec<_>>>();
                let pieces = pieces.ok_or_else(|| wrong("a span lies outside the text"))?;
                if pieces.join(" ") != words {
                    return Err(wrong("a span's words are not those of the text"));
                }
                defined.insert(id);
            }
            Some('E') => {
                used.extend(rest.split(' ').filter_map(|part| part.rsplit_once(':')).map(|(_, filler)| filler));
                events.entry(id).or_default();
                defined.insert(id);
            }
            Some('A') => {
                let mut words = rest.split(' ');
                let (name, event) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
                let event = events.get_mut(event).ok_or_else(|| wrong("there is no such event"))?;
                match name {
                    "Negated" => event.negated = true,
                    "Asserted" => event.asserted = true,
                    "Modality" => event.modality = words.next().unwrap_or_default().to_lowercase(),
                    _ => return Err(wrong("there is no such attribute")),
                }
            }
            Some('#') => {
                let (event, note) = rest.split_once('\t').ok_or_else(|| wrong("a note has no words"))?;
                let event = event.rsplit(' ').next().and_then(|event| events.get_mut(event));
                let claim = note.split(' ').next().unwrap_or_default();
                claim.clone_into(&mut event.ok_or_else(|| wrong("there is no such event"))?.claim);
            }
            Some('*') => used.extend(rest.split(' ').skip(1)),
            _ => return Err(wrong("this is no annotation")),
        }
    }
    if let Some(lost) = used.iter().find(|id| !defined.contains(*id)) {
        return Err(format!("there is no {lost}"));
    }
    for Event { claim, negated, modality, asserted } in events.into_values() {
        facts.add(&claim, Field::Polarity, if negated { "negative" } else { "positive" });
        facts.add(&claim, Field::Modality, modality);
        facts.add(&claim, Field::IsAsserted, asserted.to_string());
    }
    Ok(())
}

/// The words from one code point to another, `3 8`, where `bytes` has the place of each.
fn at<'t>(piece: &str, text: &'t str, bytes: &[usize]) -> Option<&'t str> {
    let (start, end) = piece.split_once(' ')?;
    let byte = |point: &str| bytes.get(point.parse::<usize>().ok()?).copied();
    text.get(byte(start)?..byte(end)?)
}
