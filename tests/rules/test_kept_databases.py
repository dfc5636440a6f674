"""A database from the disk finds what the one that was compiled does; a broken one is made anew."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("hyperscan")

from cleanup.rules.prefilter.compile import compiled
from cleanup.rules.prefilter.database import Blocks, Database
from cleanup.rules.prefilter.hyper import Refused
from cleanup.rules.prefilter.kept import _blocks

TRIGGERS = [(0, "mill [a-z]+ed"), (1, "the old boat"), (2, r"\bkeys?\b")]
UNITS = [b"the mill burned", b"none", b"on the old boat", b"a key"]
FOUND = {0: {0}, 2: {1}, 3: {2}}


def made() -> Blocks:
    return compiled(TRIGGERS, [], once=False)


def test_what_is_kept_is_not_compiled_again(tmp_path: Path) -> None:
    place = tmp_path / "scan0-a.bin"
    first = _blocks(place, made, fresh=False)
    again = _blocks(place, lambda: pytest.fail("compiled again"), fresh=False)
    for name in ("patterns", "literals", "plains", "small", "refused"):
        kept, made_now = getattr(again, name), getattr(first, name)
        assert (tuple(kept) if name == "patterns" else kept) == made_now, name
    assert Database(again).hits(UNITS) == Database(first).hits(UNITS) == FOUND


def test_what_another_is_compiling_is_waited_for(tmp_path: Path) -> None:
    place = tmp_path / "cache" / "scan0-a.bin"
    compiled_by = []

    def slowly() -> Blocks:
        compiled_by.append(place)
        time.sleep(0.3)
        return made()

    with ThreadPoolExecutor(3) as pool:
        running = [pool.submit(_blocks, place, slowly, fresh=False) for _ in range(3)]
        found = [Database(each.result()).hits(UNITS) for each in running]
    assert found == [FOUND] * 3
    assert len(compiled_by) == 1
    assert [path.name for path in place.parent.iterdir()] == [place.name]


def test_where_nothing_can_be_kept_nobody_waits(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    place = tmp_path / "file" / "scan0-a.bin"
    assert Database(_blocks(place, made, fresh=False)).hits(UNITS) == FOUND


@pytest.mark.parametrize("at", [10, 60, 0.5, 0.9, -1])
def test_a_broken_file_is_refused_or_made_anew(tmp_path: Path, at: float) -> None:
    place = tmp_path / "scan0-a.bin"
    _blocks(place, made, fresh=False)
    content = bytearray(place.read_bytes())
    content[int(at * len(content)) if 0 < at < 1 else int(at)] ^= 0x55
    place.write_bytes(content)
    for fresh in (False, True):
        blocks = _blocks(place, made, fresh=fresh)
        try:
            found = Database(blocks).hits(UNITS)
        except Refused:
            assert not fresh
        else:
            # what is only read when it is asked for may then match anything
            assert all(found[unit] >= named for unit, named in FOUND.items())


SCRIPTS = [
    (0, "the [a-z]+ed mill"),
    (1, "caf[éè]s?"),
    (2, "мельниц[аы]"),
    (3, "(?i)[kс]t"),
    (4, "碾."),
]


@pytest.mark.parametrize(
    ("text", "found", "read"),
    [
        ("the burned mill", {0}, {0}),
        ("the old kt", {3}, {0}),
        ("two cafés", {1}, {0, 1}),
        ("“the burned mill”", {0}, {0, 1}),
        ("новая мельница", {2}, {0, 1, 2}),
        ("碾坊", {4}, {0, 1, 2}),
        ("\u212at", {3}, {0, 1}),
    ],
)
def test_what_a_text_in_ascii_cannot_match_is_not_read(
    text: str, found: set[int], read: set[int]
) -> None:
    class Noted(list[bytes]):
        def __getitem__(self, at: int) -> bytes:  # type: ignore[override]
            asked.add(at)
            return super().__getitem__(at)

    asked: set[int] = set()
    blocks = compiled(SCRIPTS)
    database = Database(blocks._replace(patterns=Noted(blocks.patterns)))
    assert database.hits([b"", text.encode()]) == {1: found}
    assert asked <= read
    assert database.quiet(text.encode()) is False
