"""The settings of a folder: as on the command line, and none that a stranger may not choose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lsprotocol.types import Position

from cleanup.lsp.folder import Checked, Folder
from cleanup.lsp.kind import kind_of
from cleanup.lsp.options import Options, options_of
from cleanup.lsp.text import Text
from cleanup.lsp.workspace import Workspace, path_of
from cleanup.settings.settings import ConfigError, settle

TEXT = "The old mill , once a museum, is open. .\n"


def folder(root: Path, told: Any = None, said: dict[str, Any] | None = None) -> Folder:
    return Folder(root, said or {}, options_of(told, root), lambda _: None)


def check(of: Folder, raw: str = TEXT, name: str = "a.md", language: str = "markdown") -> Checked:
    found = of.check(str(of.root / name) if name else "", language, raw)
    assert found is not None
    return found


def rules(checked: Checked) -> list[str]:
    assert checked.report is not None, checked.problem
    return [edit.rule for edit in (*checked.report.made, *checked.report.left)]


def test_settings_come_from_files_and_editor_and_change(tmp_path: Path) -> None:
    mine = folder(tmp_path)
    assert len(rules(check(mine))) == 2
    config = tmp_path / "cleanup.toml"
    config.write_text('words = ["mill ,"]\nexclude = ["old/"]\n', "utf-8")
    assert rules(check(mine)) == ["any/punctuation/stop-stop"]
    assert check(mine, name="old/a.md").report is None
    (tmp_path / "words.txt").write_text("open. .\n", "utf-8")
    assert rules(check(mine)) == []
    config.unlink()
    assert len(rules(check(mine))) == 2
    both = {"cleanup": {"words": ["mill ,"], "format": "text"}}
    assert rules(check(folder(tmp_path, both))) == ["any/punctuation/stop-stop"]


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"lang": "no tag"}, "lang"),
        ({"lang": 5}, "must be a string"),
        ({"grammar": "loud"}, "must be one of"),
        ({"ignore": ["any/nothing"]}, "any/nothing"),
        ({"terms": "gone.csv"}, "gone.csv"),
    ],
)
def test_a_bad_setting_is_a_problem_of_each_document(
    tmp_path: Path, told: dict[str, Any], problem: str
) -> None:
    found = check(folder(tmp_path, told))
    assert problem in found.problem
    assert "--" not in found.problem
    assert "bug" not in found.problem


@pytest.mark.parametrize("told", [[], "en", {"config": 3}, {"isolated": "yes"}])
def test_settings_of_the_wrong_kind(tmp_path: Path, told: Any) -> None:
    with pytest.raises(ConfigError, match="editor"):
        options_of(told, tmp_path)


def test_names_that_nothing_stands_behind_are_told(tmp_path: Path) -> None:
    found = options_of({"langg": "en", "jobs": 3, "sourceLang": "fr", "lang": None}, tmp_path)
    assert found.unknown == ("langg", "jobs")
    assert dict(found.values) == {"source-lang": "fr"}


@pytest.mark.parametrize(
    "config",
    [
        'grammar = "auto"\nremote-server = "https://example.org"\n',
        'terms = ["../outside/terms.csv"]\n',
        'rules = ["../outside"]\n',
    ],
)
def test_what_asks_for_consent_is_refused(
    tmp_path: Path, config: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of settings and an editor's settings alike: both may have come with the repository."""
    monkeypatch.setenv("CLEANUP_STATE_DIR", str(tmp_path / "state"))
    outside, root = tmp_path / "outside", tmp_path / "space"
    outside.mkdir()
    (root / ".git").mkdir(parents=True)
    (outside / "terms.csv").write_text("source,target\na,b\n", "utf-8")
    (root / "cleanup.toml").write_text(config, "utf-8")
    told = dict(settle(root, {}).values)
    found = check(folder(root))
    assert found.report is None
    assert "If you want that" in found.problem
    (root / "cleanup.toml").unlink()
    given = {name: told[name] for name in ("grammar", "remote-server", "terms", "rules")}
    given = {name: list(v) if isinstance(v, tuple) else v for name, v in given.items() if v}
    found = check(folder(root, given))
    assert found.report is None
    assert "If you want that" in found.problem


def test_grammar_is_off_unless_wanted(tmp_path: Path) -> None:
    (tmp_path / "cleanup.toml").write_text('remote-server = "https://example.org"\n', "utf-8")
    assert len(rules(check(folder(tmp_path)))) == 2


