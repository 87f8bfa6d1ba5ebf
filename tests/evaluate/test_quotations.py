"""The metric, on cases that are worked out by hand and on properties that must hold."""

import sys
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.errors import LautError
from laut.evaluate.quotations import CATEGORIES, MEASURES, TYPES, Annotation, pair, score
from laut.evaluate.tally import Tally
from laut.evaluate.wikinews import MEDIA

Annotations = Sequence[Annotation]


def quote(begin: int, end: int, kind: str = "Indirect", medium: str = "Speech") -> Annotation:
    return Annotation(frozenset(range(begin, end)), type=kind, medium=medium)


def tokens(*ids: int) -> frozenset[int]:
    return frozenset(ids)


SPOKEN = Annotation(tokens(0, 1, 2, 3), speaker=tokens(5, 6), type="Indirect", medium="Speech")
# Half of the quote, one token too many; half of the speaker; an addressee that gold has not.
NEARLY = Annotation(
    tokens(2, 3, 4),
    speaker=tokens(6),
    addressee=tokens(7),
    type="Reported",
    medium="Speech",
)


@pytest.mark.parametrize(
    ("measure", "precision", "recall"),
    [
        ("message", 2 / 3, 1 / 2),
        ("speaker", 1, 1 / 2),
        ("addressee", 0, 0),
        ("cue", 0, 0),
        ("roles", (1 + 0) / 2, 1 / 2),  # the addressee counts in precision only
        ("joint", (2 / 3 + 1 + 0) / 3, (1 / 2 + 1 / 2) / 2),
        ("type", 0, 0),
        ("medium", 1, 1),
        ("paired:Indirect", 0, 1 / 2),
        ("paired:Reported", 2 / 3, 0),
        ("tokens:Indirect", 0, 0),
        ("paired:nested", 0, 0),
    ],
)
def test_a_nearly_right_quote(measure: str, precision: float, recall: float) -> None:
    tally = score([[SPOKEN]], [[NEARLY]])[measure]
    assert (tally.precision, tally.recall) == pytest.approx((precision, recall))


def test_f1_is_the_harmonic_mean_of_the_averages() -> None:
    message = score([[SPOKEN]], [[NEARLY]]).message
    assert message.f1 == pytest.approx(2 * (2 / 3) * (1 / 2) / (2 / 3 + 1 / 2))


@pytest.mark.parametrize(
    ("gold", "predicted", "precision", "recall"),
    [
        ([quote(0, 4)], [quote(0, 4)], 1, 1),
        ([quote(0, 4)], [], 0, 0),
        ([], [quote(0, 4)], 0, 0),
        ([], [], 0, 0),
        ([quote(0, 4), quote(9, 11)], [quote(0, 4)], 1, 1 / 2),
        ([quote(0, 4)], [quote(0, 4), quote(9, 11)], 1 / 2, 1),
        # Cut in two: one half is the pair, the other stands alone.
        ([quote(0, 4)], [quote(0, 2), quote(2, 4)], 1 / 2, 1 / 2),
    ],
)
def test_message(
    gold: Annotations, predicted: Annotations, precision: float, recall: float
) -> None:
    message = score([gold], [predicted]).message
    assert (message.precision, message.recall) == pytest.approx((precision, recall))


def test_type_breaks_a_tie() -> None:
    gold = [quote(0, 4, "Direct"), quote(0, 4, "Indirect")]
    predicted = [quote(0, 4, "Indirect"), quote(0, 4, "Direct")]
    assert score([gold], [predicted]).type.f1 == 1


def test_medium_breaks_a_tie_after_type() -> None:
    gold = [quote(0, 4, "Direct", "Speech"), quote(0, 4, "Indirect", "Writing")]
    predicted = [quote(0, 4, "Indirect", "Speech"), quote(0, 4, "Direct", "Writing")]
    scores = score([gold], [predicted])
    assert (scores.type.f1, scores.medium.f1) == (1, 0)


def test_one_better_overlap_does_not_win_over_two_good_ones() -> None:
    gold = [quote(0, 10), quote(10, 20)]
    predicted = [quote(0, 14), quote(0, 6)]
    pairs = [(g, p) for g, p in pair(gold, predicted)]
    assert pairs == [(gold[0], predicted[1]), (gold[1], predicted[0])]


