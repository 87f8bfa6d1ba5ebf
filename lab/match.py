"""Train the network that compares two statements, and write it into the package.

    python -m lab.match train NAME [--epochs N] [--depth N] [--seed S]
    python -m lab.match export lab/runs/NAME/match.pt

It learns from groups of statements about one fact (lab/matter/groups): which say the same, which
cannot both be true, and which only look alike; besides from XNLI and PAWS-X. The pieces keep
their pretrained vectors, which the
package has already (`laut.embed`).
"""

import argparse
import csv
import gzip
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from onnx import TensorProto
from torch import Tensor, nn

from lab import smooth
from lab.corpora import DATA
from lab.export import Weights, layer
from lab.graph import MICROSOFT, Graph
from lab.model import Batch, Network, Sizes, load_pretrained
from lab.prepare import RUNS, pieces, pretrained
from laut.match.model import SHIPPED
from laut.match.pieces import Pieces
from laut.match.relations import RELATIONS

FOLDER = Path(__file__).parent / "matter" / "groups"
SAME, CONTRARY, OTHER = range(3)
BATCH = 32
GENERAL = 0.5  # of the general pairs in the first epoch, falling to none in the last
HELD = 12  # every so many groups is kept back to see how well it goes


@dataclass(frozen=True, slots=True)
class Example:
    """Two statements, and how they stand to each other: a number of RELATIONS."""

    one: str
    other: str
    relation: int


@dataclass(frozen=True, slots=True)
class Group:
    """Statements around one fact: those that tell it, deny it, and only look like it."""

    same: tuple[str, ...]
    contrary: tuple[str, ...]
    other: tuple[str, ...]


