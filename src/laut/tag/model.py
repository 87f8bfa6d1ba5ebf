"""The shipped model of all labels: a door to ONNX Runtime, as laut.embed and laut.link.across."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from laut.document import Document
from laut.errors import LautError
from laut.scores import ALONE, FIRST, GAP, LAST, Acts, Answers, Floats, Part, Seen, Surroundings
from laut.tag.pieces import Pieces
from laut.tag.surroundings import Layout, layout, surroundings
from laut.tag.windows import Passage, passages

SHIPPED = Path(__file__).parent / "model"
GRAPHS = ("encoder", "segments", "reader", "acts")
FILES = (*(f"{graph}.onnx" for graph in GRAPHS), "tokenizer.json", "calibration.json")
SCORED = ("scores", "continues", "names", "kinds")
READ = ("word", "place", "distance", "sentence", "mark", "other")
TOGETHER = 8  # quotations that the reader sees at once


@dataclass(frozen=True, slots=True)
class Encoded:
    """A passage as the model sees it.

    words: vectors [words, hidden]; senses: [words, 2 * hidden], of two earlier layers, which know
    more of what words mean; scores: [2, words, words] of outer and nested segments;
    continues: [2, words] logits of a segment that begins there to continue the one before.
    names: [words, tags] logits of NAME_TAGS; kinds: [words, kinds] probabilities of the kinds of
    source.
    """

    document: Document
    passage: Passage
    words: Floats
    senses: Floats
    scores: Floats
    continues: Floats
    names: Floats
    kinds: Floats


class Tagger:
    """Documents -> scores. It may be called from several threads."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        missing = [name for name in FILES if not (folder / name).exists()]
        if missing:
            raise LautError(f"{folder}: the model lacks {missing[0]}; {_remedy(folder)}")
        self.folder = folder
        self.pieces = Pieces(folder / "tokenizer.json")
        self._encoder, self._segments, self._reader, self._acts = (
            _session(folder / f"{name}.onnx") for name in GRAPHS
        )

    @cached_property
    def sha256(self) -> str:
        """Of the model files, in order."""
        digest = hashlib.sha256()
        for name in FILES:
            digest.update((self.folder / name).read_bytes())
        return digest.hexdigest()

    def passages(self, document: Document) -> Iterator[Passage]:
        """What of the document is read at once, made as it is asked for."""
        return passages(document, self.pieces)

    def encode(self, document: Document, passage: Passage) -> Encoded:
        """Score every segment of one passage."""
        vectors: list[Floats] = []
        meant: list[Floats] = []
        for window in passage.windows:
            inputs = {
                "ids": window.ids[None],
                "features": window.features[None],
                "first": window.first,
                "last": window.last,
            }
            vector, sense = self._encoder.run(["words", "senses"], inputs)
            vectors.append(vector)
            meant.append(sense)
        words, senses = np.concatenate(vectors), np.concatenate(meant)
        scores, continues, names, kinds = self._segments.run(SCORED, {"words": words})
        chances = _chances(kinds)
        return Encoded(document, passage, words, senses, scores, continues, names, chances)

    def read(
        self, encoded: Encoded, quotes: Sequence[tuple[Sequence[Part], bool]]
    ) -> Iterator[tuple[Surroundings, Answers]]:
        """Roles of quotations of a passage, each given as its parts and whether it is nested.

        They come a few at a time, so that a passage full of quotation marks takes no more memory.
        """
        shared = _layout(encoded, quotes)
        for at in range(0, len(quotes), TOGETHER):
            some = quotes[at : at + TOGETHER]
            around = [surroundings(parts, shared) for parts, _ in some]
            answers = self._answers(encoded.words, around, [nested for _, nested in some])
            yield from zip(around, answers, strict=True)

    def judge(
        self, encoded: Encoded, said: Sequence[tuple[Sequence[Part], Sequence[Part]]]
    ) -> list[Acts]:
        """What statements of a passage amount to, each given as quotation and attribution."""
        if not said:
            return []
        size = len(encoded.senses)
        inside = np.stack([_mask(quote, size) for quote, _ in said])
        beside = np.stack([_mask(around, size) for _, around in said]) & ~inside
        inputs = {"senses": encoded.senses, "inside": inside, "beside": beside}
        stance, certainty = (
            _chances(each) for each in self._acts.run(["stance", "certainty"], inputs)
        )
        return [
            Acts(tuple(a), tuple(b))
            for a, b in zip(stance.tolist(), certainty.tolist(), strict=True)
        ]

    @staticmethod
    def seen(encoded: Encoded, quote: Sequence[Part], around: Sequence[Part]) -> Seen:
        """What `judge` looks at of a statement, given as quotation and attribution."""
        inside = _mask(quote, len(encoded.senses))
        read = inside | _mask(around, len(inside))
        return Seen(encoded.senses[read], inside[read])

    def _answers(
        self, words: Floats, around: Sequence[Surroundings], nested: Sequence[bool]
    ) -> list[Answers]:
        names = [field.name for field in fields(Answers)]
        inputs = _reader_inputs(around, nested) | {"words": words}
        results = dict(zip(names, self._reader.run(names, inputs), strict=True))
        made = []
        for row, one in enumerate(around):
            size = len(one.word)
            cut = {name: value[row] for name, value in results.items()}
            cut["cue"], cut["frame"] = cut["cue"][:size], cut["frame"][:size]
            cut["spans"] = cut["spans"][:, :size, :size]
            made.append(Answers(**cut))
        return made


def _mask(parts: Sequence[Part], size: int) -> NDArray[np.bool_]:
    """Which of `size` words lie in the parts."""
    mask = np.zeros(size, np.bool_)
    for first, last in parts:
        mask[first : last + 1] = True
    return mask


def _chances(logits: Floats) -> Floats:
    """Probabilities from logits, over the last dimension."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True), np.float32)


def _remedy(folder: Path) -> str:
    return "install laut again" if folder == SHIPPED else "name another folder"


def _session(path: Path) -> onnxruntime.InferenceSession:
    """One thread a call: calls run side by side, and a result never depends on the others."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            path,
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # on a CPU the fused node is slower
        )
    except Exception as error:  # ONNX Runtime has a class of its own for everything that is wrong
        raise LautError(f"{path}: no model that can be loaded; {_remedy(path.parent)}") from error


def _layout(encoded: Encoded, quotes: Sequence[tuple[Sequence[Part], bool]]) -> Layout:
    outer = [part for parts, nested in quotes if not nested for part in parts]
    inner = [part for parts, nested in quotes if nested for part in parts]
    passage = encoded.passage
    return layout(encoded.document, passage.begin, passage.end, outer, inner)


def _reader_inputs(around: Sequence[Surroundings], nested: Sequence[bool]) -> dict[str, Any]:
    """Padded tables [quotations, window]."""
    shape = len(around), max(len(one.word) for one in around)
    inputs: dict[str, Any] = {name: np.zeros(shape, np.int64) for name in READ}
    inputs["mask"] = np.zeros(shape, np.bool_)
    for row, one in enumerate(around):
        inputs["mask"][row, : len(one.word)] = True
        for name in READ:
            inputs[name][row, : len(one.word)] = getattr(one, name)
    place, mask = inputs["place"], inputs["mask"]
    inside = (place >= FIRST) & (place < GAP)
    for name, marked in (
        ("inside", inside),
        ("start", (place == FIRST) | (place == ALONE)),
        ("end", (place == LAST) | (place == ALONE)),
    ):
        inputs[name] = (marked & mask).astype(np.float32)
    inputs["nested"] = np.array(nested, np.int64)
    return inputs
