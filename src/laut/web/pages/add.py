"""New articles: pasted, uploaded, or fetched; they are read in the background."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath
from typing import Annotated, Final

from fastapi import APIRouter, File, Form, Path, Request, Response, UploadFile
from fastapi.responses import RedirectResponse

from laut.errors import LautError, MissingError
from laut.export.visible import shortened
from laut.load import from_bytes, from_text
from laut.load.guarded import load_guarded
from laut.records import Article
from laut.web.answers import Answering, wants_json
from laut.web.guards import LARGEST
from laut.web.jobs import Articles, Job
from laut.web.refused import N_, Refused
from laut.web.site import Here, Site, writable

router = APIRouter()
FILES: Final = 50


@dataclass(frozen=True, slots=True)
class AddPage:
    """The form. files, bytes: how many files, and how much in all, can be sent at once."""

    files: int
    bytes: int


def load(site: Here) -> AddPage:
    """Return what can be sent."""
    writable(site)
    return AddPage(FILES, LARGEST)


def progress(site: Here, name: Annotated[str, Path(pattern="^[0-9a-f]{16}$")]) -> Job:
    """Return how far a job is."""
    job = site.jobs.get(name)
    if job is None:
        raise MissingError("nothing is being read under this address")
    return job


@router.post(
    "/add",
    summary="Send new articles",
    response_model=Job,
    status_code=202,
    responses={303: {"description": "Where their progress is shown."}},
)
def add(  # noqa: PLR0913, PLR0917 - one parameter a field
    site: Here,
    answer: Answering,
    text: Annotated[str, Form(max_length=2_000_000)] = "",
    address: Annotated[str, Form(max_length=2000)] = "",
    published: Annotated[str, Form(max_length=40)] = "",
    files: Annotated[list[UploadFile], File(max_length=FILES)] = [],  # noqa: B006 - FastAPI copies
) -> Response:
    """Take articles and begin to read them."""
    writable(site)
    _allowed(site, answer.request)
    day = published.strip() or None
    given, total = _given(text, address.strip(), files, day)
    job = site.jobs.start(given, total)
    if wants_json(answer.request):
        return answer.json(job, 202)
    return RedirectResponse(f"/add/{job.id}", status_code=303)


def _allowed(site: Site, request: Request) -> None:
    if not site.adding.allows(request.client.host if request.client else ""):
        raise Refused(429, N_("Too much at once. Try again in a minute."))


def _given(
    text: str, address: str, files: list[UploadFile], day: str | None
) -> tuple[Callable[[], Articles], int | None]:
    """What gives the articles when their turn comes, and how many they are."""
    sent = [(_name(each), each.file.read()) for each in files if each.filename]
    if text.strip():
        plain = text.replace("\r\n", "\n")  # browsers send every line end of a form in this way
        return lambda: _each([lambda: from_text(plain, published=day)]), 1
    if sent:
        read = [_reader(name, data, day) for name, data in sent]
        return lambda: _each(read), len(read)
    if not address:
        raise Refused(
            400, N_("There is nothing to read: paste a text, choose a file or give an address.")
        )
    if not address.startswith(("http://", "https://")):
        raise Refused(400, N_("An address begins with https:// or http://."))
    return lambda: load_guarded(address, published=day), None


def _name(file: UploadFile) -> str:
    """The name of a file without the folders, which are nobody's business."""
    return PurePath((file.filename or "").replace("\\", "/")).name or "-"


def _reader(name: str, data: bytes, day: str | None) -> Callable[[], Article]:
    """What reads an uploaded file. Two files of one name are two articles."""
    uri = f"upload:{sha256(data).hexdigest()[:16]}/{shortened(name, 120)}"
    return lambda: from_bytes(data, uri, published=day)


def _each(readers: list[Callable[[], Article]]) -> Iterator[Article | LautError]:
    for read in readers:
        try:
            yield read()
        except LautError as error:
            yield error
