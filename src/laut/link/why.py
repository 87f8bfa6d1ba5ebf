"""The sentence with which a link explains itself to a reader."""

from typing import Final

from laut.draft import SourceDraft
from laut.german.answers import OBLIQUE, SINGULAR
from laut.german.function_words import GERMAN
from laut.german.numbers import CARDINALS
from laut.german.phrases import DEFINITE, INDEFINITE
from laut.german.voices import SEVERAL
from laut.link.claims import Claim, Told
from laut.link.compare import Pair
from laut.link.stems import stem
from laut.link.terms import word
from laut.scores import Part

_LONGEST: Final = 9  # words of a description
_WORDS: Final = 4  # shared words that are named
_STOPS: Final = frozenset(",;:(–")
_SHORTEST: Final = 3  # letters of a word that is named
_SMALL: Final = GERMAN | DEFINITE | INDEFINITE | SEVERAL | set(CARDINALS)
NOBODY: Final = "eine ungenannte Stimme"


def denied(told: Told, one: Claim, other: Claim, bits: int) -> str:
    """Why one denies the other."""
    return _answered(told, (one, "bestreiten"), other, bits)


def confirmed(told: Told, one: Claim, other: Claim, bits: int) -> str:
    """Why one confirms the other."""
    return _answered(told, (one, "bestätigen"), other, bits)


def negated(pair: Pair, no: Claim, yes: Claim) -> str:
    """Why a no stands against a yes."""
    return _answered(pair.told, (no, "verneinen"), yes, pair.shared.bits)


def _answered(told: Told, one: tuple[Claim, str], other: Claim, bits: int) -> str:
    claim, does = one
    said = f"was {voice(told, other)} {verb(told, other, 'sagen')}"
    text = f"{voice(told, claim)} {verb(told, claim, does)}, {said}"
    return sentence(text, topic(told, other, bits or other.content.nouns))


def agreed(pair: Pair) -> str:
    """Why two independent voices say the same."""
    both = f"{voice(pair.told, pair.later)} und {voice(pair.told, pair.first)}"
    text = f"{both} sagen unabhängig voneinander dasselbe"
    return sentence(text, topic(pair.told, pair.later, pair.shared.bits))


def repeated(pair: Pair) -> str:
    """Why one statement is the other once more."""
    told, later, first = pair.told, pair.later, pair.first
    words = topic(told, later, pair.shared.bits)
    if later.party.number == first.party.number:
        return sentence(f"{_says(told, later, 'sagen')} dasselbe noch einmal", words)
    said = f"was {_says(told, first, 'sagen')}"
    return sentence(f"{_says(told, later, 'wiederholen')}, {said}", words)


def one_source(pair: Pair, source: int) -> str:
    """Why two statements have one origin."""
    both = f"{voice(pair.told, pair.later)} und {voice(pair.told, pair.first)}"
    return sentence(
        f"{both} geben dieselbe Quelle wieder",
        _described(pair.told, pair.told.voices.sources[source]),
    )


def named(pair: Pair, values: tuple[str, str]) -> str:
    """Why two figures, dates or words of two parties do not go together."""
    later = _says(pair.told, pair.later, "nennen")
    return sentence(f"{later} {values[0]}, {voice(pair.told, pair.first)} {values[1]}")


def limited(pair: Pair, one: tuple[Claim, str], other: tuple[Claim, str], bits: int) -> str:
    """Why a restriction stands against a claim that tells of more."""
    limit = f"{_says(pair.told, one[0], 'sagen')} „{one[1]}“"
    return sentence(
        f"{limit}, {voice(pair.told, other[0])} „{other[1]}“", topic(pair.told, one[0], bits)
    )


def corrected(pair: Pair, values: tuple[str, str]) -> str:
    """Why a figure replaces an earlier one of the same party."""
    text = f"{_says(pair.told, pair.later, 'ersetzen')} die frühere Angabe"
    return sentence(text, f"{values[0]} statt {values[1]}")


def reversed_(pair: Pair) -> str:
    """Why an answer replaces an earlier one of the same party."""
    text = f"{_says(pair.told, pair.later, 'sagen')} später etwas anderes als zuvor"
    return sentence(text, topic(pair.told, pair.later, pair.shared.bits))


# Pieces of sentences ---------------------------------------------------------------------------


def sentence(text: str, words: str = "") -> str:
    """The text as a sentence: its first letter large, the words behind it, a full stop."""
    whole = f"{text}: {words}" if words else text
    return f"{whole[:1].upper()}{whole[1:].rstrip('.')}."


def _says(told: Told, claim: Claim, infinitive: str) -> str:
    return f"{voice(told, claim)} {verb(told, claim, infinitive)}"


def voice(told: Told, claim: Claim) -> str:
    """The party of a claim, in the words of the article."""
    source, speaker = claim.party.source, told.drafts[claim.number].speaker
    described = _described(told, source)
    if described == NOBODY and speaker:
        return _words(told, speaker[0])
    return described


def _described(told: Told, source: SourceDraft) -> str:
    if source.entity is not None and source.kind in {"named-person", "organisation"}:
        return told.voices.entities[source.entity].canonical
    return _words(told, source.text) if source.text else NOBODY


def _words(told: Told, part: Part) -> str:
    """The words of a description to its relative clause, without an article in another case."""
    document = told.document
    first, last = part[0], min(part[1], part[0] + _LONGEST - 1, len(document) - 1)
    while first < last and document.words[first].lower() in OBLIQUE:
        first += 1
    end = next((at for at in range(first + 1, last + 1) if document.words[at] in _STOPS), last + 1)
    if not first < end <= len(document):
        return NOBODY
    text = " ".join(document.text[document.begins[first] : document.ends[end - 1]].split())
    small = document.words[first].lower() in _SMALL
    return f"{text[:1].lower()}{text[1:]}" if small else text


def verb(told: Told, claim: Claim, infinitive: str) -> str:
    """The verb that agrees with the party of a claim."""
    if _many(told, claim):
        return infinitive
    base = infinitive.removesuffix("en")
    return f"{base}et" if base.endswith("t") else f"{base}t"


def _many(told: Told, claim: Claim) -> bool:
    """Whether the party is several: by its number, its kind, or the verb of its cue."""
    source = claim.party.source
    if source.count is not None:
        return source.count == "several" or source.count > 1
    if source.kind not in {"organisation", "role"}:
        return source.kind == "anonymous-group"
    cue = told.drafts[claim.number].cue
    first = told.document.words[cue[0][0]].lower() if cue and claim.cue else ""
    return first.endswith("en") and not first.startswith("ge") and not claim.cue & SINGULAR


def topic(told: Told, claim: Claim, bits: int) -> str:
    """The shared words as a claim prints them, nouns first."""
    said = [
        text
        for text in claim.content.words
        if len(text) >= _SHORTEST and word(text).stems and told.vocabulary.of(text) & bits
    ]
    nouns = [text for text in said if text[0].isupper()]
    names = [told.voices.entities[number].canonical for number in told.vocabulary.names(bits)]
    chosen = [*nouns, *names, *(text for text in said if not text[0].isupper())]
    return ", ".join(_once(chosen)[:_WORDS])


def _once(words: list[str]) -> list[str]:
    """Words of one stem only once."""
    return list({stem(text.capitalize()): text for text in reversed(words)}.values())[::-1]
