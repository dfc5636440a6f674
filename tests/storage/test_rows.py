"""Packed tables: each row is read as it was written, whatever was read before it."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.storage.kept import Kept, keep, written
from cleanup.storage.rows import Numbers, Unpacked, packed_numbers, packed_rows

INTS = st.integers(-(2**31), 2**31 - 1)


@given(st.lists(st.lists(INTS, max_size=4).map(tuple), max_size=9), st.randoms())
def test_rows_of_numbers_are_what_they_were(rows: list[tuple[int, ...]], random: Random) -> None:
    read = Numbers(packed_numbers(rows))
    assert len(read) == len(rows)
    order = list(range(len(rows)))
    random.shuffle(order)
    assert [read[at] for at in order] == [rows[at] for at in order]


@given(st.integers(0, 300), st.randoms())
def test_rows_of_anything_are_what_they_were(number: int, random: Random) -> None:
    rows = [(at, f"entry {at}") for at in range(number)]
    read = Unpacked(packed_rows(rows))
    order = list(range(number))
    random.shuffle(order)
    assert [read[at] for at in order] == [rows[at] for at in order]


def test_they_are_kept_on_disk(tmp_path: Path) -> None:
    place = tmp_path / "kept.bin"
    keep(place, {"n": written(packed_numbers([(1, -2), ()])), "r": written(packed_rows(["é"]))})
    kept = Kept(place)
    assert [*map(Numbers(kept.get("n")).__getitem__, (0, 1))] == [(1, -2), ()]
    assert Unpacked(kept.get("r"))[0] == "é"


def test_a_number_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(OverflowError):
        packed_numbers([(2**31,)])
