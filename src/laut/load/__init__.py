"""From bytes to an article, and from an article to the text that the model reads."""

from laut.load.article import from_bytes, from_text
from laut.load.clean import Clean, clean
from laut.load.many import load_many
from laut.load.source import load

__all__ = ["Clean", "clean", "from_bytes", "from_text", "load", "load_many"]
