"""Characters of another way to write Chinese: offered one for one, or pointed at."""

from __future__ import annotations

import pytest

from cleanup import clean
from cleanup.detectors.encoding import han_form


def changed(text: str, lang: str) -> str:
    return clean(text, lang=lang, unsafe=True, select=["ja/characters", "zh/characters"]).text


@pytest.mark.parametrize(
    ("text", "lang", "after"),
    [
        ("磨坊的门和时间。", "zh-TW", "磨坊的門和時間。"),
        ("磨坊的门和时间。", "zh-Hant", "磨坊的門和時間。"),
        ("磨坊的门和时间。", "zh-HK", "磨坊的門和時間。"),
        ("磨坊的门和时间。", "zh-CN", "磨坊的门和时间。"),
        ("磨坊的門和時間。", "zh-CN", "磨坊的门和时间。"),
        ("磨坊的門和時間。", "zh", "磨坊的門和時間。"),
        ("乾隆年間，著名的磨坊", "zh-Hans", "乾隆年间，著名的磨坊"),
        ("看着门", "zh-TW", "看着門"),
        ("水车小屋", "ja", "水車小屋"),
        ("橋のそばの時間", "ja", "橋のそばの時間"),
    ],
)
def test_the_form_s_own_character_is_offered(text: str, lang: str, after: str) -> None:
    assert changed(text, lang) == after


def test_a_chinese_word_in_japanese_is_pointed_at() -> None:
    result = clean("川の这样な水車です。", lang="ja")
    assert [(e.before, e.after) for e in result.suggestions] == [("这样", None)]


def test_all_of_a_text_are_one_decision() -> None:
    result = clean("磨坊的门和时间。", lang="zh-TW")
    assert {e.group for e in result.suggestions} == {"han Hant#0"}


def test_a_form_that_is_not_known() -> None:
    with pytest.raises(ValueError, match="`form` is"):
        han_form.build(form="Kore")
