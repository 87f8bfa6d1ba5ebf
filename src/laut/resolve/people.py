"""Names of persons -> one group a person."""

from collections.abc import Sequence

from laut.german import genders, phrases
from laut.german.entities import PARTICLES
from laut.resolve.nouns import PERSONAL, Noun, noun
from laut.resolve.tokens import LONG, Named, Tokens, into, similar

Group = list[Named]


def people(named: Sequence[Named], words: Sequence[str]) -> list[Group]:
    """Full names first, then single ones to the last full name that they fit."""
    groups: list[Group] = []
    for each in named:
        if len(each[1]) > 1:
            fitting = [g for g in groups if _same_person(g[0][1], each[1])]
            into(fitting[0] if len(fitting) == 1 else None, each, groups)
    full = len(groups)
    single: list[Group] = []
    for each in named:
        if len(each[1]) == 1:
            into(_owner(each, groups[:full], words) or _alike(each, single, words), each, single)
    merged = groups + [g for g in single if not any(g is h for h in groups)]
    return [sorted(g, key=lambda n: n[0].part) for g in merged]


def woman_of(group: Sequence[Named], words: Sequence[str]) -> bool | None:
    """Whether the names are a woman's, by given names or else by titles before them."""
    by_name = next((w for _, tokens in group if (w := _woman(tokens)) is not None), None)
    if by_name is None and all(len(tokens) == 1 for _, tokens in group):
        by_name = _by_table(group[0][1][0])
    if by_name is not None:
        return by_name
    by_title = next((w for each in group if (w := _sex(each, words)) is not None), None)
    if by_title is not None:
        return by_title
    return next((w for _, tokens in group if (w := _by_ending(tokens)) is not None), None)


def surname(tokens: Tokens) -> str:
    """The last name, without particles."""
    return tokens[-1]


def _given(tokens: Tokens) -> Tokens:
    return tuple(t for t in tokens[:-1] if t.lower() not in PARTICLES and t != ".")


def _same_person(one: Tokens, other: Tokens) -> bool:
    """Whether two names of several words are one: surnames alike, given names not at odds."""
    if not similar(surname(one), surname(other)):
        return False
    a, b = _given(one), _given(other)
    if not a or not b:
        return True
    return (
        similar(a[0], b[0])
        or (a[0].rstrip(".")[:1] == b[0][:1] and "." in a[0] + b[0])
        or (bool(set(a) & set(b)))
    )


def _owner(each: Named, groups: Sequence[Group], words: Sequence[str]) -> Group | None:
    """The full name that a single one belongs to: the nearest before it, else the first after."""
    word, sex = each[1][0], _sex(each, words)
    fitting = [g for g in groups if similar(word, surname(g[0][1]))]
    fitting = fitting or [g for g in groups if word in _given(g[0][1])]
    fitting = [g for g in fitting if _agree(sex, _woman(g[0][1]))]
    if len(fitting) > 1:
        fitting = [g for g in fitting if _same_title(each, g, words)] or fitting
    return min(fitting, key=lambda g: _distance(each, g)) if fitting else None


def _alike(each: Named, groups: Sequence[Group], words: Sequence[str]) -> Group | None:
    """A group of single names that are spelt alike, if no title tells the two apart."""
    sex = _sex(each, words)
    alike = [g for g in groups if similar(g[0][1][-1], each[1][0]) and len(g[0][1]) == 1]
    return next((g for g in alike if _agree(sex, woman_of(g, words))), None)


def _agree(one: bool | None, other: bool | None) -> bool:
    return one is None or other is None or one == other


def _distance(each: Named, group: Group) -> tuple[bool, int]:
    place = each[0].part[0]
    before = [place - n.part[0] for n, _ in group if n.part[0] < place]
    return (not before, min(before) if before else group[0][0].part[0] - place)


# Titles ---------------------------------------------------------------------------------------


def _before(each: Named, words: Sequence[str]) -> str:
    first = each[0].part[0]
    return words[first - 1] if first else ""


def _title(each: Named, words: Sequence[str]) -> Noun | None:
    word = _before(each, words)
    known = noun(word) if word[:1].isupper() else None
    return known if known and known.kind in PERSONAL else None


def _sex(each: Named, words: Sequence[str]) -> bool | None:
    """What Herr, Frau or a noun of persons before a name says."""
    word = _before(each, words)
    if word in phrases.FEMININE_TITLES:
        return True
    if word in phrases.MASCULINE_TITLES:
        return False
    known = _title(each, words)
    if known is None or known.weak or known.base in phrases.SEXLESS or known.many:
        return None
    return known.feminine or known.base in phrases.FEMININE


def _same_title(each: Named, group: Group, words: Sequence[str]) -> bool:
    """Whether the noun before a name begins or ends as one before the other names."""
    word, title = _before(each, words), _title(each, words)
    if title is None:
        return False
    others = [(_before(n, words), _title(n, words)) for n in group]
    return any(t and (t.base == title.base or w[:LONG] == word[:LONG]) for w, t in others)


# Given names ----------------------------------------------------------------------------------


def _woman(tokens: Tokens) -> bool | None:
    """Whether the tables know a given name as a woman's."""
    for token in _given(tokens):
        first = token.partition("-")[0]
        known = _by_table(first)
        if known is not None:
            return known
    return None


def _by_table(given: str) -> bool | None:
    if given in genders.FEMALE:
        return True
    return False if given in genders.MALE else None


def _by_ending(tokens: Tokens) -> bool | None:
    given = (_given(tokens) or ("",))[0].partition("-")[0]
    if given in genders.EITHER or len(given) < 3:
        return None
    if given.endswith(genders.FEMININE_ENDS):
        return True
    return False if given.endswith(genders.MASCULINE_ENDS) else None
