"""The benches measure what they say, and say so where there is nothing to measure on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

BENCH = Path(__file__).parents[1] / "bench"
sys.path.insert(0, str(BENCH))

from evalsets import Text  # noqa: E402
from material import write_rules, write_text  # noqa: E402
from nearness import distance  # noqa: E402

SHORT = st.text("ab ü", max_size=12)


def table_distance(one: str, other: str) -> int:
    """The textbook's table, row by row."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


@given(SHORT, SHORT)
def test_distance_is_levenshteins(one: str, other: str) -> None:
    assert distance(one, other) == table_distance(one, other)


def test_an_offset_in_joined_texts_names_its_own_text() -> None:
    text = Text("one\ntwo\n", "en", "", "a", ((0, "a"), (4, "b")))
    assert text.place(0) == ("a", 0)
    assert text.place(3) == ("a", 3)
    assert text.place(6) == ("b", 2)
    assert Text("one", "en", "", "x").place(2) == ("x", 2)


@pytest.mark.parametrize("name", ["halves", "harm", "help", "identify", "quality", "triggers"])
def test_a_bench_without_its_sets_says_so(name: str, tmp_path: Path) -> None:
    command = [sys.executable, str(BENCH / f"{name}.py"), "--eval", str(tmp_path / "none")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("skipped: the evaluation sets are not at")


def test_made_up_rules_are_good_rules_and_the_same_every_time(tmp_path: Path) -> None:
    from cleanup.engine.rulebook import rulebook  # noqa: PLC0415 - not needed by the others

    for name in ("one", "two"):
        write_rules(tmp_path / name, 30)
    made = [(tmp_path / name / "any" / "made.toml").read_text() for name in ("one", "two")]
    assert made[0] == made[1]
    book = rulebook([str(tmp_path / "one")], chosen=["any/made"])
    assert len(book.rules) == 30


def test_made_up_text_has_its_size(tmp_path: Path) -> None:
    write_text(tmp_path / "text.txt", 3000, ["A sentence of some length.", "Another one — so."])
    assert 3000 <= (tmp_path / "text.txt").stat().st_size < 3200
