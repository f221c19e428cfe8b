"""CaRB's measure (Bhardwaj et al. 2019, https://aclanthology.org/D19-1651/): bags of words, slot by slot.

A claim and a gold tuple share nothing unless their relations share a word. Precision is one to one and greedy; for recall a
claim may serve several tuples.
"""

import collections
import itertools

import numpy as np

BE = {"be", "is", "am", "are", "was", "were", "been", "being"}
SAYING = {"said", "told", "added", "adds", "says"}


def read_gold(path):
    """The sentences in the order of the file, each with its tuples: relation, then arguments."""
    gold = {}
    with open(path, encoding="utf8") as rows:
        for row in rows:
            cells = [cell.strip() for cell in row.rstrip("\n").split("\t")]
            if len(cells) > 1:
                arguments = [cell for cell in cells[2:] if cell and "C: " not in cell]
                gold.setdefault(cells[0], []).append([cells[1], *arguments])
    return gold


def phrase(part):
    return f"{part.get('preposition', '')} {part['text']}".strip()


def claim_tuple(claim):
    """A record of claims.jsonl as relation, subject, object and further arguments."""
    relation, arguments = claim["relation"]["text"], list(claim.get("arguments", []))
    if "object" in claim:
        objects = [claim["object"]["text"]]
    elif arguments:
        first = arguments.pop(0)
        relation, objects = f"{relation} {first.get('preposition', '')}".strip(), [first["text"]]
    else:
        objects = []
    return [relation, claim["subject"]["text"] if "subject" in claim else "", *objects, *map(phrase, arguments)]


def bags(words):
    """Relation, first argument, all others together."""
    slots = words[:2] + ([" ".join(words[2:])] if len(words) > 2 else [])
    return [collections.Counter(slot.split()) for slot in slots]


def pair(gold, claim):
    """Precision and recall of a claim against one gold tuple."""
    hits = (gold[0] & claim[0]).total()
    if claim[0]["be"] > gold[0]["be"] and BE & gold[0].keys():
        hits += 1
    if not hits or len(claim) < len(gold):
        return 0.0, 0.0
    hits += sum((g & c).total() for g, c in zip(gold[1:], claim[1:]))
    return hits / sum(c.total() for c in claim), hits / sum(g.total() for g in gold)


def matrices(tuples, claims):
    """Precisions and recalls of a sentence, gold tuples by claims."""
    cells = []
    for gold, claim in itertools.product(map(bags, tuples), map(bags, claims)):
        best = pair(gold, claim)
        if SAYING & gold[0].keys() and len(claim) == 3:
            best = max(best, pair(gold, [claim[0], claim[2], claim[1]]))
        cells.append(best)
    both = np.array(cells).reshape(len(tuples), len(claims), 2)
    return both[:, :, 0], both[:, :, 1]


def one_to_one(precision):
    """What each claim gets where no gold tuple serves two."""
    got, rows = np.zeros(precision.shape[1]), set()
    for cell in np.argsort(-precision, axis=None, kind="stable"):
        row, column = divmod(int(cell), precision.shape[1])
        if precision[row, column] > 0 and row not in rows and not got[column]:
            rows.add(row)
            got[column] = precision[row, column]
    return got


def score(sentences):
    """Best F1 and area under the curve; for each sentence its precisions, recalls and confidences."""
    curve = [(0.0, 1.0)]
    size = sum(len(recall) for _, recall, _ in sentences)
    for threshold in sorted({c for _, _, confidence in sentences for c in confidence}, reverse=True):
        right = found = kept = 0.0
        for precision, recall, confidence in sentences:
            keep = confidence >= threshold
            if keep.any():
                right += one_to_one(precision[:, keep]).sum()
                found += recall[:, keep].max(axis=1).sum()
                kept += keep.sum()
        curve.append((found / size, right / kept))
    area = sum((r2 - r1) * (p1 + p2) / 2 for (r1, p1), (r2, p2) in itertools.pairwise(curve))
    return max(2 * p * r / (p + r) if p + r else 0.0 for r, p in curve), area
