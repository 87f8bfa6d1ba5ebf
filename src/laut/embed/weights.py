"""The weights as they are stored, in four bits, and as they run, in eight.

Stored, 32 weights share a scale (float16) and lie in 16 bytes, the first half in the low nibbles:
a weight is its nibble less eight, times the scale. That is how the pretrained encoder is published,
so the file holds it exactly; only the vectors of pieces that German hardly has are cut to two bits,
four values of one scale a row, which still point where they did (cosine 0.94). Eight bits are twice
as fast on a CPU and too large to ship.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from laut.scores import Floats, Ints

LEVELS = 63  # 7 bits: on processors without VNNI, 8 bits overflow in pairs of products
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


def products(stored: Arrays) -> dict[str, NDArray[Any]]:
    """NAME.weight (int8) and NAME.scale of every matrix product, as the graph asks for them."""
    made: dict[str, NDArray[Any]] = {}
    for name in names(stored):
        matrix = stretched(stored, name)
        made[f"{name}.weight"], made[f"{name}.scale"] = eight(matrix)
    return made


def names(stored: Arrays) -> list[str]:
    """The matrix products that the file holds."""
    found = (key.removesuffix(".nibbles") for key in stored if key.endswith(".nibbles"))
    return [name for name in found if name != "table"]


def stretched(stored: Arrays, name: str) -> Floats:
    """A matrix [out, in], times what its input is divided by before the product."""
    nibbles = stored[f"{name}.nibbles"]
    matrix = unpacked(nibbles, stored[f"{name}.scale"]).reshape(len(nibbles), -1)
    if f"{name}.divisor" in stored:
        matrix *= stored[f"{name}.divisor"]
    return matrix


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


def eight(matrix: Floats) -> tuple[NDArray[np.int8], Floats]:
    """A matrix [out, in] as whole numbers [in, out] and the scale of each column."""
    scale = np.asarray(np.abs(matrix).max(1) / LEVELS + 1e-12, np.float32)
    whole = np.rint(matrix / scale[:, None]).astype(np.int8)
    return np.ascontiguousarray(whole.T), scale
