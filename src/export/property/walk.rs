//! The nodes and links of one document.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Datum, Kind, Label, Link, Node};
use crate::claim::{AttributionKind, Claim, ClaimId, Slot, Target};
use crate::document::{MentionKind, SentenceId};
use crate::graph::{ClaimRecord, CodePoints, EntityRecord, Record, View, claim_records, entity_records};
use crate::resolve::EntityId;
use crate::span::Offsets;

/// A document with its published records.
pub(in crate::export) struct Part<'g> {
    record: &'g Record,
    published: OnceCell<Vec<ClaimRecord>>,
}

type Data = Vec<(&'static str, Datum)>;

impl<'g> Part<'g> {
    pub(in crate::export) fn new(record: &'g Record) -> Part<'g> {
        Part { record, published: OnceCell::new() }
    }

    fn claims(&self) -> &[ClaimRecord] {
        self.published.get_or_init(|| claim_records(self.record))
    }

    fn id(&self) -> &'g str {
        self.record.document.id()
    }

    /// Its nodes of one label, each once.
    pub(in crate::export) fn nodes(&self, label: Label) -> Vec<Node> {
        match label {
            Label::Document => vec![self.document()],
            Label::Passage => self.passages(),
            Label::Entity => entity_records(self.record).iter().map(entity).collect(),
            Label::Value => self.values(),
            Label::Claim => {
                let asserted = self.record.claims.iter().map(Claim::is_asserted);
                self.claims().iter().zip(asserted).map(|(c, asserted)| claim(c, asserted)).collect()
            }
        }
    }

    fn document(&self) -> Node {
        let metadata = self.record.document.metadata();
        let mut data = vec![];
        for (name, value) in [
            ("title", &metadata.title),
            ("date", &metadata.date),
            ("source", &metadata.source),
            ("author", &metadata.author),
            ("url", &metadata.url),
            ("language", &metadata.language),
        ] {
            data.extend(value.as_deref().map(|v| (name, v.into())));
        }
        data.push(("sha256", Datum::Text(self.record.text_sha256())));
        data.push(("tool", self.record.tool.as_str().into()));
        let caption = metadata.title.clone().unwrap_or_else(|| self.id().to_owned());
        Node { label: Label::Document, id: self.id().to_owned(), caption, data }
    }

    fn passages(&self) -> Vec<Node> {
        let document = &self.record.document;
        let offsets = Offsets::new(document.text());
        let cited = self.claims().iter().flat_map(|c| &c.evidence).map(|e| self.sentence_at(&e.spans, &offsets));
        let cited = cited.collect::<BTreeSet<SentenceId>>();
        let passage = |sentence: SentenceId| {
            let span = document.sentence_span(sentence);
            let [start, end] = offsets.code_points(span);
            let text = span.of(document.text());
            let data = vec![
                ("document", self.id().into()),
                ("sentence", Datum::Whole(sentence.index())),
                ("start", Datum::Whole(start)),
                ("end", Datum::Whole(end)),
                ("text", text.into()),
            ];
            Node { label: Label::Passage, id: self.passage_id(sentence), caption: text.to_owned(), data }
        };
        cited.into_iter().map(passage).collect()
    }

    /// The sentence in which the first span begins.
    fn sentence_at(&self, spans: &CodePoints, offsets: &Offsets) -> SentenceId {
        let document = &self.record.document;
        let start = spans.first().map_or(0, |s| s[0]);
        let begins = |sentence: SentenceId| offsets.code_point(document.sentence_span(sentence).start);
        let (mut low, mut high) = (0, document.sentences().len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if begins(SentenceId(middle as u32)) <= start { low = middle + 1 } else { high = middle }
        }
        SentenceId(low.saturating_sub(1) as u32)
    }

    fn passage_id(&self, sentence: SentenceId) -> String {
        format!("p-{}", hex(format!("{}\0{}", self.id(), sentence.0).as_bytes(), 16))
    }

    /// Slots with the same head share a value.
    fn value_id(&self, slot: &Slot) -> String {
        let (kind, n) = match slot.target {
            Target::Mention(id) => ("mention", u128::from(id.0)),
            Target::Words(id) => ("word", u128::from(id.0)),
            Target::Claim(id) => ("claim", id.0),
        };
        format!("v-{}", hex(format!("{}\0{kind}\0{n}", self.id()).as_bytes(), 16))
    }

    fn values(&self) -> Vec<Node> {
        let (mut seen, mut nodes) = (BTreeSet::new(), vec![]);
        for (claim, record) in self.record.claims.iter().zip(self.claims()) {
            for place in self.places(claim, record) {
                if place.end.0 == Label::Value && seen.insert(place.end.1.clone()) {
                    let data = vec![("text", place.text.into()), ("document", self.id().into())];
                    nodes.push(Node { label: Label::Value, id: place.end.1, caption: place.text.to_owned(), data });
                }
            }
        }
        nodes
    }

    /// Its links between two labels.
    pub(in crate::export) fn links(&self, from: Label, to: Label) -> Vec<Link> {
        match (from, to) {
            (Label::Claim, Label::Passage) => self.evidence(),
            (Label::Claim, _) => {
                let claims = self.record.claims.iter().zip(self.claims());
                let places = claims.flat_map(|(claim, record)| self.places(claim, record));
                places.filter(|p| p.end.0 == to).map(Place::link).collect()
            }
            (Label::Passage, _) => self.passages().into_iter().map(|p| self.part_of(p.id)).collect(),
            (Label::Entity, _) => self.members().into_iter().chain(self.asserted()).collect(),
            _ => vec![],
        }
    }

    /// What stands in the places of a claim.
    fn places<'c>(&self, claim: &'c Claim, record: &'c ClaimRecord) -> Vec<Place<'c>> {
        let mut places = vec![];
        let id = record.id.to_string();
        let mut add = |slot: &Slot, kind, position, (text, spans): (&'c str, &'c CodePoints), ends, data: Data| {
            let end = match ends {
                (_, Some(entity)) => (Label::Entity, EntityId::to_string(&entity)),
                (Some(claim), None) => (Label::Claim, ClaimId::to_string(&claim)),
                (None, None) => (Label::Value, self.value_id(slot)),
            };
            places.push(Place { claim: id.clone(), kind, position, end, text, spans, data });
        };
        if let Some((slot, part)) = claim.subject.as_ref().zip(record.subject.as_ref()) {
            add(slot, Kind::Subject, 0, (&part.text, &part.spans), (part.claim, part.entity), vec![]);
        }
        if let Some((slot, part)) = claim.object.as_ref().zip(record.object.as_ref()) {
            add(slot, Kind::Object, 0, (&part.text, &part.spans), (part.claim, part.entity), vec![]);
        }
        for (i, (argument, part)) in claim.arguments.iter().zip(&record.arguments).enumerate() {
            let mut data = vec![("position", Datum::Whole(i))];
            data.extend(part.role.map(|r| ("role", name_of(&r))));
            data.extend(part.preposition.as_deref().map(|p| ("preposition", p.into())));
            let ends = (part.claim, part.entity);
            add(&argument.slot, Kind::Argument, i, (&part.text, &part.spans), ends, data);
        }
        for (i, (attribution, said)) in claim.attribution.iter().zip(&record.attribution).enumerate() {
            let Some((slot, part)) = attribution.source.as_ref().zip(said.source.as_ref()) else { continue };
            if said.kind == AttributionKind::Scare {
                continue;
            }
            let mut data = vec![("position", Datum::Whole(i)), ("attribution", name_of(&said.kind))];
            if let Some(cue) = &said.cue {
                data.extend([("cue", cue.text.as_str().into()), ("cueSpans", spans_of(&cue.spans))]);
            }
            add(slot, Kind::StatedBy, i, (&part.text, &part.spans), (part.claim, part.entity), data);
        }
        places
    }

    fn evidence(&self) -> Vec<Link> {
        let offsets = Offsets::new(self.record.document.text());
        let mut links = vec![];
        for record in self.claims() {
            for (i, evidence) in record.evidence.iter().enumerate() {
                let whole = |n: Option<&[usize; 2]>, at: usize| Datum::Whole(n.map_or(0, |s| s[at]));
                let data = vec![
                    ("quote", evidence.text.as_str().into()),
                    ("spans", spans_of(&evidence.spans)),
                    ("position", Datum::Whole(i)),
                    ("start", whole(evidence.spans.first(), 0)),
                    ("end", whole(evidence.spans.last(), 1)),
                    ("unit", "code point".into()),
                ];
                links.push(Link {
                    kind: Kind::EvidencedBy,
                    named: None,
                    id: format!("{}/evidence/{i}", record.id),
                    from: (Label::Claim, record.id.to_string()),
                    to: (Label::Passage, self.passage_id(self.sentence_at(&evidence.spans, &offsets))),
                    caption: String::new(),
                    data,
                });
            }
        }
        links
    }

    fn part_of(&self, passage: String) -> Link {
        Link {
            kind: Kind::PartOf,
            named: None,
            id: format!("{passage}/document"),
            from: (Label::Passage, passage),
            to: (Label::Document, self.id().to_owned()),
            caption: String::new(),
            data: vec![],
        }
    }

    fn members(&self) -> Vec<Link> {
        let mut links = vec![];
        for entity in entity_records(self.record) {
            for member in entity.members.iter().collect::<BTreeSet<_>>() {
                links.push(Link {
                    kind: Kind::HasMember,
                    named: None,
                    id: format!("{}/member/{member}", entity.entity),
                    from: (Label::Entity, entity.entity.to_string()),
                    to: (Label::Entity, member.to_string()),
                    caption: "member".to_owned(),
                    data: vec![],
                });
            }
        }
        links
    }

    /// The only links that say of two entities what a claim says of them.
    fn asserted(&self) -> Vec<Link> {
        let view = View::new(self.record);
        let mut published = self.claims().iter();
        let mut links = vec![];
        for triple in view.asserted() {
            let Some(record) = published.by_ref().find(|r| r.id == triple.claim.id) else { continue };
            links.push(Link {
                kind: Kind::Asserted,
                named: relation_type(record),
                id: format!("{}/asserted", record.id),
                from: (Label::Entity, triple.subject.id.to_string()),
                to: (Label::Entity, triple.object.id.to_string()),
                caption: record.relation.text.clone(),
                data: vec![
                    ("phrase", record.relation.text.as_str().into()),
                    ("lemma", record.relation.lemma.as_str().into()),
                    ("claim", Datum::Text(record.id.to_string())),
                    ("document", self.id().into()),
                    ("confidence", Datum::Number(record.confidence)),
                ],
            });
        }
        links
    }
}

/// What stands in one place of a claim.
struct Place<'c> {
    claim: String,
    kind: Kind,
    position: usize,
    end: (Label, String),
    text: &'c str,
    spans: &'c CodePoints,
    data: Data,
}

