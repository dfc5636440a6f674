"""What no rule may touch: code, addresses, placeholders, tags, and the words before `[sic]`.

A protected span costs at most a missed artefact, a missing one a broken link: where a pattern is
in doubt it protects. Left open on purpose is what residue rules repair: entities (``&quot;``) and
the special tokens of models (``<unk>``, ``</s>``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.text.segment import Span
from cleanup.value import Value

# Where an address may go on, and where it may end: sentence marks belong to the sentence,
# unless more of the address follows; marks of Chinese and Japanese always do.
_ENDS = r"[^\s<>\"`|\\^“”„«»‘’‹›、。，；：！？（）「」『』【】《》〈〉\u200b.,;:!?'*_()\[\]{}]"
_REST = rf"(?:\([^\s()<>]{{0,200}}\)|[.,;:!?'*_()\[\]{{}}]{{0,20}}{_ENDS})+"

_EXTENSION = (
    "7z|apk|avi|bak|bash|bat|bib|bmp|bz2|cfg|conf|cpp|csproj|css|csv|cxx|dat|deb|dll|dmg|"
    "docx?|dylib|eps|epub|exe|flac|gif|gitignore|gz|hpp|html?|ico|idml|ini|ipynb|iso|java|"
    "jpe?g|json[lc5]?|jsx?|kt|m4a|mdx?|mkv|mov|mp[34]|mqxliff|msi|odp|ods|odt|ogg|opus|parquet|"
    "pdf|php|pkl|png|pptx?|ps1|psd|py|pyc|pyi|rar|rpm|rst|rtf|scss|sdlxliff|sh|sln|sql|"
    "sqlite|srt|svg|swf|tar|tbx|tex|tgz|tiff?|tmx|toml|tsv|tsx?|ttf|txt|vbs|vtt|wav|webm|webp|"
    "whl|wmv|woff2?|xhtml|xlf|xliff|xlsx?|xml|xsl|xz|ya?ml|zip"
)
_DOMAIN = "com|org|net|edu|gov|info|biz|io|dev|app"
_MARKER = (
    r"unk|UNK|s|pad|mask|bos|eos|sep|cls|sos|nl|think(?:ing)?|reasoning|extra_id_\d+"
    r"|(?:start|end)_of_(?:turn|text|image)"
)

# (one of these stands in the text, the pattern): the test by `in` is hundreds of times cheaper.
# Each is compiled when it is first needed: all together take longer than a page to clean.
_KINDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("://",), rf"(?<![A-Za-z])[A-Za-z][A-Za-z0-9+.-]{{1,19}}://{_REST}"),
    (("www.", "WWW."), rf"(?<![\w.])(?:www|WWW)\.{_REST}"),
    (("mailto:", "data:", "tel:", "urn:", "doi:"), rf"\b(?:mailto|data|tel|urn|doi):{_REST}"),
    (("10.",), rf"\b10\.\d{{4,9}}/{_REST}"),
    (("@",), r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)+"),
    (("@",), r"(?<![\w@.-])@[A-Za-z_][\w.-]*(?<![.-])(?!@)"),
    (
        ("#",),
        r"(?<![\w&\#/])\#(?=\w*[^\W\d_])[^\s\#.,;:!?()\[\]{}\"'«»“”‘’<>、。，；：！？（）]+",
    ),
    (("{{",), r"\{\{[^{}\n]{1,200}\}\}"),
    (("{%",), r"\{%[^{}\n]{1,200}%\}"),
    (("{",), r"[$\#%@]?\{[\w.$-]{0,60}(?:\[[^\]\n]{0,40}\])?(?:[:!][^{}\s]{0,40})?\}"),
    (("%",), r"%[A-Z][A-Z0-9_]{1,40}%"),
    (
        ("%",),
        r"""(?<![\w%])%(?:\([^)\n]{1,60}\)|\d+\$)?[-+\#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?
        (?:hh?|ll?|[qLztj])?[diouxXeEfFgGcsaAp@](?![A-Za-z]{2})""",
    ),
    (("$",), r"(?<![\w$])\$[A-Za-z_]\w*"),
    (
        ("$",),
        r"\$\$[^$]{1,2000}\$\$|(?<![\w$\\])\$(?=[^$\n]*[\\^_{}=])[^$\s](?:[^$\n]{0,300}[^$\s])?\$(?![\w$])",
    ),
    (("\\",), r"\\\([^\n]{1,500}?\\\)|\\\[[^\n]{1,500}?\\\]"),
    (
        ("\\",),
        r"""\\(?:[A-Za-z]*cite[A-Za-z]*|(?:eq|page|auto|c|C)?ref|label|url|href|begin|end|input|include
        |includegraphics|usepackage|documentclass|bibliography)\*?(?:\[[^\]\n]*\])*\{[^{}\n]*\}
        |\\(?!u[0-9A-Fa-f]{4}|x[89A-Fa-f][0-9A-Fa-f])[A-Za-z]+\*?""",
    ),
    (("]",), r"\\[A-Za-z]{1,4}\[\d{1,4}\]"),  # \V[3], of games
    (("=",), r"<[A-Za-z][\w-]{0,20}=[\w\#\"'%.,+-][^<>\n]{0,60}>"),  # <color=#ff0000>
    (("<",), rf"</?(?!(?:{_MARKER})\s*/?>)[A-Za-z][\w:.-]*(?:\s[^<>]{{0,1000}})?/?>"),
    (("<!", "<?", "<%"), r"<!--.*?-->|<!\[CDATA\[|<![A-Za-z][^<>]*>|<\?.*?\?>|<%.*?%>"),
    (("::", "()", "->"), r"\b[A-Za-z_]\w*(?:(?:::|->|\.)\w+)*(?:::\w+|->\w+|\(\))"),
    ((":\\", "\\\\"), r"(?<!\w)(?:[A-Za-z]:\\|\\\\(?=\w))[^\s\"<>|*?]*[^\s\"<>|*?.,;:)]"),
    # A path begins where a word may: what a repair turns into a letter must not have begun one.
    (
        ("/",),
        r"(?<![^\s()\[\]{}\"'`«“‘„=,;|>])(?:~|\.{1,2})?/(?=[\w.])[\w.@+%/-]*[\w/]",
    ),
    ((":",), r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])"),
    ((":", ";", "="), r"(?<![^\s(])[:;=]['’]?[-o^]?[)(\]\[DPpO/\\|*3](?![\w/])"),
)
# Anchored on the dot: a pattern that begins with a literal is searched for at the speed of `in`.
_ADDRESS = (
    rf"\.(?<=[\w)]\.)(?:{_EXTENSION}|{_EXTENSION.upper()})(?![\w-]|\.\w)"
    rf"|\.(?<=[A-Za-z0-9]\.)(?:(?:{_DOMAIN})(?:\.[a-z]{{2}})?(?![\w-])(?:[/?#:](?=\S){_REST})?"
    rf"|[a-z]{{2,3}}/(?=\w){_REST})"
)
_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./\\~@+-")
_CODE = r"(?<![\w`])(`+)(?!`)(?:(?!\n\n)[^`]|`(?!\1)){1,300}?(?<!`)\1(?![\w`])"
_ICU = r"\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,"
_SIC = r"(?i)[\[(]\s*(?:sic|так\ в\ (?:тексте|оригинале))\b[^\])]{0,3}[\])]"
_VOUCHED = 5  # words before [sic]


def protected(text: str) -> list[Span]:
    """Return the spans of a plain text that no edit may overlap: sorted, disjoint, not touching.

    Addresses, placeholders of templates and catalogues, tags, hashtags and handles, paths and
    file names, code between backticks, LaTeX commands and mathematics, emoticons, and up to five
    words before ``[sic]``. In an ICU message only the syntax is protected, not its sentences.

    >>> text = "See `a , b` at https://mill.example now , please."
    >>> [text[start:end] for start, end in protected(text)]
    ['`a , b`', 'https://mill.example']
    """
    return merged(_spans(text))


def quoted(text: str) -> list[Span]:
    """Return the protected spans that a rule which mends mark-up must leave alone too.

    Code between backticks, but not the blanks around it; and the words before ``[sic]``.

    >>> quoted("See `a , b` and ` c ` at https://mill.example now.")
    [(4, 11), (16, 17), (18, 19), (20, 21)]
    """
    return merged([*_ticked(text), *_vouched(text)])


def merged(spans: Iterator[Span] | list[Span]) -> list[Span]:
    """Return the same places as few spans: sorted, those that overlap or touch joined.

    >>> merged([(7, 9), (0, 3), (3, 5)])
    [(0, 5), (7, 9)]
    """
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


def _spans(text: str) -> Iterator[Span]:
    for needles, pattern in _KINDS:
        for needle in needles:
            if needle in text:
                yield from (match.span() for match in _compiled(pattern).finditer(text))
                break
    for match in _compiled(_ADDRESS).finditer(text) if "." in text else ():
        start = match.start()
        while start and (text[start - 1] in _NAME or text[start - 1].isalpha()):
            start -= 1
        yield (start, match.end())
    at = 0
    while "{" in text and (message := _compiled(_ICU).search(text, at)):
        *syntax, (_, at) = _icu(text, message.start())
        yield from syntax
    yield from _code(text)
    yield from _vouched(text)


def _code(text: str) -> Iterator[Span]:
    if "`" in text:
        yield from (match.span() for match in _compiled(_CODE).finditer(text))


def _ticked(text: str) -> Iterator[Span]:
    """Yield code between backticks: the whole, or where blanks are around it, all but these."""
    for start, end in _code(text):
        ticks = len(text[start:end]) - len(text[start:end].lstrip("`"))
        inner = text[start + ticks : end - ticks]
        first = start + ticks + len(inner) - len(inner.lstrip())
        last = end - ticks - len(inner) + len(inner.rstrip())
        yield from ((start, start + ticks), (first, max(first, last)), (end - ticks, end))


def _vouched(text: str) -> Iterator[Span]:
    """Yield the words that ``[sic]`` says are right."""
    for match in _compiled(_SIC).finditer(text) if "(" in text or "[" in text else ():
        words = text[: match.start()].rsplit(None, _VOUCHED)
        yield (len(words[0]) + 1 if len(words) > _VOUCHED else 0, match.end())


def _icu(text: str, start: int) -> Iterator[Span]:
    """Yield the syntax of an ICU message: at odd depth of its braces; sentences stand at even
    depth.

    The last span is empty, and where the message ends or is given up.
    """
    depth, since, at = 0, start, start
    for at in range(start, min(len(text), start + _LONGEST_MESSAGE)):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
        else:
            continue
        if depth % 2:
            since = at
        else:
            yield (since, at + 1)
            if depth == 0:
                break
    yield (at + 1, at + 1)


_LONGEST_MESSAGE = 5000  # letters


_DIRECTIVE = re.compile(
    r"(?:<!--|/\*|//|#|%|--|;|\{#)[ \t]*cleanup:[ \t]*"
    r"(ignore-next-line|ignore-file|ignore|off|on)\b(?:\[([^\]\n]*)\])?"
)


class Ignore(Value):
    """Inside ``start`` to ``end`` of a text no rule speaks whose id begins with one of ``rules``.

    No ``rules`` stand for all of them.
    """

    start: int
    end: int
    rules: tuple[str, ...] = ()


def directives(text: str) -> tuple[Ignore, ...]:
    """Return the spans, in code points, that the comments of a text tell cleanup to leave alone.

    ``cleanup: ignore[id]`` covers its line, ``ignore-next-line[id]`` the next line that is
    not blank, ``off[id]`` everything up to ``on[id]`` or a bare ``on``, ``ignore-file`` the whole
    text; ids are prefixes, separated by commas, and without any the directive is about every rule.
    A comment starts with ``<!--``, ``#``, ``//``, ``/*``, ``%``, ``--``, ``;`` or ``{#``.

    >>> text = "# cleanup: ignore-next-line[en/phrases]\\nThey spoke .\\n"
    >>> ignored(directives(text), 50, 52, "en/phrases/french-request")
    True
    >>> ignored(directives(text), 50, 52, "any/spaces/before-stop")
    False
    """
    if "cleanup:" not in text:
        return ()
    ignores: list[Ignore] = []
    off: dict[str, int] = {}
    for match in _DIRECTIVE.finditer(text):
        rules = tuple(filter(None, (name.strip() for name in (match[2] or "").split(","))))
        ignores.append(Ignore(*match.span()))
        if match[1] == "ignore-file":
            ignores.append(Ignore(0, len(text), rules))
        elif match[1] == "off":
            for rule in rules or ("",):
                off.setdefault(rule, match.end())
        elif match[1] == "on":
            ended = [rule for rule in rules or tuple(off) if rule in off]
            ignores += (_off(off.pop(rule), match.start(), rule) for rule in ended)
        else:
            ignores.append(Ignore(*_line(text, match, match[1] == "ignore-next-line"), rules))
    ignores += (_off(at, len(text), rule) for rule, at in off.items())
    return tuple(ignores)


def ignored(ignores: tuple[Ignore, ...], start: int, end: int, rule: str) -> bool:
    """Return True where a directive excludes an edit of ``text[start:end]`` by this rule."""
    return any(
        ignore.start < max(end, start + 1)
        and start < ignore.end
        and (not ignore.rules or rule.startswith(ignore.rules))
        for ignore in ignores
    )


def _off(start: int, end: int, rule: str) -> Ignore:
    return Ignore(start, end, (rule,) if rule else ())


def _line(text: str, match: re.Match[str], following: bool) -> Span:  # noqa: FBT001
    start = text.rfind("\n", 0, match.start()) + 1
    end = _line_end(text, match.end())
    while following and end < len(text):
        start, end = end + 1, _line_end(text, end + 1)
        following = not text[start:end].strip()
    return start, end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
