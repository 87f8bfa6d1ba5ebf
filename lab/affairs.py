"""Clusters of articles written for training as those of the gold set are, with all their links.

A file of lab/written/affairs is XML: clusters of articles, a paragraph a line, the headline first.
A statement is `<s id>` around its quote `<q>`, cue `<c>` and speaker `<p>`; 2.3 is the third one of
the second article. `<same>` has a line for each group of statements that are one utterance or one
dispatch, `<links>` a line for each link (the acting or later statement first), which holds for the
whole groups of both, by the guidelines of the gold set across articles. `<distractors>` names pairs
that look alike and are not linked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from lab.coverage import Covered, Place, covered
from lab.gold.clusters import Group, utterances

FOLDER: Final = Path(__file__).parent / "written" / "affairs"


@dataclass(frozen=True, slots=True)
class Affair:
    """A cluster with the kinds of the links between its statements, and what is surely none."""

    name: str
    articles: tuple[Covered, ...]
    kinds: dict[frozenset[Place], str]
    distractors: frozenset[frozenset[Place]]


def affairs(folder: Path = FOLDER) -> Iterator[Affair]:
    """Every cluster of a folder."""
    for file in sorted(folder.glob("*.xml")):
        for cluster in ElementTree.parse(file).getroot():
            yield _affair(f"{file.stem}-{cluster.attrib['name']}", cluster)


def _affair(name: str, cluster: ElementTree.Element) -> Affair:
    articles = tuple(
        covered(name, number, each) for number, each in enumerate(cluster.findall("article"), 1)
    )
    same = [Group(kind, tuple(_place(name, each) for each in members))
            for kind, *members in _rows(cluster, "same")]  # fmt: skip
    links = [(kind, _place(name, a), _place(name, b)) for a, b, kind in _rows(cluster, "links")]
    alike = [(_place(name, a), _place(name, b)) for a, b, *_ in _rows(cluster, "distractors")]
    return Affair(name, articles, _kinds(same, links), frozenset(map(frozenset, alike)))


def _rows(cluster: ElementTree.Element, name: str) -> list[list[str]]:
    return [line.split() for line in (cluster.findtext(name) or "").splitlines() if line.strip()]


def _place(cluster: str, name: str) -> Place:
    article, _, statement = name.partition(".")
    return f"{cluster}-{article}", f"s{statement}"


def _kinds(
    same: Sequence[Group], links: Sequence[tuple[str, Place, Place]]
) -> dict[frozenset[Place], str]:
    """The kind of every linked pair: copies first, then repetitions, then the links of both."""
    utterance = utterances(same)
    found: dict[frozenset[Place], str] = {}
    for group in sorted(same, key=lambda group: group.kind != "same-origin"):
        _put(found, group.kind, group.members, group.members)
    for kind, a, b in links:
        _put(found, kind, utterance.get(a, [a]), utterance.get(b, [b]))
    return found


def _put(
    found: dict[frozenset[Place], str], kind: str, some: Sequence[Place], others: Sequence[Place]
) -> None:
    for one in some:
        for other in others:
            if one[0] != other[0]:
                found.setdefault(frozenset((one, other)), kind)
