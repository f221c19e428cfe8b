"""Fits the confidence of claims; see README.md.

    python confidence.py --carb dev.tsv --labels labels-*.jsonl --out ../src/claim/confidence/weights.rs \\
        --docs ../docs/confidence.md

A linear score over the features that the program computes is fitted by ridge regression on the claims of CaRB's
development part, where the target is how much of the claim the gold has, and on judged claims, where it is whether it is
right. Then two parameters, fitted to the judgements of the last file alone (Platt 1999), turn the score into log-odds; they
are multiplied into the weights: a better program is right more often than the one that was judged before. Nothing is
random. Prints what weights fitted on other sentences and documents give, and what these give for claims judged later, and
writes that between the marks in the page.
"""

import argparse
import collections
import hashlib
import json
import os
import re
import subprocess
import tempfile
import textwrap

import numpy as np

import carb

FOLDS = 10
# How strongly weights are held towards zero.
RIDGE = 300.0
# A feature of fewer claims than this share says nothing.
RARE = 0.0005
BINS = [0.0, 0.55, 0.65, 0.75, 0.85, 1.0]
MARK = "<!-- by training/confidence.py -->"

HEADER = """\
//! How much each feature counts for the confidence of a claim, in log-odds. `training/confidence.py` writes this file: ridge
//! regression on the development part of CaRB and on judged claims, calibrated on the latter.

use super::features::NAMES;

/// Each feature and its weight.
pub(super) const WEIGHTS: [(&str, f32); NAMES.len()] = [
"""


def claims_of(sentences):
    """What the program finds in each sentence, with the features of each claim."""
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    with tempfile.TemporaryDirectory() as folder:
        articles, trees = os.path.join(folder, "carb.jsonl"), os.path.join(folder, "carb.conllu")
        with open(articles, "w", encoding="utf8") as out:
            for i, text in enumerate(sentences):
                out.write(json.dumps({"id": str(i), "text": text}) + "\n")
        cargo = ["cargo", "run", "--quiet"]
        subprocess.run([*cargo, "--", "annotate", articles, "-o", trees], cwd=root, check=True)
        lines = subprocess.run([*cargo, "--example", "claim_features", trees], cwd=root, check=True, capture_output=True)
    found = [[] for _ in sentences]
    for line in lines.stdout.decode().splitlines():
        example = json.loads(line)
        found[int(example["claim"]["document"])].append(example)
    return found


def fold_of(document):
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % FOLDS


class Examples:
    """Claims with features, targets and folds, and whether they are of the last file."""

    def __init__(self, names, features, targets, folds, latest=()):
        self.values = np.array([[f.get(name, 0.0) for name in names] for f in features])
        self.targets, self.folds, self.latest = np.array(targets), np.array(folds), np.array(latest, bool)

    def where(self, keep):
        some = object.__new__(Examples)
        some.values, some.targets, some.folds = self.values[keep], self.targets[keep], self.folds[keep]
        some.latest = self.latest[keep] if len(self.latest) else self.latest
        return some


def ridge(*parts):
    """Weights of the raw features by which the score is closest to the targets; the first feature is constant."""
    values, targets = np.concatenate([p.values for p in parts]), np.concatenate([p.targets for p in parts])
    mean, spread = values.mean(axis=0), values.std(axis=0)
    mean[0], spread[0] = 0.0, 1.0
    used = spread > RARE
    scaled = np.where(used, (values - mean) / np.where(used, spread, 1.0), 0.0)
    penalty = np.diag(np.where(used, RIDGE, 1.0))
    penalty[0, 0] = 0.0
    weights = np.linalg.solve(scaled.T @ scaled + penalty, scaled.T @ targets)
    weights = np.where(used, weights / np.where(used, spread, 1.0), 0.0)
    weights[0] -= weights[1:] @ mean[1:]
    return weights


def platt(scores, right):
    """Scale and shift from scores to log-odds, by Newton's method; Platt's targets keep few examples from certainty."""
    yes, no = right.sum(), (1 - right).sum()
    targets = right * (yes + 1) / (yes + 2) + (1 - right) / (no + 2)
    inputs = np.stack([scores, np.ones_like(scores)], axis=1)
    at = np.zeros(2)
    for _ in range(50):
        p = 1 / (1 + np.exp(-inputs @ at))
        curvature = (inputs * (p * (1 - p))[:, None]).T @ inputs + 1e-9 * np.eye(2)
        at -= np.linalg.solve(curvature, inputs.T @ (p - targets))
    return at


def calibrated(gold, judged):
    """Weights of log-odds."""
    weights = ridge(gold, judged)
    last = judged.where(judged.latest)
    scale, shift = platt(last.values @ weights, last.targets)
    weights = weights * scale
    weights[0] += shift
    return weights


def confidence(weights, values):
    """As the program computes and writes it."""
    return np.round(1 / (1 + np.exp(-values @ np.round(weights, 3))), 2)


def held_out(gold, judged):
    """Confidences by weights fitted on other sentences and documents."""
    of_gold, of_judged = np.zeros(len(gold.targets)), np.zeros(len(judged.targets))
    for fold in range(FOLDS):
        weights = calibrated(gold.where(gold.folds != fold), judged.where(judged.folds != fold))
        for examples, result in [(gold, of_gold), (judged, of_judged)]:
            out = examples.folds == fold
            result[out] = confidence(weights, examples.values[out])
    return of_gold, of_judged


