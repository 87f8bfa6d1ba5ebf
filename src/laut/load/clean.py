"""The text that the model reads: repaired, with the way back, and a list of what was broken."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from laut.load.breaks import breaks
from laut.load.characters import characters, flatten
from laut.load.ending import ending
from laut.load.finding import Finding, apply
from laut.load.lines import boilerplate
from laut.load.mapped import Mapped
from laut.load.names import names
from laut.load.plain import agency_span, dateline_span, title_span
from laut.load.quotes import quotes
from laut.load.salad import salad
from laut.load.spacing import spacing
from laut.records import Article, Damage, Span

Check = Callable[[str], Iterable[Finding]]
# The order matters: letters before words, lines before sentences, sentences before marks.
CHECKS: tuple[Check, ...] = (boilerplate, breaks, salad, spacing, quotes, names, ending)


@dataclass(frozen=True, slots=True)
class Clean:
    """The repaired text of an article, each character with the piece of the article it stands for.

    ``starts[i]`` and ``ends[i]`` bound what ``text[i]`` came from; both never fall. ``title``,
    ``dateline`` and ``agency`` are pieces of the article. ``damage`` is in the order of the text.
    """

    text: str
    starts: "array[int]"
    ends: "array[int]"
    source: str
    title: Span | None
    dateline: Span | None
    agency: Span | None
    damage: tuple[Damage, ...]

    def home(self, begin: int, end: int) -> Span:
        """Return the piece of the article that ``text[begin:end]`` came from.

        An empty range gives an empty span. Raises IndexError where the range leaves the text.
        """
        return Mapped(self.source, self.text, self.starts, self.ends).home(begin, end)


def clean(article: Article) -> Clean:
    """Return the text to read, without boilerplate and with its damage repaired and listed."""
    mapped, damage = apply(Mapped.of(article.text), characters(article.text))
    mapped = mapped.with_text(flatten(mapped.text))
    damage += _undated(article)
    for check in CHECKS:
        mapped, found = apply(mapped, check(mapped.text))
        damage += found
    return _clean(mapped, sorted(damage, key=lambda one: (one.begin, one.end)))


def _clean(mapped: Mapped, damage: list[Damage]) -> Clean:
    title = title_span(mapped.text)
    body = title.end if title else 0
    body += len(mapped.text[body:]) - len(mapped.text[body:].lstrip())
    return Clean(
        mapped.text,
        mapped.starts,
        mapped.ends,
        mapped.source,
        title=_home(mapped, title),
        dateline=_home(mapped, dateline_span(mapped.text, body)),
        agency=_home(mapped, agency_span(mapped.text)),
        damage=tuple(damage),
    )


def _home(mapped: Mapped, span: Span | None) -> Span | None:
    return mapped.home(span.begin, span.end) if span else None


def _undated(article: Article) -> list[Damage]:
    if article.published:
        return []
    note = "no date of publication: times stay relative to it"
    return [Damage("missing-publication-date", 0, 0, "", note)]
