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

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from laut.errors import LautError
from laut.evaluate.assignment import assign
from laut.evaluate.tally import Tallied, Tallies, Tally, harmonic, ratio, totals

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


class Scores(Tallied):
    """A tally for every measure in ``MEASURES``: over all documents, and of each one.

    ``scores["speaker"].f1`` gives the figure of any measure; the five that sum up a system are
    properties.
    """

    __slots__ = ()

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
    # In the order of MEASURES, also where there is no document.
    return Scores(dict.fromkeys(MEASURES, Tally()) | dict(totals(documents)), documents)


def score_document(gold: Annotations, predicted: Annotations) -> Tallies:
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
    for row, column in pair_places(gold, predicted):
        yield None if row is None else gold[row], None if column is None else predicted[column]


def pair_places(
    gold: Annotations, predicted: Annotations
) -> Iterator[tuple[int | None, int | None]]:
    """Give the same pairs as the places of their two sides."""
    # Gold in the rows and the same sums of floats as in the official scorer: where assignments
    # tie, the solver's choice depends on both, and with it type and medium.
    pairs = assign([[_weight(g, p) for p in predicted] for g in gold])
    yield from pairs
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    yield from ((None, column) for column in range(len(predicted)) if column not in columns)
    yield from ((row, None) for row in range(len(gold)) if row not in rows)


def _weight(gold: Annotation, predicted: Annotation) -> float:
    both = len(gold.quote & predicted.quote)
    if not both:
        return 0.0
    f1 = harmonic(both / len(predicted.quote), both / len(gold.quote))
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
        ratio(both, len(predicted)),
        float(bool(predicted)),
        ratio(both, len(gold)),
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
