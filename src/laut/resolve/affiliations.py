"""What a voice belongs to, as the article prints it."""

from collections.abc import Sequence
from typing import Final

from laut.german import phrases as small
from laut.german.entities import NO_FIRMS, OF_FIRMS, OF_STATES, RESIDENTS
from laut.records import SourceKind
from laut.resolve.mentions import bare
from laut.resolve.nouns import PERSONAL, noun
from laut.resolve.phrase import Phrase
from laut.resolve.stage import Stage
from laut.scores import Part

NEAR: Final = 3  # sentences back in which the body of an office was named
PREFIX: Final = 4  # letters of the first part of a compound
PEOPLE: Final = frozenset(
    {"named-person", "role", "anonymous-person", "anonymous-group", "document"}
)
ENDS: Final = frozenset({",", "(", "und", ":", "“", "–"})


def affiliation(
    kind: SourceKind, told: Sequence[Phrase], stage: Stage, *, secret: bool
) -> Part | None:
    """The body of a person, a group or a text, None where the article does not tell.

    secret: it does not want to be named, so that it speaks of its own body mostly.
    """
    if kind not in PEOPLE or not told:
        return None
    ordered = sorted(told, key=lambda p: p.form == "name" and not p.titles)
    stated = next((a for p in ordered if (a := _stated(p, stage))), None)
    if stated:
        return stated
    office = next((p for p in told if _of_some_body(p, stage, secret=secret)), None)
    return _body_near(office, stage) if office else None


def _stated(told: Phrase, stage: Stage) -> Part | None:
    """What the phrase itself says."""
    if told.form not in {"name", "nominal"} or (told.noun and told.noun.base in RESIDENTS):
        return None
    if told.out_of:
        return _out_of(told, stage)
    for found in (_party, _compound, _named, _behind):
        part = found(told, stage)
        if part:
            return part
    return None


def _out_of(told: Phrase, stage: Stage) -> Part | None:
    """The body out of which people speak; circles and surroundings are none."""
    if told.kind in {"group", "document"}:
        return _compound(told, stage) if told.kind == "group" else None
    first = told.core[0]
    while first < told.core[1] and stage.document.words[first].lower() in small.DETERMINERS:
        first += 1
    return first, told.core[1]


def _party(told: Phrase, stage: Stage) -> Part | None:
    """A party in brackets."""
    words, end = stage.document.words, told.core[1]
    for first in (*range(max(told.core[0], end - 4), end), end + 1):
        if first >= len(words) or words[first] != "(":
            continue
        last = next((w for w in range(first + 1, min(first + 5, len(words))) if words[w] == ")"), 0)
        if last > first + 1 and words[first + 1][:1].isupper():
            return first + 1, last - 1
    return None


def _compound(told: Phrase, stage: Stage) -> Part | None:
    """The body in the first part of a compound: *Werft-Sprecher*, *Bergwachtchef*."""
    for at in dict.fromkeys((*told.titles, told.head)):
        known = noun(stage.document.words[at]) if at not in stage.text.names else None
        if known is None or known.kind not in PERSONAL | {"group"}:
            continue
        first = known.whole(stage.document.words[at]).removesuffix(known.base).rstrip("-")
        if len(first) >= PREFIX - 1 and (found := _spelt_out(first, at, stage)):
            return found
    return None


def _spelt_out(first: str, place: int, stage: Stage) -> Part | None:
    """Where the first part of a compound stands as a word: a name, or a noun for a body."""
    forms = {first, first.removesuffix("s"), first + "e"}
    ends = tuple(form for form in forms if len(form) >= PREFIX - 1)
    for number, cluster in enumerate(stage.clusters):
        if cluster.kind == "ORG" and any(form.lower() in forms for form in cluster.forms):
            return next((n.part for n in cluster.names if _is(n.part, forms, stage)), None)
        own = cluster.canonical.lower().split()
        if cluster.kind == "ORG" and any(w.startswith(ends) or w.endswith(ends) for w in own):
            return _fullest(number, stage)
    words = stage.document.words
    near = sorted(range(len(words)), key=lambda w: (w > place, abs(w - place)))
    for at in near if len(first) >= PREFIX else ():
        same = words[at].lower().endswith(ends) and words[at][:1].isupper()
        known = noun(words[at]) if same else None
        if known and known.kind == "body":
            return (at, at)
    return None


