#!/usr/bin/env python3
"""Fine-tunes the encoder and its heads on EWT and the usable genres of GUM.

usage: train.py --treebanks FOLDER --base FOLDER --out MODEL.pt [--epochs 8] [--seed 1]

FOLDER of --treebanks holds en_{ewt,gum}-ud-{train,dev}.conllu; that of --base model.safetensors and tokenizer.json of
all-MiniLM-L6-v2. Each step sums the gradients of two micro-batches, one a thread, with random numbers of their own, so
a seed gives the same weights again on the same kind of machine. The best epoch by mean LAS on the two dev parts is kept.
"""

import argparse
import collections
import copy
import json
import time
from concurrent.futures import ThreadPoolExecutor

import torch
from tokenizers import Tokenizer

import data
from network import TAGS, Network, allowed, collate, losses

WEIGHTS = collections.defaultdict(lambda: 0.5, arc=1.0, rel=1.0)


def evaluate(network, windows, lists):
    """Greedy heads, no spanning tree: good enough to choose an epoch. Scores in per cent."""
    n, network = collections.Counter(), network.eval()
    universal = [x.split(":")[0] for x in lists["rel"]]
    with torch.no_grad():
        for batch in data.batches(windows, 1000):
            b = collate(batch)
            words = network.words(b)
            arcs, dependents, heads = network.tree(words)
            head = arcs.masked_fill(~allowed(b), -1e9).argmax(-1)
            picked = heads.gather(1, head[..., None].expand(-1, -1, heads.shape[-1]))
            known = b["head"] >= 0
            right = head[known] == b["head"][known]
            rel = network.label_scores(dependents[known], picked[known]).argmax(-1)
            same = torch.tensor([universal[p] == universal[g] for p, g in zip(rel.tolist(), b["rel"][known].tolist())])
            n.update(words=int(known.sum()), uas=int(right.sum()), las=int((right & same).sum()))
            for name in TAGS[:4]:
                n[name] += int((network.tags[name](words)[known].argmax(-1) == b[name][known]).sum())
            for name, layer in (("mention", network.tags["mention"]), ("start", network.start)):
                known = b[name] >= 0
                guess, gold = layer(words)[known].argmax(-1), b[name][known]
                n.update({name + "_found": int((guess > 0).sum()), name + "_gold": int((gold > 0).sum()),
                          name + "_right": int(((guess == gold) & (gold > 0)).sum())})
    network.train()
    share = {k: round(100 * n[k] / n["words"], 2) for k in ("uas", "las") + TAGS[:4]}
    for name in ("mention", "start"):
        share[name] = round(200 * n[name + "_right"] / max(1, n[name + "_found"] + n[name + "_gold"]), 2)
    return share


def learning_rate(done):
    """Share of the peak rate: linear warm-up over the first 6%, then linear decay."""
    return done / 0.06 if done < 0.06 else max(0.0, (1 - done) / 0.94)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--treebanks", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pieces", type=int, default=320, help="word pieces in a micro-batch")
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(args.seed)

    parts = data.load(args.treebanks)
    lists = data.vocabulary(parts["train"])
    tokenizer = Tokenizer.from_file(args.base + "/tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for sentences in parts.values():
        data.prepare(sentences, lists, tokenizer)
    print({k: len(v) for k, v in lists.items()}, "sentences", len(parts["train"]), "words", sum(len(s["rows"]) for s in parts["train"]), flush=True)
    dev = {"EWT": [s for s in parts["dev"] if not s["doc"].startswith("GUM_")], "GUM": [s for s in parts["dev"] if s["doc"].startswith("GUM_")]}

    network = Network({k: len(v) for k, v in lists.items()})
    network.encoder.start_from(args.base + "/model.safetensors")
    network.encoder.word.weight.requires_grad_(False)
    slow = [p for k, p in network.named_parameters() if p.requires_grad and k.startswith("encoder.") and not k.startswith(("encoder.mix", "encoder.shape"))]
    slow_ids = {id(p) for p in slow}
    fast = [p for p in network.parameters() if p.requires_grad and id(p) not in slow_ids]
    optimizer = torch.optim.AdamW([{"params": slow, "peak": 2e-4}, {"params": fast, "peak": 1e-3}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    twin = copy.deepcopy(network)
    for mine, theirs in zip(network.parameters(), twin.parameters()):
        theirs.data = mine.data

    def micro(job):
        replica, batch, share, seed = job
        torch.set_num_threads(1)
        torch.set_flush_denormal(True)
        generator = torch.Generator().manual_seed(seed)
        parts = losses(replica, collate(batch), generator)
        (sum(WEIGHTS[k] * v for k, v in parts.items()) * share).backward()
        return {k: v.item() * share for k, v in parts.items()}

    pool = ThreadPoolExecutor(2)
    plan = lambda epoch: data.batches(data.training_windows(parts["train"], data.seeded(args.seed, epoch)), args.pieces, data.seeded(args.seed, epoch, "order"))  # noqa: E731
    total = args.epochs * (len(plan(0)) // 2)
    step, best, began = 0, 0.0, time.time()
    for epoch in range(args.epochs):
        batches, running = plan(epoch), collections.Counter()
        for pair in zip(batches[0::2], batches[1::2]):
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * learning_rate(min(1.0, step / total))
            network.zero_grad(set_to_none=True)
            twin.zero_grad(set_to_none=True)
            words = [sum(len(w["words"]) for w in batch) for batch in pair]
            jobs = [(r, batch, n / sum(words), 1000 * step + i) for i, (r, batch, n) in enumerate(zip((network, twin), pair, words))]
            for found in pool.map(micro, jobs):
                running.update(found)
            for mine, theirs in zip(network.parameters(), twin.parameters()):
                if theirs.grad is not None:
                    mine.grad = theirs.grad if mine.grad is None else mine.grad.add_(theirs.grad)
            torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.grad is not None], 5.0)
            optimizer.step()
            step += 1
            running["steps"] += 1
            if step % 100 == 0:
                n = running.pop("steps")
                print(f"step {step}/{total} {time.time() - began:.0f}s", {k: round(v / n, 3) for k, v in running.items()}, flush=True)
                running.clear()
        scores = {k: evaluate(network, [data.window([s]) for s in v], lists) for k, v in dev.items()}
        starts = {k: evaluate(network, data.paragraph_windows(v), lists) for k, v in dev.items()}
        las = sum(s["las"] for s in scores.values()) / len(scores)
        print(f"== epoch {epoch + 1} {time.time() - began:.0f}s mean LAS {las:.2f}", json.dumps(scores), "in paragraphs", json.dumps(starts), flush=True)
        if las > best:
            best = las
            torch.save({"state": network.state_dict(), "lists": lists, "epoch": epoch + 1, "scores": scores, "paragraphs": starts, "arguments": vars(args)}, args.out)
    print("done", round(time.time() - began), flush=True)


if __name__ == "__main__":
    main()
