"""Verbs and nouns of the tables, looked up by any of their forms.

The forms of a verb are made when a word is met that begins like one of its principal parts: ten
thousand forms would be most of the loading time, and an article needs a fraction of them.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from laut.meaning.sayings.inflection import (
    Parts,
    bare,
    finite_forms,
    listed,
    noun_forms,
    own,
    parts_of,
    split,
    swiss,
)
from laut.meaning.sayings.tables import Row, Saying, by_key, saying_of, small, table

Bases = Mapping[str, list[str]]


def principal_parts(lemma: str) -> tuple[str, str, str]:
    """Give present and preterite of the third person, and the participle.

    *lehnt*, *lehnte*, *abgelehnt* for ``ab|lehnen``: with a person, the particle stands elsewhere.
    """
    particle, base = split(bare(lemma))
    parts = _parts()[base]
    return parts.present, parts.past, particle + parts.participle


# --- Verbs -------------------------------------------------------------------------------------


@cache
def sayings_of(verb: str) -> tuple[Saying, ...]:
    """Give the sayings of a verb without *sich*: those with it and those without."""
    return tuple(saying_of(row, "verb") for row in _verb_rows().get(verb, ()))


@cache
def phrase_rows() -> Mapping[str, list[Row]]:
    """Give the phrases by their verb, under "" those without."""
    return by_key((verb_of(row["lemma"]), row) for row in table("phrases"))


def verb_of(lemma: str) -> str:
    """Give the verb that a phrase ends with, "" if none: *kein Kommentar*."""
    last = lemma.rpartition(" ")[2]
    return last if last[0].islower() and last.endswith("n") else ""


@cache
def particles() -> frozenset[str]:
    """Give what may stand apart from its verb, be the verb in a table or not."""
    return small("particle") | {split(verb)[0] for verb in _verbs()} - {""}


def finite(form: str) -> list[str]:
    """Give the verbs without particle that a form is of, strong ones of no saying among them."""
    beginning = _beginning(form)
    return _finite(beginning).get(form, []) if beginning in _beginnings() else []


def joined(form: str) -> list[str]:
    """Give the verbs of a participle or of a form that holds its particle.

    *gesagt*, *abgelehnt*, *ablehnte*, *abzulehnen*.
    """
    fronts, found = _fronts(), {*_participles().get(form, ())}
    for i in range(1, len(form)):
        if particle := fronts.get(form[:i]):
            found.update(f"{particle}|{base}" for base in _behind_particle(form[i:]))
    return sorted(found & _verbs()) if found else []


@lru_cache(maxsize=4096)  # most words of an article are the same few
def whole(form: str) -> tuple[str, ...]:
    """Give the verbs that a form stands for without a particle beside it."""
    return (*finite(form), *joined(form))


def compound(form: str, particle: str) -> str:
    """Give the verb that a finite form and a particle make, "" where no table has it."""
    made = (f"{particle}|{base}" for base in finite(form))
    return next((verb for verb in made if verb in _verbs()), "")


def _behind_particle(form: str) -> Iterator[str]:
    yield from finite(form)
    yield from _participles().get(form, ())
    if form.startswith("zu"):
        infinitive = form.removeprefix("zu")
        yield from (base for base in finite(infinitive) if infinitive in swiss((base,)))


@cache
def _verb_rows() -> Mapping[str, list[Row]]:
    return by_key((bare(row["lemma"]), row) for row in table("verbs"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset({*_verb_rows(), *phrase_rows()} - {""})


@cache
def _parts() -> Mapping[str, Parts]:
    """Give the parts of all verbs without their particles, and of the strong ones beside them."""
    strong = {row["infinitive"]: listed(row) for row in table("strong")}
    bases = dict.fromkeys((*(split(verb)[1] for verb in sorted(_verbs())), *strong))
    parts = {base: parts_of(base, strong) for base in bases}
    rows = (row for rows in _verb_rows().values() for row in rows if row["parts"] != "-")
    cells = ((split(bare(row["lemma"]))[1], row["parts"]) for row in rows)
    return parts | {base: own(base, forms) for base, forms in cells}


def _beginning(form: str) -> str:
    """Give the letters that a form shares with a principal part, in *aß* and Swiss *ass* too."""
    return form.replace("ß", "ss")[:2]


@cache
def _beginnings() -> Bases:
    """Give the verbs that have a principal part with this beginning."""
    return by_key(
        (beginning, base)
        for base, (infinitive, present, past, _, unreal, also) in _parts().items()
        for beginning in {*map(_beginning, (infinitive, present, past, unreal, *also))}
    )


@cache
def _finite(beginning: str) -> Bases:
    return by_key(
        (form, base)
        for base in _beginnings()[beginning]
        for form in swiss(finite_forms(_parts()[base]))
    )


@cache
def _participles() -> Bases:
    pairs = ((each.participle, base) for base, each in _parts().items())
    return by_key((form, base) for participle, base in pairs for form in swiss((participle,)))


@cache
def _fronts() -> Mapping[str, str]:
    """Give the particles by their spellings."""
    return {form: particle for particle in particles() for form in swiss((particle,))}


# --- Nouns -------------------------------------------------------------------------------------


@cache
def nouns() -> Mapping[str, list[Row]]:
    """Give the nouns of a form."""
    forms = _forms_of_nouns()
    return by_key((form, row) for row in _noun_rows() for form in forms[row["lemma"]])


@cache
def families() -> Mapping[str, frozenset[str]]:
    """Give each form of a noun all of its forms."""
    return {form: forms for forms in _forms_of_nouns().values() for form in forms}


@cache
def _noun_rows() -> tuple[Row, ...]:
    return table("nouns")


@cache
def _forms_of_nouns() -> Mapping[str, frozenset[str]]:
    cells = ((row["lemma"], row["gender"], row["plural"]) for row in _noun_rows())
    return {lemma: frozenset(noun_forms(lemma, gender, plural)) for lemma, gender, plural in cells}
