"""Short texts -> vectors, for search by meaning and for candidates of links."""

from laut.embed.codes import bits, quantised
from laut.embed.cross import CrossEncoder
from laut.embed.model import Embedder

__all__ = ["CrossEncoder", "Embedder", "bits", "quantised"]
