"""The Wikinews format: read, refused, turned into annotations and written."""

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.errors import FormatError, LautError, UnreadableError
from laut.evaluate.quotations import Annotation
from laut.evaluate.wikinews import (
    Document,
    annotations,
    article,
    read_documents,
    token_ids,
    write_predictions,
)
from laut.records import Article, Producer, Reading, Span, Statement
from tests import made
from tests.made import said

HERE = Path(__file__).parent
MINI = HERE / "mini.jsonl"
DEV = HERE / "../../../shared/data/quote_wikinews2024/dev.jsonl.gz"
NOBODY = Producer("gold", "0", "none", "0" * 64)


def spans(document: Document, ids: frozenset[int]) -> tuple[Span, ...]:
    """One span for each stretch of tokens without a gap."""
    starts = sorted(i for i in ids if i - 1 not in ids)
    ends = sorted(i for i in ids if i + 1 not in ids)
    places = [
        (document.tokens[a].begin, document.tokens[b].end)
        for a, b in zip(starts, ends, strict=True)
    ]
    return tuple(Span(begin, end, document.text[begin:end]) for begin, end in places)


def parent(document: Document, child: Annotation) -> str:
    around = [i for i, each in enumerate(document.annotations) if each.quote > child.quote]
    return f"s{around[0]}" if around else "elsewhere"


def statements(document: Document) -> Iterator[Statement]:
    """The gold annotations as laut would state them."""
    for i, gold in enumerate(document.annotations):
        yield said(
            id=f"s{i}",
            type=gold.type,
            medium=gold.medium,
            quote=spans(document, gold.quote),
            cue=spans(document, gold.cue),
            frame=spans(document, gold.frame),
            speaker=spans(document, gold.speaker),
            addressee=spans(document, gold.addressee),
            nested_in=parent(document, gold) if gold.nested else None,
            confidence=1.0,
        )


def reading(document: Document) -> Reading:
    return made.reading(article(document), *statements(document), producer=NOBODY)


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_reads_names_dates_tokens_and_annotations() -> None:
    ferry, flood, playground = read_documents(MINI)
    assert (ferry.title, ferry.published) == ("Fähre nach Sundhafen bleibt am Kai", "2031-03-04")
    assert flood.title == "Hochwasser in Tannfurt (Update)"
    assert [flood.text[each.begin : each.end] for each in flood.tokens[:3]] == [
        *("Bürgermeisterin", "Ilse", "Krahn")
    ]
    assert flood.annotations[0].cue == {3, 6}
    assert [each.type for each in ferry.annotations] == ["Indirect", "Direct", "FreeIndirect"]
    assert [each.nested for each in flood.annotations] == [False, True, False, False]
    assert (playground.annotations, len(playground.sentences)) == ((), 2)


def test_gzip_reads_the_same(tmp_path: Path) -> None:
    packed = tmp_path / "mini.jsonl.gz"
    packed.write_bytes(gzip.compress(MINI.read_bytes()))
    assert read_documents(packed) == read_documents(MINI)


def test_blank_lines_and_a_byte_order_mark_are_no_error(tmp_path: Path) -> None:
    path = tmp_path / "mini.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + MINI.read_bytes().replace(b"\n", b"\r\n\r\n"))
    assert [each.text for each in read_documents(path)] == [
        each.text for each in read_documents(MINI)
    ]


def test_an_article_has_text_title_and_date_of_the_document() -> None:
    ferry = read_documents(MINI)[0]
    made = article(ferry)
    assert isinstance(made, Article)
    assert (made.text, made.title, made.published) == (ferry.text, ferry.title, "2031-03-04")
    assert made.id.startswith("sha256:")


def change(key: str, value: Any) -> Callable[[Any], None]:
    """Set a key of the document; dots and numbers lead inside."""
    *way, last = [int(step) if step.isdigit() else step for step in key.split(".")]

    def apply(content: Any) -> None:
        for step in way:
            content = content[step]
        content[last] = value

    return apply


