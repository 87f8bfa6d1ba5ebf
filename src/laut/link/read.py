"""Drafts -> claims: the statements of an article that can be linked, read once each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from laut.document import Document
from laut.draft import Draft, Meaning, Parts, Voices
from laut.german.answers import ACCUSING, AGAIN, CORRECTING, FIRST_SAID, LATER_SAID
from laut.link import called
from laut.link.claims import Claim, Told
from laut.link.content import Reader
from laut.link.parties import Party, parties
from laut.link.terms import word
from laut.link.vocabulary import Vocabulary

_MARKERS: Final = AGAIN | CORRECTING | FIRST_SAID | LATER_SAID
_NONE: Final[frozenset[str]] = frozenset()


def told(
    document: Document, drafts: Sequence[Draft], voices: Voices, meanings: Sequence[Meaning]
) -> Told:
    """Read every statement that can be linked: those on their own, and voices inside others."""
    given = _given(document, drafts, voices)
    kept = {
        number: places
        for number in range(min(len(drafts), len(meanings)))
        if given.speaks(number) and (places := given.said(number))
    }
    vocabulary = Vocabulary(_stems(document, kept.values()))
    reader = Reader(document.words, given.lower, _entities(voices), vocabulary)
    known = parties(document, drafts, voices)
    claims = [
        _claim(given, (number, places), meanings[number], (reader, known))
        for number, places in kept.items()
    ]
    vocabulary.weigh([claim.terms for claim in claims if claim.top])
    ordered = tuple(sorted(claims, key=lambda claim: (claim.place, claim.number)))
    sources = dict(enumerate(voices.sources))
    return Told(
        ordered,
        vocabulary,
        {number: each.canonical for number, each in enumerate(voices.entities)},
        {number: each.kind for number, each in sources.items()},
        {number: called.voice(document, voices, each) for number, each in sources.items()},
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """What the stage is given.

    lower: the words of the document in small letters; markers: of each sentence the words that say
    when something was said; inside: the voices of the statements in each statement.
    """

    document: Document
    drafts: Sequence[Draft]
    voices: Voices
    lower: Sequence[str]
    markers: Mapping[int, frozenset[str]]
    inside: Mapping[int, tuple[int, ...]]

    def places(self, spans: Parts) -> list[int]:
        size = len(self.lower)
        return [at for first, last in spans for at in range(max(first, 0), min(last + 1, size))]

    def texts(self, spans: Parts) -> frozenset[str]:
        return frozenset([self.lower[at] for at in self.places(spans)])

    def said(self, number: int) -> list[int]:
        """The places of the quote, without the words that say who speaks and that he does."""
        draft = self.drafts[number]
        outside = {*self.places(draft.speaker), *self.places(draft.cue)}
        return [at for at in self.places(draft.quote) if at not in outside]

    def chain(self, number: int | None) -> tuple[int, ...]:
        chains = self.voices.chains
        return chains[number] if number is not None and 0 <= number < len(chains) else ()

    def speaks(self, number: int) -> bool:
        """Whether a statement has a voice, and one that is not its parent's."""
        draft, chain = self.drafts[number], self.chain(number)
        if not chain or not 0 <= chain[-1] < len(self.voices.sources):
            return False
        around = self.chain(draft.parent)
        return draft.parent is None or (bool(draft.cue) and chain[-1:] != around[-1:])

    def inside_of(self, number: int) -> frozenset[int]:
        """The statements in which one stands."""
        found: list[int] = []
        at = self.drafts[number].parent
        while at is not None and at not in found and 0 <= at < len(self.drafts):
            found.append(at)
            at = self.drafts[at].parent
        return frozenset(found)

    def around(self, places: Iterable[int]) -> frozenset[str]:
        """The markers of the sentences in which some words stand."""
        sentences = {self.document.sentences[at] for at in places}
        return _NONE.union(*(self.markers.get(each, _NONE) for each in sentences))


def _given(document: Document, drafts: Sequence[Draft], voices: Voices) -> _Given:
    lower = [text.lower() for text in document.words]
    markers: dict[int, frozenset[str]] = {}
    for at, text in enumerate(lower):
        if text in _MARKERS:
            sentence = document.sentences[at]
            markers[sentence] = markers.get(sentence, _NONE) | {text}
    inside: dict[int, tuple[int, ...]] = {}
    for draft, chain in zip(drafts, voices.chains, strict=False):
        if draft.parent is not None:
            inside[draft.parent] = (*inside.get(draft.parent, ()), *chain)
    return _Given(document, drafts, voices, lower, markers, inside)


def _stems(document: Document, said: Iterable[Sequence[int]]) -> frozenset[str]:
    texts = {document.words[at] for places in said for at in places}
    return frozenset([stem for text in texts for stem in word(text).stems])


def _entities(voices: Voices) -> dict[int, int]:
    """The number of the entity that is meant at a word, by a name or by what stands for it."""
    return {
        place: number
        for number, entity in enumerate(voices.entities)
        for first, last in (*entity.nominal_mentions, *entity.mentions)
        for place in range(first, last + 1)
    }


def _claim(
    given: _Given,
    said: tuple[int, Sequence[int]],
    meaning: Meaning,
    known: tuple[Reader, tuple[Party, ...]],
) -> Claim:
    number, places = said
    draft, chain = given.drafts[number], given.chain(number)
    cue, answers = given.texts(draft.cue), meaning.stance in {"denies", "confirms"}
    indirect = draft.type != "Direct" and not cue & ACCUSING
    party = known[1][chain[-1]]
    first_cue = [given.document.words[at] for at in given.places(draft.cue)]
    return Claim(
        number,
        draft.parent is None,
        given.inside_of(number),
        places[0],
        places[-1],
        given.document.sentences[places[0]],
        draft.type,
        party,
        called.speaker(given.document, given.voices, party.source, draft),
        called.many(party.source.kind, party.source.count, first_cue),
        frozenset((*chain, *given.inside.get(number, ()))),
        meaning.stance,
        meaning.certainty,
        known[0].content(places, indirect=indirect),
        cue,
        given.texts((*draft.frame, *draft.quote)) if answers else _NONE,
        given.around((places[0], *given.places(draft.cue))),
    )
