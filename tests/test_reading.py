"""Words of a document -> records that point into the article, and back."""

from dataclasses import fields, replace
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.decode.statements import MEDIUMS
from laut.document import Document
from laut.draft import Draft, EntityDraft, LinkDraft, Meaning, SourceDraft, Voices
from laut.load import Clean, clean
from laut.reading import Found, placed, reading, within
from laut.records import (
    Article,
    Certainty,
    Damage,
    EntityKind,
    Given,
    LinkKind,
    Reading,
    SourceKind,
    Span,
    Stance,
    Statement,
    StatementType,
    Status,
    Timex,
)
from laut.scores import Part
from laut.segment import segment
from laut.times import times
from tests.made import PRODUCER

WHOLE = """
Die Ministerin Frau Feldkamp sagte am Montag der Sprecher 1.500,50 24. „ “ » « , : . ? ! – ( )
vor zwei Jahren es \n \n\n
"""
BROKEN = """
WÃ¤hrend 15. \n\n 000 ist.Das Moschus Maske Leave a Reply source site \r\n \t \x00 \u200b \u202e
\u00ad o\u0308 ‚ „ „ " &amp; Mehr lesen Ende…
"""
WORDS = WHOLE.split(" ")
WHOLES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = (
    WHOLES | st.lists(st.sampled_from([*WORDS, *BROKEN.split(" ")]), max_size=40).map(" ".join)
) | st.text(max_size=80)
Stages = tuple[Article, Document, Clean]


def stages(text: str, published: str | None = "2031-03-07") -> Stages:
    article = Article("sha256:0", "test", text, published=published)
    mended = clean(article)
    return article, segment(mended.text), mended


def draft(*quote: Part, **fields: Any) -> Draft:
    """A statement with the fields that are given, by default a quote alone."""
    plain: dict[str, Any] = dict.fromkeys(("cue", "frame", "speaker", "addressee"), ())
    plain |= {"type": "Direct", "medium": "Speech", "parent": None, "confidence": 0.9}
    return Draft(quote=quote, **(plain | fields))


# --- What the stages before may find ------------------------------------------------------------


@st.composite
def parts(draw: st.DrawFn, length: int, least: int = 0) -> tuple[Part, ...]:
    """Some pieces of a document, in order and apart."""
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=5)))
    found = tuple((a, b - 1) for a, b in pairwise(cuts))[::2]
    return found or ((0, length - 1),) * least


@st.composite
def drafts(draw: st.DrawFn, length: int) -> tuple[Draft, ...]:
    count = draw(st.integers(0, 4)) if length else 0
    return tuple(
        draft(
            *draw(parts(length, 1)),
            type=draw(st.sampled_from(get_args(StatementType))),
            medium=draw(st.sampled_from(MEDIUMS)),
            cue=draw(parts(length)),
            frame=draw(parts(length)),
            speaker=draw(parts(length)),
            addressee=draw(parts(length)),
            parent=draw(st.sampled_from([None, *(n for n in range(count) if n != number)])),
            confidence=draw(st.floats(0, 1)),
        )
        for number in range(count)
    )


@st.composite
def voices(draw: st.DrawFn, length: int, count: int) -> Voices:
    entities = draw(st.integers(0, 3)) if length else 0
    sources = draw(st.integers(1, 3))
    part = parts(length, 1).map(lambda found: found[0]) if length else st.nothing()
    entity = st.none() | st.integers(0, entities - 1) if entities else st.none()
    return Voices(
        tuple(
            EntityDraft(
                draw(st.sampled_from(get_args(EntityKind))),
                "Feldkamp",
                draw(parts(length)),
                draw(parts(length)),
                (),
            )
            for _ in range(entities)
        ),
        tuple(
            SourceDraft(
                draw(st.sampled_from(get_args(SourceKind))),
                draw(entity),
                draw(st.none() | part),
                draw(st.none() | st.just(2)),
                draw(st.none() | part),
                draw(st.none() | st.sampled_from(get_args(Status))),
                draw(st.none() | part),
                draw(st.none() | st.integers(0, sources - 1)),
            )
            for _ in range(sources)
        ),
        tuple(
            tuple(draw(st.permutations(range(sources))))[: draw(st.integers(1, sources))]
            for _ in range(count)
        ),
        tuple(tuple(range(draw(st.integers(0, entities)))) for _ in range(count)),
    )


