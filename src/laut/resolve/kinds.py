"""What kind of voice a voice is."""

from collections.abc import Sequence
from typing import Final, get_args

import numpy as np

from laut.german import phrases as small
from laut.german.entities import BUSINESS, SPEAKS_FOR
from laut.records import SourceKind
from laut.resolve.nouns import Noun, noun
from laut.resolve.phrase import Phrase
from laut.resolve.secrets import pseudonym
from laut.resolve.stage import Stage, Voice
from laut.scores import Floats

KINDS: Final[tuple[SourceKind, ...]] = get_args(SourceKind)
SURE: Final = 0.5  # of the model, to decide what the tables leave open
FIXED: Final[dict[str, SourceKind]] = {"document": "document", "body": "organisation"}


def kind_of(voice: Voice, stage: Stage, kinds: Floats, *, secret: bool) -> SourceKind:
    """The kind of a voice; `secret`: it does not want to be named."""
    if voice.phrases and voice.phrases[0].out_of and _from_body(voice.phrases[0]):
        return "anonymous-group"
    if voice.entity is not None:
        return _of_name(voice.entity, stage)
    if not voice.phrases:
        return "anonymous-group"
    told = next((p for p in voice.phrases if p.noun and p.kind != "saying"), None)
    if told is None:
        return _without_noun(voice, stage, kinds)
    kind = _by_noun(told, stage, many=voice.plural)
    return "anonymous-person" if secret and kind == "role" else kind


def _of_name(entity: int, stage: Stage) -> SourceKind:
    if stage.clusters[entity].kind != "PER":
        return "organisation"
    return "anonymous-person" if pseudonym(stage.clusters[entity], stage) else "named-person"


def _from_body(told: Phrase) -> bool:
    """Whether people speak out of a body: *heißt es aus dem Ministerium*."""
    return told.name is not None or told.kind in {"body", ""}


def _without_noun(voice: Voice, stage: Stage, kinds: Floats) -> SourceKind:
    """The kind of a voice that no noun of the tables describes."""
    words = stage.document.words
    first = words[voice.phrases[0].head].lower()
    if first in small.WRITTEN_THERE:
        return "document"
    if voice.plural or first == "man":
        return "anonymous-group"
    saying = next((p for p in voice.phrases if p.kind == "saying"), None)
    if saying is not None:
        return _by_compound(saying, stage)
    return _guess(voice.phrases, kinds) or "anonymous-person"


def _by_compound(told: Phrase, stage: Stage) -> SourceKind:
    """What *Polizeiangaben*, *Augenzeugenberichte* name in their first part."""
    word = stage.document.words[told.head].lower()
    first = word.removesuffix(told.noun.base if told.noun else "").rstrip("-")
    known = noun(first) or noun(first.removesuffix("s"))
    if known is None or told.form == "own":
        return "anonymous-person" if told.form == "own" else "organisation"
    return FIXED.get(known.kind, "anonymous-group")


def _by_noun(told: Phrase, stage: Stage, *, many: bool) -> SourceKind:
    known = told.noun
    kind = told.kind
    if kind == "body" and many and told.plural:
        return "anonymous-group"
    if kind in FIXED:
        return FIXED[kind]
    if kind == "group" or many:
        return "anonymous-group"
    if known and known.base in BUSINESS and _is_firm(told, stage.document.words):
        return "organisation"
    return "role" if _holds_office(told, known, stage) else "anonymous-person"


def _is_firm(told: Phrase, words: Sequence[str]) -> bool:
    """Whether an apposition says that an owner is a body: *der Eigentümer, eine Firma*."""
    after = [w for w in range(told.head + 1, told.core[1] - 1) if words[w] == ","]
    behind = (words[w] for at in after for w in range(at + 1, min(at + 5, told.core[1] + 1)))
    return any((n := noun(word)) and n.kind == "body" for word in behind if word[:1].isupper())


def _holds_office(told: Phrase, known: Noun | None, stage: Stage) -> bool:
    """Whether somebody without a name speaks for a body, or holds its office."""
    first = stage.document.words[told.core[0]].lower()
    vague = told.determiner == "indefinite"
    if known is None or known.kind == "spokesperson":
        return known is not None
    if known.kind == "office":
        return not vague or bool(told.others) or told.core[1] > told.head
    if known.base in small.KIN or first in small.FIRST_PERSON:
        return False
    of_person = any(n.kind == "PER" and n.part[1] < told.head for n in told.others)
    if told.determiner == "possessive" or of_person:
        return True
    return known.base in SPEAKS_FOR and not vague


def _guess(told: Sequence[Phrase], kinds: Floats) -> SourceKind | None:
    """What the model holds the voice for, where it is sure enough."""
    rows = [w for p in told for w in range(p.core[0], p.core[1] + 1) if w < len(kinds)]
    if not rows:
        return None
    mean = np.asarray(kinds[rows].mean(0))
    best = int(mean.argmax())
    return KINDS[best] if mean[best] > SURE else None
