"""Teach a faster sentence encoder what the pretrained one says.

    python -m lab.distil [--minutes 60]

All twelve layers stay, with half of the inner units of each: those that matter most, the linear map
behind them fitted anew by least squares to what the whole layer gives. Then all layers learn
together, piece by piece and text by text, from the vectors of the pretrained encoder. That one
reads "query: " before every text; the new one does without. Pieces keep their vectors.

The texts are free: sentences of the Leipzig Corpora Collection (Goldhahn, Eckart and Quasthoff
2012) and of PAWS-X (Yang, Zhang, Tar and Baldridge 2019), the quotes of lab/written/coverage, a few
words in a row of each as somebody searches, and lab/written/languages. What has been learnt lies in
lab/runs/distilled.pt; a run that is stopped goes on from there, its rate begins anew.
"""

import argparse
import gzip
import math
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from lab import coverage
from lab.corpora import DATA
from lab.model import Batch, Encoder, Layer, Network, Sizes, load_pretrained
from lab.prepare import RUNS, pieces_of, pretrained
from laut.embed.model import TOKENIZER, WIDTH
from laut.embed.pieces import LONGEST, Pieces
from laut.scores import Ints

WHOLE: Final = Sizes(depth=12, dropout=0.0)
SIZES: Final = Sizes(depth=12, ffn=768, dropout=0.0)
LEARNT: Final = RUNS / "distilled.pt"
LANGUAGES: Final = Path(__file__).parent / "written" / "languages"
PREFIX: Final = "query:"  # what the pretrained encoder was trained with, for texts of one kind
HELD: Final = 600  # texts that are only measured on
PIECES: Final = 2048  # of a batch
FITTED: Final = 1500  # texts on which the layers are first fitted
VECTORS: Final = 12_000  # of them that a layer is fitted on
RIDGE: Final = 1e-3
RATE: Final = 4e-4
WARM: Final = 200  # batches
PAIRS: Final = 2.0  # weight of the cosines between the texts of a batch
TOKENS: Final = 0.3  # weight of single pieces
SAVED: Final = 500  # batches from one checkpoint to the next
_LENGTH: Final = range(8, 501)
_FIRST_COLUMN: Final = re.compile(r"^\w+[\t,]")  # a number or a language


# Texts ------------------------------------------------------------------------------------------


