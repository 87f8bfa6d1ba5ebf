"""Readings and texts as few bytes, and back, without loss.

A reading is its JSON without the words of spans, which the text of the article has; names of fields
cost next to nothing, because zlib gets them beforehand as a dictionary.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

from laut.errors import FormatError
from laut.export.json import field_names, from_dict
from laut.records import Reading, Span

_LEVEL: Final = 6
# What a packed reading is made of, the most frequent last. It is part of the format: it never
# changes, a better one would get a number of its own.
_SHARED: Final = (
    b'"member_of":null,"anonymity_reason":null,"status":null,"affiliation":null,"count":null,'
    b'"several","document","anonymous-group","anonymous-person","role","resolved":null,'
    b'"anchored":true,"resolved":"20"anchored":false,"type":"DURATION","value":"PT"type":"DATE",'
    b'"value":"20"aliases":[],"nominal_mentions":[[]"kind":"event","kind":"product",'
    b'"kind":"place","kind":"organisation","mentions":[[]"kind":"person","canonical":"'
    b'"certainty":"unverified","certainty":"negated","certainty":"hedged","stance":"finds-no-'
    b'evidence","stance":"claims-ignorance","stance":"did-not-respond","stance":"declines-to-'
    b'comment","stance":"threatens","stance":"promises","stance":"requests","stance":"demands",'
    b'"stance":"warns","stance":"confirms","stance":"denies","stance":"announces","stance":'
    b'"opines","stance":"assesses","stance":"asserts","certainty":"asserted","about":["e'
    b'"type":"FreeIndirect","type":"Reported","type":"IndirectFreeIndirect","type":"Direct",'
    b'"type":"Indirect","medium":"Writing","medium":"Thought","medium":"ST","medium":"SW",'
    b'"medium":"Speech","quote":[["cue":[["frame":[["speaker":[["addressee":[],"nested_in":"s'
    b'"nested_in":null,"source":{"id":"q"kind":"organisation","entity":null},"kind":'
    b'"named-person","entity":"e"},"chain":["q"],"time":null,"confidence":0.9},{"id":"s'
)


def packed_text(text: str) -> bytes:
    """The text of an article as bytes."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpacked_text(data: bytes) -> str:
    """The text that `packed_text` was given. Raises FormatError where the bytes are damaged."""
    try:
        return zlib.decompress(data).decode("utf-8", "surrogatepass")
    except (zlib.error, UnicodeDecodeError) as error:
        raise FormatError(f"a text in the ledger is damaged ({error}); {_REMEDY}") from error


def bare(reading: Reading) -> dict[str, Any]:
    """The fields of a reading as `fields` gives them of a packed one."""
    names = (name for name in field_names(Reading) if name not in {"article", "producer"})
    return {name: _bare(getattr(reading, name)) for name in names}


def packed(reading: Reading) -> bytes:
    """A reading without its article and producer as bytes."""
    plain = json.dumps(bare(reading), ensure_ascii=False, separators=(",", ":"))
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, zdict=_SHARED)
    return squeeze.compress(plain.encode("utf-8", "surrogatepass")) + squeeze.flush()


def fields(data: bytes) -> dict[str, Any]:
    """The fields of a packed reading; every span is a list of its begin and end.

    Raises FormatError where the bytes are damaged.
    """
    try:
        stretch = zlib.decompressobj(zdict=_SHARED)
        plain = stretch.decompress(data) + stretch.flush()
        if not stretch.eof:
            raise ValueError("its end is missing")
        found: dict[str, Any] = json.loads(plain.decode("utf-8", "surrogatepass"))
    except (zlib.error, ValueError) as error:
        raise FormatError(f"a reading in the ledger is damaged ({error}); {_REMEDY}") from error
    return found


@contextmanager
def naming(uri: str) -> Iterator[None]:
    """Say of what cannot be unpacked in here whose it is."""
    try:
        yield
    except FormatError as error:
        raise FormatError(f"{uri}: {error}") from error


def unpacked(data: bytes, article: Mapping[str, Any], producer: Mapping[str, Any]) -> Reading:
    """The reading that `packed` was given, with the fields of its article and its producer."""
    full = _with_words(fields(data), article["text"])
    return from_dict({**full, "article": article, "producer": producer})


_REMEDY: Final = "add its article again, or restore the ledger from a dump"
_PLACED: Final = frozenset({"begin", "end", "text"})


def _bare(value: Any) -> Any:
    """Spans as lists; times and damage without the words that the text has at their place."""
    if isinstance(value, tuple):
        return [_bare(each) for each in value]
    if isinstance(value, Span):
        return [value.begin, value.end]
    names = field_names(value.__class__)
    if not names:
        return value
    placed = _PLACED.issubset(names)
    return {name: _bare(getattr(value, name)) for name in names if not (placed and name == "text")}


_SPANS: Final = frozenset(
    ("quote", "cue", "frame", "speaker", "addressee", "mentions", "nominal_mentions")
)


def _with_words(data: dict[str, Any], text: str) -> dict[str, Any]:
    return {key: [_whole(each, text) for each in records] for key, records in data.items()}


def _whole(record: dict[str, Any], text: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        key: [_span(place, text) for place in value] if key in _SPANS else value
        for key, value in record.items()
    }
    if found.get("anonymity_reason") is not None:
        found["anonymity_reason"] = _span(found["anonymity_reason"], text)
    if "begin" in found:
        found["text"] = text[found["begin"] : found["end"]]
    return found


def _span(place: list[int], text: str) -> dict[str, Any]:
    return {"begin": place[0], "end": place[1], "text": text[place[0] : place[1]]}
