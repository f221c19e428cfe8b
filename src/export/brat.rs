//! brat/: brat standoff, a .txt and .ann for each document, with annotation.conf and visual.conf for its folder.
//!
//! Offsets are code points. A claim is an event whose trigger is its relation; polarity, modality and whether it is
//! asserted are attributes, and Subject, Object, roles of arguments, Source and Time lead to spans or to other events.
//! Entities are `Equiv` sets of their mentions. No fragment holds a line end: spans are split there.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Sink;
use super::iri::percent_encode;
use crate::claim::{AttributionKind, Claim, ClaimId, Modality, Polarity, Role, Slot, Target};
use crate::document::{EntityType, MentionId};
use crate::graph::{ClaimGraph, Referent, View};
use crate::span::{Offsets, Span};

/// Writes the texts, their annotation and the two configurations. Ids are percent-encoded in file names.
pub(super) fn write(graph: &ClaimGraph, sink: &mut dyn Sink) -> io::Result<()> {
    for view in graph.views() {
        let name = percent_encode(view.document().id());
        let mut out = sink.open(&format!("brat/{name}.txt"))?;
        out.write_all(view.document().text().as_bytes())?;
        out.flush()?;
        drop(out);
        let mut out = sink.open(&format!("brat/{name}.ann"))?;
        Annotation::new(&view).write(&mut out)?;
        out.flush()?;
    }
    for (name, content) in [("annotation.conf", annotation_conf()), ("visual.conf", VISUAL.to_owned())] {
        let mut out = sink.open(&format!("brat/{name}"))?;
        out.write_all(content.as_bytes())?;
        out.flush()?;
    }
    Ok(())
}

const TYPES: [EntityType; 10] = [
    EntityType::Person,
    EntityType::Organization,
    EntityType::Place,
    EntityType::Event,
    EntityType::Time,
    EntityType::Object,
    EntityType::Abstract,
    EntityType::Substance,
    EntityType::Animal,
    EntityType::Plant,
];

const ROLES: [Role; 11] = [
    Role::Agent,
    Role::Recipient,
    Role::Time,
    Role::Place,
    Role::Cause,
    Role::Condition,
    Role::Concession,
    Role::Purpose,
    Role::Manner,
    Role::Comparison,
    Role::Topic,
];

const MODALITIES: [Modality; 8] = [
    Modality::Actual,
    Modality::Future,
    Modality::Probable,
    Modality::Possible,
    Modality::Intended,
    Modality::Obligation,
    Modality::Conditional,
    Modality::Question,
];

/// The type of spans that are neither mentions nor relations.
const WORDS: &str = "Words";

/// The annotation of one document.
struct Annotation<'g> {
    view: &'g View<'g>,
    offsets: Offsets,
    /// Spans with type, each once.
    spans: BTreeMap<(Vec<Span>, &'static str), usize>,
    lines: Vec<String>,
}

