"""Train the judges, which tell the act and the certainty of a statement from its words.

    python -m lab.judge [--model FOLDER] [--epochs N] [--seeds N]

Each pools the vectors that two middle layers of the shipped encoder give to the words of the
quotation, and apart from them to those of frame and cue, by attention; nothing below it changes.
(The last layers know where quotations begin, and have forgotten much of what words mean.) They
learn from the Wikinews set (labels in lab/acts), the written articles and the lines of
lab/acts/said, with rare acts weighted up.
Writes acts.onnx into the model's folder.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnx import TensorProto
from torch import Tensor, nn
from torch.nn import functional

from lab.corpora import CERTAINTIES, STANCES, Example, Parts, Quotation, wikinews
from lab.graph import MICROSOFT, Graph
from lab.said import said
from lab.written import written
from laut.tag.model import SHIPPED, Tagger

WIDTH = 768
HEADS = 4  # for the quotation, and as many for frame and cue
SIZE = 48
HIDDEN = 192
DROPOUT = 0.3
SMOOTHING = 0.05
BALANCE = 0.5  # power of its frequency by which a rare act is weighted up
NEWS = 0.5  # weight of a statement of Wikinews
TOGETHER = 64  # statements a step
RATE = 1.5e-3
NEVER = -1e9
Input = tuple[str, int, list[Any]]


@dataclass(frozen=True)
class Judged:
    """One statement.

    words: [words, width], of quotation and attribution; inside: [words], True in the quotation;
    stance, certainty: -1 where not known; weight: of the statement.
    """

    words: Tensor
    inside: Tensor
    stance: int
    certainty: int
    weight: float


class Judge(nn.Module):
    """Words of statements -> logits of stance and certainty.

    Each head takes a mean of words, and what it makes of that.
    """

    def __init__(self) -> None:
        super().__init__()
        self.keys = nn.Linear(WIDTH, 2 * HEADS)
        self.values = nn.Parameter(torch.randn(2 * HEADS, WIDTH, SIZE) / WIDTH**0.5)
        self.offsets = nn.Parameter(torch.zeros(2 * HEADS, SIZE))
        self.hidden = nn.Linear(2 * HEADS * SIZE, HIDDEN)
        self.labels = nn.Linear(HIDDEN, len(STANCES) + len(CERTAINTIES))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, words: Tensor, inside: Tensor, beside: Tensor) -> Tensor:
        """Return logits [statements, labels] of words [statements, words, width] with masks."""
        if self.training:  # features of the whole statement, not of single words
            words = words * self.dropout(torch.ones(len(words), 1, WIDTH))
        masks = torch.stack((inside, beside), -1).repeat_interleave(HEADS, -1)
        shares = self.keys(words).masked_fill(~masks, NEVER).softmax(1) * masks.any(1, keepdim=True)
        means = torch.bmm(shares.transpose(1, 2), words)
        pooled = torch.einsum("shw,hwd->shd", means, self.values)
        pooled = pooled + self.offsets * masks.any(1)[..., None]
        hidden = functional.gelu(self.hidden(self.dropout(pooled.flatten(1))))
        return torch.as_tensor(self.labels(self.dropout(hidden)))


def judged(tagger: Tagger, examples: Iterable[Example], weight: float) -> Iterator[Judged]:
    """The statements of every passage with the vectors of their words."""
    for example in examples:
        for passage in tagger.passages(example.document):
            begin, end = passage.begin, passage.end
            some = [q for q in example.quotations if q.quote and begin <= q.quote[0][0] < end]
            some = [q for q in some if q.stance >= 0]
            if not some:
                continue
            words = torch.from_numpy(tagger.encode(example.document, passage).senses)
            for q in some:
                inside = mask(q.quote, begin, end)
                read = inside | attribution(q, begin, end)
                yield Judged(words[read].half(), inside[read], q.stance, q.certainty, weight)


def mask(parts: Parts, begin: int, end: int) -> Tensor:
    """Which words of a passage lie in the parts."""
    made = torch.zeros(end - begin, dtype=torch.bool)
    for first, last in parts:
        made[max(first, begin) - begin : max(last + 1 - begin, 0)] = True
    return made


def attribution(quotation: Quotation, begin: int, end: int) -> Tensor:
    """Frame and cue, without the quotation."""
    around = mask((*quotation.frame, *quotation.cue), begin, end)
    return around & ~mask(quotation.quote, begin, end)


def weights(labels: Tensor, counted: Tensor, kinds: int) -> Tensor:
    """How much each label counts."""
    known = labels >= 0
    counts = torch.ones(kinds).index_add(0, labels[known], counted[known])
    return (counts / counts.mean()) ** -BALANCE


def train(some: list[Judged], epochs: int, seed: int) -> Judge:
    """A judge trained on these statements, its weights averaged over the last third."""
    torch.manual_seed(seed)
    judge = Judge()
    loss = Loss(some)
    optimiser = torch.optim.AdamW(judge.parameters(), RATE, weight_decay=0.02)
    steps = epochs * -(-len(some) // TOGETHER)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    average = {name: torch.zeros_like(value) for name, value in judge.state_dict().items()}
    kept = 0
    for epoch in range(epochs):
        for step in batches(some):
            optimiser.zero_grad()
            loss(judge, step).backward()
            optimiser.step()
            plan.step()
        if epoch >= epochs * 2 / 3:
            kept += 1
            for name, value in judge.state_dict().items():
                average[name] += (value - average[name]) / kept
    judge.load_state_dict(average)
    return judge.eval()


def batches(some: list[Judged]) -> list[list[int]]:
    """Every statement once, in random order; those of a batch are about equally long."""
    order = torch.randperm(len(some)).tolist()
    many = TOGETHER * 16
    near = [
        i
        for at in range(0, len(order), many)
        for i in sorted(order[at : at + many], key=lambda i: len(some[i].words))
    ]
    cut = [near[at : at + TOGETHER] for at in range(0, len(near), TOGETHER)]
    return [cut[i] for i in torch.randperm(len(cut)).tolist()]


class Loss:
    """What a judge loses on some of the statements, rare labels weighted up."""

    def __init__(self, some: list[Judged]) -> None:
        self.some = some
        self.stance = torch.tensor([each.stance for each in some])
        self.certainty = torch.tensor([each.certainty for each in some])
        self.weight = torch.tensor([each.weight for each in some])
        self.acts = weights(self.stance, self.weight, len(STANCES))
        self.doubts = weights(self.certainty, self.weight, len(CERTAINTIES))

    def __call__(self, judge: Judge, which: list[int]) -> Tensor:
        """Return the mean over the statements of these numbers."""
        logits = judge(*padded([self.some[i] for i in which]))
        stance = functional.cross_entropy(
            logits[:, : len(STANCES)], self.stance[which], self.acts, reduction="none",
            label_smoothing=SMOOTHING,
        )  # fmt: skip
        certainty = functional.cross_entropy(
            logits[:, len(STANCES) :], self.certainty[which], self.doubts, reduction="none",
            ignore_index=-1,
        )  # fmt: skip
        weight = self.weight[which]
        return (weight * (stance + 0.5 * certainty)).sum() / weight.sum()


def padded(some: Sequence[Judged]) -> tuple[Tensor, Tensor, Tensor]:
    """Words [statements, words, width] with the masks of quotations and attributions."""
    words = nn.utils.rnn.pad_sequence([each.words.float() for each in some], batch_first=True)
    inside = nn.utils.rnn.pad_sequence([each.inside for each in some], batch_first=True)
    there = [torch.ones_like(each.inside) for each in some]
    return words, inside, nn.utils.rnn.pad_sequence(there, batch_first=True) & ~inside


def graph(judges: Sequence[Judge]) -> bytes:
    """Several judges for ONNX Runtime: the mean of their logits."""
    g = Graph(quantised=False)
    masks = g.add("Concat", *(_heads(g, which) for which in ("inside", "beside")), axis=1)
    votes = [_vote(g, judge, masks, f"{number}.") for number, judge in enumerate(judges)]
    labels = g.add("Mean", *votes)
    sizes = g.constant(np.array([len(STANCES), len(CERTAINTIES)]))
    stance, certainty = g.split("Split", 2, labels, sizes, axis=1)
    shapes: list[Input] = [("senses", TensorProto.FLOAT, ["T", WIDTH])]
    shapes += [(name, TensorProto.BOOL, ["Q", "T"]) for name in ("inside", "beside")]
    return g.model(shapes, [(stance, "stance"), (certainty, "certainty")])


def _heads(g: Graph, which: str) -> str:
    """A mask for each of its heads: [statements, heads, words]."""
    one = g.add("Unsqueeze", which, g.constant(np.array([1])))
    return g.add("Tile", one, g.constant(np.array([1, HEADS, 1])))


def _vote(g: Graph, judge: Judge, masks: str, name: str) -> str:
    w = {key: value.numpy() for key, value in judge.state_dict().items()}
    keys = g.exact("senses", w["keys.weight"], w["keys.bias"], name + "keys")
    keys = g.add("Unsqueeze", g.add("Transpose", keys, perm=[1, 0]), g.constant(np.array([0])))
    scores = g.add("Where", masks, keys, g.constant(np.array(NEVER, np.float32)))
    known = g.add("Cast", masks, to=TensorProto.FLOAT)
    shares = g.add("Mul", g.add("Softmax", scores, axis=-1), known)
    means = g.add("Transpose", g.add("MatMul", shares, "senses"), perm=[1, 0, 2])
    pooled = g.add("MatMul", means, g.half(w["values"], name + "values"))
    pooled = g.add("Transpose", pooled, perm=[1, 0, 2])
    there = g.add("ReduceMax", known, g.constant(np.array([2])), keepdims=1)
    offsets = g.constant(w["offsets"], name + "offsets")
    pooled = g.add("Add", pooled, g.add("Mul", offsets, there))
    pooled = g.add("Reshape", pooled, g.constant(np.array([0, 2 * HEADS * SIZE])))
    hidden = g.exact(pooled, w["hidden.weight"], w["hidden.bias"], name + "hidden")
    hidden = g.add("Gelu", hidden, domain=MICROSOFT)
    return g.exact(hidden, w["labels.weight"], w["labels.bias"], name + "labels")


def main() -> None:
    """Collect, train and write the graph."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--seeds", type=int, default=3, help="judges whose votes are averaged")
    arguments = parser.parse_args()
    tagger = Tagger(arguments.model)
    some = [
        *judged(tagger, wikinews("train"), NEWS),
        *judged(tagger, written(), 1.0),
        *judged(tagger, said(), 1.0),
    ]
    print(f"{len(some):,} statements")
    judges = [train(some, arguments.epochs, seed + 1) for seed in range(arguments.seeds)]
    (arguments.model / "acts.onnx").write_bytes(graph(judges))


if __name__ == "__main__":
    main()
