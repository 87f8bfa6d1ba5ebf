from hypothesis import given
from hypothesis import strategies as st

from laut.export.segments import Mark, segments

MARKS = st.lists(
    st.builds(
        Mark,
        begin=st.integers(0, 30),
        end=st.integers(0, 30),
        role=st.sampled_from(["quote", "cue", "damage"]),
        number=st.integers(1, 3),
    ).filter(lambda mark: mark.begin <= mark.end)
)


def test_overlapping_marks_are_cut_into_pieces() -> None:
    outer, inner = Mark(0, 9, "quote", 1), Mark(3, 6, "quote", 2)
    crossing = Mark(5, 12, "damage", 1)
    pieces = [(p.begin, p.end, p.marks) for p in segments([outer, inner, crossing], [0, 15])]
    assert pieces == [
        (0, 3, (outer,)),
        (3, 5, (outer, inner)),
        (5, 6, (outer, inner, crossing)),
        (6, 9, (outer, crossing)),
        (9, 12, (crossing,)),
        (12, 15, ()),
    ]


@given(MARKS)
def test_pieces_cover_the_text_once_and_carry_exactly_their_marks(marks: list[Mark]) -> None:
    pieces = list(segments(marks, [0, 30]))
    assert [p.begin for p in pieces] == [0, *(p.end for p in pieces[:-1])]
    assert pieces[-1].end == 30
    for piece in pieces:
        around = {m for m in marks if m.begin <= piece.begin and piece.end <= m.end}
        assert set(piece.marks) == around
