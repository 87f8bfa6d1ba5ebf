"""What holds for every reading, whatever the text: with the model that comes with the package."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut.load import from_text
from laut.pipeline import Pipeline
from laut.records import Article, Reading, Span, Statement
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


def check(reading: Reading) -> None:
    """Everything that the contract promises of statements."""
    text = reading.article.text
    ids = [statement.id for statement in reading.statements]
    assert len(set(ids)) == len(ids)
    for statement in reading.statements:
        assert statement.quote
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
