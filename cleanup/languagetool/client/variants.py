"""Which variant of a language a text is written in, where nobody told it.

LanguageTool has no rules for bare ``pt``, ``en``, ``de`` or ``ca``: it takes one of the variants
and mends the words of the others. So the text itself is asked: words that only one variant has, or
spells so, are counted in the whole document. Where none speaks, it is the one most people write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

# The first is taken where the text says nothing, or as much for one as for the other.
_VARIANTS = {
    "en": ("en-US", "en-GB"),
    "pt": ("pt-BR", "pt-PT"),
    "de": ("de-DE", "de-CH", "de-AT"),
    "ca": ("ca", "ca-valencia"),
    "es": ("es", "es-AR"),
}
_OUR = "col|fav|hon|lab|neighb|behavi|harb|hum|rum|vap|arm|endeav|flav"
_ISE = "organ|recogn|real|apolog|minim|maxim|optim|summar|critic|emphas|author|util|custom|local"
_WORDS = {
    "en-US": rf"""
        (?:{_OUR})or(?:s|ed|ing|al|ite|able|y)? | (?:{_ISE})iz(?:e[sdr]?|ing|ations?|able)
        | (?:travel|cancel|label|model|signal|fuel)(?:ed|ing|ers?) | (?:cent|theat|lit|fib)ers?
        | defense | offense | catalogs? | programs | gray | aluminum | analyz(?:e[sdr]?|ing)
    """,
    "en-GB": rf"""
        (?:{_OUR})our(?:s|ed|ing|al|ite|able|y)? | (?:{_ISE})is(?:e[sdr]?|ing|ations?|able)
        | (?:travel|cancel|label|model|signal|fuel)l(?:ed|ing|ers?) | (?:cent|theat|lit|fib|met)res?
        | defence | offence | catalogues? | programmes | grey | aluminium | analys(?:ed|ing)
        | licences? | whilst | learnt
    """,
    "pt-BR": r"""
        vocês? | telas? | arquivos? | usuári[oa]s? | equipes? | trem | trens | ônibus | fatos?
        | celular(?:es)? | contatos? | registr\w+ | planej\w+ | esportes? | conosco | gerenci\w+
        | deletar | bilh(?:ão|ões) | \w*[êô][nm]i[ac]\w{0,4} | gêneros? | moscou
        | aterriss\w+
        | (?:est(?:á|ão|ava|avam|ou|amos)|fic(?:a|ou|am)|continu(?:a|ou|am|ava))\ [a-zà-ú]+[aei]ndo
    """,
    "pt-PT": r"""
        ficheiros? | utilizador(?:es|as?)? | ecrãs? | equipas? | comboios? | autocarros?
        | telemóve(?:l|is) | factos? | contactos? | regist(?:os?|ar|ad[oa]s?|ou)
        | plane(?:ar|ad[oa]s?)
        | controlos? | desport(?:o|iv[oa]s?) | connosco | mil\ milhões | \w*[éó][nm]i[ac]\w{0,4}
        | géneros? | moscovo | secç(?:ão|ões) | húmid[oa]s?
        | (?:est(?:á|ão|ava|avam|ou|amos)|fic(?:a|ou|am)|continu(?:a|ou|am|ava))\ a\ [a-zà-ú]+r
    """,
    "de-DE": r"\w*ß\w*",
    "de-CH": r"""
        grosse?[mnrs]? | \w*strassen? | aussen | ausser\w* | weisse?[mnrs]?
        | heiss(?:en|t|e[mnrs]?)?
        | massnahmen? | gemäss | (?:regel|recht)?mässig\w* | schliess\w+ | dreissig | süsse?[mnrs]?
        | fussball\w* | velos? | parkier\w+
    """,
    "de-AT": r"jänner | feber | heuer | heurig\w* | paradeiser | matura",
    "ca": r"aquest(?:a|s|es)? | [mts]eva | [mts]eves | avui | nosaltres | sortir",
    "ca-valencia": r"est[ae] | est[oe]s | eix[ea] | [mts]eu[ae]s? | hui | xiquet[as]? | servicis?",
    "es-AR": r"vos | sos | tenés | podés | querés | sabés | hacés | decís | hacé | mirá | fijate",
}


@cache
def _pattern(variant: str) -> re.Pattern[str]:
    return re.compile(rf"(?ix) (?<!\w) (?:{_WORDS[variant]}) (?!\w)")


def variant(lang: str, texts: Iterable[str]) -> str:
    """Return the variant that texts of one document are in; a tag with a region stays as it is."""
    known: Sequence[str] = _VARIANTS.get(lang, ())
    if not known:
        return lang
    counts = dict.fromkeys(known, 0)
    for text in texts:
        for each in known:
            if each in _WORDS:
                counts[each] += len(_pattern(each).findall(text))
    first, most = known[0], max(known, key=counts.__getitem__)
    return most if counts[most] > counts[first] else first
