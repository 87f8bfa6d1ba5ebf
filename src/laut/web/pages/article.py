"""An article: its text, its statements, and what ties them to others."""

from dataclasses import dataclass

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse

from laut.export.order import in_reading_order
from laut.export.voices import share
from laut.export.words import Share
from laut.ledger import Hit
from laut.ledger.browse import Opened
from laut.records import Reading
from laut.web.answers import Answering, wants_json
from laut.web.pages.page import Number
from laut.web.site import Here

router = APIRouter()
_SHARES: tuple[Share, ...] = ("named", "role", "anonymous")


@dataclass(frozen=True, slots=True)
class Speaking:
    """How much of an article is said by voices of one share. part: of the statements, 0 to 1."""

    share: Share
    voices: int
    statements: int
    part: float


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article, and who speaks in it."""

    article: Opened
    speaking: tuple[Speaking, ...]


def load(site: Here, number: Number) -> ArticlePage:
    """Return an article by its number in the ledger."""
    found = site.ledger.article(number)
    return ArticlePage(found, _speaking(found.reading))


def _speaking(reading: Reading) -> tuple[Speaking, ...]:
    told = [(share(each.source.kind), each.source.id) for each in reading.statements]
    return tuple(
        Speaking(
            each,
            len({voice for kind, voice in told if kind == each}),
            number := sum(kind == each for kind, _ in told),
            number / len(told),
        )
        for each in _SHARES
        if any(kind == each for kind, _ in told)
    )


@router.get(
    "/statement/{number}",
    response_model=Hit,
    summary="A statement; its page is the place in its article",
    responses={307: {"description": "Where the statement stands."}},
)
def statement(site: Here, answer: Answering, number: Number) -> Response:
    """Lead to the place of a statement in its article."""
    hit = site.ledger.statement(number)
    if wants_json(answer.request):
        return answer.json(hit)
    opened = site.ledger.article(hit.paper.number)
    placed = in_reading_order(opened.reading.statements)
    place = next(each.number for each in placed if each.statement.id == hit.statement)
    return RedirectResponse(f"/article/{hit.paper.number}#s{place}")
