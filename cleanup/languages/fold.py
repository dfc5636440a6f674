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
# Plural, possessive and case; the ``n`` of a case stands after a possessive only.
_TURKISH = (
    r"(?<=\w\w\w)(?:l[ae]r)?(?:s?[iu](?:n[iu]n|n[aeiu]|nd[ae]n?|nc[ae]|yl[ae])?"
    r"|[iu]n|[dt][ae]n?|l[ae]|[ae])?(?:ki)?$"
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
    "nl": [(r"ees$", "es"), (r"(?<=\w\w\w\w)(?:s|en|e)$", "")],
    "pl": [
        (
            r"(?<=\w\w)(?:ego|emu|[aiy]mi|[aiy]ch|[iy]m|i?em|om|ow|iej|ej|[aeiouy])+$",
            "",
        )
    ],
    "tr": [(_TURKISH, "")],
    "ru": [(_CYRILLIC, "")],
    "uk": [(_CYRILLIC, "")],
    "be": [(_CYRILLIC, "")],
    "bg": [(_CYRILLIC, "")],
    # "and", "in", "for" and the article are written as one word with what follows, in any number.
    "ar": [(r"^[وفبكل]*(?:ال)?[وفبكل]*(?=...)", "")],
    "fa": [(r"(?<=\w\w)ها(?:يي|ي)?$", "")],
}
# The last consonant of a stem that changes before an ending (``Wspólnota``, ``Wspólnocie``).
_CHANGED: dict[str, list[tuple[str, str]]] = {
    "pl": [(r"(?:rz)$", "r"), (r"(?:dz|g)$", "d"), (r"(?:c|k)$", "t")],
    "uk": [(r"ц$", "к"), (r"з$", "г")],
}
_LETTERS = str.maketrans(
    {"ł": "l", "ı": "i", "’": "'", "ة": "ه", "ۀ": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": ""}
)

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
        "ar": "في من على عن الى إلى و بشأن",
        "fa": "و در به از برای با بر",
    }.items()
}
# Endings that stand as a word of their own, after an apostrophe or a zero-width non-joiner,
# without accents.
_LOOSE: dict[str, frozenset[str]] = {
    "en": frozenset({"s"}),
    "tr": frozenset(
        "in un nin nun i u yi yu ya ye ni nu na ne a e da de ta te dan den tan ten nda nde ndan "
        "nden la le yla yle daki deki ndaki ndeki".split()
    ),
    "fa": frozenset("ها هاي هايي ي".split()),
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
def _compiled(kind: str, lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    table = _ENDINGS if kind == "ending" else _CHANGED
    return tuple((re.compile(pattern), by) for pattern, by in table.get(lang, ()))


def is_small(word: str, lang: str) -> bool:
    """True for a function word, with which no name ends.

    A capital by itself is a name (``hepatitis A``), and an ending spelled apart belongs to one.
    """
    low = word.lower()
    if low in _LOOSE.get(lang, ()) or (len(word) == 1 and word.isupper()):
        return False
    return low in SMALL.get(lang, ())


@lru_cache(maxsize=65536)
def fold_word(word: str, lang: str) -> str:
    """The fold of one word; empty for a small word that a name may have or lack."""
    if is_small(word, lang):
        return ""
    bare = unicodedata.normalize("NFD", word.lower()).translate(_LETTERS)
    bare = "".join(c for c in bare if c.isalnum())
    if bare in _LOOSE.get(lang, ()):
        return ""
    for ending, by in _compiled("ending", lang):
        if ending.search(bare):
            bare = ending.sub(by, bare, count=1)
            break
    for ending, by in _compiled("changed", lang):
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
