"""Statements of two articles, made by hand as the ledger would give them."""

import re

import numpy as np

from laut.link.across import Kin, Stated, Voice
from laut.records import Certainty, SourceKind, Stance

WORD = re.compile(r"\w+(?:-\w+)*|[^\w\s]")


def kin(
    share: float,
    weight: float,
    *,
    like: float,
    days: int,
    affair: bool = True,
    copies: bool = False,
) -> Kin:
    """How near two articles are that have as much of all kinds of entities in common."""
    return Kin(affair, share, weight, share, share, share, like, copies, days)


NEAR = kin(0.7, 2.8, like=0.55, days=8)


def voice(number: int, name: str | None = None, kind: SourceKind = "named-person") -> Voice:
    described = tuple((name or "ein Beamter").split())
    entity = number if name else None
    named = tuple(entity for _ in described)
    return Voice(number, kind, entity, name, None, None, described, described, named, frozenset())


UHLAND, REENTS = voice(1, "Marit Uhland"), voice(2, "Joachim Reents")
CLERK = voice(-30_001, None, "anonymous-person")


def stated(
    number: int,
    text: str,
    who: Voice,
    *,
    stance: Stance = "asserts",
    certainty: Certainty = "asserted",
    dates: tuple[str, ...] = (),
    cue: str = "sagte",
    like: float = 0.75,
) -> Stated:
    """A statement of article 1 (numbers from 10) or 2 (from 20), said on the 1st or the 9th.

    like: how like its vector is to those of the other article.
    """
    article = number // 10
    vector = np.array([1.0, 0.0] if article == 1 else [like, (1 - like**2) ** 0.5], np.float32)
    words = tuple(WORD.findall(text))
    return Stated(
        number, article, 20310301 if article == 1 else 20310309, "Indirect", stance, certainty,
        who, frozenset({who.number}), words, {}, dates, (cue,), frozenset({cue}), vector,
    )  # fmt: skip
