"""Dates told from today or from what was mentioned before."""

from datetime import date
from typing import Final

from laut.times.anchor import current_day, relative
from laut.times.arithmetic import first_day, quarter, shift
from laut.times.lasting import amount, duration_value, split_unit
from laut.times.sense import Match, Pieces, Scene, Sense, absolute
from laut.times.tense import AHEAD, BACK, direction

_RECENT: Final = 3
_SAME_STORY: Final = 8
_SATURDAY: Final = 6
_CLOSE: Final = 4
_POINT_UNITS: Final = frozenset(("D", "W", "M", "Y", "DE", "CE"))


def from_today(match: Match) -> Pieces:
    """Give *gestern*, *heute Abend*, *morgen früh*; *heute* alone may be the present age."""
    steps = match.number("DEIX")
    part = match.name("DAY_PART", "DAILY")
    if steps is None or (steps == 0 and not part and match.has("TOMORROW")):
        steps, part = _tomorrow(steps, part)
    if steps == 0 and not part and not _is_dated(match):
        return match.piece(Sense("DATE", "PRESENT_REF"))
    value = relative(match.scene, steps, "D")
    sense = absolute(f"{value}{part}", "TIME" if part else "DATE") if value else None
    return match.piece(sense) if sense else None


def _tomorrow(steps: int | None, part: str) -> tuple[int, str]:
    """Read *morgen*: the day, or after another day the morning (gestern morgen)."""
    return (1, part) if steps is None else (steps, "TMO")


def _is_dated(match: Match) -> bool:
    """Tell the day from the age: something happened, or will happen at a certain hour."""
    if match.word(-1) in {"bis", "noch", "von", "auch", "schon"} or match.word(1) == "noch":
        return False
    return match.scene.dated or direction(match, _CLOSE) == BACK


def todays(match: Match) -> Pieces:
    """Give *die heutige Tendenz* as the present, *am gestrigen Montag* as the day."""
    steps = match.number("TODAYS") or 0
    if steps == 0 and not match.has("WEEKDAY", "DAY_PART"):
        return match.piece(Sense("DATE", "PRESENT_REF"))
    value, part = relative(match.scene, steps, "D"), match.name("DAY_PART")
    sense = absolute(f"{value}{part}", "TIME" if part else "DATE") if value else None
    return match.piece(sense) if sense else None


def reference(match: Match) -> Pieces:
    """Give PAST_REF, PRESENT_REF, FUTURE_REF."""
    return match.piece(Sense("DATE", match.name("REF")))


def unit_away(match: Match) -> Pieces:
    """Give *letzte Woche*, *Ende kommenden Jahres*, *im nächsten Quartal*, *dieses Wochenende*."""
    steps = match.number("LAST", "NEXT", "THIS") or 0
    unit = match.name("UNIT", "JAHR", "EDGE", "WEEKEND", "QUARTER", "HALF_YEAR")
    if unit == "D":
        return _day_away(match, steps)
    if unit.startswith("T") or unit[:1].isdigit():
        return match.piece(Sense("DURATION", duration_value(1, unit)))
    sense = absolute(_unit_away(match.scene, steps, unit))
    return match.piece(sense) if sense else None


def weekend(match: Match) -> Pieces:
    """Give *am Wochenende*: the one before, where the sentence looks back from a working day."""
    way = BACK if match.word(-1) == "vom" else direction(match)
    working = match.scene.published is not None and match.scene.published.isoweekday() < _SATURDAY
    if match.scene.published is None:
        return match.piece(Sense("DATE", "XXXX-WXX-WE"))
    sense = absolute(_unit_away(match.scene, way if way == BACK and working else 0, "WE"))
    return match.piece(sense) if sense else None


def _unit_away(scene: Scene, steps: int, unit: str) -> str | None:
    if scene.published is None:
        return f"DCT{steps:+}{unit}"
    if unit == "Q":
        return quarter(scene.published, steps)
    if unit == "H":
        year, half = divmod(scene.published.year * 2 + (scene.published.month > 6) + steps, 2)
        return f"{year:04}-H{half + 1}"
    if unit == "DE":
        return f"{scene.published.year // 10 + steps}"
    return shift(scene.published, steps, unit)


def _day_away(match: Match, steps: int) -> Pieces:
    """Give *am nächsten Tag*, *an diesem Tag*: from the day told about."""
    if match.has("LAST") or abs(steps) > 1:
        return match.piece(Sense("DATE", "XXXX-XX-XX"))
    return _from_day(match, steps)


def _from_day(match: Match, steps: int) -> Pieces:
    day = _told_day(match)
    value = shift(day, steps, "D") if day else None
    return match.piece(absolute(value) or Sense("DATE", "XXXX-XX-XX"))


def _told_day(match: Match) -> date | None:
    memory = match.scene.memory
    return memory.day if match.sentence - memory.day_sentence <= _SAME_STORY else None


