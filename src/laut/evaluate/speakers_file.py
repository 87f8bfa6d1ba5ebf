"""Annotations of whose voice speaks, as JSON Lines beside a Wikinews file.

One document a line: ``document`` (the SHA-256 of its ``documentName``), ``voices`` (``id``,
``kind``, ``names`` as offsets into ``originalText``, for a joint voice ``members``) and
``speakers``, one entry an annotation in the order of the Wikinews file: ``quote``, ``voice``,
``form``, ``implied``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from laut.errors import FormatError
from laut.evaluate.fields import checked, entries, field, maybe, one_of, parsed
from laut.evaluate.files import misplaced, records

FORMS: Final = ("name", "pronoun", "nominal")

_FORM: Final = "each line must be the voices and speakers of one Wikinews document"

Extent = tuple[int, int]  # the first character and the one after the last


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the places of its names, and for a joint voice the ids of those that form it."""

    id: str
    names: tuple[Extent, ...]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose voice an annotation is, and what its speaker span says; None where nobody knows."""

    quote: tuple[Extent, ...]
    voice: str | None
    form: str | None


@dataclass(frozen=True, slots=True)
class Speakers:
    """The voices of one document by their ids, and one speaker for each of its annotations."""

    document: str
    voices: Mapping[str, Voice]
    speakers: tuple[Speaker, ...]

    def names(self, voice: str) -> frozenset[Extent]:
        """Give the names of a voice and of its members."""
        known = self.voices[voice]
        return frozenset(known.names).union(*(self.voices[each].names for each in known.members))

    def other_names(self, voice: str) -> frozenset[Extent]:
        """Give the names of all other voices."""
        return frozenset(
            name for each in self.voices.values() if each.id != voice for name in each.names
        )


def read_speakers(path: Path) -> Mapping[str, Speakers]:
    """Give the documents by the SHA-256 of their names.

    Raises UnreadableError where the file cannot be read and FormatError, with the number of the
    line, where a line breaks the format or a document stands twice.
    """
    found: dict[str, Speakers] = {}
    for number, each in records(path, _speakers, _FORM):
        if each.document in found:
            raise misplaced(path, number, f"{each.document!r} occurs twice", _FORM)
        found[each.document] = each
    return found


def _speakers(line: str) -> Speakers:
    content = parsed(line)
    voices = {each.id: each for each in _voices(content)}
    _check([member for each in voices.values() for member in each.members], voices)
    speakers = tuple(_speaker(e, f"speakers[{i}]") for i, e in entries(content, "speakers"))
    _check([each.voice for each in speakers if each.voice is not None], voices)
    return Speakers(field(content, "document", str), voices, speakers)


def _voices(content: Mapping[str, Any]) -> Iterator[Voice]:
    for i, entry in entries(content, "voices"):
        where = f"voices[{i}]"
        members = maybe(entry, "members", list, where) or []
        named = (checked(each, f"{where}.members[{n}]", str) for n, each in enumerate(members))
        yield Voice(field(entry, "id", str, where), _extents(entry, "names", where), tuple(named))


def _speaker(entry: Mapping[str, Any], where: str) -> Speaker:
    form = None if entry.get("form") is None else one_of(FORMS, entry, "form", where)
    return Speaker(_extents(entry, "quote", where), maybe(entry, "voice", str, where), form)


def _extents(entry: Mapping[str, Any], key: str, where: str) -> tuple[Extent, ...]:
    found = field(entry, key, list, where)
    return tuple(_extent(each, f"{where}.{key}[{i}]") for i, each in enumerate(found))


def _extent(value: Any, where: str) -> Extent:
    ends = [
        checked(each, f"{where}[{i}]", int) for i, each in enumerate(checked(value, where, list))
    ]
    if len(ends) != 2 or not 0 <= ends[0] < ends[1]:
        raise FormatError(f"{where} is not begin and end")
    return ends[0], ends[1]


def _check(ids: Sequence[str], voices: Mapping[str, Voice]) -> None:
    """Raise FormatError for a voice that is not there."""
    for each in ids:
        if each not in voices:
            raise FormatError(f"no voice has the id {each!r}")
