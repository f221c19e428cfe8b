//! Our vocabulary as an ontology: each class, property and listed value with a definition and an example.

use std::io::{self, Write};

use oxrdf::{Literal, NamedNode, Term, Triple};
use oxttl::TurtleSerializer;
use serde::Serialize;

use super::names::listed;
use super::vocabulary::{self as v, Kind, Name, OA, PROV, RDF, SCHEMA, SKOS, VOCABULARY, XSD};
use crate::claim::{AttributionKind as A, Modality as M, Polarity as P, Role};
use crate::document::MentionKind as K;
use crate::resolve::Reason as R;

const OWL: &str = "http://www.w3.org/2002/07/owl#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";

/// What a term belongs to: a class's parent or a property's domain, and a property's range.
struct Place(Option<&'static str>, Option<&'static str>);

const CLAIM: &str = "https://schema.org/Claim";
const ARTICLE: &str = "https://schema.org/NewsArticle";
const CONCEPT: &str = "http://www.w3.org/2004/02/skos/core#Concept";
const TARGET: &str = "http://www.w3.org/ns/oa#SpecificResource";
const LINK: &str = "urn:claimgraph:vocabulary:Link";
const ARGUMENT: &str = "urn:claimgraph:vocabulary:Argument";
const ATTRIBUTION: &str = "urn:claimgraph:vocabulary:Attribution";
const STRING: &str = "http://www.w3.org/2001/XMLSchema#string";
const INTEGER: &str = "http://www.w3.org/2001/XMLSchema#integer";
const DECIMAL: &str = "http://www.w3.org/2001/XMLSchema#decimal";
const BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";
const HEX: &str = "http://www.w3.org/2001/XMLSchema#hexBinary";
const PROPERTY: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property";
const THING: &str = "http://www.w3.org/2002/07/owl#Thing";

/// That only Web Annotations use, as a key of their own.
const OFFSET_UNIT: Name = Name { term: "offsetUnit", namespace: VOCABULARY, local: "offsetUnit", kind: Kind::Text };

