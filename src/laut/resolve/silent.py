"""Statements without a speaker: whose they are."""

from collections.abc import Mapping, Sequence
from typing import Final

from laut.draft import Draft
from laut.german import relays
from laut.resolve.phrase import Phrase
from laut.resolve.stage import FAR, Stage, Voice, made

NEAR: Final = 3  # sentences back in which a body was named


def silent(draft: Draft, of: Mapping[int, int], stage: Stage) -> int | None:
    """The voice of a statement without a speaker, None where nobody is in sight."""
    if draft.parent is not None and draft.parent in of and not _passive(draft, stage):
        return of[draft.parent]
    if draft.type in {"IndirectFreeIndirect", "Direct"} and draft.parent is None:
        return _before(draft, stage)
    if draft.parent is None and _by_body(draft, stage):
        return _body(draft, stage)
    if draft.parent is None and _words(draft.frame, stage)[:1] == ["demnach"]:
        return _before(draft, stage)
    return None


def nobody(stage: Stage) -> int:
    """A new voice of which nothing is known."""
    stage.voices.append(Voice(None, (), frozenset(), None))
    return len(stage.voices) - 1


def _words(parts: Sequence[tuple[int, int]], stage: Stage) -> list[str]:
    return [stage.document.words[w].lower() for a, b in parts for w in range(a, b + 1)]


def _passive(draft: Draft, stage: Stage) -> bool:
    """Whether a layer of its own says that somebody was told something, and not by whom."""
    words = set(_words(draft.frame, stage))
    return bool(words & relays.PASSIVE) and draft.type != "Direct"


def _before(draft: Draft, stage: Stage) -> int | None:
    """The voice that spoke last, if that is not too long ago."""
    if not stage.spoken or not draft.quote:
        return None
    place, number = stage.spoken[-1]
    sentences = stage.document.sentences
    return number if sentences[draft.quote[0][0]] - sentences[place] <= FAR else None


def _by_body(draft: Draft, stage: Stage) -> bool:
    """Whether the words are such by which a body speaks without its name."""
    words = _words((*draft.frame, *draft.quote), stage)
    if set(words) & relays.OFFICIALLY:
        return True
    said = set(words[:4]) if draft.type == "Reported" else set(_words(draft.frame, stage))
    passive = bool(set(words) & relays.NOW)
    return passive and bool(said & relays.BY_BODIES) and draft.type in {"Reported", "Indirect"}


def _body(draft: Draft, stage: Stage) -> int | None:
    """The last body that spoke, else the last one that is named before the words."""
    return _body_before(min(p[0] for p in (*draft.frame, *draft.quote)), stage)


def _body_before(place: int, stage: Stage) -> int | None:
    sentences = stage.document.sentences
    for at, number in reversed(stage.spoken):
        if sentences[place] - sentences[at] > NEAR:
            break
        if is_body(stage.voices[number], stage):
            return number
    for at in range(place - 1, -1, -1):
        if sentences[place] - sentences[at] > NEAR:
            break
        if at in stage.number and stage.clusters[stage.number[at]].kind == "ORG":
            return made(stage.number[at], stage)
    return None


def is_body(voice: Voice, stage: Stage) -> bool:
    """Whether a voice is an organisation."""
    if voice.entity is not None:
        return stage.clusters[voice.entity].kind != "PER"
    return voice.kinds == {"body"} and not voice.plural


def bodiless(told: Phrase, stage: Stage) -> int | None:
    """Whose findings are named without an owner: *ersten Erkenntnissen zufolge*."""
    return _body_before(told.head, stage)