def test_a_document_that_nobody_wants_is_not_checked_to_its_end(tmp_path: Path) -> None:
    mine = folder(tmp_path)
    assert mine.check(str(tmp_path / "a.md"), "markdown", TEXT, lambda: True) is None
    assert len(rules(check(mine))) == 2


def test_what_was_rejected_and_what_is_known_stays_hidden(tmp_path: Path) -> None:
    kept = tmp_path / ".cleanup"
    kept.mkdir()
    known = '{"path": "a.md", "rule": "any/punctuation/stop-stop", "before": ". .", "after": ".",'
    (kept / "baseline.jsonl").write_text(
        f'{known} "left": "once a museum, is open", "right": ""}}\n', "utf-8"
    )
    assert rules(check(folder(tmp_path))) == ["any/spaces/before-comma"]
    (kept / "decisions.jsonl").write_text("not a decision\n", "utf-8")
    assert "decisions.jsonl:1" in check(folder(tmp_path)).problem


@pytest.mark.parametrize(
    ("path", "language", "raw", "form"),
    [
        ("/a/b.md", "plaintext", "", "markdown"),
        ("", "markdown", "", "markdown"),
        ("", "", "", "text"),
        ("", "python", "", None),
        ("/a/README", "plaintext", "", "text"),
        ("/a/COMMIT_EDITMSG", "git-commit", "", "text"),
        ("/a/Makefile", "makefile", "", None),
        ("/a/b.unknown", "markdown", "", "markdown"),
        ("/a/b.rs", "markdown", "", None),
        ("/a/b.docx", "", "", None),
        ("/a/b.md.gz", "markdown", "", None),
        ("/a/b.ts", "typescript", "export const key = 1\n", None),
        ("/a/b.xlf", "xml", "", "xliff"),
    ],
)
def test_kinds(tmp_path: Path, path: str, language: str, raw: str, form: str | None) -> None:
    assert kind_of(path, language, raw, settle(tmp_path, {})) == form


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///a/b%20c.md", "/a/b c.md"),
        ("file:///a/b%23c%3Fd.md", "/a/b#c?d.md"),
        ("file:///a/b#c.md", "/a/b#c.md"),
        ("file://localhost/a/%C3%A9.md", "/a/é.md"),
        ("untitled:Untitled-1", ""),
        ("vscode-vfs://github/a/b.md", ""),
    ],
)
def test_paths_of_addresses(uri: str, path: str) -> None:
    assert path_of(uri) == path


def test_each_document_belongs_to_the_nearest_folder(tmp_path: Path) -> None:
    told: list[str] = []
    space = Workspace(Options({"lang": "en"}), told.append)
    inner = tmp_path / "inner"
    space.roots = [tmp_path.as_uri(), inner.as_uri()]
    space.configure(
        {"ignore": ["any/spaces"]},
        {"": {"bad": 1}, inner.as_uri(): {"ignore": ["any/punctuation"]}},
    )
    for path, rule in (
        (tmp_path / "a.md", "any/punctuation/stop-stop"),
        (inner / "b.md", "any/spaces/before-comma"),
    ):
        document = space.open(path.as_uri(), "markdown", 1, TEXT)
        found = document.folder.check(document.path, "markdown", document.text.raw)
        assert found is not None
        assert rules(found) == [rule]
    assert set(told) == {"the editor's settings: unknown setting 'bad'"}
    elsewhere = space.open("file:///nowhere/c.md", "markdown", 1, TEXT)
    assert elsewhere.folder.root == Path("/nowhere")


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [(0, 99, 5), (1, 0, 7), (1, 1, 7), (1, 2, 8), (1, 99, 9), (2, 0, 10), (9, 9, 13), (3, 5, 13)],
)
def test_positions_beyond_a_line_are_its_end(line: int, character: int, offset: int) -> None:
    text = Text("a key\r\n🌾 \rx\u2028\n", "utf-16")
    assert text.offset(Position(line, character)) == offset


def test_a_surrogate_is_no_text() -> None:
    assert Text("a\ud83cb").raw == "a\ufffdb"


@pytest.mark.parametrize("raw", ["", "\n", "\r\n", "\ufeff", "---\n", "```", "\x00 , a", " ,"])
def test_odd_texts_are_checked(tmp_path: Path, raw: str) -> None:
    mine = folder(tmp_path)
    for name in ("a.md", "a.txt", "a.po", "a.jsonl", "a.csv", "a.srt", "a.html"):
        found = check(mine, raw, name, "")
        assert "bug" not in found.problem