def ranked_above(predicted, right):
    """How often a right claim has more confidence than a wrong one."""
    yes, no = predicted[right > 0.5], predicted[right <= 0.5]
    return float(np.mean((yes[:, None] > no) + 0.5 * (yes[:, None] == no)))


def read_labels(paths):
    labels = []
    for path in paths:
        with open(path, encoding="utf8") as lines:
            labels += [json.loads(line) | {"latest": path == paths[-1]} for line in lines]
    return labels


def report(gold_sentences, of_gold, judged, of_judged):
    """The figures as Markdown."""
    f1, area = carb.score([(p, r, of_gold[at]) for p, r, at in gold_sentences])
    right, brier = judged.targets, np.mean((of_judged - judged.targets) ** 2)
    constant = right.mean() * (1 - right.mean())
    paragraphs = [
        f"CaRB, development part, ten folds by sentence: {len(of_gold)} claims, F1 {f1:.3f}, area under the curve {area:.3f}.",
        f"Judged claims of the last file, ten folds by document: {len(right)}, of them {right.mean():.0%} right; a right claim has "
        f"more confidence than a wrong one in {ranked_above(of_judged, right):.0%} of pairs; Brier score {brier:.3f} (the "
        f"same confidence for all: {constant:.3f}).",
    ]
    lines = [
        *(textwrap.fill(paragraph, 120) + "\n" for paragraph in paragraphs),
        "| confidence | claims | predicted | right |",
        "|---|---|---|---|",
    ]
    for low, high in zip(BINS, BINS[1:]):
        bin_ = (of_judged >= low) & ((of_judged < high) | (high == 1.0))
        if bin_.any():
            shares = f"{of_judged[bin_].mean():.2f} | {right[bin_].mean():.2f}"
            lines.append(f"| {low:.2f} to {high:.2f} | {bin_.sum()} | {shares} |")
    return "\n".join(lines)


def report_later(predicted, right):
    """What the weights made of claims that they were not fitted to."""
    brier, constant = np.mean((predicted - right) ** 2), right.mean() * (1 - right.mean())
    return textwrap.fill(
        f"{len(right)} claims judged later, which nothing is fitted to: {predicted.mean():.2f} predicted on average, {right.mean():.2f} "
        f"right; a right claim has more confidence than a wrong one in {ranked_above(predicted, right):.0%} of pairs; Brier score "
        f"{brier:.3f} (the same confidence for all: {constant:.3f}).",
        120,
    )


def main():
    arguments = argparse.ArgumentParser(description="Fits the confidence of claims.")
    arguments.add_argument("--carb", required=True, help="development part of CaRB: sentence, relation, arguments")
    arguments.add_argument("--labels", required=True, nargs="+", help="judged claims with their features; the last file calibrates")
    arguments.add_argument("--later", help="claims judged after the others, which nothing is fitted to")
    arguments.add_argument("--out", required=True, help="the Rust file to write")
    arguments.add_argument("--docs", help="a page to write the figures to, between two marks")
    arguments = arguments.parse_args()

    tuples = carb.read_gold(arguments.carb)
    found = claims_of(list(tuples))
    examples = [example for claims in found for example in claims]
    names = list(examples[0]["features"])
    sentences, targets, folds = [], [], []
    for number, (gold, claims) in enumerate(zip(tuples.values(), found)):
        if claims:
            precision, recall = carb.matrices(gold, [carb.claim_tuple(e["claim"]) for e in claims])
            at = np.arange(len(targets), len(targets) + len(claims))
            sentences.append((precision, recall, at))
            # Halfway between what the claim is worth alone and beside the other claims of its sentence.
            targets += list((precision.max(axis=0) + carb.one_to_one(precision)) / 2)
            folds += [number % FOLDS] * len(claims)
        else:
            sentences.append((np.zeros((len(gold), 0)), np.zeros((len(gold), 0)), np.zeros(0, int)))
    gold = Examples(names, [e["features"] for e in examples], targets, folds)
    labels = read_labels(arguments.labels)
    judged = Examples(
        names,
        [label["features"] for label in labels],
        [np.mean(label["right"]) for label in labels],
        [fold_of(label["document"]) for label in labels],
        [label["latest"] for label in labels],
    )
    missing = collections.Counter(n for label in labels for n in label["features"] if n not in names)
    if missing:
        raise SystemExit(f"the program has no feature {', '.join(missing)} any more")

    of_gold, of_judged = held_out(gold, judged)
    figures = report(sentences, of_gold, judged.where(judged.latest), of_judged[judged.latest])
    weights = np.round(calibrated(gold, judged), 3) + 0.0
    if arguments.later:
        later = read_labels([arguments.later])
        values = Examples(names, [label["features"] for label in later], [np.mean(label["right"]) for label in later], [0] * len(later))
        figures += "\n\n" + report_later(confidence(weights, values.values), values.targets)
    print(figures)
    with open(arguments.out, "w", encoding="utf8") as out:
        rows = [f"    ({json.dumps(name)}, {weight:.3f}),\n" for name, weight in zip(names, weights.tolist())]
        out.write(HEADER + "".join(rows) + "];\n")
    if arguments.docs:
        with open(arguments.docs, encoding="utf8") as page:
            text = page.read()
        between = re.compile(re.escape(MARK) + ".*?" + re.escape(MARK), re.DOTALL)
        with open(arguments.docs, "w", encoding="utf8") as page:
            page.write(between.sub(lambda _: f"{MARK}\n{figures}\n{MARK}", text))


if __name__ == "__main__":
    main()
