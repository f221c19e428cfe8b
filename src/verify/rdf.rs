//! Linked data: graph.ttl, graph.trig, graph.nq, graph.jsonld and graph.rdf12.trig.

use std::collections::{BTreeMap, BTreeSet};

use oxrdf::vocab::rdf;
use oxrdf::{GraphName, NamedOrBlankNode, Quad, Term};

use super::{Error, Facts, Field, list};

const VOCABULARY: &str = "urn:claimgraph:vocabulary:";
const SCHEMA: &str = "https://schema.org/";
const LABEL: &str = "http://www.w3.org/2004/02/skos/core#prefLabel";
const OA: &str = "http://www.w3.org/ns/oa#";

const HOLDS: [Field; 15] = [
    Field::Document,
    Field::Subject,
    Field::Relation,
    Field::Lemma,
    Field::Object,
    Field::Arguments,
    Field::Polarity,
    Field::Modality,
    Field::Sources,
    Field::UnnamedSources,
    Field::Evidence,
    Field::EvidencePlaces,
    Field::Name,
    Field::Type,
    Field::IsAsserted,
];

/// The classes of entities, and the types that they stand for.
const TYPES: [(&str, &str, &str); 10] = [
    (SCHEMA, "Person", "person"),
    (SCHEMA, "Organization", "organization"),
    (SCHEMA, "Place", "place"),
    (SCHEMA, "Event", "event"),
    (VOCABULARY, "Time", "time"),
    (VOCABULARY, "Object", "object"),
    (VOCABULARY, "Abstract", "abstract"),
    (VOCABULARY, "Substance", "substance"),
    (VOCABULARY, "Animal", "animal"),
    (VOCABULARY, "Plant", "plant"),
];

/// What is said of each node.
pub(super) struct Nodes<'q>(BTreeMap<&'q str, BTreeMap<&'q str, Vec<&'q Term>>>);

/// What the quads of a graph say; those of Turtle stand in no named graph.
pub(super) fn facts(quads: &[Quad]) -> Result<Facts, Error> {
    let mut facts = Facts::new(&[&HOLDS[..], &[Field::Asserted]].concat());
    let nodes = Nodes::new(quads);
    let of_class = |class: &str| nodes.of_class(class);
    // The publisher of an article is an organization that no claim is about.
    let publisher = format!("{SCHEMA}publisher");
    let publishers: BTreeSet<&str> =
        nodes.0.values().flat_map(|said| said.get(publisher.as_str())).flatten().map(|term| iri(term)).collect();
    let mut entities = BTreeSet::new();
    for (namespace, local, kind) in TYPES {
        for node in of_class(&format!("{namespace}{local}")) {
            if publishers.contains(node) {
                continue;
            }
            entities.insert(node);
            facts.add(id(node), Field::Name, nodes.text(node, LABEL)?);
            facts.add(id(node), Field::Type, kind);
        }
    }
    let mut bare = bare(quads, &nodes, &entities);
    let mut supported = BTreeSet::new();
    for node in of_class(&format!("{SCHEMA}Claim")) {
        nodes.claim(node, &mut facts)?;
        let part = |name: &str| nodes.one(node, &own(name)).ok().flatten().map(iri);
        let (Some(subject), Some(relation), Some(object)) = (part("subject"), part("relation"), part("object")) else {
            continue;
        };
        let asserted = nodes.text(node, &own("asserted"))? == "true";
        if asserted && bare.contains(&(subject, relation, object)) {
            facts.add(id(node), Field::Asserted, list(&[id(subject), id(object)]));
            supported.insert((subject, relation, object));
        }
    }
    bare.retain(|triple| !supported.contains(triple));
    match bare.first() {
        Some((subject, relation, object)) => {
            let message = format!("no asserted claim stands behind the triple <{subject}> <{relation}> <{object}>");
            Err(Error::Malformed(message))
        }
        None => Ok(facts),
    }
}

