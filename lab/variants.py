"""Training text with other quotation marks than the corpus has."""

from dataclasses import replace

import numpy as np

from lab.batches import Item
from laut.segment import segment
from laut.tag.pieces import Pieces
from laut.tag.windows import passages

STYLES = (
    str.maketrans("„“”", '"""'),
    str.maketrans("„“”", "»««"),
    str.maketrans("„“", "“”"),
    str.maketrans("“”", '""'),
)
SHARE = 0.35


def variant(item: Item, pieces: Pieces, random: np.random.Generator) -> Item:
    """The same passage, sometimes with marks of another style."""
    document = item.example.document
    if random.random() > SHARE or not set("„“”") & set(document.text):
        return item
    style = STYLES[random.integers(len(STYLES))]
    changed = segment(document.text.translate(style))
    if changed.begins != document.begins:
        return item
    same = replace(changed, sentences=document.sentences)
    for passage in passages(same, pieces):
        if (passage.begin, passage.end) == (item.passage.begin, item.passage.end):
            example = replace(item.example, document=same)
            return Item(example, passage, item.quotations)
    return item