/// Classes and properties: what they mean, an example, and where they belong.
const TERMS: &[(Name, &str, &str, Place)] = &[
    (v::TIME_CLASS, "A time that an article speaks of.", "last Tuesday", Place(Some(THING), None)),
    (v::OBJECT_CLASS, "A thing that one can touch.", "the fuel pipe", Place(Some(THING), None)),
    (
        v::ABSTRACT_CLASS,
        "An idea, right, state or other thing without a body.",
        "the agreement",
        Place(Some(THING), None),
    ),
    (v::SUBSTANCE_CLASS, "A material, not counted.", "clean water", Place(Some(THING), None)),
    (v::ANIMAL_CLASS, "An animal, or animals.", "the oysters", Place(Some(THING), None)),
    (v::PLANT_CLASS, "A plant, or plants.", "an old oak", Place(Some(THING), None)),
    (
        v::LINK_CLASS,
        "A guess that an entity is one known elsewhere.",
        "<#ann/link/0> a cg:Link ; cg:score 0.97",
        Place(Some(THING), None),
    ),
    (
        v::ARGUMENT_CLASS,
        "What takes part in a claim beside its subject and object.",
        "in Oslo",
        Place(Some(THING), None),
    ),
    (
        v::ATTRIBUTION_CLASS,
        "That somebody says a claim, or that some of its words are quoted.",
        "officials said",
        Place(Some(THING), None),
    ),
    (v::BYLINE, "Who wrote the article, as it was given.", "Ann Berg and Bo Lund", Place(Some(ARTICLE), Some(STRING))),
    (v::SHA256, "The SHA-256 of the text in UTF-8, which all positions count in.", "5B34…C4E5", Place(None, Some(HEX))),
    (OFFSET_UNIT, "What positions in the text count.", "code point", Place(None, Some(STRING))),
    (v::MEMBER, "One of those that a plural entity stands for.", "the two ministers: Ann Berg", Place(None, None)),
    (
        v::LINK,
        "A guess at what an entity is elsewhere, with its score.",
        "Colombia: Q739, 0.97",
        Place(None, Some(LINK)),
    ),
    (v::TARGET, "What a link leads to.", "http://www.wikidata.org/entity/Q739", Place(Some(LINK), None)),
    (v::SCORE, "How sure a link is, from 0 to 1.", "0.97", Place(Some(LINK), Some(DECIMAL))),
    (
        v::MENTION,
        "A place of the text that speaks of an entity.",
        "Ann Berg: \"she\", 35 to 38",
        Place(None, Some(TARGET)),
    ),
    (v::MENTION_TEXT, "The words of a mention.", "she", Place(Some(TARGET), Some(STRING))),
    (v::MENTION_KIND, "How a mention refers.", "pronoun", Place(Some(TARGET), Some(CONCEPT))),
    (v::REASON, "Why a mention was taken to be of its entity.", "coreference", Place(Some(TARGET), Some(CONCEPT))),
    (
        v::SUBJECT,
        "Who or what a claim is about, where that is known.",
        "Ann sold the ship: Ann",
        Place(Some(CLAIM), None),
    ),
    (v::SUBJECT_TEXT, "The words of the subject.", "She", Place(Some(CLAIM), Some(STRING))),
    (
        v::RELATION,
        "What is said, as a property: one for each lemma, or the user's own.",
        "relation/meet%20with",
        Place(Some(CLAIM), Some(PROPERTY)),
    ),
    (
        v::RELATION_TEXT,
        "The words of the relation, or the one that they imply.",
        "did not meet with",
        Place(Some(CLAIM), Some(STRING)),
    ),
    (
        v::LEMMA,
        "The base form of the relation with the preposition that closes it, without auxiliaries and negation.",
        "meet with",
        Place(Some(CLAIM), Some(STRING)),
    ),
    (
        v::OBJECT,
        "Of whom or what it is said, where that is an entity or another claim.",
        "Ann sold the ship: the ship",
        Place(Some(CLAIM), None),
    ),
    (v::OBJECT_TEXT, "The words of the object.", "the ship", Place(Some(CLAIM), Some(STRING))),
    (v::ARGUMENT, "A further argument.", "sold the ship in Oslo: in Oslo", Place(Some(CLAIM), Some(ARGUMENT))),
    (
        v::POSITION,
        "Where an argument or attribution stands among those of its claim, from 0; sources outermost first.",
        "0",
        Place(None, Some(INTEGER)),
    ),
    (
        v::VALUE,
        "What an argument is, where that is an entity or another claim.",
        "in Oslo: Oslo",
        Place(Some(ARGUMENT), None),
    ),
    (v::VALUE_TEXT, "The words of an argument, without its preposition.", "Oslo", Place(Some(ARGUMENT), Some(STRING))),
    (v::ROLE, "What an argument does for its claim.", "in Oslo: place", Place(Some(ARGUMENT), Some(CONCEPT))),
    (v::PREPOSITION, "What introduces an argument.", "in", Place(Some(ARGUMENT), Some(STRING))),
    (
        v::POLARITY,
        "Whether a claim is affirmed or denied.",
        "Ann did not sell the ship: negative",
        Place(Some(CLAIM), Some(CONCEPT)),
    ),
    (
        v::MODALITY,
        "How far a claim is said to hold.",
        "Ann threatened to sell the ship: intended",
        Place(Some(CLAIM), Some(CONCEPT)),
    ),
    (
        v::ASSERTED,
        "Whether the article itself asserts the claim: positive, actual, and nobody's word but the author's. Only then is it a bare triple too.",
        "true",
        Place(Some(CLAIM), Some(BOOLEAN)),
    ),
    (
        v::ATTRIBUTION,
        "Who says a claim, other than the author.",
        "Ann sold the ship, officials said: officials said",
        Place(Some(CLAIM), Some(ATTRIBUTION)),
    ),
    (v::SOURCE, "Who says it, where that is an entity.", "officials said: officials", Place(Some(ATTRIBUTION), None)),
    (v::SOURCE_TEXT, "The words of the source.", "officials", Place(Some(ATTRIBUTION), Some(STRING))),
    (v::CUE, "The words that say that somebody says it.", "said", Place(Some(ATTRIBUTION), Some(STRING))),
    (v::ATTRIBUTION_KIND, "How the source is quoted.", "indirect", Place(Some(ATTRIBUTION), Some(CONCEPT))),
    (
        v::TIME,
        "When, normalised, with the type of XML Schema that its precision calls for.",
        "\"2026-02\"^^xsd:gYearMonth",
        Place(Some(CLAIM), None),
    ),
    (v::TIME_TEXT, "The words that say when.", "last month", Place(Some(CLAIM), Some(STRING))),
    (v::PLACE, "Where, normalised.", "Oslo", Place(Some(CLAIM), None)),
    (v::PLACE_TEXT, "The words that say where.", "the old town", Place(Some(CLAIM), Some(STRING))),
    (v::CONFIDENCE, "The probability that a claim is right, from 0 to 1.", "0.93", Place(None, Some(DECIMAL))),
    (v::RULE, "The construction that a claim was found by.", "passive", Place(Some(CLAIM), Some(STRING))),
    (
        v::IMPLIED,
        "That the relation's words are not in the text, as in an apposition.",
        "Ann Berg, the mayor: is",
        Place(Some(CLAIM), Some(BOOLEAN)),
    ),
    (v::SENTENCE, "The sentence that a claim stands in, from 0.", "3", Place(Some(CLAIM), Some(INTEGER))),
    (
        v::EVIDENCE,
        "The words of the text that a claim rests on, by position and quotation.",
        "\"Ann sold the ship\", 0 to 17",
        Place(None, Some(TARGET)),
    ),
];

