"""What the program knows of a language: one file each, read once, kept, and checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleanup.languages import pack as packs_of
from cleanup.languages.pack import PackError, language_files, pack, packs, read_pack
from cleanup.languages.tags import normalize


@pytest.mark.parametrize("path", language_files(), ids=lambda path: path.parent.name)
def test_every_language_file_is_good(path: Path) -> None:
    known = read_pack(path)
    assert normalize(known.tag) == known.tag
    assert known == packs()[known.tag]
    assert all(neighbour in packs() for neighbour in known.neighbours)
    words = [known.function_words, known.small, known.articles, known.people, known.links]
    assert all(word == word.lower() for each in words for word in each)
    for pattern, _ in (*known.endings, *known.changed_endings):
        re.compile(pattern)


@pytest.mark.parametrize(
    ("tag", "primary"),
    [("pt-BR", "pt"), ("EN_us", "en"), ("zh-Hant-TW", "zh"), ("", ""), (None, "")],
)
def test_a_tag_has_the_pack_of_its_language(tag: str | None, primary: str) -> None:
    assert pack(tag).tag == primary
    assert bool(pack(tag).function_words) == (primary in ("pt", "en"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("articles = 3", "`articles` must be a string of words"),
        ('spaces = "no"', "`spaces` must be true or false"),
        ('neighbours = "fr"', "`neighbours` must be a list"),
        ('[names]\nheads = "king"', "unknown key `heads`"),
        ("[names", "Expected ']'"),
        ("[lists]\nkeys = 3", "`keys` must be a string of words"),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "fr" / "language.toml"
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(PackError, match=re.escape(str(path))) as caught:
        read_pack(path)
    assert told in str(caught.value)


def test_packs_are_kept_and_a_broken_one_is_as_good_as_none(
    cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Path] = []
    read = packs_of._table

    def counted(path: Path) -> dict[str, object]:
        reads.append(path)
        return read(path)

    monkeypatch.setattr(packs_of, "_table", counted)
    files = language_files()
    fresh = packs_of._kept(files)
    assert len(reads) == len(files)
    assert packs_of._kept(files) == fresh
    assert len(reads) == len(files)
    (kept,) = cache_folder.glob("languages-*.bin")
    kept.write_bytes(kept.read_bytes()[:-3] + b"xxx")
    assert packs_of._kept(files) == fresh
    assert len(reads) == 2 * len(files)
