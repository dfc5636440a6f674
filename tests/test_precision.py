"""The floors of published precision: what is below its level's floor is demoted or removed.

A safe edit is never wrong; a suggestion is right more often than not, as far as was measured
(``bench/quality.tsv``, ``bench/read.tsv``).
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup import clean
from cleanup.engine.rulebook import default
from cleanup.rules.rule import Rule

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "bench"))

import verdicts  # noqa: E402
from precision import HEAD, Row, Table, extent, interval, load, sentences, summed, told  # noqa: E402

_ENOUGH = 20  # judged findings by which a suggestion is measured


@cache
def rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in default().rules}


# Suggestions below the floor that stay, by rule: the reason.
EXCEPTIONS: dict[str, str] = {}

# Safe edits that were wrong in some text, and are no longer made there: an own text of the kind.
MENDED = {
    "any/spaces/doubled\twmt2022-ja-en-refA-1465\t39": (
        "[Picture] The miller's daughter sails   Based on the book, this film shows the harbour."
    ),
}

# What such a rule only offers, and a reader found wrong: a text of the kind, and its source.
OFFERED = {
    "any/verbatim/items\tmaia-enpt-6586\t26": (
        "Clique no ícone moinho.png no topo da tela.",
        "Click themill.png icon at the top of the screen.",
    ),
    "any/verbatim/items\tmaia-enpt-6600\t26": (
        "Clique no ícone do moinho mill.png no topo da tela.",
        "Click themill.png mill icon at the top of the screen.",
    ),
    "any/verbatim/items\twmt2022-cs-uk-Online-G-1283\t159": (
        "Пишіть нам на https://mill.example/name_NameEN// або зателефонуйте.",
        "Pište nám na https://mill.example/jmenoPrijmeniCZ/ nebo zavolejte.",
    ),
}


def test_no_safe_rule_makes_an_edit_that_a_reader_found_wrong() -> None:
    wrong = {key for key, said in verdicts.load().items() if said == "wrong"}
    open_ = {
        key for key in wrong if (rule := rules().get(key.split("\t")[0])) is not None and rule.safe
    }
    left = open_ - MENDED.keys() - OFFERED.keys()
    assert left == set(), "demote the rule, or narrow it and add a text to MENDED"


@pytest.mark.parametrize("text", MENDED.values())
def test_what_was_wrong_is_no_longer_made(text: str) -> None:
    assert clean(text, lang="en").text == text


@pytest.mark.parametrize(("text", "source"), OFFERED.values())
def test_what_is_offered_and_wrong_is_not_made(text: str, source: str) -> None:
    done = clean(text, source=source)
    assert done.text == text
    assert done.suggestions


def test_no_suggestion_is_known_to_be_wrong_more_often_than_right() -> None:
    table = load()
    rows = [*summed(table.rows).values(), *table.rows]
    below = {
        (row.rule, row.lang or "all")
        for row in rows
        if row.kind == "suggest" and row.rule in rules() and row.rule not in EXCEPTIONS
        if row.right + row.wrong >= _ENOUGH
        if interval(row.right, row.right + row.wrong)[1] < 0.5
    }
    assert below == set(), "demote the rule to a flag, narrow it, or say in EXCEPTIONS why it stays"


def test_no_safe_rule_is_wrong_on_machine_output() -> None:
    wrong = [row for row in load().rows if row.kind == "safe" and row.wrong]
    assert wrong == [], "read these: bench/help.py --show RULE --safe"


@given(st.integers(0, 400), st.integers(0, 400))
def test_the_interval_holds_its_share(good: int, bad: int) -> None:
    low, high = interval(good, good + bad)
    assert 0 <= low <= high <= 1
    if good + bad:
        assert low <= good / (good + bad) + 1e-9
        assert good / (good + bad) - 1e-9 <= high


@pytest.mark.parametrize(
    ("good", "number", "low", "high"),
    [(0, 0, 0, 1), (12, 14, 0.601, 0.960), (0, 10, 0, 0.278), (10, 10, 0.722, 1)],
)
def test_the_interval_is_wilsons(good: int, number: int, low: float, high: float) -> None:
    assert interval(good, number) == pytest.approx((low, high), abs=0.001)


MILL = Rule("en/mill/a", "en", "style", "A mill.", "regex", {})
ANY = Rule("any/mill/a", "any", "style", "A mill.", "regex", {}, except_lang=("de",))
TABLE = Table(
    (
        Row("en/mill/a", "en", "safe", 2, 2, 3, 0, 1),
        Row("en/mill/a", "en", "flag", 0, 0, 0, 0),
        Row("any/mill/a", "fr", "suggest", 0, 0, 5, 1),
        Row("any/mill/a", "en", "suggest", 0, 0, 7, 1),
    ),
    {"en": 120_000, "fr": 880_000, "de": 5_000},
    {"en": 400, "fr": 0, "de": 0},
    "2026-11-29",
)


def test_a_page_says_what_was_measured() -> None:
    assert list(sentences(MILL, TABLE)) == [
        (
            "Safe edits: 2 in 120,000 words of human text (16.7 per million, all read and "
            "right); on machine output 3 of 3 right (44 to 100 %; 1 by a reader's word alone)."
        ),
        "Flags: none in 120,000 words of human text; none judged on machine output.",
    ]
    assert list(sentences(ANY, TABLE)) == [
        (
            "Suggestions: none in 1.0 M words of human text; on machine output 12 of 14 right "
            "(60 to 96 %)."
        )
    ]


def test_a_rule_that_found_nothing_says_so_or_that_nothing_was_measured() -> None:
    other = Rule("fr/mill/b", "fr", "style", "A mill.", "regex", {})
    assert list(sentences(other, TABLE)) == [
        "Found nothing in 880,000 words of human text, nor in the machine output."
    ]
    unseen = Rule("th/mill/b", "th", "style", "A mill.", "regex", {})
    assert list(sentences(unseen, TABLE)) == ["Not measured: the sets have no such text."]
    assert (
        extent(Rule("any/x/y", "any", "", "", "regex", {}, only_lang=("en-GB",)), TABLE) == 120_000
    )


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 words"), (432, "400 words"), (12_345, "12,000 words"), (948_824, "949,000 words")],
)
def test_words_are_rounded(size: int, text: str) -> None:
    assert told(size) == text


def test_a_table_is_read_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "quality.tsv"
    head = "# date: 2026-11-29\n# words: en 12 3\n" + "\t".join(HEAD) + "\n"
    path.write_text(head + "en/mill/a\ten\tsafe\t1\t1\t83333.3\t0\t0\t0\t\t\t\n", encoding="utf-8")
    table = load(path)
    assert table == Table(
        (Row("en/mill/a", "en", "safe", 1, 1),), {"en": 12}, {"en": 3}, "2026-11-29"
    )
    path.write_text(head + "en/mill/a\ten\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"quality.tsv:4: this is no line of the table"):
        load(path)
