"""The front of a plain text: section label, headline, outlet, date, dateline, agency line."""

import datetime
import re
from dataclasses import dataclass

from laut.german.boilerplate import SECTIONS
from laut.german.function_words import GERMAN, NO_END
from laut.german.months import MONTHS
from laut.german.persons import DETERMINERS
from laut.german.press import AGENCIES, OUTLETS
from laut.load.lines import EDGES, is_boilerplate
from laut.records import Span

FRONT = 4000
LONGEST_TITLE = 200
# Below a headline, after date, author and picture, comes a line of the article itself.
BELOW = 5
SHORTEST_BODY = 60
STAMP = re.compile(r"[>|»•]|\d{1,2}\.\d{1,2}\.(?:\d{4})? +[|-]")
LETTER = re.compile(r"[^\W\d_]")
LINE = re.compile(r"[^\r\n]+")
DATE_LINE = re.compile(
    r"^(?:(?:stand|veröffentlicht|erstellt|publiziert|aktualisiert|datum)(?: am)?\s*:?\s*)?"
    r"(?:(?:mo|di|mi|do|fr|sa|so)[a-zäöü]*,?\s+)?(?:den\s+)?"
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    r"|(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.|(?P<name>[a-zä]{3,9})\.?)\s?(?P<year>\d{4}))"
    r"(?:[\s,|–-]*(?:um\s*)?\d{1,2}[:.]\d{2}(?:\s*uhr)?(?:\s*[|(–-].*)?)?\s*$",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"(?P<place>[A-ZÄÖÜ][\w.\-]*(?:[ /][A-ZÄÖÜ][\w.\-]*){0,4}(?: \([A-ZÄÖÜ][a-zäöü]+\))?)"
    r"(?:,? \d{1,2}\. ?[\w.]+(?: \d{4})?)?"
    r"(?: ?\((?P<agency>[^()\n]{2,40})\))?\.? ?[–—-]{1,2} (?=\S)"
)
AGENCY_LINE = re.compile(r"\(([\w./,&* +-]{2,40})\)\s*$")
BYLINE = re.compile(r"(?:von|by|aus|dpa|interview:|text:),? [A-ZÄÖÜ]")
TITLE_END = re.compile(r"[.:,;]$")


@dataclass(frozen=True, slots=True)
class Front:
    """What the first lines say about the article."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None


def front(text: str) -> Front:
    """Return title, outlet and date of publication, each None where the text does not say it."""
    title = title_span(text)
    lines = [line.strip() for line in text[:FRONT].splitlines()[:8]]
    return Front(
        title=title.text if title else None,
        outlet=next((line for line in lines if line in OUTLETS), None),
        published=next((day for line in lines if (day := _day(line))), None),
    )


def title_span(text: str) -> Span | None:
    """Return the headline: a short first line without a final stop before a longer text."""
    for found in LINE.finditer(text[:FRONT]):
        line = found[0].strip()
        if not line or _above_title(line):
            continue
        begin = found.start() + found[0].index(line)
        if len(line) <= LONGEST_TITLE and _is_title(line, text[found.end() : FRONT]):
            return Span(begin, begin + len(line), line)
        return None
    return None


def dateline_span(text: str, begin: int) -> Span | None:
    """Return place and agency in front of the text that starts at ``begin``: *Kiel (dpx) –*."""
    found = DATELINE.match(text, begin)
    if not found or not (_is_agency(found["agency"] or "") or _is_place(found["place"])):
        return None
    whole = found[0].rstrip()
    return Span(begin, begin + len(whole), whole)


def agency_span(text: str) -> Span | None:
    """Return the agencies in brackets at the end: *(dpx/afx)*."""
    tail = len(text) - min(len(text), 200)
    found = AGENCY_LINE.search(text, tail)
    if not found or not _is_agency(found[1]):
        return None
    whole = found[0].rstrip()
    return Span(found.start(), found.start() + len(whole), whole)


def _is_place(words: str) -> bool:
    """Whether the words can be a place without an agency to prove it: *Der Minister – * is none."""
    return words.isupper() or words.split(maxsplit=1)[0].lower() not in DETERMINERS | GERMAN


def _is_agency(words: str) -> bool:
    return any(word.lower() in AGENCIES for word in re.split(r"[\s/,&+]+", words))


def _above_title(line: str) -> bool:
    if line.strip(EDGES).lower() in SECTIONS or line in OUTLETS or is_boilerplate(line):
        return True
    return bool(_day(line) or STAMP.match(line)) or len(LETTER.findall(line)) < 3


def _is_title(line: str, rest: str) -> bool:
    following = rest.lstrip("\r\n\t ")
    words = line.split()
    if TITLE_END.search(line) or not following or len(words) < 2 or DATELINE.match(line):
        return False
    if words[-1] in NO_END or _goes_on(following):
        return False  # the first piece of a sentence that a break cuts
    gap = rest[: len(rest) - len(following)]
    below = [len(one) for one in following.splitlines() if one.strip()][:BELOW]
    return gap.count("\n") > 1 or any(size > max(len(line), SHORTEST_BODY) for size in below)


def _goes_on(following: str) -> bool:
    return following[0].islower() and not BYLINE.match(following)


def _day(line: str) -> str | None:
    found = DATE_LINE.match(line) if len(line) < 80 else None
    if not found:
        return None
    if found["iso"]:
        return _valid(*map(int, found["iso"].split("-")))
    month = int(found["month"] or MONTHS.get(found["name"].lower(), 0))
    return _valid(int(found["year"]), month, int(found["day"]))


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
