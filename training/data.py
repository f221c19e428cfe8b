"""Treebanks in, training examples out.

A training example is a *window*: one sentence, or several consecutive sentences of one paragraph, because the program
parses a paragraph in one pass and finds the sentence boundaries in that same pass. Arcs never leave a sentence.
"""

import collections
import json
import random
import re

# Genres of GUM whose texts allow commercial use (see README.md); the document id names the genre.
GENRES = {"academic", "bio", "court", "interview", "news", "speech", "textbook", "voyage"}
MENTION_TYPES = ["none", "person", "organization", "place", "event", "time", "object", "abstract", "substance", "animal", "plant"]
COLUMNS = {"upos": 3, "xpos": 4, "feats": 5, "rel": 7}
IGNORE = -100


def read_conllu(path):
    """Sentences as dicts: doc, new_paragraph, rows (the ten columns of each syntactic word)."""
    sentences, rows, doc, fresh = [], [], None, True
    with open(path, encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append({"doc": doc, "new_paragraph": fresh, "rows": rows})
                rows, fresh = [], False
            elif line.startswith("#"):
                if line.startswith("# newdoc id"):
                    doc, fresh = line.split("=", 1)[1].strip(), True
                elif line.startswith("# newpar"):
                    fresh = True
            else:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        sentences.append({"doc": doc, "new_paragraph": fresh, "rows": rows})
    for sentence, mentions in zip(sentences, mentions_of(sentences)):
        sentence["mentions"] = mentions
    return sentences


def mentions_of(sentences):
    """For each sentence {word index: type} of mention heads, or None where the treebank has no mentions (GUM's Entity=)."""
    out, doc, stacks = [], None, {}
    for sentence in sentences:
        if sentence["doc"] != doc:
            doc, stacks = sentence["doc"], collections.defaultdict(list)
        spans, seen = [], doc is not None and doc.startswith("GUM_")
        for i, row in enumerate(sentence["rows"]):
            found = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
            for part in re.findall(r"\([^()]*\)?|[^()]+\)", found.group(1)) if found else []:
                fields = part.strip("()").split("-")
                if part.startswith("("):
                    stacks[fields[0]].append((i, fields[1]))
                if part.endswith(")"):
                    start, kind = stacks[fields[0]].pop()
                    spans.append((start, i, kind))
        out.append(heads_of(sentence["rows"], spans) if seen else None)
    return out


def heads_of(rows, spans):
    """The word of each span whose head lies outside it; of two mentions with one head the shorter wins."""
    heads = {}
    for start, end, kind in sorted(spans, key=lambda s: s[1] - s[0], reverse=True):
        for i in range(start, end + 1):
            if not start <= int(rows[i][6]) - 1 <= end:
                heads[i] = kind
                break
    return heads


def usable(sentence):
    doc = sentence["doc"] or ""
    return not doc.startswith("GUM_") or doc.split("_")[1] in GENRES


def casing(form, lemma):
    if lemma == lemma.lower():
        return "l"
    if lemma == lemma.upper() and len(lemma) > 1:
        return "u"
    return "t" if lemma == lemma[:1].upper() + lemma[1:].lower() else "k"


def edit_script(form, lemma):
    """How to make the lemma from the form: casing, characters to drop at the end, ending to add; or =lemma."""
    case = casing(form, lemma)
    a, b = (form, lemma) if case == "k" else (form.lower(), lemma.lower())
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return f"{case}|{len(a) - n}|{b[n:]}" if n else "=" + lemma


def vocabulary(sentences):
    """Label lists, most frequent first; feature bundles and edit scripts seen only once are left to the fallback."""
    lists = {}
    for name in ("upos", "xpos", "feats", "rel", "lemma"):
        counts = collections.Counter(label(row, name) for s in sentences for row in s["rows"])
        least = 2 if name in ("feats", "lemma") else 1
        lists[name] = sorted((x for x, n in counts.items() if n >= least), key=lambda x: (-counts[x], x))
    lists["mention"] = MENTION_TYPES
    return lists


def label(row, name):
    return edit_script(row[1], row[2]) if name == "lemma" else row[COLUMNS[name]]


def shape(word):
    """Case and shape class of a word: what an uncased vocabulary loses."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 2
    if all(c.islower() for c in letters):
        return 3
    if all(c.isupper() for c in letters):
        return 4 if len(letters) > 1 else 5
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return 6
    return 7


def prepare(sentences, lists, tokenizer):
    """Adds to each sentence its word pieces (per word) and label numbers."""
    index = {k: {x: i for i, x in enumerate(v)} for k, v in lists.items()}
    for sentence in sentences:
        rows = sentence["rows"]
        encoded = tokenizer.encode([r[1] for r in rows], is_pretokenized=True, add_special_tokens=False)
        pieces = [[] for _ in rows]
        for piece, word in zip(encoded.ids, encoded.word_ids):
            pieces[word].append(piece)
        unknown = tokenizer.token_to_id("[UNK]")
        sentence["pieces"] = [p or [unknown] for p in pieces]
        sentence["head"] = [int(r[6]) for r in rows]
        for name in ("upos", "xpos", "feats", "rel", "lemma"):
            sentence[name] = [index[name].get(label(r, name), IGNORE) for r in rows]
        mentions = sentence["mentions"]
        sentence["mention"] = [IGNORE if mentions is None else MENTION_TYPES.index(mentions.get(i, "none")) for i in range(len(rows))]
        sentence["size"] = sum(map(len, sentence["pieces"]))
    return sentences


def window(sentences, tail=None):
    """One example from consecutive sentences; `tail` is an unfinished last sentence of which only the start is known."""
    w = {k: [] for k in ("pieces", "words", "sentence", "start", "head", "upos", "xpos", "feats", "rel", "lemma", "mention")}
    for number, (s, length) in enumerate([(s, len(s["rows"])) for s in sentences] + ([tail] if tail else [])):
        offset, whole = len(w["words"]), length == len(s["rows"])
        w["words"] += [r[1] for r in s["rows"][:length]]
        w["pieces"] += s["pieces"][:length]
        w["sentence"] += [number] * length
        w["start"] += [1] + [0] * (length - 1)
        w["head"] += [(h + offset if h else 0) if whole else IGNORE for h in s["head"][:length]]
        for name in ("upos", "xpos", "feats", "lemma"):
            w[name] += s[name][:length]
        for name in ("rel", "mention"):
            w[name] += s[name][:length] if whole else [IGNORE] * length
    w["size"] = sum(map(len, w["pieces"])) + 2
    return w


def training_windows(sentences, rng, longest=120):
    """Half of the sentences alone, half in windows of their paragraph, some of which end in the middle of a sentence."""
    windows, i = [], 0
    sentences = [s for s in sentences if len(s["rows"]) <= longest]
    while i < len(sentences):
        limit, group = rng.randint(40, 150), [sentences[i]]
        alone = rng.random() < 0.5
        j = i + 1
        while not alone and j < len(sentences) and follows(sentences[j - 1], sentences[j], rng):
            if sum(s["size"] for s in group) + sentences[j]["size"] > limit:
                break
            group.append(sentences[j])
            j += 1
        tail = None
        if not alone and j < len(sentences) and follows(sentences[j - 1], sentences[j], rng) and len(sentences[j]["rows"]) > 1:
            room = max(1, limit - sum(s["size"] for s in group))
            length = min(len(sentences[j]["rows"]) - 1, rng.randint(1, max(1, min(room, 30))))
            tail = (sentences[j], length)
        windows.append(window(group, tail))
        i = j
    return windows


def follows(a, b, rng):
    """Same document and paragraph; sometimes the next paragraph too, for texts that lack paragraph marks."""
    return a["doc"] == b["doc"] and (not b["new_paragraph"] or rng.random() < 0.2)


def paragraph_windows(sentences, limit=150):
    """Whole paragraphs up to `limit` pieces, to measure the boundaries."""
    windows, group = [], []
    for s in sentences:
        if group and (s["new_paragraph"] or s["doc"] != group[-1]["doc"] or sum(x["size"] for x in group) + s["size"] > limit):
            windows.append(window(group))
            group = []
        group.append(s)
    return windows + ([window(group)] if group else [])


def lexicon(sentences):
    """[(form, UPOS, lemma)]: the most frequent lemma of every form and tag in the training data."""
    counts = collections.defaultdict(collections.Counter)
    for s in sentences:
        for row in s["rows"]:
            if "Typo=Yes" not in row[5]:
                counts[row[1], row[3]][row[2]] += 1
    return sorted((form, upos, min(c, key=lambda x: (-c[x], x))) for (form, upos), c in counts.items())


def batches(windows, pieces, rng=None):
    """Windows of like length, about `pieces` word pieces a batch with padding; shuffled if `rng` is given."""
    order = sorted(range(len(windows)), key=lambda i: windows[i]["size"] + (rng.random() * 8 if rng else 0))
    out, current = [], []
    for i in order:
        current.append(windows[i])
        if windows[i]["size"] * len(current) >= pieces:
            out.append(current)
            current = []
    if current:
        out.append(current)
    if rng:
        rng.shuffle(out)
    return out


def load(folder, parts=("train", "dev")):
    """{part: sentences} of EWT and GUM; of the train part only what the weights may be trained on."""
    out = {}
    for part in parts:
        sentences = []
        for treebank in ("ewt", "gum"):
            sentences += read_conllu(f"{folder}/en_{treebank}-ud-{part}.conllu")
        out[part] = [s for s in sentences if part != "train" or usable(s)]
    return out


def write_json(path, value):
    with open(path, "w", encoding="utf8") as f:
        json.dump(value, f, ensure_ascii=False, indent=0)
        f.write("\n")


def seeded(*parts):
    return random.Random("-".join(map(str, parts)))
