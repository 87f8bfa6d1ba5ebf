"""Strict F1 of names, on files worked out by hand."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from laut.errors import FormatError
from laut.evaluate.names import NameReport, run
from tests.evaluate.test_germeval import rows, written


def finder(text: str) -> Iterable[tuple[int, int, str]]:
    """Find every Anke as a person and every Kiel as an organisation, and Wand as something."""
    for word, kind in (("Anke", "PER"), ("Kiel", "ORG"), ("Wand", "OTH")):
        at = text.find(word)
        while at >= 0:
            yield at, at + len(word), kind
            at = text.find(word, at + 1)


def report(folder: Path) -> NameReport:
    first = rows("Anke/B-PER", "und", "Anke/B-PER", "Brodersen/I-PER")
    second = rows("Kiel/B-LOC", "siegt", ",", "Kiel/B-ORG", "jubelt", ".")
    third = rows("Rote/B-OTH", "Wand/I-OTH", "in", "Kieler/B-LOCderiv", "Nacht")
    return run(written(folder, first + second + third), finder)


@pytest.mark.parametrize(
    ("name", "right", "predicted", "gold"),
    [
        ("PER", 1, 2, 2),  # Anke alone is not Anke Brodersen
        ("ORG", 1, 3, 1),  # one is a place, and Kieler is a derived word
        ("LOC", 0, 0, 1),
        ("OTH", 0, 1, 1),  # Wand alone is not Rote Wand
        ("all three", 2, 5, 4),
    ],
)
def test_right_are_extent_and_kind(
    tmp_path: Path, name: str, right: int, predicted: int, gold: int
) -> None:
    tally = report(tmp_path).scores[name]
    assert (tally.found, tally.predicted, tally.recovered, tally.gold) == (
        right,
        predicted,
        right,
        gold,
    )


def test_the_finder_sees_running_text(tmp_path: Path) -> None:
    seen: list[str] = []

    def watch(text: str) -> list[tuple[int, int, str]]:
        seen.append(text)
        return []

    run(written(tmp_path, rows("Anke", "ruft", ":", '"', "Kiel", "!", '"')), watch)
    assert seen == ['Anke ruft: "Kiel!"']


def test_a_perfect_finder_has_all_points(tmp_path: Path) -> None:
    path = written(tmp_path, rows("Anke/B-PER", "in", "Kiel/B-LOC") * 9)

    def perfect(text: str) -> Iterable[tuple[int, int, str]]:
        kinds = {"PER": "PER", "ORG": "LOC"}
        return ((begin, end, kinds[kind]) for begin, end, kind in finder(text))

    made = run(path, perfect)
    assert made.texts == 3
    assert made.scores["all three"].f1 == 1
    assert made.intervals["LOC"].f1.low == 1


def test_the_three_forms_agree(tmp_path: Path) -> None:
    made = report(tmp_path)
    assert "| all three | 40.0 | 50.0 | 44.4 |" in made.as_markdown()
    assert "| OTH | 0.0 | 0.0 | 0.0 |" in made.as_markdown()
    measures = json.loads(made.as_json())["measures"]
    assert measures["all three"]["f1"] == pytest.approx(4 / 9)
    assert measures["OTH"]["gold"] == 1


def test_a_file_without_sentences_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no sentences"):
        run(written(tmp_path, "#\tnothing\n\n"), finder)
