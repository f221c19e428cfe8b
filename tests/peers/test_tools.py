"""Graph and annotation tools, read by networkx, igraph, dkpro-cassis and pybrat: counts, types and spans are right."""

import collections
import csv
import io
import json
import pathlib
import subprocess
import tempfile
import unittest

import cassis
import igraph
import networkx
from pybrat.parser import BratParser

import samples


def document(graph):
    return json.loads(pathlib.Path(graph).read_text(encoding="utf-8"))["documents"]


def claims(graph):
    return [json.loads(line) for line in samples.export(graph, "claims").decode().splitlines()]


def entities(graph):
    return [json.loads(line) for line in samples.export(graph, "entities").decode().splitlines()]


def is_asserted(claim):
    spoken = [a for a in claim.get("attribution", []) if a["kind"] != "scare"]
    return claim["polarity"] == "positive" and claim["modality"] == "actual" and not spoken


class GraphTools(unittest.TestCase):
    def expect(self, graph, nodes, edges):
        """Nodes as {id: attributes}, edges as [(from, to, attributes)]."""
        for entity in entities(graph):
            node = nodes[entity["entity"]]
            self.assertEqual((node["kind"], node["name"]), ("entity", entity["name"]))
            self.assertEqual(int(node["mentions"]), len(entity["mentions"]))
        told = {}
        for start, end, edge in edges:
            self.assertIn(start, nodes)
            self.assertIn(end, nodes)
            told.setdefault(edge["kind"], []).append((start, end, edge))
        wanted = collections.Counter()
        asserted = set()
        for claim in claims(graph):
            node = nodes[claim["id"]]
            self.assertEqual(node["relation"], claim["relation"]["text"])
            self.assertEqual((node["polarity"], node["modality"]), (claim["polarity"], claim["modality"]))
            self.assertIs(node["asserted"], is_asserted(claim))
            self.assertAlmostEqual(node["confidence"], claim["confidence"])
            wanted["subject"] += "subject" in claim
            wanted["object"] += "object" in claim
            wanted["argument"] += len(claim.get("arguments", []))
            if is_asserted(claim):
                asserted.add(claim["id"])
        for kind in ("subject", "object", "argument"):
            self.assertEqual(len(told.get(kind, [])), wanted[kind], kind)
        for _, _, edge in told.get("asserted", []):
            self.assertIn(edge["claim"], asserted)

    def test_graphml_in_networkx(self):
        for graph in samples.sayable_graphs():
            read = networkx.read_graphml(io.BytesIO(samples.export(graph, "graphml")), force_multigraph=True)
            self.expect(graph, dict(read.nodes(data=True)), list(read.edges(data=True)))

    def test_graphml_in_igraph(self):
        for graph in samples.sayable_graphs():
            with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
                file.write(samples.export(graph, "graphml"))
                file.flush()
                read = igraph.Graph.Read_GraphML(file.name)
            nodes = {vertex["id"]: vertex.attributes() for vertex in read.vs}
            names = read.vs["id"]
            edges = [(names[edge.source], names[edge.target], edge.attributes()) for edge in read.es]
            self.expect(graph, nodes, edges)

    def test_gexf_in_networkx(self):
        for graph in samples.sayable_graphs():
            read = networkx.read_gexf(io.BytesIO(samples.export(graph, "gexf")))
            self.assertTrue(read.is_directed())
            self.expect(graph, dict(read.nodes(data=True)), list(read.edges(data=True)))

    def test_what_xml_cannot_say_is_refused(self):
        for form in ("graphml", "gexf"):
            command = [samples.PROGRAM, "export", str(samples.controls_graph()), "--format", form]
            refused = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            self.assertEqual(refused.returncode, 1)
            self.assertIn(b"U+0001", refused.stderr)

    def test_node_link_in_networkx(self):
        for graph in samples.graphs():
            read = networkx.node_link_graph(json.loads(samples.export(graph, "node-link")), edges="edges")
            self.assertIsInstance(read, networkx.MultiDiGraph)
            self.expect(graph, dict(read.nodes(data=True)), list(read.edges(data=True)))

    def test_cytoscape_in_networkx(self):
        for graph in samples.graphs():
            data = json.loads(samples.export(graph, "cytoscape"))
            nodes = {node["data"]["id"]: node["data"] for node in data["elements"]["nodes"]}
            edges = [(e["data"]["source"], e["data"]["target"], e["data"]) for e in data["elements"]["edges"]]
            self.assertEqual(len({e["data"]["id"] for e in data["elements"]["edges"]}), len(edges))
            self.expect(graph, nodes, edges)

    def test_table_in_csv(self):
        for graph in samples.graphs():
            rows = list(csv.DictReader(io.StringIO(samples.export(graph, "csv").decode("utf-8-sig"), newline="")))
            self.assertEqual([row["id"] for row in rows], [claim["id"] for claim in claims(graph)])
            for row, claim in zip(rows, claims(graph)):
                self.assertFalse(any(cell[:1] in tuple("=+-@\t\r\n") for cell in row.values() if cell))
                cell = row["subject"]
                subject = claim.get("subject", {}).get("text", "")
                self.assertIn(cell, (subject, "'" + subject))


