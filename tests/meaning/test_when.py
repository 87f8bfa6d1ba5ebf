"""When statements were made: marked sentences of a paper of Friday, 7 March 2031."""

import pytest

from tests.meaning.marked import meant


def moments(marked: str, published: str | None = "2031-03-07") -> list[str | None]:
    return [meaning.time for meaning in meant(marked, published)]


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        (
            "<f>Die <s>Landrätin</s> <c>sagte</c> am Montag,</f> <q>der Deich halte</q>.",
            "2031-03-03",
        ),
        ("<q>„Der Deich hält“</q><f>, <c>sagte</c> <s>sie</s> gestern</f>.", "2031-03-06"),
        (
            "<f>Am 28. Februar <c>teilte</c> <s>das Werk</s> <c>mit</c>,</f> <q>es schließe</q>.",
            "2031-02-28",
        ),
        (
            "<f><c>Laut</c> einer <s>Mitteilung</s> vom 3. März 2031</f> <q>fehlt Geld</q>.",
            "2031-03-03",
        ),
        (
            "<f>In der vergangenen Woche <c>sagte</c> <s>er</s>,</f> <q>der Hafen ruhe</q>.",
            "2031-W09",
        ),
        ("<f>Noch im Januar <c>hieß</c> <c>es</c>,</f> <q>der Hafen ruhe</q>.", "2031-01"),
        ("<f>Im Jahr 2019 <c>sagte</c> <s>er</s>,</f> <q>der Hafen ruhe</q>.", "2019"),
        (
            "<f>Am Montagabend <c>sagte</c> <s>der Wirt</s>,</f> <q>er schließe</q>.",
            "2031-03-03TEV",
        ),
        ("<f>Gestern Abend <c>sagte</c> <s>der Wirt</s>,</f> <q>er schließe</q>.", "2031-03-06TEV"),
        ("<f>Heute früh <c>sagte</c> <s>der Wirt</s>,</f> <q>er schließe</q>.", "2031-03-07TMO"),
        ("<f>Vor zwei Tagen <c>sagte</c> <s>der Wirt</s>,</f> <q>er schließe</q>.", "2031-03-05"),
        ("<f><s>Sie</s> <c>sagte</c>,</f> <q>am Montag sei der Deich gebrochen</q>.", None),
        ("<f><s>Sie</s> <c>sagte</c>,</f> <q>der Deich sei gebrochen</q>.", None),
    ],
)
def test_a_frame_tells_when(marked: str, value: str | None) -> None:
    assert moments(marked) == [value]


@pytest.mark.parametrize(
    "day",
    ["am Abend", "am späten Abend", "am Vormittag", "am selben Abend", "an diesem Morgen"],
)
def test_a_part_of_the_day_tells_no_day(day: str) -> None:
    assert moments(f"<f><s>Sie</s> <c>sagte</c> {day},</f> <q>er sei fort</q>.") == [None]


@pytest.mark.parametrize("word", ["derzeit", "kürzlich", "zuletzt", "jüngst", "bald"])
def test_a_vague_word_tells_no_day(word: str) -> None:
    assert moments(f"<f>Wie <s>sie</s> {word} <c>sagte</c>,</f> <q>sei er fort</q>.") == [None]


@pytest.mark.parametrize("content", ["bis Freitag", "für Mai", "ab Montag", "seit 2019"])
def test_a_span_of_time_is_no_time_of_speaking(content: str) -> None:
    marked = f"<q>„Wir warten“</q><f>, <c>vertröstete</c> <s>sie</s> die Gäste {content}</f>."
    assert moments(marked) == [None]


def test_behind_a_span_of_time_the_day_is_still_found() -> None:
    marked = "<q>„Wir warten“</q><f>, <c>vertröstete</c> <s>er</s> sie bis Mai am Dienstag</f>."
    assert moments(marked) == ["2031-03-04"]


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("<q reported>Am Montag forderte der Rat ein Ende.</q>", "2031-03-03"),
        ("<q reported>Der Rat kritisierte gestern die Bahn.</q>", "2031-03-06"),
        ("<q reported>Bereits 2019 hatte der Rat gewarnt.</q>", "2019"),
        ("<q reported>Der Rat forderte Busse für Juni.</q>", None),
        ("<q reported>Der Rat vertagte sich bis Montag.</q>", None),
        ("<q reported>Der Rat lobte die Bahn, die am Montag fuhr.</q>", None),
        ("<q reported>Der Rat lobte den Fahrplan 2030.</q>", None),
        ("<q reported>Der Rat drohte am Abend mit Klage.</q>", None),
        (
            "<f><s>Der Rat</s> <c>forderte</c> am Montag</f> <q reported>Busse für Juni</q>.",
            "2031-03-03",
        ),
    ],
)
def test_beside_the_verb_of_a_reported_act_stands_when(marked: str, value: str | None) -> None:
    assert moments(marked) == [value]


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("am Montag", "XXXX-WXX-1"),
        ("gestern", "DCT-1D"),
        ("in der vergangenen Woche", "DCT-1W"),
        ("im Dezember", "XXXX-12"),
        ("in diesem Jahr", "DCT+0Y"),
        ("am 3. März 2031", "2031-03-03"),
        ("vor zwei Tagen", "DCT-2D"),
        ("um 15 Uhr", None),
    ],
)
def test_without_a_date_of_publication_a_time_stays_relative(day: str, value: str | None) -> None:
    marked = f"<f><s>Sie</s> <c>sagte</c> {day},</f> <q>er sei fort</q>."
    assert moments(marked, None) == [value]


