"""Annotated readings: read, and refused with the number of the line."""

import json
from pathlib import Path
from typing import Any

import pytest

from laut.errors import FormatError, UnreadableError
from laut.evaluate.gold import Meant, read_gold
from laut.records import Span

TEXT = "„Der Wind dreht“, sagte Anke. Die Fähre liege still, hieß es."


def span(words: str) -> dict[str, Any]:
    begin = TEXT.index(words)
    return {"begin": begin, "end": begin + len(words), "text": words}


def statement(number: int, quote: str, source: str, **fields: Any) -> dict[str, Any]:
    """A statement with the fields that are given, by default of nobody in particular."""
    plain: dict[str, Any] = {
        "id": f"s{number}",
        "type": "Direct",
        "medium": "Speech",
        "quote": [span(quote)],
        "cue": [],
        "frame": [],
        "speaker": [],
        "addressee": [],
        "nested_in": None,
        "source": {"id": source, "kind": "role", "entity": None},
        "chain": [source],
        "stance": "asserts",
        "certainty": "asserted",
        "time": None,
    }
    return plain | fields


def article(*statements: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """An annotated article with a person q1 and a group q2."""
    plain: dict[str, Any] = {
        "article": {
            "id": "sha256:0",
            "uri": "articles/wind.txt",
            "outlet": None,
            "title": "Wind",
            "published": "2024-05-06",
            "language": "de",
            "text": TEXT,
        },
        "statements": list(statements),
        "sources": [
            {"id": "q1", "kind": "named-person", "text": "Anke"},
            {"id": "q2", "kind": "anonymous-group", "text": None},
        ],
        "entities": [],
    }
    return plain | fields


def written(folder: Path, *articles: dict[str, Any]) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in articles), encoding="utf-8")
    return path


SAID = statement(1, "„Der Wind dreht“", "q1", speaker=[span("Anke")])
TOLD = statement(
    2, "Die Fähre liege still", "q2", type="Indirect", chain=["q1", "q2"], time="2024-05",
    stance="warns", certainty="hedged", nested_in="s1",
)  # fmt: skip


def test_an_article_has_what_is_given_and_what_it_means(tmp_path: Path) -> None:
    (gold,) = read_gold(written(tmp_path, article(SAID, TOLD)))
    assert (gold.article.text, gold.article.published) == (TEXT, "2024-05-06")
    assert gold.given[0].speaker == (Span(24, 28, "Anke"),)
    assert [(each.id, each.type, each.nested_in) for each in gold.given] == [
        ("s1", "Direct", None),
        ("s2", "Indirect", "s1"),
    ]
    assert gold.meant == (
        Meant("asserts", "asserted", "named-person", ("q1",), None),
        Meant("warns", "hedged", "anonymous-group", ("q1", "q2"), "2024-05"),
    )


def test_an_article_without_statements_is_one_too(tmp_path: Path) -> None:
    (gold,) = read_gold(written(tmp_path, article()))
    assert gold.given == ()


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (SAID | {"stance": "shouts"}, "statements[0].stance is 'shouts', not one of asserts, "),
        (SAID | {"certainty": None}, "statements[0].certainty is not a string"),
        (SAID | {"quote": []}, "statements[0].quote has no spans"),
        (
            SAID | {"quote": [span("Wind") | {"text": "wind"}]},
            "statements[0].quote[0]: the article does not say 'wind' at 5",
        ),
        (SAID | {"cue": [span("Wind") | {"end": 5}]}, "the article does not say 'Wind' at 5"),
        (SAID | {"chain": ["q1", "q9"]}, "statements[0].chain[1] is 'q9', which is no source"),
        (SAID | {"chain": ["q1", "q2"]}, "chain does not end in the source 'q1'"),
        (SAID | {"chain": []}, "chain does not end in the source 'q1'"),
        (SAID | {"nested_in": "s7"}, "no statement has the id 's7'"),
        (SAID | {"time": 2024}, "statements[0].time is not a string"),
    ],
)
def test_a_wrong_statement_is_refused(tmp_path: Path, wrong: dict[str, Any], problem: str) -> None:
    other = article(SAID) | {"article": article()["article"] | {"id": "sha256:1"}}
    path = written(tmp_path, other, article(wrong))
    with pytest.raises(FormatError) as caught:
        read_gold(path)
    assert str(caught.value).startswith(f"{path}, line 2: ")
    assert problem in str(caught.value)


def test_two_statements_with_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="two statements have the id 's1'"):
        read_gold(written(tmp_path, article(SAID, SAID)))


def test_an_article_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="line 2: 'sha256:0' occurs twice"):
        read_gold(written(tmp_path, article(), article()))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        read_gold(tmp_path / "gold.jsonl")
