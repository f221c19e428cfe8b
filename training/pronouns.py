"""Fits the weights of pronouns' antecedents; see README.md.

    cargo run --example pronoun_features FOLDER/en_gum-ud-train.conllu > features.tsv
    python pronouns.py --features features.tsv --out ../src/annotate/coreference/pronoun/weights.rs

A pronoun stands for one of its candidates or for none of them, whose score is 0; a candidate's score is the weighted sum of
its features. Where several candidates are right, what counts is their probability together. One fit for each kind of
pronoun, on whole batches and from zero: nothing is random. Prints what each least probability gives in five-fold
cross-validation over documents; LEAST is chosen from that.
"""

import argparse
import collections
import textwrap

import numpy as np

from data import GENRES

KINDS = ["he, she", "it", "they"]
# The least probability of an antecedent that is taken: a wrong "it" is likelier than a wrong "he".
LEAST = [0.4, 0.6, 0.5]
STEPS = 400
RATE = 0.05
L2 = 1.0
FOLDS = 5

HEADER = '''\
//! How much each feature of an antecedent counts, fitted by logistic regression on the train part of GUM (the genres that
//! the encoder is trained on): for each pronoun the likelihood of its antecedents against that of having none here.
//! `training/pronouns.py` writes this file.

use super::FEATURES;

/// For "he" and "she", "it", "they": the least probability of an antecedent that is taken, and the weights.
pub const WEIGHTS: [(f32, [f32; FEATURES]); 3] = [
'''


def read_features(path):
    """For each kind a list of pronouns: (document id, whether each candidate is right, features of each candidate)."""
    groups = collections.defaultdict(list)
    with open(path, encoding="utf8") as rows:
        for row in rows:
            doc, pronoun, kind, label, *features = row.rstrip("\n").split("\t")
            if doc.split("_")[1] in GENRES:
                groups[int(kind), doc, int(pronoun)].append((float(label), [float(f) for f in features]))
    pronouns = [[] for _ in KINDS]
    for (kind, doc, _), candidates in groups.items():
        labels, features = zip(*candidates)
        pronouns[kind].append((doc, np.array(labels), np.array(features)))
    return pronouns


def fit(pronouns):
    """The weights by Adam on the penalised likelihood; the first feature is constant and bears no penalty."""
    labels = np.concatenate([p[1] for p in pronouns])
    features = np.concatenate([p[2] for p in pronouns])
    of = np.repeat(np.arange(len(pronouns)), [len(p[1]) for p in pronouns])
    weights = np.zeros(features.shape[1])
    penalty = np.full_like(weights, L2)
    penalty[0] = 0
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    has_right = np.bincount(of, labels)[of] > 0
    for step in range(1, STEPS + 1):
        odds = np.exp(np.clip(features @ weights, -30, 30))
        p = odds / (1 + np.bincount(of, odds))[of]
        right = np.bincount(of, p * labels)[of]
        # What the labels say of each candidate, as far as the weights can tell the right ones apart.
        target = np.where(has_right, p * labels / np.maximum(right, 1e-9), 0)
        gradient = features.T @ (p - target) + penalty * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = RATE * (1 - 0.9 * step / STEPS)
        weights -= rate * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def cross_validate(pronouns):
    """For each pronoun, by weights fitted on other documents: best probability, whether it is right, whether any could be."""
    docs, results = sorted({p[0] for p in pronouns}), []
    for fold in range(FOLDS):
        held_out = set(docs[fold::FOLDS])
        weights = fit([p for p in pronouns if p[0] not in held_out])
        for doc, labels, features in pronouns:
            if doc in held_out:
                odds = np.exp(features @ weights)
                best = odds.argmax()
                results.append((odds[best] / (1 + odds.sum()), labels[best], labels.max()))
    return np.array(results)


def report(kind, least, results):
    print(f"{kind}: {len(results)} pronouns with candidates, {int(results[:, 2].sum())} with a right one")
    for threshold in sorted({0.3, 0.4, 0.5, 0.6, 0.7, 0.8, least}):
        taken = results[results[:, 0] >= threshold]
        precision, recall = taken[:, 1].mean(), taken[:, 1].sum() / results[:, 2].sum()
        print(f"  from {threshold}: precision {precision:.3f} recall {recall:.3f}{' *' if threshold == least else ''}")


def row(least, weights):
    numbers = ", ".join(f"{round(w, 2) + 0.0:.2f}" for w in weights.tolist()) + ","
    lines = textwrap.fill(numbers, 118, initial_indent=" " * 12, subsequent_indent=" " * 12)
    return f"    (\n        {least},\n        [\n{lines}\n        ],\n    ),\n"


def main():
    arguments = argparse.ArgumentParser(description="Fits the weights of pronouns' antecedents.")
    arguments.add_argument("--features", required=True, help="what the example pronoun_features printed")
    arguments.add_argument("--out", required=True, help="the Rust file to write")
    arguments = arguments.parse_args()
    rows = []
    for kind, least, pronouns in zip(KINDS, LEAST, read_features(arguments.features)):
        report(kind, least, cross_validate(pronouns))
        rows.append(row(least, fit(pronouns)))
    with open(arguments.out, "w", encoding="utf8") as out:
        out.write(HEADER + "".join(rows) + "];\n")


if __name__ == "__main__":
    main()
