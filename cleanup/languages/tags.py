"""BCP 47 language tags: one spelling, and which languages a rule speaks for."""

from __future__ import annotations

from functools import lru_cache

# ISO 639-3 macrolanguages whose members are written as separate tags in practice.
_MEMBERS = {
    "no": frozenset({"nb", "nn"}),
    "zh": frozenset({"yue", "wuu", "nan", "hak", "gan", "lzh"}),
    "ms": frozenset({"zsm"}),
    "ar": frozenset({"arb", "arz", "apc", "ary"}),
    "fa": frozenset({"pes", "prs"}),
}

# How files and folders are named for a language: language, script and region of BCP 47.
TAG = r"[a-z]{2}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|\d{3}))?"
# The same where all of it may be in small letters: ``zh-tw``, ``pt_br``, ``sr-latn``.
SMALL_TAG = (
    r"[a-z]{2}(?:[-_](?:[A-Z][a-z]{3}|hans|hant|latn|cyrl|arab))?"
    r"(?:[-_](?:[A-Z]{2}|[a-z]{2}|\d{3}))?"
)


_REGION = 2  # letters
# Languages of many countries, and others that are spoken in more than the one they are named for.
_WORLDWIDE = frozenset("ar de en es fr nl pt ru zh zh-hans zh-hant".split())
_SPOKEN_IN = {
    "bn": "in", "ca": "ad fr", "el": "cy", "fa": "af", "hr": "ba", "it": "ch", "ko": "kp",
    "ms": "bn sg", "ro": "md", "sr": "ba me xk", "sv": "fi", "sw": "ke ug", "ta": "lk my sg",
    "tr": "cy", "ur": "in",
}  # fmt: skip


@lru_cache(maxsize=1024)
def normalize(tag: str) -> str:
    """Return the canonical spelling of a BCP 47 tag: ``en_us`` is ``en-US``, ``iw`` is ``he``.

    Region and script stay where they are given. Raises ValueError where ``tag`` is not a language
    tag, or names a language, script or region that is not registered.

    >>> normalize("pt_br"), normalize("iw")
    ('pt-BR', 'he')
    """
    if tag in _COMMON:
        return tag
    import langcodes  # noqa: PLC0415 - 40 ms, and a plain tag never needs it

    try:
        canonical = langcodes.standardize_tag(tag.strip())
        known = langcodes.tag_is_valid(canonical)
    except ValueError:
        raise ValueError(
            f"{tag!r} is not a language tag; write one like en, pt-BR or zh-Hant"
        ) from None
    if not known or canonical == "und" or canonical.startswith("und-"):
        raise ValueError(
            f"{tag!r} is not a registered language; write one like en, pt-BR or zh-Hant"
        )
    head, dash, rest = canonical.partition("-")
    return "zh" + dash + rest if head == "cmn" else canonical


def named(name: str) -> str | None:
    """Return the language that the name of a file or of a key is; None where it is none.

    In small letters a region must be one of the language's own: ``is-it`` and ``my_fr`` are words.
    That is a country of the table above, or the language's likeliest one (CLDR's likely subtags).

    >>> named("zh-tw"), named("ja_jp"), named("is-it")
    ('zh-TW', 'ja-JP', None)
    """
    try:
        found = normalize(name)
    except ValueError:
        return None
    lang, _, region = name.replace("_", "-").rpartition("-")
    if not lang or not region.islower() or len(region) != _REGION or lang in _WORLDWIDE:
        return found
    if region in _SPOKEN_IN.get(lang, "").split():
        return found
    from langcodes import Language  # noqa: PLC0415 - only names in small letters come here

    return found if Language.get(lang).maximize().territory == region.upper() else None


@lru_cache(maxsize=65536)
def covers(rule_lang: str, lang: str | None) -> bool:
    """Return True where a rule of ``rule_lang`` applies to text in ``lang`` (both canonical).

    ``any`` covers everything, also None, which nothing else covers. A language covers all its
    scripts and regions, a script only text known to be in it (``zh-Hant`` covers ``zh-TW``, whose
    likely script it is, and not ``zh``), a region only text known to be of it.
    """
    if rule_lang in ("any", lang):
        return True
    if lang is None:
        return False
    rule_head, _, rule_rest = rule_lang.partition("-")
    head, _, rest = lang.partition("-")
    if rule_head != head and head not in _MEMBERS.get(rule_head, ()):
        return False
    return (
        not rule_rest
        or lang.startswith(rule_lang + "-")
        or (rest != "" and _within(rule_lang, lang))
    )


def _within(rule_lang: str, lang: str) -> bool:
    from langcodes import Language  # noqa: PLC0415 - only tags with script or region come here

    rule, given = Language.get(rule_lang), Language.get(lang)
    if rule.script and rule.script != (given.script or given.maximize().script):
        return False
    if rule.territory and rule.territory != given.territory:
        return False
    return set(rule.variants or ()) <= set(given.variants or ())


# ISO 639-1, less the retired codes: they need no library to be known as good.
_COMMON = frozenset(
    (
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu "
        "cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he "
        "hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko "
        "kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd "
        "ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se "
        "sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug "
        "uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    ).split()
)
