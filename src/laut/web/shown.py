"""What the page of an article shows of its record: the marked text, and a card a statement."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from laut.export import told
from laut.export.html import article_text, prepared
from laut.export.lines import Lines
from laut.export.marked import Marked, damage_anchor
from laut.export.markup import Markup
from laut.export.order import Placed, position
from laut.export.relations import Relation
from laut.export.voices import Voice, badge, called, details, hue, siglum
from laut.export.words import Words
from laut.ledger.browse import Opened, Own, Tie
from laut.records import Damage

DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice as it is shown. entity: its number in the ledger; place: in the reading, from one."""

    voice: Voice
    name: str
    badge: str
    siglum: str
    hue: str
    details: tuple[str, ...]
    entity: int | None
    place: int


@dataclass(frozen=True, slots=True)
class Card:
    """A statement as it is shown beside the text. ties: to other articles; relations: in this."""

    placed: Placed
    own: Own
    speaker: Speaker
    name: str
    full: str
    line: int
    chain: tuple[Speaker, ...]
    relations: tuple[Relation, ...]
    ties: tuple[Tie, ...]
    around: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Damage as it is shown: what it is, and the anchors and lines of its places."""

    number: int
    told: str
    places: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page of an article."""

    text: tuple[Markup, ...]
    cards: tuple[Card, ...]
    speakers: tuple[Speaker, ...]
    faults: tuple[Fault, ...]
    lines: Lines


def sheet(opened: Opened, words: Words) -> Sheet:
    """Everything that the page of an article shows."""
    marked = prepared(opened.reading, "", words, tips=False)
    lines = Lines(opened.reading.article.text)
    speakers = _speakers(opened, marked)
    ties: defaultdict[int, list[Tie]] = defaultdict(list)
    for each in opened.ties:
        ties[each.own].append(each)
    own = {each.id: each for each in opened.own}
    cards = tuple(
        _card(placed, own[placed.statement.id], marked, speakers, ties, lines)
        for placed in marked.statements.values()
    )
    spoken = tuple(speakers[each.source.id] for each in marked.voices.loudest())
    return Sheet(tuple(article_text(marked)), cards, spoken, _faults(marked.damage, words, lines), lines)


def _speakers(opened: Opened, marked: Marked) -> Mapping[str, Speaker]:
    found = {}
    for place, source in enumerate(opened.reading.sources, 1):
        voice = marked.voices.get(source.id)
        if voice is not None:
            found[source.id] = Speaker(
                voice,
                called(voice, marked.words),
                badge(source, marked.words),
                siglum(voice),
                hue(voice),
                details(voice, marked.voices, marked.words),
                opened.entities.get(source.entity or ""),
                place,
            )
    return found


def _card(
    placed: Placed,
    own: Own,
    marked: Marked,
    speakers: Mapping[str, Speaker],
    ties: Mapping[int, list[Tie]],
    lines: Lines,
) -> Card:
    statement = placed.statement
    voice = marked.voices.of(statement)
    return Card(
        placed,
        own,
        speakers[statement.source.id],
        told.speaker(statement, voice, marked.words),
        told.who(statement, voice),
        lines.number(position(statement)),
        tuple(speakers[each.source.id] for each in marked.voices.way(statement, placed.around)),
        marked.relations.get(placed.number, ()),
        tuple(ties.get(own.number, ())),
        _around(placed, marked),
    )


def _around(placed: Placed, marked: Marked) -> str:
    """Who says the statement around it."""
    if placed.around is None:
        return ""
    return told.speaker(placed.around, marked.voices.of(placed.around), marked.words)


def _faults(
    damage: Mapping[int, tuple[Damage, ...]], words: Words, lines: Lines
) -> tuple[Fault, ...]:
    return tuple(
        Fault(
            number,
            told.damage(group[0], words),
            tuple(
                (damage_anchor(number, each.begin), lines.number(each.begin))
                for each in group
                if each.end > each.begin
            ),
        )
        for number, group in damage.items()
    )


def name_of(relation: Relation, cards: tuple[Card, ...]) -> str:
    """Who says the statement at the other end of a relation."""
    return cards[relation.other.number - 1].name
