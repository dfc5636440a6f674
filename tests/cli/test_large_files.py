"""Files that go through in parts are written as whole as small ones."""

from pathlib import Path

from tests.cli.session import cleanup, names

LINE = "The mill stands by the river, and the old bridge leads to it from the village.\n"


def test_what_stands_before_the_first_change_is_kept(tmp_path: Path) -> None:
    before = LINE * 80_000 + "It is open , in summer.\n" + LINE * 5
    place = tmp_path / "large.txt"
    place.write_bytes(before.encode())
    ended = cleanup(
        tmp_path, "fix", "large.txt", "--safe-only", "--lang", "en", "--log", "log.jsonl"
    )
    assert ended.code == 0, ended.err
    assert place.read_bytes() == before.replace(" ,", ",").encode()
    assert cleanup(tmp_path, "revert", "log.jsonl").code == 0
    assert place.read_bytes() == before.encode()
    assert names(tmp_path) == ["large.txt", "log.jsonl"]
