"""Graphs to test with, and what the program writes of them."""

import functools
import os
import pathlib
import socket
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CLAIMGRAPH", str(ROOT / "target/debug/claimgraph"))

HOSTILE_NAMES = [
    '"quoted"',
    "back\\slash\\n\\u0041",
    "`tick``tick`",
    "]]><!--",
    "</script><script>alert(1)</script>",
    "&amp;<b>{brace}</b>",
    "\U0001f6a2\U0001f468\u200d\U0001f469",
    "\u05e9\u05dc\u05d5\u05dd\u0627\u0644\u0633\u0644\u0627\u0645",
    "e\u0301a\u0308\u0323",
    "=cmd()|'",
    "_:b0",
    "@id",
    "--",
    "na\u00efve\U0001f6a2" * 2000,
]

# What XML has no place for.
CONTROLS = "\u0001\u0007\u001b\u007f"

_SENTENCE = """\
# sent_id = hostile-{number}
1\t{name}\t{name}\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\tEntity=(1-person-1-name{after}
2\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tEntity=1)
3\t{verb}\tmeet\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
4\tAcme\tAcme\tPROPN\tNNP\tNumber=Sing\t3\tobj\t_\tEntity=(2-organization-1-name)|SpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


# "Officials said Acme threatened to call a strike."
_THREAT = """\
# newdoc id = threat
# global.Entity = GRP-etype-head-form
# newpar
# sent_id = threat-1
1\tOfficials\tofficial\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\tEntity=(1-person-1-nominal)
2\tsaid\tsay\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
3\tAcme\tAcme\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tEntity=(2-organization-1-name)
4\tthreatened\tthreaten\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t2\tccomp\t_\t_
5\tto\tto\tPART\tTO\t_\t6\tmark\t_\t_
6\tcall\tcall\tVERB\tVB\tVerbForm=Inf\t4\txcomp\t_\t_
7\ta\ta\tDET\tDT\tDefinite=Ind|PronType=Art\t8\tdet\t_\tEntity=(3-event-2-nominal
8\tstrike\tstrike\tNOUN\tNN\tNumber=Sing\t6\tobj\t_\tEntity=3)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""

WHO_THREATENS_WHAT = """
MATCH (who:Entity)<-[:SUBJECT]-(c:Claim {document: 'threat'})-[:OBJECT]->(what),
  (c)-[e:EVIDENCED_BY]->(:Passage)-[:PART_OF]->(d:Document)
WHERE c.lemma STARTS WITH 'threaten'
OPTIONAL MATCH (c)-[:STATED_BY]->(source:Entity)
RETURN who.name, c.relation, coalesce(what.name, what.text), c.polarity, c.modality, source.name, e.quote, d.id
"""

# Its answer: who, what she does and to what, how far it holds, who says so, the words it rests on, and the article.
THREATS = [
    ["Acme", "threatened to call", "a strike", "positive", "intended", "Officials"]
    + ["Acme threatened to call a strike", "threat"]
]


def hostile_conllu(names):
    """A document a name; the names hold what formats trip over, some with a tab and a newline inside."""
    text = ""
    for number, name in enumerate(names):
        after = "|SpacesAfter=\\n\\t" if number % 3 == 0 else ""
        text += f"# newdoc id = hostile {number}/\u00e9\n# global.Entity = GRP-etype-head-form\n"
        text += f"# meta::title = {name} met Acme\n# newpar\n"
        text += _SENTENCE.format(number=number, name=name, verb="met", after=after)
    return text


@functools.cache
def built(conllu):
    """graph.json of CoNLL-U."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="claimgraph-peers-"))
    source = folder / "given.conllu"
    source.write_text(conllu, encoding="utf-8")
    subprocess.run([PROGRAM, "build", str(source), "-o", str(folder), "--format", "json", "--force"], check=True)
    return folder / "graph.json"


def threat_graph():
    """A threat that somebody speaks of."""
    return built(_THREAT)


def hostile_graph():
    """Documents whose names are hostile."""
    return built(hostile_conllu(HOSTILE_NAMES))


def controls_graph():
    """A document with control characters in a name."""
    return built(hostile_conllu([CONTROLS]).replace("hostile", "controls"))


def sayable_graphs():
    """All graphs to test with that XML can say: the sample articles, the small samples, a threat, and hostile text."""
    kept = sorted(ROOT.glob("graphs/*/graph.json")) + sorted(ROOT.glob("tests/data/*/graph.json"))
    assert len(kept) >= 2, "the samples are there"
    return kept + [threat_graph(), hostile_graph()]


def graphs():
    """All graphs to test with."""
    return sayable_graphs() + [controls_graph()]


@functools.cache
def export(graph, form, *options):
    """The bytes of a format that is one file."""
    command = [PROGRAM, "export", str(graph), "--format", form, *options]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def export_files(graph, form, *options):
    """The files of a format that is several, by their names in its folder."""
    with tempfile.TemporaryDirectory(prefix="claimgraph-peers-") as folder:
        command = [PROGRAM, "export", str(graph), "--format", form, "-o", folder, *options]
        subprocess.run(command, check=True)
        paths = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
        return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(paths)}


def free_port():
    """A port on which a server of the tests can listen."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
