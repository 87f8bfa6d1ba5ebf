"""What the article says of a voice: how many it is, where it belongs, and why it has no name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laut.draft import SourceDraft
from laut.german import phrases as small
from laut.records import Status
from laut.resolve.affiliations import affiliation
from laut.resolve.extent import closed, whole
from laut.resolve.kinds import kind_of
from laut.resolve.mentions import mention
from laut.resolve.nouns import PERSONAL
from laut.resolve.phrase import Phrase, phrase
from laut.resolve.secrets import is_secret, reason
from laut.resolve.stage import Stage, Voice
from laut.scores import Floats, Part

# What describes a voice best: a name or a noun, some of a group, a pronoun.
_ORDER: Final = {"name": 3, "nominal": 2, "some": 1}


def described(voices: Sequence[Voice], stage: Stage, kinds: Floats) -> tuple[SourceDraft, ...]:
    """All that the article says of its voices; what it says of a group holds for its members."""
    found = [_described(voice, stage, kinds) for voice in voices]
    return tuple(_inherited(each, found) for each in found)


def _described(voice: Voice, stage: Stage, kinds: Floats) -> SourceDraft:
    told = _all_phrases(voice, stage)
    spans = [_span(p, stage) for p in told]
    secret = any(is_secret(span, stage) for span in spans)
    unnamed = voice.entity is None or secret
    why = reason([*told, *_again(voice, stage)], stage) if unnamed else None
    kind = kind_of(voice, stage, kinds, secret=secret or why is not None)
    return SourceDraft(
        kind=kind,
        entity=voice.entity,
        text=_fullest(told, spans),
        count=next((p.count for p in told if p.count), None),
        affiliation=affiliation(kind, told, stage, secret=why is not None),
        status=_status(told, stage),
        anonymity_reason=why,
        member_of=voice.member_of,
    )


def _inherited(each: SourceDraft, found: Sequence[SourceDraft]) -> SourceDraft:
    """A member with what the text says of all of its group."""
    if each.member_of is None:
        return each
    group = found[each.member_of]
    status = group.status if group.status != "current+former" else None
    return replace(
        each,
        status=each.status or status,
        affiliation=each.affiliation or group.affiliation,
        anonymity_reason=each.anonymity_reason or group.anonymity_reason,
    )


def _all_phrases(voice: Voice, stage: Stage) -> list[Phrase]:
    """The phrases with which a voice speaks, and all others of the article that mean it."""
    if voice.entity is None:
        return [*voice.phrases, *_introductions(voice, stage)]
    spoken = {w for p in voice.phrases for w in range(p.core[0], p.core[1] + 1)}
    cluster = stage.clusters[voice.entity]
    others = [n for n in cluster.names if n.part[1] not in spoken | stage.text.genitive]
    parts = [mention(n, stage.document, stage.text, woman=cluster.woman) for n in others]
    more = [phrase(part, stage.text) for part in parts]
    return [*voice.phrases, *(p for p in more if p.name)]


def _again(voice: Voice, stage: Stage) -> list[Phrase]:
    """Phrases that take up a voice without letting it speak: *Die Beamten baten*."""
    bases = {p.noun.base for p in voice.phrases if p.noun and p.kind in PERSONAL}
    if voice.member_of is not None or not bases:
        return []
    return [
        p for p in stage.nominals
        if p.determiner in {"definite", "demonstrative"} and p.plural == voice.plural
        and p.noun and p.noun.base in bases and p.part not in stage.by_part
    ]  # fmt: skip


def _introductions(voice: Voice, stage: Stage) -> list[Phrase]:
    """Phrases with a number that introduce a group which spoke without it: *die vier Beamten*."""
    bases = {p.noun.base for p in voice.phrases if p.noun}
    counted = any(p.count for p in voice.phrases)
    if not voice.plural or counted or voice.member_of is not None:
        return []
    return [p for p in stage.nominals if p.count and p.noun and p.noun.base in bases]


def _span(told: Phrase, stage: Stage) -> Part:
    """The phrase with what belongs to it behind."""
    document = stage.document
    if told.form == "name" and told.name and told.name.part[1] == told.core[1]:
        cluster = stage.clusters[stage.number[told.name.part[0]]]
        begin, end = mention(told.name, document, stage.text, woman=cluster.woman)
        first = begin if told.core == told.name.part else told.core[0]
        return closed((first, max(end, told.core[1])), document)
    return whole(told.core, document, woman=told.woman, plural=told.plural)


def _fullest(told: Sequence[Phrase], spans: Sequence[Part]) -> Part | None:
    """The longest description; a name before a noun, a noun before a pronoun."""
    best = max(
        zip(told, spans, strict=True),
        key=lambda pair: (_ORDER.get(pair[0].form, 0), pair[1][1] - pair[1][0]),
        default=None,
    )
    return best[1] if best else None


# Status ---------------------------------------------------------------------------------------


def _status(told: Sequence[Phrase], stage: Stage) -> Status | None:
    """Whether the text says that they still are, or no longer are, what it calls them."""
    lower = [w for p in told for w in _before_head(p, stage)]
    behind = [w for p in told for w in _behind(p, stage)]
    former = any(w.startswith(small.FORMER) or w in small.FORMER_NOUNS for w in lower)
    former = former or any(w in small.RETIRED for w in behind)
    current = any(w.startswith(small.CURRENT) for w in lower)
    current = current or ("noch" in behind and any(w.startswith(small.WORKS) for w in behind))
    if former and current:
        return "current+former"
    return "former" if former else "current" if current else None


def _behind(told: Phrase, stage: Stage) -> list[str]:
    """What the phrase says behind its noun: *eine Schwester, seit drei Wochen im Ruhestand*."""
    if told.form not in {"nominal", "some"}:
        return []
    return [w.lower() for w in stage.document.words[told.head + 1 : told.core[1] + 1]]


def _before_head(told: Phrase, stage: Stage) -> Iterator[str]:
    if told.form in {"name", "nominal"}:
        end = max([told.head, *(t for t in told.titles if t < (told.name or _NOWHERE).part[0])]
                  if told.name else [told.head])  # fmt: skip
        for at in range(told.core[0], end + 1):
            yield stage.document.words[at].lower()


class _Nowhere:
    part = (0, 0)


_NOWHERE = _Nowhere()
