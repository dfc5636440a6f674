"""What a file says of its own encoding, and what its bytes say."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.files import FileError
from cleanup.files.read import reading
from cleanup.formats import named
from tests.formats.office import command

CASES = [
    ("po", 'msgid ""\nmsgstr "Content-Type: text/plain; charset=%s\\n"\n# é , ö\n'),
    ("xliff", '<?xml version="1.0" encoding="%s"?><xliff>é ö</xliff>'),
    ("html", '<html><head><meta charset="%s"></head><p>é ö'),
    (
        "html",
        "<html><META http-equiv=Content-Type content='text/html; charset=%s'><p>é ö",
    ),
    ("html", '<?xml version="1.0" encoding="%s"?><html>é ö'),
]


def read(path: Path, form: str) -> tuple[str, str]:
    with reading(str(path), named(form).charset) as file:
        return "".join(part.raw for part in file.parts()), file.encoding.name


@pytest.mark.parametrize(("form", "raw"), CASES)
def test_a_declaration_is_believed_where_the_bytes_are_not_utf_8(
    form: str, raw: str, tmp_path: Path
) -> None:
    path = tmp_path / "a"
    for name in ("iso-8859-2", "windows-1250", "ISO-8859-1"):
        text = raw % name
        path.write_bytes(text.encode(name))
        assert read(path, form)[0] == text
    for name in ("CHARSET", "utf-8", "utf-16", "rot13", "zlib", "ascii-8bit"):
        path.write_bytes((raw % name).encode("cp1252"))
        with pytest.raises(FileError, match=r"another encoding|not known here"):
            read(path, form)


@pytest.mark.parametrize("name", ["iso-8859-1", "us-ascii", "UTF-16", "cp037", "nobody-knows"])
def test_utf_8_that_declares_another_encoding(name: str, tmp_path: Path) -> None:
    """Many a page and PO file does. An XML parser refuses it, or reads other letters."""
    path = tmp_path / "a"
    for form, raw in CASES:
        path.write_text(raw % name, "utf-8")
        if form != "xliff":
            assert read(path, form) == (raw % name, "utf-8")
            continue
        with pytest.raises(FileError, match=r"a:1: This file declares .* --encoding\.$"):
            read(path, form)
        with reading(str(path), "utf-8") as file:
            assert [part.raw for part in file.parts()] == [raw % name]


def test_what_is_ascii_may_declare_what_begins_so(tmp_path: Path) -> None:
    path = tmp_path / "a"
    for name in ("iso-8859-1", "windows-1252", "US-ASCII", "UTF8", "Shift_JIS"):
        text = f'<?xml version="1.0" encoding="{name}"?><xliff>a</xliff>'
        path.write_text(text)
        assert read(path, "xliff")[0] == text
    path.write_text('\ufeff<?xml version="1.0" encoding="utf-16"?><xliff>é</xliff>', "utf-16")
    assert read(path, "xliff")[1] == "utf-16-le"
    path.write_text('<?xml version="1.0" encoding="utf-16"?><xliff>a</xliff>')
    with pytest.raises(FileError, match="its bytes are UTF-8"):
        read(path, "xliff")


def test_what_browsers_take_latin_1_for(tmp_path: Path) -> None:
    text = '<meta charset="iso-8859-1"><p>“é”'
    (tmp_path / "a").write_bytes(text.encode("cp1252"))
    assert read(tmp_path / "a", "html") == (text, "cp1252")


def test_java_reads_latin_1_where_it_is_not_utf_8(tmp_path: Path) -> None:
    for name in ("utf-8", "iso-8859-1"):
        (tmp_path / "a").write_bytes("a=é".encode(name))
        assert read(tmp_path / "a", "properties")[0] == "a=é"


def test_what_is_not_ascii_may_come_late(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="koi8-r"?><xliff>' + "a" * 200_000 + "Мельница</xliff>"
    (tmp_path / "a").write_bytes(text.encode("koi8-r"))
    assert read(tmp_path / "a", "xliff") == (text, "koi8-r")


def test_a_fix_keeps_the_encoding_and_goes_back(tmp_path: Path) -> None:
    path, log = tmp_path / "a.po", tmp_path / "log.jsonl"
    old = (CASES[0][1] % "iso-8859-1" + '\nmsgid "a"\nmsgstr "Café , thé"\n').encode("latin-1")
    path.write_bytes(old)
    status, told = command("fix", path, "--log", log, "--lang", "fr", "-q")
    assert (status, path.read_bytes()) == (0, old.replace(b"\xe9 , t", b"\xe9, t")), told
    command("revert", log, path)
    assert path.read_bytes() == old
