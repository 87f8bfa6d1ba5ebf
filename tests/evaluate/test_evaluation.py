"""A reader against a file, and the report in its three forms."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from laut.errors import FormatError, LautError
from laut.evaluate import QuotationReport, one_by_one, read_documents, run
from laut.evaluate.quotations import MEASURES
from laut.records import Article, Producer, Reading, Span
from tests.made import reading, said

MINI = Path(__file__).parent / "mini.jsonl"
PRODUCER = Producer("laut", "9.9", "test", "ab" * 32)


def silent(article: Article) -> Reading:
    """Find nothing."""
    return reading(article, producer=PRODUCER)


def whole_sentences(article: Article) -> Reading:
    """Take every first sentence for an indirect quote of nobody."""
    end = article.text.index(".")
    quote = (Span(0, end, article.text[:end]),)
    found = said(id="s0", type="Indirect", quote=quote, confidence=0.5)
    return reading(article, found, producer=PRODUCER)


def report() -> QuotationReport:
    return run(MINI, one_by_one(whole_sentences))


def test_a_silent_reader_scores_nothing() -> None:
    scores = run(MINI, one_by_one(silent)).scores
    assert (scores.message.f1, scores.message.gold, scores.joint.predicted) == (0, 7, 0)


def test_a_crude_reader_scores_as_worked_out_by_hand() -> None:
    # The ferry's first sentence has 12 tokens, 5 of them the quote; the flood's has 15, 7 of them
    # the quote; the third document has no quote. Seven quotes in all.
    message = report().scores.message
    assert message.precision == pytest.approx((5 / 12 + 7 / 15 + 0) / 3)
    assert message.recall == pytest.approx(2 / 7)


def test_the_reader_sees_articles_in_order_without_annotations() -> None:
    seen: list[Article] = []

    def watch(article: Article) -> Reading:
        seen.append(article)
        return silent(article)

    run(MINI, one_by_one(watch))
    assert [each.text for each in seen] == [each.text for each in read_documents(MINI)]


def test_predictions_are_written_where_asked(tmp_path: Path) -> None:
    run(MINI, one_by_one(whole_sentences), predictions=tmp_path / "out.jsonl")
    written = read_documents(tmp_path / "out.jsonl")
    assert [len(each.annotations) for each in written] == [1, 1, 1]


def test_predictions_never_replace_the_gold() -> None:
    with pytest.raises(LautError, match="to another file"):
        run(MINI, one_by_one(silent), predictions=MINI.parent / "." / MINI.name)


def test_a_file_without_documents_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("\n")
    with pytest.raises(FormatError, match="no documents"):
        run(path, one_by_one(silent))


def test_a_reader_that_loses_an_article_is_refused() -> None:
    with pytest.raises(LautError, match="2 readings do not belong to the 3 documents"):
        run(MINI, lambda articles: [silent(each) for each in articles][:2])


def test_json_holds_every_measure() -> None:
    content = json.loads(report().as_json())
    assert (content["documents"], content["statements"]) == (3, 3)
    assert list(content["measures"]) == list(MEASURES)
    assert content["measures"]["message"]["recall"] == pytest.approx(2 / 7)
    assert content["producer"]["version"] == "9.9"


def test_markdown_is_a_table_under_a_title() -> None:
    shown = report().sheets()[0].as_markdown()
    assert shown in report().as_markdown()
    first, _, head, rule, *rows = shown.splitlines()
    assert (
        first == "mini.jsonl: 3 documents, 3 statements predicted by laut 9.9, model abababababab"
    )
    assert {row.count("|") for row in [head, rule, *rows] if row.startswith("|")} == {8}
    assert any(row.startswith("| message | 29.4 | 28.6 | 29.0 |") for row in rows)


def test_the_confidence_is_a_table_of_its_own() -> None:
    # Three statements held for 50 % sure; none is right: where a quote is found whole, no speaker.
    content = json.loads(report().as_json())["calibration"]
    assert content["equal_width"] == [
        {"low": 0.5, "high": 0.6, "count": 3, "confidence": 0.5, "right": 0.0}
    ]
    assert content["error_equal_width"] == content["error_equal_count"] == 0.5
    assert "| 0.5–0.6 | 3 | 50.0 | 0.0 |" in report().as_markdown()


def test_the_table_shows_the_same_figures() -> None:
    console = Console(file=StringIO(), width=120)
    console.print(report().as_table())
    assert isinstance(console.file, StringIO)
    printed = console.file.getvalue()
    assert "29.0" in printed
    assert "addressee" in printed
