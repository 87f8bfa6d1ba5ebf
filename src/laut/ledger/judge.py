"""The network that reads two statements together, for the comparison of articles."""

from collections.abc import Sequence
from functools import cache

from laut.embed import Embedder
from laut.match import Matcher


@cache
def _matcher() -> Matcher:
    return Matcher(Embedder.shipped().states)


def judge(pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float]]:
    """How sure the two of each pair say the same, and that they say the contrary."""
    said = _matcher().compare(pairs)
    return [(float(same), float(contrary)) for same, contrary, _ in said]
