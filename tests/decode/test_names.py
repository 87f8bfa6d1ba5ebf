"""Logits of tags -> names: the likeliest legal row of tags."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.decode.names import names
from laut.draft import Name
from laut.scores import NAME_KINDS, NAME_TAGS, Floats


def legal(tags: tuple[int, ...], breaks: list[bool]) -> bool:
    """Whether every word that goes on in a name stands behind one of that name."""
    told = [NAME_TAGS[tag] for tag in tags]
    return all(
        not tag.startswith("I") or (at > 0 and not breaks[at] and told[at - 1][1:] == tag[1:])
        for at, tag in enumerate(told)
    )


def best(logits: Floats, breaks: list[bool]) -> float:
    """The sum of the likeliest legal row, all of them written out."""
    tags = range(len(NAME_TAGS))
    rows = (row for row in product(tags, repeat=len(logits)) if legal(row, breaks))
    return max(worth(logits, row) for row in rows)


def worth(logits: Floats, row: tuple[int, ...]) -> float:
    return sum(float(logits[at, tag]) for at, tag in enumerate(row))


def tagged(found: tuple[Name, ...], length: int) -> tuple[int, ...]:
    """Names as a row of tags."""
    row = [0] * length
    for name in found:
        first, last = name.part
        row[first] = NAME_TAGS.index(f"B-{name.kind}")
        row[first + 1 : last + 1] = [NAME_TAGS.index(f"I-{name.kind}")] * (last - first)
    return tuple(row)


def sure(*tags: str) -> Floats:
    """Logits of a model that has no doubt."""
    logits = np.full((len(tags), len(NAME_TAGS)), -30, np.float32)
    for at, tag in enumerate(tags):
        logits[at, NAME_TAGS.index(tag)] = 30
    return logits


@given(st.integers(0, 2**32 - 1), st.integers(1, 4), st.floats(0.1, 30), st.data())
def test_the_names_are_the_likeliest_legal_row(
    seed: int, length: int, spread: float, data: st.DataObject
) -> None:
    random = np.random.default_rng(seed)
    logits = random.normal(0, spread, (length, len(NAME_TAGS))).astype(np.float32)
    breaks = data.draw(st.lists(st.booleans(), min_size=length, max_size=length))
    row = tagged(names(logits, 0, breaks), length)
    assert legal(row, breaks)
    assert worth(logits, row) == pytest.approx(best(logits, breaks), abs=1e-3)


@given(st.integers(0, 2**32 - 1), st.integers(1, 80), st.floats(0.1, 30), st.integers(0, 99))
def test_any_logits_give_legal_names(seed: int, length: int, spread: float, begin: int) -> None:
    random = np.random.default_rng(seed)
    logits = random.normal(0, spread, (length, len(NAME_TAGS))).astype(np.float32)
    breaks = (random.random(length) < 0.3).tolist()
    given_ = logits.copy()
    found = names(logits, begin, breaks)
    np.testing.assert_array_equal(logits, given_)
    after = begin
    for name in found:
        first, last = name.part
        assert after <= first <= last < begin + length
        assert name.kind in NAME_KINDS
        assert not any(breaks[first - begin + 1 : last - begin + 1])
        after = last + 1


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("O O O", []),
        ("B-PER O O", [((0, 0), "PER")]),
        ("O B-PER I-PER", [((1, 2), "PER")]),
        ("B-PER I-PER I-PER", [((0, 2), "PER")]),
        ("B-PER B-PER O", [((0, 0), "PER"), ((1, 1), "PER")]),
        ("B-PER I-PER B-PER", [((0, 1), "PER"), ((2, 2), "PER")]),
        ("B-LOC B-ORG I-ORG", [((0, 0), "LOC"), ((1, 2), "ORG")]),
        ("B-OTH O B-OTH", [((0, 0), "OTH"), ((2, 2), "OTH")]),
    ],
)
def test_tags_as_names(tags: str, found: list[tuple[tuple[int, int], str]]) -> None:
    logits = sure(*tags.split())
    assert names(logits, 0, [False] * 3) == tuple(Name(*each) for each in found)


def test_words_are_those_of_the_document() -> None:
    assert names(sure("O", "B-PER", "I-PER"), 70, [True, False, False]) == (Name((71, 72), "PER"),)


def test_no_name_goes_over_the_end_of_a_sentence() -> None:
    row = sure("B-ORG", "I-ORG", "I-ORG")
    for breaks in ([True, False, True], [False, True, False], [False, True, True]):
        for name in names(row, 0, breaks):
            assert not any(breaks[name.part[0] + 1 : name.part[1] + 1])
    assert names(row, 0, [True, False, False]) == (Name((0, 2), "ORG"),)


def test_a_row_that_begins_inside_a_name_is_mended() -> None:
    logits = sure("I-PER", "I-PER", "O")
    assert names(logits, 0, [True, False, False]) in ((), (Name((0, 1), "PER"),))


def test_no_words() -> None:
    assert names(np.zeros((0, len(NAME_TAGS)), np.float32), 5, []) == ()
