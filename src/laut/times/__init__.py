"""Text to time expressions: what a German text says about when, how long and how often.

``times(text, published)`` gives TIMEX3 values (TimeML 1.2.1). The way of the data: ``tokens`` (text
to words with their kind, from the German tables), ``grammar`` (patterns over kinds), the readers
``dates``, ``near``, ``lasting``, ``clock`` (a match to its sense), ``find`` (all of it).
"""

from laut.records import Timex, TimexType
from laut.times.find import times

__all__ = ["Timex", "TimexType", "times"]
