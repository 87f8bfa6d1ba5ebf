"""Whether a pronoun can stand for a voice, a name or a phrase: number and gender."""

from typing import Final

from laut.german import phrases as small
from laut.resolve.nouns import PERSONAL, noun
from laut.resolve.phrase import Phrase
from laut.resolve.stage import Stage, Voice

# Which gender a pronoun of the singular asks for; the others fit any.
_MASCULINE: Final = frozenset(
    {"er", "ihm", "ihn", "dieser", "der", "dessen", "sein", "jener", "seinen"}
)
_FEMININE: Final = frozenset(
    {"sie", "ihr", "diese", "die", "deren", "jene", "ihre", "ihrer", "ihren"}
)
_NEUTER: Final = frozenset({"es", "dieses", "das", "dies"})
ARTICLES: Final = {"der": "m", "das": "n", "die": "f"}


def gender_of(lower: str) -> str:
    """The genders that a pronoun fits, of m, f and n; all where it does not tell."""
    if lower in {"ihm", "sein", "seine", "seiner", "seinen", "seinem", "dessen"}:
        return "mn"
    if lower in _MASCULINE:
        return "m"
    if lower in _FEMININE or lower.startswith("ihr"):
        return "f"
    return "n" if lower in _NEUTER else "mfn"


def fits(told: Phrase, voice: Voice, stage: Stage, *, plural: bool) -> bool:
    """Whether a pronoun may stand for a voice."""
    lower = stage.document.words[told.head].lower()
    if voice.entity is not None and stage.clusters[voice.entity].kind != "PER":
        return cluster_fits(told, voice.entity, stage, plural=plural)
    if plural or lower in small.MANY:
        return voice.plural or (lower in {"wir", "uns"} and "body" in voice.kinds)
    if voice.entity is None and not voice.phrases:
        return False
    if "body" in voice.kinds or "document" in voice.kinds:
        return not voice.plural and _grammatical(voice.phrases, lower)
    if voice.plural:
        return lower in {"sie", "deren", "diese", "ihr"} or lower.startswith("ihr")
    return person_fits(told, lower, woman=voice.woman)


def person_fits(told: Phrase, lower: str, *, woman: bool | None) -> bool:
    """The same for a person, if it is known whether a woman."""
    wanted = gender_of(lower)
    if wanted == "n":
        return False
    if woman is None or len(wanted) > 2:
        return told.woman is None or woman in {None, told.woman}
    return ("f" if woman else "m") in wanted


def _grammatical(phrases: tuple[Phrase, ...], lower: str) -> bool:
    genders = {p.noun.gender for p in phrases if p.noun}
    return bool(genders & set(gender_of(lower)))


def phrase_fits(told: Phrase, each: Phrase, stage: Stage, *, plural: bool) -> bool:
    """The same for a phrase with a common noun."""
    lower = stage.document.words[told.head].lower()
    if each.noun is None or each.name:
        return False
    if each.plural or plural or lower in small.MANY:
        return each.plural and (plural or lower in small.MANY) and each.kind != "document"
    if each.kind == "document":
        return False
    if each.kind in PERSONAL:
        return each.woman is not None and person_fits(told, lower, woman=each.woman)
    return each.kind == "body" and each.noun.gender in gender_of(lower)


def cluster_fits(told: Phrase, number: int, stage: Stage, *, plural: bool) -> bool:
    """The same for a name."""
    cluster = stage.clusters[number]
    lower = stage.document.words[told.head].lower()
    if plural or lower in small.MANY | small.BOTH:
        return lower in {"wir", "uns"} and cluster.kind == "ORG" and told.form != "own"
    if cluster.kind == "ORG":
        return body_gender(number, stage) in gender_of(lower) and len(gender_of(lower)) < 3
    if cluster.kind != "PER":
        return False
    return person_fits(told, lower, woman=cluster.woman)


def body_gender(number: int, stage: Stage) -> str:
    """Grammatical gender of the name of a body: by its article, else by its noun; x unknown."""
    words = stage.document.words
    cluster = stage.clusters[number]
    for name in cluster.names:
        known = noun(words[name.part[0] - 1]) if name.part[0] else None
        if known and known.kind == "body":
            return known.gender
    head = next((n for w in reversed(cluster.canonical.split()) if (n := noun(w))), None)
    if head and head.kind == "body":
        return head.gender
    for name in cluster.names:
        for at in (name.part[0] - 1, name.part[0] - 2):
            if at >= 0 and words[at] in {"Das", "das", "Die", "die", "Der"}:
                return ARTICLES[words[at].lower()]
    return "x"
