"""A user's glossary, and deprecated terms, on translations."""

from dataclasses import replace
from pathlib import Path

import pytest

from cleanup.acronyms.mentions import mentions
from cleanup.detectors import Detector
from cleanup.detectors.bilingual import glossary
from cleanup.edits.edit import apply
from cleanup.engine.rulebook import rulebook
from cleanup.engine.segment import clean_segment
from cleanup.terms import in_memory, read
from cleanup.text.segment import Segment
from tests.acronyms.translations import found, told

ROWS = """concept,lang,name,acronym,names,acronyms,marks,bad_names,bad_acronyms,note
rope,de,Zugseil,,,,,,,
rope,en,hauling rope,,traction rope,,,pull rope|drag cord,,
pulley,de,Umlenkrolle,,,,,,,
pulley,en,return sheave,,,,safe,turning roll,,
lift,fr,remonte-pente à perche,RPP,,,,,,
lift,en,platter lift,PLT,,,safe,,PLF,
gas,zh,缆车,,,,,,,
gas,en,cable car,,,,,,,
only,de,Pistenraupe,,,,,,,
"""


@pytest.fixture(scope="module")
def detector(tmp_path_factory: pytest.TempPathFactory) -> Detector:
    path: Path = tmp_path_factory.mktemp("glossary") / "lifts.csv"
    path.write_text(ROWS, encoding="utf-8")
    return glossary.build(terms=[str(path)])


@pytest.mark.parametrize(
    ("other", "source", "text", "expected"),
    [
        ("de", "Das Zugseil reißt.", "The hauling rope breaks.", []),
        ("de", "Die Zugseile reißen.", "The traction ropes break.", []),
        ("de", "Das Zugseil reißt.", "The pull rope breaks.", ["pull rope → hauling rope"]),
        ("de", "Das Zugseil reißt.", "Pull ropes break.", ["Pull ropes → Hauling rope"]),
        ("de", "Das Zugseil reißt.", "The Zugseil breaks.", ["Zugseil → hauling rope"]),
        ("de", "Das Zugseil reißt.", "The line breaks.", ["The"]),
        ("de", "Die Pistenraupe hält.", "The machine stops.", []),  # no row in this language
        ("de", "Nichts davon.", "The pull rope breaks.", []),
        ("fr", "Le RPP est fermé.", "The RPP is shut.", ["RPP → PLT"]),
        ("fr", "Le RPP est fermé.", "The PLF is shut.", ["PLF → PLT"]),
        ("fr", "Le RPP est fermé.", "The PLT is shut.", []),
        ("fr", "Le rpp est fermé.", "The bar is shut.", []),  # no acronym in small letters
        ("zh", "乘缆车上山。", "Take the cable car up.", []),
        ("zh", "乘缆车上山。", "Take the lift up.", ["Take"]),
    ],
)
def test_the_glossarys_terms(
    detector: Detector, other: str, source: str, text: str, expected: list[str]
) -> None:
    assert told(detector, (other, "en"), source, text) == expected


@pytest.mark.parametrize(
    ("other", "source", "text", "mended"),
    [
        ("de", "Die Umlenkrolle klemmt.", "A turning roll jams.", "A return sheave jams."),
        ("de", "Die Umlenkrolle klemmt.", "Turning roll jams.", "Return sheave jams."),
        ("fr", "Le RPP ferme.", "The PLF shuts.", "The PLT shuts."),
    ],
)
def test_a_row_that_says_safe_is_repaired_unasked(
    detector: Detector, other: str, source: str, text: str, mended: str
) -> None:
    edits = found(detector, (other, "en"), source, text)
    assert all(edit.safe for edit in edits)
    assert apply(text, edits) == mended


def test_another_form_of_a_safe_rows_bad_name_waits_for_a_person(detector: Detector) -> None:
    edits = found(detector, ("de", "en"), "Umlenkrollen klemmen.", "The turning rolls jam.")
    assert [edit.safe for edit in edits] == [False]


