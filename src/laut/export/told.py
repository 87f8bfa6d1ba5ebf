"""What pages and terminals say about a statement, in the words of one interface language."""

from collections.abc import Iterable
from pathlib import PurePath

from laut.export import voices
from laut.export.dates import in_words
from laut.export.relations import Relation
from laut.export.visible import one_line, shortened
from laut.export.voices import Voice, called
from laut.export.words import Words
from laut.records import Article, Damage, Spans, Statement

GAP = " … "
UNSURE_BELOW = 0.5
NAME_WIDTH = 60


def joined(spans: Spans) -> str:
    """Return the text of the spans on one line, with an ellipsis for what lies between them."""
    return GAP.join(filter(None, (one_line(span.text) for span in spans)))


def speaker(statement: Statement, voice: Voice, words: Words) -> str:
    """Who says it as the article puts it, at full length where it only begins so.

    Where nobody is named in the place, the name of the voice, if any.
    """
    printed = joined(statement.speaker)
    if not printed or _begins(voice, printed):
        return called(voice, words) if voice.name else words.no_speaker
    return printed


def who(statement: Statement, voice: Voice) -> str:
    """Return the fullest name of the voice; empty where `speaker` says as much."""
    printed = joined(statement.speaker)
    if not printed or _begins(voice, printed) or voice.name.casefold() in printed.casefold():
        return ""
    return shortened(voice.name, NAME_WIDTH)


def _begins(voice: Voice, printed: str) -> bool:
    return not voice.named and voice.name.casefold().startswith(printed.casefold())


def frame(statement: Statement) -> str:
    """Return the attributing clause without the marks that join it to the quote."""
    return joined(statement.frame).strip(" ,;:–")


def kind(statement: Statement, words: Words) -> str:
    """Return the type and the medium: "wörtlich, gesprochen"."""
    return f"{words.types[statement.type]}, {words.media[statement.medium]}"


def stance(statement: Statement, words: Words) -> str:
    """Return the act of the voice, and how certain the matter is where it is not plainly so."""
    return ", ".join(filter(None, (words.stances[statement.stance], doubt(statement, words))))


def doubt(statement: Statement, words: Words) -> str:
    """Return how certain the matter is, empty where it is plainly asserted."""
    certain = statement.certainty == "asserted"
    return "" if certain else words.certainties[statement.certainty]


def when(statement: Statement, words: Words) -> str:
    """Return when it was said, as far as that is known."""
    return in_words(statement.time, words.dates) if statement.time else ""


def link(relation: Relation, words: Words) -> str:
    """Return what the statement does to the other one, or what the other does to it."""
    acting, other = words.links[relation.kind]
    return acting if relation.acts else other


def shares(statements: Iterable[Statement], words: Words) -> str:
    """Return the shares by name, role and neither: "67 % mit Namen, 33 % anonym"."""
    return ", ".join(
        f"{words.percent.format(100 * part)} {words.shares[share]}"
        for share, part in voices.shares(statements).items()
    )


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
