"""The sentence with which a link explains itself to a reader."""

from typing import Final

from laut.link.claims import Claim, Told
from laut.link.compare import Pair
from laut.link.stems import stem
from laut.link.terms import word

_WORDS: Final = 4  # shared words that are named
_SHORTEST: Final = 3  # letters of a word that is named


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
    said = f"was {other.called} {verb(other, 'sagen')}"
    text = f"{claim.called} {verb(claim, does)}, {said}"
    return sentence(text, topic(told, other, bits or other.content.nouns))


def contrary(pair: Pair) -> str:
    """Why two statements of one matter cannot both be true, where no word alone says so."""
    said = f"was {_says(pair.first, 'sagen')}"
    text = f"{_says(pair.later, 'sagen')} das Gegenteil von dem, {said}"
    return sentence(text, topic(pair.told, pair.later, pair.shared.bits))


def agreed(pair: Pair) -> str:
    """Why two independent voices say the same."""
    both = f"{pair.later.called} und {pair.first.called}"
    text = f"{both} sagen unabhängig voneinander dasselbe"
    return sentence(text, topic(pair.told, pair.later, pair.shared.bits))


def repeated(pair: Pair) -> str:
    """Why one statement is the other once more."""
    later, first = pair.later, pair.first
    words = topic(pair.told, later, pair.shared.bits)
    if later.party.number == first.party.number:
        return sentence(f"{_says(later, 'sagen')} dasselbe noch einmal", words)
    said = f"was {_says(first, 'sagen')}"
    return sentence(f"{_says(later, 'wiederholen')}, {said}", words)


def copied(pair: Pair) -> str:
    """Why two statements are one text."""
    words = topic(pair.told, pair.later, pair.shared.bits)
    return sentence("Beide Artikel geben denselben Text wieder", words)


def one_source(pair: Pair, source: int) -> str:
    """Why two statements have one origin."""
    both = f"{pair.later.called} und {pair.first.called}"
    return sentence(
        f"{both} geben dieselbe Quelle wieder",
        pair.told.called[source],
    )


def named(pair: Pair, values: tuple[str, str]) -> str:
    """Why two figures, dates or words of two parties do not go together."""
    later = _says(pair.later, "nennen")
    return sentence(f"{later} {values[0]}, {pair.first.called} {values[1]}")


def limited(pair: Pair, one: tuple[Claim, str], other: tuple[Claim, str], bits: int) -> str:
    """Why a restriction stands against a claim that tells of more."""
    limit = f"{_says(one[0], 'sagen')} „{one[1]}“"
    return sentence(f"{limit}, {other[0].called} „{other[1]}“", topic(pair.told, one[0], bits))


def corrected(pair: Pair, values: tuple[str, str]) -> str:
    """Why a figure replaces an earlier one of the same party."""
    text = f"{_says(pair.later, 'ersetzen')} die frühere Angabe"
    return sentence(text, f"{values[0]} statt {values[1]}")


def reversed_(pair: Pair) -> str:
    """Why an answer replaces an earlier one of the same party."""
    text = f"{_says(pair.later, 'sagen')} später etwas anderes als zuvor"
    return sentence(text, topic(pair.told, pair.later, pair.shared.bits))


# Pieces of sentences ---------------------------------------------------------------------------


def sentence(text: str, words: str = "") -> str:
    """The text as a sentence: its first letter large, the words behind it, a full stop."""
    whole = f"{text}: {words}" if words else text
    return f"{whole[:1].upper()}{whole[1:].rstrip('.')}."


def _says(claim: Claim, infinitive: str) -> str:
    return f"{claim.called} {verb(claim, infinitive)}"


def verb(claim: Claim, infinitive: str) -> str:
    """The verb that agrees with the party of a claim."""
    if claim.many:
        return infinitive
    base = infinitive.removesuffix("en")
    return f"{base}et" if base.endswith("t") else f"{base}t"


def topic(told: Told, claim: Claim, bits: int) -> str:
    """The shared words as a claim prints them, nouns first."""
    said = [
        text
        for text in claim.content.words
        if len(text) >= _SHORTEST and word(text).stems and told.vocabulary.of(text) & bits
    ]
    nouns = [text for text in said if text[0].isupper()]
    names = [told.names[number] for number in told.vocabulary.names(bits)]
    chosen = [*nouns, *names, *(text for text in said if not text[0].isupper())]
    return ", ".join(_once(chosen)[:_WORDS])


def _once(words: list[str]) -> list[str]:
    """Words of one stem only once."""
    return list({stem(text.capitalize()): text for text in reversed(words)}.values())[::-1]
