import pytest

from tests.load.marked import cleaned, mark, unmark


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Sie kämpfte fÃ¼r die BrÃ¼cke.", "Sie kämpfte für die Brücke."),
        ("Sie sagte: â€žDas ist schÃ¶n.â€œ", "Sie sagte: „Das ist schön.“"),
        ("Sie kämpfte f√ºr die Br√ºcke.", "Sie kämpfte für die Brücke."),
        ("Das ist doppelt schÃƒÂ¶n und gut.", "Das ist doppelt schön und gut."),
        ("Der Präsident ÐŸÑƒÑ‚Ð¸Ð½ sprach.", "Der Präsident Путин sprach."),
        ("Das Haus &amp; der Hof sind &#132;alt&#8220;.", "Das Haus & der Hof sind „alt“."),
        ("Die Re\xadgie\xadrung ist\u200b nicht\ufeff da.", "Die Regierung ist nicht da."),
        ("Die \u200fRegierung\u202c ist\0 nicht da.", "Die Regierung ist nicht da."),
        ("Es sind 12\u202f000\xa0Euro für die\tStadt.", "Es sind 12 000 Euro für die Stadt."),
        (
            "Die Regierung ist\r\nnicht da.\r\n\r\nSie kommt.",
            "Die Regierung ist\nnicht da.\n\nSie kommt.",
        ),
        ("Die Regierung \ud83d ist nicht da.", "Die Regierung \ufffd ist nicht da."),
        ("Die US -Regierung und die Marine -Drohnen.", "Die US-Regierung und die Marine-Drohnen."),
        ("Der Mann -Vater von Kindern- ist da.", "Der Mann -Vater von Kindern- ist da."),
    ],
)
def test_letters_are_repaired(broken: str, whole: str) -> None:
    assert cleaned(broken).text == whole


@pytest.mark.parametrize(
    "marked",
    [
        "Sie kämpfte f⟦Ã¼→ü⟧r die Br⟦Ã¼→ü⟧cke und die Stadt.",
        "Die Stadt M⟦\ufffd⟧nchen ist nicht da.",
        "Das ⟦&amp;→&⟧ ist ein Zeichen, das ist nicht schlimm.",
        "Die „SPÖ“ und die „AÄ“ sind nicht da, und das „Ä“ auch nicht.",
        "R&D und AT&T; sind nicht in der Stadt.",
        "Die Ärzte, das Öl, die Übung und die Größe in São Paulo und Gdańsk.",
    ],
)
def test_mojibake_is_reported(marked: str) -> None:
    assert mark(unmark(marked), "encoding") == marked
