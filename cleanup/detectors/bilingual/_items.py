"""What stands in a translation as it is in its source: placeholders, tags, addresses, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.value import Value

# U+FFFC is what stands for a tag within a text: no address reaches over one.
_URL_END = r"[^\s\ufffc<>\"'`“”„«»‹›‘’、。，；：！？（）「」()\[\]{}.,;:!?*]"
_FILES = (
    "json|jsonl|ya?ml|toml|txt|md|rst|py|js|ts|jsx|tsx|html?|css|exe|dll|zip|gz|tgz|png|jpe?g|gif|svg"
    "|pdf|docx?|xlsx?|pptx?|csv|tsv|ini|conf|cfg|sh|bat|xml|sql|log|jar|apk|deb|rpm|mp3|mp4|po|xlf"
)
# Kind, the signs of which one must be in the text, the pattern. An item belongs to the first.
_KINDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("code", ("`",), r"(?<!`)`[^`\n]{2,80}`(?!`)"),
    ("placeholder", ("<%",), r"<%[=-]?[^%<>\n]{1,80}%>"),
    ("tag", ("<",), r"</?(?:[A-Za-z][\w:.-]*(?:\s[^<>]*)?|\d{1,2})/?>"),
    ("tag", ("=",), r"<[A-Za-z][\w-]{0,20}=[\w#\"'%.,+-][^<>\n]{0,60}>"),  # <color=#ff0000>: games
    ("address", ("://",), rf"\bhttps?://(?:[^\s<>\"`“”«»、。，；（）「」\ufffc]*{_URL_END})/?"),
    ("address", ("www.",), rf"\bwww\.(?:[^\s<>\"`“”«»、。，；（）「」\ufffc]*{_URL_END})/?"),
    ("address", ("@",), r"(?<![\w@.])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\b"),
    ("address", ("+",), r"(?<![\w+])\+\d{1,3}[ -]?\(?\d(?:[ ()-]?\d){5,12}(?!\w)"),
    ("placeholder", ("{",), r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,\s*"),
    ("placeholder", ("]",), r"\\[A-Za-z]{1,4}\d?\[\d{1,4}\]"),  # \V[3], \F1[6]: games
    ("placeholder", ("{/",), r"(?<!\{)\{/[a-z]{1,12}\}(?!\})"),  # {/b}: Ren'Py
    ("placeholder", ("%",), r"(?<![\w%])(?<!\d[ ])%[qv](?!\w)"),  # of Go and MicroPython
    ("emoji", (":",), r"(?<![\w:/.])(?<!:)(?<!::):[^\W\d_][\w+-]{1,40}:(?![\w:/`])"),
    (
        "command",
        (" ",),
        (
            r"(?<![\w-])(?:git (?:log|add|commit|push|pull|clone|checkout|branch|merge|status|init"
            r"|diff|fetch|rebase|reset|stash|config|remote)"
            r"|npm (?:install|run|start|init|publish|update|ci)|yarn (?:add|install|build|start)"
            r"|pip3? install|docker (?:run|build|pull|push|exec)|brew install|cargo (?:build|run)"
            r"|kubectl (?:get|apply|describe|delete|create|logs|exec)"
            r"|apt(?:-get)? (?:install|update|upgrade)|conda (?:install|create|activate)"
            r"|composer (?:install|require|update))(?![\w-])"
        ),
    ),
    ("placeholder", ("%",), r"(?<![\w%])%\d+\$[-+0]*\d*(?:\.\d+)?l?[sdiufxc@]"),
    (
        "placeholder",
        ("{{",),
        r"\{\{\{?[#/^>&~-]?\s*[\w.$@-]+(?:\s*[,|:]\s*[^{}\n]{1,60}?)?\s*/?\}\}\}?",
    ),
    ("placeholder", ("{{#", "{{/"), r"\{\{[#/][a-z]+(?: [\w.$@/-]+){1,6}\s*\}\}"),
    (
        "placeholder",
        ("{",),
        r"\{\s*\w+\s*,\s*(?:number|date|time|spellout|ordinal|duration)(?:\s*,[^{}\n]{1,40})?\s*\}",
    ),
    ("placeholder", ("{%",), r"\{%[^{}\n]{1,80}%\}"),
    (
        "placeholder",
        ("{",),
        r"[$#%@]?\{(?:[\w.$-]{0,60}|\s[-$]?[\w.-]{1,60}\s)(?:\[\w+\])?(?:![rsa])?(?:[:,][^{}\n'\"\s]{1,20})?\}",
    ),
    ("placeholder", ("$t(", "$("), r"\$t?\([A-Za-z_][\w.:-]*\)"),
    ("placeholder", ("@:",), r"(?<![\w@])@:[A-Za-z_][\w.]*\w"),
    ("placeholder", ("%",), r"(?<!\w)%[a-z][a-z0-9_]{2,40}%(?!\w)"),
    ("placeholder", ("%%",), r"(?<!%)%%(?![%A-Za-z_]{2})"),
    (
        "placeholder",
        ("%",),
        (
            r"(?:(?<![\w%])|(?<=\\[nrt]))%(?:\([^)\n]{1,60}\)|\d+\$)?[-+#0,]*(?:\d+)?(?:\.\d+)?(?:ll?|h|z)?[dinouxXeEfgGcsaAp@]"
            r"(?![A-Za-z]{3})"
        ),
    ),
    ("place", ("%",), r"(?<![\w%])%L?[1-9](?![\d\w%$.,])"),
    ("placeholder", ("%",), r"(?<!\w)%[A-Z][A-Z0-9_]{1,40}%"),
    ("variable", ("$",), r"(?<![\w$])\$[A-Za-z_]\w*"),
    ("named", (":",), r"(?<![\w:/\\@.-]):[a-z]\w{1,40}\b(?![:\w])"),
    ("named", ("[",), r"(?<![\w\]!\[])\[[a-z]\w{2,40}\](?![(\[:])"),
    ("placeholder", ("__",), r"__[A-Za-z]+(?:_[A-Za-z]+){0,3}_?\d{1,3}__"),
    ("placeholder", ("__",), r"(?<![\w`])__[A-Z]{2,30}(?:_[A-Z]{1,30}){0,3}__(?!\w)"),
    (
        "placeholder",
        ("__",),
        (
            r"(?<![\w`])__(?:count|counter|num|number|name|username|user|mention|value|total|amount"
            r"|title|url|link|email|date|time|id|type|size|path|version)__(?!\w)"
        ),
    ),
    ("placeholder", ("[[ ",), r"\[\[ [a-z_][\w.]{0,40} \]\](?!\()"),
    ("placeholder", ("[",), r"(?<![\w\]!\[])\[(?=[0-9A-F]{0,5}[A-F])[0-9A-F]{6}\](?![(\[:])"),
    ("placeholder", ("\\",), r"\\[A-Za-z]{1,4}\[\w{1,20}\]"),  # of RPG Maker: \v[1]
    ("file", (":\\",), r"(?<![\w\\])[A-Za-z]:\\(?!n(?![a-z]))(?:[\w .-]{1,60}\\)*[\w.-]*\w"),
    ("escape", ("\\",), r"(?:\\r)?\\[nt](?![a-z\\/])|(?<=[.!?;,)])(?:\\r)?\\n(?![\\/])"),
    ("option", ("--",), r"(?<![\w-])--[a-z][a-z0-9]+(?:-[a-z0-9]+){0,5}(?![\w-])"),
    ("format", ("§",), r"§(?:[a-fk-or](?=[\w\[(§<«“¡¿])|\d(?=[^\W\d_]))"),
    ("format", ("&",), r"(?<![\w&])&[0-9a-fk-or](?=[A-Z])"),
    # What PowerShell reads: a parameter, a command, a section of its help.
    ("keyword", ("-",), r"(?<![\w-])-[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w-])"),
    (
        "keyword",
        ("-",),
        (
            r"(?<![\w-])(?:Get|Set|Remove|Import|Export|Invoke|Enable|Disable|Clear|ConvertTo)"
            r"-(?!Up\b|Top\b|Off\b|Out\b)[A-Z][A-Za-z]{2,40}(?![\w-])"
        ),
    ),
    ("keyword", (".",), r"(?<![\w.])\.[A-Z]{5,20}(?![\w.])"),
    ("handle", ("@",), r"(?<![\w@./-])@[A-Za-z_]\w{1,40}\b"),
    ("entity", ("&",), r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});"),
    ("file", (".",), rf"(?<![\w./\\@-])[A-Za-z_][\w-]*\.(?:{_FILES})(?![\w/-]|\.\w)"),
    (
        "file",
        ("/",),
        rf"(?<![\w/.:<%*)@-])(?:[A-Za-z0-9_-]{{1,40}}/)+[A-Za-z0-9_][\w.-]*\.(?:{_FILES})(?![\w/-]|\.\w)",
    ),
    (
        "host",
        (".",),
        r"(?<![\w@./-])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|edu|gov|info|biz|io|dev|app)(?![\w/@-]|\.\w)",
    ),
    ("file", ("/",), r"(?<![\w/.:<%*)-])(?:~|\.{1,2})?/(?:[\w-]{1,40}/)+[\w.-]*\w"),
    (
        "version",
        (".",),
        r"(?<![\w.,/-])v?\d{1,3}\.\d{1,4}\.\d{1,5}(?:\.\d{1,5})?(?:-[a-z]+\.?\d*)?(?![\w,]|\.\d)",
    ),
    ("version", ("-",), r"(?<![\w-])(?:CVE|CWE)-\d{1,4}(?:-\d{4,7})?(?!\w)"),
    ("version", (".",), r"(?<![\w.,/-])v\d{1,3}\.\d{1,4}(?![\w,]|\.\d)"),
)
MUST = frozenset(
    "tag address placeholder place escape file version code entity variable keyword format emoji "
    "command".split()
)
"""The kinds whose loss is told; people leave out or write in their own way what the others are."""
_COMPILED = tuple((kind, needles, re.compile(pattern)) for kind, needles, pattern in _KINDS)
# What each of them has one of: most texts have none. (Two patterns that begin with one sign each
# take a tenth of the time of one that says all.)
_SIGN = re.compile(
    r"[<@{%\\`$+&_/\[§]|--|C[VW]E-|(?<![\w:]):[a-z]|-[A-Z][A-Za-z]|\.[A-Z]{5}"
    r"|(?:git|npm|pip3?|yarn|docker|kubectl|brew|cargo|apt|apt-get|conda|composer) [a-z]{2}"
)
_DOT = re.compile(r"\.[a-z\d]")
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{2}|(?:19|20)\d{2})|\d{1,3}(?:\.\d{3})+")
_TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)
_PRINTF = re.compile(r"\d+|[^\W\d]+|\s+|.", re.DOTALL)  # %05d: its number may come off
_NUMBERED = re.compile(r"__[A-Za-z]+_?(\d{1,3})__")
_DIGITS = ("٠", "۰", "०", "০", "๐", "０")  # what else noughts are written as
_LIKE = {
    ",": ",،、",
    '"': "\"“”„«»″'",
    "'": "'’‘`",
    "-": "-‐‑–—",
    ".": ".。",
    "@": "@",
    "%": "%٪",
    "[": "[【",
    "]": "]】",
}
_CYRILLIC = {"s": "с", "d": "д", "f": "ф", "i": "и", "u": "у", "n": "н", "t": "т"}
_RIGHT_TO_LEFT = re.compile(r"%([sd])")
_GLUED = ("escape", "format")  # letters stand close to these
_WIDE = 0xFEE0  # from ASCII to its full-width form


class Item(Value):
    """One of them, where it is in a text."""

    kind: str
    start: int
    end: int
    text: str

    @property
    def is_printf(self) -> bool:
        """Whether it is a conversion of printf: ``%s``, ``%1$d``, ``%.2f``."""
        return self.kind == "placeholder" and self.text[0] == "%" and self.text[-1] not in "%}"


def items(text: str) -> Iterator[Item]:
    """Yield those of a text, in order of kind and place, no two over each other."""
    if not _SIGN.search(text) and not _DOT.search(text):
        return
    taken: list[tuple[int, int]] = []
    for kind, needles, pattern in _COMPILED:
        if not any(needle in text for needle in needles):
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(a < end and start < b for a, b in taken):
                continue
            if kind == "code" and match[0].count("'") % 2:  # `%s' on port `%s'
                continue
            taken.append((start, end))
            if kind != "version" or not _DATE.fullmatch(match[0]):
                yield Item(kind, start, end, match[0])


def loosened(item: Item, *, doubled: bool = False) -> re.Pattern[str]:
    """Return a pattern of what machines make of an item: spaces, full width, capitals, digits of
    another script, and the word in a numbered one translated; where ``doubled`` its first and last
    sign twice.
    """
    if numbered := _NUMBERED.fullmatch(item.text):
        number = "".join(map(_digit, numbered[1]))
        return re.compile(rf"[_＿]{{1,2}}\s*[^\W\d_]+[\s_＿]*{number}\s*[_＿]{{1,2}}")
    if item.kind == "option":
        return re.compile(rf"(?<![\w-])(?:[-‐‑–—][ ]?){{1,2}}{re.escape(item.text[2:])}(?![\w-])")
    printf = item.is_printf
    token = _PRINTF if printf and "(" not in item.text else _TOKEN
    pieces = [_piece(piece, item) for piece in token.findall(item.text)]
    if (printf or item.kind == "escape") and item.text[-1] in _CYRILLIC:
        pieces[-1] = rf"(?:{pieces[-1]}|{_CYRILLIC[item.text[-1]]}(?!\w))"
    if turned := _RIGHT_TO_LEFT.fullmatch(item.text):  # s% in Arabic and Hebrew
        plain = r"\s*".join(pieces)
        pieces = [rf"(?:{plain}|(?<=[\u0590-\u08ff ]){turned[1]}%(?!\w))"]
    edge = r"(?![A-Za-z0-9_])" if item.text[-1:].isalnum() and item.kind not in _GLUED else ""
    before = r"(?<![A-Za-z0-9_])" if item.text[:1].isalnum() else ""
    if item.text[0] == "%":  # 5 % s'il
        before = r"(?<![\d%])(?<!\d[ \u00a0\u202f])"
    if doubled:
        first, last = pieces[0], pieces[-1]
        pieces[0], pieces[-1] = rf"(?:{first}\s*)?{first}", rf"{last}(?:\s*{last})?"
    body = r"\s*".join(filter(None, pieces))
    tail = r"\s*" if item.text[-1].isspace() else ""
    return re.compile(before + body + edge + tail, re.IGNORECASE)


def _piece(piece: str, item: Item) -> str:
    """Return a pattern of what machines make of a word, a sign or a blank of an item."""
    if piece.isspace():
        return ""
    if piece.isalnum() or "_" in piece:
        return "".join(map(_letter, piece))
    if piece == "." and (item.kind == "version" or item.is_printf):
        return "[.。．,]"
    if piece == "\\" and item.kind == "escape":
        return r"(?:[\\＼]|/(?=[nt](?!(?-i:[a-zß-öø-ÿ]))))"
    return like(piece)


def like(sign: str) -> str:
    """Return a pattern of a sign and of what machines write for it."""
    others = _LIKE.get(sign, sign)
    if "!" <= sign <= "~":
        others += chr(ord(sign) + _WIDE)
    return f"[{''.join(map(re.escape, others))}]"


def _letter(char: str) -> str:
    if "0" <= char <= "9":
        return _digit(char)
    return (
        f"[{char}{chr(ord(char) + _WIDE)}]"
        if "A" <= char <= "z" and char != "_"
        else re.escape(char)
    )


def _digit(char: str) -> str:
    return f"[{char}{''.join(chr(ord(nought) + int(char)) for nought in _DIGITS)}]"
