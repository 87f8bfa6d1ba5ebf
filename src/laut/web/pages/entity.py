"""The page of a person or body: what they have said, what changed, who stands against them."""

import re
from typing import Annotated, Final

from fastapi import Query

from laut.ledger.profile import Cursor, Profile
from laut.records import Stance
from laut.web.pages.page import ROWS, Number
from laut.web.refused import N_, Refused
from laut.web.site import Here

_CURSOR: Final = re.compile(r"(\d{1,8})\.(\d{1,18})")
Chosen = Annotated[Stance | None, Query(description="Only statements of this stance.")]
After = Annotated[str | None, Query(max_length=40, description="After the statement DAY.NUMBER.")]


def load(site: Here, number: Number, stance: Chosen = None, after: After = None) -> Profile:
    """Return what an entity of the ledger has said, the latest first."""
    return site.ledger.profile(number, stance=stance, after=_cursor(after), limit=ROWS)


def _cursor(text: str | None) -> Cursor | None:
    if not text:
        return None
    found = _CURSOR.fullmatch(text)
    if found is None:
        raise Refused(422, N_("The address does not say where the list goes on."))
    return Cursor(int(found[1]), int(found[2]))
