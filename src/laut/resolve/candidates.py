"""Who a pronoun may mean, and how likely each is."""

from collections.abc import Iterator
from typing import Final

from laut.document import Mark
from laut.german import function_words
from laut.german import phrases as small
from laut.resolve.agreement import cluster_fits, fits, phrase_fits
from laut.resolve.phrase import Phrase
from laut.resolve.stage import FAR, Stage, made, subject
from laut.scores import Part

# What a candidate for a pronoun is worth: it spoke; it is a name; it is a common noun. Set on the
# development half of the Wikinews speakers and on the written articles.
SPOKE: Final = 2.0
NAMED: Final = 1.0
COMMON: Final = 0.75
AWAY: Final = 0.45  # less a sentence, of what spoke
STEP: Final = 0.4  # less a sentence, of what was only mentioned
SUBJECT: Final = 0.7  # more for what looks like a subject
DECAY: Final = 0.5  # of what earlier mentions are worth
DOUBT: Final = 0.6  # less for a voice that nobody knows to be a woman, or a man
BODY: Final = 0.6  # less for a body
QUOTED: Final = 1.0  # less for what only somebody's own words mention
NEAR: Final = 2  # sentences back in which a common noun is taken up

# A candidate: a voice, a cluster, or the part of a phrase that has not spoken.
Candidate = tuple[str, int, Part]
NOWHERE: Final = (0, 0)


def nearest(told: Phrase, stage: Stage) -> int | Part | None:
    """The candidate with the most points; each mention before the pronoun adds some."""
    scores: dict[Candidate, float] = {}
    plural = told.plural or _plural_verb(told, stage)
    for key, gain in _candidates(told, stage, plural=plural):
        scores[key] = scores.get(key, 0.0) * DECAY + gain
    if not scores:
        return None
    (sort, number, part), _ = max(scores.items(), key=lambda item: item[1])
    if sort == "voice":
        return number
    return made(number, stage) if sort == "entity" else part


def _candidates(told: Phrase, stage: Stage, *, plural: bool) -> Iterator[tuple[Candidate, float]]:
    """Everybody before the pronoun who agrees with it, mention by mention in order of reading."""
    yield from _voices(told, stage, plural=plural)
    yield from _names(told, stage, plural=plural)
    sentences = stage.document.sentences
    here = sentences[told.head]
    for each in stage.nominals:
        steps = here - sentences[each.head]
        if each.part[1] >= told.head or steps > NEAR or each.part in stage.by_part:
            continue
        if phrase_fits(told, each, stage, plural=plural):
            loss = BODY if each.kind == "body" else 0.0
            loss += _quoted(each.head, told, stage)
            gain = COMMON + SUBJECT * subject(each.part[0], stage) - STEP * steps - loss
            yield ("part", 0, each.part), gain


def _voices(told: Phrase, stage: Stage, *, plural: bool) -> Iterator[tuple[Candidate, float]]:
    sentences = stage.document.sentences
    here = sentences[told.head]
    for place, number in stage.spoken:
        steps = here - sentences[place]
        voice = stage.voices[number]
        if place < told.head and steps <= FAR and fits(told, voice, stage, plural=plural):
            known = voice.entity
            key = ("voice", number, NOWHERE) if known is None else ("entity", known, NOWHERE)
            unsure = voice.woman is None and known is None and told.woman is not None
            yield key, SPOKE - AWAY * steps - (DOUBT if unsure and not plural else 0.0)


def _names(told: Phrase, stage: Stage, *, plural: bool) -> Iterator[tuple[Candidate, float]]:
    sentences = stage.document.sentences
    here = sentences[told.head]
    for number, cluster in enumerate(stage.clusters):
        if not cluster_fits(told, number, stage, plural=plural):
            continue
        loss = 0.0 if cluster.kind == "PER" else BODY
        for name in cluster.names:
            place = name.part[0]
            steps = here - sentences[place]
            if place < told.head and steps <= FAR:
                gain = NAMED + SUBJECT * subject(place, stage) - STEP * steps - loss
                gain -= _quoted(place, told, stage)
                yield ("entity", number, NOWHERE), gain


def _quoted(place: int, told: Phrase, stage: Stage) -> float:
    """What it costs to stand in quotation marks, for a pronoun outside of them."""
    marks = stage.document.marks
    inside = marks[place] != Mark.OUTSIDE and marks[told.head] == Mark.OUTSIDE
    return QUOTED if inside else 0.0


def _plural_verb(told: Phrase, stage: Stage) -> bool:
    """Whether the verb beside *sie* is a plural: *sagten sie*, *sie haben*."""
    words = stage.document.words
    if words[told.head].lower() != "sie":
        return False
    beside = [told.head - 1] if words[told.head] == "sie" else []
    for at in (*beside, told.head + 1):
        if 0 <= at < len(words) and words[at].islower() and words[at] not in _NO_VERBS:
            return words[at].endswith(("en", "rn")) or words[at] in {"sind", "seien"}
    return False


_NO_VERBS: Final = (
    (function_words.NO_END | small.PREPOSITIONS | small.POSSESSIVE | small.INDEFINITE)
    | {"dass", "wenn", "als", "ob", "wie", "und", "aber", "auch", "denn", "weil", "sich", "nicht"}
    | {"gegen", "allen", "schon", "gestern", "eben", "dagegen", "hingegen", "daneben", "wegen"}
)  # fmt: skip
