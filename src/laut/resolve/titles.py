"""What stands beside a name: titles, offices, adjectives of places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from laut.document import Document
from laut.german import entities
from laut.german import phrases as small
from laut.resolve.heads import MARKS, Text
from laut.resolve.names import Cluster
from laut.resolve.nouns import PERSONAL, Noun, noun
from laut.scores import Part

ADJECTIVE: Final = re.compile(r"(\w+isch)(?:e|er|en|es|em)")
FILLERS: Final = frozenset({"Dr", "Prof", ".", "a", "D", "med"})
NEAR: Final = 6  # words behind a name in which its apposition has its noun
IS: Final = frozenset({"ist", "war", "wurde", "wird", "bleibt"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the names of one entity anywhere in the article.

    titles: nouns in apposition, whole (*konzernchef*); nouns: the entries of the tables that they
    end with (*chef*); places: stems of adjectives of places; woman: what the titles say of it;
    body: one of its own words, or the noun right before it, says that it is an organisation.
    """

    titles: frozenset[str]
    nouns: frozenset[str]
    places: frozenset[str]
    woman: bool | None
    body: bool


def beside(cluster: Cluster, document: Document, text: Text) -> Beside:
    """What stands beside the names of a cluster."""
    found: list[int] = []
    for name in cluster.names:
        found += _own(name.part, text)
        found += _before(name.part, document, text)
        if name.part[1] not in cluster.genitive:
            found += _behind(name.part[1], document, text)
    known = [(w, noun(document.words[w])) for w in dict.fromkeys(found)]
    titles = {k.whole(document.words[w]) if k else document.words[w].lower() for w, k in known}
    places = {p for w, _ in known for p in adjectives((max(w - 2, 0), w), document)}
    nouns = frozenset(k.base for _, k in known if k)
    sexes = {
        k.feminine for _, k in known if k and k.kind in PERSONAL and not k.weak and _telling(k)
    }
    woman = sexes.pop() if len(sexes) == 1 else None
    return Beside(frozenset(titles), nouns, frozenset(places), woman, _is_body(cluster, text))


def _is_body(cluster: Cluster, text: Text) -> bool:
    """Whether a noun in a name, or right before it, says that it is an organisation's."""
    own = [
        noun(text.words[w])
        for n in cluster.names
        for w in _own(n.part, text)
        if cluster.kind != "PER" or w == n.part[0] < n.part[1]
        if cluster.kind != "OTH" or text.words[n.part[0]].lower() not in small.DETERMINERS
    ]
    if any(k and k.base not in entities.PLACES for k in own):
        return True
    firsts = [n.part[0] for n in cluster.names if n.part[0] and n.part[0] - 1 not in text.names]
    near = [noun(text.words[w - 1]) for w in firsts if text.words[w - 1][:1].isupper()]
    seats = entities.PLACES | entities.INSTITUTIONS
    return any(k and k.kind == "body" and not k.inflected and k.base not in seats for k in near)


def _telling(known: Noun) -> bool:
    return known.base not in small.SEXLESS | small.FEMININE


def _own(part: Part, text: Text) -> Iterator[int]:
    """Bodies that a name says itself: *Universität Kiel*."""
    for at in range(part[0], part[1] + 1):
        known = noun(text.words[at]) if text.words[at][:1].isupper() else None
        if known and known.kind == "body":
            yield at


def _before(part: Part, document: Document, text: Text) -> Iterator[int]:
    """The noun right before a name, or before the place or body that stands between them."""
    words, sentences = document.words, document.sentences
    at = part[0] - 1
    while at >= 0 and words[at] in FILLERS | MARKS:
        at -= 1
    close = at
    if at >= 0 and at in text.names and text.names[at].kind != "PER":
        at = text.names[at].part[0] - 1
        at -= 1 if words[at].lower() in small.DETERMINERS else 0
        at -= 1 if words[at].lower() in small.PREPOSITIONS else 0
    for place in (at, at - 1):
        if place < 0 or sentences[place] != sentences[part[0]] or place in text.names:
            return
        if not _is_title(place, document, unknown=place == close):
            return
        yield place


def _is_title(at: int, document: Document, *, unknown: bool) -> bool:
    word = document.words[at]
    known = noun(word) if word[:1].isupper() else None
    if known:
        return known.kind in PERSONAL | {"body"}
    return unknown and word[:1].isupper() and len(word) > 4 and word.lower() not in _SMALL


_SMALL: Final = small.DETERMINERS | small.PREPOSITIONS | small.PERSONAL


def _behind(last: int, document: Document, text: Text) -> Iterator[int]:
    """The noun of an apposition behind a name: *Jan Ott, Gründer der Werft,*, *Ott ist Gründer*."""
    words, sentences = document.words, document.sentences
    if last + 2 >= len(words) or words[last + 1] not in IS | {",", "("}:
        return
    for place in range(last + 2, min(last + 2 + NEAR, len(words))):
        word = words[place]
        relative = word.lower() in small.RELATIVE - {"der", "die"}
        if sentences[place] != sentences[last] or word == "." or relative:
            return
        if word[:1].isupper() and place not in text.names:
            known = noun(word)
            if known and known.kind in PERSONAL:
                yield place
            return


def adjectives(part: Part, document: Document) -> frozenset[str]:
    """Stems of the adjectives of places in a phrase: *der brasilianische Präsident*."""
    lower = (document.words[w].lower() for w in range(part[0], part[1] + 1))
    return frozenset(m[1] for w in lower if (m := ADJECTIVE.fullmatch(w)))
