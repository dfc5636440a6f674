"""A database from the disk finds what the one that was compiled does; a broken one is made anew."""

import time
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("hyperscan")

from cleanup.rules.prefilter.compile import compiled
from cleanup.rules.prefilter.database import Blocks, Database
from cleanup.rules.prefilter.edition import Expressions
from cleanup.rules.prefilter.editions import ANY, EDITIONS, FAR, LATIN, WESTERN
from cleanup.rules.prefilter.hyper import Refused
from cleanup.rules.prefilter.kept import _blocks
from cleanup.storage.rows import Rows

TRIGGERS = [(0, "mill [a-z]+ed"), (1, "the old boat"), (2, r"\bkeys?\b")]
UNITS = [b"the mill burned", b"none", b"on the old boat", b"a key"]
FOUND = {0: {0}, 2: {1}, 3: {2}}


def made() -> Blocks:
    return compiled(TRIGGERS, [], once=False)


def test_what_is_kept_is_not_compiled_again(tmp_path: Path) -> None:
    place = tmp_path / "scan0-a.bin"
    first = _blocks(place, made, fresh=False)
    again = _blocks(place, lambda: pytest.fail("compiled again"), fresh=False)
    for name in ("literals", "plains", "small", "sizes", "once"):
        assert getattr(again, name) == getattr(first, name), name
    assert tuple(again.patterns[at] for at in EDITIONS) == first.patterns
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


class Noted:
    """Patterns of editions that note which are asked for, to be compiled."""

    def __init__(self, patterns: Rows[Expressions | None]) -> None:
        self._patterns = patterns
        self.asked: set[int] = set()

    def __getitem__(self, at: int, /) -> Expressions | None:
        self.asked.add(at)
        return self._patterns[at]


def noted(triggers: list[tuple[int, str]], *, western: bool) -> tuple[Database, Noted]:
    blocks = compiled(triggers, western=western)
    patterns = Noted(blocks.patterns)
    return Database(blocks._replace(patterns=patterns)), patterns


@pytest.mark.parametrize("western", [False, True])
@pytest.mark.parametrize(
    ("text", "found", "beyond", "is_western"),
    [
        ("the burned mill", {0}, set(), True),
        ("the old kt", {3}, set(), True),
        ("two cafés", {1}, {LATIN}, True),
        ("“the burned mill”", {0}, {LATIN}, True),
        ("новая мельница", {2}, {LATIN, FAR}, False),
        ("碾坊", {4}, {LATIN, FAR}, False),
        ("\u212at", {3}, {LATIN}, False),
    ],
)
def test_only_what_a_text_may_match_is_compiled(
    text: str, found: set[int], beyond: set[int], *, is_western: bool, western: bool
) -> None:
    database, patterns = noted(SCRIPTS, western=western)
    assert database.hits([b"", text.encode()]) == {1: found}
    assert database.quiet(text.encode()) is False
    assert patterns.asked == beyond | {WESTERN if western and is_western else ANY}
    assert database.each([b"", text.encode()]) == [set(), found]


def test_few_lines_in_other_letters_do_not_keep_the_rest_from_its_edition() -> None:
    database, patterns = noted(SCRIPTS, western=True)
    western = ["the burned mill", "zwei Mühlen", "cafés", "the red mill"]
    units = [*western, "碾坊 и мельница", *western]
    found = database.hits([unit.encode() for unit in units])
    assert found == {0: {0}, 2: {1}, 3: {0}, 4: {2, 4}, 5: {0}, 7: {1}, 8: {0}}
    assert patterns.asked == {WESTERN, ANY, LATIN, FAR}


def test_few_western_lines_among_others_are_no_reason_to_compile_their_edition() -> None:
    database, patterns = noted(SCRIPTS, western=True)
    units = ["the burned mill", *["碾坊", "мельницы"] * 8]
    found = database.hits([unit.encode() for unit in units])
    assert [sorted(found[at]) for at in range(3)] == [[0], [4], [2]]
    assert database.each([b"the burned mill"]) == [{0}]
    assert database.quiet(b"the mill")
    assert patterns.asked == {ANY, LATIN, FAR}


def test_an_edition_is_kept_when_it_is_compiled(tmp_path: Path) -> None:
    place = tmp_path / "scan01-a.bin"
    blocks = compiled(SCRIPTS, western=True)
    lost = blocks._replace(patterns=(None,) * len(EDITIONS))
    text = b"the burned mill"

    def found(blocks: Blocks) -> list[Collection[int]]:
        return Database(blocks, kept=(str(place), "")).each([text])

    assert found(lost) == [{0, 3}]  # all that it may match
    assert found(blocks) == [{0}]
    (kept,) = tmp_path.iterdir()
    assert kept.name == "scan01-a-western.bin"
    assert found(lost) == [{0}]
    content = bytearray(kept.read_bytes())
    content[-100] ^= 0x55
    kept.write_bytes(content)
    assert found(lost) == [{0, 3}]
    assert found(blocks) == found(lost) == [{0}]


def test_what_hyperscan_refuses_may_be_in_every_line(tmp_path: Path) -> None:
    blocks = compiled([(0, "mill"), (1, "(?:a?b?)*"), (2, "x{2}")], western=True)
    for _ in ("compiled", "kept"):
        database = Database(blocks, kept=(str(tmp_path / "scan01-a.bin"), ""))
        assert database.hits([b"the mill", b"", b"xx"]) == {0: {0, 1}, 1: {1}, 2: {1, 2}}
        assert database.each([b"the mill", b""]) == [{0, 1}, {1}]
