"""Graphs to test with, and what the program writes of them."""

import functools
import os
import pathlib
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
    "\u0001\u0007\u001b\u007f",
    "=cmd()|'",
    "_:b0",
    "@id",
    "--",
    "na\u00efve\U0001f6a2" * 2000,
]

_SENTENCE = """\
# sent_id = hostile-{number}
1\t{name}\t{name}\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\tEntity=(1-person-1-name{after}
2\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tEntity=1)
3\t{verb}\tmeet\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
4\tAcme\tAcme\tPROPN\tNNP\tNumber=Sing\t3\tobj\t_\tEntity=(2-organization-1-name)|SpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


def hostile_conllu():
    """A document a name; the names hold what formats trip over, some with a tab and a newline inside."""
    text = ""
    for number, name in enumerate(HOSTILE_NAMES):
        after = "|SpacesAfter=\\n\\t" if number % 3 == 0 else ""
        text += f"# newdoc id = hostile {number}/\u00e9\n# global.Entity = GRP-etype-head-form\n"
        text += f"# meta::title = {name} met Acme\n# newpar\n"
        text += _SENTENCE.format(number=number, name=name, verb="met", after=after)
    return text


@functools.cache
def hostile_graph():
    """graph.json of the hostile documents."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="claimgraph-peers-"))
    source = folder / "hostile.conllu"
    source.write_text(hostile_conllu(), encoding="utf-8")
    subprocess.run([PROGRAM, "build", str(source), "-o", str(folder), "--format", "json", "--force"], check=True)
    return folder / "graph.json"


def graphs():
    """All graphs to test with: the sample articles, the small samples, and hostile text."""
    kept = sorted(ROOT.glob("graphs/*/graph.json")) + sorted(ROOT.glob("tests/data/*/graph.json"))
    assert len(kept) >= 2, "the samples are there"
    return kept + [hostile_graph()]


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
