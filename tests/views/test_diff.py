import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edits.report import Report
from cleanup.views import diff
from tests.views.made import edit, edited, example, report, split


def patched(text: str, made: str) -> str:
    """What a strict reader of unified diffs makes of the text."""
    old = re.findall(r"[^\n]*\n|[^\n]+", text)
    new: list[str] = []
    at = 0
    rows = re.sub(r"\n\\ No newline at end of file\n", "\0", made).replace("\n", "\n\1")
    lines = [row.strip("\1") for row in re.split("(?<=\0)|(?<=\1)", rows)]
    lines = [row.removesuffix("\0") for row in lines if row][2:]
    for row in lines:
        if head := re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n", row):
            start = int(head[1]) - (head[2] != "0")
            new += old[at:start]
            at = start
            assert len(new) == int(head[3]) - (head[4] != "0")
        elif row[0] == "+":
            new.append(row[1:])
        else:
            assert old[at] == row[1:]
            at += 1
            if row[0] == " ":
                new.append(row[1:])
    return "".join(new + old[at:])


@given(edited())
def test_the_diff_leads_from_the_one_text_to_the_other(made: Report) -> None:
    shown = "".join(diff.view([made]))
    assert patched(made.raw, shown) == made.text()
    assert bool(shown) == (made.raw != made.text())


@given(edited(), st.integers(1, 9))
def test_parts_make_the_same_diff_as_the_whole(made: Report, lines: int) -> None:
    assert "".join(diff.view(split(made, lines))) == "".join(diff.view([made]))


def test_parts_that_end_inside_a_line() -> None:
    text = "one\r two , three\nfour\n"
    whole = report(text, [edit(text, " ,", ","), edit(text, "\nfour", " 4")])
    head, tail = text[:4], text[4:]
    parts = [
        report(head, []),
        replace(report(tail, [edit(tail, " ,", ","), edit(tail, "\nfour", " 4")]), offset=4),
    ]
    assert "".join(diff.view(parts)) == "".join(diff.view([whole]))


@pytest.mark.skipif(not shutil.which("patch"), reason="needs the command patch")
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_patch_applies_it(tmp_path: Path, end: str) -> None:
    text = "".join(f"line {n}\n" for n in range(40)) + "last" + end
    made = report(
        text,
        [edit(text, " 1\n", "\n"), edit(text, "9\nline 30", "x\ny\n"), edit(text, "last", "L")],
    )
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode())
    given_diff = "".join(diff.view([made])).encode()
    subprocess.run(["patch", "-p0", "--binary"], input=given_diff, cwd=tmp_path, check=True)
    assert file.read_bytes().decode() == made.text()


def test_suggestions_only_when_asked_for() -> None:
    assert "CSTO" not in "".join(diff.view([example()]))
    shown = "".join(diff.view([example(unsafe=True)]))
    assert "+The Treaty Organization (CSTO) met.\r\n" in shown
    assert shown.endswith(
        "-Last  line\n\\ No newline at end of file\n+Last line\n\\ No newline at end of file\n"
    )


def test_several_files_each_under_its_name() -> None:
    shown = "".join(
        diff.view([report("a b", [edit("a b", " ", "")], path=p) for p in ("x", "y z")])
    )
    assert [row for row in shown.splitlines() if row.startswith("+++")] == ["+++ x", "+++ y z\t"]
