#!/usr/bin/env python3
"""Fits the scorer of antecedents; see README.md.

usage: coreference.py --train FOLDER... --dev FOLDER... --out models/coreference.bin [--members 4] [--hidden 96] [--epochs 8]
       coreference.py --train FOLDER... --folds 5

Each FOLDER holds rows.tsv and features.bin as the example coreference_features writes them. A mention stands for one of its
candidates or for something new; each has a score from a network of one hidden layer over sparse features, and the loss is
the negative log of the probability of all right ones together (Durrett and Klein 2013). The scores of several networks that
differ in their random numbers are averaged; side by side they are one network. Only genres that data.py lists are read for
training. Prints what thresholds give for each class of mention: on dev, or with --folds on training documents that the
network was not fitted on.
"""

import argparse
import collections
import struct

import numpy as np
import torch
import torch.nn as nn

from data import GENRES

CLASSES = ("he she it they I we you this these relative one reciprocal both open name the this-noun possessed a bare several").split()
ROW = np.dtype([("number", "<u2"), ("value", "<f4")])
# The least probability of an antecedent that is taken, chosen on training documents that the network was not fitted on
# (--folds), where a wrong join costs more than a missed one. Those of he, she, it, they and "the" are lower than is best there:
# they were chosen on news articles with things noted by a reader, where B-cubed gained.
LEAST = collections.defaultdict(
    lambda: 0.4,
    {"he": 0.3, "she": 0.3, "they": 0.33, "the": 0.35, "you": 0.5, "name": 0.6, "a": 0.5, "bare": 0.45, "this": 0.5, "both": 0.0},
)


class Examples:
    """Rows of features, grouped by mention; the first row of a group is "something new"."""

    def __init__(self, folder, genres=None):
        groups, classes, labels, counts, keep, docs = [], [], [], [], [], []
        last = None
        with open(folder + "/rows.tsv", encoding="utf8") as rows:
            for row in rows:
                doc, mention, kind, antecedent, label, count = row.rstrip("\n").split("\t")
                keep.append(genres is None or doc.split("_")[1] in genres)
                counts.append(int(count))
                if keep[-1]:
                    if antecedent == "-1":
                        groups.append(len(labels))
                        classes.append(int(kind))
                        docs.append(doc)
                    labels.append(int(label))
        counts, keep = np.array(counts), np.array(keep)
        raw = np.fromfile(folder + "/features.bin", dtype=ROW)[np.repeat(keep, counts)]
        self.numbers = torch.from_numpy(raw["number"].astype(np.int64))
        self.values = torch.from_numpy(raw["value"].copy())
        self.starts = torch.from_numpy(np.concatenate([[0], np.cumsum(counts[keep])]))
        self.labels = torch.tensor(labels, dtype=torch.float32)
        self.groups = torch.tensor(groups + [len(labels)])
        self.classes = torch.tensor(classes)
        self.docs = docs

    def __len__(self):
        return len(self.classes)

    def batch(self, chosen):
        """Numbers, values and starts of the rows of the chosen groups, the group of each row, and labels."""
        rows = torch.cat([torch.arange(self.groups[g], self.groups[g + 1]) for g in chosen.tolist()])
        sizes = self.groups[chosen + 1] - self.groups[chosen]
        of = torch.repeat_interleave(torch.arange(len(chosen)), sizes)
        lengths = self.starts[rows + 1] - self.starts[rows]
        begin = torch.cumsum(lengths, 0) - lengths
        at = torch.arange(int(lengths.sum())) - torch.repeat_interleave(begin - self.starts[rows], lengths)
        return self.numbers[at], self.values[at], begin, of, self.labels[rows]


class Scorer(nn.Module):
    def __init__(self, features, hidden):
        super().__init__()
        self.first = nn.EmbeddingBag(features, hidden, mode="sum")
        nn.init.normal_(self.first.weight, std=0.1)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.second = nn.Linear(hidden, 1, bias=False)
        self.drop = nn.Dropout(0.2)

    def forward(self, numbers, values, starts):
        hidden = torch.relu(self.first(numbers, starts, per_sample_weights=values) + self.bias)
        return self.second(self.drop(hidden)).squeeze(-1)


def log_sum(scores, of, count):
    """For each group the log of the sum of exponentials."""
    top = torch.full((count,), -1e9).scatter_reduce(0, of, scores, "amax").detach()
    return torch.zeros(count).scatter_add(0, of, (scores - top[of]).exp()).clamp(min=1e-30).log() + top


def probabilities(scorer, examples, groups):
    """For each mention: probability of the best antecedent, whether it is right, whether any could be."""
    scorer.eval()
    found = []
    with torch.no_grad():
        for chosen in groups.split(2000):
            numbers, values, starts, of, labels = examples.batch(chosen)
            scores = scorer(numbers, values, starts)
            p = (scores - log_sum(scores, of, len(chosen))[of]).exp()
            new = torch.cat([torch.tensor([True]), of[1:] != of[:-1]])
            p = torch.where(new, torch.full_like(p, -1.0), p)
            best = torch.zeros(len(chosen)).scatter_reduce(0, of, p, "amax", include_self=False)
            right = torch.zeros(len(chosen)).scatter_reduce(0, of, torch.where((p == best[of]) & ~new, labels, torch.zeros_like(labels)), "amax")
            any_ = torch.zeros(len(chosen)).scatter_reduce(0, of, torch.where(new, torch.zeros_like(labels), labels), "amax")
            found.append(torch.stack([best, right, any_], 1))
    return torch.cat(found).numpy()


