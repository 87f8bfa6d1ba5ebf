"""The list beside an article: a card for each statement, a line for each damage, a legend."""

from collections.abc import Iterator
from typing import get_args

from laut.export import told
from laut.export.lines import Lines
from laut.export.marked import Marked, damage_anchor
from laut.export.markup import Markup, element, joined
from laut.export.order import Placed, position
from laut.export.relations import Relation
from laut.export.speakers import badge_link, voice_link, voices_list
from laut.export.visible import shortened
from laut.export.voices import Voice, called, details, sign
from laut.export.words import Words, count
from laut.records import Damage, Reading, StatementType

_DEEPEST = 3
_SHORT = 50


def listed(marked: Marked, reading: Reading) -> Markup:
    """Return the list of all that is marked in the article, each entry linked to its place."""
    lines = Lines(marked.article.text)
    words = marked.words
    cards = [_card(placed, marked, lines) for placed in marked.statements.values()]
    faults = [_fault(number, group, marked, lines) for number, group in marked.damage.items()]
    return joined(
        _heading(count(len(cards), words.statements) if cards else words.no_statements),
        _shares(reading, words) if cards else "",
        _legend(marked) if cards or faults else "",
        element("ol", *cards, class_="cards") if cards else "",
        voices_list(marked, lines) if cards else "",
        _heading(count(len(reading.damage), words.damages)) if faults else "",
        element("ol", *faults, class_="faults") if faults else "",
        element("p", _producer(reading), class_="producer"),
    )


def _shares(reading: Reading, words: Words) -> Markup:
    return element("p", told.shares(reading.statements, words), class_="shares")


def _heading(title: str) -> Markup:
    return element("h2", title)


def _producer(reading: Reading) -> str:
    made = reading.producer
    return f"{made.name} {made.version} · {made.model} · sha256:{made.model_sha256[:12]}"


def _card(placed: Placed, marked: Marked, lines: Lines) -> Markup:
    """Who does what, the words, and what else is known."""
    statement, name = placed.statement, f"{marked.prefix}s{placed.number}"
    line = lines.number(position(statement))
    return element(
        "li",
        _place(line, f"{marked.prefix}in-s{placed.number}", marked, bool(statement.quote)),
        element("div", *_who(placed, marked), id=f"{marked.prefix}by-s{placed.number}"),
        element("blockquote", _words(placed, marked), lang=marked.article.language),
        *_provenance(placed, marked),
        *(_related(each, marked, lines) for each in marked.relations.get(placed.number, ())),
        _more(placed, marked),
        id=name,
        data_s=name,
        class_=f"card {statement.type} deep-{min(placed.depth, _DEEPEST)}",
    )


def _place(line: int, anchor: str, marked: Marked, linked: bool) -> Markup:
    """Return the line, as a link into the text where there is something to link to."""
    label = f"{marked.words.line} {line}"
    return element("a" if linked else "span", label, class_="place", href=_to(anchor, linked))


def _to(anchor: str, linked: bool) -> str | None:
    return f"#{anchor}" if linked else None


def _who(placed: Placed, marked: Marked) -> Iterator[Markup]:
    """Give the badge, the speaker, who that is, the verb, and what it amounts to."""
    statement, words = placed.statement, marked.words
    voice = marked.voices.of(statement)
    full, cue = told.who(statement, voice), told.joined(statement.cue)
    yield badge_link(voice, marked)
    yield Markup(" ")
    missing = None if statement.speaker else "missing"
    yield element("b", told.speaker(statement, voice, words), class_=missing)
    yield element("span", f" = {full}", class_="full") if full else Markup()
    yield element("span", f" {cue}", class_="how") if cue else Markup()
    yield Markup(" ")
    doubt = told.doubt(statement, words)
    more = joined(", ", element("em", doubt, class_="doubt")) if doubt else ""
    yield element("span", words.stances[statement.stance], more, class_="stance")


def _words(placed: Placed, marked: Marked) -> str:
    return told.joined(placed.statement.quote) or marked.words.no_quote


def _provenance(placed: Placed, marked: Marked) -> Iterator[Markup]:
    """Give the chain of voices, and what is known of one without a name."""
    voices, words = marked.voices, marked.words
    voice = voices.of(placed.statement)
    chain = voices.way(placed.statement, placed.around)
    if chain:
        steps = (element("li", _named(each, marked)) for each in chain)
        label = element("span", f"{words.chain}: ")
        yield element("div", label, element("ol", *steps), class_="chain")
    known = details(voice, voices, words)
    if known and not voice.named and _first(placed, marked):
        yield element("p", " · ".join(known), class_="known")


