"""The GermEval format: read, refused, joined to running text and mapped back."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.errors import FormatError
from laut.evaluate.germeval import Sentence, joined, read_sentences, read_texts

HEAD = "#\thttp://example.org/hafen\t[2024-05-06]\n"
DEV = Path(__file__).parents[3] / "shared/data/ner_germeval2014/NER-de-dev.tsv.gz"


def rows(*tagged: str) -> str:
    """The lines of a sentence; each word is given as word/tag or as word alone."""
    cells = [each.rpartition("/") if "/" in each else (each, "", "O") for each in tagged]
    lines = (f"{n}\t{word}\t{tag}\tO" for n, (word, _, tag) in enumerate(cells, start=1))
    return HEAD + "\n".join(lines) + "\n\n"


def written(folder: Path, content: str) -> Path:
    path = folder / "names.tsv"
    path.write_text(content, encoding="utf-8")
    return path


def names(folder: Path, *tagged: str) -> set[tuple[int, int, str]]:
    (sentence,) = read_sentences(written(folder, rows(*tagged)))
    return set(sentence.names)


def test_names_are_outer_spans_with_their_kinds(tmp_path: Path) -> None:
    assert names(tmp_path, "Anke/B-PER", "Brodersen/I-PER", "in", "Kiel/B-LOC") == {
        (0, 2, "PER"),
        (3, 4, "LOC"),
    }


@pytest.mark.parametrize(
    ("tagged", "found"),
    [
        (("russische/B-LOCderiv", "Schiffe"), set()),
        (("Merkel-Regierung/B-PERpart",), set()),
        (("Rote/B-OTH", "Wand/I-OTH"), {(0, 2, "OTH")}),
        (("Kiel/B-LOC", "Bremen/B-LOC"), {(0, 1, "LOC"), (1, 2, "LOC")}),
        (("Kiel/I-LOC", "AG/I-ORG"), {(0, 1, "LOC"), (1, 2, "ORG")}),
        (("FC/B-ORG", "Kieler/I-ORGderiv", "Hof/I-ORG"), {(0, 1, "ORG"), (2, 3, "ORG")}),
        (("Es", "regnet", "."), set()),
    ],
)
def test_derived_words_and_parts_are_no_names(
    tmp_path: Path, tagged: tuple[str, ...], found: set[tuple[int, int, str]]
) -> None:
    assert names(tmp_path, *tagged) == found


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Es regnet .", "Es regnet."),
        ('" Ja " , sagte sie : " Gut ! "', '"Ja", sagte sie: "Gut!"'),
        ("Rund 5 % ( [ etwa ] ) ?", "Rund 5% ([etwa])?"),
        ('( " Ja " )', '("Ja")'),
        ('" offen', '"offen'),
        ("„ Ja “", "„ Ja “"),
    ],
)
def test_tokens_are_joined_as_they_are_printed(tokens: str, text: str) -> None:
    made = joined([Sentence(tuple(tokens.split()), frozenset())])
    assert made.text == text
    assert [text[a:b] for a, b in zip(made.begins, made.ends, strict=True)] == tokens.split()


def test_marks_alternate_anew_in_each_sentence() -> None:
    opened = Sentence(('"', "Ja"), frozenset())
    assert joined([opened, opened]).text == '"Ja "Ja'


def test_sentences_make_texts_of_four(tmp_path: Path) -> None:
    path = written(tmp_path, rows("Kiel/B-LOC", ".") * 5)
    first, second = read_texts(path)
    assert first.text == "Kiel. Kiel. Kiel. Kiel."
    assert sorted(first.names) == [(n, n + 1, "LOC") for n in (0, 2, 4, 6)]
    assert second.text == "Kiel."


def test_characters_are_mapped_to_the_tokens_that_they_overlap() -> None:
    made = joined([Sentence(("Der", "FC-Kiel", "siegt", "."), frozenset())])
    assert made.text == "Der FC-Kiel siegt."
    found = [(7, 11, "LOC"), (0, 5, "ORG"), (3, 4, "PER"), (17, 99, "OTH")]
    assert made.in_tokens(found) == {(1, 2, "LOC"), (0, 2, "ORG"), (3, 4, "OTH")}


TOKENS = st.lists(st.sampled_from(['"', "(", ")", ".", "%", "Kiel", "Dr.", "«"]), min_size=1)


@given(TOKENS, st.data())
def test_every_run_of_tokens_comes_back_from_its_characters(
    tokens: list[str], data: st.DataObject
) -> None:
    made = joined([Sentence(tuple(tokens), frozenset())])
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    found = [(made.begins[first], made.ends[last], "PER")]
    assert made.in_tokens(found) == {(first, last + 1, "PER")}


def test_gzip_and_a_missing_last_line_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv.gz"
    path.write_bytes(gzip.compress(rows("Kiel/B-LOC").rstrip("\n").encode()))
    assert [each.tokens for each in read_sentences(path)] == [("Kiel",)]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("2\tKiel\tB-LOC", "line 3: 3 columns"),
        ("3\tKiel\tO\tO", "line 3: the token has the number '3', not 2"),
        ("2\t\tO\tO", "line 3: the token is empty"),
        ("2\tKiel\tB-GPE\tO", "line 3: 'B-GPE' is no tag of this set"),
        ("2\tKiel\tLOC\tO", "line 3: 'LOC' is no tag of this set"),
    ],
)
def test_a_broken_line_is_refused_with_its_number(tmp_path: Path, line: str, problem: str) -> None:
    path = written(tmp_path, f"{HEAD}1\tIn\tO\tO\n{line}\n")
    with pytest.raises(FormatError, match=problem) as caught:
        list(read_sentences(path))
    assert str(caught.value).startswith(f"{path}, ")


def test_letters_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes(b"1\tK\xfchn\tO\tO\n")
    with pytest.raises(FormatError, match="line 1: not UTF-8"):
        list(read_sentences(path))


@pytest.mark.skipif(not DEV.exists(), reason="GermEval is not here")
def test_the_published_counts_are_found() -> None:
    # Its description counts 2,200 sentences; outer names by counting the B- tags of the file.
    sentences = list(read_sentences(DEV))
    kinds = [kind for each in sentences for _, _, kind in each.names]
    assert len(sentences) == 2200
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "PER": 711,
        "ORG": 496,
        "LOC": 763,
        "OTH": 269,
    }
