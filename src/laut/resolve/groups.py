"""Groups and those of them who speak: *die beiden*, *einer von ihnen*, *ein anderer*."""

from laut.german import phrases as small
from laut.resolve.nouns import PERSONAL
from laut.resolve.phrase import Phrase
from laut.resolve.stage import FAR, Stage
from laut.scores import Part


def some(told: Phrase, stage: Stage) -> int | Part | None:
    """The group that a phrase without a noun means as a whole; None for some of it."""
    lower = _lower(told, stage)
    if lower[0] in small.SAME:
        return _same(told, stage)
    part = bool(set(lower) & (small.ANOTHER | {"von", "unter"}))
    if part or lower[0] in small.ONE_OF | small.SOMEBODY or not told.plural:
        return None
    if not told.count and not {"alle", "sie"} & set(lower[:2]):
        return None
    return _whole(told, stage)


def _same(told: Phrase, stage: Stage) -> int | None:
    """The voice that spoke last: *derselbe*."""
    spoke = [n for _, n in stage.spoken if stage.voices[n].plural == told.plural]
    return spoke[-1] if spoke else None


def _whole(told: Phrase, stage: Stage) -> int | Part | None:
    """The last group of as many people: a voice, else a phrase before, else one soon behind."""
    for number in range(len(stage.voices) - 1, -1, -1):
        voice = stage.voices[number]
        if voice.plural and any(p.count in {told.count, None} for p in voice.phrases):
            return number
    counted = [p for p in stage.nominals if p.plural and p.count and p.count == told.count]
    before = [p for p in counted if p.part[1] < told.head]
    if before:
        return before[-1].part
    sentences = stage.document.sentences
    soon = [p for p in counted if 0 <= sentences[p.head] - sentences[told.head] <= FAR]
    return soon[0].part if soon else None


def group_of(told: Phrase, stage: Stage) -> int | Part | None:
    """The group of which a new voice is one: *einer der Beamten*, *Ein zweiter*, *zwei andere*.

    A voice, or a phrase that has not spoken yet.
    """
    lower = _lower(told, stage)
    if told.form == "some":
        second = bool(set(lower) & small.ANOTHER)
        alone = len(lower) == 1 and lower[0] in small.ONE
        if not (_partitive(told, lower) or second or alone):
            return None
        return _last_group(told, stage, mentioned=_partitive(told, lower))
    if not is_one_of(told, stage) and not another(told, stage):
        return None
    return _last_group(told, stage, mentioned=False)


def _last_group(told: Phrase, stage: Stage, *, mentioned: bool) -> int | Part | None:
    """The last group with the same noun; mentioned: one that has not spoken will do."""
    many = [i for i, v in enumerate(stage.voices) if v.plural and v.entity is None]
    base = told.noun.base if told.noun else None
    same = [i for i in many if base is None or base in stage.voices[i].nouns]
    if same or not mentioned:
        return same[-1] if same else None
    sentences = stage.document.sentences
    silent = [
        p.part for p in stage.nominals
        if p.plural and p.part[1] < told.head and p.kind in PERSONAL | {"group"}
        and sentences[told.head] - sentences[p.head] <= 2
    ]  # fmt: skip
    return silent[-1] if silent else None


def is_one_of(told: Phrase, stage: Stage) -> bool:
    """Whether it is one of a group that its own noun names: *einer der Beamten*."""
    lower = _lower(told, stage)
    return lower[0] in small.ONE and _partitive(told, lower)


def _partitive(told: Phrase, lower: list[str]) -> bool:
    after = set(lower[1:4]) & {"von", "unter", "der", "dieser"}
    return lower[0] not in small.DEFINITE and bool(
        after and (told.form == "some" or lower[1] in after | small.ANOTHER)
    )


def another(told: Phrase, stage: Stage) -> bool:
    """Whether it is the second of a group: *den zweiten Beamten*."""
    lower = _lower(told, stage)
    return len(lower) > 1 and lower[1] in small.ANOTHER and lower[0] in small.DEFINITE


def _lower(told: Phrase, stage: Stage) -> list[str]:
    words = stage.document.words[told.core[0] : told.core[1] + 1]
    cut = words.index(",", 1) if "," in words[1:] else len(words)
    return [w.lower() for w in words[:cut]]
