"""The application: the pages of the table, behind the guards."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Annotated, Any, Final, get_type_hints

import anyio.to_thread
from fastapi import Depends, FastAPI, Response
from fastapi.staticfiles import StaticFiles

from laut.web import access, errors
from laut.web.answers import Answering, wants_csv
from laut.web.guards import Guards
from laut.web.pages import PAGES, ROUTERS, Page
from laut.web.site import Site

THREADS: Final = 8
"""Requests that are worked on at a time: more would only take memory from each other."""


def create_app(site: Site) -> FastAPI:
    """The reader of a site."""
    app = FastAPI(
        title="laut",
        version=version("laut"),
        summary="Who says what in a ledger of articles.",
        docs_url=None,
        redoc_url=None,
        dependencies=[Depends(access.guard)],
        responses=errors.PROBLEMS,
        lifespan=_running,
    )
    app.state.site = site
    for page in PAGES:
        _add(app, page)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(packages=[("laut.web", "static")]))
    errors.install(app)
    app.add_middleware(Guards, settings=site.settings)
    return app


def _add(app: FastAPI, page: Page) -> None:
    """One page of the table: its loader gives the record, which is shown in either form."""

    def show(answer: Answering, record: Annotated[Any, Depends(page.load)]) -> Response:
        if wants_csv(answer.request):
            return answer.table(record, page.tables)
        return answer(record, page.template)

    app.get(
        page.path,
        response_model=get_type_hints(page.load)["return"],
        name=page.template.removesuffix(".html"),
        summary=page.summary,
        responses={200: {"content": {"text/html": {}} | ({"text/csv": {}} if page.tables else {})}},
    )(show)


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
    gc.collect()
    gc.freeze()  # what stays anyway need not be looked through in the middle of a page
    yield
    app.state.site.jobs.close()
