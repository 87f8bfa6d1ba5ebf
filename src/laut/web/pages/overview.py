"""The whole ledger at a glance."""

import re
from typing import Annotated, Final

from fastapi import Query

from laut.ledger.codes import SOURCES
from laut.ledger.overview import Overview
from laut.web.refused import N_, Refused
from laut.web.site import Here
from laut.web.tables import Table

_MONTH: Final = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
Until = Annotated[str, Query(max_length=10, description="Only months before this one: 2026-03.")]


def load(site: Here, before: Until = "") -> Overview:
    """Return who speaks, month by month, and the largest outlets."""
    return site.ledger.overview(_month(before))


def _month(text: str) -> int | None:
    if not text:
        return None
    found = _MONTH.fullmatch(text)
    if found is None:
        raise Refused(422, N_("A month is written like 2026-03."))
    return int(found[1] + found[2])


def months(page: Overview) -> Table:
    """Voices by month and kind; those of articles without a day at the end."""
    every = (*page.months, *((page.undated,) if page.undated else ()))
    rows = []
    for each in every:
        kinds = {tally.value: tally.number for tally in each.kinds}
        counts = (kinds.get(kind, 0) for kind in SOURCES)
        rows.append((each.month, each.statements, each.voices, each.anonymous, *counts))
    return Table(("month", "statements", "voices", "anonymous", *SOURCES), tuple(rows))


def outlets(page: Overview) -> Table:
    """The largest outlets."""
    rows = (
        (each.outlet, each.articles, each.statements, each.voices, each.anonymous)
        for each in page.outlets
    )
    return Table(("outlet", "articles", "statements", "voices", "anonymous"), tuple(rows))
