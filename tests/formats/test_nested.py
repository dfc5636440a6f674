"""A format inside a format: texts are found through both, and edits spelled by both."""

from __future__ import annotations

import json
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats import FormatOptions, named
from cleanup.formats._nested import nested
from tests.cli.session import cleanup, write
from tests.formats.splice import allowed, spliced
from tests.formats.test_round_trip import CHANGES, MARKS, check_segment

PIECES = ["<p>", "</p>", "<b>a</b>", "&amp;", "&#39;", "{x}"]
ENGLISH = FormatOptions(lang="en")


@pytest.mark.parametrize(
    ("outer", "inner", "raw", "texts"),
    [
        ("json", "html", '{"a": "<p>A <b>mill<\\/b> &amp; a\\u2019</p>x"}', ["A mill & a’", "x"]),
        ("json", "markdown", '{"a": "**mill** `b , c`\\n\\nRed"}', ["**mill** `b , c`\n\nRed"]),
        ("po", "html", 'msgid "x"\nmsgstr "A <i>"\n"mill</i> &am"\n"p; old"\n', ["A mill & old"]),
        ("yaml", "html", "en:\n  a: 'It''s <b>old</b>'\n", ["It's old"]),
        (
            "android",
            "html",
            "<resources><string name='a'><![CDATA[A <b>mill</b> , old]]></string></resources>",
            ["A mill , old"],
        ),
        ("text", "html", "a <b>c</b>", ["a <b>c</b>"]),
    ],
)
def test_texts(outer: str, inner: str, raw: str, texts: list[str]) -> None:
    found = nested(named(outer), named(inner)).read(raw, ENGLISH)
    assert [one.text for one in found] == texts
    for one in found:
        check_segment(raw, one)


@settings(deadline=None)
@given(
    values=st.lists(
        st.lists(MARKS | st.sampled_from(PIECES), max_size=5),
        min_size=1,
        max_size=3,
    ),
    changes=CHANGES,
    codes=st.booleans(),
    inner=st.sampled_from(["html", "markdown"]),
)
def test_any_strings(
    values: list[list[str]],
    changes: list[tuple[int, int, str]],
    codes: bool,  # noqa: FBT001
    inner: str,
) -> None:
    raw = json.dumps({str(n): "".join(value) for n, value in enumerate(values)}, ensure_ascii=codes)
    form = nested(named("json"), named(inner))
    segments = form.read(raw, ENGLISH)
    for one in segments:
        check_segment(raw, one)
    made, _ = spliced(raw, form, [(one, allowed(one, changes)) for one in segments])
    assert json.loads(made).keys() == json.loads(raw).keys()


def test_fixed_in_files(tmp_path: Path) -> None:
    text = {
        "a": '<p title="One , two">The mill , <b>“old”</b> .</p>',
        "b": "<script>a , b</script>",
    }
    write(tmp_path / "en.json", json.dumps(text))
    write(
        tmp_path / "en.po",
        'msgid ""\nmsgstr "Language: en\\n"\n\n'
        'msgid "x"\nmsgstr "A <b>mill , "\n"old</b> & <i>red , \\"x\\"</i>"\n',
    )
    write(tmp_path / "cleanup.toml", 'inner = "html"\n')
    few = ("--select", "any/spaces")  # or the rules of two languages are compiled for it
    ended = cleanup(tmp_path, "fix", "en.json", "en.po", "--lang", "en", *few, "--log", "l.jsonl")
    assert ended.code in (0, 1)
    made = json.loads((tmp_path / "en.json").read_text("utf-8"))
    assert made["a"] == '<p title="One, two">The mill, <b>“old”</b>.</p>'
    assert made["b"] == text["b"]
    assert polib.pofile(str(tmp_path / "en.po"))[0].msgstr == 'A <b>mill, old</b> & <i>red, "x"</i>'
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert json.loads((tmp_path / "en.json").read_text("utf-8")) == text


@pytest.mark.parametrize(
    ("outer", "inner", "raw", "made", "same"),
    [
        ("json", "markdown", '{"a": "~~was.~~ x"}', '{"a": "~~was~~ x"}', True),
        ("json", "markdown", '{"a": "~~was.~~ x"}', '{"a": "~~was ~~ x"}', False),
        (
            "po",
            "markdown",
            'msgid "x"\nmsgstr "- a\\n- b"\n',
            'msgid "x"\nmsgstr "- a - b"\n',
            False,
        ),
        ("yaml", "html", "en:\n  a: 12 x\n", "en:\n  a: 12\n", False),
        ("jsonl", "markdown", '{"text": "a  b"}\n{\n', '{"text": "a b"}\n{\n', True),
        ("json", "markdown", '{"a": "x"}', '{"a": x}', False),
    ],
)
def test_the_structure_of_both(outer: str, inner: str, raw: str, made: str, same: bool) -> None:  # noqa: FBT001
    whole = nested(named(outer), named(inner)).intact
    assert whole is not None
    assert whole(raw, ENGLISH)(made) is same
