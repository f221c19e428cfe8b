//! graph.graphml and graph.gexf.

use std::collections::BTreeMap;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::element::{Elements, Properties};
use super::{Error, Facts};

type Attributes = BTreeMap<String, String>;

/// A node or edge with its attributes and data.
struct Element {
    tag: String,
    attributes: Attributes,
    data: Properties,
}

pub(super) fn graphml(text: &str) -> Result<Facts, Error> {
    let mut names = BTreeMap::new();
    let mut elements = vec![];
    each(text, &mut |element| match element.tag.as_str() {
        "key" => {
            let take = |name: &str| element.attributes.get(name).cloned().unwrap_or_default();
            names.insert(take("id"), take("attr.name"));
        }
        _ => elements.push(element),
    })?;
    let named = |data: Properties| {
        let name = |(key, value): (String, String)| Some((names.get(&key)?.clone(), value));
        data.into_iter().filter_map(name).collect::<Properties>()
    };
    facts(elements.into_iter().map(|e| Element { data: named(e.data), ..e }))
}

pub(super) fn gexf(text: &str) -> Result<Facts, Error> {
    let mut elements = vec![];
    each(text, &mut |element| elements.push(element))?;
    facts(elements.into_iter())
}

fn facts(all: impl Iterator<Item = Element>) -> Result<Facts, Error> {
    let mut elements = Elements::default();
    for Element { tag, mut attributes, mut data } in all {
        let mut take = |name: &str| attributes.remove(name).unwrap_or_default();
        let kind = data.remove("kind").unwrap_or_default();
        match tag.as_str() {
            "node" => elements.nodes.push((kind, take("id"), data)),
            "edge" => {
                let (from, to) = (take("source"), take("target"));
                elements.links.push((kind, from, to, data));
            }
            _ => {}
        }
    }
    elements.facts()
}

/// Reads a file and hands on its keys, nodes and edges.
fn each(text: &str, take: &mut dyn FnMut(Element)) -> Result<(), Error> {
    let mut reader = Reader::from_str(text);
    let mut open: Option<Element> = None;
    // The key of the data that is being read, and its words so far.
    let mut datum: Option<(String, String)> = None;
    loop {
        let event = reader.read_event().map_err(Error::malformed)?;
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                let mut attributes = attributes(start)?;
                let tag = start.name().as_ref().to_owned();
                let empty = matches!(event, Event::Empty(_));
                let mut attribute = |name: &str| attributes.remove(name).unwrap_or_default();
                match tag.as_str() {
                    "node" | "edge" if !empty => open = Some(Element { tag, attributes, data: Properties::new() }),
                    "node" | "edge" | "key" => take(Element { tag, attributes, data: Properties::new() }),
                    "data" => datum = Some((attribute("key"), String::new())),
                    "attvalue" => {
                        let (name, value) = (attribute("for"), attribute("value"));
                        open.as_mut().map(|e| e.data.insert(name, value));
                    }
                    _ => {}
                }
            }
            Event::Text(text) => {
                if let Some((_, words)) = &mut datum {
                    words.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(reference) => {
                let Some((_, words)) = &mut datum else { continue };
                match reference.resolve_char_ref().map_err(Error::malformed)? {
                    Some(c) => words.push(c),
                    None => words.push_str(
                        quick_xml::escape::resolve_predefined_entity(&reference.xml10_content())
                            .ok_or_else(|| Error::Malformed("an entity that is not XML's".to_owned()))?,
                    ),
                }
            }
            Event::End(end) => match end.name().as_ref() {
                "data" => {
                    if let Some(((key, words), element)) = datum.take().zip(open.as_mut()) {
                        element.data.insert(key, words);
                    }
                }
                "node" | "edge" => {
                    if let Some(element) = open.take() {
                        take(element);
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn attributes(start: &BytesStart<'_>) -> Result<Attributes, Error> {
    let pair = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
        let attribute = attribute.map_err(Error::malformed)?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(Error::malformed)?;
        Ok((attribute.key.as_ref().to_owned(), value.into_owned()))
    };
    start.attributes().map(pair).collect()
}
