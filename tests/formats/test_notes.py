"""Suggestions as notes of XLIFF and comments of PO: in their place, once, and taken back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from lxml import etree
from translate.storage.xliff import xlifffile

from tests.cli.session import cleanup, write

WRONG = "It was in the office,but nobody came &amp; went , now."
OLD = (
    '<xliff version="1.2"><file original="a" source-language="fr" target-language="en" '
    'datatype="x"><body>\n  <trans-unit id="1">\n    <source>Le moulin</source>\n'
    f"    <target>{WRONG}</target>\n    <alt-trans><target>no , no</target></alt-trans>\n"
    "  </trans-unit>\n</body></file></xliff>\n"
)
NEW = (
    '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" '
    'trgLang="en"><x:file id="f"><x:unit id="u"><x:segment><x:source>Le moulin</x:source>'
    f"<x:target>{WRONG}</x:target></x:segment></x:unit>"
    '<x:unit id="v"><x:notes><x:note>x</x:note></x:notes><x:segment><x:source>Le moulin</x:source>'
    f"<x:target>{WRONG}</x:target></x:segment></x:unit></x:file></x:xliff>\n"
)
PO = """msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

# mine
#: a.c:1
#, c-format
#| msgid "z"
msgid "x %d"
msgstr "It was in the office,but nobody \\"came\\" %d."

msgid "y"
msgstr ""
"It was in the office,"
"but nobody came."
"""
TOLD = "“office,but” → “office, but”: "


def noted(folder: Path, name: str, text: str, *more: str) -> str:
    file = write(folder / name, text)
    ended = cleanup(
        folder, "fix", "--lang", "en", "--as-notes", name, "--log", f"{name}.jsonl", *more
    )
    assert ended.code == 1, ended.err
    made = file.read_bytes().decode()
    again = cleanup(folder, "fix", "--lang", "en", "--as-notes", name, *more)
    assert again.code == (0 if more else 1), "what is fuzzy is left out"
    assert file.read_bytes().decode() == made, "a second run adds nothing"
    assert cleanup(folder, "revert", f"{name}.jsonl").code == 0
    assert file.read_bytes().decode() == text
    return made


def test_xliff_1(tmp_path: Path) -> None:
    made = noted(tmp_path, "a.xlf", OLD)
    [unit] = xlifffile.parsestring(made.encode()).units
    assert TOLD in unit.getnotes()
    assert unit.getnotes(origin="cleanup")
    assert unit.target == "It was in the office,but nobody came & went, now."
    assert '</target>\n    <note from="cleanup">' in made


def test_xliff_2(tmp_path: Path) -> None:
    made = noted(tmp_path, "a.xliff", NEW)
    root = etree.fromstring(made.encode())
    names = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
    for unit in root.iterfind(".//x:unit", names):
        assert [child.tag.rpartition("}")[2] for child in unit] == ["notes", "segment"]
        [note] = unit.xpath("x:notes/x:note[@category='cleanup']", namespaces=names)
        assert note.text.startswith(TOLD)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_po(tmp_path: Path, end: str) -> None:
    made = noted(tmp_path, "a.po", PO.replace("\n", end))
    first, second = polib.pofile(made)
    assert first.tcomment.startswith(f"cleanup: {TOLD}")
    assert first.tcomment.endswith("mine")
    assert second.tcomment.startswith("cleanup: ")
    assert not first.fuzzy
    marked = noted(tmp_path, "b.po", PO.replace("\n", end), "--mark-fuzzy")
    assert [entry.flags for entry in polib.pofile(marked)] == [["fuzzy", "c-format"], ["fuzzy"]]
    if shutil.which("msgfmt"):
        write(tmp_path / "c.po", marked)
        command = ["msgfmt", "c.po", "-o", "c.mo"]
        assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0


def test_where_there_is_no_place(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "It was in the office,but nobody came.\n")
    ended = cleanup(tmp_path, "fix", "--lang", "en", "--as-notes", "a.txt")
    assert "cannot hold notes" in ended.err
    assert cleanup(tmp_path, "fix", "--mark-fuzzy", "a.txt").code == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [(("--mark-fuzzy",), "goes with --as-notes"), (("--as-notes", "--safe-only"), "use one")],
)
def test_options_that_do_not_go_together(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    write(tmp_path / "a.xlf", OLD)
    ended = cleanup(tmp_path, "fix", *options, "a.xlf")
    assert (ended.code, told in ended.err) == (2, True), ended