impl Place<'_> {
    fn link(self) -> Link {
        let Place { claim, kind, position, end, text, spans, mut data } = self;
        let id = match kind {
            Kind::Argument => format!("{claim}/argument/{position}"),
            Kind::StatedBy => format!("{claim}/source/{position}"),
            kind => format!("{claim}/{}", kind.kind()),
        };
        let caption = match super::get(&data, "preposition").or(super::get(&data, "role")) {
            Some(datum) => datum.plain(),
            None if kind == Kind::StatedBy => "stated by".to_owned(),
            None => kind.kind().to_owned(),
        };
        data.splice(0..0, [("text", text.into()), ("spans", spans_of(spans))]);
        Link { kind, named: None, id, from: (Label::Claim, claim), to: end, caption, data }
    }
}

fn entity(record: &EntityRecord) -> Node {
    let mut seen = BTreeSet::from([record.name.as_str()]);
    let named = record.mentions.iter().filter(|m| m.kind == MentionKind::Name);
    let aliases = named.filter(|m| seen.insert(&m.text)).map(|m| m.text.clone()).collect::<Vec<_>>();
    let data = vec![
        ("name", record.name.as_str().into()),
        ("type", record.kind.as_str().into()),
        ("document", record.document.as_str().into()),
        ("aliases", Datum::Texts(aliases)),
        ("links", Datum::Texts(record.links.iter().map(|l| l.iri.clone()).collect())),
        ("mentions", Datum::Whole(record.mentions.len())),
    ];
    Node { label: Label::Entity, id: record.entity.to_string(), caption: record.name.clone(), data }
}

