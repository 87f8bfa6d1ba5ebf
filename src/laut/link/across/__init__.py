"""Statements of one article against those of others: how they stand to each other."""

from laut.link.across.links import Linked, links
from laut.link.across.matter import Kin
from laut.link.across.relation import PRINTED
from laut.link.across.stated import Stated, Voice

__all__ = ["PRINTED", "Kin", "Linked", "Stated", "Voice", "links"]
