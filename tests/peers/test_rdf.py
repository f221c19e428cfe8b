"""RDF, read by rdflib, pyoxigraph and PyLD: every format says the same, and a question can be asked of it."""

import io
import json
import unittest

import pyoxigraph
import rdflib
from pyld import jsonld

import samples

rdflib.NORMALIZE_LITERALS = False
FORMATS = {"nq": "nquads", "trig": "trig", "jsonld": "json-ld"}
OXIGRAPH = {
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
}


def nowhere(url, options=None):
    raise AssertionError(f"{url} was fetched")


def rdflib_quads(data, form):
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format=form)
    default = dataset.default_graph.identifier
    quads = set()
    for subject, predicate, thing, graph in dataset.quads((None, None, None, None)):
        graph = None if graph in (None, default) else str(graph)
        quads.add((subject.n3(), predicate.n3(), thing.n3(), graph))
    return quads


def oxigraph_quads(graph, form):
    return [str(quad) for quad in pyoxigraph.parse(samples.export(graph, form), format=OXIGRAPH[form])]


def canonical_quads(lines):
    """The quads of N-Quads in the order of their canonical form (RDFC-1.0)."""
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_QUADS))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(str(quad) for quad in dataset)


class EveryFormatSaysTheSame(unittest.TestCase):
    def test_in_rdflib(self):
        for graph in samples.graphs():
            read = {form: rdflib_quads(samples.export(graph, form), name) for form, name in FORMATS.items()}
            with self.subTest(graph=graph):
                self.assertGreater(len(read["nq"]), 50)
                self.assertEqual(read["trig"], read["nq"])
                self.assertEqual(read["jsonld"], read["nq"])
                turtle = rdflib.Graph().parse(data=samples.export(graph, "ttl"), format="turtle")
                triples = {(s.n3(), p.n3(), o.n3()) for s, p, o in turtle}
                self.assertEqual(triples, {quad[:3] for quad in read["nq"]})

    def test_in_oxigraph(self):
        for graph in samples.graphs():
            with self.subTest(graph=graph):
                quads = oxigraph_quads(graph, "nq")
                self.assertEqual(len(set(quads)), len(quads), "nothing is said twice")
                self.assertFalse([quad for quad in quads if "_:" in quad.split('"')[0]], "there are no blank nodes")
                for form in ["trig", "jsonld"]:
                    self.assertEqual(set(oxigraph_quads(graph, form)), set(quads), form)

    def test_in_canonical_form(self):
        jsonld.set_document_loader(nowhere)
        for graph in samples.graphs():
            with self.subTest(graph=graph):
                canonical = {"algorithm": "URDNA2015", "format": "application/n-quads"}
                expanded = jsonld.normalize(json.loads(samples.export(graph, "jsonld")), canonical)
                # PyLD's own reader of N-Quads undoes escapes in the wrong order, so that another reads both.
                self.assertEqual(canonical_quads(expanded.encode()), canonical_quads(samples.export(graph, "nq")))

    def test_hostile_names_come_back(self):
        formats = OXIGRAPH | {form: pyoxigraph.RdfFormat.TRIG for form in ("rdf12", "nanopub")}
        hostile = [(samples.hostile_graph(), name) for name in samples.HOSTILE_NAMES]
        for form in formats:
            for graph, name in [*hostile, (samples.controls_graph(), samples.CONTROLS)]:
                quads = pyoxigraph.parse(samples.export(graph, form), format=formats[form])
                literals = [quad.object.value for quad in quads if isinstance(quad.object, pyoxigraph.Literal)]
                found = [text for text in literals if text.startswith(name) and "Berg" in text]
                self.assertTrue(found, f"{name!r} in {form}")


QUESTION = """
PREFIX cg: <urn:claimgraph:vocabulary:>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?who ?threat ?what ?speaker ?words ?start ?end WHERE {
  ?claim a schema:Claim ;
    cg:subject/skos:prefLabel ?who ; cg:relation/skos:prefLabel ?threat ; cg:objectText ?what ;
    cg:evidence ?evidence .
  ?evidence oa:hasSelector ?quote, ?position .
  ?quote oa:exact ?words .
  ?position oa:start ?start ; oa:end ?end .
  FILTER(STRSTARTS(?threat, "threaten"))
  OPTIONAL { ?claim cg:attribution/cg:sourceText ?speaker }
} ORDER BY ?start
"""


