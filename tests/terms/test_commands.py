"""``cleanup terms`` as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.session import cleanup, names, write
from click.testing import CliRunner, Result
from terms.rows_of import HEADER, SMALL

from cleanup.cli.group import group
from cleanup.terms import load

NOTE = (
    "The Lower Fen Authority (LAF) met the World Health Organization (OMS) in the hall of the town "
    "and it was said that nobody would have to leave the houses by the river this year.\n"
)
# A run with a user's terms reads its rules anew: of all of them that takes seconds.
FEW = 'select = ["any/acronyms"]\n'
TRUSTED = "The Lower Fen Authority (LFA) met. The Lower Fen Authority (LFA) is in the town hall.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    """The command in this process: a mistake in it is raised."""
    return CliRunner().invoke(group, ["terms", *args], catch_exceptions=True)


def test_import_export_and_back(here: Path) -> None:
    write(here / "given.csv", "fr,en\nConseil du Marais (CM),Fen Board (FB)\n")
    assert run("import", "given.csv", "-o", "mine.csv").exit_code == 0
    assert run("export", "mine.csv", "-o", "mine.tbx").exit_code == 0
    assert run("import", "mine.tbx", "-o", "back.csv").exit_code == 0
    assert (here / "back.csv").read_bytes() == (here / "mine.csv").read_bytes()
    assert run("check", "back.csv").output == "2 rows, 0 problems.\n"
    assert run("export", "mine.tbx", "--to", "csv").output == (here / "mine.csv").read_text("utf-8")


def test_what_cannot_be_imported_leaves_nothing_behind(here: Path) -> None:
    write(here / "good.csv", "en,fr\nFen Board,Conseil du Marais\n")
    write(here / "bad.csv", "en,fr\na,b,c\n")
    ended = cleanup(here, "terms", "import", "good.csv", "bad.csv", "-o", "mine.csv")
    assert ended.code == 2
    assert ended.err.startswith("cleanup: bad.csv, line 2: 3 cells under 2 columns")
    assert "mine.csv" not in names(here)
    write(here / "mine.csv", SMALL)
    assert cleanup(here, "terms", "import", "bad.csv", "-o", "mine.csv").code == 2
    assert (here / "mine.csv").read_text("utf-8") == SMALL


def test_check_names_file_and_line(here: Path) -> None:
    write(here / "mine.csv", HEADER + "un,en,United Nations (UN),UN,,,,,,\n")
    ended = cleanup(here, "terms", "check", "mine.csv")
    assert ended.code == 1
    assert "mine.csv, line 2 (un en): 'United Nations (UN)' contains" in ended.out
    assert ended.out.endswith("1 rows, 1 problems.\n")
    write(here / "mine.csv", HEADER + "un,en,,UN,,,,,,\n")
    ended = cleanup(here, "terms", "check", "mine.csv")
    assert (ended.code, ended.out) == (2, "")
    assert "mine.csv, line 2: the cell 'name' is empty" in ended.err


def test_show_tells_what_is_known_and_repaired(here: Path) -> None:
    shown = run("show", "CSTO").output
    assert "Collective Security Treaty Organization (CSTO)" in shown
    assert "ОДКБ → CSTO" in shown.replace("KGAÖ, ", "")
    assert run("show", "Weltgesundheitsorganisation").output.startswith("who\n")
    assert "CSTO" in run("show", "CTSO").output
    assert "'CTSO' is unknown" in run("show", "CTSO").output
    write(here / "mine.csv", SMALL.replace(",MSI,,,term", ",MSI,,,term keep"))
    shown = run("show", "marsh silt index", "--terms", "mine.csv").output
    assert "never changed (marked keep)" in shown
    assert "mine.csv, line 5" in shown


def test_learn_writes_rows_to_review_that_load(here: Path) -> None:
    write(here / "good" / "a.txt", TRUSTED)
    write(
        here / "good" / "b.jsonl",
        '{"text": "Der Moorrat Nord (MN) tagte gestern im alten Rathaus der Stadt."}\n',
    )
    ended = cleanup(here, "terms", "learn", "good", "-o", "learned.csv")
    assert (ended.code, ended.err) == (0, "")
    found = {term.lang: term for term in load([here / "learned.csv"]).terms()}
    assert found["en"].acronyms == ("LFA",)
    assert "2 of 2 in 1 file" in found["en"].note
    assert found["de"].names == ("Moorrat Nord",)
    assert run("learn", "good", "--least", "2").output.count("\n") == 2


def test_learn_goes_on_past_what_it_cannot_read(here: Path) -> None:
    write(here / "good" / "a.txt", TRUSTED)
    write(here / "good" / "b.jsonl", b'{"text": "\xff"}\n')
    ended = cleanup(here, "terms", "learn", "good", "-o", "learned.csv")
    assert ended.code == 2
    assert "b.jsonl" in ended.err
    assert [term.acronyms[0] for term in load([here / "learned.csv"]).terms()] == ["LFA"]


def test_lint_shows_what_is_inconsistent(here: Path) -> None:
    write(here / "a.txt", TRUSTED)
    ended = cleanup(here, "terms", "lint", "a.txt")
    assert (ended.code, ended.out) == (0, "1 names with an acronym, 0 with several.\n")
    write(here / "b.txt", NOTE)
    ended = cleanup(here, "terms", "lint", "a.txt", "b.txt")
    assert ended.code == 1
    assert "en  Lower Fen Authority\n" in ended.out
    assert "2 × LFA  first in a.txt:1" in ended.out
    assert "1 × LAF  first in b.txt:1" in ended.out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_takes_terms_from_the_configuration(here: Path, jobs: str) -> None:
    write(here / "mine" / "terms.csv", SMALL.replace("LFA,Fen Authority,FA,", "LFA,,,firm"))
    write(here / "cleanup.toml", f'terms = ["mine"]\n{FEW}')
    for number in range(4):
        write(here / f"{number}.txt", NOTE)
    ended = cleanup(here, "fix", "-j", jobs, *(f"{number}.txt" for number in range(4)))
    assert ended.code in (0, 1), ended.err
    for number in range(4):
        assert (here / f"{number}.txt").read_text("utf-8") == NOTE.replace("LAF", "LFA").replace(
            "OMS", "WHO"
        )


def test_terms_may_be_tbx(here: Path) -> None:
    write(here / "cleanup.toml", FEW)
    write(here / "mine.csv", SMALL.replace("LFA,Fen Authority,FA,", "LFA,,,firm"))
    assert run("export", "mine.csv", "-o", "mine.tbx").exit_code == 0
    write(here / "a.txt", NOTE)
    cleanup(here, "fix", "--terms", "mine.tbx", "a.txt")
    assert "(LFA)" in (here / "a.txt").read_text("utf-8")


def test_trusted_texts_teach_a_run(here: Path) -> None:
    write(here / "cleanup.toml", FEW)
    write(here / "good" / "a.txt", TRUSTED)
    write(here / "a.txt", NOTE)
    assert "LFA" not in cleanup(here, "check", "a.txt").out
    cleanup(here, "fix", "--trust", "good", "a.txt")
    assert "(LFA)" in (here / "a.txt").read_text("utf-8")


def test_other_files_of_the_run_are_not_trusted(here: Path) -> None:
    write(here / "cleanup.toml", FEW)
    write(here / "good.txt", TRUSTED)
    write(here / "a.txt", NOTE)
    cleanup(here, "fix", "good.txt", "a.txt")
    assert "(LAF)" in (here / "a.txt").read_text("utf-8")


def test_ones_own_terms_outrank_what_is_trusted(here: Path) -> None:
    write(here / "cleanup.toml", FEW)
    write(here / "good.txt", TRUSTED)
    write(here / "mine.csv", HEADER + "fen,en,Lower Fen Authority,LOFA,,,firm,,,\n")
    write(here / "a.txt", NOTE.replace("LAF", "LOAF"))
    cleanup(here, "fix", "--trust", "good.txt", "--terms", "mine.csv", "a.txt")
    assert "(LOFA)" in (here / "a.txt").read_text("utf-8")


@pytest.mark.parametrize("option", ["--terms", "--trust"])
def test_what_is_not_there_ends_the_run(here: Path, option: str) -> None:
    write(here / "a.txt", NOTE)
    ended = cleanup(here, "fix", option, "none.csv", "a.txt")
    assert ended.code == 2
    assert "none.csv" in ended.err
    assert (here / "a.txt").read_text("utf-8") == NOTE


def test_a_broken_termbase_is_one_sentence(here: Path) -> None:
    write(here / "a.txt", NOTE)
    write(here / "mine.csv", "concept,lang,nmae\n")
    ended = cleanup(here, "check", "--terms", "mine.csv", "a.txt")
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "mine.csv, line 1: no column 'name'" in ended.err


def test_every_command_has_help_and_an_unknown_one_is_told() -> None:
    listed = run("--help").output
    for name in ("import", "export", "check", "learn", "show", "lint"):
        assert f"  {name}" in listed
        assert run(name, "--help").exit_code == 0
    assert run("teach").exit_code == 2


def test_what_is_imported_can_be_used(here: Path) -> None:
    twice = HEADER + "a,en,Mud Board,,,,,,,\na,en,Silt Board,,,,,,,\n"
    (here / "own.csv").write_text(twice, "utf-8")
    ended = run("import", "own.csv", "-o", "mine.csv")
    assert ended.exit_code != 0
    assert "own.csv, line 3: a already has a row for 'en'" in ended.output
    assert not (here / "mine.csv").exists()
    entry = (
        '<termEntry id="a"><langSet xml:lang="en"><tig><term>{}</term></tig></langSet></termEntry>'
    )
    both = entry.format("Mud Board") + entry.format("Silt Board")
    (here / "cat.tbx").write_text(f"<martif><text><body>{both}</body></text></martif>", "utf-8")
    assert run("import", "cat.tbx", "-o", "mine.csv").exit_code == 0
    [term] = load([Path("mine.csv")]).terms()
    assert term.names == ("Mud Board", "Silt Board")


@pytest.mark.parametrize("command", [["check", "none"], ["export", "none", "-o", "out.tbx"]])
def test_a_folder_without_termbases_is_told(here: Path, command: list[str]) -> None:
    (here / "none").mkdir()
    ended = run(*command)
    assert ended.exit_code != 0
    assert "none: there is no CSV or TBX file in this folder" in ended.output
    assert not (here / "out.tbx").exists()


def test_a_glossary_in_place_of_a_termbase_is_told_what_to_do(here: Path) -> None:
    (here / "raw.csv").write_text("English;French\nmud;boue\n", "utf-8")
    ended = run("check", "raw.csv")
    assert "raw.csv, line 1: no column 'concept'" in ended.output
    assert "cleanup terms import" in ended.output
    (here / "raw16.csv").write_text("English;French\nmud;boue\n", "utf-16")
    assert "cleanup terms import" in run("check", "raw16.csv").output
