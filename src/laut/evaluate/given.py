"""The annotated quotations of a Wikinews document as statements that are given."""

from collections.abc import Sequence

from laut.evaluate.quotations import Annotation
from laut.evaluate.wikinews import Document, placed
from laut.records import Given


def given(document: Document) -> tuple[Given, ...]:
    """Give the annotations in their order, with ids of their places (s1, s2, …).

    The set says that a quotation is nested, not in which: it is the shortest one around it that
    is not the same, or none where no quotation holds all of it. A medium that the set leaves open
    becomes Speech.
    """
    found = document.annotations
    return tuple(
        Given(
            id=_id(number),
            type=each.type,  # type: ignore[arg-type]  # one of quotations.TYPES
            medium="Speech" if each.medium == "none" else each.medium,  # type: ignore[arg-type]
            quote=placed(document, each.quote),
            cue=placed(document, each.cue),
            frame=placed(document, each.frame),
            speaker=placed(document, each.speaker),
            addressee=placed(document, each.addressee),
            nested_in=_parent(each, found) if each.nested else None,
        )
        for number, each in enumerate(found)
    )


def _parent(child: Annotation, found: Sequence[Annotation]) -> str | None:
    around = [n for n, each in enumerate(found) if child.quote < each.quote]
    return _id(min(around, key=lambda n: len(found[n].quote))) if around else None


def _id(number: int) -> str:
    return f"s{number + 1}"
