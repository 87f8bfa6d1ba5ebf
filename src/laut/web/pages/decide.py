"""What people decide about people and links, and what they take back."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse

from laut.ledger import Decision
from laut.web.pages.correct import Text
from laut.web.pages.page import LAST, Number
from laut.web.refused import N_, Refused
from laut.web.signing import back_to, signed_by
from laut.web.site import Here, writable

router = APIRouter()
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class DecisionsPage:
    """The last decisions that hold, the last first. more: there are more of them."""

    decisions: tuple[Decision, ...]
    more: bool


def load(site: Here) -> DecisionsPage:
    """Return what people have decided last."""
    found = site.ledger.latest_decisions({"merge", "apart", "unlink", "correct"}, limit=_SHOWN + 1)
    return DecisionsPage(tuple(found[:_SHOWN]), len(found) > _SHOWN)


@router.post(
    "/decision/{number}/undo",
    summary="Take a decision back",
    status_code=303,
    response_class=RedirectResponse,
)
def undo(
    site: Here,
    number: Number,
    by: Text = "",
    article: Annotated[int, Form(ge=0, le=LAST)] = 0,
) -> Response:
    """Take a decision back."""
    writable(site)
    person = signed_by(by)
    site.ledger.undo(number, by=person)
    return back_to(f"/article/{article}/corrections" if article else "/decisions", person)


@router.post(
    "/entity/{number}/merge",
    summary="Say that two are one",
    status_code=303,
    response_class=RedirectResponse,
)
def merge(site: Here, number: Number, by: Text = "", other: Text = "") -> Response:
    """Make another entity one with this."""
    writable(site)
    person, wanted = signed_by(by), other.strip().upper()
    if not (wanted[:1] == "E" and wanted[1:].isdecimal() and int(wanted[1:]) <= LAST):
        raise Refused(422, N_("Give the other one by its number, such as E12."))
    site.ledger.merge(number, int(wanted[1:]), by=person)
    return back_to(f"/entity/{number}", person)


@router.post(
    "/entity/{number}/split",
    summary="Say that an article means somebody else",
    status_code=303,
    response_class=RedirectResponse,
)
def split(
    site: Here, number: Number, article: Annotated[int, Form(ge=1, le=LAST)], by: Text = ""
) -> Response:
    """Make whom an article calls so somebody else."""
    writable(site)
    person = signed_by(by)
    uri = site.ledger.article(article).paper.uri
    return back_to(f"/entity/{site.ledger.split(number, [uri], by=person)}", person)


@router.post(
    "/link/{number}/unlink",
    summary="Take a link out for good",
    status_code=303,
    response_class=RedirectResponse,
)
def unlink(
    site: Here,
    number: Number,
    by: Text = "",
    article: Annotated[int, Form(ge=0, le=LAST)] = 0,
) -> Response:
    """Take a link out."""
    writable(site)
    person = signed_by(by)
    site.ledger.unlink(number, by=person)
    return back_to(f"/article/{article}" if article else "/decisions", person)
