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
OUT/transitive.tsv       verbs whose most frequent sense has an object in all frames that WordNet gives: "carry"
OUT/speech.tsv           kind, tab, word: who and what speaks, and how:
                         verb    one of its two most frequent senses is filed under communication and takes a clause
                                 ("Somebody ----s that CLAUSE"): "attest"
                         act     a verb of which one of its two most frequent senses is filed under communication:
                                 "threaten"
                         noun    some sense is a message or an act of speech, so that a that-clause behind it is what is
                                 said: "case"
                         text    one of its three most frequent senses is a writing, statement, record, picture,
                                 inquiry, judgment or datum, which tells or shows something: "record"
                         finder  one of its two most frequent senses is somebody who finds things out by profession, so
                                 that what he finds is his word: "auditor"
OUT/idioms.tsv           verb, tab, noun, tab, "thing" or nothing: a verb that says little by itself with a bare noun, which WordNet
                         has as one verb, and whether things do it too ("Something ----s"): "take", "place", "thing"
"""
import collections
import os
import pathlib
import sys

ACT, COMMUNICATION, EVENT, PERSON = 4, 10, 11, 18
VERB_COMMUNICATION, THAT_CLAUSE = 32, 26
# Frames of verbs with an object ("Somebody ----s something").
WITH_OBJECT = {8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 30, 31}
FREQUENT, RATHER_FREQUENT = 2, 3
# The tops of the trees of nouns, each by a noun and which of its senses is meant.
SAYINGS = [("statement", 1), ("statement", 2), ("speech_act", 1)]
FACTS = [("truth", 3), ("explanation", 1)]
TEXTS = [("writing", 2), ("statement", 1), ("indication", 1), ("data", 1), ("datum", 1), ("report", 2), ("report", 3),
         ("visual_communication", 1), ("representation", 2), ("recording", 1), ("inquiry", 1), ("investigation", 2),
         ("judgment", 3), ("publication", 1)]
FINDERS = [("scientist", 1), ("research_worker", 1), ("investigator", 2), ("detective", 1), ("examiner", 2),
           ("inspector", 1), ("judge", 1), ("jury", 1), ("jury", 2)]
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


def frames(folder):
    """The frames of verb senses, as (offset, number of the word or 0 for all, frame)."""
    for line in (folder / "data.verb").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        at = 4 + 2 * int(fields[3], 16)
        at += 1 + 4 * int(fields[at])
        for frame, word in zip(fields[at + 2::3], fields[at + 3::3]):
            yield fields[0], int(word, 16), int(frame)


def transitive(folder):
    verbs, of_sense = synsets(folder / "data.verb"), collections.defaultdict(set)
    for offset, word, frame in frames(folder):
        of_sense[offset, word].add(frame)
    for lemma, offsets in senses(folder / "index.verb").items():
        place = [word.lower() for word in verbs[offsets[0]][1]].index(lemma) + 1
        if is_word(lemma) and of_sense[offsets[0], 0] | of_sense[offsets[0], place] <= WITH_OBJECT:
            yield lemma


def below(nouns, tops):
    """Offsets of the noun senses at and below these."""
    under = collections.defaultdict(list)
    for offset, (_, _, pointers) in nouns.items():
        for kind, target, _, _ in pointers:
            if kind == "@":
                under[target].append(offset)
    found, todo = set(), list(tops)
    while todo:
        offset = todo.pop()
        if offset not in found:
            found.add(offset)
            todo.extend(under[offset])
    return found


def speech(folder):
    nouns, verbs = synsets(folder / "data.noun"), synsets(folder / "data.verb")
    by_noun, clausal = senses(folder / "index.noun"), {(o, word) for o, word, frame in frames(folder) if frame == THAT_CLAUSE}
    for lemma, offsets in senses(folder / "index.verb").items():
        for offset in offsets[:FREQUENT]:
            file, words, _ = verbs[offset]
            place = [word.lower() for word in words].index(lemma) + 1
            if file == VERB_COMMUNICATION and is_word(lemma) and {(offset, 0), (offset, place)} & clausal:
                yield f"verb\t{lemma}"
                break
        if is_word(lemma) and any(verbs[o][0] == VERB_COMMUNICATION for o in offsets[:FREQUENT]):
            yield f"act\t{lemma}"

    def tree(tops):
        return below(nouns, [by_noun[noun][number - 1] for noun, number in tops])
    sayings, texts, finders = tree(SAYINGS) - tree(FACTS), tree(TEXTS), tree(FINDERS)
    for lemma, offsets in by_noun.items():
        common = [o for o in offsets if lemma in nouns[o][1]]
        if is_word(lemma):
            yield from [f"noun\t{lemma}"] if sayings & set(common) else []
            yield from [f"text\t{lemma}"] if texts & set(common[:RATHER_FREQUENT]) else []
            yield from [f"finder\t{lemma}"] if finders & set(common[:FREQUENT]) else []


def write(path, about, rows):
    text = f"# {about} From WordNet 3.0 by training/wordnet.py; licence: LICENSE-wordnet.\n"
    path.write_text(text + "".join(row + "\n" for row in sorted(rows)))


def idioms(folder):
    """Verbs of two words, a verb of little meaning and a noun. What is an adverb too and stands behind many verbs is a particle."""
    light = {"take", "make", "give", "keep", "pay", "lose", "catch"}
    verbs = senses(folder / "index.verb")
    pairs = [lemma.split("_") for lemma in verbs if lemma.count("_") == 1]
    behind = collections.Counter(word for _, word in pairs)
    nouns, adverbs = senses(folder / "index.noun"), senses(folder / "index.adv")
    things = {offset for offset, _, frame in frames(folder) if frame == 1}
    rows = []
    for verb, word in pairs:
        particle = word in adverbs and behind[word] > 5
        if verb in light and word in nouns and is_word(word) and not particle:
            thing = any(sense in things for sense in verbs[f"{verb}_{word}"])
            rows.append(f"{verb}\t{word}\t{'thing' if thing else ''}")
    return sorted(rows)


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    pairs = [f"{noun}\t{verb}" for noun, verb in nominalisations(folder)]
    write(out / "nominalisations.tsv", "Nouns for what a verb does, and the verb.", pairs)
    write(out / "persons.tsv", "Nouns for persons.", persons(folder))
    write(out / "transitive.tsv", "Verbs that have an object.", transitive(folder))
    write(out / "speech.tsv", "Words of speech: kind, word.", speech(folder))
    write(out / "idioms.tsv", "Verbs and bare nouns that are one verb.", idioms(folder))


if __name__ == "__main__":
    main()
