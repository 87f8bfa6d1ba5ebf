"""What people correct in an article: one statement at a time, and the list of what was done."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Path, Response
from fastapi.responses import RedirectResponse

from laut.errors import MissingError
from laut.export.order import position
from laut.ledger import Hit, Made
from laut.ledger.browse import Opened, Tie
from laut.records import Reading, Statement
from laut.web.located import located
from laut.web.pages.page import Number
from laut.web.signing import back_to, signed_by
from laut.web.site import Here, writable

router = APIRouter()
Id = Annotated[str, Path(pattern=r"^[\w-]{1,60}$", description="Its id in the reading.")]
_SPANS: Final = frozenset({"quote", "speaker", "cue", "frame", "addressee"})


@dataclass(frozen=True, slots=True)
class CorrectPage:
    """A statement that is to be corrected, and what of it was. ties: to other articles."""

    article: Opened
    statement: Statement
    hit: Hit
    ties: tuple[Tie, ...]
    made: tuple[Made, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """What people have corrected in an article, the last first, also what was taken back."""

    article: Opened
    made: tuple[Made, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """The fields of a form. to: a value; words: of the article, near: a place; else who speaks."""

    change: str
    to: str
    words: str
    near: int
    source: str
    name: str
    named: str


def load(site: Here, number: Number, statement: Id) -> CorrectPage:
    """Return a statement with what can be changed of it."""
    writable(site)
    opened = site.ledger.article(number)
    found = _statement(opened.reading, statement)
    own = next(each.number for each in opened.own if each.id == statement)
    made = site.ledger.corrections(number, undone=False)
    return CorrectPage(
        opened,
        found,
        site.ledger.statement(own),
        tuple(each for each in opened.ties if each.own == own),
        tuple(each for each in made if each.statement == statement),
    )


def history(site: Here, number: Number) -> CorrectionsPage:
    """Return what was corrected in an article."""
    opened = site.ledger.article(number)
    made = site.ledger.corrections(number, undone=True)
    return CorrectionsPage(opened, tuple(reversed(made)))


def _statement(reading: Reading, name: str) -> Statement:
    found = next((each for each in reading.statements if each.id == name), None)
    if found is None:
        raise MissingError("there is no statement {name} in this article any more", name=name)
    return found


Text = Annotated[str, Form(max_length=5000)]


@router.post(
    "/article/{number}/correct/{statement}",
    summary="Correct a statement, or add one as `new`",
    status_code=303,
    response_class=RedirectResponse,
)
def correct(  # noqa: PLR0913, PLR0917 - one parameter a field
    site: Here,
    number: Number,
    statement: Id,
    change: Text,
    by: Text = "",
    stance: Text = "",
    certainty: Text = "",
    type: Text = "",  # noqa: A002 - the name of the field
    kind: Text = "",
    role: Text = "",
    words: Text = "",
    near: Annotated[int, Form(ge=-1, le=10_000_000)] = -1,
    source: Text = "",
    name: Text = "",
    named: Text = "person",
) -> Response:
    """Keep one correction: of the field that the button names."""
    writable(site)
    person = signed_by(by)
    reading = site.ledger.article(number).reading
    chosen = {"stance": stance, "certainty": certainty, "type": type, "kind": kind}
    to = chosen.get(change, "")
    given = Given(role if change == "words" else change, to, words, near, source, name, named)
    site.ledger.correct(number, _asked(reading, statement, given), by=person)
    stays = statement != "new" and change != "reject"
    where = f"correct/{statement}" if stays else "corrections"
    return back_to(f"/article/{number}/{where}", person)


def _asked(reading: Reading, statement: str, given: Given) -> dict[str, Any]:
    """The correction as `Ledger.correct` takes it."""
    if given.change == "add":
        quote = located(reading.article.text, given.words, max(given.near, 0))
        return {"change": "add", "to": {"quote": quote, "source": _source(given)}}
    asked: dict[str, Any] = {"statement": statement, "change": given.change}
    if given.change not in {"accept", "reject"}:
        asked["to"] = _to(reading, _statement(reading, statement), given)
    return asked


def _to(reading: Reading, statement: Statement, given: Given) -> Any:
    if given.change in _SPANS:
        near = given.near if given.near >= 0 else position(statement)
        return located(reading.article.text, given.words, near)
    return _source(given) if given.change == "source" else given.to


def _source(given: Given) -> dict[str, str]:
    """Who speaks: a new name before a voice that was chosen."""
    if given.name.strip():
        name = given.name.strip()
        known = name[:1] == "E" and name[1:].isdecimal()
        return {"entity": name} if known else {"name": name, "named": given.named}
    return {"source": given.source}
