"""Whose voices an article has: names, badges, and who speaks how often."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from laut.export.visible import one_line, shortened
from laut.export.words import Share, Words
from laut.records import Reading, Source, SourceKind, Statement

# A sign for each kind, for whoever does not see a colour.
SIGNS: Final[Mapping[SourceKind, str]] = {
    "named-person": "●",
    "organisation": "■",
    "role": "◐",
    "document": "▤",
    "anonymous-person": "○",
    "anonymous-group": "○○",
}
_SHARES: Final[Mapping[SourceKind, Share]] = {
    "role": "role",
    "anonymous-person": "anonymous",
    "anonymous-group": "anonymous",
}
_UNNAMED: Final = frozenset({"role", "anonymous-person", "anonymous-group"})
_LONGEST: Final = 100
_SHORT: Final = 50
_HUES: Final = 8


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice: its number in the order of the article, its fullest name, and how often it speaks.

    The name is empty where nobody can be made out.
    """

    number: int
    source: Source
    name: str
    statements: int

    @property
    def anonymous(self) -> bool:
        """Whether nobody could ring this voice up."""
        return share(self.source.kind) == "anonymous"

    @property
    def named(self) -> bool:
        """Whether it has a name of its own, and not only a role."""
        return share(self.source.kind) == "named"


class Voices:
    """The voices of a reading by the id of their source."""

    def __init__(self, reading: Reading) -> None:
        spoken = Counter(each.source.id for each in reading.statements)
        names = {each.id: each.canonical for each in reading.entities}
        self._voices = {
            source.id: Voice(number, source, _name(source, names), spoken[source.id])
            for number, source in enumerate(_sources(reading), 1)
        }

    def of(self, statement: Statement) -> Voice:
        """Return the voice that makes the statement."""
        return self._voices[statement.source.id]

    def get(self, source: str | None) -> Voice | None:
        """Return the voice of a source id, None where there is none."""
        return self._voices.get(source or "")

    def way(self, statement: Statement, around: Statement | None) -> tuple[Voice, ...]:
        """Return the voices that it came through, the outermost first, where they are several.

        Empty too where the statement around it has the same.
        """
        chain = statement.chain
        shown = len(chain) < 2 or (around is not None and around.chain == chain)
        return () if shown else tuple(voice for each in chain if (voice := self.get(each)))

    def loudest(self) -> tuple[Voice, ...]:
        """Return the voices that speak, the one with the most statements first."""
        speaking = (voice for voice in self._voices.values() if voice.statements)
        return tuple(sorted(speaking, key=lambda voice: (-voice.statements, voice.number)))


def _sources(reading: Reading) -> Iterable[Source]:
    """Return the sources, each that only a statement names among them."""
    known = {each.id: each for each in reading.sources}
    for statement in reading.statements:
        source = statement.source
        known.setdefault(source.id, Source(source.id, source.kind, source.entity))
    return known.values()


def _name(source: Source, names: Mapping[str, str]) -> str:
    """Return the name; of an unnamed voice what the article calls it, whomever it belongs to."""
    entity = names.get(source.entity or "", "")
    first, second = (source.text or "", entity)
    if source.kind not in _UNNAMED:
        first, second = second, first
    return one_line(first) or one_line(second)


def called(voice: Voice, words: Words) -> str:
    """Return the name at a length that can be read, or that nobody is named."""
    return shortened(voice.name, _LONGEST) or words.unnamed


def badge(source: Source, words: Words) -> str:
    """Return the kind of a voice, and of an anonymous one how many: "anonym ×2"."""
    kind = words.kinds[source.kind]
    if share(source.kind) != "anonymous":
        return kind
    if _nobody(source):
        return words.nobody
    if source.count is None or source.count == "several":
        several = words.group if source.count is None else words.several
        return f"{kind}, {several}" if source.kind == "anonymous-group" else kind
    return f"{kind} ×{source.count}" if source.count > 1 else kind


def sign(source: Source) -> str:
    """Return the sign of the kind of a voice; where nobody can be made out, an empty outline."""
    return "◌" if _nobody(source) else SIGNS[source.kind]


def siglum(voice: Voice) -> str:
    """Return the sign of a voice with its number, which tells it from all others: "●3"."""
    return f"{sign(voice.source)}{voice.number}"


def hue(voice: Voice) -> str:
    """Return the name of the colour of a voice: v0 to v7, which come again after eight voices."""
    return f"v{(voice.number - 1) % _HUES}"


def _nobody(source: Source) -> bool:
    return share(source.kind) == "anonymous" and not (source.text or source.count or source.entity)


def details(voice: Voice, voices: Voices, words: Words) -> tuple[str, ...]:
    """Return what the article says about a voice beside its name: where it belongs, why anonymous.

    What the name says already, or what the group of the voice says, is not told again.
    """
    source, group = voice.source, voices.get(voice.source.member_of)
    belongs, reason = one_line(source.affiliation or ""), _reason(source)
    known = (voice.name, _reason(group.source) if group else "")
    told = (
        f"{words.affiliation}: {belongs}" if belongs not in voice.name else "",
        _unless_told(words.status[source.status], voice) if source.status else "",
        f"{words.one_of}: {shortened(called(group, words), _SHORT)}" if group else "",
        f"{words.reason}: „{reason}“" if not any(reason in each for each in known) else "",
    )
    return tuple(filter(None, told))


def _unless_told(status: str, voice: Voice) -> str:
    return "" if status in voice.name else status


def _reason(source: Source) -> str:
    return shortened(source.anonymity_reason.text, _LONGEST) if source.anonymity_reason else ""


def shares(statements: Iterable[Statement]) -> Mapping[Share, float]:
    """Return which share of the statements has a name, a role or neither; what is 0 is left out.

    Organisations and documents count as named: a reader can look them up.
    """
    counts = Counter(share(each.source.kind) for each in statements)
    total = counts.total()
    order: tuple[Share, ...] = ("named", "role", "anonymous")
    return {each: counts[each] / total for each in order if counts[each]}


def share(kind: SourceKind) -> Share:
    """Return whether a kind of voice has a name, a role or neither."""
    return _SHARES.get(kind, "named")
