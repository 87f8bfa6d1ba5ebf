"""A reading -> what its entities show of themselves: names, titles and company."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from laut.records import Entity, EntityKind, Reading, Span
from laut.resolve.nouns import PERSONAL, noun

_BEFORE: Final = 40  # letters before a name in which its title stands
_AFTER: Final = 60  # and behind it, after a comma
_MOST: Final = 6  # titles that are kept


@dataclass(frozen=True, slots=True)
class Seen:
    """An entity as one article shows it. titles: base nouns of what it is called."""

    kind: EntityKind
    canonical: str
    names: frozenset[str]
    titles: frozenset[str]


def seen(reading: Reading) -> tuple[Seen, ...]:
    """What every entity of a reading shows, in their order."""
    described: dict[str, list[str]] = {}
    for source in reading.sources:
        if source.entity is not None and source.text:
            described.setdefault(source.entity, []).append(source.text)
    return tuple(
        Seen(
            each.kind,
            each.canonical,
            frozenset({each.canonical, *each.aliases}),
            _titles(each, described.get(each.id, ()), reading.article.text),
        )
        for each in reading.entities
    )


def _titles(entity: Entity, described: Sequence[str], text: str) -> frozenset[str]:
    if entity.kind != "person":
        return frozenset()
    around = [piece for span in entity.mentions for piece in _around(span, text)]
    told = [*described, *(span.text for span in entity.nominal_mentions), *around]
    found = [base for piece in told for base in _bases(piece)]
    return frozenset(list(dict.fromkeys(found))[:_MOST])


def _around(span: Span, text: str) -> Iterator[str]:
    """The word before a name, and the description behind its comma."""
    before = text[max(0, span.begin - _BEFORE) : span.begin].split()
    if before and before[-1][:1].isupper():
        yield before[-1]
    after = text[span.end : span.end + _AFTER]
    if after.startswith(", "):
        yield after[2:].partition(",")[0].partition(".")[0]


def _bases(piece: str) -> Iterator[str]:
    for word in piece.replace("-", " ").split():
        plain = word.strip(",.;:„“\"'()")
        if plain[:1].isupper():
            known = noun(plain)
            if known is not None and known.kind in PERSONAL:
                yield known.base
