"""Run the network in training form and score it, in laut's own words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from lab import batches, names
from lab.batches import Item, Read
from lab.corpora import MEDIUMS, TYPES, Parts, Quotation
from lab.model import Network
from laut.decode.quotes import Quote, Thresholds, quotes
from laut.decode.roles import Roles, roles
from laut.evaluate.quotations import Annotation, Scores, score
from laut.scores import NAME_TAGS, Answers
from laut.tag.pieces import Pieces
from laut.tag.surroundings import surroundings


@dataclass(frozen=True)
class Output:
    """What the network says of one passage."""

    scores: np.ndarray
    continues: np.ndarray
    words: torch.Tensor


def encode(network: Network, chosen: Sequence[Item]) -> list[Output]:
    """Word vectors and segment scores of each passage."""
    found = []
    with torch.inference_mode():
        for item in chosen:
            made = batches.batch([item])
            made.corpus.zero_()
            words = network.embed(made)
            scores, continues = network.scorer(words, made.words)
            found.append(Output(scores[0].numpy(), continues[0].numpy(), words[0]))
    return found


def read(
    network: Network, item: Item, output: Output, found: Sequence[Quote], limits: Thresholds
) -> list[Roles]:
    """The roles of the quotations found in one passage."""
    if not found:
        return []
    shared = item.layout(
        [p for q in found if not q.nested for p in q.parts],
        [p for q in found if q.nested for p in q.parts],
    )
    around = [surroundings(q.parts, shared) for q in found]
    asked = [Read(0, s, q.nested, 0, None) for s, q in zip(around, found, strict=True)]
    with torch.inference_mode():
        answers = network.reader(output.words, batches.quotes(asked, len(item.passage)))
    made = []
    for row, s in enumerate(around):
        size = len(s.word)
        answer = Answers(
            answers["cue"][row, :size].numpy(),
            answers["frame"][row, :size].numpy(),
            answers["spans"][row, :, :size, :size].numpy(),
            answers["nobody"][row].numpy(),
            answers["type"][row].numpy(),
            answers["medium"][row].numpy(),
        )
        made.append(roles(answer, s, limits))
    return made


def predict(network: Network, chosen: Sequence[Item], limits: Thresholds) -> list[list[Annotation]]:
    """Annotations of each passage."""
    made = []
    for item, output in zip(chosen, encode(network, chosen), strict=True):
        found = quotes(output.scores, output.continues, limits)
        answers = read(network, item, output, found, limits)
        made.append([_annotation(q, r) for q, r in zip(found, answers, strict=True)])
    return made


def _annotation(q: Quote, r: Roles) -> Annotation:
    return Annotation(
        words(q.parts), speaker=words(r.speaker), cue=words(r.cue), frame=words(r.frame),
        addressee=words(r.addressee), type=TYPES[r.type], medium=MEDIUMS[r.medium],
        nested=q.nested,
    )  # fmt: skip


def words(parts: Parts) -> frozenset[int]:
    """All words of the parts."""
    return frozenset(w for a, b in parts for w in range(a, b + 1))


def gold(q: Quotation) -> Annotation:
    """A gold quotation as the metric takes it."""
    return Annotation(
        words(q.quote), speaker=words(q.speaker), cue=words(q.cue), frame=words(q.frame),
        addressee=words(q.addressee), type=TYPES[q.type],
        medium=MEDIUMS[q.medium] if q.medium >= 0 else "none", nested=q.nested,
    )  # fmt: skip


def name_report(network: Network, sentences: Sequence[names.Tagged], pieces: Pieces) -> str:
    """F1 of whole names of persons, organisations and places on sentences, in laut's own words."""
    right, found, gold_count = 0, 0, 0
    runs = [sentences[at : at + 4] for at in range(0, len(sentences), 4)]
    for item in names.items(runs, pieces):
        with torch.inference_mode():
            made = batches.batch([item])
            tags = network.names(network.embed(made))[0].argmax(-1).tolist()
        guess = _named([NAME_TAGS[t] for t in tags])
        truth = _named([NAME_TAGS[t] for t in item.example.names or ()])
        right, found = right + len(guess & truth), found + len(guess)
        gold_count += len(truth)
    return (
        f"names: P {right / max(found, 1):.3f} R {right / gold_count:.3f} "
        f"F1 {2 * right / max(found + gold_count, 1):.3f}"
    )


def _named(tags: Sequence[str]) -> set[tuple[str, int, int]]:
    tagged = names.Tagged(tuple(tags), tuple(tags))
    return {span for span in names.spans(tagged) if span[0] != "OTH"}


def scored(chosen: Sequence[Item], predicted: Sequence[Sequence[Annotation]]) -> Scores:
    """Scores over passages."""
    return score([[gold(q) for q in item.quotations] for item in chosen], predicted)


def report(chosen: Sequence[Item], predicted: Sequence[Sequence[Annotation]]) -> str:
    """One line."""
    s = scored(chosen, predicted)
    names = ("message", "roles", "joint", "type", "medium", "speaker", "addressee", "cue", "frame")
    parts = [f"{name} {100 * s[name].f1:.1f}" for name in names]
    rep = s["tokens:Reported"]
    joint = s.joint
    return " ".join(
        [*parts, f"| joint P {joint.precision:.3f} R {joint.recall:.3f}",
         f"| Reported {rep.precision:.2f}/{rep.recall:.2f}"]
    )  # fmt: skip
