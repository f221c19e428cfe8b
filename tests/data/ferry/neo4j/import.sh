#!/bin/sh
# Makes a Neo4j database of these files. It must not be running.
#   ./import.sh [DATABASE] [OPTION...]      for example: ./import.sh neo4j --overwrite-destination
# Afterwards, in the database:
#   CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
#   CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
#   CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
#   CREATE CONSTRAINT value_id IF NOT EXISTS FOR (n:Value) REQUIRE n.id IS UNIQUE;
#   CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
set -eu
cd "$(dirname "$0")"
database="${1:-neo4j}"
[ $# -eq 0 ] || shift
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$database" \
  --id-type=string --array-delimiter=U+001F --multiline-fields=true \
  --nodes=document-nodes-header.csv,document-nodes.csv \
  --nodes=passage-nodes-header.csv,passage-nodes.csv \
  --nodes=entity-nodes-header.csv,entity-nodes.csv \
  --nodes=value-nodes-header.csv,value-nodes.csv \
  --nodes=claim-nodes-header.csv,claim-nodes.csv \
  --relationships=claim-entity-header.csv,claim-entity.csv \
  --relationships=claim-claim-header.csv,claim-claim.csv \
  --relationships=claim-value-header.csv,claim-value.csv \
  --relationships=claim-passage-header.csv,claim-passage.csv \
  --relationships=passage-document-header.csv,passage-document.csv \
  --relationships=entity-entity-header.csv,entity-entity.csv \
  "$@"
