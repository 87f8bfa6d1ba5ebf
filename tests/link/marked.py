"""Small articles with their statements marked in them, read as the drafts that a model would give.

One line holds what one voice says::

    <s role>Ein Sprecher der @Drahtwerke</s> <c>bestritt</c>, dass <q denies>…</q>.

``s`` is the speaker, with the kind of the source (person, org, role, anon, group, doc), ``#key``
where several speakers are one voice, ``=Name`` its entity, ``of=key`` its group, ``via=key`` the
voice that relays it, ``n=2`` its number. ``c`` is the cue, ``q`` the quote with stance, type and
certainty where they are not plain. A quote inside a quote is nested; without a speaker of its own
it has that of its parent. ``@Name`` is a mention of a thing, ``°Name`` of a place, ``er^Name`` a
word that stands for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from laut.document import Document
from laut.draft import Draft, EntityDraft, Meaning, SourceDraft, Voices
from laut.link import links
from laut.records import Certainty, Stance, StatementType
from laut.segment import segment

KINDS: Final = {
    "person": "named-person",
    "org": "organisation",
    "role": "role",
    "anon": "anonymous-person",
    "group": "anonymous-group",
    "doc": "document",
}
TAG: Final = re.compile(r"<(/?)([scq])((?: [^<>]*)?)>|([@°])(?=\w)|(\^\w+)|\n")
Part = tuple[int, int]


@dataclass
class Node:
    """A marked piece of the text; characters from begin to end."""

    tag: str
    attributes: list[str]
    parent: "Node | None"
    begin: int
    end: int = 0
    inside: "list[Node]" = field(default_factory=list)

    def first(self, tag: str) -> "Node | None":
        """The first piece of that kind right inside."""
        return next((node for node in self.inside if node.tag == tag), None)


@dataclass
class Marked:
    """A marked article, read."""

    document: Document
    drafts: tuple[Draft, ...]
    voices: Voices
    meanings: tuple[Meaning, ...]


def read(marked: str) -> Marked:
    """The article and all that the link stage is told about it."""
    text, lines, names = _parsed(marked.strip() + "\n")
    document = segment(text)
    quotes = [node for line in lines for node in _quotes(line)]
    quotes.sort(key=lambda node: node.begin)
    entities = _entities(document, names)
    sources, chains = _sources(document, quotes, [each[0] for each in names], text)
    drafts = tuple(_draft(document, node, quotes) for node in quotes)
    about = tuple(() for _ in quotes)
    meanings = tuple(_meaning(node) for node in quotes)
    return Marked(document, drafts, Voices(entities, sources, chains, about), meanings)


def linked(marked: str) -> list[str]:
    """The links of a marked article, as *2 denies 1*; statements are counted from one."""
    given = read(marked)
    found = links(given.document, given.drafts, given.voices, given.meanings)
    return [f"{link.a + 1} {link.kind} {link.b + 1}" for link in found]


def whys(marked: str) -> list[str]:
    """The sentences of the links of a marked article."""
    given = read(marked)
    return [each.why for each in links(given.document, given.drafts, given.voices, given.meanings)]


Named = tuple[str, str, int, int, bool]


def _parsed(marked: str) -> tuple[str, list[Node], list[Named]]:
    """The text without marks, its lines as trees, and its names with their places."""
    text, at, names, lines = "", 0, [], []  # type: tuple[str, int, list[Named], list[Node]]
    here = Node("line", [], None, 0)
    for found in TAG.finditer(marked):
        text += marked[at : found.start()]
        at = found.end()
        closing, tag, attributes, sign, nominal = found.groups()
        if sign:
            name = re.match(r"[\w-]*\w", marked[at:])
            assert name
            names.append((name[0], sign, len(text), len(text) + len(name[0]), True))
        elif nominal:
            word = re.search(r"\w+$", text)
            assert word
            names.append((nominal[1:], "@", word.start(), len(text), False))
        elif found[0] == "\n":
            here.end = len(text)
            lines.append(here)
            text += "\n\n"
            here = Node("line", [], None, len(text))
        elif closing:
            assert here.tag == tag, marked
            assert here.parent, marked
            here.end = len(text)
            here = here.parent
        else:
            node = Node(tag, attributes.split(), here, len(text))
            here.inside.append(node)
            here = node
    assert here.tag == "line", marked
    return text, lines, names


def _quotes(node: Node) -> Iterator[Node]:
    for inner in node.inside:
        if inner.tag == "q":
            yield inner
        yield from _quotes(inner)


def _part(document: Document, begin: int, end: int) -> Part:
    """First and last word between two characters."""
    at = [i for i, b in enumerate(document.begins) if begin <= b and document.ends[i] <= end]
    assert at, document.text[begin:end]
    return at[0], at[-1]


def _entities(document: Document, names: list[Named]) -> tuple[EntityDraft, ...]:
    order = list(dict.fromkeys(name for name, *_ in names))
    return tuple(
        EntityDraft(
            "place" if ("°" in {sign for n, sign, *_ in names if n == name}) else "organisation",
            name,
            tuple(_part(document, b, e) for n, _, b, e, real in names if n == name and real),
            tuple(_part(document, b, e) for n, _, b, e, real in names if n == name and not real),
            (),
        )
        for name in order
    )


def _around(node: Node) -> Node:
    assert node.parent
    return node.parent


def _speaker(node: Node) -> Node | None:
    return _around(node).first("s")


def _sources(
    document: Document, quotes: list[Node], names: list[str], text: str
) -> tuple[tuple[SourceDraft, ...], tuple[tuple[int, ...], ...]]:
    keys: dict[str, SourceDraft] = {}
    chains: list[tuple[str, ...]] = []
    order = list(dict.fromkeys(names))
    for node in quotes:
        speaker = _speaker(node)
        outer = _around(node)
        above = chains[quotes.index(outer)] if outer.tag == "q" else ()
        if speaker is None:
            chains.append(above or ("?",))
            keys.setdefault("?", SourceDraft("anonymous-group", *[None] * 7))
            continue
        told = dict(each.split("=") for each in speaker.attributes if "=" in each[1:])
        key = next((each for each in speaker.attributes if each[0] == "#"), "")
        key = key or text[speaker.begin : speaker.end].lower()
        if key not in keys:
            keys[key] = _source(document, speaker, told, order, list(keys))
        via = (f"#{told['via']}",) if "via" in told else ()
        chains.append((*above, *via, key))
    numbers = {key: number for number, key in enumerate(keys)}
    return tuple(keys.values()), tuple(tuple(numbers[key] for key in chain) for chain in chains)


def _source(
    document: Document, speaker: Node, told: dict[str, str], names: list[str], keys: list[str]
) -> SourceDraft:
    kind = next((KINDS[each] for each in speaker.attributes if each in KINDS), "organisation")
    entity = next((each[1:] for each in speaker.attributes if each[0] == "="), None)
    return SourceDraft(
        kind,  # type: ignore[arg-type]
        None if entity is None else names.index(entity),
        _part(document, speaker.begin, speaker.end),
        int(told["n"]) if "n" in told else None,
        None,
        None,
        None,
        keys.index(f"#{told['of']}") if "of" in told else None,
    )


def _draft(document: Document, node: Node, quotes: list[Node]) -> Draft:
    outer, parent = _around(node), None
    kind = next((each for each in node.attributes if each in get_args(StatementType)), None)
    marked = document.text[node.begin] in '„»"'
    level = outer
    while level.tag == "q" and level.first("s") is None:
        level = _around(level)
    roles: dict[str, Any] = {
        role: tuple(
            _part(document, each.begin, each.end) for each in level.inside if each.tag == tag
        )
        for role, tag in (("speaker", "s"), ("cue", "c"))
    }
    if outer.tag == "q":
        parent = quotes.index(outer)
    return Draft(
        kind or ("Direct" if marked else "Indirect"),  # type: ignore[arg-type]
        "Speech",
        (_part(document, node.begin, node.end),),
        roles["cue"],
        tuple(_frame(document, level)),
        roles["speaker"],
        (),
        parent,
        0.9,
    )


def _frame(document: Document, level: Node) -> Iterator[Part]:
    """The words of a line, or of a quote with a frame in it, that are in no quote."""
    at = level.begin
    inner = [each for each in level.inside if each.tag == "q"]
    for begin, end in [*((each.begin, each.end) for each in inner), (level.end, level.end)]:
        if any(at <= b and e <= begin for b, e in zip(document.begins, document.ends, strict=True)):
            yield _part(document, at, begin)
        at = end


def _meaning(node: Node) -> Meaning:
    stance = next((each for each in node.attributes if each in get_args(Stance)), "asserts")
    plain = "negated" if stance in {"denies", "finds-no-evidence"} else "asserted"
    certainty = next((each for each in node.attributes if each in get_args(Certainty)), plain)
    return Meaning(stance, certainty, None)  # type: ignore[arg-type]
