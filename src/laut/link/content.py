"""Quotes -> what they say: terms, figures, dates, and what of it is negated or limited."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from laut.german.numbers import CARDINALS, MULTIPLICATIVES
from laut.german.opposites import (
    CONDITIONS,
    FREQUENT,
    MORE,
    NEGATIONS,
    ONCE,
    ONLY,
    PARTIAL,
    RESTRICTIONS,
    SELF,
    UNRESOLVED,
)
from laut.german.units import SCALES, UNITS
from laut.link.claims import Clause, Content, Limit
from laut.link.figures import DATED, dates, figures
from laut.link.terms import word
from laut.link.vocabulary import Vocabulary, entity, united

_MARKS: Final = frozenset(",;:.!?–—()")
_COUNTING: Final = frozenset({**CARDINALS, **MULTIPLICATIVES})
_LIMITING: Final = RESTRICTIONS | ONLY | FREQUENT


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to read the quotes of one article.

    lower: its words in small letters; entities: the number of the entity at a word.
    """

    words: Sequence[str]
    lower: Sequence[str]
    entities: Mapping[int, int]
    vocabulary: Vocabulary

    def content(self, places: Sequence[int], *, indirect: bool) -> Content:
        """What the words of a quote say."""
        present = {self.lower[at] for at in places}
        digits = any(text[0].isdigit() for text in present)
        clauses = tuple(self._clauses(places, present, digits or bool(present & _COUNTING)))
        texts = {self.words[at] for at in places if at not in self.entities}
        named = {self.entities[at] for at in places if at in self.entities}
        return Content(
            clauses,
            tuple(each for clause in clauses for each in clause.words),
            united(clause.terms for clause in clauses),
            united(self.vocabulary.bit(entity(number)) for number in named),
            united([self.vocabulary.of(text) for text in texts if text[0].isupper()]),
            _sides(texts),
            self._dates(places) if digits or present & DATED else {},
            tuple(figure for clause in clauses for figure in clause.figures),
            next(_limits(clauses), None) if present & _LIMITING else None,
            next(_more(clauses), None),
            bool(present & SELF) or (indirect and self._of_speaker(places)),
            bool(present & CONDITIONS),
            "sondern" in present,
        )

    def _clauses(self, places: Sequence[int], present: set[str], counts: bool) -> Iterator[Clause]:
        """The clauses of a quote. counts: it may have figures."""
        denies = bool(present & NEGATIONS)
        for piece in self._pieces(places):
            words = tuple(self.words[at] for at in piece)
            negated, unsure = (
                _negation([self.lower[at] for at in piece]) if denies else (False, False)
            )
            found = tuple(figures(words)) if counts else ()
            yield Clause(words, united([self._term(at) for at in piece]), found, negated, unsure)

    def _pieces(self, places: Sequence[int]) -> Iterator[list[int]]:
        """The places of a quote between its marks, without the marks."""
        piece: list[int] = []
        for at in places:
            text = self.words[at]
            if text[0].isalnum() or text in UNITS:
                piece.append(at)
            elif text in _MARKS and piece and self.lower[piece[-1]] not in SCALES:
                yield piece
                piece = []
        if piece:
            yield piece

    def _term(self, at: int) -> int:
        if at in self.entities:
            return self.vocabulary.bit(entity(self.entities[at]))
        return self.vocabulary.of(self.words[at])

    def _dates(self, places: Sequence[int]) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for kind, value in dates([self.words[at] for at in places]):
            found.setdefault(kind, set()).add(value)
        return {kind: frozenset(values) for kind, values in found.items()}

    def _of_speaker(self, places: Sequence[int]) -> bool:
        """Whether an indirect quote is about its speaker: an infinitive, or a pronoun first."""
        last = [self.lower[at] for at in places[-3:]]
        return ("zu" in last and last[-1].endswith("n")) or self._pronoun_first(places)

    def _pronoun_first(self, places: Sequence[int]) -> bool:
        for at in places:
            if self.lower[at] in UNRESOLVED and at not in self.entities:
                return True
            if at != places[0] and self.words[at][0].isupper():
                return False
        return False


def _negation(lower: Sequence[str]) -> tuple[bool, bool]:
    """Whether a clause is negated, and whether that leaves a part of the matter true."""
    found = [at for at, text in enumerate(lower) if text in NEGATIONS]
    twice = len(found) > 1 and "weder" not in lower
    return bool(found), twice or any(_partial(lower, at) for at in found)


def _partial(lower: Sequence[str], at: int) -> bool:
    """Whether a negation reaches not all of it: *nicht alle*, *noch nicht*, *auch nicht*."""
    return _next(lower, at) in PARTIAL or (at > 0 and lower[at - 1] in {"noch", "auch"})


def _next(words: Sequence[str], at: int) -> str:
    return words[at + 1].lower() if at + 1 < len(words) else ""


def _limits(clauses: Sequence[Clause]) -> Iterator[Limit]:
    """What limits a claim: *die einzige*, *nur einmal*, *keine regelmäßigen*."""
    for clause in clauses:
        for at, text in enumerate(clause.words):
            lower = text.lower()
            if clause.negated:
                if lower in FREQUENT and not clause.unsure:
                    yield f"nicht {lower}", clause.terms
            elif lower in RESTRICTIONS:
                yield text, clause.terms
            elif lower in ONLY and _next(clause.words, at) in ONCE:
                yield f"{text} {clause.words[at + 1]}", clause.terms


def _more(clauses: Sequence[Clause]) -> Iterator[Limit]:
    """What tells that there is more than one: *weiterhin*, *dreimal*."""
    for clause in clauses:
        if not clause.negated:
            yield from ((text, clause.terms) for text in clause.words if text.lower() in MORE)
            times = (figure for figure in clause.figures if figure.unit == "mal" and figure.low > 1)
            yield from ((figure.text, clause.terms) for figure in times)


def _sides(texts: set[str]) -> dict[int, tuple[int, str]]:
    """The side that is taken in each pair of opposites; none where both are named."""
    found: dict[int, set[tuple[int, str]]] = {}
    for text in texts:
        side = word(text).side
        if side:
            found.setdefault(side[0], set()).add((side[1], text))
    return {
        pair: min(sides) for pair, sides in found.items() if len({sign for sign, _ in sides}) == 1
    }
