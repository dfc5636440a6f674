"""Names and acronyms found in texts: where a name begins, what is counted, what conflicts."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.files.input import Input
from cleanup.files.read import reading
from cleanup.formats import FormatOptions
from cleanup.learning.corpus import tallied
from cleanup.learning.definitions import Definition, Unspelled, definitions, spelled
from cleanup.learning.proposals import Proposal, proposals, trusted
from cleanup.learning.tally import Tally
from cleanup.learning.usage import usages
from cleanup.terms import stored


def found(text: str, lang: str) -> list[tuple[str, str, bool]]:
    """What a text defines: names, acronyms, and whether the initials (or a list) confirm them."""
    every = definitions(text, lang, stored())
    return [(d.name, d.acronym, d.exact) for d in every if isinstance(d, Definition)]


@pytest.mark.parametrize(
    ("lang", "text", "name", "acronym", "exact"),
    [
        (
            "en",
            "He asked the Lower Fen Authority (LFA) for help.",
            "Lower Fen Authority",
            "LFA",
            True,
        ),
        ("en", "He asked LFA (Lower Fen Authority) for help.", "Lower Fen Authority", "LFA", True),
        (
            "en",
            "At the Ministry of Silt and Mud (MSM), all is well.",
            "Ministry of Silt and Mud",
            "MSM",
            True,
        ),
        ("en", "The new low-tide survey (LTS) began.", "low-tide survey", "LTS", True),
        ("en", "A sluicegatekeeping (SGK) course.", "sluicegatekeeping", "SGK", False),
        (
            "fr",
            "l'Autorité des Marais du Sud (AMS) a dit",
            "Autorité des Marais du Sud",
            "AMS",
            True,
        ),
        ("es", "la Junta de las Marismas (JM) dijo", "Junta de las Marismas", "JM", True),
        ("de", "Das Moorverwaltungsamt (MVA) tagte.", "Moorverwaltungsamt", "MVA", False),
        ("ru", "Управление нижних болот (УНБ) сообщило", "Управление нижних болот", "УНБ", True),
        (
            "en",
            "the World Health Organization (WHO) said",
            "World Health Organization",
            "WHO",
            True,
        ),
        ("zh", "世界卫生组织（WHO）表示", "世界卫生组织", "WHO", True),
        ("en", "said so; Lower Fen Authority (LFA) said", "Lower Fen Authority", "LFA", True),
    ],
)
def test_a_name_is_found_whole(lang: str, text: str, name: str, acronym: str, exact: bool) -> None:  # noqa: FBT001
    assert found(text, lang) == [(name, acronym, exact)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He came from the old town (UK) in May."),
        ("en", "It was the mayor of the town (LFA) who said so."),
        ("en", "Committee on Mud and Silt of Europe (EU)"),
        ("en", "the Great Marsh Silt Museum of Mud (GBSM)"),
        ("en", "all of it. (LFA)"),
        ("en", "the Office of the United Nations (UNOPS) said"),
        ("en", "States of the Convention against Torture (OP-CAT)"),
        ("fr", "les négociants de gaz de pétrole liquéfié (AEGPL)"),
        ("de", "Das Amt (MVA) tagte."),
    ],
)
def test_what_does_not_spell_the_acronym_is_no_name(lang: str, text: str) -> None:
    assert found(text, lang) == []


LETTERS = st.text("ABC", min_size=2, max_size=6)


@given(st.text("abc ABC.,-", max_size=60), LETTERS)
def test_a_name_that_is_found_gives_every_letter(before: str, acronym: str) -> None:
    span = spelled(before, acronym, "en")
    if span:
        start, end, exact = span
        name = before[start:end]
        rest = iter(name.upper())
        assert all(letter in rest for letter in acronym)
        assert name[0].upper() == acronym[0]
        if exact:
            assert name.count(" ") + name.count("-") + 1 >= len(acronym)


def files(folder: Path, **texts: str) -> list[Input]:
    """Files as a command reads them; a name's _ is its dot."""
    made = []
    for name, text in texts.items():
        path = folder / name.replace("_", ".")
        path.write_text(text, "utf-8")
        form = "jsonl" if path.suffix == ".jsonl" else "text"
        options = FormatOptions(
            lang=None if form == "jsonl" else "en", values={"lang-field": "lang"}
        )
        made.append(Input(str(path), partial(reading, str(path), None), form, options))
    return made


def proposed(inputs: list[Input]) -> dict[str, Proposal]:
    """The proposals by name, where every file could be read."""
    failed: list[str] = []
    found = list(proposals(tallied(inputs, stored(), failed.append), stored()))
    assert not failed
    return {one.term.names[0]: one for one in found}


