"""Records made by hand: what a test does not name has a plain value."""

from typing import Any

from laut.records import Article, Producer, Reading, Source, SourceOf, Statement

PRODUCER = Producer("laut", "0.0.0", "sample", "0" * 64)
NOBODY = SourceOf("q0", "anonymous-group", None)


def said(**fields: Any) -> Statement:
    """A statement with the fields that are given, by default of nobody and of nothing."""
    source = fields.get("source", NOBODY)
    plain: dict[str, Any] = {
        "id": "s1",
        "type": "Direct",
        "medium": "Speech",
        "quote": (),
        "cue": (),
        "frame": (),
        "speaker": (),
        "addressee": (),
        "nested_in": None,
        "source": source,
        "chain": (source.id,),
        "stance": "asserts",
        "certainty": "asserted",
        "about": (),
        "time": None,
        "confidence": 0.9,
    }
    assert set(fields) <= set(plain), fields
    return Statement(**(plain | fields))


def reading(article: Article, *statements: Statement, **fields: Any) -> Reading:
    """A reading of the article; by default its sources are those that the statements name."""
    sources = {
        each.source.id: Source(each.source.id, each.source.kind, each.source.entity)
        for each in statements
    }
    plain: dict[str, Any] = {
        "statements": statements,
        "sources": tuple(sources.values()),
        "entities": (),
        "times": (),
        "links": (),
        "damage": (),
        "producer": PRODUCER,
    }
    assert set(fields) <= set(plain), fields
    return Reading(article, **(plain | fields))
