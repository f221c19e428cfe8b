#!/usr/bin/env python3
"""Makes nouns.tsv and verbs.tsv from WordNet 3.0: what nouns mean the same, and what is a kind of what; base forms of verbs.

usage: nouns.py DICT

DICT: the folder with data.noun, index.noun and index.verb (Debian's wordnet-base: /usr/share/wordnet). Kept are all verbs of
one word, a line each, and nouns of one word with
the senses, three at most, that WordNet's corpus uses, or else the only one that they have if it is of a kind that news are
about; and the senses above these. A line is a noun and its senses ("accord", tab, "12 40"), or, behind an empty first
column, a sense and the one above it (tab, "12", tab, "7").
"""
import pathlib
import sys

FREQUENT = 3
# Acts, artefacts, communication, events, groups, persons and possessions, by the number of the lexicographer's file.
NEWS = (4, 6, 10, 11, 14, 18, 21)


def above(path):
    """Synset -> its lexicographer's file, and the first synset that it is a kind of."""
    found = {}
    for line in path.read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        at = 4 + 2 * int(fields[3], 16)
        pointers = [fields[i:i + 2] for i in range(at + 1, at + 1 + 4 * int(fields[at]), 4)]
        found[fields[0]] = int(fields[1]), next((target for kind, target in pointers if kind == "@"), None)
    return found


def main():
    folder = pathlib.Path(sys.argv[1])
    synsets = above(folder / "data.noun")
    parents = {sense: parent for sense, (_, parent) in synsets.items()}
    nouns = {}
    for line in (folder / "index.noun").read_text("latin-1").splitlines():
        fields = line.split()
        if line.startswith(" ") or not fields[0].isalpha() or not fields[0].isascii():
            continue
        count, pointers = int(fields[2]), int(fields[3])
        used = int(fields[5 + pointers])
        senses = fields[-count:]
        if used:
            nouns[fields[0]] = senses[:min(FREQUENT, used)]
        elif count == 1 and synsets[senses[0]][0] in NEWS:
            nouns[fields[0]] = senses
    kept = set()
    for sense in (s for senses in nouns.values() for s in senses):
        while sense is not None and sense not in kept:
            kept.add(sense)
            sense = parents[sense]
    number = {sense: str(i) for i, sense in enumerate(sorted(kept))}
    rows = [f"{noun}\t{' '.join(number[s] for s in senses)}" for noun, senses in sorted(nouns.items())]
    rows += [f"\t{number[s]}\t{number[parents[s]]}" for s in sorted(kept) if parents[s] is not None]
    pathlib.Path(__file__).with_name("nouns.tsv").write_text("".join(row + "\n" for row in rows))
    verbs = {line.split(" ")[0] for line in (folder / "index.verb").read_text("latin-1").splitlines()}
    plain = sorted(verb for verb in verbs if verb.isascii() and verb.isalpha())
    pathlib.Path(__file__).with_name("verbs.tsv").write_text("".join(verb + "\n" for verb in plain))


if __name__ == "__main__":
    main()
