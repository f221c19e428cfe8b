"""SHACL: every export passes the shapes in docs/, and a broken one does not."""

import unittest

import pyshacl
import rdflib
from rdflib.namespace import RDF

import samples

CG = rdflib.Namespace("urn:claimgraph:vocabulary:")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SCHEMA = rdflib.Namespace("https://schema.org/")
SHAPES = rdflib.Graph().parse(samples.ROOT / "docs/shapes.ttl", format="turtle")


def read(graph):
    return rdflib.Graph().parse(data=samples.export(graph, "ttl"), format="turtle")


def report(data):
    conforms, _, text = pyshacl.validate(data, shacl_graph=SHAPES, advanced=False, inference="none")
    return conforms, text


class Shapes(unittest.TestCase):
    def test_every_export_passes(self):
        for graph in samples.graphs():
            with self.subTest(graph=graph):
                conforms, text = report(read(graph))
                self.assertTrue(conforms, text[:4000])

    def test_what_is_broken_is_found(self):
        small = samples.ROOT / "tests/data/ferry/graph.json"
        claim = next(read(small).subjects(CG.asserted, rdflib.Literal(False)))
        position = next(read(small).subjects(RDF.type, OA.TextPositionSelector))
        negative = CG["polarity/negative"]

        def without(predicate):
            return lambda data: data.remove((claim, predicate, None))

        def put(subject, predicate, value):
            return lambda data: data.set((subject, predicate, value))

        breaks = {
            "no relation": without(CG.relation),
            "no evidence": without(CG.evidence),
            "no words of the subject": without(CG.subjectText),
            "a modality of no list": put(claim, CG.modality, CG["modality/perhaps"]),
            "two polarities": lambda data: [data.add((claim, CG.polarity, CG[f"polarity/{p}"])) for p in ("positive", "negative")],
            "asserted though denied": lambda data: [
                put(claim, CG.polarity, negative)(data),
                put(claim, CG.asserted, rdflib.Literal(True))(data),
            ],
            "confidence above one": put(claim, CG.confidence, rdflib.Literal("1.5", datatype=rdflib.XSD.decimal)),
            "a position that ends before it starts": put(
                position, OA.end, rdflib.Literal("-1", datatype=rdflib.XSD.nonNegativeInteger)
            ),
            "an article without id": lambda data: data.remove((None, SCHEMA.identifier, None)),
        }
        for name, change in breaks.items():
            data = read(small)
            change(data)
            with self.subTest(name):
                self.assertFalse(report(data)[0])


class Ontology(unittest.TestCase):
    def test_every_term_that_is_used_is_defined(self):
        ontology = rdflib.Graph().parse(samples.ROOT / "docs/ontology.ttl", format="turtle")
        defined = set(ontology.subjects(rdflib.RDFS.comment)) | set(ontology.subjects(rdflib.SKOS.definition))
        for graph in samples.graphs():
            data = read(graph)
            terms = set(data.predicates()) | set(data.objects(None, RDF.type)) | set(data.objects())
            used = {term for term in terms if isinstance(term, rdflib.URIRef) and term.startswith(CG)}
            self.assertGreater(len(used), 20)
            self.assertEqual(used - defined, set(), graph)

    def test_every_term_has_an_example(self):
        ontology = rdflib.Graph().parse(samples.ROOT / "docs/ontology.ttl", format="turtle")
        kinds = [rdflib.OWL.Class, rdflib.OWL.ObjectProperty, rdflib.OWL.DatatypeProperty, rdflib.SKOS.Concept]
        terms = [term for kind in kinds for term in ontology.subjects(RDF.type, kind)]
        self.assertGreater(len(terms), 70)
        for term in terms:
            self.assertIsNotNone(ontology.value(term, rdflib.SKOS.example), term)


if __name__ == "__main__":
    unittest.main()