def _first(placed: Placed, marked: Marked) -> bool:
    """Whether the voice has not spoken before."""
    source = placed.statement.source.id
    before = (marked.statements[number] for number in range(1, placed.number))
    return all(each.statement.source.id != source for each in before)


def _named(voice: Voice, marked: Marked) -> Markup:
    """Return the sign and the name of a voice, linked to its entry in the list of voices."""
    name = f"{sign(voice.source)}\N{NO-BREAK SPACE}{shortened(called(voice, marked.words), _SHORT)}"
    address = voice_link(voice, marked)
    return element("a" if address else "span", name, href=address)


def _related(relation: Relation, marked: Marked, lines: Lines) -> Markup:
    """Return what ties the statement to another, with a link there and the reason."""
    other, words = relation.other, marked.words
    name = told.speaker(other.statement, marked.voices.of(other.statement), words)
    where = f"{words.line} {lines.number(position(other.statement))}, {name}"
    return element(
        "p",
        element("span", f"{told.link(relation, words)}: ", class_="kind"),
        element("a", where, href=f"#{marked.prefix}s{other.number}"),
        f" – {relation.why}" if relation.acts and relation.why else "",
        class_="related",
    )


def _more(placed: Placed, marked: Marked) -> Markup:
    """Type, day, addressee, the statement around it, and how sure the reading is."""
    statement, words = placed.statement, marked.words
    when, to_whom = told.when(statement, words), told.joined(statement.addressee)
    doubt = "unsure" if told.unsure(statement) else None
    return element(
        "p",
        element("span", told.kind(statement, words)),
        element("span", when) if when else "",
        element("span", f"{words.to}: {to_whom}") if to_whom else "",
        _around(placed, marked),
        element("span", told.confidence(statement, words), class_=doubt),
        class_="more",
    )


def _around(placed: Placed, marked: Marked) -> Markup:
    """Return a link to the statement that holds this one."""
    if placed.parent is None:
        return Markup()
    holder = marked.statements[placed.parent].statement
    around = told.speaker(holder, marked.voices.of(holder), marked.words)
    target = f"#{marked.prefix}s{placed.parent}"
    return element("a", f"{marked.words.part_of}: {around}", href=target)


def _fault(number: int, group: tuple[Damage, ...], marked: Marked, lines: Lines) -> Markup:
    """Return what is wrong, and a link to each place of it."""
    return element(
        "li",
        element("span", told.damage(group[0], marked.words), id=f"{marked.prefix}by-d{number}"),
        *_places(number, group, marked, lines),
        id=f"{marked.prefix}d{number}",
    )


def _places(
    number: int, group: tuple[Damage, ...], marked: Marked, lines: Lines
) -> Iterator[Markup]:
    for each in group:
        if each.end > each.begin:
            anchor = f"{marked.prefix}in-{damage_anchor(number, each.begin)}"
            yield Markup(" ")
            yield _place(lines.number(each.begin), anchor, marked, linked=True)


def _legend(marked: Marked) -> Markup:
    """How each type of statement that occurs is marked, then the other marks."""
    words = marked.words
    used = {placed.statement.type for placed in marked.statements.values()}
    kinds: tuple[StatementType, ...] = get_args(StatementType)
    types = [
        _key(f"quote {kind}", words.types[kind], words.types_told[kind])
        for kind in kinds
        if kind in used
    ]
    roles = [_key(role, words.roles[role]) for role in _roles(marked)]
    return element("ul", *types, *roles, class_="legend", aria_label=words.legend)


def _roles(marked: Marked) -> list[str]:
    """Return the other marks that occur in the text."""
    statements = [placed.statement for placed in marked.statements.values()]
    occurs = {
        "speaker": any(each.speaker for each in statements),
        "cue": any(each.cue for each in statements),
        "addressee": any(each.addressee for each in statements),
        "damage": any(each.end > each.begin for group in marked.damage.values() for each in group),
    }
    return [role for role, there in occurs.items() if there]


def _key(classes: str, label: str, meaning: str | None = None) -> Markup:
    return element("li", element("span", label, class_=classes, title=meaning))
