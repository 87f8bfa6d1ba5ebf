"""What holds for every text: spans are the text, in order, apart; the same text reads the same."""

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.times import Timex, times
from laut.times.lexicon import LEXICON

WORDS = st.sampled_from(
    [
        *(word.capitalize() for word in sorted(LEXICON)),
        *sorted(LEXICON),
        *("3.", "31.", "2019", "2007/08", "9.30", "12:15", "1.5.", "24.12.1999", "90er", "'89"),
        *(",", ".", "-", "–", "/", "\n\n", " ", "sagte", "wird", "Menschen", "1.234.567", "3,5"),
    ]
)
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), SENTENCES, st.text("0123456789.,:-/ \n", max_size=60))
PUBLISHED = st.none() | st.dates().map(date.isoformat)

VALUE = re.compile(
    r"""PAST_REF|PRESENT_REF|FUTURE_REF|BC[0-9]+
    |DCT[+-][0-9]+(?:DE|CE|[A-Z]{1,2})(?:-[0-9]{1,2}|-[A-Z]{2}|-[QH][1-4])*(?:-[0-9]{2})?(?:T.+)?
    |PT?(?:X|[0-9.]+)(?:DE|CE|WE|SP|SU|FA|WI|NI|TMO|TMI|TAF|TEV|TNI|[YMWDQHS])
    |[0-9]{1,3}
    |(?:[0-9]{4}|XXXX)/(?:[0-9]{4})
    |(?:(?:[0-9]{4,5}|XXXX)(?:-(?:[0-9]{2}|XX|W[0-9]{2}|WXX|SP|SU|FA|WI|Q[1-4]|H[12]))?
      (?:-(?:[0-9]{1,2}|XX|WE|WD))?)?
     (?:T(?:MO|MI|AF|EV|NI|[0-9]{2}:[0-9]{2}))?""",
    re.VERBOSE,
)


def check(text: str, found: tuple[Timex, ...]) -> None:
    end = 0
    for each in found:
        assert end <= each.begin < each.end <= len(text)
        assert text[each.begin : each.end] == each.text
        assert each.type in {"DATE", "TIME", "DURATION", "SET"}
        assert VALUE.fullmatch(each.value), each
        assert each.anchored == (each.resolved is not None)
        end = each.end


@settings(max_examples=300, deadline=None)
@given(TEXTS, PUBLISHED)
def test_any_text_reads(text: str, published: str | None) -> None:
    found = times(text, published)
    check(text, found)
    assert found == times(text, published)


@settings(max_examples=100, deadline=None)
@given(SENTENCES)
def test_without_a_date_nothing_is_counted_from_one(text: str) -> None:
    for each in times(text, None):
        assert each.resolved is None or each.resolved[0].isdigit()


@pytest.mark.parametrize(
    "piece",
    [
        *("1 ", "3. ", "3., ", "1.1", "1.234.", "9,", "a", "\n", " ", "12:30 ", "zwei ", "der "),
        *("Montag ", "vor 2 Tagen ", "letzten ", "Ende des ", "hat am Montag ", "und ", "von "),
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        times(piece * count, "2024-05-06")
        return time.process_time() - start

    # The least of several: what else the process does (collecting garbage) only adds.
    short, long = (min(seconds(count) for _ in range(3)) for count in (1000, 8000))
    assert long < 40 * short + 0.2
