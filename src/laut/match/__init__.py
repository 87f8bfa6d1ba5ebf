"""Two statements -> whether they say the same, cannot both be true, or neither."""

from laut.match.model import Matcher
from laut.match.relations import RELATIONS

__all__ = ["RELATIONS", "Matcher"]
