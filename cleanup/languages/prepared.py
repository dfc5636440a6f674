"""A text made fit to be asked for its language, without what repairs touch and addresses."""

from __future__ import annotations

import re

_LINKS = r"<[^<>\n]{1,200}>|(?:https?://|www\.)\S+"
_MARKS = (
    r"[\x00-@\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf×÷ʹ-˿\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff"
    r"\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe00-\ufe0f\ufe30-\ufe6f\uff00-\uff20\uff3b-\uff40"
    r"\uff5b-\uff65،؛؟٪-٭۔।॥\ufeff\ufffc\ufffd\U0001f000-\U0001faff]+"
)
_NOISE = re.compile(rf"{_LINKS}|{_MARKS}")
# To look for "@" after each word takes longer than all else.
_NOISE_AND_MAIL = re.compile(rf"{_LINKS}|\S+@\S+\.\w+|{_MARKS}")


def prepared(text: str) -> str:
    """Return the words of a text in small letters, without tags, addresses, digits and marks."""
    noise = _NOISE_AND_MAIL if "@" in text else _NOISE
    return noise.sub(" ", text).strip().lower()