fn claim(record: &ClaimRecord, asserted: bool) -> Node {
    let subject = record.subject.as_ref().map(|s| s.text.as_str());
    let object = record.object.as_ref().map(|o| o.text.as_str());
    let text = [subject, Some(record.relation.text.as_str()), object].into_iter().flatten().collect::<Vec<_>>();
    let text = text.join(" ");
    let unnamed = record.attribution.iter().filter(|a| a.source.is_none() && a.kind != AttributionKind::Scare);
    let unnamed = unnamed.map(|a| a.cue.as_ref().map_or("reported".to_owned(), |c| c.text.clone())).collect();
    let mut data: Data = vec![
        ("text", text.as_str().into()),
        ("document", record.document.as_str().into()),
        ("sentence", Datum::Whole(record.sentence as usize)),
    ];
    data.extend(subject.map(|s| ("subject", s.into())));
    data.extend([("relation", record.relation.text.as_str().into()), ("lemma", record.relation.lemma.as_str().into())]);
    data.extend(record.relation.kind.as_deref().map(|t| ("relationType", t.into())));
    data.extend([("relationSpans", spans_of(&record.relation.spans)), ("implied", Datum::Truth(record.implied))]);
    data.extend(object.map(|o| ("object", o.into())));
    data.extend([
        ("polarity", name_of(&record.polarity)),
        ("modality", name_of(&record.modality)),
        ("asserted", Datum::Truth(asserted)),
        ("confidence", Datum::Number(record.confidence)),
        ("rule", name_of(&record.rule)),
    ]);
    for (name, value_name, circumstance) in
        [("time", "timeValue", &record.time), ("place", "placeValue", &record.place)]
    {
        let Some(circumstance) = circumstance else { continue };
        data.push((name, circumstance.text.as_str().into()));
        data.extend(circumstance.value.as_deref().map(|v| (value_name, v.into())));
    }
    let evidence = record.evidence.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" ");
    let spans = record.evidence.iter().map(|e| &e.spans).collect::<Vec<_>>();
    data.extend([
        ("unnamedSources", Datum::Texts(unnamed)),
        ("evidence", Datum::Text(evidence)),
        ("evidenceSpans", spans_of(&spans)),
    ]);
    Node { label: Label::Claim, id: record.id.to_string(), caption: text, data }
}

/// The relationship type that the user's own list of relations gives to a claim, where it can be one: no text that a
/// database could read as anything but a name.
fn relation_type(record: &ClaimRecord) -> Option<String> {
    let kind = record.relation.kind.as_ref()?;
    let name = kind.starts_with(|c: char| c.is_ascii_alphabetic())
        && kind.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        // The program's own types mean what they mean.
        && !Kind::ALL.iter().any(|k| k.name().eq_ignore_ascii_case(kind));
    name.then(|| kind.clone())
}

fn spans_of(spans: &impl Serialize) -> Datum {
    Datum::Text(serde_json::to_string(spans).unwrap_or_default())
}

/// The published name of a value of a closed list.
fn name_of(value: &impl Serialize) -> Datum {
    let name = serde_json::to_value(value).ok();
    Datum::Text(name.and_then(|n| n.as_str().map(str::to_owned)).unwrap_or_default())
}

/// The first bytes of a SHA-256, in hexadecimal.
fn hex(bytes: &[u8], length: usize) -> String {
    Sha256::digest(bytes).iter().take(length).map(|b| format!("{b:02x}")).collect()
}
