"""Vectors of statements: what they say, apart from the words in which they say it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from laut.errors import LautError
from laut.ledger.backend import Backend
from laut.records import Reading
from laut.scores import Floats

Drawn = Mapping[str, bytes]
"""The vector of each statement, by its id, in whole numbers of eight bits."""

_NEAR: Final = 200  # statements whose bits are nearest, that are looked at in full


def of(reading: Reading, known: Mapping[str, bytes] | None = None) -> Drawn:
    """The vectors of all statements of a reading; known: those of some words, which stay."""
    from laut.embed import Embedder, quantised

    said, found = words_of(reading), dict(known or {})
    missing = list(dict.fromkeys(words for words in said.values() if words not in found))
    if missing:
        drawn = quantised(Embedder.shipped().embed(missing))
        found |= {words: each.tobytes() for words, each in zip(missing, drawn, strict=True)}
    return {name: found[words] for name, words in said.items()}


@contextmanager
def drawing(reading: Reading) -> Iterator[Callable[[], Mapping[str, bytes]]]:
    """Draw the vectors of a reading while something else is done.

    What it gives waits for them when it is called: the vectors by the words of which they are.
    """
    said = words_of(reading)
    with ThreadPoolExecutor(1) as pool:
        drawn = pool.submit(of, reading)
        yield lambda: {said[name]: each for name, each in drawn.result().items()}


def words_of(reading: Reading) -> dict[str, str]:
    """What each statement of a reading says, by its id."""
    return {each.id: " ".join(span.text for span in each.quote) for each in reading.statements}


def floats(
    connection: Connection, backend: Backend, numbers: Mapping[str, int], drawn: Drawn
) -> dict[int, Floats]:
    """Drawn vectors as `of_numbers` will give them once they are kept."""
    if not backend.has_vectors(connection):
        return {}
    return _units({numbers[name]: small for name, small in drawn.items()})


def put(connection: Connection, backend: Backend, numbers: Mapping[str, int], drawn: Drawn) -> None:
    """Keep the vectors of statements under their numbers."""
    if drawn and backend.has_vectors(connection):
        backend.put_vectors(connection, {numbers[name]: small for name, small in drawn.items()})


def nearest(connection: Connection, backend: Backend, words: str) -> list[tuple[int, float]]:
    """Number and likeness of the statements that say most nearly what a text says."""
    from laut.embed import Embedder, quantised

    if not backend.has_vectors(connection):
        raise LautError(
            "this ledger was made without pgvector; install that in PostgreSQL, "
            "and restore a dump into a new ledger to search by meaning"
        )
    mine = quantised(Embedder.shipped().embed([words]))[0]
    ids = backend.nearest(connection, mine.tobytes(), _NEAR)
    known = of_numbers(connection, backend, ids)
    scored = [(number, float(_unit(mine) @ vector)) for number, vector in known.items()]
    return sorted(scored, key=lambda each: (-each[1], -each[0]))


def of_numbers(
    connection: Connection, backend: Backend, numbers: Sequence[int]
) -> dict[int, Floats]:
    """The vectors of statements, of length one, by their numbers."""
    if not numbers or not backend.has_vectors(connection):
        return {}
    return _units(backend.vectors(connection, numbers))


def _units(kept: Mapping[int, bytes]) -> dict[int, Floats]:
    """Vectors of small numbers at length one; one of nothing stays so."""
    if not kept:
        return {}
    every = np.frombuffer(b"".join(kept.values()), np.int8).reshape(len(kept), -1)
    return dict(zip(kept, _unit(every), strict=True))


def _unit(small: NDArray[np.int8]) -> Floats:
    whole = small.astype(np.float32)
    length = np.linalg.norm(whole, axis=-1, keepdims=True)
    return np.asarray(whole / np.where(length, length, 1.0), np.float32)
