"""The weights as they are stored: matrix products in eight bits, vectors of pieces in four.

Of the vectors of pieces, 32 weights share a scale (float16) and lie in 16 bytes, the first half in
the low nibbles: a weight is its nibble less eight, times the scale. That is how the pretrained
encoder is published, so the file holds them exactly; only those of pieces that German hardly has
are cut to two bits, four values of one scale a row, which still point where they did (cosine 0.94).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from laut.scores import Floats, Ints

Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Table:
    """The vectors of the pieces: the common ones in four bits, the rare ones in two.

    nibbles [common, blocks, 16], scale [common, blocks]; quarters [rare, width / 4],
    rare_scale [rare]; row: of each piece, first the common ones; positions [longest, width].
    """

    nibbles: NDArray[np.uint8]
    scale: NDArray[np.float16]
    quarters: NDArray[np.uint8]
    rare_scale: NDArray[np.float16]
    row: NDArray[np.uint16]
    positions: Floats

    def look(self, ids: Ints) -> Floats:
        """The vectors of a text's pieces, each with its position's: [pieces, width]."""
        rows = self.row[ids].astype(np.int64)
        common = rows < len(self.nibbles)
        often, seldom = rows[common], rows[~common] - len(self.nibbles)
        values = self.positions[: len(ids)].copy()
        exact = unpacked(self.nibbles[often], self.scale[often])
        values[common] += exact.reshape(len(often), values.shape[1])
        values[~common] += spread(self.quarters[seldom], self.rare_scale[seldom])
        return values


def table(stored: Arrays) -> Table:
    """The vectors of the pieces, out of the file."""
    parts = ("nibbles", "scale", "quarters", "rare_scale", "row", "positions")
    return Table(*(stored[f"table.{part}"] for part in parts))


@cache
def table_of(path: Path) -> Table:
    """The vectors of the pieces in a file, which both encoders share: read once."""
    with np.load(path) as file:
        return table(file)


def products(stored: Arrays) -> dict[str, NDArray[Any]]:
    """NAME.weight (int8) and NAME.scale of every matrix product, as the graph asks for them."""
    return {name: stored[name] for name in stored if name.startswith("encoder.")}


def unpacked(nibbles: NDArray[np.uint8], scale: NDArray[np.float16]) -> Floats:
    """Blocks [..., 16] and their scales [...] -> weights [..., 32]."""
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=-1).astype(np.float32)
    values -= 8
    values *= scale[..., None].astype(np.float32)
    return values


def spread(quarters: NDArray[np.uint8], scale: NDArray[np.float16]) -> Floats:
    """Rows [n, width / 4] and their scales [n] -> [n, width] of -1.5, -0.5, 0.5, 1.5 times it.

    The lowest two bits of all bytes come first, then the next two.
    """
    parts = [quarters >> shift & 3 for shift in (0, 2, 4, 6)]
    values = np.concatenate(parts, axis=-1).astype(np.float32) - np.float32(1.5)
    return np.asarray(values * scale[:, None].astype(np.float32), np.float32)
