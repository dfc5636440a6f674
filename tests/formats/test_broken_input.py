"""Broken files: one clear error with its line, exit status 2, the file as it was, others done."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.formats import FormatError, FormatOptions, for_path
from tests.cli.session import cleanup, write

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
