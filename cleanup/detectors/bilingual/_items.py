"""What stands in a translation as it is in its source: placeholders, tags, addresses, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.value import Value

_URL_END = r"[^\s<>\"'`“”„«»‘’、。，；：！？（）「」()\[\]{}.,;:!?*]"
# Kind, the signs of which one must be in the text, the pattern. An item belongs to the first.
_KINDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("tag", ("<",), r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>"),
    ("address", ("://",), rf"\bhttps?://(?:[^\s<>\"`“”«»、。，；（）「」]*{_URL_END})/?"),
    ("address", ("www.",), rf"\bwww\.(?:[^\s<>\"`“”«»、。，；（）「」]*{_URL_END})/?"),
    ("address", ("@",), r"(?<![\w@.])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\b"),
    ("address", ("+",), r"(?<![\w+])\+\d{1,3}[ -]?\(?\d(?:[ ()-]?\d){5,12}(?!\w)"),
    ("placeholder", ("{",), r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,\s*"),
    ("placeholder", ("%",), r"(?<![\w%])%\d+\$[sd@]"),
    ("placeholder", ("{{",), r"\{\{\s*[\w.$-]+\s*\}\}"),
    ("placeholder", ("{%",), r"\{%[^{}\n]{1,80}%\}"),
    ("placeholder", ("{",), r"[$#%@]?\{[\w.$-]{0,60}\}"),
    (
        "placeholder",
        ("%",),
        (
            r"(?<![\w%])%(?:\([^)\n]{1,60}\)|\d+\$)?[-+#0]*(?:\d+)?(?:\.\d+)?(?:ll?|h)?[diouxXeEfgGcsaAp@]"
            r"(?![A-Za-z]{3})"
        ),
    ),
    ("placeholder", ("%",), r"(?<!\w)%[A-Z][A-Z0-9_]{1,40}%"),
    ("handle", ("$",), r"(?<![\w$])\$[A-Za-z_]\w*"),
    ("placeholder", ("__",), r"__[A-Za-z]+_?\d{1,3}__"),
    ("escape", ("\\",), r"(?:\\r)?\\n(?![a-z\\/])"),
    ("handle", ("@",), r"(?<![\w@./-])@[A-Za-z_]\w{1,40}\b"),
)
_COMPILED = tuple((kind, needles, re.compile(pattern)) for kind, needles, pattern in _KINDS)
_SIGN = re.compile(r"[<@+{%$\\]|://|www\.|__")  # what each of them has one of
_TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)
_LIKE = {",": ",،、", '"': "\"“”„«»″'", "'": "'’‘`", "-": "-‐‑–—", ".": ".。", "@": "@"}
_WIDE = 0xFEE0  # from ASCII to its full-width form


class Item(Value):
    """One of them, where it is in a text."""

    kind: str
    start: int
    end: int
    text: str


def items(text: str) -> Iterator[Item]:
    """Yield those of a text, in order of kind and place, no two over each other."""
    if not _SIGN.search(text):
        return
    taken: list[tuple[int, int]] = []
    for kind, needles, pattern in _COMPILED:
        if not any(needle in text for needle in needles):
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                yield Item(kind, start, end, match[0])


def loosened(item: Item) -> re.Pattern[str]:
    """Return a pattern of what machines make of an item: spaces, full width, capitals."""
    pieces = []
    for token in _TOKEN.findall(item.text):
        if token.isspace():
            pieces.append("")
        elif token.isalnum() or "_" in token:
            pieces.append(re.escape(token))
        else:
            pieces.append(_like(token))
    edge = r"(?![A-Za-z0-9_])" if item.text[-1:].isalnum() else ""
    before = r"(?<![A-Za-z0-9_])" if item.text[:1].isalnum() else ""
    body = r"\s*".join(filter(None, pieces))
    tail = r"\s*" if item.text[-1].isspace() else ""
    return re.compile(before + body + edge + tail, re.IGNORECASE)


def _like(sign: str) -> str:
    others = _LIKE.get(sign, sign)
    if "!" <= sign <= "~":
        others += chr(ord(sign) + _WIDE)
    return f"[{''.join(map(re.escape, others))}]"
