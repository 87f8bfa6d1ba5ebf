"""The named things of an article."""

import pytest

from laut.records import EntityKind
from tests.resolve.marked import read


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("<PER>Mara Voss</PER> kam.", "person"),
        ("<LOC>Kiel</LOC> schlief.", "place"),
        ("Die <OTH>Hafenmesse</OTH> begann.", "event"),
        ("Der Roman „<OTH>Das halbe Haus</OTH>“ erschien.", "work"),
        ("Die Drohne <OTH>Milan</OTH> flog.", "product"),
    ],
)
def test_kind(marked: str, kind: EntityKind) -> None:
    assert read(marked).voices().entities[0].kind == kind


def test_aliases_and_mentions() -> None:
    article = read("<PER>Mara Voss</PER> kam. <PER>Voss</PER> ging.")
    entity = article.voices().entities[0]
    assert (entity.canonical, entity.aliases) == ("Mara Voss", ("Voss",))
    assert [article.text(part) for part in entity.mentions] == ["Mara Voss", "Voss"]


def test_words_that_stand_for_it() -> None:
    article = read("""<f><s>Ministerin <PER>Mara Voss</PER></s> sagte,</f> <q>sie gehe</q>.
    <f><s>Die Ministerin</s> sagte <a>ihm</a>,</f> <q>es reiche</q>.
    <f><s>Sie</s> sagte,</f> <q>es sei genug</q>.""")
    entity = article.voices().entities[0]
    assert [article.text(p) for p in entity.nominal_mentions] == ["sie", "Die Ministerin", "Sie"]


def test_about_leaves_out_who_speaks() -> None:
    article = read(
        "<f><s><PER>Mara Voss</PER></s> sagte,</f> <q>Voss kenne <PER>Jan Ott</PER></q>."
    )
    found = article.voices()
    assert [[found.entities[n].canonical for n in about] for about in found.about] == [["Jan Ott"]]