def test_a_pair_without_overlap_still_compares_its_labels() -> None:
    scores = score([[quote(0, 4)]], [[quote(8, 12)]])
    assert (scores.message.f1, scores.type.f1, scores.medium.f1) == (0, 1, 1)


def test_tokens_of_a_type_are_pooled_over_documents_and_count_once() -> None:
    gold = [[quote(0, 4, "Reported")], [quote(0, 6, "Reported")]]
    predicted = [[quote(2, 4, "Reported"), quote(0, 4, "Reported")], [quote(5, 9, "Reported")]]
    assert score(gold, predicted)["tokens:Reported"] == Tally(5, 8, 5, 10)


def test_nested_quotes_are_a_category_of_their_own() -> None:
    inner = Annotation(tokens(1, 2), type="Direct", medium="Speech", nested=True)
    scores = score([[quote(0, 4), inner]], [[quote(0, 4)]])
    assert scores["tokens:nested"] == Tally(0, 0, 0, 2)
    assert scores["paired:nested"] == Tally(0, 0, 0, 1)


def test_documents_do_not_mix() -> None:
    assert score([[quote(0, 4)], []], [[], [quote(0, 4)]]).message.f1 == 0


def test_a_missing_document_is_refused() -> None:
    with pytest.raises(LautError, match="1 predicted documents for 2 gold ones"):
        score([[], []], [[]])


def test_without_scipy_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(LautError, match=r"pip install 'laut\[evaluate\]'"):
        score([[quote(0, 4)]], [[quote(0, 4)]])


def some_tokens(least: int = 0) -> st.SearchStrategy[frozenset[int]]:
    return st.frozensets(st.integers(0, 30), min_size=least, max_size=8)


QUOTES = st.builds(
    Annotation,
    quote=some_tokens(1),
    speaker=some_tokens(),
    cue=some_tokens(),
    frame=some_tokens(),
    addressee=some_tokens(),
    type=st.sampled_from(TYPES),
    medium=st.sampled_from(MEDIA),
    nested=st.booleans(),
)
DOCUMENTS = st.lists(st.lists(QUOTES, max_size=5, unique_by=lambda each: each.quote), max_size=4)
ALIGNED = st.lists(
    st.tuples(st.lists(QUOTES, max_size=5), st.lists(QUOTES, max_size=5)), max_size=4
)
# At most one quote on a side, so that no assignment ties with another.
UNTIED = st.lists(st.tuples(st.lists(QUOTES, max_size=1), st.lists(QUOTES, max_size=1)), max_size=6)


@settings(deadline=None)
@given(DOCUMENTS)
def test_gold_against_itself_is_perfect(documents: list[list[Annotation]]) -> None:
    for tally in score(documents, documents).totals.values():
        assert tally.precision == tally.recall == tally.f1 == (1 if tally.gold else 0)


@settings(deadline=None)
@given(ALIGNED)
def test_figures_lie_between_0_and_1(
    documents: list[tuple[list[Annotation], list[Annotation]]],
) -> None:
    scores = score([gold for gold, _ in documents], [predicted for _, predicted in documents])
    for tally in scores.totals.values():
        assert all(0 <= each <= 1 + 1e-9 for each in (tally.precision, tally.recall, tally.f1))


@settings(deadline=None)
@given(UNTIED)
def test_a_swap_exchanges_precision_and_recall(
    documents: list[tuple[list[Annotation], list[Annotation]]],
) -> None:
    left, right = [one for one, _ in documents], [other for _, other in documents]
    there, back = score(left, right), score(right, left)
    for name in MEASURES:
        assert there[name].precision == pytest.approx(back[name].recall)
        assert there[name].f1 == pytest.approx(back[name].f1)


@settings(deadline=None)
@given(ALIGNED)
def test_every_quote_is_in_one_pair(
    documents: list[tuple[list[Annotation], list[Annotation]]],
) -> None:
    for gold, predicted in documents:
        pairs = list(pair(gold, predicted))
        assert sorted(map(id, gold)) == sorted(id(g) for g, _ in pairs if g is not None)
        assert sorted(map(id, predicted)) == sorted(id(p) for _, p in pairs if p is not None)


def test_every_measure_is_scored_in_every_document() -> None:
    scores = score([[quote(0, 4)], []], [[], []])
    assert all(set(each) == set(MEASURES) for each in (scores.totals, *scores.documents))
    assert len(CATEGORIES) == len(TYPES) + 1
