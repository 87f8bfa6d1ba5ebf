"""Who speaks: names and speakers -> entities, sources and chains of one article."""

from laut.document import Document
from laut.draft import Finds, Voices
from laut.resolve.chains import chains
from laut.resolve.compact import compact
from laut.resolve.describe import described
from laut.resolve.entities import about, entities
from laut.resolve.headlines import claimed
from laut.resolve.names import clusters
from laut.resolve.relayed import relayed
from laut.resolve.stage import stage_of
from laut.resolve.voices import played


def resolve(document: Document, finds: Finds) -> Voices:
    """The entities and voices of an article, and the chain of each statement."""
    stage = stage_of(document, clusters(finds.names, document.words))
    first = claimed(finds.drafts, played(finds.drafts, stage), stage)
    of, outer = relayed(finds.drafts, first, stage)
    found = Voices(
        entities(finds.drafts, of, stage),
        described(stage.voices, stage, finds.kinds),
        chains(finds.drafts, of, outer),
        about(finds.drafts, of, stage),
    )
    return compact(found)
