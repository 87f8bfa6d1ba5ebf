"""Words that somebody has selected or typed -> their place in the article."""

import re
from collections.abc import Sequence

from laut.export.told import GAP
from laut.export.visible import visible
from laut.web.refused import N_, Refused

Place = dict[str, int]


def located(text: str, words: str, near: int) -> list[Place]:
    """The spans of some words, those of each piece between ellipses the nearest to a place.

    White space counts alike, and what a page does not show does not count. Raises Refused.
    """
    places = [at for at, each in enumerate(text) for _ in visible(each)]
    seen = visible(text)
    pieces = [each for part in words.split(GAP.strip()) if (each := part.strip())]
    return sorted(
        (_nearest(seen, places, each, near) for each in pieces), key=lambda each: each["begin"]
    )


def _nearest(seen: str, places: Sequence[int], piece: str, near: int) -> Place:
    pattern = r"\s+".join(map(re.escape, visible(piece).split()))
    found = [
        (places[each.start()], places[each.end() - 1] + 1) for each in re.finditer(pattern, seen)
    ]
    if not found:
        raise Refused(422, N_("The article does not have these words: “{words}”"), words=piece[:80])
    begin, end = min(found, key=lambda each: abs(each[0] - near))
    return {"begin": begin, "end": end}
