"""Statements that are said again, replaced, or passed on from one source."""

from typing import Final

from laut.german.answers import CORRECTING, FIRST_SAID, LATER_SAID
from laut.link import why
from laut.link.claims import Claim
from laut.link.compare import Pair, contrary, differs, other_names, turned
from laut.link.contradictions import FACTS, Found, same_thing
from laut.records import Stance

STATED: Final[frozenset[Stance]] = FACTS | {"assesses", "finds-no-evidence", "denies"}
_VERBATIM: Final = 0.6  # of the runs of three words makes an utterance known again
_RUNS: Final = 2  # and so many runs at least, where one voice speaks twice
_QUOTED: Final = 4  # where two do, one of them in quotation marks
_LONG: Final = 7  # where two do


def updated(pair: Pair) -> Found | None:
    """A figure or an answer that the same party replaces, where the text says so."""
    if pair.later.stance not in STATED or not _replaces(pair.later, pair.first):
        return None
    figures = contrary(pair.later, pair.first)
    if figures and not other_names(pair.later, pair.first) and same_thing(pair, figures):
        return "updates", 0.8, why.corrected(pair, (figures[0].text, figures[1].text))
    if pair.shared.things > 1 and pair.shared.less >= 0.5 and turned(pair):
        return "updates", 0.75, why.reversed_(pair)
    return None


def _replaces(later: Claim, first: Claim) -> bool:
    """Whether the words around say which of two statements holds."""
    if later.around & FIRST_SAID:
        return False
    newer = LATER_SAID if first.sentence != later.sentence else CORRECTING
    return bool(first.around & FIRST_SAID or later.around & newer)


def repeated(pair: Pair) -> Found | None:
    """One party with the same words, or with nearly the same."""
    shared = pair.shared
    least = 0.6 if pair.later.party.number == pair.first.party.number else 0.7
    enough = shared.bits.bit_count() > 2 and shared.more >= 0.75 and shared.less >= least
    alike = enough and pair.later.content.conditional == pair.first.content.conditional
    if not (alike or (shared.things > 1 and in_words(pair, _RUNS))) or differs(pair):
        return None
    return "repeats", 0.5 + 0.45 * shared.less, why.repeated(pair)


def quoted(pair: Pair) -> Found | None:
    """The words of one voice in the mouth of another, one of them in quotation marks."""
    if "Direct" not in {pair.later.type, pair.first.type}:
        return None
    return verbatim(pair, _QUOTED)


def verbatim(pair: Pair, least: int = _LONG) -> Found | None:
    """The same words from another mouth: a relay that the text does not name.

    Two people with names who say the same say it both.
    """
    kinds = {pair.later.party.source.kind, pair.first.party.source.kind}
    if kinds == {"named-person"} or pair.shared.more < _VERBATIM or not in_words(pair, least):
        return None
    return None if differs(pair) else ("repeats", 0.9, why.repeated(pair))


def in_words(pair: Pair, least: int) -> bool:
    """Whether the shorter of two statements is in the longer by its words: by runs of three."""
    mine, theirs = _runs(pair.later), _runs(pair.first)
    common = len(mine & theirs)
    return common >= max(least, _VERBATIM * min(len(mine), len(theirs)))


def _runs(claim: Claim) -> set[tuple[str, ...]]:
    words = [text.lower() for text in claim.content.words]
    return set(zip(words, words[1:], words[2:], strict=False))


def relayed(pair: Pair) -> Found | None:
    """Two that have it from one source, or one that has it from the other."""
    shared, later, first = pair.shared, pair.later, pair.first
    if shared.things < 2 or shared.more < 0.6 or shared.less < 0.4 or differs(pair):
        return None
    score = 0.5 + 0.4 * shared.less
    if later.party.number in first.voices or first.party.number in later.voices:
        return "repeats", score, why.repeated(pair)
    if {later.party.source.kind, first.party.source.kind} <= {"organisation", "document"}:
        return "same-origin", score, why.one_source(pair, min(later.voices & first.voices))
    return None
