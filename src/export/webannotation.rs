//! annotations.jsonld: the W3C Web Annotation Data Model (<https://www.w3.org/TR/annotation-model/>), a collection with one
//! page, an annotation a line.
//!
//! - For each document an annotation that describes it, with the SHA-256 of the text that positions count in.
//! - For each mention one that identifies its entity and classifies it.
//! - For words that stand for no entity, but fill a part of a claim, one that describes them.
//! - For each claim one at its evidence, with its polarity, modality and attribution.
//! - For each part of a claim (subject, object, arguments, sources) one that links the claim's annotation to that of the
//!   part, the claim's first; its body says which part.
//!
//! A span has two selectors: positions in Unicode code points, the end exclusive, as the model has it, and a quotation with
//! as much around it as makes it unique. What the model has no word for is said with IRIs of our vocabulary.

use std::collections::BTreeMap;
use std::io::{self, Write};

use oxrdf::NamedNode;
use serde_json::{Map, Value, json};

use super::Options;
use super::rdf::literal::surroundings;
use super::rdf::names::{Names, listed, part, relation_label};
use super::rdf::vocabulary::VOCABULARY;
use super::rdf::{checked_base, vocabulary};
use crate::claim::{Claim, Slot, Target};
use crate::document::MentionId;
use crate::graph::{ClaimGraph, ClaimRecord, PartRecord, Referent, View, claim_records, entity_records};
use crate::span::{self, Offsets, Span};

/// Writes the collection: documents by id, each with its mentions, other words, claims and links.
///
/// # Errors
/// `InvalidInput` where the base is no absolute IRI, and those of the writer.
pub(super) fn write(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    checked_base(options)?;
    let names = Names::new(&options.base_iri);
    let collection = format!("{}annotations", options.base_iri);
    write!(
        out,
        "{{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":{id},\"type\":\"AnnotationCollection\",\n\
        \"label\":\"Claims, what they rest on, and whom they are about\",\n\
        \"first\":{{\"id\":{page},\"type\":\"AnnotationPage\",\"partOf\":{id},\"startIndex\":0,\"items\":[",
        id = Value::from(collection.as_str()),
        page = Value::from(format!("{collection}/page/1")),
    )?;
    let mut total = 0;
    for view in graph.views() {
        Annotations::new(&view, &names, options).each(&mut |annotation| {
            out.write_all(if total == 0 { b"\n" } else { b",\n" })?;
            total += 1;
            Ok(serde_json::to_writer(&mut *out, &annotation)?)
        })?;
    }
    writeln!(out, "]}},\n\"total\":{total}}}")
}

/// What takes annotations.
type Take<'a> = &'a mut dyn FnMut(Value) -> io::Result<()>;

/// The annotations of one document.
struct Annotations<'g> {
    view: &'g View<'g>,
    names: &'g Names<'g>,
    options: &'g Options,
    document: NamedNode,
    offsets: Offsets,
    /// The annotation of each mention that stands for an entity.
    mentions: BTreeMap<MentionId, String>,
}

