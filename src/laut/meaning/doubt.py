"""The certainty of a statement: how far its source, or anybody, vouches for the proposition."""

import re
from typing import Final, get_args

from laut.document import Document
from laut.draft import Draft
from laut.german.acts import HEDGES, UNVERIFIED
from laut.meaning.acts import Told
from laut.records import Certainty, Stance

CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)
NEGATED: Final[frozenset[Stance]] = frozenset({"denies", "finds-no-evidence"})
PLAIN: Final[frozenset[Stance]] = frozenset(
    {"claims-ignorance", "declines-to-comment", "did-not-respond"}
)
HEARSAY: Final = re.compile(
    r"\b(?:angeblich|soll(?:en)? (?:\S+ ){1,12}(?:haben|sein))\b"
)  # beside the word of saying: soll gesagt haben
CLAIMS: Final = re.compile(r"\b(?:will|wollen) (?:\S+ ){1,20}haben\b")  # somebody's own claim
HEDGED: Final = 0.7  # what the model must hold it for


def certainty(
    draft: Draft, document: Document, act: Stance, how: Told, *, relayed: bool
) -> Certainty:
    """Unverified before negated before hedged.

    `relayed`: another voice relays the source.
    """
    if relayed or _unverified(draft, document, act):
        return "unverified"
    if act in NEGATED:
        return "negated"
    if act in PLAIN:
        return "asserted"
    return "hedged" if _hedged(draft, document, act, how) else "asserted"


def _unverified(draft: Draft, document: Document, act: Stance) -> bool:
    """Whether nobody vouches for it; *soll* that tells a plan announces."""
    if draft.type == "FreeIndirect" and act != "announces":
        return not (draft.speaker and CLAIMS.search(_text(draft.quote, document)))
    frame = _text(draft.frame + draft.cue, document)
    if not draft.speaker and UNVERIFIED.search(frame):
        return True
    if not frame and draft.type == "Reported":
        frame = _text(draft.quote, document)
    return bool(HEARSAY.search(frame))


def _hedged(draft: Draft, document: Document, act: Stance, how: Told) -> bool:
    if act in {"demands", "requests", "threatens", "promises", "announces", "confirms"}:
        return False
    if how.saying and how.saying.certainty == "hedged":
        return True
    chance = draft.certainty[CERTAINTIES.index("hedged")] if draft.certainty else 0.0
    words = bool(HEDGES.search(_text(draft.quote, document)))
    return words or chance > HEDGED


def _text(parts: tuple[tuple[int, int], ...], document: Document) -> str:
    return " ".join(document.words[w] for a, b in parts for w in range(a, b + 1)).lower()
