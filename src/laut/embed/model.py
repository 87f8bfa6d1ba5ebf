"""The shipped sentence encoder: a text of a sentence or two -> one vector."""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from laut.embed.pieces import Pieces
from laut.embed.weights import products, table_of
from laut.errors import LautError
from laut.scores import Floats

SHIPPED = Path(__file__).parent / "model"
WEIGHTS = "weights.npz"
FILES = ("encoder.onnx", WEIGHTS)
TOKENIZER = Path(__file__).parents[1] / "tag" / "model" / "tokenizer.json"  # one for both encoders
WIDTH = 384


class Embedder:
    """Short texts -> vectors. It may be called from several threads."""

    def __init__(self, folder: Path = SHIPPED, tokenizer: Path = TOKENIZER) -> None:
        for path in (*(folder / name for name in FILES), tokenizer):
            if not path.exists():
                raise LautError(f"{path}: the sentence encoder lacks it; install laut again")
        self._pieces = Pieces(tokenizer)
        self._table = table_of(folder / WEIGHTS)
        with np.load(folder / WEIGHTS) as file:
            self._centre: Floats = file["centre"]
            self._session, self._kept = session(folder / "encoder.onnx", products(file))

    @staticmethod
    @cache
    def shipped() -> "Embedder":
        """The encoder that comes with the package, loaded once."""
        return Embedder()

    def embed(self, texts: Sequence[str], *, threads: int | None = None) -> Floats:
        """Vectors [texts, 384] of length one; their products are cosines.

        Unrelated statements are about 0, the same in other words mostly above 0.5. A text's vector
        does not depend on the others. Of a text longer than 128 pieces the rest is not read.
        """
        return unit(self.pooled(texts, threads=threads) - self._centre)

    def pooled(self, texts: Sequence[str], *, threads: int | None = None) -> Floats:
        """Vectors of length one as the encoder gives them, before they are centred."""
        count = min(threads or os.cpu_count() or 1, len(texts))
        found = np.zeros((len(texts), WIDTH), np.float32)
        order = sorted(range(len(texts)), key=lambda at: -len(texts[at]))  # no long one comes last
        if count < 2:
            drawn = [self._encode(texts[at]) for at in order]
        else:
            with ThreadPoolExecutor(count) as pool:
                drawn = list(pool.map(self._encode, [texts[at] for at in order]))
        if drawn:
            found[order] = drawn
        return unit(found)

    def _encode(self, text: str) -> Floats:
        """One text at a time: nothing is padded, and calls on several cores need not wait."""
        inputs = {"pieces": self._table.look(self._pieces.ids(text))[None]}
        return np.asarray(self._session.run(["vector"], inputs)[0][0], np.float32)


def unit(vectors: Floats) -> Floats:
    """Each row at length one."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-12), np.float32)


def session(path: Path, weights: Mapping[str, NDArray[Any]]) -> tuple[Any, Any]:
    """A session that runs each call in one thread, and what must live as long as it does.

    weights: what the graph asks for by name beside what it has.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(array) for array in weights.values()]
    options.add_external_initializers(list(weights), values)
    session = onnxruntime.InferenceSession(
        path,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # on a CPU the fused node is the slower one
    )
    return session, values
