"""Markdown: which text is prose, and what of it is mark-up."""

from __future__ import annotations

import pytest

from cleanup.api import clean
from cleanup.engine.rulebook import default
from cleanup.engine.segment import clean_segment
from cleanup.formats import FormatError, FormatOptions, named

FORM = named("markdown")


def parts(raw: str) -> tuple[list[str], list[str]]:
    segment, *_ = FORM.read(raw, FormatOptions())
    units = [raw[a:b] for a, b in segment.units or ()]
    marks = [raw[a:b] for a, b in segment.protected]
    return units, marks


@pytest.mark.parametrize(
    ("raw", "mark"), [(":::note\n\ntext", ":::note"), (":::注意\n\ntext", None)]
)
def test_a_translated_name_of_a_container_may_be_mended(raw: str, mark: str | None) -> None:
    assert parts(raw)[1] == ([mark] if mark else [])


@pytest.mark.parametrize(
    ("raw", "torn"),
    [
        ("> [!REMARQUE]\n> text", "REMARQUE"),
        ("> [! NOTE]\n> text", "NOTE"),
        ("Die * *alte** Mühle", "* *"),
    ],
)
def test_what_is_torn_is_text_that_a_rule_may_mend(raw: str, torn: str) -> None:
    assert not any(torn in mark for mark in parts(raw)[1])
    found = clean_segment(FORM.read(raw, FormatOptions(lang="de"))[0], default()).suggestions
    assert [edit.rule.split("/")[1] for edit in found] == ["markup"]


@pytest.mark.parametrize(
    ("raw", "mark"),
    [("> [!NOTE]\n> text", "[!NOTE]"), ("> [!INFO]\n> text", "[!INFO]"), ("a *b* *c*", "*")],
)
def test_names_and_stars_that_a_renderer_knows_are_marks(raw: str, mark: str) -> None:
    assert any(mark in found for found in parts(raw)[1])


@pytest.mark.parametrize(
    ("raw", "units"),
    [
        ("", []),
        ("\n\n", []),
        ("one\ntwo\n\nthree", ["one\ntwo", "three"]),
        ("# Head\ntext", ["Head", "text"]),
        ("## Head ##\n", ["Head"]),
        ("Head\n====\n", ["Head"]),
        ("- one\n- two\n  more\n\n  para", ["one", "two\n  more", "para"]),
        ("1. one\n   - two", ["one", "two"]),
        ("> one\n> two\n>\n> three", ["one\n> two", "three"]),
        ("| a | b c |\n|---|:-:|\n| d |  |", ["a", "b c", "d"]),
        ("- [x] done", ["done"]),
        ("```\ncode\n```\ntext", ["text"]),
        ("~~~~ py\ncode\n~~~~", []),
        ("text\n\n    code\n", ["text"]),
        ("---\ntitle: x\n---\ntext", ["text"]),
        ("+++\ntitle = 'x'\n+++\ntext", ["text"]),
        ("<div>\ntext\n</div>\n\ntext", ["text"]),
        ("<!-- a , b -->\n", []),
        ("[a]: http://b.example 'c'\n", []),
        ("***\n", []),
        ("a\r\nb\r\n\r\nc", ["a\r\nb", "c"]),
    ],
)
def test_units(raw: str, units: list[str]) -> None:
    assert parts(raw)[0] == units


@pytest.mark.parametrize(
    ("raw", "marks"),
    [
        ("plain words , and marks .", []),
        ("\U0001f600é `a , b` ü", ["`a , b`"]),
        ("``a ` b`` c", ["``a ` b``"]),
        ("**é** _b_ ~~c~~", ["**", "**", "_", "_", "~~", "~~"]),
        ("snake_case 2 * 3 * 4", []),
        ("[a , b](http://c.example/d_e 'f') g", ["[", "](http://c.example/d_e 'f')"]),
        ("![é , b](c.png)", ["![", "](c.png)"]),
        ("[![é](c.png)](d)", ["[![", "](c.png)](d)"]),
        ("<http://a.example> <a@b.example>", ["<http://a.example>", "<a@b.example>"]),
        ('a <b class="c , d">e</b>', ['<b class="c , d">', "</b>"]),
        ("a < b > c", []),
        ("&amp; &#65; & c", ["&amp;", "&#65;"]),
        ("a \\* b", ["\\*"]),
        ("a  \nb", ["  \n"]),
        ("a \nb", []),
        ("a\\\nb", ["\\\n"]),
        ("$a , b$ and $$c , d$$", ["$a , b$", "$$c , d$$"]),
        ("$5 and $6, $ 7 $ or $8 $9", []),
        ("[^1] and [1] and [sic]", ["[^1]"]),
        ("[a] [b][a] [a][]\n\n[a]: /c", ["[a]", "[", "][a]", "[a][]", "[a]: /c"]),
        ("[^1]: note , it", ["[^1]:"]),
        ("text\n[a]: /c 'd'", ["[a]: /c 'd'"]),
        (":::note\ntext\n:::", [":::note", ":::"]),
        (
            "[[Wiki , page]] {{ x , y }} {% z , w %}",
            ["[[Wiki , page]]", "{{ x , y }}", "{% z , w %}"],
        ),
        ("> a\n> b", ["> ", "> "]),
        ("> [!NOTE]\n> a", ["> [!NOTE]", "> "]),
        ("- a\n\n  b", ["- ", "  "]),
        ("# é", ["# "]),
        ("# é ##\nb", ["# ", " ##"]),
        ("a\n\n```\nb\n```\n\nc", ["```\nb\n```"]),
        ("| a |\n|---|\n| `b` |", ["| ", " |\n|---|\n| `b` |"]),
    ],
)
def test_marks(raw: str, marks: list[str]) -> None:
    assert parts(raw)[1] == marks


