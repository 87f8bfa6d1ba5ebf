"""Train the judges, which tell the act and the certainty of a statement from its words.

    python -m lab.judge [--model FOLDER] [--epochs N] [--seeds N]

Each pools the vectors that the shipped encoder gives to the words of the quotation, and apart from
them to those of frame and cue, by attention; nothing below it changes. They learn from the Wikinews
set (labels in lab/acts), the written articles and the lines of lab/acts/said, with rare acts
weighted up.
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

WIDTH = 384
HEADS = 4  # for the quotation, and as many for frame and cue
SIZE = 48
HIDDEN = 192
DROPOUT = 0.3
SMOOTHING = 0.05
BALANCE = 0.5  # power of its frequency by which a rare act is weighted up
NEWS = 0.5  # weight of a statement of Wikinews
TOGETHER = 24  # passages a step
RATE = 1.5e-3
NEVER = -1e9
Input = tuple[str, int, list[Any]]


@dataclass(frozen=True)
class Judged:
    """The statements of one passage.

    words: [words, width]; inside, beside: [statements, words], quotation and attribution;
    stance, certainty: [statements], -1 where not known; weight: of each statement.
    """

    words: Tensor
    inside: Tensor
    beside: Tensor
    stance: Tensor
    certainty: Tensor
    weight: float


class Judge(nn.Module):
    """Words of a statement -> logits of stance and certainty."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = nn.Linear(WIDTH, 2 * HEADS)
        self.values = nn.Linear(WIDTH, 2 * HEADS * SIZE)
        self.hidden = nn.Linear(2 * HEADS * SIZE, HIDDEN)
        self.labels = nn.Linear(HIDDEN, len(STANCES) + len(CERTAINTIES))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, words: Tensor, inside: Tensor, beside: Tensor) -> Tensor:
        """Return logits [statements, stances + certainties]."""
        words = self.dropout(words)
        keys = self.keys(words).T
        values = self.values(words).view(len(words), 2 * HEADS, SIZE).transpose(0, 1)
        pooled = []
        for number, mask in enumerate((inside, beside)):
            heads = slice(number * HEADS, (number + 1) * HEADS)
            scores = keys[heads, None, :].masked_fill(~mask[None], NEVER)
            shares = scores.softmax(-1) * mask.any(1)[None, :, None]
            pooled.append((shares @ values[heads]).transpose(0, 1).flatten(1))
        hidden = functional.gelu(self.hidden(self.dropout(torch.cat(pooled, 1))))
        return torch.as_tensor(self.labels(self.dropout(hidden)))


def judged(tagger: Tagger, examples: Iterable[Example], weight: float) -> Iterator[Judged]:
    """The statements of every passage with the vectors of its words."""
    for example in examples:
        for passage in tagger.passages(example.document):
            begin, end = passage.begin, passage.end
            some = [q for q in example.quotations if q.quote and begin <= q.quote[0][0] < end]
            some = [q for q in some if q.stance >= 0]
            if not some:
                continue
            words = torch.from_numpy(tagger.encode(example.document, passage).words)
            yield Judged(
                words,
                torch.stack([mask(q.quote, begin, end) for q in some]),
                torch.stack([attribution(q, begin, end) for q in some]),
                torch.tensor([q.stance for q in some]),
                torch.tensor([q.certainty for q in some]),
                weight,
            )


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


def weights(some: list[Judged], labels: int, of: str) -> Tensor:
    """How much each label counts."""
    counts = torch.ones(labels)
    for each in some:
        for label in getattr(each, of).tolist():
            if label >= 0:
                counts[label] += each.weight
    return (counts / counts.mean()) ** -BALANCE