class Matcher(nn.Module):
    """Pieces of two statements in a row -> a score for each relation."""

    def __init__(self, network: Network, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = network.encoder
        self.encoder.words.weight.requires_grad_(requires_grad=False)
        self.encoder.positions.weight.requires_grad_(requires_grad=False)
        self.hidden = nn.Linear(5 * sizes.hidden, sizes.hidden)
        self.last = nn.Linear(sizes.hidden, len(RELATIONS))
        self.dropout = nn.Dropout(0.2)

    def forward(self, batch: Batch) -> Tensor:
        """Scores [pairs, relations]."""
        x = self.encoder(batch)
        first, second = (_mean(x, batch.mask & (batch.features == side)) for side in (0, 1))
        whole = torch.cat([first, second, (first - second).abs(), first * second, x[:, 0]], -1)
        return torch.as_tensor(self.last(self.dropout(F.gelu(self.hidden(self.dropout(whole))))))


def _mean(x: Tensor, mask: Tensor) -> Tensor:
    kept = mask[..., None].to(x.dtype)
    return torch.as_tensor((x * kept).sum(1) / kept.sum(1).clamp(min=1))


def groups() -> list[Group]:
    """Every group of every file, in their order."""
    found: dict[str, dict[str, list[str]]] = {}
    for file in sorted(FOLDER.glob("*.tsv")):
        with file.open(encoding="utf-8") as lines:
            for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                roles = found.setdefault(f"{file.stem} {row[0]}", {"=": [], "!": [], "~": []})
                roles[row[1]].append(row[2])
    return [Group(tuple(g["="]), tuple(g["!"]), tuple(g["~"])) for g in found.values()]


def examples(every: Sequence[Group]) -> list[Example]:
    """Every pair of a group whose relation is known."""
    return [example for group in every for example in _of_group(group)]


def _of_group(group: Group) -> Iterator[Example]:
    yield from (Example(a, b, SAME) for a, b in combinations(group.same, 2))
    yield from (Example(a, b, CONTRARY) for a, b in product(group.same, group.contrary))
    yield from (Example(a, b, OTHER) for a, b in product(group.same, group.other))


def strangers(every: Sequence[Group], count: int, rng: np.random.Generator) -> list[Example]:
    """Pairs out of two groups: statements about different things."""
    found = []
    for _ in range(count):
        a, b = (every[int(at)] for at in rng.choice(len(every), 2, replace=False))
        found.append(Example(_any(a, rng), _any(b, rng), OTHER))
    return found


def _any(group: Group, rng: np.random.Generator) -> str:
    lines = (*group.same, *group.contrary, *group.other)
    return lines[int(rng.integers(len(lines)))]


def xnli() -> list[Example]:
    """The human translations of XNLI: what one sentence says of another (CC BY-NC 4.0)."""
    labels = {"entailment": SAME, "contradiction": CONTRARY, "neutral": OTHER}
    return [
        Example(row[0], row[1], labels[row[2]])
        for part in ("train", "dev", "test")
        for row in _rows(DATA / "nli_xnli_de" / f"{part}.tsv.gz")
        if len(row) == 3
    ]


def paws() -> list[Example]:
    """The human translations of PAWS-X: paraphrases, and sentences with words exchanged."""
    return [
        Example(row[1], row[2], SAME if row[3] == "1" else OTHER)
        for part in ("dev", "test")
        for row in _rows(DATA / "para_pawsx_de" / f"{part}.tsv.gz")[1:]
        if len(row) == 4
    ]


def _rows(file: Path) -> list[list[str]]:
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def epoch_of(every: Sequence[Group], general: list[Example], rng: np.random.Generator,
             share: float) -> list[Example]:  # fmt: skip
    """What one epoch sees: as many pairs of every relation, and a share of general ones."""
    pairs = examples(every)
    parts = [[e for e in pairs if e.relation == number] for number in (SAME, CONTRARY, OTHER)]
    size = len(parts[SAME])
    chosen = [part[int(at)] for part in parts for at in rng.permutation(len(part))[:size]]
    more = rng.permutation(len(general))[: int(share * len(general))]
    return chosen + strangers(every, size // 3, rng) + [general[int(at)] for at in more]


def batch(some: Sequence[Example], cut: Pieces) -> Batch:
    """Pairs as tensors, padded."""
    rows = [cut.pair(each.one, each.other) for each in some]
    width = max(len(ids) for ids, _ in rows)
    ids, sides, mask = (torch.zeros((len(rows), width), dtype=torch.long) for _ in range(3))
    for at, (row, side) in enumerate(rows):
        ids[at, : len(row)] = torch.from_numpy(row)
        sides[at, : len(row)] = torch.from_numpy(side)
        mask[at, : len(row)] = 1
    none = torch.zeros(1, dtype=torch.long)
    return Batch(ids, sides, mask.bool(), none, none, none, none)


def batches(some: list[Example], size: int, rng: np.random.Generator) -> list[list[Example]]:
    """Pairs of like length together, the batches in any order, each pair in either order."""
    turned = [Example(e.other, e.one, e.relation) if rng.random() < 0.5 else e for e in some]
    turned.sort(key=lambda e: len(e.one) + len(e.other) + rng.integers(20))
    found = [turned[at : at + size] for at in range(0, len(turned), size)]
    return [found[int(at)] for at in rng.permutation(len(found))]


def network(depth: int) -> tuple[Matcher, Sizes]:
    """An untrained matcher on the lowest layers of the pretrained encoder."""
    sizes, kept = Sizes(depth=depth), pieces()
    whole = Network(sizes, len(kept))
    load_pretrained(whole, pretrained(), kept)
    return Matcher(whole, sizes), sizes


def train(name: str, epochs: int, depth: int, seed: int) -> None:
    """Train and keep the averaged weights of the last third."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    every = groups()
    held = [g for at, g in enumerate(every) if at % HELD == 0]
    kept = [g for at, g in enumerate(every) if at % HELD]
    general, checks, cut = xnli() + paws(), examples(held), Pieces.shipped()
    model, _ = network(depth)
    shares = np.linspace(GENERAL, 0, epochs)
    plan = [epoch_of(kept, general, rng, float(share)) for share in shares]
    steps = sum(math.ceil(len(each) / BATCH) for each in plan)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=1.0, weight_decay=0.01)
    folder = RUNS / name
    folder.mkdir(parents=True, exist_ok=True)
    average: dict[str, Tensor] = {}
    step, begun = 0, time.time()
    for epoch in range(epochs):
        model.train()
        losses = []
        for some in batches(plan[epoch], BATCH, rng):
            rate = min(1.0, step / 60) * 0.5 * (1 + math.cos(math.pi * step / steps))
            for part in optimiser.param_groups:
                part["lr"] = 6e-5 * rate
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(batch(some, cut))
            gold = torch.tensor([each.relation for each in some])
            loss = F.cross_entropy(scores.float(), gold, label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            losses.append(loss.item())
            step += 1
            if step > steps * 2 // 3 and step % 10 == 0:
                _average(average, model)
        state = {"depth": depth, "average": average or model.state_dict()}
        torch.save(state, folder / "match.pt")
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {time.time() - begun:.0f} s,",
              report(model, checks, cut), flush=True)  # fmt: skip


def _average(average: dict[str, Tensor], model: Matcher) -> None:
    for name, value in model.state_dict().items():
        if name not in {"encoder.words.weight", "encoder.positions.weight"}:
            known = average.get(name)
            fresh = value.detach().clone()
            average[name] = fresh if known is None else known.lerp(fresh.to(known.dtype), 0.1)


def report(model: Matcher, checks: Sequence[Example], cut: Pieces) -> str:
    """Precision and recall of each relation on pairs that were kept back."""
    model.eval()
    said: list[int] = []
    with torch.inference_mode():
        for at in range(0, len(checks), 64):
            said += model(batch(checks[at : at + 64], cut)).argmax(-1).tolist()
    gold = np.array([each.relation for each in checks])
    found = np.array(said)
    told = [f"accuracy {np.mean(gold == found):.3f}"]
    for number, name in enumerate(RELATIONS):
        right = np.sum((gold == number) & (found == number))
        told.append(f"{name} {right / max(np.sum(found == number), 1):.2f}"
                    f"/{right / max(np.sum(gold == number), 1):.2f}")  # fmt: skip
    return ", ".join(told)


def load(path: Path) -> tuple[Matcher, Sizes]:
    """A trained matcher. What was not trained comes from the pretrained encoder."""
    state = torch.load(path, weights_only=True)
    model, sizes = network(state["depth"])
    missing = model.load_state_dict(state["average"], strict=False)
    if missing.unexpected_keys:
        raise ValueError(f"{path}: {missing.unexpected_keys}")
    return model.eval(), sizes


def export(paths: Sequence[Path], into: Path) -> None:
    """Write a trained matcher as int8 ONNX; several checkpoints are averaged."""
    loaded = [load(path) for path in paths]
    model, sizes = loaded[0]
    states = [each.state_dict() for each, _ in loaded]
    mean = {n: torch.stack([s[n].float() for s in states]).mean(0) for n in states[0]}
    model.load_state_dict(mean)
    weights = {name: value.float().numpy() for name, value in mean.items()}
    cut = Pieces.shipped()
    some = [batch([each], cut) for each in examples(groups())[::220]]
    divisors = smooth.divisors(smooth.watched(model, some), weights)
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_bytes(graph(weights, sizes, divisors))
    print(f"{into}: {into.stat().st_size / 1e6:.1f} MB")


def graph(weights: Weights, sizes: Sizes, divisors: Weights) -> bytes:
    """Vectors and sides of the pieces [1, pieces, width], [1, pieces] -> scores [1, relations]."""
    g = Graph(quantised=True, divisors=divisors)
    x = g.norm("pieces", weights["encoder.norm.weight"], weights["encoder.norm.bias"])
    table = g.constant(weights["encoder.features.weight"][:2], "sides.table")
    x = g.add("Add", x, g.add("Gather", table, "sides"))
    for number in range(sizes.depth):
        x = layer(g, x, weights, f"encoder.layers.{number}", sizes.heads)
    second = g.add("Unsqueeze", g.add("Cast", "sides", to=TensorProto.FLOAT), _axis(g, 2))
    first = g.add("Sub", g.constant(np.ones(1, np.float32)), second)
    a, b = (_mean_of(g, x, side) for side in (first, second))
    start = g.add("Gather", x, g.constant(np.array(0)), axis=1)
    apart = g.add("Abs", g.add("Sub", a, b))
    whole = g.add("Concat", a, b, apart, g.add("Mul", a, b), start, axis=-1)
    hidden = g.exact(whole, weights["hidden.weight"], weights["hidden.bias"], "hidden")
    hidden = g.add("Gelu", hidden, domain=MICROSOFT)
    scores = g.exact(hidden, weights["last.weight"], weights["last.bias"], "last")
    shapes: list[tuple[str, int, list[object]]] = [
        ("pieces", TensorProto.FLOAT, [1, "S", sizes.hidden]),
        ("sides", TensorProto.INT64, [1, "S"]),
    ]
    return g.model(shapes, [(scores, "scores")])


def _axis(g: Graph, number: int) -> str:
    return g.constant(np.array([number]))


def _mean_of(g: Graph, x: str, side: str) -> str:
    total = g.add("ReduceSum", g.add("Mul", x, side), _axis(g, 1), keepdims=0)
    return g.add("Div", total, g.add("ReduceSum", side, _axis(g, 1), keepdims=0))


def main() -> None:
    """Train or export."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    one = commands.add_parser("train")
    one.add_argument("name")
    one.add_argument("--epochs", type=int, default=6)
    one.add_argument("--depth", type=int, default=6)
    one.add_argument("--seed", type=int, default=1)
    other = commands.add_parser("export")
    other.add_argument("checkpoints", type=Path, nargs="+")
    other.add_argument("--into", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    if asked.command == "export":
        export(asked.checkpoints, asked.into)
        return
    train(asked.name, asked.epochs, asked.depth, asked.seed)


if __name__ == "__main__":
    main()
