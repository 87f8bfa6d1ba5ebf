"""Train the network that compares two statements, and write it into the package.

    python -m lab.match train NAME [--epochs N] [--lower N] [--seed S]
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
from lab.model import Batch, Encoder, Network, Sizes, load_pretrained
from lab.prepare import RUNS, pieces, pretrained
from laut.match.model import SHIPPED
from laut.match.pieces import Pieces
from laut.match.relations import RELATIONS

FOLDER = Path(__file__).parent / "matter" / "groups"
SAME, CONTRARY, OTHER = range(3)
BATCH = 32
DEPTH = 12  # layers of the pretrained encoder
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
    """What the lower layers made of two statements -> a score for each relation.

    The lower layers read each statement by itself; here the upper ones read both together.
    """

    def __init__(self, layers: nn.ModuleList, width: int) -> None:
        super().__init__()
        self.layers = layers
        self.sides = nn.Embedding(2, width)
        self.hidden = nn.Linear(4 * width, width)
        self.last = nn.Linear(width, len(RELATIONS))
        self.dropout = nn.Dropout(0.1)
        nn.init.zeros_(self.sides.weight)

    def forward(self, pairs: "Pairs") -> Tensor:
        """Scores [pairs, relations]."""
        x = pairs.states + self.sides(pairs.sides)
        for each in self.layers:
            x = each(x, pairs.mask[:, None, None, :])
        first, second = (_mean(x, pairs.mask & (pairs.sides == side)) for side in (0, 1))
        whole = torch.cat([first, second, (first - second).abs(), first * second], -1)
        return torch.as_tensor(self.last(self.dropout(F.gelu(self.hidden(self.dropout(whole))))))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs as tensors: states [pairs, pieces, width], sides and mask [pairs, pieces]."""

    states: Tensor
    sides: Tensor
    mask: Tensor


def _mean(x: Tensor, mask: Tensor) -> Tensor:
    kept = mask[..., None].to(x.dtype)
    return torch.as_tensor((x * kept).sum(1) / kept.sum(1).clamp(min=1))


class Reader:
    """What the lower layers make of a text, each read once."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder.eval()
        self.cut = Pieces.shipped()
        self.known: dict[str, Tensor] = {}

    def states(self, text: str) -> Tensor:
        """States [pieces, width] of a text."""
        if text not in self.known:
            ids = torch.from_numpy(self.cut.ids(text))[None]
            none = torch.zeros_like(ids)
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
                made = self.encoder(Batch(ids, none, none == 0, none, none, none, none))[0]
            self.known[text] = made.to(torch.bfloat16).clone()
        return self.known[text]

    def pairs(self, some: Sequence[Example]) -> Pairs:
        """Pairs as tensors, padded."""
        both = [(self.states(each.one), self.states(each.other)) for each in some]
        width = max(len(a) + len(b) for a, b in both)
        states = torch.zeros((len(some), width, both[0][0].shape[1]))
        sides = torch.zeros((len(some), width), dtype=torch.long)
        mask = torch.zeros((len(some), width), dtype=torch.bool)
        for at, (a, b) in enumerate(both):
            states[at, : len(a)] = a
            states[at, len(a) : len(a) + len(b)] = b
            sides[at, len(a) : len(a) + len(b)] = 1
            mask[at, : len(a) + len(b)] = True
        return Pairs(states, sides, mask)


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


def batches(some: list[Example], size: int, rng: np.random.Generator) -> list[list[Example]]:
    """Pairs of like length together, the batches in any order, each pair in either order."""
    turned = [Example(e.other, e.one, e.relation) if rng.random() < 0.5 else e for e in some]
    turned.sort(key=lambda e: len(e.one) + len(e.other) + rng.integers(20))
    found = [turned[at : at + size] for at in range(0, len(turned), size)]
    return [found[int(at)] for at in rng.permutation(len(found))]


def network(lower: int) -> tuple[Matcher, Reader]:
    """An untrained matcher on the pretrained encoder, cut in two above so many layers."""
    sizes, kept = Sizes(depth=DEPTH), pieces()
    whole = Network(sizes, len(kept))
    load_pretrained(whole, pretrained(), kept)
    upper = nn.ModuleList(list(whole.encoder.layers)[lower:])
    whole.encoder.layers = nn.ModuleList(list(whole.encoder.layers)[:lower])
    return Matcher(upper, sizes.hidden), Reader(whole.encoder)


def train(name: str, epochs: int, lower: int, seed: int, general_share: float) -> None:
    """Train and keep the averaged weights of the last third."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    every = groups()
    held = [g for at, g in enumerate(every) if at % HELD == 0]
    kept = [g for at, g in enumerate(every) if at % HELD]
    general, checks = xnli() + paws(), examples(held)
    model, reader = network(lower)
    plan = [epoch_of(kept, general, rng, general_share) for _ in range(epochs)]
    steps = sum(math.ceil(len(each) / BATCH) for each in plan)
    optimiser = torch.optim.AdamW(
        [
            {"params": list(model.layers.parameters()), "top": 1e-4},
            {"params": [p for n, p in model.named_parameters() if not n.startswith("layers")],
             "top": 8e-4},
        ],
        lr=1.0, weight_decay=0.01,
    )  # fmt: skip
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
                part["lr"] = part["top"] * rate
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(reader.pairs(some))
            gold = torch.tensor([each.relation for each in some])
            loss = F.cross_entropy(scores.float(), gold, label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
            step += 1
            if step % 50 == 0:
                print(f"step {step} of {steps}: {np.mean(losses[-50:]):.3f}, "
                      f"{time.time() - begun:.0f} s", flush=True)  # fmt: skip
            if step > steps * 2 // 3 and step % 10 == 0:
                _average(average, model)
        state = {"lower": lower, "average": average or model.state_dict()}
        torch.save(state, folder / "match.pt")
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {time.time() - begun:.0f} s,",
              report(model, checks, reader), flush=True)  # fmt: skip


