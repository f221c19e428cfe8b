CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT value_id IF NOT EXISTS FOR (n:Value) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
UNWIND [
{id: 'ferry', props: {title: 'The ferry of Oslo', date: '2026-02-04', sha256: '5b341de9974cbb7df85bea4050b53aeec7ea19005041f31a230f7eb81355c4e5', tool: 'claimgraph 0.1.0'}}
] AS row MERGE (n:Document {id: row.id}) SET n += row.props;
UNWIND [
{id: 'p-677027bd5907cbdcc167ac1caf62c74a', props: {document: 'ferry', sentence: 0, start: 0, end: 34, text: 'Ann Berg did not sell the ferry 🚢.'}},
{id: 'p-670c0566f4e966f26a9e1775936fa492', props: {document: 'ferry', sentence: 1, start: 35, end: 90, text: 'She bought the ferry in Oslo on Monday, officials said.'}},
{id: 'p-ac499a3e36348761a0efdaf9d4038958', props: {document: 'ferry', sentence: 2, start: 91, end: 125, text: 'Acme threatened to sink the ferry.'}},
{id: 'p-db7402205824c9534c8dd709df00d929', props: {document: 'ferry', sentence: 3, start: 126, end: 152, text: 'Acme owns the old harbour.'}}
] AS row MERGE (n:Passage {id: row.id}) SET n += row.props;
UNWIND [
{id: 'e-0481582a44ee4fed21e744fcacd21a98', props: {name: 'Ann Berg', type: 'person', document: 'ferry', aliases: [], links: [], mentions: 2}},
{id: 'e-52e9a5d7a1bbbfe9742b9a28863589fa', props: {name: 'the ferry', type: 'object', document: 'ferry', aliases: [], links: [], mentions: 3}},
{id: 'e-753db0e1fae1227649d005e3c076ac52', props: {name: 'Oslo', type: 'place', document: 'ferry', aliases: [], links: [], mentions: 1}},
{id: 'e-33c328a86b368f6758956e24bcbec98e', props: {name: 'Monday', type: 'time', document: 'ferry', aliases: [], links: [], mentions: 1}},
{id: 'e-0c9b36928c73cc014e6943789468b477', props: {name: 'officials', type: 'person', document: 'ferry', aliases: [], links: [], mentions: 1}},
{id: 'e-1314aca2f326cecb605d14e3f2f5edd4', props: {name: 'Acme', type: 'organization', document: 'ferry', aliases: [], links: [], mentions: 2}},
{id: 'e-572e1fe73263951e6c64ed5da0ed5582', props: {name: 'the old harbour', type: 'place', document: 'ferry', aliases: [], links: [], mentions: 1}}
] AS row MERGE (n:Entity {id: row.id}) SET n += row.props;
UNWIND [
{id: 'c-89851efa56f6e918a60d77d2337be396', props: {text: 'Ann Berg did not sell the ferry', document: 'ferry', sentence: 0, subject: 'Ann Berg', relation: 'did not sell', lemma: 'sell', relationSpans: '[[9,21]]', implied: false, object: 'the ferry', polarity: 'negative', modality: 'actual', asserted: false, confidence: 0.94, rule: 'verb-object', unnamedSources: [], evidence: 'Ann Berg did not sell the ferry', evidenceSpans: '[[[0,31]]]'}},
{id: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', props: {text: 'She bought the ferry', document: 'ferry', sentence: 1, subject: 'She', relation: 'bought', lemma: 'buy', relationSpans: '[[39,45]]', implied: false, object: 'the ferry', polarity: 'positive', modality: 'actual', asserted: false, confidence: 0.86, rule: 'verb-object', time: 'Monday', timeValue: '2026-02-02', place: 'Oslo', unnamedSources: [], evidence: 'She bought the ferry in Oslo on Monday', evidenceSpans: '[[[35,73]]]'}},
{id: 'c-b199aeb1e5c50dd91a9b77512c34d16c', props: {text: 'officials said She bought the ferry in Oslo on Monday', document: 'ferry', sentence: 1, subject: 'officials', relation: 'said', lemma: 'say', relationSpans: '[[85,89]]', implied: false, object: 'She bought the ferry in Oslo on Monday', polarity: 'positive', modality: 'actual', asserted: true, confidence: 0.95, rule: 'speech', unnamedSources: [], evidence: 'She bought the ferry in Oslo on Monday officials said', evidenceSpans: '[[[35,73],[75,89]]]'}},
{id: 'c-c35ce6762ecdacd12798d247090d0499', props: {text: 'Acme threatened to sink the ferry', document: 'ferry', sentence: 2, subject: 'Acme', relation: 'threatened to sink', lemma: 'threaten to sink', relationSpans: '[[96,114]]', implied: false, object: 'the ferry', polarity: 'positive', modality: 'intended', asserted: false, confidence: 0.93, rule: 'verb-object', unnamedSources: [], evidence: 'Acme threatened to sink the ferry', evidenceSpans: '[[[91,124]]]'}},
{id: 'c-50a394cc41c88a760ed88abc1c76d0de', props: {text: 'Acme owns the old harbour', document: 'ferry', sentence: 3, subject: 'Acme', relation: 'owns', lemma: 'own', relationSpans: '[[131,135]]', implied: false, object: 'the old harbour', polarity: 'positive', modality: 'actual', asserted: true, confidence: 0.93, rule: 'verb-object', unnamedSources: [], evidence: 'Acme owns the old harbour', evidenceSpans: '[[[126,151]]]'}}
] AS row MERGE (n:Claim {id: row.id}) SET n += row.props;
UNWIND [
{from: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', to: 'e-753db0e1fae1227649d005e3c076ac52', id: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0/argument/0', props: {text: 'Oslo', spans: '[[59,63]]', position: 0, role: 'place', preposition: 'in'}},
{from: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', to: 'e-33c328a86b368f6758956e24bcbec98e', id: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0/argument/1', props: {text: 'Monday', spans: '[[67,73]]', position: 1, role: 'time', preposition: 'on'}}
] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:ARGUMENT {id: row.id}]->(b) SET r += row.props;
UNWIND [
{from: 'c-89851efa56f6e918a60d77d2337be396', to: 'e-52e9a5d7a1bbbfe9742b9a28863589fa', id: 'c-89851efa56f6e918a60d77d2337be396/object', props: {text: 'the ferry', spans: '[[22,31]]'}},
{from: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', to: 'e-52e9a5d7a1bbbfe9742b9a28863589fa', id: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0/object', props: {text: 'the ferry', spans: '[[46,55]]'}},
{from: 'c-c35ce6762ecdacd12798d247090d0499', to: 'e-52e9a5d7a1bbbfe9742b9a28863589fa', id: 'c-c35ce6762ecdacd12798d247090d0499/object', props: {text: 'the ferry', spans: '[[115,124]]'}},
{from: 'c-50a394cc41c88a760ed88abc1c76d0de', to: 'e-572e1fe73263951e6c64ed5da0ed5582', id: 'c-50a394cc41c88a760ed88abc1c76d0de/object', props: {text: 'the old harbour', spans: '[[136,151]]'}}
] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:OBJECT {id: row.id}]->(b) SET r += row.props;
UNWIND [
{from: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', to: 'e-0c9b36928c73cc014e6943789468b477', id: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0/source/0', props: {text: 'officials', spans: '[[75,84]]', position: 0, attribution: 'indirect', cue: 'said', cueSpans: '[[85,89]]'}}
] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:STATED_BY {id: row.id}]->(b) SET r += row.props;
UNWIND [
{from: 'c-89851efa56f6e918a60d77d2337be396', to: 'e-0481582a44ee4fed21e744fcacd21a98', id: 'c-89851efa56f6e918a60d77d2337be396/subject', props: {text: 'Ann Berg', spans: '[[0,8]]'}},
{from: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', to: 'e-0481582a44ee4fed21e744fcacd21a98', id: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0/subject', props: {text: 'She', spans: '[[35,38]]'}},
{from: 'c-b199aeb1e5c50dd91a9b77512c34d16c', to: 'e-0c9b36928c73cc014e6943789468b477', id: 'c-b199aeb1e5c50dd91a9b77512c34d16c/subject', props: {text: 'officials', spans: '[[75,84]]'}},
{from: 'c-c35ce6762ecdacd12798d247090d0499', to: 'e-1314aca2f326cecb605d14e3f2f5edd4', id: 'c-c35ce6762ecdacd12798d247090d0499/subject', props: {text: 'Acme', spans: '[[91,95]]'}},
{from: 'c-50a394cc41c88a760ed88abc1c76d0de', to: 'e-1314aca2f326cecb605d14e3f2f5edd4', id: 'c-50a394cc41c88a760ed88abc1c76d0de/subject', props: {text: 'Acme', spans: '[[126,130]]'}}
] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:SUBJECT {id: row.id}]->(b) SET r += row.props;
UNWIND [
{from: 'c-b199aeb1e5c50dd91a9b77512c34d16c', to: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', id: 'c-b199aeb1e5c50dd91a9b77512c34d16c/object', props: {text: 'She bought the ferry in Oslo on Monday', spans: '[[35,73]]'}}
] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Claim {id: row.to}) MERGE (a)-[r:OBJECT {id: row.id}]->(b) SET r += row.props;
UNWIND [
{from: 'c-89851efa56f6e918a60d77d2337be396', to: 'p-677027bd5907cbdcc167ac1caf62c74a', id: 'c-89851efa56f6e918a60d77d2337be396/evidence/0', props: {quote: 'Ann Berg did not sell the ferry', spans: '[[0,31]]', position: 0, start: 0, end: 31, unit: 'code point'}},
{from: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0', to: 'p-670c0566f4e966f26a9e1775936fa492', id: 'c-5f2f095bb5e8b3e34e3f86c3b82450c0/evidence/0', props: {quote: 'She bought the ferry in Oslo on Monday', spans: '[[35,73]]', position: 0, start: 35, end: 73, unit: 'code point'}},
{from: 'c-b199aeb1e5c50dd91a9b77512c34d16c', to: 'p-670c0566f4e966f26a9e1775936fa492', id: 'c-b199aeb1e5c50dd91a9b77512c34d16c/evidence/0', props: {quote: 'She bought the ferry in Oslo on Monday officials said', spans: '[[35,73],[75,89]]', position: 0, start: 35, end: 89, unit: 'code point'}},
{from: 'c-c35ce6762ecdacd12798d247090d0499', to: 'p-ac499a3e36348761a0efdaf9d4038958', id: 'c-c35ce6762ecdacd12798d247090d0499/evidence/0', props: {quote: 'Acme threatened to sink the ferry', spans: '[[91,124]]', position: 0, start: 91, end: 124, unit: 'code point'}},
{from: 'c-50a394cc41c88a760ed88abc1c76d0de', to: 'p-db7402205824c9534c8dd709df00d929', id: 'c-50a394cc41c88a760ed88abc1c76d0de/evidence/0', props: {quote: 'Acme owns the old harbour', spans: '[[126,151]]', position: 0, start: 126, end: 151, unit: 'code point'}}
] AS row MATCH (a:Claim {id: row.from}) MATCH (b:Passage {id: row.to}) MERGE (a)-[r:EVIDENCED_BY {id: row.id}]->(b) SET r += row.props;
UNWIND [
{from: 'p-677027bd5907cbdcc167ac1caf62c74a', to: 'ferry', id: 'p-677027bd5907cbdcc167ac1caf62c74a/document', props: {}},
{from: 'p-670c0566f4e966f26a9e1775936fa492', to: 'ferry', id: 'p-670c0566f4e966f26a9e1775936fa492/document', props: {}},
{from: 'p-ac499a3e36348761a0efdaf9d4038958', to: 'ferry', id: 'p-ac499a3e36348761a0efdaf9d4038958/document', props: {}},
{from: 'p-db7402205824c9534c8dd709df00d929', to: 'ferry', id: 'p-db7402205824c9534c8dd709df00d929/document', props: {}}
] AS row MATCH (a:Passage {id: row.from}) MATCH (b:Document {id: row.to}) MERGE (a)-[r:PART_OF {id: row.id}]->(b) SET r += row.props;
UNWIND [
{from: 'e-1314aca2f326cecb605d14e3f2f5edd4', to: 'e-572e1fe73263951e6c64ed5da0ed5582', id: 'c-50a394cc41c88a760ed88abc1c76d0de/asserted', props: {phrase: 'owns', lemma: 'own', claim: 'c-50a394cc41c88a760ed88abc1c76d0de', document: 'ferry', confidence: 0.93}}
] AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:ASSERTED {id: row.id}]->(b) SET r += row.props;
