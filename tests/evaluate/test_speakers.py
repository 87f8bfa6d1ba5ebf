"""The entities behind the speakers of Wikinews articles."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from laut.errors import FormatError, LautError
from laut.evaluate import read_documents
from laut.evaluate.evaluation import one_by_one
from laut.evaluate.given import given
from laut.evaluate.quotations import Annotation
from laut.evaluate.speakers import run
from laut.evaluate.wikinews import Document, placed
from laut.records import Article, Entity, Given, Reading, SourceOf, Span
from tests.made import reading, said

MINI = Path(__file__).parent / "mini.jsonl"
FERRY = read_documents(MINI)[0]
ALL = Path(__file__).parents[3] / "shared/data/quote_wikinews2024/dev.jsonl.gz"
KNOWN = Path(__file__).parents[2] / "lab/speakers/dev.jsonl"


def places(document: Document, name: str) -> list[list[int]]:
    found, begin = [], document.text.find(name)
    while begin >= 0:
        found.append([begin, begin + len(name)])
        begin = document.text.find(name, begin + 1)
    return found


def entry(document: Document, each: Annotation, voice: str | None, form: str | None) -> Any:
    quote = [[span.begin, span.end] for span in placed(document, each.quote)]
    return {"quote": quote, "voice": voice, "form": form, "implied": False}


def known(*said: tuple[str | None, str | None]) -> dict[str, Any]:
    """The ferry's voices: the captain, somebody without a name, and both; who says what."""
    voices = [
        {"id": "v1", "kind": "named-person", "names": places(FERRY, "Anke Brodersen")},
        {"id": "v2", "kind": "role", "names": []},
        {"id": "v3", "kind": "role", "names": [], "members": ["v1", "v2"]},
    ]
    pairs = zip(FERRY.annotations, said, strict=True)
    return {
        "document": hashlib.sha256(FERRY.name.encode()).hexdigest(),
        "voices": voices,
        "speakers": [entry(FERRY, each, *who) for each, who in pairs],
    }


def written(folder: Path, *lines: dict[str, Any]) -> Path:
    path = folder / "speakers.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in lines), encoding="utf-8")
    return path


def everybody(entity: str | None) -> Any:
    """A reader that puts one entity behind every statement."""

    def interpret(article: Article, given: Sequence[Given]) -> Reading:
        source = SourceOf("q1", "named-person", entity)
        names = [field.name for field in fields(Given)]
        made = [
            said(source=source, **{name: getattr(each, name) for name in names}) for each in given
        ]
        return reading(article, *made, entities=entities(article.text))

    return interpret


def entities(text: str) -> tuple[Entity, ...]:
    """The captain by her surname, and the harbour."""
    made = []
    for number, name in enumerate(("Brodersen", "Hafen"), start=1):
        begin = text.index(name)
        mention = Span(begin, begin + len(name), name)
        made.append(Entity(f"e{number}", name, "person", (mention,), (), ()))
    return tuple(made)


def nobody(article: Article) -> Reading:
    return reading(article)


COUNT = len(FERRY.annotations)


@pytest.mark.parametrize(
    ("voice", "entity", "right"),
    [
        ("v1", "e1", True),
        ("v1", "e2", False),
        ("v1", None, False),
        ("v2", None, True),
        ("v2", "e2", True),
        ("v2", "e1", False),
        ("v3", "e1", True),  # the name of a member
        ("v3", "e2", False),
    ],
)
def test_a_voice_is_right_by_its_names(
    tmp_path: Path, voice: str, entity: str | None, right: bool
) -> None:
    speakers = written(tmp_path, known(*[(voice, "nominal")] * COUNT))
    totals = run(MINI, speakers, everybody(entity), one_by_one(nobody)).given.totals
    assert (totals["all"].recovered, totals["all"].gold) == (COUNT * right, COUNT)


def test_entries_without_voice_or_form_are_left_out_and_forms_counted(tmp_path: Path) -> None:
    who = [("v1", "name"), ("v1", "pronoun"), (None, "nominal"), ("v1", None)]
    padded = [*who, *[(None, None)] * COUNT][:COUNT]
    made = run(MINI, written(tmp_path, known(*padded)), everybody("e1"), one_by_one(nobody))
    counts = {name: tally.gold for name, tally in made.given.totals.items()}
    assert counts == {"name": 1, "pronoun": 1, "nominal": 0, "all": 2}
    assert made.given.figures["all"].value == 1
    assert made.documents == 1


