"""The languages of LanguageTool 6.8 as its modules name them: language-en, language-fr …"""

from __future__ import annotations

from collections.abc import Iterable

LANGUAGES = tuple(
    "ar ast be br ca crh da de el en eo es fa fr ga gl it ja km nl pl pt ro ru sk sl sv ta tl uk zh"
    .split()
)  # fmt: skip
# The server asks for these three at its start, to tell them apart, and ends where one is not there
# (org.languagetool.language.identifier.detector.CommonWordsDetector).
ALWAYS = ("ca", "es", "pt")


def named(tags: Iterable[str]) -> tuple[str, ...]:
    """Return the modules for these tags (``en``, ``pt-BR``). Raises ValueError for one that has
    none.
    """
    found = {tag.strip().replace("_", "-").lower().split("-")[0] for tag in tags} - {""}
    unknown = sorted(found - {*LANGUAGES})
    if unknown:
        raise ValueError(
            f"LanguageTool does not support {', '.join(unknown)}; it supports "
            f"{', '.join(LANGUAGES)}."
        )
    return tuple(sorted(found))
