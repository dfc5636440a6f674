"""The languages of the API: LanguageTool's codes and names, and those of our own rules."""

from __future__ import annotations

from functools import cache

from cleanup.languagetool.client.language_codes import code
from cleanup.storage.data import shipped

_NAMES = {
    "af": "Afrikaans",
    "ar": "Arabic",
    "ast": "Asturian",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "br": "Breton",
    "ca": "Catalan",
    "crh": "Crimean Tatar",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "eo": "Esperanto",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "gl": "Galician",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "km": "Khmer",
    "ko": "Korean",
    "lb": "Luxembourgish",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "ms": "Malay",
    "nb": "Norwegian (Bokmål)",
    "nds": "Low German",
    "nl": "Dutch",
    "nn": "Norwegian (Nynorsk)",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sr": "Serbian",
    "sv": "Swedish",
    "ta": "Tamil",
    "th": "Thai",
    "tl": "Tagalog",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
_REGIONS = {
    "ca-ES-valencia": "Valencian",
    "de-AT": "Austria",
    "de-CH": "Swiss",
    "de-DE": "Germany",
    "en-AU": "Australian",
    "en-CA": "Canadian",
    "en-GB": "GB",
    "en-NZ": "New Zealand",
    "en-US": "US",
    "en-ZA": "South African",
    "es-AR": "voseo",
    "fr-BE": "Belgium",
    "fr-CA": "Canada",
    "fr-CH": "Switzerland",
    "nl-BE": "Belgium",
    "pt-AO": "Angola",
    "pt-BR": "Brazil",
    "pt-MZ": "Mozambique",
    "pt-PT": "Portugal",
}
# Where a program knows a language with its country alone, as LibreOffice does.
_COUNTRIES = """
    af-ZA ar-EG ar-SA bg-BG bn-BD bn-IN cs-CZ es-ES es-MX et-EE fa-IR fi-FI fr-FR he-IL hi-IN hr-HR
    hu-HU id-ID is-IS it-IT ko-KR lb-LU lt-LT lv-LV mk-MK ms-MY nb-NO nds-DE nl-NL sr-RS sv-SE
    th-TH tr-TR vi-VN zh-TW
"""
_ALSO = {"no": "nb", "zh-HK": "zh-Hant", "zh-MO": "zh-Hant", "zh-TW": "zh-Hant"}


@cache
def languages() -> tuple[dict[str, str], ...]:
    """Return the entries of ``/v2/languages``: ``name``, ``code`` and ``longCode``.

    The bare code is always there, as is the variant that LanguageTool takes for it: clients look
    for either.
    """
    codes = {*_NAMES, *_REGIONS, *(code(base) or base for base in _NAMES)}
    codes |= {path.name for path in shipped().iterdir() if (path / "language.toml").is_file()}
    codes |= {*_COUNTRIES.split()}
    return tuple(
        {"name": name_of(each), "code": each.partition("-")[0], "longCode": each}
        for each in sorted(codes)
    )


def name_of(tag: str) -> str:
    """Return the English name of a language, with its variant where LanguageTool has some."""
    base = tag.partition("-")[0]
    name = _NAMES.get(base, base)
    return f"{name} ({_REGIONS[tag]})" if tag in _REGIONS else name


@cache
def nearest(tag: str) -> str | None:
    """Return the tag that stands for a tag here, or None for a language without rules.

    It is the tag itself, or the variant that its region writes like, or the language with its
    script: rules are compiled for each tag that is asked for, and regions are many.
    """
    listed = {each["longCode"] for each in languages()} - {*_COUNTRIES.split()}
    base, *rest = tag.split("-")
    written = code(tag)
    if tag in listed or tag in _ALSO:
        return _ALSO.get(tag, tag)
    if base not in listed:
        return _ALSO.get(base) or (written if written in listed else None)
    script = [part for part in rest if len(part) == len("Latn")]
    if script:
        return f"{base}-{script[0]}"
    return written if written in listed else base
