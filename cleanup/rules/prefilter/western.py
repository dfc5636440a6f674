r"""Western and Central European text in an alphabet of 256 letters and marks, of one byte each.

In UTF-8 a class as wide as ``\w`` is an automaton by itself, which Hyperscan multiplies with all
that stands around it. In such an alphabet it is one step, and whatever asks for another letter is
left out (``western_spelling``). What is compiled is half as large in half of the time, and is read
faster. Nearly all text in these languages can be written so; all other needs patterns in UTF-8.
"""

from __future__ import annotations

from codecs import charmap_build, charmap_encode

_MARKS = "‘’“”„«»–—…·•°€™§£¿¡ºª×²©\u00a0\u202f"
_LATIN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
_OTHERS = "ŒœĄĆĘŁŃŚŹŻąćęłńśźżČĎĚŇŘŠŤŮŽčďěňřšťůžŐŰőű"
LETTERS = "".join(map(chr, range(0x80))) + _MARKS + _LATIN + _OTHERS
_MAP = charmap_build(LETTERS.ljust(256, "\ufffe"))


def western(text: bytes) -> bytes | None:
    """Return a text (UTF-8) in this alphabet, or None where it has another letter."""
    if text.isascii():
        return text
    try:
        return charmap_encode(text.decode(), "strict", _MAP)[0]
    except UnicodeEncodeError:
        return None
