"""The strings of apps and programs, case by case, and what other libraries read after a fix."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest
from lxml import etree
from translate.storage.aresource import AndroidResourceFile
from translate.storage.properties import javafile
from translate.storage.resx import RESXFile
from translate.storage.ts2 import tsfile

from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.formats._pieces import STAND_IN
from tests.formats.test_every_sample import cleaned

SAMPLES = Path(__file__).parents[2] / "samples" / "formats"
ENGLISH = FormatOptions(lang="en")


def string(value: str, attributes: str = "") -> str:
    return f'<resources><string name="a"{attributes}>{value}</string></resources>'


def message(inside: str) -> str:
    return f"<TS><context><message><source>a</source>{inside}</message></context></TS>"


def data(value: str, attributes: str = "") -> str:
    return f'<root><data name="a"{attributes}><value>{value}</value></data></root>'


PLURAL = "<plurals name='a'><item quantity='one'>b</item></plurals>"
FORMS = "<numerusform>b</numerusform><numerusform>c</numerusform>"


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("android", string(r"it\'s \"a\"\nb\u0041"), ['it\'s "a"\nbA']),
        ("android", string('"a  b" c'), ["a  b c"]),
        ("android", string("a\n     b"), ["a b"]),
        ("android", string("a\n\\nb \\n\n  \\nc"), ["a\nb \n\nc"]),
        ("android", string("\n    a , <b>b</b>\n   "), ["a , b"]),
        ("android", string("a", ' translatable="false"'), []),
        ("android", string("@string/app_name"), []),
        ("android", string("?attr/text"), []),
        ("android", string(r"\@here"), ["@here"]),
        ("android", string("a <b>b</b> &lt;i&gt; <![CDATA[<u>c</u>]]>"), ["a b <i> <u>c</u>"]),
        ("android", f"<resources>{PLURAL}</resources>", ["b"]),
        ("android", "<resources><color name='a'>b</color></resources>", []),
        ("strings", '"a"="b";c = d; e="f" ; /* "g"="h"; */', ["b", "f"]),
        ("strings", '"a" = "b;\n\\"c\\U00e9" ;', ['b;\n"cé']),
        ("strings", '"a" = \'b"c\';', ['b"c']),
        ("strings", "", []),
        (
            "stringsdict",
            """<plist><dict><key>a</key><dict><key>NSStringDeviceSpecificRuleType</key><dict>
            <key>appletv</key><string>b</string><key>mac</key><string>c</string></dict></dict>
            <key>d</key><dict><key>NSStringVariableWidthRuleType</key><dict><key>20</key>
            <string>e</string></dict><key>f</key><string>g</string></dict></dict></plist>""",
            ["b", "c", "e"],
        ),
        ("resx", data("a &amp; b"), ["a & b"]),
        ("resx", data("a", ' type="System.Int32"'), []),
        ("resx", data("a", ' mimetype="x"'), []),
        ("qt", message("<translation>b<byte value='x1b'/></translation>"), [f"b{STAND_IN}"]),
        ("qt", message("<translation type='obsolete'>b</translation>"), []),
        ("qt", message("<translation type='unfinished'>b</translation>"), ["b"]),
        ("qt", message(f"<translation>{FORMS}</translation>"), ["b", "c"]),
        ("properties", "a=b\\\n   c\\u00e9\\n", ["bcé\n"]),
        ("properties", "a : b\n#c=d\n!e=f\ng h", ["b", "h"]),
        ("properties", "a\\=b = c\\\\", ["c\\"]),
        ("properties", "a=\nb=c", ["c"]),
        ("ini", '[a]\n;b=c\nd = "e f"\ng = h i \n', ["e f", "h i"]),
        ("ini", 'a: "b = c"\nd : e\nf: g = h\ni:j = k: l\n', ["b = c", "e", "h", "k: l"]),
        ("ini", 'm: "n" o"\n', []),
        ("ini", 'a = "b\nc = "d" e\n = f\n[g: h]\n', []),
        (
            "android",
            "<resources><item type='string'>b</item><item type='dimen'>c</item></resources>",
            ["b"],
        ),
    ],
)
def test_read(name: str, raw: str, said: list[str]) -> None:
    assert [segment.text for segment in named(name).read(raw, ENGLISH)] == said


@pytest.mark.parametrize(
    ("name", "raw", "shields"),
    [
        ("android", string("a %1$s <xliff:g>b</xliff:g>"), ["%1$s", "b"]),
        ("strings", '"a" = "%@ %1$@ %%";', ["%@", "%1$@", "%%"]),
        ("strings", '"a" = "%#@n@ x %1$#@m@ %arg arguments";', ["%#@n@", "%1$#@m@", "%arg"]),
        ("resx", data("{0:N2} and { x }"), ["{0:N2}", "{ x }"]),
        ("qt", message("<translation>%n %L1 b</translation>"), ["%n", "%L1"]),
        ("properties", "a={0} d''a", ["{0}", "''"]),
    ],
)
def test_protected(name: str, raw: str, shields: list[str]) -> None:
    (segment,) = named(name).read(raw.replace("xliff:g>", "g>"), ENGLISH)
    assert [segment.text[a:b] for a, b in segment.protected] == shields


@pytest.mark.parametrize(
    ("name", "raw", "after", "spelled"),
    [
        ("android", string("a"), "'\"\\\n<&", r"\'\"\\\n&lt;&amp;"),
        ("android", string("a"), "@b", r"\@b"),
        ("strings", '"a"="b";', '"\n\\', '\\"\\n\\\\'),
        ("strings", "\"a\"='b';", "'", "\\'"),
        ("strings", '"a"="b";', "\x01", None),
        ("properties", "a=b", "é\n\U0001f600", "\\u00E9\\n\\uD83D\\uDE00"),
        ("properties", "a=bé", "é", "é"),
        ("properties", "a=b {0}", "'", None),
        ("ini", 'a="b"', '"', None),
        ("ini", "a=b", "\n", None),
    ],
)
def test_escape(name: str, raw: str, after: str, spelled: str | None) -> None:
    (segment,) = named(name).read(raw, ENGLISH)
    if spelled is None:
        with pytest.raises(Unspellable):
            named(name).escape(after, segment, 0)
    else:
        assert named(name).escape(after, segment, 0) == spelled


@pytest.mark.parametrize(
    ("name", "raw", "line"),
    [
        ("strings", '"a" = "b";\n"c" = "d"', 2),
        ("android", "<a/>", 1),
        ("qt", "<a/>", 1),
        ("resx", "<root>\n<data>\n</root>", 3),
        ("stringsdict", "<a/>", 1),
    ],
)
def test_bad(name: str, raw: str, line: int) -> None:
    with pytest.raises(FormatError) as error:
        named(name).read(raw, ENGLISH)
    assert error.value.line == line


@pytest.mark.parametrize(
    ("name", "path", "head", "yes"),
    [
        ("qt", "a.ts", "<!DOCTYPE TS>", True),
        ("qt", "a.ts", "export const a = 1;", False),
        ("android", "a.xml", "<resources>", True),
        ("android", "a.xml", "<project>", False),
        ("android", "app/src/main/res/values/donottranslate.xml", "<resources>", False),
        ("android", "do_not_translate_urls.xml", "<resources>", False),
        ("properties", "messages_fr.properties", "", True),
        ("properties", "gradle.properties", "", False),
        ("ini", "language/en-GB/x.ini", "", True),
        ("ini", "setup.ini", "", False),
    ],
)
def test_only_what_holds_texts_is_taken(name: str, path: str, head: str, yes: object) -> None:
    claims = named(name).claims
    assert claims is not None
    assert claims(path, head) is yes


def test_the_toolkit_reads_the_same_after_a_fix() -> None:
    for name, kind in (
        ("strings.xml", AndroidResourceFile),
        ("forms.resx", RESXFile),
        ("app.ts", tsfile),
        ("messages_fr.properties", javafile),
    ):
        raw = (SAMPLES / name).read_text("utf-8")
        found = cleaned(SAMPLES / name, raw)
        assert found.made, name
        before, after = (kind.parsestring(text.encode()) for text in (raw, found.text()))
        assert [u.getid() for u in before.units] == [u.getid() for u in after.units]
        for a, b in zip(before.units, after.units, strict=True):
            said, now = str(a.target or a.source), str(b.target or b.source)
            assert set(now.replace(",", "").replace(".", "").split()) <= set(
                said.replace(",", "").replace(".", "").split()
            )


def test_lists_of_properties_keep_their_structure() -> None:
    raw = (SAMPLES / "keys.stringsdict").read_text("utf-8")
    made = cleaned(SAMPLES / "keys.stringsdict", raw).text()
    before, after = (plistlib.loads(text.encode()) for text in (raw, made))
    assert list(before) == list(after)
    assert etree.fromstring(made.encode()).tag == "plist"
