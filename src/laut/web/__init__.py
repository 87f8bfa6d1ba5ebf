"""The reader: a ledger as pages that people look at, follow and search, and as JSON."""

from laut.web.app import create_app
from laut.web.serve import serve
from laut.web.site import Settings, Site

__all__ = ["Settings", "Site", "create_app", "serve"]