def report(found, classes):
    def line(rows, least):
        taken = rows[rows[:, 0] >= least]
        p, r = taken[:, 1].sum() / max(1, len(taken)), taken[:, 1].sum() / max(1, rows[:, 2].sum())
        return f"{least}: P {100 * p:.1f} R {100 * r:.1f} F {200 * p * r / max(1e-9, p + r):.1f}"

    print("   all", " | ".join(line(found, t) for t in (0.3, 0.4, 0.5, 0.6)), flush=True)
    for kind in range(len(CLASSES)):
        rows = found[classes == kind]
        if len(rows):
            print(f"   {CLASSES[kind]:10} {len(rows):5} {int(rows[:, 2].sum()):5}", " | ".join(line(rows, t) for t in (0.3, 0.4, 0.5, 0.6, 0.7)))


def write(scorer, path):
    """The layout that src/annotate/coreference/scorer.rs reads."""
    first = scorer.first.weight.detach().numpy()
    scale = np.maximum(np.abs(first).max(1) / 127, 1e-8).astype(np.float32)
    rounded = np.clip(np.round(first / scale[:, None]), -127, 127).astype(np.int8)
    with open(path, "wb") as out:
        out.write(struct.pack("<III", *first.shape, len(CLASSES)))
        for floats in ([LEAST[c] for c in CLASSES], scorer.bias.detach().numpy(), scorer.second.weight.detach().numpy()[0]):
            out.write(np.asarray(floats, dtype="<f4").tobytes())
        for s, row in zip(scale, rounded):
            out.write(struct.pack("<f", s) + row.tobytes())


def fit(parts, chosen, features, args, seed):
    """A network fitted on the chosen groups of each part."""
    torch.manual_seed(seed)
    scorer = Scorer(features, args.hidden)
    optimizer = torch.optim.AdamW(scorer.parameters(), lr=3e-3, weight_decay=1e-2)
    steps = args.epochs * sum(len(c.split(200)) for c in chosen)
    done = 0
    for epoch in range(args.epochs):
        order = [(i, g) for i, c in enumerate(chosen) for g in c[torch.randperm(len(c))].split(200)]
        total = 0.0
        for n in torch.randperm(len(order)).tolist():
            for group in optimizer.param_groups:
                group["lr"] = 3e-3 * min(1.0, done / 100) * (1 - done / steps)
            i, groups = order[n]
            numbers, values, starts, of, labels = parts[i].batch(groups)
            scores = scorer(numbers, values, starts)
            right = torch.where(labels > 0, scores, torch.full_like(scores, -1e9))
            loss = (log_sum(scores, of, len(groups)) - log_sum(right, of, len(groups))).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
            done += 1
    print(f"seed {seed}: loss {total / len(order):.4f}", flush=True)
    return scorer


def side_by_side(scorers):
    """One network whose score is the mean of theirs."""
    features, hidden = scorers[0].first.weight.shape
    whole = Scorer(features, hidden * len(scorers))
    with torch.no_grad():
        whole.first.weight.copy_(torch.cat([s.first.weight for s in scorers], 1))
        whole.bias.copy_(torch.cat([s.bias for s in scorers]))
        whole.second.weight.copy_(torch.cat([s.second.weight for s in scorers], 1) / len(scorers))
    return whole


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", required=True, nargs="+")
    parser.add_argument("--dev", nargs="+", default=[])
    parser.add_argument("--out")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--members", type=int, default=4)
    parser.add_argument("--hidden", type=int, default=96)
    parser.add_argument("--epochs", type=int, default=8)
    args = parser.parse_args()
    if not args.folds and not args.out:
        parser.error("--out or --folds is needed")
    torch.set_num_threads(1)
    parts = [Examples(folder, GENRES) for folder in args.train]
    features = 1 + max(int(p.numbers.max()) for p in parts)
    print([len(p) for p in parts], "mentions,", features, "features", flush=True)
    names = sorted(set(parts[0].docs))
    found = [[] for _ in parts]
    for fold in range(args.folds):
        held = set(names[fold :: args.folds])
        outside = [torch.tensor([i for i, d in enumerate(p.docs) if d not in held]) for p in parts]
        inside = [torch.tensor([i for i, d in enumerate(p.docs) if d in held]) for p in parts]
        whole = side_by_side([fit(parts, outside, features, args, seed) for seed in range(args.members)])
        for part, chosen, all_found in zip(parts, inside, found):
            all_found.append((probabilities(whole, part, chosen), part.classes[chosen].numpy()))
    if args.folds:
        for rows in found:
            report(np.concatenate([r for r, _ in rows]), np.concatenate([c for _, c in rows]))
        return
    everything = [torch.arange(len(p)) for p in parts]
    whole = side_by_side([fit(parts, everything, features, args, seed) for seed in range(args.members)])
    for folder in args.dev:
        dev = Examples(folder)
        report(probabilities(whole, dev, torch.arange(len(dev))), dev.classes.numpy())
    write(whole, args.out)


if __name__ == "__main__":
    main()
