"""How articles are dealt into folds, and what is enough."""

import pytest

from laut.errors import LautError
from laut.learn import Lesson
from laut.learn.fit import FOLDS
from laut.learn.lessons import check, dealt, grouped
from laut.records import Article, Span
from tests.made import reading, said

DISPATCH = "Der Staudamm hält nach Angaben der Betreiber auch einem Jahrhunderthochwasser stand"


def lesson(name: str, *quotes: str) -> Lesson:
    statements = [
        said(id=f"s{n}", quote=(Span(0, len(words), words),)) for n, words in enumerate(quotes)
    ]
    told = frozenset(each.id for each in statements)
    return Lesson(reading(Article(f"sha256:{name}", name, " ".join(quotes)), *statements), told)


def test_copies_of_one_text_are_one_group() -> None:
    some = [
        lesson("a", "Nein", DISPATCH), lesson("b", "Nein"), lesson("c", DISPATCH),
        lesson("d", "Nein", f"{DISPATCH}, sagte er"),
    ]  # fmt: skip
    a, b, c, d = grouped(some).tolist()
    assert a == c
    assert len({a, b, d}) == 3
    assert len(set(grouped([some[1], some[1]]).tolist())) == 1


def test_articles_are_dealt_evenly_and_copies_into_one_fold() -> None:
    some = [lesson(f"{n}", f"{n} sagt dies") for n in range(20)]
    copies = [lesson("x", DISPATCH), lesson("y", DISPATCH)]
    folds = dealt([*some, *copies]).tolist()
    assert folds[-1] == folds[-2]
    assert {folds.count(each) for each in range(FOLDS)} <= {4, 5, 6}


def test_the_fold_of_an_article_does_not_hang_on_the_order() -> None:
    some = [lesson(f"{n}", f"{n} sagt dies") for n in range(20)]
    assert dealt(some[::-1]).tolist() == dealt(some).tolist()[::-1]


@pytest.mark.parametrize(
    ("articles", "each", "enough"), [(20, 10, True), (19, 20, False), (40, 4, False)]
)
def test_what_is_enough(articles: int, each: int, enough: bool) -> None:
    some = [lesson(f"{n}", *(f"{n} sagt {k}" for k in range(each))) for n in range(articles)]
    if enough:
        check(some)
        return
    with pytest.raises(LautError, match=f"{articles * each} statements in {articles} articles"):
        check(some)


def test_copies_count_once() -> None:
    some = [lesson(f"{n}", *(f"{DISPATCH} {k}" for k in range(20))) for n in range(30)]
    with pytest.raises(LautError, match="600 statements in 1 articles"):
        check(some)
