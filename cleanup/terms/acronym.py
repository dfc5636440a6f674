"""The shape of an acronym: what looks like one, and how two are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

UPPER = "A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻĞİŞА-ЯЁІЇЄҐЎ"
CAPITALS = rf"[{UPPER}][\w.&+/’'-]{{0,3}} ?[{UPPER}]"  # two capitals close together
_TWO_CAPITALS = re.compile(CAPITALS)
# A plural or a case: NGOs, NGO's, NPO'nun, НПОв. Letters that no acronym has in small ones at its
# end stand after a capital; after an apostrophe any do.
_ENDING = re.compile(
    rf"(?<=[{UPPER}]{{2}})(?:s|['’](?:S|[^\W\d_{UPPER}]{{1,5}})|ов|ам|ами|ах|[вуеыиа])\.?$"
)


@lru_cache(maxsize=4096)
def plain(acronym: str) -> str:
    """Return an acronym as it is compared: capitals, without dots, spaces, hyphens and ending."""
    letters = acronym.removesuffix(ending(acronym))
    return "".join(c for c in unicodedata.normalize("NFC", letters).upper() if c.isalnum())


def ending(acronym: str) -> str:
    """Return the plural or case that an acronym in capitals is given, or an empty string."""
    found = _ENDING.search(acronym)
    return found.group() if found else ""


def looks_short(word: str) -> bool:
    """Return True for a word with two capitals close together, and more capitals than lower-case
    letters.
    """
    if not _TWO_CAPITALS.search(word):
        return False
    return word.isupper() or sum(map(str.isupper, word)) > sum(map(str.islower, word))