def neighbour(match: Match) -> Pieces:
    """Give *im Vorjahr*, *in der Vorwoche*, *heuer*."""
    value = match.value("NEIGHBOUR", "THISYEARS")
    found = relative(match.scene, *value) if isinstance(value, tuple) else None
    return match.piece(sense) if (sense := absolute(found)) else None


def neighbour_day(match: Match) -> Pieces:
    """Give *am Vortag*: the day before the one told about, or before publication."""
    steps = match.number("NEIGHBOUR_DAY") or 0
    day = current_day(match)
    value = shift(day, steps, "D") if day else f"DCT{steps:+}D"
    return match.piece(absolute(value) or Sense("DATE", "XXXX-XX-XX"))


def nth(match: Match) -> Pieces:
    """Give *am dritten Tag*, *das zweite Wochenende*: a point that only its story fixes."""
    unit = match.name("UNIT", "JAHR", "WEEKEND")
    return match.piece(Sense("DATE", _open(unit))) if unit in _POINT_UNITS | {"WE"} else ()


def sequel(match: Match) -> Pieces:
    """Give *am selben Tag*, *im folgenden Jahr*: steps from what was mentioned before."""
    steps, unit = match.number("SEQUEL") or 0, match.name("UNIT", "JAHR", "WEEKEND")
    if unit == "D":
        return _from_day(match, steps)
    return _counted(match, steps, unit) or match.piece(Sense("DATE", _open(unit)))


def _open(unit: str) -> str:
    return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE"}.get(
        unit, "XXXX-XX-XX"
    )


def sequel_weekday(match: Match) -> Pieces:
    """Give *am darauffolgenden Montag*: the first after, or the last before, the day told about."""
    number, day = match.number("WEEKDAY") or 1, _told_day(match)
    steps = match.number("SEQUEL") or 0
    if day is None or steps == 0:
        return match.piece(Sense("DATE", f"XXXX-WXX-{number}"))
    ahead = (number - day.isoweekday() - 1) % 7 + 1
    value = shift(day, ahead if steps > 0 else (ahead - 7 or -7), "D")
    return match.piece(absolute(value) or Sense("DATE", f"XXXX-WXX-{number}"))


def _counted(match: Match, steps: float, unit: str) -> Pieces:
    """Give the unit so many steps from the point told about, or None."""
    memory = match.scene.memory
    if memory.point is None or match.sentence - memory.point_sentence > _RECENT:
        return None
    base = first_day(memory.point)
    value = shift(base, steps, unit) if base and unit in _POINT_UNITS else None
    return match.piece(sense) if (sense := absolute(value)) else None


def later(match: Match) -> Pieces:
    """Give *zwei Tage später*, *ein Jahr zuvor*, *im Jahr darauf*."""
    count, unit = amount(match)
    way = match.number("LATER") or 1
    if count is None:
        return match.piece(Sense("DURATION", duration_value(None, unit)))
    found = _counted(match, way * count, unit)
    if found or match.has("NUM", "ONE"):
        return found or match.piece(Sense("DURATION", duration_value(count, unit)))
    return _beside_today(match, way, unit)


def _beside_today(match: Match, way: int, unit: str) -> Pieces:
    """Give *im Jahr zuvor* where nothing was mentioned before: from the day of publication."""
    value = relative(match.scene, way, unit) if unit in _POINT_UNITS else None
    return match.piece(sense) if (sense := absolute(value)) else None


def ago(match: Match) -> Pieces:
    """Give *vor zwei Wochen*: the duration, resolved to the point; DCT-2W without a date."""
    return _from_publication(match, -1)


def ahead(match: Match) -> Pieces:
    """Give *in zwei Wochen*: resolved to the point only where the sentence looks ahead."""
    if direction(match) != AHEAD:
        return _lasts(match)
    return _from_publication(match, 1)


def _from_publication(match: Match, way: int) -> Pieces:
    count, unit = amount(match)
    steps, step = _whole(count or 0, unit)
    if count is None or step not in _POINT_UNITS:
        return _lasts(match)
    point = relative(match.scene, way * steps, step)
    if match.scene.published is None and point:
        return match.piece(Sense("DATE", point))
    return match.piece(Sense("DURATION", duration_value(count, unit), point))


def _whole(count: float, unit: str) -> tuple[int, str]:
    """Give half a year as six months: a point is told in whole units."""
    factor, plain = split_unit(unit)
    count *= factor
    if count == int(count) or plain not in _PARTS:
        return int(count), plain
    parts, part = _PARTS[plain]
    return round(count * parts), part


_PARTS: Final = {"CE": (100, "Y"), "DE": (10, "Y"), "Y": (12, "M"), "M": (30, "D"), "W": (7, "D")}


def _lasts(match: Match) -> Pieces:
    return match.piece(Sense("DURATION", duration_value(*amount(match))))
