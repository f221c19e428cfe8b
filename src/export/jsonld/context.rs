//! The context: what each name in the file means. No name is a prefix, so that no identifier is taken for a short form.

use std::io::{self, Write};

use serde_json::{Value, json};

/// What the IRIs of our own classes, properties and values begin with.
pub(super) const VOCABULARY: &str = "urn:claimgraph:vocabulary:";

const SCHEMA: &str = "https://schema.org/";
const PROV: &str = "http://www.w3.org/ns/prov#";
const OA: &str = "http://www.w3.org/ns/oa#";
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// What stands behind a name.
#[derive(Clone, Copy)]
enum Kind {
    /// It is a class, or its values are plain.
    Plain,
    /// Its values are identifiers.
    Iri,
    /// Its values are of a type of XML Schema.
    Typed(&'static str),
}

use Kind::{Iri, Plain, Typed};

const TERMS: &[(&str, &str, &str, Kind)] = &[
    // Documents.
    ("NewsArticle", SCHEMA, "NewsArticle", Plain),
    ("identifier", SCHEMA, "identifier", Plain),
    ("headline", SCHEMA, "headline", Plain),
    ("datePublished", SCHEMA, "datePublished", Plain),
    ("publisher", SCHEMA, "publisher", Iri),
    ("byline", VOCABULARY, "byline", Plain),
    ("url", SCHEMA, "url", Typed("anyURI")),
    ("inLanguage", SCHEMA, "inLanguage", Plain),
    ("sha256", VOCABULARY, "sha256", Typed("hexBinary")),
    // Entities.
    ("Person", SCHEMA, "Person", Plain),
    ("Organization", SCHEMA, "Organization", Plain),
    ("Place", SCHEMA, "Place", Plain),
    ("Event", SCHEMA, "Event", Plain),
    ("Time", VOCABULARY, "Time", Plain),
    ("Object", VOCABULARY, "Object", Plain),
    ("Abstract", VOCABULARY, "Abstract", Plain),
    ("Substance", VOCABULARY, "Substance", Plain),
    ("Animal", VOCABULARY, "Animal", Plain),
    ("Plant", VOCABULARY, "Plant", Plain),
    ("prefLabel", SKOS, "prefLabel", Plain),
    ("altLabel", SKOS, "altLabel", Plain),
    ("exactMatch", SKOS, "exactMatch", Iri),
    ("member", VOCABULARY, "member", Iri),
    ("Link", VOCABULARY, "Link", Plain),
    ("link", VOCABULARY, "link", Iri),
    ("target", VOCABULARY, "target", Iri),
    ("score", VOCABULARY, "score", Typed("decimal")),
    ("mention", VOCABULARY, "mention", Iri),
    ("mentionText", VOCABULARY, "mentionText", Plain),
    ("mentionKind", VOCABULARY, "mentionKind", Iri),
    ("reason", VOCABULARY, "reason", Iri),
    // Claims.
    ("Claim", SCHEMA, "Claim", Plain),
    ("text", SCHEMA, "text", Plain),
    ("appearance", SCHEMA, "appearance", Iri),
    ("author", SCHEMA, "author", Iri),
    ("subject", VOCABULARY, "subject", Iri),
    ("subjectText", VOCABULARY, "subjectText", Plain),
    ("relation", VOCABULARY, "relation", Iri),
    ("relationText", VOCABULARY, "relationText", Plain),
    ("object", VOCABULARY, "object", Iri),
    ("objectText", VOCABULARY, "objectText", Plain),
    ("Argument", VOCABULARY, "Argument", Plain),
    ("argument", VOCABULARY, "argument", Iri),
    ("position", VOCABULARY, "position", Typed("integer")),
    ("value", VOCABULARY, "value", Iri),
    ("valueText", VOCABULARY, "valueText", Plain),
    ("role", VOCABULARY, "role", Iri),
    ("preposition", VOCABULARY, "preposition", Plain),
    ("polarity", VOCABULARY, "polarity", Iri),
    ("modality", VOCABULARY, "modality", Iri),
    ("asserted", VOCABULARY, "asserted", Plain),
    ("Attribution", VOCABULARY, "Attribution", Plain),
    ("attribution", VOCABULARY, "attribution", Iri),
    ("source", VOCABULARY, "source", Iri),
    ("sourceText", VOCABULARY, "sourceText", Plain),
    ("cue", VOCABULARY, "cue", Plain),
    ("attributionKind", VOCABULARY, "attributionKind", Iri),
    ("time", VOCABULARY, "time", Plain),
    ("timeText", VOCABULARY, "timeText", Plain),
    ("place", VOCABULARY, "place", Plain),
    ("placeText", VOCABULARY, "placeText", Plain),
    ("confidence", VOCABULARY, "confidence", Typed("decimal")),
    ("rule", VOCABULARY, "rule", Plain),
    ("implied", VOCABULARY, "implied", Plain),
    ("sentence", VOCABULARY, "sentence", Typed("integer")),
    ("Property", RDF, "Property", Plain),
    // Evidence.
    ("evidence", VOCABULARY, "evidence", Iri),
    ("SpecificResource", OA, "SpecificResource", Plain),
    ("hasSource", OA, "hasSource", Iri),
    ("selector", OA, "hasSelector", Iri),
    ("TextPositionSelector", OA, "TextPositionSelector", Plain),
    ("start", OA, "start", Typed("nonNegativeInteger")),
    ("end", OA, "end", Typed("nonNegativeInteger")),
    ("TextQuoteSelector", OA, "TextQuoteSelector", Plain),
    ("exact", OA, "exact", Plain),
    ("prefix", OA, "prefix", Plain),
    ("suffix", OA, "suffix", Plain),
    // Provenance.
    ("derivedFrom", PROV, "wasDerivedFrom", Iri),
    ("quotedFrom", PROV, "wasQuotedFrom", Iri),
    ("attributedTo", PROV, "wasAttributedTo", Iri),
    ("generatedBy", PROV, "wasGeneratedBy", Iri),
    ("Activity", PROV, "Activity", Plain),
    ("used", PROV, "used", Iri),
    ("associatedWith", PROV, "wasAssociatedWith", Iri),
    ("SoftwareAgent", PROV, "SoftwareAgent", Plain),
];

/// Writes the file's head up to the list of nodes, a name a line.
pub(super) fn write(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"{\"@context\":{\"@version\":1.1")?;
    for (term, namespace, name, kind) in TERMS {
        write!(out, ",\n\"{term}\":{}", meaning(namespace, name, *kind))?;
    }
    out.write_all(b"},\n\"@graph\":[")
}

fn meaning(namespace: &str, name: &str, kind: Kind) -> Value {
    let iri = format!("{namespace}{name}");
    match kind {
        Plain => json!({ "@id": iri }),
        Iri => json!({ "@id": iri, "@type": "@id" }),
        Typed(of) => json!({ "@id": iri, "@type": format!("http://www.w3.org/2001/XMLSchema#{of}") }),
    }
}
