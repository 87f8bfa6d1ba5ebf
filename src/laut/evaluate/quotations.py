"""The metric of the German Wikinews quotation set, over sets of token ids.

Source: Petersen-Frey and Biemann, Dataset of Quotation Attribution in German News Articles
(LREC-COLING 2024), and the behaviour of its scorer, ``eval/eval.py`` of
uhh-lt/german-news-quotation-attribution-2024 at 74e7bd6d1b57b662865f570c4d1de26ff15d2689.

In each document the gold and the predicted quotes are paired one to one so that the sum of
their weights is as great as can be. The weight of a pair is the token F1 of its quotes; where
they share a token, 0.01 more for the same type and 0.001 more for the same medium. The pairing
is complete on the smaller side: quotes that share no token become a pair too when nothing
better is left for them. Such a pair earns no tokens, but its type, its medium and its roles
are compared like those of any other, so that a label can count as right without overlap. What
stays over on the larger side stands alone: all its tokens are wrong or missed.

Measures, each with precision, recall and F1 (the harmonic mean of the two):

- ``message``, ``speaker``, ``cue``, ``frame``, ``addressee``: macro. Token precision averaged
  over the pairs and single quotes in which something is predicted, token recall over those in
  which gold has something. ``roles`` averages over the last four at once, ``joint`` over all five.
- ``type``, ``medium``: micro, over quotes.
- ``paired:X`` for each type X and for ``nested``: as ``message``, with precision over the quotes
  predicted as X and recall over the gold quotes of X, whatever the other side of the pair is.
- ``tokens:X``: micro, without pairing: of all tokens inside quotes predicted as X the share that
  lies inside gold quotes of X, and the reverse. A token counts once a document. This is the
  figure to quote for a single type.

The official scorer knows the first nine only.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from laut.errors import LautError

TYPES: Final = ("Direct", "Indirect", "FreeIndirect", "IndirectFreeIndirect", "Reported")
ROLES: Final = ("speaker", "cue", "frame", "addressee")
CATEGORIES: Final = (*TYPES, "nested")
MEASURES: Final = (
    *("message", "roles", "joint", *ROLES, "type", "medium"),
    *(f"paired:{category}" for category in CATEGORIES),
    *(f"tokens:{category}" for category in CATEGORIES),
)

_SAME_TYPE = 0.01
_SAME_MEDIUM = 0.001


@dataclass(frozen=True, slots=True)
class Annotation:
    """One attributed quote as token ids of its document; an absent role is an empty set."""

    quote: frozenset[int]
    speaker: frozenset[int] = frozenset()
    cue: frozenset[int] = frozenset()
    frame: frozenset[int] = frozenset()
    addressee: frozenset[int] = frozenset()
    type: str = ""
    medium: str = ""
    nested: bool = False


Annotations = Sequence[Annotation]
_NOTHING = Annotation(frozenset())


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums behind a precision and a recall: what was right, and out of how many.

    ``found`` of ``predicted`` items were right, ``recovered`` of ``gold`` items were found. In a
    macro measure an item is one quote or role and what is right in it is a share.
    """

    found: float = 0.0
    predicted: float = 0.0
    recovered: float = 0.0
    gold: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.predicted + other.predicted,
            self.recovered + other.recovered,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """Between 0 and 1; 0 where nothing is predicted."""
        return _ratio(self.found, self.predicted)

    @property
    def recall(self) -> float:
        """Between 0 and 1; 0 where gold has nothing."""
        return _ratio(self.recovered, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, between 0 and 1."""
        return _harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Scores:
    """A tally for every measure in ``MEASURES``: over all documents, and of each one.

    ``scores["speaker"].f1`` gives the figure of any measure; the five that sum up a system are
    properties.
    """

    totals: Mapping[str, Tally]
    documents: tuple[Mapping[str, Tally], ...]

    def __getitem__(self, measure: str) -> Tally:
        return self.totals[measure]

    @property
    def message(self) -> Tally:
        """The quotes, macro."""
        return self["message"]

    @property
    def roles(self) -> Tally:
        """Speaker, cue, frame and addressee, macro."""
        return self["roles"]

    @property
    def joint(self) -> Tally:
        """Quotes and roles, macro."""
        return self["joint"]

    @property
    def type(self) -> Tally:
        """The types of the paired quotes, micro."""
        return self["type"]

    @property
    def medium(self) -> Tally:
        """The media of the paired quotes, micro."""
        return self["medium"]


def score(gold_docs: Sequence[Annotations], predicted_docs: Sequence[Annotations]) -> Scores:
    """Give the scores of predictions against gold, document by document in the same order.

    Needs scipy (the extra ``evaluate``); raises LautError without it, and where the two sides
    have not the same number of documents.
    """
    if len(gold_docs) != len(predicted_docs):
        raise LautError(
            f"{len(predicted_docs)} predicted documents for {len(gold_docs)} gold ones; "
            "give an empty list for a document without predictions"
        )
    documents = tuple(map(score_document, gold_docs, predicted_docs))
    return Scores({name: _total(name, documents) for name in MEASURES}, documents)


def score_document(gold: Annotations, predicted: Annotations) -> Mapping[str, Tally]:
    """Give the tally of every measure for one document."""
    tallies = dict.fromkeys(MEASURES, Tally())
    for name, tally in _document_tallies(gold, predicted):
        tallies[name] += tally
    tallies["roles"] = sum((tallies[role] for role in ROLES), Tally())
    tallies["joint"] = tallies["message"] + tallies["roles"]
    return tallies


def pair(
    gold: Annotations, predicted: Annotations
) -> Iterator[tuple[Annotation | None, Annotation | None]]:
    """Give the pairs (gold, predicted) of the best assignment, then what is left, with None."""
    rows, columns = _assign(gold, predicted)
    for row, column in zip(rows, columns, strict=True):
        yield gold[row], predicted[column]
    for column in sorted(set(range(len(predicted))) - set(columns)):
        yield None, predicted[column]
    for row in sorted(set(range(len(gold))) - set(rows)):
        yield gold[row], None


def _assign(gold: Annotations, predicted: Annotations) -> tuple[list[int], list[int]]:
    if not gold or not predicted:
        return [], []
    # Gold in the rows and the same sums of floats as in the official scorer: where assignments
    # tie, the solver's choice depends on both, and with it type and medium.
    weights = np.array([[_weight(g, p) for p in predicted] for g in gold])
    rows, columns = _solver()(weights, maximize=True)
    return rows.tolist(), columns.tolist()


def _solver() -> Any:
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise LautError(
            "scoring quotations needs scipy; install it with: pip install 'laut[evaluate]'"
        ) from error
    return linear_sum_assignment


def _weight(gold: Annotation, predicted: Annotation) -> float:
    both = len(gold.quote & predicted.quote)
    if not both:
        return 0.0
    f1 = _harmonic(both / len(predicted.quote), both / len(gold.quote))
    same_type = _SAME_TYPE if gold.type == predicted.type else 0.0
    same_medium = _SAME_MEDIUM if gold.medium == predicted.medium else 0.0
    return f1 + same_type + same_medium


def _document_tallies(gold: Annotations, predicted: Annotations) -> Iterator[tuple[str, Tally]]:
    for g, p in pair(gold, predicted):
        yield from _pair_tallies(g or _NOTHING, p or _NOTHING)
    for category in CATEGORIES:
        tokens = _tokens(gold, category), _tokens(predicted, category)
        yield f"tokens:{category}", _micro_overlap(*tokens)


def _pair_tallies(gold: Annotation, predicted: Annotation) -> Iterator[tuple[str, Tally]]:
    message = _overlap(gold.quote, predicted.quote)
    yield "message", message
    for role in ROLES:
        yield role, _overlap(getattr(gold, role), getattr(predicted, role))
    yield "type", _label(gold.type, predicted.type)
    yield "medium", _label(gold.medium, predicted.medium)
    for category in CATEGORIES:
        yield f"paired:{category}", _restricted(message, category, gold, predicted)


def _overlap(gold: frozenset[int], predicted: frozenset[int]) -> Tally:
    both = len(gold & predicted)
    return Tally(
        _ratio(both, len(predicted)),
        float(bool(predicted)),
        _ratio(both, len(gold)),
        float(bool(gold)),
    )


def _micro_overlap(gold: frozenset[int], predicted: frozenset[int]) -> Tally:
    both = len(gold & predicted)
    return Tally(both, len(predicted), both, len(gold))


def _label(gold: str, predicted: str) -> Tally:
    right = float(gold == predicted)
    return Tally(right, float(bool(predicted)), right, float(bool(gold)))


def _restricted(message: Tally, category: str, gold: Annotation, predicted: Annotation) -> Tally:
    """Keep the precision of a quote predicted in the category, the recall of a gold one in it."""
    p, g = float(_is_in(predicted, category)), float(_is_in(gold, category))
    return Tally(p * message.found, p * message.predicted, g * message.recovered, g * message.gold)


def _is_in(annotation: Annotation, category: str) -> bool:
    return annotation.nested if category == "nested" else annotation.type == category


def _tokens(annotations: Annotations, category: str) -> frozenset[int]:
    return frozenset().union(*(a.quote for a in annotations if _is_in(a, category)))


def _total(name: str, documents: Iterable[Mapping[str, Tally]]) -> Tally:
    return sum((document[name] for document in documents), Tally())


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _harmonic(precision: float, recall: float) -> float:
    return _ratio(2 * precision * recall, precision + recall)
