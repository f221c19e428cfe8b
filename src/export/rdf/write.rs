//! Turtle, TriG and N-Quads.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};

use oxrdf::{NamedOrBlankNode, Quad};
use oxttl::trig::WriterTriGSerializer;
use oxttl::{NQuadsSerializer, TriGSerializer, TurtleSerializer};

use super::vocabulary::{DCTERMS, NP, OA, PROV, RDF, SCHEMA, SKOS, VOCABULARY, XSD};
use super::{checked_base, each, each_document, invalid};
use crate::export::Options;
use crate::graph::ClaimGraph;

/// Writes N-Quads. The lines of a document are sorted, documents stand by id; the file of one document is its canonical
/// form (RDFC-1.0).
pub fn nquads(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    each_document(graph, options, &mut |quads| {
        let mut lines = vec![];
        for quad in &quads {
            let mut writer = NQuadsSerializer::new().for_writer(vec![]);
            writer.serialize_quad(quad)?;
            lines.push(writer.finish());
        }
        lines.sort();
        lines.iter().try_for_each(|line| out.write_all(line))
    })
}

/// Writes TriG: for each document what describes it, what it asserts, and where that is from.
pub fn trig(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = trig_writer(options, &[], out)?;
    each_document(graph, options, &mut |quads| quads.iter().try_for_each(|quad| writer.serialize_quad(quad)))?;
    writer.finish().map(|_| ())
}

/// Writes TriG of RDF 1.2. A claim names the triple that it is about without asserting it; only asserted ones stand as
/// triples of their own, in the graph of their article.
pub fn rdf12(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = trig_writer(options, &[], out)?;
    let mut shared = BTreeSet::new();
    each(graph, options, &mut |document| {
        document.all_reified(&mut shared).iter().try_for_each(|quad| writer.serialize_quad(quad))
    })?;
    writer.finish().map(|_| ())
}

/// Writes nanopublications in TriG, one for each claim.
pub fn nanopublications(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = trig_writer(options, &[("np", NP), ("dcterms", DCTERMS)], out)?;
    each(graph, options, &mut |document| {
        document.nanopublications(&mut |quads| quads.iter().try_for_each(|quad| writer.serialize_quad(quad)))
    })?;
    writer.finish().map(|_| ())
}

fn trig_writer<'a>(
    options: &Options,
    further: &[(&str, &str)],
    out: &'a mut dyn Write,
) -> io::Result<WriterTriGSerializer<&'a mut dyn Write>> {
    checked_base(options)?;
    let mut writer = TriGSerializer::new();
    let further = further.iter().map(|(prefix, iri)| (*prefix, (*iri).to_owned()));
    for (prefix, iri) in prefixes(options).into_iter().chain(further) {
        writer = writer.with_prefix(prefix, iri).map_err(|e| invalid(&e.to_string()))?;
    }
    Ok(writer.for_writer(out))
}

const LEFT_OUT: &str = "\
# Turtle has no named graphs, and the triples of all of them stand together here. Left out is which article asserts a bare
# triple between two entities, which TriG, N-Quads and JSON-LD tell by its graph. Each claim names its article all the same.
";

/// Writes Turtle, the triples of all graphs in one.
pub fn turtle(graph: &ClaimGraph, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    checked_base(options)?;
    out.write_all(LEFT_OUT.as_bytes())?;
    let mut writer = TurtleSerializer::new();
    for (prefix, iri) in prefixes(options) {
        writer = writer.with_prefix(prefix, iri).map_err(|e| invalid(&e.to_string()))?;
    }
    let mut writer = writer.for_writer(out);
    each_document(graph, options, &mut |quads| {
        by_subject(&quads).into_iter().flatten().try_for_each(|quad| {
            let Quad { subject, predicate, object, .. } = quad;
            writer.serialize_triple(&oxrdf::Triple::new(subject.clone(), predicate.clone(), object.clone()))
        })
    })?;
    writer.finish().map(|_| ())
}

/// The quads of each subject, in the order in which the subjects first stand.
pub fn by_subject(quads: &[Quad]) -> Vec<Vec<&Quad>> {
    let (mut places, mut groups) = (HashMap::<&NamedOrBlankNode, usize>::new(), Vec::<Vec<&Quad>>::new());
    for quad in quads {
        let place = *places.entry(&quad.subject).or_insert_with(|| {
            groups.push(vec![]);
            groups.len() - 1
        });
        groups[place].push(quad);
    }
    groups
}

/// Short forms for Turtle and TriG.
fn prefixes(options: &Options) -> Vec<(&'static str, String)> {
    let common = [
        ("cg", VOCABULARY),
        ("oa", OA),
        ("prov", PROV),
        ("rdf", RDF),
        ("schema", SCHEMA),
        ("skos", SKOS),
        ("xsd", XSD),
    ];
    let own = ["claim", "document", "entity", "relation", "tool"];
    let own = own.into_iter().map(|kind| (kind, format!("{}{kind}/", options.base_iri)));
    common.into_iter().map(|(prefix, iri)| (prefix, iri.to_owned())).chain(own).collect()
}