def test_found_are_those_whose_quote_and_speaker_are_met(tmp_path: Path) -> None:
    first, second = given(FERRY)[:2]

    def extract(article: Article) -> Reading:
        source = SourceOf("q1", "named-person", "e1")
        whole = said(source=source, quote=first.quote, speaker=first.speaker)
        no_speaker = said(source=source, quote=second.quote)
        return reading(article, whole, no_speaker, entities=entities(article.text))

    speakers = written(tmp_path, known(*[("v1", "name")] * COUNT))
    found = run(MINI, speakers, everybody("e1"), one_by_one(extract)).found
    assert (found.totals["all"].recovered, found.totals["all"].gold) == (1, 1)


def test_the_report_shows_every_form(tmp_path: Path) -> None:
    speakers = written(tmp_path, known(*[("v1", "name")] * COUNT))
    made = run(MINI, speakers, everybody("e1"), one_by_one(nobody))
    assert f"| name | 100.0 | 100.0–100.0 | {COUNT} | {COUNT} |" in made.as_markdown()
    content = json.loads(made.as_json())
    assert content["given"]["all"]["value"] == 1
    assert content["found"]["all"]["of"] == 0


def test_other_quotations_are_refused(tmp_path: Path) -> None:
    line = known(*[("v1", "name")] * COUNT)
    for wrong in (line["speakers"][:-1], [*line["speakers"][:-1], line["speakers"][0]]):
        speakers = written(tmp_path, line | {"speakers": wrong})
        with pytest.raises(FormatError, match="has other quotations"):
            run(MINI, speakers, everybody("e1"), one_by_one(nobody))


def test_files_that_share_no_document_are_refused(tmp_path: Path) -> None:
    speakers = written(tmp_path, known(*[(None, None)] * COUNT) | {"document": "00"})
    with pytest.raises(FormatError, match="no document of"):
        run(MINI, speakers, everybody("e1"), one_by_one(nobody))


def test_a_reader_that_loses_a_statement_is_refused(tmp_path: Path) -> None:
    speakers = written(tmp_path, known(*[("v1", "name")] * COUNT))
    with pytest.raises(LautError, match=f"0 statements for {COUNT} given ones"):
        run(MINI, speakers, lambda article, _: nobody(article), one_by_one(nobody))


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"speakers": [{"quote": [[3, 2]], "voice": None, "form": None}]}, "is not begin and end"),
        ({"speakers": [{"quote": [], "voice": "v9", "form": None}]}, "no voice has the id 'v9'"),
        ({"speakers": [{"quote": [], "voice": None, "form": "noun"}]}, "speakers[0].form is"),
        ({"voices": [{"id": "v1", "names": [], "members": ["v9"]}]}, "no voice has the id 'v9'"),
    ],
)
def test_a_broken_line_is_refused_with_its_number(
    tmp_path: Path, wrong: dict[str, Any], problem: str
) -> None:
    path = written(tmp_path, known(*[("v1", "name")] * COUNT) | wrong)
    with pytest.raises(FormatError) as caught:
        run(MINI, path, everybody("e1"), one_by_one(nobody))
    assert str(caught.value).startswith(f"{path}, line 1: ")
    assert problem in str(caught.value)


# ---- annotations as given statements


def test_annotations_are_given_with_their_words() -> None:
    first = given(FERRY)[0]
    assert (first.id, first.type, first.nested_in) == ("s1", "Indirect", None)
    assert [span.text for span in first.quote] == ["Die Fähre bleibt im Hafen"]
    assert [span.text for span in first.speaker] == ["Kapitänin Anke Brodersen"]


def test_a_nested_annotation_lies_in_the_shortest_around_it() -> None:
    whole, half, inner = (Annotation(frozenset(range(n)), type="Direct") for n in (9, 6, 3))
    nested = Annotation(inner.quote, type="Direct", medium="none", nested=True)
    made = given(Document("n", "t", "2024-01-01", FERRY.text, (), FERRY.tokens,
                          (whole, nested, half), ""))  # fmt: skip
    assert [(each.nested_in, each.medium) for each in made][1] == ("s3", "Speech")
    alone = Document("n", "t", "2024-01-01", FERRY.text, (), FERRY.tokens, (nested,), "")
    assert given(alone)[0].nested_in is None


@pytest.mark.skipif(not (ALL.exists() and KNOWN.exists()), reason="Wikinews is not here")
def test_the_published_annotations_fit_their_documents() -> None:
    made = run(ALL, KNOWN, _plain, one_by_one(nobody))
    # As its description counts them: 199 names, 43 pronouns, 145 others.
    assert [made.given.totals[form].gold for form in ("name", "pronoun", "nominal")] == [
        199,
        43,
        145,
    ]


def _plain(article: Article, given: Sequence[Given]) -> Reading:
    return reading(article, *(said(id=each.id, quote=each.quote) for each in given))
