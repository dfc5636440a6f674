"""What decisions say of rules, and the settings changed with consent."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cleanup.log.decisions import Decision, Decisions, save
from cleanup.settings.write import CannotWriteError, with_items
from tests.cli.session import cleanup, write

OFF, ON = "en/joints/no-space-after-comma", "en/romance/french"


def decided(folder: Path) -> None:
    every = [Decision(OFF, ",b", ", b", "reject", f"left {n}") for n in range(9)]
    every += [Decision(OFF, ",b", ", b", "accept", "once")]
    every += [Decision(ON, "to", "at", "accept", f"left {n}") for n in range(8)]
    every += [Decision("any/quotes/x", "a", *each) for each in (("b", "accept"), ("c", "reject"))]
    save(folder / ".cleanup/decisions.jsonl", Decisions(every))


def test_tallies_and_what_follows(tmp_path: Path) -> None:
    assert "No decisions" in cleanup(tmp_path, "rules", "stats").out
    decided(tmp_path)
    text = '# mine\nlang = "en"\nignore = [\n  "any/acronyms",  # noisy\n]\n\n[formats]\n'
    write(tmp_path / "cleanup.toml", text)
    told = cleanup(tmp_path, "rules", "stats")
    assert told.code == 0
    assert f"       1         9  {OFF}\n" in told.out
    assert "`cleanup rules stats --apply` makes these changes" in told.out
    assert OFF not in (tmp_path / "cleanup.toml").read_text("utf-8")
    ended = cleanup(tmp_path, "rules", "stats", "--apply")
    assert ended.out.endswith("cleanup.toml: changed.\n"), ended.err
    text = (tmp_path / "cleanup.toml").read_text("utf-8")
    assert "# mine" in text
    assert "# noisy" in text
    read = tomllib.loads(text)
    assert (read["ignore"], read["trusted-rules"]) == (["any/acronyms", OFF], [ON])
    assert "No proposal" in cleanup(tmp_path, "rules", "stats").out


def test_a_trusted_rule_is_applied_by_fix(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "They come to the official request of the town.\n")
    write(tmp_path / "cleanup.toml", f'lang = "en"\ntrusted-rules = ["{ON}"]\n')
    assert "suggestion, which fix applies" in cleanup(tmp_path, "check", "a.txt").out
    assert cleanup(tmp_path, "fix", "a.txt").code == 0
    assert "at the official" in (tmp_path / "a.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("", ""),
        ("# only a comment", ""),
        ('ignore = ["a"]\n', ""),
        ('ignore = [\n  "a",\n]\n', ""),
        ("ignore = []\n[rule.x.y]\nignore = 3\n", ""),
        ('[tool.cleanup]\nlang = "en"\n[tool.other]\nignore = ["z"]\n', "tool.cleanup"),
        ('[tool.cleanup]\nignore = ["a", "b"]', "tool.cleanup"),
        ('"ignore" = ["a"]\n', ""),
        ('ignore = ["[b]"]\n', ""),
        ('ignore = "a"\n', ""),
        ('x = """\nignore = []\n"""\n', ""),
        ("[other]\n", "tool.cleanup"),
        ("not toml", ""),
    ],
)
def test_a_list_grows_or_the_file_is_left(text: str, table: str) -> None:
    try:
        made = with_items(text, "ignore", ["b", "c\\d"], table=table)
    except CannotWriteError:
        return
    value = tomllib.loads(made)
    for name in table.split(".") if table else ():
        value = value[name]
    assert value["ignore"][-2:] == ["b", "c\\d"] or value["ignore"] == ["a", "b", "c\\d"]


def test_a_log_without_a_name(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "The mill , now a museum, is open.\n")
    assert cleanup(tmp_path, "fix", "a.txt", "--log").code == 0
    assert cleanup(tmp_path, "fix", "a.txt", "--log", "-q").code == 0
    assert cleanup(tmp_path, "check", "a.txt", "--log").code == 0
    assert "edits reverted" in cleanup(tmp_path, "revert").out
    assert cleanup(tmp_path, "fix", "a.txt", "--log").code == 0
    assert cleanup(tmp_path, "fix", "a.txt", "--log").code == 0
    assert cleanup(tmp_path, "revert").code == 0
    assert (tmp_path / "a.txt").read_text("utf-8") == "The mill , now a museum, is open.\n"


def test_a_choice_of_edits_has_a_log_of_its_own(tmp_path: Path) -> None:
    text = "\ufeffThe mill , now a museum, is open,but small.\r\nIt is so. .\r\n"
    write(tmp_path / "a.txt", text)
    cleanup(tmp_path, "check", "--lang", "en", "a.txt", "--log", "l.jsonl")
    applied = cleanup(tmp_path, "apply", "l.jsonl", "--only", "2,3")
    assert "Undo with: cleanup revert" in applied.out
    now = (tmp_path / "a.txt").read_bytes().decode()
    assert now == "\ufeffThe mill , now a museum, is open, but small.\r\nIt is so.\r\n"
    assert cleanup(tmp_path, "revert", "--only", "3").code == 0
    assert (tmp_path / "a.txt").read_bytes().decode() == now.replace("so.", "so. .")
    assert cleanup(tmp_path, "apply", "l.jsonl").code == 2
    write(tmp_path / "a.txt", now)
    assert cleanup(tmp_path, "revert").code == 0
    assert (tmp_path / "a.txt").read_bytes().decode() == text
    assert "Undo" not in cleanup(tmp_path, "apply", "l.jsonl").out, "the log itself leads back"