def texts() -> list[str]:
    """All texts once, in an order that chance has made."""
    whole = [" ".join(text.split()) for text in _whole()]
    found = dict.fromkeys(text for text in whole if len(text) in _LENGTH)
    deal = random.Random(1)
    searches = [_search(text, deal) for text in deal.sample([*found], len(found) // 8)]
    every = [*found, *(text for text in dict.fromkeys(searches) if text not in found)]
    deal.shuffle(every)
    return every


def _whole() -> Iterator[str]:
    for file in sorted((DATA / "raw_news_de").glob("deu_news*")):
        with gzip.open(file, "rt", encoding="utf-8", errors="replace") as lines:
            yield from (_FIRST_COLUMN.sub("", line) for line in lines)
    with gzip.open(DATA / "para_pawsx_de" / "dev.tsv.gz", "rt", encoding="utf-8") as lines:
        yield from (cell for line in lines for cell in line.split("\t") if " " in cell)
    for _, some in coverage.clusters():
        yield from (" ".join(s.text for s in said.quote) for each in some for said in each.given)
    for file in sorted(LANGUAGES.glob("*.txt")):
        yield from file.read_text(encoding="utf-8").splitlines()


def _search(text: str, deal: random.Random) -> str:
    """Up to six words in a row."""
    words, count = text.split(), deal.randint(1, 6)
    first = deal.randrange(max(1, len(words) - count))
    return " ".join(words[first : first + count]).strip('„“",.:;')


# Networks ---------------------------------------------------------------------------------------


def teacher() -> Network:
    """The pretrained encoder in float, with the pieces of the shipped tokenizer."""
    kept = pieces_of(TOKENIZER)
    made = Network(WHOLE, len(kept)).eval()
    load_pretrained(made, pretrained(), kept)
    return made


def student() -> Network:
    """The encoder as it has been taught. FileNotFoundError where none has."""
    learnt = torch.load(LEARNT)
    made = Network(SIZES, len(learnt["words.weight"])).eval()
    made.encoder.load_state_dict(learnt)
    return made


def several(ids: Sequence[Ints]) -> Batch:
    """Texts as one batch."""
    rows = torch.ones(len(ids), max(map(len, ids)), dtype=torch.long)
    mask = torch.zeros(rows.shape, dtype=torch.bool)
    for at, each in enumerate(ids):
        rows[at, : len(each)] = torch.from_numpy(each)
        mask[at, : len(each)] = True
    none = torch.zeros_like(rows)
    return Batch(rows, none, mask, none, none, none, none)


def pooled(encoder: Encoder, ids: Sequence[Ints]) -> Tensor:
    """Vectors [texts, width] of length one: the mean of all pieces, not centred."""
    found = torch.zeros(len(ids), WIDTH)
    with torch.inference_mode():
        for rows in batches(ids):
            given = several([ids[row] for row in rows])
            found[rows] = _mean(encoder(given), given.mask)
    return found


def _mean(vectors: Tensor, mask: Tensor) -> Tensor:
    some = mask[..., None].to(vectors.dtype)
    return F.normalize((vectors * some).sum(1) / some.sum(1), dim=1)


def batches(ids: Sequence[Ints], deal: random.Random | None = None) -> list[list[int]]:
    """The places of texts in batches of about one length; dealt, in an order made by chance."""
    made, now = list[list[int]](), list[int]()
    loose = [len(each) + (deal.random() * 4 if deal else 0) for each in ids]
    for at in sorted(range(len(ids)), key=loose.__getitem__):
        if now and (len(now) + 1) * len(ids[at]) > PIECES:
            made.append(now)
            now = []
        now.append(at)
    made.append(now)
    if deal:
        deal.shuffle(made)
    return made


# The first fit ----------------------------------------------------------------------------------


def cut(whole: Network, ids: Sequence[Ints]) -> Network:
    """The same with fewer inner units, each layer fitted to what the whole one gives for texts."""
    seen: dict[int, list[Tensor]] = {}
    layers = [_layer(each) for each in whole.encoder.layers]
    hooks = [
        layer.up.register_forward_pre_hook(
            lambda _, given, at=at: seen.setdefault(at, []).append(_some(given[0]))
        )
        for at, layer in enumerate(layers)
    ]
    pooled(whole.encoder, ids)
    for hook in hooks:
        hook.remove()
    made = Network(SIZES, whole.encoder.words.num_embeddings).eval()
    made.encoder.load_state_dict(
        {n: v for n, v in whole.encoder.state_dict().items() if not n.startswith("layers.")},
        strict=False,
    )
    with torch.no_grad():
        for at, layer in enumerate(layers):
            _fit(_layer(made.encoder.layers[at]), layer, torch.cat(seen[at])[:VECTORS])
    return made


def _layer(module: torch.nn.Module) -> Layer:
    assert isinstance(module, Layer)
    return module


def _some(given: Tensor) -> Tensor:
    rows = given.reshape(-1, given.shape[-1])
    return rows[torch.randperm(len(rows))[:400]].clone()


def _fit(small: Layer, whole: Layer, given: Tensor) -> None:
    """The units that matter most, and what they give in the place of all. given: [n, width]."""
    units = F.gelu(whole.up(given))
    share = (units**2).mean(0) * (whole.down.weight**2).sum(0)
    keep = share.topk(SIZES.ffn).indices.sort().values
    with_one = torch.cat([units[:, keep], torch.ones(len(units), 1)], 1)
    squares = (with_one.T @ with_one).double()
    squares += torch.eye(len(squares)).double() * squares.diagonal().mean() * RIDGE
    target = (with_one.T @ (units @ whole.down.weight.T)).double()
    solved = torch.linalg.solve(squares, target).float()
    rest = {n: v for n, v in whole.state_dict().items() if not n.startswith(("up.", "down."))}
    small.load_state_dict(rest, strict=False)
    small.up.weight.copy_(whole.up.weight[keep])
    small.up.bias.copy_(whole.up.bias[keep])
    small.down.weight.copy_(solved[:-1].T)
    small.down.bias.copy_(whole.down.bias + solved[-1])


# Teaching ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Lessons:
    """What is taught. ids: of each text; begins: its first row in pieces, the last layer's vectors.

    vectors: of each text, of length one; centre: their mean; spread: of single components.
    """

    ids: list[Ints]
    begins: list[int]
    pieces: NDArray[np.float16]
    vectors: Tensor
    centre: Tensor
    spread: float


def lessons(whole: Network, every: Sequence[str]) -> Lessons:
    """What the pretrained encoder says of texts, those pieces left out that only it reads."""
    pieces = Pieces(TOKENIZER)
    prefix = pieces.ids(PREFIX)[1:-1]
    ids = [ids for text in every if len(ids := pieces.ids(text)) + len(prefix) <= LONGEST]
    begins = np.cumsum([0, *map(len, ids)])[:-1].tolist()
    last = np.zeros((sum(map(len, ids)), WIDTH), np.float16)
    vectors = torch.zeros(len(ids), WIDTH)
    read = [np.concatenate([each[:1], prefix, each[1:]]) for each in ids]
    with torch.inference_mode():
        for rows in batches(read):
            given = several([read[row] for row in rows])
            with torch.autocast("cpu", torch.bfloat16):
                found = whole.encoder(given).float()
            vectors[rows] = _mean(found, given.mask)
            for row, one in zip(rows, found.numpy(), strict=True):
                own = np.concatenate([one[:1], one[len(prefix) + 1 : len(read[row])]])
                last[begins[row] : begins[row] + len(own)] = own
    spread = float(last[::50].astype(np.float32).var(0).mean())
    return Lessons(ids, begins, last, vectors, vectors.mean(0), spread)


def loss(encoder: Encoder, taught: Lessons, rows: Sequence[int]) -> tuple[Tensor, float]:
    """What a batch has still to learn, and the mean cosine of its texts."""
    given = several([taught.ids[row] for row in rows])
    with torch.autocast("cpu", torch.bfloat16):
        found = encoder(given)
    found = found.float()
    wanted = torch.zeros(found.shape)
    for at, row in enumerate(rows):
        begin, length = taught.begins[row], len(taught.ids[row])
        wanted[at, :length] = torch.from_numpy(taught.pieces[begin : begin + length]).float()
    mask = given.mask[..., None].float()
    single = ((found - wanted) ** 2 * mask).sum() / (mask.sum() * WIDTH * taught.spread)
    mine = F.normalize(_mean(found, given.mask) - taught.centre, dim=1)
    theirs = F.normalize(taught.vectors[list(rows)] - taught.centre, dim=1)
    cosine = (mine * theirs).sum(1).mean()
    among = ((mine @ mine.T - theirs @ theirs.T) ** 2).mean()
    return 1 - cosine + PAIRS * among + TOKENS * single, float(cosine.detach())


def agreement(encoder: Encoder, taught: Lessons) -> float:
    """The mean cosine on the texts that nothing is learnt from, each side about its own mean."""
    found, right = pooled(encoder, taught.ids[:HELD]), taught.vectors[:HELD]
    centre = found.mean(0) - right.mean(0) + taught.centre
    both = F.normalize(found - centre, dim=1) * F.normalize(right - taught.centre, dim=1)
    return float(both.sum(1).mean())


def teach(made: Network, taught: Lessons, minutes: float) -> None:
    """Learn for so long, with a checkpoint now and then."""
    encoder = made.encoder.train()
    for kept in (encoder.words, encoder.positions, encoder.features, encoder.norm):
        kept.requires_grad_(False)
    free = [each for each in encoder.parameters() if each.requires_grad]
    optimiser = torch.optim.AdamW(free, RATE, (0.9, 0.98), weight_decay=0.01)
    deal, begun, step = random.Random(3), time.monotonic(), 0
    while (done := (time.monotonic() - begun) / (60 * minutes)) < 1:
        learnt_from = list(range(HELD, len(taught.ids)))
        for some in batches([taught.ids[at] for at in learnt_from], deal):
            done = (time.monotonic() - begun) / (60 * minutes)
            if done >= 1:
                break
            rate = RATE * min(1, step / WARM) * max(0.01, (1 + math.cos(math.pi * done)) / 2)
            for group in optimiser.param_groups:
                group["lr"] = rate
            lost, cosine = loss(encoder, taught, [learnt_from[at] for at in some])
            optimiser.zero_grad()
            lost.backward()
            torch.nn.utils.clip_grad_norm_(free, 1.0)
            optimiser.step()
            step += 1
            if step % SAVED == 0:
                torch.save(encoder.state_dict(), LEARNT)
                print(f"{100 * done:.0f} %: {step} batches, cosine {cosine:.4f}", flush=True)
    torch.save(encoder.eval().state_dict(), LEARNT)


def main() -> None:
    """Teach, and say how near it has come."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    asked = parser.parse_args()
    whole, every = teacher(), texts()
    taught = lessons(whole, every)
    first = taught.ids[HELD : HELD + FITTED]
    made = student() if LEARNT.exists() else cut(whole, first)
    print(f"{len(every):,} texts; cosine {agreement(made.encoder, taught):.4f}", flush=True)
    teach(made, taught, asked.minutes)
    print(f"cosine {agreement(made.encoder, taught):.4f} at the end")


if __name__ == "__main__":
    main()
