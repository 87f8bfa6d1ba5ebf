"""Write the forms for a second annotator, who sees the words of each statement and no decision.

    python -m lab.gold.blind

makes lab/gold/blind/NN.yaml from lab/gold/pass1. Filled in, a form goes to lab/gold/pass2. A form
that is already there stays as it is, since somebody may be writing in it.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from lab.gold.command import run
from lab.gold.files import HERE, load_all
from lab.gold.records import Gold, Statement
from laut.records import Spans

HEAD = """\
# Read articles/{name}.txt and GUIDELINES.md, then fill in what is empty; see no other annotation.
# sources: one entry for each voice, with a label of your own as id:
#   - {{id: wsj, kind: , text: , count: , affiliation: , status: , anonymity_reason: ,
#      member_of: }}
#   Empty means null. text, affiliation and anonymity_reason are words of the article; where an
#   anonymity_reason is not the first occurrence of its words: {{text: ..., n: 2}}.
# chain: labels from the outermost to the innermost voice; source: the last of them.
# time: a TIMEX3 value, or empty.
"""
EMPTY = ("stance:", "certainty:", "source:", "chain: []", "time:")
SHOWN = ("quote", "cue", "frame", "speaker")


def main() -> None:
    """Write the forms that are not there yet and say how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=HERE, help="the folder of the gold set")
    folder: Path = parser.parse_args().folder
    golds = list(load_all(folder / "pass1", folder / "articles"))
    written = sum(write(gold, folder / "blind") for gold in golds)
    print(f"{written} forms written, {len(golds) - written} were there and stay as they are")


def write(gold: Gold, folder: Path) -> bool:
    """Write the form of an article unless it is there, and return whether it was written."""
    folder.mkdir(exist_ok=True)
    file = folder / f"{gold.name}.yaml"
    if file.exists():
        return False
    file.write_text(form(gold), encoding="utf-8")
    return True


def form(gold: Gold) -> str:
    """Return the YAML of an empty form; its statements stand in the order of reading."""
    lines = [
        f"article: {gold.name}",
        f"published: {gold.published or 'null'}",
        f"title: {json.dumps(gold.title, ensure_ascii=False)}",
        "sources: []",
        "statements:",
    ]
    for each in sorted(gold.statements, key=reading_order):
        lines.extend(_statement(each))
    return HEAD.format(name=gold.name) + "\n".join(lines) + "\n"


def reading_order(statement: Statement) -> tuple[int, int]:
    """Return a key that sorts statements by their beginning, the outer before the inner."""
    return statement.quote[0].begin, -statement.quote[-1].end


def _statement(statement: Statement) -> Iterator[str]:
    yield f"- id: {statement.id}"
    yield f"  type: {statement.type}"
    for field in SHOWN:
        yield from _spans(field, getattr(statement, field))
    yield from (f"  {field}" for field in EMPTY)


def _spans(field: str, spans: Spans) -> Iterator[str]:
    yield f"  {field}:" if spans else f"  {field}: []"
    for each in spans:
        # JSON strings are YAML strings.
        text = json.dumps(each.text, ensure_ascii=False)
        yield f"  - {{begin: {each.begin}, end: {each.end}, text: {text}}}"


if __name__ == "__main__":
    run(main)