@st.composite
def found(draw: st.DrawFn, document: Document, text: str) -> Found:
    made = draw(drafts(len(document)))
    number = st.integers(0, len(made) - 1)
    links = st.builds(
        LinkDraft, st.sampled_from(get_args(LinkKind)), number, number, st.floats(0, 1), st.text()
    )
    return Found(
        made,
        draw(voices(len(document), len(made))),
        tuple(
            Meaning(
                draw(st.sampled_from(get_args(Stance))),
                draw(st.sampled_from(get_args(Certainty))),
                draw(st.none() | st.just("2031-03-03")),
            )
            for _ in made
        ),
        times(text, "2031-03-07"),
        draw(st.lists(links, max_size=2)) if made else (),
    )


def read(data: st.DataObject, text: str) -> tuple[Reading, Found, Stages]:
    article, document, mended = stages(text)
    given_ = data.draw(found(document, mended.text))
    return reading(article, document, mended, given_, PRODUCER), given_, (article, document, mended)


def spans(made: Reading) -> list[Span]:
    """Every piece of text that a reading names, but damage and times."""
    statements = [
        span
        for s in made.statements
        for role in (s.quote, s.cue, s.frame, s.speaker, s.addressee)
        for span in role
    ]
    entities = [span for e in made.entities for span in (*e.mentions, *e.nominal_mentions)]
    return statements + entities + [q.anonymity_reason for q in made.sources if q.anonymity_reason]


# --- Into the article ---------------------------------------------------------------------------


@given(st.data(), TEXTS)
def test_every_span_points_at_its_text(data: st.DataObject, text: str) -> None:
    made, _, _ = read(data, text)
    assert made.article.text == text
    pieces: list[Span | Timex | Damage] = [*spans(made), *made.times, *made.damage]
    for piece in pieces:
        assert 0 <= piece.begin <= piece.end <= len(text)
        assert text[piece.begin : piece.end] == piece.text
    for source in made.sources:
        assert source.text is None or source.text in text
        assert source.affiliation is None or source.affiliation in text


@given(st.data(), TEXTS)
def test_every_id_is_that_of_a_record(data: st.DataObject, text: str) -> None:
    made, _, _ = read(data, text)
    statements = [each.id for each in made.statements]
    sources = {each.id: each for each in made.sources}
    entities = [each.id for each in made.entities]
    assert statements == [f"s{n}" for n in range(1, len(statements) + 1)]
    assert [*sources] == [f"q{n}" for n in range(1, len(made.sources) + 1)]
    assert entities == [f"e{n}" for n in range(1, len(entities) + 1)]
    for each in made.statements:
        assert each.chain[-1] == each.source.id
        assert set(each.chain) <= set(sources)
        told = sources[each.source.id]
        assert (each.source.kind, each.source.entity) == (told.kind, told.entity)
        assert each.nested_in in {None, *statements} - {each.id}
        assert set(each.about) <= set(entities)
    for source in made.sources:
        assert source.entity in {None, *entities}
        assert source.member_of in {None, *sources}
    for link in made.links:
        assert {link.a, link.b} <= set(statements)


@given(st.data(), TEXTS)
def test_nothing_is_lost_or_added(data: st.DataObject, text: str) -> None:
    made, told, (_, _, mended) = read(data, text)
    assert len(made.statements) == len(told.drafts)
    for statement, draft_, meaning in zip(made.statements, told.drafts, told.meanings, strict=True):
        assert (statement.type, statement.medium) == (draft_.type, draft_.medium)
        assert len(statement.quote) == len(draft_.quote)
        assert statement.confidence == pytest.approx(draft_.confidence, abs=1e-4)
        assert (statement.stance, statement.certainty, statement.time) == (
            meaning.stance,
            meaning.certainty,
            meaning.time,
        )
    assert [(t.type, t.value, t.resolved) for t in made.times] == [
        (t.type, t.value, t.resolved) for t in told.times
    ]
    assert [(link.kind, link.a, link.b) for link in made.links] == [
        (link.kind, f"s{link.a + 1}", f"s{link.b + 1}") for link in told.links
    ]
    assert made.damage == mended.damage
    assert len(made.sources) == len(told.voices.sources)


@given(WHOLES)
def test_in_a_whole_text_a_piece_has_the_words_of_the_document(text: str) -> None:
    article, document, mended = stages(text)
    if mended.text != text or not len(document):
        return
    every = draft(*((word, word) for word in range(len(document))))
    (statement,) = reading(article, document, mended, alone(every), PRODUCER).statements
    assert [span.text for span in statement.quote] == list(document.words)


