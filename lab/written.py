"""Articles written for training, as examples."""

from pathlib import Path

from lab.corpora import CERTAINTIES, KINDS, MEDIUMS, STANCES, TYPES, Example, Quotation, parts_of
from lab.corpora import layered as in_layers
from lab.gold.files import load_all
from lab.gold.records import Gold, Statement
from laut.document import Document
from laut.records import Spans
from laut.segment import segment

WRITTEN = Path(__file__).parent / "written"


def written() -> list[Example]:
    """All written articles."""
    return [example(gold) for gold in load_all(WRITTEN / "pass1", WRITTEN / "articles")]


def example(gold: Gold) -> Example:
    """One annotated article; what would need a third layer is left out."""
    document = segment(gold.text)
    kinds = {source.id: KINDS.index(source.kind) for source in gold.sources}
    made = [quotation(each, kinds[each.judgement.source], document) for each in gold.statements]
    return Example(gold.name, document, in_layers([q for q in made if q.quote]), 0)


def quotation(statement: Statement, kind: int, document: Document) -> Quotation:
    """One statement in words of the document."""

    def parts(spans: Spans) -> tuple[tuple[int, int], ...]:
        return parts_of(document, [(span.begin, span.end) for span in spans])

    return Quotation(
        quote=parts(statement.quote),
        cue=parts(statement.cue),
        frame=parts(statement.frame),
        speaker=parts(statement.speaker),
        addressee=parts(statement.addressee),
        type=TYPES.index(statement.type),
        medium=MEDIUMS.index(statement.medium),
        nested=statement.nested_in is not None,
        stance=STANCES.index(statement.judgement.stance),
        certainty=CERTAINTIES.index(statement.judgement.certainty),
        kind=kind,
    )