def drop(key: str) -> Callable[[Any], None]:
    def apply(content: Any) -> None:
        del content[key]

    return apply


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (drop("tokens"), "tokens is missing"),
        (drop("annotations"), "annotations is missing"),
        (change("originalText", 7), "originalText is not a string"),
        (change("documentName", "Fähre"), 'is not "ID - Title'),
        (change("documentName", "1 - Fähre (2031-02-30)"), "no such day"),
        (change("tokens.0.id", 4), "tokens[0].id is 4, not 0"),
        (change("tokens.1.charBegin", True), "tokens[1].charBegin is not a whole number"),
        (change("tokens.1.charBegin", 1), "tokens[1] at 1:9 is empty, out of order"),
        (change("tokens.1.charEnd", 4000), "tokens[1] at 4:4000 is empty, out of order"),
        (change("sentences.0", []), "sentences[0] is not an object"),
        (change("annotations.0.type", "Loud"), "annotations[0].type is 'Loud', not one of Direct"),
        (change("annotations.1.medium", None), "annotations[1].medium is not a string"),
        (change("annotations.1.isNested", 0), "annotations[1].isNested is not true or false"),
        (change("annotations.0.quote", []), "annotations[0].quote has no tokens"),
        (change("annotations.0.cue.tokenIds", [4000]), "annotations[0].cue.tokenIds are not ids"),
        (change("annotations.0.cue.tokenIds", ["0"]), "annotations[0].cue.tokenIds are not ids"),
        (change("annotations.0.cue", "sagte"), "annotations[0].cue is not an object"),
    ],
)
def test_a_broken_field_is_named_with_its_line(
    damage: Callable[[Any], None], message: str, tmp_path: Path
) -> None:
    contents = lines(MINI)
    damage(contents[0])
    path = tmp_path / "broken.jsonl"
    path.write_text(f"{json.dumps(contents[2])}\n{json.dumps(contents[0])}\n", encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        read_documents(path)
    assert str(caught.value).startswith(f"{path}, line 2: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "line 4: not JSON"),
        (b"[]", "line 4: the line is not an object"),
        (b"\xff{}", "line 4: not UTF-8"),
        (b"[" * 200_000, "line 4: JSON nested too deep"),
        (b'{"n": ' + b"9" * 5000 + b"}", "line 4: JSON nested too deep or with too long a number"),
        (MINI.read_bytes().splitlines()[0], "line 4: '101 - Fähre nach Sundhafen"),
    ],
)
def test_a_broken_line_is_named(line: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_bytes(MINI.read_bytes() + line)
    with pytest.raises(FormatError, match=message):
        read_documents(path)


@pytest.mark.parametrize("cut", [0, 40, -4])
def test_broken_gzip_is_named(cut: int, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl.gz"
    path.write_bytes(gzip.compress(MINI.read_bytes())[:cut] or b"no gzip")
    with pytest.raises(FormatError, match="broken gzip"):
        read_documents(path)


def test_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.jsonl: No such file"):
        read_documents(tmp_path / "nowhere.jsonl")
    with pytest.raises(UnreadableError, match="Is a directory"):
        read_documents(tmp_path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fähre", ["Fähre"]),
        ("ähr", ["Fähre"]),
        ("e bl", ["Fähre", "bleibt"]),
        (" bleibt ", ["bleibt"]),
        ("Hafen,", ["Hafen", ","]),
    ],
)
def test_a_token_belongs_to_a_span_that_it_overlaps(text: str, words: list[str]) -> None:
    ferry = read_documents(MINI)[0]
    begin = ferry.text.index(text)
    found = token_ids(ferry, (Span(begin, begin + len(text), text),))
    assert [ferry.text[ferry.tokens[i].begin : ferry.tokens[i].end] for i in found] == words


@pytest.mark.parametrize(("begin", "end"), [(3, 4), (5, 5), (9, 4), (9000, 9001)])
def test_a_span_without_a_token_is_refused(begin: int, end: int) -> None:
    ferry = read_documents(MINI)[0]
    with pytest.raises(LautError, match=f"the span {begin}:{end} covers no token"):
        token_ids(ferry, (Span(begin, end, ""),))


@settings(deadline=None)
@given(st.data())
def test_any_span_covers_exactly_the_tokens_that_overlap(data: st.DataObject) -> None:
    ferry = read_documents(MINI)[0]
    begin = data.draw(st.integers(0, len(ferry.text) - 1))
    end = data.draw(st.integers(begin + 1, len(ferry.text)))
    expected = [i for i, each in enumerate(ferry.tokens) if each.begin < end and begin < each.end]
    if expected:
        assert token_ids(ferry, (Span(begin, end, ""),)) == expected


def test_gold_comes_back_from_statements() -> None:
    for document in read_documents(MINI):
        assert annotations(document, tuple(statements(document))) == document.annotations


def test_gold_of_the_dev_set_comes_back_from_statements() -> None:
    if not DEV.is_file():
        pytest.skip("the Wikinews dev set is not beside the repository")
    for document in read_documents(DEV):
        assert annotations(document, tuple(statements(document))) == document.annotations


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_written_predictions_read_the_same(name: str, tmp_path: Path) -> None:
    documents = read_documents(MINI)
    write_predictions(tmp_path / name, documents, [reading(each) for each in documents])
    again = read_documents(tmp_path / name)
    assert [each.annotations for each in again] == [each.annotations for each in documents]


def test_written_gold_is_the_file_that_was_read(tmp_path: Path) -> None:
    documents = read_documents(MINI)
    write_predictions(tmp_path / "out.jsonl", documents, [reading(each) for each in documents])
    assert lines(tmp_path / "out.jsonl") == lines(MINI)


@pytest.mark.parametrize("order", [[0, 1], [1, 0, 2], [0, 1, 2, 2]])
def test_readings_of_other_documents_are_refused(order: Sequence[int], tmp_path: Path) -> None:
    documents = read_documents(MINI)
    with pytest.raises(LautError, match="in the same order"):
        write_predictions(tmp_path / "out.jsonl", documents, [reading(documents[i]) for i in order])


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(LautError, match="give a file that can be written"):
        write_predictions(tmp_path / "no" / "out.jsonl", (), ())
