"""Articles written as several papers cover one affair, and how their statements are linked.

A file of lab/written/coverage is XML: clusters of articles, a paragraph a line, the headline
first.
A statement is `<s m v>` around its quote `<q>`, cue `<c>` and speaker `<p>`. Two statements with
one `m` are about one matter; with one `v` too they say the same of it, else they cannot both be
true. kinds.tsv says of all such pairs of two articles how they are linked, `none` among it, by the
guidelines of the gold set across articles (2.s3 is the third statement of the second article); what
denies or replaces stands first.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from laut.load.article import identity
from laut.records import Article, Given, Span, StatementType

Place = tuple[str, str]
"""An article and a statement of it."""

FOLDER: Final = Path(__file__).parent / "written" / "coverage"
KINDS: Final = FOLDER / "kinds.tsv"
_OPENING: Final = ("„", "»", "“", "‚", "›")
_ROLES: Final = {"q": "quote", "c": "cue", "p": "speaker"}


@dataclass(frozen=True, slots=True)
class Covered:
    """An article with its statements."""

    article: Article
    given: tuple[Given, ...]


def clusters(folder: Path = FOLDER) -> Iterator[tuple[str, tuple[Covered, ...]]]:
    """Every cluster by its name."""
    for file in sorted(folder.glob("*.xml")):
        for cluster in ElementTree.parse(file).getroot():
            name = f"{file.stem}-{cluster.attrib['name']}"
            yield name, tuple(covered(name, n, each) for n, each in enumerate(cluster, 1))


def kinds(file: Path = KINDS) -> dict[frozenset[Place], str]:
    """How the statements of two articles are linked that are about one matter, `none` among it."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return {
        frozenset(_place(row["cluster"], row[side]) for side in ("a", "b")): row["kind"]
        for row in rows
    }


def _place(cluster: str, name: str) -> Place:
    """The article and the statement that 2.s3 names: the third one of the second article."""
    article, _, statement = name.partition(".")
    return f"{cluster}-{article}", statement


def covered(cluster: str, number: int, article: ElementTree.Element) -> Covered:
    """An article of a cluster, by its number there."""
    text = ""
    given: list[Given] = []
    for node, piece in _pieces(article):
        spans: dict[str, list[Span]] = {role: [] for role in _ROLES}
        for role, words in piece:
            begin = len(text)
            text += words
            if role:
                spans[role].append(Span(begin, len(text), words))
        if node is not None:
            given.append(_given(f"s{len(given) + 1}", spans))
    title = text.strip().partition("\n")[0]
    made = Article(
        identity(text), f"{cluster}-{number}", text, article.get("outlet"), title,
        article.get("date"),
    )  # fmt: skip
    return Covered(made, tuple(given))


def _pieces(
    article: ElementTree.Element,
) -> Iterator[tuple[ElementTree.Element | None, list[tuple[str, str]]]]:
    """The text in order: what stands in a statement with its node, by roles, and the rest."""
    yield None, [("", article.text or "")]
    for node in article:
        yield node, [(role, words) for role, words in _parts(node) if words]
        yield None, [("", node.tail or "")]


def _parts(node: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Every piece of text in a statement, with the role that it has."""
    role = node.tag if node.tag in _ROLES else ""
    yield role, node.text or ""
    for part in node:
        yield from _parts(part)
        yield role, part.tail or ""


def _given(name: str, spans: dict[str, list[Span]]) -> Given:
    quote = tuple(spans["q"])
    direct = quote[0].text.startswith(_OPENING)
    cue, speaker = tuple(spans["c"]), tuple(spans["p"])
    type_: StatementType = "Direct" if direct else "Indirect" if cue else "IndirectFreeIndirect"
    if speaker and any(s.begin <= p.begin < s.end for s in quote for p in speaker):
        type_ = "Reported"
    return Given(name, type_, "SW", quote, cue, (), speaker, (), None)
