"""What statements amount to, against a gold set: worked out by hand."""

import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

import pytest
from rich.console import Console

from laut.errors import FormatError, LautError
from laut.evaluate.evaluation import one_by_one
from laut.evaluate.gold import Meant, read_gold
from laut.evaluate.meaning import found_pairs, run
from laut.evaluate.meaning_report import MeaningReport
from laut.evaluate.meaning_scores import measured
from laut.evaluate.voices import Pair
from laut.records import Article, Given, Reading, SourceOf, Span, Statement
from tests.evaluate.test_gold import SAID, TEXT, TOLD, article, written
from tests.made import reading, said


def meant(stance: str = "asserts", chain: str = "a", time: str | None = None) -> Meant:
    return Meant(stance, "asserted", "role", tuple(chain), time)


def figures(*articles: Sequence[Pair]) -> dict[str, float]:
    return {name: figure.value for name, figure in measured(articles).figures.items()}


def both(*given: tuple[Meant | None, Meant | None]) -> list[Pair]:
    return [Pair(gold, predicted) for gold, predicted in given]


def test_macro_f1_is_over_the_values_that_gold_holds() -> None:
    found = figures(
        both(
            (meant("warns"), meant("warns")),
            (meant("warns"), meant("denies")),
            (meant("asserts"), meant("asserts")),
        )
    )
    # warns: precision 1, recall 1/2; asserts: all right; denies is not in gold.
    assert found["stance:warns"] == pytest.approx(2 / 3)
    assert found["stance:macro"] == pytest.approx((2 / 3 + 1) / 2)
    assert found["stance:accuracy"] == pytest.approx(2 / 3)
    assert found["certainty:macro"] == found["kind:macro"] == 1


def test_what_is_missed_or_beside_gold_costs() -> None:
    found = figures(both((meant(), meant()), (meant(), None), (None, meant()), (None, meant())))
    assert found["stance:accuracy"] == 1 / 2
    assert found["stance:macro"] == pytest.approx(2 * (1 / 3) * (1 / 2) / (1 / 3 + 1 / 2))
    assert (found["paired:precision"], found["paired:recall"]) == pytest.approx((1 / 3, 1 / 2))
    assert found["time:accuracy"] == found["length:accuracy"] == found["exact:accuracy"] == 1 / 2


def test_chains_are_exact_after_their_voices_are_named() -> None:
    found = figures(
        both(
            (meant(chain="a"), meant(chain="x")),
            (meant(chain="ab"), meant(chain="xy")),
            (meant(chain="b"), meant(chain="x")),
            (meant(chain="ab"), meant(chain="y")),
        )
    )
    assert found["length:accuracy"] == 3 / 4
    assert found["exact:accuracy"] == 2 / 4


def test_voices_are_named_within_an_article() -> None:
    first = both((meant(chain="a"), meant(chain="x")))
    second = both((meant(chain="a"), meant(chain="y")))
    assert figures(first, second)["exact:accuracy"] == 1


@pytest.mark.parametrize(
    ("gold", "predicted", "accuracy", "precision", "recall"),
    [
        (["2024", None], ["2024", None], 1, 1, 1),
        (["2024", None], [None, None], 1 / 2, 0, 0),
        (["2024", None], ["2024", "2023"], 1 / 2, 1 / 2, 1),
        (["2024", "2023"], ["2024", "2022"], 1 / 2, 1 / 2, 1 / 2),
    ],
)
def test_no_time_equals_no_time_but_is_no_date(
    gold: list[str | None],
    predicted: list[str | None],
    accuracy: float,
    precision: float,
    recall: float,
) -> None:
    sides = zip(gold, predicted, strict=True)
    found = figures(both(*((meant(time=g), meant(time=p)) for g, p in sides)))
    assert found["time:accuracy"] == accuracy
    assert (found["dated:precision"], found["dated:recall"]) == (precision, recall)


def test_intervals_surround_their_figures() -> None:
    right, wrong = both((meant(), meant())), both((meant(), meant("warns", "ab")))
    for figure in measured([*[right] * 6, *[wrong] * 3]).figures.values():
        assert figure.interval.low <= figure.value <= figure.interval.high


