"""Which format files are read as, and what is said of those that are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.session import ARTICLE, FIXED, cleanup, write


def test_a_folder_names_what_it_skipped_and_why(tmp_path: Path) -> None:
    for name in ("d/a.txt", "d/a.zzz", "d/b.zzz", "d/Makefile"):
        write(tmp_path / name, ARTICLE)
    write(tmp_path / "d/c.txt", b"a\0b")
    ended = cleanup(tmp_path, "fix", "d")
    assert ended.code == 0
    assert ended.err == (
        "cleanup: 4 files were skipped: .zzz (2), Makefile (1), because its format is unknown; "
        ".txt (1), because it is not text.\n"
    )
    assert cleanup(tmp_path, "fix", "-q", "d").err == ""


@pytest.mark.parametrize("name", ["a.idml", "a.toml", "a.js"])
def test_structured_files_are_never_advised_to_be_read_as_text(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, ARTICLE)
    ended = cleanup(tmp_path, "fix", name)
    assert ended.code == 2
    assert "reading it as plain text would damage it" in ended.err


@pytest.mark.parametrize(
    ("file", "pattern"),
    [("d/a.zzz", ".zzz"), ("d/a.zzz", "*.zzz"), ("d/b", "d/b"), ("d/e/a.zzz", "d/**/*.zzz")],
)
def test_settings_say_which_format_files_have(tmp_path: Path, file: str, pattern: str) -> None:
    write(tmp_path / "cleanup.toml", f'[formats]\n"{pattern}" = "text"\n')
    write(tmp_path / file, ARTICLE)
    assert cleanup(tmp_path, "fix", "d").code == 0
    assert (tmp_path / file).read_text() == FIXED


def test_settings_of_a_project(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.cleanup.formats]\n".zzz" = "poem"\n')
    write(tmp_path / "a.zzz", ARTICLE)
    ended = cleanup(tmp_path, "fix", "a.zzz")
    assert ended.code == 2
    assert "'.zzz' must be one of" in ended.err


def test_a_table_with_tabs_is_known_by_its_suffix(tmp_path: Path) -> None:
    write(tmp_path / "a.tsv", "text\tnote\nOne, two , three\ta, b, c\n")
    assert cleanup(tmp_path, "fix", "a.tsv").code == 0
    assert (tmp_path / "a.tsv").read_text() == "text\tnote\nOne, two, three\ta, b, c\n"


@pytest.mark.parametrize(
    ("name", "content", "lang", "fixed"),
    [
        ("a.jsonl", '{"src": "a , b", "mt": "The mill , old"}\n', "en", "The mill, old"),
        ("a.jsonl", '{"fr": "a , b", "en": "The mill , old"}\n', "en", "The mill, old"),
        ("a.jsonl", '{"translation": {"fr": "a , b", "en": "The mill , x"}}\n', "en", "mill, x"),
        ("a.csv", "id,src,tgt\n1,a . b,The mill .\n", "en", "a . b,The mill."),
        ("a.csv", "fr,en\na . b,The mill .\n", "en", "a . b,The mill."),
    ],
)
def test_the_usual_names_of_fields(
    tmp_path: Path, name: str, content: str, lang: str, fixed: str
) -> None:
    file = write(tmp_path / name, content)
    assert cleanup(tmp_path, "fix", "--safe-only", "--lang", lang, name).code == 0
    assert fixed in file.read_text()
    assert "a , b" in file.read_text() or "a . b" in file.read_text()


def test_a_report_of_findings_is_not_checked_itself(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,target\n1,The the mill is old.\n", "utf-8")
    report = ("check", ".", "--lang", "en", "--output-format", "csv", "--output-file", "found.csv")
    assert cleanup(tmp_path, *report).code == 1
    again = cleanup(tmp_path, "check", ".", "--lang", "en")
    assert "a.csv" in again.out
    assert "found.csv" not in again.out
    assert "found.csv, because it does not look like table texts" in again.err


def test_settings_of_programs_are_not_told_of_in_a_hook(tmp_path: Path) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_text("repos:\n  - repo: local\n", "utf-8")
    named = cleanup(tmp_path, "check", "--force-exclude", ".pre-commit-config.yaml")
    assert (named.code, named.out, named.err) == (0, "", "")
    assert "skipped" in cleanup(tmp_path, "check", ".").err


def test_the_terms_that_the_settings_name_are_no_texts(tmp_path: Path) -> None:
    write(tmp_path / "cleanup.toml", 'terms = ["glossary"]\n')
    write(tmp_path / "glossary/terms.csv", "concept,lang,name,acronym\nm,en,Mill House Trust,MHT\n")
    write(tmp_path / "a.txt", ARTICLE)
    ended = cleanup(tmp_path, "fix", ".")
    assert (ended.code, ended.err) == (0, "")
    assert (tmp_path / "a.txt").read_text() == FIXED
    assert cleanup(tmp_path, "check", "--force-exclude", "glossary/terms.csv").code == 0
    assert cleanup(tmp_path, "check", "glossary/terms.csv").code == 2  # named: it is asked for


def test_quiet_leaves_the_reports_of_programs_whole(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    for view in ("sarif", "json", "github"):
        asked = ("check", "--output-format", view, "a.txt")
        assert cleanup(tmp_path, *asked, "-q").out == cleanup(tmp_path, *asked).out != ""
    assert cleanup(tmp_path, "check", "-q", "a.txt").out == ""