impl<'g> Annotations<'g> {
    fn new(view: &'g View<'g>, names: &'g Names<'g>, options: &'g Options) -> Annotations<'g> {
        let document = names.document(view.document().id());
        let mut mentions = BTreeMap::new();
        for entity in &view.record().entities {
            for (i, member) in entity.mentions.iter().enumerate() {
                let id = annotation(&part(&names.entity(entity.id), format_args!("mention/{i}")));
                mentions.entry(member.mention).or_insert(id);
            }
        }
        Annotations { view, names, options, document, offsets: Offsets::new(view.document().text()), mentions }
    }

    fn each(&self, take: Take<'_>) -> io::Result<()> {
        take(self.description())?;
        self.entities(take)?;
        let record = self.view.record();
        for (claim, published) in record.claims.iter().zip(claim_records(record)) {
            self.claim(claim, &published, take)?;
        }
        Ok(())
    }

    fn annotation(&self, id: &str, motivation: Value, body: Vec<Value>, target: Value) -> Value {
        let mut annotation = Map::new();
        annotation.insert("id".to_owned(), id.into());
        annotation.insert("type".to_owned(), "Annotation".into());
        annotation.insert("motivation".to_owned(), motivation);
        if let Some(created) = &self.options.created {
            annotation.insert("created".to_owned(), created.as_str().into());
        }
        annotation.insert("generator".to_owned(), self.names.tool(&self.view.record().tool).as_str().into());
        annotation.insert("body".to_owned(), Value::Array(body));
        annotation.insert("target".to_owned(), target);
        Value::Object(annotation)
    }

    /// What the document is, and how positions in it count.
    fn description(&self) -> Value {
        let document = self.view.document();
        let own = |name: &str| format!("{VOCABULARY}{name}");
        let sha256 = self.view.record().text_sha256().to_uppercase();
        let unit = "Positions count Unicode code points from 0, ends exclusive";
        let mut target = Map::new();
        target.insert("id".to_owned(), self.document.as_str().into());
        target.insert("type".to_owned(), "Text".into());
        target.insert("format".to_owned(), "text/plain".into());
        if let Some(language) = &document.metadata().language {
            target.insert("language".to_owned(), language.as_str().into());
        }
        target.insert(own(vocabulary::SHA256.local), sha256.as_str().into());
        target.insert(own("offsetUnit"), "code point".into());
        let tool = &self.view.record().tool;
        let body = vec![text("describing", &format!("{unit}, in the text whose SHA-256 is {sha256}."))];
        let mut described =
            self.annotation(&annotation(&self.document), "describing".into(), body, Value::Object(target));
        described["generator"] = json!({ "id": self.names.tool(tool).as_str(), "type": "Software", "name": tool });
        described
    }

    fn entities(&self, take: Take<'_>) -> io::Result<()> {
        let record = self.view.record();
        for (entity, published) in record.entities.iter().zip(entity_records(record)) {
            let id = self.names.entity(entity.id);
            for (i, member) in entity.mentions.iter().enumerate() {
                if member.mention.index() >= self.view.document().mentions().len() {
                    continue;
                }
                let mut body = vec![resource("identifying", id.as_str(), &entity.name)];
                let links = published.links.iter().filter(|l| super::iri::is_iri(&l.iri));
                body.extend(links.map(|l| resource("identifying", &l.iri, &entity.name)));
                let kind = vocabulary::class(entity.kind).node();
                body.push(resource("classifying", kind.as_str(), published.kind.as_str()));
                let node = part(&id, format_args!("mention/{i}"));
                let target = self.place(self.view.document().mention_core(member.mention));
                take(self.annotation(&annotation(&node), json!(["identifying", "classifying"]), body, target))?;
            }
        }
        Ok(())
    }

    fn claim(&self, claim: &Claim, published: &ClaimRecord, take: Take<'_>) -> io::Result<()> {
        let id = self.names.claim(claim.id);
        let part_text = |part: &Option<PartRecord>| part.as_ref().map_or(String::new(), |p| p.text.clone());
        let said = [part_text(&published.subject), published.relation.text.clone(), part_text(&published.object)];
        let said = said.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" | ");
        let relation = self.names.relation(&claim.predicate);
        let mut body = vec![
            resource("identifying", id.as_str(), &said),
            text("describing", &said),
            resource("classifying", relation.as_str(), relation_label(&claim.predicate)),
        ];
        body.extend(listed_resource("polarity", &claim.polarity));
        body.extend(listed_resource("modality", &claim.modality));
        body.extend(claim.attribution.iter().filter_map(|a| listed_resource("attribution", &a.kind)));
        let standing = if claim.is_asserted() { "asserted" } else { "not asserted" };
        body.push(text("tagging", standing));
        let target = claim.evidence.iter().map(|span| self.place(*span)).collect::<Vec<_>>();
        let target = one_or_all(target);
        take(self.annotation(&annotation(&id), "classifying".into(), body, target))?;
        self.links(claim, &id, take)
    }