def test_without_variation_the_interval_is_a_point() -> None:
    accuracy = measured([both((meant(), meant()))] * 5).figures["stance:macro"]
    assert (accuracy.value, accuracy.interval.low, accuracy.interval.high) == (1, 1, 1)


# ---- a reader against a file


def interpret(article: Article, given: Sequence[Given]) -> Reading:
    """Take everything for a plain assertion of one organisation."""
    source = SourceOf("q9", "organisation", None)
    names = {field.name for field in fields(Given)}
    made = [said(source=source, **{name: getattr(each, name) for name in names}) for each in given]
    return reading(article, *made)


def find(article: Article) -> Reading:
    """Find the first sentence as a quotation of a person, and a word that nobody says."""
    person = SourceOf("q1", "named-person", None)
    return reading(article, said(source=person, quote=at("Der Wind")), said(quote=at("hieß es")))


def at(words: str) -> tuple[Span]:
    begin = TEXT.index(words)
    return (Span(begin, begin + len(words), words),)


def report(folder: Path) -> MeaningReport:
    return run(written(folder, article(SAID, TOLD)), interpret, one_by_one(find))


def test_given_statements_are_measured_one_by_one(tmp_path: Path) -> None:
    given = report(tmp_path).given
    values = {name: figure.value for name, figure in given.figures.items()}
    assert values["stance:accuracy"] == values["certainty:accuracy"] == 1 / 2
    assert values["kind:accuracy"] == 0
    assert values["stance:macro"] == pytest.approx((2 / 3 + 0) / 2)
    assert (values["length:accuracy"], values["time:accuracy"]) == (1 / 2, 1 / 2)
    assert (values["voices:precision"], values["voices:recall"]) == (1 / 2, 1)


def test_found_statements_are_paired_where_they_share_a_word(tmp_path: Path) -> None:
    (gold,) = read_gold(written(tmp_path, article(SAID, TOLD)))
    pairs = found_pairs(gold, find(gold.article))
    assert [(each.gold is None, each.predicted is None) for each in pairs] == [
        (False, False),
        (False, True),
        (True, False),
    ]
    found = report(tmp_path).found.figures
    assert (found["kind:accuracy"].value, found["exact:accuracy"].value) == (1 / 2, 1 / 2)


def test_the_readers_see_texts_and_words_alone(tmp_path: Path) -> None:
    seen: list[Article] = []

    def watch(articles: Iterable[Article]) -> list[Reading]:
        seen.extend(articles)
        return [find(each) for each in seen]

    def look(article: Article, given: Sequence[Given]) -> Reading:
        assert [type(each) for each in given] == [Given, Given]
        return interpret(article, given)

    run(written(tmp_path, article(SAID, TOLD)), look, watch)
    assert [each.text for each in seen] == [TEXT]


def test_a_reader_that_loses_a_statement_or_an_article_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, article(SAID, TOLD))

    def forget(article: Article, given: Sequence[Given]) -> Reading:
        return interpret(article, given[:1])

    with pytest.raises(LautError, match="1 statements for 2 given ones"):
        run(path, forget, one_by_one(find))
    with pytest.raises(LautError, match="0 readings do not belong to the 1 articles"):
        run(path, interpret, lambda _: [])


def test_a_file_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no articles"):
        run(written(tmp_path), interpret, one_by_one(find))


def test_the_three_forms_agree(tmp_path: Path) -> None:
    made = report(tmp_path)
    markdown = made.as_markdown()
    assert "statements given" in markdown
    assert "statements found" in markdown
    assert "| warns | 0.0 | 0.0–0.0 | 1 | 0 |" in markdown
    assert "denies" not in markdown
    content = json.loads(made.as_json())
    assert content["given"]["figures"]["stance:accuracy"]["value"] == 1 / 2
    assert "stance:denies" not in content["given"]["figures"]
    assert content["found"]["counts"]["paired"] == {"gold": 2, "predicted": 2}
    console = Console(file=io.StringIO(), width=120)
    console.print(made.as_table())
    assert isinstance(console.file, io.StringIO)
    assert "macro F1" in console.file.getvalue()


def test_a_statement_keeps_what_was_given() -> None:
    assert {field.name for field in fields(Given)} <= {field.name for field in fields(Statement)}
