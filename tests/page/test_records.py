"""The page's records: texts as they read, findings in their places, and nothing that runs."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report as told
from cleanup.formats import FormatOptions, named
from cleanup.page.document import script, style
from cleanup.page.records import line_of, records
from cleanup.text.segment import Segment
from cleanup.version import __version__
from cleanup.views import Look, html
from tests.views.made import edit, edited, example, report

END = {"findings": 0, "hidden": 0, "uncertain": 0}


def shown(*reports: Report, segments: list[Segment] | None = None) -> list[dict[str, Any]]:
    lines = "".join(map(line_of, records(reports, lambda _report: segments or [])))
    return [json.loads(line) for line in lines.splitlines()]


def pieces(record: dict[str, Any]) -> list[Any]:
    """A block's pieces; a finding as its number, what goes and what comes."""
    return [
        each if isinstance(each, str) else (each["n"], each["before"], each["after"])
        for each in record["block"]
    ]


def test_a_text_as_it_reads_with_its_findings() -> None:
    [file, *blocks, end] = shown(example())
    assert file == {"file": "a.txt", "member": "", "lang": "en"}
    assert [(each["line"], pieces(each)) for each in blocks] == [
        (1, ["First line", (1, " ,", ","), " here."]),
        (2, ["The Treaty Organization ", (2, "(CTSC)", "(CSTO)"), " met", (3, "\u200b", ""), "."]),
        (3, [(4, "Last", None), (5, "  ", " "), "line"]),
    ]
    assert end == {"end": {**END, "findings": 5}}
    assert blocks[1]["block"][1]["alternatives"] == ["(OTSC)"]


def test_a_file_without_findings_is_not_shown() -> None:
    assert shown(report("A boat.", [])) == [{"end": END}]


@given(edited())
def test_nothing_of_a_text_is_lost(made: Report) -> None:
    numbers, text = [], ""
    rows = shown(made)
    for record in rows:
        for piece in record.get("block", []):
            text += piece if isinstance(piece, str) else piece["before"]
            numbers += [piece["n"]] if isinstance(piece, dict) else []
    assert numbers == list(range(1, len(made.made) + 1))
    if numbers and not any("gap" in record for record in rows):
        assert re.sub(r"\s", "", text) == re.sub(r"\s", "", made.raw)


def test_a_suggestion_stands_over_the_safe_edits_in_it() -> None:
    text = "a , b c"
    safe, offer = edit(text, " ,", ","), edit(text, "a , b", "A, b", safe=False)
    [_, block, _] = shown(report(text, [safe], [offer]))
    assert pieces(block) == [(1, "a , b", "A, b"), " c"]
    assert [each["n"] for each in block["block"][0]["under"]] == [2]


def test_source_stands_beside_target_and_markup_is_left_out() -> None:
    raw = 'msgid "Le <b>moulin</b>"\nmsgstr "The  mill\\n"\n'
    segments = named("po").read(raw, FormatOptions(lang="en", source_lang="fr"))
    [_, block, _] = shown(report(raw, [edit(raw, "  ", " ")]), segments=segments)
    assert (block["source"], block["source_lang"], block["lang"]) == (
        "Le <b>moulin</b>",
        "fr",
        "en",
    )
    assert pieces(block) == ["The", (1, "  ", " "), "mill\n"]
    raw = "<p>A <b>boat</b> , old &amp; small</p>"
    segments = named("html").read(raw, FormatOptions())
    [_, block, _] = shown(report(raw, [edit(raw, " ,", ",")]), segments=segments)
    assert pieces(block) == ["A boat", (1, " ,", ","), " old & small"]


def test_findings_outside_the_segments_fall_back_to_the_raw_text() -> None:
    raw = "key = A  boat"
    found = report(raw, [edit(raw, "  ", " ")])
    [_, block, _] = shown(found, segments=[Segment(0, 3, "key")])
    assert pieces(block) == ["key = A", (1, "  ", " "), "boat"]


def test_an_edit_over_several_paragraphs_joins_them() -> None:
    raw = "One.\n\nTwo.\n\nThree."
    [_, block, other, _] = shown(report(raw, [edit(raw, ".\n\nTwo", "")]))
    assert pieces(block) == ["One", (1, ".\n\nTwo", ""), "."]
    assert pieces(other) == ["Three."]


def test_far_passages_are_counted_and_long_lines_cut() -> None:
    raw = "\n\n".join(["A boat."] * 90 + ["Old  mill."] + ["A key."] * 90)
    rows = shown(report(raw, [edit(raw, "  ", " ")]))
    assert [each["gap"] for each in rows if "gap" in each] == [88, 88]
    raw = "x" * 5000 + "  " + "y" * 10
    [_, block, _] = shown(report(raw, [edit(raw, "  ", " ")]))
    assert block["block"][1] == {"cut": 3800}
    assert block["block"][-1] == "y" * 10


HOSTILE = "</script><script>alert(1)</script><!--\u2028 \ud800 \x00\x1b[31m\u202e -->"


def test_hostile_text_is_text() -> None:
    offer = Edit(0, len(HOSTILE), HOSTILE, "<img src=x onerror=alert(1)>", ("any/a/b",))
    found = told("</script>.txt", HOSTILE, Findings((), (offer,)))
    page = "".join(html.view([found], Look(version="<1>")))
    data = page.partition('<script type="application/jsonl"')[2].partition(">\n")[2]
    rows, _, rest = data.partition("</script>")
    assert "<" not in rows
    assert json.loads(rows.splitlines()[1])["block"][0]["before"] == HOSTILE
    assert rest.startswith("\n<script>")
    page.encode("utf-8")


def test_the_page_needs_nothing_else_and_allows_nothing_else() -> None:
    page = "".join(html.view([example()], Look(version=__version__)))
    assert not re.search(r'(?:src|href)="(?!data:|#)|https?:|@import|url\(', page)
    for text in (script(), style()):
        assert text in page
        assert f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}" in page
    assert "unsafe" not in page.partition("<title>")[0]
    assert "</script" not in script()


@pytest.mark.parametrize(
    "word", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "setHTML"]
)
def test_no_script_parses_a_text_as_html(word: str) -> None:
    assert word not in script()


def test_after_a_fix_only_what_is_left_is_shown() -> None:
    page = "".join(html.view([example()], Look(fixed=True)))
    assert ('"n":2' in page, '"n":1,' in page) == (True, False)
