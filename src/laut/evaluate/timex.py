"""Time expressions against KRAUTS, beside HeidelTime's output on the same texts.

Source of the corpus: Strötgen, Minard, Lange, Speranza and Magnini, KRAUTS: A German Temporally
Annotated News Corpus, LREC 2018. Source of the measures: UzZaman et al., SemEval-2013 Task 1:
TempEval-3: an expression counts as found where the extents are the same (strict) or overlap
(relaxed); type and value count where a relaxed match also agrees in them. Pairs are one to one.

KRAUTS holds tags without text (the point in time that "vor zwei Jahren" implies beside the
duration that it says). They have no extent to find and are left out, for every system.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from laut.errors import FormatError
from laut.evaluate.bootstrap import bootstrap
from laut.evaluate.tally import Tallies, matched, tallied
from laut.evaluate.timeml import Tag, TimeDocument, read_archive
from laut.evaluate.timex_report import MEASURES, Figure, Row, TimexReport

PARTS: Final = {"DieZeit": "Die Zeit", "Dolomiten-100": "Dolomiten-100"}
HALVES: Final = ("developed on", "only scored")


class Expression(Protocol):
    """What a tagger finds: a half-open extent, a TIMEX3 type and a TIMEX3 value."""

    @property
    def begin(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The character after the last."""

    @property
    def type(self) -> str:
        """DATE, TIME, DURATION or SET."""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""


Tagger = Callable[[str, str | None], Iterable[Expression]]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many expressions a document has, how many were found, and how many pairs agree."""

    gold: int
    found: int
    strict: int
    relaxed: int
    type: int
    value: int

    def tallies(self) -> Tallies:
        """Give the sums of every measure."""
        return {name: matched(getattr(self, name), self.found, self.gold) for name in MEASURES}


@dataclass(frozen=True, slots=True)
class Scored:
    """One document: where it comes from, and the counts of each system."""

    part: str
    half: str
    counts: Mapping[str, Counts]


def run(archive: Path, tagger: Tagger, name: str = "laut") -> TimexReport:
    """Give the report of a tagger on the archive, HeidelTime's output beside it.

    ``archive`` is KRAUTS.tar.xz. The tagger gets each text with its date of publication, never
    the annotations. Half of the documents (by a hash of their names) is the one that the tables
    were developed on; the other half is kept for scores alone. Raises FormatError for an archive
    without documents.
    """
    documents = read_archive(archive)
    scored = [
        Scored(PARTS[part], half_of(gold.name), _counts(gold, documents, part, tagger, name))
        for part in PARTS
        for gold in documents.get(part, ())
    ]
    if not scored:
        raise FormatError(f"{archive}: no TimeML documents; give the KRAUTS archive")
    return _report(archive.name, scored, (name, "HeidelTime"))


def half_of(name: str) -> str:
    """Tell on which side of the cross-check a document lies, by a hash of its file name."""
    return HALVES[hashlib.sha256(f"{name}.tml".encode()).digest()[0] % 2]


def count(gold: Sequence[Expression], found: Sequence[Expression]) -> Counts:
    """Give the counts of one document."""
    pairs = _pairs(gold, found)
    return Counts(
        gold=len(gold),
        found=len(found),
        strict=sum(_extent(a) == _extent(b) for a, b in pairs),
        relaxed=len(pairs),
        type=sum(a.type == b.type for a, b in pairs),
        value=sum(a.value.strip() == b.value.strip() for a, b in pairs),
    )


def _counts(
    gold: TimeDocument,
    documents: Mapping[str, Sequence[TimeDocument]],
    part: str,
    tagger: Tagger,
    name: str,
) -> dict[str, Counts]:
    peer = _peer(gold, documents.get(f"{part}_Heideltime", ()))
    found = tuple(tagger(gold.text, gold.published))
    return {name: count(gold.tags, found), "HeidelTime": count(gold.tags, peer)}


def _peer(gold: TimeDocument, documents: Sequence[TimeDocument]) -> Sequence[Tag]:
    """Give the peer's tags on the same text."""
    for document in documents:
        if document.name == gold.name and document.text == gold.text:
            return document.tags
    raise FormatError(f"{gold.name}: no HeidelTime output on the same text in the archive")


def _pairs(
    gold: Sequence[Expression], found: Sequence[Expression]
) -> list[tuple[Expression, Expression]]:
    """Pair one to one: the same extent first, then from the left whatever overlaps."""
    same = {_extent(each): each for each in found}
    exact = [(each, same[_extent(each)]) for each in gold if _extent(each) in same]
    taken = {_extent(each) for each, _ in exact}
    rest = [each for each in found if _extent(each) not in taken]
    for each in gold:
        if _extent(each) not in taken and (other := _overlapping(each, rest)) is not None:
            rest.remove(other)
            exact.append((each, other))
    return exact


def _overlapping(wanted: Expression, found: Iterable[Expression]) -> Expression | None:
    for each in found:
        if each.begin < wanted.end and wanted.begin < each.end:
            return each
    return None


def _extent(expression: Expression) -> tuple[int, int]:
    return expression.begin, expression.end


def _report(file: str, scored: Sequence[Scored], systems: tuple[str, str]) -> TimexReport:
    groups = {"all": list(scored)}
    for part in PARTS.values():
        groups[part] = [each for each in scored if each.part == part]
    for half in HALVES:
        groups[half] = [each for each in scored if each.half == half]
    rows = tuple(
        _row(group, system, [each.counts[system] for each in members])
        for group, members in groups.items()
        if members
        for system in systems
    )
    return TimexReport(file, len(scored), rows)


def _row(group: str, system: str, counts: Sequence[Counts]) -> Row:
    scores = tallied(each.tallies() for each in counts)
    intervals = bootstrap(scores)
    return Row(
        group=group,
        system=system,
        documents=len(counts),
        gold=sum(each.gold for each in counts),
        found=sum(each.found for each in counts),
        figures={name: Figure(scores[name], intervals[name]) for name in MEASURES},
    )
