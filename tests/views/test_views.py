import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edits.after import after
from cleanup.edits.edit import Edit, apply
from cleanup.edits.passage import Passage
from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.engine.rulebook import rulebook
from cleanup.log.records import Head, read
from cleanup.text.lines import line_starts, place
from cleanup.text.printable import columns
from cleanup.views import Look, concise, full, github, jsonl, sarif, statistics
from cleanup.views import json as json_view
from tests.growth import growth
from tests.views.made import edit, edited, example, report


@pytest.mark.parametrize(
    ("text", "offset", "wanted"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 3, (1, 4)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("ab\n", 3, (2, 1)),
        ("\U0001f600x\u2028y", 3, (1, 4)),
    ],
)
def test_places(text: str, offset: int, wanted: tuple[int, int]) -> None:
    assert place(line_starts(text), offset) == wanted


def test_findings_come_in_order_with_their_kind() -> None:
    seen = [(f.kind, f.line, f.column, f.edit.before) for f in findings(example())]
    assert seen == [
        ("safe", 1, 11, " ,"),
        ("suggestion", 2, 25, "(CTSC)"),
        ("safe", 2, 35, "\u200b"),
        ("flag", 3, 1, "Last"),
        ("safe", 3, 5, "  "),
    ]


def test_a_suggestion_takes_the_place_of_the_safe_edits_under_it() -> None:
    text = "a , b c"
    safe, offer = edit(text, " ,", ","), edit(text, "a , b", "A, b", safe=False)
    assert report(text, [safe], [offer]).made == (safe,)
    accepted = report(text, [safe], [offer], unsafe=True)
    assert (accepted.made, accepted.left) == ((offer,), ())
    assert [entry.edit for entry in accepted.lost] == [safe]


def test_full_shows_before_after_rule_and_reason() -> None:
    shown = "".join(full.view([example()], Look(verbose=True)))
    assert shown.startswith(
        "a.txt\n"
        "  [1] 1:11  safe  any/a/safe\n"
        "    - First line·, here.\n"
        "    + First line, here.\n"
        "    Because of ' ,'.\n\n"
        "  [2] 2:25  suggestion  en/b/offer\n"
        "    - The Treaty Organization (CTSC) met"
    )
    assert "    or (1) (OTSC)\n" in shown
    assert "+ The Treaty Organization (CSTO) met\u200b." in shown, "context is left readable"
    assert "    - The Treaty Organization (CTSC) met<U+200B>.\n" in shown
    assert "    ! ⟦Last⟧  line\n" in shown
    assert "    - Last··line\n    + Last·line\n" in shown
    assert shown.endswith(
        "5 findings in a.txt: 3 safe to fix, 1 suggestion, 1 flag.\n"
        "Run `cleanup fix` to apply the safe edits.\n"
        "Suggestions may be wrong: `cleanup review` asks you about each.\n"
    )


def test_full_folds_safe_edits_by_rule() -> None:
    shown = "".join(full.view([example(), example()]))
    assert "any/a/safe\n    -" not in shown
    assert "6 safe edits (-v shows each):\n  6  any/a/safe  ·, → ,; <U+200B> → (nothing); " in shown
    assert shown.index("[2] 2:25  suggestion") < shown.index("[4] 3:1  flag")


def test_full_names_the_files_with_edits_that_are_only_counted() -> None:
    reports = [example(), *(replace(example(), path=f"{n}.txt") for n in range(30))]
    shown = "".join(full.view(reports[:3]))
    assert (
        "\n\n3 files to repair:\n  3  a.txt\n  3  0.txt\n  3  1.txt\n\n15 findings in 3 files"
        in shown
    )
    assert "  3  18.txt\n  and 11 more files\n\n" in "".join(full.view(reports))
    fixed = "".join(full.view(reports[:2], Look(fixed=True)))
    assert "2 files changed:\n  3  a.txt\n  3  0.txt\n\nApplied 6 edits in 2 files; " in fixed
    assert "file" not in "".join(full.view(reports[:1])).split("a.txt:")[-1]


