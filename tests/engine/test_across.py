"""What is found over all texts of a document: rules like all others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import rulebook
from cleanup.formats import FormatOptions, lines
from cleanup.log.decisions import decision
from cleanup.text.segment import Document
from tests.cli import session
from tests.cli.session import Ended, write

SOURCE = "Save\nSave\nSave\nThe mill\n"
TARGET = "Enregistrer\nGarder\nEnregistrer\nLe moulin\n"
MADE = TARGET.replace("Garder", "Enregistrer")


def found(text: str, source: str, *, lang: str = "fr", source_lang: str = "en") -> list[Any]:
    segments = tuple(lines.read(text, FormatOptions(lang, source_lang, source=source)))
    report = Engine(Profile(rulebook(extended=("any/consistency",)))).check(
        Document("-", text, segments)
    )
    return [
        edit for edit in report.left if "/consistency/" in edit.rule or "/document/" in edit.rule
    ]


def test_the_majority_is_offered_as_one_decision() -> None:
    text = "Conserver\nGarder\nEnregistrer\nEnregistrer\nConserver\nEnregistrer\n"
    edits = found(text, "Save\n" * 6)
    assert [(edit.before, edit.after) for edit in edits] == [
        ("Conserver", "Enregistrer"),
        ("Garder", "Enregistrer"),
        ("Conserver", "Enregistrer"),
    ]
    assert len({edit.group for edit in edits}) == 1
    assert edits[0].reason == (
        "“Save” is translated as “Enregistrer” 3 times, “Conserver” twice, “Garder” once."
    )
    assert edits[1].alternatives == ("Conserver",)


def test_a_draw_is_flagged() -> None:
    edits = found("Sauver\nGarder\n", "Save\nSave\n")
    assert [(edit.before, edit.after, edit.group) for edit in edits] == [("Garder", None, None)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("", ""),
        ("Sauver\n", "Save\n"),
        ("Sauver\n\n", "Save\nSave\n"),
        ("Sauver\n Sauver\n", "Save\nSave\n"),
    ],
)
def test_nothing_to_say(text: str, source: str) -> None:
    assert found(text, source) == []


def test_what_is_protected_or_changed_already_is_flagged_beside_it() -> None:
    text = "Ouvrir `a.txt`\nOuvrir `a.txt`\nMontrer `a.txt`\nMontrer la la page , là `a.txt`\n"
    edits = found(text, "Open `a.txt`\n" * 4)
    assert [(edit.before, edit.after) for edit in edits] == [("Montrer", None), ("Montrer", None)]


def test_a_copied_acronym_becomes_the_documents_own() -> None:
    text = "L’Office des moulins du port (OMP) siège.\nLe HMO est ouvert.\nL’OMP ferme.\n"
    source = "The Harbour Mill Office (HMO) met.\nThe HMO is open.\nThe HMO closes.\n"
    [edit] = found(text, source)
    assert (edit.before, edit.after, edit.rule) == ("HMO", "OMP", "any/document/acronym-elsewhere")


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        ("Лодка Варандика стоит.", "Мельник Варондик пришёл.", True),
        ("Лодка Варандика стоит.", "Мельник Варандик пришёл.", False),
        ("Лодка Варандика стоит.", "Мельник Барандик пришёл.", False),
    ],
)
def test_a_name_in_two_spellings(one: str, other: str, *, named: bool) -> None:
    source = "The boat of Varandik is there.\nThe miller Varandik came.\n"
    assert bool(found(f"{one}\n{other}\n", source, lang="ru")) == named


def run(folder: Path, *args: str) -> Ended:
    return session.cleanup(folder, *args)


ARGS = ("--source", "a.en", "--select", "any/consistency", "b.fr")


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    write(tmp_path / "a.en", SOURCE)
    write(tmp_path / "b.fr", TARGET)
    return tmp_path


def rules(done: Ended) -> list[str]:
    return [each["rule"] for each in json.loads(done.out)]


def test_off_unless_asked_for(pair: Path) -> None:
    few = ("--source", "a.en", "b.fr", "--output-format", "json", "--ignore", "fr,en")
    assert rules(run(pair, "check", *few)) == []
    assert rules(run(pair, "check", *few, "--consistency", "on")) == ["any/consistency/same-source"]
    left_out = ("--ignore", "any/consistency/same-source")
    assert rules(run(pair, "check", *few, "--consistency", "on", *left_out)) == []
    write(pair / "cleanup.toml", 'consistency = "on"\n')
    assert rules(run(pair, "check", *few)) == ["any/consistency/same-source"]


def test_it_is_fixed_logged_and_reverted(pair: Path) -> None:
    assert run(pair, "fix", *ARGS).code == 1
    assert run(pair, "fix", *ARGS, "--unsafe-fixes", "--log", "log.jsonl").code == 0
    assert (pair / "b.fr").read_text() == MADE
    assert run(pair, "check", *ARGS).code == 0
    assert run(pair, "revert", "log.jsonl").code == 0
    assert (pair / "b.fr").read_text() == TARGET


def test_a_baseline_and_a_rejection_hide_it(pair: Path) -> None:
    assert run(pair, "baseline", *ARGS).code == 0
    done = run(pair, "check", *ARGS)
    assert (done.code, "in the baseline" in done.out) == (0, True)
    (pair / ".cleanup" / "baseline.jsonl").unlink()
    [edit] = found(TARGET, SOURCE)
    from dataclasses import asdict  # noqa: PLC0415 -- for this line

    line = json.dumps(asdict(decision(edit, TARGET, "reject")))
    write(pair / ".cleanup" / "decisions.jsonl", line + "\n")
    done = run(pair, "check", *ARGS)
    assert (done.code, "rejected in a review" in done.out) == (0, True)


def test_a_directive_in_the_text_hides_it(pair: Path) -> None:
    text = TARGET.replace("Garder", "Garder <!-- cleanup: ignore[any/consistency] -->")
    write(pair / "b.fr", text)
    assert run(pair, "check", *ARGS).code == 0


def test_missing_keys_are_told_once(tmp_path: Path) -> None:
    write(tmp_path / "en.json", json.dumps({f"k{n}": f"Open mill {n}" for n in range(12)}))
    write(tmp_path / "fr.json", json.dumps({"k0": "Ouvrir le moulin 0"}))
    few = ("--select", "any/document", "--output-format", "json", "--format", "json")
    done = run(tmp_path, "check", *few, "--source", "en.json", "fr.json")
    [told] = json.loads(done.out)
    assert told["reason"].startswith("11 texts of the source file are missing: “k1”, “k2”, ")
    assert told["reason"].endswith(", “k8” and 3 more.")
