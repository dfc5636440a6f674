"""From BCP 47 tags to the codes that LanguageTool has for languages and their variants.

The codes are those that the server of LanguageTool 6.8 names at ``/v2/languages``.
"""

from __future__ import annotations

# What LanguageTool is asked for where no region is told: its own default variant.
_PLAIN = {
    "ar": "ar",
    "ast": "ast-ES",
    "be": "be-BY",
    "br": "br-FR",
    "ca": "ca-ES",
    "crh": "crh-UA",
    "da": "da-DK",
    "de": "de-DE",
    "el": "el-GR",
    "en": "en-US",
    "eo": "eo",
    "es": "es",
    "fa": "fa",
    "fil": "tl-PH",
    "fr": "fr",
    "ga": "ga-IE",
    "gl": "gl-ES",
    "it": "it",
    "ja": "ja-JP",
    "km": "km-KH",
    "nl": "nl",
    "pl": "pl-PL",
    "pt": "pt-PT",
    "ro": "ro-RO",
    "ru": "ru-RU",
    "sk": "sk-SK",
    "sl": "sl-SI",
    "sv": "sv",
    "ta": "ta-IN",
    "tl": "tl-PH",
    "uk": "uk-UA",
    "zh": "zh-CN",
}
# Variants with rules or a dictionary of their own, and regions that write as one of these does.
_REGIONS = {
    **{f"de-{region}": f"de-{region}" for region in ("AT", "CH", "DE")},
    **{f"en-{region}": f"en-{region}" for region in ("AU", "CA", "GB", "NZ", "US", "ZA")},
    **dict.fromkeys(("en-IE", "en-IN", "en-HK", "en-SG", "en-MT", "en-KE", "en-NG"), "en-GB"),
    **{f"pt-{region}": f"pt-{region}" for region in ("AO", "BR", "MZ", "PT")},
    **{f"fr-{region}": f"fr-{region}" for region in ("BE", "CA", "CH")},
    "de-LI": "de-CH",
    "es-AR": "es-AR",
    "nl-BE": "nl-BE",
    "ca-valencia": "ca-ES-valencia",
}
# The dictionary and the rules are for the other script.
_NOT = frozenset({"zh-Hant", "zh-TW", "zh-HK", "zh-MO", "be-Latn", "crh-Cyrl"})


def code(lang: str) -> str | None:
    """Return LanguageTool's code for a BCP 47 tag, None where it does not know the language.

    The tag's own variant where there is one, else the one that its region writes like, else
    LanguageTool's default: ``en-GB`` for ``en-IE``, ``en-US`` for ``en``.
    """
    base, *rest = lang.split("-")
    for part in rest:
        if f"{base}-{part}" in _NOT:
            return None
        if found := _REGIONS.get(f"{base}-{part}"):
            return found
    return _PLAIN.get(base)
