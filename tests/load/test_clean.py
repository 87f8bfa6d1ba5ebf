import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.load import Clean, clean, from_text
from laut.load.article import identity
from laut.load.mapped import Edit, Mapped
from laut.records import Article

# Pieces that set the repairs going, in any order and in any company.
WORDS = """
„ “ " » « . , ! ? … - – ( ) Ã¼ â€ž &amp; \xad \u200b \0 \ufffd \r\n \n \n\n Politik 12. 500
source\xa0site Leave\xa0a\xa0Reply US -Dollar George Bush Busch Busch sagte der und die zum
Kim Jong Joe Baiden am 17. Ilon Musk Maske Maske Teilen © über besetzen Der Rand
"""
PIECES = st.sampled_from(WORDS.split(" "))
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5))).map(" ".join))


def article(text: str) -> Article:
    return Article(identity(text), "text:", text)


def check(text: str, result: Clean) -> None:
    assert len(result.text) == len(result.starts) == len(result.ends)
    assert all(a <= b for a, b in pairwise(result.starts))
    assert all(a <= b for a, b in pairwise(result.ends))
    assert all(0 <= a <= b <= len(text) for a, b in zip(result.starts, result.ends, strict=True))
    for at in range(len(result.text)):
        span = result.home(at, min(len(result.text), at + 3))
        assert text[span.begin : span.end] == span.text
    for damage in result.damage:
        assert text[damage.begin : damage.end] == damage.text
    for place in (result.title, result.dateline, result.agency):
        assert place is None or text[place.begin : place.end] == place.text


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_piece_has_its_home(text: str) -> None:
    result = clean(article(text))
    check(text, result)
    assert clean(article(text)) == result
    result.text.encode()


@given(st.text(), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5), st.text(max_size=3))))
def test_edits_keep_the_way_home(text: str, cuts: list[tuple[int, int, str]]) -> None:
    edits, at = [], 0
    for gap, size, new in cuts:
        begin = at + gap
        if begin + size <= len(text):
            edits.append(Edit(begin, begin + size, new))
            at = begin + size
    once = Mapped.of(text).rewrite(edits)
    twice = once.rewrite([Edit(0, len(once.text) // 2, "x")])
    for mapped in (once, twice):
        assert all(a <= b for a, b in pairwise(mapped.starts))
        assert all(a <= b for a, b in pairwise(mapped.ends))
        whole = mapped.home(0, len(mapped.text))
        assert text[whole.begin : whole.end] == whole.text


def test_sound_text_is_left_as_it_is() -> None:
    text = "Stadt baut Brücke\n\nKiel (dpa) - „Wir bauen“, sagte Ina Lund. Das war es. (dpa)"
    result = clean(from_text(text, published="2024-03-05"))
    assert result.text == text
    assert result.damage == ()
    assert result.home(0, 5).text == "Stadt"


def test_an_undated_article_says_so() -> None:
    (damage,) = clean(from_text("Die Stadt baut eine Brücke, sagte sie.")).damage
    assert (damage.kind, damage.begin, damage.end) == ("missing-publication-date", 0, 0)


@pytest.mark.parametrize("size", [(0, 0), (3, 3), (18, 18)])
def test_an_empty_piece_has_an_empty_home(size: tuple[int, int]) -> None:
    assert clean(from_text("Die Stadt ist da. ")).home(*size).text == ""


@pytest.mark.parametrize("piece", [(-1, 2), (3, 2), (0, 99)])
def test_a_piece_outside_is_refused(piece: tuple[int, int]) -> None:
    with pytest.raises(IndexError):
        clean(from_text("Die Stadt ist da.")).home(*piece)


@pytest.mark.parametrize(
    "unit", ['"', "„", "der „ die ", "A -B ", "1.\n\n000 ", "Ã¼", "a", " ", "\n", "(", "&", "»« "]
)
def test_long_input_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = "Das ist nicht da. " + unit * (size // len(unit))
        start = time.perf_counter()
        clean(article(text))
        return time.perf_counter() - start

    seconds(1000)
    assert seconds(160_000) < 0.5 + 30 * seconds(20_000)