class AQuestion(unittest.TestCase):
    """What did somebody threaten, and who says so?"""

    def setUp(self):
        self.graph = samples.ROOT / "graphs/harbour-deal/graph.json"

    def test_is_answered_with_the_words_it_rests_on(self):
        store = pyoxigraph.Store()
        for _ in range(2):
            store.load(samples.export(self.graph, "trig"), format=pyoxigraph.RdfFormat.TRIG)
        rows = [[term and term.value for term in row] for row in store.query(QUESTION)]
        text = json.loads(self.graph.read_text())["documents"][0]["text"]
        self.assertTrue(rows)
        for who, threat, what, _, words, start, end in rows:
            self.assertEqual(text[int(start) : int(end)], words)
        answers = {(who.split()[-1], threat, what) for who, threat, what, *_ in rows}
        self.assertIn(("Reik", "threaten to call", "a strike"), answers)

    def test_names_who_says_so(self):
        store = pyoxigraph.Store()
        store.load(samples.export(samples.threat_graph(), "trig"), format=pyoxigraph.RdfFormat.TRIG)
        rows = [[term.value for term in row][:5] for row in store.query(QUESTION)]
        expected = ["Acme", "threaten to call", "a strike", "Officials", "Acme threatened to call a strike"]
        self.assertEqual(rows, [expected])

    def test_bare_triples_leave_threats_out(self):
        store = pyoxigraph.Store()
        store.load(samples.export(self.graph, "trig"), format=pyoxigraph.RdfFormat.TRIG)
        bare = """SELECT ?p WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRENDS(STR(?g), "/assertions")) }"""
        relations = {row["p"].value for row in store.query(bare)}
        self.assertGreater(len(relations), 3)
        self.assertFalse([relation for relation in relations if "threaten" in relation])
        # Each is that of a claim between the two that is asserted.
        orphans = """PREFIX cg: <urn:claimgraph:vocabulary:>
            SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRENDS(STR(?g), "/assertions"))
            FILTER NOT EXISTS { ?c cg:subject ?s ; cg:relation ?p ; cg:object ?o ; cg:asserted true ;
              cg:polarity <urn:claimgraph:vocabulary:polarity/positive> ;
              cg:modality <urn:claimgraph:vocabulary:modality/actual> } }"""
        self.assertEqual(list(store.query(orphans)), [])

    def test_loading_twice_changes_nothing(self):
        for form in OXIGRAPH:
            store = pyoxigraph.Store()
            store.load(samples.export(self.graph, form), format=OXIGRAPH[form])
            once = len(store)
            store.load(io.BytesIO(samples.export(self.graph, form)), format=OXIGRAPH[form])
            self.assertEqual(len(store), once, form)


class Rdf12(unittest.TestCase):
    def test_claims_name_triples_that_only_asserted_ones_have(self):
        for graph in samples.graphs():
            store = pyoxigraph.Store()
            store.load(samples.export(graph, "rdf12"), format=pyoxigraph.RdfFormat.TRIG)
            rows = store.query("""PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX cg: <urn:claimgraph:vocabulary:>
                SELECT ?claim ?asserted ?t WHERE { ?claim rdf:reifies ?t ; cg:asserted ?asserted }""")
            triples = {True: set(), False: set()}
            for row in rows:
                triples[row["asserted"].value == "true"].add(str(row["t"]))
            self.assertTrue(triples[True])
            anywhere = {str(quad.triple) for quad in store}
            self.assertEqual((triples[False] - triples[True]) & anywhere, set())


class Nanopublications(unittest.TestCase):
    def test_are_well_formed(self):
        np, prov = "http://www.nanopub.org/nschema#", "http://www.w3.org/ns/prov#"
        for graph in samples.graphs():
            quads = list(pyoxigraph.parse(samples.export(graph, "nanopub"), format=pyoxigraph.RdfFormat.TRIG))
            graphs = {}
            for quad in quads:
                graphs.setdefault(quad.graph_name.value, []).append(quad)
            wholes = [quad.subject.value for quad in quads if quad.object == pyoxigraph.NamedNode(np + "Nanopublication")]
            claims = samples.export(graph, "claims").decode().splitlines()
            self.assertEqual(len(wholes), len(claims))
            self.assertEqual(len(graphs), 4 * len(wholes))
            for whole in wholes:
                head = {quad.predicate.value: quad.object.value for quad in graphs[whole + "/head"]}
                assertion, provenance, info = (
                    head[np + name] for name in ("hasAssertion", "hasProvenance", "hasPublicationInfo")
                )
                about = {quad.predicate.value for quad in graphs[provenance] if quad.subject.value == assertion}
                self.assertIn(prov + "wasDerivedFrom", about)
                self.assertTrue([quad for quad in graphs[info] if quad.subject.value == whole])
                relations = [q for q in graphs[assertion] if q.predicate.value.startswith("urn:claimgraph:relation/")]
                if relations:
                    self.assertEqual(len(graphs[assertion]), 1, "a bare triple stands alone")


if __name__ == "__main__":
    unittest.main()
