"""CONTRIBUTING's table is true: what it says is one file is one file, in a copy of the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.warm import warmed

ROOT = Path(__file__).parent.parent

VIEW = '''"""The number of findings in each file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanup.edits.report import Report
from cleanup.views import PLAIN, Look


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield the path and how much was found."""
    for report in reports:
        yield f"{report.path} has {len(report.made) + len(report.left)}\\n"
'''

FORMAT = '''"""Tide tables: a time, a mark, and a remark, which is text."""

from __future__ import annotations

from cleanup.formats import FormatOptions
from cleanup.text.segment import Segment

NAME = "tide"
SUFFIXES = (".tide",)
OPTIONS = {"tide-mark": {"about": "What stands before a remark.", "example": '"|"'}}


def read(raw: str, options: FormatOptions) -> list[Segment]:
    """Return a segment for each remark."""
    mark = options.text("tide-mark") or "|"
    found = []
    at = 0
    for line in raw.splitlines(keepends=True):
        start = at + line.find(mark) + 1
        end = at + len(line.rstrip())
        if mark in line:
            found.append(Segment(start, end, raw[start:end], options.lang))
        at += len(line)
    return found


def escape(after: str, segment: Segment, at: int) -> str:
    """Return it as it is."""
    return after


cut = None
'''

DETECTOR = '''"""Words in which a letter stands three times."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

THRICE = re.compile(r"([b-hj-z])\\1\\1")


def build() -> Detector:
    """Propose to write it twice."""

    def look(view: View) -> Iterator[Edit]:
        for match in THRICE.finditer(view.text):
            yield found(view.text, *match.span(), 2 * match[1])

    return Detector(look, "bbb|ccc|ddd|fff|ggg|hhh|jjj|kkk|lll|mmm|nnn|ppp|qqq|rrr|sss|ttt|vvv|zzz")
'''

RULE = """[quay]
find     = 'qquay'
replace  = 'quay'
category = "accuracy/mistranslation"
reason   = "It is written with one q."
safe     = true
fixes    = [["At the qquay.", "At the quay."]]
keeps    = ["At the quay."]
"""

THRICE = """[thrice]
detect   = "letter_thrice"
category = "linguistic-conventions/spelling"
reason   = "No word has a letter three times."
fixes    = [["A smalll boat.", "A small boat."]]
keeps    = ["A small boat."]
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of program and rules, to which files are added and nothing is changed.

    The rules are said to be Finnish, of which there are few: they are compiled in a second.
    """
    folder = tmp_path_factory.mktemp("project")
    for name in ("cleanup", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for place, text in (
        ("cleanup/views/count.py", VIEW),
        ("cleanup/formats/tide.py", FORMAT),
        ("cleanup/detectors/repetition/letter_thrice.py", DETECTOR),
        ("rules/fi/quay.toml", RULE),
        ("rules/fi/thrice.toml", THRICE),
    ):
        assert not (folder / place).exists()
        (folder / place).write_text(text, "utf-8")
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text(
        "Vene oli pieni, se lepäsi qquay, smalll niin kuin aina.\n", "utf-8"
    )
    (folder / "texts" / "b.tide").write_text("06:12 , x|At the qquay .\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def command(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Run the copy's command in its folder of texts."""
    cache = str(warmed(tmp_path_factory.mktemp("cache")))
    environment = {**os.environ, "PYTHONPATH": str(project), "CLEANUP_CACHE_DIR": cache}

    def run(*args: str) -> str:
        ended = subprocess.run(
            [sys.executable, "-m", "cleanup", *args],
            cwd=project / "texts",
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return ended.stdout + ended.stderr

    return run


def test_each_is_used(project: Path, command: Callable[..., str]) -> None:
    counted = command("check", "--lang", "fi", "--output-format", "count", ".")
    assert "a.txt has 2" in counted
    assert "b.tide has 1" in counted  # two that touch are one edit
    assert "count" in command("check", "--help")
    assert "--tide-mark" in command("check", "--help")

    found = command("check", "--lang", "fi", "--output-format", "concise", "a.txt")
    assert "fi/quay/quay" in found
    assert "fi/thrice/thrice lll → ll" in found

    command("fix", "--lang", "fi", ".")
    texts = project / "texts"
    assert (texts / "a.txt").read_text(
        "utf-8"
    ) == "Vene oli pieni, se lepäsi quay, smalll niin kuin aina.\n"
    assert (texts / "b.tide").read_text("utf-8") == "06:12 , x|At the quay.\n"

    (texts / "c.tide").write_text("06:12|At the qquay # at the qquay\n", "utf-8")
    command("fix", "--lang", "fi", "--tide-mark", "#", "c.tide")
    assert (texts / "c.tide").read_text("utf-8") == "06:12|At the qquay # at the quay\n"