def train(some: list[Judged], epochs: int, seed: int) -> Judge:
    """A judge trained on these passages, its weights averaged over the last third."""
    torch.manual_seed(seed)
    judge = Judge()
    optimiser = torch.optim.AdamW(judge.parameters(), RATE, weight_decay=0.02)
    steps = epochs * -(-len(some) // TOGETHER)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    acts, doubts = (
        weights(some, len(STANCES), "stance"),
        weights(some, len(CERTAINTIES), "certainty"),
    )
    average = {name: torch.zeros_like(value) for name, value in judge.state_dict().items()}
    kept = 0
    for epoch in range(epochs):
        order = torch.randperm(len(some)).tolist()
        for at in range(0, len(order), TOGETHER):
            loss = sum(
                (_loss(judge, some[i], acts, doubts) for i in order[at : at + TOGETHER]),
                torch.zeros(()),
            )
            optimiser.zero_grad()
            (loss / TOGETHER).backward()
            optimiser.step()
            plan.step()
        if epoch >= epochs * 2 / 3:
            kept += 1
            for name, value in judge.state_dict().items():
                average[name] += (value - average[name]) / kept
    judge.load_state_dict(average)
    return judge.eval()


def _loss(judge: Judge, each: Judged, acts: Tensor, doubts: Tensor) -> Tensor:
    logits = judge(each.words, each.inside, each.beside)
    stance = functional.cross_entropy(
        logits[:, : len(STANCES)], each.stance, acts, reduction="sum", label_smoothing=SMOOTHING
    )
    certainty = functional.cross_entropy(
        logits[:, len(STANCES) :], each.certainty, doubts, ignore_index=-1, reduction="sum"
    )
    return each.weight * (stance + 0.5 * certainty)


def graph(judges: Sequence[Judge]) -> bytes:
    """Several judges for ONNX Runtime: the mean of their logits."""
    g = Graph(quantised=False)
    votes = [_vote(g, judge, f"{number}.") for number, judge in enumerate(judges)]
    labels = g.add("Mean", *votes)
    sizes = g.constant(np.array([len(STANCES), len(CERTAINTIES)]))
    stance, certainty = g.split("Split", 2, labels, sizes, axis=1)
    shapes: list[Input] = [("words", TensorProto.FLOAT, ["T", WIDTH])]
    shapes += [(name, TensorProto.BOOL, ["Q", "T"]) for name in ("inside", "beside")]
    return g.model(shapes, [(stance, "stance"), (certainty, "certainty")])


def _vote(g: Graph, judge: Judge, name: str) -> str:
    w = {key: value.numpy() for key, value in judge.state_dict().items()}
    keys = g.exact("words", w["keys.weight"], w["keys.bias"], name + "keys")
    keys = g.add("Unsqueeze", g.add("Transpose", keys, perm=[1, 0]), g.constant(np.array([1])))
    values = g.exact("words", w["values.weight"], w["values.bias"], name + "values")
    values = g.add("Reshape", values, g.constant(np.array([0, 2 * HEADS, SIZE])))
    values = g.add("Transpose", values, perm=[1, 0, 2])
    halves = zip(
        g.split("Split", 2, keys, axis=0, num_outputs=2),
        g.split("Split", 2, values, axis=0, num_outputs=2),
        ("inside", "beside"),
        strict=True,
    )
    pooled = g.add("Concat", *(_pooled(g, *half) for half in halves), axis=-1)
    hidden = g.exact(pooled, w["hidden.weight"], w["hidden.bias"], name + "hidden")
    hidden = g.add("Gelu", hidden, domain=MICROSOFT)
    return g.exact(hidden, w["labels.weight"], w["labels.bias"], name + "labels")


def _pooled(g: Graph, keys: str, values: str, which: str) -> str:
    """Attention over the words of one mask: [statements, heads * size], 0 where it is empty."""
    zero = g.constant(np.array([0]))
    held = g.add("Unsqueeze", which, zero)
    scores = g.add("Where", held, keys, g.constant(np.array(NEVER, np.float32)))
    shares = g.add("Softmax", scores, axis=-1)
    shares = g.add("Mul", shares, g.add("Cast", held, to=TensorProto.FLOAT))
    mixed = g.add("Transpose", g.add("MatMul", shares, values), perm=[1, 0, 2])
    return g.add("Reshape", mixed, g.constant(np.array([0, HEADS * SIZE])))


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
    print(f"{len(some):,} passages, {sum(len(each.stance) for each in some):,} statements")
    judges = [train(some, arguments.epochs, seed + 1) for seed in range(arguments.seeds)]
    (arguments.model / "acts.onnx").write_bytes(graph(judges))


if __name__ == "__main__":
    main()
