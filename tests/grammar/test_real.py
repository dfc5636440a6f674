"""A real LanguageTool, in eight languages, on its good days and while it is killed."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from cleanup import clean
from cleanup.engine.checker import Checked, Passage
from cleanup.languagetool.client.cache import Store
from cleanup.languagetool.client.session import Grammar, Session
from cleanup.languagetool.server import server
from cleanup.rules.match import RuleSet
from cleanup.storage.cache import folder
from tests.cli.session import cleanup
from tests.grammar.conftest import LanguageTool

# A mistake that LanguageTool knows, in each language, and what it says for it.
MISTAKES = [
    ("en", "They have bought a old house near the river.", "a", "an"),
    ("fr", "Il y a deux jours que les enfant sont partis.", "les enfant", "les enfants"),
    (
        "de",
        "Gestern hat er ein schöner Haus am Fluss gekauft.",
        "ein schöner Haus",
        "ein schönes Haus",
    ),
    ("es", "Es una coche rojo.", "una coche", "un coche"),
    ("pt-BR", "O meninos foi para casa.", "meninos", "menino"),
    ("ru", "Мы купили красивая дом.", "красивая дом", None),
    ("uk", "Це гарна будинок.", "гарна будинок", "гарний будинок"),
    ("zh", "昨天他门去了学校。", "门", "们"),
]


def asked(url: str, *passages: Passage, level: str = "all") -> list[Checked]:
    session = Session(Grammar(level, url))
    came = session.check(passages)
    session.close()
    assert not [each.missing for each in came if each.missing]
    return came


@pytest.mark.parametrize("lead", ["", "😀 𝔘 ", "👩‍👩‍👧‍👦 e\u0301 — "])
def test_every_language_and_what_stands_before_a_finding(
    language_tool: LanguageTool, lead: str
) -> None:
    passages = [Passage(lead + text, lang) for lang, text, _, _ in MISTAKES]
    for (lang, text, wrong, right), checked in zip(
        MISTAKES, asked(language_tool.url, *passages), strict=True
    ):
        for edit in checked.edits:
            assert (lead + text)[edit.start : edit.end] == edit.before
            assert not edit.safe
            assert re.fullmatch(rf"grammar/{lang[:2]}/\S+", edit.rule)
            assert len(edit.alternatives) <= 4
            assert edit.category
            assert edit.reason
        found = {edit.before: edit for edit in checked.edits}
        assert wrong in found, (text, checked.edits)
        assert right in (found[wrong].after, *found[wrong].alternatives)


def test_together_or_alone_the_findings_are_the_same(
    language_tool: LanguageTool, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passages = [
        Passage(f"{n}. {text} {'And so on. ' * n}", lang)
        for n in range(3)
        for lang, text, _, _ in MISTAKES
    ]
    together = asked(language_tool.url, *passages)
    assert cache_folder.is_dir()
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(cache_folder / "other"))
    for passage, checked in zip(passages, together, strict=True):
        assert asked(language_tool.url, passage) == [checked]


@pytest.mark.usefixtures("language_tool")
def test_a_language_that_is_not_installed_is_said_with_how_to_get_it() -> None:
    session = Session(Grammar())
    polish, english = session.check([Passage("To jest dom.", "pl"), Passage("It is so.", "en")])
    session.close()
    assert "cleanup grammar install --languages pl" in polish.missing
    assert polish.failed
    assert not english.missing


MARKED = [
    (
        "a.md",
        "# The plan\n\nThey bought **a** *old* house ([see](https://x.org/an-a)).\n",
        [("a", "an")],
    ),
    (
        "a.md",
        "Call `frobnicate_the()` to make a apple appear.\n\n```\na apple\n```\n",
        [("a", "an")],
    ),
    ("a.md", "<div class='a apple'>\n\nThey bought <b>a</b> old house.\n\n</div>\n", [("a", "an")]),
    ("a.txt", "See https://example.org/a-apple?an=a for {name} and a apple.\n", [("a", "an")]),
    ("a.md", "| a apple | b |\n|---|---|\n| They bought a old house. | x |\n", [("a", "an")] * 2),
    ("a.md", "It is **bold**, `code`, [linked](https://x.org) and {{ templated }}.\n", []),
    ("a.md", "The `x` is set, and `y_z` are its friends; see <kbd>Ctrl</kbd>.\n", []),
]


@pytest.mark.parametrize(("name", "text", "found"), MARKED)
def test_markup_makes_no_findings_and_hides_none(
    language_tool: LanguageTool, tmp_path: Path, name: str, text: str, found: list[tuple[str, str]]
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    args = ["--lang", "en-US", "--select", "grammar", "--output-format", "concise"]
    ended = cleanup(tmp_path, "check", name, *args, "--remote-server", language_tool.url)
    assert ended.err == ""
    changes = re.findall(r"grammar/\S+ (.*?) → (.*?)(?:  \| .*)? \(suggestion\)", ended.out)
    assert changes == found, ended.out


def test_a_megabyte_comes_back_to_its_own_lines(
    language_tool: LanguageTool, tmp_path: Path
) -> None:
    lines = [
        f"第{number}天，委员会在秋天再次开会，😀他们在一年后发表了报告。"
        for number in range(12_000)
    ]
    wrong = range(5, len(lines), 997)
    for number in wrong:
        lines[number] = lines[number].replace("他们", "他门")
    (tmp_path / "a.txt").write_text("\n".join(lines) + "\n", "utf-8")
    assert (tmp_path / "a.txt").stat().st_size > 1_000_000
    args = ["--lang", "zh", "--select", "grammar/zh/ZH12", "--output-format", "concise"]
    args += ["--grammar-level", "all", "--remote-server", language_tool.url]
    began = time.perf_counter()
    ended = cleanup(tmp_path, "check", "a.txt", *args)
    first = time.perf_counter() - began
    assert ended.err == ""
    assert [int(line.split(":")[1]) for line in ended.out.splitlines()] == [n + 1 for n in wrong]
    began = time.perf_counter()
    assert cleanup(tmp_path, "check", "a.txt", *args).out == ended.out
    assert time.perf_counter() - began < first


TEXT = "".join(
    f"In the year {year} they bought a old house near the river, and sold it {year % 7} years "
    "later. Nobody in the town knew what to make of it, least of all the mayor.\n\n"
    for year in range(1000, 1600)
)


def running(folder: Path, *args: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "cleanup", "check", "--select", "grammar/en/EN_A_VS_AN", *args],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def answered() -> int:
    """How many answers are kept on disk."""
    Store(folder() / "grammar.sqlite3").close()
    with closing(sqlite3.connect(folder() / "grammar.sqlite3")) as base:
        return int(base.execute("select count(*) from answers").fetchone()[0])


@pytest.mark.usefixtures("language_tool")
def test_a_server_that_is_killed_in_mid_run_is_started_again_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    before = answered()
    run = running(tmp_path, "a.txt", "--output-format", "concise")
    state = server.running_state()
    assert state is not None
    until = time.monotonic() + 100
    while answered() == before and time.monotonic() < until:
        time.sleep(0.02)
    assert run.poll() is None, "it ended before it could be disturbed"
    os.kill(state.java, signal.SIGKILL)
    out, err = run.communicate(timeout=200)
    assert err == ""
    after = server.running_state()
    assert after is not None
    assert after.java != state.java
    assert out.count("EN_A_VS_AN a → an") == 600
    assert run.returncode == 1


@pytest.mark.usefixtures("language_tool")
def test_two_runs_at_once_find_the_same(tmp_path: Path) -> None:
    text = TEXT[: len(TEXT) // 4].replace("year", "summer")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    runs = [running(tmp_path, "a.txt", "--output-format", "concise") for _ in range(2)]
    ended = [run.communicate(timeout=200) for run in runs]
    assert ended[0] == ended[1]
    assert ended[0][1] == ""
    assert ended[0][0].count("EN_A_VS_AN a → an") == 150


@pytest.mark.usefixtures("language_tool")
@pytest.mark.parametrize("blank", ["", " ", "  ", "\t", "\u3000", "\n", "\u00a0"])
def test_blanks_of_japanese_move_no_finding(blank: str) -> None:
    text = f"Word{blank}と{blank}見れる人です。{blank}また見れる人です。"
    told = clean(text, "ja", rules=RuleSet(()), grammar=True, grammar_level="all").suggestions
    assert [text[e.start : e.end] for e in told if e.rule == "grammar/ja/MIRERU"] == ["見れる"] * 2


@pytest.mark.usefixtures("language_tool")
def test_from_python() -> None:
    text = "😀 They bought a old house , and sold it."
    plain = clean(text, "en")
    assert plain.suggestions == ()
    checked = clean(text, "en", grammar=True)
    assert (checked.text, checked.edits) == (plain.text, plain.edits)
    [edit] = [e for e in checked.suggestions if e.rule == "grammar/en/EN_A_VS_AN"]
    assert (edit.start, edit.end, edit.after) == (14, 15, "an")
