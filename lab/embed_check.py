"""Measure the sentence encoder: agreement with the float one, retrieval, speed.

    python -m lab.embed_check [--folder FOLDER]

lab/embed_pairs.tsv holds statements, each with the same in other words, in another language or as
somebody would search for it, and a near miss: most of the same words, something else said. Every
statement looks for its counterpart among all counterparts, all near misses and the statements of
the written articles.
"""

import argparse
import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np

from lab.distil import PREFIX, pooled, student, teacher
from lab.embed import statements
from laut.embed.codes import MOST, SCALE, bits, quantised
from laut.embed.model import SHIPPED, TOKENIZER, Embedder, unit
from laut.embed.pieces import Pieces
from laut.scores import Floats, Ints

PAIRS = Path(__file__).parent / "embed_pairs.tsv"
CANDIDATES = 50  # that bits find for int8 to order
SPEED = 20  # statements at once
WORDS = 25  # of each
ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement to look for, its counterpart, and what is not it."""

    kind: str
    asked: str
    meant: str
    near: str


def pairs() -> list[Pair]:
    """The written pairs; a search is what is looked for, not what is found."""
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    made = []
    for row in rows:
        both = row["statement"], row["same"]
        asked, meant = both[::-1] if row["kind"] == "query" else both
        made.append(Pair(row["kind"], asked, meant, row["near"]))
    return made


Likeness = Callable[[Floats, Floats], Floats]


def cosine(asked: Floats, pool: Floats) -> Floats:
    """Of unit vectors."""
    return asked @ pool.T


def as_int8(asked: Floats, pool: Floats) -> Floats:
    """The product of quantised vectors."""
    a, b = quantised(asked).astype(np.int32), quantised(pool).astype(np.int32)
    return (a @ b.T).astype(np.float32)


def as_bits(asked: Floats, pool: Floats) -> Floats:
    """How many bits agree."""
    apart = np.bitwise_xor(bits(asked)[:, None], bits(pool)[None])
    return -np.bitwise_count(apart).sum(-1).astype(np.float32)


def rescored(asked: Floats, pool: Floats) -> Floats:
    """The candidates that bits find, as int8 orders them; all others far behind."""
    rough, fine = as_bits(asked, pool), as_int8(asked, pool)
    last = np.sort(rough, axis=1)[:, -CANDIDATES][:, None]
    return np.asarray(np.where(rough >= last, fine, rough - 1e9), np.float32)


def ranks(likeness: Floats) -> Ints:
    """The place of each row's own counterpart, from 1; a tie counts as lost."""
    own = np.diagonal(likeness)[:, None]
    return np.asarray((likeness >= own).sum(1))


def line(name: str, likeness: Floats, count: int) -> str:
    """One row of the table."""
    place = ranks(likeness)
    own = np.diagonal(likeness)
    near = likeness[np.arange(count), count + np.arange(count)]
    alone = np.delete(likeness, np.s_[count : 2 * count], axis=1)
    easy, found = 1 / ranks(alone), place <= 10
    shares = [(1 / place).mean(), found.mean(), (own > near).mean(), easy.mean()]
    return f"| {name} | " + " | ".join(f"{100 * share:.1f}" for share in shares) + " |"


def without(vectors: Floats, directions: Floats) -> Floats:
    """Unit vectors with some directions taken out."""
    return unit(np.asarray(vectors - vectors @ directions.T @ directions, np.float32))


def tables(embedder: Embedder) -> Iterator[str]:
    """The report, line by line."""
    asked = pairs()
    count = len(asked)
    background = statements()
    texts = [p.asked for p in asked] + [p.meant for p in asked] + [p.near for p in asked]
    plain, said = embedder.pooled(texts), embedder.pooled(background)
    cut = Pieces(TOKENIZER)
    every = [*texts, *background]
    first = pooled(teacher().encoder, [cut.ids(f"{PREFIX} {text}") for text in every]).numpy()
    right = pooled(student().encoder, [cut.ids(text) for text in every]).numpy()
    agreement = (right * np.concatenate([plain, said])).sum(1)
    yield f"cosine with float: mean {agreement.mean():.5f}, least {agreement.min():.5f}"
    centre = said.mean(0)
    yield f"{count} pairs among {2 * count + len(background):,} statements"
    yield "| | MRR | recall@10 | before its near miss | MRR without near misses |"
    yield "|---|---:|---:|---:|---:|"

    def row(name: str, every: Floats, like: Likeness = cosine) -> str:
        return line(name, like(every[:count], every[count:]), count)

    yield row("pretrained, centred", unit(first - first[3 * count :].mean(0)))
    yield row("float", right)
    yield row("float, centred", unit(right - right[3 * count :].mean(0)))
    vectors = np.concatenate([plain, said])
    centred = unit(vectors - centre)
    yield row("shipped, not centred", vectors)
    yield row("shipped", centred)
    main = np.linalg.svd(centred[3 * count :], full_matrices=False)[2]
    for number in (1, 2, 3):
        yield row(f"shipped, {number} directions less", without(centred, main[:number]))
    yield row("int8, 384 bytes", centred, as_int8)
    yield row("bits, 48 bytes", centred, as_bits)
    yield row("bits, not centred", vectors, as_bits)
    yield row(f"bits, the best {CANDIDATES} by int8", centred, rescored)
    for kind in dict.fromkeys(p.kind for p in asked):
        rows = [i for i, p in enumerate(asked) if p.kind == kind]
        like = np.delete(cosine(centred[:count], centred[count:]), np.s_[count : 2 * count], axis=1)
        mean = (1 / ranks(like)[rows]).mean()
        yield f"{kind}: {len(rows)} pairs, MRR without near misses {100 * mean:.1f}"
    same = (centred[:count] * centred[count : 2 * count]).sum(1)
    near = (centred[:count] * centred[2 * count : 3 * count]).sum(1)
    other = cosine(centred[:count], centred[3 * count :])
    for name, values in (("same", same), ("near miss", near), ("other", other)):
        five = np.quantile(values, (0.05, 0.5, 0.95))
        yield f"cosine of {name}: " + " ".join(f"{value:.2f}" for value in five)
    size = np.abs(centred)
    yield f"clipped: {(size > MOST / SCALE).mean():.6f}, largest {size.max():.3f}"


def speed(embedder: Embedder) -> Iterator[str]:
    """How fast it is, here and now."""
    words = " ".join(statements()).split()
    texts = [" ".join(words[at * WORDS : (at + 1) * WORDS]) for at in range(SPEED)]
    for threads in (1, 2):
        took = _median(partial(embedder.embed, texts, threads=threads))
        yield f"{SPEED / took:.0f} statements/s, {threads} threads"
    took = _median(lambda: embedder.embed(["Wer warnte vor dem Bruch des Staudamms?"]))
    yield f"{1000 * took:.1f} ms a query"


def _median(run: Callable[[], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        run()
        took.append(perf_counter() - begin)
    return median(took[1:])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=SHIPPED)
    folder = parser.parse_args().folder
    shipped = Embedder(folder)
    for each in (*speed(shipped), *tables(shipped)):
        print(each)