impl<'g> Annotation<'g> {
    fn new(view: &'g View<'g>) -> Annotation<'g> {
        let offsets = Offsets::new(view.document().text());
        Annotation { view, offsets, spans: BTreeMap::new(), lines: vec![] }
    }

    fn write(mut self, out: &mut dyn Write) -> io::Result<()> {
        let record = self.view.record();
        let document = self.view.document();
        for (i, mention) in document.mentions().iter().enumerate() {
            self.span(&[document.mention_core(MentionId(i as u32))], type_name(mention.kind));
        }
        for entity in &record.entities {
            let there = entity.mentions.iter().filter(|m| m.mention.index() < document.mentions().len());
            let mut ids = there
                .filter_map(|m| {
                    let kind = document.mention(m.mention).kind;
                    self.span(&[document.mention_core(m.mention)], type_name(kind))
                })
                .collect::<Vec<_>>();
            ids.dedup();
            if ids.len() > 1 {
                let ids = ids.iter().map(|id| format!(" T{id}")).collect::<String>();
                self.lines.push(format!("*\tEquiv{ids}"));
            }
        }
        // A claim whose relation has no characters has no trigger, and nothing else to hang on.
        let mut events = BTreeMap::new();
        let mut triggers = vec![];
        for claim in &record.claims {
            let Some(trigger) = self.trigger(claim) else { continue };
            triggers.push((claim, trigger));
            events.insert(claim.id, triggers.len());
        }
        for (i, (claim, trigger)) in triggers.iter().enumerate() {
            self.event(i + 1, claim, *trigger, &events);
        }
        for line in self.lines {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }

    fn trigger(&mut self, claim: &Claim) -> Option<usize> {
        let spans = if claim.predicate.spans.is_empty() { &claim.evidence } else { &claim.predicate.spans };
        self.span(&spans.clone(), "Claim")
    }

    fn event(&mut self, number: usize, claim: &Claim, trigger: usize, events: &BTreeMap<ClaimId, usize>) {
        let mut line = format!("E{number}\tClaim:T{trigger}");
        let mut counts = BTreeMap::<String, usize>::new();
        let mut add = |role: &str, filler: Option<String>| {
            let Some(filler) = filler else { return };
            let count = counts.entry(role.to_owned()).or_default();
            *count += 1;
            // A second filler of a role has a number, as brat wants it.
            let number = if *count > 1 { count.to_string() } else { String::new() };
            line.push_str(&format!(" {role}{number}:{filler}"));
        };
        let object = claim.object.as_ref().zip(self.view.object(claim));
        add("Subject", claim.subject.as_ref().and_then(|s| self.filler(s, self.view.referent(s), events)));
        add("Object", object.and_then(|(slot, referent)| self.filler(slot, referent, events)));
        for argument in &claim.arguments {
            let role = argument.role.map_or("Argument", role_name);
            let referent = self.view.referent(&argument.slot);
            add(role, self.filler(&argument.slot, referent, events));
        }
        for source in claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare) {
            if let Some(slot) = &source.source {
                add("Source", self.filler(slot, self.view.referent(slot), events));
            }
            if !source.cue.is_empty() {
                add("Cue", self.span(&source.cue.clone(), WORDS).map(|id| format!("T{id}")));
            }
        }
        self.lines.push(line);
        let first = 3 * number - 2;
        if claim.polarity == Polarity::Negative {
            self.lines.push(format!("A{first}\tNegated E{number}"));
        }
        self.lines.push(format!("A{}\tModality E{number} {}", first + 1, modality_name(claim.modality)));
        if claim.is_asserted() {
            self.lines.push(format!("A{}\tAsserted E{number}", first + 2));
        }
        self.lines.push(format!("#{number}\tAnnotatorNotes E{number}\t{} confidence {}", claim.id, claim.confidence));
    }

    /// The event of a claim, the whole mention's span where a slot has its words, and else a span of the words.
    fn filler(&mut self, slot: &Slot, referent: Referent<'_>, events: &BTreeMap<ClaimId, usize>) -> Option<String> {
        if let Referent::Claim(claim) = referent
            && let Some(event) = events.get(&claim.id)
        {
            return Some(format!("E{event}"));
        }
        let kind = match slot.target {
            Target::Mention(id) => self.view.document().parts().mentions.get(id.index()).map(|m| type_name(m.kind)),
            _ => None,
        };
        self.span(&slot.spans, kind.unwrap_or(WORDS)).map(|id| format!("T{id}"))
    }

    /// The number of a span, which is written when it is first asked for; none where it has no characters.
    fn span(&mut self, spans: &[Span], kind: &'static str) -> Option<usize> {
        let text = self.view.document().text();
        let fragments = spans.iter().flat_map(|s| split(*s, text)).collect::<Vec<_>>();
        if fragments.is_empty() {
            return None;
        }
        // What is annotated already needs no second span for its words.
        if kind == WORDS {
            let from = (fragments.clone(), "");
            let first = self.spans.range(from..).next().filter(|((other, _), _)| *other == fragments);
            if let Some((_, id)) = first {
                return Some(*id);
            }
        }
        let next = self.spans.len() + 1;
        let id = *self.spans.entry((fragments.clone(), kind)).or_insert(next);
        if id == next {
            let places = fragments.iter().map(|s| self.offsets.code_points(*s));
            let places = places.map(|[start, end]| format!("{start} {end}")).collect::<Vec<_>>();
            let words = fragments.iter().map(|s| s.of(text)).collect::<Vec<_>>();
            self.lines.push(format!("T{id}\t{kind} {}\t{}", places.join(";"), words.join(" ")));
        }
        Some(id)
    }
}

