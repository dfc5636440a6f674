"""Korean particles in both their forms."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import trigger_of
from cleanup.detectors.agreement import particle
from cleanup.edits.edit import apply
from cleanup.text.segment import View

PARTICLE = particle.build()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("파일을(를) 연다", "파일을 연다"),
        ("지도를(을) 본다", "지도를 본다"),
        ("강이(가) 있다", "강이 있다"),
        ("배이(가) 있다", "배가 있다"),
        ("배와(과) 강", "배와 강"),
        ("강와(과) 배", "강과 배"),
        ("서울(으)로 간다", "서울로 간다"),
        ("강(으)로 간다", "강으로 간다"),
        ("배(이)나 강", "배나 강"),
        ("{0}을(를) 연다", "{0}을(를) 연다"),
        ("파일을 (를) 연다", "파일을 (를) 연다"),
    ],
)
def test_the_syllable_before_it_decides(text: str, expected: str) -> None:
    edits = list(PARTICLE.find(View(text, "ko", None, None, text)))
    if edits:
        assert re.search(trigger_of(PARTICLE) or "", text)
    assert apply(text, edits) == expected
