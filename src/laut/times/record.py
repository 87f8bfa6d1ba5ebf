"""The record of one time expression."""

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A piece of the text that says when, how long or how often.

    ``text[begin:end]`` of the article is ``text``. ``value`` is a TIMEX3 value. ``anchored``: the
    text and the date of publication suffice for an absolute point in time; ``resolved`` holds it.
    For a date it is the value itself; a duration that is counted from a point (vor zwei Jahren)
    has the duration as its value, as KRAUTS annotates it, and the point in ``resolved``. Without a
    date of publication nothing could hold the point: it is then a DATE with the value DCT-2Y.
    """

    begin: int
    end: int
    text: str
    type: TimexType
    value: str
    anchored: bool
    resolved: str | None