/// The triples from entity to entity by a relation that claims have.
fn bare<'q>(quads: &'q [Quad], nodes: &Nodes<'q>, entities: &BTreeSet<&str>) -> BTreeSet<(&'q str, &'q str, &'q str)> {
    let relations = nodes.0.values().filter_map(|said| said.get(own("relation").as_str()));
    let relations = relations.flatten().map(|term| iri(term)).collect::<BTreeSet<_>>();
    let ends = |quad: &'q Quad| (subject(quad), quad.predicate.as_str(), iri(&quad.object));
    let is_bare =
        |(s, p, o): &(&str, &str, &str)| relations.contains(p) && entities.contains(s) && entities.contains(o);
    quads.iter().map(ends).filter(is_bare).collect()
}

impl<'q> Nodes<'q> {
    pub(super) fn new(quads: &'q [Quad]) -> Nodes<'q> {
        let mut nodes = Nodes(BTreeMap::new());
        for quad in quads {
            let said = nodes.0.entry(subject(quad)).or_default();
            said.entry(quad.predicate.as_str()).or_default().push(&quad.object);
        }
        nodes
    }

    fn of_class(&self, class: &str) -> Vec<&'q str> {
        let is = |said: &BTreeMap<&str, Vec<&Term>>| has(said, rdf::TYPE.as_str(), class);
        self.0.iter().filter(|(_, said)| is(said)).map(|(node, _)| *node).collect()
    }

    fn all(&self, node: &str, property: &str) -> &[&'q Term] {
        self.0.get(node).and_then(|said| said.get(property)).map_or(&[], Vec::as_slice)
    }

    /// The only value of a property, where there is one.
    pub(super) fn one(&self, node: &str, property: &str) -> Result<Option<&'q Term>, Error> {
        match self.all(node, property) {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            _ => Err(Error::Malformed(format!("<{node}> has several <{property}>"))),
        }
    }

    /// The words of a property that must be there.
    pub(super) fn text(&self, node: &str, property: &str) -> Result<&'q str, Error> {
        let term = self.one(node, property)?;
        term.map(words).ok_or_else(|| Error::Malformed(format!("<{node}> has no <{property}>")))
    }

    fn claim(&self, node: &str, facts: &mut Facts) -> Result<(), Error> {
        let claim = id(node);
        let article = self.one(node, &format!("{SCHEMA}appearance"))?.map_or("", iri);
        facts.add(claim, Field::Document, self.text(article, &format!("{SCHEMA}identifier"))?);
        for (part, field) in [("subject", Field::Subject), ("object", Field::Object)] {
            if let Some(words) = self.one(node, &own(&format!("{part}Text")))? {
                facts.add(claim, field, list(&[self::words(words), self.referent(node, part)?]));
            }
        }
        for (property, field) in
            [("relationText", Field::Relation), ("lemma", Field::Lemma), ("asserted", Field::IsAsserted)]
        {
            facts.add(claim, field, self.text(node, &own(property))?);
        }
        for (property, field) in [("polarity", Field::Polarity), ("modality", Field::Modality)] {
            facts.add(claim, field, self.listed(node, property)?);
        }
        let mut arguments = vec![];
        for argument in self.parts(node, "argument")? {
            let preposition = self.one(argument, &own("preposition"))?.map_or("", words);
            let text = self.text(argument, &own("valueText"))?;
            let role = self.listed(argument, "role")?;
            arguments.push(list(&[role, preposition, text, self.referent(argument, "value")?]));
        }
        facts.add(claim, Field::Arguments, list(&arguments));
        let (mut sources, mut unnamed) = (vec![], vec![]);
        for attribution in self.parts(node, "attribution")? {
            let kind = self.listed(attribution, "attributionKind")?;
            let cue = self.one(attribution, &own("cue"))?.map(words);
            match self.one(attribution, &own("sourceText"))? {
                _ if kind == "scare" => {}
                Some(text) => {
                    let referent = self.referent(attribution, "source")?;
                    sources.push(list(&[kind, cue.unwrap_or_default(), words(text), referent]));
                }
                None => unnamed.push(cue.unwrap_or("reported")),
            }
        }
        facts.add(claim, Field::Sources, list(&sources));
        facts.add(claim, Field::UnnamedSources, list(&unnamed));
        let mut spans = vec![];
        for i in 0..self.all(node, &own("evidence")).len() {
            spans.push(self.evidence(&format!("{node}/evidence/{i}"))?.0);
        }
        facts.add(claim, Field::Evidence, self.text(node, &format!("{SCHEMA}text"))?);
        facts.add(claim, Field::EvidencePlaces, format!("[{}]", spans.join(",")));
        Ok(())
    }

    /// The id of what a part stands for; empty where it is words alone.
    fn referent(&self, node: &str, part: &str) -> Result<&'q str, Error> {
        Ok(self.one(node, &own(part))?.map_or("", |term| id(iri(term))))
    }

    /// A value of one of our closed lists; empty where there is none.
    fn listed(&self, node: &str, property: &str) -> Result<&'q str, Error> {
        Ok(self.one(node, &own(property))?.map_or("", |term| id(iri(term))))
    }

    /// Arguments or attributions by their positions.
    fn parts(&self, node: &str, property: &str) -> Result<Vec<&'q str>, Error> {
        let mut parts = BTreeMap::new();
        for part in self.all(node, &own(property)) {
            let position = self.text(iri(part), &own("position"))?;
            let position: usize = position.parse().map_err(|_| Error::Malformed(format!("no number: {position:?}")))?;
            parts.insert(position, iri(part));
        }
        Ok(parts.into_values().collect())
    }

    /// Start and end of a part of the evidence as JSON, and its words.
    pub(super) fn evidence(&self, node: &str) -> Result<(String, &'q str), Error> {
        let (mut place, mut exact) = (None, None);
        for selector in self.all(node, &format!("{OA}hasSelector")).iter().map(|s| iri(s)) {
            if self.one(selector, &format!("{OA}start"))?.is_some() {
                let [start, end] =
                    [self.text(selector, &format!("{OA}start"))?, self.text(selector, &format!("{OA}end"))?];
                place = Some(format!("[{start},{end}]"));
            } else {
                exact = Some(self.text(selector, &format!("{OA}exact"))?);
            }
        }
        place.zip(exact).ok_or_else(|| Error::Malformed(format!("<{node}> lacks a selector")))
    }
}

