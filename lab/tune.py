"""Tune the thresholds of the decoder on the development set, through the shipped model.

    python -m lab.tune [FOLDER]

Goes from threshold to threshold as long as the sum of joint and half of message F1 rises. Prints
the figures with the thresholds tuned on one half of the documents and measured on the other, which
shows how much of the gain is chance.
"""

import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from lab.corpora import DATA
from laut.decode.confidence import calibration
from laut.decode.quotes import Thresholds, quotes
from laut.decode.roles import roles
from laut.decode.statements import drafts, likely
from laut.document import Document
from laut.draft import Draft, Meaning, SourceDraft, Voices
from laut.evaluate.quotations import Annotation, Scores, score
from laut.evaluate.wikinews import Document as Gold
from laut.evaluate.wikinews import annotations, article, read_documents
from laut.load import Clean, clean
from laut.reading import Found, reading
from laut.records import Producer, Statement
from laut.scores import Answers, Part, Surroundings
from laut.segment import segment
from laut.tag.model import SHIPPED, Encoded, Tagger

CHOICES = {
    "outer": (0.3, 0.35, 0.4, 0.45, 0.5, 0.55),
    "reported": (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45),
    "nested": (0.2, 0.3, 0.4, 0.5, 0.6),
    "continues": (0.3, 0.4, 0.5, 0.6, 0.7),
    "cue": (0.3, 0.4, 0.5, 0.6),
    "frame": (0.3, 0.4, 0.5, 0.6),
    "nobody": (0.5, 0.7, 0.85, 1.0, 1.2, 1.5),
}
Key = tuple[int, tuple[tuple[tuple[Part, ...], bool], ...]]


@dataclass(frozen=True)
class Case:
    """One development document as far as no threshold matters."""

    gold: Gold
    mended: Clean
    document: Document
    passages: tuple[Encoded, ...]


NOBODY = SourceDraft("anonymous-group", None, None, None, None, None, None, None)
NOTHING = Meaning("asserts", "asserted", None)
PRODUCER = Producer("laut", "tuning", "", "")


def statements(found: Sequence[Draft], case: Case) -> Sequence[Statement]:
    """The words of statements; who says them and what they mean does not matter here."""
    count = len(found)
    voices = Voices((), (NOBODY,), ((0,),) * count, ((),) * count)
    parts = Found(found, voices, (NOTHING,) * count, (), ())
    return reading(article(case.gold), case.document, case.mended, parts, PRODUCER).statements


class Tuner:
    """Decodes the same scores again and again; what the reader said is remembered."""

    def __init__(self, folder: Path) -> None:
        self.tagger = Tagger(folder)
        self.sure = calibration(folder / "calibration.json")
        path = DATA / "quote_wikinews2024" / "dev.jsonl.gz"
        self.cases = [self._case(gold) for gold in read_documents(path)]
        self._read: dict[Key, list[tuple[Surroundings, Answers]]] = {}

    def _case(self, gold: Gold) -> Case:
        mended = clean(article(gold))
        document = segment(mended.text)
        found = tuple(
            self.tagger.encode(document, passage) for passage in self.tagger.passages(document)
        )
        return Case(gold, mended, document, found)

    def scores(self, limits: Thresholds, chosen: Sequence[Case]) -> Scores:
        """Scores of some documents with these thresholds."""
        predicted = [self._annotations(case, limits) for case in chosen]
        return score([case.gold.annotations for case in chosen], predicted)

    def _annotations(self, case: Case, limits: Thresholds) -> Sequence[Annotation]:
        found: list[Draft] = []
        for encoded in case.passages:
            said = quotes(encoded.scores, encoded.continues, limits)
            asked = tuple((q.parts, q.nested) for q in said)
            key = (id(encoded), asked)
            if said and key not in self._read:
                self._read[key] = list(self.tagger.read(encoded, asked))
            answers = self._read[key] if said else []
            read = [roles(answer, around, limits) for around, answer in answers]
            sure = likely(said, read, limits)
            begin = encoded.passage.begin
            found += drafts(sure, case.document.words, begin, len(found), self.sure)
        return annotations(case.gold, statements(found, case))

    def tune(self, chosen: Sequence[Case], limits: Thresholds) -> Thresholds:
        """The best thresholds found from `limits` on."""
        best, worth = limits, self._worth(limits, chosen)
        for _ in range(2):
            for name, values in CHOICES.items():
                for value in values:
                    tried = replace(best, **{name: value})
                    gained = self._worth(tried, chosen)
                    if gained > worth + 1e-4:
                        best, worth = tried, gained
        return best

    def _worth(self, limits: Thresholds, chosen: Sequence[Case]) -> float:
        s = self.scores(limits, chosen)
        return s.joint.f1 + 0.5 * s.message.f1


def show(label: str, s: Scores) -> None:
    """Print one line of figures."""
    names = ("message", "roles", "joint", "type", "medium", "speaker", "addressee")
    parts = [f"{name} {100 * s[name].f1:.2f}" for name in names]
    reported = s["tokens:Reported"]
    extra = f"Reported {reported.precision:.3f}/{reported.recall:.3f}"
    print(label, *parts, extra, flush=True)


def main() -> None:
    """Tune on all documents, and on each half to see what holds on the other."""
    tuner = Tuner(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
    start = Thresholds()
    show("as it is", tuner.scores(start, tuner.cases))
    for value in CHOICES["reported"]:
        limits = replace(start, reported=value)
        show(f"reported {value}", tuner.scores(limits, tuner.cases))
    halves = tuner.cases[::2], tuner.cases[1::2]
    for here, there in (halves, halves[::-1]):
        limits = tuner.tune(here, start)
        show("other half before", tuner.scores(start, there))
        show("other half after ", tuner.scores(limits, there))
    best = tuner.tune(tuner.cases, start)
    show("tuned on all", tuner.scores(best, tuner.cases))
    print(asdict(best))


if __name__ == "__main__":
    main()