/// The parts of a span between line ends, tabs and other breaks that brat's files or readers split at, without spaces at
/// their ends.
fn split(span: Span, text: &str) -> Vec<Span> {
    let mut parts = vec![];
    let mut start = span.start;
    let breaks = |c: char| {
        matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    for piece in span.of(text).split_inclusive(breaks) {
        let words = piece.trim_end_matches(|c: char| breaks(c) || c.is_whitespace());
        let blank = words.len() - words.trim_start().len();
        if blank < words.len() {
            parts.push(Span { start: start + blank as u32, end: start + words.len() as u32 });
        }
        start += piece.len() as u32;
    }
    parts
}

fn type_name(kind: EntityType) -> &'static str {
    match kind {
        EntityType::Person => "Person",
        EntityType::Organization => "Organization",
        EntityType::Place => "Place",
        EntityType::Event => "Event",
        EntityType::Time => "Time",
        EntityType::Object => "Object",
        EntityType::Abstract => "Abstract",
        EntityType::Substance => "Substance",
        EntityType::Animal => "Animal",
        EntityType::Plant => "Plant",
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Agent => "Agent",
        Role::Recipient => "Recipient",
        Role::Time => "When",
        Role::Place => "Where",
        Role::Cause => "Cause",
        Role::Condition => "Condition",
        Role::Concession => "Concession",
        Role::Purpose => "Purpose",
        Role::Manner => "Manner",
        Role::Comparison => "Comparison",
        Role::Topic => "Topic",
    }
}

fn modality_name(modality: Modality) -> &'static str {
    match modality {
        Modality::Actual => "Actual",
        Modality::Future => "Future",
        Modality::Probable => "Probable",
        Modality::Possible => "Possible",
        Modality::Intended => "Intended",
        Modality::Obligation => "Obligation",
        Modality::Conditional => "Conditional",
        Modality::Question => "Question",
    }
}

fn annotation_conf() -> String {
    let types = TYPES.map(|t| format!("{}\n", type_name(t))).concat();
    let roles = ROLES.map(|r| format!(", {}*:<ANY>", role_name(r))).concat();
    let modalities = MODALITIES.map(modality_name).join("|");
    format!(
        "[entities]\n{types}{WORDS}\n\n[relations]\n<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\
         Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n\n[events]\n\
         Claim\tSubject?:<ANY>, Object?:<ANY>, Argument*:<ANY>{roles}, Source*:<ANY>, Cue*:<ANY>\n\n\
         [attributes]\nNegated\tArg:<EVENT>\nModality\tArg:<EVENT>, Value:{modalities}\nAsserted\tArg:<EVENT>\n"
    )
}

/// Colours that people with colour blindness tell apart (Okabe and Ito), pale under text; what is denied is crossed, what
/// is not asserted dashed.
const VISUAL: &str = "[labels]
Organization | Organization | Org
Modality | Modality | Mod

[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:#e8e8e8, borderColor:darken
Person\tbgColor:#cce3f2
Organization\tbgColor:#fdeac4
Place\tbgColor:#c9ece1
Event\tbgColor:#f6dced
Time\tbgColor:#fbf9d0
Claim\tbgColor:#dceffa
Words\tbgColor:#f4f4f4
ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
Source\tcolor:#a04000, dashArray:3-3
Negated\tbox:crossed
Modality\tglyph:?, dashArray:3-3
Asserted\tglyph:!
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_fragment_holds_a_line_end_or_begins_with_a_space() {
        let text = "a b \n\n c\r\n\td";
        let parts = split(Span::new(0, text.len()), text);
        assert_eq!(parts.iter().map(|p| p.of(text)).collect::<Vec<_>>(), ["a b", "c", "d"]);
        assert_eq!(split(Span::new(3, 6), text), []);
    }
}
