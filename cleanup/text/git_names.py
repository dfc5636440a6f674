"""File names as git writes them in a diff: quoted like a C string where they are not plain.

Source: git-config(1), core.quotePath, and quote.c of git; GNU patch reads the same since 2.7.
"""

from __future__ import annotations

import re

_LETTERS = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 34: '"', 92: "\\"}
_BYTES = {letter: value for value, letter in _LETTERS.items()}
_ODD = re.compile(rb'[^ -~]|["\\]')
_ESCAPE = re.compile(rb'\\([abtnvfr"\\]|[0-7]{3})')


def quoted(name: str) -> str:
    r"""Return the name, quoted where it has a control, a quotation mark, ``\`` or a non-ASCII byte.

    >>> quoted("two words.txt"), quoted("é.txt")
    ('two words.txt', '"\\303\\251.txt"')
    """
    data = name.encode("utf-8", "surrogateescape")
    if not _ODD.search(data):
        return name
    return '"' + "".join(map(_spelled, data)) + '"'


def unquoted(written: str) -> str:
    r"""Return the name that ``quoted`` wrote; what is not quoted is returned as it is.

    >>> unquoted('"\\303\\251.txt"')
    'é.txt'
    """
    if len(written) < 2 or not (written[0] == written[-1] == '"'):  # noqa: PLR2004 -- two marks
        return written
    data = written[1:-1].encode("utf-8", "surrogateescape")
    return _ESCAPE.sub(_byte, data).decode("utf-8", "surrogateescape")


def _spelled(byte: int) -> str:
    if byte in _LETTERS:
        return f"\\{_LETTERS[byte]}"
    return f"\\{byte:03o}" if _ODD.match(bytes([byte])) else chr(byte)


def _byte(match: re.Match[bytes]) -> bytes:
    told = match[1].decode()
    return bytes([_BYTES[told] if told in _BYTES else int(told, 8) & 0xFF])
