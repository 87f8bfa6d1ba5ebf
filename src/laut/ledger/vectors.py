"""Vectors of statements: what they say, apart from the words in which they say it."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from laut.ledger.backend import Backend
from laut.records import Reading
from laut.scores import Floats

Drawn = Mapping[str, tuple[bytes, bytes]]
"""Of a statement, by its id: the signs of its vector as bits, and its numbers small."""

_NEAR: Final = 200  # statements whose bits are nearest, that are looked at in full


def of(reading: Reading) -> Drawn:
    """The vectors of all statements of a reading."""
    from laut.embed import Embedder, bits, quantised

    said = {each.id: " ".join(span.text for span in each.quote) for each in reading.statements}
    if not said:
        return {}
    found = Embedder.shipped().embed(list(said.values()))
    both = zip(bits(found), quantised(found), strict=True)
    return {
        name: (signs.tobytes(), small.tobytes())
        for name, (signs, small) in zip(said, both, strict=True)
    }


def put(connection: Connection, backend: Backend, numbers: Mapping[str, int], drawn: Drawn) -> None:
    """Keep the vectors of statements under their numbers."""
    if drawn and backend.has_vectors(connection):
        rows = [(numbers[name], *pair) for name, pair in drawn.items()]
        backend.put_vectors(connection, rows)


def nearest(connection: Connection, backend: Backend, text: str) -> list[tuple[int, float]]:
    """Number and likeness of the statements that say most nearly what a text says."""
    from laut.embed import Embedder, bits, quantised

    one = Embedder.shipped().embed([text])
    ids = backend.nearest(connection, bits(one)[0].tobytes(), _NEAR)
    small = backend.vectors(connection, ids)
    mine = quantised(one)[0]
    scored = [(number, likeness(mine, small[number])) for number in ids if number in small]
    return sorted(scored, key=lambda each: (-each[1], -each[0]))


def of_numbers(
    connection: Connection, backend: Backend, numbers: Sequence[int]
) -> dict[int, Floats]:
    """The vectors of statements, of length one, by their numbers."""
    if not numbers or not backend.has_vectors(connection):
        return {}
    kept = backend.vectors(connection, numbers)
    return {number: _unit(np.frombuffer(small, np.int8)) for number, small in kept.items()}


def _unit(small: NDArray[np.int8]) -> Floats:
    whole = small.astype(np.float32)
    return np.asarray(whole / (np.linalg.norm(whole) or 1.0), np.float32)


def likeness(one: NDArray[np.int8], other: bytes) -> float:
    """The cosine of two small vectors."""
    return float(_unit(one) @ _unit(np.frombuffer(other, np.int8)))
