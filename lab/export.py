"""Write a trained network as ONNX, quantised, into the package.

    python -m lab.export CHECKPOINT... [--float] [--into FOLDER]

Several checkpoints are averaged. The graphs are written out by hand with the fused operators of
ONNX Runtime, so that nothing depends on what an exporter makes of the network.
"""

import argparse
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import TensorProto

from lab import batches, smooth
from lab.corpora import MEDIUMS, TYPES, wikinews
from lab.graph import MICROSOFT, Graph
from lab.judge import Judge, graph
from lab.model import LAYERS, Network, Sizes
from lab.prepare import BASE
from laut.decode.confidence import Calibration
from laut.tag.pieces import Pieces

PACKAGE = Path(__file__).parents[1] / "src" / "laut" / "tag" / "model"
INT = TensorProto.INT64
SENSES = (2, 4)  # after the third and the fifth layer; the last ones know quotations best
Input = tuple[str, int, list[Any]]
Weights = Mapping[str, NDArray[np.float32]]


def load(paths: list[Path]) -> tuple[Sizes, dict[str, NDArray[np.float32]]]:
    """Averaged weights of one or several checkpoints."""
    states = [torch.load(path, weights_only=False) for path in paths]
    mean = {
        name: np.mean([state["average"][name].float().numpy() for state in states], axis=0)
        for name in states[0]["average"]
        if not name.startswith("reader.acts")  # a head of earlier runs
    }
    return Sizes(depth=states[0]["plan"]["depth"]), mean


def layer(g: Graph, x: str, w: Weights, name: str, heads: int, bias: str = "") -> str:
    """One transformer layer."""
    qkv = g.linear(x, w[name + ".qkv.weight"], w[name + ".qkv.bias"], name + ".qkv")
    q, k, v = g.split("Split", 3, qkv, axis=-1, num_outputs=3)
    rest = ["", "", bias] if bias else []
    mixed = g.add("MultiHeadAttention", q, k, v, *rest, domain=MICROSOFT, num_heads=heads)
    mixed = g.linear(mixed, w[name + ".out.weight"], w[name + ".out.bias"], name + ".out")
    x = g.norm(x, w[name + ".norm1.weight"], w[name + ".norm1.bias"], mixed)
    up = g.linear(x, w[name + ".up.weight"], w[name + ".up.bias"], name + ".up")
    up = g.add("Gelu", up, domain=MICROSOFT)
    down = g.linear(up, w[name + ".down.weight"], w[name + ".down.bias"], name + ".down")
    return g.norm(x, w[name + ".norm2.weight"], w[name + ".norm2.bias"], down)


def encoder(w: Weights, sizes: Sizes, *, quantised: bool, divisors: Weights | None = None) -> bytes:
    """ids, features [1, pieces], first, last [words] -> words [words, hidden], and senses.

    senses [words, 2 * hidden]: words as the layers SENSES leave them, for the judges.
    """
    g = Graph(quantised=quantised, divisors=divisors)
    length = g.add("Shape", "ids", start=1, end=2)
    zero = g.constant(np.array([0]))
    places = g.add("Slice", g.constant(w["encoder.positions.weight"], "positions"), zero, length)
    x = g.embedding("ids", w["encoder.words.weight"], "words.table")
    x = g.add("Add", x, places)
    x = g.norm(x, w["encoder.norm.weight"], w["encoder.norm.bias"])
    x = g.add("Add", x, g.add("Gather", g.constant(w["encoder.features.weight"], "features.table"),
                              "features"))  # fmt: skip
    senses = []
    for number in range(sizes.depth):
        x = layer(g, x, w, f"encoder.layers.{number}", sizes.heads)
        if number in SENSES:
            senses.append(sense(g, x, sizes.hidden))
    x = g.add("Squeeze", x, zero)
    both = g.add("Concat", g.add("Gather", x, "first"), g.add("Gather", x, "last"), axis=-1)
    bias = w["join.bias"] + w["corpus.weight"][0]  # the first corpus is what users read like
    x = g.norm(g.exact(both, w["join.weight"], bias, "join"), w["norm.weight"], w["norm.bias"])
    shapes: list[Input] = [(name, INT, [1, "S"]) for name in ("ids", "features")]
    shapes += [(name, INT, ["T"]) for name in ("first", "last")]
    return g.model(shapes, [(x, "words"), (g.add("Concat", *senses, axis=-1), "senses")])


def sense(g: Graph, x: str, hidden: int) -> str:
    """The mean of each word's first and last piece [words, hidden], normalised."""
    x = g.add("Squeeze", x, g.constant(np.array([0])))
    both = g.add("Add", g.add("Gather", x, "first"), g.add("Gather", x, "last"))
    return g.norm(both, np.ones(hidden), np.zeros(hidden))


