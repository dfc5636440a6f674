"""Broken files: one clear error with its line, exit status 2, the file as it was, others done."""

from __future__ import annotations

import json
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from cleanup.formats import FormatError, FormatOptions, _json, for_path
from tests.cli.session import cleanup, write
from tests.growth import growth

XLIFF = '<xliff version="1.2"><file><body><trans-unit id="1">\n'
BROKEN = {
    "unclosed.xlf": (XLIFF + "<target>The mill , old</target>\n</body></file></xliff>\n", 3),
    "crossed.tmx": ("<tmx>\n<body><tu>\n<tuv><seg>a</tuv></seg></tu></body></tmx>\n", 3),
    "ends.xlf": (XLIFF, 2),
    "entities.xlf": (
        '<!DOCTYPE x [\n<!ENTITY a "b">\n<!ENTITY c "&a;&a;">\n]>\n<xliff>&c;</xliff>\n',
        2,
    ),
    "outside.resx": ('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///none">]>\n<root>&a;</root>\n', 1),
    "no-xliff.xlf": ("<html>\n<p>a</p>\n</html>\n", 1),
    "deep.xlf": ("<xliff>\n" + "<a>" * 2000 + "</a>" * 2000 + "\n</xliff>\n", 2),
    "bare-sign.resx": ("<root>\n<data name='a'><value>a < b</value></data>\n</root>\n", 2),
    "strings.xml": ("<resources>\n<string name='a'>a</strong>\n</resources>\n", 2),
    "comma.arb": ('{\n"@@locale": "en",\n"a": "b"\n"c": "d"\n}\n', 4),
    "open.arb": ('{\n"@@locale": "en", "a": "b\n', 2),
    "deep.arb": ('{"@@locale": ' + "[" * 100_000 + "]" * 100_000 + "}", 1),
    "catalog.po": ('msgid "a"\nmsgstr "b\n', 2),
    "stray.po": ('"a"\nmsgid "b"\nmsgstr "c"\n', 1),
    "en.yml": ("en:\n  a: 'b\n  c: d\n", 2),
    "tab.yml": ("en:\n\ta: b\n", 2),
    "no-times.srt": ("The mill , old.\n", 1),
    "no-head.vtt": ("00:01.000 --> 00:02.000\nThe mill , old.\n", 1),
    "open.strings": ('"a" = "b;\n', 1),
    "junk.ftl": ("no fluent here\n", 1),
    "deep.ftl": ("a = " + "{" * 5_000 + '"x"' + "}" * 5_000 + "\n", 1),
    "quote.csv": ('id,text\n1,"open , never closed\n', 2),
    "lines.jsonl": ("{\n{\n", 1),
}


def _zipped(*names: str, sheet: bool | None = None) -> bytes:
    """Return a zip file with members, or with the main part of a workbook or a Word document."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name in names:
            made.writestr(name, "The mill , old.")
        if sheet is not None:
            kind = "spreadsheetml.sheet" if sheet else "wordprocessingml.document"
            part = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
            told = f'<Types><Override PartName="/main.xml" ContentType="{part}"/></Types>'
            made.writestr("[Content_Types].xml", told)
            made.writestr("main.xml", "<a/>")
    return data.getvalue()


@pytest.mark.parametrize("name", BROKEN)
def test_read(name: str) -> None:
    raw, line = BROKEN[name]
    form = for_path(name)
    assert form is not None
    with pytest.raises(FormatError) as caught:
        form.read(raw, FormatOptions())
    assert caught.value.line == line
    assert caught.value.message.endswith(".")
    assert "\n" not in caught.value.message


def test_in_a_folder(tmp_path: Path) -> None:
    for name, (raw, _) in BROKEN.items():
        write(tmp_path / "locales" / name, raw)
    write(tmp_path / "locales" / "latin.po", 'msgid "a"\nmsgstr "Grüße , là"\n'.encode("latin-1"))
    write(
        tmp_path / "locales" / "declared.xlf",
        '<?xml version="1.0" encoding="latin-1"?>\n<xliff>é'.encode("latin-1"),
    )
    good = write(tmp_path / "locales" / "good.jsonl", '{"text": "The mill , old."}\n')
    before = {path: path.read_bytes() for path in (tmp_path / "locales").iterdir() if path != good}
    few = ("--select", "any/spaces")  # or all rules are compiled for it
    ended = cleanup(tmp_path, "fix", "locales", "--lang", "en", "--safe-only", *few)
    assert ended.code == 2
    assert "Traceback" not in ended.err
    assert "bug" not in ended.err
    for path, data in before.items():
        assert path.read_bytes() == data
        assert ended.err.count(f"locales/{path.name}:") == 1, path.name
    assert good.read_text("utf-8") == '{"text": "The mill, old."}\n', "the others are done"


def large(tmp_path: Path, name: str, raw: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a check says of a file that is read in parts, as if it had gigabytes."""
    monkeypatch.setattr("cleanup.files.read.WHOLE", 10_000)
    monkeypatch.setattr("cleanup.formats._well_formed.LONGEST", 100_000)
    write(tmp_path / name, raw)
    ended = cleanup(tmp_path, "check", name, "--lang", "en", "--select", "any/spaces")
    assert ended.code == 2
    assert ended.out.count("The mill") == 0, "nothing of it is worked on"
    assert ended.err.count("\n") <= 2
    return ended.err


