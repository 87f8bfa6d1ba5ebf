"""Vectors in fewer bytes: 384 as int8, 48 as bits."""

import numpy as np
from numpy.typing import NDArray

from laut.scores import Floats

SCALE = 512  # a component beyond 127 / 512 = 0.248 is clipped: one in fifty thousand
MOST = 127


def quantised(vectors: Floats) -> NDArray[np.int8]:
    """Components times SCALE, rounded and clipped to -127…127, in the shape of `vectors`.

    Of unit vectors, the product of two divided by SCALE² is their cosine to about 0.002.
    """
    whole = np.rint(np.asarray(vectors, np.float32) * SCALE)
    return np.clip(whole, -MOST, MOST).astype(np.int8)


def signs(small: bytes) -> bytes:
    """The bits of one quantised vector."""
    return bits(np.frombuffer(small, np.int8).astype(np.float32)).tobytes()


def bits(vectors: Floats) -> NDArray[np.uint8]:
    """One bit a component, 1 where it is above zero: [n, 384] -> [n, 48].

    Component i is bit i % 8 of byte i // 8, the lowest first, as sqlite-vec packs them. How many
    bits differ tells the angle between two vectors.
    """
    return np.packbits(np.asarray(vectors) > 0, axis=-1, bitorder="little")
