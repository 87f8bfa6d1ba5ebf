"""The shipped cross-encoder: two statements, read together -> how sure each kind of link is."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from laut.embed.model import SHIPPED as ENCODER
from laut.embed.model import TOKENIZER, WEIGHTS, session
from laut.embed.pieces import LONGEST, Pieces
from laut.embed.weights import table_of
from laut.errors import LautError
from laut.scores import Both, Ints, Uttered

SHIPPED: Final = Path(__file__).parent / "cross" / "cross.onnx"
ANSWERS: Final = "answers"
"""Under which the model keeps the answers that there are, one a line."""
VOICE: Final = 22
"""Pieces of who says it; what is beyond them is not read."""
WORDS: Final = 60
"""Pieces of what is said."""
LEAST: Final = 20
"""Pieces of it that are read however long the rest is."""
DAYS: Final = (0, 2, 8)
"""Up to how many days two articles are as near: one day, days, a week, more."""
PARTS: Final = 4
"""Parts of what is read: a voice and its words, the other voice and its words."""
FACTS: Final = 7
"""How near the days are (unknown first), and whether both voices are called the same."""


class CrossEncoder:
    """Reads both statements of a pair at once. It may be called from several threads."""

    def __init__(self, model: Path = SHIPPED) -> None:
        for path in (model, ENCODER / WEIGHTS, TOKENIZER):
            if not path.exists():
                raise LautError(f"{path}: the cross-encoder lacks it; install laut again")
        self._table = table_of(ENCODER / WEIGHTS)
        self._read = Reader(Pieces(TOKENIZER))
        self._session, _ = session(model, {})
        kept = self._session.get_modelmeta().custom_metadata_map
        self.answers = tuple(kept[ANSWERS].split("\n"))

    @staticmethod
    @cache
    def shipped() -> "CrossEncoder":
        """The one that comes with the package, loaded once."""
        return CrossEncoder()

    def chances(self, pairs: Sequence[Both]) -> list[dict[str, float]]:
        """How sure each answer is, for each of some pairs; together they are 1.

        A pair's answer does not depend on the others.
        """
        count = min(os.cpu_count() or 1, len(pairs))
        if count < 2:
            return [self._one(each) for each in pairs]
        with ThreadPoolExecutor(count) as pool:
            return list(pool.map(self._one, pairs))

    def _one(self, pair: Both) -> dict[str, float]:
        """One pair at a time: nothing is padded."""
        ids, parts, facts = self._read.row(pair)
        given = {"pieces": self._table.look(ids)[None], "parts": parts[None], "facts": facts}
        (found,) = self._session.run(["chances"], given)
        return dict(zip(self.answers, found[0].tolist(), strict=True))


class Reader:
    """Pairs -> what the network is given of them."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces

    def row(self, pair: Both) -> tuple[Ints, Ints, Ints]:
        """Pieces [n] of a pair, the part that each belongs to [n], and two facts.

        n is at most 128; of long statements the ends are not read.
        """
        begin, end = self._pieces.marks
        sides = [self._side(pair.later), self._side(pair.first)]
        more = sum(len(part) for side in sides for part in side) + 3 - LONGEST
        later, first = (_cut(side, more) for side in sides)
        blocks = [begin, *later, end, *first, end]
        parts = np.repeat([0, 0, 1, 2, 2, 3, 3], [len(block) for block in blocks])
        facts = np.array([_nearness(pair.days), 5 + (pair.later.voice == pair.first.voice)])
        return np.concatenate(blocks), parts.astype(np.int64), facts.astype(np.int64)

    def _side(self, uttered: Uttered) -> tuple[Ints, Ints]:
        voice = f"{uttered.voice} {uttered.cue}:" if uttered.voice or uttered.cue else "?:"
        return (
            self._pieces.ids(voice)[1:-1][:VOICE],
            self._pieces.ids(uttered.words)[1:-1][:WORDS],
        )


def _cut(side: tuple[Ints, Ints], more: int) -> tuple[Ints, Ints]:
    """A side without half of the pieces that are too many."""
    voice, words = side
    return (voice, words[: max(LEAST, len(words) - (more + 1) // 2)]) if more > 0 else side


def _nearness(days: int | None) -> int:
    """Which of the buckets a number of days is in, 0 where it is not known."""
    if days is None:
        return 0
    return 1 + sum(days > bound for bound in DAYS)