    /// The parts of a claim, each with an annotation of its own where its words have none yet.
    fn links(&self, claim: &Claim, id: &NamedNode, take: Take<'_>) -> io::Result<()> {
        let role = |list: &str, name: &str| resource("classifying", &format!("{VOCABULARY}{list}"), name);
        if let Some(subject) = &claim.subject {
            self.link(id, "subject", subject, self.view.referent(subject), vec![role("subject", "subject")], take)?;
        }
        if let Some((object, referent)) = claim.object.as_ref().zip(self.view.object(claim)) {
            self.link(id, "object", object, referent, vec![role("object", "object")], take)?;
        }
        for (i, argument) in claim.arguments.iter().enumerate() {
            let kind = argument.role.and_then(|r| listed_resource("role", &r));
            let mut body = vec![kind.unwrap_or_else(|| role("argument", "argument"))];
            body.extend(argument.preposition.as_ref().map(|p| text("describing", p)));
            let referent = self.view.referent(&argument.slot);
            self.link(id, &format!("argument/{i}"), &argument.slot, referent, body, take)?;
        }
        for (i, attribution) in claim.attribution.iter().enumerate() {
            let Some(source) = &attribution.source else { continue };
            let mut body = vec![role("source", "source")];
            body.extend(listed_resource("attribution", &attribution.kind));
            if !attribution.cue.is_empty() {
                body.push(text("describing", &span::join(&attribution.cue, self.view.document().text())));
            }
            let referent = self.view.referent(source);
            self.link(id, &format!("attribution/{i}"), source, referent, body, take)?;
        }
        Ok(())
    }

    fn link(
        &self,
        claim: &NamedNode,
        path: &str,
        slot: &Slot,
        referent: Referent<'_>,
        body: Vec<Value>,
        take: Take<'_>,
    ) -> io::Result<()> {
        let here = part(claim, path);
        let known = match (referent, slot.target) {
            (Referent::Claim(claim), _) => Some(annotation(&self.names.claim(claim.id))),
            (Referent::Entity(_), Target::Mention(mention)) => self.mentions.get(&mention).cloned(),
            _ => None,
        };
        let to = match known {
            Some(to) => to,
            None => {
                let words = annotation(&part(&here, "words"));
                let target = slot.spans.iter().map(|span| self.place(*span)).collect::<Vec<_>>();
                let text = text("describing", &span::join(&slot.spans, self.view.document().text()));
                take(self.annotation(&words, "describing".into(), vec![text], one_or_all(target)))?;
                words
            }
        };
        let target = json!([{ "id": annotation(claim) }, { "id": to }]);
        take(self.annotation(&annotation(&here), "linking".into(), body, target))
    }

    /// A place in the text, by its position and by its words.
    fn place(&self, span: Span) -> Value {
        let text = self.view.document().text();
        let [start, end] = self.offsets.code_points(span);
        let (prefix, suffix) = surroundings(text, span);
        json!({
            "source": self.document.as_str(),
            "selector": [
                { "type": "TextQuoteSelector", "exact": span.of(text), "prefix": prefix, "suffix": suffix },
                { "type": "TextPositionSelector", "start": start, "end": end },
            ],
        })
    }
}

/// The annotation of a thing.
fn annotation(of: &NamedNode) -> String {
    part(of, "annotation").into_string()
}

fn one_or_all(mut values: Vec<Value>) -> Value {
    match values.len() {
        1 => values.swap_remove(0),
        _ => Value::Array(values),
    }
}

fn text(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain" })
}

fn resource(purpose: &str, id: &str, label: &str) -> Value {
    json!({ "type": "SpecificResource", "purpose": purpose, "source": { "id": id, "label": label } })
}

/// A value of a closed list of ours.
fn listed_resource(list: &str, value: &impl serde::Serialize) -> Option<Value> {
    let node = listed(list, value)?;
    let name = node.as_str().rsplit('/').next()?;
    Some(resource("classifying", node.as_str(), name))
}
