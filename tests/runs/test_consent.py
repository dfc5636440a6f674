"""Settings of a repository read nothing outside of it unless a person allows it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from cleanup.runs.consent import OUTSIDE, required
from cleanup.runs.errors import RunError
from cleanup.runs.grammar import ALLOW, checker
from cleanup.settings.settings import settle
from cleanup.storage import consent
from tests.cli.session import cleanup

TERMS = "concept,lang,name,acronym\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with a link out of it, beside a file of terms."""
    for name in ("CI", "PRE_COMMIT", OUTSIDE, ALLOW):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLEANUP_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setattr(consent, "_now", set())
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    repo = tmp_path / "home" / "repo"
    (repo / ".git").mkdir(parents=True)
    (repo / "docs").mkdir()
    (repo / "rules" / "en").mkdir(parents=True)
    (repo / "terms.csv").write_text(TERMS)
    (tmp_path / "home" / "terms.csv").write_text(TERMS)
    (repo / "far.csv").symlink_to(tmp_path / "home" / "terms.csv")
    (repo / "near.csv").symlink_to("terms.csv")
    (repo / "linked").mkdir()
    (repo / "linked" / "far.csv").symlink_to("../far.csv")
    return repo


def answer(monkeypatch: pytest.MonkeyPatch, said: str) -> Terminal:
    told = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(said))
    monkeypatch.setattr("sys.stderr", told)
    return told


@pytest.mark.parametrize(
    ("folder", "text", "asked"),
    [
        (".", 'terms = ["terms.csv"]', ""),
        (".", 'terms = ["near.csv"]', ""),
        ("docs", 'terms = ["../terms.csv"]', ""),
        (".", 'rules = ["rules"]', ""),
        (".", 'terms = ["missing.csv"]', ""),
        (".", 'terms = ["../terms.csv"]', "terms"),
        (".", 'terms = ["/etc/terms.csv"]', "terms"),
        (".", 'terms = ["far.csv"]', "terms"),
        (".", 'terms = ["linked"]', "terms"),
        ("docs", 'terms = ["../../terms.csv"]', "terms"),
        (".", 'rules = [".."]', "rules"),
        (".", 'trust = ["../texts"]', "trust"),
        (".", 'trust = ["docs"]', ""),
        ("..", 'terms = ["../terms.csv"]', ""),  # the home folder
    ],
)
def test_what_is_asked(
    repo: Path, folder: str, text: str, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = repo / folder
    (place / "cleanup.toml").write_text(f"{text}\n")
    settings = settle(place, {})
    monkeypatch.setattr("sys.stdin", io.StringIO())
    if not asked:
        required(settings)
        return
    with pytest.raises(RunError, match=f": {asked} would read .* outside .*{OUTSIDE}=1"):
        required(settings)
    monkeypatch.setenv(OUTSIDE, "1")
    required(settings)


def test_words_through_a_link(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    (repo.parent / "mine.txt").write_text("Mill\n")
    (repo / "words.txt").symlink_to(repo.parent / "mine.txt")
    (repo / "cleanup.toml").write_text("")
    with pytest.raises(RunError, match="words would read"):
        required(settle(repo, {}))


def test_a_yes_is_remembered_for_the_repository_and_the_path(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repo / "cleanup.toml").write_text('terms = ["../terms.csv"]\n')
    (repo / "docs" / "cleanup.toml").write_text('terms = ["../../other.csv"]\n')
    told = answer(monkeypatch, "n\ny\n")
    with pytest.raises(RunError):
        required(settle(repo, {}))
    required(settle(repo, {}))
    assert told.getvalue().count("Allow it from now on? [y/N]") == 2
    monkeypatch.setattr(consent, "_now", set())  # another run, in which nobody can answer
    monkeypatch.setattr("sys.stdin", io.StringIO())
    required(settle(repo, {}))
    with pytest.raises(RunError, match=r"other\.csv"):
        required(settle(repo / "docs", {}))


@pytest.mark.parametrize("name", ["CI", "PRE_COMMIT"])
def test_nobody_is_asked_in_hooks(repo: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (repo / "cleanup.toml").write_text('terms = ["../terms.csv"]\n')
    told = answer(monkeypatch, "y\n")
    monkeypatch.setenv(name, "true")
    with pytest.raises(RunError):
        required(settle(repo, {}))
    assert told.getvalue() == ""


def test_a_server_is_asked_for_once(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repo / "cleanup.toml").write_text('remote-server = "https://mill.example"\n')
    told = answer(monkeypatch, "yes\n")
    for _ in range(2):
        assert checker(settle(repo, {}), "auto", str)[0] is not None
    assert told.getvalue().count("would send your texts to https://mill.example") == 1


def test_terms_kept_by_a_review_count_below(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = repo.parent
    (home / "pages" / "en").mkdir(parents=True)
    (home / ".cleanup").mkdir()
    (home / ".cleanup" / "terms.csv").write_text(TERMS)
    monkeypatch.chdir(home / "pages" / "en")
    settings = settle(home / "pages" / "en", {})
    assert settings["terms"] == (str(home / ".cleanup" / "terms.csv"),)
    required(settings)


@pytest.mark.parametrize("kept", [b"", b"\xff", b"{}\n[]\n1\n{\n", b"\0"])
def test_what_is_kept_may_be_broken(
    repo: Path, kept: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repo.parents[1] / "state").mkdir()
    (repo.parents[1] / "state" / consent.FILE).write_bytes(kept)
    (repo / "cleanup.toml").write_text('terms = ["../terms.csv"]\n')
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with pytest.raises(RunError):
        required(settle(repo, {}))


def test_a_terminal_obeys_nothing_in_it(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repo / "cleanup.toml").write_text('terms = ["../a\\u001b[2Jb\\u202ec"]\n')
    told = answer(monkeypatch, "n\n")
    with pytest.raises(RunError):
        required(settle(repo, {}))
    assert "a\\x1b[2Jb\\u202ec" in told.getvalue()


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("check", "a.txt"), 2),
        (("fix", "a.txt"), 2),
        (("terms", "show", "NATO"), 2),
        (("check", "a.txt", "--terms", "../terms.csv"), 0),
        (("check", "a.txt", "--isolated"), 0),
        (("config",), 0),
    ],
)
def test_commands(repo: Path, args: tuple[str, ...], code: int) -> None:
    (repo / "a.txt").write_text("Nothing is wrong in this sentence.\n")
    (repo / "cleanup.toml").write_text('terms = ["../terms.csv"]\n')
    ended = cleanup(repo, *args)
    assert ended.code == code, ended
    assert ("lies outside" in ended.err) == (code == 2)