def _is(part: Part, forms: set[str], stage: Stage) -> bool:
    return " ".join(stage.document.words[part[0] : part[1] + 1]).lower() in forms


def _named(told: Phrase, stage: Stage) -> Part | None:
    """A name inside the phrase that is not the person's own."""
    for name in told.others:
        before = stage.document.words[name.part[0] - 1].lower() if name.part[0] else ""
        if name.kind == "PER" or before == "aus" or (name.kind == "LOC" and before == "in"):
            continue
        if told.kind != "document" or name.part[0] > told.head:
            return bare(name, stage.document, stage.text)
    return None


def _behind(told: Phrase, stage: Stage) -> Part | None:
    """A noun in the genitive or with von, bei behind a person: *ein Beamter des Ministeriums*."""
    words = stage.document.words
    name = told.name
    first = name.part[1] if name and name.part[0] <= told.head else told.head
    for at in range(first + 1, told.core[1]):
        if words[at].lower() in small.GENITIVE | {"vom", "von", "beim", "bei", "im"}:
            found = _body_at(at + 1, told.core[1], stage)
            certain = words[at].lower() == "im" or told.kind == "document"
            if found and (not certain or _is_body(found, stage)):
                return found
    return None


def _body_at(first: int, last: int, stage: Stage) -> Part | None:
    """The noun phrase that begins here, if a body heads it."""
    words = stage.document.words
    while first < last and words[first].lower() in small.DETERMINERS - small.POSSESSIVE:
        first += 1
    end = first
    while end < last and words[end + 1] not in ENDS | small.PREPOSITIONS:
        end += 1
    head = next((words[w] for w in range(first, end + 1) if words[w][:1].isupper()), "")
    known = noun(head)
    if (
        not head
        or words[first][:1].isdigit()
        or (head.endswith(("ung", "ungen")) and known is None)
    ):
        return None
    if known and known.kind in PERSONAL | {"saying", "document"}:
        return None
    return first, end


# From the surroundings ------------------------------------------------------------------------


def _is_body(part: Part, stage: Stage) -> bool:
    known = (noun(word) for word in stage.document.words[part[0] : part[1] + 1])
    return any(k and k.kind == "body" for k in known)


def _of_some_body(told: Phrase, stage: Stage, *, secret: bool) -> bool:
    """Whether an office belongs to a body that was named before; one of a state needs no name."""
    if secret:
        return told.form == "nominal" and told.kind == "person"
    if told.plural or any(name.kind == "PER" for name in told.others):
        return False
    titles = [noun(stage.document.words[t]) for t in (*told.titles, told.head)]
    found = [k for k in titles if k and k.kind in {"office", "spokesperson"}]
    return bool(found) and not any(k.base in OF_STATES for k in found)


def _body_near(told: Phrase, stage: Stage) -> Part | None:
    """The body that was named last before an office, in its fullest form."""
    sentences = stage.document.sentences
    firm = _of_firm(told, stage)
    for place in range(told.core[0] - 1, -1, -1):
        number = stage.number.get(place)
        if sentences[told.head] - sentences[place] > NEAR:
            return None
        if number is None or stage.clusters[number].kind != "ORG" or number in stage.media:
            continue
        if not (firm and stage.beside[number].nouns & NO_FIRMS):
            return _fullest(number, stage)
    return None


def _of_firm(told: Phrase, stage: Stage) -> bool:
    """Whether an office is one that firms have."""
    titles = (noun(stage.document.words[t]) for t in (*told.titles, told.head))
    return any(k and k.base in OF_FIRMS for k in titles)


def _fullest(cluster: int, stage: Stage) -> Part:
    """The longest form of a name with the noun before it."""
    parts = [bare(n, stage.document, stage.text) for n in stage.clusters[cluster].names
             if n.part[1] not in stage.text.genitive]  # fmt: skip
    return max(parts or [stage.clusters[cluster].names[0].part], key=lambda p: (p[1] - p[0], -p[0]))
