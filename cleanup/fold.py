"""Bringing the ways of writing one name together: case, accents, hyphens, plural, grammatical case.

A fold is only ever compared with another fold of the same language; it is not a stem to be shown.
The endings are short lists of regular inflection, made for names of institutions: a wrong fold
costs a match, never makes one, because a whole name must fold to a whole known name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")

# The first pattern that matches at the end of a word is replaced; what stands before keeps at
# least the letters the look-behind asks for.
_CYRILLIC = (
    r"(?<=\w\w)(?:ого|его|ому|ему|[иыаяеоуюі]м|[иыаяі]х|[иыаяоі]ми|[оеєіи]в"
    r"|[аеиоуыэюяіє]|[ьъ])+$"
)
_ENDINGS: dict[str, list[tuple[str, str]]] = {
    "en": [
        (r"isations?$", "ization"),
        (r"centres?$", "center"),
        (r"programmes?$", "program"),
        (r"labour$", "labor"),
        (r"defence$", "defense"),
        (r"(?:ss|us|is)$", r"\g<0>"),
        (r"ses?$", "s"),
        (r"(?<=\w\w)ies$", "y"),
        (r"(?<=\w\w\w)s$", ""),
    ],
    "fr": [(r"(?<=\w\w\w)[sx]$", "")],
    "es": [(r"(?<=\w\w[nlrdz])es$", ""), (r"(?<=\w\w\w)s$", "")],
    "pt": [
        (r"(?:oes|aes)$", "ao"),
        (r"ais$", "al"),
        (r"eis$", "el"),
        (r"(?<=\w\w\w)s$", ""),
    ],
    "it": [(r"(?<=\w\w\w)[aeio]+$", "")],
    "de": [(r"(?<=\w\w\w\w)(?:es|er|en|em|e|s|n)$", "")],
    "nl": [(r"(?<=\w\w\w\w)(?:s|en|e)$", "")],
    "pl": [
        (
            r"(?<=\w\w)(?:ego|emu|[aiy]mi|[aiy]ch|[iy]m|om|ow|iej|ej|[aeiouy])+$",
            "",
        )
    ],
    "ru": [(_CYRILLIC, "")],
    "uk": [(_CYRILLIC, "")],
    "be": [(_CYRILLIC, "")],
    "bg": [(_CYRILLIC, "")],
    "ar": [(r"^(?:[وبكل]?ال|لل)(?=...)", "")],
}

# Function words that a translation adds, drops or exchanges inside a name.
SMALL: dict[str, frozenset[str]] = {
    lang: frozenset(words.split())
    for lang, words in {
        "en": "the of for and on in to a an s at by with",
        "fr": "le la les l de des du d et en pour sur a au aux contre dans",
        "es": "el la los las de del y e en para por a al sobre contra",
        "pt": "o a os as de do da dos das e em no na nos nas para por ao sobre contra",
        "it": "il lo la i gli le l di del dello della dei degli delle dell d e ed in nel nella "
        "nell per su sul sulla sulle sui sull al allo alla alle all a ai agli contro",
        "de": "der die das des dem den und für von vom zur zum über in im am an gegen",
        "nl": "de het een van voor en in op der des tot tegen",
        "pl": "i w o do na dla z ze we oraz przeciw",
        "ru": "и в о об по на за с для к",
        "uk": "і й та в у о про з із зі на за для щодо",
        "tr": "ve ile için",
    }.items()
}
_SPELLED_APART = {"zh", "ja"}  # languages that write no space between words


def primary(lang: str | None) -> str | None:
    """The first subtag of a BCP 47 tag, in lower case: ``pt`` of ``pt-BR``."""
    return lang.replace("_", "-").split("-", 1)[0].lower() if lang else None


def spaceless(lang: str) -> bool:
    """True for a language that puts no space between words."""
    return lang in _SPELLED_APART


def words(text: str) -> list[tuple[int, int, str]]:
    """The words of a text with their spans; a hyphen inside belongs to the word."""
    return [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]


def is_cjk(char: str) -> bool:
    """True for a character of Chinese, Japanese or Korean writing."""
    return (
        "\u3040" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uac00" <= char <= "\ud7af"
        or char == "々"
    )


@cache
def _endings(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), by) for pattern, by in _ENDINGS.get(lang, ()))


@lru_cache(maxsize=65536)
def fold_word(word: str, lang: str) -> str:
    """The fold of one word; empty for a small word that a name may have or lack."""
    low = word.lower()
    if low in SMALL.get(lang, ()):
        return ""
    bare = unicodedata.normalize("NFD", low.replace("ł", "l").replace("’", "'"))
    bare = "".join(c for c in bare if c.isalnum())
    bare = bare.replace("ة", "ه").replace("ى", "ي")
    for ending, by in _endings(lang):
        if ending.search(bare):
            return ending.sub(by, bare)
    return bare


def fold(name: str, lang: str) -> str:
    """The fold of a whole name: the folds of its words, joined.

    Joined without spaces, so that ``co-operation``, ``cooperation`` and a line break agree.
    """
    if spaceless(lang):
        return "".join(c for c in unicodedata.normalize("NFKC", name).lower() if c.isalnum())
    return "".join(fold_word(word, lang) for _, _, word in words(name))