def test_without_a_glossary_only_deprecated_names_are_found() -> None:
    plain = glossary.build()
    source = "L'investissement direct étranger a baissé."
    wrong = "The direct foreign investment fell."
    assert told(plain, ("fr", "en"), source, wrong) == [
        "direct foreign investment → foreign direct investment"
    ]
    assert told(plain, ("fr", "en"), "L'OTAN s'est réunie.", "The alliance met.") == []
    assert told(plain, ("fr", "en"), None, wrong) == []


def test_mentions_are_the_longest_names_and_the_acronyms() -> None:
    base = in_memory(
        read(
            "concept,lang,name,acronym\nrope,en,rope,\nhaul,en,hauling rope,HR\nrate,en,rate,RT\n",
            "here",
        )
    )
    text = "The hauling rope (HR), a rope and its rates"
    assert [
        (text[m.start : m.end], m.term.concept, m.short) for m in mentions(text, "en", base)
    ] == [
        ("rates", "rate", False),
        ("rope", "rope", False),
        ("hauling rope", "haul", False),
        ("HR", "haul", True),
    ]


def test_a_glossary_reaches_the_rules_of_a_run(tmp_path: Path) -> None:
    path = tmp_path / "lifts.csv"
    path.write_text(ROWS, encoding="utf-8")
    rules = rulebook(chosen=["any/bilingual"], terms=[str(path)])
    text = "The turning roll holds the pull rope."
    source = "Die Umlenkrolle hält das Zugseil."
    segment = Segment(0, len(text), text, "en", source, "de")
    outcome = clean_segment(segment, rules)
    assert apply(text, outcome.edits) == "The return sheave holds the pull rope."
    assert [(e.before, e.after) for e in outcome.suggestions] == [("pull rope", "hauling rope")]
    mended = apply(text, (*outcome.edits, *outcome.suggestions))
    again = clean_segment(replace(segment, end=len(mended), text=mended), rules)
    assert (again.edits, again.suggestions) == ((), ())


@pytest.mark.parametrize("marks", ["", "safe"])
def test_a_users_row_knows_what_cleanup_knows_to_be_wrong(tmp_path: Path, marks: str) -> None:
    path = tmp_path / "gas.csv"
    path.write_text(
        "concept,lang,name,marks\n"
        f"tank,en-US,liquefied petroleum gas,{marks}\n"
        "tank,fr-FR,gaz de pétrole liquéfié,\n",
        encoding="utf-8",
    )
    mine = glossary.build(terms=[str(path)])
    source = "Le gaz de pétrole liquéfié est vendu."
    [edit] = found(mine, ("fr", "en"), source, "The liquid petroleum gas is sold.")
    assert (edit.before, edit.after, edit.safe) == (
        "liquid petroleum gas",
        "liquefied petroleum gas",
        False,
    )
    assert told(mine, ("fr", "en"), source, "The LPG is sold.") == []
    assert told(mine, ("fr", "en"), source, "The cylinders are sold.") == ["The"]


def test_a_users_choice_among_right_names_is_offered(tmp_path: Path) -> None:
    path = tmp_path / "alliance.csv"
    path.write_text(
        "concept,lang,name\nours,en,North Atlantic Treaty Organization\n"
        "ours,fr,Organisation du traité de l'Atlantique nord\n",
        encoding="utf-8",
    )
    mine = glossary.build(terms=[str(path)])
    source = "L'Organisation du traité de l'Atlantique nord se réunit."
    assert told(mine, ("fr", "en"), source, "The North Atlantic Alliance meets.") == [
        "North Atlantic Alliance → North Atlantic Treaty Organization"
    ]


def test_a_deprecated_name_that_a_user_wants_is_right(tmp_path: Path) -> None:
    path = tmp_path / "gas.csv"
    path.write_text(
        "concept,lang,name\ngas,en,liquid petroleum gas\ngas,fr,gaz de pétrole liquéfié\n",
        encoding="utf-8",
    )
    mine = glossary.build(terms=[str(path)])
    source = "Le gaz de pétrole liquéfié est vendu."
    assert told(mine, ("fr", "en"), source, "The liquid petroleum gas is sold.") == []
