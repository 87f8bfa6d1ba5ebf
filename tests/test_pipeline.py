"""What holds for every reading, whatever the text: with the model that comes with the package."""

from dataclasses import fields, replace
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut.load import from_text
from laut.pipeline import Pipeline
from laut.records import Article, Given, Reading, Span, Statement, StatementType
from laut.scores import NAME_KINDS
from laut.tag.model import SHIPPED

pytestmark = pytest.mark.skipif(
    not list(SHIPPED.glob("*.onnx")), reason="no model in the package; build one with lab/"
)

EXAMPLES = Path(__file__).parents[1] / "examples"
NEWS = """
Die Ministerin Frau Feldkamp sagte am Montag der Sprecher erklärte laut Polizei zufolge dass die
Lage ernst sei habe werde ich wir nicht der Damm Wasser in Kaltenberg 1.500,50 24. z. B. forderte
auf dem Insider bestritt „ “ " » « ‚ ‘ “, ”, : , . ? ! … – ( ) \n \n\n \r\n \t \x00 \u200b \u202e
"""
WORDS = NEWS.split(" ")
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
GERMAN = st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join)
GLUED = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)
ANY = st.text(max_size=300)
TEXTS = GERMAN | GLUED | ANY


@pytest.fixture(scope="module")
def laut() -> Pipeline:
    return Pipeline.shipped()


def article(text: str) -> Article:
    """An article as it is after loading, without the question whether it is German."""
    return Article("sha256:0", "test", text, published="2024-03-05")


def spans(statement: Statement) -> list[Span]:
    roles = statement.cue + statement.frame + statement.speaker + statement.addressee
    return [*statement.quote, *roles]


def check(reading: Reading, *, quoted: bool = True) -> None:
    """Everything that the contract promises of a reading; `quoted` statements have a quote."""
    text = reading.article.text
    ids = [statement.id for statement in reading.statements]
    assert len(set(ids)) == len(ids)
    check_voices(reading)
    for statement in reading.statements:
        assert statement.quote or not quoted
        assert statement.nested_in in {None, *ids} - {statement.id}
        assert 0 <= statement.confidence <= 1
        for span in spans(statement):
            assert 0 <= span.begin < span.end <= len(text)
            assert text[span.begin : span.end] == span.text
        begins = [span.begin for span in statement.quote]
        assert begins == sorted(begins)
    for damage in reading.damage:
        assert 0 <= damage.begin <= damage.end <= len(text)
        assert text[damage.begin : damage.end] == damage.text


def check_voices(reading: Reading) -> None:
    """Who speaks: every id is that of a record, what is denied is negated."""
    sources = {source.id: source for source in reading.sources}
    entities = {entity.id for entity in reading.entities}
    ids = {statement.id for statement in reading.statements}
    assert len(sources) == len(reading.sources)
    for source in sources.values():
        assert source.entity in {None, *entities}
        assert source.member_of in {None, *sources} - {source.id}
    for statement in reading.statements:
        own = sources[statement.source.id]
        assert (own.kind, own.entity) == (statement.source.kind, statement.source.entity)
        assert statement.chain[-1] == own.id
        assert len(set(statement.chain)) == len(statement.chain)
        assert {*statement.chain} <= {*sources}
        assert {*statement.about} <= entities
        if statement.stance == "denies":
            assert statement.certainty in {"negated", "unverified"}
    assert {end for link in reading.links for end in (link.a, link.b)} <= ids


def as_given(statement: Statement) -> Given:
    return Given(*(getattr(statement, each.name) for each in fields(Given)))


@SLOW
@given(TEXTS)
def test_every_span_is_a_piece_of_the_text(laut: Pipeline, text: str) -> None:
    check(laut.extract(article(text)))


@SLOW
@given(TEXTS)
def test_reading_twice_gives_the_same(laut: Pipeline, text: str) -> None:
    assert laut.extract(article(text)) == laut.extract(article(text))


