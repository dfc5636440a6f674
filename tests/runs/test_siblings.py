"""The same file in another language: its names, the language it tells, and the hint at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.files.input import Input
from cleanup.formats import FormatOptions
from cleanup.runs.kinds import lang_by_name
from cleanup.runs.siblings import english_of, has_sibling, unpaired
from tests.cli.session import cleanup

PAIRS = [
    ("locales/fr.json", "locales/en.json", "json", "fr"),
    ("locales/pt-BR.json", "locales/en-US.json", "json", "pt-BR"),
    ("strings/zh-tw.json", "strings/en-us.json", "json", "zh-TW"),
    ("lang/pt_br.json", "lang/en_us.json", "json", "pt-BR"),
    ("lang/ui-de.json", "lang/ui-en.json", "json", "de"),
    ("lang/app_sr-latn.json", "lang/app_en.json", "json", "sr-Latn"),
    ("fr/app.json", "en/app.json", "json", "fr"),
    ("pt-br/app.json", "en/app.json", "json", "pt-BR"),
    ("messages_de.properties", "messages.properties", "properties", "de"),
    ("messages_de.properties", "messages_en.properties", "properties", "de"),
    ("Texts.es.resx", "Texts.resx", "resx", "es"),
    ("res/values-fr/strings.xml", "res/values/strings.xml", "android", "fr"),
    ("res/values-pt-rBR/strings.xml", "res/values/strings.xml", "android", "pt-BR"),
    ("res/values-b+zh+Hant/strings.xml", "res/values/strings.xml", "android", "zh-Hant"),
    ("fr.lproj/Main.strings", "en.lproj/Main.strings", "strings", "fr"),
    ("fr.lproj/Main.strings", "Base.lproj/Main.strings", "strings", "fr"),
]


def written(folder: Path, *names: str) -> None:
    for name in names:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("{}", "utf-8")


@pytest.mark.parametrize(("name", "english", "form", "lang"), PAIRS)
def test_the_english_file_is_found_by_its_name(
    tmp_path: Path, name: str, english: str, form: str, lang: str
) -> None:
    written(tmp_path, name)
    assert english_of(str(tmp_path / name)) is None
    written(tmp_path, english)
    assert english_of(str(tmp_path / name)) == str(tmp_path / english)
    assert english_of(str(tmp_path / english)) is None
    assert lang_by_name(str(tmp_path / name), form) == lang
    assert lang_by_name(str(tmp_path / name), "text") in {None, lang}  # `a.fr.md` tells of itself


@pytest.mark.parametrize(
    ("names", "lang"),
    [
        (["fr/app.json"], None),
        (["fr/app.json", "de/app.json"], "fr"),
        (["fr/app.json", "de/other.json"], None),
        (["fr.json", "de.json"], "fr"),
        (["fr.json", "data.json"], None),
        (["fr-ca.json", "be-by.json"], "fr-CA"),
        (["ui-de.json", "ui-fr.json"], "de"),
        (["fil.json", "de.json", "fr.json", "pt-br.json", "zh-tw.json"], "fil"),
        (["skr-arab.json", "de.json", "fr.json", "it.json", "pt.json"], "skr-Arab"),
        (["app.json", "de.json", "fr.json"], None),
        (["no.json", "notes.json", "package.json"], None),
        (["src/app.json", "doc/app.json"], None),
        (["values-co/strings.json", "values-fr/strings.json"], "co"),
        (["values-b+sr+Latn/strings.json", "values-pt-rBR/strings.json"], "sr-Latn"),
        (["values-night/strings.json", "values-fr/strings.json"], None),
        (["values-fr/strings.json", "de/strings.json"], None),
    ],
)
def test_a_name_tells_the_language_beside_others_only(
    tmp_path: Path, names: list[str], lang: str | None
) -> None:
    written(tmp_path, *names)
    path = str(tmp_path / names[0])
    assert has_sibling(path) == (lang is not None)
    assert lang_by_name(path, "json") == lang


def test_the_source_that_lies_beside_is_hinted_at_once(tmp_path: Path) -> None:
    written(tmp_path, "en.json", "fr.json", "de.json")
    files = [
        Input(str(tmp_path / name), lambda: None, "json", FormatOptions(), 0)  # type: ignore[arg-type, return-value]
        for name in ("en.json", "fr.json", "de.json")
    ]
    told = unpaired(files)
    assert told is not None
    assert f"{tmp_path / 'en.json'} may be the source of {tmp_path / 'fr.json'}" in told
    assert unpaired(files[:1]) is None


def test_folders_of_languages_are_read_without_a_format(tmp_path: Path) -> None:
    for lang, said in (("en", "The mill is old.  It stands."), ("fr", "Le moulin est est vieux.")):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "app.json").write_text(f'{{"a": "{said}"}}', "utf-8")
    ended = cleanup(tmp_path, "check", ".")
    assert "fr/repetition/doubled-small-word" in ended.out
    assert "skipped" not in ended.err
    (tmp_path / "en" / "app.json").unlink()
    alone = cleanup(tmp_path, "check", ".")
    assert "it does not look like json texts" in alone.err
