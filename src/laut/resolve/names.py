"""Names of one article -> clusters of those that mean the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from laut.draft import Name
from laut.german import genders
from laut.german.entities import FIRMS, INSTITUTIONS, INSTITUTIONS_OF_TWO, PARTICLES, PLACES
from laut.german.persons import ARTICLES, GENITIVE
from laut.german.voices import UNNAMED
from laut.resolve.nouns import PERSONAL, noun
from laut.resolve.people import people, woman_of
from laut.resolve.things import things
from laut.resolve.tokens import Named, Tokens, around, nominative, spelt

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
    kept = _apart(_with_particles([n for n in kept if not _no_name(n, words)], words))
    kept = _apart([_with_seat(n, words) for n in _with_surnames(kept, words)])
    taken = {w for n in kept for w in range(n.part[0], n.part[1] + 1)}
    more = [*_institutions(words, taken), *_again(kept, words, taken)]
    return sorted(_apart([*kept, *more]), key=lambda n: n.part)


def _no_name(name: Name, words: Sequence[str]) -> bool:
    """A word for an unnamed person (*Insider*), half a compound (*Kreml- und*), or *Werft-Chef*."""
    first, last = name.part
    half = words[last + 1 : last + 2] == ["-"] or words[last].endswith("-")
    unnamed = first == last and words[first].lower() in UNNAMED
    return half or unnamed or _compound(name, words)


def _with_seat(name: Name, words: Sequence[str]) -> Name:
    """A body that is called by its seat, where only that was seen: *Landgericht Kiel*."""
    first, last = name.part
    before = words[first - 1] if first else ""
    if name.kind != "LOC" or not before[:1].isupper() or before.lower() in _FORMS:
        return name
    known = noun(before)
    seated = known is not None and known.kind == "body" and known.base not in _UNSEATED
    return Name((first - 1, last), "ORG") if seated else name


_UNSEATED: Final = PLACES | FIRMS  # beside a firm stands its own name


def _with_surnames(names: Sequence[Name], words: Sequence[str]) -> list[Name]:
    """Surnames that were taken for places: *Waltraud Kieling … sagte Kieling*."""
    known = {words[n.part[1]] for n in names if n.kind == "PER" and n.part[0] < n.part[1]}
    return [Name(n.part, "PER") if _surname(n, words, known) else n for n in names]


def _surname(name: Name, words: Sequence[str], known: Set[str]) -> bool:
    """Whether a place of one word has a surname that is known, and nothing says that it is one.

    A firm stays: many are called by the name of a person of whom the article speaks, too.
    """
    before, word = _pair(name, words)
    return name.kind == "LOC" and word in known and before not in _WHERE


_WHERE: Final = frozenset(["in", "im", "aus", "nach", "bei"])


def _with_particles(names: Sequence[Name], words: Sequence[str]) -> list[Name]:
    """Surnames with *von* as the full names of the article have them: *Von Ruhla sagte*."""
    noble = {
        (words[n.part[1] - 1].lower(), words[n.part[1]])
        for n in names
        if n.kind == "PER" and n.part[1] - n.part[0] > 1
        if words[n.part[1] - 1].lower() in PARTICLES
    }
    return [_ennobled(n, words) if _pair(n, words) in noble else n for n in names]


def _pair(name: Name, words: Sequence[str]) -> tuple[str, str]:
    """The word before a name of one word, and the name; empty where it has several words."""
    first, last = name.part
    return (words[first - 1].lower(), words[last]) if first and first == last else ("", "")


def _ennobled(name: Name, words: Sequence[str]) -> Name:
    first, last = name.part
    return Name((first - 1, last) if words[first - 1][0].isupper() else name.part, "PER")


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
    plain = {tokens[-1] for n, tokens in raw if _stands_alone(n, words)}
    return [
        (n, tokens if _ends_in_s(tokens, plain, known) else nominative(tokens, n, words, known))
        for n, tokens in raw
    ]


def _stands_alone(name: Name, words: Sequence[str]) -> bool:
    """Whether no noun stands beside a name, so that it is in no genitive: *sagte Brandeis am*."""
    before, after = around(name, words)
    return not before[:1].isupper() and not after[:1].isupper() and before.lower() not in GENITIVE


def _ends_in_s(tokens: Tokens, plain: Set[str], known: Set[str]) -> bool:
    """Whether the s at the end is the name's own: it stands alone with it, never without it."""
    last = tokens[-1]
    return last.endswith("s") and last in plain and last[:-1] not in known


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
