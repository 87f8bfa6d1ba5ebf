"""The forms of a word, from the dictionary form and the parts that no rule gives."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple


class Parts(NamedTuple):
    """What the forms of a verb without its separable particle are made from."""

    infinitive: str
    present: str
    past: str
    participle: str
    unreal: str
    also: tuple[str, ...] = ()


# A verb that begins with one of these has no ge-; with a bar in the table it would be a particle.
_INSEPARABLE: Final = (
    *("hinter", "wider", "unter", "über", "miss", "voll"),
    *("emp", "ent", "ver", "zer", "be", "er", "ge", "um"),
)
_HARD_END: Final = re.compile(r"(?:[dt]|(?:ch|[bdfgkpstz])[mn])$")
_SIBILANT: Final = ("s", "ß", "x", "z")


def split(verb: str) -> tuple[str, str]:
    """Give the separable particle, "" if none, and the verb without it."""
    particle, _, base = verb.rpartition("|")
    return particle, base


def bare(lemma: str) -> str:
    """Give a lemma without its *sich*."""
    return lemma.removeprefix("sich ")


def parts_of(base: str, strong: Mapping[str, Parts]) -> Parts:
    """Give the parts of a verb: its own, those of the strong verb in it, or the weak ones."""
    if base in strong:
        return strong[base]
    for prefix in _INSEPARABLE:
        if base.startswith(prefix) and (inner := strong.get(base.removeprefix(prefix))):
            participle = inner.participle.removeprefix("ge")
            rest = (inner.present, inner.past, participle, inner.unreal, *inner.also)
            present, past, participle, unreal, *also = (f"{prefix}{form}" for form in rest)
            return Parts(base, present, past, participle, unreal, tuple(also))
    return _weak(base)


def listed(row: Mapping[str, str]) -> Parts:
    """Give the parts that a row of the strong verbs has."""
    infinitive, present, past, participle, unreal, also = row.values()
    return Parts(
        infinitive, present, past, participle, unreal, () if also == "-" else tuple(also.split())
    )


def own(base: str, cells: str) -> Parts:
    """Give the parts that the row of a verb has for itself."""
    present, past, participle, *unreal = cells.split()
    return Parts(base, present, past, participle, unreal[0] if unreal else past)


def _weak(base: str) -> Parts:
    stem = _stem(base)
    link = "e" if _HARD_END.search(stem) else ""
    plain = base.endswith("ieren") or base.startswith(_INSEPARABLE)
    past, participle = f"{stem}{link}te", f"{stem}{link}t"
    return Parts(base, participle, past, participle if plain else f"ge{participle}", past)


def _stem(infinitive: str) -> str:
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def finite_forms(parts: Parts) -> set[str]:
    """Give the forms with a person: both tenses and both subjunctives."""
    infinitive, stem = parts.infinitive, _stem(parts.infinitive)
    plural = f"{stem}et" if _HARD_END.search(stem) else f"{stem}t"
    first = {f"{stem[:-2]}{stem[-1]}e"} if infinitive.endswith(("eln", "ern")) else set()
    present = {infinitive, parts.present, plural, _second(parts.present, stem), *first}
    present |= {f"{stem}e", f"{stem}est", f"{stem}et"}
    return present | _preterite(parts.past) | _preterite(parts.unreal) | {*parts.also}


def _second(present: str, stem: str) -> str:
    """Give *du sprichst* from *er spricht*."""
    if present.endswith("et"):
        return f"{present[:-1]}st"
    if present[:-1].endswith(_SIBILANT):
        return present
    return f"{present}st" if stem.endswith(("d", "t")) else f"{present[:-1]}st"


def _preterite(past: str) -> set[str]:
    if past.endswith("e"):
        return {past, f"{past}n", f"{past}st", f"{past}t"}
    link = "e" if past.endswith(("d", "t", *_SIBILANT)) else ""
    return {past, f"{past}en", f"{past}{link}st", f"{past}st", f"{past}{link}t", f"{past}t"}


def noun_forms(noun: str, gender: str, plural: str) -> set[str]:
    """Give all cases; a masculine in -e has its genitive in -ns, as in *des Gedankens*."""
    forms = {noun}
    if gender == "m" and noun.endswith("e"):
        forms |= {f"{noun}n", f"{noun}ns"}
    elif gender != "f":
        forms |= _genitives(noun)
    if plural != "-":
        forms |= {plural, plural if plural.endswith(("n", "s")) else f"{plural}n"}
    return forms


def _genitives(noun: str) -> set[str]:
    if noun.endswith("nis"):
        return {f"{noun}ses"}
    return {f"{noun}es"} if noun.endswith(_SIBILANT) else {f"{noun}s", f"{noun}es"}


def swiss(forms: Iterable[str]) -> set[str]:
    """Add the spelling of Swiss papers, which have no ß."""
    found = {*forms}
    return found | {form.replace("ß", "ss") for form in found}
