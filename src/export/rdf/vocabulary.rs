//! The names that linked data is written with: classes and properties of common vocabularies, and our own where there is
//! none. The table is also the context of JSON-LD, where no name is a prefix, so that no identifier is taken for a short
//! form.

use std::collections::BTreeMap;

use oxrdf::NamedNode;

use crate::document::EntityType;

/// What the IRIs of our own classes, properties and values begin with. It does not follow the base IRI, so that a property
/// means the same in everybody's graph.
pub const VOCABULARY: &str = "urn:claimgraph:vocabulary:";
/// schema.org.
pub const SCHEMA: &str = "https://schema.org/";
/// W3C provenance.
pub const PROV: &str = "http://www.w3.org/ns/prov#";
/// W3C Web Annotation.
pub const OA: &str = "http://www.w3.org/ns/oa#";
/// W3C SKOS.
pub const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// RDF itself.
pub const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// Nanopublications.
pub const NP: &str = "http://www.nanopub.org/nschema#";
/// Dublin Core.
pub const DCTERMS: &str = "http://purl.org/dc/terms/";
/// XML Schema's types.
pub const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// What stands behind a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A class.
    Class,
    /// A property with literals whose type varies or is `xsd:string`.
    Text,
    /// A property with IRIs.
    Iri,
    /// A property with values of a closed list of ours.
    Listed,
    /// A property with literals of a type of XML Schema.
    Typed(&'static str),
}

use Kind::{Class, Iri, Listed, Text, Typed};

/// A class or property.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// What it is called in JSON-LD.
    pub term: &'static str,
    /// The vocabulary's IRI.
    pub namespace: &'static str,
    /// What it is called there.
    pub local: &'static str,
    /// What stands behind it.
    pub kind: Kind,
}

impl Name {
    /// Its IRI.
    pub fn node(self) -> NamedNode {
        NamedNode::new_unchecked(format!("{}{}", self.namespace, self.local))
    }

    /// Whether a node may have several values of it.
    pub fn is_list(self) -> bool {
        SEVERAL.contains(&self.term)
    }
}

/// Properties that a node may have several of: always lists in JSON-LD, so that one value has the form of many.
const SEVERAL: [&str; 9] =
    ["altLabel", "argument", "attribution", "evidence", "exactMatch", "link", "member", "mention", "selector"];

/// The class of an entity's type.
pub fn class(kind: EntityType) -> Name {
    match kind {
        EntityType::Person => PERSON_CLASS,
        EntityType::Organization => ORGANIZATION_CLASS,
        EntityType::Place => PLACE_CLASS,
        EntityType::Event => EVENT_CLASS,
        EntityType::Time => TIME_CLASS,
        EntityType::Object => OBJECT_CLASS,
        EntityType::Abstract => ABSTRACT_CLASS,
        EntityType::Substance => SUBSTANCE_CLASS,
        EntityType::Animal => ANIMAL_CLASS,
        EntityType::Plant => PLANT_CLASS,
    }
}

/// All names by their IRIs.
pub fn by_iri() -> BTreeMap<String, Name> {
    NAMES.iter().map(|name| (name.node().into_string(), *name)).collect()
}