/// A value of a closed list, what it means, and an example.
type Value<T> = (T, &'static str, &'static str);

const POLARITIES: &[Value<P>] =
    &[(P::Positive, "Affirmed.", "The port closed."), (P::Negative, "Denied.", "The port did not close.")];

const MODALITIES: &[Value<M>] = &[
    (M::Actual, "It holds or happened, by the article or by its source; habits too.", "The port closed."),
    (M::Future, "It will happen, is scheduled, or was still to come then.", "The port will close."),
    (M::Probable, "It is likely, seems or appears.", "The port probably closed."),
    (M::Possible, "It may or can, is suspected, alleged or hoped.", "The port may close."),
    (
        M::Intended,
        "Somebody wants, tries, threatens, plans, asks or orders it.",
        "The union threatened to close the port.",
    ),
    (M::Obligation, "It should or must, is needed or advised.", "The port must close."),
    (M::Conditional, "In a supposed case, condition and consequence.", "If the port closes, ships wait."),
    (M::Question, "It is asked, not said.", "Did the port close?"),
];

const ROLES: &[Value<Role>] = &[
    (Role::Agent, "Who does it, in a passive.", "bought by Acme"),
    (Role::Recipient, "Who gets it.", "gave Ann a letter"),
    (Role::Time, "When.", "on Tuesday"),
    (Role::Place, "Where.", "in Oslo"),
    (Role::Cause, "Why.", "because the port closed"),
    (Role::Condition, "In which case.", "if the port closes"),
    (Role::Concession, "Against what expectation.", "although the port is closed"),
    (Role::Purpose, "What for.", "to win time"),
    (Role::Manner, "How.", "with great care"),
    (Role::Comparison, "Than or like what.", "than last year"),
    (Role::Topic, "About what.", "about the pact"),
];

