"""A database from the disk finds what the one that was compiled does; a broken one is made anew."""

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
        assert getattr(again, name) == getattr(first, name), name
    assert Database(again).hits(UNITS) == Database(first).hits(UNITS) == FOUND


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
            assert found == FOUND
