"""PO, case by case, and what polib and msgfmt read after a fix."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from cleanup.api import clean
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from tests.formats.test_every_sample import cleaned

SAMPLE = Path(__file__).parents[2] / "samples" / "formats" / "mill.po"
PO = named("po")
PLAIN = FormatOptions(lang="en", source_lang="fr")
HEADER = 'msgid ""\nmsgstr "Language: de\\nX-Source-Language: it\\n"\n'


PLURAL = 'msgid "a b"\nmsgid_plural "c d"\nmsgstr[0] "x"'
DOMAINS = 'domain "x"\nmsgid "a b"\nmsgstr "b"\ndomain "y"\nmsgid "a b"\nmsgstr "c"'


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("", []),
        ("# only this", []),
        ('msgid "a b"\nmsgstr "b"', [("b", "a b")]),
        ('msgid "a b" msgstr\t"b"\n"c"', [("bc", "a b")]),
        ('msgid "a b"\nmsgstr ""', []),
        ('msgid "a b"\r\nmsgstr "b\\n\\t\\"\\\\"\r\n', [('b\n\t"\\', "a b")]),
        (
            'msgid "a b"\nmsgid_plural "c d"\nmsgstr[0] "x"\nmsgstr [ 1 ] "y"',
            [("x", "a b"), ("y", "c d")],
        ),
        (PLURAL, [("x", "c d")]),
        ('#, fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "c d"\nmsgstr "e"', [("e", "c d")]),
        ('#~ msgid "a"\n#~ msgstr "b"\n#~| msgid "c"', []),
        ('#| msgid "a"\nmsgid "c d"\nmsgstr "e"', [("e", "c d")]),
        (
            'domain "x"\nmsgid "a b"\nmsgstr "b"\ndomain "y"\nmsgid "a b"\nmsgstr "c"',
            [("b", "a b"), ("c", "a b")],
        ),
        ('msgid "menu.file_name"\nmsgstr "File name"', [("File name", None)]),
        (
            'msgid "one b"\nmsgid_plural "%d b"\nmsgstr[0] "%d x"\nmsgstr[1] "%d y"',
            [("%d x", "%d b"), ("%d y", "%d b")],
        ),
        (HEADER, []),
    ],
)
def test_read(raw: str, said: list[tuple[str, str | None]]) -> None:
    assert [(s.text, s.source) for s in PO.read(raw, PLAIN)] == said


def test_what_the_header_and_the_context_say() -> None:
    raw = HEADER + '\nmsgctxt "menu"\nmsgid "a b"\nmsgstr "c"\n'
    (segment,) = PO.read(raw, FormatOptions())
    assert (segment.lang, segment.source_lang, segment.id) == ("de", "it", "menu: a b")
    later = PO.rest(raw, FormatOptions())
    (again,) = PO.read('msgid "a b"\nmsgstr "c"\n', later)
    assert (again.lang, again.source_lang) == ("de", "it")


def test_fuzzy_entries_by_option() -> None:
    raw = '#, fuzzy\nmsgid "a"\nmsgstr "b"'
    assert PO.read(raw, FormatOptions(values={"fuzzy": True}))


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        ('msgid "a\nmsgstr "b"', 1, "no closing quotation mark"),
        ('msgid "a"\nmsgstr "b"\n\nelse', 4, "not PO"),
        ('"a"', 1, "without msgid"),
    ],
)
def test_bad(raw: str, line: int, says: str) -> None:
    with pytest.raises(FormatError) as error:
        PO.read(raw, PLAIN)
    assert error.value.line == line
    assert says in error.value.message


@pytest.mark.parametrize(
    ("text", "flags", "shields"),
    [
        ("a %d b\\n", "#, c-format\n", ["%d", "\n"]),
        ("100 % done", "", []),
        ("100% done", "#, max-length:9, c-format\n", ["% d"]),
        ("100% done", "#, python-format, no-c-format\n", ["% d"]),
        ("100% done", "#, no-c-format\n", []),
        ("100% done", "#, x\n#= c-format\n", ["% d"]),
        ("{ name } b {0: >4}", "", ["{ name }", "{0: >4}"]),
        ("\\n a \\001 &nbsp; %1 %Ln", "", ["\n", "\\001", "&nbsp;", "%1", "%Ln"]),
    ],
)
def test_placeholders(text: str, flags: str, shields: list[str]) -> None:
    (segment,) = PO.read(f'{flags}msgid "x &nbsp; y"\nmsgstr "{text}"', PLAIN)
    assert [segment.text[a:b] for a, b in segment.protected] == shields


def test_escape() -> None:
    (segment,) = PO.read('msgid "a b"\nmsgstr "b"', PLAIN)
    assert PO.escape('"\\\n\té', segment, 0) == '\\"\\\\\\n\\té'
    with pytest.raises(Unspellable):
        PO.escape("\x01", segment, 0)


def test_polib_and_msgfmt_read_the_same_after_a_fix(tmp_path: Path) -> None:
    raw = SAMPLE.read_bytes().decode()
    found = cleaned(SAMPLE, raw)
    assert len(found.made) == 4
    # polib wants each keyword on a line of its own; msgfmt does not.
    before, after = (polib.pofile(t.replace("\t", "\n")) for t in (raw, found.text()))
    for a, b in zip(before, after, strict=True):
        assert (a.msgid, a.msgctxt, a.flags, a.comment, a.tcomment, a.occurrences, a.obsolete) == (
            b.msgid,
            b.msgctxt,
            b.flags,
            b.comment,
            b.tcomment,
            b.occurrences,
            b.obsolete,
        )
    assert before.metadata == after.metadata
    assert after[0].msgstr == 'The "red" mill has %d keys .\n'
    if shutil.which("msgfmt"):
        (tmp_path / "a.po").write_text(found.text(), "utf-8")
        subprocess.run(["msgfmt", "-c", "-o", tmp_path / "a.mo", tmp_path / "a.po"], check=True)


def test_translated_words_of_a_message_are_no_syntax() -> None:
    said = "{n, plural, one {# a} other {# b}}"
    (kept,) = PO.read(f'msgid "{said}"\nmsgstr "{said}"', PLAIN)
    (torn,) = PO.read(f'msgid "{said}"\nmsgstr "{said.replace("one", "eins")}"', PLAIN)
    shielded = [[s.text[a:b] for a, b in s.protected] for s in (kept, torn)]
    assert any("one" in each for each in shielded[0])
    assert not any("eins" in each for each in shielded[1])


def test_an_untranslated_text_is_offered_no_capitals() -> None:
    head = 'msgid ""\nmsgstr "Language: de\\nX-Source-Language: en\\n"\n\n'

    def offered(source: str) -> list[str | None]:
        entry = f'msgid "{source}"\nmsgstr "Package description"\n'
        told = clean(head + entry, format="po").suggestions
        return [edit.after for edit in told if "capitals" in edit.rule]

    assert offered("Package description") == []
    assert offered("What a package is") == ["Description"]