macro_rules! names {
    ($($constant:ident: $term:literal = $namespace:ident $local:literal, $kind:expr;)*) => {
        $(pub const $constant: Name = Name { term: $term, namespace: $namespace, local: $local, kind: $kind };)*
    };
    ($(#[$doc:meta])* $list:ident: $($constant:ident: $term:literal = $namespace:ident $local:literal, $kind:expr;)*) => {
        names! { $($constant: $term = $namespace $local, $kind;)* }
        $(#[$doc])*
        pub const $list: &[Name] = &[$($constant),*];
    };
}

names! {
    /// All names of the graph, in the order of the files.
    NAMES:
    // Documents.
    NEWS_ARTICLE_CLASS: "NewsArticle" = SCHEMA "NewsArticle", Class;
    IDENTIFIER: "identifier" = SCHEMA "identifier", Text;
    HEADLINE: "headline" = SCHEMA "headline", Text;
    DATE_PUBLISHED: "datePublished" = SCHEMA "datePublished", Text;
    PUBLISHER: "publisher" = SCHEMA "publisher", Iri;
    BYLINE: "byline" = VOCABULARY "byline", Text;
    URL: "url" = SCHEMA "url", Typed("anyURI");
    IN_LANGUAGE: "inLanguage" = SCHEMA "inLanguage", Text;
    SHA256: "sha256" = VOCABULARY "sha256", Typed("hexBinary");
    // Entities.
    PERSON_CLASS: "Person" = SCHEMA "Person", Class;
    ORGANIZATION_CLASS: "Organization" = SCHEMA "Organization", Class;
    PLACE_CLASS: "Place" = SCHEMA "Place", Class;
    EVENT_CLASS: "Event" = SCHEMA "Event", Class;
    TIME_CLASS: "Time" = VOCABULARY "Time", Class;
    OBJECT_CLASS: "Object" = VOCABULARY "Object", Class;
    ABSTRACT_CLASS: "Abstract" = VOCABULARY "Abstract", Class;
    SUBSTANCE_CLASS: "Substance" = VOCABULARY "Substance", Class;
    ANIMAL_CLASS: "Animal" = VOCABULARY "Animal", Class;
    PLANT_CLASS: "Plant" = VOCABULARY "Plant", Class;
    PREF_LABEL: "prefLabel" = SKOS "prefLabel", Text;
    ALT_LABEL: "altLabel" = SKOS "altLabel", Text;
    EXACT_MATCH: "exactMatch" = SKOS "exactMatch", Iri;
    MEMBER: "member" = VOCABULARY "member", Iri;
    LINK_CLASS: "Link" = VOCABULARY "Link", Class;
    LINK: "link" = VOCABULARY "link", Iri;
    TARGET: "target" = VOCABULARY "target", Iri;
    SCORE: "score" = VOCABULARY "score", Typed("decimal");
    MENTION: "mention" = VOCABULARY "mention", Iri;
    MENTION_TEXT: "mentionText" = VOCABULARY "mentionText", Text;
    MENTION_KIND: "mentionKind" = VOCABULARY "mentionKind", Listed;
    REASON: "reason" = VOCABULARY "reason", Listed;
    // Claims.
    CLAIM_CLASS: "Claim" = SCHEMA "Claim", Class;
    TEXT: "text" = SCHEMA "text", Text;
    APPEARANCE: "appearance" = SCHEMA "appearance", Iri;
    AUTHOR: "author" = SCHEMA "author", Iri;
    SUBJECT: "subject" = VOCABULARY "subject", Iri;
    SUBJECT_TEXT: "subjectText" = VOCABULARY "subjectText", Text;
    RELATION: "relation" = VOCABULARY "relation", Iri;
    RELATION_TEXT: "relationText" = VOCABULARY "relationText", Text;
    LEMMA: "lemma" = VOCABULARY "lemma", Text;
    OBJECT: "object" = VOCABULARY "object", Iri;
    OBJECT_TEXT: "objectText" = VOCABULARY "objectText", Text;
    ARGUMENT_CLASS: "Argument" = VOCABULARY "Argument", Class;
    ARGUMENT: "argument" = VOCABULARY "argument", Iri;
    POSITION: "position" = VOCABULARY "position", Typed("integer");
    VALUE: "value" = VOCABULARY "value", Iri;
    VALUE_TEXT: "valueText" = VOCABULARY "valueText", Text;
    ROLE: "role" = VOCABULARY "role", Listed;
    PREPOSITION: "preposition" = VOCABULARY "preposition", Text;
    POLARITY: "polarity" = VOCABULARY "polarity", Listed;
    MODALITY: "modality" = VOCABULARY "modality", Listed;
    ASSERTED: "asserted" = VOCABULARY "asserted", Text;
    ATTRIBUTION_CLASS: "Attribution" = VOCABULARY "Attribution", Class;
    ATTRIBUTION: "attribution" = VOCABULARY "attribution", Iri;
    SOURCE: "source" = VOCABULARY "source", Iri;
    SOURCE_TEXT: "sourceText" = VOCABULARY "sourceText", Text;
    CUE: "cue" = VOCABULARY "cue", Text;
    ATTRIBUTION_KIND: "attributionKind" = VOCABULARY "attributionKind", Listed;
    TIME: "time" = VOCABULARY "time", Text;
    TIME_TEXT: "timeText" = VOCABULARY "timeText", Text;
    PLACE: "place" = VOCABULARY "place", Text;
    PLACE_TEXT: "placeText" = VOCABULARY "placeText", Text;
    CONFIDENCE: "confidence" = VOCABULARY "confidence", Typed("decimal");
    RULE: "rule" = VOCABULARY "rule", Text;
    IMPLIED: "implied" = VOCABULARY "implied", Text;
    SENTENCE: "sentence" = VOCABULARY "sentence", Typed("integer");
    PROPERTY_CLASS: "Property" = RDF "Property", Class;
    // Evidence.
    EVIDENCE: "evidence" = VOCABULARY "evidence", Iri;
    SPECIFIC_RESOURCE_CLASS: "SpecificResource" = OA "SpecificResource", Class;
    HAS_SOURCE: "hasSource" = OA "hasSource", Iri;
    SELECTOR: "selector" = OA "hasSelector", Iri;
    TEXT_POSITION_SELECTOR_CLASS: "TextPositionSelector" = OA "TextPositionSelector", Class;
    START: "start" = OA "start", Typed("nonNegativeInteger");
    END: "end" = OA "end", Typed("nonNegativeInteger");
    TEXT_QUOTE_SELECTOR_CLASS: "TextQuoteSelector" = OA "TextQuoteSelector", Class;
    EXACT: "exact" = OA "exact", Text;
    PREFIX: "prefix" = OA "prefix", Text;
    SUFFIX: "suffix" = OA "suffix", Text;
    // Provenance.
    DERIVED_FROM: "derivedFrom" = PROV "wasDerivedFrom", Iri;
    QUOTED_FROM: "quotedFrom" = PROV "wasQuotedFrom", Iri;
    ATTRIBUTED_TO: "attributedTo" = PROV "wasAttributedTo", Iri;
    GENERATED_BY: "generatedBy" = PROV "wasGeneratedBy", Iri;
    ACTIVITY_CLASS: "Activity" = PROV "Activity", Class;
    USED: "used" = PROV "used", Iri;
    ASSOCIATED_WITH: "associatedWith" = PROV "wasAssociatedWith", Iri;
    SOFTWARE_AGENT_CLASS: "SoftwareAgent" = PROV "SoftwareAgent", Class;
    ENDED_AT: "endedAt" = PROV "endedAtTime", Typed("dateTime");
    ENTITY_CLASS: "Entity" = PROV "Entity", Class;
}

names! {
    // Names that only RDF 1.2 and nanopublications have.
    REIFIES: "reifies" = RDF "reifies", Iri;
    NANOPUBLICATION_CLASS: "Nanopublication" = NP "Nanopublication", Class;
    HAS_ASSERTION: "hasAssertion" = NP "hasAssertion", Iri;
    HAS_PROVENANCE: "hasProvenance" = NP "hasProvenance", Iri;
    HAS_PUBLICATION_INFO: "hasPublicationInfo" = NP "hasPublicationInfo", Iri;
    CREATED: "created" = DCTERMS "created", Typed("dateTime");
    CREATOR: "creator" = DCTERMS "creator", Iri;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_for_two_things() {
        assert_eq!(NAMES.iter().map(|n| n.term).collect::<std::collections::BTreeSet<_>>().len(), NAMES.len());
        assert_eq!(by_iri().len(), NAMES.len());
    }
}
