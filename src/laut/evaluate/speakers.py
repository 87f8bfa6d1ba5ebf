"""Whether a reader knows who speaks: the entity behind each speaker of Wikinews articles.

A speaker is right when its voice has a name (of its own or of a member) and the source of the
statement has an entity one of whose mentions overlaps such a name; for a voice without a name,
when the source has no entity, or one that nowhere stands on a name of another voice. Entries
without a voice or without words for the speaker are left out.

Measured twice: with the annotated statements given, and of those that the reader finds by itself,
over the annotated ones that are paired (``quotations.pair``) with a found one that shares a token
of the quote and one of the speaker.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from laut.errors import FormatError, LautError
from laut.evaluate.bootstrap import Floats, Sums, figures, recall
from laut.evaluate.evaluation import ExtractMany
from laut.evaluate.given import given
from laut.evaluate.meaning import Interpret
from laut.evaluate.quotations import Annotation, pair_places
from laut.evaluate.speaker_report import ROWS, Counted, SpeakerReport
from laut.evaluate.speakers_file import Extent, Speaker, Speakers, read_speakers
from laut.evaluate.tally import Tallies, Tally, matched, totals
from laut.evaluate.wikinews import (
    Document,
    annotations,
    article,
    check_readings,
    placed,
    read_documents,
)
from laut.records import Reading, Statement


@dataclass(frozen=True, slots=True)
class Case:
    """A Wikinews document and the voices that speak in it."""

    document: Document
    known: Speakers


def run(
    path: Path, speakers: Path, interpret: Interpret, extract_many: ExtractMany
) -> SpeakerReport:
    """Give the report of a reader on the documents that a Wikinews file and ``speakers`` share.

    Raises FormatError where they share none, or do not have the same quotations.
    """
    cases = read_cases(path, speakers)
    documents = [case.document for case in cases]
    told = [interpret(article(each), given(each)) for each in documents]
    found = list(extract_many(map(article, documents)))
    check_readings(documents, told)
    check_readings(documents, found)
    return SpeakerReport(
        file=path.name,
        documents=len(cases),
        producer=told[0].producer,
        given=_counted(list(map(score_given, cases, told))),
        found=_counted(list(map(score_found, cases, found))),
    )


def read_cases(path: Path, speakers: Path) -> tuple[Case, ...]:
    """Give the documents that both files hold, in the order of the first."""
    known = read_speakers(speakers)
    both = ((each, known.get(_digest(each.name))) for each in read_documents(path))
    cases = tuple(Case(document, found) for document, found in both if found)
    if not cases:
        raise FormatError(f"{speakers}: no document of {path}; give the speakers of these")
    for case in cases:
        _check(case, speakers)
    return cases


def score_given(case: Case, reading: Reading) -> Tallies:
    """Give the tally of every form for one document whose statements were given."""
    if len(reading.statements) != len(case.known.speakers):
        raise LautError(
            f"{case.document.name}: {len(reading.statements)} statements for "
            f"{len(case.known.speakers)} given ones; give back one for each, in the same order"
        )
    both = zip(case.known.speakers, reading.statements, strict=True)
    return _tallies(case, reading, both)


def score_found(case: Case, reading: Reading) -> Tallies:
    """Give the tally of every form for one document, over the statements that were found."""
    gold, found = case.document.annotations, annotations(case.document, reading.statements)
    both = (
        (case.known.speakers[row], reading.statements[column])
        for row, column in pair_places(gold, found)
        if row is not None and column is not None and _met(gold[row], found[column])
    )
    return _tallies(case, reading, both)


def _met(gold: Annotation, found: Annotation) -> bool:
    return bool(gold.quote & found.quote and gold.speaker & found.speaker)


def _tallies(
    case: Case, reading: Reading, both: Iterable[tuple[Speaker, Statement]]
) -> dict[str, Tally]:
    tallies = dict.fromkeys(ROWS, Tally())
    for form, right in _judged(case.known, _mentions(reading), both):
        for name in (form, "all"):
            tallies[name] += matched(right, 1, 1)
    return tallies


def _judged(
    known: Speakers,
    mentions: Mapping[str, Sequence[Extent]],
    both: Iterable[tuple[Speaker, Statement]],
) -> Iterator[tuple[str, bool]]:
    """Give the form of each speaker whose voice is known, and whether its entity is right."""
    for speaker, statement in both:
        if speaker.voice is not None and speaker.form is not None:
            entity = statement.source.entity
            places = () if entity is None else mentions[entity]
            yield speaker.form, _right(known, speaker.voice, places)


def _right(known: Speakers, voice: str, places: Sequence[Extent]) -> bool:
    if names := known.names(voice):
        return _touch(places, names)
    return not _touch(places, known.other_names(voice))


def _touch(places: Iterable[Extent], names: Iterable[Extent]) -> bool:
    kept = list(names)
    return any(a < end and begin < b for a, b in places for begin, end in kept)


def _mentions(reading: Reading) -> Mapping[str, Sequence[Extent]]:
    """Give the places of the names of each entity."""
    return {each.id: [(m.begin, m.end) for m in each.mentions] for each in reading.entities}


def _counted(documents: Sequence[Tallies]) -> Counted:
    return Counted(totals(documents), figures(documents, _accuracy))


def _accuracy(sums: Sums) -> Mapping[str, Floats]:
    return {name: recall(each) for name, each in sums.items()}


def _check(case: Case, path: Path) -> None:
    """Raise FormatError unless there is one speaker for each annotation of the document."""
    document = case.document
    quotes = [
        tuple((span.begin, span.end) for span in placed(document, each.quote))
        for each in document.annotations
    ]
    if quotes != [each.quote for each in case.known.speakers]:
        raise FormatError(
            f"{path}: {document.name!r} has other quotations; "
            "give the speakers of the same annotations, in the same order"
        )


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