UNIT = '<trans-unit id="1">\n<target>The mill , old</target>\n</trans-unit>\n'
HEAD = '<xliff version="1.2">\n<file>\n<body>\n'


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        (
            "cut.xlf",
            HEAD + UNIT * 20_000 + "</body>\n</fil",
            ":60005:1: This is not well-formed XML",
        ),
        ("early.xlf", HEAD + "</file>\n" + UNIT * 20_000, ":4:3: This is not well-formed XML"),
        ("no-end.xlf", HEAD + UNIT.replace("</trans", "<trans") * 20_000, ":749: More than 500"),
        (
            "comment.xlf",
            HEAD + "<!--\n" + UNIT * 20_000,
            ":4:1: The tag or comment that",
        ),
        ("junk.tmx", "The mill , old.\n" * 60_000, ":1:1: This is not well-formed XML"),
        ("unit.tmx", "<tmx><body>\n" + "<tu>\n</tuv>\n" * 60_000, ":3:3: This is not well-formed"),
        (
            "entity.xlf",
            f"<!-- {'a' * 60_000} -->\n<!DOCTYPE x [<!ENTITY a 'b'>]>\n" + HEAD + UNIT,
            ":2:25: The file declares an entity",
        ),
    ],
)
def test_large_xml_is_read_through_before_any_work(
    name: str, raw: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert f"{name}{told}" in large(tmp_path, name, raw, monkeypatch)


def test_what_is_read_in_one_piece_has_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cleanup.runs.pieces.MOST", 100_000)
    raw = "<resources>\n" + "<string name='a'>The mill , old</string>\n" * 3_000 + "</resources>"
    write(tmp_path / "strings.xml", raw)
    ended = cleanup(tmp_path, "check", "strings.xml", "--lang", "en")
    assert ended.code == 2
    assert "strings.xml: It has more than" in ended.err


def test_a_file_that_fails_in_its_midst_is_left_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What follows is not worked on, and the next file is."""
    monkeypatch.setattr("cleanup.files.read.WHOLE", 10_000)
    entry = 'msgid "a"\nmsgstr "The mill , old."\n\n'
    write(tmp_path / "a.po", entry * 8_000 + 'msgid "b"\nmsgstr "c\n\n' + entry * 80_000)
    write(tmp_path / "b.po", entry)
    began = time.process_time()
    ended = cleanup(
        tmp_path, "fix", "a.po", "b.po", "--lang", "en", "--select", "any/spaces", "-j1"
    )
    assert ended.code == 2
    assert ended.err.count("a.po:24002") == 1
    assert (tmp_path / "b.po").read_text() == entry.replace(" ,", ",")
    assert time.process_time() - began < 60


@pytest.mark.parametrize("kept", ["# a\n\n", '#~ msgid "a"\n#~ msgstr "b"\n\n', 'msgid "a"\n\n'])
def test_a_large_catalogue_without_header_or_of_what_is_kept(kept: str) -> None:
    form = for_path("a.po")
    assert form is not None
    assert form.cut is not None
    cut = form.cut
    entry = 'msgid "a"\nmsgstr "The mill , old."\n\n'
    assert form.rest(entry * 10 + 'msgid "a', FormatOptions()) == FormatOptions()
    assert growth(lambda size: cut(entry + kept * size, FormatOptions()), 20_000) < 8
    obsolete = kept.startswith("#~")
    at = len(entry + kept * 8) if obsolete else len(entry)
    assert cut(entry + kept * 9, FormatOptions()) == at


@pytest.mark.parametrize(
    "unit", ["<!--</trans-unit>\n-->\n", "<![CDATA[</trans-unit>\n]]>\n", UNIT]
)
def test_places_to_part_at_are_looked_for_once(unit: str) -> None:
    form = for_path("a.xlf")
    assert form is not None
    assert form.cut is not None
    cut = form.cut

    def work(size: int) -> object:
        return cut(HEAD + unit * size, FormatOptions())

    assert growth(work, 20_000) < 8
    assert (work(10) == 0) is (unit is not UNIT)


NAMED = [
    (
        "data.json",
        b'{\n"a": "b"\n"c": "d"\n}\n',
        ":3:1: This is not JSON: expecting ',' delimiter.",
    ),
    ("data.json", b'{"a": "b"}\n', ": neither its place, its name nor its content shows"),
    ("data.json", b"", ": neither its place, its name nor its content shows"),
    ("config.yml", b"a: b\nc: [\n", ":3: This is not YAML"),
    ("code.ts", b"let a = 1;\n", ": neither its place, its name nor its content shows"),
    ("a.docx", b"", ": The file is empty."),
    ("a.docx", b"Just a text.\n", ": It is not a zip file"),
    ("a.docx", _zipped("word/document.xml")[:-60], ": Its zip file is damaged, or was cut off"),
    ("a.docx", _zipped("a.txt"), ": The zip file has no [Content_Types].xml"),
    ("a.docx", _zipped(sheet=True), ": The zip file has none of the parts of a Word document"),
    ("a.pptx", _zipped(sheet=True), ": The zip file has no presentation"),
    ("a.xlsx", _zipped(sheet=False), ": The zip file has no workbook"),
    ("a.odt", _zipped("a.txt"), ": The zip file has no content.xml"),
    ("a.po", b'msgid "a"\nmsgstr "b\n', ":2: The string that begins here has no closing quotation"),
]


@pytest.mark.parametrize(("name", "data", "told"), NAMED, ids=[told for *_, told in NAMED])
def test_what_is_said_of_a_named_file(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(data)
    ended = cleanup(tmp_path, "fix", "-q", "--lang", "en", "--select", "any/spaces", name)
    assert ended.code == 2
    assert ended.err.startswith(f"cleanup: {name}{told}"), ended.err
    assert len(ended.err.splitlines()) == 1
    assert (tmp_path / name).read_bytes() == data


def test_several_files_go_to_no_name_of_one(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, "The mill , old.\n")
    few = ("--lang", "en", "--select", "any/spaces")
    ended = cleanup(tmp_path, "fix", *few, "a.txt", "b.txt", "-o", "out.txt")
    assert (ended.code, (tmp_path / "out.txt").exists()) == (2, False)
    assert "-o out.txt: is the name of a file" in ended.err
    assert cleanup(tmp_path, "fix", *few, "a.txt", "b.txt", "-o", "out.txt/").code == 0
    assert (tmp_path / "out.txt" / "b.txt").read_text("utf-8") == "The mill, old.\n"


LARGE = json.dumps({"a": ["x,\n", {"b": "c"}] * 40, "d": {"e": [1, "f"] * 30}}, indent=1)


def fault(read: Callable[[], object]) -> int | None:
    """Return the line that reading fails at, or None."""
    try:
        read()
    except FormatError as error:
        return error.line
    return None


@pytest.mark.parametrize("size", [7, 50, 100_000])
def test_large_json_is_read_through_before_any_work(size: int) -> None:
    for at in range(0, len(LARGE), 3):
        for raw in (LARGE[:at] + LARGE[at + 1 :], LARGE[:at], LARGE):
            pieces = [raw[start : start + size] for start in range(0, len(raw), size)]
            whole, parts = fault(lambda: _json.parsed(raw)), fault(lambda: _json.sound(pieces))  # noqa: B023
            assert (whole is None) == (parts is None), raw


def test_the_line_of_a_fault_in_large_json_and_the_time_to_find_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = "{\n" + "".join(f'"k{n}": "The mill , old {n}.",\n' for n in range(30_000))
    for end, told in (
        ('"a": "b"\n"c": "d"\n}\n', ":30003:1: This is not JSON: expecting ','"),
        ('"a": "b",\n}\n', ":30003: This is not JSON: there is a comma too many."),
        ('"a": {,\n"c": "d"}}\n', ":30002: This is not JSON: there is a comma too many."),
    ):
        assert f"en.json{told}" in large(tmp_path, "en.json", raw + end, monkeypatch)
