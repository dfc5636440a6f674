"""A Korean particle left in both its forms: ``파일을(를)`` for ``파일을``.

Templates write both, since they do not know the word; in running text the word is there, and its
last syllable tells which form it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

# Behind a syllable that ends in a consonant, and behind one that ends in a vowel.
_FORMS = {
    "을(를)": ("을", "를"),
    "를(을)": ("을", "를"),
    "이(가)": ("이", "가"),
    "가(이)": ("이", "가"),
    "은(는)": ("은", "는"),
    "는(은)": ("은", "는"),
    "와(과)": ("과", "와"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
    "(이)나": ("이나", "나"),
}
_BOTH = "|".join(map(re.escape, _FORMS))
_PLACE = re.compile(rf"(?<=([가-힣]))({_BOTH})")
_FIRST = 0xAC00  # the syllable 가; 28 of them share a vowel, the first without a final consonant
_FINALS = 28
_RIEUL = 8  # the final ㄹ, behind which -로 stands as behind a vowel


def build() -> Detector:
    """Return a detector for Korean text."""

    def find(view: View) -> Iterator[Edit]:
        for match in _PLACE.finditer(view.text):
            final = (ord(match[1]) - _FIRST) % _FINALS
            closed = final != 0 and not (match[2] == "(으)로" and final == _RIEUL)
            right = _FORMS[match[2]][0 if closed else 1]
            yield found(view.text, match.start(2), match.end(2), right)

    return Detector(find, f"[가-힣](?:{_BOTH})")