def test_every_byte_is_prose_or_protected_or_white_space() -> None:
    raw = "# a\n\n- b *c*\n\n|d|e|\n|-|-|\n|f|g|\n\n<p>h</p>\n"
    segment, *_ = FORM.read(raw, FormatOptions())
    rest = list(raw)
    for start, end in (*(segment.units or ()), *segment.protected):
        rest[start:end] = " " * (end - start)
    assert not "".join(rest).strip()


def test_is_read_whole() -> None:
    assert FORM.cut is None


@pytest.mark.parametrize(
    "name",
    [
        "[World Health Organization](https://who.int/a)",
        "[World Health Organization][1]",
        "<b>World Health Organization</b>",
        "**World Health Organization**",
    ],
)
def test_an_acronym_after_a_name_in_mark_up(name: str) -> None:
    raw = f"Yesterday {name} (OMS) met.\n\n[1]: https://who.int\n"
    [segment] = FORM.read(raw, FormatOptions(lang="en"))
    [edit] = clean_segment(segment, default()).edits
    assert (edit.before, edit.after) == ("OMS", "WHO")


def test_text_fields_of_front_matter() -> None:
    head = 'title: "The mill , old"\nlayout: a , b\ndescription: >\n  A boat,\n  red.\n'
    raw = f"---\n{head}---\nText.\n"
    found = FORM.read(raw, FormatOptions())
    assert [(one.id, one.text) for one in found[1:]] == [
        ("title", "The mill , old"),
        ("description", "A boat,\nred."),
    ]
    assert FORM.escape('say "no"', found[1], 3) == 'say \\"no\\"'
    named_ones = FORM.read(raw, FormatOptions(values={"key": ("layout",)}))
    assert [one.text for one in named_ones[1:]] == ["a , b"]


@pytest.mark.parametrize(
    "raw",
    ["---\ntitle: {{ x }}\n---\nText.\n", "---\n", "---\n---\n", "Text.\n---\ntitle: x\n---\n"],
)
def test_what_is_no_front_matter(raw: str) -> None:
    assert len(FORM.read(raw, FormatOptions())) == 1


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('title: "The mill\nlayout: page\n', 2),
        ("title: The mill: today\n", 2),
        ("title: {{ x }}\nlayout: [a\n", 0),  # a template of another program
        ("The mill: [a\n", 0),  # no front matter
    ],
)
def test_front_matter_that_is_no_yaml_is_told(head: str, line: int) -> None:
    told: list[FormatError] = []
    assert len(FORM.read(f"---\n{head}---\nText.\n", FormatOptions(skip=told.append))) == 1
    assert [each.line for each in told] == ([line] if line else [])
    assert all("The front matter is not YAML" in each.message for each in told)


def test_a_letter_is_not_lost_where_a_reference_stands_for_it() -> None:
    told = clean(
        "Ha molte funzionalit&agrave; e propriet&agrave; buone.\n", "it", format="markdown"
    )
    assert (told.edits, told.suggestions) == ((), ())
    lost = clean("Ha molte funzionalit e propriet buone.\n", "it", format="markdown")
    assert [edit.after for edit in lost.suggestions] == ["ità", "proprietà"]


@pytest.mark.parametrize("token", ["<unk>", "&lt;unk&gt;", "\\<unk\\>", "<UNK>"])
def test_a_token_of_a_model_is_no_mark_up(token: str) -> None:
    told = clean(f"# Rad\n\nDie {token} Mühle ist *alt*.\n", "de", format="markdown")
    assert [edit.before for edit in told.suggestions] == [token]
    assert not clean(f"Das Rad `{token}` dreht <b>sich</b>.\n", "de", format="markdown").suggestions
