"""What the page of an article shows of its record: the marked text, and a card a statement."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from laut.export import told
from laut.export.html import article_text, prepared
from laut.export.lines import Lines
from laut.export.marked import Marked, damage_anchor, paragraphs
from laut.export.markup import Markup
from laut.export.order import Placed, position
from laut.export.relations import Relation
from laut.export.voices import Voice, Voices, badge, called, details, hue, siglum
from laut.export.words import Words
from laut.ledger.browse import Opened, Own, Tie
from laut.records import Damage, Reading, Spans

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


@dataclass(frozen=True, slots=True)
class _Around:
    """What the cards of one article are made with. own, ties: by statement."""

    marked: Marked
    speakers: Mapping[str, Speaker]
    own: Mapping[str, Own]
    ties: Mapping[int, tuple[Tie, ...]]
    lines: Lines


def sheet(opened: Opened, words: Words) -> Sheet:
    """Everything that the page of an article shows."""
    marked = prepared(opened.reading, "", words, tips=False)
    lines = Lines(opened.reading.article.text)
    speakers = _speakers(opened, marked)
    own = {each.id: each for each in opened.own}
    around = _Around(marked, speakers, own, _by_statement(opened.ties), lines)
    return Sheet(
        tuple(article_text(marked)),
        tuple(_card(placed, around) for placed in marked.statements.values()),
        tuple(speakers[each.source.id] for each in marked.voices.loudest()),
        _faults(marked.damage, words, lines),
        lines,
    )


def _by_statement(ties: Iterable[Tie]) -> Mapping[int, tuple[Tie, ...]]:
    found: defaultdict[int, tuple[Tie, ...]] = defaultdict(tuple)
    for each in ties:
        found[each.own] += (each,)
    return found


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


def _card(placed: Placed, around: _Around) -> Card:
    statement, marked, speakers = placed.statement, around.marked, around.speakers
    voice, own = marked.voices.of(statement), around.own[statement.id]
    return Card(
        placed,
        own,
        speakers[statement.source.id],
        told.speaker(statement, voice, marked.words),
        told.who(statement, voice),
        around.lines.number(position(statement)),
        tuple(speakers[each.source.id] for each in marked.voices.way(statement, placed.around)),
        marked.relations.get(placed.number, ()),
        around.ties.get(own.number, ()),
        _holder(placed, marked),
    )


def _holder(placed: Placed, marked: Marked) -> str:
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


def voices_in(reading: Reading) -> Iterator[tuple[str, str]]:
    """Id and name of each voice of an article."""
    voices = Voices(reading)
    for source in reading.sources:
        voice = voices.get(source.id)
        yield source.id, voice.name if voice else ""


def meant(value: str, words: Words) -> str:
    """A value of the contract in words."""
    for table in (words.stances, words.certainties, words.types, words.media, words.kinds):
        if value in table:
            return table[value]  # type: ignore[index]
    return value


def pieces(text: str, marked: Spans) -> Iterator[tuple[int, list[tuple[bool, str]]]]:
    """Each paragraph: where it begins, and its text in pieces that are marked or not."""
    for begin, end in paragraphs(text):
        yield begin, list(_cut(text, begin, end, marked))


def _cut(text: str, begin: int, end: int, marked: Spans) -> Iterator[tuple[bool, str]]:
    inside = (span for span in marked if span.begin < end and begin < span.end)
    at = begin
    for span in inside:
        first, last = max(span.begin, begin), min(span.end, end)
        yield False, text[at:first]
        yield True, text[first:last]
        at = last
    yield False, text[at:end]