const ATTRIBUTIONS: &[Value<A>] = &[
    (A::Direct, "In quotation marks.", "\"The port is closed,\" she said."),
    (A::Indirect, "In the author's words.", "She said the port was closed."),
    (A::Scare, "Some words are quoted, in a claim that the author asserts: no source.", "The \"old\" port closed."),
];

const KINDS: &[Value<K>] = &[
    (K::Name, "By a proper name.", "Ann Berg"),
    (K::Nominal, "By a description.", "the mayor"),
    (K::Pronoun, "By a pronoun.", "she"),
];

const REASONS: &[Value<R>] = &[
    (R::First, "It is the first.", "Ann Berg"),
    (R::SameName, "The same name again.", "Ann Berg ... Ann Berg"),
    (R::PartOfName, "Part of the name.", "Ann Berg ... Berg"),
    (R::Acronym, "Its initials.", "the Harbour Workers' Union ... the HWU"),
    (R::Apposition, "Beside the name.", "Ann Berg, the mayor"),
    (R::Copula, "Said to be it.", "Ann Berg is the mayor."),
    (R::Coreference, "It refers back.", "Ann Berg ... she"),
    (R::RelativePronoun, "A relative pronoun.", "Ann, who sails"),
    (R::Alias, "Another name by a list.", "the United States ... America"),
    (R::SameTime, "The same by the calendar.", "on Tuesday ... yesterday"),
    (R::Office, "The only holder of the office.", "Mayor Ann Berg ... the mayor"),
    (R::Description, "The same by its description.", "the Norwegian government ... Norway's government"),
    (R::Seat, "A capital for its government.", "the Norwegian government ... Oslo refused"),
    (R::Override, "A person has judged so.", "the Old Lady ... Harbour Bank"),
];

/// Writes the ontology as Turtle: `docs/ontology.ttl`.
///
/// # Errors
/// Those of the writer.
pub fn ontology(out: &mut dyn Write) -> io::Result<()> {
    let mut writer = TurtleSerializer::new();
    let prefixes = [
        ("cg", VOCABULARY),
        ("oa", OA),
        ("owl", OWL),
        ("prov", PROV),
        ("rdf", RDF),
        ("rdfs", RDFS),
        ("schema", SCHEMA),
        ("skos", SKOS),
        ("xsd", XSD),
    ];
    for (prefix, iri) in prefixes {
        writer = writer.with_prefix(prefix, iri).map_err(io::Error::other)?;
    }
    let mut writer = writer.for_writer(out);
    for triple in triples() {
        writer.serialize_triple(&triple)?;
    }
    writer.finish().map(|_| ())
}

fn triples() -> Vec<Triple> {
    let mut made = Triples(vec![]);
    let ontology = NamedNode::new_unchecked(VOCABULARY);
    made.add(&ontology, RDF, "type", iri(OWL, "Ontology"));
    made.text(&ontology, RDFS, "label", "Claims of news articles");
    let comment = "Who says what, how far it is asserted, and the words that it rests on. Used beside schema.org, SKOS, \
        PROV-O and Web Annotation, and only where they have no word.";
    made.text(&ontology, RDFS, "comment", comment);
    for (name, definition, example, place) in TERMS {
        made.term(*name, [definition, example], place);
    }
    made.list("polarity", "Polarity", POLARITIES);
    made.list("modality", "Modality", MODALITIES);
    made.list("role", "Roles of arguments", ROLES);
    made.list("attribution", "Kinds of attribution", ATTRIBUTIONS);
    made.list("kind", "Kinds of mention", KINDS);
    made.list("reason", "Reasons for a mention to be of its entity", REASONS);
    made.0
}

struct Triples(Vec<Triple>);

impl Triples {
    fn add(&mut self, subject: &NamedNode, namespace: &str, property: &str, object: impl Into<Term>) {
        self.0.push(Triple::new(subject.clone(), iri(namespace, property), object));
    }

    fn text(&mut self, subject: &NamedNode, namespace: &str, property: &str, text: &str) {
        self.add(subject, namespace, property, Literal::new_language_tagged_literal_unchecked(text, "en"));
    }

