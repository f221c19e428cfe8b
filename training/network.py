"""The network: a six-layer encoder and its heads, one pass for everything that the program asks of a text."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from data import IGNORE, shape

HIDDEN, HEADS, INNER, LAYERS, ARC, LABEL = 384, 12, 1536, 6, 320, 100
TAGS = ("upos", "xpos", "feats", "lemma", "mention")


class Drop(nn.Module):
    """Dropout from a generator of its own, so that two threads do not share one stream of random numbers."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x, generator):
        if generator is None:
            return x
        keep = torch.empty_like(x).bernoulli_(1 - self.rate, generator=generator)
        return x * keep / (1 - self.rate)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, bias):
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, h // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        if torch.onnx.is_in_onnx_export():
            a = torch.softmax(q @ k.transpose(-1, -2) * ((h // HEADS) ** -0.5) + bias, -1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(b, t, h)))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class Encoder(nn.Module):
    def __init__(self, pieces=30522):
        super().__init__()
        self.word, self.position, self.kind = nn.Embedding(pieces, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.shape, self.norm = nn.Embedding(8, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)
        nn.init.zeros_(self.shape.weight)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0] * LAYERS + [1.0]))
        self.drop = Drop(0.1)

    def forward(self, ids, mask, shapes, generator=None):
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind.weight[0] + self.shape(shapes)
        x = self.drop(self.norm(x), generator)
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e9
        mix = torch.softmax(self.mix, 0)
        total = mix[0] * x
        for i, layer in enumerate(self.layers):
            x = layer(x, bias)
            total = total + mix[i + 1] * x
        return total

    def start_from(self, path):
        """Takes the pretrained weights of a BERT-like encoder (safetensors)."""
        saved = load_file(path)
        own = {"word": "embeddings.word_embeddings", "position": "embeddings.position_embeddings",
               "kind": "embeddings.token_type_embeddings", "norm": "embeddings.LayerNorm"}
        for i in range(LAYERS):
            layer = f"encoder.layer.{i}."
            own |= {f"layers.{i}.out": layer + "attention.output.dense", f"layers.{i}.norm1": layer + "attention.output.LayerNorm",
                    f"layers.{i}.inner": layer + "intermediate.dense", f"layers.{i}.outer": layer + "output.dense",
                    f"layers.{i}.norm2": layer + "output.LayerNorm"}
        state = {}
        for mine, theirs in own.items():
            for kind in ("weight", "bias"):
                if f"{theirs}.{kind}" in saved:
                    state[f"{mine}.{kind}"] = saved[f"{theirs}.{kind}"].float()
        for i in range(LAYERS):
            for kind in ("weight", "bias"):
                names = [f"encoder.layer.{i}.attention.self.{x}.{kind}" for x in ("query", "key", "value")]
                state[f"layers.{i}.qkv.{kind}"] = torch.cat([saved[n].float() for n in names])
        missing, unexpected = self.load_state_dict(state, strict=False)
        assert not unexpected and set(missing) == {"mix", "shape.weight"}, (missing, unexpected)


class Network(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.encoder = Encoder()
        self.tags = nn.ModuleDict({k: nn.Linear(HIDDEN, sizes[k]) for k in TAGS})
        self.start = nn.Linear(HIDDEN, 2)
        self.arc_dependent, self.arc_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.label_dependent, self.label_head = nn.Linear(HIDDEN, LABEL), nn.Linear(HIDDEN, LABEL)
        self.arcs = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.labels = nn.Parameter(torch.zeros(sizes["rel"], LABEL + 1, LABEL + 1))
        nn.init.xavier_uniform_(self.arcs)
        nn.init.normal_(self.labels, std=0.01)
        self.drop_word, self.drop_arc = Drop(0.2), Drop(0.33)

    def words(self, b, generator=None):
        """B,N,HIDDEN: the mean of a word's first and last piece; word 0 is [CLS], the root."""
        h = self.encoder(b["ids"], b["mask"], b["shapes"], generator)
        pick = lambda at: h.gather(1, at[..., None].expand(-1, -1, HIDDEN))  # noqa: E731
        return self.drop_word(0.5 * (pick(b["first"]) + pick(b["last"])), generator)

    def tree(self, words, generator=None):
        """Arc scores B,N,N (dependent, head), and the two sides of the label score B,N,LABEL+1."""
        act = lambda layer: self.drop_arc(F.gelu(layer(words)), generator)  # noqa: E731
        d, h, ld, lh = act(self.arc_dependent), act(self.arc_head), act(self.label_dependent), act(self.label_head)
        one = torch.ones_like(d[..., :1])
        arcs = (torch.cat([d, one], -1) @ self.arcs) @ h.transpose(1, 2)
        return arcs, torch.cat([ld, one], -1), torch.cat([lh, one], -1)

    def label_scores(self, dependents, heads):
        """M,labels for M pairs of the two sides."""
        return torch.einsum("mrj,mj->mr", torch.einsum("mi,rij->mrj", dependents, self.labels), heads)


def collate(windows):
    """Padded tensors of a batch of windows. Words are numbered from 1; 0 is the root."""
    t, n = max(w["size"] for w in windows), max(len(w["words"]) for w in windows) + 1
    full = lambda *size, value=0: torch.full(size, value, dtype=torch.long)  # noqa: E731
    b = {k: full(len(windows), t) for k in ("ids", "mask", "shapes")} | {k: full(len(windows), n) for k in ("first", "last")}
    b |= {k: full(len(windows), n, value=IGNORE) for k in ("head", "rel", "start") + TAGS}
    b["sentence"] = full(len(windows), n, value=-1)
    for i, w in enumerate(windows):
        at, ids, shapes = 1, [101], [0]
        for j, (word, pieces) in enumerate(zip(w["words"], w["pieces"])):
            b["first"][i, j + 1], b["last"][i, j + 1] = at, at + len(pieces) - 1
            ids += pieces
            shapes += [shape(word)] * len(pieces)
            at += len(pieces)
        ids.append(102)
        shapes.append(0)
        b["ids"][i, : len(ids)], b["shapes"][i, : len(ids)] = torch.tensor(ids), torch.tensor(shapes)
        b["mask"][i, : len(ids)] = 1
        for k in ("head", "rel", "start", "sentence") + TAGS:
            b[k][i, 1 : len(w["words"]) + 1] = torch.tensor(w[k])
    return b


def allowed(b):
    """B,N,N: may this head govern this dependent? The root always, and words of the same sentence."""
    same = b["sentence"][:, :, None] == b["sentence"][:, None, :]
    same[:, :, 0] = True
    return same


def losses(network, b, generator=None):
    """The loss of each head on a batch."""
    words, out = network.words(b, generator), {}
    for name, layer in list(network.tags.items()) + [("start", network.start)]:
        known = b[name] >= 0
        out[name] = F.cross_entropy(layer(words[known]), b[name][known]) if known.any() else words.sum() * 0
    arcs, dependents, heads = network.tree(words, generator)
    known = b["head"] >= 0
    out["arc"] = F.cross_entropy(arcs.masked_fill(~allowed(b), -1e9)[known], b["head"][known])
    gold = heads.gather(1, b["head"].clamp(min=0)[..., None].expand(-1, -1, heads.shape[-1]))
    out["rel"] = F.cross_entropy(network.label_scores(dependents[known], gold[known]), b["rel"][known])
    return out