@settings(SLOW, max_examples=8)
@given(st.lists(TEXTS, max_size=12), st.integers(1, 4))
def test_many_are_read_like_each_in_their_order(
    laut: Pipeline, texts: list[str], threads: int
) -> None:
    articles = [article(text) for text in texts]
    many = list(laut.extract_many(iter(articles), threads=threads))
    assert many == [laut.extract(each) for each in articles]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_examples_keep_the_contract(laut: Pipeline, path: Path) -> None:
    check(laut.extract(from_text(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("text", ["", " \n\t", ".", "„", "Es regnete in Kiel.", "x" * 100_000])
def test_where_nobody_says_anything_there_is_nothing(laut: Pipeline, text: str) -> None:
    assert laut.extract(article(text)).statements == ()


@pytest.mark.parametrize("unit", ["„", '"', "„“", "„Ja“, sagte er. "])
def test_a_text_full_of_marks_is_read(laut: Pipeline, unit: str) -> None:
    check(laut.extract(article(unit * (3000 // len(unit)))))


def test_many_of_nothing(laut: Pipeline) -> None:
    assert list(laut.extract_many([])) == []


def test_articles_are_taken_as_they_are_needed(laut: Pipeline) -> None:
    articles = iter([article("Es regnete.")] * 100)
    readings = laut.extract_many(articles, threads=1)
    assert next(iter(readings)).statements == ()
    del readings
    assert len(list(articles)) > 80


# --- Statements that somebody else has found ----------------------------------------------------


@SLOW
@given(TEXTS)
def test_what_was_extracted_is_interpreted_where_it_stands(laut: Pipeline, text: str) -> None:
    given_ = [as_given(each) for each in laut.extract(article(text)).statements]
    reading = laut.interpret(article(text), given_)
    check(reading)
    assert [as_given(each) for each in reading.statements] == given_


@st.composite
def found_by_hand(draw: st.DrawFn) -> tuple[str, list[Given]]:
    """A text, and statements that stand anywhere in it."""
    text = draw(TEXTS)
    ends = st.lists(st.integers(0, len(text)), max_size=4)

    def pieces() -> tuple[Span, ...]:
        cuts = draw(ends)
        return tuple(Span(min(p), max(p), text[min(p) : max(p)]) for p in pairwise(cuts))[::2]

    names = ("a", "b", "c")
    kinds = st.sampled_from(get_args(StatementType))
    return text, [
        Given(
            name,
            draw(kinds),
            "Speech",
            pieces(),
            pieces(),
            pieces(),
            pieces(),
            pieces(),
            draw(st.sampled_from([None, *names[:number]])),
        )
        for number, name in enumerate(draw(st.sampled_from([names[:n] for n in range(4)])))
    ]


@SLOW
@given(found_by_hand())
def test_any_statements_are_interpreted_in_their_order(
    laut: Pipeline, given_: tuple[str, list[Given]]
) -> None:
    text, statements = given_
    reading = laut.interpret(article(text), statements)
    check(reading, quoted=False)
    assert [each.id for each in reading.statements] == [f"s{n + 1}" for n in range(len(statements))]
    assert [each.type for each in reading.statements] == [each.type for each in statements]


STORM = """\
Sturm über Kaltenberg

Bürgermeisterin Ilse Kröger bestritt am Montag, dass der Damm gebrochen sei. \
„Er hält“, sagte sie.
"""


def told(name: str, kind: str, quote: str, nested_in: str | None = None, **roles: str) -> Given:
    """A statement of the storm, in its own words."""
    places = {role: (span(words),) for role, words in {"quote": quote, **roles}.items()}
    nothing = dict.fromkeys(("cue", "frame", "speaker", "addressee"), ())
    return Given(
        id=name, type=kind, medium="Speech", nested_in=nested_in, **(nothing | places),  # type: ignore[arg-type]
    )  # fmt: skip


def span(words: str) -> Span:
    begin = STORM.index(words)
    return Span(begin, begin + len(words), words)


DENIED = told(
    "x",
    "Indirect",
    "der Damm gebrochen sei",
    cue="bestritt",
    speaker="Bürgermeisterin Ilse Kröger",
    frame="Bürgermeisterin Ilse Kröger bestritt am Montag, dass",
)
HOLDS = told("y", "Direct", "„Er hält“", cue="sagte", frame=", sagte sie", speaker="sie")


def test_given_statements_get_a_source_an_act_and_a_time(laut: Pipeline) -> None:
    reading = laut.interpret(article(STORM), [DENIED, HOLDS])
    check(reading)
    denied, holds = reading.statements
    assert (denied.stance, denied.certainty, denied.time) == ("denies", "negated", "2024-03-04")
    assert holds.time == denied.time
    assert denied.source == holds.source
    assert denied.source.kind == "named-person"
    (source,) = reading.sources
    (entity,) = [each for each in reading.entities if each.id == source.entity]
    assert (entity.canonical, entity.kind) == ("Ilse Kröger", "person")
    assert [mention.text for mention in entity.nominal_mentions] == ["sie"]


def test_no_statements_given(laut: Pipeline) -> None:
    reading = laut.interpret(article(STORM), [])
    assert (reading.statements, reading.sources, reading.links) == ((), (), ())


def test_one_that_stands_nowhere_is_kept(laut: Pipeline) -> None:
    lost = replace(DENIED, quote=(), frame=(), cue=(), speaker=())
    reading = laut.interpret(article(STORM), [lost, HOLDS])
    check(reading, quoted=False)
    assert [each.quote for each in reading.statements] == [(), HOLDS.quote]


# --- Names --------------------------------------------------------------------------------------


@SLOW
@given(TEXTS)
def test_names_are_pieces_of_the_text_in_order(laut: Pipeline, text: str) -> None:
    found = laut.names(text)
    assert all(0 <= begin < end <= len(text) for begin, end, _ in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert {kind for *_, kind in found} <= {*NAME_KINDS}
    assert found == laut.names(text)


def test_names_have_a_kind(laut: Pipeline) -> None:
    text = "Angela Merkel sprach in Hamburg mit dem Vorstand von Siemens."
    found = [(text[begin:end], kind) for begin, end, kind in laut.names(text)]
    assert found == [("Angela Merkel", "PER"), ("Hamburg", "LOC"), ("Siemens", "ORG")]
