"""Articles as documents of the Wikinews set: what is written is read back as what was said."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.bench.sample import Saying, made
from laut.evaluate.documents import UNDATED, as_line, document
from laut.evaluate.wikinews import annotations, placed, read_documents
from laut.records import Article, Reading

READING = made(
    "u:1",
    Saying("Der Damm ist sicher. Er hält"),
    Saying("Nein", "Anna Kröger", type="Indirect"),
    before="Streit am See\n\n",
    published="2026-03-14",
)


def written(path: Path, *readings: Reading) -> Path:
    lines = [as_line(at, each, {"checked": {}}) for at, each in enumerate(readings, 1)]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    return path


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    (found,) = read_documents(written(tmp_path / "out.jsonl", READING))
    assert (found.name, found.title, found.published) == (
        "1 - u:1 (2026-03-14)", "u:1", "2026-03-14",
    )  # fmt: skip
    assert found.text == READING.article.text
    assert found.annotations == annotations(found, READING.statements)
    for mine, theirs in zip(READING.statements, found.annotations, strict=True):
        assert placed(found, theirs.quote) == mine.quote
        assert placed(found, theirs.speaker) == mine.speaker
        assert theirs.type == mine.type
    text = found.text
    assert [text[each.begin : each.end] for each in found.sentences][:2] == [
        "Streit am See", "„Der Damm ist sicher.",
    ]  # fmt: skip


def test_sentences_and_tokens_name_each_other() -> None:
    data = json.loads(as_line(7, READING, {"checked": {"share": 0.5}}))
    assert data["checked"] == {"share": 0.5}
    for sentence in data["sentences"]:
        tokens = [data["tokens"][at] for at in sentence["tokenIds"]]
        assert [each["text"] for each in tokens] == sentence["tokens"]
        assert {each["sentence"] for each in tokens} == {sentence["id"] + 1}
        assert [each["word"] for each in tokens] == list(range(1, len(tokens) + 1))
        assert sentence["text"].startswith(tokens[0]["text"])


@pytest.mark.parametrize(
    ("title", "published", "name"),
    [
        ("Streit (am See)", "2026-03-14T12:00:00Z", "3 - Streit (am See) (2026-03-14)"),
        (None, None, f"3 - u:1 ({UNDATED})"),
        ("", "2026-03", f"3 - u:1 ({UNDATED})"),
        ("Zwei\nZeilen", "März", f"3 - Zwei\nZeilen ({UNDATED})"),
    ],
)
def test_names_are_those_of_the_format(
    title: str | None, published: str | None, name: str, tmp_path: Path
) -> None:
    article = replace(READING.article, title=title, published=published)
    assert document(3, article, {}).name == name
    path = tmp_path / "out.jsonl"
    path.write_text(as_line(3, replace(READING, article=article), {}), encoding="ascii")
    (found,) = read_documents(path)
    assert found.name == name


@given(st.text(alphabet=st.characters(), max_size=60))
def test_every_text_has_its_document(text: str) -> None:
    found = document(1, Article("sha256:" + "0" * 64, "u:1", text), {})
    assert "".join(text[t.begin : t.end] for t in found.tokens) == "".join(text.split())
    assert json.loads(found.line)["originalText"] == text
