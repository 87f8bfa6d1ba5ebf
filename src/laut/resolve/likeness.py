"""Whether two descriptions may be of one person."""

from typing import Final

from laut.german.voices import CHIEFS, SAME_OFFICE, UNNAMED, VAGUE
from laut.resolve.nouns import PERSONAL, noun
from laut.resolve.phrase import Phrase
from laut.resolve.stage import Stage, Voice
from laut.resolve.titles import adjectives

SHORTEST: Final = 4  # letters of a word that another may end with
STEM: Final = 5  # letters that two words for one thing share
AROUND: Final = 8  # words around a name in which a description of it stands


def same_office(one: str, other: str) -> bool:
    """Whether two nouns name one office: equal, one the end of the other, or two words for it."""
    if one == other:
        return True
    if len(one) > SHORTEST - 1 and other.endswith(one):
        return True
    if len(other) > SHORTEST - 1 and one.endswith(other) and other not in CHIEFS:
        return True
    return any(one in office and other in office for office in SAME_OFFICE) or _chiefs(one, other)


def _chiefs(one: str, other: str) -> bool:
    """Whether both head the same body: *Komiteechef*, *Komiteepräsident*."""
    firsts = [
        {word.removesuffix(head).rstrip("-s") for head in CHIEFS if word.endswith(head)}
        for word in (one, other)
    ]
    return any(first and first in firsts[1] for first in firsts[0])


def alike(told: Phrase, voice: Voice, stage: Stage) -> bool:
    """Whether a description may mean a voice without a name."""
    if told.noun is None or not voice.nouns or not _compatible(told, voice, stage):
        return False
    base = told.noun.base
    if any(same_office(base, n) for n in voice.nouns):
        return True
    known = told.determiner in {"definite", "demonstrative"}
    if base in {"mann", "frau"} and voice.kinds <= {"person", "office"} and not told.others:
        return known
    if adjectives(told.core, stage.document) or told.determiner == "bare":
        return False
    return (base in VAGUE and bool(voice.nouns & UNNAMED)) or (
        bool(voice.nouns & VAGUE) and base in UNNAMED
    )


def _compatible(told: Phrase, voice: Voice, stage: Stage) -> bool:
    """Whether sex, owner, body and country of a description do not contradict a voice."""
    if not _agree(told.woman, voice.woman) or not _same_owners(told, voice, stage):
        return False
    where = adjectives(told.core, stage.document)
    abroad = not any(where <= adjectives(p.core, stage.document) for p in voice.phrases)
    return not (where and abroad) and not _other_body(told, voice, stage)


def _other_body(told: Phrase, voice: Voice, stage: Stage) -> bool:
    """Whether one is of the body in a compound (*Werft-Sprecher*), the other of one behind it."""
    compound = _in_compound(told, stage)
    others = {_in_compound(p, stage) for p in voice.phrases} - {""}
    behind = any(p.core[1] > p.head and not p.name for p in voice.phrases)
    if compound:
        return behind or bool(others - {compound})
    return bool(others) and told.core[1] > told.head and not told.name


def _in_compound(told: Phrase, stage: Stage) -> str:
    """The first part of a compound with a hyphen, "" where there is none."""
    word = stage.document.words[told.head]
    return word.partition("-")[0] if "-" in word and not word[:1].isdigit() else ""


def _agree(one: bool | None, other: bool | None) -> bool:
    return one is None or other is None or one == other


def _same_owners(told: Phrase, voice: Voice, stage: Stage) -> bool:
    """Whether the names that belong to both, where both have any, are the same."""
    first = next((p for p in voice.phrases if p.others), None)
    if not told.others or first is None:
        return not told.others or not voice.phrases[0].plural
    return _owners(told, stage) == _owners(first, stage)


def _owners(told: Phrase, stage: Stage) -> set[int]:
    return {stage.number[n.part[0]] for n in told.others}


def complement_near(told: Phrase, cluster: int, stage: Stage) -> bool:
    """Whether the body in a description stands near the name: *die Intendantin des Theaters*."""
    words = stage.document.words
    stems = {
        words[w][:STEM].lower() for w in range(told.head + 1, told.core[1] + 1)
        if words[w][:1].isupper() and len(words[w]) > 3
    }  # fmt: skip
    if not stems or _of_person(told, cluster, stage):
        return True
    return any(
        words[w].lower().startswith(tuple(stems)) or any(s in words[w].lower() for s in stems)
        for name in stage.clusters[cluster].names
        for w in range(max(0, name.part[0] - AROUND), min(len(words), name.part[1] + AROUND))
        if not told.part[0] <= w <= told.part[1]
    )


def _of_person(told: Phrase, cluster: int, stage: Stage) -> bool:
    """Whether the same title belongs to a person only described: *die Anwältin der Frau*."""
    words = stage.document.words
    behind = (words[w] for w in range(told.head + 1, told.core[1] + 1) if words[w][:1].isupper())
    owner = next((noun(word) for word in behind), None)
    same = (
        told.noun is not None and told.noun.whole(words[told.head]) in stage.beside[cluster].titles
    )
    return same and owner is not None and owner.kind in PERSONAL