def test_full_says_why_an_edit_is_not_safe() -> None:
    rule = rulebook().rules[0]
    text = "a , b"
    made = report(text, [], [edit(text, " ,", ",", safe=False, rule=rule.id)])
    for safe, uncertain, told in (
        (False, 0, "Not safe: "),
        (True, 0, "it can be right as it stands"),
        (True, 1, "--lang"),
    ):
        known = replace(rule, safe=safe)
        look = Look(rule=lambda _id, known=known: known)
        shown = "".join(full.view([replace(made, uncertain=uncertain)], look))
        assert ("Not safe here" in shown) == safe
        assert told in shown


@given(st.integers(30, 130), st.text(alphabet="ab 船,", max_size=300))
def test_full_fits_the_width(width: int, text: str) -> None:
    text = f"{text} , {text}"
    made = report(text, [], [edit(text, " ,", ",", safe=False, rule="any/a/b")])
    for line in "".join(full.view([made], Look(width=width))).split("\n\n")[0].splitlines():
        assert columns(line) <= max(width, 40)


@given(edited())
def test_after_a_fix_findings_stand_where_they_are(made: Report) -> None:
    """Some of the edits are made, the others are left: those are found in the new text."""
    whole = replace(made, made=made.made[::2], left=made.made[1::2])
    (now,) = after([whole], {"a.txt": "b.txt"})
    assert (now.raw, now.path, now.done) == (whole.text(), "b.txt", len(whole.made))
    for finding in now.left:
        assert now.raw[finding.start : finding.end] == finding.before
    assert apply(now.raw, now.left) == made.text()


def test_after_a_fix_passages_hold_what_they_held() -> None:
    text = "a , b\nc , d\n"
    made = [Edit(at, at + 2, " ,", ",", ("r",), safe=True) for at in (1, 7)]
    put = Edit(12, 12, "", "!", ("r",), safe=True)
    passages = (Passage(0, 12, text[:12]), Passage(2, 5, ", b"), Passage(6, 11, text[6:11]))
    (now,) = after([replace(report(text, [*made, put]), passages=passages)])
    assert [(each.start, each.end, each.text) for each in now.passages] == [
        (0, 11, "a, b\nc, d\n!"),
        (2, 4, " b"),
        (5, 9, "c, d"),
    ]


def test_passages_after_a_fix_take_time_in_proportion() -> None:
    def work(lines: int) -> None:
        text = "a , b\n" * lines
        made = [Edit(at * 6 + 1, at * 6 + 3, " ,", ",", ("r",), safe=True) for at in range(lines)]
        passages = tuple(Passage(at * 6, at * 6 + 5, "a , b") for at in range(lines))
        (now,) = after([replace(report(text, made), passages=passages)])
        assert now.passages[-1].text == "a, b"

    assert growth(work, 1000) < 8


def test_after_a_fix_in_parts_and_under_a_suggestion() -> None:
    text = "a , b\nc"
    first = replace(report(text, [edit(text, "\nc", "\n\nc c")]), left=())
    whole = Edit(0, 5, "a , b", "A, b", ("r",))
    second = replace(report(text, [edit(text, " ,", ",")], [whole]), offset=7, line=1)
    done = replace(whole, after="a, b")
    third = replace(report(text, [edit(text, " ,", ",")], [done]), offset=14)
    came = list(after([first, second, third]))
    assert [(each.offset, each.line) for each in came[:2]] == [(0, 0), (10, 2)]
    assert came[1].left == (Edit(0, 4, "a, b", "A, b", ("r",)),)
    assert came[2].left == ()


def test_full_after_a_fix_shows_what_remains() -> None:
    shown = "".join(full.view([example()], Look(fixed=True)))
    assert "any/a/safe" not in shown
    assert shown.endswith(
        "Applied 3 edits in a.txt; 1 suggestion and 1 flag left for you to review.\n"
    )
    shown = "".join(full.view([example(unsafe=True)], Look(fixed=True, unsafe=True)))
    assert shown.endswith("Applied 4 edits in a.txt; 1 flag left for you to review.\n")


