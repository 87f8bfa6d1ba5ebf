"""The pages, as a table."""

from typing import Final

from laut.web.pages import (
    add,
    article,
    claim,
    claims,
    correct,
    decide,
    entities,
    entity,
    home,
    login,
    network,
    overview,
    search,
    timeline,
    voice,
)
from laut.web.pages.page import Page

PAGES: Final = (
    Page("/", "home.html", home.load, "The newest articles and the largest claims"),
    Page("/article/{number}", "article.html", article.load, "An article with its statements"),
    Page("/article/{number}/voice/{place}", "voice.html", voice.load, "A voice of one article"),
    Page(
        "/article/{number}/correct/{statement}",
        "correct.html",
        correct.load,
        "A statement that is to be corrected",
    ),
    Page(
        "/article/{number}/corrections",
        "corrections.html",
        correct.history,
        "What people have corrected in an article",
    ),
    Page("/entity/{number}", "entity.html", entity.load, "What a person or body has said"),
    Page(
        "/claim/{number}",
        "claim.html",
        claim.load,
        "A claim, and what stands against it",
        {"prints": claim.prints},
    ),
    Page("/claims", "claims.html", claims.load, "The claims with most statements"),
    Page("/search", "search.html", search.load, "Statements by their words and what they are"),
    Page(
        "/overview",
        "overview.html",
        overview.load,
        "Who speaks, month by month, and in which outlets",
        {"months": overview.months, "outlets": overview.outlets},
    ),
    Page(
        "/network",
        "network.html",
        network.load,
        "Who speaks about whom",
        {"pairs": network.pairs, "people": network.people},
    ),
    Page(
        "/timeline",
        "timeline.html",
        timeline.load,
        "Statements over time, by stance",
        {"stretches": timeline.stretches},
    ),
    Page("/entities", "entities.html", entities.load, "People and things by a name"),
    Page("/add", "add.html", add.load, "The form for new articles"),
    Page("/add/{name}", "job.html", add.progress, "How far the reading of new articles is"),
    Page("/decisions", "decisions.html", decide.load, "What people have decided last"),
    Page("/help", "help.html", home.help_, "Keys, signs and colours"),
    Page("/login", "login.html", login.load, "The door"),
)
ROUTERS: Final = (add.router, article.router, correct.router, decide.router, login.router)
"""What is no page: forms that are sent, and addresses that lead on."""

__all__ = ["PAGES", "ROUTERS", "Page"]
