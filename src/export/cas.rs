//! cas/: UIMA CAS JSON 0.4 for INCEpTION and other UIMA software, a file for each document, with its types inside.
//!
//! Offsets are UTF-16 units, as UIMA counts. Sentences, tokens, parts of speech and lemmas are DKPro's types and entity
//! mentions its `NamedEntity`; claims, their parts and their links are layers of their own, since none of DKPro's says
//! so much. An annotation goes from the first character of its words to the last; where they are not one piece,
//! `spans` has the pieces, in UTF-16 units too.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Sink;
use super::iri::percent_encode;
use crate::claim::{AttributionKind, Claim, ClaimId, Slot, Target};
use crate::document::{MentionId, SentenceId};
use crate::graph::{ClaimGraph, Referent, View};
use crate::span::{Offsets, Span};

const SENTENCE: &str = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
const TOKEN: &str = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
const LEMMA: &str = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma";
const POS: &str = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS";
const ENTITY: &str = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
const CLAIM: &str = "webanno.custom.Claim";
const PART: &str = "webanno.custom.ClaimPart";
const LINK: &str = "webanno.custom.ClaimPartsLink";

/// Writes a file for each document. Ids are percent-encoded in file names.
pub(super) fn write(graph: &ClaimGraph, sink: &mut dyn Sink) -> io::Result<()> {
    for view in graph.views() {
        let mut out = sink.open(&format!("cas/{}.json", percent_encode(view.document().id())))?;
        Cas::new(&view).write(&mut out)?;
        out.flush()?;
    }
    Ok(())
}

/// The feature structures of one document.
struct Cas<'g> {
    view: &'g View<'g>,
    offsets: Offsets,
    structures: Vec<Value>,
    members: Vec<usize>,
    parts: BTreeMap<(u32, u32, String, String), usize>,
}

impl<'g> Cas<'g> {
    fn new(view: &'g View<'g>) -> Cas<'g> {
        let offsets = Offsets::new(view.document().text());
        Cas { view, offsets, structures: vec![], members: vec![], parts: BTreeMap::new() }
    }

    fn write(mut self, out: &mut dyn Write) -> io::Result<()> {
        let document = self.view.document();
        let text = document.text();
        self.structure(
            "uima.cas.Sofa",
            json!({
                "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text/plain", "sofaString": text,
            }),
        );
        let language = document.metadata().language.as_deref().unwrap_or("en");
        let whole = Span::new(0, text.len());
        self.annotation("uima.tcas.DocumentAnnotation", whole, json!({ "language": language }));
        for i in 0..document.sentences().len() {
            self.annotation(SENTENCE, document.sentence_span(SentenceId(i as u32)), json!({}));
        }
        for token in document.tokens() {
            let lemma = self.annotation(LEMMA, token.span, json!({ "value": token.lemma }));
            let (coarse, fine) = (token.upos.to_string(), token.xpos.as_str());
            let pos = self.annotation(POS, token.span, json!({ "PosValue": fine, "coarseValue": coarse }));
            self.annotation(TOKEN, token.span, json!({ "@lemma": lemma, "@pos": pos }));
        }
        for (i, mention) in document.mentions().iter().enumerate() {
            let id = MentionId(i as u32);
            let entity = self.view.entity_at(id).map(|e| e.id.to_string());
            let mut features = json!({ "value": mention.kind.as_str() });
            if let (Value::Object(features), Some(entity)) = (&mut features, entity) {
                features.insert("identifier".to_owned(), entity.into());
            }
            self.annotation(ENTITY, document.mention_core(id), features);
        }
        self.claims();
        self.finish(out)
    }

    fn claims(&mut self) {
        let record = self.view.record();
        // A claim may be a part of one that stands before it.
        let mut ids = BTreeMap::new();
        for claim in &record.claims {
            let spans = if claim.predicate.spans.is_empty() { &claim.evidence } else { &claim.predicate.spans };
            let id = self.annotation(CLAIM, cover(spans), self.claim(claim, spans));
            ids.insert(claim.id, id);
        }
        for claim in &record.claims {
            let mut links = vec![];
            let mut add = |cas: &mut Cas<'g>, role: &str, slot: &Slot, referent| {
                let target = cas.part(slot, referent, &ids);
                links.push(cas.structure(LINK, json!({ "role": role, "@target": target })));
            };
            if let Some(slot) = &claim.subject {
                add(self, "subject", slot, self.view.referent(slot));
            }
            if let Some((slot, referent)) = claim.object.as_ref().zip(self.view.object(claim)) {
                add(self, "object", slot, referent);
            }
            for argument in &claim.arguments {
                let role = argument.role.map_or("argument".to_owned(), |r| word(&r));
                add(self, &role, &argument.slot, self.view.referent(&argument.slot));
            }
            for source in claim.attribution.iter().filter(|a| a.kind != AttributionKind::Scare) {
                if let Some(slot) = &source.source {
                    add(self, "source", slot, self.view.referent(slot));
                }
            }
            let array = self.structure("uima.cas.FSArray", json!({ "%ELEMENTS": links }));
            if let Some(Value::Object(features)) = self.structures.get_mut(ids[&claim.id] - 1) {
                features.insert("@parts".to_owned(), array.into());
            }
        }
    }

    fn claim(&self, claim: &Claim, spans: &[Span]) -> Value {
        json!({
            "identifier": claim.id.to_string(),
            "lemma": claim.predicate.lemma,
            "polarity": word(&claim.polarity),
            "modality": word(&claim.modality),
            "asserted": claim.is_asserted(),
            "confidence": f64::from((claim.confidence * 100.0).round()) / 100.0,
            "spans": self.pieces(spans),
            "evidence": self.pieces(&claim.evidence),
        })
    }

    /// The claim that a slot stands for, or its words; the same words are one part.
    fn part(&mut self, slot: &Slot, referent: Referent<'_>, claims: &BTreeMap<ClaimId, usize>) -> usize {
        if let Referent::Claim(claim) = referent
            && let Some(id) = claims.get(&claim.id)
        {
            return *id;
        }
        let entity = match referent {
            Referent::Entity(entity) => entity.id.to_string(),
            _ => String::new(),
        };
        let kind = match slot.target {
            Target::Mention(id) => {
                self.view.document().parts().mentions.get(id.index()).map_or("", |m| m.kind.as_str())
            }
            _ => "",
        };
        let (span, pieces) = (cover(&slot.spans), self.pieces(&slot.spans));
        let key = (span.start, span.end, pieces.clone(), entity.clone());
        if let Some(id) = self.parts.get(&key) {
            return *id;
        }
        let id = self.annotation(PART, span, json!({ "value": kind, "identifier": entity, "spans": pieces }));
        self.parts.insert(key, id);
        id
    }

    /// `0-4;10-12`
    fn pieces(&self, spans: &[Span]) -> String {
        let piece = |s: &Span| format!("{}-{}", self.offsets.utf16(s.start), self.offsets.utf16(s.end));
        spans.iter().map(piece).collect::<Vec<_>>().join(";")
    }

    fn annotation(&mut self, kind: &str, span: Span, features: Value) -> usize {
        let mut all = json!({
            "@sofa": 1, "begin": self.offsets.utf16(span.start), "end": self.offsets.utf16(span.end),
        });
        if let (Value::Object(all), Value::Object(features)) = (&mut all, features) {
            all.extend(features);
        }
        let id = self.structure(kind, all);
        self.members.push(id);
        id
    }

    fn structure(&mut self, kind: &str, features: Value) -> usize {
        let id = self.structures.len() + 1;
        let mut structure = json!({ "%ID": id, "%TYPE": kind });
        if let (Value::Object(structure), Value::Object(features)) = (&mut structure, features) {
            structure.extend(features);
        }
        self.structures.push(structure);
        id
    }

    fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"{\"%TYPES\":")?;
        serde_json::to_writer(&mut *out, &types())?;
        out.write_all(b",\n\"%FEATURE_STRUCTURES\":[")?;
        for (i, structure) in self.structures.iter().enumerate() {
            out.write_all(if i == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *out, structure)?;
        }
        out.write_all(b"],\n\"%VIEWS\":")?;
        let view = json!({ "_InitialView": { "%SOFA": 1, "%MEMBERS": self.members } });
        serde_json::to_writer(&mut *out, &view)?;
        out.write_all(b"}\n")
    }
}

