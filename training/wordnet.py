"""Makes the word lists that `claim` takes from WordNet 3.0.

usage: wordnet.py DICT OUT

DICT: the folder with data.noun, data.verb, index.noun, index.verb (Debian's wordnet-base: /usr/share/wordnet).
Writes, sorted and in lower case:
OUT/nominalisations.tsv  noun, tab, verb: nouns that name what the verb does ("refusal", "refuse"). A pair is kept where
                         one of the noun's two most frequent senses is filed under acts, communication or events
                         and WordNet relates it to a sense of the verb; so "president" does not give "preside". Of
                         several verbs the one whose related senses are the most frequent, then the most alike in form.
                         Where WordNet relates none, a verb that the noun is plainly made from ("response", "respond").
OUT/persons.tsv          nouns for persons (of the first two senses), names left out: "captain"
"""
import collections
import os
import pathlib
import sys

ACT, COMMUNICATION, EVENT, PERSON = 4, 10, 11, 18
FREQUENT = 2
SUFFIXES = ("ment", "ion", "ation", "ition", "al", "ance", "ence", "ure", "ing", "se", "age")


def synsets(path):
    """Offset -> (lexicographer's file, words, pointers)."""
    found = {}
    for line in path.read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        words = fields[4:4 + 2 * count:2]
        at = 4 + 2 * count
        pointers = [tuple(fields[i:i + 4]) for i in range(at + 1, at + 1 + 4 * int(fields[at]), 4)]
        found[fields[0]] = (int(fields[1]), words, pointers)
    return found


def senses(path):
    """Lemma -> offsets, most frequent first."""
    lines = [line.split() for line in path.read_text("latin-1").splitlines() if not line.startswith(" ")]
    return {fields[0]: fields[-int(fields[2]):] for fields in lines}


def is_word(lemma):
    return lemma.isascii() and lemma.isalpha() and len(lemma) > 2


def is_made_from(noun, verb):
    """"scan" + "n" + "ing", "respon(d)" + "se"."""
    stem, last = verb[:-1], verb[-1]
    return noun.startswith(stem) and noun != verb and noun[len(stem):] in {
        before + suffix for suffix in SUFFIXES for before in ([""] if last in "edy" else []) + [last, last + last]
    }


def nominalisations(folder):
    nouns, verbs = synsets(folder / "data.noun"), synsets(folder / "data.verb")
    ranks = senses(folder / "index.verb")
    for lemma, offsets in senses(folder / "index.noun").items():
        weights = collections.Counter()
        filed = False
        for rank, offset in enumerate(offsets[:FREQUENT]):
            file, words, pointers = nouns[offset]
            if file not in (ACT, COMMUNICATION, EVENT):
                continue
            filed = True
            place = [word.lower() for word in words].index(lemma) + 1
            for kind, target, pos, ends in pointers:
                source, goal = int(ends[:2], 16), int(ends[2:], 16)
                if kind != "+" or pos != "v" or source not in (0, place):
                    continue
                verb = verbs[target][1][max(goal - 1, 0)].lower()
                if is_word(verb):
                    weights[verb] += (FREQUENT - rank) / (1 + ranks[verb].index(target))
        if filed and not weights and lemma.endswith(SUFFIXES):
            weights.update({verb: 1 for verb in ranks if is_word(verb) and is_made_from(lemma, verb)})
        if weights and is_word(lemma):
            shared = {verb: len(os.path.commonprefix([verb, lemma])) for verb in weights}
            yield lemma, min(weights, key=lambda verb: (-weights[verb], -shared[verb], verb))


def persons(folder):
    nouns = synsets(folder / "data.noun")
    for lemma, offsets in senses(folder / "index.noun").items():
        for offset in offsets[:2]:
            file, words, _ = nouns[offset]
            if file == PERSON and lemma in words and is_word(lemma):
                yield lemma
                break


def write(path, about, rows):
    text = f"# {about} From WordNet 3.0 by training/wordnet.py; licence: LICENSE-wordnet.\n"
    path.write_text(text + "".join(row + "\n" for row in sorted(rows)))


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    pairs = [f"{noun}\t{verb}" for noun, verb in nominalisations(folder)]
    write(out / "nominalisations.tsv", "Nouns for what a verb does, and the verb.", pairs)
    write(out / "persons.tsv", "Nouns for persons.", persons(folder))


if __name__ == "__main__":
    main()
