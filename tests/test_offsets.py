"""Places of code points told by pieces are those told one by one."""

from hypothesis import given
from hypothesis import strategies as st

from cleanup.formats._pieces import Pieces

PIECES = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 6), st.booleans()), min_size=1)


@given(PIECES)
def test_they_are_the_same(drawn: list[tuple[int, int, bool]]) -> None:
    raw = "abcdefghij" * 40
    pieces, expected, gaps = Pieces(raw), [], []
    at = size = 0
    for skipped, length, verbatim in drawn:
        if skipped and expected:
            gaps.append((size, at))
        at += skipped
        if verbatim:
            pieces.verbatim(at, at + length)
            expected += range(at, at + length)
            size += length
        else:
            pieces.spelled("x", at, at + length)
            expected.append(at)
            size += 1
        at += length
    expected.append(at)
    segment = pieces.segment(None)
    assert segment is not None
    assert tuple(segment.gaps) == tuple(gaps)
    assert len(segment.gaps) == len(gaps)
    if segment.offsets is None:
        assert len(pieces.spans) == 1
        return
    assert list(segment.offsets) == expected
    assert [segment.offsets[index] for index in range(len(expected))] == expected
    assert segment.offsets[-1] == at
