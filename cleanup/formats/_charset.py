"""What files say of their own encoding, as Python calls it: believed where one is not UTF-8.

XML is refused where its bytes contradict it: what reads it next would, or would read other letters.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from cleanup.text.encoding import GUESSED, EncodingError

_XML = re.compile(rb"\A\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([A-Za-z0-9._:-]+)[\"']")
_META = re.compile(rb"(?i)<meta\s[^>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)")
_HEADER = re.compile(rb'(?i)"Content-Type:[^"]{0,200}?charset=([A-Za-z0-9._:-]+)')
_EARLY = 4096  # bytes; browsers look at 1,024
_ADVICE = "Correct the declaration, or name the encoding with --encoding."

# What browsers take a label for (https://encoding.spec.whatwg.org/#names-and-labels).
_WEB = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
}


def of_xml(head: bytes) -> str | None:
    """Return the encoding that the XML declaration names, or None.

    Raises EncodingError where there is none of that name, or the file is in another.
    """
    name = _first(_XML, head[:_EARLY])
    if name is not None:
        _hold(name, head)
    return name


def of_page(head: bytes) -> str | None:
    """Return the encoding that a page's ``meta`` names, or the XML declaration, or None."""
    told = _first(_META, head[:_EARLY]) or _first(_XML, head[:_EARLY])
    return _WEB.get(told.lower(), told) if told else None


def of_catalogue(head: bytes) -> str | None:
    """Return the encoding that the header of a PO file names, or None."""
    return _first(_HEADER, head)


def _hold(name: str, head: bytes) -> None:
    """Raise EncodingError where a file cannot be in the encoding that its declaration names."""
    try:
        same = head[:5].decode(name) == "<?xml"
        codec = codecs.lookup(name).name
    except LookupError:
        raise EncodingError(
            f"This file declares an encoding that is not known here, {name!r}. {_ADVICE}", 1
        ) from None
    except UnicodeError:
        same, codec = False, name
    if same and (codec == "utf-8" or head.isascii()):
        return
    with suppress(UnicodeDecodeError):
        codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) != GUESSED)
        raise EncodingError(f"This file declares {name!r}, but its bytes are UTF-8. {_ADVICE}", 1)


def _first(pattern: re.Pattern[bytes], head: bytes) -> str | None:
    found = pattern.search(head)
    return found[1].decode() if found else None