    fn term(&mut self, name: Name, [definition, example]: [&str; 2], Place(domain, range): &Place) {
        let node = name.node();
        let literals = range.is_some_and(|r| r.starts_with(XSD)) || [v::TIME.term, v::PLACE.term].contains(&name.term);
        let (kind, above) = match name.kind {
            Kind::Class => ("Class", "subClassOf"),
            _ if literals => ("DatatypeProperty", "domain"),
            _ => ("ObjectProperty", "domain"),
        };
        self.add(&node, RDF, "type", iri(OWL, kind));
        self.text(&node, RDFS, "label", name.term);
        self.text(&node, RDFS, "comment", definition);
        self.text(&node, SKOS, "example", example);
        for (property, class) in [(above, domain), ("range", range)] {
            if let Some(class) = class {
                self.add(&node, RDFS, property, NamedNode::new_unchecked(*class));
            }
        }
        self.add(&node, RDFS, "isDefinedBy", NamedNode::new_unchecked(VOCABULARY));
    }

    fn list<T: Serialize>(&mut self, list: &str, label: &str, values: &[Value<T>]) {
        let scheme = iri(VOCABULARY, list);
        // The list of polarities and so on is `cg:polarity/`, since `cg:polarity` is the property.
        let scheme = NamedNode::new_unchecked(format!("{}/", scheme.as_str()));
        self.add(&scheme, RDF, "type", iri(SKOS, "ConceptScheme"));
        self.text(&scheme, RDFS, "label", label);
        for (value, definition, example) in values {
            let Some(node) = listed(list, value) else { continue };
            self.add(&node, RDF, "type", iri(SKOS, "Concept"));
            self.add(&node, SKOS, "inScheme", scheme.clone());
            self.text(&node, SKOS, "prefLabel", node.as_str().rsplit('/').next().unwrap_or_default());
            self.text(&node, SKOS, "definition", definition);
            self.text(&node, SKOS, "example", example);
        }
    }
}

fn iri(namespace: &str, local: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{namespace}{local}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_term_of_ours_is_defined() {
        let ours = v::NAMES.iter().filter(|n| n.namespace == VOCABULARY).map(|n| n.term).collect::<BTreeSet<_>>();
        let defined = TERMS.iter().map(|(n, ..)| n.term).filter(|t| *t != OFFSET_UNIT.term).collect::<BTreeSet<_>>();
        assert_eq!(defined, ours);
        for (name, definition, example, _) in TERMS {
            assert!(!definition.is_empty() && !example.is_empty(), "{}", name.term);
        }
    }

    /// The values that a published list has, by its JSON Schema.
    fn values<T: schemars::JsonSchema>() -> BTreeSet<String> {
        let schema = schemars::schema_for!(T).to_value();
        let one_by_one = schema["oneOf"].as_array().into_iter().flatten();
        let of = one_by_one.flat_map(|s| s.get("const").into_iter().chain(s["enum"].as_array().into_iter().flatten()));
        let together = schema["enum"].as_array().into_iter().flatten();
        of.chain(together).filter_map(|v| v.as_str()).map(str::to_owned).collect()
    }

    fn defined<T: Serialize>(list: &[Value<T>]) -> BTreeSet<String> {
        let name = |v: &T| serde_json::to_value(v).ok()?.as_str().map(str::to_owned);
        list.iter().filter_map(|(value, ..)| name(value)).collect()
    }

    #[test]
    fn every_value_of_a_closed_list_is_defined() {
        assert_eq!(defined(POLARITIES), values::<P>());
        assert_eq!(defined(MODALITIES), values::<M>());
        assert_eq!(defined(ROLES), values::<Role>());
        assert_eq!(defined(ATTRIBUTIONS), values::<A>());
        assert_eq!(defined(KINDS), values::<K>());
        assert_eq!(defined(REASONS), values::<R>());
    }
}