def segments(w: Weights, sizes: Sizes) -> bytes:
    """What is said of words [words, hidden] and of the segments between them.

    scores [layers, words, words], continues [layers, words], names [words, tags], kinds [words,
    kinds].
    """
    g = Graph(quantised=False)
    p = "scorer."
    hidden = g.exact("words", w[p + "hidden.weight"], w[p + "hidden.bias"], "hidden")
    hidden = g.add("Gelu", hidden, domain=MICROSOFT)
    points = g.exact(hidden, w[p + "points.weight"], w[p + "points.bias"], "points")
    columns = g.add("Transpose", points, perm=[1, 0])  # [4 * layers, words], layer fastest
    start, end, inside, continues = g.split("Split", 4, columns, axis=0, num_outputs=4)
    total = g.add("CumSum", inside, g.constant(np.array(1)))
    shape = g.constant(np.array([0, LAYERS, sizes.pair]))
    sides = []
    for name in ("starts", "ends"):
        side = g.exact("words", w[f"{p}{name}.weight"], w[f"{p}{name}.bias"], name)
        sides.append(g.add("Reshape", side, shape))
    starts = g.add("Transpose", sides[0], perm=[1, 0, 2])
    ends = g.add("Transpose", sides[1], perm=[1, 2, 0])
    scale = g.constant(np.array(sizes.pair**-0.5, np.float32))
    pairs = g.add("Mul", g.add("MatMul", starts, ends), scale)
    begin = g.add("Sub", g.add("Add", start, inside), total)
    close = g.add("Add", end, total)
    pairs = g.add("Add", pairs, g.add("Unsqueeze", begin, g.constant(np.array([2]))))
    pairs = g.add("Add", pairs, g.add("Unsqueeze", close, g.constant(np.array([1]))))
    shapes: list[Input] = [("words", TensorProto.FLOAT, ["T", sizes.hidden])]
    outputs = [(pairs, "scores"), (continues, "continues")]
    for name in ("names", "kinds"):
        outputs.append((g.exact("words", w[name + ".weight"], w[name + ".bias"], name), name))
    return g.model(shapes, outputs)


FEATURES = ("place", "distance", "sentence", "mark", "other")


def reader(w: Weights, sizes: Sizes, *, quantised: bool) -> bytes:
    """Words [words, hidden] and the surroundings of quotations [quotes, window] -> logits."""
    g = Graph(quantised=quantised)
    p = "reader."
    small = g.exact("words", w[p + "project.weight"], w[p + "project.bias"], "project")
    x = g.add("Gather", small, "word")
    for name in FEATURES:
        table = g.constant(w[f"{p}{name}.weight"], name + ".table")
        x = g.add("Add", x, g.add("Gather", table, name))
    nested = g.add("Gather", g.constant(w[p + "nested.weight"], "nested.table"), "nested")
    two = g.constant(np.array([1]))
    x = g.add("Add", x, g.add("Unsqueeze", nested, two))
    x = g.norm(x, w[p + "norm.weight"], w[p + "norm.bias"])
    bias = _attention_bias(g)
    for number in range(sizes.reader_depth):
        x = layer(g, x, w, f"{p}layers.{number}", sizes.reader_heads, bias)
    points = g.exact(x, w[p + "points.weight"], w[p + "points.bias"], "points")
    rows = g.add("Transpose", points, perm=[0, 2, 1])
    cue, frame, start, end = g.split("Split", 4, rows, g.constant(np.array([1, 1, 2, 2])), axis=1)
    spans = _spans(g, x, w, sizes, start, end)
    pooled = g.add("Concat", *_pools(g, x, cue), axis=-1)
    pooled = g.exact(pooled, w[p + "pooled.weight"], w[p + "pooled.bias"], "pooled")
    pooled = g.add("Gelu", pooled, domain=MICROSOFT)
    nobody = g.exact(pooled, w[p + "nobody.weight"], w[p + "nobody.bias"], "nobody")
    labels = g.exact(pooled, w[p + "labels.weight"], w[p + "labels.bias"], "labels")
    sizes_of = g.constant(np.array([len(TYPES), len(MEDIUMS)]))
    kind, medium = g.split("Split", 2, labels, sizes_of, axis=1)
    outputs = [(spans, "spans"), (nobody, "nobody"), (kind, "type"), (medium, "medium")]
    outputs += [
        (g.add("Squeeze", logits, two), name)
        for logits, name in zip((cue, frame), ("cue", "frame"), strict=True)
    ]
    window: list[Any] = ["Q", "W"]
    shapes: list[Input] = [("words", TensorProto.FLOAT, ["T", sizes.hidden])]
    shapes += [(name, INT, window) for name in ("word", *FEATURES)]
    shapes += [("mask", TensorProto.BOOL, window), ("nested", INT, ["Q"])]
    shapes += [(name, TensorProto.FLOAT, window) for name in ("inside", "start", "end")]
    return g.model(shapes, outputs)