MONDAY = "<f><s>Falk</s> <c>sagte</c> am Montag,</f> <q>der Deich halte</q>.\n"


@pytest.mark.parametrize(
    ("after", "values"),
    [
        ("<q on>Das Wasser sinke.</q>", ["2031-03-03"]),
        ("<q>„Es sinkt“</q><f>, <c>sagte</c> <s>Falk</s></f>.", ["2031-03-03"]),
        ("<q on>Das Wasser sinke.</q>\n<q on>Es werde kalt.</q>", ["2031-03-03"] * 2),
        ("<q on B>Das Wasser sinke.</q>", [None]),
        (
            "<q on B>Das Wasser sinke.</q>\n<q on A>Es werde kalt.</q>",
            [None, None],  # somebody else has spoken
        ),
        ("Es regnete.\n<q on>Das Wasser sinke.</q>", [None]),  # the article has gone on
        ("\n<q>„Es sinkt“</q><f>, <c>fügte</c> <s>er</s> <c>hinzu</c></f>.", ["2031-03-03"]),
        ("<q>„Es sinkt“</q><f>, <c>sagte</c> <s>er</s> am Mittwoch</f>.", ["2031-03-05"]),
        ("<q>„Es sinkt“</q><f>, <c>sagte</c> <s>er</s> am Abend</f>.", ["2031-03-03"]),
    ],
)
def test_a_time_carries_over_to_what_the_same_voice_says_next(
    after: str, values: list[str | None]
) -> None:
    assert moments(MONDAY + after) == ["2031-03-03", *values]


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        (
            "<f><s>Er</s> <c>sagte</c> am Montag,</f> <q>der Deich sei <q>„fest“</q></q>.",
            ["2031-03-03"] * 2,
        ),
        (  # when the inner voice spoke is not told
            "<f>Der <s>Bote</s> <c>meldet</c> am Montag,</f> "
            "<q><f><s>Falk</s> <c>habe</c> <c>gesagt</c>,</f> <q AB>der Deich halte</q></q>.",
            ["2031-03-03", None],
        ),
        (
            "<f>Der <s>Bote</s> <c>meldet</c>,</f> <q><f><s>Falk</s> <c>habe</c> am Montag "
            "<c>gesagt</c>,</f> <q AB>der Deich halte</q></q>.",
            [None, "2031-03-03"],
        ),
        (  # what is nested does not stand between two statements of the outer voice
            "<f>Der <s>Bote</s> <c>meldet</c> am Montag,</f> <q><f><s>Falk</s> <c>habe</c> "
            "<c>gesagt</c>,</f> <q AB>der Deich halte</q></q>.\n<q on>Der Hafen ruhe.</q>",
            ["2031-03-03", None, "2031-03-03"],
        ),
    ],
)
def test_what_is_nested_has_the_time_of_its_own_voice(
    marked: str, values: list[str | None]
) -> None:
    assert moments(marked) == values


TICKER = "14:20 Uhr: <f><s>Die Wehr</s> <c>teilt</c> <c>mit</c>,</f> <q>der Deich halte</q>.\n"
AT = "2031-03-07T14:20"


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        (TICKER, [AT]),
        (TICKER.replace("14:20", "14.20"), [AT]),
        ("Es regnet.\n\n" + TICKER, [AT]),
        ("Es regnet.\n" + TICKER, [None]),  # a paragraph begins with it, or it is no ticker
        (TICKER + "<q on>Er sei dicht.</q>", [AT, AT]),
        (TICKER + "Es regnet.\nEs stürmt.\n<q on B>Er breche.</q>", [AT, AT]),
        (TICKER + "\n<f><s>Falk</s> <c>sagt</c>,</f> <q B>er breche</q>.", [AT, None]),
        (TICKER.replace("mit</c>", "mit</c> am Montag"), ["2031-03-03"]),
        (
            TICKER + "\n14:50 Uhr: <f><s>Falk</s> <c>sagt</c>,</f> <q B>er breche</q>.",
            [AT, "2031-03-07T14:50"],
        ),
    ],
)
def test_a_paragraph_of_a_ticker_begins_with_its_time(
    marked: str, values: list[str | None]
) -> None:
    assert moments(marked) == values


def test_a_ticker_without_a_date_of_publication_tells_no_day() -> None:
    assert moments(TICKER, None) == [None]
