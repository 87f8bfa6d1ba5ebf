"""Names of one article -> clusters of those that mean the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from laut.draft import Name
from laut.german import genders
from laut.german.entities import INSTITUTIONS, INSTITUTIONS_OF_TWO
from laut.german.persons import ARTICLES
from laut.resolve.nouns import PERSONAL, noun
from laut.resolve.people import people, woman_of
from laut.resolve.things import things
from laut.resolve.tokens import Named, Tokens, nominative, spelt

KNOWN: Final = genders.FEMALE | genders.MALE | genders.EITHER
OPEN_ENDS: Final = frozenset(["des", "der", "für", "und", "von", "in", "am", "im", "die", "&"])


@dataclass(frozen=True, slots=True)
class Cluster:
    """Names that mean the same. canonical: the fullest; forms: all of them, without genitive s.

    genitive: the last words of those names that stand in the genitive.
    """

    kind: str
    canonical: str
    names: tuple[Name, ...]
    forms: tuple[str, ...]
    woman: bool | None
    genitive: frozenset[int] = frozenset()

    @property
    def given(self) -> bool:
        """Whether it has a given name that papers print."""
        return any(form.partition(" ")[0] in KNOWN for form in self.forms if " " in form)


def clusters(names: Sequence[Name], words: Sequence[str]) -> tuple[Cluster, ...]:
    """Every name in exactly one cluster, in the order of their first names."""
    named = _harmonised(_tokens(_complete(names, words), words))
    persons = people([n for n in named if n[0].kind == "PER"], words)
    others = things([n for n in named if n[0].kind != "PER"], words)
    found = [_cluster(group, words) for group in (*persons, *others)]
    return tuple(sorted(found, key=lambda c: c.names[0].part))


def of_word(found: Iterable[Cluster]) -> Mapping[int, int]:
    """The number of the cluster for every word that is in a name."""
    return {
        word: number
        for number, cluster in enumerate(found)
        for name in cluster.names
        for word in range(name.part[0], name.part[1] + 1)
    }


# Completion -----------------------------------------------------------------------------------


def _complete(names: Sequence[Name], words: Sequence[str]) -> list[Name]:
    """The names that make one, and the institutions that are known by their noun alone."""
    kept = [_trimmed(n, words) for n in names if _has_capital(n, words)]
    kept = _apart([n for n in kept if not _compound(n, words)])
    taken = {w for n in kept for w in range(n.part[0], n.part[1] + 1)}
    more = [*_institutions(words, taken), *_again(kept, words, taken)]
    return sorted(_apart([*kept, *more]), key=lambda n: n.part)


def _apart(names: Sequence[Name]) -> list[Name]:
    """Names that share no word; of two that do, the longer."""
    taken: set[int] = set()
    found = []
    for name in sorted(names, key=lambda n: (n.part[0] - n.part[1], n.part, n.kind)):
        places = set(range(name.part[0], name.part[1] + 1))
        if not places & taken:
            taken |= places
            found.append(name)
    return found


def _has_capital(name: Name, words: Sequence[str]) -> bool:
    places = range(name.part[0], name.part[1] + 1)
    return any(words[w][:1].isupper() or words[w][:1].isdigit() for w in places)


def _compound(name: Name, words: Sequence[str]) -> bool:
    """Whether a common noun for a person heads the word: *Werft-Chef* is no name."""
    word = words[name.part[1]]
    if name.part[0] != name.part[1] or "-" not in word or name.kind == "PER":
        return False
    head = noun(word.rpartition("-")[2])
    return head is not None and head.kind in PERSONAL


def _trimmed(name: Name, words: Sequence[str]) -> Name:
    """A name without marks at its ends."""
    first, last = name.part
    while first < last and not words[first][:1].isalnum():
        first += 1
    while first < last and (not words[last][-1:].isalnum() or words[last] in OPEN_ENDS):
        last -= 1
    return Name((first, last), name.kind)


def _again(names: Sequence[Name], words: Sequence[str], taken: set[int]) -> Iterator[Name]:
    """Surnames of people wherever else they stand alone, without an article."""
    known = {words[n.part[1]] for n in names if n.kind == "PER"}
    for at, word in enumerate(words):
        stem = word.removesuffix("s")
        if at in taken or not (word in known or stem in known) or not word[:1].isupper():
            continue
        before = words[at - 1].lower() if at else ""
        if before not in ARTICLES:
            yield Name((at, at), "PER")


def _institutions(words: Sequence[str], taken: set[int]) -> Iterator[Name]:
    for at, word in enumerate(words):
        if at in taken or not word[:1].isupper():
            continue
        base = _FORMS.get(word.lower())
        if base is None:
            continue
        if at and (words[at - 1].lower(), base) in INSTITUTIONS_OF_TWO and at - 1 not in taken:
            yield Name((at - 1, at), "ORG")
        elif base in INSTITUTIONS:
            yield Name((at, at), "ORG")


_NOUNS: Final = INSTITUTIONS | {noun for _, noun in INSTITUTIONS_OF_TWO}
# Every form of these nouns, and the nominative.
_FORMS: Final = {noun + end: noun for end in ("s", "es", "") for noun in _NOUNS}


# Words of a name ------------------------------------------------------------------------------


def _tokens(names: Sequence[Name], words: Sequence[str]) -> list[Named]:
    """Names with their words, the genitive s taken off where the article has the name without."""
    raw = [(n, tuple(words[n.part[0] : n.part[1] + 1])) for n in names]
    known = {tokens[-1] for _, tokens in raw} | {t for _, tokens in raw for t in tokens[:-1]}
    return [(n, nominative(tokens, n, words, known)) for n, tokens in raw]


def _harmonised(named: Sequence[Named]) -> list[Named]:
    """One kind for one name, the most frequent; a tie goes to the first."""
    votes: defaultdict[Tokens, Counter[str]] = defaultdict(Counter)
    for name, tokens in named:
        votes[tokens][name.kind] += 1
    return [(Name(n.part, votes[t].most_common(1)[0][0]), t) for n, t in named]


def _cluster(group: Sequence[Named], words: Sequence[str]) -> Cluster:
    kind = group[0][0].kind
    forms = Counter(spelt(tokens, kind) for _, tokens in group)
    canonical = max(forms, key=lambda form: (form.count(" "), forms[form], len(form)))
    genitive = {n.part[1] for n, tokens in group if words[n.part[1]] != tokens[-1]}
    return Cluster(
        kind,
        canonical,
        tuple(n for n, _ in group),
        tuple(dict.fromkeys((canonical, *forms))),
        woman_of(group, words) if kind == "PER" else None,
        frozenset(genitive),
    )
