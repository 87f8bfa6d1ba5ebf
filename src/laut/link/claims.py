"""What is claimed in an article: the records that links are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from laut.link.figures import Figure
from laut.link.parties import Party
from laut.link.questions import Answers
from laut.link.vocabulary import Vocabulary
from laut.records import Certainty, SourceKind, Stance, StatementType

Limit = tuple[str, int]
"""The words that limit a claim or tell of more, and the terms of their clause."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a quote between two marks.

    negated: a negation stands in it; unsure: but it may leave a part of the matter true.
    """

    words: tuple[str, ...]
    terms: int
    figures: tuple[Figure, ...]
    negated: bool
    unsure: bool


@dataclass(frozen=True, slots=True)
class Content:
    """What a quote says.

    words: of its clauses; terms, names: bits; nouns: those of words written large. sides: of a pair
    of opposites 1 or -1 and the word. own: it speaks of the speaker himself; conditional: under a
    condition; instead: it says what is true in place of what is not. counts: its figures, with a
    unit or without; gone: the figures that it replaces. spans: of time, in seconds; numbers: values
    of all that it prints. sided, chosen: the side that it takes in matters, and the thing that it
    names of a kind.
    """

    clauses: tuple[Clause, ...]
    words: tuple[str, ...]
    terms: int
    names: int
    nouns: int
    sides: Mapping[int, tuple[int, str]]
    dates: Mapping[str, frozenset[str]]
    figures: tuple[Figure, ...]
    limit: Limit | None
    more: Limit | None
    own: bool
    conditional: bool
    instead: bool
    counts: tuple[Figure, ...] = ()
    gone: tuple[Figure, ...] = ()
    spans: tuple[Figure, ...] = ()
    numbers: frozenset[float] = frozenset()
    sided: Answers = field(default_factory=dict)
    chosen: Answers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that can be linked.

    number: of its draft; top: it stands on its own; inside: the statements in which it stands.
    place, end: first and last word of its quote; sentence: where that begins. called: its party in
    the words of the article; many: whether a verb of it is a plural. voices: every source in its
    chain and in those of the statements inside. cue: its words in small letters; framed: of a
    denial or a confirmation those of quote and frame. around: the words of its sentence that say
    when it was said.
    """

    number: int
    top: bool
    inside: frozenset[int]
    place: int
    end: int
    sentence: int
    type: StatementType
    party: Party
    called: str
    many: bool
    voices: frozenset[int]
    stance: Stance
    certainty: Certainty
    content: Content
    cue: frozenset[str]
    framed: frozenset[str]
    around: frozenset[str]

    @property
    def terms(self) -> int:
        """The terms of its content, as bits."""
        return self.content.terms


@dataclass(frozen=True, slots=True)
class Told:
    """All that is claimed, in the order of reading.

    names: what each entity is called; kinds: of every voice its kind; called: the voices in words.
    """

    claims: tuple[Claim, ...]
    vocabulary: Vocabulary
    names: Mapping[int, str]
    kinds: Mapping[int, SourceKind]
    called: Mapping[int, str]
