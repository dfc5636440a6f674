"""Broken files: one clear error with its line, exit status 2, the file as it was, others done."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cleanup.formats import FormatError, FormatOptions, for_path
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
