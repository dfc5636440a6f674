"""The levels are sets of rules, each within the next, and the tables are as they should be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.responses import Finding
from cleanup.languagetool.filter.levels import Measured, dictionary, speaking, table
from cleanup.languagetool.filter.suggestions import suggestions
from cleanup.storage.data import shipped

LANGS = sorted(p.stem for p in (shipped() / "grammar").glob("*.csv") if p.stem != "nearness")
HEAD = "rule,clean_hits,clean_per_10k,hits,hits_per_10k,marked,share\n"
COUNT = st.integers(0, 60)


@st.composite
def measured(draw: st.DrawFn) -> dict[str, Measured]:
    rows = {}
    for number in range(draw(st.integers(0, 6))):
        hits = draw(COUNT)
        clean, marked = draw(COUNT), draw(st.integers(0, hits))
        rows[f"R{number}"] = Measured(f"R{number}", clean, clean * 5.0, hits, hits * 5.0, marked)
    return rows


@given(measured())
def test_what_speaks_at_a_level_speaks_at_the_next(rows: dict[str, Measured]) -> None:
    strict, normal, every = (speaking(level, rows) for level in ("strict", "normal", "all"))
    for rule in [*rows, "UNSEEN", "MORFOLOGIK_RULE_XX"]:
        assert strict(rule) <= normal(rule) <= every(rule)
        assert every(rule)


def test_noise_is_off_and_what_is_proven_is_on() -> None:
    rows = {
        "GOOD": Measured("GOOD", 2, 5, 40, 100, 30),
        "FAIR": Measured("FAIR", 2, 5, 40, 100, 24),
        "FARTHER": Measured("FARTHER", 2, 5, 40, 100, 40, 9, 12),
        "NOISE": Measured("NOISE", 20, 50, 40, 100, 1),
        "ONCE": Measured("ONCE", 0, 0, 1, 2.5, 0),
        "ON_GOOD_TEXT": Measured("ON_GOOD_TEXT", 30, 75, 4, 10, 3),
        "MORFOLOGIK_RULE_EN_US": Measured("MORFOLOGIK_RULE_EN_US", 90, 225, 20, 50, 10),
    }
    told = {
        level: {rule for rule in [*rows, "UNSEEN"] if speaking(level, rows)(rule)}
        for level in ("strict", "normal")
    }
    assert told["strict"] == {"GOOD", "MORFOLOGIK_RULE_EN_US"}
    assert told["normal"] == {"GOOD", "FAIR", "MORFOLOGIK_RULE_EN_US"}


def test_without_judged_text_good_text_decides() -> None:
    rows = {
        "OFTEN": Measured("OFTEN", 80, 200, 0, 0, 0),
        "NOW_AND_THEN": Measured("NOW_AND_THEN", 8, 20, 0, 0, 0),
        "HUNSPELL_RULE_XX": Measured("HUNSPELL_RULE_XX", 900, 2000, 0, 0, 0),
    }
    asked = [*rows, "UNSEEN"]
    assert [speaking("normal", rows)(rule) for rule in asked] == [False, True, True, True]
    assert [speaking("strict", rows)(rule) for rule in asked] == [False, False, True, True]


@pytest.mark.parametrize("lang", LANGS)
def test_the_tables_can_be_read_and_are_true_to_themselves(lang: str) -> None:
    rows = table(lang)
    assert rows
    for row in rows.values():
        assert 0 <= row.marked <= row.hits
        assert row.clean_hits + row.hits > 0 or row.nearer + row.farther >= 0
    if sum(row.hits for row in rows.values()) > 500:
        assert any(not speaking("normal", rows)(rule) for rule in rows)


def test_there_are_tables() -> None:
    assert {"de", "en", "es", "fr", "pt", "ru", "uk", "zh"} <= set(LANGS)


def test_a_language_without_table_has_all_rules_but_at_strict_none_proven(tmp_path: Path) -> None:
    assert table("xx", tmp_path) == {}
    assert speaking("normal", {})("X")


@pytest.mark.parametrize("text", ["rule,hits\nX,1\n", HEAD + "X,a,1,1,1,1,\n", HEAD + "X,1\n"])
def test_a_bad_table_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "xx.csv").write_text(text)
    with pytest.raises(ValueError, match=r"xx\.csv"):
        table("xx", tmp_path)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("MORFOLOGIK_RULE_EN_US", True),
        ("GERMAN_SPELLER_RULE", True),
        ("FR_SPELLING_RULE", True),
        ("HUNSPELL_RULE_AR", True),
        ("EN_A_VS_AN", False),
        ("DE_CASE", False),
    ],
)
def test_which_rules_look_into_the_dictionary(rule: str, expected: bool) -> None:  # noqa: FBT001
    assert dictionary(rule) is expected


TYPO = Finding(4, 7, "MORFOLOGIK_RULE_EN_US", "No.", "https://x.org", "TYPOS", "misspelling", ())


def offered(text: str, finding: Finding, level: str, lang: str = "en", **more: object) -> list[str]:
    passage = Passage(text, lang)
    [checked] = suggestions([passage], [(finding,)], level, **more)  # type: ignore[arg-type]
    return [edit.rule for edit in checked.edits]


def test_an_unknown_word_like_no_other_is_not_shown_at_strict() -> None:
    assert offered("The teh dog", TYPO, "normal") == ["grammar/en/MORFOLOGIK_RULE_EN_US"]
    assert offered("The teh dog", TYPO, "strict") == []


def test_a_word_of_another_variant_is_right_unless_a_variant_was_told() -> None:
    british = Finding(
        4,
        10,
        "MORFOLOGIK_RULE_EN_US",
        "‘colour’ is British English.",
        "",
        "TYPOS",
        "misspelling",
        ("color",),
    )
    assert offered("The colour is", british, "all") == []
    assert len(offered("The colour is", british, "all", "en-US")) == 1


def test_selectors() -> None:
    rule = "grammar/en/MORFOLOGIK_RULE_EN_US"
    assert offered("The teh dog", TYPO, "all", chosen=("grammar",)) == [rule]
    assert offered("The teh dog", TYPO, "all", chosen=("any",)) == []
    assert offered("The teh dog", TYPO, "all", ignored=("grammar/en",)) == []
    assert offered("The teh dog", TYPO, "all", chosen=(rule,), ignored=("grammar/en",)) == [rule]


def test_a_finding_becomes_a_suggestion_that_waits() -> None:
    finding = Finding(
        4,
        7,
        "X",
        "Did you mean this?",
        "https://x.org/y",
        "GRAMMAR",
        "grammar",
        ("the", "ten", "tea"),
    )
    [checked] = suggestions([Passage("The teh dog", "en-GB")], [(finding,)], "all")
    [edit] = checked.edits
    assert (edit.start, edit.end, edit.before, edit.after) == (4, 7, "teh", "the")
    assert edit.rule == "grammar/en/X"
    assert edit.category == "linguistic-conventions/grammar"
    assert edit.reason == "Did you mean this? (https://x.org/y)"
    assert edit.alternatives == ("ten", "tea")
    assert not edit.safe
    [flag] = suggestions([Passage("The teh dog", "en")], [(TYPO,)], "all")[0].edits
    assert flag.after is None