def _average(average: dict[str, Tensor], model: Matcher) -> None:
    for name, value in model.state_dict().items():
        known, fresh = average.get(name), value.detach().clone()
        average[name] = fresh if known is None else known.lerp(fresh, 0.1)


def report(model: Matcher, checks: Sequence[Example], reader: Reader) -> str:
    """Precision and recall of each relation on pairs that were kept back."""
    model.eval()
    said: list[int] = []
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for at in range(0, len(checks), 64):
            said += model(reader.pairs(checks[at : at + 64])).argmax(-1).tolist()
    gold = np.array([each.relation for each in checks])
    found = np.array(said)
    told = [f"accuracy {np.mean(gold == found):.3f}"]
    for number, name in enumerate(RELATIONS):
        right = np.sum((gold == number) & (found == number))
        told.append(f"{name} {right / max(np.sum(found == number), 1):.2f}"
                    f"/{right / max(np.sum(gold == number), 1):.2f}")  # fmt: skip
    return ", ".join(told)


def load(path: Path) -> tuple[Matcher, Reader]:
    """A trained matcher, and what reads for it."""
    state = torch.load(path, weights_only=True)
    model, reader = network(state["lower"])
    model.load_state_dict(state["average"])
    return model.eval(), reader


def export(path: Path, into: Path) -> None:
    """Write a trained matcher as int8 ONNX."""
    model, reader = load(path)
    weights = {name: value.float().numpy() for name, value in model.state_dict().items()}
    some = [reader.pairs([each]) for each in examples(groups())[::220]]
    layers = {f"layers.{at}": each for at, each in enumerate(model.layers)}
    seen = smooth.seen_by(layers, lambda: [model(each) for each in some])
    divisors = smooth.divisors(seen, weights)
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_bytes(graph(weights, len(model.layers), divisors))
    print(f"{into}: {into.stat().st_size / 1e6:.1f} MB")


def graph(weights: Weights, depth: int, divisors: Weights) -> bytes:
    """States and sides of the pieces [1, pieces, width], [1, pieces] -> scores [1, relations]."""
    g = Graph(quantised=True, divisors=divisors)
    table = g.constant(weights["sides.weight"], "sides.table")
    x = g.add("Add", "states", g.add("Gather", table, "sides"))
    for number in range(depth):
        x = layer(g, x, weights, f"layers.{number}", Sizes().heads)
    second = g.add("Unsqueeze", g.add("Cast", "sides", to=TensorProto.FLOAT), _axis(g, 2))
    first = g.add("Sub", g.constant(np.ones(1, np.float32)), second)
    a, b = (_mean_of(g, x, side) for side in (first, second))
    apart = g.add("Abs", g.add("Sub", a, b))
    whole = g.add("Concat", a, b, apart, g.add("Mul", a, b), axis=-1)
    hidden = g.exact(whole, weights["hidden.weight"], weights["hidden.bias"], "hidden")
    hidden = g.add("Gelu", hidden, domain=MICROSOFT)
    scores = g.exact(hidden, weights["last.weight"], weights["last.bias"], "last")
    width = weights["sides.weight"].shape[1]
    shapes: list[tuple[str, int, list[object]]] = [
        ("states", TensorProto.FLOAT, [1, "S", width]),
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
    one.add_argument("--lower", type=int, default=8)
    one.add_argument("--general", type=float, default=0.0)
    one.add_argument("--seed", type=int, default=1)
    other = commands.add_parser("export")
    other.add_argument("checkpoint", type=Path)
    other.add_argument("--into", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    if asked.command == "export":
        export(asked.checkpoint, asked.into)
        return
    train(asked.name, asked.epochs, asked.lower, asked.seed, asked.general)


if __name__ == "__main__":
    main()