class Brat(BratParser):
    """In brat two spans of different types may stand in one place; only this reader refuses them."""

    def _check_entities(self, entities):
        pass


class AnnotationTools(unittest.TestCase):
    def test_brat(self):
        for graph in samples.graphs():
            files = samples.export_files(graph, "brat")
            self.assertIn("brat/annotation.conf", files)
            with tempfile.TemporaryDirectory() as folder:
                for name, data in files.items():
                    if name.endswith((".txt", ".ann")):
                        pathlib.Path(folder, pathlib.Path(name).name).write_bytes(data)
                read = Brat(error="raise").parse(folder)
            found = sum(len(example.events) for example in read)
            self.assertEqual(found, len(claims(graph)))
            texts = {record["text"] for record in document(graph)}
            for name, data in files.items():
                if not name.endswith(".ann"):
                    continue
                text = files[name.removesuffix(".ann") + ".txt"].decode()
                self.assertIn(text, texts)
                for line in data.decode().split("\n"):
                    if line.startswith("T"):
                        _, place, words = line.split("\t")
                        spans = [span.split(" ") for span in place.split(" ", 1)[1].split(";")]
                        self.assertEqual(words, " ".join(text[int(a) : int(b)] for a, b in spans))
            triggers = {
                " ".join(text for text in [event.trigger.mention]) for example in read for event in example.events
            }
            for claim in claims(graph):
                if not claim.get("implied") and "\t" not in claim["relation"]["text"]:
                    self.assertIn(" ".join(claim["relation"]["text"].split()), {" ".join(t.split()) for t in triggers})

    def test_cas(self):
        for graph in samples.graphs():
            files = samples.export_files(graph, "cas")
            found = {}
            for data in files.values():
                cas = cassis.load_cas_from_json(io.BytesIO(data))
                for claim in cas.select("webanno.custom.Claim"):
                    found[claim.identifier] = (cas, claim)
                for token in cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"):
                    self.assertTrue(token.get_covered_text().strip())
                    self.assertIsNotNone(token.lemma)
            texts = {record["text"] for record in document(graph)}
            for claim in claims(graph):
                cas, annotation = found.pop(claim["id"])
                self.assertIn(cas.sofa_string, texts)
                spans = claim["relation"]["spans"]
                self.assertEqual((annotation.begin, annotation.end), (spans[0][0], spans[-1][1]))
                self.assertEqual(annotation.polarity, claim["polarity"])
                self.assertIs(annotation.asserted, is_asserted(claim))
                parts = {link.role: link.target for link in annotation.parts.elements}
                for place in ("subject", "object"):
                    if place in claim and "claim" not in claim[place]:
                        spans = claim[place]["spans"]
                        self.assertEqual((parts[place].begin, parts[place].end), (spans[0][0], spans[-1][1]))
            self.assertFalse(found)


if __name__ == "__main__":
    unittest.main()
