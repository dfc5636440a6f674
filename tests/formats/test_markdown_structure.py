"""Markdown after edits: a second parser sees the same blocks, links, titles, code and HTML."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

import pytest

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.engine.structure import CHANGED, with_structure
from cleanup.formats import FormatError, FormatOptions, guard, named
from cleanup.formats._commonmark import inline_marks, keeps_structure
from cleanup.text.segment import Document

FORM = named("markdown")


@pytest.mark.parametrize(
    ("raw", "made", "same"),
    [
        ("The mill , old.", "The mill, old.", True),
        ("a\r\nb ,\r\n", "a\r\nb,\r\n", True),
        ("[x](http://mill.example 'ti , tle')", "[x](http://mill.example 'ti, tle')", False),
        ("<!-- a , b -->\n\nc", "<!-- a, b -->\n\nc", False),
        ("x <b class='a , b'>c</b>", "x <b class='a, b'>c</b>", False),
        ("`a , b` [c", "`a, b` [c", False),
        ("a * b* c", "a *b* c", False),
        ("- mill\n- boat", "-mill\n- boat", False),
        ("1 . mill", "1. mill", False),
        ("# Mill", "#Mill", False),
        ("a\n\nb", "a\nb", False),
        ("| a , b |\n|---|\n| c |", "| a, b |\n|---|\n| c |", True),
        ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c  d |", False),
        ("[^1]: See , there", "[^1]: See, there", True),
        ("[a]\n\n[a]: /b 'c , d'", "[a]\n\n[a]: /b 'c, d'", False),
        ("---\ntitle: a\n---\nb , c", "---\ntitle: a\n---\nb, c", True),
        ("~~a~~ , b", "~~a~~, b", True),
    ],
)
def test_what_changes_the_structure(raw: str, made: str, same: bool) -> None:  # noqa: FBT001
    assert keeps_structure(raw)(made) is same


def edit(raw: str, before: str, after: str, rule: str = "any/x/y", *, safe: bool = True) -> Edit:
    start = raw.index(before)
    return Edit(start, start + len(before), before, after, (rule,), safe=safe)


def left_of(raw: str, edits: Sequence[Edit], suggestions: Sequence[Edit] = ()) -> Findings:
    document = Document(
        "-", raw, tuple(FORM.read(raw, FormatOptions())), intact=guard(FORM, FormatOptions())
    )
    found = Findings(tuple(edits), tuple(suggestions))
    return with_structure(document, found, frozenset({"any/mends"}))


def test_only_the_culprits_are_lost() -> None:
    raw = "one ,\ntwo * x*\nthree ,\nfour _ y_\nfive ,"
    edits = [
        edit(raw, "one ,", "one,"),
        edit(raw, "* x", "*x"),
        edit(raw, "three ,", "three,"),
        edit(raw, "_ y", "_y"),
        edit(raw, "five ,", "five,"),
    ]
    found = left_of(raw, edits)
    assert [each.before for each in found.edits] == ["one ,", "three ,", "five ,"]
    assert {(each.edit.before, each.reason) for each in found.lost} == {
        ("* x", CHANGED),
        ("_ y", CHANGED),
    }


def test_suggestions_are_held_to_it_after_the_safe_edits() -> None:
    raw = "one ,\ntwo * x*\nthree"
    offers = [edit(raw, "* x", "*x", safe=False), edit(raw, "three", "tree", safe=False)]
    found = left_of(raw, [edit(raw, "one ,", "one,")], offers)
    assert [each.before for each in found.suggestions] == ["three"]
    assert [each.edit.before for each in found.lost] == ["* x"]


def test_a_group_goes_together() -> None:
    raw = "two * x*\n\nthree"
    offers = [
        Edit(4, 7, "* x", "*x", ("a/b/c",), group="g"),
        Edit(10, 15, "three", "tree", ("a/b/c",), group="g"),
    ]
    assert not left_of(raw, [], offers).suggestions


def test_what_repairs_mark_up_may_change_it_and_so_may_what_takes_a_block_away() -> None:
    raw = "** a**\n\nHere it is:\n\nb"
    edits = [edit(raw, "** a", "**a", "any/mends"), edit(raw, "Here it is:\n\n", "")]
    assert len(left_of(raw, edits).edits) == 2


def test_many_culprits_cost_no_more_than_a_dozen_bisections() -> None:
    raw = "\n\n".join(f"{n} * x*" for n in range(100))
    edits = [
        Edit(at, at + 3, "* x", "*x", ("a/b/c",))
        for at in range(len(raw))
        if raw.startswith("* x", at)
    ]
    assert not left_of(raw, edits).edits


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("plain , words", []),
        ("**a** _b_ ***c***", ["*"] * 4 + ["_", "_"] + ["*"] * 6),
        ("`a , b` \\* &amp; <b c='d , e'>", ["`a , b`", "\\*", "&amp;", "<b c='d , e'>"]),
        ("[a *b*](c 'd , e') f", ["[", "*", "*", "](c 'd , e')"]),
        ("**a** ![b *c* ![d](e)](f) *g*", [*"****", "![", *"**", "![", "](e)", "](f)", *"**"]),
        ("a  \nb <!-- c , d --> ~~e~~", ["  \n", "<!-- c , d -->", "~~", "~~"]),
        ("[z] and [y]", ["[", "]"]),
    ],
)
def test_where_the_second_parser_sees_marks(text: str, marks: list[str]) -> None:
    assert [text[a:b] for a, b in sorted(inline_marks(text, ["Z"]))] == marks


def test_a_long_paragraph_is_read_as_a_short_one_is() -> None:
    line = "The *mill* é [x , y](http://mill.example 'z , w') `a , b` <b c='d , e'>f</b> [^1] $g$\n"
    (short,), (long,) = (FORM.read(line * n, FormatOptions()) for n in (1, 60))
    many = [(a + n * len(line), b + n * len(line)) for n in range(60) for a, b in short.protected]
    assert list(long.protected) == many


@pytest.mark.parametrize("raw", ["> " * 120 + "a", "x\n" + "- " * 101 + "a", "  " * 101 + "- a"])
def test_what_is_nested_too_deeply_is_refused_with_its_place(raw: str) -> None:
    with pytest.raises(FormatError, match="nested more than 100 deep") as error:
        FORM.read(raw, FormatOptions())
    assert error.value.line == raw.count("\n") + 1


@pytest.mark.parametrize("raw", ["> " * 20 + "a", " " * 300 + "a = 1", "-" * 300, "* " * 60])
def test_what_is_not_so_deep_is_read(raw: str) -> None:
    assert FORM.read(raw, FormatOptions())


def test_the_second_parser_is_imported_only_for_edits() -> None:
    code = (
        "import sys; from cleanup import clean\n"
        "def run(raw): return clean(raw, format='markdown', lang='en').edits\n"
        "assert not run('The *mill* is old.') and 'markdown_it' not in sys.modules\n"
        "assert run('The old mill , now *open*.') and 'markdown_it' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
