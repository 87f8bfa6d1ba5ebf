"""Corrections, for people."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from laut.correct import Change, Told, Value, Voice
from laut.export.visible import one_line
from laut.export.words import Words, count
from laut.ledger import Made
from laut.records import Spans


def show_corrections(found: Sequence[Made], console: Console, words: Words) -> None:
    """Print corrections, and how many there are."""
    said = words.corrections
    for each in found:
        _show(each, console, words)
    console.print(Text(count(len(found), said.corrections) if found else said.none, "dim"))


def _show(made: Made, console: Console, words: Words) -> None:
    asked = made.correction
    told = (f"{made.number} ", "dim"), (words.corrections.changes[asked.change], "bold")
    console.print(Text.assemble(*told, _difference(made, words)))
    console.print(Text(f"  {_quote(asked.at.quote)}"))
    console.print(Text(f"  {_where(made, words)}", "dim"))


def _difference(made: Made, words: Words) -> str:
    asked = made.correction
    if asked.change in {"accept", "reject", "add"}:
        return ""
    was, to = (_value(asked.change, each, words) for each in (asked.was, asked.to))
    return f"  {was} → {to}"


def _value(change: Change, value: Value, words: Words) -> str:
    if isinstance(value, Voice):
        return one_line(value.name or value.text or words.kinds[value.kind])
    if isinstance(value, tuple):
        return _quote(value) or words.corrections.nothing
    if value is None or isinstance(value, Told):
        return ""
    return _tables(words).get(change, {}).get(value, value)


def _tables(words: Words) -> Mapping[str, Mapping[Any, str]]:
    return {
        "type": words.types,
        "medium": words.media,
        "stance": words.stances,
        "certainty": words.certainties,
        "kind": words.kinds,
    }


def _quote(spans: Spans) -> str:
    return " … ".join(one_line(span.text) for span in spans)


def _where(made: Made, words: Words) -> str:
    place = " ".join(filter(None, (made.uri, made.statement)))
    parts = [f"{made.by}, {made.at}", place]
    if made.undone is not None:
        parts.append(words.corrections.gone.format(made.undone_by or "?", made.undone))
    if made.loose:
        parts.append(words.corrections.loose)
    return " · ".join(map(one_line, parts))
