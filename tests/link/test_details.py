"""What is seen of two statements among all that their articles say."""

from dataclasses import replace

import pytest

from laut.link.across import Stated, Voice
from laut.link.across.around import Around
from laut.link.across.counted import counted
from laut.link.across.houses import houses
from laut.link.across.stated import told
from laut.link.across.worded import worded
from laut.link.compare import Pair, overlap
from laut.records import SourceKind
from tests.link.said import REENTS, UHLAND, stated, voice

NAMES = {1: "Marit Uhland", 2: "Joachim Reents", 3: "Straßengesellschaft Mitte"}


def pair(*every: Stated, names: dict[int, str] = NAMES) -> tuple[Pair, Around]:
    """The first statement as the later one, the second as the first; what else there is around."""
    claims = told(every, names, [0] * len(every))
    later, first = claims.claims[:2]
    return Pair(claims, later, first, overlap(claims, later, first)), Around(claims, every)


def seen(*texts: str) -> dict[str, float]:
    """Of the first text and the second, each the first of its article; others stand in either."""
    every = [stated(20, texts[0], REENTS), stated(10, texts[1], UHLAND)]
    every += [stated(11 + at, text, UHLAND) for at, text in enumerate(texts[2:])]
    two, around = pair(*every)
    return {**counted(two, around), **worded(two, around)}


def test_one_thing_counted_in_two_ways() -> None:
    found = seen("2260 Bescheide seien falsch", "Betroffen seien 1480 Bescheide")
    assert found["amounts kindred"] == found["amounts apart"] == 1
    assert found["amounts alone first"] == found["amounts alone later"] == 1
    assert found["amounts same"] == 0
    assert 0 < found["amounts ratio"] < 0.2


def test_an_article_that_counts_it_elsewhere_too_may_mean_that() -> None:
    texts = "2260 Bescheide seien falsch", "Betroffen seien 1480 Bescheide"
    found = seen(*texts, "Zurückgenommen würden 2260 Bescheide")
    assert found["amounts alone first"] == 0.5
    assert found["amounts elsewhere first"] == 1
    assert found["amounts elsewhere later"] == 0


@pytest.mark.parametrize(
    ("later", "first"),
    [
        ("Die Räuber seien zu dritt gewesen", "Vier Männer hätten das Geschäft überfallen"),
        ("Es habe keine Verletzten gegeben", "Zwei Verletzte lägen im Krankenhaus"),
        ("Der Wert sei um das Zwölffache überschritten", "Er liege um das Dreißigfache darüber"),
    ],
)
def test_amounts_lie_apart_without_figures(later: str, first: str) -> None:
    assert seen(later, first)["amounts apart"] >= 0.5


def test_what_is_counted_beside_a_unit_that_the_other_names() -> None:
    found = seen(
        "Die Zahl der betroffenen Haushalte gab sie mit 8000 an", "6400 Haushalte seien es"
    )
    assert found["amounts kindred"] >= 0.9
    assert found["amounts apart"] >= 0.9


def test_dates_differ_by_their_words() -> None:
    found = seen("Der Aufsatz werde am 15. Mai gelöscht", "Am 22. Mai werde der Aufsatz gelöscht")
    assert (found["said day"], found["said month"], found["said apart"]) == (-1, 1, 1)


def test_words_count_by_what_else_is_said() -> None:
    two = "Der Riss im Wehr wachse", "Der Riss im Wehr sei alt"
    alone, among = seen(*two), seen(*two, "Der Riss im Wehr wachse weiter")
    assert alone["words ahead first"] > 0 > among["words ahead first"]
    assert alone["words only here"] > among["words only here"] == 0
    assert among["words said there"] > alone["words said there"] == 0


def test_nothing_seen_leaves_its_bounds() -> None:
    texts = ["99999999999999 Euro", "0 Euro", "kein Euro, 12.15 Uhr, Hälfte", "", "drei"]
    for later in texts:
        for first in texts:
            assert all(-1 <= value <= 1 for value in seen(later, first, *texts).values())


def house(later: Voice, first: Voice) -> dict[str, float]:
    two, around = pair(
        replace(stated(20, "Der Riss sei alt", later)), stated(10, "Der Riss sei alt", first)
    )
    return houses(two, around)


def described(number: int, words: str, name: str, kind: SourceKind = "named-person") -> Voice:
    found = voice(number, name, kind)
    said = tuple(words.split())
    return replace(found, words=said, named=(None,) * len(said))


def test_a_person_speaks_for_the_body_that_describes_him() -> None:
    body = described(
        3, "die Straßengesellschaft Mitte", "Straßengesellschaft Mitte", "organisation"
    )
    member = described(1, "Marit Uhland von der Straßengesellschaft Mitte", "Marit Uhland")
    other = described(2, "Joachim Reents vom Bauhof", "Joachim Reents")
    assert house(member, body)["house"] == house(body, member)["house"] == 1
    assert house(other, body)["house"] == 0


def test_an_office_speaks_for_its_body() -> None:
    names = "das Bauministerium", "Bauministerium"
    body = described(3, *names, "organisation")
    office = described(1, "Staatssekretärin Marit Uhland", "Marit Uhland")
    assert house(office, body)["house"] >= 0.8


def test_a_name_may_be_misspelt() -> None:
    names = {1: "Gunnar Petzold", 2: "Gunnar Petzoldt", 3: "Ida Vossberg"}
    every = [described(number, name, name) for number, name in names.items()]
    two = [stated(20, "Es sei alt", every[0])]
    for other, alike in ((1, True), (2, False)):
        found, around = pair(*two, stated(10, "Es sei alt", every[other]), names=names)
        assert (houses(found, around)["surnames"] > 0.8) == alike
