"""The numbers that a fix prints are those of its log; notes are counted apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.session import cleanup

TEXT = (
    "The the mill , an old one, is shut.\n\nHe said said that it is open , too.\n\n<unk> is old.\n"
)
ENTRY = 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "Mill"\nmsgstr "Die <unk> Mühle , sagt er"\n'
PLACE = re.compile(r"^  \[(\d+)\] .*?  (\S+/\S+)$", re.MULTILINE)


@pytest.mark.parametrize("name", ["a.md", "a.po"])
def test_a_fix_and_its_log_count_alike(tmp_path: Path, name: str) -> None:
    for path in (name, f"b{name}"):
        (tmp_path / path).write_text(ENTRY if name.endswith(".po") else TEXT, "utf-8")
    lang = () if name.endswith(".po") else ("--lang", "en")
    notes = ("--as-notes",) if name.endswith(".po") else ()
    told = cleanup(tmp_path, "fix", name, f"b{name}", *lang, *notes, "--log", "log.jsonl").out
    logged = dict(PLACE.findall(cleanup(tmp_path, "show", "log.jsonl").out))
    printed = dict(PLACE.findall(told))
    assert printed
    assert printed.items() <= logged.items()


def test_notes_are_no_edits(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(ENTRY, "utf-8")
    told = cleanup(tmp_path, "fix", "a.po", "--as-notes").out
    assert "Applied 1 edit in a.po, and wrote notes in 1 place; 1 flag left" in told
