"""A graph database over Bolt: ArcadeDB, driven by Neo4j's own driver. Loading twice changes nothing, every text comes
back, and who threatens what is a question that it answers."""

import importlib.util
import json
import os
import pathlib
import secrets
import subprocess
import sys
import tempfile
import time
import unittest

import neo4j

import samples

# Looked up, not imported: importing it would start a Java machine in here.
ARCADEDB = importlib.util.find_spec("arcadedb_embedded")
if ARCADEDB is None:
    raise unittest.SkipTest("there is no ArcadeDB")


class Database:
    """A server that goes away with the tests."""

    def __init__(self):
        home = pathlib.Path(ARCADEDB.origin).parent
        self.folder = tempfile.TemporaryDirectory(prefix="claimgraph-arcadedb-")
        self.password, self.port, web = secrets.token_hex(12), samples.free_port(), samples.free_port()
        settings = {
            "arcadedb.server.rootPath": self.folder.name,
            "arcadedb.server.rootPassword": self.password,
            "arcadedb.server.defaultDatabases": "news[root]",
            "arcadedb.bolt.host": "127.0.0.1",
            "arcadedb.bolt.port": self.port,
            "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "arcadedb.server.httpIncomingHost": "127.0.0.1",
            "arcadedb.server.httpIncomingPort": web,
        }
        command = [str(home / "jre/bin/java"), "-Xmx512m", "--add-modules", "jdk.incubator.vector", "-cp", "jars/*"]
        command += [f"-D{name}={value}" for name, value in settings.items()]
        command.append("com.arcadedb.server.ArcadeDBServer")
        self.log = open(pathlib.Path(self.folder.name, "server.log"), "w+b")
        self.server = subprocess.Popen(command, cwd=home, stdout=self.log, stderr=self.log)
        for _ in range(120):
            try:
                # It answers before it has made the database.
                self.ask("RETURN 1 AS one")
                return
            except Exception:
                if self.server.poll() is not None:
                    break
                time.sleep(0.5)
        self.log.seek(0)
        message = self.log.read().decode(errors="replace")[-2000:]
        self.close()
        raise unittest.SkipTest(f"the database did not start: {message}")

    def environment(self):
        uri = f"bolt://127.0.0.1:{self.port}"
        return {"NEO4J_URI": uri, "NEO4J_USER": "root", "NEO4J_PASSWORD": self.password, "NEO4J_DATABASE": "news"}

    def driver(self):
        return neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{self.port}", auth=("root", self.password))

    def ask(self, question, **values):
        with self.driver() as driver, driver.session(database="news") as session:
            return [record.data() for record in session.run(question, **values)]

    def close(self):
        self.server.terminate()
        try:
            self.server.wait(20)
        except subprocess.TimeoutExpired:
            self.server.kill()
        self.log.close()
        self.folder.cleanup()


def load(database, graph):
    """Runs the loader that stands beside the rows."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in samples.export_files(graph, "cypher").items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        loader = pathlib.Path(folder, "cypher/load.py")
        environment = os.environ | database.environment()
        subprocess.run([sys.executable, str(loader)], check=True, env=environment)


def whole(database):
    """All nodes and relationships, to see whether something changed."""
    nodes = database.ask("MATCH (n) RETURN labels(n) AS labels, properties(n) AS p ORDER BY n.id")
    ties = database.ask("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, properties(r) AS p, b.id AS b ORDER BY r.id")
    return json.dumps([nodes, ties], sort_keys=True, default=str)


class Threats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.database = Database()
        cls.addClassCleanup(cls.database.close)
        for graph in samples.graphs():
            load(cls.database, graph)

    def test_loading_again_changes_nothing(self):
        before = whole(self.database)
        for graph in samples.graphs():
            load(self.database, graph)
        self.assertEqual(whole(self.database), before)

    def test_texts_come_back_to_the_letter(self):
        found = {row["id"]: row["name"] for row in self.database.ask("MATCH (n:Entity) RETURN n.id AS id, n.name AS name")}
        for graph in samples.graphs():
            for line in samples.export(graph, "entities").decode().splitlines():
                entity = json.loads(line)
                self.assertEqual(found.pop(entity["entity"]), entity["name"])
        self.assertFalse(found)

    def test_a_pasted_script_says_what_the_rows_say(self):
        for graph in samples.graphs():
            script = samples.export_files(graph, "cypher")["cypher/graph.cypher"].decode()
            before = whole(self.database)
            with self.database.driver() as driver, driver.session(database="news") as session:
                for statement in script.split(";\n"):
                    if statement.strip():
                        session.run(statement).consume()
            self.assertEqual(whole(self.database), before)

    def test_what_acme_threatened_and_on_what_it_rests(self):
        found = self.database.ask(
            "MATCH (s:Entity {name: 'Acme'})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o), "
            "(c)-[e:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(d:Document {id: 'ferry'}) "
            "WHERE c.lemma STARTS WITH 'threaten' "
            "RETURN c.relation AS relation, o.name AS object, c.modality AS modality, e.quote AS quote"
        )
        quote = "Acme threatened to sink the ferry"
        expected = {"relation": "threatened to sink", "object": "the ferry", "modality": "intended", "quote": quote}
        self.assertEqual(found, [expected])

    def test_who_threatens_what_and_who_says_so(self):
        found = self.database.ask(samples.WHO_THREATENS_WHAT)
        self.assertEqual([list(row.values()) for row in found], samples.THREATS)

    def test_who_says_so(self):
        found = self.database.ask(
            "MATCH (s:Entity)<-[r:STATED_BY]-(c:Claim {document: 'ferry'})-[:SUBJECT]->(a:Entity) "
            "RETURN a.name AS who, c.relation AS relation, s.name AS source, r.cue AS cue"
        )
        self.assertEqual(found, [{"who": "Ann Berg", "relation": "bought", "source": "officials", "cue": "said"}])

    def test_only_asserted_claims_are_direct_edges(self):
        found = self.database.ask("MATCH (:Entity)-[r:ASSERTED]->(:Entity) RETURN r.claim AS claim")
        self.assertTrue(found)
        direct = {row["claim"] for row in found}
        claims = self.database.ask("MATCH (c:Claim) RETURN c.id AS id, c.asserted AS a, c.polarity AS p, c.modality AS m")
        told = {row["id"]: (row["a"], row["p"], row["m"]) for row in claims}
        for claim in direct:
            self.assertEqual(told[claim], (True, "positive", "actual"))
        said = self.database.ask("MATCH (c:Claim)-[:STATED_BY]->() RETURN c.id AS id")
        self.assertTrue(said)
        self.assertFalse(direct & {row["id"] for row in said})


if __name__ == "__main__":
    unittest.main()
