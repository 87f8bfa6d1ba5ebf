"""What the sentence of a link calls a voice."""

from collections.abc import Sequence
from typing import Final

from laut.document import Document
from laut.draft import Draft, SourceDraft, Voices
from laut.german.answers import OBLIQUE, SINGULAR
from laut.german.function_words import GERMAN
from laut.german.numbers import CARDINALS
from laut.german.phrases import DEFINITE, INDEFINITE
from laut.german.voices import SEVERAL
from laut.records import Count, SourceKind
from laut.scores import Part

_LONGEST: Final = 9  # words of a description
_STOPS: Final = frozenset(",;:(–")
_SMALL: Final = GERMAN | DEFINITE | INDEFINITE | SEVERAL | set(CARDINALS)
NOBODY: Final = "eine ungenannte Stimme"


def voice(document: Document, voices: Voices, source: SourceDraft) -> str:
    """A source by its name, or as the article describes it."""
    if source.entity is not None and source.kind in {"named-person", "organisation"}:
        return voices.entities[source.entity].canonical
    return _printed(document, source.text) if source.text else NOBODY


def speaker(document: Document, voices: Voices, source: SourceDraft, draft: Draft) -> str:
    """The voice of one statement; where nothing describes it, by the words for its speaker."""
    described = voice(document, voices, source)
    if described == NOBODY and draft.speaker:
        return _printed(document, draft.speaker[0])
    return described


def _printed(document: Document, part: Part) -> str:
    first, last = part[0], min(part[1], len(document) - 1)
    words = document.words[first : last + 1]
    begin, end = extent(words)
    if not begin < end:
        return NOBODY
    text = document.text[document.begins[first + begin] : document.ends[first + end - 1]]
    return small(" ".join(text.split()), words[begin])


def extent(words: Sequence[str]) -> tuple[int, int]:
    """The words of a description to its relative clause, without an article in another case."""
    most = min(len(words), _LONGEST)
    first = 0
    while first < most - 1 and words[first].lower() in OBLIQUE:
        first += 1
    end = next((at for at in range(first + 1, most) if words[at] in _STOPS), most)
    return first, end


def small(text: str, first: str) -> str:
    """The text with a small letter first, where its first word is no noun or name."""
    return f"{text[:1].lower()}{text[1:]}" if first.lower() in _SMALL else text


def many(kind: SourceKind, count: Count | None, cue: Sequence[str]) -> bool:
    """Whether a voice is several: by its number, its kind, or the verb of its cue."""
    if count is not None:
        return count == "several" or count > 1
    if kind not in {"organisation", "role"}:
        return kind == "anonymous-group"
    first = cue[0].lower() if cue else ""
    singular = any(each.lower() in SINGULAR for each in cue)
    return first.endswith("en") and not first.startswith("ge") and not singular
