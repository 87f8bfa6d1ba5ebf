"""Teach the cross-encoder how two statements that it reads together stand to each other.

    python -m lab.cross [--wide 1] [--epochs 2]
    python -m lab.cross --small [--wide 1] [--epochs 2] [--write]

It learns from the pairs that the networks of `lab.matter` take to be about one matter: in `--wide`
passes all of them, in `--epochs` more those of clusters that are like what papers print (the gold
set across articles, lab/written/ledger and affairs). First all twelve layers of the sentence
encoder learn, whose vectors of pieces stay as they are. Then, with `--small`, every second one of
these learns what the pairs are and what the twelve say of them (distillation: Hinton, Vinyals and
Dean 2015); that is what `--write` writes into the package.

What has been learnt lies in lab/runs/cross-12.pt and cross-6.pt, saved every few minutes; a run
goes on from there, its rate begins anew (`--anew` forgets it). `--hold PART...` leaves parts of the
gold set out and measures on them.
"""

import argparse
import pickle
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from onnx import TensorProto
from torch import Tensor, nn

from lab import matter, smooth
from lab.distil import LEARNT, SIZES, student
from lab.export import layer
from lab.graph import MICROSOFT, Graph
from lab.matter import KINDS, Seen
from lab.model import Encoder
from lab.prepare import RUNS
from laut.embed.cross import ANSWERS, FACTS, PARTS, SHIPPED, Reader
from laut.embed.model import TOKENIZER, WIDTH
from laut.embed.pieces import Pieces
from laut.link.across.matter import matter as one_matter
from laut.scores import Floats, Ints

TEACHER: Final = RUNS / "cross-12.pt"
SMALL: Final = RUNS / "cross-6.pt"
PAIRS: Final = RUNS / "cross.pickle"
HIDDEN: Final = 256
NEAR: Final = 0.1  # least probability of one matter of a pair that is not linked
LINKED: Final = 0.02  # and of one that is
PIECES: Final = 2400  # of a batch
RATE: Final = 1.5e-4
HEAD_RATE: Final = 1e-3
WARM: Final = 60  # batches
SMOOTH: Final = 0.05
SAVED: Final = 100  # batches from one checkpoint to the next
WATCHED: Final = 60  # pairs on which the inputs of the products are evened out
Weights = Mapping[str, NDArray[np.float32]]
Row = tuple[Ints, Ints, Ints]


class Cross(nn.Module):
    """Pieces of two statements -> how they stand to each other."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        for fixed in (self.encoder.words, self.encoder.positions):
            fixed.weight.requires_grad = False
        for each in self.encoder.layers:
            each.dropout.p = 0.1
        self.parts = nn.Embedding(PARTS, WIDTH)
        self.facts = nn.Embedding(FACTS, WIDTH)
        self.dropout = nn.Dropout(0.1)
        self.hidden = nn.Linear(4 * WIDTH, HIDDEN)
        self.last = nn.Linear(HIDDEN, len(KINDS))
        for table in (self.parts, self.facts):
            nn.init.zeros_(table.weight)

    def forward(self, ids: Tensor, parts: Tensor, facts: Tensor, mask: Tensor) -> Tensor:
        """Logits [pairs, kinds]. ids, parts, mask: [pairs, pieces]; facts: [pairs, 2]."""
        x = self.encoder.words(ids) + self.encoder.positions(torch.arange(ids.shape[1]))
        x = self.encoder.norm(x) + self.parts(parts)
        told = self.facts(facts).sum(1, keepdim=True)
        x = self.dropout(torch.cat([x[:, :1] + told, x[:, 1:]], 1))
        for each in self.encoder.layers:
            x = each(x, mask[:, None, None, :])
        later, first = (_mean(x, side & mask) for side in (parts < 2, parts >= 2))
        seen = torch.cat([x[:, 0], later, first, (later - first).abs()], 1)
        return torch.as_tensor(self.last(self.dropout(F.gelu(self.hidden(seen)))).float())


def _mean(x: Tensor, side: Tensor) -> Tensor:
    some = side[..., None].to(x.dtype)
    return (x * some).sum(1) / some.sum(1)


# Data -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Example:
    """A pair to learn from. alike: its cluster is like what papers print."""

    number: int
    cluster: str
    row: Row
    kind: int
    alike: bool


def examples(some: Sequence[Seen]) -> list[Example]:
    """The pairs that may be about one matter."""
    read = Reader(Pieces(TOKENIZER))
    sure = one_matter([each.shown for each in some])
    return [
        Example(
            at, seen.cluster, read.row(seen.both), matter.answer(seen), seen.often == matter.GOLD
        )
        for at, (seen, one) in enumerate(zip(some, sure, strict=True))
        if one >= (NEAR if seen.kind == "none" else LINKED)
    ]


def batches(some: Sequence[Example], deal: random.Random) -> list[list[Example]]:
    """All of them once, those of about one length together, in an order made by chance."""
    made, now = list[list[Example]](), list[Example]()
    loose = {each.number: len(each.row[0]) + 6 * deal.random() for each in some}
    for each in sorted(some, key=lambda each: loose[each.number]):
        longest = max(len(one.row[0]) for one in (*now, each))
        if now and (len(now) + 1) * longest > PIECES:
            made.append(now)
            now = []
        now.append(each)
    made.append(now)
    deal.shuffle(made)
    return made


def tensors(rows: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pairs as one batch: pieces, parts, facts, mask."""
    shape = len(rows), max(len(ids) for ids, *_ in rows)
    ids, parts = torch.ones(shape, dtype=torch.long), torch.full(shape, PARTS - 1)
    mask = torch.zeros(shape, dtype=torch.bool)
    for at, (mine, part, _) in enumerate(rows):
        ids[at, : len(mine)] = torch.from_numpy(mine)
        parts[at, : len(mine)] = torch.from_numpy(part)
        mask[at, : len(mine)] = True
    return ids, parts, torch.from_numpy(np.stack([facts for *_, facts in rows])), mask


