"""What is kept of a run gives the next one the same result, and nothing that is no longer true."""

import os
from pathlib import Path
from typing import Any

import pytest

from cleanup.cli import main
from cleanup.runs import checked, worker
from cleanup.storage.cache import folder

WRONG = "They spoke of armed groups. .\n"
RIGHT = "The old mill stands by the river.\n"
RULE = """
[rule.house.mill]
find = '\\bmill\\b'
replace = "{}"
category = "style"
reason = "A test."
fixes = [["the mill is", "the {} is"]]
keeps = ["none"]
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cleanup.toml").write_text(RULE.format("house", "house"))
    for number in range(checked.WORTH):
        text = f"Boat {number} is old.\n{WRONG if number % 2 else RIGHT}"
        (tmp_path / f"{number}.txt").write_text(text)
    return tmp_path


def ran(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *args: str) -> Any:
    """Return the exit status, what was printed, and how many texts were looked at."""
    seen: list[int] = []
    answers = worker._answers
    monkeypatch.setattr(
        worker, "_answers", lambda engine, some: seen.append(len(some)) or answers(engine, some)
    )
    few = (
        "--select",
        "any/spaces,any/punctuation/stop-stop,any/house",
        "--lang",
        "en",
        "--grammar",
        "off",
    )
    monkeypatch.setattr("sys.argv", ["cleanup", *args, *few])
    with pytest.raises(SystemExit) as end:
        main()
    monkeypatch.setattr(worker, "_answers", answers)
    return end.value.code, capfd.readouterr(), sum(seen)


@pytest.fixture
def run(capfd: Any, monkeypatch: pytest.MonkeyPatch, place: Path) -> Any:  # noqa: ARG001
    return lambda *args: ran(capfd, monkeypatch, *args)


@pytest.mark.usefixtures("place")
def test_the_second_run_looks_at_nothing_and_says_the_same(run: Any) -> None:
    for view in ("full", "json", "statistics"):
        code, said, _ = run("check", ".", "--output-format", view)
        again, same, seen = run("check", ".", "--output-format", view)
        assert (again, same, seen) == (code, said, 0)
        assert run("check", ".", "--no-cache", "--output-format", view) == (code, said, 8)


def test_a_changed_text_is_looked_at_and_no_other(run: Any, place: Path) -> None:
    run("check", ".")
    (place / "0.txt").write_text(f"A new line. {WRONG}")
    code, said, seen = run("check", ".", "--output-format", "concise")
    assert (code, seen) == (1, 1)
    assert "0.txt" in said.out
    os.utime(place / "0.txt", (1, 1))
    assert run("check", ".")[2] == 0


def test_other_settings_rules_and_words_are_another_question(run: Any, place: Path) -> None:
    run("check", ".")
    assert run("check", ".", "--safe-only")[2] == 8
    assert run("check", ".", "--ignore", "any/spaces")[2] == 8
    (place / "cleanup.toml").write_text('words = ["groups. ."]' + RULE.format("house", "house"))
    assert run("check", ".")[2] == 8
    (place / "cleanup.toml").write_text(RULE.format("wheel", "wheel"))
    _, said, seen = run("check", ".")
    assert seen == 8
    assert "wheel" in said.out
    (place / "cleanup.toml").write_text(RULE.format("house", "house"))
    assert "house" in run("check", ".")[1].out


def test_fix_and_check_share_what_is_kept(run: Any, place: Path) -> None:
    run("check", ".")
    assert run("fix", ".")[2] == 0
    assert (place / "1.txt").read_text() == "Boat 1 is old.\nThey spoke of armed groups.\n"
    assert run("check", ".")[2] == 4


@pytest.mark.parametrize("content", [b"", b"xx" * 50])
def test_a_broken_cache_is_as_good_as_none(run: Any, place: Path, content: bytes) -> None:
    code, said, _ = run("check", ".")
    (place / ".cleanup_cache" / "findings.bin").write_bytes(content)
    assert run("check", ".") == (code, said, 8)


def test_a_cache_that_another_user_wrote_is_not_read(run: Any) -> None:
    code, said, _ = run("check", ".")
    secret = folder() / "secret.bin"
    secret.write_bytes(secret.read_bytes()[::-1])
    assert run("check", ".") == (code, said, 8)
    assert run("check", ".") == (code, said, 0)


def test_the_folder_ignores_itself_and_few_files_make_none(run: Any, place: Path) -> None:
    run("check", "0.txt", "1.txt")
    assert not (place / ".cleanup_cache").exists()
    run("check", ".", "--no-cache")
    assert not (place / ".cleanup_cache").exists()
    run("check", ".")
    assert (place / ".cleanup_cache" / ".gitignore").read_text() == "*\n"
    assert checked.delete(place)
    assert not (place / ".cleanup_cache").exists()
    assert not checked.delete(place)


def test_a_folder_of_that_name_that_is_no_cache_is_left_alone(place: Path) -> None:
    (place / ".cleanup_cache").mkdir()
    (place / ".cleanup_cache" / "mine.txt").write_text("mine")
    assert not checked.delete(place)
    assert (place / ".cleanup_cache" / "mine.txt").exists()
