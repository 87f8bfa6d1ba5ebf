"""What pages and terminals say about a statement, in the words of one interface language."""

from pathlib import PurePath

from laut.export.visible import one_line, shortened
from laut.export.words import Words
from laut.records import Article, Damage, Spans, Statement

GAP = " … "
UNSURE_BELOW = 0.5


def joined(spans: Spans) -> str:
    """Return the text of the spans on one line, with an ellipsis for what lies between them."""
    return GAP.join(filter(None, (one_line(span.text) for span in spans)))


def speaker(statement: Statement, words: Words) -> str:
    """Who says it, or that nobody is named."""
    return joined(statement.speaker) or words.no_speaker


def frame(statement: Statement) -> str:
    """Return the attributing clause without the marks that join it to the quote."""
    return joined(statement.frame).strip(" ,;:–")


def how(statement: Statement, words: Words) -> str:
    """Return the cue, the type and the medium: "sagte · wörtlich, gesprochen"."""
    kind = f"{words.types[statement.type]}, {words.media[statement.medium]}"
    return " · ".join(filter(None, (joined(statement.cue), kind)))


def confidence(statement: Statement, words: Words) -> str:
    """Return the confidence in per cent, with a word of warning where it is low."""
    percent = words.percent.format(100 * statement.confidence)
    return f"{words.unsure}, {percent}" if unsure(statement) else percent


def unsure(statement: Statement) -> bool:
    """Whether the reading is more likely wrong than right."""
    return statement.confidence < UNSURE_BELOW


def title(article: Article, words: Words) -> str:
    """Return the headline, or a word for its absence."""
    return one_line(article.title or "") or words.untitled


def origin(article: Article) -> str:
    """Return outlet, date and place of the article, as far as they are known.

    Of a file only the name: a page is passed on, and the folders above are nobody's business.
    """
    uri = article.uri
    place = uri if "://" in uri else PurePath(uri).name.strip("-")
    known = (article.outlet, article.published, place)
    return " · ".join(one_line(each) for each in known if each)


def damage(found: Damage, words: Words) -> str:
    """Return the kind of damage, the text that has it and what it probably means."""
    return words.damage[found.kind] + detail(found)


def detail(found: Damage) -> str:
    """Return what follows the kind of damage: ": Maske → Musk"."""
    said, meant = (shortened(each or "", 60) for each in (found.text, found.suggestion))
    told = " → ".join(filter(None, (said, meant)))
    return f": {told}" if told else ""
