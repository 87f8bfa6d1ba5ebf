"""Write the gold set as JSON Lines, one article a line, in the shape of a reading.

    python -m lab.gold.build [--half dev|test|later]

An article is taken from lab/gold/final where it was adjudicated, else from lab/gold/pass1, and goes
into gold.dev.jsonl or gold.test.jsonl, one of the part that was written later into
gold.later.jsonl. Fields of a reading that were not annotated (confidence,
about, aliases, times, links, damage, producer) are absent.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from lab.gold.command import run
from lab.gold.files import HERE, load
from lab.gold.records import Gold, Source, Statement
from lab.gold.split import split

HALVES: Final = ("dev", "test")
LATER: Final = "j"  # the part that was written when the first test half had been looked at
WORDS: Final = ("quote", "cue", "frame", "speaker", "addressee")


def main() -> None:
    """Write both halves, or one, and say how many articles each holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=HERE, help="the folder of the gold set")
    parser.add_argument("--half", choices=(*HALVES, "later"), help="write this part alone")
    arguments = parser.parse_args()
    golds = adjudicated(arguments.folder)
    first = [gold for gold in golds if not gold.name.startswith(LATER)]
    later = [gold for gold in golds if gold.name.startswith(LATER)]
    for name, half in (*zip(HALVES, split(first), strict=True), ("later", later)):
        if half and arguments.half in (None, name):
            file = arguments.folder / f"gold.{name}.jsonl"
            file.write_text(lines(half), encoding="utf-8")
            print(f"{file.name}: {len(half)} articles")


def adjudicated(folder: Path) -> list[Gold]:
    """Return every article in its last annotation, in the order of their names."""
    chosen = {
        file.name: file for part in ("pass1", "final") for file in (folder / part).glob("*.yaml")
    }
    return [load(chosen[name], folder / "articles") for name in sorted(chosen)]


def lines(golds: Iterable[Gold]) -> str:
    """Return one JSON object a line."""
    return "".join(json.dumps(reading(gold), ensure_ascii=False) + "\n" for gold in golds)


def reading(gold: Gold) -> dict[str, Any]:
    """Return an annotated article with the field names of a reading."""
    sources = {each.id: each for each in gold.sources}
    return {
        "article": _article(gold),
        "statements": [_statement(each, sources) for each in gold.statements],
        "sources": [asdict(each) for each in gold.sources],
        "entities": [asdict(each) for each in gold.entities],
    }


def _article(gold: Gold) -> dict[str, Any]:
    return {
        "id": "sha256:" + hashlib.sha256(gold.text.encode()).hexdigest(),
        "uri": f"articles/{gold.name}.txt",
        "outlet": None,
        "title": gold.title,
        "published": gold.published,
        "language": "de",
        "text": gold.text,
    }


def _statement(statement: Statement, sources: dict[str, Source]) -> dict[str, Any]:
    judgement = statement.judgement
    source = sources[judgement.source]
    return {
        "id": statement.id,
        "type": statement.type,
        "medium": statement.medium,
        **{field: [asdict(span) for span in getattr(statement, field)] for field in WORDS},
        "nested_in": statement.nested_in,
        "source": {"id": source.id, "kind": source.kind, "entity": source.entity},
        "chain": list(judgement.chain),
        "stance": judgement.stance,
        "certainty": judgement.certainty,
        "time": judgement.time,
    }


if __name__ == "__main__":
    run(main)
