#!/usr/bin/env python3
"""Writes trained weights as the one file that the program reads, and reference activations beside it.

usage: export.py --model MODEL.pt --treebanks FOLDER --base FOLDER --out models/claimgraph-en.onnx

The ONNX file holds int8 weights with one scale a row, turned back into floats when loaded; its metadata holds the label
lists, the word pieces and the lemma lexicon. Inputs (B windows, T pieces, N words + 1 for the root): ids B,T; mask B,T;
shapes B,T (see data.shape); first, last B,N (a word's first and last piece; 0, [CLS], for the root). Outputs: upos,
xpos, feats, lemma, mention B,N,labels; start B,N,2; arcs B,N,N (dependent, head); label_dependent B,N,labels,R and
label_head B,N,R (the score of a label on an arc is their product over R); words B,N,384 (the vectors behind all heads).

reference.json beside it: windows of words with some of the outputs that PyTorch computes from the same rounded weights.
"""

import argparse
import json
import os

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import helper, numpy_helper
from tokenizers import Tokenizer

import data
from network import LABEL, TAGS, Network, collate

OUTPUTS = ("upos", "xpos", "feats", "lemma", "mention", "start", "arcs", "label_dependent", "label_head", "words")
LARGE = 10000
# Two windows of our own: a sentence alone, and two sentences with a name that the word pieces must split.
REFERENCE = [
    "The minister did n't say whether the port would close .".split(),
    "Mr. Ostrovalde left at 5:30 p.m. ; nobody followed . \u201c We 'll see , \u201d she said .".split(),
]


class Whole(nn.Module):
    """All heads in one graph."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, ids, mask, shapes, first, last):
        n = self.network
        words = n.words({"ids": ids, "mask": mask, "shapes": shapes, "first": first, "last": last})
        arcs, dependent, head = n.tree(words)
        flat = n.labels.permute(1, 0, 2).reshape(LABEL + 1, -1)
        labels = (dependent @ flat).view(words.shape[0], words.shape[1], n.labels.shape[0], LABEL + 1)
        return tuple(n.tags[k](words) for k in TAGS) + (n.start(words), arcs, labels, head, words)


def scale(weights, axis):
    return (weights.abs().amax(axis, keepdim=True) / 127).clamp(min=1e-8)


def round_weights(network):
    """Rounds the large weights to 255 steps, one scale an output (or an embedding), as the exported file holds them."""
    with torch.no_grad():
        for name, weights in network.named_parameters():
            if name == "labels":
                s = scale(weights, 1)
            elif name == "arcs":
                s = scale(weights, 0)
            elif weights.dim() == 2 and weights.numel() > LARGE:
                s = scale(weights, 1)
            else:
                continue
            weights.copy_((weights / s).round().clamp(-127, 127) * s)


def store_as_int8(path):
    """Replaces large float initialisers by int8 ones. Matrices are turned back into floats when the file is loaded; of an
    embedding only the rows that a window asks for ever are."""
    model = onnx.load(path)
    graph, front, nodes = model.graph, [], list(model.graph.node)
    for tensor in list(graph.initializer):
        a = numpy_helper.to_array(tensor)
        if a.dtype != np.float32 or a.ndim != 2 or a.size <= LARGE:
            continue
        users = [n for n in nodes if tensor.name in n.input]
        rows = all(n.op_type in ("Gather", "Slice") for n in users)
        s = np.maximum(np.abs(a).max(axis=1 if rows else 0) / 127, 1e-8).astype(np.float32)
        q = np.clip(np.round(a / (s[:, None] if rows else s[None, :])), -127, 127).astype(np.int8)
        graph.initializer.remove(tensor)
        names = [tensor.name + x for x in ("_q", "_s", "_z")]
        graph.initializer.append(numpy_helper.from_array(q, names[0]))
        if rows and all(n.op_type == "Gather" for n in users):
            graph.initializer.append(numpy_helper.from_array(s[:, None], names[1]))
            for n in users:
                at, out = nodes.index(n), n.output[0]
                parts = [helper.make_node("Gather", [names[0], n.input[1]], [out + "_rows"]),
                         helper.make_node("Gather", [names[1], n.input[1]], [out + "_scales"]),
                         helper.make_node("Cast", [out + "_rows"], [out + "_floats"], to=onnx.TensorProto.FLOAT),
                         helper.make_node("Mul", [out + "_floats", out + "_scales"], [out])]
                nodes[at : at + 1] = parts
        else:
            graph.initializer.extend([numpy_helper.from_array(s, names[1]), numpy_helper.from_array(np.zeros(s.shape, np.int8), names[2])])
            front.append(helper.make_node("DequantizeLinear", names, [tensor.name], axis=0 if rows else 1))
    del graph.node[:]
    graph.node.extend(front + nodes)
    return model


def reference(network, tokenizer):
    windows, out = [], []
    for words in REFERENCE:
        rows = [[str(i + 1), w, w] + ["_"] * 3 + ["0", "root", "_", "_"] for i, w in enumerate(words)]
        sentence = {"doc": "", "rows": rows, "mentions": None}
        data.prepare([sentence], {k: [] for k in ("upos", "xpos", "feats", "rel", "lemma")}, tokenizer)
        windows.append(data.window([sentence]))
    for words, w in zip(REFERENCE, windows):
        with torch.no_grad():
            b = collate([w])
            found = dict(zip(OUTPUTS, Whole(network)(b["ids"], b["mask"], b["shapes"], b["first"], b["last"])))
        keep = {k: [[round(x, 5) for x in row] for row in found[k][0].tolist()] for k in ("upos", "mention", "start", "arcs")}
        out.append({"words": words, "pieces": b["ids"][0].tolist(), **keep})
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "treebanks", "base", "out"):
        parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    saved = torch.load(args.model, weights_only=True)
    network = Network({k: len(v) for k, v in saved["lists"].items()})
    network.load_state_dict(saved["state"])
    network.eval()
    round_weights(network)

    ids = torch.randint(1000, 20000, (4, 16))
    at = torch.arange(1, 9).repeat(4, 1)
    inputs = ["ids", "mask", "shapes", "first", "last"]
    axes = {k: {0: "B", 1: "T"} for k in inputs[:3]} | {k: {0: "B", 1: "N"} for k in tuple(inputs[3:]) + OUTPUTS}
    axes["arcs"] = {0: "B", 1: "N", 2: "N"}
    torch.onnx.export(Whole(network), (ids, torch.ones_like(ids), torch.ones_like(ids) * 3, at, at), args.out, input_names=inputs,
                      output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False)
    model = store_as_int8(args.out)

    tokenizer = Tokenizer.from_file(args.base + "/tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    pieces = sorted(tokenizer.get_vocab().items(), key=lambda x: x[1])
    words = data.lexicon(data.load(args.treebanks, ("train",))["train"])
    metadata = {"labels": json.dumps(saved["lists"], ensure_ascii=False), "pieces": "\n".join(p for p, _ in pieces),
                "lexicon": "".join(f"{form}\t{upos}\t{lemma}\n" for form, upos, lemma in words if "\t" not in form)}
    for key, value in metadata.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, args.out)
    with open(os.path.join(os.path.dirname(args.out), "reference.json"), "w", encoding="utf8") as f:
        json.dump(reference(network, tokenizer), f, ensure_ascii=False)
        f.write("\n")
    print(round(os.path.getsize(args.out) / 1e6, 1), "MB;", len(words), "words in the lexicon; epoch", saved["epoch"], json.dumps(saved["scores"]))


if __name__ == "__main__":
    main()