/// From the first character of any to the last.
fn cover(spans: &[Span]) -> Span {
    spans.iter().copied().reduce(Span::cover).unwrap_or_default()
}

fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The types that are used and that UIMA does not have of itself.
fn types() -> Value {
    const TEXT: &str = "uima.cas.String";
    const ANNOTATION: &str = "uima.tcas.Annotation";
    type Features = &'static [(&'static str, &'static str)];
    let lists: [(&str, &str, Features); 8] = [
        (SENTENCE, ANNOTATION, &[("id", TEXT)]),
        (LEMMA, ANNOTATION, &[("value", TEXT)]),
        (POS, ANNOTATION, &[("PosValue", TEXT), ("coarseValue", TEXT)]),
        (TOKEN, ANNOTATION, &[("lemma", LEMMA), ("pos", POS), ("id", TEXT)]),
        (ENTITY, ANNOTATION, &[("value", TEXT), ("identifier", TEXT)]),
        (
            CLAIM,
            ANNOTATION,
            &[
                ("identifier", TEXT),
                ("lemma", TEXT),
                ("polarity", TEXT),
                ("modality", TEXT),
                ("asserted", "uima.cas.Boolean"),
                ("confidence", "uima.cas.Double"),
                ("spans", TEXT),
                ("evidence", TEXT),
                ("parts", "webanno.custom.ClaimPartsLink[]"),
            ],
        ),
        (PART, ANNOTATION, &[("value", TEXT), ("identifier", TEXT), ("spans", TEXT)]),
        (LINK, "uima.cas.TOP", &[("role", TEXT), ("target", ANNOTATION)]),
    ];
    let mut types = Map::new();
    for (name, parent, features) in lists {
        let mut kind = Map::new();
        kind.insert("%NAME".to_owned(), name.into());
        kind.insert("%SUPER_TYPE".to_owned(), parent.into());
        for (feature, range) in features {
            kind.insert((*feature).to_owned(), json!({ "%NAME": feature, "%RANGE": range }));
        }
        types.insert(name.to_owned(), kind.into());
    }
    types.into()
}