/// A name of our vocabulary.
pub(super) fn own(name: &str) -> String {
    format!("{VOCABULARY}{name}")
}

fn has(said: &BTreeMap<&str, Vec<&Term>>, property: &str, node: &str) -> bool {
    said.get(property).is_some_and(|values| values.iter().any(|value| iri(value) == node))
}

/// The last step of an IRI, which is the id of an entity or a claim.
pub(super) fn id(iri: &str) -> &str {
    iri.rsplit('/').next().unwrap_or(iri)
}

pub(super) fn subject(quad: &Quad) -> &str {
    match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str(),
        NamedOrBlankNode::BlankNode(node) => node.as_str(),
    }
}

/// An IRI; empty for what is none.
pub(super) fn iri(term: &Term) -> &str {
    match term {
        Term::NamedNode(node) => node.as_str(),
        _ => "",
    }
}

/// The words of a literal; empty for what is none.
fn words(term: &Term) -> &str {
    match term {
        Term::Literal(literal) => literal.value(),
        _ => "",
    }
}

pub(super) fn turtle(text: &str) -> Result<Vec<Quad>, Error> {
    let triples = oxttl::TurtleParser::new().for_slice(text);
    triples.map(|triple| Ok(triple.map_err(Error::malformed)?.in_graph(GraphName::DefaultGraph))).collect()
}

pub(super) fn trig(text: &str) -> Result<Vec<Quad>, Error> {
    oxttl::TriGParser::new().for_slice(text).map(|quad| quad.map_err(Error::malformed)).collect()
}

pub(super) fn nquads(text: &str) -> Result<Vec<Quad>, Error> {
    oxttl::NQuadsParser::new().for_slice(text).map(|quad| quad.map_err(Error::malformed)).collect()
}

pub(super) fn jsonld(text: &str) -> Result<Vec<Quad>, Error> {
    oxjsonld::JsonLdParser::new().for_slice(text).map(|quad| quad.map_err(Error::malformed)).collect()
}