def _attention_bias(g: Graph) -> str:
    """0 where there is a word, far below it where there is none: [quotes, 1, window, window]."""
    far = g.add("Where", "mask", g.constant(np.array(0, np.float32)),
                g.constant(np.array(-1e9, np.float32)))  # fmt: skip
    row = g.add("Unsqueeze", far, g.constant(np.array([1, 2])))
    width = g.add("Shape", "mask", start=1, end=2)
    one = g.constant(np.array([1]))
    return g.add("Expand", row, g.add("Concat", one, one, width, one, axis=0))


def _spans(g: Graph, x: str, w: Weights, sizes: Sizes, start: str, end: str) -> str:
    shape = g.constant(np.array([0, 0, 2, sizes.pair]))
    sides = [
        g.add("Reshape", g.exact(x, w[f"reader.{name}.weight"], w[f"reader.{name}.bias"], name),
              shape)
        for name in ("starts", "ends")
    ]  # fmt: skip
    left = g.add("Transpose", sides[0], perm=[0, 2, 1, 3])
    right = g.add("Transpose", sides[1], perm=[0, 2, 3, 1])
    scale = g.constant(np.array(sizes.pair**-0.5, np.float32))
    pairs = g.add("Mul", g.add("MatMul", left, right), scale)
    pairs = g.add("Add", pairs, g.add("Unsqueeze", start, g.constant(np.array([3]))))
    return g.add("Add", pairs, g.add("Unsqueeze", end, g.constant(np.array([2]))))


def _pools(g: Graph, x: str, cue: str) -> list[str]:
    """Means of the window's vectors over the quotation, its first and last word, the cue."""
    two = g.constant(np.array([1]))
    said = g.add("Mul", g.add("Squeeze", g.add("Sigmoid", cue), two),
                 g.add("Cast", "mask", to=TensorProto.FLOAT))  # fmt: skip
    made = []
    for weight in ("inside", "start", "end", said):
        total = g.add("ReduceSum", weight, two, keepdims=1)
        total = g.add("Add", total, g.constant(np.array(1e-6, np.float32)))
        row = g.add("Unsqueeze", g.add("Div", weight, total), two)
        made.append(g.add("Squeeze", g.add("MatMul", row, x), two))
    return made


def calibrated(weights: dict[str, NDArray[np.float32]], sizes: Sizes) -> Weights:
    """Divisors of the encoder's products, from passages of the training set."""
    network = Network(sizes, len(weights["encoder.words.weight"])).eval()
    network.load_state_dict({name: torch.from_numpy(value) for name, value in weights.items()})
    some = batches.items(wikinews("train")[::90], Pieces(BASE / "tokenizer.json"))
    return smooth.divisors(smooth.inputs(network, some), weights)


def export(paths: list[Path], folder: Path, *, quantised: bool) -> None:
    """Write the graphs and the tokenizer; `lab.judge` and `lab.calibrate` have to follow."""
    folder.mkdir(parents=True, exist_ok=True)
    sizes, weights = load(paths)
    divisors = calibrated(weights, sizes) if quantised else {}
    (folder / "encoder.onnx").write_bytes(
        encoder(weights, sizes, quantised=quantised, divisors=divisors)
    )
    (folder / "segments.onnx").write_bytes(segments(weights, sizes))
    (folder / "reader.onnx").write_bytes(reader(weights, sizes, quantised=quantised))
    shutil.copy(BASE / "tokenizer.json", folder / "tokenizer.json")
    # What is fitted on the finished model: until then an untrained judge and no calibration.
    (folder / "acts.onnx").write_bytes(graph([Judge()]))
    neutral = Calibration(1.0, 1.0, (0.0,) * len(TYPES))
    (folder / "calibration.json").write_text(neutral.as_json() + "\n")
    total = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{folder.name}: {total / 1e6:.1f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", nargs="+", type=Path)
    parser.add_argument("--float", action="store_true", help="without quantisation")
    parser.add_argument("--into", type=Path, default=PACKAGE)
    arguments = parser.parse_args()
    export(arguments.checkpoints, arguments.into, quantised=not arguments.float)