ONE = (
    "The Lower Fen Authority (LFA) opened. The mayor praised the Lower Fen Authority (LFA).\n\n"
    "The Regional Flood Board (RFB) and the World Health Organization (WHX) agreed.\n"
)
TWO = (
    '{"text": "A man of the Regional Flood Board (RBF) said the dam was safe.", "lang": "en"}\n'
    '{"text": "L\'Autorité des Marais (AM) a publié son rapport sur les eaux.", "lang": "fr"}\n'
)


def test_pairs_are_counted_over_files_and_formats(tmp_path: Path) -> None:
    names = proposed(files(tmp_path, a_txt=ONE, b_jsonl=TWO))
    fen = names["Lower Fen Authority"]
    assert (fen.count, fen.conflict, fen.exact, fen.agreed) == (2, "", True, False)
    assert fen.term.acronyms == ("LFA",)
    assert "2 of 2 in 1 file, first in " in fen.term.note
    assert names["Autorité des Marais"].term.lang == "fr"


def test_a_slip_elsewhere_is_a_conflict(tmp_path: Path) -> None:
    names = proposed(files(tmp_path, a_txt=ONE, b_jsonl=TWO))
    board = names["Regional Flood Board"]
    assert board.term.acronyms == ("RFB",)
    assert board.conflict == f"also RBF (1, {tmp_path / 'b.jsonl'}:1)"
    assert "CONFLICT: also RBF" in board.term.note


def test_one_acronym_of_two_names_is_a_conflict(tmp_path: Path) -> None:
    text = "The Lower Fen Authority (LFA) met.\n\nThe Large Fish Agency (LFA) met the public.\n"
    names = proposed(files(tmp_path, a_txt=text))
    assert names["Large Fish Agency"].conflict == "LFA stands for Lower Fen Authority too"
    assert "ambiguous" in names["Large Fish Agency"].term.marks


def test_only_what_is_sure_is_trusted(tmp_path: Path) -> None:
    inputs = files(tmp_path, a_txt=ONE, b_jsonl=TWO)
    rows = {t.names[0]: t for t in trusted(tallied(inputs, stored(), pytest.fail), stored())}
    assert set(rows) == {"Lower Fen Authority", "Autorité des Marais"}
    assert "firm" in rows["Lower Fen Authority"].marks


def test_an_acronym_seen_twice_outranks_the_built_in_one(tmp_path: Path) -> None:
    inputs = files(tmp_path, a_txt=ONE + "\nThe World Health Organization (WHX) met.\n")
    rows = {t.concept: t for t in trusted(tallied(inputs, stored(), pytest.fail), stored())}
    assert rows["who"].acronyms == ("WHX", "WHO")


def test_usage_of_a_corpus(tmp_path: Path) -> None:
    text = "The World Health Organization (WHO) met.\n\nThe World Health Organization (OMS) left.\n"
    base = stored()
    every = {
        u.name: u
        for u in usages(
            tallied(files(tmp_path, a_txt=ONE, b_jsonl=TWO, c_txt=text), base, pytest.fail), base
        )
    }
    health = every["World Health Organization"]
    counts = [(short, count) for short, count, _ in health.acronyms]
    assert counts == [("WHO", 1), ("OMS", 1), ("WHX", 1)]  # of equals the right one first
    assert health.several
    assert every["Regional Flood Board"].several
    assert not every["Lower Fen Authority"].several


def test_memory_is_bounded_and_what_is_frequent_stays() -> None:
    tally = Tally(held=100)
    for number in range(5000):
        name = "Frequent Fen Board" if number % 10 == 0 else f"Rare Board {number}"
        tally.add(Definition(0, 3, name, "FFB", None, exact=True), "en", "a.txt", 1)
        assert len(tally._groups) <= 100
    assert tally.forgotten > 0
    best = max(tally.groups(), key=lambda group: group.count)
    assert best.names.most_common(1) == [("Frequent Fen Board", 500)]


def test_many_unspelled_ones_are_bounded() -> None:
    tally = Tally()
    for number in range(60_000):
        tally.add(Unspelled(0, 3, "ABC", (f"name{number}",)), "en", "a.txt", 1)
    assert len(tally._waiting) <= 50_000
    assert list(tally.groups()) == []


def test_a_file_that_cannot_be_read_is_told_and_the_others_count(tmp_path: Path) -> None:
    inputs = files(tmp_path, a_txt=ONE, b_jsonl='{"text": \n')
    failed: list[str] = []
    assert any(group.count for group in tallied(inputs, stored(), failed.append).groups())
    assert len(failed) == 1
    assert "b.jsonl:1" in failed[0]