def test_full_cuts_long_lines_and_spells_out_controls() -> None:
    text = "x" * 60 + "\x1b[31m ,y" + "z" * 60
    shown = "".join(full.view([report(text, [edit(text, " ,", ",")])], Look(verbose=True)))
    assert "\x1b" not in shown
    assert "<U+001B>[31m·,y" in shown
    assert all(columns(line) <= 100 for line in shown.splitlines())


def test_concise() -> None:
    line = "The Treaty Organization (CTSC) met"
    assert "".join(concise.view([example()])).splitlines() == [
        "a.txt:1:11: any/a/safe ·, → ,  | First line·, here.",
        f"a.txt:2:25: en/b/offer (CTSC) → (CSTO)  | {line}\u200b. (suggestion)",
        f"a.txt:2:35: any/a/safe <U+200B> → (nothing)  | {line}<U+200B>.",
        "a.txt:3:1: any/c/flag Last: Because of 'Last'.",
        "a.txt:3:5: any/a/safe ·· → ·  | Last··line",
    ]


def test_statistics_counts_each_joined_rule() -> None:
    text = "a , b"
    joined = report(text, [edit(text, " ,", ",", rule="any/a/x+any/a/y")])
    assert "".join(statistics.view([example(), joined])).splitlines() == [
        "3  safe        any/a/safe",
        "1  flag        any/c/flag",
        "1  safe        any/a/x",
        "1  safe        any/a/y",
        "1  suggestion  en/b/offer",
    ]


def test_github_escapes_data_and_properties() -> None:
    text = "100% , x"
    made = report(text, [edit(text, "% ,", "%,")], path="a,b:c.txt")
    assert "".join(github.view([made])) == (
        "::warning title=cleanup (any/a/safe),file=a%2Cb%3Ac.txt,line=1,endLine=1,col=4,endColumn=7"
        "::%25 , → %25,%0ABecause of '%25 ,'.%0A100%25 , x\n"
    )


@pytest.mark.parametrize("reports", [[], [report("a", [])], [example(), example()]])
def test_json_is_json(reports: list[Report]) -> None:
    shown = json.loads("".join(json_view.view(reports)))
    assert len(shown) == sum(len(r.made) + len(r.left) for r in reports)
    for entry in shown:
        assert reports[0].raw[entry["start"] : entry["end"]] == entry["before"]


@pytest.mark.parametrize("reports", [[], [example()]])
def test_sarif_has_what_the_schema_demands(reports: list[Report]) -> None:
    shown = json.loads("".join(sarif.view(reports, Look(version="1"))))
    assert shown["version"] == "2.1.0"
    (run,) = shown["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [r["level"] for r in run["results"]] == [
        "warning",
        "note",
        "warning",
        "note",
        "warning",
    ][: len(run["results"])]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) <= (
            region["endLine"],
            region["endColumn"],
        )
    fixes = [len(result.get("fixes", ())) for result in run["results"]]
    assert fixes in ([], [1, 2, 1, 0, 1])


def head(path: str) -> Head:
    return Head(
        path, "cleanup 0", "utf-8", bom=False, sha256_before="0", sha256_after="1", lang="en"
    )


def test_jsonl_is_a_log() -> None:
    other = report("a , b\udc80", [edit("a , b\udc80", " ,", ",")], path="b\udc80.txt")
    rows = "".join(jsonl.view([example(), other], Look(head=head)))
    (first, entries), (second, _) = read(iter(rows.splitlines(keepends=True)))
    assert (first, second) == (head("a.txt"), head("b\udc80.txt"))
    assert [e.applied for e in entries] == [True, False, True, False, True]
    assert [e.edit for e in entries] == [f.edit for f in findings(example())]
    rows = "".join(jsonl.view([example(unsafe=True)], Look(head=head)))
    ((_, entries),) = read(iter(rows.splitlines(keepends=True)))
    assert [e.applied for e in entries] == [True, True, True, False, True]


def test_offsets_of_a_part_are_those_of_the_file() -> None:
    part = replace(report("a , b", [Edit(1, 3, " ,", ",", ("r",), safe=True)]), offset=100, line=7)
    ((_, (entry,)),) = read(iter(jsonl.view([part], Look(head=head))))
    assert (entry.edit.start, entry.edit.end, entry.line, entry.column) == (101, 103, 8, 2)