# Training ---------------------------------------------------------------------------------------


def train(
    model: Cross, stream: Sequence[Sequence[Example]], state: Path, told: Mapping[int, Tensor]
) -> Iterator[str]:
    """One look at every batch, the rate falling to nothing; yields how far it is, and the loss.

    told: what a teacher says of an example, by its number; where there are such, they count half.
    """
    own = [each for each in model.parameters() if each.requires_grad]
    layers = {id(each) for each in model.encoder.parameters()}
    groups = [
        {"params": [each for each in own if id(each) in layers], "lr": RATE},
        {"params": [each for each in own if id(each) not in layers], "lr": HEAD_RATE},
    ]
    chosen = torch.optim.AdamW(groups, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(
        chosen, lambda at: min(1, (at + 1) / WARM) * (1 - at / len(stream))
    )
    begun, losses = time.monotonic(), list[float]()
    for at, lot in enumerate(stream, 1):
        model.train()
        with torch.autocast("cpu", torch.bfloat16):
            found = model(*tensors([each.row for each in lot]))
        right = torch.tensor([each.kind for each in lot])
        loss = F.cross_entropy(found, right, label_smoothing=SMOOTH)
        if told:
            taught = torch.stack([told[each.number] for each in lot])
            loss = (loss + F.cross_entropy(found, taught)) / 2
        chosen.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(own, 1.0)
        chosen.step()
        rate.step()
        losses.append(loss.item())
        if at % SAVED == 0 or at == len(stream):
            torch.save(model.state_dict(), state)
            yield (f"{at} of {len(stream)} batches, {time.monotonic() - begun:.0f} s, "
                   f"loss {np.mean(losses[-SAVED:]):.3f}")  # fmt: skip


def logits(model: Cross, some: Sequence[Example]) -> Floats:
    """What the network says of pairs: [pairs, kinds]."""
    model.eval()
    found = np.zeros((len(some), len(KINDS)), np.float32)
    place = {each.number: at for at, each in enumerate(some)}
    for lot in batches(some, random.Random(0)):
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            told = model(*tensors([each.row for each in lot]))
        found[[place[each.number] for each in lot]] = told.numpy()
    return found


def measured(model: Cross, held: Sequence[Example]) -> str:
    """How often the likeliest kind is right, and the loss, on pairs not learnt from."""
    found, right = logits(model, held), np.array([each.kind for each in held])
    loss = F.cross_entropy(torch.from_numpy(found), torch.from_numpy(right))
    return f"held: right {(found.argmax(1) == right).mean():.3f}, loss {loss:.3f}"


# Into the package -------------------------------------------------------------------------------


def graph(w: Weights, divisors: Mapping[str, Floats], *, quantised: bool = True) -> bytes:
    """The network as ONNX.

    From vectors of pieces with their places [1, pieces, width], parts [1, pieces] and facts [2]
    it makes chances [1, kinds].
    """
    g = Graph(quantised=quantised, divisors=divisors)
    x = g.norm("pieces", w["encoder.norm.weight"], w["encoder.norm.bias"])
    x = g.add("Add", x, g.add("Gather", g.constant(w["parts.weight"], "parts.table"), "parts"))
    facts = g.add("Gather", g.constant(w["facts.weight"], "facts.table"), "facts")
    told = g.add("ReduceSum", facts, g.constant(np.array([0])), keepdims=1)
    one = g.constant(np.array([1]))
    begin, rest = g.split("Split", 2, x, g.add("Concat", one, _rest(g), axis=0), axis=1)
    x = g.add("Concat", g.add("Add", begin, told), rest, axis=1)
    for number in range(_depth(w)):
        x = layer(g, x, w, f"encoder.layers.{number}", SIZES.heads)
    later = g.add("Less", "parts", g.constant(np.array(2)))
    sides = [_pooled(g, x, side) for side in (later, g.add("Not", later))]
    apart = g.add("Abs", g.add("Sub", *sides))
    start = g.add("Gather", x, g.constant(np.array(0)), axis=1)
    seen = g.add("Concat", start, *sides, apart, axis=-1)
    seen = g.exact(seen, w["hidden.weight"], w["hidden.bias"], "hidden")
    seen = g.add("Gelu", seen, domain=MICROSOFT)
    chances = g.add("Softmax", g.exact(seen, w["last.weight"], w["last.bias"], "last"), axis=-1)
    shapes = [("pieces", TensorProto.FLOAT, [1, "S", WIDTH])]
    shapes += [("parts", TensorProto.INT64, [1, "S"]), ("facts", TensorProto.INT64, [2])]
    made = onnx.load_from_string(g.model(shapes, [(chances, "chances")]))
    made.metadata_props.add(key=ANSWERS, value="\n".join(KINDS))
    return bytes(made.SerializeToString())


def _depth(w: Weights) -> int:
    return len({name.split(".")[2] for name in w if name.startswith("encoder.layers.")})


def _rest(g: Graph) -> str:
    """The number of pieces but for the first."""
    length = g.add("Shape", "parts", start=1, end=2)
    return g.add("Sub", length, g.constant(np.array([1])))


def _pooled(g: Graph, x: str, side: str) -> str:
    """The mean of the pieces of one side [1, width]."""
    some = g.add("Cast", side, to=TensorProto.FLOAT)
    one = g.constant(np.array([1]))
    total = g.add("Squeeze", g.add("MatMul", g.add("Unsqueeze", some, one), x), one)
    return g.add("Div", total, g.add("ReduceSum", some, one, keepdims=1))


def write(model: Cross, some: Sequence[Example]) -> None:
    """Put what has been learnt where laut looks for it."""
    model.eval()
    weights = {name: values.float().numpy() for name, values in model.state_dict().items()}
    seen = smooth.seen(model.encoder.layers, _passes(model, some[:: len(some) // WATCHED]))
    SHIPPED.parent.mkdir(parents=True, exist_ok=True)
    SHIPPED.write_bytes(graph(weights, smooth.divisors(seen, weights)))
    print(f"{SHIPPED.stat().st_size:,} bytes")


def _passes(model: Cross, some: Sequence[Example]) -> Iterator[Tensor]:
    return (model(*tensors([each.row])) for each in some)


def teacher() -> Cross:
    """All layers, as they have been taught or as they begin."""
    return _learnt(Cross(student().encoder), TEACHER)


def small() -> Cross:
    """Every second layer, as they have been taught or as the teacher has them."""
    model = teacher()
    model.encoder.layers = model.encoder.layers[1::2]
    return _learnt(model, SMALL)


def _learnt(model: Cross, state: Path) -> Cross:
    if state.exists():
        model.load_state_dict(torch.load(state))
    return model


def compared() -> list[Seen]:
    """The pairs that a ledger compares; kept for the next time."""
    if not PAIRS.exists():
        PAIRS.write_bytes(pickle.dumps(matter.everything()))
    found: list[Seen] = pickle.loads(PAIRS.read_bytes())
    return found


def main() -> None:
    """Teach, and write the weights where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wide", type=int, default=1, help="passes over all pairs")
    parser.add_argument("--epochs", type=int, default=2, help="passes over what papers print")
    parser.add_argument("--hold", nargs="*", default=[], help="parts to measure on")
    parser.add_argument("--anew", action="store_true", help="forget what has been learnt")
    parser.add_argument("--small", action="store_true", help="six layers, taught by the twelve")
    parser.add_argument("--write", action="store_true", help="write the six into the package")
    asked = parser.parse_args()
    state = SMALL if asked.small else TEACHER
    if asked.anew:
        state.unlink(missing_ok=True)
    every = examples(compared())
    held = [each for each in every if each.cluster.split("/")[0] in asked.hold]
    known = [each for each in every if each.cluster.split("/")[0] not in asked.hold]
    alike, deal = [each for each in known if each.alike], random.Random(matter.SEED)
    print(f"{len(known)} pairs, {len(alike)} of them alike, {len(held)} held; from {LEARNT.name}")
    lots = [known] * asked.wide + [alike] * asked.epochs
    stream = [batch for lot in lots for batch in batches(lot, deal)]
    model = small() if asked.small else teacher()
    for line in train(model, stream, state, _told(lots) if asked.small else {}):
        print(line, measured(model, held) if held else "", flush=True)
    if asked.write:
        write(small(), every)


def _told(lots: Sequence[Sequence[Example]]) -> dict[int, Tensor]:
    """What the twelve layers say of every example that is to be learnt from."""
    some = list({each.number: each for lot in lots for each in lot}.values())
    said = torch.from_numpy(logits(teacher(), some)).softmax(1)
    return {each.number: row for each, row in zip(some, said, strict=True)}


if __name__ == "__main__":
    main()
