//! graph.nanopub.trig.

use std::collections::BTreeMap;

use oxrdf::{GraphName, Quad};

use super::rdf::{Nodes, id, iri, own, subject};
use super::{Error, Facts, Field, list};

/// What each nanopublication asserts: a bare triple, or a claim with its standing; and the words that it rests on.
pub(super) fn facts(quads: &[Quad]) -> Result<Facts, Error> {
    let mut facts = Facts::new(&[Field::IsAsserted, Field::Asserted, Field::EvidencePlaces]);
    let nodes = Nodes::new(quads);
    let mut graphs = BTreeMap::<&str, Vec<&Quad>>::new();
    for quad in quads {
        if let GraphName::NamedNode(graph) = &quad.graph_name {
            graphs.entry(graph.as_str()).or_default().push(quad);
        }
    }
    for (graph, said) in &graphs {
        let Some(nanopublication) = graph.strip_suffix("/assertion") else { continue };
        let claim = id(nanopublication);
        let standing = |quad: &&&Quad| quad.predicate.as_str() == own("asserted");
        match (said.as_slice(), said.iter().find(standing)) {
            (_, Some(standing)) => {
                facts.add(claim, Field::IsAsserted, nodes.text(subject(standing), &own("asserted"))?);
            }
            ([bare], None) => {
                facts.add(claim, Field::IsAsserted, "true");
                facts.add(claim, Field::Asserted, list(&[id(subject(bare)), id(iri(&bare.object))]));
            }
            _ => return Err(Error::Malformed(format!("<{graph}> is neither one triple nor a claim"))),
        }
        let provenance = graphs.get(format!("{nanopublication}/provenance").as_str()).map_or(&[][..], Vec::as_slice);
        let evidence = provenance.iter().filter(|quad| quad.predicate.as_str() == own("evidence"));
        let mut parts = BTreeMap::new();
        for node in evidence.map(|quad| iri(&quad.object)) {
            let number = id(node).parse::<usize>().map_err(|_| Error::Malformed(format!("<{node}> has no number")))?;
            parts.insert(number, nodes.evidence(node)?.0);
        }
        let places = parts.into_values().collect::<Vec<_>>();
        facts.add(claim, Field::EvidencePlaces, format!("[{}]", places.join(",")));
    }
    Ok(facts)
}
