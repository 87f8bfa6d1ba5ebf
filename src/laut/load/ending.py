"""Whether a text stops in the middle of a sentence."""

import re
from collections.abc import Iterable

from laut.german.function_words import NO_END, WAITING
from laut.load.finding import Finding
from laut.load.plain import agency_span, title_span

SHORTEST = 40
LAST_LINE = re.compile(r"[^\n]+$")
SENTENCE_END = re.compile(r"[.!?…][\"“”»«‘’)]*\s+(?=[\"„“»«A-ZÄÖÜ\d])")
FINAL = tuple('.!?"“”»«‘’)]*')
# An ellipsis after a space is a manner of writing.
CUT_OFF = re.compile(r"(?:(?<=\w)(?:…|\.\.\.)|\[[.… ]+\])$")
SHORT = re.compile(r"\b([^\W\d_]{2,5})\.$")
SIGNATURE = re.compile(r"\([\w./ -]{2,30}, \d{1,2}\. ?[\w.]{1,9} ?\d{4}\)")
FIGURES = re.compile(r"\d+")
MOST_FIGURES = 4
# *am 17.* and nothing more: an ordinal number waits for its noun.
ORDINAL = re.compile(r"\b(?:am|vom|zum|im|bis|der|des|dem|den|das|die|seit) \d{1,2}\.$")


def ending(text: str) -> Iterable[Finding]:
    """Find the sentence that the end of the text cuts, if it does."""
    body = text.rstrip()
    found = LAST_LINE.search(body, max(0, body.rfind("\n")))
    title = title_span(text)
    if not found or agency_span(body) or (title and found.start() <= title.begin):
        return
    begin = _last_sentence(body, found.start())
    if _is_cut(body[max(begin, len(body) - 1000) :], has_more=begin > 0):
        yield Finding(begin, len(body), "truncated-end", "the text stops inside a sentence")


def _last_sentence(text: str, begin: int) -> int:
    """Return where the last sentence starts; only the last stretch is looked at."""
    start = max(begin, len(text) - 2000)
    ends = [found.end() for found in SENTENCE_END.finditer(text, start) if found.end() < len(text)]
    ends = [end for end in ends if not ORDINAL.search(text[max(0, end - 20) : end].rstrip())]
    return ends[-1] if ends else begin


def _is_cut(sentence: str, *, has_more: bool) -> bool:
    short = SHORT.search(sentence)
    if short and short[1].lower() in WAITING:
        return True
    if ORDINAL.search(sentence) or CUT_OFF.search(sentence):
        return True
    if sentence.endswith(FINAL) or not has_more:
        return False
    if SIGNATURE.search(sentence) or len(FIGURES.findall(sentence)) > MOST_FIGURES:
        return False  # a signature or a table of results
    words = sentence.split()
    return sentence.endswith(",") or words[-1] in NO_END or len(sentence) >= SHORTEST
