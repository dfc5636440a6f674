"""Texts held against another file: aligned lines, and strings by key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanup.runs.tags import tag_of
from tests.cli import session
from tests.cli.session import Ended, write

EN = "The mill is old.\nPress %s to see the harbour.\nThe key lies there.\n"
FR = "Le moulin est vieux.\nPressez % s pour voir le port.\nLa clé est là.\n"
MADE = FR.replace("% s", "%s")


def cleanup(folder: Path, command: str, *args: str, given: bytes = b"") -> Ended:
    """Run a command with one family of rules, which are compiled quickly."""
    few = () if command == "revert" else ("--select", "any/verbatim")
    return session.cleanup(folder, command, *few, *args, given=given)


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    write(tmp_path / "a.en", EN)
    write(tmp_path / "b.fr", FR)
    return tmp_path


def test_aligned_lines(pair: Path) -> None:
    done = cleanup(pair, "check", "-v", "--source", "a.en", "b.fr")
    assert done.code == 1, done.err
    shown = "    = Press %s to see the harbour.\n    - Pressez % s pour voir le port.\n"
    assert shown in done.out
    assert "any/verbatim/items" in done.out
    assert "any/verbatim/items" not in cleanup(pair, "check", "--format", "text", "b.fr").out


def test_aligned_lines_are_fixed_logged_and_reverted(pair: Path) -> None:
    args = ("--source", "a.en", "--unsafe-fixes", "--log", "log.jsonl", "b.fr")
    assert cleanup(pair, "fix", *args).code == 0
    assert (pair / "b.fr").read_text() == MADE
    assert cleanup(pair, "check", "--source", "a.en", "b.fr").code == 0
    assert cleanup(pair, "revert", "log.jsonl").code == 0
    assert (pair / "b.fr").read_text() == FR


def test_standard_input_has_a_source_too(pair: Path) -> None:
    done = cleanup(pair, "fix", "--source", "a.en", "--unsafe-fixes", "-", given=FR.encode())
    assert done.out == MADE


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (EN + "More.\n", "b.fr: Lines here: 3; in its source a.en: 4. They must be as many: line"),
        (EN[:20], "b.fr: Lines here: 3 or more; in its source a.en: 2. They must be as many: line"),
        ("", "b.fr: Lines here: 3 or more; in its source a.en: 0. They must be as many: line"),
        (None, "--source a.en: there is no such file."),
    ],
)
@pytest.mark.parametrize("command", ["check", "fix"])
def test_files_that_are_not_aligned(pair: Path, command: str, source: str, says: str) -> None:
    write(pair / "a.en", source or "")
    if source is None:
        (pair / "a.en").unlink()
    done = cleanup(pair, command, "--source", "a.en", "--unsafe-fixes", "b.fr")
    assert done.code == 2
    assert says in done.err
    assert (pair / "b.fr").read_text() == FR


def test_a_large_file_is_read_in_parts_beside_its_source(pair: Path) -> None:
    times = 40_000
    write(pair / "a.en", "The mill is old.\r\n" * times + EN)
    write(
        pair / "b.fr",
        f"{'-' * 110}\n" * times + FR,
    )
    done = cleanup(
        pair, "check", "--source", "a.en", "--lang", "fr", "--output-format", "json",
        "b.fr",
    )  # fmt: skip
    [found] = json.loads(done.out)
    assert (found["line"], found["source"]) == (times + 2, "Press %s to see the harbour.")


def keyed(folder: Path, suffix: str, source: str, target: str) -> tuple[Path, Path]:
    return write(folder / f"en{suffix}", source), write(folder / f"fr{suffix}", target)


KEYED = [
    (".json", '{"a": {"b": "Open %s"}}', '{"a": {"b": "Ouvrir % s"}}'),
    (".yml", 'en:\n  a:\n    b: "Open %s"\n', 'fr:\n  a:\n    b: "Ouvrir % s"\n'),
    (".properties", "a.b = Open the {0}\n", "a.b = Ouvrir le { 0 }\n"),
    (".strings", '"a.b" = "Open %@ now";\n', '"a.b" = "Ouvrir % @ ici";\n'),
    (
        ".xml",
        '<resources><string name="a">Open %1$s</string></resources>',
        '<resources><string name="a">Ouvrir % 1 $ s</string></resources>',
    ),
    (".po", 'msgid "a.b"\nmsgstr "Open %s"\n', 'msgid "a.b"\nmsgstr "Ouvrir % s"\n'),
    (".ini", "[x]\na = Open the {name} now\n", "[x]\na = Ouvrir le { name } ici\n"),
]


@pytest.mark.parametrize(("suffix", "source", "target"), KEYED, ids=[k[0] for k in KEYED])
def test_strings_by_key(tmp_path: Path, suffix: str, source: str, target: str) -> None:
    keyed(tmp_path, suffix, source, target)
    args = ("--lang", "fr", "--source-lang", "en", "--output-format", "json")
    forms = {".xml": "android", ".yml": "yaml"}
    form = ("--format", forms.get(suffix, suffix[1:]))
    done = cleanup(tmp_path, "check", "--source", f"en{suffix}", *args, *form, f"fr{suffix}")
    assert [each["rule"] for each in json.loads(done.out)] == ["any/verbatim/items"], done.err
    assert "Open" in json.loads(done.out)[0]["source"]


def test_words_of_branches_that_a_program_reads_are_told_in_files(tmp_path: Path) -> None:
    write(tmp_path / "en.json", json.dumps({"n": "{n, plural, one {# barge} other {# barges}}"}))
    write(tmp_path / "fr.json", json.dumps({"n": "{n, plural, un {# barge} autre {# barges}}"}))
    done = cleanup(tmp_path, "check", "--source", "en.json", "fr.json")
    assert done.out.count("any/verbatim/branches") == 1, done.out


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ('source = "locales/en.json"', ["fr.json"]),
        ('[sources]\n"locales/*.json" = "locales/en.json"', ["fr.json"]),
        ('[sources]\n"locales/**" = "locales/en{name}"', []),
        ('[sources]\n"other/*.json" = "locales/en.json"', []),
    ],
)
def test_the_settings_name_the_source(tmp_path: Path, settings: str, found: list[str]) -> None:
    keyed(tmp_path / "locales", ".json", *KEYED[0][1:])
    write(tmp_path / "cleanup.toml", settings + "\n")
    write(tmp_path / "notes.md", "The mill is old.\n")
    done = cleanup(tmp_path, "check", "--output-format", "json", ".")
    if "{name}" in settings:
        assert done.code == 2
        assert "there is no such file" in done.err
        return
    told = [Path(each["path"]).name for each in json.loads(done.out) if "source" in each]
    assert told == found


def test_a_format_that_has_no_keys(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "The mill is old.\n")
    write(tmp_path / "b.md", "Le moulin est vieux.\n")
    done = cleanup(tmp_path, "check", "--source", "a.md", "b.md")
    assert done.code == 2
    assert "b.md: --source names its source, but a markdown file cannot be paired" in done.err


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("a.en", "en"),
        ("corpus.tok.pt-BR", "pt-BR"),
        ("locales/fr.json", "fr"),
        ("locales/de/app.json", "de"),
        ("app_uk.arb", "uk"),
        ("res/values-pt-rBR/strings.xml", "pt-BR"),
        ("fr.lproj/Localizable.strings", "fr"),
        ("messages_zh_CN.properties", "zh-CN"),
        ("a.fr.gz", "fr"),
        ("strings/zh-tw.json", "zh-TW"),
        ("lang/de_de.json", "de-DE"),
        ("lang/it-ch.json", "it-CH"),
        ("lang/ja_jp.json", "ja-JP"),
        ("lang/my_fr.json", "fr"),
        ("lang/no-op.json", None),
        ("es_419.json", "es-419"),
        ("res/values-b+sr+Latn/strings.xml", "sr-Latn"),
        ("notes.txt", None),
        ("page.md", None),
        ("strings.xml", None),
    ],
)
def test_a_name_tells_its_language(path: str, tag: str | None) -> None:
    assert tag_of(path) == tag
