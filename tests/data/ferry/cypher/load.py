#!/usr/bin/env python3
"""Loads rows.jsonl into a graph database that speaks Bolt and Cypher. Loading it twice changes nothing.

    pip install neo4j
    NEO4J_PASSWORD=... ./load.py [--uri bolt://localhost:7687] [--user neo4j] [--database neo4j]

Each line of rows.jsonl is a statement and its rows; texts travel as parameters.
"""

import argparse
import json
import os
import pathlib

from neo4j import GraphDatabase


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--uri", default=os.environ.get("NEO4J_URI", "bolt://localhost:7687"))
    parser.add_argument("--user", default=os.environ.get("NEO4J_USER", "neo4j"))
    parser.add_argument("--database", default=os.environ.get("NEO4J_DATABASE"))
    arguments = parser.parse_args()
    login = (arguments.user, os.environ["NEO4J_PASSWORD"])
    rows = pathlib.Path(__file__).with_name("rows.jsonl")
    with GraphDatabase.driver(arguments.uri, auth=login) as driver:
        with driver.session(database=arguments.database) as session, rows.open(encoding="utf-8") as lines:
            for line in lines:
                batch = json.loads(line)
                session.run(batch["statement"], rows=batch["rows"]).consume()


if __name__ == "__main__":
    main()
