"""What is known of the voices of an article while it is read from its beginning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from laut.document import Document
from laut.german import phrases as small
from laut.german.entities import MEDIA_NAMES
from laut.german.voices import MEDIA
from laut.resolve.heads import MARKS, Text
from laut.resolve.names import Cluster, of_word
from laut.resolve.nominals import nominals
from laut.resolve.phrase import Phrase, phrase
from laut.resolve.titles import Beside, beside
from laut.scores import Part

FAR: Final = 5  # sentences back in which a pronoun finds whom it means
SUBJECT: Final = 5  # words before a subject


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice: its entity as the number of a cluster, None where it has no name.

    phrases: every noun phrase with which it speaks, in the order of reading; nouns: bases of the
    nouns that stand for it.
    """

    entity: int | None
    phrases: tuple[Phrase, ...]
    nouns: frozenset[str]
    woman: bool | None
    member_of: int | None = None

    @property
    def plural(self) -> bool:
        """Whether it is several people."""
        told = next((p for p in self.phrases if p.determiner != "bare" or p.count), None)
        return told.plural if told else bool(self.phrases) and self.phrases[0].plural

    @property
    def kinds(self) -> set[str]:
        """What its nouns are by the tables."""
        return {p.noun.kind for p in self.phrases if p.noun}


@dataclass(frozen=True, slots=True)
class Cast:
    """The voices of an article, and the number of the voice of every draft, in order."""

    voices: tuple[Voice, ...]
    of: tuple[int, ...]


@dataclass
class Stage:
    """What is known so far, while the article is read from its beginning.

    number: the cluster of each word in a name; beside: of each cluster what stands beside its
    names; media: clusters that are papers, stations or agencies; nominals: common noun phrases;
    spoken: word and voice of each speaker so far; around: words of the frame of each speaker.
    """

    document: Document
    clusters: Sequence[Cluster]
    text: Text
    number: Mapping[int, int]
    beside: Sequence[Beside]
    media: frozenset[int]
    nominals: Sequence[Phrase]
    voices: list[Voice] = field(default_factory=list)
    spoken: list[tuple[int, int]] = field(default_factory=list)
    by_part: dict[Part, int] = field(default_factory=dict)
    around: dict[Part, tuple[int, ...]] = field(default_factory=dict)


def stage_of(document: Document, clusters: Sequence[Cluster]) -> Stage:
    """An empty stage for a document and its names."""
    at = {w: n for c in clusters for n in c.names for w in range(n.part[0], n.part[1] + 1)}
    text = Text(document.words, at, frozenset().union(*(c.genitive for c in clusters)))
    near = [beside(c, document, text) for c in clusters]
    clusters = [_settled(c, b) for c, b in zip(clusters, near, strict=True)]
    media = frozenset(k for k, c in enumerate(clusters) if _is_medium(c, near[k].nouns, document))
    common = [phrase(part, text) for part in nominals(document, text)]
    return Stage(document, clusters, text, of_word(clusters), near, media, common)


def _settled(cluster: Cluster, near: Beside) -> Cluster:
    """A name with what the nouns beside it tell: that it is a body, or the sex of a person."""
    if near.body and cluster.kind != "ORG" and not (cluster.kind == "PER" and cluster.given):
        return replace(cluster, kind="ORG", woman=None)
    if cluster.kind != "PER" or cluster.woman is not None:
        return cluster
    return replace(cluster, woman=near.woman)


def _is_medium(cluster: Cluster, nouns: frozenset[str], document: Document) -> bool:
    """Whether a name is a paper's: by a noun, by its own words, or printed in quotation marks."""
    if cluster.kind not in {"ORG", "OTH"}:
        return False
    if nouns & MEDIA or cluster.canonical.lower().endswith(MEDIA_NAMES):
        return True
    firsts = (n.part[0] for n in cluster.names)
    return cluster.kind == "ORG" and any(f and document.words[f - 1] in MARKS for f in firsts)


def of_entity(entity: int, stage: Stage) -> int | None:
    """The voice of an entity, None where it has not spoken."""
    return next((i for i, v in enumerate(stage.voices) if v.entity == entity), None)


def made(entity: int, stage: Stage) -> int:
    """The voice of an entity, a new one where it has not spoken yet."""
    number = of_entity(entity, stage)
    if number is None:
        number = len(stage.voices)
        cluster = stage.clusters[entity]
        stage.voices.append(Voice(entity, (), stage.beside[entity].nouns, cluster.woman))
    return number


def last_spoken(stage: Stage) -> int | None:
    """The voice of the statement before."""
    return stage.spoken[-1][1] if stage.spoken else None


def subject(place: int, stage: Stage) -> float:
    """How much a phrase looks like the subject: early in its sentence, behind no preposition."""
    sentences, words = stage.document.sentences, stage.document.words
    first = place
    while first and sentences[first - 1] == sentences[place]:
        first -= 1
    governed = any(
        words[w].lower() in small.PREPOSITIONS | small.OBLIQUE
        for w in range(max(first, place - 3), place)
        if words[w] != ","
    )
    return (0.0 if governed else 1.0) * (1.0 if place - first <= SUBJECT else 0.6)


def away(cluster: int, place: int, stage: Stage) -> tuple[bool, int]:
    """How far a name is from a word: those before it are nearer than those behind."""
    places = [place - n.part[0] for n in stage.clusters[cluster].names]
    before = [d for d in places if d > 0]
    return (not before, min(before) if before else -max(places))
