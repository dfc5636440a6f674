import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.cli.console.out import encoded
from cleanup.edits.report import Report
from cleanup.text import git_names
from cleanup.views import Look, diff
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


NAMES = ["a.txt", "two words.txt", 'quo"te.txt', "back\\slash.txt", "été.txt", "tab\there.txt"]
NAMES += ["deep/er/ж 1.txt", "./a.txt", "-dash", "a\udcffb.txt"]
ENDS = ["", "\n", "\r\n", "\r", "\u2028", "\x0c\n"]


def applied(folder: Path, made: Report, codec: str, tool: str) -> bytes:
    """What git or patch makes of a file with the report's text, by the diff."""
    file = folder / made.path
    file.parent.mkdir(parents=True, exist_ok=True)
    bom = "\ufeff" if made.bom else ""
    file.write_bytes((bom + made.raw).encode(codec))
    command = ["git", "apply", "-"] if tool == "git" else ["patch", "-p1", "-s"]
    shown = encoded("".join(diff.view([made])))
    done = subprocess.run(command, input=shown, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, (done.stderr, shown)
    return file.read_bytes()


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize(
    ("name", "end", "codec", "bom"),
    [
        *((name, "\n", "utf-8", False) for name in NAMES),
        *(("a.txt", end, "utf-8", False) for end in ENDS),
        ("a.txt", "\r\n", "utf-8", True),
        ("a.txt", "\n", "cp1252", False),
        ("a.txt", "\n", "gb18030", False),
    ],
)
def test_git_and_patch_apply_it(
    tmp_path: Path, name: str, end: str, codec: str, *, bom: bool, tool: str
) -> None:
    if not shutil.which(tool):
        pytest.skip(f"needs the command {tool}")
    inner = end if end.endswith("\n") else f"{end}x\n"
    text = "".join(f"é line {n}{inner}" for n in range(40)) + "last" + end
    text = text if codec != "gb18030" else text.replace("é", "船")
    edits = [
        edit(text, " line 0", ""),
        edit(text, f"9{inner}", f"x{inner}y"),
        edit(text, "last", "L"),
    ]
    made = replace(report(text, edits, path=name), codec=codec, bom=bom)
    result = ("\ufeff" * bom + made.text()).encode(codec)
    assert applied(tmp_path, made, codec, tool) == result


@settings(max_examples=25, deadline=None)
@given(edited())
def test_git_applies_any_of_them(made: Report) -> None:
    if made.raw == made.text() or "\0" in made.raw:
        return
    with tempfile.TemporaryDirectory() as folder:
        assert applied(Path(folder), made, "utf-8", "git") == made.text().encode()


def test_a_terminal_gets_nothing_that_moves_it() -> None:
    text = "a\x1b[2J , b\x9b1A\u202e\tc\r\n"
    made = report(text, [edit(text, " ,", ",")], path="a\x1b[2Jb")
    shown = "".join(diff.view([made], Look(screen=True)))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert "\x1b[2J" in "".join(diff.view([made]))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_quoted_name_is_read_again(name: str) -> None:
    written = git_names.quoted(name)
    assert git_names.unquoted(written) == name
    assert written.isascii()


def test_suggestions_only_when_asked_for() -> None:
    assert "CSTO" not in "".join(diff.view([example()]))
    shown = "".join(diff.view([example(unsafe=True)]))
    assert "+The Treaty Organization (CSTO) met.\r\n" in shown
    assert shown.endswith(
        "-Last  line\n\\ No newline at end of file\n+Last line\n\\ No newline at end of file\n"
    )


def test_a_file_outside_of_the_folder_is_told_from_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``patch`` and ``git apply`` take no path with ``..``: ``patch -p1 -d /`` takes this one."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for path in ("../a.txt", str(tmp_path / "a.txt")):
        shown = "".join(diff.view([report("a b", [edit("a b", " ", "")], path=path)]))
        assert shown.startswith(f"--- a{tmp_path}/a.txt\n+++ b{tmp_path}/a.txt\n")


def test_several_files_each_under_its_name() -> None:
    shown = "".join(
        diff.view([report("a b", [edit("a b", " ", "")], path=p) for p in ("x", "y z")])
    )
    assert [r for r in shown.splitlines() if r.startswith("+++")] == ["+++ b/x", "+++ b/y z\t"]
