"""What the networks that judge links learn from, and how they are fitted."""

from pathlib import Path

import numpy as np
import pytest

from lab import coverage
from lab.affairs import affairs
from laut.records import LinkKind

pytest.importorskip("scipy")

from lab import nets

KINDS: set[LinkKind | str] = {
    "none", "repeats", "same-origin", "corroborates", "denies", "contradicts", "updates",
}  # fmt: skip


def test_every_annotated_pair_of_the_coverage_is_there() -> None:
    there = {
        (each.article.uri, given.id)
        for _, some in coverage.clusters()
        for each in some
        for given in each.given
    }
    kinds = coverage.kinds()
    assert len(kinds) > 18_000
    assert set(kinds.values()) == KINDS
    for pair in kinds:
        assert pair <= there
        (one, _), (other, _) = pair
        assert one != other
        assert one.rpartition("-")[0] == other.rpartition("-")[0]


def test_every_link_of_an_affair_is_between_statements_of_two_articles() -> None:
    every = list(affairs())
    assert len(every) > 100
    assert len({each.name for each in every}) == len(every)
    for affair in every:
        there = {(each.article.uri, given.id) for each in affair.articles for given in each.given}
        for pair in affair.kinds.keys() | affair.distractors:
            assert pair <= there
            (one, _), (other, _) = pair
            assert one != other
        assert not affair.kinds.keys() & affair.distractors
        assert set(affair.kinds.values()) <= KINDS - {"none"}


def test_a_link_holds_for_all_that_say_the_same(tmp_path: Path) -> None:
    said = "".join(
        f'<article outlet="Bote" date="2033-03-0{n}">\nZeile\n<s id="{n}.1"><q>Es sei so</q></s>.\n'
        f"</article>\n"
        for n in (1, 2, 3, 4)
    )
    marked = (
        "<same>\nsame-origin 1.1 2.1\nrepeats 2.1 3.1\n</same>\n<links>\n4.1 1.1 denies\n</links>"
    )
    cluster = f'<coverage><cluster name="one">{said}{marked}</cluster></coverage>'
    (tmp_path / "a.xml").write_text(cluster, encoding="utf-8")
    (affair,) = affairs(tmp_path)
    kinds = {
        tuple(sorted(article[-1] for article, _ in pair)): kind
        for pair, kind in affair.kinds.items()
    }
    assert kinds == {
        ("1", "2"): "same-origin", ("2", "3"): "repeats",
        ("1", "4"): "denies", ("2", "4"): "denies", ("3", "4"): "denies",
    }  # fmt: skip


def test_what_is_not_a_line_can_be_learnt() -> None:
    rows = np.random.default_rng(3).uniform(-1, 1, (400, 2))
    right = [int(a * b > 0) for a, b in rows]
    net = nets.fit(
        ("a", "b"), ("apart", "one"), rows, right, np.ones(400), nets.Shape(hidden=8, strength=0.1)
    )
    told = [each["one"] > 0.5 for each in net.chances([{"a": a, "b": b} for a, b in rows])]
    assert np.mean([t == r for t, r in zip(told, right, strict=True)]) > 0.95


def test_a_strong_pull_leaves_how_often_an_answer_is_right() -> None:
    rows = np.random.default_rng(4).uniform(-1, 1, (300, 1))
    right = [0] * 225 + [1] * 75
    net = nets.fit(
        ("a",), ("no", "yes"), rows, right, np.ones(300), nets.Shape(hidden=4, strength=1e6)
    )
    assert net.chances([{"a": 0.4}])[0]["yes"] == pytest.approx(0.25, abs=0.01)
