"""Language tags: one spelling each, and rules speak for the text that they are for."""

from __future__ import annotations

import pytest

from cleanup.languages.identify import covers, normalize
from cleanup.languages.scripts import scripts


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("en_US", "en-US"),
        ("pt-br", "pt-BR"),
        ("zh-CN", "zh-CN"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("cmn", "zh"),
        ("iw", "he"),
        ("deu", "de"),
        ("SR-latn", "sr-Latn"),
        (" fr ", "fr"),
        ("de-1996", "de-1996"),
    ],
)
def test_normalize(tag: str, expected: str) -> None:
    assert normalize(tag) == expected
    assert normalize(expected) == expected


@pytest.mark.parametrize(
    "tag", ["", "e", "english", "xx", "und", "en--US", "en-ZZZZZ", "☃", "en US"]
)
def test_a_bad_tag_is_one_clear_sentence(tag: str) -> None:
    with pytest.raises(ValueError, match="write one like en, pt-BR or zh-Hant") as error:
        normalize(tag)
    assert repr(tag) in str(error.value)


COVERS = [
    ("any", None, True),
    ("any", "fr", True),
    ("en", None, False),
    ("en", "en", True),
    ("en", "en-GB", True),
    ("en", "enm", False),
    ("pt", "pt-BR", True),
    ("pt-BR", "pt-BR", True),
    ("pt-BR", "pt-PT", False),
    ("pt-BR", "pt", False),
    ("zh", "zh-Hans", True),
    ("zh", "zh-Hant-TW", True),
    ("zh", "zh-CN", True),
    ("zh", "yue", True),
    ("zh-Hant", "zh-TW", True),
    ("zh-Hant", "zh-HK", True),
    ("zh-Hant", "zh-Hant-HK", True),
    ("zh-Hant", "zh-CN", False),
    ("zh-Hant", "zh", False),
    ("zh-Hans", "zh-CN", True),
    ("sr", "sr-Latn", True),
    ("sr-Latn", "sr-Latn-RS", True),
    ("sr-Latn", "sr", False),
    ("sr-Cyrl", "sr-Latn", False),
    ("no", "nb", True),
    ("nb", "no", False),
]


@pytest.mark.parametrize(("rule", "lang", "expected"), COVERS)
def test_covers(rule: str, lang: str | None, expected: bool) -> None:  # noqa: FBT001
    assert covers(rule, lang) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", set()),
        ("1 + 2 = 3 …", set()),
        ("Ελλάδα and Greece", {"Grek", "Latn"}),
        ("СССР (USSR)", {"Cyrl", "Latn"}),
        ("日本語のテキスト", {"Hani", "Hira", "Kana"}),
        ("Ǆ", {"Latn"}),
        ("𠀀", {"Hani"}),
        ("한국어 עברית ไทย ქართული հայերեն", {"Hang", "Hebr", "Thai", "Geor", "Armn"}),
    ],
)
def test_scripts(text: str, expected: set[str]) -> None:
    assert scripts(text) == expected
