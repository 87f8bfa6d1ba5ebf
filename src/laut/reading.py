"""Words of a document -> records that point into the article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from laut.document import Document
from laut.draft import Draft, EntityDraft, LinkDraft, Meaning, SourceDraft, Voices
from laut.load import Clean
from laut.records import (
    Article,
    Entity,
    Given,
    Link,
    Producer,
    Reading,
    Source,
    SourceOf,
    Span,
    Spans,
    Statement,
    Timex,
)
from laut.scores import Part


@dataclass(frozen=True, slots=True)
class Found:
    """What the stages have found in one document."""

    drafts: Sequence[Draft]
    voices: Voices
    meanings: Sequence[Meaning]
    times: Sequence[Timex]
    links: Sequence[LinkDraft]


def reading(
    article: Article, document: Document, mended: Clean, found: Found, producer: Producer
) -> Reading:
    """The reading of an article whose clean text the document is."""
    home = _Home(document, mended)
    return Reading(
        article,
        _statements(found, home),
        _sources(found.voices.sources, home),
        tuple(_entity(n, each, home) for n, each in enumerate(found.voices.entities, 1)),
        tuple(_time(each, mended) for each in found.times),
        tuple(_link(each) for each in found.links),
        mended.damage,
        producer,
    )


def placed(given: Sequence[Given], document: Document, mended: Clean) -> list[Draft]:
    """Statements that point into the article -> drafts in words of its document."""
    home = _Home(document, mended)
    places = [home.span((word, word)) for word in range(len(document))]
    begins, ends = [p.begin for p in places], [p.end for p in places]
    numbers = {each.id: number for number, each in enumerate(given)}

    def parts(spans: Spans) -> tuple[Part, ...]:
        found = ((bisect_right(ends, s.begin), bisect_left(begins, s.end) - 1) for s in spans)
        return tuple(sorted((first, last) for first, last in found if first <= last))

    return [
        Draft(
            each.type,
            each.medium,
            parts(each.quote),
            parts(each.cue),
            parts(each.frame),
            parts(each.speaker),
            parts(each.addressee),
            None if each.nested_in is None else numbers.get(each.nested_in),
            1.0,
        )
        for each in given
    ]


def within(parts: Sequence[Part], begin: int, end: int) -> tuple[Part, ...]:
    """The parts that lie in words `begin` to `end` (exclusive), counted from `begin`."""
    return tuple((a - begin, min(b, end - 1) - begin) for a, b in parts if begin <= a < end)


@dataclass(frozen=True, slots=True)
class _Home:
    """The way from words of the document to pieces of the article."""

    document: Document
    mended: Clean

    def span(self, part: Part) -> Span:
        return self.mended.home(self.document.begins[part[0]], self.document.ends[part[1]])

    def spans(self, parts: Iterable[Part]) -> Spans:
        return tuple(self.span(part) for part in parts)

    def text(self, part: Part | None) -> str | None:
        return None if part is None else self.span(part).text


def _statements(found: Found, home: _Home) -> tuple[Statement, ...]:
    return tuple(
        _statement(n, draft, meaning, found.voices, home)
        for n, (draft, meaning) in enumerate(zip(found.drafts, found.meanings, strict=True))
    )


def _statement(
    number: int, draft: Draft, meaning: Meaning, voices: Voices, home: _Home
) -> Statement:
    chain = voices.chains[number]
    source = voices.sources[chain[-1]]
    return Statement(
        f"s{number + 1}",
        draft.type,
        draft.medium,
        home.spans(draft.quote),
        home.spans(draft.cue),
        home.spans(draft.frame),
        home.spans(draft.speaker),
        home.spans(draft.addressee),
        _id("s", draft.parent),
        SourceOf(f"q{chain[-1] + 1}", source.kind, _id("e", source.entity)),
        tuple(f"q{each + 1}" for each in chain),
        meaning.stance,
        meaning.certainty,
        tuple(f"e{each + 1}" for each in voices.about[number]),
        meaning.time,
        round(draft.confidence, 4),
    )


def _sources(found: Sequence[SourceDraft], home: _Home) -> tuple[Source, ...]:
    return tuple(
        Source(
            f"q{number}",
            each.kind,
            _id("e", each.entity),
            home.text(each.text),
            each.count,
            home.text(each.affiliation),
            each.status,
            None if each.anonymity_reason is None else home.span(each.anonymity_reason),
            _id("q", each.member_of),
        )
        for number, each in enumerate(found, 1)
    )


def _entity(number: int, each: EntityDraft, home: _Home) -> Entity:
    return Entity(
        f"e{number}",
        each.canonical,
        each.kind,
        home.spans(each.mentions),
        home.spans(each.nominal_mentions),
        each.aliases,
    )


def _time(each: Timex, mended: Clean) -> Timex:
    span = mended.home(each.begin, each.end)
    return Timex(
        span.begin, span.end, span.text, each.type, each.value, each.anchored, each.resolved
    )


def _link(each: LinkDraft) -> Link:
    return Link(each.kind, f"s{each.a + 1}", f"s{each.b + 1}", round(each.score, 4), each.why)


def _id(letter: str, number: int | None) -> str | None:
    return None if number is None else f"{letter}{number + 1}"
