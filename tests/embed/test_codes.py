"""Vectors in fewer bytes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from laut.embed.codes import MOST, SCALE, bits, quantised, signs
from laut.embed.model import WIDTH, unit
from laut.scores import Floats

COMPONENTS = st.floats(-1, 1, width=32)
VECTORS = st.integers(0, 4).flatmap(
    lambda n: arrays(np.float32, (n, WIDTH), elements=COMPONENTS, fill=COMPONENTS)
)


@given(VECTORS)
def test_int8_is_near_where_it_is_not_clipped(vectors: Floats) -> None:
    whole = quantised(vectors)
    assert whole.dtype == np.int8
    assert whole.shape == vectors.shape
    assert np.abs(whole.astype(int)).max(initial=0) <= MOST
    clipped = np.clip(vectors, -MOST / SCALE, MOST / SCALE)
    assert np.abs(whole / SCALE - clipped).max(initial=0) <= 0.5 / SCALE


@given(VECTORS)
def test_int8_of_the_opposite_is_the_opposite(vectors: Floats) -> None:
    assert (quantised(-vectors) == -quantised(vectors)).all()


@given(VECTORS)
def test_a_bit_says_what_is_above_zero(vectors: Floats) -> None:
    packed = bits(vectors)
    assert packed.dtype == np.uint8
    assert packed.shape == (len(vectors), WIDTH // 8)
    for at in (0, 1, 8, WIDTH - 1):
        assert (((packed[:, at // 8] >> at % 8) & 1) == (vectors[:, at] > 0)).all()


@given(VECTORS, st.floats(0.125, 8, width=32))
def test_bits_do_not_see_the_length(vectors: Floats, factor: float) -> None:
    large = np.where(np.abs(vectors) < 1e-6, 0, vectors)
    assert (bits(large * np.float32(factor)) == bits(large)).all()


@pytest.mark.parametrize("seed", range(3))
def test_products_of_int8_are_cosines(seed: int) -> None:
    random = np.random.default_rng(seed)
    a, b = unit(random.normal(size=(2, WIDTH)).astype(np.float32))
    product = quantised(a).astype(int) @ quantised(b).astype(int) / SCALE**2
    assert product == pytest.approx(a @ b, abs=0.005)


@given(arrays(np.int8, WIDTH, elements=st.integers(-MOST, MOST)))
def test_signs_are_the_bits_of_what_is_kept(small: NDArray[np.int8]) -> None:
    assert signs(small.tobytes()) == bits(small.astype(np.float32)).tobytes()
