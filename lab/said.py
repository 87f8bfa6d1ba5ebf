"""Single statements written for training, with their act: lab/acts/said."""

import csv
from collections.abc import Iterator
from pathlib import Path

from lab.corpora import CERTAINTIES, STANCES, Example, Quotation, parts_of
from laut.segment import segment

FOLDER = Path(__file__).parent / "acts" / "said"
OPEN, CLOSE = "⟦", "⟧"


def said() -> list[Example]:
    """Every line of every file."""
    return [example(*row) for file in sorted(FOLDER.glob("*.tsv")) for row in rows(file)]


def rows(file: Path) -> Iterator[tuple[str, str, str]]:
    """Stance, certainty and text of each line."""
    with file.open(encoding="utf-8") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row[0], row[1], row[2]


def example(stance: str, certainty: str, marked: str) -> Example:
    """A text with one statement; what is outside of it is its frame."""
    before, _, rest = marked.partition(OPEN)
    inside, _, behind = rest.partition(CLOSE)
    text = before + inside + behind
    document = segment(text)
    begin, end = len(before), len(before) + len(inside)
    quote = parts_of(document, [(begin, end)])
    around = [span for span in ((0, begin), (end, len(text))) if text[slice(*span)].strip(" .")]
    frame = parts_of(document, around)
    quotation = Quotation(
        quote, (), frame, (), (), 0, -1, nested=False,
        stance=STANCES.index(stance), certainty=CERTAINTIES.index(certainty),
    )  # fmt: skip
    return Example("", document, (quotation,), 0)