def alone(*made: Draft) -> Found:
    """Statements of nobody that mean nothing."""
    nobody = SourceDraft("anonymous-group", *[None] * 7)
    told = Voices((), (nobody,), ((0,),) * len(made), ((),) * len(made))
    return Found(made, told, (Meaning("asserts", "asserted", None),) * len(made), (), ())


def test_a_repaired_word_points_at_what_the_article_has() -> None:
    article, document, mended = stages("Das mÃ¼sse sein, sagte er.\n")
    assert document.words[1] == "müsse"
    made = reading(article, document, mended, alone(draft((0, 2))), PRODUCER)
    assert made.statements[0].quote == (Span(0, 15, "Das mÃ¼sse sein"),)


# --- And back -----------------------------------------------------------------------------------


def as_given(statement: Statement) -> Given:
    return Given(*(getattr(statement, each.name) for each in fields(Given)))


@given(st.data(), WHOLES)
def test_what_is_read_is_placed_where_it_was(data: st.DataObject, text: str) -> None:
    article, document, mended = stages(text)
    told = data.draw(drafts(len(document)))
    made = reading(article, document, mended, alone(*told), PRODUCER)
    back = placed([as_given(each) for each in made.statements], document, mended)
    assert back == [replace(each, confidence=1.0) for each in told]


@given(st.data(), TEXTS)
def test_in_a_broken_text_too_it_points_at_the_same(data: st.DataObject, text: str) -> None:
    article, document, mended = stages(text)
    told = data.draw(drafts(len(document)))
    made = reading(article, document, mended, alone(*told), PRODUCER)
    back = placed([as_given(each) for each in made.statements], document, mended)
    again = reading(article, document, mended, alone(*back), PRODUCER)
    assert [as_given(each) for each in again.statements] == [
        as_given(each) for each in made.statements
    ]


TEXT = "„Der Damm hält“, sagte sie."  # „ Der Damm hält “ , sagte sie .


@pytest.mark.parametrize(
    ("begin", "end", "part"),
    [
        (0, 15, (0, 4)),
        (1, 13, (1, 3)),
        (5, 9, (2, 2)),
        (6, 7, (2, 2)),  # a piece of a word is the word
        (3, 6, (1, 2)),
        (4, 5, None),  # white space alone
        (4, 9, (2, 2)),  # white space in front and behind does not count
        (5, 10, (2, 2)),
        (14, 15, (4, 4)),
        (0, 27, (0, 8)),
    ],
)
def test_a_piece_is_the_words_that_it_touches(begin: int, end: int, part: Part | None) -> None:
    _, document, mended = stages(TEXT)
    span = Span(begin, end, TEXT[begin:end])
    told = Given("a", "Direct", "Speech", (span,), (), (), (), (), None)
    (made,) = placed([told], document, mended)
    assert made.quote == (() if part is None else (part,))


def test_pieces_come_into_the_order_of_the_text() -> None:
    _, document, mended = stages(TEXT)
    turned = (Span(17, 22, "sagte"), Span(5, 9, "Damm"))
    (made,) = placed(
        [Given("a", "Direct", "Speech", turned, (), (), (), (), None)], document, mended
    )
    assert made.quote == ((2, 2), (6, 6))


def test_a_statement_in_another_is_known_by_its_id() -> None:
    _, document, mended = stages(TEXT)
    span = (Span(1, 14, TEXT[1:14]),)
    told = [
        Given(name, "Direct", "Speech", span, (), (), (), (), nested_in)
        for name, nested_in in (("inner", "outer"), ("outer", None), ("lost", "nowhere"))
    ]
    assert [each.parent for each in placed(told, document, mended)] == [1, None, None]


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ([(10, 12)], ((0, 2),)),
        ([(10, 12), (15, 19)], ((0, 2), (5, 9))),
        ([(18, 25)], ((8, 9),)),  # it goes on behind the end
        ([(12, 12), (30, 31)], ((2, 2),)),
        ([(3, 12)], ()),  # it began before
        ([(20, 21)], ()),
        ([], ()),
    ],
)
def test_within(given_: list[Part], expected: tuple[Part, ...]) -> None:
    assert within(given_, 10, 20) == expected


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9))), st.integers(0, 40))
def test_what_is_within_is_inside(pieces: list[tuple[int, int]], begin: int) -> None:
    every = [(first, first + more) for first, more in pieces]
    inside = within(every, begin, begin + 10)
    assert all(0 <= first <= last < 10 for first, last in inside)
    assert len(inside) == sum(begin <= first < begin + 10 for first, _ in every)
    assert within(every, 0, 99) == tuple(every)
